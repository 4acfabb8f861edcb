"""The stored values of a DICOM film's first frame, native or compressed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydicom.encaps import get_frame
from pydicom.pixels.decoders.base import get_decoder
from pydicom.uid import (
    UID,
    ExplicitVRLittleEndian,
    JPEGBaseline8Bit,
    JPEGLSNearLossless,
    RLELossless,
    UncompressedTransferSyntaxes,
)

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.imaging.codestream import (
    SOF_JPEG_LS,
    SOF_LOSSLESS,
    StreamFacts,
    is_complete,
    read_jpeg2000_facts,
    read_jpeg_facts,
)
from pneumo_desktop.imaging.dicom_header import Header
from pneumo_desktop.imaging.gdcm_jpeg import decode_with_gdcm
from pneumo_desktop.imaging.transfer_syntaxes import ENCAPSULATED_UNCOMPRESSED, READ_BY, missing_codec

_FLOATS = {"FloatPixelData": 32, "DoubleFloatPixelData": 64}
# No codec makes an honest frame larger than this; a small picture of endless run lengths would fill the memory.
_MAX_STREAM_PER_PIXEL, _STREAM_ROOM = 4, 1024 * 1024


@dataclass(frozen=True)
class PixelLayout:
    """The Image Pixel module (PS3.3 C.7.6.3) as far as it says how to read the stored values."""

    rows: int
    columns: int
    samples: int
    photometric: str
    allocated: int
    stored: int
    high_bit: int
    signed: bool
    planar: int
    frames: int
    keyword: str
    vr: str


@dataclass(frozen=True)
class StoredValues:
    """`values` is (rows, columns) or, in colour, (rows, columns, 3) RGB. Integers use the low `bits`; sign in the top one."""

    values: NDArray[Any]
    bits: int
    signed: bool


def read_layout(header: Header, keyword: str, vr: str) -> PixelLayout:
    """The layout, with the usual sense for what lesser writers leave out; raises where there is no sense to be had."""
    rows, columns = header.integer("Rows", 0), header.integer("Columns", 0)
    samples = header.integer("SamplesPerPixel", 1)
    allocated = _FLOATS.get(keyword) or header.integer("BitsAllocated", 0)
    stored = header.integer("BitsStored", 0) or allocated
    if rows <= 0 or columns <= 0 or samples not in (1, 3) or allocated not in (1, 8, 16, 32, 64) or stored > allocated:
        raise PneumoError("film.unreadable")
    return PixelLayout(
        rows=rows,
        columns=columns,
        samples=samples,
        photometric=header.text("PhotometricInterpretation").upper() or ("MONOCHROME2" if samples == 1 else "RGB"),
        allocated=allocated,
        stored=stored,
        high_bit=header.integer("HighBit", stored - 1),
        signed=header.integer("PixelRepresentation", 0) == 1,
        planar=header.integer("PlanarConfiguration", 0),
        frames=max(1, header.integer("NumberOfFrames", 1)),
        keyword=keyword,
        vr=vr,
    )


def read_stored_values(data: bytes, layout: PixelLayout, syntax: UID) -> StoredValues:
    """The first frame; raises PneumoError("film.unknown_codec" or "film.truncated"), or whatever the codec raises."""
    if syntax in UncompressedTransferSyntaxes:
        return _read_native(data, layout, syntax)
    if syntax not in READ_BY:
        raise PneumoError("film.unknown_codec", name=missing_codec(syntax))
    stream = get_frame(data, 0, number_of_frames=layout.frames)
    if syntax == ENCAPSULATED_UNCOMPRESSED:
        return _read_native(stream, replace(layout, frames=1), ExplicitVRLittleEndian)
    raw_bytes = layout.rows * layout.columns * layout.samples * max(1, layout.allocated // 8)
    if len(stream) > raw_bytes * _MAX_STREAM_PER_PIXEL + _STREAM_ROOM:
        raise PneumoError("film.unreadable")
    if syntax == RLELossless:
        return _mask_bits(_run_decoder(data, layout, syntax, "pydicom"), layout)
    if not is_complete(stream):
        raise PneumoError("film.truncated")
    # The stream itself says what it is: converters leave the transfer syntax of before.
    is_jpeg = stream.startswith(b"\xff\xd8")
    facts = (read_jpeg_facts if is_jpeg else read_jpeg2000_facts)(stream)
    if facts is None or (facts.height_px, facts.width_px) != (layout.rows, layout.columns) or facts.samples not in (1, 3):
        raise PneumoError("film.unreadable")
    return _decode_jpeg(data, stream, layout, facts) if is_jpeg else _decode_jpeg2000(stream, layout, facts)


def _read_native(data: bytes, layout: PixelLayout, syntax: UID) -> StoredValues:
    one_frame = layout.rows * layout.columns * layout.samples * layout.allocated // 8
    shared = 3 if layout.photometric != "YBR_FULL_422" else 2
    if len(data) < one_frame * layout.frames * shared // 3:
        raise PneumoError("film.truncated")
    values = _run_decoder(data, layout, syntax, "")
    if layout.keyword in _FLOATS:
        return StoredValues(values, layout.allocated, False)
    return _mask_bits(values, layout)


def _mask_bits(values: NDArray[Any], layout: PixelLayout) -> StoredValues:
    """Take Bits Stored bits below High Bit (PS3.5 8.1.1): what else stands in the word may be an overlay."""
    if layout.allocated == 1 or layout.samples > 1:
        return StoredValues(values, layout.stored, layout.signed)
    words = values.view(values.dtype.str.replace("i", "u"))
    shift = layout.high_bit + 1 - layout.stored
    # Values that fit the low bits say that High Bit is wrong.
    if not 0 < shift <= layout.allocated - layout.stored or int(words.max()) < 1 << layout.stored:
        shift = 0
    if shift:
        words = words >> shift
    if layout.stored < layout.allocated and int(words.max()) >> layout.stored:
        words = words & words.dtype.type((1 << layout.stored) - 1)
    return StoredValues(words, layout.stored, layout.signed)


def _decode_jpeg(data: bytes, stream: bytes, layout: PixelLayout, facts: StreamFacts) -> StoredValues:
    """The process is taken from the stream itself: what Transfer Syntax says of it is wrong often enough."""
    if facts.frame_marker == SOF_LOSSLESS or (facts.precision > 8 and facts.frame_marker != SOF_JPEG_LS):
        values = _to_rgb(decode_with_gdcm(stream, facts), layout)
    elif facts.frame_marker == SOF_JPEG_LS:
        values = _run_decoder(data, _as_stream_says(layout, facts), JPEGLSNearLossless, "pyjpegls")
    else:
        values = _run_decoder(data, _as_stream_says(layout, facts), JPEGBaseline8Bit, "pillow")
    return StoredValues(_as_unsigned(values, facts.precision), facts.precision, layout.signed)


def _as_stream_says(layout: PixelLayout, facts: StreamFacts) -> PixelLayout:
    return replace(layout, allocated=8 if facts.precision <= 8 else 16, stored=facts.precision, samples=facts.samples)


def _run_decoder(data: bytes, layout: PixelLayout, syntax: UID, plugin: str) -> NDArray[Any]:
    """Decode with pydicom's decoder and the one plugin that is right for the syntax, never with the next best."""
    decoder = get_decoder(syntax)
    if plugin and plugin not in decoder.available_plugins:
        raise PneumoError("film.unknown_codec", name=syntax.name)
    options: dict[str, Any] = {
        "rows": layout.rows,
        "columns": layout.columns,
        "samples_per_pixel": layout.samples,
        "photometric_interpretation": layout.photometric,
        "bits_allocated": layout.allocated,
        "bits_stored": layout.stored,
        "number_of_frames": layout.frames,
        "pixel_keyword": layout.keyword,
        "pixel_vr": layout.vr,
        "correct_unused_bits": False,
    }
    if layout.keyword not in _FLOATS:
        options["pixel_representation"] = int(layout.signed)
    if layout.samples > 1:
        options["planar_configuration"] = layout.planar
    if plugin:
        options["decoding_plugin"] = plugin
    else:
        options["view_only"] = True
    values, _ = decoder.as_array(data, index=0, **options)
    return values


def _decode_jpeg2000(stream: bytes, layout: PixelLayout, facts: StreamFacts) -> StoredValues:
    """JPEG 2000 and HTJ2K through OpenJPEG, at the precision that the stream itself states."""
    try:
        from openjpeg.utils import decode
    except ImportError:
        raise PneumoError("film.unknown_codec", name="JPEG 2000") from None
    values: NDArray[Any] = decode(stream)
    return StoredValues(_as_unsigned(_to_rgb(values, layout), facts.precision), facts.precision, layout.signed)


def _to_rgb(values: NDArray[Any], layout: PixelLayout) -> NDArray[Any]:
    if values.ndim == 2 or not layout.photometric.startswith("YBR_FULL"):
        return values
    return np.asarray(Image.frombytes("YCbCr", values.shape[1::-1], values.tobytes()).convert("RGB"))


def _as_unsigned(values: NDArray[Any], bits: int) -> NDArray[Any]:
    """The low `bits` of two's complement as unsigned words: header and stream may differ in whether they are signed."""
    if values.dtype.kind == "i":
        values = values.view(values.dtype.str.replace("i", "u"))
    if bits < values.dtype.itemsize * 8:
        values = values & values.dtype.type((1 << bits) - 1)
    return values
