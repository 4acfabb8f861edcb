"""What the header of a JPEG, JPEG-LS, JPEG 2000 or WebP stream states, read without decoding it."""

from __future__ import annotations

from dataclasses import dataclass

# Start-of-frame markers of ITU-T T.81 table B.1 that DICOM knows, and of JPEG-LS (T.87).
SOF_LOSSLESS = 0xC3
SOF_JPEG_LS = 0xF7
_SOF_DCT = frozenset({0xC0, 0xC1, 0xC2})
_SOF = _SOF_DCT | {SOF_LOSSLESS, SOF_JPEG_LS}
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
_START_OF_SCAN = 0xDA
# Writers pad a stream to an even length; a few bytes more do no harm.
_PADDING = 64


@dataclass(frozen=True)
class StreamFacts:
    """`frame_marker` is the second byte of the start-of-frame marker, 0 for JPEG 2000; `signed` is for JPEG 2000 alone."""

    width_px: int
    height_px: int
    samples: int
    precision: int
    frame_marker: int = 0
    signed: bool = False
    reversible: bool = False


def read_jpeg_facts(stream: bytes) -> StreamFacts | None:
    """Facts of a JPEG or JPEG-LS stream from its frame header (ITU-T T.81 B.2.2), None where there is none."""
    if stream[:2] != b"\xff\xd8":
        return None
    at = 2
    while at + 4 <= len(stream):
        if stream[at] != 0xFF:
            return None
        marker = stream[at + 1]
        if marker == 0xFF or marker in _NO_LENGTH:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in _SOF:
            return _frame_header(stream[at + 4 : at + 10], marker)
        if marker == _START_OF_SCAN:
            return None
        at += 2 + int.from_bytes(stream[at + 2 : at + 4], "big")
    return None


def _frame_header(header: bytes, marker: int) -> StreamFacts | None:
    if len(header) < 6:
        return None
    height, width = int.from_bytes(header[1:3], "big"), int.from_bytes(header[3:5], "big")
    return StreamFacts(width, height, header[5], header[0], marker)


def read_jpeg2000_facts(stream: bytes) -> StreamFacts | None:
    """Facts of a JPEG 2000 codestream, bare or in JP2 boxes, from SIZ and COD (ITU-T T.800 A.5.1, A.6.1)."""
    start = stream.find(b"\xff\x4f\xff\x51", 0, 65536)
    size = stream[start + 4 : start + 45] if start >= 0 else b""
    if len(size) < 41:
        return None
    right, bottom, left, top = (int.from_bytes(size[i : i + 4], "big") for i in (4, 8, 12, 16))
    precision = size[38]
    cod = stream.find(b"\xff\x52", start + 42, start + 65536)
    reversible = 0 < cod < len(stream) - 13 and stream[cod + 13] == 1
    samples = int.from_bytes(size[36:38], "big")
    return StreamFacts(right - left, bottom - top, samples, (precision & 0x7F) + 1, 0, bool(precision & 0x80), reversible)


def is_complete(stream: bytes) -> bool:
    """Whether the stream has its end marker FFD9, which no entropy-coded data can hold."""
    return stream.rfind(b"\xff\xd9", max(0, len(stream) - _PADDING)) >= 0


def read_webp_size(start: bytes) -> tuple[int, int] | None:
    """(width, height) that a WebP file states in its first chunk (RFC 9649 2.5 to 2.7), None where it is damaged."""
    chunk, data = start[12:16], start[20:30]
    if len(data) < 10 and not (chunk == b"VP8L" and len(data) >= 5):
        return None
    if chunk == b"VP8X":
        return int.from_bytes(data[4:7], "little") + 1, int.from_bytes(data[7:10], "little") + 1
    if chunk == b"VP8L" and data[0] == 0x2F:
        packed = int.from_bytes(data[1:5], "little")
        return (packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 " and data[3:6] == b"\x9d\x01\x2a":
        return int.from_bytes(data[6:8], "little") & 0x3FFF, int.from_bytes(data[8:10], "little") & 0x3FFF
    return None
