"""The WHO chart: every rule, every boundary, and that nothing missing is ever taken as absent."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from pneumo_desktop.domain.imci import (
    EDITION,
    NOTES,
    RULES,
    AgeBand,
    ImciClass,
    ImciResult,
    ImciScope,
    age_bands,
    classify,
    has_urgent_sign,
)
from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate, Patient, Sex
from pneumo_desktop.domain.visit import DangerSign, OxygenSupport, Sign, Signs, Visit

DAY = date(2026, 11, 21)
NO_DANGER = dict.fromkeys(DangerSign, Sign.NO)
HEALTHY = Signs(
    cough=Sign.YES,
    cough_days=3,
    difficult_breathing=Sign.NO,
    respiratory_rate=30,
    chest_indrawing=Sign.NO,
    stridor=Sign.NO,
    wheeze=Sign.NO,
    oxygen_saturation=97,
    oxygen_support=OxygenSupport.AIR,
    danger_signs=NO_DANGER,
)
"""A child with a cough of whom everything was looked at and nothing found."""


def aged(value: int, unit: AgeUnit = AgeUnit.MONTHS) -> Patient:
    return Patient("1", "Almaz", Sex.FEMALE, estimated_age=Age(value, unit))


def born(day: date) -> Patient:
    return Patient("1", "Almaz", Sex.FEMALE, birth_date=day)


def say(signs: Signs, patient: Patient | None = None) -> ImciResult:
    return classify(patient or aged(24), Visit(signs=signs), DAY)


def with_danger(sign: DangerSign, found: Sign) -> Signs:
    return replace(HEALTHY, danger_signs={**NO_DANGER, sign: found})


# --- every row of the table --------------------------------------------------------------------------------------------

ROWS = [
    *((sign.value, with_danger(sign, Sign.YES), ImciClass.SEVERE, True) for sign in DangerSign),
    ("stridor", replace(HEALTHY, stridor=Sign.YES), ImciClass.SEVERE, True),
    ("low_saturation", replace(HEALTHY, oxygen_saturation=89), ImciClass.SEVERE, True),
    ("chest_indrawing", replace(HEALTHY, chest_indrawing=Sign.YES), ImciClass.PNEUMONIA, False),
    ("fast_breathing", replace(HEALTHY, respiratory_rate=40), ImciClass.PNEUMONIA, False),
]


@pytest.mark.parametrize(("code", "signs", "row", "urgent"), ROWS, ids=[row[0] for row in ROWS])
def test_one_sign_alone_makes_its_class(code: str, signs: Signs, row: ImciClass, urgent: bool):
    result = say(signs)
    assert (result.scope, result.classification, result.urgent) == (ImciScope.APPLIES, row, urgent)
    assert result.reasons == (code,)
    assert result.urgent_reasons == ((code,) if urgent else ())
    assert result.missing == ()
    assert result.not_excluded == ()
    assert result.edition == EDITION


def test_every_rule_of_the_table_has_its_row_here():
    assert {rule.code for rule in RULES} == {row[0] for row in ROWS}


def test_nothing_found_is_cough_or_cold():
    result = say(HEALTHY)
    assert (result.classification, result.urgent, result.reasons, result.missing) == (ImciClass.COUGH_OR_COLD, False, (), ())


# --- nothing missing is absent -----------------------------------------------------------------------------------------

GAPS = [
    *((sign.value, with_danger(sign, Sign.NOT_ASSESSED), None, (ImciClass.SEVERE,)) for sign in DangerSign),
    ("stridor", replace(HEALTHY, stridor=Sign.NOT_ASSESSED), None, (ImciClass.SEVERE,)),
    ("low_saturation", replace(HEALTHY, oxygen_saturation=None), ImciClass.COUGH_OR_COLD, (ImciClass.SEVERE,)),
    ("chest_indrawing", replace(HEALTHY, chest_indrawing=Sign.NOT_ASSESSED), None, (ImciClass.PNEUMONIA,)),
    ("fast_breathing", replace(HEALTHY, respiratory_rate=None), None, (ImciClass.PNEUMONIA,)),
]


@pytest.mark.parametrize(("code", "signs", "row", "not_excluded"), GAPS, ids=[gap[0] for gap in GAPS])
def test_what_nobody_looked_at_cannot_be_excluded(code, signs, row, not_excluded):
    """Without an oximeter the chart still gives its class; the graver one is named as not excluded."""
    result = say(signs)
    assert result.missing == (code,)
    assert result.classification is row
    assert result.not_excluded == not_excluded
    assert not result.urgent


def test_every_rule_of_the_table_has_its_gap_here():
    assert {rule.code for rule in RULES} == {gap[0] for gap in GAPS}


def test_nothing_assessed_gives_no_class_and_excludes_nothing():
    result = say(Signs(cough=Sign.YES))
    assert result.classification is None
    assert result.missing == tuple(rule.code for rule in RULES)
    assert result.not_excluded == (ImciClass.SEVERE, ImciClass.PNEUMONIA)


def test_fast_breathing_is_pneumonia_although_danger_signs_were_not_assessed():
    result = say(Signs(cough=Sign.YES, respiratory_rate=44))
    assert (result.classification, result.not_excluded) == (ImciClass.PNEUMONIA, (ImciClass.SEVERE,))


def test_a_good_saturation_on_oxygen_says_nothing_of_air():
    result = say(replace(HEALTHY, oxygen_saturation=97, oxygen_support=OxygenSupport.OXYGEN))
    assert (result.missing, result.notes) == (("low_saturation",), ("saturation_on_oxygen",))


def test_a_rate_tried_in_vain_is_missing_and_said():
    result = say(replace(HEALTHY, respiratory_rate=None, respiratory_rate_unable=True))
    assert (result.classification, result.missing, result.notes) == (None, ("fast_breathing",), ("rate_not_countable",))


# --- boundaries --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("patient", "rate", "row"),
    [
        (aged(2), 49, ImciClass.COUGH_OR_COLD),
        (aged(2), 50, ImciClass.PNEUMONIA),
        (aged(11), 49, ImciClass.COUGH_OR_COLD),
        (aged(11), 50, ImciClass.PNEUMONIA),
        (aged(12), 39, ImciClass.COUGH_OR_COLD),
        (aged(12), 40, ImciClass.PNEUMONIA),
        (aged(59), 39, ImciClass.COUGH_OR_COLD),
        (aged(59), 40, ImciClass.PNEUMONIA),
        (born(date(2025, 11, 22)), 49, ImciClass.COUGH_OR_COLD),  # eleven months, twelve tomorrow
        (born(date(2025, 11, 21)), 49, ImciClass.PNEUMONIA),
        (born(date(2026, 9, 21)), 50, ImciClass.PNEUMONIA),  # two months today
        (aged(4, AgeUnit.YEARS), 40, ImciClass.PNEUMONIA),
    ],
)
def test_the_limit_of_fast_breathing_goes_by_age(patient: Patient, rate: int, row: ImciClass):
    result = say(replace(HEALTHY, respiratory_rate=rate), patient)
    assert (result.classification, result.urgent) == (row, False)
    assert result.fast_from == (50 if age_bands(patient, DAY)[0] is AgeBand.INFANT else 40)


@pytest.mark.parametrize(("saturation", "urgent"), [(89, True), (90, False), (91, False)])
@pytest.mark.parametrize("patient", [aged(20, AgeUnit.DAYS), aged(7), aged(24), aged(40, AgeUnit.YEARS)], ids=str)
def test_low_saturation_is_urgent_at_every_age(patient: Patient, saturation: int, urgent: bool):
    assert say(replace(HEALTHY, oxygen_saturation=saturation), patient).urgent is urgent


@pytest.mark.parametrize("sign", DangerSign)
@pytest.mark.parametrize("patient", [aged(20, AgeUnit.DAYS), aged(7), aged(24), aged(40, AgeUnit.YEARS)], ids=str)
@pytest.mark.parametrize("cough", Sign)
def test_a_danger_sign_is_urgent_at_every_age_with_or_without_cough(patient: Patient, sign: DangerSign, cough: Sign):
    result = say(replace(with_danger(sign, Sign.YES), cough=cough), patient)
    assert result.urgent
    assert sign.value in result.urgent_reasons


@pytest.mark.parametrize(
    ("patient", "scope"),
    [
        (aged(59, AgeUnit.DAYS), ImciScope.YOUNG_INFANT),
        (aged(60, AgeUnit.DAYS), ImciScope.APPLIES),
        (aged(8, AgeUnit.WEEKS), ImciScope.YOUNG_INFANT),
        (aged(9, AgeUnit.WEEKS), ImciScope.APPLIES),
        (aged(1), ImciScope.YOUNG_INFANT),
        (aged(2), ImciScope.APPLIES),
        (aged(59), ImciScope.APPLIES),
        (aged(60), ImciScope.OLDER),
        (aged(4, AgeUnit.YEARS), ImciScope.APPLIES),
        (aged(5, AgeUnit.YEARS), ImciScope.OLDER),
        (born(date(2026, 9, 22)), ImciScope.YOUNG_INFANT),
        (born(date(2026, 9, 21)), ImciScope.APPLIES),
        (born(date(2021, 11, 22)), ImciScope.APPLIES),
        (born(date(2021, 11, 21)), ImciScope.OLDER),
        (born(DAY + timedelta(days=1)), ImciScope.AGE_NOT_KNOWN),
        (Patient("1", "Almaz", Sex.FEMALE), ImciScope.AGE_NOT_KNOWN),
    ],
)
def test_the_chart_is_for_2_to_59_months(patient: Patient, scope: ImciScope):
    result = say(replace(HEALTHY, chest_indrawing=Sign.YES, respiratory_rate=70), patient)
    assert result.scope is scope
    assert result.classification is (ImciClass.PNEUMONIA if scope is ImciScope.APPLIES else None)
    assert not result.urgent


def test_no_cough_and_no_difficult_breathing_is_not_for_this_chart():
    result = say(replace(HEALTHY, cough=Sign.NO, difficult_breathing=Sign.NO))
    assert (result.scope, result.classification) == (ImciScope.NO_COUGH, None)


@pytest.mark.parametrize("pair", [(Sign.NOT_ASSESSED, Sign.NO), (Sign.NO, Sign.NOT_ASSESSED)])
def test_cough_that_nobody_asked_for_is_not_taken_as_none(pair: tuple[Sign, Sign]):
    assert say(replace(HEALTHY, cough=pair[0], difficult_breathing=pair[1])).scope is ImciScope.COUGH_NOT_ASSESSED


def test_difficult_breathing_alone_opens_the_chart():
    assert say(replace(HEALTHY, cough=Sign.NO, difficult_breathing=Sign.YES)).scope is ImciScope.APPLIES


# --- ages not known exactly --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("patient", "band", "doubtful"),
    [
        (aged(0, AgeUnit.YEARS), AgeBand.INFANT, True),
        (aged(1, AgeUnit.YEARS), AgeBand.CHILD, False),
        (Patient("1", "A", Sex.MALE, partial_birth=PartialDate(2026)), AgeBand.INFANT, True),
        (Patient("1", "A", Sex.MALE, partial_birth=PartialDate(2025)), AgeBand.CHILD, True),
        (Patient("1", "A", Sex.MALE, partial_birth=PartialDate(2024)), AgeBand.CHILD, False),
        (Patient("1", "A", Sex.MALE, partial_birth=PartialDate(2026, 3)), AgeBand.INFANT, False),
        (Patient("1", "A", Sex.MALE, partial_birth=PartialDate(2026, 11)), AgeBand.YOUNG_INFANT, False),
        (Patient("1", "A", Sex.MALE, partial_birth=PartialDate(1980)), AgeBand.OLDER, False),
    ],
)
def test_the_middle_of_the_period_counts_and_doubt_is_told(patient: Patient, band: AgeBand, doubtful: bool):
    assert age_bands(patient, DAY)[0] is band
    assert ("age_uncertain" in say(HEALTHY, patient).notes) is doubtful


def test_a_rate_that_is_fast_at_an_age_the_child_may_have_is_not_excluded():
    """Born in 2025, seen in February 2026: seven months is likely, thirteen are possible, and 45 is fast from twelve on."""
    patient, seen = Patient("1", "A", Sex.MALE, partial_birth=PartialDate(2025)), date(2026, 2, 10)
    signs = replace(HEALTHY, respiratory_rate=45)
    result = classify(patient, Visit(signs=signs), seen)
    assert (result.classification, result.not_excluded) == (ImciClass.COUGH_OR_COLD, (ImciClass.PNEUMONIA,))
    assert classify(patient, Visit(signs=replace(signs, respiratory_rate=39)), seen).not_excluded == ()
    assert say(signs, aged(7)).not_excluded == ()


@pytest.mark.parametrize(
    "patient",
    [
        Patient("1", "A", Sex.MALE, partial_birth=PartialDate(2021)),  # likely 64 months, and 59 are possible
        aged(0, AgeUnit.YEARS),
        Patient("1", "A", Sex.MALE),
    ],
    ids=["may be 59 months", "may be 2 months", "any age"],
)
def test_stridor_is_urgent_where_the_age_may_be_one_of_the_chart(patient: Patient):
    assert "stridor" in say(replace(HEALTHY, stridor=Sign.YES), patient).urgent_reasons


MAY_BE_58_MONTHS = Patient("1", "A", Sex.MALE, partial_birth=PartialDate(2021))
SEVERE, PNEUMONIA = ImciClass.SEVERE, ImciClass.PNEUMONIA


@pytest.mark.parametrize(
    ("signs", "not_excluded"),
    [
        (replace(HEALTHY, respiratory_rate=45, chest_indrawing=Sign.YES), (PNEUMONIA,)),
        (replace(HEALTHY, respiratory_rate=45), (PNEUMONIA,)),
        (replace(HEALTHY, stridor=Sign.YES), (SEVERE,)),
        (HEALTHY, ()),
        (replace(HEALTHY, respiratory_rate=None), (PNEUMONIA,)),
        (replace(HEALTHY, cough=Sign.NO, respiratory_rate=45), ()),
    ],
)
@pytest.mark.parametrize("patient", [MAY_BE_58_MONTHS, born(DAY + timedelta(days=1))], ids=["may be 58 months", "of no age"])
def test_outside_the_chart_a_class_of_a_possible_age_is_not_excluded(patient: Patient, signs: Signs, not_excluded):
    result = say(signs, patient)
    assert result.scope in (ImciScope.OLDER, ImciScope.AGE_NOT_KNOWN)
    assert (result.classification, result.not_excluded) == (None, not_excluded)
    assert ("fast_breathing" in result.missing) is (signs.respiratory_rate is None)
    assert set(result.reasons) <= {"stridor"}


def test_somebody_who_is_certainly_older_has_nothing_of_the_chart_left_open():
    result = say(replace(HEALTHY, respiratory_rate=45, chest_indrawing=Sign.YES), aged(40, AgeUnit.YEARS))
    assert (result.scope, result.not_excluded, result.missing) == (ImciScope.OLDER, (), ())


@pytest.mark.parametrize(("code", "signs", "row", "urgent"), ROWS, ids=[row[0] for row in ROWS])
def test_what_is_urgent_at_any_age_is_known_without_an_age(code: str, signs: Signs, row: ImciClass, urgent: bool):
    assert has_urgent_sign(signs) is urgent
    assert not has_urgent_sign(HEALTHY)


# --- notes -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("signs", "notes"),
    [
        (replace(HEALTHY, wheeze=Sign.YES), ()),
        (replace(HEALTHY, wheeze=Sign.YES, respiratory_rate=40), ("wheeze",)),
        (replace(HEALTHY, wheeze=Sign.YES, chest_indrawing=Sign.YES), ("wheeze", "hiv_and_indrawing")),
        (replace(HEALTHY, chest_indrawing=Sign.YES), ("hiv_and_indrawing",)),
        (replace(HEALTHY, cough_days=14), ()),
        (replace(HEALTHY, cough_days=15), ("long_cough",)),
    ],
)
def test_notes_of_the_chart(signs: Signs, notes: tuple[str, ...]):
    result = say(signs)
    assert result.notes == notes
    assert set(notes) <= set(NOTES)


def test_the_program_reading_cannot_come_near_the_class():
    """Neither a score nor a reading is among what `classify` takes, nor among what a visit holds."""
    assert not {field.name for field in fields(Visit)} & {"score", "reading", "outcome"}
    assert set(classify.__annotations__) == {"patient", "visit", "day", "return"}
