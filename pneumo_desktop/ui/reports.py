"""The saved report once more: a copy at a place of one's choice, or on paper; always the kept PDF, never a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import Act
from pneumo_desktop.domain.ports import JoinReports, RecordStore
from pneumo_desktop.domain.record import Record
from pneumo_desktop.ui.jobs import Jobs, Lane
from pneumo_desktop.ui.long_work import in_plural
from pneumo_desktop.workflow import copy_report, witness

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Work = Callable[[CancelToken, Progress], object]


def report_name(record: Record) -> str:
    """File name of an exported report: its number, and the version from the second on; never the patient."""
    version = f"-v{record.version}" if record.version > 1 else ""
    return f"{record.number}{version}.pdf"


class Reports(QObject):
    """Exports and prints the kept reports of saved records."""

    exported = Signal(str)
    printed = Signal()
    failed = Signal(object)

    def __init__(self, store: RecordStore | None, jobs: Jobs, window: QWidget, join: JoinReports) -> None:
        super().__init__(window)
        self._store = store
        self._jobs = jobs
        self._window = window
        self._join = join
        self._folder = ""

    def export(self, record: Record) -> None:
        """Ask for a place, beginning in the folder of the last export of this run, and copy the report there."""
        self._ask_place(self.tr("Export report"), report_name(record), lambda place: self.export_to(record, place))

    def export_to(self, record: Record, target: Path) -> None:
        """Copy the kept report of `record` to `target`; `exported` or `failed` follows."""
        self._write_to(target, lambda store: store.read_report(record), (record.id,), "export report")

    def export_many(self, record_ids: Sequence[str]) -> None:
        """Ask for a place and put the newest reports of all these records there, in one file with a bookmark for each."""
        title = in_plural(self.tr("Export %n report(s) as one PDF", "", len(record_ids)), len(record_ids))
        self._ask_place(title, self.tr("reports") + ".pdf", lambda place: self.export_many_to(record_ids, place))

    def export_many_to(self, record_ids: Sequence[str], target: Path) -> None:
        """Join the newest reports of these records into `target`; `exported` or `failed` follows."""
        title, join, ids = self.tr("Reports"), self._join, tuple(record_ids)
        language = self.locale_tag()

        def joined(store: RecordStore) -> bytes:
            records = [store.load(record_id) for record_id in ids]
            return join([(record.number, store.read_report(record)) for record in records], title, language)

        self._write_to(target, joined, ids, "export reports")

    def locale_tag(self) -> str:
        """The language of the window, as PDF wants it."""
        return self._window.locale().bcp47Name()

    def _ask_place(self, title: str, name: str, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._window, title, self._folder, self.tr("PDF (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write_to(self, target: Path, content: Callable[[RecordStore], bytes], record_ids: Sequence[str], name: str) -> None:
        self._folder = str(target.parent)
        store = self._store
        if store is None:
            return

        def work(_cancel: CancelToken, _progress: Progress) -> str:
            copy_report(content(store), target)
            for record_id in record_ids:
                witness(store, Act.EXPORT, record_id)
            return str(target)

        self._run(work, self.exported.emit, name)

    def print(self, record: Record) -> None:
        """Show the print dialog and print the kept report."""
        store = self._store
        if store is None:
            return

        def work(_cancel: CancelToken, _progress: Progress) -> bytes:
            return store.read_report(record)

        self._run(work, lambda report: self._ask_printer(report, record), "find report")

    def _ask_printer(self, report: bytes, record: Record) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo  # the window stands before what prints is loaded

        from pneumo_desktop.ui.printing import make_printer

        if not QPrinterInfo.availablePrinters():
            self.failed.emit(PneumoError("report.no_printer"))
            return
        try:
            printer = make_printer(report)
        except PneumoError as error:
            self.failed.emit(error)
            return
        dialog = QPrintDialog(printer, self._window)
        accepted = dialog.exec()  # Windows shows its own print dialog only this way
        dialog.deleteLater()
        if accepted:
            self._witness_print(record)
            self.print_on(report, printer)

    def _witness_print(self, record: Record) -> None:
        store = self._store
        if store is not None:
            self._run(lambda _cancel, _progress: witness(store, Act.PRINT, record.id), lambda _: None, "audit print")

    def print_on(self, report: bytes, printer: QPrinter) -> None:
        """Print a PDF; `printed` or `failed` follows."""
        from pneumo_desktop.ui.printing import print_pdf

        try:
            print_pdf(report, printer)
        except PneumoError as error:
            self.failed.emit(error)
            return
        self.printed.emit()

    def _run(self, work: Work, done: Callable[..., None], name: str) -> None:
        self._jobs.start(work, done, self._failed, name=name, lane=Lane.STORE, can_cancel=False)

    def _failed(self, error: BaseException) -> None:
        self.failed.emit(error if isinstance(error, PneumoError) else PneumoError("export.failed"))
