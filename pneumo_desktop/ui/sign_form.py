"""Symptoms and signs at the bedside: a key each for yes, no and not assessed, a number where something is measured."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pneumo_desktop.domain.visit import DangerSign, OxygenSupport, Sign, Signs
from pneumo_desktop.ui.breath_counter import BreathCounter
from pneumo_desktop.ui.choice_row import Answer, ChoiceRow, beside, sign_row
from pneumo_desktop.ui.fields import add_all, column_layout, plain_label, small_button
from pneumo_desktop.ui.imci_words import danger_words
from pneumo_desktop.ui.measures import MeasureEdit, MeasureRow, measure_names
from pneumo_desktop.ui.messages import sentence_for_code

_HINT_PX = 100
"""Room for "not measured", in every language of the window."""


class DayEdit(MeasureEdit):
    """Days behind a symptom; open only where the symptom is there."""

    def __init__(self, field: str, name: str) -> None:
        super().__init__(field, name)
        self.setPlaceholderText(QCoreApplication.translate("SignForm", "days"))
        self.setFixedWidth(54)


class DangerRows(QWidget):
    """One key says that there is no danger sign; else each of the five is asked for."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        some = Answer(Sign.YES, self.tr("Some"), "Y+")
        none = Answer(Sign.NO, self.tr("None"))
        self.any = ChoiceRow(self.tr("Danger signs"), (some, none, Answer(Sign.NOT_ASSESSED, "–", "0-")))
        self.rows = {sign: sign_row(words) for sign, words in danger_words().items()}
        self.message = plain_label(name="fieldError")
        self.message.hide()
        layout = column_layout(self, spacing=3)
        add_all(layout, self.any, *self.rows.values(), self.message)
        self.any.changed.connect(self._answered)
        for row in self.rows.values():
            row.changed.connect(self._answered)
        self._follow()

    @property
    def found(self) -> dict[DangerSign, Sign]:
        if self.any.value == Sign.NO:
            return dict.fromkeys(DangerSign, Sign.NO)
        if self.any.value == Sign.YES:
            return {sign: Sign(row.value) for sign, row in self.rows.items() if row.value != Sign.NOT_ASSESSED}
        return {}

    @found.setter
    def found(self, found: dict[DangerSign, Sign]) -> None:
        values = [found.get(sign, Sign.NOT_ASSESSED) for sign in DangerSign]
        absent, unasked = all(v is Sign.NO for v in values), all(v is Sign.NOT_ASSESSED for v in values)
        self.any.value = Sign.NO if absent else Sign.NOT_ASSESSED if unasked else Sign.YES
        for sign, row in self.rows.items():
            row.value = Sign.NOT_ASSESSED if absent else found.get(sign, Sign.NOT_ASSESSED)
        self._follow()

    @property
    def open_question(self) -> bool:
        """Somebody said that there is a danger sign, and not which."""
        return self.any.value == Sign.YES and not self.found

    def show_problems(self) -> QWidget | None:
        """Ask which danger sign it is, where that was left open."""
        self.message.setText(sentence_for_code("visit.danger_sign_which") if self.open_question else "")
        self.message.setVisible(self.open_question)
        return next(iter(self.rows.values())) if self.open_question else None

    def _answered(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        for row in self.rows.values():
            row.setVisible(self.any.value == Sign.YES)
        if not self.open_question:
            self.message.hide()


class SignForm(QWidget):
    """All of `Signs`. Nothing is required; what nobody fills in stays "not assessed"."""

    changed = Signal()
    counting = Signal()
    """The counter of breaths has opened and wants to be seen."""

    def __init__(self) -> None:
        super().__init__()
        self._silent, self._read_only = False, False
        self._seconds: int | None = None
        self._fast_from: int | None = None
        self._build()
        self._connect()
        self._follow()

    def _build(self) -> None:
        names = measure_names()
        self.cough, self.difficult = sign_row(self.tr("Cough")), sign_row(self.tr("Difficult breathing"))
        self.fever = sign_row(self.tr("Fever"))
        self.cough_days = DayEdit("cough_days", names["cough_days"])
        self.fever_days = DayEdit("fever_days", names["fever_days"])
        self.rate = MeasureEdit("respiratory_rate", names["respiratory_rate"])
        self.rate.setPlaceholderText(self.tr("Space: count"))
        self.rate.setToolTip(self.tr("Type the rate, press Space to count breaths, or U if it could not be counted"))
        self.count, self.unable = small_button(self.tr("Count…")), small_button(self.tr("Unable"))
        for button in (self.count, self.unable):
            button.setObjectName("choice")
        self.unable.setCheckable(True)
        self.unable.setAccessibleName(self.tr("Breaths could not be counted"))
        for button in (self.count, self.unable):
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # by key: Space and U in the line beside them
        self.rate_row = MeasureRow(self.rate, beside=beside(None, self.count, self.unable))
        self.counter = BreathCounter()
        self.indrawing, self.stridor = sign_row(self.tr("Chest indrawing")), sign_row(self.tr("Stridor in a calm child"))
        self.wheeze = sign_row(self.tr("Wheeze"))
        self.saturation = MeasureEdit("oxygen_saturation", names["oxygen_saturation"])
        self.saturation.setPlaceholderText(self.tr("not measured"))
        for edit in (self.rate, self.saturation):
            edit.setTextMargins(-4, 0, -4, 0)  # a hint in words needs the whole line
        self.saturation.setMinimumWidth(_HINT_PX)
        self.support = ChoiceRow(
            self.tr("Measured on"),
            (
                Answer(OxygenSupport.AIR, self.tr("Air")),
                Answer(OxygenSupport.OXYGEN, self.tr("O₂")),
                Answer(OxygenSupport.UNKNOWN, "–", "0-"),
            ),
            with_label=False,
        )
        self.saturation_row = MeasureRow(self.saturation, beside=self.support)
        self.danger = DangerRows()
        self.temperature, self.weight, self.height_cm, self.muac = (
            MeasureEdit(field, names[field]) for field in ("temperature_c", "weight_kg", "height_cm", "muac_mm")
        )
        self.body_rows = MeasureRow(self.temperature, self.weight), MeasureRow(self.height_cm, self.muac)
        self.day_message = MeasureRow(self.cough_days), MeasureRow(self.fever_days)
        self._lay_out()

    def _lay_out(self) -> None:
        for row, days in ((self.cough, self.day_message[0]), (self.fever, self.day_message[1])):
            _only_the_editor(days)
            row.row.addWidget(days)
        layout = column_layout(self, spacing=4)
        add_all(
            layout,
            self.cough,
            self.difficult,
            self.fever,
            self.rate_row,
            self.counter,
            self.indrawing,
            self.stridor,
            self.wheeze,
        )
        add_all(layout, self.saturation_row, self.danger, *self.body_rows)
        order: list[QWidget] = [self.cough, self.cough_days, self.difficult, self.fever, self.fever_days, self.rate]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    @property
    def sign_rows(self) -> tuple[ChoiceRow, ...]:
        """Rows of one sign each, the danger signs aside."""
        return self.cough, self.difficult, self.fever, self.indrawing, self.stridor, self.wheeze

    @property
    def measure_rows(self) -> tuple[MeasureRow, ...]:
        return (*self.day_message, self.rate_row, self.saturation_row, *self.body_rows)

    def _connect(self) -> None:
        for row in (*self.sign_rows, self.support):
            row.changed.connect(self._edited)
        for measures in self.measure_rows:
            measures.changed.connect(self._edited)
        self.danger.changed.connect(self._edited)
        self.rate.textEdited.connect(self._rate_typed)
        self.rate.installEventFilter(self)
        self.count.clicked.connect(self.start_counting)
        self.unable.toggled.connect(self._unable_toggled)
        self.counter.counted.connect(self._counted)
        self.counter.given_up.connect(self.rate.setFocus)

    # What is typed

    def signs(self) -> Signs:
        """What stands in the form; a value that cannot be counts as not measured."""
        coughs, fevers = self.cough.value == Sign.YES, self.fever.value == Sign.YES
        saturation = self.saturation.whole
        return Signs(
            cough=Sign(self.cough.value),
            cough_days=self.cough_days.whole if coughs else None,
            difficult_breathing=Sign(self.difficult.value),
            fever=Sign(self.fever.value),
            fever_days=self.fever_days.whole if fevers else None,
            respiratory_rate=self.rate.whole,
            respiratory_rate_seconds=self._seconds if self.rate.whole is not None else None,
            respiratory_rate_unable=self.unable.isChecked(),
            chest_indrawing=Sign(self.indrawing.value),
            stridor=Sign(self.stridor.value),
            wheeze=Sign(self.wheeze.value),
            oxygen_saturation=saturation,
            oxygen_support=OxygenSupport(self.support.value) if saturation is not None else OxygenSupport.UNKNOWN,
            temperature_c=self.temperature.number,
            weight_kg=self.weight.number,
            height_cm=self.height_cm.number,
            muac_mm=self.muac.whole,
            danger_signs=self.danger.found,
        )

    def set_signs(self, signs: Signs) -> None:
        """Show `signs`; `changed` is not emitted."""
        self._silent = True
        self.counter.close_quietly()
        for row, value in zip(
            (*self.sign_rows, self.support),
            (
                signs.cough,
                signs.difficult_breathing,
                signs.fever,
                signs.chest_indrawing,
                signs.stridor,
                signs.wheeze,
                signs.oxygen_support,
            ),
            strict=True,
        ):
            row.value = value
        self.cough_days.number, self.fever_days.number = signs.cough_days, signs.fever_days
        self.unable.setChecked(signs.respiratory_rate_unable)
        self.rate.number, self._seconds = signs.respiratory_rate, signs.respiratory_rate_seconds
        self.saturation.number, self.muac.number = signs.oxygen_saturation, signs.muac_mm
        self.temperature.number, self.weight.number = signs.temperature_c, signs.weight_kg
        self.height_cm.number = signs.height_cm
        self.danger.found = dict(signs.danger_signs)
        for measures in self.measure_rows:
            measures.forget()
        self._silent = False
        self._follow()

    def show_problems(self) -> QWidget | None:
        """Say what cannot be kept; the first editor of such a thing."""
        wrong = [measures.show_problems() for measures in self.measure_rows]
        wrong.append(self.danger.show_problems())
        return next((widget for widget in wrong if widget is not None), None)

    def set_read_only(self, on: bool) -> None:
        """Lock the form while it shows a saved record."""
        self._read_only = on
        for row in (*self.sign_rows, self.support, self.danger.any, *self.danger.rows.values()):
            row.set_read_only(on)
        for measures in self.measure_rows:
            for edit in measures.edits:
                edit.setReadOnly(on)
        for button in (self.count, self.unable):
            button.setEnabled(not on)
        if on:
            self.counter.close_quietly()

    # Counting breaths

    def set_fast_from(self, fast_from: int | None) -> None:
        """The limit of the respiratory rate at the age typed, None where there is none."""
        self._fast_from = fast_from
        self.counter.set_fast_from(fast_from)

    def start_counting(self) -> None:
        """Open the counter, unless a record is shown."""
        if not self._read_only:
            self.counter.open_for(self._fast_from)
            self.counting.emit()

    def _counted(self, rate: int, seconds: int) -> None:
        self._seconds = seconds
        self.rate.number = rate
        self.unable.setChecked(False)
        self.indrawing.setFocus()
        self._edited()

    def _rate_typed(self) -> None:
        self._seconds = None
        if self.rate.text():
            self.unable.setChecked(False)

    def _unable_toggled(self, on: bool) -> None:
        if on and not self._silent:
            self.rate.clear()
            self._seconds = None
        self._edited()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space in the line of the rate counts, U says that it could not be counted: neither is part of a number."""
        if watched is self.rate and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Space:
                self.start_counting()
                return True
            if event.text().upper() == "U" and not self._read_only:
                self.unable.toggle()
                return True
        return super().eventFilter(watched, event)

    # Following

    def _edited(self) -> None:
        self._follow()
        if not self._silent:
            self.changed.emit()

    def _follow(self) -> None:
        for row, days in ((self.cough, self.cough_days), (self.fever, self.fever_days)):
            days.setEnabled(row.value == Sign.YES)
        self.support.setEnabled(bool(self.saturation.text()))


def _only_the_editor(row: MeasureRow) -> None:
    """A measure inside the line of a symptom has no label of its own to show."""
    for label in row.findChildren(QWidget, "fieldLabel"):
        label.hide()
