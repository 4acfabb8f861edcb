"""Presets, the file's own windows, fit to width, corner texts and the key image."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from film_pictures import film_of, hot_corner, middle, noise_film, seen
from PySide6.QtCore import QPointF, QRectF

from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.film import Correction, VoiTable, Window
from pneumo_desktop.domain.measure import Measure
from pneumo_desktop.domain.view_state import ViewState
from pneumo_desktop.ui.film_presets import preset_windows
from pneumo_desktop.ui.film_view import FilmView
from pneumo_desktop.ui.film_words import fact_lines, presentation_words, series_lines


def chest_like(**more: object):
    """Black collimation around, dark lungs on both sides of a bright middle, as 14-bit values."""
    pixels = np.full((200, 300), 12000, np.uint16)
    pixels[:, 30:130] = pixels[:, 170:270] = 4000
    pixels += np.random.default_rng(3).integers(0, 2000, pixels.shape).astype(np.uint16)
    pixels[:12], pixels[-12:], pixels[:, :12], pixels[:, -12:] = 0, 0, 0, 0
    return film_of(pixels, **more)


def spread(gray: np.ndarray) -> float:
    return float(np.percentile(gray, 95)) - float(np.percentile(gray, 5))


# Windows


def test_preset_1_shows_all_and_2_and_3_bring_out_the_dark_and_the_bright() -> None:
    film = chest_like()
    own = to_gray8(film)
    lung, dense = np.s_[40:160, 40:120], np.s_[40:160, 135:165]
    whole, lungs, bones, more, less = (to_gray8(film, window) for window in preset_windows(film))
    assert (whole.min(), whole.max()) == (0, 255)
    assert spread(lungs[lung]) > spread(whole[lung])
    assert spread(bones[dense]) > spread(whole[dense])
    assert bones[lung].mean() < whole[lung].mean() < lungs[lung].mean()
    assert spread(more) > spread(less)
    assert own.std() > 0


def test_presets_of_a_monochrome1_twin_make_the_same_picture() -> None:
    film = chest_like()
    twin = film_of((65535 - film.pixels).astype(np.uint16), inverted=True)
    for window, of_twin in zip(preset_windows(film), preset_windows(twin), strict=True):
        assert abs(to_gray8(twin, of_twin).astype(int) - to_gray8(film, window)).max() <= 1


@pytest.mark.parametrize("scale", [{}, {"slope": 0.5, "intercept": -100.0}, {"slope": -1.0, "intercept": 20000.0}])
def test_presets_are_in_modality_values(scale) -> None:
    film = chest_like(**scale)
    ends = sorted(float(v) * film.slope + film.intercept for v in (film.pixels.min(), film.pixels.max()))
    whole = preset_windows(film)[0]
    assert (whole.center - whole.width / 2, whole.center + whole.width / 2) == pytest.approx(ends)


@pytest.mark.parametrize("pixels", [np.zeros((1, 1), np.uint8), np.full((5, 900), 7, np.uint16)])
def test_films_of_one_grey_have_presets_too(pixels) -> None:
    assert all(window.width > 0 for window in preset_windows(film_of(pixels)))


def test_preset_0_is_what_the_file_says_and_a_table_at_that(view) -> None:
    outputs = np.sqrt(np.linspace(0, 1, 256)).astype(np.float32)
    view.show_film(noise_film(dtype=np.uint8, presentation=VoiTable(0.0, outputs)))
    at_first = seen(view)
    view.show_preset(4)
    assert abs(seen(view) - at_first).max() > 5
    view.show_preset(0)
    assert np.array_equal(seen(view), at_first)


def test_every_window_of_the_file_can_be_shown(view, qtbot) -> None:
    film = noise_film()
    table = VoiTable(0.0, np.linspace(0, 1, 65536, dtype=np.float32) ** 2)
    soft, hard = Window(32000.0, 60000.0, explanation="SOFT"), Window(30000.0, 9000.0, explanation="HARD")
    film = replace(film, presentations=(soft, hard, table))
    view.show_film(film)
    view.actual_size()
    for presentation in (hard, table, soft):
        with qtbot.waitSignal(view.window_changed):
            view.set_presentation(presentation)
        assert view.presentation is presentation
        assert np.array_equal(middle(seen(view), 40)[..., 0], to_gray8(film, presentation)[60:140, 110:190])


def test_windows_of_the_file_are_named_by_the_file() -> None:
    assert presentation_words(Window(2000.0, 4000.0, explanation="LUNG"), 1, 4096) == "LUNG (W 4,000 · L 2,000)"
    assert presentation_words(Window(2000.0, 4000.0), 2, 4096) == "W 4,000 · L 2,000"
    assert presentation_words(VoiTable(0.0, np.ones(3, np.float32)), 3, 4096) == "Table 3"


# Fit to width


def test_a_high_film_is_as_wide_as_the_view_and_stays_so(view) -> None:
    view.show_film(noise_film(200, 400))
    view.fit_width()
    assert (view.film_rect.left(), view.film_rect.width()) == (0, 600)
    assert view.film_rect.center().y() == pytest.approx(200)
    view.resize(500, 400)
    assert (view.film_rect.left(), view.film_rect.width()) == pytest.approx((0, 500))
    view.fit()
    assert view.film_rect.height() == 400


def test_zooming_lets_go_of_the_fit_to_width(view) -> None:
    view.show_film(noise_film(200, 400))
    view.fit_width()
    view.zoom_out()
    zoom = view.zoom
    view.resize(500, 400)
    assert view.zoom == zoom


# Corner texts


def test_corner_texts_go_but_the_patient_and_what_may_mislead_stay(view, qtbot) -> None:
    view.show_film(film_of(np.zeros((200, 300), np.uint8)))
    view.set_corner_texts(["Abebe Bekele", "KH-000123"], [])
    banner = seen(view)[:60]
    view.set_corner_texts(["Abebe Bekele", "KH-000123", "Male"], ["Kanyama Health Centre"])
    view.set_inverted(True)
    view.set_inverted(False)
    with qtbot.waitSignal(view.corners_changed) as told:
        view.set_corners_on(False)
    assert told.args == [False]
    assert np.array_equal(seen(view)[:60], banner)
    assert view._state_lines() == ["Side not stated in file"]
    view.set_inverted(True)
    assert view._state_lines() == ["Inverted", "Side not stated in file"]
    view.set_corners_on(True)
    assert any(line.startswith("Zoom") for line in view._state_lines())


def test_what_the_file_says_of_the_picture_is_written(view) -> None:
    film = noise_film()
    view.show_film(replace(film, facts=replace(film.facts, lossy=True, patient_orientation=("L", "F"))))
    unreadable = replace(film.facts, notes=("patient_unreadable",))
    assert fact_lines(replace(film, facts=unreadable))[0] == "Name in file not readable"
    assert view._state_lines()[:2] == ["Lossy compression", "No spacing in file: lengths in pixels"]


def test_the_series_stands_at_the_bottom_right_above_the_legend(view) -> None:
    film = film_of(np.zeros((200, 300), np.uint8))
    assert series_lines(film.facts) == []
    view.show_film(film)
    without = seen(view)
    facts = replace(film.facts, laterality="L", series_number="2", series_description="Chest PA")
    assert series_lines(facts) == ["Series 2", "Laterality: left", "Chest PA"]
    view.show_film(replace(film, facts=facts))
    rows, columns = np.nonzero(abs(seen(view) - without).max(axis=2) > 40)
    assert columns.min() > 300
    assert rows.min() > 320
    view.set_heat_map(hot_corner("top left"))
    view.set_heat_strength(0.0)
    raised = seen(view)
    view.show_film(film)
    view.set_heat_map(hot_corner("top left"))
    rows, columns = np.nonzero(abs(raised - seen(view)).max(axis=2) > 40)
    assert columns.min() > 300
    assert rows.max() < 370, "the legend is written over"
    view.show_film(replace(film, facts=facts))
    view.set_corners_on(False)
    assert np.array_equal(seen(view)[:, 310:], without[:, 310:])


# Key image


def change_the_view(view: FilmView) -> None:
    view.set_window(Window(30000.0, 20000.0))
    view.rotate_right()
    view.set_inverted(True)
    view._zoom_at(3.0, QPointF(280, 190))


def test_the_key_image_comes_back_as_it_was_marked(view, qtbot) -> None:
    view.show_film(noise_film())
    change_the_view(view)
    with qtbot.waitSignal(view.key_image_changed) as told:
        view.mark_key_image(True)
    assert told.args == [True]
    assert view._state_lines()[0] == "★ Key image"
    marked = seen(view)
    view.reset_view()
    assert view._state_lines()[0] == "★ Key image is another view of this film (Shift+K)"
    view.show_key_image()
    assert np.array_equal(seen(view), marked)
    with qtbot.waitSignal(view.key_image_changed) as told:
        view.mark_key_image(False)
    assert told.args == [False]
    assert "Key image" not in " ".join(view._state_lines())


def test_the_mark_goes_with_its_film(view) -> None:
    first, second = noise_film(), replace(noise_film(150, 200), sha256="1" * 64)
    put_right = replace(first, facts=replace(first.facts, correction=Correction(1)))
    for other in (second, put_right):
        view.show_film(first)
        change_the_view(view)
        view.mark_key_image(True)
        view.show_film(other)
        assert view.key_image is None
        view.show_key_image()
        assert not view.turn
    view.clear()
    view.mark_key_image(True)
    assert view.key_image is None
    view.show_film(first)
    assert view.key_image is None


# What is kept with the record


def test_marks_come_back_in_another_view_of_another_size(view, qtbot) -> None:
    film = noise_film()
    view.show_film(film)
    change_the_view(view)
    view.measures.add(Measure(((10.0, 20.0), (50.0, 60.0))))
    view.mark_key_image(True)
    state, crop = view.view_state, view.view_state.key_image.crop
    other = FilmView()
    qtbot.addWidget(other)
    other.resize(300, 500)
    with qtbot.waitExposed(other):
        other.show()
    other.show_film(film)
    other.show_view_state(state)
    assert other.measures.items == state.measures
    assert not other.turn, "the film is first shown as its file says"
    other.show_key_image()
    assert other._state_lines()[0] == "★ Key image"
    assert (other.turn, other.inverted, other.presentation) == (view.turn, True, Window(30000.0, 20000.0))
    for x, y in ((crop.left, crop.top), (crop.right, crop.bottom)):
        assert QRectF(-1, -1, 302, 502).contains(other.seen_point((x, y)))
    assert other.view_state == state
    other._move(lambda placement: placement.pan_by(3, 0))
    assert "another view" in other._state_lines()[0]


def test_a_table_of_the_file_comes_back_by_its_number(view) -> None:
    table = VoiTable(0.0, np.linspace(0, 1, 65536, dtype=np.float32) ** 2)
    film = replace(noise_film(), presentations=(Window(32000.0, 60000.0), table))
    view.show_film(film)
    view.set_presentation(table)
    view.mark_key_image(True)
    marked = view.key_image
    assert (marked.window, marked.own, marked.crop) == (None, 1, None)
    view.reset_view()
    view.show_key_image()
    assert view.presentation is table
    assert marked.presentation_of(noise_film()) is not table, "a file with fewer windows than before shows its first"


def test_the_marks_of_a_final_record_stay_and_later_measures_say_what_they_are(view, qtbot) -> None:
    view.show_film(noise_film())
    view.mark_key_image(True)
    kept = view.view_state
    view.lock_marks(kept)
    with qtbot.waitSignal(view.key_image_changed) as told:
        view.mark_key_image(False)
    assert told.args == [True], "the menu keeps its mark"
    assert view.key_image == kept.key_image
    view.measures.add(Measure(((10.0, 20.0), (50.0, 60.0))))
    assert "not kept" in " ".join(view._state_lines())
    view.clear_measures()
    assert "not kept" not in " ".join(view._state_lines())


def test_a_film_without_marks_has_nothing_to_keep(view) -> None:
    view.show_film(noise_film())
    assert view.view_state == ViewState()
    assert not view.view_state
