"""The hand on the film: window, zoom, pan and keys, as a person would do it."""

from __future__ import annotations

import numpy as np
import pytest
from film_pictures import LEFT, MIDDLE, NONE, drag, film_of, middle, noise_film, seen, send_mouse, turn_wheel
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence, QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication, QMainWindow

from pneumo_desktop.domain.film import VoiTable, Window, WindowFunction
from pneumo_desktop.ui.film_view import FilmView


def point_of_film(view: FilmView, at: QPointF) -> QPointF:
    """The film pixel under a point of the view."""
    rect = view.film_rect
    scale = rect.width() / view.film.width_px
    return QPointF((at.x() - rect.left()) / scale, (at.y() - rect.top()) / scale)


# Window and level


def test_dragging_right_widens_and_left_narrows(view) -> None:
    view.show_film(noise_film())
    start = view.window
    drag(view, 80, 0)
    assert view.window.width > start.width * 1.1
    assert view.window.center == pytest.approx(start.center)
    wide = view.window.width
    drag(view, -120, 0)
    assert view.window.width < wide * 0.9


@pytest.mark.parametrize("invert", [False, True])
@pytest.mark.parametrize("monochrome1", [False, True])
def test_dragging_up_is_brighter_and_down_is_darker(view, invert, monochrome1) -> None:
    view.show_film(noise_film(inverted=monochrome1))
    view.set_inverted(invert)
    before = middle(seen(view)).mean()
    width = view.window.width
    drag(view, 0, -60)
    up = middle(seen(view)).mean()
    drag(view, 0, 120)
    assert before + 10 < up
    assert middle(seen(view)).mean() < before - 10
    assert view.window.width == pytest.approx(width)


@pytest.mark.parametrize("monochrome1", [False, True])
def test_the_direction_of_brightness_can_be_inverted(view, monochrome1) -> None:
    view.show_film(noise_film(inverted=monochrome1))
    view.set_drag_inverted(True)
    before, width = middle(seen(view)).mean(), view.window.width
    drag(view, 0, -60)
    assert middle(seen(view)).mean() < before - 10
    drag(view, 60, 60)
    assert middle(seen(view)).mean() == pytest.approx(before, abs=6)
    assert view.window.width > width, "to the right is wider as ever"


def test_dragging_back_to_where_it_began_restores_the_window(view) -> None:
    view.show_film(noise_film())
    start = view.window
    drag(view, 150, -90, release=False)
    assert view.window != start
    at = QPointF(view.rect().center())
    send_mouse(view, QEvent.Type.MouseMove, at, NONE, LEFT)
    assert (view.window.center, view.window.width) == pytest.approx((start.center, start.width))


def test_a_click_with_an_unsteady_hand_changes_nothing(view, qtbot) -> None:
    view.show_film(noise_film())
    with qtbot.assertNotEmitted(view.window_changed):
        drag(view, 1, 1)
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_same_drag_means_the_same_on_films_of_any_depth(view) -> None:
    shares = []
    for dtype in (np.uint8, np.uint16):
        view.show_film(noise_film(dtype=dtype))
        start = view.window
        drag(view, 70, -50)
        shares.append((view.window.width / start.width, (view.window.center - start.center) / start.width))
    assert shares[0] == pytest.approx(shares[1])


def test_a_very_narrow_window_opens_again_within_a_hands_breadth(view) -> None:
    film = noise_film()
    view.show_film(film)
    view.set_window(Window(30000.0, 40.0))
    drag(view, 250, 0)
    assert view.window.width > 0.05 * np.ptp(film.pixels.astype(float))


@pytest.mark.parametrize("way", [(-9000, 0), (9000, 0), (0, -9000), (0, 9000)])
def test_the_window_stays_within_sense(view, way) -> None:
    film = noise_film()
    view.show_film(film)
    drag(view, *way)
    low, high = float(film.pixels.min()), float(film.pixels.max())
    assert 1.0 <= view.window.width <= 4 * (high - low) + 1
    assert low - (high - low) <= view.window.center <= high + (high - low)
    seen(view)


def test_dragging_keeps_the_kind_of_window_and_tells_others(view, qtbot) -> None:
    sigmoid = Window(30000.0, 20000.0, WindowFunction.SIGMOID)
    view.show_film(noise_film(presentation=sigmoid))
    with qtbot.waitSignal(view.window_changed) as told:
        drag(view, 40, 0, steps=1)
    assert view.window.function is WindowFunction.SIGMOID
    assert told.args == pytest.approx([view.window.center, view.window.width])


def test_a_film_with_a_table_becomes_windowed_by_a_drag_and_comes_back_by_reset(view) -> None:
    outputs = np.sqrt(np.linspace(0, 1, 256)).astype(np.float32)
    view.show_film(noise_film(dtype=np.uint8, presentation=VoiTable(0.0, outputs)))
    at_first = seen(view)
    assert (view.window.center, view.window.width) == (128.0, 256.0)
    drag(view, 30, -30)
    assert abs(seen(view) - at_first).max() > 5
    view.reset_view()
    assert np.array_equal(seen(view), at_first)


def test_a_new_film_in_mid_drag_is_not_windowed_by_it(view) -> None:
    view.show_film(noise_film())
    drag(view, 50, 0, release=False)
    film = noise_film(dtype=np.uint8)
    view.show_film(film)
    send_mouse(view, QEvent.Type.MouseMove, QPointF(500, 100), NONE, LEFT)
    assert view.window == film.presentations[0]


def test_while_dragging_the_picture_is_nearly_the_final_one(view) -> None:
    y, x = np.mgrid[0:2000, 0:2000]
    smooth = (((np.sin(x / 60) + np.cos(y / 45)) + 2) * 16000).astype(np.uint16)
    view.resize(1100, 1100)
    view.show_film(film_of(smooth))
    drag(view, 40, -20, release=False)
    moving = seen(view)
    send_mouse(view, QEvent.Type.MouseButtonRelease, QPointF(view.rect().center()) + QPointF(40, -20), LEFT, NONE)
    at_rest = seen(view)
    assert not np.array_equal(moving, at_rest)
    assert abs(moving - at_rest).max() <= 12


# Zoom


@pytest.mark.parametrize("at", [QPointF(300, 200), QPointF(150, 90), QPointF(480, 310)])
def test_the_wheel_keeps_the_film_point_under_the_pointer(view, at) -> None:
    view.show_film(noise_film())
    for notches in (3, 6, -4):
        before = point_of_film(view, at)
        zoom = view.zoom
        turn_wheel(view, at, notches)
        off = (point_of_film(view, at) - before) * view.zoom
        assert (view.zoom > zoom) == (notches > 0)
        assert abs(off.x()) <= 1.0
        assert abs(off.y()) <= 1.0


def test_a_pinch_zooms_at_the_fingers(view) -> None:
    view.show_film(noise_film())
    at = QPointF(400, 150)
    before, zoom = point_of_film(view, at), view.zoom
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, at, at, at, 0.5, QPointF()
    )
    QApplication.sendEvent(view, pinch)
    assert view.zoom == pytest.approx(zoom * 1.5)
    assert (point_of_film(view, at) - before).manhattanLength() * view.zoom <= 2.0


def test_zoom_has_an_end_both_ways(view) -> None:
    view.show_film(noise_film())
    turn_wheel(view, QPointF(300, 200), 80)
    assert 10 <= view.zoom <= 40
    turn_wheel(view, QPointF(300, 200), -160)
    assert view.film_rect.width() >= 100
    assert view.zoom <= 1.0


def test_a_double_click_fits(view, qtbot) -> None:
    view.show_film(noise_film(300, 200))
    fitted = view.film_rect
    assert (fitted.width(), fitted.height()) == pytest.approx((600, 400))
    turn_wheel(view, QPointF(100, 100), 5)
    window = view.window
    qtbot.mouseClick(view, LEFT, pos=QPoint(200, 200))
    qtbot.mouseDClick(view, LEFT, pos=QPoint(200, 200))
    assert view.film_rect == fitted
    assert view.window == window


def test_the_commands_for_zoom(view, qtbot) -> None:
    view.show_film(noise_film())
    view.actual_size()
    assert view.zoom == 1.0
    with qtbot.waitSignal(view.zoom_changed) as told:
        view.zoom_in()
    assert view.zoom > 1.0
    assert told.args == [view.zoom]
    view.zoom_out()
    assert view.zoom == pytest.approx(1.0)
    view.fit()
    assert view.zoom == pytest.approx(2.0)
    with qtbot.assertNotEmitted(view.zoom_changed):
        view.fit()


# Pan


def test_the_middle_button_pans_and_changes_nothing_else(view, qtbot) -> None:
    view.show_film(noise_film())
    turn_wheel(view, QPointF(300, 200), 4)
    before, zoom = view.film_rect, view.zoom
    with qtbot.assertNotEmitted(view.window_changed):
        drag(view, 45, -30, MIDDLE)
    moved = view.film_rect.topLeft() - before.topLeft()
    assert (moved.x(), moved.y()) == pytest.approx((45, -30), abs=1)
    assert view.zoom == zoom


def test_space_and_left_pan_and_the_cursor_shows_it(view, qtbot) -> None:
    view.show_film(noise_film())
    turn_wheel(view, QPointF(300, 200), 4)
    before, window = view.film_rect, view.window
    qtbot.keyPress(view, Qt.Key.Key_Space)
    assert view.cursor().shape() == Qt.CursorShape.OpenHandCursor
    drag(view, 30, 20, release=False)
    assert view.cursor().shape() == Qt.CursorShape.ClosedHandCursor
    send_mouse(view, QEvent.Type.MouseButtonRelease, QPointF(330, 220), LEFT, NONE)
    qtbot.keyRelease(view, Qt.Key.Key_Space)
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert view.film_rect.left() == pytest.approx(before.left() + 30, abs=1)
    assert view.window == window
    drag(view, 30, 20)
    assert view.window != window


def test_space_is_let_go_with_the_focus(view, qtbot) -> None:
    view.show_film(noise_film())
    qtbot.keyPress(view, Qt.Key.Key_Space)
    view.clearFocus()
    QApplication.sendEvent(view, QEvent(QEvent.Type.WindowDeactivate))
    window = view.window
    drag(view, 30, 20)
    assert view.window != window


@pytest.mark.parametrize("notches", [0, 10, -4])
@pytest.mark.parametrize("way", [(-4000, 0), (4000, 4000), (0, -4000)])
def test_the_film_cannot_be_panned_out_of_sight(view, notches, way) -> None:
    view.show_film(noise_film())
    turn_wheel(view, QPointF(300, 200), notches)
    drag(view, *way, MIDDLE)
    in_sight = view.film_rect.intersected(view.rect().toRectF())
    assert in_sight.width() * in_sight.height() >= 0.2 * min(
        view.film_rect.width() * view.film_rect.height(), view.width() * view.height()
    )


# Keys, menu, emptiness


def test_a_short_cut_on_space_gives_way_only_while_a_film_has_the_focus(qtbot) -> None:
    window, view = QMainWindow(), FilmView()
    qtbot.addWidget(window)
    window.setCentralWidget(view)
    action = QAction("Reset", window)
    action.setShortcut(QKeySequence(Qt.Key.Key_Space))
    window.addAction(action)
    fired = []
    action.triggered.connect(lambda: fired.append(1))
    with qtbot.waitActive(window):
        window.show()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert fired == [1]
    view.show_film(noise_film())
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert fired == [1]


def test_other_keys_are_left_to_the_window(view, qtbot) -> None:
    assert view.focusPolicy() == Qt.FocusPolicy.StrongFocus
    view.show_film(noise_film())
    before = seen(view)
    for key in (Qt.Key.Key_I, Qt.Key.Key_Plus, Qt.Key.Key_Escape):
        qtbot.keyClick(view, key)
    assert np.array_equal(seen(view), before)


def test_a_right_click_asks_for_the_menu_and_nothing_else(view, qtbot) -> None:
    view.show_film(noise_film())
    before = (view.window, view.film_rect)
    with qtbot.waitSignal(view.customContextMenuRequested) as asked:
        qtbot.mouseClick(view.windowHandle(), Qt.MouseButton.RightButton, pos=QPoint(120, 80))
    assert asked.args == [QPoint(120, 80)]
    assert (view.window, view.film_rect) == before


def test_without_a_film_the_mouse_does_nothing(view, qtbot) -> None:
    before = seen(view)
    with qtbot.assertNotEmitted(view.window_changed), qtbot.assertNotEmitted(view.zoom_changed):
        drag(view, 80, 80)
        drag(view, 80, 80, MIDDLE)
        turn_wheel(view, QPointF(100, 100), 3)
        qtbot.mouseDClick(view, LEFT)
        qtbot.keyClick(view, Qt.Key.Key_Space)
        view.fit()
        view.actual_size()
        view.reset_view()
        view.set_window(Window(1.0, 2.0))
    assert view.window is None
    assert np.array_equal(seen(view), before)


def test_reset_brings_back_fit_window_and_greys(view) -> None:
    view.show_film(noise_film())
    at_first = seen(view)
    turn_wheel(view, QPointF(100, 100), 3)
    drag(view, 80, 40)
    view.set_inverted(True)
    view.reset_view()
    assert not view.inverted
    assert np.array_equal(seen(view), at_first)
