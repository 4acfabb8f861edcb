"""Twins of more than 8 bits that Pillow cannot write: 16-bit colour PNG, and TIFF in every kind of number and layout."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

import numpy as np
import tifffile
from numpy.typing import NDArray
from openjpeg.utils import encode_array as encode_jpeg2000

Gray = NDArray[np.uint16]
Make = Callable[[Gray], bytes]
_ADAM7 = ((0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1))
_COLOUR_TYPES = {1: 0, 2: 4, 3: 2, 4: 6}


def as_16_bits(values: Gray) -> Gray:
    return np.rint(values / 4095 * 65535).astype(np.uint16)


def in_colour(values: NDArray[Any], alpha: bool = False) -> NDArray[Any]:
    """Three equal bands, with an opaque fourth."""
    bands = np.repeat(values[..., None], 3 + alpha, axis=2)
    if alpha:
        bands[..., 3] = np.iinfo(values.dtype).max
    return bands


def png_of(bands: NDArray[np.uint16], interlaced: bool = False) -> bytes:
    """A 16-bit PNG of 1 to 4 bands, its rows filtered with Sub and Up in turn (PNG 9.2)."""
    height, width, count = bands.shape
    starts = _ADAM7 if interlaced else ((0, 0, 1, 1),)
    rows = b"".join(_filtered(bands[top::down, left::right]) for top, left, down, right in starts)
    header = struct.pack(">IIBBBBB", width, height, 16, _COLOUR_TYPES[count], 0, 0, int(interlaced))
    parts = [_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(rows)), _chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _filtered(bands: NDArray[np.uint16]) -> bytes:
    rows, before = [], np.zeros(bands[0].size * 2, np.uint8)
    step = 2 * bands.shape[2]
    for number, row in enumerate(bands):
        line = np.frombuffer(row.astype(">u2").tobytes(), np.uint8)
        other = before if number % 2 else np.concatenate([np.zeros(step, np.uint8), line[:-step]])
        rows.append(bytes([2 if number % 2 else 1]) + (line - other).tobytes())
        before = line
    return b"".join(rows)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def tiff_of(data: NDArray[Any], **options: Any) -> bytes:
    out = BytesIO()
    kind = "rgb" if data.ndim == 3 and 3 in (data.shape[-1] - (data.shape[-1] == 4), data.shape[0]) else "minisblack"
    tifffile.imwrite(out, data, **{"photometric": kind, "metadata": None} | options)
    return out.getvalue()


def _tiff(change: Callable[[Gray], NDArray[Any]], **options: Any) -> Make:
    return lambda values: tiff_of(change(values), **options)


def _planes(values: Gray) -> NDArray[Any]:
    return np.moveaxis(in_colour(as_16_bits(values)), 2, 0).copy()


def _signed(kind: str) -> Callable[[Gray], NDArray[Any]]:
    low = np.iinfo(kind).min
    span = float(np.iinfo(kind).max) - low
    return lambda values: (np.rint(values / 4095 * span) + low).astype(kind)


def _ink(values: Gray) -> NDArray[Any]:
    inks = np.zeros((*values.shape, 4), np.uint16)
    inks[..., 3] = 65535 - as_16_bits(values)
    return inks


def _gray_and_alpha(values: Gray) -> NDArray[Any]:
    return np.stack([as_16_bits(values), np.full_like(values, 65535)], axis=2)


def _deep_colour(values: Gray) -> NDArray[Any]:
    return in_colour(as_16_bits(values))


DEEP_TWINS: dict[str, Make] = {
    "png 16 bits in colour": lambda values: png_of(_deep_colour(values)),
    "png 16 bits in colour with alpha": lambda values: png_of(in_colour(as_16_bits(values), alpha=True)),
    "png 16 bits gray and alpha": lambda values: png_of(_gray_and_alpha(values)),
    "png 16 bits interlaced": lambda values: png_of(as_16_bits(values)[..., None], interlaced=True),
    "png 16 bits in colour interlaced": lambda values: png_of(_deep_colour(values), interlaced=True),
    "tiff 16 bits big endian": _tiff(as_16_bits, byteorder=">"),
    "tiff 16 bits big endian deflate": _tiff(as_16_bits, byteorder=">", compression="adobe_deflate", predictor=True),
    "tiff 16 bits white is zero big endian": _tiff(
        lambda values: 65535 - as_16_bits(values), byteorder=">", photometric="miniswhite"
    ),
    "tiff 16 bits in strips": _tiff(as_16_bits, rowsperstrip=7),
    "tiff 16 bits in tiles": _tiff(as_16_bits, tile=(16, 32)),
    "tiff 16 bits big tiff": _tiff(as_16_bits, bigtiff=True, byteorder=">"),
    "tiff 16 bits in colour": _tiff(_deep_colour),
    "tiff 16 bits in colour big endian deflate": _tiff(
        _deep_colour, byteorder=">", compression="adobe_deflate", predictor=True, tile=(32, 16)
    ),
    "tiff 16 bits in colour with alpha": _tiff(lambda values: in_colour(as_16_bits(values), alpha=True), extrasamples=[2]),
    "tiff 16 bits in colour with laid-on alpha": _tiff(
        lambda values: in_colour(as_16_bits(values), alpha=True), extrasamples=[1]
    ),
    "tiff 16 bits by plane": _tiff(_planes, planarconfig="separate"),
    "tiff 16 bits by plane big endian deflate": _tiff(
        _planes, planarconfig="separate", byteorder=">", compression="deflate"
    ),
    "tiff 16 bits gray and alpha": _tiff(
        _gray_and_alpha, photometric="minisblack", planarconfig="contig", extrasamples=[2]
    ),
    "tiff 16 bits cmyk": _tiff(_ink, photometric="separated"),
    "tiff signed bytes": _tiff(_signed("i1")),
    "tiff signed 16 bits": _tiff(_signed("i2"), byteorder=">"),
    "tiff 32 bits": _tiff(lambda values: values.astype(np.uint32) * 1_000_000),
    "tiff 32 bits big endian": _tiff(lambda values: values.astype(np.uint32) * 1_000_000, byteorder=">"),
    "tiff signed 32 bits": _tiff(_signed("i4")),
    "tiff half float": _tiff(lambda values: (values / 4095).astype(np.float16)),
    "tiff float": _tiff(lambda values: (values / 4095).astype(np.float32)),
    "tiff float big endian deflate": _tiff(
        lambda values: (values / 4095).astype(np.float32), byteorder=">", compression="adobe_deflate"
    ),
    "tiff double": _tiff(lambda values: values / 4095),
    "tiff float in colour": _tiff(lambda values: in_colour((values / 4095).astype(np.float32))),
    "jpeg 2000 16 bits in colour": lambda values: bytes(
        encode_jpeg2000(_deep_colour(values), bits_stored=16, photometric_interpretation=1, codec_format=1)
    ),
}  # fmt: skip
