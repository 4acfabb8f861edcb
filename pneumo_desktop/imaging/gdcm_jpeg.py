"""JPEG Lossless and 12-bit JPEG through GDCM, from streams that were checked and written anew.

GDCM 3.2 ends the whole program (an uncaught C++ exception) on a stream whose header makes its JPEG library warn. So every
segment is checked against ITU-T T.81 here, and GDCM sees only tables, frame header, scan header and entropy-coded data.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.uid import UID, JPEGExtended12Bit, JPEGLosslessSV1

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.imaging.codestream import SOF_LOSSLESS, StreamFacts

_SOF_EXTENDED, _DHT, _DQT, _DRI, _SOS = 0xC1, 0xC4, 0xDB, 0xDD, 0xDA
_DROPPED = frozenset({0xFE, *range(0xE0, 0xF0)})  # comments and application segments
_END_OF_SCAN = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")


def decode_with_gdcm(stream: bytes, facts: StreamFacts) -> NDArray[Any]:
    """(height, width[, 3]) uint8 or uint16 as they stand in the stream, without colour conversion and without sign.

    Raises PneumoError("film.unknown_codec") where GDCM is missing or cannot, "film.unreadable" for any damage.
    """
    syntax = JPEGLosslessSV1 if facts.frame_marker == SOF_LOSSLESS else JPEGExtended12Bit
    try:
        import gdcm
    except ImportError:
        raise PneumoError("film.unknown_codec", name=syntax.name) from None
    if facts.frame_marker not in (SOF_LOSSLESS, _SOF_EXTENDED) or (facts.samples > 1 and syntax == JPEGExtended12Bit):
        raise PneumoError("film.unknown_codec", name=JPEGExtended12Bit.name)
    image = _make_image(gdcm, clean_stream(stream, facts), facts, syntax)
    buffer = image.GetBuffer()
    if buffer is None:
        raise PneumoError("film.unreadable")
    # GDCM hands over bytes as text.
    words = np.frombuffer(buffer.encode("utf-8", "surrogateescape"), "<u2" if facts.precision > 8 else "u1")
    shape = (facts.height_px, facts.width_px) if facts.samples == 1 else (facts.height_px, facts.width_px, facts.samples)
    return words.reshape(shape)


def _make_image(gdcm: Any, stream: bytes, facts: StreamFacts, syntax: UID) -> Any:
    fragment = gdcm.Fragment()
    fragment.SetByteStringValue(stream)
    fragments = gdcm.SequenceOfFragments.New()
    fragments.AddFragment(fragment)
    element = gdcm.DataElement(gdcm.Tag(0x7FE0, 0x0010))
    element.SetValue(fragments.__ref__())
    image = gdcm.Image()
    image.SetNumberOfDimensions(2)
    image.SetDimensions((facts.width_px, facts.height_px, 1))
    image.SetDataElement(element)
    kind = gdcm.PhotometricInterpretation.GetPIType("MONOCHROME2" if facts.samples == 1 else "RGB")
    image.SetPhotometricInterpretation(gdcm.PhotometricInterpretation(kind))
    image.SetTransferSyntax(gdcm.TransferSyntax(gdcm.TransferSyntax.GetTSType(str.__str__(syntax))))
    allocated = 16 if facts.precision > 8 else 8
    image.SetPixelFormat(gdcm.PixelFormat(facts.samples, allocated, facts.precision, facts.precision - 1, 0))
    return image


def clean_stream(stream: bytes, facts: StreamFacts) -> bytes:
    """The same picture in a stream of one scan with nothing but what decoding needs; raises "film.unreadable"."""
    lossless = facts.frame_marker == SOF_LOSSLESS
    kept, tables = [b"\xff\xd8"], set[int]()
    components: bytes | None = None
    at = 2
    while True:
        marker, segment = _read_segment(stream, at)
        at += 2 + len(segment) + 2
        if marker in _DROPPED:
            continue
        if marker == _DHT:
            tables |= _check_huffman_tables(segment)
        elif marker == facts.frame_marker and components is None:
            components = _check_frame(segment, facts, lossless)
        elif marker not in (_DQT, _DRI, _SOS):
            raise PneumoError("film.unreadable")
        kept.append(bytes((0xFF, marker)) + (len(segment) + 2).to_bytes(2, "big") + segment)
        if marker == _SOS:
            _check_scan(segment, components, tables, facts, lossless)
            break
    end = _END_OF_SCAN.search(stream, at)
    if end is None or stream[end.end() - 1] != 0xD9:
        raise PneumoError("film.unreadable")
    return b"".join(kept) + stream[at : end.start()] + b"\xff\xd9"


def _read_segment(stream: bytes, at: int) -> tuple[int, bytes]:
    length = int.from_bytes(stream[at + 2 : at + 4], "big")
    segment = stream[at + 4 : at + 2 + length]
    if at + 4 > len(stream) or stream[at] != 0xFF or length < 2 or len(segment) != length - 2:
        raise PneumoError("film.unreadable")
    return stream[at + 1], segment


def _check_huffman_tables(segment: bytes) -> set[int]:
    """Class and number of each table (T.81 B.2.4.2) whose codes fit their lengths."""
    found = set()
    while segment:
        counts = segment[1:17]
        total = sum(counts)
        code = 0
        for length, count in enumerate(counts, start=1):
            code = (code << 1) + count
            if code > 1 << length:
                raise PneumoError("film.unreadable")
        if len(counts) < 16 or len(segment) < 17 + total or not 0 < total <= 256 or segment[0] & 0xEC:
            raise PneumoError("film.unreadable")
        if segment[0] < 16 and max(segment[17 : 17 + total]) > 16:
            raise PneumoError("film.unreadable")
        found.add(segment[0])
        segment = segment[17 + total :]
    return found


def _check_frame(segment: bytes, facts: StreamFacts, lossless: bool) -> bytes:
    """Identifiers of the components of a frame header (T.81 B.2.2) without subsampling."""
    count = facts.samples
    identifiers, factors = segment[6::3], segment[7::3]
    if len(segment) != 6 + 3 * count or len(set(identifiers)) != count or set(factors) != {0x11}:
        raise PneumoError("film.unreadable")
    if not (8 <= facts.precision <= 16 if lossless else facts.precision == 12):
        raise PneumoError("film.unreadable")
    return identifiers


def _check_scan(segment: bytes, components: bytes | None, tables: set[int], facts: StreamFacts, lossless: bool) -> None:
    """A scan header (T.81 B.2.3) over all components, with tables that were defined."""
    count = facts.samples
    if (
        components is None
        or len(segment) != 4 + 2 * count
        or segment[0] != count
        or segment[1 : 1 + 2 * count : 2] != components
    ):
        raise PneumoError("film.unreadable")
    start, end, transform = segment[-3:]
    wanted = {selector >> 4 for selector in segment[2 : 2 + 2 * count : 2]}
    if lossless:
        fits = 1 <= start <= 7 and end == 0 and transform < facts.precision
    else:
        wanted |= {0x10 | (selector & 0x0F) for selector in segment[2 : 2 + 2 * count : 2]}
        fits = (start, end, transform) == (0, 63, 0)
    if not fits or not wanted <= tables:
        raise PneumoError("film.unreadable")
