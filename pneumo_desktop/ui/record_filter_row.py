"""The row above the list of records: period, outcome, conclusion, state, reader, one patient."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from pneumo_desktop.domain.listing import EVERYTHING, Period, RecordFilter, days_of
from pneumo_desktop.domain.reading import Outcome, WhoConclusion
from pneumo_desktop.domain.record import RecordState
from pneumo_desktop.ui.dates import NotADateError, parse_date
from pneumo_desktop.ui.fields import plain_label, set_look
from pneumo_desktop.ui.final_words import who_words
from pneumo_desktop.ui.messages import outcome_words, state_word

T = TypeVar("T", bound=str)
_BESIDE_WORDS_PX = 44
"""Frame, padding and arrow of a box to choose from."""


def period_words() -> dict[Period, str]:
    """The periods in the language of the window."""
    tr = QCoreApplication.translate
    return {
        Period.ANY: tr("PeriodChoice", "Any time"),
        Period.TODAY: tr("PeriodChoice", "Today"),
        Period.LAST_7_DAYS: tr("PeriodChoice", "Last 7 days"),
        Period.THIS_MONTH: tr("PeriodChoice", "This month"),
        Period.LAST_MONTH: tr("PeriodChoice", "Last month"),
        Period.THIS_YEAR: tr("PeriodChoice", "This year"),
        Period.FROM_TO: tr("PeriodChoice", "From … to …"),
    }


class PeriodChoice(QWidget):
    """A period by name, or two days."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], period: Period = Period.ANY) -> None:
        super().__init__()
        self._today = today
        self.combo = QComboBox()
        for one, words in period_words().items():
            self.combo.addItem(words, one)
        self.combo.setAccessibleName(self.tr("Period"))
        self.combo.setCurrentIndex(self.combo.findData(period))
        self.since, self.until = QLineEdit(), QLineEdit()
        for edit, words in ((self.since, self.tr("First day")), (self.until, self.tr("Last day"))):
            edit.setPlaceholderText(words)
            edit.setAccessibleName(words)
            edit.setMaximumWidth(110)
            edit.setToolTip(self.tr("year-month-day, such as 2026-03-14"))
            edit.editingFinished.connect(self.changed)
            edit.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.combo, self.since, self.until):
            row.addWidget(widget)
        self.combo.currentIndexChanged.connect(self._chosen)

    def _chosen(self) -> None:
        own = Period(self.combo.currentData()) is Period.FROM_TO
        for edit in (self.since, self.until):
            edit.setVisible(own)
        self.changed.emit()

    def days(self) -> tuple[date | None, date | None]:
        """First and last day; None where there is no end. What is no date is marked and asks for nothing."""
        period = Period(self.combo.currentData())
        if period is not Period.FROM_TO:
            return days_of(period, self._today())
        return _day(self.since), _day(self.until)

    def words(self) -> str:
        """The period for a heading."""
        since, until = self.days()
        if since is None and until is None:
            return self.tr("All films")
        return f"{since or '…'} – {until or '…'}"


class RecordFilterRow(QWidget):
    """`changed` whenever something else is asked for."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._patient = ""
        self.period = PeriodChoice(today)
        self.outcome, self.conclusion, self.state, self.reader = (QComboBox() for _ in range(4))
        own = {WhoConclusion.NOT_STATED: self.tr("Own words only")}
        _fill(self.outcome, self.tr("Any outcome"), {one: outcome_words(one) for one in Outcome})
        _fill(self.conclusion, self.tr("Any conclusion"), {**who_words(), **own})
        _fill(self.state, self.tr("Any state"), {one: state_word(one) for one in RecordState})
        _fill(self.reader, self.tr("Any reader"), {})
        for combo, width in ((self.outcome, 210), (self.conclusion, 190), (self.state, 110), (self.reader, 150)):
            combo.setMaximumWidth(max(width, combo.fontMetrics().horizontalAdvance(combo.itemText(0)) + _BESIDE_WORDS_PX))
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(min(14, len(combo.itemText(0))))
            combo.currentIndexChanged.connect(self.changed)
        self.period.changed.connect(self.changed)
        self.patient = plain_label()
        self.clear = QPushButton(self.tr("Clear"))
        self.clear.setToolTip(self.tr("Ask for all records again"))
        self.clear.clicked.connect(self.reset)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.period, self.outcome, self.conclusion, self.state, self.reader):
            row.addWidget(widget)
        row.addWidget(self.patient, 1)
        row.addWidget(self.clear)
        self._follow()

    def asked(self) -> RecordFilter:
        """What stands in the row."""
        since, until = self.period.days()
        return RecordFilter(
            since=since,
            until=until,
            outcome=_value(self.outcome, Outcome),
            who_conclusion=_value(self.conclusion, WhoConclusion),
            state=_value(self.state, RecordState),
            reader=self.reader.currentData() or "",
            patient_number=self._patient,
        )

    def show_readers(self, readers: Sequence[str]) -> None:
        """Offer these readers; the one chosen stays."""
        chosen = self.reader.currentData()
        self.reader.blockSignals(True)
        _fill(self.reader, self.tr("Any reader"), {name: name for name in readers})
        self.reader.setCurrentIndex(max(0, self.reader.findData(chosen)))
        self.reader.blockSignals(False)

    def show_patient(self, number: str) -> None:
        """Ask for the records of this clinic number alone."""
        self._quietly_reset()
        self._patient = number
        self._follow()
        self.changed.emit()

    def reset(self) -> None:
        """Ask for nothing."""
        self._quietly_reset()
        self._follow()
        self.changed.emit()

    def _quietly_reset(self) -> None:
        self._patient = ""
        self.period.since.clear()
        self.period.until.clear()
        for combo in (self.period.combo, self.outcome, self.conclusion, self.state, self.reader):
            combo.blockSignals(True)
            combo.setCurrentIndex(0)
            combo.blockSignals(False)
        for edit in (self.period.since, self.period.until):
            edit.hide()

    def follow(self) -> None:
        """Whether there is something to clear."""
        self._follow()

    def _follow(self) -> None:
        self.patient.setText(self.tr("Patient {number} only").format(number=self._patient) if self._patient else "")
        self.clear.setEnabled(self.asked() != EVERYTHING)


def _fill(combo: QComboBox, every: str, words: Mapping[T, str]) -> None:
    combo.clear()
    combo.addItem(every, None)
    combo.setAccessibleName(every)
    for value, text in words.items():
        combo.addItem(text, str(value))


def _value(combo: QComboBox, kind: Callable[[str], T]) -> T | None:
    return None if combo.currentIndex() <= 0 else kind(combo.currentData())


def _day(edit: QLineEdit) -> date | None:
    try:
        day = parse_date(edit.text())
    except NotADateError:
        day, wrong = None, True
    else:
        wrong = False
    set_look(edit, "wrong", wrong)
    return day
