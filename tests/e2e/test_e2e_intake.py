"""Films come in through the real search and the real store: a ZIP, a folder named at the start, a watched folder."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fakes import FakeLoader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pneumo_desktop import app
from pneumo_desktop.imaging import folder_watch
from pneumo_desktop.paths import find_paths
from pneumo_desktop.resources import resource
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui import start, watching
from pneumo_desktop.ui.main_window import MainWindow

FILM = resource("samples", "child_normal.jpeg")
PATIENCE_MS = 60_000


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    folder = tmp_path / "console"
    folder.mkdir()
    return folder


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, watched: Path) -> Iterator[MainWindow]:
    paths = find_paths(tmp_path / "installation")
    with app.open_locked_store(paths.data) as store:
        parts = app.build_parts(paths, Settings(watched_folder=str(watched)), None, store, None, None)
        window = MainWindow(replace(parts, ask_intended_use=False, load_classifier=FakeLoader()))
        qtbot.addWidget(window)
        window.show()
        yield window
        window._may_close = True
        window.close()


def test_a_film_out_of_a_zip_is_the_film_itself_and_no_copy_stays(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    export = tmp_path / "export"
    with zipfile.ZipFile(export, "w") as packed:
        packed.write(FILM, "../../ጥቅምት/IM1")
    window.intake.take([export])
    page = window.intake.page
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and not page.busy, timeout=PATIENCE_MS)
    assert page.model.film(0).thumbnail is not None
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.film is not None, timeout=PATIENCE_MS)
    assert window.session.film.source == FILM.read_bytes()
    scratch = tmp_path / "installation" / "data" / "scratch"
    assert len(list(scratch.iterdir())) == 1
    window.close()
    assert list(scratch.iterdir()) == []


def test_a_film_that_the_console_writes_is_offered(qtbot: QtBot, watched: Path, window: MainWindow, monkeypatch) -> None:
    monkeypatch.setattr(watching, "LOOK_EVERY_MS", 20)
    monkeypatch.setattr(folder_watch, "QUIET_S", 0.05)
    qtbot.waitUntil(lambda: bool(window.intake.watching._system.directories()), timeout=PATIENCE_MS)
    shutil.copy(FILM, watched / "IM1")
    qtbot.waitUntil(lambda: window.intake.notice.isVisible(), timeout=PATIENCE_MS)
    assert window.intake.notice.text.text() == "New film: IM1"
    assert window.session.film is None
    qtbot.mouseClick(window.intake.notice.open, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.film is not None, timeout=PATIENCE_MS)
    assert (watched / "IM1").read_bytes() == FILM.read_bytes()


@pytest.mark.parametrize("words", [["films"], ["a.zip"], ["one.dcm", "two.dcm"], []])
def test_what_is_named_at_the_start_is_handed_to_the_window(monkeypatch, words: list[str]) -> None:
    handed: list[Sequence[Path]] = []

    def take(_parts: Any, places: Sequence[Path], _time_start: bool) -> int:
        handed.append(places)
        return 0

    monkeypatch.setattr(start, "start_window", take)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert app.run([str(Path("/place") / word) for word in words]) == 0
    assert handed == [[Path("/place") / word for word in words]]
