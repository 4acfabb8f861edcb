"""Stressed copies of films: what happens on the way from another machine to this program."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Gray = NDArray[np.uint8]


def jpeg(gray: Gray, quality: int = 30) -> Gray:
    """Strong JPEG compression."""
    kept = io.BytesIO()
    Image.fromarray(gray).save(kept, "JPEG", quality=quality)
    return np.asarray(Image.open(kept))


def gamma(gray: Gray, exponent: float) -> Gray:
    """Another display curve or exposure: above 1 darker, below 1 brighter."""
    return np.asarray(np.rint((gray / 255.0) ** exponent * 255.0), dtype=np.uint8)


def zoom(gray: Gray, share: float = 0.85) -> Gray:
    """The middle of the film, as after tight collimation."""
    h, w = gray.shape
    top, left = int(h * (1 - share) / 2), int(w * (1 - share) / 2)
    return _resized(gray[top : h - top, left : w - left], w, h)


def pad(gray: Gray, share: float = 0.15) -> Gray:
    """A black border round the film, as from a larger detector."""
    h, w = gray.shape
    wide = np.pad(gray, ((int(h * share), int(h * share)), (int(w * share), int(w * share))))
    return _resized(wide, w, h)


def cover_corners(gray: Gray, share: float = 0.18) -> Gray:
    """The upper corners covered, where side markers and labels stand."""
    h, w = gray.shape
    changed = gray.copy()
    changed[: int(h * share), : int(w * share)] = 0
    changed[: int(h * share), -int(w * share) :] = 0
    return changed


def blur(gray: Gray, radius: float = 1.5) -> Gray:
    """Movement or poor focus, at the size of the stored copies."""
    return np.asarray(Image.fromarray(gray).filter(ImageFilter.GaussianBlur(radius)))


def noise(gray: Gray, spread: float = 10.0) -> Gray:
    """Quantum noise of a low dose, the same for the same film."""
    chance = np.random.default_rng(int(gray.sum()) % 2**32)
    return np.asarray(np.clip(gray + chance.normal(0, spread, gray.shape), 0, 255), dtype=np.uint8)


def coarsen(gray: Gray, side: int = 96) -> Gray:
    """A small preview scaled up again."""
    h, w = gray.shape
    return _resized(_resized(gray, side, side), w, h)


STRESSES: dict[str, Callable[[Gray], Gray]] = {
    "jpeg_quality_30": jpeg,
    "gamma_0.7": lambda gray: gamma(gray, 0.7),
    "gamma_1.4": lambda gray: gamma(gray, 1.4),
    "zoom_85": zoom,
    "padding_15": pad,
    "corners_covered": cover_corners,
    "blur": blur,
    "noise": noise,
    "coarse_96_px": coarsen,
}


def stress_all(gray: Gray, name: str) -> Gray:
    """(n, h, w) films with the stress `name` applied to each."""
    return np.stack([STRESSES[name](film) for film in gray])


def _resized(gray: Gray, width: int, height: int) -> Gray:
    return np.asarray(Image.fromarray(gray).resize((width, height), Image.Resampling.BILINEAR))
