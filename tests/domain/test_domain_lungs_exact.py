"""The lungs' fit to the last bit as its plain formulas give it, which is what the figures of the measures were taken with."""

import numpy as np
import pytest

from pneumo_desktop.domain import lungs
from pneumo_desktop.domain.film import Film, FilmFacts, Window
from pneumo_desktop.domain.lungs import WORKING_PX
from pneumo_desktop.domain.reading import HeatMap

SHAPES = [(368, 556), (700, 260), (224, 224), (128, 128), (40, 60), (130, 3), (1, 1)]


def random_gray(shape: tuple[int, int]) -> np.ndarray:
    return np.random.default_rng(shape).integers(0, 256, shape, dtype=np.uint8)


def plainly_averaged(values: np.ndarray) -> np.ndarray:
    sums = np.concatenate([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0)])
    edges = np.linspace(0, len(values), WORKING_PX + 1)
    whole = np.minimum(edges.astype(np.intp), len(values) - 1)
    return np.diff(sums[whole] + (edges - whole)[:, None] * values[whole], axis=0) * (WORKING_PX / len(values))


def plainly_blurred(values: np.ndarray) -> np.ndarray:
    bell = np.exp(-0.5 * (np.arange(-4, 5) / 1.5) ** 2)
    padded = np.pad(values, ((4, 4), (0, 0)), mode="edge")
    return np.sum([weight * padded[i : i + len(values)] for i, weight in enumerate(bell / bell.sum())], axis=0)


def plain_ranks(gray: np.ndarray) -> np.ndarray:
    small = plainly_averaged(plainly_averaged(gray.astype(np.float64)).T).T
    levels = np.clip(np.rint(plainly_blurred(plainly_blurred(small).T).T), 0, 255).astype(np.intp)
    counts = np.bincount(levels.ravel(), minlength=256)
    return ((np.cumsum(counts) - counts) / max(1, levels.size - counts[np.flatnonzero(counts)[-1]]))[levels]


def plain_contrasts(framed: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Of places (n, 6), one coordinate and one point after the other."""
    points, (nx, ny), owners = lungs._POINTS, lungs._NORMALS.T, lungs._OWNERS
    wide, high = places[:, 2 + 2 * owners], places[:, 3 + 2 * owners]
    right, down = nx * high, ny * wide
    length = 0.03 / np.sqrt(right * right + down * down)
    right, down = right * length, down * length

    def seen(share: np.ndarray) -> np.ndarray:
        x = places[:, :1] + points[:, 0] * wide + share * right
        y = places[:, 1:2] + points[:, 1] * high + share * down
        columns, rows = (np.clip(side * WORKING_PX + 1, 0, WORKING_PX + 1).astype(np.intp) for side in (x, y))
        return framed[rows, columns]

    below = np.abs(nx) < ny
    inside, outside = seen(np.array(-1.0)), seen(np.array(1.0))
    further = seen(np.array(0.10 / 0.03))
    differences = np.concatenate([outside - inside, (further - inside)[:, below]], axis=1)
    total = np.zeros(len(places))
    for difference in np.nan_to_num(differences).T:
        total += difference
    return total / differences.shape[1]


def framed(ranks: np.ndarray) -> np.ndarray:
    frame = np.full((WORKING_PX + 2, WORKING_PX + 2), np.nan)
    frame[1:-1, 1:-1] = ranks
    return frame


def plain_climb(frame: np.ndarray) -> tuple[np.ndarray, float]:
    """Each start by itself."""
    grid = np.ascontiguousarray(lungs._GRID.T)
    best_of_all = None
    for start in grid[np.argsort(-plain_contrasts(frame, grid), kind="stable")[:3]]:
        place, step, best = start, 0.04, float(plain_contrasts(frame, start[None])[0])
        while step > 0.004:
            tried = place + np.concatenate([np.eye(6), -np.eye(6)]) * step
            values = np.array([plain_contrasts(frame, one[None])[0] if is_plausible(one) else -np.inf for one in tried])
            if values.max() > best:
                place, best = tried[values.argmax()], float(values.max())
            else:
                step /= 2
        if best_of_all is None or best > best_of_all[1]:
            best_of_all = place, best
    assert best_of_all is not None
    return best_of_all


def is_plausible(place: np.ndarray) -> bool:
    least, most = (0.36, 0.0, 0.22, 0.35, 0.22, 0.35), (0.64, 0.35, 0.47, 1.0, 0.47, 1.0)
    alike = 0.75 <= place[2] / place[4] <= 1.33 and 0.85 <= place[3] / place[5] <= 1.18
    return alike and all(a <= value <= b for a, value, b in zip(least, place, most, strict=True))


@pytest.mark.parametrize("shape", SHAPES)
def test_ranks_of_grey_are_those_of_the_plain_formula(shape):
    gray = random_gray(shape)
    for turned in (gray, gray[:, ::-1], gray.T):
        assert np.array_equal(lungs._ranks(turned), plain_ranks(turned))


@pytest.mark.parametrize("count", [1, 2, 12, 36])
def test_contrasts_are_those_of_the_plain_formula(count):
    """Beyond the film's edges too; to rounding, as the plain formula adds a point's parts in another order."""
    chance = np.random.default_rng(count)
    frame = framed(chance.random((WORKING_PX, WORKING_PX)))
    places = np.array([0.5, 0.12, 0.40, 0.68, 0.40, 0.68])[:, None] + chance.normal(0, 0.1, (6, count))
    got = lungs._contrasts(frame, lungs._looked_at(places))
    assert np.allclose(got, plain_contrasts(frame, places.T), rtol=0, atol=1e-12)


def test_what_is_plausible_is_that_of_the_plain_rule():
    places = np.array([0.5, 0.12, 0.40, 0.68, 0.40, 0.68])[:, None] + np.random.default_rng(2).normal(0, 0.1, (6, 500))
    wanted = [is_plausible(place) for place in places.T]
    assert 20 < sum(wanted) < 480
    assert lungs._plausible(places).tolist() == wanted


def test_three_starts_at_once_end_where_each_would_alone():
    for seed in range(3):
        chance = np.random.default_rng(seed)
        smooth = np.add.outer(np.cos(chance.uniform(3, 9) * np.linspace(0, 2, 300)), np.sin(np.linspace(0, 9, 280)) * 2)
        gray = np.clip(smooth * 40 + 128 + chance.normal(0, 9, smooth.shape), 0, 255).astype(np.uint8)
        frame = framed(plain_ranks(gray))
        place, contrast = plain_climb(frame)
        fit = lungs.fit_lungs(gray)
        assert fit.contrast == pytest.approx(contrast, abs=1e-12)
        assert fit.place == pytest.approx(place, abs=1e-12)


def test_the_share_over_the_lungs_is_added_up_as_ever():
    """In single precision and column by column: another order gives another seventh digit."""
    chance = np.random.default_rng(5)
    film = Film(random_gray((200, 220)), (Window(127.5, 255),), FilmFacts("TEST", 220, 200, 8), "", b"")
    fit = lungs.LungFit(np.array([0.5, 0.12, 0.40, 0.68, 0.40, 0.68]), 1.0, True)
    mask = lungs.draw_lungs(fit, WORKING_PX, WORKING_PX)
    orders = set()
    for _ in range(20):
        heat_map = HeatMap(chance.random((7, 7), np.float32))
        at = np.clip((np.arange(WORKING_PX) + 0.5) * 7 / WORKING_PX - 0.5, 0, 6)
        low = at.astype(np.intp)
        high, part = np.minimum(low + 1, 6), (at - low).astype(np.float32)
        top, bottom = (
            heat_map.values[rows][:, low] * (1 - part) + heat_map.values[rows][:, high] * part for rows in (low, high)
        )
        heat = np.ascontiguousarray(top * (1 - part[:, None]) + bottom * part[:, None])
        heat[heat < 0.08] = 0.0
        inside = float(heat[mask].sum())
        lungs._fits[film] = fit
        assert lungs.share_over_lungs(heat_map, film) == inside / float(np.ascontiguousarray(heat.T).sum())
        orders.add(float(heat.sum()) == float(np.ascontiguousarray(heat.T).sum()))
    assert False in orders
