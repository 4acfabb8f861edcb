"""What is written around the film, on the screen and for assistive programs."""

from __future__ import annotations

import numpy as np
import pytest
from film_pictures import even_film, film_of, hot_corner, noise_film, seen
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import QApplication

from pneumo_desktop.domain.film import Window
from pneumo_desktop.ui.film_canvas import BACKGROUND
from pneumo_desktop.ui.film_writing import draw_corner


@pytest.mark.parametrize("gray", [0, 128, 255])
def test_corner_texts_are_readable_on_every_grey(view, gray) -> None:
    view.show_film(even_film(gray))
    without = seen(view)
    view.set_corner_texts(["Abebe Bekele", "", "KH-000123"], ["Kanyama Health Centre"])
    picture = seen(view)
    changed = abs(picture - without).max(axis=2) > 0
    rows, _ = np.nonzero(changed)
    assert rows.max() < 60
    for half in (picture[:60, :300], picture[:60, 300:]):
        assert half.max() > 230
        assert half.min() < 70
    assert changed[:60, :150].any()
    assert changed[:60, 450:].any()
    assert not changed[:, 220:380].any()


FULL = ["Abebe Bekele", "KH-000123", "Male, 2 April 2023"], ["Kanyama Health Centre", "Chest PA"]


def written(view, top_left: list[str], top_right: list[str]) -> np.ndarray:
    """Where the corner texts change what is seen."""
    view.set_corner_texts([], [])
    without = seen(view)
    view.set_corner_texts(top_left, top_right)
    return abs(seen(view) - without).max(axis=2) > 0


@pytest.mark.parametrize("width", [360, 516, 559])
def test_a_narrow_view_leaves_the_side_marker_of_the_film_free(view, width) -> None:
    """As of two films at 1366 pixels: name and number at the top left, all else below, where the film has no marker."""
    view.resize(width, 400)
    view.show_film(even_film(0))
    banner, everything = written(view, FULL[0][:2], []), written(view, *FULL)
    assert np.array_equal(everything[:200], banner[:200])
    assert banner[:60, : width // 2].any()
    assert not everything[:200, width // 2 :].any()
    assert everything[200:, width // 2 :].any()
    assert not everything[200:, : width // 2].any()


@pytest.mark.parametrize(("width", "corners"), [(359, True), (516, False), (600, False)])
def test_name_and_number_stay_in_a_tiny_view_and_without_corner_texts(view, width, corners) -> None:
    view.resize(width, 400)
    view.show_film(even_film(0))
    view.set_corners_on(corners)
    banner = written(view, FULL[0][:2], [])
    assert banner[:60].any()
    assert np.array_equal(written(view, *FULL), banner)


def test_a_wide_view_has_a_corner_for_the_patient_and_one_for_the_study(view) -> None:
    view.resize(560, 400)
    view.show_film(even_film(0))
    everything = written(view, *FULL)
    assert everything[:80, :280].any()
    assert everything[:60, 280:].any()
    assert not everything[200:].any()


def test_lines_without_text_and_control_characters_leave_no_gap(view) -> None:
    view.show_film(even_film(0))
    view.set_corner_texts(["Abebe Bekele", "KH-000123"], [])
    expected = seen(view)
    view.set_corner_texts(["Abebe\n Bekele", "", " \t", "KH-\x00000123"], [""])
    assert np.array_equal(seen(view), expected)


def test_text_of_a_file_is_plain_and_kept_in_its_corner(view) -> None:
    view.show_film(even_film(0))
    widths = []
    for text in ("bold", "<b>bold</b>", "line\nbreak\x00 " + "w" * 400):
        view.set_corner_texts([text], [])
        rows, columns = np.nonzero(seen(view)[:60].max(axis=2) > 100)
        widths.append(columns.max() - columns.min())
        assert columns.max() <= 302
        assert np.ptp(rows) < 20
    assert widths[1] > widths[0] * 1.5
    ellipsis = rows[columns > columns.max() - 6]
    assert ellipsis.min() > rows.mean()


def test_the_state_of_the_view_is_written_at_the_bottom_left(view) -> None:
    view.show_film(noise_film(300, 200))
    facts = ["Side not stated in file", "No spacing in file: lengths in pixels"]
    assert view._state_lines() == [*facts, "Zoom 200 %", "W 65,535 · L 32,768"]
    view.actual_size()
    view.set_window(Window(1200.4, 800))
    view.set_inverted(True)
    assert view._state_lines() == ["Inverted", *facts, "Zoom 100 %", "W 800 · L 1,200"]
    view.show_film(film_of(np.arange(200, dtype=np.uint8).reshape(10, 20), Window(0.5, 1.0), slope=0.01))
    assert view._state_lines()[-1] == "W 1.00 · L 0.50"


def test_the_hint_is_plain_text_of_ones_own(view) -> None:
    usual = seen(view)
    assert (usual[5, 5] == [BACKGROUND.red(), BACKGROUND.green(), BACKGROUND.blue()]).all()
    assert usual[150:250].max() > 100
    view.set_hint("<h1>Opening</h1>")
    own = seen(view)
    assert not np.array_equal(own, usual)
    view.set_hint("")
    assert seen(view)[150:250, 100:500].max() < 30


def test_assistive_programs_are_told_what_is_seen(view) -> None:
    def description() -> str:
        return QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Description)

    assert QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Name) == "Chest film"
    assert "Ctrl+O" in description()
    view.show_film(noise_film(300, 200))
    assert "300 by 200" in description()
    view.set_heat_map(hot_corner("top left"))
    assert "The heat map is shown" in description()
    view.set_heat_visible(False)
    assert "No heat map is shown" in description()
    view.clear()
    assert "Ctrl+O" in description()
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert "Ctrl+O" in description()


@pytest.mark.parametrize("corner", list(Qt.Corner))
def test_long_texts_leave_the_middle_to_the_side_of_the_patient(corner) -> None:
    """A film turned by a quarter has its L or R at the top: "L Health Centre" in one line would not be seen as a side."""
    picture = QImage(600, 300, QImage.Format.Format_RGB32)
    picture.fill(0)
    painter = QPainter(picture)
    draw_corner(painter, QRectF(0, 0, 600, 300), ["Health Centre of a name far too long " * 4], corner)
    painter.end()
    columns = np.frombuffer(picture.constBits(), np.uint32).reshape(300, 600).astype(np.uint32) & 0xFFFFFF
    written = np.flatnonzero(columns.any(axis=0))
    assert written.size > 200
    assert not ((written > 285) & (written < 315)).any()
