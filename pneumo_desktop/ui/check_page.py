"""The self-test in the window: it runs in a process of its own, what it found can be copied for whoever is asked for help."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLayout,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.self_test import Checked, CheckSelf, SelfTestReport, Verdict
from pneumo_desktop.ui import theme
from pneumo_desktop.ui.check_messages import NAMES, WORKS, check_name, check_words, verdict_word
from pneumo_desktop.ui.fields import plain_label
from pneumo_desktop.ui.jobs import Jobs, Lane
from pneumo_desktop.ui.list_page import WholeText
from pneumo_desktop.ui.long_work import LongWorkPage
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.workflow import copy_report

_COLOURS = {Verdict.WORKS: theme.FOCUS, Verdict.FAILS: theme.ERROR, Verdict.NOT_TRIED: theme.QUIET}
_SIZE_PX = (900, 640)
_STATE, _TIME, _FOUND = 1, 2, 3


class CheckPage(LongWorkPage):
    """Begins at once; the table fills while the checks are made."""

    def __init__(self, check_self: CheckSelf, now: Callable[[], datetime], jobs: Jobs, parent: QWidget) -> None:
        self.copy, self.save = QPushButton(), QPushButton()
        super().__init__(_title(), "", jobs, parent)
        self._check_self, self._now = check_self, now
        self.report: SelfTestReport | None = None
        self._told: list[Checked] = []
        self.begin.setText(self.tr("Check again"))
        self.begin.clicked.connect(self.check)
        words = self.tr(
            "Everything that this program is there for is tried with films, patients and records of its own, in a folder that "
            "is removed afterwards. The records of the clinic are not opened. You can go on working meanwhile."
        )
        self.body.addWidget(plain_label(words, "quiet"))
        self.table = self._make_table()
        self.body.addWidget(self.table, 1)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretchFactor(self.body, 100)  # all the room is the table's
        self.resize(*_SIZE_PX)
        self.check()

    def _make_table(self) -> QTableWidget:
        titles = (self.tr("What"), self.tr("State"), self.tr("Time"), self.tr("Found"))
        table = QTableWidget(0, len(titles))
        table.setHorizontalHeaderLabels(titles)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setItemDelegate(WholeText(table))
        table.setAccessibleName(_title())
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        for column in range(_FOUND):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_FOUND, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(lambda *_: table.resizeRowsToContents())
        table.setMinimumHeight(240)
        return table

    def _buttons(self) -> QLayout:
        self.copy.setText(self.tr("Copy report"))
        self.save.setText(self.tr("Save report…"))
        for button, slot in ((self.copy, self.copy_report), (self.save, self.save_report)):
            button.setAutoDefault(False)
            button.setEnabled(False)
            button.clicked.connect(slot)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self, self.copy_report)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(self.stop)
        row.addWidget(self.begin)
        return row

    def check(self) -> None:
        """Make all checks anew."""
        self.report, self._told = None, []
        self.table.setRowCount(0)
        told, check_self = self._told, self._check_self

        def work(cancel: CancelToken, progress: Progress) -> SelfTestReport:
            def tell(checked: Checked, share: float) -> None:
                told.append(checked)
                progress(checked.check, share)

            return check_self(tell, cancel)

        self.run(work, self._show, "self-test", Lane.CHECK)

    def say(self, *sentences: str) -> None:
        """The table makes room for the words: the page stays as large as it is."""
        self.outcome.setText("\n".join(sentences))

    def progressed(self, step: str, share: float) -> None:
        """Another check is done."""
        super().progressed(step, share)
        self._fill()

    def _fill(self) -> None:
        for row in range(self.table.rowCount(), len(self._told)):
            checked = self._told[row]
            self.table.insertRow(row)
            words = (
                check_name(checked.check),
                verdict_word(checked.verdict),
                f"{checked.ms / 1000:.1f} s",
                check_words(checked),
            )
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                across = Qt.AlignmentFlag.AlignRight if column == _TIME else Qt.AlignmentFlag.AlignLeading
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | across)
                if column == _STATE:
                    item.setForeground(QColor(_COLOURS[checked.verdict]))
                self.table.setItem(row, column, item)
        self.table.resizeRowsToContents()
        self.table.scrollToBottom()

    def _show(self, report: SelfTestReport) -> None:
        self.report = report
        self._fill()
        failing = [checked for checked in report.checks if checked.verdict is Verdict.FAILS]
        if not failing:
            names = ", ".join(map(check_name, report.not_tried))
            words = self.tr("What was tried works. Not tried: {checks}.").format(checks=names)
            self.say(words if names else self.tr("Everything works."))
            return
        self.table.selectRow(report.checks.index(failing[0]))
        self.say(
            self.tr(
                "Not everything works: do not use this copy for patients until it was installed again. Copy the report for "
                "whoever helps you; it names no patient."
            )
        )

    def failed(self, error: BaseException) -> None:
        """The process broke off."""
        self._fill()
        self.say(sentence_for(error if isinstance(error, PneumoError) else PneumoError("self_test.broken", ended="?")))

    def follow(self) -> None:
        """A report can be taken once it is there."""
        for button in (self.copy, self.save):
            button.setEnabled(self.report is not None and not self.busy)

    def cancelled_words(self) -> str:
        """What is said once the work was stopped."""
        return self.tr("Stopped. What was not checked is not known to work.")

    # The report

    def text(self) -> str:
        """The report in plain English, whatever the window speaks: it is read by whoever is asked for help."""
        if self.report is None:
            return ""
        return report_text(self.report, self._now(), screen_words())

    def copy_report(self) -> None:
        """Put the report on the clipboard."""
        if self.report is not None:
            QGuiApplication.clipboard().setText(self.text())
            self.say(self.tr("The report was copied, in English. It names no patient."))

    def save_report(self) -> None:
        """Ask for a place, such as a stick, and write the report there."""
        dialog = QFileDialog(self, self.tr("Save report"), f"pneumo-self-test-{self._now():%Y-%m-%d}.txt")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._write)
        dialog.open()

    def _write(self, name: str) -> None:
        try:
            copy_report(self.text().replace("\n", os.linesep).encode("utf-8"), Path(name))
        except PneumoError as error:
            self.say(sentence_for(error))
        else:
            self.say(self.tr("The report was saved: {place}").format(place=name))


def report_text(report: SelfTestReport, made_at: datetime, screen: str) -> str:
    """Version, computer, screen and every check, a line each."""
    lines = [f"Pneumo Desktop {report.version}, self-test of {made_at:%Y-%m-%d %H:%M}"]
    lines += [f"{name}: {fact}" for name, fact in report.computer.items()]
    lines += [f"screen: {screen}", ""]
    for checked in report.checks:
        found = checked.problem
        if checked.verdict is Verdict.WORKS:
            found = WORKS.get(checked.check, "").format_map(dict(checked.facts)) if checked.check in NAMES else ""
        lines.append(f"{checked.check:12s}{checked.verdict:10s}{checked.ms / 1000:6.1f} s  {found}")
    lines += ["", _outcome(report)]
    return "\n".join(lines) + "\n"


def _outcome(report: SelfTestReport) -> str:
    if report.works and report.not_tried:
        return f"What was tried works. Not tried: {', '.join(report.not_tried)}."
    return "Everything works." if report.works else "Not everything works."


def screen_words() -> str:
    """Size and scale of every screen."""
    screens = QGuiApplication.screens()
    sizes = [f"{s.size().width()} x {s.size().height()} at {s.devicePixelRatio() * 100:.0f} %" for s in screens]
    return f"{', '.join(sizes)} ({QGuiApplication.platformName()})"


def _title() -> str:
    return QCoreApplication.translate("CheckPage", "Check of this installation")
