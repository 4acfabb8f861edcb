"""Who can be one person."""

from datetime import date

import pytest

from pneumo_desktop.domain.likeness import Known, born_between, by_person, different_people, differing_facts, near_in_age
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
