"""The quality measures, number for number as their plain formulas give them: limits were set with those."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from film_files import chest_like
from PIL import Image

from pneumo_desktop.domain.film import Film, FilmFacts, Window
from pneumo_desktop.imaging import quality_frame, quality_measures
from pneumo_desktop.imaging.quality_measures import Measures
from pneumo_desktop.resources import resource

Pixels = np.ndarray


def film_of(pixels: Pixels) -> Film:
    top = 255 if pixels.dtype == np.uint8 else 65535
    return Film(pixels, (Window(top / 2, top),), FilmFacts("PNG", pixels.shape[1], pixels.shape[0], 8), "", b"")


def pictures() -> list[Pixels]:
    chance = np.random.default_rng(7)
    chest = chest_like(400, 500, 255).astype(np.uint8)
    written = chest.copy()
    written[20:29, 30:200:9] = 255 - written[20:29, 30:200:9]
    written[40:200:9, 300:308] = 255
    blocks = np.kron(chance.integers(0, 256, (60, 70)), np.ones((8, 8))).astype(np.uint8)
    deep = (np.add.outer(np.arange(600), np.arange(333)) * 61 + chance.integers(0, 5000, (600, 333))).clip(0, 65535)
    framed = np.pad(chest, 60)
    samples = [np.asarray(Image.open(file).convert("L")) for file in sorted(resource("samples").glob("*.jpeg"))[:2]]
    return [chest, written, blocks, deep.astype(np.uint16), framed, chance.integers(0, 256, (90, 41), np.uint8), *samples]


@pytest.fixture(params=range(8))
def film(request) -> Film:
    return film_of(np.ascontiguousarray(pictures()[request.param]))


def test_steps_across_blocks(film) -> None:
    rows, columns = (quality_measures._middle_blocks(size) for size in film.pixels.shape)
    part = film.pixels[rows, columns].astype(np.float32)
    for axis in (0, 1):
        steps = quality_measures._steps(film.pixels[rows, columns], axis)
        assert np.array_equal(steps.mean(axis=1 - axis), np.abs(np.diff(part, axis=axis)).mean(axis=1 - axis))


def plain_strokes(gray: Pixels) -> float:
    best = 0.0
    level = gray.astype(int)
    steps = level[:, 2:] - level[:, :-2]
    for starts, ends in ((steps > 70, steps < -70), (steps < -70, steps > 70)):
        counts = []
        for start, end in zip(starts, ends, strict=True):
            is_stroke = [start[x - 2] and end[x : x + 8].any() if x >= 2 else False for x in range(gray.shape[1])]
            counts.append(sum(now and not before for now, before in zip(is_stroke, [False, *is_stroke], strict=False)))
        middles = [np.median(counts[i : i + 5]) for i in range(len(counts) - 4)]
        best = max([best, *map(float, middles)])
    return best


def test_strokes_of_writing(film) -> None:
    gray = Measures(film).gray
    assert Measures(film).text_strokes() == max(plain_strokes(gray), plain_strokes(gray.T))


def test_there_is_writing_among_the_pictures() -> None:
    assert Measures(film_of(pictures()[1])).text_strokes() > 12


@pytest.mark.parametrize("shape", [(3, 300), (300, 1), (4, 4), (5, 9)])
def test_strokes_of_the_smallest_pictures(shape) -> None:
    gray = np.random.default_rng(1).integers(0, 256, shape, np.uint8)
    assert quality_measures._strokes(gray) == plain_strokes(gray)


def test_shares_of_greys(film) -> None:
    measures = Measures(film)
    inner = measures.inner
    rows, columns = (int(0.15 * size) for size in inner.shape)
    body = inner[rows : len(inner) - rows, columns : inner.shape[1] - columns]
    assert measures.clipped_share() == ((body <= 2) | (body >= 253)).mean()
    assert measures.brightness() == np.percentile(body, 50)
    assert measures.share_of_two_greys() == np.sort(np.bincount(inner.ravel(), minlength=256))[-2:].sum() / inner.size


def plain_ripple(pixels: Pixels) -> float:
    side = min(256, *pixels.shape)
    top, left = ((size - side) // 2 for size in pixels.shape)
    part = pixels[top : top + side, left : left + side].astype(np.float32)
    bell = np.hanning(side).astype(np.float32)
    waves = np.abs(np.fft.rfft2((part - part.mean()) * bell[:, None] * bell))
    fineness = np.hypot(np.fft.fftfreq(side)[:, None], np.fft.rfftfreq(side)[None]) * side
    rings = fineness.astype(np.intp)
    looked_at = (fineness > 8) & (fineness < side / 2)
    looked_at[:2], looked_at[-1:], looked_at[:, :2] = False, False, False
    usual = np.bincount(rings.ravel(), waves.ravel()) / np.maximum(np.bincount(rings.ravel()), 1)
    return float((waves[looked_at] / (usual[rings[looked_at]] + 1e-6)).max())


def test_ripple(film) -> None:
    assert quality_measures._ripple(film.pixels) == plain_ripple(film.pixels)


def test_the_film_thinned_out_is_what_its_table_shows(film) -> None:
    for one in (film, replace(film, inverted=True)):
        shown = np.rint(np.clip(one.pixels / (255 if one.pixels.dtype == np.uint8 else 65535), 0, 1) * 255)
        step = max(1, min(one.pixels.shape) // 256)
        assert np.array_equal(Measures(one).gray, (255 - shown if one.inverted else shown)[::step, ::step])


def tilted(seed: int, sides: int = 4) -> Pixels:
    """A lit ground, and a rectangle on it with a tilt of its own on each of so many sides."""
    chance = np.random.default_rng(seed)
    y, x = np.mgrid[:230, :300].astype(float)
    inside = np.ones(x.shape, bool)
    for from_side, along in ((x, y), (y, x), (299 - x, y), (229 - y, x))[:sides]:
        inside &= from_side > chance.uniform(10, 40) + np.tan(np.deg2rad(chance.uniform(-7, 7))) * along
    grays = np.where(inside, 150, 60) + chance.normal(0, chance.uniform(0, 6), x.shape)
    return np.clip(grays, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("seed", range(6))
def test_points_on_slanting_lines_are_counted_one_by_one(seed) -> None:
    small = quality_frame.averaged(tilted(seed), 128).astype(int)
    clear = np.zeros((4, 2, 128, 16 + 128), bool)
    clear[0, 0, :, 18:-2] = small[:, 4:] - small[:, :-4] > 10
    clear[2, 1, :, 18:-2] = small[:, 4:] - small[:, :-4] < -10
    counts = quality_frame._count_on_lines(clear)
    rows = np.arange(10, 118, 2)
    for picture in ((0, 0), (2, 1)):
        for angle in range(25):
            shifts = np.rint(np.tan(np.deg2rad(angle - 12.0)) * (rows - 64)).astype(int)
            for depth in range(49):
                columns = 3 + depth + shifts
                wanted = sum(clear[picture][row, 16 + column] for row, column in zip(rows, columns, strict=True) if column >= 2)
                assert counts[picture][angle, depth] == wanted
    assert not counts[1].any()


def test_the_best_line_of_each_side_is_the_first_of_the_highest_count() -> None:
    found = []
    for seed in range(6):
        small = quality_frame.averaged(tilted(seed), 128).astype(np.int16)
        lines = quality_frame._find_lines(small)
        for side, line in enumerate(lines):
            turned = np.rot90(small, side)
            again = quality_frame._find_lines(np.ascontiguousarray(turned))[0]
            assert line == again
            found.append(line)
    assert sum(line is not None for line in found) > 12


@pytest.mark.parametrize("sides", [0, 1, 2, 3, 4])
def test_slanting_sides_are_those_of_all_edges_fitted(sides) -> None:
    counted = set()
    for seed in range(12):
        gray = tilted(seed, sides)
        lines = quality_frame._find_lines(quality_frame.averaged(gray, 128).astype(np.int16))
        fine = quality_frame.averaged(gray, 256).astype(np.int16)
        turned = [np.ascontiguousarray(np.rot90(fine, side)) for side in range(4)]
        shapes = [300 / 230, 1 / (300 / 230)] * 2
        fitted = [
            (picture, quality_frame._fit_edge(picture, line, shape))
            for picture, line, shape in zip(turned, lines, shapes, strict=True)
            if line
        ]
        edges = [(picture, edge) for picture, edge in fitted if edge]
        wanted = 0.0
        if edges and max(edge.tilt for _, edge in edges) - min(edge.tilt for _, edge in edges) >= 0.8:
            wanted = float(sum(abs(edge.tilt) >= 0.6 and quality_frame._outside(one, edge) > 10 for one, edge in edges))
        assert quality_frame.slanting_sides(gray) == wanted
        counted.add(wanted)
    assert max(counted) == (0 if sides < 2 else sides)


@pytest.mark.parametrize("count", [1, 2, 7, 224])
def test_median(count) -> None:
    values = np.random.default_rng(count).random(count)
    assert quality_frame._median(values) == np.median(values)
