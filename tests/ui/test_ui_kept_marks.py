"""Measures and key image in the window: saved with the record, there again when it is opened, final with it."""

from __future__ import annotations

import pytest
from film_pictures import drag
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from pneumo_desktop.domain.record import RecordState
from pneumo_desktop.domain.view_state import ViewState
from pneumo_desktop.ui.film_view import FilmView
from pneumo_desktop.ui.session import Stage


def mark(world) -> FilmView:
    """A distance drawn by hand, the film turned and zoomed, and K pressed."""
    window = world.window
    view = window.work.film_view
    world.until(lambda: window.isActiveWindow())
    view.setFocus()
    for key in (Qt.Key.Key_M, Qt.Key.Key_R, Qt.Key.Key_Plus):
        world.qtbot.keyClick(view, key)
    drag(view, 60, 40)
    world.qtbot.keyClick(view, Qt.Key.Key_K)
    assert view.key_image is not None
    assert len(view.measures.items) == 1
    return view


def conclude(world) -> None:
    form = world.window.work.final_read
    world.qtbot.mouseClick(form.agree, Qt.MouseButton.LeftButton)
    if not form.reader.text():
        world.qtbot.keyClicks(form.reader, "Hanna Tesfaye")


def reopen(world) -> FilmView:
    window = world.window
    record_id, film = window.session.record.id, window.session.film
    world.decoder.films[film.sha256] = film
    window.session.start_over()
    assert window.work.film_view.view_state == ViewState()
    window.records.opened.emit(record_id)
    world.until(lambda: window.session.record is not None and window.session.stage is Stage.IDLE)
    return window.work.film_view


@pytest.fixture
def marked(world) -> FilmView:
    world.read()
    return mark(world)


def test_marks_are_saved_and_come_back(world, marked) -> None:
    state = marked.view_state
    conclude(world)
    world.save()
    (record,) = world.store.saved
    assert record.view_state == state
    assert record.state is RecordState.FINAL
    view = reopen(world)
    assert view.view_state == state
    assert not view.turn
    world.qtbot.keyClick(view, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    assert view.turn == state.key_image.turn
    assert view._state_lines()[0] == "★ Key image"


def test_the_marks_of_a_final_record_stay(world, marked) -> None:
    state = marked.view_state
    conclude(world)
    world.save()
    view, actions = marked, world.window.actions_
    assert not actions.view.key_image.isEnabled()
    assert actions.view.show_key_image.isEnabled()
    world.qtbot.keyClick(view, Qt.Key.Key_K)
    assert view.key_image == state.key_image
    drag(view, -60, 40)
    assert any("not kept" in line for line in view._state_lines())
    assert world.window.session.view_state == state
    assert not world.window.work.save.isEnabled()
    assert not world.window._is_unsaved()


def test_marks_leave_the_reading_as_it_is(world) -> None:
    world.read()
    result = world.window.session.result
    mark(world)
    assert world.window.session.result is result


def test_a_draft_is_saved_again_with_other_marks(world) -> None:
    window = world.read()
    world.save()
    work = window.work
    assert not work.save.isEnabled()
    view = mark(world)
    assert work.save.isEnabled()
    world.press(work.save)
    world.until(lambda: len(world.store.saved) == 2 and not window.session.busy)
    first, second = world.store.saved
    assert (first.state, second.state) == (RecordState.DRAFT, RecordState.DRAFT)
    assert (first.view_state, second.view_state) == (ViewState(), view.view_state)
    assert not work.save.isEnabled()
    assert reopen(world).view_state == second.view_state
    assert not window.session.marks_changed


def test_who_leaves_a_draft_with_other_marks_is_asked(world) -> None:
    window = world.read()
    world.save()
    mark(world)
    window.actions_.new_patient.trigger()
    world.answer(QMessageBox.StandardButton.Save)
    world.until(lambda: len(world.store.saved) == 2 and window.session.film is None)
    assert world.store.saved[1].view_state.key_image is not None


def test_the_marks_of_one_film_never_reach_the_record_of_another(world, marked) -> None:
    window = world.window
    conclude(world)
    world.save()
    window.session.start_over()
    world.open_film("b.png")
    assert window.session.view_state == ViewState()
    world.type_patient("K-2", "Derartu Tulu")
    world.analyse()
    conclude(world)
    world.save()
    assert world.store.saved[-1].view_state == ViewState()
