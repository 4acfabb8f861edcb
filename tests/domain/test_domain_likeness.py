"""Who can be one person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pneumo_desktop.domain.likeness import (
    Known,
    age_after,
    born_between,
    by_person,
    different_people,
    differing_facts,
    differs_from_file,
    facts_taken,
    last_seen,
    near_in_age,
    patient_on,
)
from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate, Patient, PatientDraft, Sex, draft_of

DAY = date(2026, 11, 21)
ABEBE = Patient("K-1", "Abebe Bikila", Sex.MALE, date(2023, 4, 2))


@pytest.mark.parametrize(
    ("draft", "differs"),
    [
        (PatientDraft("K-1", "bikila, ABEBE", Sex.MALE, date(2023, 4, 2)), ()),
        (PatientDraft("K-1", "Abebe Bikila", Sex.FEMALE, date(2023, 4, 2)), ("sex",)),
        (PatientDraft("K-1", "Abebe Bikila", Sex.UNKNOWN, date(2023, 4, 2)), ()),
        (PatientDraft("K-1", "Almaz", Sex.MALE, date(2023, 4, 3)), ("name", "birth_date")),
        (PatientDraft("K-1", "Abebe Bikila", None, None, Age(3, AgeUnit.YEARS)), ()),
        (PatientDraft("K-1", "Abebe Bikila", None, None, Age(30, AgeUnit.YEARS)), ("birth_date",)),
        (PatientDraft("K-1", "Abebe Bikila", None, None, None, PartialDate(2023)), ()),
        (PatientDraft("K-1", "Abebe Bikila", None, None, None, PartialDate(2023, 5)), ("birth_date",)),
        (PatientDraft("K-1"), ()),
    ],
)
def test_facts_that_differ(draft: PatientDraft, differs: tuple[str, ...]):
    assert differing_facts(Known(ABEBE, DAY), draft, DAY) == differs


def test_an_estimate_of_years_ago_has_grown_older_meanwhile():
    seen = Known(Patient("K-1", "Abebe", Sex.MALE, estimated_age=Age(2, AgeUnit.YEARS)), date(2020, 6, 1))
    now = PatientDraft("K-1", "Abebe", Sex.MALE, estimated_age=Age(8, AgeUnit.YEARS))
    assert differing_facts(seen, now, DAY) == ()
    assert differing_facts(seen, PatientDraft("K-1", "Abebe", Sex.MALE, estimated_age=Age(2, AgeUnit.YEARS)), DAY) == (
        "birth_date",
    )


def test_one_person_entered_twice_is_one_and_two_people_are_two():
    again = Patient("K-1", "Abebe BIKILA", Sex.MALE, estimated_age=Age(3, AgeUnit.YEARS))
    other = Patient("K-1", "Almaz Ayana", Sex.FEMALE, date(1991, 11, 21))
    known = [Known(patient, DAY) for patient in (ABEBE, again, other)]
    assert [entry.patient for entry in different_people(known)] == [ABEBE, other]


def test_records_are_told_apart_by_person_and_what_may_be_either_stands_by_itself():
    older = Patient("K-1", "Abebe BIKILA", Sex.MALE, estimated_age=Age(3, AgeUnit.YEARS))
    girl = Patient("K-1", "Abebe Bikila", Sex.FEMALE, date(2023, 4, 2))
    either = Patient("K-1", "Abebe Bikila", Sex.UNKNOWN, date(2023, 4, 2))
    almaz = Patient("K-1", "Almaz Ayana", Sex.FEMALE, date(1991, 11, 21))

    def groups(*people: Patient) -> tuple[tuple[int, ...], ...]:
        return by_person([Known(patient, DAY) for patient in people])

    assert groups(ABEBE, almaz, older, ABEBE, almaz) == ((0, 2, 3), (1, 4))
    assert groups(ABEBE, either) == ((0, 1),)
    assert groups(either, ABEBE, girl, either, older) == ((0, 3), (1, 4), (2,))
    assert groups() == ()


def test_near_in_age():
    year = born_between(PatientDraft(partial_birth=PartialDate(2022)), DAY)
    assert year == (date(2022, 1, 1), date(2022, 12, 31))
    assert near_in_age(year, born_between(draft_of(ABEBE), DAY))
    assert near_in_age(None, year)
    assert not near_in_age((date(2020, 1, 1),) * 2, (date(2021, 1, 3),) * 2)


def test_ages_older_than_the_calendar_do_no_harm():
    assert born_between(PatientDraft(estimated_age=Age(9999, AgeUnit.YEARS)), DAY) == (date.min, date.min)


DAYS, WEEKS, MONTHS, YEARS = AgeUnit.DAYS, AgeUnit.WEEKS, AgeUnit.MONTHS, AgeUnit.YEARS


@pytest.mark.parametrize(
    ("age", "days", "later"),
    [
        (Age(9, MONTHS), 400, Age(22, MONTHS)),
        (Age(9, MONTHS), 30, Age(9, MONTHS)),
        (Age(9, MONTHS), 31, Age(10, MONTHS)),
        (Age(50, MONTHS), 365, Age(5, YEARS)),
        (Age(3, DAYS), 20, Age(23, DAYS)),
        (Age(3, DAYS), 70, Age(2, MONTHS)),
        (Age(6, WEEKS), 10, Age(7, WEEKS)),
        (Age(6, WEEKS), 60, Age(3, MONTHS)),
        (Age(0, YEARS), 300, Age(15, MONTHS)),
        (Age(0, YEARS), 10, Age(0, YEARS)),
        (Age(4, YEARS), 300, Age(4, YEARS)),
        (Age(30, YEARS), 800, Age(32, YEARS)),
        (Age(9, MONTHS), 0, Age(9, MONTHS)),
        (Age(9, MONTHS), -400, Age(9, MONTHS)),
    ],
)
def test_an_estimate_is_carried_on_and_never_back(age: Age, days: int, later: Age):
    assert age_after(age, days) == later
    child = Patient("K-1", "Almaz", Sex.FEMALE, estimated_age=age)
    assert patient_on(Known(child, DAY), DAY + timedelta(days=days)) == replace(child, estimated_age=later)


def test_a_birth_date_needs_no_carrying():
    assert patient_on(Known(ABEBE, DAY), date(2030, 1, 1)) == ABEBE


BORN, PART, MONTHS_22 = date(2024, 12, 5), PartialDate(2024), Age(22, MONTHS)


@pytest.mark.parametrize(
    ("known", "stated", "taken"),
    [
        ({"estimated_age": Age(9, MONTHS)}, {}, {"estimated_age": Age(22, MONTHS)}),
        ({"estimated_age": Age(9, MONTHS)}, {"estimated_age": Age(24, MONTHS)}, {"estimated_age": Age(24, MONTHS)}),
        ({"estimated_age": Age(9, MONTHS)}, {"partial_birth": PART}, {"partial_birth": PART}),
        ({"estimated_age": Age(9, MONTHS)}, {"birth_date": BORN}, {"birth_date": BORN}),
        ({"birth_date": BORN}, {"estimated_age": MONTHS_22}, {"birth_date": BORN}),
        ({"birth_date": BORN}, {"birth_date": date(2020, 1, 1)}, {"birth_date": BORN}),
        ({"partial_birth": PART}, {"estimated_age": MONTHS_22}, {"partial_birth": PART}),
        ({"partial_birth": PART}, {"birth_date": BORN}, {"birth_date": BORN}),
    ],
)
def test_using_a_known_patient_takes_what_is_known_better_and_no_old_estimate(known: dict, stated: dict, taken: dict):
    seen = Known(Patient("K-1", "Almaz", Sex.FEMALE, **known), DAY - timedelta(days=400))
    typed = PatientDraft("K-1", "Alm", None, **stated)
    assert facts_taken(seen, typed, DAY) == PatientDraft("K-1", "Almaz", Sex.FEMALE, **taken)


def test_a_child_who_comes_every_week_grows_older_all_the_same():
    """An estimate that was carried on unchanged counts from its first day, and one that was stated anew from its own."""
    child = Patient("K-1", "Almaz", Sex.FEMALE, estimated_age=Age(11, MONTHS))
    week, year = timedelta(days=7), timedelta(days=365)
    weekly = [Known(child, DAY - times * week) for times in range(4)]
    (seen,) = last_seen([*weekly, Known(child, DAY - year)])
    assert seen.seen_on == DAY - 3 * week
    assert patient_on(seen, DAY + 2 * week).estimated_age == Age(12, MONTHS)


FILM_DAY, VISIT_DAY = date(2026, 11, 20), date(2026, 11, 22)


@pytest.mark.parametrize(
    ("header", "typed", "differs"),
    [
        (PatientDraft(birth_date=date(1980, 2, 3)), PatientDraft(estimated_age=Age(19, AgeUnit.MONTHS)), True),
        (PatientDraft(birth_date=date(2025, 4, 3)), PatientDraft(estimated_age=Age(19, AgeUnit.MONTHS)), False),
        (PatientDraft(birth_date=date(1986, 4, 3)), PatientDraft(estimated_age=Age(35, AgeUnit.YEARS)), False),
        (PatientDraft(estimated_age=Age(45, AgeUnit.YEARS)), PatientDraft(birth_date=date(2024, 5, 1)), True),
        (PatientDraft(estimated_age=Age(2, AgeUnit.YEARS)), PatientDraft(birth_date=date(2024, 5, 1)), False),
        (PatientDraft(estimated_age=Age(45, AgeUnit.YEARS)), PatientDraft(partial_birth=PartialDate(2024)), True),
        (PatientDraft(estimated_age=Age(45, AgeUnit.YEARS)), PatientDraft(estimated_age=Age(3, AgeUnit.YEARS)), True),
        (PatientDraft(estimated_age=Age(3, AgeUnit.YEARS)), PatientDraft(estimated_age=Age(32, AgeUnit.MONTHS)), False),
        (PatientDraft(estimated_age=Age(45, AgeUnit.YEARS)), PatientDraft(), False),
        (PatientDraft(), PatientDraft(estimated_age=Age(3, AgeUnit.YEARS)), False),
    ],
)
def test_an_age_that_the_other_cannot_have_is_a_difference(header: PatientDraft, typed: PatientDraft, differs: bool):
    assert differs_from_file(header, typed, FILM_DAY, VISIT_DAY) == (("birth_date",) if differs else ())


def test_an_old_film_may_state_the_age_of_its_own_day():
    header, typed = PatientDraft(estimated_age=Age(3, AgeUnit.YEARS)), PatientDraft(birth_date=date(2016, 6, 1))
    assert differs_from_file(header, typed, date(2019, 8, 1), VISIT_DAY) == ()
    assert differs_from_file(header, typed, FILM_DAY, VISIT_DAY) == ("birth_date",)
