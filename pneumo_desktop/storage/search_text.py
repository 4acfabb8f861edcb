"""Text as a search compares it: without case, accents, width and look-alike signs, in any script."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from pneumo_desktop.domain.patient import number_key
from pneumo_desktop.storage.spelling import UNVOWELLED, loosen, unvowelled, written_otherwise

EDITION = 3
"""Goes up with every change of what `make_search_text` makes; texts of an older edition are made anew at the next start."""
MAX_WORDS = 32
"""Words of one search that are looked at; more cannot be told from a text pasted by mistake."""

# Letters that Unicode does not take apart into a base letter and a mark; tatweel only stretches a word; commas part words.
_LETTERS = {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe", "ـ": None}
# Apostrophes come and go in names, and look different on every keyboard.
_APOSTROPHES = dict.fromkeys("'’‘ʼʻ`´")
# One letter typed on an Arabic, a Persian or an Urdu keyboard, and endings that are written either way.
_ARABIC = {"ی": "ي", "ى": "ي", "ې": "ي", "ک": "ك", "ۀ": "ه", "ة": "ه", "ہ": "ه", "ە": "ه", "ھ": "ه"}
# Rows of letters that Amharic speaks alike and writes as it likes: h (three), s (two), the glottal stop (two), ts (two).
_ETHIOPIC_ROWS = ((0x1210, 0x1200), (0x1280, 0x1200), (0x1220, 0x1230), (0x12D0, 0x12A0), (0x1340, 0x1338))
_ETHIOPIC = {chr(row + vowel): chr(like + vowel) for row, like in _ETHIOPIC_ROWS for vowel in range(7)}
_COMMAS = {",": " ", "،": " ", "、": " ", "፣": " "}
_SIGNS = str.maketrans(_LETTERS | _APOSTROPHES | _ARABIC | _ETHIOPIC | _COMMAS)


def fold(text: str) -> str:
    """`text` for comparison: NFKD, casefold, accents and invisible signs out, digits of any script as 0 to 9.

    Marks of combining class 0, such as Devanagari vowel signs, tell words apart and stay.
    """
    return " ".join(filter(None, map(_fold_word, text.split())))


@lru_cache(maxsize=65536)
def _fold_word(word: str) -> str:
    """A word by itself: names come again and again. A sign in it may stand for two words."""
    if word.isascii() and word.isprintable():  # most numbers, many names
        return " ".join(word.lower().translate(_SIGNS).split())
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    return " ".join("".join(map(_fold_sign, apart)).translate(_SIGNS).split())


@lru_cache(maxsize=8192)
def _fold_sign(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    if unicodedata.combining(sign) or category in ("Cf", "Cs") or _is_variant_choice(sign):
        return ""
    if category == "Cc":
        return " " if sign.isspace() else ""
    return sign


def _is_variant_choice(sign: str) -> bool:
    """Variation selectors choose among drawings of one character, as in Japanese names."""
    return "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"


def make_search_text(number: str, patient_number: str, patient_name: str, former: Sequence[str] = ()) -> str:
    """What a search looks through: report number, clinic number and name, one a line, spelled loosely.

    Below stand the name in Latin letters, where it is of another script, and the `former` numbers of the record; above, on a
    line of its own, the consonants of a name that is written without vowels.
    """
    name = fold(patient_name)
    bare = unvowelled(name)
    otherwise = [written_otherwise(name), *map(_number, dict.fromkeys(former))]
    lines = [_number(number), _number(patient_number), loosen(name), *filter(None, otherwise)]
    return "\n".join([bare, *lines] if bare else lines)


def _number(number: str) -> str:
    return loosen(fold(number))


def name_in(search_text: str) -> str:
    """The name in a text of `make_search_text`."""
    lines = search_text.split("\n")
    return lines[3 if search_text.startswith(UNVOWELLED) else 2]


def search_words(text: str) -> list[str]:
    """The words that a record must all hold, in any order, each once and at most `MAX_WORDS`."""
    return list(dict.fromkeys(loosen(fold(text)).split()))[:MAX_WORDS]


def patient_key(number: str) -> str:
    """A clinic number as the store compares it."""
    return storable(number_key(number))


def storable(text: str) -> str:
    """`text` with lone surrogates, which no database column can hold, as question marks."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
