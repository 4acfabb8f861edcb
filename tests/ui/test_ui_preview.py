"""The preview of the report: it follows what is typed, shows every kept version, and never blocks the window."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from datetime import date, datetime

import pypdfium2
import pytest
from fakes import MINIMAL_PDF
from PySide6 import QtPrintSupport
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.patient import Patient, Sex
from pneumo_desktop.domain.reading import Agreement, HeatMap
from pneumo_desktop.domain.record import NUMBER_SHARED
from pneumo_desktop.reporting.pdf import make_report, write_report
from pneumo_desktop.ui import printing
from pneumo_desktop.ui.printing import make_printer, print_pdf


def open_preview(world):
    window = world.windows[-1] if world.windows else world.open()
    window.actions_.preview.trigger()
    world.until(window.preview.isVisible)
    return window.preview


def pages_shown(preview) -> int:
    return preview.document.pageCount()


def write_own_words(world, words: str) -> None:
    """Conclude as a person does: own words, and how they stand to the program's reading."""
    form = world.window.work.final_read
    world.press(form.own)
    world.press(form.agreement.buttons[Agreement.PARTLY])
    world.qtbot.keyClicks(form.words, words)


def concluded(world) -> str:
    """The conclusion that the newest preview shows."""
    final_read = world.preview.made[-1][0].final_read
    return final_read.conclusion if final_read else ""


def test_without_a_reading_there_is_nothing_to_preview(world) -> None:
    window = world.open()
    assert not window.actions_.preview.isEnabled()
    window.preview.show_now()
    assert "no reading to show" in window.preview.note.text()
    assert pages_shown(window.preview) == 0
    window.preview.close()


def test_the_preview_is_of_what_would_be_saved_now(world) -> None:
    window = world.read()
    preview = open_preview(world)
    world.until(lambda: pages_shown(preview) == 1)
    record, letterhead, _, _ = world.preview.made[-1]
    assert record.patient.name == "Abebe Bikila"
    assert record.final_read is None
    assert record.number == "(given when saved)"
    assert letterhead == window.choices.letterhead
    assert "Not kept yet" in preview.note.text()
    assert not preview.print.isVisible()
    assert world.store.count() == 0
    assert list((world.folder / "store").glob("*.pdf")) == []


def test_it_says_what_the_saved_paper_says_of_a_number_of_two_people(world) -> None:
    world.keep_record(Patient("K-1", "Almaz Ayana", Sex.FEMALE, date(1990, 2, 3)))
    window = world.read()
    assert window.session.patient.number == "K-1"
    preview = open_preview(world)
    world.until(lambda: pages_shown(preview) == 1)
    shown = world.preview.made[-1][0]
    assert shown.notes == (NUMBER_SHARED,)
    world.press(window.work.save)
    world.until(lambda: len(world.store.saved) == 2)
    assert world.store.saved[-1].notes == shown.notes


def test_an_amended_record_is_no_earlier_exam_of_itself(world) -> None:
    """Its exam was a day later than was first typed: the version before is the same film, not one to compare with."""
    window = world.read()
    write_own_words(world, "Left base.")
    window.session.set_visit(replace(window.session.visit, exam_at=datetime(2026, 11, 19, 9)))
    world.save()
    window.session.begin_amending("The day was wrong")
    window.session.set_visit(replace(window.session.visit, exam_at=datetime(2026, 11, 20, 9)))
    preview = open_preview(world)
    world.until(lambda: pages_shown(preview) == 1)
    record, _, _, earlier = world.preview.made[-1]
    assert (record.version, record.visit.exam_at.day) == (2, 20)
    world.press(window.work.save)
    world.until(lambda: window.session.record.version == 2 and not window.session.busy)
    assert earlier == ()


def test_it_follows_the_final_read_and_the_visit_within_half_a_second(world) -> None:
    window = world.read()
    preview = open_preview(world)
    world.until(lambda: pages_shown(preview) == 1)
    write_own_words(world, "Left base.")
    typed = time.perf_counter()
    world.until(
        lambda: world.preview.made[-1][0].final_read and world.preview.made[-1][0].final_read.conclusion == "Left base."
    )
    assert time.perf_counter() - typed < 0.5  # seconds
    visit = replace(window.session.visit, clinical_question="Effusion?")
    window.session.set_visit(visit)
    changed = time.perf_counter()
    world.until(lambda: world.preview.made[-1][0].visit.clinical_question == "Effusion?")
    assert time.perf_counter() - changed < 0.5


def test_nothing_is_made_anew_while_nothing_changes(world) -> None:
    world.read()
    preview = open_preview(world)
    world.until(lambda: pages_shown(preview) == 1)
    made = len(world.preview.made)
    world.qtbot.wait(450)
    assert len(world.preview.made) == made


def test_the_report_is_made_on_a_worker(world, monkeypatch) -> None:
    threads = []

    def make(*arguments, **named) -> bytes:
        threads.append(threading.current_thread().name)
        return MINIMAL_PDF

    monkeypatch.setattr(type(world.preview), "__call__", make)
    world.read()
    preview = open_preview(world)
    world.until(lambda: pages_shown(preview) == 1)
    assert threads == ["pneumo-preview"]


def test_a_change_while_one_is_being_made_is_not_lost(world, monkeypatch) -> None:
    gate, calls = threading.Event(), []
    plain = type(world.preview).__call__

    def slow(self, record, *rest, **named) -> bytes:
        calls.append(record)
        if len(calls) == 1:
            gate.wait(10)
        return plain(self, record, *rest, **named)

    monkeypatch.setattr(type(world.preview), "__call__", slow)
    world.read()
    open_preview(world)
    world.until(lambda: calls)
    write_own_words(world, "Later words.")
    gate.set()
    world.until(lambda: calls[-1].final_read is not None and calls[-1].final_read.conclusion == "Later words.")


def test_another_patient_is_never_seen_under_the_first_ones_film(world) -> None:
    window = world.read()
    preview = open_preview(world)
    world.until(lambda: pages_shown(preview) == 1)
    world.qtbot.keyClicks(window.work.patient_form.name, "X")
    world.until(lambda: window.session.result is None)
    world.until(lambda: pages_shown(preview) == 0)
    assert "no reading to show" in preview.note.text()


def test_a_reading_that_waits_for_a_first_impression_is_not_seen_in_the_preview(world) -> None:
    window = world.read()
    preview = open_preview(world)
    world.until(lambda: pages_shown(preview) == 1)
    window.session.set_read_first(True)
    assert window.session.hidden
    world.until(lambda: pages_shown(preview) == 0)
    assert not window.actions_.preview.isEnabled()


def test_a_kept_draft_that_waits_for_a_first_impression_is_not_seen_in_the_preview(world) -> None:
    window = world.read()
    world.save()
    preview = open_preview(world)
    world.until(lambda: "As it was kept" in preview.note.text())
    window.session.set_read_first(True)
    assert window.session.hidden
    world.until(lambda: pages_shown(preview) == 0)
    assert not preview.print.isVisible()


def test_a_report_that_cannot_be_made_is_told_in_the_preview(world) -> None:
    world.preview.error = PneumoError("report.font_missing")
    world.read()
    preview = open_preview(world)
    world.until(lambda: "font of the report" in preview.note.text())
    assert pages_shown(preview) == 0


def test_every_kept_version_is_shown_as_it_was_kept(world) -> None:
    window = world.read()
    world.save()
    preview = open_preview(world)
    world.until(lambda: "As it was kept" in preview.note.text())
    assert not preview.version.isVisible()
    assert preview.print.isVisible()
    write_own_words(world, "Clear.")
    world.until(lambda: "Not kept yet" in preview.note.text())
    world.press(window.work.save)
    world.until(lambda: window.session.record.version == 2 and "version 2" in preview.note.text())
    assert [preview.version.itemText(row) for row in range(preview.version.count())] == ["Version 2", "Version 1"]
    world.qtbot.keyClick(preview.version, Qt.Key.Key_Down)
    preview.version.activated.emit(preview.version.currentIndex())
    world.until(lambda: "version 1, draft" in preview.note.text())
    assert pages_shown(preview) == 1


def test_a_kept_version_is_loaded_once_and_seen(world, monkeypatch) -> None:
    load, loads = world.store.load, []

    def load_anew(record_id, version=None):
        loads.append(record_id)
        record = load(record_id, version)
        return replace(record, heat_map=None if record.heat_map is None else HeatMap(record.heat_map.values.copy()))

    monkeypatch.setattr(world.store, "load", load_anew)
    monkeypatch.setattr(type(world.report), "__call__", lambda self, *arguments: write_report(*arguments))
    world.read()
    world.save()
    preview = open_preview(world)
    world.until(lambda: pages_shown(preview) == 2)
    world.until(lambda: dark_points(preview) > 200)
    world.qtbot.wait(450)
    assert len(loads) == 1


def dark_points(preview) -> int:
    """How much ink is to be seen."""
    picture = preview.view.viewport().grab().toImage()
    columns, rows = range(0, picture.width(), 3), range(0, picture.height(), 3)
    return sum(picture.pixelColor(x, y).value() < 90 for x in columns for y in rows)


def test_a_kept_version_goes_to_a_file_from_the_preview(world, tmp_path) -> None:
    window = world.read()
    world.save()
    preview = open_preview(world)
    world.until(lambda: preview.export.isVisible())
    world.press(preview.export)
    world.until(lambda: window.findChildren(QFileDialog))
    with world.qtbot.waitSignal(window.reports.exported):
        window.findChildren(QFileDialog)[-1].fileSelected.emit(str(tmp_path / "out.pdf"))
    assert (tmp_path / "out.pdf").read_bytes() == MINIMAL_PDF


def test_closing_the_preview_keeps_nothing_of_the_patient(world) -> None:
    world.read()
    preview = open_preview(world)
    world.until(lambda: pages_shown(preview) == 1)
    preview.close()
    assert pages_shown(preview) == 0
    assert preview._seen is None


# --- several reports in one file -----------------------------------------------------------------------------------------


@pytest.fixture
def two(world, monkeypatch):
    """Two kept records with real reports."""
    monkeypatch.setattr(type(world.report), "__call__", lambda self, *arguments: write_report(*arguments))
    world.read()
    world.save()
    world.press(world.window.work.next)
    world.open_film("b.png")
    world.type_patient(number="K-2", name="Zola")
    world.analyse()
    world.save()
    world.window.show_records()
    world.until(lambda: world.window.records.model.rowCount() == 2)
    return world


def test_chosen_reports_become_one_pdf_with_bookmarks(two, tmp_path) -> None:
    window, page = two.window, two.window.records
    for row, keys in ((0, Qt.KeyboardModifier.NoModifier), (1, Qt.KeyboardModifier.ControlModifier)):
        place = QPoint(60, page.table.rowViewportPosition(row) + 10)
        two.qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, keys, place)
    two.press(page.export)
    two.until(lambda: window.findChildren(QFileDialog))
    dialog = window.findChildren(QFileDialog)[-1]
    assert dialog.windowTitle() == "Export 2 reports as one PDF"
    with two.qtbot.waitSignal(window.reports.exported):
        dialog.fileSelected.emit(str(tmp_path / "all.pdf"))
    document = pypdfium2.PdfDocument(tmp_path / "all.pdf")
    marks = [(mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    numbers = [page.model.line(row).number for row in range(2)]
    half = len(document) // 2
    assert marks == [(numbers[0], 0), (numbers[1], half)]
    assert "Zola" in document[0].get_textpage().get_text_range()
    assert "Abebe Bikila" in document[half].get_textpage().get_text_range()
    document.close()


def test_a_damaged_report_among_them_is_named_and_no_file_is_written(two, tmp_path, monkeypatch) -> None:
    window = two.window
    monkeypatch.setattr(two.store, "read_report", lambda record: b"broken")
    ids = [two.window.records.model.line(row).id for row in range(2)]
    with two.qtbot.waitSignal(window.reports.failed) as failed:
        window.reports.export_many_to(ids, tmp_path / "all.pdf")
    assert failed.args[0].code == "report.not_joined"
    assert not (tmp_path / "all.pdf").exists()


def test_the_preview_of_a_record_in_the_list(two) -> None:
    page = two.window.records
    page.table.selectionModel().setCurrentIndex(
        page.model.index(1, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    )
    two.press(page.preview)
    preview = two.window.preview
    two.until(lambda: pages_shown(preview) == 2)
    assert page.model.line(1).number in preview.note.text()


# --- on paper ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dpi", [150, 1200])
def test_a_page_is_printed_at_its_own_size(two, tmp_path, dpi) -> None:
    record = two.store.load(two.window.records.model.line(0).id)
    report = two.store.report_path(record).read_bytes()
    printer = make_printer(report)
    printer.setResolution(dpi)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    print_pdf(report, printer)
    kept, paper = pypdfium2.PdfDocument(report), pypdfium2.PdfDocument(tmp_path / "paper.pdf")
    assert len(paper) == len(kept) == 2
    assert paper[0].get_size() == pytest.approx(kept[0].get_size(), abs=1.5)
    dark = [box_of_ink(document[0]) for document in (kept, paper)]
    assert dark[1] == pytest.approx(dark[0], abs=3)
    kept.close()
    paper.close()


def box_of_ink(page) -> tuple[int, int, int, int]:
    gray = page.render(scale=1).to_pil().convert("L").point(lambda value: 255 * (value < 128))
    return gray.getbbox()


def test_without_a_printer_a_sentence_and_no_dialog(world, monkeypatch) -> None:
    window = world.read()
    world.save()
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", lambda: [])
    monkeypatch.setattr(QtPrintSupport, "QPrintDialog", None)
    world.press(window.work.print)
    world.until(lambda: "No printer is set up" in window.work.message.text.text())


def test_only_the_chosen_pages_are_printed(two, tmp_path) -> None:
    record = two.store.load(two.window.records.model.line(0).id)
    report = two.store.report_path(record).read_bytes()
    held, document = printing.hold_pdf(report)
    printer = QPrinter()
    assert list(printing._chosen_pages(document, printer)) == [0, 1]
    printer.setFromTo(2, 2)
    assert list(printing._chosen_pages(document, printer)) == [1]
    document.close()
    held.close()


def test_a_real_report_is_there_within_half_a_second_of_a_change(world, monkeypatch) -> None:
    monkeypatch.setattr(type(world.preview), "__call__", lambda self, *arguments: make_report(*arguments))
    window = world.read()
    preview = open_preview(world)
    world.until(lambda: pages_shown(preview) == 2)
    world.press(window.work.final_read.own)
    world.press(window.work.final_read.agreement.buttons[Agreement.PARTLY])
    world.until(lambda: preview._job is None)
    window.work.final_read.words.setPlainText("Consolidation of the left base.")
    changed = time.perf_counter()
    world.until(lambda: "Consolidation of the left base." in preview.document.getAllText(0).text())
    took = time.perf_counter() - changed
    assert preview.document.status() is QPdfDocument.Status.Ready
    assert took < 0.5, f"{took:.2f} s, {datetime.now():%H:%M}"
