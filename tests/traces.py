"""Looks for words in everything that lies in a folder: file names, raw bytes, UTF-16, base64, and inflated streams."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

_ZLIB_HEADS = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_ZIP_HEAD = b"PK\x03\x04"
_MOST_INFLATED = 1 << 22


def find_traces(folder: Path, words: Mapping[str, bytes]) -> dict[str, set[str]]:
    """For each name in `words` that was found, the files (relative to `folder`) that its bytes were found in."""
    found: dict[str, set[str]] = {}
    shapes = {name: set(_shapes(word)) for name, word in words.items()}
    for path in folder.rglob("*"):
        place = str(path.relative_to(folder))
        parts = [place.encode(), *(_contents(path.read_bytes()) if path.is_file() else ())]
        for name, wanted in shapes.items():
            if any(shape in part for part in parts for shape in wanted):
                found.setdefault(name, set()).add(place)
    return found


def _shapes(word: bytes) -> Iterator[bytes]:
    """The word as it is and folded to small letters, in UTF-8 and both kinds of UTF-16, and in base64 at any offset."""
    yield word
    for offset in range(3):
        coded = base64.b64encode(bytes(offset) + word)
        yield coded[4 if offset else 0 : -4]
    try:
        text = word.decode("utf-8")
    except UnicodeDecodeError:
        return
    for said in (text, text.casefold()):
        for coding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield said.encode(coding)
        yield said.encode("ascii", "backslashreplace")


def _contents(content: bytes) -> Iterator[bytes]:
    yield content
    for head in _ZLIB_HEADS:
        at = -1
        while (at := content.find(head, at + 1)) >= 0:
            if inflated := _inflate(content, at, zlib.MAX_WBITS):
                yield inflated
    at = -1
    while (at := content.find(_ZIP_HEAD, at + 1)) >= 0:
        names, extra = (int.from_bytes(content[at + i : at + i + 2], "little") for i in (26, 28))
        if inflated := _inflate(content, at + 30 + names + extra, -zlib.MAX_WBITS):
            yield inflated


def _inflate(content: bytes, start: int, bits: int) -> bytes:
    try:
        return zlib.decompressobj(bits).decompress(content[start:], _MOST_INFLATED)
    except zlib.error:
        return b""
