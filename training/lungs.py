"""Where the lungs lie on a frontal chest film, estimated from its grey values: a pair of outlines fitted to the edges.

Classical and rough on purpose: it only has to say whether heat lies over lungs. Two fixed outlines, drawn by hand after the
usual shape of lungs on frontal films, are moved and stretched until the film is as much brighter as can be just outside of them
(chest wall, diaphragm, mediastinum) than just inside (air). As the whole outline is fitted, white patches in a lung stay in the
mask; a lung base that is white altogether may be cut off. Where the fit is poor, `Lungs.found` is false: the mask is then the
outline at its usual place and should not be used. The heart's shadow before the left lung is not part of the mask.

On films of a training fold the fit is called poor for 0 of 35 normal, 8 of 36 bacterial, 2 of 35 viral Kermany films and 8 of
50 NIH films. Of 40 films looked at, 5 were called poor; of the other 35 one mask was wrong and one too high, both on NIH films
with white borders.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageOps

Gray = NDArray[np.uint8]
Points = NDArray[np.float64]
Place = tuple[float, ...]
"""Middle and top of the chest, then half width and height of each lung, as shares of the film."""

WORKING_PX = 128
LEAST_CONTRAST = 0.175
"""Mean difference of rank of grey (0..1) across the outline below which the fit is called a failure."""
_ACROSS = 0.03
_BEYOND = 0.10
"""How far below the diaphragm a second look is taken, so that a rib is not taken for it."""
# Outlines in units of half the chest's width (x from the middle, negative: left of the picture) and of the lungs' height (y).
_LEFT_OF_PICTURE = np.array(
    [
        (-0.36, 0.00), (-0.52, 0.04), (-0.68, 0.15), (-0.80, 0.30), (-0.90, 0.48), (-0.97, 0.66), (-1.00, 0.84), (-0.99, 1.00),
        (-0.84, 0.90), (-0.62, 0.84), (-0.40, 0.86), (-0.24, 0.92), (-0.22, 0.74), (-0.20, 0.55), (-0.19, 0.36), (-0.21, 0.18),
        (-0.26, 0.06),
    ]
)  # fmt: skip
_RIGHT_OF_PICTURE = np.array(
    [
        (0.36, 0.00), (0.52, 0.04), (0.68, 0.15), (0.80, 0.30), (0.90, 0.48), (0.97, 0.66), (1.00, 0.84), (0.99, 1.02),
        (0.85, 0.94), (0.68, 0.90), (0.56, 0.92), (0.48, 0.78), (0.38, 0.64), (0.26, 0.50), (0.20, 0.36), (0.21, 0.18),
        (0.26, 0.06),
    ]
)  # fmt: skip
_USUAL = (0.5, 0.12, 0.40, 0.68, 0.40, 0.68)


@dataclass(frozen=True, eq=False)
class Lungs:
    """`mask` (h, w) True inside the lungs, `contrast` across the fitted outline (-1..1), and whether that is enough."""

    mask: NDArray[np.bool_]
    contrast: float
    found: bool


def find_lungs(gray: Gray) -> Lungs:
    """The lungs of one frontal film, (h, w) uint8 with air dark; the mask has the film's own size."""
    ranks = _ranks(gray)
    best = max((_climb(ranks, start) for start in _starts(ranks)), key=lambda fit: fit[0])
    found = best[0] >= LEAST_CONTRAST
    height, width = gray.shape
    return Lungs(_draw(best[1] if found else _USUAL, width, height), best[0], found)


def _ranks(gray: Gray) -> NDArray[np.float64]:
    """The film small, smooth and with its grey values even, 0..1: exposure and display curve no longer matter."""
    small = Image.fromarray(gray).resize((WORKING_PX, WORKING_PX), Image.Resampling.BOX)
    even = ImageOps.equalize(small.filter(ImageFilter.GaussianBlur(1.5)))
    return np.asarray(even, dtype=np.float64) / 255.0


def _outlines(place: Place) -> tuple[Points, Points]:
    middle, top, *sizes = place
    shapes = zip((_LEFT_OF_PICTURE, _RIGHT_OF_PICTURE), (sizes[:2], sizes[2:]), strict=True)
    left, right = (shape * size + np.array([middle, top]) for shape, size in shapes)
    return left, right


def _feelers() -> tuple[Points, Points, NDArray[np.intp]]:
    """Two points on each edge of both outlines, the edge's outward normals, and which outline they belong to."""
    points, normals, owners = [], [], []
    for owner, (outline, turn) in enumerate(((_LEFT_OF_PICTURE, -1.0), (_RIGHT_OF_PICTURE, 1.0))):
        along = np.roll(outline, -1, axis=0) - outline
        for share in (0.25, 0.75):
            points.append(outline + share * along)
            normals.append(np.stack([along[:, 1], -along[:, 0]], 1) * turn)
            owners.append(np.full(len(outline), owner))
    return np.concatenate(points), np.concatenate(normals), np.concatenate(owners)


_POINTS, _NORMALS, _OWNERS = _feelers()
_BELOW = np.abs(_NORMALS[:, 0]) < _NORMALS[:, 1]


def _contrast(ranks: NDArray[np.float64], place: Place) -> float:
    """Mean of just outside less just inside; what lies beyond the film's edge counts as no edge."""
    sizes = np.array([place[2:4], place[4:6]])[_OWNERS]
    on = _POINTS * sizes + place[:2]
    outward = _NORMALS * sizes[:, ::-1]  # a stretched edge's normal is stretched the other way
    outward *= _ACROSS / np.hypot(outward[:, :1], outward[:, 1:])
    inside = _look_up(ranks, on - outward)
    beyond = _look_up(ranks, (on + _BEYOND / _ACROSS * outward)[_BELOW])
    across, deep = _look_up(ranks, on + outward) - inside, beyond - inside[_BELOW]
    return float(np.nan_to_num(np.concatenate([across, deep])).mean())


def _look_up(ranks: NDArray[np.float64], points: Points) -> NDArray[np.float64]:
    at = np.floor(points * WORKING_PX).astype(int)
    off = ((at < 0) | (at >= WORKING_PX)).any(1)
    x, y = np.clip(at, 0, WORKING_PX - 1).T
    return np.where(off, np.nan, ranks[y, x])


def _starts(ranks: NDArray[np.float64]) -> list[Place]:
    """The three best of a coarse grid of places."""
    places: list[Place] = [
        (middle, top, width, height, width, height)
        for middle in (0.44, 0.5, 0.56)
        for top in (0.02, 0.08, 0.14, 0.20)
        for width in (0.30, 0.36, 0.42, 0.48)
        for height in (0.45, 0.55, 0.65, 0.75, 0.85)
    ]
    return sorted(places, key=lambda place: -_contrast(ranks, place))[:3]


def _climb(ranks: NDArray[np.float64], place: Place) -> tuple[float, Place]:
    """One number at a time, smaller steps as it stops getting better; both lungs stay of like size."""
    best, step = _contrast(ranks, place), 0.04
    while step > 0.004:
        better = False
        for i in range(len(place)):
            for way in (-step, step):
                tried = (*place[:i], place[i] + way, *place[i + 1 :])
                if _plausible(tried) and (value := _contrast(ranks, tried)) > best:
                    best, place, better = value, tried, True
        step = step if better else step / 2
    return best, place


def _plausible(place: Place) -> bool:
    middle, top, width_a, height_a, width_b, height_b = place
    return (
        0.36 <= middle <= 0.64
        and 0.0 <= top <= 0.35
        and all(0.22 <= width <= 0.47 for width in (width_a, width_b))
        and all(0.35 <= height <= 1.0 for height in (height_a, height_b))
        and 0.75 <= width_a / width_b <= 1.33
        and 0.85 <= height_a / height_b <= 1.18
    )


def _draw(place: Place, width: int, height: int) -> NDArray[np.bool_]:
    picture = Image.new("1", (width, height))
    for outline in _outlines(place):
        ImageDraw.Draw(picture).polygon([(x * width, y * height) for x, y in outline.tolist()], fill=1)
    return np.asarray(picture, dtype=bool)
