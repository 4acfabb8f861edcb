"""The one place for failures that nobody foresaw: logged without any word about a patient, told in a sentence."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

_log = logging.getLogger(__name__)


def describe(error: BaseException) -> str:
    """Type and places of a failure and of its causes, without messages and values: they may hold names."""
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__name__)
        for frame in traceback.extract_tb(seen.__traceback__):
            lines.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\n".join(lines)


class CrashHandler(QObject):
    """Takes unexpected failures from any thread; shows one sentence at a time, on the GUI thread only."""

    _arrived = Signal()

    def __init__(self, log_file: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_file = log_file
        self._box: QMessageBox | None = None
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._before: tuple[Callable[..., object], Callable[..., object]] | None = None

    def install(self) -> None:
        """Take over the hooks of the interpreter and of threads."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._from_interpreter
        threading.excepthook = self._from_thread

    def uninstall(self) -> None:
        """Give the hooks back."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None

    @Slot(object)
    def handle(self, error: BaseException) -> None:
        """Log `error` and have it told; may be called from any thread."""
        if isinstance(error, KeyboardInterrupt | SystemExit):
            return
        _log.error("unexpected failure in %s\n%s", threading.current_thread().name, describe(error))
        self._arrived.emit()

    def _from_interpreter(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.handle(error.with_traceback(trace))

    def _from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.handle(args.exc_value)

    @Slot()
    def _tell(self) -> None:
        if self._box is not None and self._box.isVisible():
            return
        box = QMessageBox(QApplication.activeWindow())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Something unexpected happened"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(
            self.tr("Something unexpected happened. What you saved is safe. Save your work and start the program again.")
        )
        if self._log_file is not None:
            box.setInformativeText(
                self.tr("If it happens again, send this file, which holds no patient data: {file}").format(file=self._log_file)
            )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.destroyed.connect(self._forget_box)
        self._box = box
        box.open()

    @Slot()
    def _forget_box(self) -> None:
        self._box = None
