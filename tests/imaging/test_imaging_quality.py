"""The measures that need no network: what is refused, what is hinted at, and that real-looking films pass."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from pneumo_desktop.domain.film import Film, FilmFacts, Window
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.imaging.pixels import share_of_many_hues
from pneumo_desktop.imaging.quality import judge_quality
from pneumo_desktop.resources import resource


def film_of(pixels: np.ndarray, **facts) -> Film:
    stated = FilmFacts("PNG", pixels.shape[1], pixels.shape[0], 8, **facts)
    return Film(pixels.astype(np.uint8), (Window(127.5, 255),), stated, "", b"")


@pytest.fixture
def gray(chest) -> np.ndarray:
    return chest(400, 500, 255).astype(np.uint8)


def test_good_film_has_nothing_to_say(gray):
    assert judge_quality(film_of(gray, modality="DX", view_position="PA")) == Quality()


@pytest.mark.parametrize(("height", "width", "refusal"), [(127, 900, "too_small"), (900, 127, "too_small"), (128, 128, None)])
def test_smallest_side(chest, height, width, refusal):
    assert judge_quality(film_of(chest(height, width, 255))).refusal == refusal


@pytest.mark.parametrize("level", [0, 128, 255])
def test_blank_exposure(level):
    flat = np.full((400, 500), level)
    assert judge_quality(film_of(flat)) == Quality(("no_contrast",), "no_contrast")
    noisy = np.clip(flat + np.random.default_rng(1).normal(0, 3, flat.shape), 0, 255)
    assert judge_quality(film_of(noisy)).refusal == "no_contrast"
    noisy[:60, :60] = 255 - level
    assert judge_quality(film_of(noisy)).refusal == "no_contrast"


def test_low_contrast_is_a_hint(gray):
    pale = 110 + (gray.astype(int) - 128) * 0.25
    assert judge_quality(film_of(pale)) == Quality(("low_contrast",), None)


def test_contrast_is_that_of_the_film_as_shown(gray):
    """The window that the film comes with is what the network reads, and so what is judged."""
    film = film_of(gray)
    outside = replace(film, presentations=(Window(1000, 10),))
    assert judge_quality(outside).refusal == "no_contrast"
    narrow = replace(film_of(110 + (gray.astype(int) - 128) * 0.25), presentations=(Window(110, 64),))
    assert judge_quality(narrow) == Quality()


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [
        ({"modality": "CT"}, "other_modality"),
        ({"modality": "MG"}, "other_modality"),
        ({"modality": "OT"}, None),
        ({"modality": "CR", "view_position": "LL"}, "lateral_view"),
        ({"view_position": "LATERAL"}, "lateral_view"),
        ({"view_position": "AP"}, None),
        ({"notes": ("colour_converted",)}, None),
        ({"notes": ("colour_converted", "colour_strong")}, "colour_image"),
    ],
)
def test_what_the_file_says(gray, facts, refusal):
    assert judge_quality(film_of(gray, **facts)).refusal == refusal


def test_detector_data_is_a_hint(gray):
    assert judge_quality(film_of(gray, notes=("for_processing",))) == Quality(("for_processing",), None)


def test_first_refusal_is_the_weightiest():
    quality = judge_quality(film_of(np.zeros((50, 50)), modality="CT", notes=("colour_strong",)))
    assert quality.codes == ("too_small", "no_contrast", "other_modality", "colour_image")
    assert quality.refusal == "too_small"


def tinted(gray: np.ndarray, kind: str) -> np.ndarray:
    share = gray / 255.0
    rgb = {
        "plain": np.repeat(share[..., None], 3, axis=2) * 255,
        "sepia": np.dstack([share**0.8 * 255, share**0.95 * 240, share**1.2 * 200]),
        "blue base": np.dstack([share * 200, share * 225, share * 225 + 30]),
    }[kind]
    return rgb.astype(np.uint8)


@pytest.mark.parametrize("kind", ["plain", "sepia", "blue base"])
def test_tinted_film_with_coloured_marks_is_read(decode, raster, gray, kind):
    rgb = tinted(gray, kind)
    rgb[10:60, 10:110] = (220, 30, 30)
    rgb[200:204, 100:400] = (255, 255, 0)
    film = decode(raster(Image.fromarray(rgb), "JPEG", quality=75))
    assert film.facts.notes == ("colour_converted",)
    assert judge_quality(film).refusal is None


def test_colour_photograph_is_refused(decode, raster):
    y, x = np.mgrid[0:300, 0:400] / 400.0
    photo = np.dstack([np.sin(9 * x) + 1, np.sin(7 * y + 1) + 1, np.sin(11 * (x + y)) + 1]) * 127
    film = decode(raster(Image.fromarray(photo.astype(np.uint8)), "JPEG"))
    assert film.facts.notes == ("colour_converted", "colour_strong")
    assert judge_quality(film).refusal == "colour_image"


def test_a_strip_of_colour_is_looked_at_as_quickly_as_a_film(monkeypatch):
    """It has few columns, so all of its hundred thousand rows were fitted once: twenty seconds."""
    sizes = []
    solve = np.linalg.lstsq
    monkeypatch.setattr(np.linalg, "lstsq", lambda a, b, rcond: (sizes.append(len(a)), solve(a, b, rcond))[1])
    share_of_many_hues(np.random.default_rng(1).integers(0, 255, (131_072, 80, 3), dtype=np.uint8))
    assert max(sizes) < 2 * 1024 * 80


def test_share_of_many_hues(gray):
    assert share_of_many_hues(tinted(gray, "sepia")) < 0.01
    marked = tinted(gray, "sepia")
    marked[:200, :100] = (0, 200, 0)
    assert share_of_many_hues(marked) == pytest.approx(0.1, abs=0.01)


def page_of_text() -> np.ndarray:
    page = np.full((600, 450), 255)
    page[40:560:20, 30:420] = 0
    page[41:561:20, 30:420] = 0
    return page


def grating() -> np.ndarray:
    return np.tile(128 + 100 * np.sin(np.arange(400) * 0.8), (300, 1))


NO_FILMS = {
    "strip": np.tile(np.linspace(0, 255, 1000), (200, 1)),
    "page": page_of_text(),
    "white noise": np.random.default_rng(3).integers(0, 256, (300, 300)),
    "grating": grating(),
}


@pytest.mark.parametrize("name", NO_FILMS)
def test_what_is_far_from_any_film_is_refused(name):
    assert judge_quality(film_of(NO_FILMS[name])) == Quality(("not_a_chest_film",), "not_a_chest_film")


def test_other_refusals_say_more_than_no_film():
    quality = judge_quality(film_of(page_of_text(), modality="CT"))
    assert quality.refusal == "other_modality"
    assert not quality.may_be_overridden


@pytest.mark.parametrize("sides", [(0, 0, 400, 400), (300, 300, 0, 0), (250, 0, 250, 0)])
@pytest.mark.parametrize("ground", [0, 255])
def test_padding_does_not_make_a_film_a_page(gray, sides, ground):
    top, left, bottom, right = sides
    padded = np.pad(gray, ((top, bottom), (left, right)), constant_values=ground)
    assert judge_quality(film_of(padded)).refusal is None


def test_strip_of_a_film_at_the_limit(gray):
    wide = np.tile(gray, (1, 3))
    assert judge_quality(film_of(wide[:376, :1500])).refusal is None
    assert judge_quality(film_of(wide[:374, :1500])).refusal == "not_a_chest_film"


def test_low_dose_film_is_read(gray):
    """Quantum noise of a fifth of the grey scale is averaged away before roughness is judged."""
    noisy = np.clip(gray + np.random.default_rng(4).normal(0, 45, gray.shape), 0, 255)
    assert judge_quality(film_of(noisy)).refusal is None


def test_large_films_are_judged_in_a_blink(chest):
    """Percentiles are taken of a thinned film: every pixel of a large one would take a second."""
    film = film_of(np.tile(chest(500, 500, 255), (6, 5)))
    start = time.thread_time()
    assert judge_quality(film).refusal is None
    assert time.thread_time() - start < 0.25


SAMPLES = sorted(resource("samples").glob("*.jpeg"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_one_side_of_a_chest_is_no_whole_chest(path):
    """Half a film has a score like any other: that the other lung is not on it has to be said."""
    with Image.open(path) as picture:
        whole = np.asarray(picture.convert("L"))
    half = whole.shape[1] // 2
    assert "lungs_cut_off" not in judge_quality(film_of(whole)).codes
    said = ["lungs_cut_off" in judge_quality(film_of(side)).codes for side in (whole[:, :half], whole[:, half:])]
    assert any(said) if path.stem != "child_normal" else all(said)
