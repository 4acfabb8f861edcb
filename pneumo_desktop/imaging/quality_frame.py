"""Whether a picture shows the straight edges of a film that a camera saw at a slant, with a desk or light box around it.

Collimation leaves straight edges too, but outside of them it is black, and opposite edges are parallel: a slanting camera
makes them run together.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pneumo_desktop.domain.display import Gray8

_COARSE_PX, _FINE_PX = 128, 256
_STEEPEST_DEGREES = 12
_DEEPEST = 52
"""So many of _COARSE_PX from a side an edge is looked for."""
_COARSE_LEVELS, _FINE_LEVELS = 10, 8
_LEAST_COARSE, _LEAST_STRAIGHT = 0.6, 0.6
_LEAST_TILT_DEGREES, _LEAST_KEYSTONE_DEGREES = 0.6, 0.8
_LIT_LEVELS = 10
_REACH_PX = 5

Levels = NDArray[np.int16]


@dataclass(frozen=True)
class Edge:
    """A straight edge along one side: its tilt against that side in degrees, and the middle grey outside of it."""

    tilt: float
    outside: float


def slanting_sides(gray: Gray8) -> float:
    """How many sides of the picture have a straight edge that is tilted and lit outside; 0 if all tilts agree."""
    coarse, fine = _sized(gray, _COARSE_PX), _sized(gray, _FINE_PX)
    shape = gray.shape[1] / gray.shape[0]
    found = (
        _find_edge(np.rot90(coarse, side), np.rot90(fine, side), shape if side % 2 == 0 else 1 / shape) for side in range(4)
    )
    edges = [edge for edge in found if edge is not None]
    if not edges or max(edge.tilt for edge in edges) - min(edge.tilt for edge in edges) < _LEAST_KEYSTONE_DEGREES:
        return 0.0
    return float(sum(abs(edge.tilt) >= _LEAST_TILT_DEGREES and edge.outside > _LIT_LEVELS for edge in edges))


def _sized(gray: Gray8, side_px: int) -> Levels:
    return np.asarray(Image.fromarray(gray).resize((side_px, side_px), Image.Resampling.BOX)).astype(np.int16)


def _lines() -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Where in the flat coarse picture the lines of every angle and depth run (0 for outside of it), and the angles."""
    angles = np.deg2rad(np.arange(-_STEEPEST_DEGREES, _STEEPEST_DEGREES + 1.0))
    rows = np.arange(10, _COARSE_PX - 10, 2)
    shifts = np.rint(np.tan(angles)[:, None, None] * (rows - _COARSE_PX / 2)).astype(np.intp)
    columns = np.arange(3, _DEEPEST)[None, :, None] + shifts
    return np.where((columns >= 2) & (columns < _COARSE_PX - 3), rows * _COARSE_PX + columns, 0), angles


_AT, _ANGLES = _lines()


def _find_edge(coarse: Levels, fine: Levels, shape: float) -> Edge | None:
    """The most even step along a line near the left side of a picture that was `shape` times as wide as high."""
    steps = np.zeros(coarse.shape, np.int16)
    steps[:, 2:-2] = coarse[:, 4:] - coarse[:, :-4]
    best = _LEAST_COARSE
    where: tuple[int, int, int] | None = None
    for sign, clear in ((1, steps > _COARSE_LEVELS), (-1, steps < -_COARSE_LEVELS)):
        if np.count_nonzero(clear.any(axis=1)) < _LEAST_COARSE * len(clear) * 0.8:
            continue
        share = np.count_nonzero(np.take(clear, _AT), axis=-1) / _AT.shape[-1]
        if share.max() >= best:
            best = float(share.max())
            angle, depth = np.unravel_index(share.argmax(), share.shape)
            where = sign, int(angle), int(depth)
    if where is None:
        return None
    return _fit_edge(fine, where[0], float(_ANGLES[where[1]]), 2 * where[2] + 7, shape)


def _fit_edge(fine: Levels, sign: int, angle: float, middle: int, shape: float) -> Edge | None:
    """A straight line through the steepest steps near the coarse line; None if they do not lie on one."""
    rows = np.arange(16, _FINE_PX - 16)
    near = np.rint(middle + np.tan(angle) * (rows - _FINE_PX / 2)).astype(np.intp)
    columns = np.clip(near[:, None] + np.arange(-_REACH_PX, _REACH_PX + 1), 2, _FINE_PX - 3)
    steps = sign * (fine[rows[:, None], columns + 1] - fine[rows[:, None], columns - 1])
    steepest = steps.argmax(axis=1)
    each = np.arange(len(rows))
    found, clear = columns[each, steepest], steps[each, steepest] > _FINE_LEVELS
    kept = clear
    for _ in range(4):
        count = np.count_nonzero(kept)
        if count < _FINE_PX // 6:
            return None
        x, y = rows[kept] - rows[kept].mean(), found[kept]
        slope = float((x * y).sum() / (x * x).sum())
        start = float(y.mean()) - slope * float(rows[kept].mean())
        apart = np.abs(start + slope * rows - found)
        kept = clear & (apart <= max(1.0, 1.5 * float(np.median(apart[clear]))))
    if (clear & (apart <= 1.0)).mean() < _LEAST_STRAIGHT:
        return None
    outside = fine[np.arange(_FINE_PX) < (start + slope * np.arange(_FINE_PX) - 4)[:, None]]
    return Edge(float(np.rad2deg(np.arctan(slope * shape))), float(np.median(outside)) if outside.size > 50 else 0.0)
