"""Grey values, heat map layer and the identity lock."""

from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from pneumo_desktop.domain.correction import corrected
from pneumo_desktop.domain.display import fitted_size, gray_table, heat_map_rgba, resize_bilinear, to_gray8
from pneumo_desktop.domain.film import Correction, Film, FilmFacts, VoiTable, Window, WindowFunction
from pneumo_desktop.domain.heat_colours import colours_of, heat_ramp
from pneumo_desktop.domain.reading import HeatMap, ModelIdentity, Outcome, Reading, Thresholds, conclude


def make_film(pixels: np.ndarray, presentation: Window | VoiTable, **more: object) -> Film:
    facts = FilmFacts("TEST", pixels.shape[1], pixels.shape[0], 8 * pixels.itemsize)
    return Film(pixels, (presentation,), facts, "0" * 64, b"", **more)  # type: ignore[arg-type]


def test_full_range_of_8_bits_is_shown_as_it_is():
    film = make_film(np.arange(256, dtype=np.uint8).reshape(16, 16), Window(127.5, 255))
    assert np.array_equal(to_gray8(film), film.pixels)


def test_16_bits_are_windowed_in_modality_values():
    film = make_film(np.array([[0, 1000, 2000, 4000]], np.uint16), Window(0, 2000), slope=1.0, intercept=-1000.0)
    assert to_gray8(film).tolist() == [[0, 128, 255, 255]]


def test_a_negative_slope_turns_the_picture():
    pixels = np.array([[0, 50, 200]], np.uint16)
    assert to_gray8(make_film(pixels, Window(100, 200))).tolist() == [[0, 64, 255]]
    assert to_gray8(make_film(pixels, Window(-100, 200), slope=-1.0)).tolist() == [[255, 191, 0]]


def test_inversion_comes_last_and_twice_is_none():
    film = make_film(np.array([[0, 50, 255]], np.uint8), Window(127.5, 255), inverted=True)
    assert to_gray8(film).tolist() == [[255, 205, 0]]
    assert to_gray8(film, invert=True).tolist() == [[0, 50, 255]]


def test_linear_follows_the_standard():
    """DICOM PS3.3 C.11.2.1.2: c=2048, w=4096 maps 0 to the minimum and 4095 to the maximum."""
    table = gray_table(make_film(np.zeros((1, 1), np.uint16), Window(2048, 4096, WindowFunction.LINEAR)))
    assert (table[0], table[4095], table[2047], table[2048]) == (0, 255, 127, 128)


def test_sigmoid_is_half_at_the_centre():
    table = gray_table(make_film(np.zeros((1, 1), np.uint16), Window(1000, 200, WindowFunction.SIGMOID)))
    assert table[1000] == 128
    assert table[0] == 0
    assert table[2000] == 255


def test_a_voi_table_holds_its_ends():
    film = make_film(np.array([[0, 10, 11, 12, 500]], np.uint16), VoiTable(10, np.array([0.0, 0.2, 1.0], np.float32)))
    assert to_gray8(film).tolist() == [[0, 0, 51, 255, 255]]


def test_heat_layer_is_clear_where_cold_and_coloured_where_hot():
    values = np.zeros((2, 2), np.float32)
    values[0, 1] = 1.0
    layer = heat_map_rgba(HeatMap(values), 40, 20, 0.5)
    assert layer.shape == (20, 40, 4)
    assert layer[-1, 0, 3] == 0
    assert layer[0, -1, 3] == 128
    assert heat_map_rgba(HeatMap(values), 40, 20, 0.0)[..., 3].max() == 0


def test_resize_keeps_corners_and_mean():
    grid = np.arange(49, dtype=np.float32).reshape(7, 7)
    large = resize_bilinear(grid, 70, 140)
    assert large.shape == (140, 70)
    assert large[0, 0] == 0
    assert large[-1, -1] == 48
    assert large.mean() == pytest.approx(24, abs=1e-3)


def test_ramp_grows_brighter_from_cold_to_hot():
    brightness = heat_ramp(32).astype(float) @ [0.2126, 0.7152, 0.0722]
    assert np.all(np.diff(brightness) > 0)


@pytest.mark.parametrize(("size", "fitted"), [((2000, 1000), (500, 250)), ((100, 90), (100, 90)), ((5000, 2), (500, 1))])
def test_fitted_size(size: tuple[int, int], fitted: tuple[int, int]):
    assert fitted_size(*size, 500) == fitted


@pytest.mark.parametrize(
    ("score", "outcome"),
    [(0.3, Outcome.NO_PATTERN), (0.4, Outcome.UNCERTAIN), (0.6, Outcome.UNCERTAIN), (0.61, Outcome.SUGGESTS_PNEUMONIA)],
)
def test_outcome_by_thresholds(score: float, outcome: Outcome):
    assert conclude(score, Thresholds(0.4, 0.6)) is outcome


def test_a_score_that_is_no_number_is_never_no_pattern():
    assert conclude(float("nan"), Thresholds(0.4, 0.6)) is Outcome.UNCERTAIN


def test_a_reading_belongs_to_exactly_one_film_as_it_stands_patient_model_and_thresholds():
    model, other = ModelIdentity("m", "M", "1", "2026-01-01", "aa"), ModelIdentity("m", "M", "1", "2026-01-01", "bb")
    at = datetime(2026, 1, 1)
    thresholds = Thresholds(0.4, 0.6, screening=0.2)
    film = make_film(np.zeros((2, 3), np.uint8), Window(127.5, 255))
    reading = Reading(film.sha256, "p", Outcome.NO_PATTERN, None, (), 0.1, {}, model, thresholds, "CPU", at)
    assert reading.belongs_to(film, "p", model, thresholds)
    assert not reading.belongs_to(replace(film, sha256="1" * 64), "p", model, thresholds)
    assert not reading.belongs_to(corrected(film, Correction(1)), "p", model, thresholds)
    assert not reading.belongs_to(corrected(film, Correction(inverted=True)), "p", model, thresholds)
    assert not reading.belongs_to(film, "q", model, thresholds)
    assert not reading.belongs_to(film, None, model, thresholds)
    assert not reading.belongs_to(film, "p", other, thresholds)
    assert not reading.belongs_to(film, "p", model, Thresholds(0.4, 0.7, screening=0.2))
    assert not reading.belongs_to(film, "p", model, Thresholds(0.4, 0.6))


@pytest.mark.parametrize("cut", [-0.1, 1.1, float("nan")])
def test_an_impossible_screening_cut_is_refused(cut: float):
    with pytest.raises(ValueError, match="screening"):
        Thresholds(0.4, 0.6, screening=cut)


@pytest.mark.parametrize(("low", "high"), [(0.6, 0.4), (-0.1, 0.5), (0.5, 1.1)])
def test_impossible_thresholds_are_refused(low: float, high: float):
    with pytest.raises(ValueError, match="thresholds"):
        Thresholds(low, high)


def plainly_resized(values: np.ndarray, width: int, height: int) -> np.ndarray:
    rows, columns = values.shape
    y = np.clip((np.arange(height) + 0.5) * rows / height - 0.5, 0, rows - 1)
    x = np.clip((np.arange(width) + 0.5) * columns / width - 0.5, 0, columns - 1)
    y0, x0 = y.astype(np.intp), x.astype(np.intp)
    y1, x1 = np.minimum(y0 + 1, rows - 1), np.minimum(x0 + 1, columns - 1)
    fy, fx = (y - y0)[:, None].astype(np.float32), (x - x0)[None, :].astype(np.float32)
    top = values[y0][:, x0] * (1 - fx) + values[y0][:, x1] * fx
    bottom = values[y1][:, x0] * (1 - fx) + values[y1][:, x1] * fx
    return top * (1 - fy) + bottom * fy


@pytest.mark.parametrize("strength", [0.6, 0.37, 0.0, 1.0])
def test_the_layer_is_byte_for_byte_that_of_the_plain_formula(strength):
    chance = np.random.default_rng(4)
    for width, height in ((512, 415), (41, 300), (7, 7), (1, 1)):
        values = np.clip(chance.normal(0.4, 0.5, (7, 7)), 0, 1).astype(np.float32)
        smooth = plainly_resized(values, width, height)
        assert np.array_equal(resize_bilinear(values, width, height), smooth)
        alpha = np.clip((smooth - 0.08) / (0.5 - 0.08), 0.0, 1.0) * np.float64(strength) * 255.0
        plain = np.dstack([colours_of(smooth), alpha]).round().astype(np.uint8)
        assert np.array_equal(heat_map_rgba(HeatMap(values), width, height, strength), plain)
