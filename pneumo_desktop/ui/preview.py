"""The report as it would be printed now, beside the window while it is filled in, and every kept version as it was printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QBuffer, QIODevice, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.reading import FinalRead
from pneumo_desktop.domain.record import Record
from pneumo_desktop.ui.choices import Choices
from pneumo_desktop.ui.fields import column_layout, plain_label
from pneumo_desktop.ui.jobs import Job, Jobs, Lane
from pneumo_desktop.ui.messages import sentence_for, state_word
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.reports import Reports
from pneumo_desktop.ui.session import Session
from pneumo_desktop.workflow import earlier_exams, notes_of

_LOOK_MS = 100
"""So often the window is asked whether anything that the report shows has changed."""


@dataclass(frozen=True)
class _Shown:
    """What a preview was made of; the same again makes no new one."""

    record: Record
    film: Film
    letterhead: Letterhead


class PreviewWindow(QWidget):
    """A window of its own, so that the film and its form stay in reach; `show_now` follows what the session holds."""

    updated = Signal()
    """Other pages are shown than before."""

    def __init__(
        self,
        parts: Parts,
        session: Session,
        final_read: Callable[[datetime], FinalRead | None],
        choices: Choices,
        jobs: Jobs,
        reports: Reports,
        window: QWidget,
    ) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self._parts, self._session, self._final_read = parts, session, final_read
        self._choices, self._jobs, self._reports = choices, jobs, reports
        self._seen: _Shown | None = None
        self._job: Job | None = None
        self._opened_at = parts.now()
        self._kept: Record | None = None
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._follow)
        self._build()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Preview of the report"))
        self.setObjectName("page")
        self.version = QComboBox()
        self.version.setAccessibleName(self.tr("Version"))
        self.version.activated.connect(lambda _index: self._choose_version())
        self.note = plain_label(name="quiet")
        self.print = QPushButton(self.tr("Print…"))
        self.export = QPushButton(self.tr("Export PDF…"))
        self.print.clicked.connect(lambda: self._with_kept(self._reports.print))
        self.export.clicked.connect(lambda: self._with_kept(self._reports.export))
        self.view = QPdfView(self)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(self.windowTitle())
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.version)
        top.addWidget(self.note, 1)
        top.addWidget(self.print)
        top.addWidget(self.export)
        layout = column_layout(self, spacing=8, margins=(10, 10, 10, 10))
        layout.addLayout(top)
        layout.addWidget(self.view, 1)
        self._fill_versions(None, ())
        self.resize(640, 700)

    # What is shown

    def show_now(self) -> None:
        """Open, or come to the front, with what the session holds now."""
        self._opened_at = self._parts.now()
        self._seen = None
        self.show()
        self.raise_()
        self._look.start()
        self._follow()

    def show_kept(self, record_id: str) -> None:
        """Show the kept versions of a record, the newest first, whatever is open in the window."""
        self._look.stop()
        self._seen = None
        self.show()
        self.raise_()
        self._load(record_id, None)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._look.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._seen, self._kept = None, None
        self._show_bytes(b"")
        super().closeEvent(event)

    def _follow(self) -> None:
        """Make the report anew where what it shows has changed; one at a time, and the last state always wins."""
        if self._job is not None:
            return
        final_read, film = self._final_read(self._opened_at), self._session.film
        record = self._session.unsaved_record(final_read, self._opened_at)
        if self._session.hidden:  # the reading waits for a first impression, also that of a kept draft
            self._show_nothing()
            return
        if self._session.record is not None and final_read is None:
            record = None  # nothing was concluded on a kept draft yet
        if record is None or film is None:
            kept = self._session.record
            if kept is not None and not self._shows(kept):
                self._load(kept.id, kept.version)
            elif kept is None:
                self._show_nothing()
            return
        new = self._session.record is None  # and has another id each time it is asked for
        wanted = _Shown(replace(record, id="") if new else record, film, self._choices.letterhead)
        if wanted != self._seen:
            self._make(wanted)

    def _shows(self, record: Record) -> bool:
        """Whether this version is on the screen; what was loaded twice is never equal, for the heat maps are not compared."""
        shown = self._kept
        return shown is not None and (shown.id, shown.version) == (record.id, record.version)

    def _make(self, wanted: _Shown) -> None:
        self._seen, self._kept = wanted, None
        store, make, at = self._parts.store, self._parts.make_report, self._opened_at
        record = replace(wanted.record, number=wanted.record.number or self.tr("(given when saved)"))

        def work(_cancel: CancelToken, _progress: Progress) -> bytes:
            if store is None:
                return make(record, wanted.film, wanted.letterhead, at, ())
            noted = replace(record, notes=notes_of(record, store))
            return make(noted, wanted.film, wanted.letterhead, at, earlier_exams(noted, store))

        self._job = self._jobs.start(work, self._made, self._failed, name="preview", lane=Lane.PREVIEW)

    def _made(self, report: bytes) -> None:
        self._job = None
        self._fill_versions(None, ())
        self._show_bytes(report)
        self.note.setText(self.tr("Not kept yet. It follows what you type; save to keep it."))

    def _show_nothing(self) -> None:
        if self._seen is not None or self._kept is not None or not self.note.text():
            self._seen, self._kept = None, None
            self._fill_versions(None, ())
            self._show_bytes(b"")
        self.note.setText(self.tr("There is no reading to show. Analyse a film or open a record."))

    # Kept versions

    def _load(self, record_id: str, version: int | None) -> None:
        store = self._parts.store
        if store is None or self._job is not None:
            return

        def work(_cancel: CancelToken, _progress: Progress) -> tuple[Record, tuple[int, ...], bytes]:
            record = store.load(record_id, version)
            return record, tuple(store.versions(record_id)), store.read_report(record)

        self._job = self._jobs.start(work, self._loaded, self._failed, name="preview kept", lane=Lane.PREVIEW)

    def _loaded(self, found: tuple[Record, tuple[int, ...], bytes]) -> None:
        self._job = None
        record, versions, report = found
        self._seen, self._kept = None, record
        self._fill_versions(record, versions)
        self._show_bytes(report)
        words = self.tr("As it was kept: {number}, version {version}, {state}.")
        self.note.setText(words.format(number=record.number, version=record.version, state=state_word(record.state)))

    def _fill_versions(self, record: Record | None, versions: tuple[int, ...]) -> None:
        self.version.clear()
        for number in sorted(versions, reverse=True):
            self.version.addItem(self.tr("Version {n}").format(n=number), number)
        if record is not None:
            self.version.setCurrentIndex(self.version.findData(record.version))
        self.version.setVisible(len(versions) > 1)
        for button in (self.print, self.export):
            button.setVisible(record is not None)

    def _choose_version(self) -> None:
        if self._kept is not None:
            self._look.stop()
            self._load(self._kept.id, int(self.version.currentData()))

    def _with_kept(self, then: Callable[[Record], None]) -> None:
        if self._kept is not None:
            then(self._kept)

    # Pages

    def _show_bytes(self, report: bytes) -> None:
        """Other pages in the place of these, at the same spot."""
        bar = self.view.verticalScrollBar()
        page, place = self.view.pageNavigator().currentPage(), bar.value()
        self.document.close()
        self._buffer.close()
        self._buffer.setData(report)
        if report:
            self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            self.document.load(self._buffer)
            self.view.pageNavigator().jump(min(page, max(0, self.document.pageCount() - 1)), QPointF())
            bar.setValue(place)
        self.updated.emit()

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self._show_bytes(b"")
        known = error if isinstance(error, PneumoError) else PneumoError("report.failed")
        self.note.setText(sentence_for(known))
