"""Restoring as a person meets it where the backup, or what is here, is encrypted."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from fakes import NOW
from PySide6.QtCore import Qt

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.storage import key_file
from pneumo_desktop.storage.folders import store_folder
from pneumo_desktop.storage.held import HeldStore
from pneumo_desktop.storage.keeping import SqliteKeeping

sys.path.insert(0, str(Path(__file__).parents[1] / "storage"))
from storage_samples import make_film, make_patient, save_new

OF_BACKUP, HERE = "granite window Lalibela nine", "acacia hammer Gondar blue"


class Gated:
    """The held store with the gates that the world opens at the end."""

    save_gate = search_gate = None

    def __init__(self, store) -> None:
        self.inner = store

    def __getattr__(self, name: str):
        return getattr(self.inner, name)


@pytest.fixture(autouse=True)
def _cheap(monkeypatch):
    monkeypatch.setattr(key_file, "SCRYPT_N", 2**7)


def make_backup(folder: Path, passphrase: str = "") -> Path:
    """A backup of two records from another computer, encrypted if there is a passphrase."""
    with HeldStore(folder / "elsewhere") as held:
        if passphrase:
            held.encrypt(passphrase, make_recovery_key(), CancelToken(), no_progress)
        for seed in (1, 2):
            save_new(held.store, make_film(seed), make_patient("KH-1", "Abebe Bikila"))
        SqliteKeeping(held.store, "x").back_up(folder / "b", {}, NOW, CancelToken(), no_progress)
    return folder / "b"


@pytest.fixture
def here(tmp_path):
    """This computer's store: one record under the passphrase HERE."""
    with HeldStore(tmp_path / "data") as held:
        held.encrypt(HERE, make_recovery_key(), CancelToken(), no_progress)
        save_new(held.store, make_film(7), make_patient("ZZ-9", "Zala Novak"))
        yield held


@pytest.fixture
def window(world, here):
    world.store = Gated(here.store)
    world.keeping = SqliteKeeping(here.store, "0.1.0")
    yield world.open()
    for opened in world.windows:
        opened.jobs.shutdown(5000)


def restore_page(world, file: Path):
    world.until(lambda: not world.window.jobs.names)
    world.window.keeping.restore.trigger()
    page = world.window.keeping.dialogs[-1]
    page.check(file)
    world.until(lambda: not page.busy)
    return page


def confirm(world, page) -> None:
    page.sure.click()
    world.press(page.begin)
    world.until(lambda: not page.busy)


def test_passphrase_of_the_backup_is_asked_for_until_it_opens(world, window, here, qtbot, tmp_path) -> None:
    page = restore_page(world, make_backup(tmp_path, OF_BACKUP))
    assert "Type the passphrase" in page.outcome.text()
    assert page.secret.isVisible()
    assert page.secret.line.hasFocus()
    assert not page.sure.isVisible()
    assert not page.begin.isEnabled()
    qtbot.keyClicks(page.secret.line, "not that one")
    qtbot.keyClick(page.secret.line, Qt.Key.Key_Return)
    world.until(lambda: not page.busy)
    assert "neither the passphrase nor the recovery key" in page.outcome.text()
    page.secret.line.clear()
    qtbot.keyClicks(page.secret.line, OF_BACKUP)
    world.press(page.open_it)
    world.until(lambda: not page.busy)
    assert "passphrase and the recovery key of the backup open" in page.outcome.text()
    assert not page.secret.isVisible()
    confirm(world, page)
    assert "The backup is restored." in page.outcome.text()
    assert here.store.count() == 2
    here.check_passphrase(OF_BACKUP)
    page.reject()
    assert page.secret.text == ""


def test_plain_backup_says_that_it_will_be_encrypted(world, window, here, tmp_path) -> None:
    page = restore_page(world, make_backup(tmp_path))
    assert "encrypted as the records here are" in page.outcome.text()
    assert not page.secret.isVisible()
    confirm(world, page)
    assert "The backup is restored." in page.outcome.text()
    assert here.encrypted
    assert here.store.count() == 2
    here.check_passphrase(HERE)


def test_damaged_encrypted_records_are_restored_from_the_window_that_says_so(world, here, tmp_path) -> None:
    file = make_backup(tmp_path, OF_BACKUP)
    here.close()
    database = store_folder(tmp_path / "data") / "records.sqlite3"
    database.write_bytes(database.read_bytes()[:4096] + bytes(8192))
    with HeldStore(tmp_path / "data") as held:
        with pytest.raises(PneumoError):
            held.unlock(HERE)
        world.store_error, world.restoring = PneumoError("store.damaged"), held.restoring
        world.open()
        page = restore_page(world, file)
        page.secret.line.setText(OF_BACKUP)
        world.press(page.open_it)
        world.until(lambda: not page.busy)
        confirm(world, page)
        assert "Close the program and start it again." in page.outcome.text()
    with HeldStore(tmp_path / "data") as held:
        held.unlock(OF_BACKUP)
        assert held.store.count() == 2
