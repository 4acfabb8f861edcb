"""Distance and angle: drawn, moved, chosen and removed by hand, in the unit that the file allows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from film_pictures import LEFT, MIDDLE, NONE, film_of, noise_film, seen, send_mouse
from PySide6.QtCore import QEvent, QPointF, Qt

from pneumo_desktop.domain.film import Film, SpacingKind
from pneumo_desktop.domain.measure import Measure, measured_angle, measured_length, spacing_in
from pneumo_desktop.ui.film_measures import measure_words, spacing_words
from pneumo_desktop.ui.film_view import FilmView, Tool

FACTS = noise_film().facts
DETECTOR = replace(FACTS, pixel_spacing_mm=(0.5, 0.25), spacing_kind=SpacingKind.DETECTOR)
MAGNIFIED = replace(DETECTOR, spacing_kind=SpacingKind.MAGNIFIED, magnification=1.25)
CALIBRATED = replace(DETECTOR, spacing_kind=SpacingKind.CALIBRATED)
STATED = replace(DETECTOR, spacing_kind=SpacingKind.STATED)
LINE = Measure(((10.0, 20.0), (50.0, 50.0)))


@pytest.fixture
def view(view) -> FilmView:
    view.show_film(dark_film())
    return view


def dark_film(**facts: object) -> Film:
    film = film_of(np.zeros((200, 300), np.uint8))
    return replace(film, facts=replace(film.facts, **facts))


def press(view: FilmView, x: float, y: float) -> None:
    send_mouse(view, QEvent.Type.MouseButtonPress, QPointF(x, y), LEFT, LEFT)


def move(view: FilmView, x: float, y: float, held: Qt.MouseButton = LEFT) -> None:
    send_mouse(view, QEvent.Type.MouseMove, QPointF(x, y), NONE, held)


def release(view: FilmView, x: float, y: float) -> None:
    send_mouse(view, QEvent.Type.MouseButtonRelease, QPointF(x, y), LEFT, NONE)


def draw(view: FilmView, start: tuple[float, float], end: tuple[float, float]) -> None:
    press(view, *start)
    for share in (0.3, 0.7, 1.0):
        move(view, start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
    release(view, *end)


# Lengths and words


@pytest.mark.parametrize(
    ("facts", "length", "words"),
    [
        (FACTS, 50.0, "50 pixels (no spacing)"),
        (DETECTOR, np.hypot(10, 15), "18.0 mm at detector"),
        (MAGNIFIED, np.hypot(10, 15) / 1.25, "14.4 mm, magnified (÷ 1.25)"),
        (CALIBRATED, np.hypot(10, 15), "18.0 mm, calibrated"),
        (STATED, np.hypot(10, 15), "18.0 mm as stated in file"),
    ],
)
def test_a_length_says_what_it_is_and_heeds_pixels_that_are_not_square(facts, length, words) -> None:
    assert measured_length(LINE, spacing_in(facts)) == pytest.approx(length)
    assert measure_words(LINE, facts) == words


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (FACTS, "No spacing in file: lengths in pixels"),
        (DETECTOR, "Pixel 0.250 × 0.500 mm at detector"),
        (replace(DETECTOR, pixel_spacing_mm=(0.143, 0.143)), "Pixel 0.143 mm at detector"),
        (MAGNIFIED, "Pixel 0.250 × 0.500 mm at detector, magnified: lengths ÷ 1.25"),
        (STATED, "Pixel 0.250 × 0.500 mm as stated in file"),
    ],
)
def test_the_corner_says_what_lengths_are(facts, words) -> None:
    assert spacing_words(facts) == words


@pytest.mark.parametrize(
    ("points", "facts", "degrees"),
    [
        (((10, 0), (0, 0), (0, 10)), FACTS, 90.0),
        (((10, 0), (0, 0), (10, 10)), FACTS, 45.0),
        (((10, 0), (0, 0), (-10, 0)), FACTS, 180.0),
        (((10, 0), (0, 0), (20, 0)), FACTS, 0.0),
        (((10, 0), (0, 0), (10, 10)), DETECTOR, np.degrees(np.arctan2(5, 2.5))),
        (((0, 0), (0, 0), (10, 10)), FACTS, 0.0),
    ],
)
def test_an_angle_is_that_of_the_body_and_not_of_the_pixels(points, facts, degrees) -> None:
    assert measured_angle(Measure(points), spacing_in(facts)) == pytest.approx(degrees)


# Drawing


def test_a_drag_with_the_distance_tool_measures_and_leaves_the_window(view) -> None:
    view.set_tool(Tool.DISTANCE)
    window = view.window
    draw(view, (100, 100), (300, 100))
    (measure,) = view.measures.items
    assert measure.points == ((50.0, 50.0), (150.0, 50.0))
    assert view.measures.chosen == 0
    assert view.window == window
    assert view.tool is Tool.DISTANCE


def test_the_line_is_seen_where_it_was_drawn_and_so_are_its_words(view) -> None:
    without = seen(view)
    view.set_tool(Tool.DISTANCE)
    draw(view, (100, 100), (300, 100))
    changed = abs(seen(view) - without).max(axis=2) > 60
    assert changed[99:102, 106:294].any(axis=0).all()
    assert changed[90:112, 310:420].sum() > 100
    assert not changed[130:280].any()


def test_a_measure_stays_on_the_anatomy_however_the_film_is_seen(view) -> None:
    view.set_tool(Tool.DISTANCE)
    draw(view, (100, 100), (300, 160))
    (measure,) = view.measures.items
    words = measure_words(measure, view.film.facts)
    for change in (view.rotate_right, view.flip_down, view.actual_size, lambda: view._zoom_at(3.0, QPointF(80, 90))):
        change()
        assert view.measures.items == (measure,)
        for point in measure.points:
            assert view.film_point(view.seen_point(point)) == pytest.approx(point)
    assert measure_words(measure, view.film.facts) == words


def test_measuring_on_a_turned_film_gives_points_of_the_film(view) -> None:
    view.rotate_right()
    view.set_tool(Tool.DISTANCE)
    rect = view.film_rect
    draw(view, (rect.left() + 20, rect.top() + 40), (rect.left() + 20, rect.top() + 240))
    zoom = view.zoom
    (x0, y0), (x1, y1) = view.measures.items[0].points
    assert (y0, y1) == pytest.approx((200 - 20 / zoom, 200 - 20 / zoom))
    assert (x0, x1) == pytest.approx((40 / zoom, 240 / zoom))


def test_a_click_draws_nothing(view) -> None:
    view.set_tool(Tool.DISTANCE)
    draw(view, (100, 100), (101, 101))
    assert view.measures.items == ()
    assert not view.measures.can_undo


def test_ends_stay_on_the_film(view) -> None:
    view.actual_size()
    view.set_tool(Tool.DISTANCE)
    draw(view, (200, 200), (590, 10))
    assert view.measures.items[0].points[1] == (300.0, 0.0)


def test_an_angle_is_a_drag_and_a_click(view) -> None:
    view.set_tool(Tool.ANGLE)
    draw(view, (300, 200), (200, 200))
    move(view, 200, 150, NONE)
    move(view, 200, 100, NONE)
    assert measured_angle(view.measures.items[0], spacing_in(view.film.facts)) == pytest.approx(90)
    press(view, 300, 100)
    release(view, 300, 100)
    move(view, 400, 390, NONE)
    (measure,) = view.measures.items
    assert measure.points == ((150.0, 100.0), (100.0, 100.0), (150.0, 50.0))
    assert measure_words(measure, view.film.facts) == "45.0°"


@pytest.mark.parametrize("give_up", ["Escape", "tool", "undo", "film"])
def test_an_angle_half_drawn_is_given_up(view, qtbot, give_up) -> None:
    view.set_tool(Tool.ANGLE)
    draw(view, (300, 200), (200, 200))
    {
        "Escape": lambda: qtbot.keyClick(view, Qt.Key.Key_Escape),
        "tool": lambda: view.set_tool(Tool.WINDOW),
        "undo": view.undo_measure,
        "film": lambda: view.show_film(dark_film()),
    }[give_up]()
    assert view.measures.items == ()
    assert view.tool is (Tool.WINDOW if give_up == "tool" else Tool.ANGLE)
    move(view, 100, 100, NONE)
    assert view.measures.items == ()


# Moving, choosing, removing


@pytest.mark.parametrize("tool", [Tool.WINDOW, Tool.PAN, Tool.DISTANCE])
def test_an_end_is_dragged_with_every_tool(view, tool) -> None:
    view.set_tool(Tool.DISTANCE)
    draw(view, (100, 100), (300, 100))
    view.set_tool(tool)
    before = (view.window, view.film_rect)
    move(view, 303, 102, NONE)
    assert view.cursor().shape() == Qt.CursorShape.SizeAllCursor
    draw(view, (303, 102), (400, 300))
    assert view.measures.items == (Measure(((50.0, 50.0), (200.0, 150.0))),)
    assert (view.window, view.film_rect) == before


def test_a_line_is_chosen_by_a_click_and_let_go_by_one_beside(view) -> None:
    view.set_tool(Tool.DISTANCE)
    draw(view, (100, 100), (300, 100))
    draw(view, (100, 200), (300, 200))
    view.set_tool(Tool.WINDOW)
    draw(view, (200, 103), (200, 103))
    assert view.measures.chosen == 0
    view.remove_chosen_measure()
    assert [measure.points[0] for measure in view.measures.items] == [(50.0, 100.0)]
    draw(view, (200, 200), (200, 200))
    assert view.measures.chosen == 0
    draw(view, (500, 300), (500, 300))
    assert view.measures.chosen is None
    view.remove_chosen_measure()
    assert len(view.measures.items) == 1


def test_every_change_is_taken_back_in_turn(view) -> None:
    view.set_tool(Tool.DISTANCE)
    draw(view, (100, 100), (300, 100))
    first = view.measures.items
    draw(view, (300, 100), (400, 300))
    moved = view.measures.items
    view.remove_chosen_measure()
    assert view.measures.items == ()
    for expected in (moved, first, ()):
        view.undo_measure()
        assert view.measures.items == expected
    view.undo_measure()
    assert view.measures.items == ()


def test_reset_takes_measures_and_tool_away_and_the_measures_can_come_back(view) -> None:
    at_first = seen(view)
    view.set_tool(Tool.DISTANCE)
    draw(view, (100, 100), (300, 100))
    view.rotate_left()
    view.set_corners_on(False)
    view.set_sides_on(False)
    view.fit_width()
    view.reset_view()
    assert view.tool is Tool.WINDOW
    assert view.corners_on
    assert view.sides_on
    assert np.array_equal(seen(view), at_first)
    view.undo_measure()
    assert len(view.measures.items) == 1


def test_a_new_film_and_an_empty_view_have_no_measures(view) -> None:
    view.set_tool(Tool.DISTANCE)
    draw(view, (100, 100), (300, 100))
    view.show_film(dark_film())
    assert view.measures.items == ()
    assert not view.measures.can_undo
    draw(view, (100, 100), (300, 100))
    view.clear()
    assert view.measures.items == ()


# Tools


def test_the_cursor_and_a_signal_tell_the_tool(view, qtbot) -> None:
    for tool, cursor in (
        (Tool.PAN, Qt.CursorShape.OpenHandCursor),
        (Tool.ZOOM, Qt.CursorShape.SizeVerCursor),
        (Tool.DISTANCE, Qt.CursorShape.CrossCursor),
        (Tool.ANGLE, Qt.CursorShape.CrossCursor),
        (Tool.WINDOW, Qt.CursorShape.ArrowCursor),
    ):
        with qtbot.waitSignal(view.tool_changed) as told:
            view.set_tool(tool)
        assert told.args == [tool]
        assert view.cursor().shape() == cursor


def test_the_pan_and_the_zoom_tool_drag_with_the_left_button(view) -> None:
    view._zoom_at(4.0, QPointF(300, 200))
    view.set_tool(Tool.PAN)
    before = view.film_rect
    draw(view, (300, 200), (330, 180))
    assert view.film_rect.topLeft() - before.topLeft() == QPointF(30, -20)
    view.set_tool(Tool.ZOOM)
    point, zoom = view.film_point(QPointF(200, 150)), view.zoom
    draw(view, (200, 150), (200, 90))
    assert view.zoom > zoom * 1.2
    assert view.film_point(QPointF(200, 150)) == pytest.approx(point, abs=1 / view.zoom)
    draw(view, (200, 150), (200, 350))
    assert view.zoom < zoom


def test_escape_gives_the_window_tool_back(view, qtbot) -> None:
    view.set_tool(Tool.DISTANCE)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.tool is Tool.WINDOW


def test_middle_drag_and_space_pan_while_measuring(view, qtbot) -> None:
    view._zoom_at(4.0, QPointF(300, 200))
    view.set_tool(Tool.DISTANCE)
    before = view.film_rect.topLeft()
    send_mouse(view, QEvent.Type.MouseButtonPress, QPointF(300, 200), MIDDLE, MIDDLE)
    move(view, 320, 210, MIDDLE)
    send_mouse(view, QEvent.Type.MouseButtonRelease, QPointF(320, 210), MIDDLE, NONE)
    qtbot.keyPress(view, Qt.Key.Key_Space)
    draw(view, (300, 200), (310, 200))
    qtbot.keyRelease(view, Qt.Key.Key_Space)
    assert view.film_rect.topLeft() - before == QPointF(30, 10)
    assert view.measures.items == ()


def test_without_a_film_nothing_is_measured(view) -> None:
    view.clear()
    view.set_tool(Tool.DISTANCE)
    draw(view, (100, 100), (300, 100))
    assert view.measures.items == ()
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor
