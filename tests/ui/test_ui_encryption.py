"""Encryption through the window: offered once, begun with a printed key, unlocked at the next start, changed and undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from fakes import NOW
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.storage import key_file
from pneumo_desktop.storage.held import HeldStore
from pneumo_desktop.ui import start, unlock_dialog
from pneumo_desktop.ui.encryption_dialog import EncryptionDialog
from pneumo_desktop.ui.help_pages import IntendedUsePage
from pneumo_desktop.ui.jobs import Jobs
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.recovery_sheet import write_sheet
from pneumo_desktop.ui.settings_dialog import SettingsDialog
from pneumo_desktop.ui.traces import no_folders_kept
from pneumo_desktop.ui.unlock_dialog import UnlockDialog

PASSPHRASE = "acacia hammer Gondar blue"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch) -> None:
    monkeypatch.setattr(key_file, "SCRYPT_N", 2**7)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[HeldStore]:
    with HeldStore(tmp_path / "data") as opened:
        yield opened


def open_window(world, held: HeldStore, **changes) -> MainWindow:
    """A window on a real store, with its encryption."""
    parts = world.parts()
    world.parts = lambda: replace(parts, store=held.store, encryption=held, **changes)
    return world.open()


def open_dialog(world, held: HeldStore) -> EncryptionDialog:
    window = world.windows[-1] if world.windows else open_window(world, held)
    window.actions_.encryption.trigger()
    world.until(lambda: window.findChildren(EncryptionDialog))
    dialog = window.findChildren(EncryptionDialog)[-1]
    world.qtbot.waitExposed(dialog)
    return dialog


def fill_new(world, new, passphrase: str = PASSPHRASE) -> None:
    for field in (new.first, new.again):
        field.line.clear()
        world.qtbot.keyClicks(field.line, passphrase)


def confirm(world, dialog: EncryptionDialog) -> str:
    """From the page of the key to the last button pressed; gives the key."""
    key = dialog.recovery.key
    dialog.recovery.write_to(world.folder / "key.pdf")
    world.press(dialog.next)
    for field in dialog.confirm.fields:
        number = int(field.label.text().split()[-1])
        world.qtbot.keyClicks(field.editor, key.split("-")[number - 1].lower())
    world.press(dialog.next)
    return key


def finish(world, dialog: EncryptionDialog) -> str:
    """Wait for the last page, read it and close it."""
    world.until(lambda: dialog.pages.currentWidget() is dialog.done_page)
    said = dialog.done_page.text
    world.press(dialog.next)
    return said


def encrypt_through_the_dialog(world, held: HeldStore) -> str:
    dialog = open_dialog(world, held)
    world.press(dialog.next)
    fill_new(world, dialog.ask.new)
    world.press(dialog.next)
    key = confirm(world, dialog)
    said = finish(world, dialog)
    assert "asks for the passphrase" in said
    assert "SSD" in said
    return key


def test_a_record_is_saved_then_encrypted_and_the_window_goes_on(held, world) -> None:
    open_window(world, held)
    world.read()
    window = world.save()
    encrypt_through_the_dialog(world, held)
    assert held.encrypted
    assert held.store.count() == 1
    window.session.start_over()
    world.read("b.png")
    world.save()
    assert held.store.count() == 2
    window.show_records()
    world.until(lambda: window.records.model.rowCount() == 2)


def test_a_weak_or_mistyped_passphrase_is_told_in_its_place(held, world) -> None:
    dialog = open_dialog(world, held)
    world.press(dialog.next)
    new = dialog.ask.new
    fill_new(world, new, "short")
    world.press(dialog.next)
    assert "At least 10 signs" in new.first.field.error
    fill_new(world, new)
    world.qtbot.keyClicks(new.again.line, "x")
    world.press(dialog.next)
    assert "not the same" in new.again.field.error
    assert dialog.pages.currentWidget() is dialog.ask
    assert not held.encrypted
    dialog.reject()
    assert new.first.text == ""


def test_the_key_must_be_printed_and_typed_from_the_paper(held, world) -> None:
    dialog = open_dialog(world, held)
    world.press(dialog.next)
    fill_new(world, dialog.ask.new)
    world.press(dialog.next)
    key = dialog.recovery.key
    assert not dialog.next.isEnabled(), "nothing was printed yet"
    dialog.recovery.write_to(world.folder / "no such folder" / "key.pdf")
    assert not dialog.next.isEnabled(), "it could not be written"
    dialog.recovery.write_to(world.folder / "key.pdf")
    world.press(dialog.next)
    for field in dialog.confirm.fields:
        world.qtbot.keyClicks(field.editor, "AAAAA")
    world.press(dialog.next)
    assert all("not what the paper has" in field.error for field in dialog.confirm.fields)
    assert dialog.pages.currentWidget() is dialog.confirm
    assert not any(key.split("-")[0] in line.text() for line in dialog.findChildren(QLineEdit))
    world.press(dialog.back)
    assert dialog.recovery.key == key, "the paper stays good"
    assert not held.encrypted
    dialog.reject()
    assert dialog.recovery.key == ""


def test_the_page_holds_the_key_and_what_it_is_for(held, world, tmp_path) -> None:
    key = make_recovery_key()
    write_sheet(tmp_path / "key.pdf", key, "ጤና ጣቢያ <b>", datetime(2026, 11, 21, 9, 30))
    document = pypdfium2.PdfDocument(tmp_path / "key.pdf")
    assert len(document) == 1
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    for group in key.split("-"):
        assert group in text
    assert "Recovery key of the records" in text
    assert "<b>" in text
    assert "2026-11-21 09:30" in text
    with pytest.raises(PneumoError) as caught:
        write_sheet(tmp_path / "none" / "key.pdf", key, "", NOW)
    assert caught.value.code == "export.failed"


def test_cancelled_in_the_middle_nothing_is_changed(held, world, monkeypatch) -> None:
    dialog = open_dialog(world, held)
    encrypt = HeldStore.encrypt

    def cancelled_on_the_way(self, passphrase, recovery_key, cancel, progress) -> None:
        def at_the_files(step, share) -> None:
            progress(step, share)
            if step == "copy_files":
                world.until_cancelled.set()
                while not cancel.cancelled:
                    world.until_cancelled.wait(0.01)

        encrypt(self, passphrase, recovery_key, cancel, at_the_files)

    import threading

    world.until_cancelled = threading.Event()
    monkeypatch.setattr(HeldStore, "encrypt", cancelled_on_the_way)
    world.press(dialog.next)
    fill_new(world, dialog.ask.new)
    world.press(dialog.next)
    confirm(world, dialog)
    world.until(world.until_cancelled.is_set)
    world.until(lambda: dialog.work.bar.maximum() == 1000)
    dialog.close()
    assert dialog.isVisible(), "it stays until the work has ended"
    assert "as it was before" in finish(world, dialog)
    assert not held.encrypted
    assert held.store.count() == 0


def test_a_full_disk_is_told_and_nothing_is_changed(held, world, monkeypatch) -> None:
    def full(*_arguments) -> None:
        raise PneumoError("store.full")

    monkeypatch.setattr(HeldStore, "encrypt", full)
    dialog = open_dialog(world, held)
    world.press(dialog.next)
    fill_new(world, dialog.ask.new)
    world.press(dialog.next)
    confirm(world, dialog)
    said = finish(world, dialog)
    assert "disk is full" in said
    assert "as it was before" in said


def test_passphrase_and_key_are_changed_and_the_records_decrypted(held, world) -> None:
    encrypt_through_the_dialog(world, held)
    dialog = open_dialog(world, held)
    world.press(dialog.manage.passphrase)
    world.qtbot.keyClicks(dialog.ask.current.line, "wrong")
    fill_new(world, dialog.ask.new, "quite another one")
    world.press(dialog.next)
    world.until(lambda: dialog.ask.current.field.error)
    assert "as often as you need" in dialog.ask.current.field.error
    dialog.ask.current.line.clear()
    world.qtbot.keyClicks(dialog.ask.current.line, PASSPHRASE)
    world.press(dialog.next)
    assert "only the new passphrase" in finish(world, dialog)
    held.check_passphrase("quite another one")

    dialog = open_dialog(world, held)
    world.press(dialog.manage.recovery)
    world.qtbot.keyClicks(dialog.ask.current.line, "quite another one")
    world.press(dialog.next)
    world.until(lambda: dialog.pages.currentWidget() is dialog.recovery)
    confirm(world, dialog)
    assert "opens nothing any more" in finish(world, dialog)

    dialog = open_dialog(world, held)
    world.press(dialog.manage.decrypt)
    world.qtbot.keyClicks(dialog.ask.current.line, "quite another one")
    world.press(dialog.next)
    assert "not encrypted any more" in finish(world, dialog)
    assert not held.encrypted


def test_it_is_offered_once_after_the_intended_use(held, world) -> None:
    world.ask_intended_use = True
    window = open_window(world, held)
    page = window.findChildren(IntendedUsePage)[0]
    assert world.no_box()
    page.agree.setChecked(True)
    world.press(page.accept_button)
    box = world.box()
    assert "at any time" in box.informativeText()
    world.press(next(button for button in box.buttons() if button.text() == "Not now"))
    world.until(world.no_box)
    assert window.choices.now.encryption_offered
    window.encrypting.offer_once()
    assert world.no_box()
    assert not held.encrypted
    assert open_dialog(world, held).pages.currentWidget() is not None, "later it can still be had"


def test_taking_the_offer_leads_to_the_dialog(held, world) -> None:
    world.settings = replace(world.settings, accepted_intended_use="1")
    world.ask_intended_use = True
    window = open_window(world, held)
    box = world.box()
    world.press(next(button for button in box.buttons() if button.text() == "Encrypt…"))
    world.until(lambda: window.findChildren(EncryptionDialog))
    assert window.choices.now.encryption_offered


def test_the_settings_lead_there_as_well(held, world) -> None:
    window = open_window(world, held)
    window.actions_.settings.trigger()
    settings = window.findChildren(SettingsDialog)[0]
    world.press(settings.encryption)
    world.until(lambda: window.findChildren(EncryptionDialog))
    assert not settings.isVisible()


def test_without_a_store_there_is_nothing_to_encrypt(world) -> None:
    world.store_error = PneumoError("store.damaged")
    world.ask_intended_use = True
    world.settings = replace(world.settings, accepted_intended_use="1")
    window = world.open()
    assert not window.actions_.encryption.isEnabled()
    assert world.no_box()


# --- at the start


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[tuple[HeldStore, str]]:
    key = make_recovery_key()
    with HeldStore(tmp_path / "data") as opened:
        opened.encrypt(PASSPHRASE, key, CancelToken(), no_progress)
    with HeldStore(tmp_path / "data") as opened:
        yield opened, key


@pytest.fixture
def unlocking(qtbot, locked) -> Iterator[UnlockDialog]:
    jobs = Jobs()
    dialog = UnlockDialog(locked[0], jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    yield dialog
    jobs.shutdown(10_000)


def press(qtbot, button) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_passphrase_opens_the_records(qtbot, locked, unlocking) -> None:
    assert unlocking.passphrase.line.hasFocus()
    assert unlocking.passphrase.line.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(unlocking.passphrase.line, "wrong")
    qtbot.keyClick(unlocking.passphrase.line, Qt.Key.Key_Return)
    assert not unlocking.unlock.isEnabled()
    qtbot.waitUntil(lambda: unlocking.passphrase.field.error != "", timeout=10_000)
    assert unlocking.passphrase.line.selectedText()
    qtbot.keyClicks(unlocking.passphrase.line, PASSPHRASE)
    assert unlocking.passphrase.field.error == ""
    with qtbot.waitSignal(unlocking.accepted, timeout=10_000):
        qtbot.keyClick(unlocking.passphrase.line, Qt.Key.Key_Return)
    assert not locked[0].locked
    assert unlocking.failure is None
    assert unlocking.passphrase.text == ""


def test_caps_lock_is_hinted_at(qtbot, unlocking) -> None:
    line = unlocking.passphrase.line
    qtbot.keyClicks(line, "ab1 ")
    assert not unlocking.passphrase.caps_hint_shown
    qtbot.keyClick(line, "A")  # a capital without Shift
    assert unlocking.passphrase.caps_hint_shown
    qtbot.keyClick(line, "B", Qt.KeyboardModifier.ShiftModifier)
    assert not unlocking.passphrase.caps_hint_shown
    qtbot.keyClicks(line, "1")
    assert not unlocking.passphrase.caps_hint_shown


def test_the_recovery_key_opens_them_and_a_new_passphrase_is_chosen(qtbot, locked, unlocking) -> None:
    held, key = locked
    press(qtbot, unlocking.other)
    wrong = key[:3] + ("2" if key[3] != "2" else "3") + key[4:]
    qtbot.keyClicks(unlocking.recovery_line, wrong)
    press(qtbot, unlocking.unlock)
    qtbot.waitUntil(lambda: unlocking.recovery.error != "", timeout=10_000)
    assert unlocking.recovery.error.startswith("Group 1 is mistyped")
    unlocking.recovery_line.clear()
    qtbot.keyClicks(unlocking.recovery_line, key.lower().replace("-", " "))
    press(qtbot, unlocking.unlock)
    qtbot.waitUntil(lambda: unlocking.pages.currentWidget() is unlocking._new_page, timeout=10_000)
    for field in (unlocking.new.first, unlocking.new.again):
        qtbot.keyClicks(field.line, "quite another one")
    with qtbot.waitSignal(unlocking.accepted, timeout=10_000):
        press(qtbot, unlocking.unlock)
    held.check_passphrase("quite another one")


def test_records_that_no_key_can_open_are_told_in_the_window(qtbot, locked, unlocking, tmp_path) -> None:
    database = tmp_path / "data" / "store-2" / "records.sqlite3"
    database.write_bytes(bytes(8192))
    qtbot.keyClicks(unlocking.passphrase.line, PASSPHRASE)
    with qtbot.waitSignal(unlocking.accepted, timeout=10_000):
        press(qtbot, unlocking.unlock)
    assert unlocking.failure is not None
    assert unlocking.failure.code == "store.damaged"


@pytest.mark.parametrize("ends", ["open", "closed", "damaged"])
def test_the_dialog_stands_before_the_window(locked, world, monkeypatch, ends) -> None:
    held = locked[0]
    windows = []

    class Window(MainWindow):
        def __init__(self, parts) -> None:
            assert not held.locked or ends == "damaged"
            super().__init__(parts)
            windows.append(self)
            world.windows.append(self)

    def answer(dialog) -> int:
        if ends == "open":
            held.unlock(PASSPHRASE)
        elif ends == "damaged":
            dialog.failure = PneumoError("store.damaged")
        return 0 if ends == "closed" else 1

    monkeypatch.setattr(start, "MainWindow", Window)
    monkeypatch.setattr(start, "make_application", lambda _language: QApplication.instance())
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
    monkeypatch.setattr(unlock_dialog.UnlockDialog, "exec", answer)
    parts = replace(world.parts(), store=held.store, encryption=held)
    assert start.start_window(parts, []) == 0
    assert len(windows) == (0 if ends == "closed" else 1)
    if ends == "damaged":
        assert "cannot be read" in windows[0].work.message.text.text()
        assert not windows[0].actions_.encryption.isEnabled()
        assert not windows[0].keeping.backup.isEnabled()
        assert windows[0].keeping.restore.isEnabled()


# --- what others keep


def test_qt_keeps_no_folder_that_its_dialog_showed(qtbot, tmp_path, monkeypatch) -> None:
    folder = tmp_path / "Abebe Bikila"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"")
    settings = tmp_path / "settings"
    for allowed in (False, True):  # the second time shows that the test can fail
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(settings))
        if allowed:
            choose(qtbot, folder)
        else:
            with no_folders_kept():
                choose(qtbot, folder)
        written = [path.read_text() for path in settings.rglob("*") if path.is_file()]
        assert any("Bikila" in text for text in written) == allowed
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, "/dev/null/none")


def choose(qtbot, folder: Path) -> None:
    owner = QWidget()
    dialog = QFileDialog(owner, "x", str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    dialog.selectFile(str(folder / "a.txt"))
    with qtbot.waitSignal(dialog.finished):
        dialog.accept()
    gone: list[object] = []
    dialog.destroyed.connect(lambda *_: gone.append(True))
    owner.deleteLater()
    qtbot.waitUntil(lambda: bool(gone), timeout=10_000)


def test_offer_box_is_a_question_of_the_window(held, world) -> None:
    window = open_window(world, held)
    window.encrypting.offer_once()
    box = world.box()
    assert box.icon() is QMessageBox.Icon.Question
    assert box.width() < 900
