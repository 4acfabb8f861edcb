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
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.display import FAINTEST_SHOWN, gray_table, resize_bilinear
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.reading import HeatMap

Gray = NDArray[np.uint8]
Points = NDArray[np.float64]
Places = NDArray[np.float64]
"""(n, 6): middle and top of the chest, then half width and height of each lung, as shares of the film."""

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
    """The place of both outlines on one frontal film, (h, w) uint8 with air dark; about 15 ms."""
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
    total = float(heat.sum())
    if not total > 0.0:
        return None
    fit = lungs_of(film)
    return float(heat[draw_lungs(fit, WORKING_PX, WORKING_PX)].sum()) / total if fit.found else None


def lungs_of(film: Film) -> LungFit:
    """The fit of a film as it is shown, made once and kept for as long as the film is."""
    fit = _fits.get(film)
    if fit is None:
        fit = _fits[film] = fit_lungs(look(film))
    return fit


def look(film: Film) -> Gray:
    """The film as it is shown, thinned out to 256 to 512 px: enough for outlines and percentiles, and cheap for any size."""
    step = max(1, min(film.pixels.shape) // (2 * WORKING_PX))
    return np.take(gray_table(film), film.pixels[::step, ::step])


def _ranks(gray: Gray) -> NDArray[np.float64]:
    """The film small, smooth and with its grey values even, 0..1: exposure and display curve no longer matter."""
    small = _averaged(_averaged(gray.astype(np.float64)).T).T
    levels = np.clip(np.rint(_blurred(_blurred(small).T).T), 0, 255).astype(np.intp)
    counts = np.bincount(levels.ravel(), minlength=256)
    below = np.cumsum(counts) - counts
    return np.asarray(below / max(1, levels.size - counts[np.flatnonzero(counts)[-1]]))[levels]


def _averaged(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rows averaged to WORKING_PX of them, parts of rows counting as such."""
    sums = np.concatenate([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0)])
    edges = np.linspace(0, len(values), WORKING_PX + 1)
    whole = np.minimum(edges.astype(np.intp), len(values) - 1)
    at = sums[whole] + (edges - whole)[:, None] * values[whole]
    return np.asarray(np.diff(at, axis=0) * (WORKING_PX / len(values)))


def _blurred(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rows weighted with a bell curve, edges held."""
    reach = int(3 * _BLUR_PX)
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / _BLUR_PX) ** 2)
    padded = np.pad(values, ((reach, reach), (0, 0)), mode="edge")
    parts = [weight * padded[i : i + len(values)] for i, weight in enumerate(bell / bell.sum())]
    return np.asarray(np.sum(parts, axis=0))


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
_X, _Y, _RIGHT, _DOWN = (np.ascontiguousarray(side) for side in (*_POINTS.T, *_NORMALS.T))
_BELOW = np.flatnonzero(np.abs(_RIGHT) < _DOWN)
_WIDTHS, _HEIGHTS = 2 + 2 * _OWNERS, 3 + 2 * _OWNERS


def _contrasts(framed: NDArray[np.float64], places: Places) -> NDArray[np.float64]:
    """(n,): mean of just outside less just inside; what lies beyond the film's edge counts as no edge."""
    wide, high = places[:, _WIDTHS], places[:, _HEIGHTS]
    right, down = _RIGHT * high, _DOWN * wide  # a stretched edge's normal is stretched the other way
    length = _ACROSS / np.sqrt(right * right + down * down)
    right *= length
    down *= length
    columns = _looked_at(_X * wide + places[:, :1], right)
    rows = _looked_at(_Y * high + places[:, 1:2], down)
    rows *= WORKING_PX + 2
    rows += columns
    seen, count = framed.ravel()[rows], len(_POINTS)  # NaN beyond the film
    inside = seen[:, :count]
    differences = np.concatenate([seen[:, count : 2 * count] - inside, seen[:, 2 * count :] - inside[:, _BELOW]], axis=1)
    differences[differences != differences] = 0.0
    return np.asarray(differences.mean(axis=1))


def _looked_at(on: NDArray[np.float64], across: NDArray[np.float64]) -> NDArray[np.intp]:
    """Rows or columns of the framed film just inside, just outside and further below each point, one after the other."""
    further = on[:, _BELOW] + _BEYOND / _ACROSS * across[:, _BELOW]
    at = np.concatenate([on - across, on + across, further], axis=1)
    at *= WORKING_PX
    at += 1
    return at.clip(0, WORKING_PX + 1, out=at).astype(np.intp)


def _grid() -> Places:
    """A coarse grid of places."""
    sides = np.meshgrid(
        (0.44, 0.5, 0.56), (0.02, 0.08, 0.14, 0.20), (0.30, 0.36, 0.42, 0.48), (0.45, 0.55, 0.65, 0.75, 0.85), indexing="ij"
    )
    middle, top, width, height = (side.ravel() for side in sides)
    return np.stack([middle, top, width, height, width, height], axis=1)


_GRID = _grid()
_MOVES = np.concatenate([np.eye(6), -np.eye(6)])


def _starts(framed: NDArray[np.float64]) -> Places:
    """The three best of the grid."""
    return _GRID[np.argsort(-_contrasts(framed, _GRID), kind="stable")[:3]]


def _climb(framed: NDArray[np.float64], places: Places) -> tuple[NDArray[np.float64], float]:
    """From each start along its best move, smaller steps as it stops getting better; both lungs stay of like size."""
    best, steps = _contrasts(framed, places), np.full(len(places), 0.04)
    while len(moving := np.flatnonzero(steps > 0.004)):
        tried = places[moving, None] + _MOVES * steps[moving, None, None]
        values = np.full(tried.shape[:2], -np.inf)
        plausible = _plausible(tried)
        values[plausible] = _contrasts(framed, tried[plausible])
        chosen = values.argmax(axis=1)
        found = values[np.arange(len(moving)), chosen]
        better = found > best[moving]
        places[moving[better]], best[moving[better]] = tried[better, chosen[better]], found[better]
        steps[moving[~better]] /= 2
    top = int(best.argmax())
    return places[top], float(best[top])


# Of middle, top, and half width and height of each lung.
_LEAST = np.array([0.36, 0.0, 0.22, 0.35, 0.22, 0.35])
_MOST = np.array([0.64, 0.35, 0.47, 1.0, 0.47, 1.0])
_LEAST_ALIKE, _MOST_ALIKE = np.array([0.75, 0.85]), np.array([1.33, 1.18])


def _plausible(places: NDArray[np.float64]) -> NDArray[np.bool_]:
    """(..., 6) to (...)."""
    inside = ((places >= _LEAST) & (places <= _MOST)).all(axis=-1)
    ratios = places[..., 2:4] / places[..., 4:6]
    return np.asarray(inside & ((ratios >= _LEAST_ALIKE) & (ratios <= _MOST_ALIKE)).all(axis=-1))
