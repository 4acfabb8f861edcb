"""The patient: who the film belongs to, what must be known, and where a file's header disagrees."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum

from pneumo_desktop.domain.clinic_number import plain_signs

MAX_AGE_YEARS = 130
MAX_TEXT_LENGTH = 200


class Sex(StrEnum):
    """Administrative sex, with the words of FHIR R4 `administrative-gender`; DICOM F, M, O and empty."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


class AgeUnit(StrEnum):
    """Units of DICOM VR AS (PS3.5 6.2): nnnY, nnnM, nnnW, nnnD."""

    YEARS = "years"
    MONTHS = "months"
    WEEKS = "weeks"
    DAYS = "days"


@dataclass(frozen=True)
class Age:
    """An age as stated or computed; `value` is whole and not negative."""

    value: int
    unit: AgeUnit

    @property
    def days(self) -> float:
        per_unit = {AgeUnit.YEARS: 365.25, AgeUnit.MONTHS: 30.4375, AgeUnit.WEEKS: 7.0, AgeUnit.DAYS: 1.0}
        return self.value * per_unit[self.unit]

    @property
    def years(self) -> float:
        return self.days / 365.25

    @property
    def years_completed(self) -> int:
        """Twelve months are a year, which days by the average would miss."""
        if self.unit is AgeUnit.YEARS:
            return self.value
        return self.value // 12 if self.unit is AgeUnit.MONTHS else int(self.years)


@dataclass(frozen=True)
class PartialDate:
    """A birth date of which only the year, or year and month, is known (FHIR R4 `date` YYYY or YYYY-MM)."""

    year: int
    month: int | None = None

    @property
    def first_day(self) -> date:
        return date(self.year, self.month or 1, 1)

    @property
    def last_day(self) -> date:
        after = self.year * 12 + (self.month or 12)
        return date.fromordinal(date(after // 12, after % 12 + 1, 1).toordinal() - 1)

    def middle(self, day: date) -> date:
        """The middle of the period as far as it lies before `day`: nobody is born later than the day they are seen."""
        last = max(self.first_day, min(self.last_day, day))
        return date.fromordinal((self.first_day.toordinal() + last.toordinal()) // 2)

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True)
class PatientDetails:
    """What a clinic writes down beside the identifying facts; all of it may be empty and no reading hangs on it.

    `family_name` is that part of the name, for letters and other systems; `name` of the patient stays the whole of it.
    """

    family_name: str = ""
    national_id: str = ""
    village: str = ""
    caregiver_name: str = ""
    caregiver_phone: str = ""
    caregiver_relationship: str = ""

    def cleaned(self) -> PatientDetails:
        return PatientDetails(**{part.name: clean_text(getattr(self, part.name)) for part in fields(self)})


@dataclass(frozen=True)
class Patient:
    """A person with the facts that a reading needs; exactly one of `birth_date`, `partial_birth` and `estimated_age` is set.

    `number` is the clinic's own number, `name` is in any script and any order, and neither has rules of spelling.
    `provisional` is a person not known by name yet, whose number was given by the program and who may be merged later.
    """

    number: str
    name: str
    sex: Sex
    birth_date: date | None = None
    estimated_age: Age | None = None
    partial_birth: PartialDate | None = None
    provisional: bool = False
    details: PatientDetails = field(default_factory=PatientDetails)

    def age_on(self, day: date) -> Age | None:
        """Completed age on `day`, in days below 4 weeks, in months below 5 years, else in years; the estimate if no date.

        With a partial date the age is that from the middle of the period; `age_is_estimated` then says so.
        """
        if self.birth_date is not None:
            return age_between(self.birth_date, day)
        if self.partial_birth is not None:
            return age_between(self.partial_birth.middle(day), day)
        return self.estimated_age

    @property
    def age_is_estimated(self) -> bool:
        return self.birth_date is None

    @property
    def key(self) -> str:
        """Hash of all identifying facts; the reading is bound to it and is gone when it changes."""
        age = f"{self.estimated_age.value} {self.estimated_age.unit}" if self.estimated_age else ""
        born = self.birth_date or ""
        if self.partial_birth:
            born = f"{self.partial_birth.year}-{self.partial_birth.month or ''}"
        text = "\x1f".join([self.number, self.name, self.sex, str(born), age])
        return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True)
class PatientDraft:
    """What stands in the form or in a film's header so far; every fact may be missing."""

    number: str = ""
    name: str = ""
    sex: Sex | None = None
    birth_date: date | None = None
    estimated_age: Age | None = None
    partial_birth: PartialDate | None = None
    provisional: bool = False
    details: PatientDetails = field(default_factory=PatientDetails)

    @property
    def empty(self) -> bool:
        return self == PatientDraft()


def earliest_birth(who: Patient | PatientDraft) -> date | None:
    """The first day on which `who` can have been born by a date or a part of one; an estimate tells no day."""
    return who.birth_date or (who.partial_birth.first_day if who.partial_birth else None)


def age_between(birth_date: date, day: date) -> Age | None:
    """Completed age on `day`: days below 28 days, months below 60 months, else years; None if born after `day`."""
    days = (day - birth_date).days
    if days < 0:
        return None
    if days < 28:
        return Age(days, AgeUnit.DAYS)
    months = completed_months(birth_date, day)
    if months < 60:
        return Age(months, AgeUnit.MONTHS)
    return Age(months // 12, AgeUnit.YEARS)


def completed_months(birth_date: date, day: date) -> int:
    """Whole calendar months from birth to `day`."""
    return (day.year - birth_date.year) * 12 + day.month - birth_date.month - (day.day < birth_date.day)


def check_patient(draft: PatientDraft, today: date) -> dict[str, str]:
    """The code of what is wrong, by field (`number`, `name`, `sex`, `age`); empty when the draft makes a patient."""
    wrong: dict[str, str] = {}
    for name, text in (("number", draft.number), ("name", draft.name)):
        if not (number_key(text) if name == "number" else clean_text(text)):
            wrong[name] = f"patient.{name}_missing"
        elif len(text) > MAX_TEXT_LENGTH:
            wrong[name] = f"patient.{name}_too_long"
    if draft.sex is None:
        wrong["sex"] = "patient.sex_missing"
    age_code = _check_age(draft, today)
    if age_code:
        wrong["age"] = age_code
    return wrong


def _check_age(draft: PatientDraft, today: date) -> str | None:
    if draft.birth_date is not None:
        if draft.birth_date > today:
            return "patient.birth_date_in_future"
        if today.year - draft.birth_date.year > MAX_AGE_YEARS:
            return "patient.birth_date_too_old"
        return None
    if draft.partial_birth is not None:
        if draft.partial_birth.first_day > today:
            return "patient.birth_date_in_future"
        return "patient.birth_date_too_old" if today.year - draft.partial_birth.year > MAX_AGE_YEARS else None
    if draft.estimated_age is None:
        return "patient.age_missing"
    if draft.estimated_age.value < 0 or draft.estimated_age.years > MAX_AGE_YEARS:
        return "patient.age_out_of_range"
    return None


def make_patient(draft: PatientDraft, today: date) -> Patient | None:
    """The patient that a complete draft describes, else None; a date wins over a part of one, and that over an estimate."""
    if check_patient(draft, today) or draft.sex is None:
        return None
    partial = None if draft.birth_date else draft.partial_birth
    age = None if draft.birth_date or partial else draft.estimated_age
    return Patient(
        clean_text(draft.number),
        clean_text(draft.name),
        draft.sex,
        draft.birth_date,
        age,
        partial,
        draft.provisional,
        draft.details.cleaned(),
    )


def draft_of(patient: Patient) -> PatientDraft:
    """What the form says for a patient who is known already."""
    return PatientDraft(
        patient.number,
        patient.name,
        patient.sex,
        patient.birth_date,
        patient.estimated_age,
        patient.partial_birth,
        patient.provisional,
        patient.details,
    )


def clean_text(text: str) -> str:
    """Unicode NFC, control characters and lone surrogates out, runs of white space to one blank: same words are equal."""
    kept = "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cs") or c.isspace())
    return " ".join(unicodedata.normalize("NFC", kept).split())


def number_key(number: str) -> str:
    """A clinic number as two entries of it are compared, whoever typed them and on whatever keyboard; empty for none."""
    return clean_text(plain_signs(number)).casefold()


def find_differences(header: PatientDraft, typed: PatientDraft) -> tuple[str, ...]:
    """Fields (`number`, `name`, `sex`, `birth_date`) that both state and state differently.

    Letter case does not count, nor the script of a number's digits.
    """
    found = []
    if number_key(header.number) and number_key(typed.number) and number_key(header.number) != number_key(typed.number):
        found.append("number")
    mine, theirs = _words(clean_text(header.name)), _words(clean_text(typed.name))
    if mine and theirs and mine != theirs:
        found.append("name")
    if header.sex and typed.sex and header.sex is not Sex.UNKNOWN and header.sex is not typed.sex:
        found.append("sex")
    if header.birth_date and _denies(typed, header.birth_date):
        found.append("birth_date")
    return tuple(found)


def _denies(typed: PatientDraft, born: date) -> bool:
    if typed.birth_date:
        return typed.birth_date != born
    part = typed.partial_birth
    return part is not None and not part.first_day <= born <= part.last_day


def _words(text: str) -> list[str]:
    """Words without case and commas, sorted: "Doe, Jane" and "Jane Doe" are one name."""
    return sorted(text.casefold().replace(",", " ").split())
