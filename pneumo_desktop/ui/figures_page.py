"""The page of a month, or of any period: how many films, what was found, how often people agree, what was refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFileDialog, QPushButton, QTextBrowser, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.listing import AgeBand, Figures, FilmGroup, Period, RecordFilter, Share, count_figures
from pneumo_desktop.domain.ports import RecordStore
from pneumo_desktop.domain.reading import Outcome, WhoConclusion
from pneumo_desktop.record_list import as_text, write_list
from pneumo_desktop.ui.fields import FlowRow, column_layout, plain_label
from pneumo_desktop.ui.final_words import agreement_words, who_words
from pneumo_desktop.ui.jobs import Job, Jobs, Lane
from pneumo_desktop.ui.messages import outcome_words, sentence_for, sentence_for_code
from pneumo_desktop.ui.record_filter_row import PeriodChoice
from pneumo_desktop.workflow import copy_report

_Table = tuple[str, Sequence[Sequence[str]]]


@dataclass(frozen=True)
class _Counted:
    """`period` are the words of the period that was counted, whatever is chosen by now."""

    period: str
    whole: Figures
    bands: tuple[tuple[AgeBand, Figures], ...]


_OF_A_LIST = {
    "export.full": "export.list_full",
    "export.no_rights": "export.list_no_rights",
    "export.failed": "export.list_failed",
}
"""What failed to be written here is no report of a record."""


class FiguresPage(QDialog):
    """Counts alone: no name, no number of a patient. With the right to it, the records themselves go out as CSV."""

    def __init__(
        self,
        store: RecordStore,
        jobs: Jobs,
        clinic: str,
        today: Callable[[], date],
        allow_lists: bool,
        hide_unread: bool,
        exported: Callable[[bool], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Figures of a period"))
        self._store, self._jobs, self._clinic, self._exported = store, jobs, clinic, exported
        self._hide_unread = hide_unread
        self.tables: Sequence[_Table] = ()
        self._counted_period = ""
        self._counting: Job | None = None
        self._writing = self._leaving = False
        self._build(today, allow_lists)
        self.resize(880, 690)
        self.count()

    def _build(self, today: Callable[[], date], allow_lists: bool) -> None:
        self.period = PeriodChoice(today, Period.THIS_MONTH)
        self.period.changed.connect(self.count)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.windowTitle())
        self.text.setOpenLinks(False)
        self.copy, self.pdf, self.print = (
            QPushButton(words) for words in (self.tr("Copy"), self.tr("PDF…"), self.tr("Print…"))
        )
        self.copy.setToolTip(self.tr("As text with tabs, for a letter or a spreadsheet"))
        self.copy.clicked.connect(self._copy)
        self.pdf.clicked.connect(self._ask_pdf)
        self.print.clicked.connect(self._print)
        for button in (self.copy, self.pdf, self.print):
            button.setEnabled(False)  # until something was counted
        self.csv = QPushButton(self.tr("List of records (CSV)…"))
        self.csv.clicked.connect(self._ask_csv)
        self.with_names = QCheckBox(self.tr("with clinic numbers, names and reasons in words"))
        for widget in (self.csv, self.with_names):
            widget.setEnabled(allow_lists)
            widget.setToolTip("" if allow_lists else sentence_for_code("account.not_allowed"))
        self.told = plain_label(name="quiet")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = column_layout(self, spacing=10, margins=(18, 16, 18, 14))
        layout.addLayout(FlowRow(self.period, self.copy, self.pdf, self.print))
        layout.addWidget(self.text, 1)
        layout.addLayout(FlowRow(self.csv, self.with_names))
        layout.addWidget(self.told)
        layout.addWidget(buttons)

    # Counting

    def count(self) -> None:
        """Count the films of the period that stands above; the figures of another one stay, under its name, until then."""
        store, (since, until), period = self._store, self.period.days(), self.period.words()
        if self._counting is not None:
            self._counting.cancel()

        def work(_cancel: CancelToken, _progress: Progress) -> _Counted:
            groups = store.film_groups(since, until)
            bands = tuple((band, count_figures(_of_band(groups, band))) for band in AgeBand)
            return _Counted(period, count_figures(groups), tuple((band, one) for band, one in bands if one.films))

        self._counting = self._jobs.start(work, self._show, self._failed, name="figures", lane=Lane.STORE)

    def _show(self, counted: _Counted) -> None:
        self._counting, self._counted_period = None, counted.period
        self.tables = tuple(self._make_tables(counted))
        self.text.setHtml(self._html("#e8eaed", "#9aa4ad"))
        for button in (self.copy, self.pdf, self.print):
            button.setEnabled(True)

    def done(self, result: int) -> None:
        """Nobody waits for figures any more; a list that is being written is waited for, so that its failure is told."""
        self._leaving = self._writing
        if self._writing:
            return
        if self._counting is not None:
            self._counting.cancel()
        super().done(result)

    def _failed(self, error: BaseException) -> None:
        self._counting = None
        self._writing = self._leaving = False
        self.told.setText(sentence_for(error if isinstance(error, PneumoError) else PneumoError("store.failed")))

    def _make_tables(self, counted: _Counted) -> list[_Table]:
        whole = counted.whole
        who, agreement = who_words(), agreement_words()
        tables: list[_Table] = [
            (
                self.tr("Films"),
                (
                    (self.tr("Films with a record"), str(whole.films)),
                    (self.tr("of them without a final read (drafts)"), str(whole.drafts)),
                    (self.tr("Program: findings suggest pneumonia, of those analysed"), self._share(whole.program_positive)),
                    (
                        self.tr("Person: primary end-point pneumonia, of those read in WHO-CXR words"),
                        self._share(whole.person_positive),
                    ),
                    (self.tr("Person agrees with the program, of those comparable"), self._share(whole.agreed)),
                    (self.tr("Refused film read anyway"), str(whole.read_anyway)),
                ),
            ),
            (
                self.tr("What the program found"),
                [(outcome_words(one), str(count)) for one, count in whole.outcomes.items()],
            ),
            (
                self.tr("What people concluded"),
                [
                    (who.get(one, self.tr("In own words only")), str(whole.conclusions[one]))
                    for one in (*who, WhoConclusion.NOT_STATED)
                ],
            ),
            (
                self.tr("Agreement of the final read with the program"),
                [(words, str(whole.agreement[one])) for one, words in agreement.items()],
            ),
        ]
        refused = [
            (sentence_for_code(code) if code else self.tr("no reason kept"), str(n)) for code, n in whole.refusals.items()
        ]
        tables.append((self.tr("Not analysed, by reason"), refused or [(self.tr("None"), "0")]))
        tables.append((self.tr("By age at the exam"), self._band_rows(counted)))
        return tables

    def _band_rows(self, counted: _Counted) -> list[Sequence[str]]:
        names = {
            AgeBand.UNDER_2_MONTHS: self.tr("under 2 months"),
            AgeBand.MONTHS_2_TO_11: self.tr("2 to 11 months"),
            AgeBand.MONTHS_12_TO_59: self.tr("12 to 59 months"),
            AgeBand.YEARS_5_TO_14: self.tr("5 to 14 years"),
            AgeBand.YEARS_15_TO_49: self.tr("15 to 49 years"),
            AgeBand.YEARS_50_UP: self.tr("50 years and over"),
            AgeBand.NOT_KNOWN: self.tr("age not known"),
        }
        head = (
            self.tr("Age"),
            self.tr("Films"),
            self.tr("Program positive"),
            self.tr("Person positive"),
            self.tr("Agree"),
            self.tr("Not analysed"),
            self.tr("Read anyway"),
        )
        rows: list[Sequence[str]] = [head]
        for band, one in counted.bands:
            shares = (self._share(share) for share in (one.program_positive, one.person_positive, one.agreed))
            rows.append((names[band], str(one.films), *shares, str(one.outcomes[Outcome.NOT_ANALYSED]), str(one.read_anyway)))
        return rows

    def _share(self, share: Share) -> str:
        if share.per_cent is None:
            return self.tr("none")
        return self.tr("{part} of {whole} ({share} %)").format(part=share.part, whole=share.whole, share=round(share.per_cent))

    # Showing, copying, printing

    def _heading(self) -> str:
        clinic = f"{self._clinic} · " if self._clinic else ""
        return f"{clinic}{self.tr('Chest films')} · {self._counted_period}"

    def _note(self) -> str:
        return self.tr(
            "Newest version of each record, by the day of the exam, or of the first reading where the exam has none. A share "
            "of positive films that changes from month to month, or an agreement that falls, is a reason to look at films and "
            "model again. Counts only; no patient is named."
        )

    def _html(self, text: str, quiet: str) -> str:
        parts = [f"<h2>{escape(self._heading())}</h2><p style='color:{quiet}'>{escape(self._note())}</p>"]
        for title, rows in self.tables:
            lines = "".join(
                "<tr>" + "".join(f"<td style='padding:2px 16px 2px 0'>{escape(cell)}</td>" for cell in row) + "</tr>"
                for row in rows
            )
            parts.append(f"<h3>{escape(title)}</h3><table>{lines}</table>")
        return f"<body style='color:{text}'>{''.join(parts)}</body>"

    def _copy(self) -> None:
        rows: list[Sequence[str]] = [(self._heading(),)]
        for title, lines in self.tables:
            rows += [(), (title,), *lines]
        QGuiApplication.clipboard().setText(as_text(rows))
        self.told.setText(self.tr("Copied."))

    def _document(self) -> QTextDocument:
        document = QTextDocument()
        document.setDefaultFont(self.font())
        document.setHtml(self._html("#000000", "#444444"))
        return document

    def _ask_pdf(self) -> None:
        self._ask_file(self.tr("PDF (*.pdf)"), "pdf", self.write_pdf)

    def write_pdf(self, target: Path) -> None:
        """The page on A4 paper at `target`; an older file there stays whole until this one is."""
        page = QBuffer()
        page.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(page)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout.Unit.Millimeter)
        writer.setTitle(self._heading())
        writer.setResolution(96)
        self._document().print_(writer)
        try:
            copy_report(bytes(page.data().data()), target)
        except PneumoError as error:
            self.told.setText(sentence_for(PneumoError(_OF_A_LIST.get(error.code, error.code), **error.facts)))
        else:
            self.told.setText(self.tr("Written: {place}").format(place=target))

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec():  # Windows shows its own print dialog only this way
            self._document().print_(printer)
        dialog.deleteLater()

    def _ask_csv(self) -> None:
        self._ask_file(self.tr("Table (*.csv)"), "csv", self.write_csv)

    def write_csv(self, target: Path) -> None:
        """The records of the period as a table at `target`."""
        store, (since, until), names = self._store, self.period.days(), self.with_names.isChecked()
        hide = self._hide_unread

        def work(_cancel: CancelToken, _progress: Progress) -> int:
            return write_list(store.listed(RecordFilter(since=since, until=until)), target, names, hide)

        def done(lines: int) -> None:
            self._writing = False
            self.told.setText(self.tr("{count} records written: {place}").format(count=lines, place=target))
            self._exported(names)
            if self._leaving:
                self.reject()

        self._writing = True
        self._jobs.start(work, done, self._failed, name="list", lane=Lane.STORE, can_cancel=False)

    def _ask_file(self, kinds: str, suffix: str, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self, self.windowTitle(), "", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        since, until = self.period.days()
        dialog.selectFile(f"films-{since or 'all'}-{until or 'all'}.{suffix}")
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _of_band(groups: Sequence[FilmGroup], band: AgeBand) -> list[FilmGroup]:
    return [group for group in groups if group.age_band is band]
