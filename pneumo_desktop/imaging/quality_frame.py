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

SMALL_PX, _FINE_PX = 128, 256
_STEEPEST_DEGREES = 12
_DEEPEST = 52
"""So many of SMALL_PX from a side an edge is looked for."""
_COARSE_LEVELS, _FINE_LEVELS = 10, 8
_LEAST_COARSE, _LEAST_STRAIGHT = 0.6, 0.6
_LEAST_TILT_DEGREES, _LEAST_KEYSTONE_DEGREES = 0.6, 0.8
_LIT_LEVELS = 10
_REACH_PX = 5

Levels = NDArray[np.int16]


@dataclass(frozen=True)
class Line:
    """A line along the left side of a picture, which gets brighter (1) or darker (-1) there: its angle and middle column."""

    sign: int
    angle: float
    middle: int


@dataclass(frozen=True)
class Edge:
    """A straight edge along one side: its tilt against that side in degrees, where it starts, and columns a row."""

    tilt: float
    start: float
    slope: float


def slanting_sides(gray: Gray8, small: Gray8 | None = None) -> float:
    """How many sides of the picture have a straight edge that is tilted and lit outside; 0 if all tilts agree.

    `small` is the picture averaged to SMALL_PX a side, where it is at hand.
    """
    found = _find_lines((averaged(gray, SMALL_PX) if small is None else small).astype(np.int16))
    lines = [(side, line) for side, line in enumerate(found) if line is not None]
    if len(lines) < 2:  # one edge agrees with itself
        return 0.0
    fine, shape = averaged(gray, _FINE_PX), gray.shape[1] / gray.shape[0]
    edges: list[tuple[Levels, Edge]] = []
    for place, (side, line) in enumerate(lines):
        if len(edges) + len(lines) - place < 2:
            return 0.0
        turned = np.ascontiguousarray(np.rot90(fine, side), dtype=np.int16)
        edge = _fit_edge(turned, line, 1 / shape if side % 2 else shape)
        edges += [(turned, edge)] if edge is not None else []
    tilts = [edge.tilt for _, edge in edges]
    if max(tilts) - min(tilts) < _LEAST_KEYSTONE_DEGREES:
        return 0.0
    return float(sum(abs(edge.tilt) >= _LEAST_TILT_DEGREES and _outside(turned, edge) > _LIT_LEVELS for turned, edge in edges))


def averaged(gray: Gray8, side_px: int) -> Gray8:
    """The picture averaged to a square of `side_px`."""
    return np.asarray(Image.fromarray(gray).resize((side_px, side_px), Image.Resampling.BOX))


_NEAREST = 3
_MARGIN = 16
"""Columns of nothing before a picture, where a slanting line may run out of it."""


def _lines() -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Where in a flat small picture with its margin the _NEAREST point of every angle's lines is in each row; the angles."""
    angles = np.deg2rad(np.arange(-_STEEPEST_DEGREES, _STEEPEST_DEGREES + 1.0))
    rows = np.arange(10, SMALL_PX - 10, 2)[:, None]
    shifts = np.rint(np.tan(angles) * (rows - SMALL_PX / 2)).astype(np.intp)
    return rows * (_MARGIN + SMALL_PX) + _MARGIN + _NEAREST + shifts, angles


_AT, _ANGLES = _lines()


def _find_lines(coarse: Levels) -> list[Line | None]:
    """The most even step along a line near each side of the small picture, turned so that the side is the left one."""
    clear = np.zeros((4, 2, SMALL_PX, _MARGIN + SMALL_PX), dtype=bool)
    for side in range(4):
        turned = np.rot90(coarse, side)
        steps = turned[:, 4:] - turned[:, :-4]
        np.greater(steps, _COARSE_LEVELS, out=clear[side, 0, :, _MARGIN + 2 : -2])
        np.less(steps, -_COARSE_LEVELS, out=clear[side, 1, :, _MARGIN + 2 : -2])
    enough = np.count_nonzero(clear.any(axis=3), axis=2) >= _LEAST_COARSE * SMALL_PX * 0.8
    counts = _count_on_lines(clear)
    found: list[Line | None] = []
    for side in range(4):
        best, line = _LEAST_COARSE, None
        for sign, wanted, count in zip((1, -1), enough[side], counts[side], strict=True):
            share = int(count.max()) / len(_AT)
            if wanted and share >= best:
                angle, depth = np.unravel_index(count.argmax(), count.shape)
                best, line = share, Line(sign, float(_ANGLES[angle]), 2 * int(depth) + 2 * _NEAREST + 1)
        found.append(line)
    return found


def _count_on_lines(clear: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """How many points of each line are set, (4, 2, angles, depths), in pictures (4, 2, rows, _MARGIN + columns).

    Lines of one angle lie side by side: what they have in a row is a run of bytes, which is copied as a whole.
    """
    depths = _DEEPEST - _NEAREST
    runs = np.ndarray(clear.size - depths + 1, np.dtype((np.void, depths)), clear.data, 0, (1,))
    pictures = np.arange(0, clear.size, clear[0, 0].size)[:, None, None]
    on_lines = runs[pictures + _AT].view(np.uint8).reshape(8, len(_AT), -1)
    counts = np.add.reduce(on_lines, axis=1, dtype=np.uint8)  # fewer rows than 256
    return np.asarray(counts.reshape(4, 2, len(_ANGLES), depths))


def _fit_edge(fine: Levels, line: Line, shape: float) -> Edge | None:
    """A straight line through the steepest steps near the coarse line; None if they do not lie on one.

    The picture, whose left side it is, was `shape` times as wide as high.
    """
    rows = np.arange(16, _FINE_PX - 16)
    near = np.rint(line.middle + np.tan(line.angle) * (rows - _FINE_PX / 2)).astype(np.intp)
    columns = np.clip(near[:, None] + np.arange(-_REACH_PX, _REACH_PX + 1), 2, _FINE_PX - 3)
    at = columns + (rows * _FINE_PX)[:, None]
    steps = line.sign * (np.take(fine, at + 1) - np.take(fine, at - 1))
    steepest = steps.argmax(axis=1)
    each = np.arange(len(rows))
    found, clear = columns[each, steepest], steps[each, steepest] > _FINE_LEVELS
    kept = clear
    for _ in range(4):
        on, y = rows[kept], found[kept]
        if len(on) < _FINE_PX // 6:
            return None
        middle = int(on.sum()) / len(on)
        x = on - middle
        slope = float((x * y).sum() / (x * x).sum())
        start = int(y.sum()) / len(y) - slope * middle
        apart = np.abs(start + slope * rows - found)
        before, kept = kept, clear & (apart <= max(1.0, 1.5 * _median(apart[clear])))
        if np.array_equal(before, kept):  # another round would change nothing
            break
    if np.count_nonzero(clear & (apart <= 1.0)) < _LEAST_STRAIGHT * len(rows):
        return None
    return Edge(float(np.rad2deg(np.arctan(slope * shape))), start, slope)


def _median(values: NDArray[np.float64]) -> float:
    """As numpy's, in a tenth of the time for a few hundred."""
    ordered = np.sort(values)
    return float(ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


def _outside(fine: Levels, edge: Edge) -> float:
    """The middle grey outside of an edge along the left side."""
    outside = fine[np.arange(_FINE_PX) < (edge.start + edge.slope * np.arange(_FINE_PX) - 4)[:, None]]
    return float(np.median(outside)) if outside.size > 50 else 0.0
