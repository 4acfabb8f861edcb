"""Names as they may be spelled in Latin letters: other scripts written in these, and words by their consonants."""

from __future__ import annotations

import re
from functools import lru_cache

_GAPS = re.compile(r"[^a-z0-9]+")
_SAME_I = str.maketrans("y", "i")
_RUN_OF_I = re.compile("ii+")
# Sounds that one name is written with by one hand and another; vowels, and what stands for them, come and go.
_SOUNDS = str.maketrans({"q": "k", "c": "k", "z": "s", "g": "j"} | dict.fromkeys("aeiouyw"))
_RUN = re.compile(r"(.)\1+")
_WITHOUT_VOWELS = re.compile("[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
"""Hebrew and Arabic letters: vowels are not written, so no Latin spelling can be made of a word, but its consonants can."""
_ABD, _ARTICLE = "عبد", "ال"
_APOSTROPHES = str.maketrans(dict.fromkeys("'`"))
UNVOWELLED = "\x7f"
"""Begins, parts and ends the words of a line of consonants; no folded text has it, and every other line begins before it."""


@lru_cache(maxsize=65536)
def to_latin(folded: str) -> str:
    """A folded text in small Latin letters and digits, words parted by one blank."""
    if not folded.isascii():
        from anyascii import anyascii

        folded = anyascii(folded).lower().translate(_APOSTROPHES)
    return _GAPS.sub(" ", folded).strip()


def loosen(text: str) -> str:
    """`text` with "y", "iy" and "yi" as "i": Mariya is Maria. A part of a text is, loosened, one of the loosened text."""
    return _RUN_OF_I.sub("i", text.translate(_SAME_I)) if "y" in text or "ii" in text else text


@lru_cache(maxsize=65536)
def consonants(word: str) -> str:
    """A Latin word by its consonants: "mohammed", "muhammad" and "mhmd" are all "mhmd"."""
    sounds = _RUN.sub(r"\1", word.replace("ph", "f").translate(_SOUNDS))
    return sounds.rstrip("h") or sounds


def sounds_of(name: str) -> str:
    """A name in Latin letters as it is heard: its words by their consonants and whether a vowel begins them, in any order."""
    return " ".join(sorted(("a" if word[0] in "aeiou" else "") + consonants(word) for word in name.split()))


def written_otherwise(folded: str) -> str:
    """Those words of a folded name that are of another script, in loosened Latin letters; empty for a Latin name."""
    if folded.isascii():
        return ""
    return loosen(" ".join(to_latin(word) for word in folded.split() if not word.isascii()))


def unvowelled(folded: str) -> str:
    """Words that are written without vowels, by their consonants, each between UNVOWELLED; empty where there are none.

    With and without the article, and servants of God ("Abd ...") as one word as well as two.
    """
    if folded.isascii() or not _WITHOUT_VOWELS.search(folded):
        return ""
    words = [word for word in folded.split() if _WITHOUT_VOWELS.search(word)]
    words += [word.removeprefix(_ARTICLE) for word in words if word.startswith(_ARTICLE)]
    words += [one + other for one, other in zip(folded.split(), folded.split()[1:], strict=False) if one == _ABD]
    found = dict.fromkeys(consonants(to_latin(word).replace(" ", "")) for word in words)
    return f"{UNVOWELLED}{UNVOWELLED.join(filter(None, found))}{UNVOWELLED}"


def unvowelled_part(word: str) -> str:
    """What to look for in an `unvowelled` line for a word of a search; empty where it can be none.

    From three consonants on their beginning is enough, as the word may still be being typed.
    """
    if len(word) < 2 or not (word.isascii() and word.isalpha()):
        return ""
    sounds = consonants(word)
    return f"{UNVOWELLED}{sounds}" + ("" if len(sounds) > 2 else UNVOWELLED)
