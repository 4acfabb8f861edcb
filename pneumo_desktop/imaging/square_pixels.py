"""Films whose pixels are not square, brought to square ones: eye, network and heat map see the chest in its own proportions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.film import Film
from pneumo_desktop.imaging.dicom_header import Header
from pneumo_desktop.imaging.limits import MAX_PIXELS, MIN_SIDE_PX
from pneumo_desktop.imaging.pixels import FilmPixels, freeze

# Below the first nobody sees it, and lengths in mm are right along both sides anyway; beyond the second it is a slip.
_LEAST, _MOST = 1.01, 10.0
_ROWS_AT_ONCE = 256


def with_square_pixels(film: Film, header: Header) -> Film:
    """`film` with its longer pixels divided, or the shorter joined where that would be too many, noted as "made_square".

    The pixel's form is that of the spacing in mm, else Pixel Aspect Ratio (PS3.3 C.7.6.3.1.7), "vertical\\horizontal".
    """
    form = film.facts.pixel_spacing_mm or _read_aspect(header)
    if form is None:
        return film
    ratio = form[0] / form[1]
    if not _LEAST < max(ratio, 1 / ratio) < _MOST:
        return film
    height, width = film.pixels.shape
    finer = (round(height * max(ratio, 1.0)), round(width * max(1 / ratio, 1.0)))
    coarser = (round(height * min(ratio, 1.0)), round(width * min(1 / ratio, 1.0)))
    divided = finer[0] * finer[1] <= MAX_PIXELS
    shape = finer if divided else coarser
    if min(shape) < MIN_SIDE_PX:
        return film
    side = min(form) if divided else max(form)
    facts = replace(
        film.facts,
        width_px=shape[1],
        height_px=shape[0],
        pixel_spacing_mm=(side, side) if film.facts.pixel_spacing_mm else None,
        notes=(*film.facts.notes, "made_square"),
    )
    return replace(film, pixels=_stretch(film.pixels, shape), facts=facts)


def _read_aspect(header: Header) -> tuple[float, float] | None:
    numbers = header.numbers("PixelAspectRatio")
    return (numbers[0], numbers[1]) if len(numbers) == 2 and min(numbers) > 0 else None


def _stretch(pixels: FilmPixels, shape: tuple[int, int]) -> FilmPixels:
    """Linear between the centres of neighbouring pixels, edges held; no value is made that does not lie between two."""
    values: NDArray[Any] = pixels
    if shape[0] != values.shape[0]:
        values = _stretch_rows(values, shape[0])
    if shape[1] != values.shape[1]:
        values = _stretch_rows(values.T, shape[1]).T
    return freeze(values)


def _stretch_rows(values: NDArray[Any], count: int) -> NDArray[Any]:
    at = np.clip((np.arange(count) + 0.5) * (len(values) / count) - 0.5, 0, len(values) - 1)
    first = at.astype(np.intp)
    second = np.minimum(first + 1, len(values) - 1)
    share = (at - first).astype(np.float32)[:, None]
    stretched = np.empty((count, values.shape[1]), values.dtype)
    for start in range(0, count, _ROWS_AT_ONCE):
        rows = slice(start, start + _ROWS_AT_ONCE)
        mixed = values[first[rows]] * (1 - share[rows]) + values[second[rows]] * share[rows]
        stretched[rows] = np.rint(mixed).astype(values.dtype)
    return stretched
