"""Beside the reading: what the bedside signs alone say, and whether the model knows patients of this age."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QFrame, QWidget

from pneumo_desktop.domain.imci import ImciResult, ImciScope, classify
from pneumo_desktop.domain.model_ages import AgesYears, model_age_code
from pneumo_desktop.domain.patient import Patient, PatientDraft, Sex, earliest_birth
from pneumo_desktop.domain.visit import Signs, Visit
from pneumo_desktop.ui.fields import add_all, column_layout, heading, plain_label, rule
from pneumo_desktop.ui.imci_words import age_outside_words, chart_words, imci_lines


class BedsidePanel(QWidget):
    """Follows patient and visit as they are typed. No reading is handed to it but the ages that its model knows.

    `urgent` has a place of its own, where nothing scrolls it out of sight.
    """

    def __init__(self) -> None:
        super().__init__()
        self.urgent = QFrame()
        self.urgent.setObjectName("urgent")
        self.urgent_title = plain_label(chart_words().urgent, "urgentTitle")
        self.urgent_words = plain_label()
        add_all(column_layout(self.urgent, spacing=3, margins=(10, 8, 10, 9)), self.urgent_title, self.urgent_words)
        self.row = plain_label(name="imciClass")
        self.lines = plain_label(name="quiet")
        self.age = plain_label(name="fieldError")
        self.title = heading(self.tr("Bedside signs (WHO IMCI)"))
        self.line = rule()
        add_all(column_layout(self, spacing=7), self.title, self.row, self.lines, self.age, self.line)
        self.result: ImciResult | None = None

    def show_bedside(self, draft: PatientDraft, visit: Visit, day: date, ages: AgesYears) -> None:
        """What the chart says of the form as it stands on `day`; of an empty form nothing."""
        patient = _as_far_as_known(draft)
        aged = patient.age_on(day) is not None
        stated = aged or earliest_birth(patient) is not None  # a film from before the birth has a patient of no age
        asked = visit.signs != Signs()
        self.result = classify(patient, visit, day) if aged or asked else None
        self._show_class(self.result, asked)
        code = model_age_code(patient, day, ages) if stated else None
        self.age.setText(age_outside_words(ages) if code else "")
        self.age.setVisible(code is not None)
        self.setVisible(any(not part.isHidden() for part in (self.row, self.lines, self.age)))

    def _show_class(self, result: ImciResult | None, asked: bool) -> None:
        urgent = result is not None and result.urgent
        self.urgent.setVisible(urgent)
        row = chart_words().row(result.classification) if result is not None and result.classification else ""
        self.row.setText(row)
        self.row.setVisible(bool(row))
        lines = imci_lines(result) if result is not None and _worth_saying(result, asked) else []
        self.lines.setText("\n".join(lines))
        self.lines.setVisible(bool(lines))
        if result is not None and urgent:
            self.urgent_words.setText(chart_words().urgent_because(result))
        self.title.setVisible(bool(row) or bool(lines))


def _worth_saying(result: ImciResult, asked: bool) -> bool:
    """Of an adult of whom no sign was asked for there is nothing to say."""
    return asked or result.scope not in (ImciScope.OLDER, ImciScope.AGE_NOT_KNOWN)


def _as_far_as_known(draft: PatientDraft) -> Patient:
    """Signs count before the form is complete: a danger sign does not wait for a name."""
    sex = draft.sex or Sex.UNKNOWN
    return Patient(draft.number, draft.name, sex, draft.birth_date, draft.estimated_age, draft.partial_birth)
