"""FIELD=VALUE words for a whole child."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate, Patient, PatientDetails, Sex
from pneumo_desktop.domain.visit import DangerSign, OxygenSupport, Sign, Signs, VisitKind
from pneumo_desktop.typed_fields import odd_exam, parse_patient_words


def test_a_whole_child() -> None:
    words = (
        "number=1|name=Almaz|sex=f|birth_date=2024-03|village=Bahir Dar|caregiver_name=Hanna|caregiver_phone=12|"
        "family_name=Ayana|national_id=7|caregiver_relationship=mother|kind=follow_up|cough=yes|cough_days=3|difficult_breathing=no|"
        "fever=y|fever_days=2|respiratory_rate=46|chest_indrawing=N|stridor=no|wheeze=no|oxygen_saturation=95|oxygen_support=air|temperature_c=38,5|"
        "weight_kg=11.2|height_cm=80|muac_mm=135|danger_signs=lethargic, convulsions|symptoms=since Monday"
    )
    draft, visit = parse_patient_words(words.split("|"))
    assert draft.partial_birth == PartialDate(2024, 3)
    assert draft.details == PatientDetails("Ayana", "7", "Bahir Dar", "Hanna", "12", "mother")
    assert (visit.kind, visit.symptoms) == (VisitKind.FOLLOW_UP, "since Monday")
    assert visit.signs == Signs(
        cough=Sign.YES,
        cough_days=3,
        difficult_breathing=Sign.NO,
        fever=Sign.YES,
        fever_days=2,
        respiratory_rate=46,
        chest_indrawing=Sign.NO,
        stridor=Sign.NO,
        wheeze=Sign.NO,
        oxygen_saturation=95,
        oxygen_support=OxygenSupport.AIR,
        temperature_c=38.5,
        weight_kg=11.2,
        height_cm=80.0,
        muac_mm=135,
        danger_signs={DangerSign.LETHARGIC: Sign.YES, DangerSign.CONVULSIONS: Sign.YES},
    )


def test_nothing_said_is_nothing_assessed() -> None:
    assert parse_patient_words(["name=A"])[1].signs == Signs()


def test_none_and_unable() -> None:
    signs = parse_patient_words(["danger_signs=none", "respiratory_rate=unable"])[1].signs
    assert signs == Signs(respiratory_rate_unable=True, danger_signs=dict.fromkeys(DangerSign, Sign.NO))


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("temperature_c=377", "temperature_c cannot be 377. Write temperature_c=NUMBER, from 20 to 46."),
        ("respiratory_rate=many", "“many” is no number that respiratory_rate can be."),
        ("cough=perhaps", "The cough “perhaps” is not understood. Write yes or no."),
        ("danger_signs=tired", "Write none, or some of not_able_to_drink, vomits_everything"),
        ("oxygen_support=helium", "Write air or oxygen."),
        ("kind=third", "Write initial or follow_up."),
        ("age=²y", "The age “²y” is not understood. Write 4y, 18m, 6w or 20d."),
        ("exam_at=0001-01-01T00:00+14:00", "Write it as 2026-03-31 14:05."),
        ("birth_date=2024-13", "Write it as 2022-03-31, 2022-03 or 2022."),
    ],
)
def test_a_sentence_for_what_it_cannot_take(word: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as raised:
        parse_patient_words([word])
    assert sentence in str(raised.value)


def test_a_time_with_an_offset_becomes_that_of_this_computers_clock() -> None:
    for word in ("exam_at=2026-03-31T14:05+03:00", "exam_at=2026-03-31T11:05Z"):
        exam_at = parse_patient_words([word])[1].exam_at
        assert exam_at == datetime(2026, 3, 31, 11, 5, tzinfo=UTC).astimezone().replace(tzinfo=None)
        assert exam_at is not None
        assert exam_at.tzinfo is None


@pytest.mark.parametrize(
    ("exam_at", "odd"),
    [
        (datetime(2026, 11, 22, 23, 59), ""),
        (datetime(2026, 11, 23), "The day of the exam, 2026-11-23, has not come yet."),
        (datetime(2024, 5, 1), ""),
        (datetime(2024, 4, 30, 23), "The day of the exam, 2024-04-30, is before the patient's birth."),
        (None, ""),
    ],
)
def test_a_day_of_the_exam_that_cannot_be(exam_at: datetime | None, odd: str) -> None:
    for born in ({"birth_date": date(2024, 5, 1)}, {"partial_birth": PartialDate(2024, 5)}):
        assert odd_exam(exam_at, Patient("1", "A", Sex.MALE, **born), date(2026, 11, 22)) == odd


def test_an_estimated_age_leaves_every_day_open() -> None:
    patient = Patient("1", "A", Sex.MALE, estimated_age=Age(2, AgeUnit.YEARS))
    assert odd_exam(datetime(2001, 1, 1), patient, date(2026, 11, 22)) == ""
