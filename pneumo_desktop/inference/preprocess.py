"""From grey values to the network's input: the one function that training, evaluation and the program share."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

JPEG_QUALITY = 75
RESIZE = "squash_bilinear_jpeg75"


@dataclass(frozen=True)
class Preprocessing:
    """What the card says of the input: side in pixels, and (gray - mean) / scale."""

    size_px: int = 224
    mean: float = 127.0
    scale: float = 128.0
    resize: str = RESIZE


def squash(gray: NDArray[np.uint8], size_px: int) -> NDArray[np.uint8]:
    """The whole film squashed to a square of `size_px` as the films that were trained on: Pillow's bilinear, then JPEG 75.

    Those films came as JPEG files of quality 75 at this size. A network learns what that compression leaves behind, and
    scores films without it otherwise, by 0.4 at the worst twentieth; so every film goes through it. A film that has the
    size already is taken as it is. (height, width) uint8 to (size_px, size_px) uint8.
    """
    if gray.shape == (size_px, size_px):
        return gray
    small = Image.fromarray(gray).resize((size_px, size_px), Image.Resampling.BILINEAR, reducing_gap=None)
    kept = io.BytesIO()
    small.save(kept, "JPEG", quality=JPEG_QUALITY)
    return np.asarray(Image.open(kept))


def normalise(gray: NDArray[np.uint8], preprocessing: Preprocessing) -> NDArray[np.float32]:
    """(..., h, w) uint8 to float32 of the same shape, centred and scaled."""
    return np.asarray((gray.astype(np.float32) - preprocessing.mean) / preprocessing.scale, dtype=np.float32)


def to_network_input(gray: NDArray[np.uint8], preprocessing: Preprocessing) -> NDArray[np.float32]:
    """Grey values as shown (height, width), 255 white, to (1, 1, size, size) float32."""
    return normalise(squash(gray, preprocessing.size_px), preprocessing)[None, None]
