"""Text of a DICOM header in the character set that it states (PS3.3 C.12.1.1.2, PS3.5 6.1), and honest where that is wrong.

Python's own codecs do the work. Code extensions (ISO 2022) are followed here: pydicom splits a value into parts before it
decodes it, and so breaks letters whose second byte is that of "=", "^" or the backslash.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

UNREADABLE = "\ufffd"
"""Stands for every run of bytes that is no text in any character set that can be believed."""
_ESC = 0x1B
# What brings the character sets back to those of the first value (PS3.5 6.1.2.5.3): control characters and delimiters.
_DELIMITERS = frozenset(b"\\^=")
# By ISO registration number, as in ISO_IR 100 and ISO 2022 IR 100.
_SINGLE_BYTE = {
    100: "iso8859_1", 101: "iso8859_2", 109: "iso8859_3", 110: "iso8859_4", 144: "iso8859_5", 127: "iso8859_6",
    126: "iso8859_7", 138: "iso8859_8", 148: "iso8859_9", 166: "tis_620", 203: "iso8859_15", 13: "shift_jis",
}  # fmt: skip
_WHOLE = {192: "utf_8", 18030: "gb18030"}
_WIDE = {149: "euc_kr", 58: "gb2312", 87: "euc_jp", 159: "euc_jp"}
_NAMES = {"GBK": "gbk", "GB2312": "gbk", "UTF8": "utf_8", "SHIFTJIS": "shift_jis", "LATIN1": "iso8859_1"}
_LATIN = frozenset({"iso8859_1", "iso8859_2", "iso8859_3", "iso8859_4", "iso8859_9", "iso8859_15"})
_C1 = re.compile("[\x80-\x9f]")


@dataclass(frozen=True)
class _CodeElement:
    """One of the two halves of a byte: its codec, bytes to a letter, and what makes of them bytes of that codec."""

    codec: str
    width: int = 1
    before: bytes = b""


_ASCII = _CodeElement("ascii")
_NONE = _CodeElement("")
# Escape sequences of PS3.3 tables C.12-3 and C.12-4, and two that older Japanese writers use; True for the upper half (G1).
_ESCAPES: dict[bytes, tuple[bool, _CodeElement]] = {
    b"(B": (False, _ASCII),
    b"(J": (False, _ASCII),
    b"(I": (False, _CodeElement("shift_jis")),
    b")I": (True, _CodeElement("shift_jis")),
    b"$B": (False, _CodeElement("euc_jp", 2)),
    b"$@": (False, _CodeElement("euc_jp", 2)),
    b"$(D": (False, _CodeElement("euc_jp", 2, b"\x8f")),
    b"$)C": (True, _CodeElement("euc_kr", 2)),
    b"$)A": (True, _CodeElement("gb2312", 2)),
    **{
        b"-" + letter: (True, _CodeElement(_SINGLE_BYTE[number]))
        for letter, number in zip(
            (b"A", b"B", b"C", b"D", b"L", b"G", b"F", b"H", b"M", b"T", b"b"),
            (100, 101, 109, 110, 144, 127, 126, 138, 148, 166, 203),
            strict=True,
        )
    },
}


@dataclass(frozen=True)
class CharacterSet:
    """What Specific Character Set (0008,0005) comes to.

    `codec` takes whole values without escape sequences, empty where nothing is stated or known; `upper` is the upper half
    before any escape sequence.
    """

    codec: str = ""
    upper: _CodeElement = _NONE


def read_character_set(stated: Sequence[str]) -> CharacterSet:
    """The character set of a data set, spelled as the standard has it or nearly so."""
    codecs = [_find_codec(value) for value in stated]
    # JIS X 0208 and 0212 have no bytes of their own: only escape sequences lead into them.
    codec = next((codec for codec in codecs if codec not in ("", "euc_jp")), "")
    first = codecs[0] if codecs else ""
    return CharacterSet(codec, _CodeElement(first, 2 if first in _WIDE.values() else 1) if first else _NONE)


def _find_codec(stated: str) -> str:
    plain = re.sub("[^A-Z0-9]", "", stated.upper())
    if plain in _NAMES:
        return _NAMES[plain]
    if part := re.fullmatch(r"ISO8859([1-9]|1[0-6])", plain):
        return f"iso8859_{part[1]}"
    number = re.fullmatch(r"(?:ISO2022IR|ISOIR|ISO|GB)(\d{1,5})", plain)
    value = int(number[1]) if number else 0
    return _SINGLE_BYTE.get(value) or _WHOLE.get(value) or _WIDE.get(value) or ""


def decode_text(raw: bytes, stated: CharacterSet) -> str:
    """The text of `raw`; what cannot be told for sure comes out as UNREADABLE.

    Plain ASCII is always right. Escape sequences say what follows them, whatever the file states. Text that is UTF-8 beyond
    doubt is taken as that even where the file states nothing or something else, as lesser writers do.
    """
    if raw.isascii() and _ESC not in raw:
        return raw.decode("ascii")
    if _ESC in raw:
        return _decode_extended(raw, stated.upper)
    as_utf8 = _try(raw, "utf_8")
    as_stated = _try(raw, stated.codec) if stated.codec else None
    if as_stated is not None and _C1.search(as_stated):
        as_stated = None  # control characters of ISO 6429, which no text has
    if as_utf8 is not None and (as_stated is None or _is_surely_utf8(as_utf8, stated.codec)):
        return as_utf8
    return as_stated if as_stated is not None else _only_ascii(raw)


def _try(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_surely_utf8(text: str, stated: str) -> bool:
    """Whether bytes that are UTF-8, and text in the stated character set too, are nevertheless UTF-8.

    In Latin character sets that text would be of the kind "JÃ©rÃ´me". Elsewhere chance makes pairs of bytes fit now and
    then, but not two letters of three bytes in a row.
    """
    if stated in _LATIN:
        return all(letter.isprintable() or letter.isspace() for letter in text)
    return sum(letter >= "\u0800" for letter in text) >= 2 and all(letter.isprintable() or letter.isspace() for letter in text)


def _only_ascii(raw: bytes) -> str:
    return re.sub(b"[\x80-\xff]+", b"\xff", raw).decode("ascii", "replace").replace("\ufffd", UNREADABLE)


def _decode_extended(raw: bytes, initial: _CodeElement) -> str:
    """Text with escape sequences (ISO 2022 as PS3.5 6.1.2.5 has it)."""
    lower, upper = _ASCII, initial
    out: list[str] = []
    at = 0
    while at < len(raw):
        byte = raw[at]
        if byte == _ESC:
            sequence = next((known for known in _ESCAPES if raw.startswith(known, at + 1)), None)
            if sequence is None:
                return "".join(out) + UNREADABLE
            is_upper, element = _ESCAPES[sequence]
            lower, upper = (lower, element) if is_upper else (element, upper)
            at += 1 + len(sequence)
            continue
        element = upper if byte >= 0x80 else lower
        if byte < 0x20 or (element.width == 1 and byte in _DELIMITERS):
            lower, upper = _ASCII, initial
            out.append(chr(byte))
            at += 1
            continue
        out.append(_decode_letter(raw[at : at + element.width], element))
        at += element.width
    return re.sub(f"{UNREADABLE}+", UNREADABLE, "".join(out))


def _decode_letter(letter: bytes, element: _CodeElement) -> str:
    if element is _ASCII:
        return letter.decode("ascii", "replace")
    high = bytes(byte | 0x80 for byte in letter)
    return (_try(element.before + high, element.codec) if element.codec else None) or UNREADABLE
