"""The view's keys, menus and tool bar in the whole window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from film_pictures import drag
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QToolBar

from pneumo_desktop.domain.film import Window
from pneumo_desktop.domain.turn import Turn
from pneumo_desktop.ui.film_view import FilmView, Tool

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def view(world) -> FilmView:
    window = world.open()
    world.open_film()
    world.until(lambda: window.isActiveWindow())
    window.work.film_view.setFocus()
    return window.work.film_view


@pytest.fixture
def press(world, view):
    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        world.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    return press


@pytest.mark.parametrize(
    ("key", "modifier", "tool"),
    [
        (Qt.Key.Key_T, NONE, Tool.PAN),
        (Qt.Key.Key_Z, NONE, Tool.ZOOM),
        (Qt.Key.Key_M, NONE, Tool.DISTANCE),
        (Qt.Key.Key_M, SHIFT, Tool.ANGLE),
    ],
)
def test_the_keys_of_the_tools_check_their_action_and_w_and_escape_go_back(world, view, press, key, modifier, tool) -> None:
    tools = world.window.view_tools._tools
    for back in (Qt.Key.Key_W, Qt.Key.Key_Escape):
        press(key, modifier)
        assert view.tool is tool
        assert [of for of, action in tools.items() if action.isChecked()] == [tool]
        press(back)
        assert view.tool is Tool.WINDOW
        assert [of for of, action in tools.items() if action.isChecked()] == [Tool.WINDOW]


@pytest.mark.parametrize(
    ("key", "modifier", "turn"),
    [
        (Qt.Key.Key_R, NONE, Turn(1)),
        (Qt.Key.Key_L, NONE, Turn(3)),
        (Qt.Key.Key_L, ALT, Turn(3)),
        (Qt.Key.Key_H, NONE, Turn(0, True)),
        (Qt.Key.Key_V, NONE, Turn(2, True)),
    ],
)
def test_the_keys_for_turning(view, press, key, modifier, turn) -> None:
    press(key, modifier)
    assert view.turn == turn
    press(Qt.Key.Key_R, CONTROL)
    assert not view.turn


def test_digits_are_presets_and_0_is_the_film_s_own(view, press) -> None:
    own = view.window
    seen = []
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5):
        press(key)
        seen.append(view.window)
        assert view.window != own
    assert len(set(seen)) == 5
    press(Qt.Key.Key_0)
    assert view.window == own


def test_control_and_a_digit_place_the_film(view, press) -> None:
    press(Qt.Key.Key_1, CONTROL)
    assert view.zoom == 1.0
    press(Qt.Key.Key_2, CONTROL)
    assert view.film_rect.width() == pytest.approx(view.width())
    press(Qt.Key.Key_0, CONTROL)
    assert view.film_rect.height() == pytest.approx(view.height())


def test_c_s_and_k_switch_and_their_actions_follow(world, view, press) -> None:
    a = world.window.actions_.view
    press(Qt.Key.Key_C)
    press(Qt.Key.Key_S)
    assert (view.corners_on, view.sides_on) == (False, False)
    assert not a.corner_texts.isChecked()
    assert not a.show_key_image.isEnabled()
    press(Qt.Key.Key_K)
    assert a.key_image.isChecked()
    assert a.show_key_image.isEnabled()
    view.set_window(Window(100.0, 30.0))
    press(Qt.Key.Key_K, SHIFT)
    assert view.window == Window(128.0, 256.0)
    press(Qt.Key.Key_R, CONTROL)
    assert a.corner_texts.isChecked()
    assert a.side_markers.isChecked()
    press(Qt.Key.Key_K)
    assert not a.key_image.isChecked()


def test_delete_and_undo_act_on_measures(world, view, press) -> None:
    a = world.window.actions_.view
    assert not any(action.isEnabled() for action in (a.remove_measure, a.undo_measure, a.clear_measures))
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        press(Qt.Key.Key_M)
        drag(view, 60, 40)
        assert len(view.measures.items) == 1
        press(key)
        assert view.measures.items == ()
        press(Qt.Key.Key_Z, CONTROL)
        assert len(view.measures.items) == 1
        a.clear_measures.trigger()
        assert view.measures.items == ()


def test_on_the_page_of_records_keys_leave_the_film_alone(world, view, press) -> None:
    press(Qt.Key.Key_M)
    drag(view, 60, 40)
    world.window.show_records()
    window = view.window
    world.window.records.setFocus()
    for action in (world.window.actions_.view.remove_measure, world.window.actions_.view.undo_measure):
        action.trigger()
    press(Qt.Key.Key_R)
    press(Qt.Key.Key_2)
    assert len(view.measures.items) == 1
    assert (view.turn, view.window) == (Turn(), window)


def test_no_letter_digit_or_delete_typed_into_a_field_reaches_the_film(world, view) -> None:
    world.read()
    window = world.window
    view.set_tool(Tool.DISTANCE)
    drag(view, 60, 40)
    before = (view.window, view.turn, view.tool, view.measures.items, view.key_image, view.corners_on, view.film_rect)
    fields = [
        field
        for kind in (QLineEdit, QPlainTextEdit)
        for field in window.findChildren(kind)
        if field.isVisible() and field.isEnabled()
    ]
    assert len(fields) > 4
    for field in fields:
        if field.isReadOnly():
            continue
        field.setFocus()
        world.qtbot.keyClicks(field, "wtzmrlhvkcsia012345")
        for key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            world.qtbot.keyClick(field, key)
        world.qtbot.keyClick(field, Qt.Key.Key_M, SHIFT)
        world.qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
        now = (view.window, view.turn, view.tool, view.measures.items, view.key_image, view.corners_on, view.film_rect)
        assert now == before, field.accessibleName()


# Menus


def entries(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if inner is not None:
            yield from entries(inner)
        elif not action.isSeparator():
            yield action


def test_a_right_click_opens_the_menu_of_the_view(world, view) -> None:
    menu = world.window.view_tools.context_menu
    world.qtbot.mouseClick(
        world.window.windowHandle(), Qt.MouseButton.RightButton, pos=view.mapTo(world.window, QPoint(150, 150))
    )
    world.until(menu.isVisible)
    words = [action.text().replace("&", "") for action in entries(menu)]
    for wanted in (
        "Window/Level",
        "Measure distance",
        "2 Lungs",
        "Invert",
        "Rotate right",
        "Fit",
        "Key image",
        "Reset the view",
    ):
        assert wanted in words
    menu.close()


def test_without_a_film_a_right_click_opens_nothing(world) -> None:
    window = world.open()
    window.work.film_view.customContextMenuRequested.emit(QPoint(20, 20))
    assert not window.view_tools.context_menu.isVisible()
    assert not any(action.isEnabled() for action in window.actions_.view.all)


def test_the_menu_of_the_file_s_windows_checks_the_one_in_use(world, view) -> None:
    windows = (Window(128.0, 256.0, explanation="A & B"), Window(90.0, 60.0, explanation="HARD"))
    view.show_film(replace(view.film, presentations=windows))
    menu = world.window.actions_.view.file_windows_menu
    menu.aboutToShow.emit()
    assert [action.isChecked() for action in menu.actions()] == [True, False]
    assert menu.actions()[0].text().startswith("A && B (")
    menu.actions()[1].trigger()
    assert view.presentation is windows[1]
    menu.aboutToShow.emit()
    assert [action.isChecked() for action in menu.actions()] == [False, True]


def test_every_action_of_the_view_stands_in_the_view_menu(world, view) -> None:
    top = next(action.menu() for action in world.window.menuBar().actions() if action.text() == "&View")
    listed = list(entries(top))
    assert set(world.window.actions_.view.all) <= set(listed)
    assert len(listed) == len(set(listed))


def test_the_tool_bar_measures_and_turns(world, view) -> None:
    bar, a = world.window.findChild(QToolBar, "tools"), world.window.actions_.view
    for action in (a.distance_tool, a.rotate_right, a.flip_across):
        world.qtbot.mouseClick(bar.widgetForAction(action), LEFT)
    assert view.tool is Tool.DISTANCE
    assert view.turn == Turn(3, True)
    assert bar.widgetForAction(a.distance_tool).isChecked()
    drag(view, 50, 30)
    assert len(view.measures.items) == 1


def test_turning_the_view_changes_neither_reading_nor_report(world) -> None:
    world.read()
    window = world.window
    result, film = window.session.result, window.session.film
    window.work.film_view.rotate_right()
    window.work.film_view.flip_across()
    assert window.session.result is result
    assert window.session.film is film
    world.save()
    assert window.session.record.film_facts == film.facts


def test_no_key_means_two_things(world, view) -> None:
    keys = [key.toString() for action in world.window.actions_.all for key in action.shortcuts()]
    assert len(keys) > 40
    assert sorted(keys) == sorted(set(keys))
