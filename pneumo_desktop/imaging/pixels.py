"""From decoded samples of any kind to the grey pixels that a `Film` holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.film import Window

FilmPixels = NDArray[np.uint8] | NDArray[np.uint16]

# JPEG rounding moves equal channels apart by up to about 6 levels; writing in colour moves them by 100 and more.
_COLOUR_NOISE_LEVELS = 16
# A photograph has many hues; a tinted scan has one, which is a straight function of its brightness and is taken away
# before this is measured; markers and annotations are small. Measured shares: Kermany and NIH films 0, the same tinted
# 0.001, with large coloured marks 0.06, with a heat map over them 0.08; colour photographs of `not_chest_film` 0.17 to 0.77.
_HUE_LEVELS = 12.0
_STRONG_COLOUR_SHARE = 0.12
_LOOK_AT_PX = 256
_MOST_ASPECT = 4
_TINT_ROUNDS = 3
_BLOCK_VALUES = 2**20
_LARGEST = 1e100


def freeze(pixels: NDArray[Any]) -> FilmPixels:
    """`pixels` as C-contiguous native uint8 or uint16 that nobody can write to."""
    frozen: FilmPixels
    if pixels.dtype.itemsize == 1:
        frozen = np.ascontiguousarray(pixels, dtype=np.uint8).view()
    else:
        frozen = np.ascontiguousarray(pixels, dtype=np.uint16).view()
    frozen.setflags(write=False)
    return frozen


def fit_uint16(values: NDArray[Any]) -> tuple[NDArray[np.uint16], float, float]:
    """(pixels, slope, intercept) with value = pixel * slope + intercept; exact for integers that span at most 65,535."""
    if values.dtype.kind == "f":
        finite = np.isfinite(values)
        if not finite.all():
            values = np.where(finite, values, values[finite].min() if finite.any() else 0)
        if values.dtype.itemsize > 4:
            values = np.clip(values, -_LARGEST, _LARGEST)  # beyond it the range itself is no number any more
    low, high = values.min().item(), values.max().item()
    if values.dtype.kind != "f" and low >= 0 and high <= 65535:
        return values.astype(np.uint16), 1.0, 0.0
    if values.dtype.kind != "f" and high - low <= 65535:
        return (values.astype(np.int64) - low).astype(np.uint16), 1.0, float(low)
    slope = (float(high) - float(low)) / 65535.0 or 1.0
    scaled = (values.astype(np.float64) - float(low)) / slope
    return np.rint(scaled).astype(np.uint16), slope, float(low)


def full_window(low: float, high: float) -> Window:
    """The window that shows `low` black and `high` white."""
    return Window((low + high) / 2.0, (high - low) or 1.0)


def gray_of_colour(rgb: NDArray[Any]) -> tuple[NDArray[Any], tuple[str, ...]]:
    """Grey of (height, width, 3) uint8 or uint16, and the notes "colour_converted" and "colour_strong" that apply.

    Equal channels come out unchanged; else ITU-R BT.601 luma as Pillow computes it.
    """
    red, green, blue = rgb[..., 0], rgb[..., 1], rgb[..., 2]
    if np.array_equal(red, green) and np.array_equal(green, blue):
        return red, ()
    if rgb.dtype == np.uint8:
        from PIL import Image

        gray: NDArray[Any] = np.asarray(Image.fromarray(np.ascontiguousarray(rgb)).convert("L"))
        return gray, _colour_notes(rgb)
    return by_blocks(_luma_of_16_bits, rgb), _colour_notes(by_blocks(lambda rows: (rows >> 8).astype(np.uint8), rgb))


def _luma_of_16_bits(rgb: NDArray[Any]) -> NDArray[Any]:
    parts = rgb.astype(np.uint32)
    luma = (parts[..., 0] * 19595 + parts[..., 1] * 38470 + parts[..., 2] * 7471 + 0x8000) >> 16
    return np.asarray(luma.astype(np.uint16))


def by_blocks(work: Callable[..., NDArray[Any]], *pictures: NDArray[Any]) -> NDArray[Any]:
    """`work` done to some rows of `pictures` at a time: what it takes of memory on the way stays small for any size."""
    rows = max(1, _BLOCK_VALUES // max(1, pictures[0][:1].size))
    first = work(*(picture[:rows] for picture in pictures))
    done = np.empty((len(pictures[0]), *first.shape[1:]), first.dtype)
    done[:rows] = first
    for start in range(rows, len(done), rows):
        done[start : start + rows] = work(*(picture[start : start + rows] for picture in pictures))
    return done


def _colour_notes(rgb: NDArray[np.uint8]) -> tuple[str, ...]:
    spread = np.maximum(np.maximum(rgb[..., 0], rgb[..., 1]), rgb[..., 2])
    spread -= np.minimum(np.minimum(rgb[..., 0], rgb[..., 1]), rgb[..., 2])
    if int(spread.max()) <= _COLOUR_NOISE_LEVELS:
        return ()
    strong = share_of_many_hues(rgb) > _STRONG_COLOUR_SHARE
    return ("colour_converted", "colour_strong") if strong else ("colour_converted",)


def share_of_many_hues(rgb: NDArray[np.uint8]) -> float:
    """Share 0..1 of the pixels whose colour is not explained by one tint over the whole picture."""
    step = max(1, min(rgb.shape[:2]) // _LOOK_AT_PX)
    down, across = (max(step, side // (_MOST_ASPECT * _LOOK_AT_PX)) for side in rgb.shape[:2])  # a strip has millions of rows
    small = rgb[::down, ::across].reshape(-1, 3).astype(np.float32)
    luma = small @ np.array([0.299, 0.587, 0.114], dtype=np.float32)
    terms = np.stack([np.ones_like(luma), luma / 255.0, (luma / 255.0) ** 2], axis=1)
    chroma = np.stack([small[:, 2] - luma, small[:, 0] - luma], axis=1) * np.array([0.564, 0.713], dtype=np.float32)
    plain = np.ones(len(luma), dtype=bool)
    for _ in range(_TINT_ROUNDS):  # markers pull the tint towards their own colour: look again without them
        tint, *_ = np.linalg.lstsq(terms[plain], chroma[plain], rcond=None)
        rest = np.hypot(*(chroma - terms @ tint).T)
        plain = rest <= max(_HUE_LEVELS, float(np.median(rest)))
    return float((rest > _HUE_LEVELS).mean())
