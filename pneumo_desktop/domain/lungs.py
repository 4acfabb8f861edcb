"""Where the lungs lie on a frontal chest film, estimated from its grey values: a pair of outlines fitted to the edges.

Classical and rough on purpose: it only has to say whether heat lies over lungs, and whether they are all on the film. Two fixed
outlines, drawn by hand after the usual shape of lungs on frontal films, are moved and stretched until the film is as much
brighter as can be just outside of them (chest wall, diaphragm, mediastinum) than just inside (air). As the whole outline is
fitted, white patches in a lung stay in the mask; a lung base that is white altogether may be cut off. Where the fit is poor,
`found` is false: the mask is then the outline at its usual place and should not be used. The heart's shadow before the left
lung is not part of the mask.

Lungs are found on 91 of 100 Kermany films of 224 px, 95 of 100 originals and 85 of 100 NIH films, none of the test part
(`python -m training.quality_rates`). Of 40 films looked at when the outlines were made, one mask was wrong and one too high,
both on films with white borders.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.display import FAINTEST_SHOWN, gray_table, resize_bilinear, shown_by
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.reading import HeatMap

Gray = NDArray[np.uint8]
Points = NDArray[np.float64]
Places = NDArray[np.float64]
"""(6, n): middle and top of the chest, then half width and height of each lung, as shares of the film."""

WORKING_PX = 128
LEAST_CONTRAST = 0.175
"""Mean difference of rank of grey (0..1) across the outline below which the fit is called a failure."""
_BETTER_MIRRORED = 0.08
_BLUR_PX = 1.5
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
_USUAL = np.array([0.5, 0.12, 0.40, 0.68, 0.40, 0.68])


@dataclass(frozen=True, eq=False)
class LungFit:
    """The fitted place (6,), the `contrast` across its outline (-1..1), and whether that is enough."""

    place: NDArray[np.float64]
    contrast: float
    found: bool


@dataclass(frozen=True, eq=False)
class Lungs:
    """`mask` (h, w) True inside the lungs, `contrast` across the fitted outline (-1..1), and whether that is enough."""

    mask: NDArray[np.bool_]
    contrast: float
    found: bool


_fits: WeakKeyDictionary[Film, LungFit] = WeakKeyDictionary()


def find_lungs(gray: Gray) -> Lungs:
    """The lungs of one frontal film, (h, w) uint8 with air dark; the mask has the film's own size."""
    fit = fit_lungs(gray)
    height, width = gray.shape
    return Lungs(draw_lungs(fit, width, height), fit.contrast, fit.found)


def fit_lungs(gray: Gray) -> LungFit:
    """The place of both outlines on one frontal film, (h, w) uint8 with air dark."""
    framed = np.full((WORKING_PX + 2, WORKING_PX + 2), np.nan)
    framed[1:-1, 1:-1] = _ranks(gray)
    place, contrast = _climb(framed, _starts(framed))
    return LungFit(place, contrast, contrast >= LEAST_CONTRAST)


def shows_one_side(gray: Gray, alone: LungFit) -> bool:
    """Whether a film on which no lungs were found (`alone`) shows one side of a chest: with its mirror image it is a whole one.

    Of halves of films 7 to 8 of 10 are known so, and of 80 whole films of three sets none is taken for one.
    """
    if alone.found:
        return False
    mirrored = gray[:, ::-1]
    beside = (fit_lungs(np.hstack(sides)) for sides in ((gray, mirrored), (mirrored, gray)))
    return any(fit.found and fit.contrast > alone.contrast + _BETTER_MIRRORED for fit in beside)


def draw_lungs(fit: LungFit, width: int, height: int) -> NDArray[np.bool_]:
    """(height, width), True where the middle of a pixel lies inside an outline; the usual place where none was found."""
    x, y = (np.arange(width) + 0.5) / width, (np.arange(height)[:, None] + 0.5) / height
    mask = np.zeros((height, width), dtype=bool)
    for outline in outlines(fit):
        inside = np.zeros((height, width), dtype=bool)
        for (x0, y0), (x1, y1) in zip(outline, np.roll(outline, -1, axis=0), strict=True):
            if y0 != y1:  # even-odd rule
                inside ^= ((y0 > y) != (y1 > y)) & (x < x0 + (y - y0) / (y1 - y0) * (x1 - x0))
        mask |= inside
    return mask


def outlines(fit: LungFit) -> tuple[Points, Points]:
    """Both lungs' corners (n, 2) as x and y in shares of the film, the one on the left of the picture first."""
    middle, top, *sizes = fit.place if fit.found else _USUAL
    shapes = zip((_LEFT_OF_PICTURE, _RIGHT_OF_PICTURE), (sizes[:2], sizes[2:]), strict=True)
    left, right = (shape * size + np.array([middle, top]) for shape, size in shapes)
    return left, right


def share_over_lungs(heat_map: HeatMap, film: Film) -> float | None:
    """The share 0..1 of the heat that is seen that lies over the lungs; None where they were not found or none is seen."""
    heat = resize_bilinear(heat_map.values, WORKING_PX, WORKING_PX)
    heat[heat < FAINTEST_SHOWN] = 0.0
    total = float(heat.ravel(order="F").sum())  # column by column, as every share so far was added up
    if not total > 0.0:
        return None
    fit = lungs_of(film)
    return float(heat[draw_lungs(fit, WORKING_PX, WORKING_PX)].sum()) / total if fit.found else None


def lungs_of(film: Film, thinned: Gray | None = None) -> LungFit:
    """The fit of a film as it is shown, made once and kept for as long as the film is; `thinned` is its `look`, if at hand."""
    fit = _fits.get(film)
    if fit is None:
        fit = _fits[film] = fit_lungs(look(film) if thinned is None else thinned)
    return fit


def look(film: Film) -> Gray:
    """The film as it is shown, thinned out to 256 to 512 px: enough for outlines and percentiles, and cheap for any size."""
    step = max(1, min(film.pixels.shape) // (2 * WORKING_PX))
    return np.ascontiguousarray(shown_by(gray_table(film), film.pixels[::step, ::step]))


def _ranks(gray: Gray) -> NDArray[np.float64]:
    """The film small, smooth and with its grey values even, 0..1: exposure and display curve no longer matter."""
    small = _averaged(_averaged(gray).T).T
    levels = np.clip(np.rint(_blurred(_blurred(small).T).T), 0, 255).astype(np.intp)
    counts = np.bincount(levels.ravel(), minlength=256)
    below = np.cumsum(counts) - counts
    return np.asarray(below / max(1, levels.size - counts[np.flatnonzero(counts)[-1]]))[levels]


def _averaged(values: NDArray[Any]) -> NDArray[np.float64]:
    """Rows of uint8 or float64 averaged to WORKING_PX of them, parts of rows counting as such."""
    edges = np.linspace(0, len(values), WORKING_PX + 1)
    whole = np.minimum(edges.astype(np.intp), len(values) - 1)
    at = (edges - whole)[:, None] * values[whole]
    at += _sums_of_bytes(values, whole) if values.dtype == np.uint8 else _sums_of_floats(values, whole)
    return np.asarray(np.diff(at, axis=0) * (WORKING_PX / len(values)))


def _sums_of_floats(values: NDArray[np.float64], rows: NDArray[np.intp]) -> NDArray[np.float64]:
    """The sum of the rows before each of the rising `rows`, of which the first is 0."""
    sums = np.cumsum(values, axis=0)[rows - 1]
    sums[rows == 0] = 0.0
    return np.asarray(sums)


def _sums_of_bytes(values: NDArray[np.uint8], rows: NDArray[np.intp]) -> NDArray[np.uint32]:
    """The same of whole numbers, which lose nothing when they are added up between the rows first."""
    sums = np.zeros((len(rows), values.shape[1]), np.uint32)
    first, sizes = rows[:-1], np.diff(rows)
    for place in range(sizes.max()):
        some = np.flatnonzero(sizes > place)
        sums[some + 1] += values[first[some] + place]
    return np.cumsum(sums, axis=0, dtype=np.uint32)


def _blurred(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rows weighted with a bell curve, edges held."""
    held = np.take(values, np.clip(np.arange(-_REACH_PX, len(values) + _REACH_PX), 0, len(values) - 1), axis=0)
    blurred = _BELL[0] * held[: len(values)]
    part = np.empty_like(blurred)
    for i in range(1, len(_BELL)):
        blurred += np.multiply(_BELL[i], held[i : i + len(values)], out=part)
    return np.asarray(blurred)


def _bell() -> NDArray[np.float64]:
    """The weights of the rows within reach, adding up to one."""
    bell = np.exp(-0.5 * (np.arange(-_REACH_PX, _REACH_PX + 1) / _BLUR_PX) ** 2)
    return np.asarray(bell / bell.sum())


_REACH_PX = int(3 * _BLUR_PX)
_BELL = _bell()


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
_ON, _OUTWARD = (
    np.ascontiguousarray(side.T).reshape(2, 2, -1, 1) for side in (_POINTS, _NORMALS)
)  # x and y, outline, point, 1
_BELOW = np.flatnonzero(np.abs(_NORMALS[:, 0]) < _NORMALS[:, 1])


def _contrasts(framed: NDArray[np.float64], looked_at: NDArray[np.intp]) -> NDArray[np.float64]:
    """(n,) of what `_looked_at` gave: mean of just outside less just inside; beyond the film's edge there is no edge."""
    seen, count = np.take(framed, looked_at), len(_POINTS)  # NaN beyond the film
    differences = np.concatenate([seen[count : 2 * count] - seen[:count], seen[2 * count :] - np.take(seen, _BELOW, axis=0)])
    np.copyto(differences, 0.0, where=np.isnan(differences))
    return np.asarray(differences.mean(axis=0))


def _looked_at(places: Places) -> NDArray[np.intp]:
    """(points, n): where in the framed film lie just inside, just outside and further below, one after the other."""
    count = len(_POINTS)
    scaled = places[_MIDDLE_TOP_WIDTHS_HEIGHTS] * WORKING_PX  # a power of two: nothing is rounded
    sizes = scaled[2:].reshape(2, 2, 1, -1)  # width and height, outline, 1, n
    across = _OUTWARD * sizes[::-1]  # a stretched edge's normal is stretched the other way
    squares = across * across
    across *= WORKING_PX * _ACROSS / np.sqrt(squares[0] + squares[1])
    on = _ON * sizes
    on += scaled[:2, None, None]
    on, across = (part.reshape(2, count, -1) for part in (on, across))
    at = np.empty((2, 2 * count + len(_BELOW), places.shape[1]))
    np.subtract(on, across, out=at[:, :count])
    np.add(on, across, out=at[:, count : 2 * count])
    further = np.take(across, _BELOW, axis=1)
    further *= _BEYOND / _ACROSS
    np.add(np.take(on, _BELOW, axis=1), further, out=at[:, 2 * count :])
    at += 1
    columns, rows = np.floor(at.clip(0, WORKING_PX + 1, out=at), out=at)
    rows *= WORKING_PX + 2
    rows += columns
    return np.asarray(rows, dtype=np.intp)


def _grid() -> Places:
    """A coarse grid of places."""
    sides = np.meshgrid(
        (0.44, 0.5, 0.56), (0.02, 0.08, 0.14, 0.20), (0.30, 0.36, 0.42, 0.48), (0.45, 0.55, 0.65, 0.75, 0.85), indexing="ij"
    )
    middle, top, width, height = (side.ravel() for side in sides)
    return np.stack([middle, top, width, height, width, height])


_MIDDLE_TOP_WIDTHS_HEIGHTS = np.array([0, 1, 2, 4, 3, 5])
_GRID = _grid()
_GRID_LOOKED_AT = _looked_at(_GRID)
_MOVES = np.concatenate([np.eye(6), -np.eye(6)], axis=1)[:, None]


def _starts(framed: NDArray[np.float64]) -> Places:
    """The three best of the grid."""
    return _GRID[:, np.argsort(-_contrasts(framed, _GRID_LOOKED_AT), kind="stable")[:3]]


def _climb(framed: NDArray[np.float64], places: Places) -> tuple[NDArray[np.float64], float]:
    """From each start along its best move, smaller steps as it stops getting better; both lungs stay of like size."""
    best, steps = _contrasts(framed, _looked_at(places)).tolist(), [0.04] * places.shape[1]
    while moving := [start for start, step in enumerate(steps) if step > 0.004]:
        by = _MOVES * np.array([steps[start] for start in moving])[:, None]
        tried = (np.take(places, moving, axis=1)[..., None] + by).reshape(6, -1)
        values = np.where(_plausible(tried), _contrasts(framed, _looked_at(tried)), -np.inf)
        for i, (start, move) in enumerate(zip(moving, values.reshape(len(moving), -1).argmax(axis=1).tolist(), strict=True)):
            chosen = i * _MOVES.shape[2] + move
            if values[chosen] > best[start]:
                places[:, start], best[start] = tried[:, chosen], values[chosen]
            else:
                steps[start] /= 2
    top = int(np.argmax(best))
    return places[:, top].copy(), float(best[top])


# Of middle, top, and half width and height of each lung.
_LEAST = np.array([0.36, 0.0, 0.22, 0.35, 0.22, 0.35])[:, None]
_MOST = np.array([0.64, 0.35, 0.47, 1.0, 0.47, 1.0])[:, None]
_LEAST_ALIKE, _MOST_ALIKE = np.array([0.75, 0.85])[:, None], np.array([1.33, 1.18])[:, None]


def _plausible(places: Places) -> NDArray[np.bool_]:
    """(6, n) to (n,)."""
    ratios = places[2:4] / places[4:]
    inside = (places >= _LEAST) & (places <= _MOST)
    inside[:2] &= (ratios >= _LEAST_ALIKE) & (ratios <= _MOST_ALIKE)
    return np.asarray(np.logical_and.reduce(inside))
