"""Accounts in the window: signing in, locking, another person at unsaved work, rights; and a clinic without any."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fakes import Gate
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from pneumo_desktop.domain.account import Right, Role
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.reading import WhoConclusion
from pneumo_desktop.domain.record import RecordState
from pneumo_desktop.ui.session import Stage

HANA, MERON = ("Hana Bekele", "hana's password"), ("Meron Alemu", "meron's password")


def dialog(world, kind: str):
    def shown():
        return [one for one in QApplication.topLevelWidgets() if type(one).__name__ == kind and one.isVisible()]

    world.until(shown)
    return shown()[-1]


def words_in_sight(window) -> str:
    texts = [window.windowTitle()]
    for widget in [window, *window.findChildren(type(window.work).__mro__[1])]:
        if widget.isVisible():
            for read in ("text", "toPlainText", "currentText", "title"):
                value = getattr(widget, read, None)
                texts.append(value() if callable(value) and isinstance(value(), str) else "")
    return "\n".join(texts)


@pytest.fixture
def staffed(world):
    """Two accounts: Hana administers, Meron reads."""
    world.store.accounts.add(*HANA, Role.ADMINISTRATOR, "radiographer")
    world.store.accounts.add(*MERON, Role.READER, "nurse")
    return world


def sign_in(world, who, wait: bool = True) -> None:
    cover = world.window.people.cover
    cover.name.setCurrentText(who[0])
    cover.password.clear()
    world.qtbot.keyClicks(cover.password, who[1])
    world.qtbot.keyClick(cover.password, Qt.Key.Key_Return)
    world.until(lambda: "sign in" not in world.window.jobs.names)
    if wait:
        world.until(lambda: not world.window.people.covered)


def lock(world) -> None:
    world.window.activateWindow()
    world.until(world.window.isActiveWindow)
    world.qtbot.keyClick(world.window, Qt.Key.Key_F12)
    assert world.window.people.covered


def acts(world) -> list[tuple[str, str]]:
    """Who did what, as the audit has it."""
    return [line[:2] for line in world.store.audited]


def begin_visit(world, name: str = "Abebe Bikila") -> None:
    world.open_film()
    world.type_patient("K-7", name)
    world.analyse()
    world.window.actions_.more.who[WhoConclusion.OTHER_INFILTRATE].trigger()


# --- without accounts ----------------------------------------------------------------------------------------------------


def test_one_person_alone_never_meets_an_account(world) -> None:
    window = world.open()
    assert not window.people.covered
    for action in (window.actions_.more.lock, window.actions_.more.switch, window.actions_.more.password):
        assert not action.isEnabled()
    world.qtbot.keyClick(window, Qt.Key.Key_F12)
    assert not window.people.covered
    assert window.work.final_read.reader.text() == "Hanna Tesfaye"
    assert not window.work.final_read.reader.isReadOnly()
    assert not window.people._filtering


def test_the_first_account_is_an_administrators_and_signed_in_at_once(world) -> None:
    window = world.open()
    window.actions_.more.accounts.trigger()
    page = dialog(world, "AccountsDialog")
    assert "There are no accounts" in page.lead.text()
    world.press(page.add)
    ask = dialog(world, "Ask")
    assert not ask.role_field.isVisible()
    world.qtbot.keyClicks(ask.name, HANA[0])
    world.qtbot.keyClicks(ask.new, "short")
    world.press(ask.ok)
    assert "too short" in ask.new_field.error
    ask.new.clear()
    world.qtbot.keyClicks(ask.new, HANA[1])
    world.qtbot.keyClicks(ask.again, "another one")
    world.press(ask.ok)
    assert "differ" in ask.again_field.error
    ask.again.clear()
    world.qtbot.keyClicks(ask.again, HANA[1])
    world.press(ask.ok)
    world.until(lambda: window.people.any)
    assert window.people.account.role is Role.ADMINISTRATOR
    assert window.work.final_read.reader.text() == HANA[0]
    assert page.table.rowCount() == 1
    page.reject()


# --- signing in and the name ---------------------------------------------------------------------------------------------


def test_at_the_start_nothing_is_to_be_seen_before_somebody_signs_in(staffed) -> None:
    window = staffed.open()
    assert window.people.covered
    assert not window.work.isVisible()
    assert not window.menuBar().isVisible()
    assert window.people.cover.password.hasFocus()
    cover = window.people.cover
    assert [cover.name.itemText(place) for place in range(cover.name.count())] == [HANA[0], MERON[0]]
    sign_in(staffed, (HANA[0], "wrong one"), wait=False)
    assert "do not belong together" in cover.told.text()
    assert cover.password.text() == ""
    assert window.people.covered
    sign_in(staffed, MERON)
    assert window.work.isVisible()
    assert window.menuBar().isVisible()
    staffed.until(lambda: acts(staffed) == [(HANA[0], "log_in_refused"), (MERON[0], "log_in")])
    assert staffed.store.actor == MERON[0]


def test_a_wait_counts_down_and_then_lets_one_try(staffed) -> None:
    window = staffed.open()
    staffed.store.accounts.error = PneumoError("account.wait", wait_s=2)
    sign_in(staffed, HANA, wait=False)
    cover = window.people.cover
    assert "Try again in 2 seconds" in cover.told.text()
    assert not cover.enter.isEnabled()
    cover._tick()
    assert "in 1 seconds" in cover.told.text()
    cover._tick()
    assert cover.enter.isEnabled()
    sign_in(staffed, HANA)


def test_the_name_under_a_final_read_is_who_signed_in(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, MERON)
    begin_visit(staffed)
    form = window.work.final_read
    assert (form.reader.text(), form.role.text()) == (MERON[0], "nurse")
    assert form.reader.isReadOnly()
    staffed.qtbot.keyClicks(form.reader, "x")
    final = staffed.save().session.record.final_read
    assert (final.reader, final.role) == (MERON[0], "nurse")
    assert staffed.kept == []  # no setting keeps the name


# --- locking -------------------------------------------------------------------------------------------------------------


def test_a_locked_window_shows_nothing_and_gives_everything_back(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, MERON)
    begin_visit(staffed)
    assert "Abebe" in words_in_sight(window)
    lock(staffed)
    seen = words_in_sight(window)
    assert "Abebe" not in seen
    assert "K-7" not in seen
    assert "pneumonia" not in seen
    assert "work that is not saved yet" in seen
    sign_in(staffed, MERON)
    assert window.work.final_read.who.value is WhoConclusion.OTHER_INFILTRATE
    assert window.work.patient_form.draft().name == "Abebe Bikila"
    final = staffed.save().session.record.final_read
    assert final.reader == MERON[0]


def test_keys_do_nothing_while_locked(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, MERON)
    begin_visit(staffed)
    lock(staffed)
    for key, modifier in (
        (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
    ):
        staffed.qtbot.keyClick(window.people.cover.password, key, modifier)
    assert window.session.record is None
    assert window.session.stage is Stage.IDLE
    assert window.pages.currentWidget() is window.work
    assert window.work.final_read.who.value is WhoConclusion.OTHER_INFILTRATE
    assert not window.acceptDrops()


def test_dialogs_go_with_the_window_and_come_back_to_the_same_person(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, HANA)
    window.actions_.settings.trigger()
    settings = dialog(staffed, "SettingsDialog")
    window.people.lock()
    assert not settings.isVisible()
    sign_in(staffed, HANA)
    assert settings.isVisible()
    settings.reject()


@pytest.mark.parametrize("back", [HANA, MERON], ids=["same person", "another person"])
def test_a_dialog_that_was_deleted_behind_the_cover_is_let_be_and_the_others_are_seen_to(staffed, back) -> None:
    window = staffed.open()
    sign_in(staffed, HANA)
    gone, stays = QDialog(window), QDialog(window)
    gone.show()
    stays.show()
    window.people.lock()
    gone.deleteLater()
    staffed.qtbot.waitSignal(gone.destroyed).wait()
    sign_in(staffed, back)
    assert window.work.isVisible()
    assert stays.isVisible() is (back is HANA)
    stays.close()


def test_a_dialog_that_ended_behind_the_cover_does_not_come_back(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, HANA)
    ended = QDialog(window)
    ended.show()
    window.people.lock()
    ended.accept()
    sign_in(staffed, HANA)
    assert not ended.isVisible()


def test_a_field_that_was_deleted_behind_the_cover_does_not_get_the_keys(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, HANA)
    typing = QDialog(window)
    field = QLineEdit(typing)
    typing.show()
    typing.activateWindow()
    field.setFocus()
    staffed.until(field.hasFocus)
    window.people.lock()
    field.deleteLater()
    staffed.qtbot.waitSignal(field.destroyed).wait()
    sign_in(staffed, HANA)
    assert typing.isVisible()
    typing.close()


def test_after_idle_time_the_window_locks_itself_and_a_hand_puts_that_off(staffed) -> None:
    staffed.settings = replace(staffed.settings, lock_after_minutes=1)
    window = staffed.open()
    sign_in(staffed, MERON)
    timer = window.people._idle
    assert timer.isActive()
    assert timer.interval() == 60_000
    timer.setInterval(400)
    staffed.until(lambda: window.people.covered)
    staffed.until(lambda: acts(staffed)[-1][1] == "lock_idle")
    sign_in(staffed, MERON)
    timer.setInterval(60_000)
    before = timer.remainingTime()
    staffed.qtbot.waitUntil(lambda: timer.remainingTime() < before - 20)
    at = window.work.rect().center().toPointF()
    move = QMouseEvent(
        QEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    )
    less = timer.remainingTime()
    QApplication.sendEvent(window.work, move)
    assert timer.remainingTime() > less


def test_zero_minutes_never_lock(staffed) -> None:
    staffed.settings = replace(staffed.settings, lock_after_minutes=0)
    window = staffed.open()
    sign_in(staffed, MERON)
    assert not window.people._idle.isActive()


# --- another person ------------------------------------------------------------------------------------------------------


def test_another_person_saves_the_work_as_a_draft_that_nobody_signed(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, MERON)
    begin_visit(staffed)
    lock(staffed)
    sign_in(staffed, HANA, wait=False)
    cover = window.people.cover
    staffed.until(cover.save.isVisible)
    assert window.people.covered
    assert "Meron Alemu left work that is not saved" in words_in_sight(window)
    assert "Abebe" not in words_in_sight(window)
    staffed.press(cover.save)
    staffed.until(lambda: not window.people.covered)
    draft = staffed.store.saved[0]
    assert (draft.state, draft.final_read) == (RecordState.DRAFT, None)
    assert (draft.begun_read.reader, draft.begun_read.who_conclusion) == (MERON[0], WhoConclusion.OTHER_INFILTRATE)
    assert window.session.film is None
    assert window.work.final_read.reader.text() == HANA[0]


def test_a_draft_that_cannot_be_saved_leaves_the_cover_where_it_is(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, MERON)
    begin_visit(staffed)
    lock(staffed)
    sign_in(staffed, HANA, wait=False)
    staffed.until(window.people.cover.save.isVisible)
    staffed.store.error = PneumoError("store.full")
    staffed.press(window.people.cover.save)
    staffed.until(lambda: not window.session.busy)
    assert window.people.covered
    assert "disk is full" in window.people.cover.told.text()
    staffed.store.error = None
    sign_in(staffed, MERON)
    assert window.work.final_read.who.value is WhoConclusion.OTHER_INFILTRATE
    assert window.session.unsaved


def test_another_person_goes_on_and_signs_for_the_own_conclusion_alone(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, MERON)
    begin_visit(staffed)
    lock(staffed)
    sign_in(staffed, HANA, wait=False)
    staffed.until(window.people.cover.take_over.isVisible)
    staffed.press(window.people.cover.take_over)
    form = window.work.final_read
    assert not window.people.covered
    assert form.who.value is None
    assert "Begun and not signed: Other infiltrate (Meron Alemu" in form._lead.text()
    assert window.work.patient_form.draft().name == "Abebe Bikila"
    window.actions_.more.who[WhoConclusion.PRIMARY_END_POINT].trigger()
    final = staffed.save().session.record.final_read
    assert (final.reader, final.who_conclusion) == (HANA[0], WhoConclusion.PRIMARY_END_POINT)


def test_back_leaves_everything_to_the_one_who_was_there(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, MERON)
    begin_visit(staffed)
    lock(staffed)
    sign_in(staffed, HANA, wait=False)
    staffed.until(window.people.cover.back.isVisible)
    staffed.press(window.people.cover.back)
    assert window.people.covered
    assert window.people.account.name == MERON[0]
    sign_in(staffed, MERON)
    assert window.work.final_read.who.value is WhoConclusion.OTHER_INFILTRATE


def test_a_typed_patient_alone_is_asked_about_too_and_can_only_be_gone_on_with(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, MERON)
    window.work.patient_form.name.setText("Sara")
    lock(staffed)
    sign_in(staffed, HANA, wait=False)
    staffed.until(window.people.cover.take_over.isVisible)
    assert not window.people.cover.save.isVisible()
    staffed.press(window.people.cover.take_over)
    assert window.work.patient_form.draft().name == "Sara"


def test_a_saved_record_is_closed_for_the_next_person(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, MERON)
    begin_visit(staffed)
    staffed.save()
    window.actions_.more.switch.trigger()
    sign_in(staffed, HANA)
    assert window.session.record is None
    assert window.work.patient_form.draft().empty


def test_a_locked_window_with_unsaved_work_is_not_closed(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, MERON)
    begin_visit(staffed)
    lock(staffed)
    window.close()
    assert window.isVisible()
    assert "Sign in to save or discard it" in window.people.cover.told.text()


def test_a_save_under_way_ends_well_behind_the_cover(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, MERON)
    begin_visit(staffed)
    staffed.store.save_gate = Gate()
    staffed.press(window.work.save)
    staffed.until(staffed.store.save_gate.reached.is_set)
    lock(staffed)
    staffed.store.save_gate.open()
    staffed.until(lambda: window.session.record is not None)
    assert window.people.covered
    assert not window.menuBar().isVisible()
    sign_in(staffed, MERON)
    assert staffed.store.saved[0].final_read.reader == MERON[0]


def test_a_film_handed_over_while_locked_opens_after_signing_in(staffed) -> None:
    window = staffed.open()
    window.open_film(Path("a.png"))
    assert window.session.stage is Stage.IDLE
    assert staffed.decoder.opened == []
    sign_in(staffed, MERON)
    staffed.until(lambda: window.session.film is not None)


# --- rights --------------------------------------------------------------------------------------------------------------


def test_readers_read_and_administrators_set_things(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, MERON)
    window.actions_.settings.trigger()
    assert "Only an administrator" in window.work.message.text.text()
    assert not window.actions_.more.accounts.isEnabled()
    window.actions_.more.figures.trigger()
    page = dialog(staffed, "FiguresPage")
    assert not page.csv.isEnabled()
    page.reject()
    window.actions_.more.switch.trigger()
    sign_in(staffed, HANA)
    assert window.actions_.more.accounts.isEnabled()
    window.actions_.more.figures.trigger()
    page = dialog(staffed, "FiguresPage")
    assert page.csv.isEnabled()
    page.reject()
    window.actions_.settings.trigger()
    dialog(staffed, "SettingsDialog").reject()


def test_backups_restores_and_erasures_are_the_administrators(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, MERON)
    assert not window.keeping.may(Right.BACKUP)
    window.actions_.more.switch.trigger()
    sign_in(staffed, HANA)
    assert window.keeping.may(Right.BACKUP)


def test_restored_accounts_cover_the_window_of_who_is_none_of_them(world) -> None:
    window = world.open()
    world.store.accounts.add(*HANA, Role.ADMINISTRATOR)
    window.keeping.exchanged.emit()
    assert window.people.covered
    sign_in(world, HANA)


def test_an_administrator_resets_closes_and_cannot_leave_nobody(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, HANA)
    window.actions_.more.accounts.trigger()
    page = dialog(staffed, "AccountsDialog")
    page.table.selectRow(0)
    staffed.press(page.close_account)
    staffed.until(lambda: "only administrator" in page.told.text())
    page.table.selectRow(1)
    staffed.press(page.reset)
    ask = dialog(staffed, "Ask")
    staffed.qtbot.keyClicks(ask.new, "a new password")
    staffed.qtbot.keyClicks(ask.again, "a new password")
    staffed.press(ask.ok)
    staffed.until(lambda: acts(staffed)[-1][1] == "account_password_reset")
    staffed.press(page.close_account)
    staffed.until(lambda: page.table.item(1, 3).text() == "Closed")
    assert page.close_account.text() == "Open again"
    page.minutes.setCurrentIndex(page.minutes.findData(5))
    assert staffed.kept[-1].lock_after_minutes == 5
    page.reject()
    lock(staffed)
    assert window.people.cover.name.count() == 1


def test_who_is_signed_in_changes_the_own_password(staffed) -> None:
    window = staffed.open()
    sign_in(staffed, MERON)
    window.actions_.more.password.trigger()
    ask = dialog(staffed, "Ask")
    for edit, text in ((ask.old, "wrong one"), (ask.new, "brand new one"), (ask.again, "brand new one")):
        staffed.qtbot.keyClicks(edit, text)
    staffed.press(ask.ok)
    staffed.until(lambda: "do not belong together" in ask.told.text())
    ask.old.clear()
    staffed.qtbot.keyClicks(ask.old, MERON[1])
    staffed.press(ask.ok)
    staffed.until(lambda: acts(staffed)[-1][1] == "account_password_changed")
    lock(staffed)
    sign_in(staffed, (MERON[0], "brand new one"))


def test_who_closes_the_own_account_is_signed_out(staffed) -> None:
    staffed.store.accounts.add("Zola", "zola's password", Role.ADMINISTRATOR)
    window = staffed.open()
    sign_in(staffed, HANA)
    window.actions_.more.accounts.trigger()
    page = dialog(staffed, "AccountsDialog")
    page.table.selectRow(0)
    staffed.press(page.close_account)
    staffed.until(lambda: window.people.covered)
    assert not page.isVisible()
    assert window.people.cover.name.findText(HANA[0]) < 0


def test_a_first_impression_is_its_readers_own(staffed) -> None:
    staffed.settings = replace(staffed.settings, read_first=True)
    window = staffed.open()
    sign_in(staffed, MERON)
    staffed.open_film()
    staffed.type_patient("K-7", "Abebe")
    staffed.press(window.work.analyse)
    staffed.until(lambda: window.session.hidden)
    window.actions_.more.who[WhoConclusion.OTHER_INFILTRATE].trigger()
    staffed.press(window.work.final_read.commit)
    lock(staffed)
    sign_in(staffed, HANA, wait=False)
    staffed.until(window.people.cover.take_over.isVisible)
    staffed.press(window.people.cover.take_over)
    assert window.work.final_read.who.value is None
    window.actions_.more.who[WhoConclusion.PRIMARY_END_POINT].trigger()
    record = staffed.save().session.record
    assert (record.first_impression.reader, record.final_read.reader) == (MERON[0], HANA[0])
    assert not record.final_read.read_first
