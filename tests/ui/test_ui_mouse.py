"""Every mouse tool in the whole window: the buttons and the wheel as the desktop gives them to the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from pneumo_desktop.domain.film import Window
from pneumo_desktop.ui.film_view import FilmView, Tool

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(world) -> FilmView:
    window = world.read()
    world.until(window.isActiveWindow)
    return window.work.film_view


def place(view: FilmView, dx: int = 0, dy: int = 0) -> QPoint:
    """A point of the window, so far from the middle of the film."""
    return view.mapTo(view.topLevelWidget(), view.rect().center() + QPoint(dx, dy))


def handle(view: FilmView):
    return view.topLevelWidget().windowHandle()


def drag(view: FilmView, button: Qt.MouseButton, dx: int, dy: int) -> None:
    QTest.mousePress(handle(view), button, NONE, place(view))
    for step in range(1, 5):
        QTest.mouseMove(handle(view), place(view, dx * step // 4, dy * step // 4))
    QTest.mouseRelease(handle(view), button, NONE, place(view, dx, dy))


def film_point(view: FilmView, at: QPoint) -> QPointF:
    rect = view.film_rect
    return (QPointF(at) - rect.topLeft()) / rect.width()


def test_a_left_drag_windows_and_gives_the_film_the_focus(view) -> None:
    before, rect = view.window, view.film_rect
    drag(view, LEFT, 60, -40)
    assert view.window.width > before.width
    assert view.window.center < before.center, "up is brighter"
    assert view.film_rect == rect
    assert view.hasFocus()


def test_a_middle_drag_pans(view) -> None:
    view.zoom_in()
    before, window = view.film_rect, view.window
    drag(view, MIDDLE, 40, 28)
    moved = view.film_rect.topLeft() - before.topLeft()
    assert (moved.x(), moved.y()) == pytest.approx((40, 28), abs=1)
    assert view.window == window


def test_a_double_click_fits(view) -> None:
    view.actual_size()
    QTest.mouseDClick(handle(view), LEFT, NONE, place(view))
    assert view.film_rect.height() == pytest.approx(view.height(), abs=1)


def test_the_wheel_zooms_at_the_pointer(view) -> None:
    at = view.rect().center() + QPoint(-90, 70)
    before, zoom = film_point(view, at), view.zoom
    where = view.mapTo(view.topLevelWidget(), at)
    QTest.wheelEvent(handle(view), QPointF(where), QPoint(0, 240))
    assert view.zoom > zoom
    after = film_point(view, at)
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.01)


def test_a_right_click_opens_the_menu_of_the_film(world, view) -> None:
    menu = world.window.view_tools.context_menu
    QTest.mouseClick(handle(view), RIGHT, NONE, place(view))
    world.until(menu.isVisible)
    assert view.window == Window(128.0, 256.0)
    menu.close()


@pytest.mark.parametrize(("tool", "points"), [(Tool.DISTANCE, 2), (Tool.ANGLE, 3)])
def test_measures_are_drawn(view, tool, points) -> None:
    view.set_tool(tool)
    drag(view, LEFT, 80, 40)
    if tool is Tool.ANGLE:
        QTest.mouseMove(handle(view), place(view, -60, 90))
        QTest.mouseClick(handle(view), LEFT, NONE, place(view, -60, 90))
    (measure,) = view.measures.items
    assert len(measure.points) == points


def test_the_pan_and_the_zoom_tool(view) -> None:
    view.zoom_in()
    view.set_tool(Tool.PAN)
    before = view.film_rect
    drag(view, LEFT, 40, 20)
    assert view.film_rect.left() == pytest.approx(before.left() + 40, abs=1)
    view.set_tool(Tool.ZOOM)
    zoom = view.zoom
    drag(view, LEFT, 0, -60)
    assert view.zoom > zoom
