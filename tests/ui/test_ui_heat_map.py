"""The heat map's controls: contour lines, hidden below the low threshold, how much of it lies over the lungs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from film_pictures import heat_seen, noise_film
from PySide6.QtCore import Qt

from pneumo_desktop.domain.lungs import share_over_lungs
from pneumo_desktop.domain.reading import HeatMap
from pneumo_desktop.ui.film_view import FilmView


def test_below_the_low_threshold_the_map_is_hidden_with_a_note_and_shown_on_request(world, qtbot) -> None:
    world.loader.classifier.score = 0.05
    window = world.read()
    heat, view = window.work.reading_panel.heat, window.work.film_view
    assert heat.hidden_note.isVisible()
    assert not view.heat_visible
    qtbot.mouseClick(heat.show_it, Qt.MouseButton.LeftButton)
    assert view.heat_visible
    assert not heat.hidden_note.isVisible()
    assert window.actions_.heat_map.isChecked()
    window.actions_.heat_map.trigger()
    assert not view.heat_visible
    assert heat.hidden_note.isVisible()


def test_above_it_there_is_no_such_note_even_when_the_map_is_switched_off(world) -> None:
    world.loader.classifier.score = 0.8
    window = world.read()
    window.actions_.heat_map.trigger()
    assert not window.work.film_view.heat_visible
    assert not window.work.reading_panel.heat.hidden_note.isVisible()


def test_what_the_map_is_and_where_it_lies_stands_beside_it(world, qtbot) -> None:
    window = world.read()
    heat, session = window.work.reading_panel.heat, window.session
    assert heat.caption.text().startswith("Shows what moved the score, not where disease is.")
    for share, words in ((None, "The lungs could not be found"), (0.62, "About 62 % of it lies over the lungs.")):
        session._result = replace(session.result, share_over_lungs=share)
        session.reading_changed.emit()
        assert words in heat.caption.text()


@pytest.mark.parametrize(
    ("peak", "said", "unsaid"),
    [
        (0.05, "The map is empty: nothing here moved the score", "lungs"),
        (0.2, "The map is weak: little here moved the score", "empty"),
        (0.9, "of it lies over the lungs.", "The map is"),
    ],
)
def test_a_map_in_which_little_or_nothing_is_to_be_seen_says_so(world, peak, said, unsaid) -> None:
    """Else who asks for a hidden map sees nothing change, and reads that the lungs could not be found."""
    world.loader.classifier.score = 0.05
    window = world.read()
    heat, session = window.work.reading_panel.heat, window.session
    session._result = replace(session.result, heat_map=HeatMap(np.full((7, 7), peak, np.float32)))
    session.reading_changed.emit()
    heat.show_it.click()
    assert heat.caption.isVisible()
    assert said in heat.caption.text()
    assert unsaid not in heat.caption.text()


def test_the_share_comes_with_the_reading_and_with_a_stored_record(world) -> None:
    window = world.read()
    session = window.session
    told = share_over_lungs(session.result.heat_map, session.film)
    assert told is not None
    assert session.result.share_over_lungs == told
    record = world.save().session.record
    world.decoder.films[record.film_sha256] = session.film
    session.open_record(record.id)
    world.until(lambda: session.result is not None and not session.busy)
    assert session.result.share_over_lungs == told


def test_contour_lines_by_key_and_by_box_are_kept(world, qtbot) -> None:
    window = world.read()
    heat, action = window.work.reading_panel.heat, window.actions_.heat_contours
    assert not heat.contours.isChecked()
    action.trigger()
    assert heat.contours.isChecked()
    assert world.kept[-1].heat_map_contours is True
    heat.contours.setChecked(False)
    assert not action.isChecked()
    assert world.kept[-1].heat_map_contours is False
    assert action.shortcut().toString() == "Shift+C"


@pytest.fixture
def view(qtbot) -> FilmView:
    view = FilmView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    view.show_film(noise_film())
    hill = np.outer(np.hanning(9), np.hanning(9)).astype(np.float32)
    view.set_heat_map(HeatMap(hill))
    return view


def test_lines_leave_most_of_the_film_uncovered(view: FilmView) -> None:
    washed = heat_seen(view).mean()
    view.set_heat_contours(True)
    lined = heat_seen(view).mean()
    assert 0 < lined < 0.6 * washed
    view.set_heat_contours(False)
    assert heat_seen(view).mean() == washed
