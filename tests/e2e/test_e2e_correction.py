"""Real films turned and inverted, the real model, a real store: refused, put right by a click, kept, found again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageOps
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pneumo_desktop import app
from pneumo_desktop.domain.film import Correction
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.paths import find_paths
from pneumo_desktop.resources import resource
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.model_state import ModelStage
from pneumo_desktop.ui.session import Stage

READY_MS = 60_000
FILM = "child_bacterial_pneumonia.jpeg"
TURNED = Image.Transpose.ROTATE_90  # anticlockwise, so that a quarter turn clockwise puts it right


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    paths = find_paths(tmp_path / "installation")
    with app.open_locked_store(paths.data) as store:
        parts = app.build_parts(paths, Settings(device="cpu"), None, store, None, None)
        opened = MainWindow(replace(parts, ask_intended_use=False))
        qtbot.addWidget(opened)
        opened.show()
        qtbot.waitUntil(lambda: opened.model.stage is ModelStage.READY, timeout=READY_MS)
        yield opened
        opened._may_close = True
        opened.close()


def write_wrong(folder: Path, turned: bool, inverted: bool) -> Path:
    with Image.open(resource("samples", FILM)) as film:
        wrong = film.convert("L")
    wrong = wrong.transpose(TURNED) if turned else wrong
    file = folder / "wrong.png"
    (ImageOps.invert(wrong) if inverted else wrong).save(file)
    return file


def read_film(qtbot: QtBot, window: MainWindow, film: Path) -> None:
    window.open_film(film)
    qtbot.waitUntil(lambda: window.session.film is not None, timeout=READY_MS)
    form = window.work.patient_form
    form.number.setText("PD-0412")
    form.name.setText("Almaz Tesfaye")
    form.sex.setCurrentIndex(form.sex.findData("female"))
    qtbot.keyClicks(form.birth_date, "2023-04-02")
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.session.result is not None, timeout=READY_MS)


@pytest.mark.parametrize(("turned", "inverted"), [(True, False), (False, True)])
def test_refused_put_right_kept_and_found_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, turned: bool, inverted: bool
) -> None:
    wrong, right = write_wrong(tmp_path, turned, inverted), Correction(1 if turned else 0, inverted)
    read_film(qtbot, window, wrong)
    work = window.work
    assert window.session.result.reading.reason == ("rotated" if turned else "inverted")
    assert window.session.offered == right
    qtbot.mouseClick(work.reading_panel.offer.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.result is not None and not window.session.busy, timeout=READY_MS)
    reading = window.session.result.reading
    assert (reading.outcome, reading.correction) == (Outcome.SUGGESTS_PNEUMONIA, right)
    assert reading.score == pytest.approx(app.expected_scores()[FILM], abs=0.02)
    qtbot.mouseClick(work.final_read.agree, Qt.MouseButton.LeftButton)
    work.final_read.reader.setText("Hana Bekele")
    qtbot.mouseClick(work.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.record is not None and not window.session.busy, timeout=READY_MS)
    find_again(qtbot, window, wrong, right)


def find_again(qtbot: QtBot, window: MainWindow, wrong: Path, right: Correction) -> None:
    record, shown, store = window.session.record, window.session.film, window._parts.store
    assert store.film_path(record.film_sha256).read_bytes() == wrong.read_bytes()
    window.session.start_over()
    window.session.open_record(record.id)
    qtbot.waitUntil(lambda: window.session.film is not None and window.session.stage is Stage.IDLE, timeout=READY_MS)
    assert window.session.record.film_facts.correction == window.session.film.facts.correction == right
    assert (window.session.film.pixels == shown.pixels).all()
    pages = pypdfium2.PdfDocument(store.report_path(record).read_bytes())
    text = " ".join(" ".join(pages[i].get_textpage().get_text_bounded() for i in range(len(pages))).split())
    pages.close()
    assert "by the reader before the reading." in text
