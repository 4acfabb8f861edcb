"""The patient: what must be known, ages, and differences to a header."""

from dataclasses import replace
from datetime import date

import pytest

from pneumo_desktop.domain.patient import (
    Age,
    AgeUnit,
    PartialDate,
    Patient,
    PatientDetails,
    PatientDraft,
    Sex,
    age_between,
    check_patient,
    clean_text,
    draft_of,
    find_differences,
    make_patient,
    number_key,
)

TODAY = date(2026, 11, 21)
WHOLE = PatientDraft("12", "Almaz", Sex.FEMALE, date(2023, 1, 2))


@pytest.mark.parametrize(
    ("born", "age"),
    [
        (date(2026, 11, 21), Age(0, AgeUnit.DAYS)),
        (date(2026, 10, 25), Age(27, AgeUnit.DAYS)),
        (date(2026, 10, 21), Age(1, AgeUnit.MONTHS)),
        (date(2026, 9, 22), Age(1, AgeUnit.MONTHS)),
        (date(2021, 11, 22), Age(59, AgeUnit.MONTHS)),
        (date(2021, 11, 21), Age(5, AgeUnit.YEARS)),
        (date(1940, 12, 1), Age(85, AgeUnit.YEARS)),
        (date(2026, 11, 22), None),
    ],
)
def test_completed_age(born: date, age: Age | None):
    assert age_between(born, TODAY) == age


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        (WHOLE, set()),
        (PatientDraft(), {"number", "name", "sex", "age"}),
        (PatientDraft("1", " \n\x00", Sex.MALE, date(2020, 1, 1)), {"name"}),
        (PatientDraft("1", "A", Sex.MALE, date(2026, 11, 22)), {"age"}),
        (PatientDraft("1", "A", Sex.MALE, date(1890, 1, 1)), {"age"}),
        (PatientDraft("1", "A", Sex.MALE, None, Age(131, AgeUnit.YEARS)), {"age"}),
        (PatientDraft("1", "A", Sex.MALE, None, Age(-1, AgeUnit.YEARS)), {"age"}),
        (PatientDraft("1", "A" * 201, Sex.MALE, None, Age(3, AgeUnit.WEEKS)), {"name"}),
    ],
)
def test_what_is_wrong_with_a_draft(draft: PatientDraft, wrong: set[str]):
    assert set(check_patient(draft, TODAY)) == wrong
    assert (make_patient(draft, TODAY) is None) == bool(wrong)


def test_a_birth_date_wins_over_an_estimate():
    patient = make_patient(PatientDraft("1", "A", Sex.MALE, date(2020, 1, 1), Age(3, AgeUnit.YEARS)), TODAY)
    assert patient == Patient("1", "A", Sex.MALE, date(2020, 1, 1), None)


def test_every_identifying_fact_changes_the_key():
    whole = make_patient(WHOLE, TODAY)
    assert whole is not None
    others = [
        Patient("13", "Almaz", Sex.FEMALE, date(2023, 1, 2)),
        Patient("12", "Almas", Sex.FEMALE, date(2023, 1, 2)),
        Patient("12", "Almaz", Sex.MALE, date(2023, 1, 2)),
        Patient("12", "Almaz", Sex.FEMALE, date(2023, 1, 3)),
        Patient("12", "Almaz", Sex.FEMALE, None, Age(3, AgeUnit.YEARS)),
    ]
    assert len({whole.key, *(other.key for other in others)}) == 6


def test_same_words_typed_twice_are_equal():
    assert clean_text("  Jose\u0301   Ruiz\n") == "José Ruiz"


def test_differences_between_header_and_form():
    header = PatientDraft("12", "Doe, Jane", Sex.FEMALE, date(2020, 1, 1))
    assert find_differences(header, PatientDraft("12", "jane DOE", Sex.FEMALE, date(2020, 1, 1))) == ()
    assert find_differences(header, PatientDraft()) == ()
    assert find_differences(header, PatientDraft("13", "Joan Doe", Sex.MALE, date(2020, 1, 2))) == (
        "number",
        "name",
        "sex",
        "birth_date",
    )
    assert find_differences(PatientDraft(sex=Sex.UNKNOWN), PatientDraft(sex=Sex.MALE)) == ()


@pytest.mark.parametrize("typed", ["KH-2041", "kh-٢٠٤١", "KH-۲۰۴۱", "Kh-२०४१", "ＫＨ－２０４１", "\u200eKH-٢٠٤١\u200f"])
def test_a_number_is_one_whatever_its_digits(typed: str):
    """As typed and as a film's header states it: neither is another number."""
    assert number_key(typed) == "kh-2041"
    assert find_differences(PatientDraft("KH-2041"), PatientDraft(typed)) == ()
    assert find_differences(PatientDraft(typed), PatientDraft("KH-2042")) == ("number",)


def test_a_number_that_cannot_be_seen_is_missing():
    assert check_patient(replace(WHOLE, number="\u200f"), TODAY) == {"number": "patient.number_missing"}


@pytest.mark.parametrize(
    ("part", "first", "last", "middle"),
    [
        (PartialDate(2023), date(2023, 1, 1), date(2023, 12, 31), date(2023, 7, 2)),
        (PartialDate(2024, 2), date(2024, 2, 1), date(2024, 2, 29), date(2024, 2, 15)),
        (PartialDate(2025, 12), date(2025, 12, 1), date(2025, 12, 31), date(2025, 12, 16)),
        (PartialDate(2026), date(2026, 1, 1), date(2026, 12, 31), date(2026, 6, 12)),  # only up to the day of the visit
    ],
)
def test_parts_of_a_date(part: PartialDate, first: date, last: date, middle: date):
    assert (part.first_day, part.last_day, part.middle(TODAY)) == (first, last, middle)


def test_a_partial_birth_date_makes_a_patient_whose_age_is_called_estimated():
    patient = make_patient(PatientDraft("1", "Almaz", Sex.FEMALE, partial_birth=PartialDate(2023)), TODAY)
    assert patient.age_on(TODAY) == Age(40, AgeUnit.MONTHS)
    assert patient.age_is_estimated
    assert not make_patient(WHOLE, TODAY).age_is_estimated
    assert draft_of(patient) == PatientDraft("1", "Almaz", Sex.FEMALE, partial_birth=PartialDate(2023))


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (PartialDate(2026, 12), "patient.birth_date_in_future"),
        (PartialDate(2027), "patient.birth_date_in_future"),
        (PartialDate(1895), "patient.birth_date_too_old"),
        (PartialDate(2026, 11), None),
    ],
)
def test_partial_dates_that_cannot_be(part: PartialDate, code: str | None):
    draft = PatientDraft("1", "Almaz", Sex.FEMALE, partial_birth=part)
    assert check_patient(draft, TODAY).get("age") == code


def test_details_and_the_provisional_mark_identify_nobody():
    """The reading is bound to the key: caregiver and village may be written down after it was made."""
    patient = make_patient(WHOLE, TODAY)
    more = replace(patient, provisional=True, details=PatientDetails(village="Bahir Dar", caregiver_name="Hanna"))
    assert more.key == patient.key
    assert replace(patient, birth_date=None, partial_birth=PartialDate(2023, 1)).key != patient.key


@pytest.mark.parametrize(
    ("typed", "differs"), [(PartialDate(2018), False), (PartialDate(2018, 2), False), (PartialDate(2018, 3), True)]
)
def test_a_header_is_held_against_a_part_of_a_date(typed: PartialDate, differs: bool):
    header = PatientDraft("1", "Almaz", Sex.FEMALE, date(2018, 2, 3))
    assert ("birth_date" in find_differences(header, PatientDraft("1", "Almaz", Sex.FEMALE, partial_birth=typed))) is differs
