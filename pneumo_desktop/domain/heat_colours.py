"""The colours of the heat map: even steps to the eye, darker to lighter throughout, for every kind of colour vision.

The table is our own, computed here: anchors of rising lightness from violet over red and orange to light yellow, joined in
OKLab (Ottosson 2020, "A perceptual color space for image processing", public domain) and cut into steps of equal length
there. Lightness alone orders the colours; hue only adds to it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Colours = NDArray[np.float64]

STEPS = 256
_CURVE_POINTS = 4001
# Lightness, chroma and hue in degrees of OKLCh; each can be shown in sRGB.
_ANCHORS = (
    (0.30, 0.130, 300.0),
    (0.42, 0.165, 325.0),
    (0.54, 0.185, 5.0),
    (0.66, 0.180, 35.0),
    (0.78, 0.155, 65.0),
    (0.88, 0.150, 92.0),
    (0.97, 0.090, 108.0),
)
_LMS_OF_LAB = np.array(
    [[1.0, 0.3963377774, 0.2158037573], [1.0, -0.1055613458, -0.0638541728], [1.0, -0.0894841775, -1.2914855480]]
)
_RGB_OF_LMS = np.array(
    [
        [4.0767416621, -3.3077115913, 0.2309699292],
        [-1.2684380046, 2.6097574011, -0.3413193965],
        [-0.0041960863, -0.7034186147, 1.7076147010],
    ]
)


def to_oklab(rgb: Colours) -> Colours:
    """sRGB (..., 3) in 0..1 to OKLab (..., 3)."""
    rgb = np.asarray(rgb, dtype=np.float64)
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    return np.asarray(np.cbrt(linear @ np.linalg.inv(_RGB_OF_LMS).T) @ np.linalg.inv(_LMS_OF_LAB).T)


def from_oklab(lab: Colours) -> Colours:
    """OKLab (..., 3) to sRGB; values outside 0..1 cannot be shown."""
    linear = (lab @ _LMS_OF_LAB.T) ** 3 @ _RGB_OF_LMS.T
    curved = 1.055 * np.clip(linear, 0.0, None) ** (1 / 2.4) - 0.055
    return np.asarray(np.where(linear <= 0.0031308, 12.92 * linear, curved))


def _make_table() -> NDArray[np.float32]:
    """(STEPS, 3) sRGB in 0..255, neighbours equally far apart in OKLab."""
    light, chroma, hue = np.array(_ANCHORS).T
    turned = np.unwrap(np.radians(hue))
    anchors = np.stack([light, chroma * np.cos(turned), chroma * np.sin(turned)], axis=1)
    at = np.linspace(0.0, len(anchors) - 1.0, _CURVE_POINTS)
    curve = np.stack([_smooth(at, channel) for channel in anchors.T], axis=1)
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(curve, axis=0), axis=1))])
    even = np.linspace(0.0, along[-1], STEPS)
    lab = np.stack([np.interp(even, along, channel) for channel in curve.T], axis=1)
    return (np.clip(from_oklab(lab), 0.0, 1.0) * 255.0).astype(np.float32)


def _smooth(at: NDArray[np.float64], anchors: NDArray[np.float64]) -> NDArray[np.float64]:
    """A curve through `anchors` at 0, 1, 2, ... without corners (Catmull-Rom)."""
    held = np.concatenate([[2 * anchors[0] - anchors[1]], anchors, [2 * anchors[-1] - anchors[-2]]])
    start = np.minimum(at.astype(np.intp), len(anchors) - 2)
    t = at - start
    a, b, c, d = (held[start + i] for i in range(4))
    return np.asarray(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))


HEAT_COLOURS = _make_table()
HEAT_COLOURS.setflags(write=False)
_OPAQUE = np.concatenate([HEAT_COLOURS.round(), np.full((STEPS, 1), 255)], axis=1).astype(np.uint8).view(np.uint32).ravel()
"""The four bytes of each colour in one number: one look-up a pixel."""


def heat_ramp(steps: int) -> NDArray[np.uint8]:
    """The colours of the heat map from cold to hot, (steps, 3) uint8, for the legend."""
    return colours_of(np.linspace(0.0, 1.0, steps, dtype=np.float32)).round().astype(np.uint8)


def washed(values: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Heat (height, width) in 0..1 to opaque RGBA (height, width, 4)."""
    return np.take(_OPAQUE, _steps_of(values)).view(np.uint8).reshape(*values.shape, 4)


def colours_of(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Heat (...) in 0..1 to sRGB (..., 3) in 0..255."""
    return HEAT_COLOURS[_steps_of(values)]


def _steps_of(values: NDArray[np.float32]) -> NDArray[np.intp]:
    """The place in the table of each value."""
    steps = np.clip(values, 0.0, 1.0)
    steps *= STEPS - 1
    return np.rint(steps, out=steps).astype(np.intp)
