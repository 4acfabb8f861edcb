"""Draws the pictures of the README and of docs/images: the real window, the real model, the sample films.

QT_QPA_PLATFORM=offscreen python packaging/screenshots.py docs/images
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pypdfium2
import report_pictures
from picture_films import write_dicom, write_stick
from PIL import Image
from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pneumo_desktop import app
from pneumo_desktop.domain.measure import Measure
from pneumo_desktop.domain.reading import Agreement, Outcome, WhoConclusion
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.paths import find_paths
from pneumo_desktop.resources import resource
from pneumo_desktop.settings import Settings
from pneumo_desktop.storage.held import HeldStore
from pneumo_desktop.ui.encryption_dialog import EncryptionDialog
from pneumo_desktop.ui.jobs import Jobs
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.model_state import ModelStage
from pneumo_desktop.ui.recovery_sheet import write_sheet
from pneumo_desktop.ui.session import Stage
from pneumo_desktop.ui.start import make_application
from pneumo_desktop.ui.tags_page import TagsPage
from pneumo_desktop.ui.unlock_dialog import UnlockDialog

PATIENTS = (
    ("PD-0412", "Almaz Tesfaye", "female", "2023-04-02", "child_bacterial_pneumonia.jpeg", "Cough for 4 days, fast breathing"),
    ("PD-0413", "مريم حسن", "female", "2022-08-15", "child_viral_pneumonia.jpeg", "Fever, wheeze"),
    ("PD-0414", "आरव शर्मा", "male", "2021-11-30", "child_normal_2.jpeg", "Cough, contact with ill brother"),
    ("PD-0415", "王小明", "male", "2024-01-09", "child_normal.jpeg", "Fever for 2 days"),
)
CUT_SHARE = 0.1
"""So much is cut off each side of the last film: narrowly framed it is uncertain, which no whole sample film is."""


def wait_for(fact: Callable[[], bool], what: str, timeout_s: float = 60.0) -> None:
    """Run the event loop until `fact` holds; TimeoutError says what did not come."""
    end = time.monotonic() + timeout_s
    while not fact():
        if time.monotonic() > end:
            raise TimeoutError(what)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def grab(widget: QWidget, file: Path) -> None:
    """The widget as it is painted now."""
    QTest.qWait(200)
    if not widget.grab().save(str(file)):
        raise OSError(file)
    print(file)


def type_patient(window: MainWindow, number: str, name: str, sex: str, born: str, question: str) -> None:
    """Fill the form as a person would, field by field."""
    form, visit = window.work.patient_form, window.work.visit_form
    for field, text in ((form.number, number), (form.name, name), (form.birth_date, born)):
        field.setFocus()
        field.setText(text)
    form.sex.setCurrentIndex(next(i for i in range(form.sex.count()) if str(form.sex.itemData(i)) == sex))
    visit.question.setText(question) if hasattr(visit.question, "setText") else visit.question.setPlainText(question)


def cut_film(source: Path, out: Path) -> None:
    """A narrowly framed copy of a film."""
    with Image.open(source) as film:
        left, top = round(film.width * CUT_SHARE), round(film.height * CUT_SHARE)
        film.crop((left, top, film.width - left, film.height - top)).save(out, quality=95)


def spoil_film(source: Path, out: Path) -> None:
    """A pale copy of a film with a wide empty border."""
    with Image.open(source) as film:
        gray = film.convert("L").point(lambda value: 130 + value * 0.4)
        wide = Image.new("L", (round(film.width * 1.5), round(film.height * 1.5)), 0)
        wide.paste(gray, (film.width // 4, film.height // 4))
        wide.save(out)


def read_one(window: MainWindow, patient: tuple[str, ...], folder: Path) -> None:
    """From an empty desk to a reading on the screen."""
    number, name, sex, born, film, question = patient
    window.session.start_over()
    window.open_film(folder / film if (folder / film).exists() else resource("samples", film))
    wait_for(lambda: window.session.film is not None, "the film")
    type_patient(window, number, name, sex, born, question)
    window.analyse()
    wait_for(lambda: window.session.result is not None, "the reading")


def measure(window: MainWindow) -> None:
    """A distance and an angle on the film, without heat map, with the window for lungs."""
    view = window.work.film_view
    width, height = view.film.width_px, view.film.height_px
    view.set_heat_visible(False)
    view.show_preset(2)
    view.measures.add(Measure(((0.14 * width, 0.8 * height), (0.84 * width, 0.8 * height))))
    view.measures.add(Measure(((0.3 * width, 0.5 * height), (0.5 * width, 0.32 * height), (0.68 * width, 0.5 * height))))
    view.mark_key_image(True)


def side_by_side(window: MainWindow, folder: Path, out: Path) -> None:
    """A film of the same child half a year before, saved, then beside the film on the desk; the film is left unsaved."""
    number, name, sex, born, _film, _question = PATIENTS[0]
    read_one(window, (number, name, sex, born, "child_normal_2.jpeg", "Cough for 2 days"), folder)
    window.work.visit_form.exam_at.setText("2026-03-01 08:40")
    save(window, "No consolidation, no effusion.")
    read_one(window, PATIENTS[0], folder)
    wait_for(lambda: len(window.comparison.earlier) > 0, "the earlier film")
    window.comparison.show_record(window.comparison.earlier[-1])
    wait_for(lambda: window.work.films.other.film is not None, "the other film")
    grab(window, out / "side_by_side.png")
    window.comparison.close()


def import_page(window: MainWindow, folder: Path, out: Path) -> None:
    """The films on a stick, one of the failures chosen."""
    page = window.intake.page
    write_stick(folder / "Stick", resource("samples"))
    window.intake.search([folder / "Stick"])
    wait_for(lambda: page.model.rowCount() > 0 and not page.busy, "the films on the stick")
    failed = [row for row in range(page.model.rowCount()) if page.model.film(row).error is not None]
    page.table.selectRow(failed[0])
    grab(window, out / "import.png")
    window.show_work()


def tags_and_refusal(window: MainWindow, folder: Path, out: Path) -> None:
    """The header of a film; a film refused for what its header says; and what was found about it once it was read anyway."""
    film, pale = folder / "IM0001", folder / "pale.png"
    number, name, sex, born, sample, question = PATIENTS[0]
    write_dicom(resource("samples", sample), film, number, "Tesfaye^Almaz", "F", "20230402")
    window.session.start_over()
    window.open_film(film)
    wait_for(lambda: window.session.film is not None, "the film")
    window.actions_.tags.trigger()
    (page,) = window.findChildren(TagsPage)
    wait_for(lambda: bool(page.shown()), "the tags")
    page.search.setText("patient")
    grab(page, out / "tags.png")
    page.close()
    spoil_film(resource("samples", sample), pale)
    write_dicom(pale, film, number, "Tesfaye^Almaz", "F", "20230402", ViewPosition="LL")
    read_one(window, (number, name, sex, born, film.name, question), folder)
    grab(window, out / "read_anyway.png")
    window.work.reading_panel.anyway.wanted.emit()
    wait_for(lambda: window.session.result is not None and not window.session.may_read_anyway, "the reading")
    grab(window, out / "quality.png")
    window.session.start_over()


def save(window: MainWindow, conclusion: str) -> None:
    """Conclude and save."""
    form = window.work.final_read
    if conclusion:
        form.own.setChecked(True)
        form.words.setPlainText(conclusion)
        form.agreement.buttons[Agreement.PARTLY].click()
    else:
        outcome = window.session.result.reading.outcome
        ill = outcome is Outcome.SUGGESTS_PNEUMONIA
        form.who.buttons[WhoConclusion.PRIMARY_END_POINT if ill else WhoConclusion.NO_FINDING].click()
    form.reader.setText("Hana Bekele, radiographer")
    window.saving.save_now()
    wait_for(lambda: window.session.record is not None and window.session.stage is Stage.IDLE, "the record")


def draw_keeping(window: MainWindow, stick: Path, out: Path) -> None:
    """A backup made and looked at again, for docs/moving.md."""
    stick.mkdir()
    file = stick / "pneumo-2026-11-21.pneumo-backup"
    keeping = window.keeping
    keeping.back_up()
    page = keeping.dialogs[-1]
    page.file.setText(str(file))
    page.begin.click()
    wait_for(lambda: file.exists() and not page.busy, "the backup")
    grab(page, out / "backup.png")
    page.reject()
    wait_for(lambda: not keeping.dialogs, "the end of the dialog")
    keeping.ask_restore()
    page = keeping.dialogs[-1]
    page.check(file)
    wait_for(lambda: not page.busy, "the check of the backup")
    grab(page, out / "restore.png")
    page.reject()


def draw_encryption(out: Path) -> None:
    """The dialog before the window, and the page of a new recovery key (which opens nothing)."""
    parent = QWidget()
    jobs = Jobs()
    with tempfile.TemporaryDirectory(prefix="pneumo-pictures-") as folder, HeldStore(Path(folder) / "data") as held:
        unlock = UnlockDialog(held, jobs)
        unlock.show()
        grab(unlock, out / "encryption_unlock.png")
        unlock.done(0)
        dialog = EncryptionDialog(held, jobs, "Kebele Health Centre", datetime.now, parent)
        dialog.show()
        grab(dialog, out / "encryption_begin.png")
        dialog.next.click()
        for field in (dialog.ask.new.first, dialog.ask.new.again):
            field.line.setText("acacia hammer Gondar blue")
        dialog.next.click()
        grab(dialog, out / "encryption_recovery_key.png")
        dialog.reject()
        write_sheet(Path(folder) / "key.pdf", make_recovery_key(), "Kebele Health Centre", datetime.now())
        sheet = pypdfium2.PdfDocument(Path(folder) / "key.pdf")
        sheet[0].render(scale=1.2).to_pil().save(out / "encryption_page.png")
        sheet.close()
    jobs.shutdown(5_000)


def main(out: Path) -> None:
    """All pictures into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="pneumo-pictures-") as folder:
        paths = find_paths(Path(folder))
        settings = Settings(clinic_name="Kebele Health Centre", clinic_address="Main road, Debre Tabor", language="en")
        application = make_application(settings.language)
        with app.open_locked_store(paths.data) as store:
            parts = replace(app.build_parts(paths, settings, None, store, None, None), ask_intended_use=False)
            window = MainWindow(parts)
            window.show()
            wait_for(lambda: window.model.stage is ModelStage.READY, "the model")
            grab(window, out / "start.png")
            side_by_side(window, Path(folder), out)
            import_page(window, Path(folder), out)
            tags_and_refusal(window, Path(folder), out)
            last = PATIENTS[-1][4]
            cut_film(resource("samples", last), Path(folder) / last)
            read_one(window, PATIENTS[0], Path(folder))
            grab(window, out / "reading.png")
            measure(window)
            grab(window, out / "measuring.png")
            window.work.film_view.mark_key_image(False)
            window.work.film_view.reset_view()
            window.work.film_view.set_heat_visible(True)
            save(window, "")
            grab(window, out / "saved.png")
            report = store.read_report(window.session.record)
            for size, name in (((1920, 1080), "reading_1920.png"), ((960, 540), "reading_960.png")):
                window.resize(*size)
                grab(window, out / name)
            window.resize(1366, 768)
            for patient, conclusion, outcome in (
                (PATIENTS[1], "Peribronchial thickening, no consolidation.", Outcome.SUGGESTS_PNEUMONIA),
                (PATIENTS[2], "", Outcome.NO_PATTERN),
                (PATIENTS[3], "No consolidation, no effusion.", Outcome.UNCERTAIN),
            ):
                read_one(window, patient, Path(folder))
                if window.session.result.reading.outcome is not outcome:
                    raise ValueError(f"{patient[4]} is not {outcome}: choose another film for its picture")
                if outcome is not Outcome.SUGGESTS_PNEUMONIA:
                    grab(window, out / f"{outcome}.png")
                save(window, conclusion)
            window.show_records()
            wait_for(lambda: window.records.model.rowCount() == 5, "the list")
            grab(window, out / "records.png")
            draw_keeping(window, Path(folder) / "stick", out)
            window.show_work()
            window.session.start_over()
            bad = Path(folder) / "copy.jpeg"
            bad.write_bytes(resource("samples", "child_normal.jpeg").read_bytes()[:20_000])
            window.open_film(bad)
            wait_for(lambda: window.session.film_error is not None, "the error")
            grab(window, out / "bad_film.png")
            pages = pypdfium2.PdfDocument(report)
            for i in range(len(pages)):
                pages[i].render(scale=1.6).to_pil().save(out / f"report_{i + 1}.png")
            pages.close()
            window._may_close = True
            window.close()
        application.processEvents()
    report_pictures.main(out)
    draw_encryption(out)
    print(f"drawn {datetime.now():%Y-%m-%d %H:%M}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
