"""The space bar, pressed as on a keyboard: it pans the film under the pointer, and whoever types gets every blank."""

from __future__ import annotations

import pytest
from film_pictures import LEFT, NONE, send_mouse, turn_wheel
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pneumo_desktop.domain.film import Window
from pneumo_desktop.ui import film_view
from pneumo_desktop.ui.film_view import FilmView

SPACE = Qt.Key.Key_Space


@pytest.fixture
def view(world) -> FilmView:
    """The film of an open window, zoomed, the pointer over it and the focus in the field of the name."""
    window = world.open()
    world.open_film()
    world.until(window.isActiveWindow)
    view = window.work.film_view
    turn_wheel(view, QPointF(view.rect().center()), 4)
    point_at(view, view.rect().center())
    window.work.patient_form.name.setFocus()
    yield view
    QCursor.setPos(0, 0)


def point_at(widget, at: QPoint) -> None:
    QCursor.setPos(widget.mapToGlobal(at))
    QApplication.processEvents()


def key(world, how, *what) -> None:
    """A key of the keyboard, which the desktop gives to the window."""
    how(world.window.windowHandle(), *what)


def drag_film(view: FilmView, dx: int, dy: int) -> None:
    """A left drag in the middle of the film: the press takes the focus, as a click does."""
    start = QPointF(view.rect().center())
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    send_mouse(view, QEvent.Type.MouseButtonPress, start, LEFT, LEFT)
    for step in range(1, 6):
        send_mouse(view, QEvent.Type.MouseMove, start + QPointF(dx, dy) * step / 5, NONE, LEFT)
    send_mouse(view, QEvent.Type.MouseButtonRelease, start + QPointF(dx, dy), LEFT, NONE)


def test_space_and_drag_pan_although_the_focus_is_in_a_field(world, view) -> None:
    name, before, window = world.window.work.patient_form.name, view.film_rect, view.window
    key(world, QTest.keyClick, "a")
    key(world, QTest.keyPress, SPACE)
    assert view.cursor().shape() == Qt.CursorShape.OpenHandCursor
    drag_film(view, 30, 20)
    key(world, QTest.keyRelease, SPACE)
    assert view.film_rect.left() == pytest.approx(before.left() + 30, abs=1)
    assert view.film_rect.top() == pytest.approx(before.top() + 20, abs=1)
    assert view.window == window
    assert name.text() == "a", "no blank was typed"
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_names_are_typed_with_their_blanks_while_the_pointer_rests_on_the_film(world, view) -> None:
    name, before = world.window.work.patient_form.name, view.film_rect
    for letter in "Abebe K Bikila":
        key(world, QTest.keyClick, letter)
    assert name.text() == "Abebe K Bikila"
    assert view.film_rect == before


def test_a_quick_hand_gets_its_blank_before_the_next_letter(world, view) -> None:
    key(world, QTest.keyClick, "a")
    key(world, QTest.keyPress, SPACE)
    key(world, QTest.keyPress, "b")
    key(world, QTest.keyRelease, SPACE)
    key(world, QTest.keyRelease, "b")
    key(world, QTest.keyPress, SPACE)
    key(world, QTest.keyClick, Qt.Key.Key_Tab)
    key(world, QTest.keyRelease, SPACE)
    assert world.window.work.patient_form.name.text() == "a b "
    assert not world.window.work.patient_form.name.hasFocus()


def test_notes_of_several_lines_take_blanks_too(world, view) -> None:
    world.window.work.visit_form.symptoms.setFocus()
    for letter in "two weeks":
        key(world, QTest.keyClick, letter)
    assert world.window.work.visit_form.symptoms.toPlainText() == "two weeks"


def test_a_button_is_pressed_by_the_key(world, view) -> None:
    window = world.window
    window.work.analyse.setFocus()
    fired = []
    window.work.analyse.clicked.connect(lambda: fired.append(1))
    key(world, QTest.keyClick, SPACE)
    assert fired == [1]


def test_away_from_the_film_the_key_is_the_field_s_at_once(world, view) -> None:
    form = world.window.work.patient_form
    point_at(form.name, QPoint(3, 3))
    key(world, QTest.keyPress, SPACE)
    assert form.name.text() == " "
    key(world, QTest.keyRelease, SPACE)
    assert form.name.text() == " "


@pytest.mark.parametrize("focus", ["film", "nothing"])
def test_a_tap_resets_the_view_and_holding_does_not(world, view, monkeypatch, focus) -> None:
    own = view.window
    if focus == "film":
        view.setFocus()
    else:
        QApplication.focusWidget().clearFocus()
    view.set_window(Window(100.0, 30.0))
    monkeypatch.setattr(film_view, "_TAP_MS", 0)  # however quick, it was held for longer
    key(world, QTest.keyClick, SPACE)
    assert view.window == Window(100.0, 30.0)
    monkeypatch.setattr(film_view, "_TAP_MS", 60_000)
    key(world, QTest.keyClick, SPACE)
    assert view.window == own
    assert view.film_rect.height() == pytest.approx(view.height(), abs=1)


def test_a_pan_is_no_tap_however_quick(world, view, monkeypatch) -> None:
    monkeypatch.setattr(film_view, "_TAP_MS", 60_000)
    view.setFocus()
    view.set_window(Window(100.0, 30.0))
    key(world, QTest.keyPress, SPACE)
    drag_film(view, 20, 0)
    key(world, QTest.keyRelease, SPACE)
    assert view.window == Window(100.0, 30.0)


def test_a_click_gives_the_film_the_focus_and_the_wheel_does_not(world, view) -> None:
    """Who zooms with the wheel in the middle of a word types on in the field."""
    name = world.window.work.patient_form.name
    turn_wheel(view, QPointF(view.rect().center()), 1)
    assert name.hasFocus()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton)
    assert view.hasFocus()


def test_a_window_left_behind_lets_go_of_the_key(world, view) -> None:
    key(world, QTest.keyPress, SPACE)
    QApplication.sendEvent(world.window.windowHandle(), QEvent(QEvent.Type.Hide))
    window = view.window
    drag_film(view, 30, 20)
    assert view.window != window
