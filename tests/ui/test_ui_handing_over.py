"""What the program is asked to open while it runs, or before it can: kept, and opened by the window; a later start waits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.handover import Request, handover_folder
from pneumo_desktop.storage import key_file
from pneumo_desktop.storage.held import HeldStore
from pneumo_desktop.ui import handing_over, start, unlock_dialog, waiting_start
from pneumo_desktop.ui.handing_over import AskedFor
from pneumo_desktop.ui.main_window import MainWindow

PASSPHRASE = "acacia hammer Gondar blue"


@pytest.fixture
def asked(qapp, monkeypatch):
    monkeypatch.setattr(handing_over, "SYSTEM_ASKS", True)
    made = AskedFor(qapp)
    yield made
    made.deleteLater()


def test_what_the_system_asks_for_before_the_window_stands_is_opened_then_and_later_at_once(qapp, asked):
    opened: list[list[Path]] = []
    for name in ("/a.dcm", "/b.dcm"):
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(name))
    asked.answer_by(opened.append)
    assert opened == [[Path("/a.dcm")], [Path("/b.dcm")]]
    QCoreApplication.sendEvent(qapp, QFileOpenEvent("/c.dcm"))
    assert opened[2:] == [[Path("/c.dcm")]]


@pytest.fixture
def started(world, monkeypatch):
    """Runs `start_window` on these parts without its loop; the window is the world's then."""

    def start_on(parts) -> int:
        monkeypatch.setattr(start, "make_application", lambda _language: QApplication.instance())
        monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
        monkeypatch.setattr(start, "MainWindow", lambda given: world.windows.append(MainWindow(given)) or world.windows[-1])
        return start.start_window(parts, [])

    return start_on


@pytest.mark.parametrize("ends", ["open", "closed"])
def test_a_film_that_is_opened_while_the_passphrase_is_asked_for(world, started, monkeypatch, ends):
    monkeypatch.setattr(key_file, "SCRYPT_N", 2**7)
    with HeldStore(world.folder / "data") as held:
        held.encrypt(PASSPHRASE, make_recovery_key(), CancelToken(), no_progress)
    with HeldStore(world.folder / "data") as held:
        parts = replace(world.parts(), store=held.store, encryption=held)

        def answer(_dialog) -> int:
            request = Request(handover_folder(parts.paths.data), [Path("a.png")])
            world.until(lambda: request.taken)  # the later start is done: the film is in good hands
            if ends == "closed":
                return 0
            held.unlock(PASSPHRASE)
            return 1

        monkeypatch.setattr(unlock_dialog.UnlockDialog, "exec", answer)
        assert started(parts) == 0
        assert len(world.windows) == (ends == "open")
        if ends == "open":
            world.until(lambda: world.windows[0].session.film is not None)


def boxes() -> list[QMessageBox]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMessageBox) and widget.isVisible()]


@pytest.fixture
def _waits(monkeypatch):
    monkeypatch.setattr(waiting_start, "make_application", lambda _language: QApplication.instance())


@pytest.mark.usefixtures("_waits")
def test_who_waits_long_is_told_and_the_message_goes_away_by_itself(qtbot):
    looks: list[bool] = []

    def is_over() -> bool:
        looks.append(bool(boxes()) and "has not answered yet" in boxes()[0].text())
        return len(looks) == 3

    assert waiting_start.wait_in_window(is_over, "en")
    assert looks == [True, True, True]
    assert not boxes()


@pytest.mark.usefixtures("_waits")
def test_nobody_has_to_wait(qtbot):
    QTimer.singleShot(0, lambda: boxes()[0].buttons()[0].click())
    assert not waiting_start.wait_in_window(lambda: False, "en")


@pytest.mark.usefixtures("_waits")
def test_what_goes_wrong_while_waiting_reaches_who_waits(qtbot):
    def is_over() -> bool:
        raise PneumoError("store.damaged")

    with pytest.raises(PneumoError):
        waiting_start.wait_in_window(is_over, "en")
    assert not boxes()
