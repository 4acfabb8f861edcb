from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from pneumo_desktop.ui.crash import CrashHandler, describe

SECRET = "ABEBE BIKILA 2021-04-23"


@pytest.fixture
def handler(qtbot, tmp_path):
    made = CrashHandler(tmp_path / "pneumo.log")
    made.install()
    yield made
    made.uninstall()
    for box in boxes():
        box.close()
    made.deleteLater()


def boxes() -> list[QMessageBox]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]


def fail() -> None:
    patient = SECRET
    try:
        raise KeyError(patient)
    except KeyError as cause:
        raise ValueError(f"could not read {patient}") from cause


def caught() -> BaseException:
    try:
        fail()
    except ValueError as error:
        return error
    raise AssertionError


def test_what_is_logged_holds_places_and_types_but_no_values() -> None:
    text = describe(caught())
    assert "ValueError" in text
    assert "KeyError" in text
    assert "test_ui_crash.py" in text
    assert "fail" in text
    assert "ABEBE" not in text


def test_a_failure_on_a_worker_is_told_on_the_gui_thread(qtbot, handler, caplog, tmp_path) -> None:
    with caplog.at_level(logging.ERROR, "pneumo_desktop.ui.crash"):
        logging.getLogger("pneumo_desktop").propagate = True
        thread = threading.Thread(target=fail, name="worker")
        thread.start()
        thread.join()
        assert boxes() == []  # nothing is shown from the worker itself
        qtbot.waitUntil(lambda: len(boxes()) == 1)
    assert "worker" in caplog.text
    assert "ABEBE" not in caplog.text
    assert str(tmp_path / "pneumo.log") in boxes()[0].informativeText()
    assert "ABEBE" not in boxes()[0].text()


def test_one_box_at_a_time(qtbot, handler) -> None:
    for _ in range(3):
        handler.handle(caught())
    qtbot.waitUntil(lambda: boxes() != [])
    qtbot.waitUntil(lambda: handler._box is not None)
    assert len(boxes()) == 1
    boxes()[0].close()
    qtbot.waitUntil(lambda: boxes() == [] and handler._box is None)
    handler.handle(caught())
    qtbot.waitUntil(lambda: len(boxes()) == 1)


def test_the_hook_of_the_interpreter(qtbot, handler) -> None:
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(boxes()) == 1)


def test_the_keyboards_interrupt_is_no_crash(qtbot, handler, capsys) -> None:
    error = KeyboardInterrupt()
    sys.excepthook(KeyboardInterrupt, error, None)
    handler.handle(error)
    QApplication.processEvents()
    assert boxes() == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_hooks_are_given_back(qtbot, tmp_path) -> None:
    before = (sys.excepthook, threading.excepthook)
    made = CrashHandler(None)
    made.install()
    assert sys.excepthook != before[0]
    made.uninstall()
    assert (sys.excepthook, threading.excepthook) == before
