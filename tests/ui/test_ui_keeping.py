"""Backup, restore, audit and erasure as a person meets them, with the real store behind the window."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from fakes import NOW, Gate
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from pneumo_desktop.domain.account import Account, Role
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import AuditCheck, AuditHead
from pneumo_desktop.settings import Settings
from pneumo_desktop.storage import audit as audit_module
from pneumo_desktop.storage.keeping import ClosedStore, SqliteKeeping
from pneumo_desktop.storage.records import DATABASE_NAME, open_store
from pneumo_desktop.ui.audit_page import check_lines
from pneumo_desktop.ui.settings_dialog import SettingsDialog

sys.path.insert(0, str(Path(__file__).parents[1] / "storage"))
from storage_samples import make_film, make_patient, next_version, save_new, write_report


class RealStore:
    """The real store with the gates that the world opens at the end."""

    save_gate = search_gate = None

    def __init__(self, data: Path) -> None:
        self.inner = open_store(data)

    def __getattr__(self, name: str):
        return getattr(self.inner, name)


@pytest.fixture
def real(world, tmp_path):
    """A world with the real store and three records of two patients."""
    world.store = RealStore(tmp_path / "data")
    world.keeping = SqliteKeeping(world.store.inner, "0.1.0")
    for seed, (number, name) in enumerate((("KH-1", "Abebe Bikila"), ("KH-2", "王小明"), ("KH-1", "Abebe Bikila"))):
        save_new(world.store.inner, make_film(seed), make_patient(number, name))
    yield world
    for window in world.windows:
        window.jobs.shutdown(5000)
    world.store.close()


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def idle(world) -> None:
    world.until(lambda: not world.window.jobs.names)


def trigger(world, action):
    """Choose from the menu, and give the dialog that opens."""
    assert action.isEnabled()
    action.trigger()
    idle(world)
    world.until(lambda: world.window.keeping.dialogs)
    return world.window.keeping.dialogs[-1]


def back_up(world, target: Path):
    page = trigger(world, world.window.keeping.backup)
    page.file.clear()
    world.qtbot.keyClicks(page.file, str(target))
    world.press(page.begin)
    world.until(lambda: not page.busy)
    return page


# --- the reminder


def test_reminder_says_that_there_is_no_backup_and_leads_to_one(real, stick) -> None:
    window = real.open()
    idle(real)
    notice = window.keeping.notice
    assert notice.text.text() == "No backup yet"
    assert notice.button.isVisible()
    real.press(notice.button)
    real.until(lambda: window.keeping.dialogs)
    (page,) = window.keeping.dialogs
    assert not page.begin.isEnabled()
    page.file.setText(str(stick / "mine.pneumo-backup"))
    real.press(page.begin)
    real.until(lambda: (stick / "mine.pneumo-backup").exists() and not page.busy)
    assert "read back whole" in page.outcome.text()
    assert "3 records, 3 films" in page.outcome.text()
    assert str(real.keeping.head_of(stick / "mine.pneumo-backup")) in page.outcome.text()
    idle(real)
    assert notice.text.text() == "Last backup: today"
    assert not notice.button.isVisible()
    assert real.kept[-1].backup_folder == str(stick)


@pytest.mark.parametrize(
    ("days", "limit", "words", "due"),
    [
        (0, 7, "Last backup: today", False),
        (6, 7, "Last backup: 6 days ago", False),
        (7, 7, "Last backup: 7 days ago", True),
        (400, 7, "Last backup: 400 days ago", True),
        (400, 0, "Last backup: 400 days ago", False),
        (-3, 7, "No backup yet", True),
    ],
)
def test_reminder_follows_the_age_and_the_setting(real, stick, days, limit, words, due) -> None:
    from pneumo_desktop.domain.cancel import CancelToken, no_progress

    real.keeping.back_up(stick / "b", {}, NOW - timedelta(days=days), CancelToken(), no_progress)
    real.settings = replace(real.settings, backup_reminder_days=limit)
    window = real.open()
    idle(real)
    assert window.keeping.notice.text.text() == words
    assert window.keeping.notice.button.isVisible() is due


def test_no_reminder_without_records(world, tmp_path) -> None:
    world.store = RealStore(tmp_path / "data")
    world.keeping = SqliteKeeping(world.store.inner, "x")
    window = world.open()
    idle(world)
    assert not window.keeping.notice.button.isVisible()
    window.jobs.shutdown(5000)
    world.store.close()


def test_clock_set_back_is_told_at_the_start(real, monkeypatch) -> None:
    later = audit_module.utc_now() + timedelta(days=20000)
    monkeypatch.setattr(audit_module, "utc_now", lambda: later)
    real.store.audit("x", "open")
    window = real.open()
    idle(real)
    assert "stands before the last record" in window.start_notices.lines["store.clock_back"].text.text()


# --- backup


def test_backup_to_a_folder_takes_a_name_of_its_own(real, stick) -> None:
    real.open()
    idle(real)
    back_up(real, stick)
    assert [path.name for path in stick.iterdir()] == ["pneumo-2026-11-21.pneumo-backup"]


def test_failed_backup_says_why_and_can_be_tried_again(real, stick, tmp_path) -> None:
    real.open()
    idle(real)
    page = back_up(real, tmp_path / "gone" / "b")
    assert "Is the stick in?" in page.outcome.text()
    page.file.setText(str(stick / "b"))
    real.press(page.begin)
    real.until(lambda: not page.busy)
    assert (stick / "b").exists()


def test_backup_can_be_cancelled(real, stick) -> None:
    window = real.open()
    idle(real)
    gate, inner = Gate(), real.keeping.back_up

    def slow(target, extras, made_at, cancel, progress):
        gate.wait()
        return inner(target, extras, made_at, cancel, progress)

    real.keeping.back_up = slow
    page = trigger(real, window.keeping.backup)
    page.file.setText(str(stick / "b"))
    real.press(page.begin)
    assert page.stop.text() == "Cancel"
    assert page.progress.isVisible()
    real.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert "Cancelled" in page.outcome.text()
    assert page.isVisible()
    gate.open()
    idle(real)
    real.until(lambda: real.keeping._busy.acquire(blocking=False))
    real.keeping._busy.release()
    assert list(stick.iterdir()) == []
    assert page.begin.isEnabled()


def test_a_search_does_not_wait_for_a_backup(real, stick) -> None:
    window = real.open()
    idle(real)
    gate = Gate()
    real.keeping.back_up = lambda *_: gate.wait()
    page = trigger(real, window.keeping.backup)
    page.file.setText(str(stick / "b"))
    real.press(page.begin)
    window.show_records()
    real.until(lambda: window.records.model.rowCount() == 3)
    assert page.busy
    gate.open()
    page.reject()


# --- restore


def restore_dialog(world, file: Path):
    page = trigger(world, world.window.keeping.restore)
    world.press(page.choose)
    dialog = next(d for d in page.findChildren(QFileDialog) if d.isVisible())
    dialog.fileSelected.emit(str(file))
    dialog.close()
    world.until(lambda: not page.busy)
    return page


def test_restore_says_what_it_will_do_and_does_it_after_a_yes(real, stick) -> None:
    real.settings = Settings(clinic_name="Kebele Health Centre")
    window = real.open()
    idle(real)
    back_up(real, stick / "b").close()
    extra = save_new(real.store.inner, make_film(9), make_patient("KH-9", "Later"))
    window.show_records()
    real.until(lambda: window.records.model.rowCount() == 4)
    window._open_record(extra.id)
    idle(real)
    assert window.session.record is not None
    window.show_records()
    idle(real)
    page = restore_dialog(real, stick / "b")
    words = page.outcome.text()
    assert "The backup is whole." in words
    assert "1 record of this computer not in the backup: kept in the folder beside." in words
    assert not page.begin.isEnabled()
    page.sure.click()
    real.press(page.begin)
    real.until(lambda: not page.busy)
    assert "The backup is restored." in page.outcome.text()
    assert "before-restore" in page.outcome.text()
    assert not page.begin.isEnabled()
    idle(real)
    real.until(lambda: window.records.model.rowCount() == 3)
    assert window.session.record is None
    assert real.store.count() == 3


def test_damaged_backup_is_refused_with_its_part(real, stick) -> None:
    real.open()
    idle(real)
    back_up(real, stick / "b").close()
    content = bytearray((stick / "b").read_bytes())
    place = content.index(make_film(1).source[100:200])
    content[place] ^= 1
    (stick / "b").write_bytes(content)
    page = restore_dialog(real, stick / "b")
    assert make_film(1).sha256 in page.outcome.text()
    assert not page.sure.isVisible()
    assert not page.begin.isEnabled()


def test_restore_in_place_of_a_damaged_store(world, tmp_path, stick) -> None:
    """The moment for which backups are made: the program starts, and the records cannot be read."""
    from pneumo_desktop.domain.cancel import CancelToken, no_progress

    data = tmp_path / "data"
    with open_store(data) as store:
        save_new(store)
        SqliteKeeping(store, "x").back_up(stick / "b", {}, NOW, CancelToken(), no_progress)
    (data / DATABASE_NAME).write_bytes(b"rubbish" * 999)
    world.store_error, world.restoring = PneumoError("store.damaged"), ClosedStore(data)
    window = world.open()
    assert "restore the last backup" in window.work.message.text.text()
    assert not window.keeping.backup.isEnabled()
    page = restore_dialog(world, stick / "b")
    page.sure.click()
    world.press(page.begin)
    world.until(lambda: not page.busy)
    assert "Close the program and start it again." in page.outcome.text()
    with open_store(data) as store:
        assert store.count() == 1


def test_settings_of_the_backup_come_where_nothing_was_chosen(real, stick) -> None:
    real.settings = Settings(clinic_name="Kebele Health Centre", reader_name="Hana")
    window = real.open()
    idle(real)
    back_up(real, stick / "b").close()
    window.choices.take(Settings(reader_name="Somebody else"))
    page = restore_dialog(real, stick / "b")
    page.sure.click()
    real.press(page.begin)
    real.until(lambda: not page.busy)
    assert (window.choices.now.clinic_name, window.choices.now.reader_name) == ("Kebele Health Centre", "Somebody else")


# --- audit


def test_audit_page_checks_and_shows(real) -> None:
    window = real.open()
    idle(real)
    page = trigger(real, window.keeping.audit)
    idle(real)
    assert page.table.rowCount() == 4
    assert page.table.item(0, 3).text() == "saved"
    assert "All 4 lines are whole." in page.outcome.text()
    page.head.setText(f"9:{'0' * 64}")
    real.press(page.begin)
    real.until(lambda: not page.busy)
    assert "broken from line 5 on. This line and those after it were cut off the end." in page.outcome.text()
    page.head.setText("nonsense")
    real.press(page.begin)
    assert "This is no head" in page.outcome.text()


def test_records_whose_columns_were_changed_are_named() -> None:
    changed = {f"P-2026-{number:06d}": "outcome" for number in range(30)}
    check = AuditCheck(AuditHead(40, "ab" * 32), None, "audit.columns_changed", changed=changed)
    (line,) = check_lines(check)
    assert "All lines are whole" in line
    assert "P-2026-000019 (outcome) …. Opened" in line
    assert "P-2026-000020" not in line


def test_clock_set_back_in_words() -> None:
    check = AuditCheck(AuditHead(40, "ab" * 32), clock_back=tuple(range(3, 20)))
    assert check_lines(check)[1] == "The clock was set back before these lines: 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 …"


def test_opening_exporting_and_printing_are_witnessed(real, tmp_path) -> None:
    window = real.open()
    idle(real)
    line = real.store.search("KH-2")[0]
    window._open_record(line.id)
    idle(real)
    record = window.session.record
    window.reports.export_to(record, tmp_path / "out.pdf")
    idle(real)
    window.reports._witness_print(record)
    idle(real)
    acts = [(entry.what, entry.record) for entry in real.keeping.audit_lines(3)]
    assert acts == [("print", line.id), ("export", line.id), ("open", line.id)]


# --- erasure


def test_of_two_people_under_one_number_only_who_was_ticked_is_erased(real) -> None:
    with_number = [
        save_new(real.store, make_film(60 + n), make_patient("SH-1", name)) for n, name in enumerate(("Ana", "Zoe", "Ana"))
    ]
    window = real.open()
    idle(real)
    window.keeping.erase_patient("SH-1")
    idle(real)
    real.until(lambda: window.keeping.dialogs)
    (page,) = window.keeping.dialogs
    real.qtbot.keyClicks(page.typed, "SH-1")
    assert (page.people.count(), page.chosen, page.list.toPlainText(), page.begin.isEnabled()) == (2, [], "", False)
    page.people.setCurrentRow(1)
    real.qtbot.keyClick(page.people, Qt.Key.Key_Space)
    assert page.list.toPlainText().count("Zoe") == 1
    assert "Ana" not in page.list.toPlainText()
    real.press(page.begin)
    real.until(lambda: not page.busy)
    left = {line.id for line in real.store.records_under("SH-1")}
    assert left == {with_number[0].id, with_number[2].id}


def test_erasing_a_patient_takes_the_number_typed(real) -> None:
    window = real.open()
    idle(real)
    window.show_records()
    real.until(lambda: window.records.model.rowCount() == 3)
    window.records.table.selectRow(0)
    real.press(window.records.erase)
    idle(real)
    real.until(lambda: window.keeping.dialogs)
    (page,) = window.keeping.dialogs
    assert page.list.toPlainText().count("Abebe Bikila") == 2
    assert "To confirm, type KH-1" in [child.text() for child in page.findChildren(type(page.outcome))]
    assert not page.begin.isEnabled()
    real.qtbot.keyClicks(page.typed, "KH-2")
    assert not page.begin.isEnabled()
    page.typed.setText("KH-١")
    assert page.begin.isEnabled()  # the same number, on another keyboard
    page.typed.clear()
    real.qtbot.keyClicks(page.typed, "KH-1")
    real.press(page.begin)
    real.until(lambda: not page.busy)
    assert "Erased: 2 records, 2 films, 2 reports." in page.outcome.text()
    assert not page.begin.isEnabled()
    idle(real)
    real.until(lambda: window.records.model.rowCount() == 1)
    assert real.store.count("Abebe") == 0


def test_an_earlier_version_in_the_record_of_somebody_else_is_told_and_goes_when_ticked(real) -> None:
    right, film = make_patient("KH-9", "Almaz Ayana"), make_film(70)
    saved = save_new(real.store.inner, film, make_patient("KH-1", "Abebe Bikila"))
    made = next_version(saved, patient=right, reading=replace(saved.reading, patient_key=right.key), merged_from=saved.patient)
    moved = real.store.save(made, film, write_report(real.store))
    window = real.open()
    idle(real)
    for ticked in (False, True):
        window.keeping.erase_patient("KH-1")
        idle(real)
        real.until(lambda: window.keeping.dialogs)
        (page,) = window.keeping.dialogs
        words = [child.text() for child in page.findChildren(type(page.outcome)) if child.isVisible()]
        assert any("hold an earlier version under the number KH-1" in text for text in words)
        (line,) = [page.earlier.item(row).text() for row in range(page.earlier.count())]
        assert (moved.number in line, "KH-9" in line, "Almaz Ayana" in line) == (True, True, True)
        assert moved.number not in page.list.toPlainText()
        if ticked:
            page.earlier.setCurrentRow(0)
            real.qtbot.keyClick(page.earlier, Qt.Key.Key_Space)
            assert page.list.toPlainText().count(moved.number) == 1
        page.close()
        real.until(lambda: not window.keeping.dialogs)
    window.keeping.erase_patient("KH-2")
    idle(real)
    real.until(lambda: window.keeping.dialogs)
    (page,) = window.keeping.dialogs
    assert not page.earlier.isVisible()


def test_what_was_ticked_of_others_is_erased_with_the_patient(real) -> None:
    right, film = make_patient("KH-9", "Almaz Ayana"), make_film(70)
    saved = save_new(real.store.inner, film, make_patient("KH-2", "王小明"))
    made = next_version(saved, patient=right, reading=replace(saved.reading, patient_key=right.key), merged_from=saved.patient)
    real.store.save(made, film, write_report(real.store))
    window = real.open()
    idle(real)
    window.keeping.erase_patient("KH-2")
    idle(real)
    real.until(lambda: window.keeping.dialogs)
    (page,) = window.keeping.dialogs
    page.earlier.setCurrentRow(0)
    real.qtbot.keyClick(page.earlier, Qt.Key.Key_Space)
    real.qtbot.keyClicks(page.typed, "KH-2")
    real.press(page.begin)
    real.until(lambda: not page.busy)
    assert "Erased: 2 records, 2 films, 3 reports." in page.outcome.text()
    assert not page.earlier.isEnabled()
    assert real.store.records_under("KH-9") == ()


def test_only_an_administrator_may(real) -> None:
    window = real.open()
    idle(real)
    keeping = window.keeping
    keeping.may = lambda right: False
    for start in (keeping.back_up, keeping.ask_restore, keeping.show_overdue, lambda: keeping.erase_patient("KH-1")):
        window.work.message.say("")
        start()
        assert "dministrator" in window.work.message.text.text()
    idle(real)
    assert keeping.dialogs == []


def test_audit_names_who_is_signed_in(real) -> None:
    window = real.open()
    idle(real)
    alone = real.store.inner.actor
    hana = Account("id", "Hana Bekele", Role.ADMINISTRATOR)
    window.people.account = hana
    window.people.changed.emit()
    assert window._parts.store.actor == "Hana Bekele"
    window.people.account = None
    window.people.changed.emit()
    assert window._parts.store.actor == alone


def test_records_past_their_time_are_listed_and_erased_one_by_one(real) -> None:
    old = save_new(
        real.store.inner, make_film(8), make_patient("KH-1", "Abebe Bikila"), visit=_visit(datetime(2004, 2, 3)), saved_at=NOW
    )
    real.settings = replace(real.settings, retention_years=15)
    window = real.open()
    idle(real)
    page = trigger(real, window.keeping.overdue)
    idle(real)
    assert page.table.rowCount() == 1
    urgent = page.table.item(0, 3)
    assert (urgent.text(), urgent.toolTip(), urgent.data(Qt.ItemDataRole.AccessibleTextRole)) == (
        "Urgent",
        *["Refer urgently"] * 2,
    )
    assert not page.begin.isEnabled()
    page.table.selectRow(0)
    real.press(page.begin)
    real.until(lambda: len(window.keeping.dialogs) == 2)
    erase = window.keeping.dialogs[-1]
    assert erase.list.toPlainText().endswith("Abebe Bikila   Refer urgently")
    real.qtbot.keyClicks(erase.typed, old.number)
    real.press(erase.begin)
    real.until(lambda: not erase.busy)
    idle(real)
    real.until(lambda: page.table.rowCount() == 0)
    assert real.store.count("KH-1") == 2


def _visit(day: datetime):
    from pneumo_desktop.domain.visit import Signs, Visit

    return Visit(exam_at=day, signs=Signs(oxygen_saturation=85))


def test_no_age_set_says_where_to_set_it(real) -> None:
    window = real.open()
    idle(real)
    window.keeping.overdue.trigger()
    assert "in the settings" in window.work.message.text.text()


def test_reminder_and_retention_are_chosen_in_the_settings(real) -> None:
    real.settings = replace(real.settings, backup_reminder_days=9)
    window = real.open()
    idle(real)
    window.show_settings()
    dialog = window.findChildren(SettingsDialog)[-1]
    assert [dialog.reminder.itemText(i) for i in range(4)] == ["Never", "2 days", "3 days", "7 days"]
    assert dialog.reminder.currentText() == "9 days"
    dialog.reminder.setCurrentIndex(dialog.reminder.findData(30))
    dialog.retention.setCurrentIndex(dialog.retention.findData(15))
    real.press(dialog.ok)
    assert (window.choices.now.backup_reminder_days, window.choices.now.retention_years) == (30, 15)
    idle(real)


def test_a_failed_save_keeps_its_number(world) -> None:
    window = world.read()
    world.store.error = PneumoError("store.full")
    world.press(window.work.save)
    world.until(lambda: "disk is full" in window.work.message.text.text())
    world.store.error = None
    world.save()
    assert window.session.record.number == "P-2026-000001"


@pytest.mark.parametrize("which", ["backup", "restore", "audit", "overdue"])
def test_every_dialog_fits_a_small_screen_and_goes_with_escape(real, which) -> None:
    real.settings = replace(real.settings, retention_years=1)
    window = real.open()
    idle(real)
    page = trigger(real, getattr(window.keeping, which))
    idle(real)
    assert page.height() <= 700
    assert page.width() <= 1366
    assert isinstance(page, QDialog)
    real.qtbot.keyClick(page, Qt.Key.Key_Escape)
    real.until(lambda: window.keeping.dialogs == [])
