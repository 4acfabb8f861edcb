"""The form for the patient's four facts, filled from the file's header and held against it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLineEdit, QWidget

from pneumo_desktop.domain.patient import Age, AgeUnit, Patient, PatientDraft, Sex, age_between, check_patient, find_differences
from pneumo_desktop.ui.dates import NotADateError, age_words, long_date, parse_date
from pneumo_desktop.ui.fields import Field, FlowRow, add_all, column_layout, plain_label, small_button


class AgeEdit(QWidget):
    """A whole number and its unit."""

    def __init__(self) -> None:
        super().__init__()
        self.value = QLineEdit()
        self.value.setMaxLength(4)
        self.unit = QComboBox()
        for unit, word in (
            (AgeUnit.YEARS, self.tr("years")),
            (AgeUnit.MONTHS, self.tr("months")),
            (AgeUnit.WEEKS, self.tr("weeks")),
            (AgeUnit.DAYS, self.tr("days")),
        ):
            self.unit.addItem(word, unit)
        self.unit.setAccessibleName(self.tr("Unit of the age"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.value, 1)
        row.addWidget(self.unit, 2)
        self.setFocusProxy(self.value)

    @property
    def age(self) -> Age | None:
        text = self.value.text().strip()
        return Age(int(text), AgeUnit(self.unit.currentData())) if text.isdecimal() else None

    @age.setter
    def age(self, age: Age | None) -> None:
        self.value.setText("" if age is None else str(age.value))
        self.unit.setCurrentIndex(self.unit.findData(age.unit if age else AgeUnit.YEARS))


class PatientForm(QWidget):
    """Number, name, sex, and birth date or estimated age. Speaks up about every change."""

    changed = Signal()
    number_left = Signal(str)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._header = PatientDraft()
        self._filled = PatientDraft()
        self._kept: set[tuple[str, object]] = set()
        self._shown: set[str] = set()
        self._known_patient: Patient | None = None
        self._silent = False
        self._read_only = False
        self._build()
        self._connect()
        self._refresh()

    def _build(self) -> None:
        self.number, self.name, self.birth_date = QLineEdit(), QLineEdit(), QLineEdit()
        self.birth_date.setPlaceholderText(self.tr("yyyy-mm-dd"))
        self.sex = QComboBox()
        self.sex.setPlaceholderText(self.tr("Choose"))
        for sex, word in sex_words().items():
            self.sex.addItem(word, sex)
        self.sex.setCurrentIndex(-1)
        self.not_known = QCheckBox(self.tr("Birth date not known"))
        self.age = AgeEdit()
        self.understood = plain_label(name="quiet")
        self.understood.hide()
        self.fields = {
            "number": Field(self.tr("Clinic number"), self.number, required=True),
            "name": Field(self.tr("Name"), self.name, required=True),
            "sex": Field(self.tr("Sex"), self.sex, required=True),
            "birth_date": Field(self.tr("Birth date"), self.birth_date, required=True, under=self.understood),
            "age": Field(self.tr("Estimated age"), self.age, required=True),
        }
        self.age.value.installEventFilter(self.fields["age"])
        self.age.value.setAccessibleName(self.tr("Estimated age"))
        layout = column_layout(self, spacing=9)
        layout.addWidget(self.fields["number"])
        layout.addWidget(self._make_known())
        add_all(layout, *(self.fields[name] for name in ("name", "sex", "birth_date")))
        add_all(layout, self.not_known, self.fields["age"])
        self.fields["age"].hide()

    def _make_known(self) -> QFrame:
        self._known = QFrame()
        self._known.setObjectName("notice")
        self._known_text = plain_label()
        self.use_known = small_button(self.tr("Use"))
        self._leave_known = small_button(self.tr("Not this one"))
        self.use_known.clicked.connect(self._take_known)
        self._leave_known.clicked.connect(lambda: self.show_known(None))
        box = column_layout(self._known, spacing=5, margins=(8, 6, 8, 6))
        box.addWidget(self._known_text)
        box.addLayout(FlowRow(self.use_known, self._leave_known))
        self._known.hide()
        return self._known

    def _connect(self) -> None:
        for edit in (self.number, self.name, self.birth_date, self.age.value):
            edit.textChanged.connect(self._edited)
        self.sex.currentIndexChanged.connect(self._edited)
        self.age.unit.currentIndexChanged.connect(self._edited)
        self.not_known.toggled.connect(self._edited)
        for name, field in self.fields.items():
            field.left.connect(lambda name=name: self._left(name))
            field.file_chosen.connect(lambda name=name: self._use_file(name))
            field.mine_chosen.connect(lambda name=name: self._keep_mine(name))
        self.number.editingFinished.connect(self._number_finished)

    # What is typed

    def draft(self) -> PatientDraft:
        """What stands in the form, as far as it can be understood."""
        sex = self.sex.currentData()
        unknown = self.not_known.isChecked()
        return PatientDraft(
            number=self.number.text(),
            name=self.name.text(),
            sex=Sex(sex) if sex is not None else None,
            birth_date=None if unknown else self._typed_date()[0],
            estimated_age=self.age.age if unknown else None,
        )

    def _typed_date(self) -> tuple[date | None, str | None]:
        try:
            return parse_date(self.birth_date.text()), None
        except NotADateError as wrong:
            return None, wrong.code

    def set_draft(self, draft: PatientDraft) -> None:
        """Show `draft`, forget the old header and all complaints; `changed` is not emitted."""
        self._header = self._filled = PatientDraft()
        self._kept.clear()
        self._shown.clear()
        self.show_known(None)
        self._write(draft, over_everything=True)

    def _write(self, draft: PatientDraft, over_everything: bool = False) -> None:
        """Show `draft`. What it does not change keeps its text, be it half typed, except `over_everything`."""
        before = self.draft()
        self._silent = True
        for edit, text in ((self.number, draft.number), (self.name, draft.name)):
            if edit.text() != text:
                _show_text(edit, text)
        if over_everything or draft.sex is not before.sex:
            self.sex.setCurrentIndex(self.sex.findData(draft.sex) if draft.sex else -1)
        if over_everything or (draft.birth_date, draft.estimated_age) != (before.birth_date, before.estimated_age):
            _show_text(self.birth_date, draft.birth_date.isoformat() if draft.birth_date else "")
            self.not_known.setChecked(draft.birth_date is None and draft.estimated_age is not None)
            self.age.age = draft.estimated_age
        self._silent = False
        self._refresh()

    # What the file says

    def set_header(self, header: PatientDraft) -> None:
        """Take the header of a newly opened film: it fills what is empty; what an earlier header filled is taken back."""
        self.show_known(None)
        typed = self._without(self.draft(), self._filled)
        self._header, self._kept = header, set()
        filled = typed
        self._filled = PatientDraft()
        for name in ("number", "name"):
            if not getattr(typed, name).strip() and getattr(header, name):
                filled, self._filled = self._fill(filled, name)
        if typed.sex is None and header.sex not in (None, Sex.UNKNOWN):
            filled, self._filled = self._fill(filled, "sex")
        if typed.birth_date is None and typed.estimated_age is None and not self._half_typed():
            name = "birth_date" if header.birth_date else "estimated_age"
            filled, self._filled = self._fill(filled, name)
        if filled != self.draft():
            self._write(filled)
            self.changed.emit()
        self._refresh()

    def _fill(self, draft: PatientDraft, name: str) -> tuple[PatientDraft, PatientDraft]:
        value = getattr(self._header, name)
        return replace(draft, **{name: value}), replace(self._filled, **{name: value})

    def _half_typed(self) -> bool:
        """A birth date is being typed that is no date yet: not to be overwritten."""
        return self._typed_date()[1] is not None

    @staticmethod
    def _without(draft: PatientDraft, filled: PatientDraft) -> PatientDraft:
        """The draft less what still stands as a header once filled it."""
        empty = PatientDraft()
        taken = {
            name: getattr(empty, name)
            for name in ("number", "name", "sex", "birth_date", "estimated_age")
            if getattr(filled, name) and getattr(filled, name) == getattr(draft, name)
        }
        return replace(draft, **taken)

    def open_differences(self) -> tuple[str, ...]:
        """Fields where file and form differ and nobody chose yet."""
        draft = self.draft()
        return tuple(name for name in find_differences(self._header, draft) if (name, getattr(draft, name)) not in self._kept)

    def _use_file(self, name: str) -> None:
        self._write(replace(self.draft(), **{name: getattr(self._header, name)}))
        self.changed.emit()
        self.fields[name].editor.setFocus()

    def _keep_mine(self, name: str) -> None:
        self._kept.add((name, getattr(self.draft(), name)))
        self._refresh()
        self.changed.emit()
        self.fields[name].editor.setFocus()

    # A patient who was here before

    def show_known(self, patient: Patient | None) -> None:
        """Offer the stored patient of the typed number, unless the form says the same already."""
        wanted = patient is not None and not self._read_only and not self._same(patient)
        self._known_patient = patient if wanted else None
        if patient is not None and wanted:
            self._known_text.setText(
                self.tr("Known here: {name}, {sex}, {born}").format(
                    name=patient.name, sex=sex_words()[patient.sex], born=born_words(patient, self._today())
                )
            )
            self._known.show()
        else:
            self._known.hide()

    def _same(self, patient: Patient) -> bool:
        draft = self.draft()
        return (draft.name, draft.sex, draft.birth_date, draft.estimated_age) == (
            patient.name,
            patient.sex,
            patient.birth_date,
            patient.estimated_age,
        )

    def _take_known(self) -> None:
        patient = self._known_patient
        if patient is None or self._read_only:
            return
        self._write(PatientDraft(patient.number, patient.name, patient.sex, patient.birth_date, patient.estimated_age))
        self.show_known(None)
        self.changed.emit()
        self.name.setFocus()

    def _number_finished(self) -> None:
        if not self._read_only:
            self.number_left.emit(self.number.text())

    # What is wrong

    def problems(self) -> dict[str, str]:
        """Codes of what is wrong by field, in the order of the form."""
        draft = self.draft()
        wrong = check_patient(draft, self._today())
        unknown = self.not_known.isChecked()
        codes: dict[str, str] = {name: wrong[name] for name in ("number", "name", "sex") if name in wrong}
        date_code = None if unknown else self._typed_date()[1]
        if "age" in wrong:
            codes["age" if unknown else "birth_date"] = date_code or wrong["age"]
        for name in self.open_differences():
            codes.setdefault(name, "patient.difference_open")
        return {name: codes[name] for name in self.fields if name in codes}

    def show_problems(self) -> QWidget | None:
        """Put every complaint beside its field; returns the first wrong field's editor."""
        self._shown = set(self.fields)
        self._refresh()
        first = next(iter(self.problems()), None)
        return self.fields[first].editor if first else None

    def set_read_only(self, on: bool) -> None:
        """Lock the form while a record is saved or shown; an offer made before is gone for good."""
        self._read_only = on
        if on:
            self.show_known(None)
        for edit in (self.number, self.name, self.birth_date, self.age.value):
            edit.setReadOnly(on)
        for widget in (self.sex, self.age.unit, self.not_known):
            widget.setEnabled(not on)
        self._refresh()

    def _left(self, name: str) -> None:
        self._shown.add(name)
        self._refresh()

    def _edited(self) -> None:
        if self._silent:
            return
        self.show_known(None)
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        problems = {} if self._read_only else self.problems()
        differences = () if self._read_only else self.open_differences()
        unknown = self.not_known.isChecked()
        self.fields["age"].setVisible(unknown)
        self.birth_date.setEnabled(not unknown)
        for name, field in self.fields.items():
            code = problems.get(name)
            field.show_error(code if name in self._shown and code != "patient.difference_open" else None)
            field.show_difference(self._header_words(name) if name in differences else None)
        self._show_understood()

    def _show_understood(self) -> None:
        born = None if self.not_known.isChecked() else self._typed_date()[0]
        age = age_between(born, self._today()) if born else None
        self.understood.setVisible(born is not None)
        if born is not None:
            self.understood.setText(long_date(born) + (f"  ·  {age_words(age)}" if age else ""))

    def _header_words(self, name: str) -> str:
        if name == "sex" and self._header.sex:
            return sex_words()[self._header.sex]
        if name == "birth_date" and self._header.birth_date:
            return long_date(self._header.birth_date)
        return str(getattr(self._header, name))


def _show_text(edit: QLineEdit, text: str) -> None:
    edit.setText(text)
    edit.setCursorPosition(0)


def sex_words() -> dict[Sex, str]:
    """The choices of the form, in order."""
    return {
        Sex.FEMALE: QCoreApplication.translate("Patient", "Female"),
        Sex.MALE: QCoreApplication.translate("Patient", "Male"),
        Sex.OTHER: QCoreApplication.translate("Patient", "Other"),
        Sex.UNKNOWN: QCoreApplication.translate("Patient", "Not known"),
    }


def born_words(patient: Patient, today: date) -> str:
    """Birth date with age, or the estimated age."""
    age = patient.age_on(today)
    if patient.birth_date is None:
        words = age_words(age) if age else ""
        return QCoreApplication.translate("Patient", "about {age}").format(age=words)
    born = long_date(patient.birth_date)
    return f"{born} ({age_words(age)})" if age else born
