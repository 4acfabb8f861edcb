"""The form for the patient: four facts that a reading needs, filled from the file's header and held against it, and more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from pneumo_desktop.domain.clinic_number import NumberScheme
from pneumo_desktop.domain.likeness import Known, differs_from_file, facts_taken
from pneumo_desktop.domain.patient import (
    PartialDate,
    Patient,
    PatientDetails,
    PatientDraft,
    Sex,
    age_between,
    check_patient,
)
from pneumo_desktop.ui.age_edit import AgeEdit
from pneumo_desktop.ui.dates import NotADateError, age_words, long_date, parse_birth, partial_words
from pneumo_desktop.ui.fields import Field, add_all, column_layout, plain_label
from pneumo_desktop.ui.known_offers import (
    Found,
    Offer,
    SharedNumber,
    like_words,
    people_sharing,
    same_number_words,
    says_the_same,
)
from pneumo_desktop.ui.number_line import NumberTools
from pneumo_desktop.ui.patient_more import PatientMore
from pneumo_desktop.ui.patient_words import sex_words

_BIRTH = ("birth_date", "estimated_age", "partial_birth")


class PatientForm(QWidget):
    """Number, name, sex, and birth date or estimated age. Speaks up about every change."""

    changed = Signal()
    number_left = Signal(str)
    """The number was gone through: who has it is wanted at once."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._header = PatientDraft()
        self._film_day: date | None = None
        self._filled = PatientDraft()
        self._kept: set[tuple[str, object]] = set()
        self._shown: set[str] = set()
        self._known: Known | None = None
        self._like: Known | None = None
        self._refused: set[Patient] = set()
        self._used: set[Patient] = set()
        self._found, self._found_for = Found(), ""
        self._silent = False
        self._read_only = False
        self._build()
        self._connect()
        self._refresh()

    def _build(self) -> None:
        self.number, self.name, self.birth_date = QLineEdit(), QLineEdit(), QLineEdit()
        self.birth_date.setPlaceholderText(self.tr("yyyy-mm-dd, yyyy-mm or yyyy"))
        self.sex = QComboBox()
        self.sex.setPlaceholderText(self.tr("Choose"))
        for sex, word in sex_words().items():
            self.sex.addItem(word, sex)
        self.sex.setCurrentIndex(-1)
        self.not_known = QCheckBox(self.tr("Birth date not known"))
        self.age = AgeEdit()
        self.number_tools = NumberTools(self.number)
        self.shared, self.known, self.like = SharedNumber(), Offer(), Offer()
        self.more = PatientMore()
        self.understood = plain_label(name="quiet")
        self.understood.hide()
        self.fields = {
            "number": Field(self.tr("Clinic number"), self.number, required=True, under=self.number_tools),
            "name": Field(self.tr("Name"), self.name, required=True),
            "sex": Field(self.tr("Sex"), self.sex, required=True),
            "birth_date": Field(self.tr("Birth date"), self.birth_date, required=True, under=self.understood),
            "age": Field(self.tr("Estimated age"), self.age, required=True),
        }
        self.age.value.installEventFilter(self.fields["age"])
        self.age.value.setAccessibleName(self.tr("Estimated age"))
        layout = column_layout(self, spacing=9)
        add_all(layout, self.fields["number"], self.shared, self.known, self.fields["name"], self.like)
        add_all(layout, self.fields["sex"], self.fields["birth_date"], self.not_known, self.fields["age"], self.more)
        self.fields["age"].hide()

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
        self.number_tools.changed.connect(self._edited)
        self.more.changed.connect(self._details_edited)
        self.known.used.connect(self._take_known)
        self.known.refused.connect(lambda: self._refuse(self._known))
        self.like.used.connect(self._take_like)
        self.like.refused.connect(lambda: self._refuse(self._like))

    # What is typed

    def draft(self) -> PatientDraft:
        """What stands in the form, as far as it can be understood."""
        sex = self.sex.currentData()
        unknown = self.not_known.isChecked()
        born = None if unknown else self._typed_date()[0]
        return PatientDraft(
            number=self.number.text(),
            name=self.name.text(),
            sex=Sex(sex) if sex is not None else None,
            birth_date=born if isinstance(born, date) else None,
            estimated_age=self.age.age if unknown else None,
            partial_birth=born if isinstance(born, PartialDate) else None,
            provisional=self.number_tools.provisional,
            details=self.more.details,
        )

    @property
    def typed(self) -> bool:
        """Whether a person typed anything: what a film's header filled in does not count."""
        left = self._without(self.draft(), self._filled)
        return left != PatientDraft() or self._half_typed()

    def _typed_date(self) -> tuple[date | PartialDate | None, str | None]:
        try:
            return parse_birth(self.birth_date.text()), None
        except NotADateError as wrong:
            return None, wrong.code

    def set_draft(self, draft: PatientDraft) -> None:
        """Show `draft`, forget the old header and all complaints; `changed` is not emitted."""
        self._header = self._filled = PatientDraft()
        self._kept.clear()
        self._shown.clear()
        self._refused.clear()
        self._used.clear()
        self.number_tools.forget()
        if draft.number:
            self.number_tools.take(draft.number, draft.provisional)
        self.show_found(Found())
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
        if over_everything or any(getattr(draft, name) != getattr(before, name) for name in _BIRTH):
            _show_text(self.birth_date, str(draft.birth_date or draft.partial_birth or ""))
            self.not_known.setChecked(draft.birth_date is None and draft.estimated_age is not None)
            self.age.age = draft.estimated_age
        self.more.show_details(draft.details)
        self._silent = False
        self._refresh()

    # What the file says

    def set_header(self, header: PatientDraft, film_day: date | None = None) -> None:
        """Take the header of a newly opened film: it fills what is empty; what an earlier header filled is taken back.

        `film_day` is when the film was taken, on which an age in the header was true.
        """
        self._film_day = film_day
        self.show_found(Found())
        typed = self._without(self.draft(), self._filled)
        self._header, self._kept = header, set()
        filled = typed
        self._filled = PatientDraft()
        for name in ("number", "name"):
            if not getattr(typed, name).strip() and getattr(header, name):
                filled, self._filled = self._fill(filled, name)
        if typed.sex is None and header.sex not in (None, Sex.UNKNOWN):
            filled, self._filled = self._fill(filled, "sex")
        if not any(getattr(typed, name) for name in _BIRTH) and not self._half_typed():
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
            for name in ("number", "name", "sex", *_BIRTH)
            if getattr(filled, name) and getattr(filled, name) == getattr(draft, name)
        }
        return replace(draft, **taken)

    def open_differences(self) -> tuple[str, ...]:
        """Fields where file and form differ and nobody chose yet."""
        draft, today = self.draft(), self._today()
        found = differs_from_file(self._header, draft, self._film_day or today, today)
        return tuple(name for name in found if (name, _stated(draft, name)) not in self._kept)

    def _asked_beside(self) -> dict[str, str]:
        """What the file says otherwise and nobody chose yet, by the field that it is shown beside."""
        unknown = self.not_known.isChecked()
        return {"age" if name == "birth_date" and unknown else name: name for name in self.open_differences()}

    def _use_file(self, name: str) -> None:
        taken = _BIRTH if name in ("birth_date", "age") else (name,)
        self._write(replace(self.draft(), **{part: getattr(self._header, part) for part in taken}))
        self.changed.emit()
        shown = "age" if self.not_known.isChecked() and taken is _BIRTH else "birth_date" if name == "age" else name
        self.fields[shown].editor.setFocus()

    def _keep_mine(self, name: str) -> None:
        kept = "birth_date" if name == "age" else name
        self._kept.add((kept, _stated(self.draft(), kept)))
        self._refresh()
        self.changed.emit()
        self.fields[name].editor.setFocus()

    # A patient who was here before

    def show_known(self, patient: Patient | None) -> None:
        """Offer the stored patient of the typed number, unless the form says the same already."""
        self.show_found(Found((Known(patient, self._today()),) if patient else ()))

    def show_found(self, found: Found) -> None:
        """Offer who has the typed number, or a name like the typed one; warn where a number is shared."""
        self._found, draft, today = found, self.draft(), self._today()
        self._found_for = draft.number
        offers = () if self._read_only else found.under
        answered = self._refused | self._used
        known = next((k for k in offers if k.patient not in answered and not says_the_same(draft, k, today)), None)
        if any(says_the_same(draft, other, today) for other in found.under):
            known = None
        like = next((k for k in found.like if k.patient not in self._refused), None) if not self._read_only else None
        self._known, self._like = known, like
        if known is not None:
            self.known.say(same_number_words(known, draft, today))
        if like is not None:
            self.like.say(like_words(like, draft, today))
        self.known.setVisible(known is not None)
        self.like.setVisible(like is not None)
        self.shared.show_people(people_sharing(found, draft, self._refused, today), today)

    def _refuse(self, known: Known | None) -> None:
        if known is not None:
            self._refused.add(known.patient)
            self.show_found(self._found)
            self.name.setFocus()

    def _take_known(self) -> None:
        self._take(self._known)

    def _take_like(self) -> None:
        self._take(self._like)

    def _take(self, known: Known | None) -> None:
        """Let the form say what is known; an age of today, and details of which nothing is known, stay as they were typed."""
        if known is None or self._read_only:
            return
        patient, before, under = known.patient, self.draft(), self._found.under if known is self._known else ()
        mine, theirs = self.more.details, patient.details
        filled = {name: getattr(theirs, name) or getattr(mine, name) for name in self.more.edits}
        self.number_tools.take(patient.number, patient.provisional)
        self._write(replace(facts_taken(known, before, self._today()), details=PatientDetails(**filled)))
        self._used.add(patient)
        self.show_found(Found(under))
        self.changed.emit()
        self.name.setFocus()

    # A number that the program gives

    def set_number_scheme(self, scheme: NumberScheme) -> None:
        """Hold clinic numbers against `scheme`."""
        self.number_tools.set_scheme(scheme)
        self._refresh()

    def take_number(self, number: str, provisional: bool) -> None:
        """Fill in the next free number, or a provisional one together with a name to be changed and the age to be guessed."""
        if self._read_only or self.number.text().strip():
            return
        self.number_tools.take(number, provisional)
        draft = replace(self.draft(), number=number)
        if provisional and not draft.name.strip():
            draft = replace(draft, name=self.tr("Unknown, {day}").format(day=long_date(self._today())))
        self._write(draft)
        if provisional and not self.birth_date.text().strip():
            self.not_known.setChecked(True)
        self._edited()
        (self.sex if provisional else self.name).setFocus()

    def _number_finished(self) -> None:
        if not self._read_only:
            self.number_tools.tidy()
            self.number_left.emit(self.number.text())

    # What is wrong

    def problems(self) -> dict[str, str]:
        """Codes of what is wrong by field, in the order of the form."""
        draft = self.draft()
        wrong = check_patient(draft, self._today())
        unknown = self.not_known.isChecked()
        codes: dict[str, str] = {name: wrong[name] for name in ("number", "name", "sex") if name in wrong}
        number_code = self.number_tools.problem()
        if number_code:
            codes.setdefault("number", number_code)
        date_code = None if unknown else self._typed_date()[1]
        if "age" in wrong:
            codes["age" if unknown else "birth_date"] = date_code or wrong["age"]
        for name in self._asked_beside():
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
        if on != self._read_only:
            self._read_only = on
            self.show_found(self._found if on else Found())
        self.number_tools.set_read_only(on)
        self.more.set_read_only(on)
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
        same_number = self.number.text() == self._found_for
        self.show_found(Found(self._found.under if same_number else ()))
        self._refresh()
        self.changed.emit()

    def _details_edited(self) -> None:
        """Details identify nobody: neither the reading nor an offer goes for them."""
        if not self._silent:
            self.changed.emit()

    def _refresh(self) -> None:
        problems = {} if self._read_only else self.problems()
        differences = {} if self._read_only else self._asked_beside()
        unknown = self.not_known.isChecked()
        self.fields["age"].setVisible(unknown)
        self.birth_date.setEnabled(not unknown)
        early = {"number"} if self.number_tools.complain_early() else set()
        for name, field in self.fields.items():
            code = problems.get(name)
            told = name in self._shown | early and code != "patient.difference_open"
            field.show_error(code if told else None, self.number_tools.facts)
            field.show_difference(self._header_words(differences[name]) if name in differences else None)
        self.number_tools.refresh(left="number" in self._shown)
        self._show_understood()

    def _show_understood(self) -> None:
        born = None if self.not_known.isChecked() else self._typed_date()[0]
        words = ""
        if isinstance(born, PartialDate):
            age = age_between(born.middle(self._today()), self._today())
            about = self.tr("about {age}, estimated").format(age=age_words(age)) if age else ""
            words = "  ·  ".join(filter(None, (partial_words(born), about)))
        elif born is not None:
            age = age_between(born, self._today())
            words = long_date(born) + (f"  ·  {age_words(age)}" if age else "")
        self.understood.setText(words)
        self.understood.setVisible(bool(words))

    def _header_words(self, name: str) -> str:
        if name == "sex" and self._header.sex:
            return sex_words()[self._header.sex]
        if name == "birth_date" and self._header.birth_date:
            return long_date(self._header.birth_date)
        if name == "birth_date" and self._header.estimated_age:
            return age_words(self._header.estimated_age)
        return str(getattr(self._header, name))


def _stated(draft: PatientDraft, name: str) -> object:
    """What a draft says of a field; of the birth, in whichever way."""
    return tuple(getattr(draft, part) for part in _BIRTH) if name == "birth_date" else getattr(draft, name)


def _show_text(edit: QLineEdit, text: str) -> None:
    edit.setText(text)
    edit.setCursorPosition(0)
