"""Starts the window: look, language, fonts, crash handler, then the event loop."""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from pneumo_desktop.computer import memory_in_use_mb
from pneumo_desktop.domain.patient import PatientDraft, Sex
from pneumo_desktop.ui.crash import CrashHandler
from pneumo_desktop.ui.handing_over import AskedFor, HandingOver, bring_to_front
from pneumo_desktop.ui.i18n import install_language, register_fonts
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.ui.model_state import ModelStage
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.self_check import count_colours
from pneumo_desktop.ui.start_notices import look_at_screen
from pneumo_desktop.ui.theme import STYLE_WORDS, apply_theme, dressed_at_the_end
from pneumo_desktop.ui.traces import no_folders_kept

if TYPE_CHECKING:
    from pneumo_desktop.ui.unlock_dialog import UnlockDialog

_FRAME_PX = 60
"""About what a window manager puts around a window."""


def make_application(language: str) -> QApplication:
    """The application with its look, its fonts and its language, ready for a window."""
    there = QApplication.instance()
    app = there if isinstance(there, QApplication) else QApplication([*sys.argv[:1], *STYLE_WORDS])
    app.setApplicationName("Pneumo Desktop")
    app.setDesktopFileName("pneumo-desktop")
    register_fonts(app)
    apply_theme(app, styled=app is not there)
    install_language(app, language)
    return app


def start_window(parts: Parts, places: Sequence[Path], time_start: bool = False) -> int:
    """Show the window and run until it is closed; returns the exit code. `places` are films, folders or ZIPs to open.

    A second start on one data folder comes here only where it cannot ask the first one; it is told so and ends. Encrypted
    records are opened first, or the program ends. `time_start` prints the moments (seconds since 1970) at which the window was
    painted, the model was ready, the film in `places` was there and its reading (for a made-up patient), and the memory then in
    use (megabytes, with the decoder's process), as one JSON line, and ends. The passphrase of encrypted records it takes from
    standard input, and says when it was asked for.
    """
    app = make_application(parts.settings.language)
    if parts.store_error is not None and parts.store_error.code == "store.in_use":
        QMessageBox.information(None, app.applicationName(), sentence_for(parts.store_error))
        _stands(parts)
        return 1
    crash = CrashHandler(parts.log_file)
    crash.install()
    asked = AskedFor(app)
    if parts.store is not None or parts.encryption is not None:  # these records are held here: later starts ask this one
        handing_over = HandingOver(parts.paths.data, asked)
        handing_over.asked.connect(asked.take)
        handing_over.start()
    try:
        if parts.encryption is not None and parts.encryption.locked:
            from pneumo_desktop.ui.unlock_dialog import unlock_store

            wanted, failure = unlock_store(parts.encryption, crash.handle, _type_for_timing if time_start else None)
            if not wanted:
                _stands(parts)
                return 0
            if failure is not None:
                restoring = parts.encryption.restoring
                parts = replace(parts, store=None, store_error=failure, encryption=None, keeping=None, restoring=restoring)
        with dressed_at_the_end(app):
            window = MainWindow(parts)
        window.jobs.unexpected.connect(crash.handle)
        _show_fitting(window)
        window.start_notices.add((*look_at_screen(window), *window.thresholds.drop_unsure()))
        if time_start:
            _report_times(window, bool(places))
        window.stands.connect(partial(_stands, parts))
        window.stands.connect(_tidy_memory_again)
        window.intake.take(places)
        asked.answer_by(partial(_open_in, window))
        with no_folders_kept():
            return app.exec()
    finally:
        asked.deleteLater()
        crash.uninstall()


def _tidy_memory_again() -> None:
    """What was loaded for the window stays as long as the program does, and need not be looked through again."""
    gc.freeze()
    gc.enable()


def _stands(parts: Parts) -> None:
    """The program got as far as a person sees it: one that came in a pack is trusted at the next start as well."""
    if parts.updates is not None:
        parts.updates.confirm_start()


def _open_in(window: MainWindow, places: Sequence[Path]) -> None:
    """The window comes to the front and opens what was asked for."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    bring_to_front(window)
    window.intake.take(places)


def _show_fitting(window: MainWindow) -> None:
    """In its own size where that leaves room for the frame, else filling the screen."""
    room = window.screen().availableSize()
    if room.width() < window.width() + _FRAME_PX or room.height() < window.height() + _FRAME_PX:
        window.showMaximized()
    else:
        window.show()


def _type_for_timing(dialog: UnlockDialog) -> None:
    """Say when the passphrase is asked for, take it from standard input, and say when it was typed."""
    dialog.repaint()
    _say_moments({"asked": time.time()})
    dialog.passphrase.line.setText(sys.stdin.readline().rstrip("\n"))
    _say_moments({"typed": time.time()})
    dialog.unlock.click()


def _say_moments(moments: dict[str, float | str]) -> None:
    sys.stdout.write(json.dumps(moments) + "\n")
    sys.stdout.flush()


def _report_times(window: MainWindow, film_asked: bool) -> None:
    """Watch for the first paint, the model and, where a film was asked for, its reading; print the moments, then close."""
    moments: dict[str, float] = {}

    def painted() -> None:
        moments.setdefault("window", time.time())

    def end() -> None:
        moments["memory_mb"] = memory_in_use_mb()
        seen = window.grab().toImage()
        size = {"width": seen.width(), "height": seen.height(), "colours": count_colours(seen)}
        _say_moments(moments | {"model": window.model.stage.name} | size)
        window.session.start_over()
        window.close()

    def model_changed() -> None:
        if window.model.stage in (ModelStage.READY, ModelStage.FAILED):
            moments.setdefault("ready", time.time())
            if not film_asked or window.model.stage is ModelStage.FAILED:
                end()

    def reading_changed() -> None:
        if window.session.result is not None and "reading" not in moments:
            moments["reading"] = time.time()
            QTimer.singleShot(0, end)

    def film_changed() -> None:
        if window.session.film is not None and "film" not in moments:
            moments["film"] = time.time()
            window.session.set_patient(PatientDraft("TIMED", "Timed start", Sex.UNKNOWN, date(2022, 1, 1)))
            window.session.analyse()

    window.stands.connect(painted)
    window.model.changed.connect(model_changed)
    if film_asked:
        window.session.film_changed.connect(film_changed)
        window.session.reading_changed.connect(reading_changed)
