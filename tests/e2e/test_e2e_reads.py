"""A clinic of two: sign in, read first, sign, amend, all with the real model, store and paper."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pneumo_desktop import app
from pneumo_desktop.domain.account import Role
from pneumo_desktop.domain.listing import RecordFilter, count_figures
from pneumo_desktop.domain.reading import Agreement, WhoConclusion
from pneumo_desktop.domain.record import RecordState
from pneumo_desktop.paths import find_paths
from pneumo_desktop.resources import resource
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.model_state import ModelStage

FILM = resource("samples", "child_bacterial_pneumonia.jpeg")
PATIENCE_MS = 60_000
PASSWORD = "ፀሐይ and a horse"


@contextmanager
def clinic(qtbot: QtBot, folder: Path) -> Iterator[MainWindow]:
    paths = find_paths(folder / "installation")
    with app.open_locked_store(paths.data) as store:
        if not store.accounts.all():
            store.accounts.add("Hana Bekele", PASSWORD, Role.READER, "radiographer")
        settings = Settings(device="cpu", read_first=True)
        window = MainWindow(replace(app.build_parts(paths, settings, None, store, None, None), ask_intended_use=False))
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: window.model.stage is ModelStage.READY, timeout=PATIENCE_MS)
        yield window
        window._may_close = True
        window.close()


def sign_in(qtbot: QtBot, window: MainWindow) -> None:
    assert window.people.covered
    window.people.cover.password.insert(PASSWORD)
    qtbot.keyClick(window.people.cover.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.people.covered, timeout=PATIENCE_MS)


def words_of(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(text.split())


def test_read_first_signed_amended_and_found_again(qtbot: QtBot, tmp_path: Path) -> None:
    with clinic(qtbot, tmp_path) as window:
        sign_in(qtbot, window)
        store, form = window._parts.store, window.work.final_read
        window.work.patient_form.number.setText("PD-0412")
        window.work.patient_form.name.setText("ማርያም ተስፋዬ")
        window.work.patient_form.sex.setCurrentIndex(1)
        window.work.patient_form.birth_date.setText("2023-04-02")
        window.open_film(FILM)
        qtbot.waitUntil(lambda: window.session.film is not None, timeout=PATIENCE_MS)
        qtbot.keyClick(window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: window.session.hidden, timeout=PATIENCE_MS)
        qtbot.keyClick(window, Qt.Key.Key_F8)
        qtbot.mouseClick(form.commit, Qt.MouseButton.LeftButton)
        assert form.agreement.value is Agreement.DISAGREES
        qtbot.keyClicks(form.reason, "A skin fold.")
        qtbot.mouseClick(window.work.save, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: window.session.record is not None and not window.session.busy, timeout=PATIENCE_MS)
        first = window.session.record
        paper = store.report_path(first).read_bytes()
        window.session.begin_amending("A second person read the film: the fold is none")
        qtbot.keyClick(window, Qt.Key.Key_F6)
        qtbot.mouseClick(window.work.save, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: window.session.record.version == 2 and not window.session.busy, timeout=PATIENCE_MS)
        second = window.session.record
        assert second.state is RecordState.AMENDED
        assert store.report_path(first).read_bytes() == paper
        old, new = words_of(store.report_path(first)), words_of(store.report_path(second))
        assert "Disagrees with the program's reading. A skin fold." in old
        for text in ("Hana Bekele, radiographer", "First impression", "No consolidation, infiltrate or effusion"):
            assert text in old, text
            assert text in new, text
        assert "the fold is none" in new
        assert "the fold is none" not in old
        assert "Primary end-point pneumonia" in new
        assert count_figures(store.film_groups()).agreed.part == 1
        assert store.count("", RecordFilter(who_conclusion=WhoConclusion.PRIMARY_END_POINT)) == 1
    with clinic(qtbot, tmp_path) as window:  # tomorrow
        sign_in(qtbot, window)
        window.show_earlier("pd-0412")
        qtbot.waitUntil(lambda: window.records.model.rowCount() == 1, timeout=PATIENCE_MS)
        QApplication.processEvents()
        window.records.opened.emit(second.id)
        qtbot.waitUntil(lambda: window.session.film is not None and window.session.record is not None, timeout=PATIENCE_MS)
        assert window.session.record.first_impression == first.first_impression
        assert not window.session.hidden
