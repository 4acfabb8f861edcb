"""Final read, saving, exporting and printing."""

from __future__ import annotations

import errno
import threading
from pathlib import Path

import pytest
from fakes import MINIMAL_PDF, Gate
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QMessageBox

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.reading import Agreement
from pneumo_desktop.domain.record import RecordState
from pneumo_desktop.ui import reports
from pneumo_desktop.ui.begun_read import Begun
from pneumo_desktop.ui.session import Stage
from pneumo_desktop.workflow import copy_report


def agree(world) -> None:
    world.press(world.window.work.final_read.agree)


def write_own_words(world, words: str) -> None:
    world.press(world.window.work.final_read.own)
    world.qtbot.keyClicks(world.window.work.final_read.words, words)
    world.press(world.window.work.final_read.agreement.buttons[Agreement.PARTLY])


def test_without_a_final_read_a_draft_is_saved_and_everything_is_locked(world) -> None:
    window = world.read()
    assert window.work.save.text() == "Save as draft"
    world.save()
    record = window.session.record
    assert (record.state, record.version, record.number) == (RecordState.DRAFT, 1, "P-2026-000001")
    assert record.patient == window.session.patient
    assert window.work.record_strip.text.text() == "Saved record P-2026-000001, version 1, draft"
    assert window.statusBar().currentMessage() == "Saved as P-2026-000001."
    form = window.work.patient_form
    world.qtbot.keyClicks(form.name, "x")
    assert form.draft().name == "Abebe Bikila"
    assert not form.sex.isEnabled()
    assert window.session.result is not None
    assert not window.work.save.isEnabled()
    assert window.work.export.isEnabled()


def test_agreeing_makes_a_final_record_in_the_programs_words(world) -> None:
    window = world.read()
    agree(world)
    assert window.work.save.text() == "Save final record"
    world.save()
    final = window.session.record.final_read
    assert (final.agreement, final.conclusion, final.reader) == (
        Agreement.AGREES,
        "Findings suggest pneumonia",
        "Hanna Tesfaye",
    )
    assert window.session.record.state is RecordState.FINAL
    assert window.work.save.text() == "Saved"
    assert not window.work.final_read.touched


def test_own_words_need_words_and_a_reader(world) -> None:
    window = world.read()
    form = window.work.final_read
    world.press(form.own)
    form.reader.clear()
    world.press(window.work.save)
    assert form.words.hasFocus()
    assert form.words_field.error == "Type your own conclusion."
    assert form.reader_field.error == "Type the reader's name."
    assert window.session.record is None
    world.qtbot.keyClicks(form.words, "Consolidation right lower lobe")
    world.press(window.work.save)
    assert form.agreement_field.error == "Choose how this stands to the program's reading."
    world.press(form.agreement.buttons[Agreement.PARTLY])
    world.press(window.work.save)
    assert form.reader.hasFocus()
    world.qtbot.keyClicks(form.reader, " Meron  Alemu ")
    world.save()
    assert window.session.record.final_read.conclusion == "Consolidation right lower lobe"
    assert window.session.record.final_read.reader == "Meron Alemu"
    assert world.kept[-1].reader_name == "Meron Alemu"


def test_quick_phrases_add_to_the_words(world) -> None:
    window = world.read()
    write_own_words(world, "Left base.")
    window.work.final_read.phrases.menu().actions()[3].trigger()
    assert window.work.final_read.words.toPlainText() == "Left base. No consolidation, no effusion."


def test_facts_of_the_visit_are_saved(world) -> None:
    world.open()
    world.open_film()
    world.type_patient()
    visit = world.window.work.visit_form
    world.qtbot.keyClicks(visit.question, "Pneumonia?")
    world.qtbot.keyClicks(visit.symptoms, "Cough")
    world.analyse()
    world.save()
    assert world.store.saved[0].visit.clinical_question == "Pneumonia?"
    assert world.store.saved[0].visit.symptoms == "Cough"


def test_a_draft_is_completed_into_its_second_version(world) -> None:
    window = world.read()
    world.save()
    agree(world)
    world.press(window.work.save)
    world.until(lambda: window.session.record.version == 2)
    record = window.session.record
    assert (record.state, record.number) == (RecordState.FINAL, "P-2026-000001")
    assert [r.version for r in world.store.saved] == [1, 2]


@pytest.mark.parametrize("error", [PneumoError("store.full"), RuntimeError("boom")])
def test_a_save_that_fails_is_told_and_nothing_is_lost(world, error) -> None:
    window = world.read()
    agree(world)
    world.store.error = error
    world.press(window.work.save)
    world.until(lambda: window.work.message.isVisible())
    assert "nothing was saved" in window.work.message.text.text()
    assert window.session.record is None
    assert window.session.result is not None
    assert window.work.final_read.touched
    assert not window.work.patient_form.number.isReadOnly()
    world.store.error = None
    world.save()


def test_a_report_that_cannot_be_written_is_told(world) -> None:
    window = world.read()
    world.report.error = PneumoError("report.no_rights")
    world.press(window.work.save)
    world.until(lambda: window.work.message.isVisible())
    assert "report may not be written" in window.work.message.text.text()
    assert not list(world.store.scratch.iterdir())


def test_while_saving_nothing_can_be_changed_and_closing_waits(world) -> None:
    window = world.read()
    world.store.save_gate = Gate()
    world.press(window.work.save)
    world.until(world.store.save_gate.reached.is_set)
    assert window.session.stage is Stage.SAVING
    assert window.work.patient_form.name.isReadOnly()
    window.open_film(Path("b.png"))
    if not world.no_box():
        world.answer(QMessageBox.StandardButton.Discard)
    assert window.session.film is not None
    window.close()
    assert window.isVisible()
    world.store.save_gate.open()
    world.until(lambda: not window.isVisible())
    assert len(world.store.saved) == 1


def test_without_a_store_reading_works_and_saving_says_why_not(world) -> None:
    world.store_error = PneumoError("store.newer")
    window = world.read()
    assert "newer version" in window.work.save_note.text()
    assert "newer version" in window.work.message.text.text() or not window.work.message.isVisible()
    assert not window.work.save.isEnabled()
    assert not window.work.export.isEnabled()
    assert window._store_label.text() == "Records not available"
    window.close()
    assert QMessageBox.StandardButton.Save not in [world.box().standardButton(button) for button in world.box().buttons()]
    world.answer(QMessageBox.StandardButton.Discard)


def test_export_of_an_unsaved_reading_saves_first_under_the_reports_number(world, tmp_path) -> None:
    window = world.read()
    agree(world)
    world.press(window.work.export)
    world.until(lambda: window.findChild(QFileDialog) is not None)
    dialog = window.findChild(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "P-2026-000001.pdf"
    target = tmp_path / "out" / "copy.pdf"
    target.parent.mkdir()
    with world.qtbot.waitSignal(window.reports.exported):
        dialog.fileSelected.emit(str(target))
    dialog.reject()
    assert target.read_bytes() == MINIMAL_PDF
    assert str(target) in window.statusBar().currentMessage()
    world.press(window.work.export)
    world.until(lambda: [d for d in window.findChildren(QFileDialog) if d.isVisible()])
    again = [d for d in window.findChildren(QFileDialog) if d.isVisible()][-1]
    assert again.directory().absolutePath() == str(target.parent)
    again.reject()
    assert str(target.parent) not in repr(world.kept)
    assert len(world.store.saved) == 1


def test_a_kept_report_that_is_missing_is_told(world, tmp_path) -> None:
    window = world.read()
    world.save()
    world.store.report_path(window.session.record).unlink()
    window.reports.export_to(window.session.record, tmp_path / "x.pdf")
    world.until(lambda: window.work.message.isVisible())
    assert "kept report of this record is missing" in window.work.message.text.text()
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "export.full"), (errno.EACCES, "export.no_rights"), (errno.EIO, "export.failed")],
)
def test_an_export_that_fails_leaves_nothing_half_there(tmp_path, monkeypatch, number, code) -> None:
    target = tmp_path / "out.pdf"
    target.write_bytes(b"older")

    def full(_descriptor) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(PneumoError) as raised:
        copy_report(b"new", target)
    assert (raised.value.code, raised.value.facts) == (code, {"folder": str(tmp_path)})
    assert target.read_bytes() == b"older"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["out.pdf"]


def test_an_export_into_a_folder_that_is_gone(tmp_path) -> None:
    with pytest.raises(PneumoError) as raised:
        copy_report(b"new", tmp_path / "no" / "out.pdf")
    assert raised.value.code == "export.failed"


def test_exporting_runs_on_a_worker(world, tmp_path, monkeypatch) -> None:
    window = world.read()
    world.save()
    threads = []
    monkeypatch.setattr(reports, "copy_report", lambda report, target: threads.append(threading.current_thread().name))
    with world.qtbot.waitSignal(window.reports.exported):
        window.reports.export_to(window.session.record, tmp_path / "x.pdf")
    assert threads == ["pneumo-store"]


def test_printing_puts_the_kept_pdf_on_paper(world, tmp_path) -> None:
    window = world.read()
    world.save()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(75)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    with world.qtbot.waitSignal(window.reports.printed):
        window.reports.print_on(world.store.read_report(window.session.record), printer)
    paper = QPdfDocument()
    assert paper.load(str(tmp_path / "paper.pdf")) is QPdfDocument.Error.None_
    assert paper.pageCount() == 1
    paper.close()


def test_a_report_that_cannot_be_printed_is_told(world) -> None:
    window = world.open()
    window.reports.print_on(b"no pdf", QPrinter())
    assert "could not be printed" in window.work.message.text.text()


def test_print_asks_for_a_printer_with_the_kept_report(world, monkeypatch) -> None:
    window = world.read()
    world.save()
    asked = []
    monkeypatch.setattr(window.reports, "_ask_printer", lambda file, record: asked.append((file, record)))
    world.press(window.work.print)
    world.until(lambda: asked)
    record = window.session.record
    assert asked == [(world.store.read_report(record), record)]


def test_what_was_said_of_one_film_does_not_stay_over_the_next(world) -> None:
    world.read()
    window = world.save()
    bar = window.statusBar()
    assert bar.currentMessage() == f"Saved as {window.session.record.number}."
    window.work.film_view.rotate_right()
    assert bar.currentMessage(), "the film is still the same"
    window.open_film(Path("b.png"))
    assert bar.currentMessage() == ""
    world.until(lambda: window.session.film is not None)
    assert bar.currentMessage() == ""


def test_save_by_key(world) -> None:
    window = world.read()
    world.qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    world.until(lambda: window.session.record is not None)


def assert_final_read_locked(form, locked: bool) -> None:
    assert form.agree.isEnabled() is not locked
    assert form.own.isEnabled() is not locked
    assert form.words.isReadOnly() is locked
    assert form.reader.isReadOnly() is locked
    assert form.phrases.isEnabled() is not locked


def test_the_final_read_is_locked_while_saving(world) -> None:
    window = world.read()
    form = window.work.final_read
    write_own_words(world, "Left base.")
    world.store.save_gate = Gate()
    world.press(window.work.save)
    world.until(world.store.save_gate.reached.is_set)
    assert_final_read_locked(form, True)
    assert form.touched
    world.qtbot.keyClicks(form.words, " more")
    world.store.save_gate.open()
    world.until(lambda: window.session.record is not None)
    assert window.session.record.final_read.conclusion == form.words.toPlainText() == "Left base."
    assert form.words.isReadOnly()


def test_the_final_read_can_be_changed_again_after_a_save_that_failed(world) -> None:
    window = world.read()
    write_own_words(world, "Left base.")
    world.store.error = PneumoError("store.full")
    world.press(window.work.save)
    world.until(lambda: window.work.message.isVisible())
    assert_final_read_locked(window.work.final_read, False)
    assert window.work.final_read.words.toPlainText() == "Left base."


def test_the_final_read_of_a_draft_stays_open_after_its_save(world) -> None:
    window = world.read()
    world.save()
    assert_final_read_locked(window.work.final_read, False)
    agree(world)


def test_a_begun_conclusion_survives_a_corrected_name_but_not_another_film(world) -> None:
    window = world.read()
    form = window.work.final_read
    form.own.setChecked(True)
    form.words.setPlainText("Consolidation right upper lobe")
    name = window.work.patient_form.name
    world.qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    world.qtbot.keyClicks(name, "x")
    assert window.session.result is None
    assert form.words.toPlainText() == ""
    window.analyse()
    world.until(lambda: window.session.result is not None)
    assert form.own.isChecked()
    assert form.words.toPlainText() == "Consolidation right upper lobe"
    window.session.close_film()
    assert form.words.toPlainText() == ""
    assert form._kept == Begun()


def test_export_says_that_it_saves_first(world) -> None:
    window = world.read()
    assert window.work.export.text() == "Save + PDF…"
    world.save()
    assert window.work.export.text() == "Export PDF…"
