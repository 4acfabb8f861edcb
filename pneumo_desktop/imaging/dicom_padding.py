"""Pixel padding (PS3.3 C.7.5.1.1.2): what fills the picture up to its rectangle is background, never brighter than the film.

The padding is found among the stored values, before any table or rescale, and shown as the darkest that the film's first
presentation can show, as dcmtk and Weasis show it: a light padding would else be a white block to eye and network.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.display import gray_table
from pneumo_desktop.domain.film import Film
from pneumo_desktop.imaging.dicom_header import Header
from pneumo_desktop.imaging.dicom_pixels import StoredValues
from pneumo_desktop.imaging.pixels import FilmPixels, freeze

Padding = NDArray[np.bool_]
_KEYWORDS = {
    2: ("PixelPaddingValue", "PixelPaddingRangeLimit"),
    4: ("FloatPixelPaddingValue", "FloatPixelPaddingRangeLimit"),
    8: ("DoubleFloatPixelPaddingValue", "DoubleFloatPixelPaddingRangeLimit"),
}


def find_padding(header: Header, stored: StoredValues) -> Padding | None:
    """Where the picture is padding, (rows, columns); None where nothing is, or where all is."""
    floating = stored.values.dtype.kind == "f"
    value, limit = _KEYWORDS[stored.values.dtype.itemsize if floating else 2]
    first = header.numbers(value)
    if not first:
        return None
    ends = sorted((first[0], (header.numbers(limit) or first)[0]))
    if not floating:
        ends = sorted(_as_ordered(end, stored) for end in ends)
        if ends[1] < 0 or ends[0] >= 1 << stored.bits:
            return None
    ordered = _ordered(stored)
    padding: Padding
    padding = (ordered >= ends[0]) & (ordered <= ends[1]) if ends[0] < ends[1] else ordered == ends[0]
    return padding if padding.any() and not padding.all() else None


def without_padding(stored: StoredValues, padding: Padding) -> StoredValues:
    """The values with the film's own least in place of the padding, which so counts for no range."""
    ordered = _ordered(stored)
    least = ordered[~padding].argmin()
    values = stored.values.copy()
    values[padding] = stored.values[~padding][least]
    return replace(stored, values=values)


def paint_background(film: Film, padding: Padding) -> Film:
    """`film` with the padding as dark as its first presentation shows anything; a value of its own range if there is one."""
    table = gray_table(film)
    candidates = (int(film.pixels.min()), int(film.pixels.max()), 0, len(table) - 1)
    darkest = min(candidates, key=lambda pixel: int(table[pixel]))
    pixels: FilmPixels = film.pixels.copy()
    pixels[padding] = darkest
    return replace(film, pixels=freeze(pixels))


def _ordered(stored: StoredValues) -> NDArray[Any]:
    """The values so that greater ones are greater numbers: the sign of signed words turned over."""
    if not stored.signed or stored.values.dtype.kind == "f":
        return stored.values
    ordered: NDArray[Any] = stored.values ^ stored.values.dtype.type(1 << (stored.bits - 1))
    return ordered


def _as_ordered(end: float, stored: StoredValues) -> int:
    """A stated end as `_ordered` has it; lesser writers state a negative one as an unsigned word."""
    if not stored.signed:
        return int(end)
    return int(end - 65536 if end > 32767 else end) + (1 << (stored.bits - 1))
