"""A day of work in the real window, ended by kill -9; run by test_e2e_traces in a process and a home of its own.

Usage: python day_at_the_clinic.py FILMS OUT plain|encrypted first|second
"""

from __future__ import annotations

import os
import random
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from fakes import FakeLoader
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from pneumo_desktop import app
from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.log import start_log
from pneumo_desktop.paths import find_paths
from pneumo_desktop.settings import Settings, save_settings
from pneumo_desktop.storage import key_file
from pneumo_desktop.storage.held import HeldStore
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.model_state import ModelStage
from pneumo_desktop.ui.session import Stage
from pneumo_desktop.ui.start import make_application
from pneumo_desktop.ui.traces import no_folders_kept

PASSPHRASE = "acacia hammer Gondar blue"
NAME, NUMBER = "Tsehayinesh Worku Zelalem", "KX-90417-B"


def wait_for(fact: Callable[[], object], what: str) -> None:
    end = time.monotonic() + 60
    while not fact():
        if time.monotonic() > end:
            raise TimeoutError(what)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def open_parts(held: HeldStore, encrypted: bool):
    if held.locked:
        held.unlock(PASSPHRASE)
    elif encrypted:
        held.encrypt(PASSPHRASE, make_recovery_key(), CancelToken(), no_progress)
    paths = find_paths()
    settings = Settings(clinic_name="Health Centre", reader_name="Hana", language="en")
    save_settings(settings, paths.settings_file)
    parts = app.build_parts(paths, settings, None, held.store, None, start_log(paths.logs))
    return replace(parts, load_classifier=FakeLoader(), ask_intended_use=False, encryption=held)


def read_patient(window: MainWindow, film: Path) -> None:
    window.session.start_over()
    window.open_film(film)
    wait_for(lambda: window.session.film is not None, "the film")
    form, question = window.work.patient_form, window.work.visit_form.question
    for field, text in ((form.number, NUMBER), (form.name, NAME), (form.birth_date, "2023-04-02")):
        field.setFocus()
        field.setText(text)
    form.sex.setCurrentIndex(next(i for i in range(form.sex.count()) if str(form.sex.itemData(i)) == "female"))
    (question.setText if hasattr(question, "setText") else question.setPlainText)(f"Cough. Mother of {NAME} asks.")
    for button in form.findChildren(QPushButton):  # the header writes the name another way: what was typed holds
        if button.isVisible() and button.text() == "Keep mine":
            button.click()
    window.analyse()
    wait_for(lambda: window.session.result is not None, "the reading")
    window.work.final_read.agree.setChecked(True)


def work_through(window: MainWindow, films: Path, out: Path) -> None:
    window.intake.take([films / "films.zip"])
    wait_for(lambda: window.intake.page.model.rowCount() > 0, "the films of the ZIP")
    wait_for(lambda: not window.jobs.names, "the thumbnails")
    copies = list(window._parts.store.scratch.glob("unpacked-*"))
    assert len(copies) == 1
    read_patient(window, copies[0])
    window.saving.save_now()
    wait_for(lambda: window.session.record is not None and window.session.stage is Stage.IDLE, "the record")
    record = window.session.record
    window.reports.export_to(record, out / "exported.pdf")
    wait_for((out / "exported.pdf").exists, "the export")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out / "paper.pdf"))
    window.reports._ask_printer = lambda report, _record: window.reports.print_on(report, printer)
    window.reports.print(record)
    wait_for((out / "paper.pdf").exists, "the paper")
    choose_in_dialog(films / f"{NAME} {NUMBER}" / "film.dcm")
    search_and_open(window)


def choose_in_dialog(film: Path) -> None:
    """Qt's own dialog, which remembers folders where it may."""
    dialog = QFileDialog(None, "x", str(film.parent))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    dialog.selectFile(str(film))
    QTest.qWait(100)
    dialog.accept()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.deleteLater()
    QApplication.processEvents()
    QTest.qWait(100)


def search_and_open(window: MainWindow) -> None:
    window.show_records()
    window.records.search.setText(NAME.split()[0])
    wait_for(lambda: window.records.model.rowCount() > 0, "the list")
    summary = window._parts.store.search(NAME)[0]
    window.session.open_record(summary.id)
    wait_for(lambda: window.session.film is not None, "the record on the screen")


def die_while_saving(window: MainWindow, film: Path) -> None:
    """Save once, then go on saving until the process is gone."""
    read_patient(window, film)
    window.saving.save_now()
    wait_for(lambda: window.session.record is not None and window.session.stage is Stage.IDLE, "the record")
    threading.Timer(random.uniform(0.05, 0.6), lambda: os.kill(os.getpid(), signal.SIGKILL)).start()
    while True:
        read_patient(window, film)
        window.saving.save_now()
        wait_for(lambda: window.session.record is not None and window.session.stage is Stage.IDLE, "the record")


def main(films: Path, out: Path, encrypted: bool, first: bool) -> None:
    key_file.SCRYPT_N = 2**7
    make_application("en")
    held = HeldStore(find_paths().data)
    held.tidy()
    window = MainWindow(open_parts(held, encrypted))
    window.show()
    wait_for(lambda: window.model.stage is ModelStage.READY, "the model")
    with no_folders_kept():
        if first:
            work_through(window, films, out)
        else:
            search_and_open(window)
        print("WORKED", flush=True)
        die_while_saving(window, films / f"{NAME} {NUMBER}" / "film.dcm")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "encrypted", sys.argv[4] == "first")
