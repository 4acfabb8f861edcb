"""Blanks what encoders and people write into the headers of compressed pixels: comments, EXIF, XMP, thumbnails.

Bytes are overwritten in place, so no offset moves and no pixel changes. Markers: ISO/IEC 10918-1 Annex B (JPEG), 14495-1
(JPEG-LS) and 15444-1 Annex A (JPEG 2000, also 15444-15).
"""

from __future__ import annotations

_COMMENT = 0xFE
_APP = range(0xE0, 0xF0)
_ADOBE, _JFIF, _JPEG_LS_COLOUR = 0xEE, 0xE0, 0xE8
_JFIF_BYTES = 14
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_START_OF_SCAN, _END = 0xDA, 0xD9
_J2K_COMMENT, _J2K_TILE, _J2K_DATA, _J2K_END = 0x64, 0x90, 0x93, 0xD9


def blank_comments(stream: bytes) -> bytes:
    """The same codestream without words; bytes of any other kind come back as they are."""
    if stream.startswith(b"\xff\xd8"):
        return _blank_jpeg(stream)
    if stream.startswith(b"\xff\x4f"):
        return _blank_j2k(stream)
    return stream


def _blank_jpeg(stream: bytes) -> bytes:
    out = bytearray(stream)
    at = 2
    while at + 4 <= len(out) and out[at] == 0xFF:
        marker = out[at + 1]
        if marker == 0xFF:  # fill
            at += 1
            continue
        if marker in _STANDALONE:
            at += 2
            continue
        if marker == _END:
            break
        length = int.from_bytes(out[at + 2 : at + 4], "big")
        if marker == _COMMENT or (marker in _APP and marker not in (_ADOBE, _JFIF, _JPEG_LS_COLOUR)):
            _zero(out, at + 4, at + 2 + length)
        elif marker == _JFIF:
            _zero(out, at + 4 + _JFIF_BYTES, at + 2 + length)
        at += 2 + length
        if marker == _START_OF_SCAN:
            at = _next_marker(out, at)
    return bytes(out)


def _next_marker(out: bytearray, at: int) -> int:
    """Past entropy-coded data: to the next 0xFF that begins a marker other than a restart or a stuffed byte.

    JPEG-LS stuffs a zero bit, so that any byte below 0x80 can follow 0xFF there.
    """
    while (at := out.find(0xFF, at)) >= 0 and at + 1 < len(out):
        follower = out[at + 1]
        if follower >= 0x80 and not 0xD0 <= follower <= 0xD7 and follower != 0xFF:
            return at
        at += 1
    return len(out)


def _blank_j2k(stream: bytes) -> bytes:
    out = bytearray(stream)
    at, tile_end = 2, 0
    while at + 4 <= len(out) and out[at] == 0xFF:
        marker = out[at + 1]
        if marker == _J2K_END:
            break
        if marker == _J2K_DATA:
            if tile_end <= at:
                break
            at = tile_end
            continue
        length = int.from_bytes(out[at + 2 : at + 4], "big")
        if marker == _J2K_TILE:
            parts = int.from_bytes(out[at + 6 : at + 10], "big")
            tile_end = at + parts if parts else 0
        elif marker == _J2K_COMMENT:
            _zero(out, at + 6, at + 2 + length)  # the two bytes before say which kind of comment it is
        at += 2 + length
    return bytes(out)


def _zero(out: bytearray, start: int, end: int) -> None:
    end = min(end, len(out))
    if start < end:
        out[start:end] = bytes(end - start)
