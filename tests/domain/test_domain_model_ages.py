"""Ages that the model was not trained on."""

from datetime import date

import pytest

from pneumo_desktop.domain.model_ages import OUTSIDE, model_age_code
from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate, Patient, Sex
from pneumo_desktop.inference.model_card import find_model, read_card
from pneumo_desktop.resources import resource

DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"estimated_age": Age(11, AgeUnit.MONTHS)}, OUTSIDE),
        ({"estimated_age": Age(12, AgeUnit.MONTHS)}, None),
        ({"birth_date": date(2025, 11, 22)}, OUTSIDE),
        ({"birth_date": date(2025, 11, 21)}, None),
        ({"birth_date": date(2020, 11, 22)}, None),  # five years
        ({"birth_date": date(2020, 11, 21)}, OUTSIDE),  # six today
        ({"estimated_age": Age(17, AgeUnit.YEARS)}, OUTSIDE),
        ({"estimated_age": Age(18, AgeUnit.YEARS)}, None),
        ({"estimated_age": Age(90, AgeUnit.YEARS)}, None),
        ({"partial_birth": PartialDate(2026)}, OUTSIDE),
        ({"partial_birth": PartialDate(2023)}, None),
        ({}, OUTSIDE),
    ],
)
def test_the_bundled_model_knows_one_to_five_years_and_adults(facts, code):
    ages = read_card(find_model(resource("models"))).identity.ages_years
    assert model_age_code(Patient("1", "A", Sex.MALE, **facts), DAY, ages) == code


def test_a_model_that_states_no_ages_says_nothing():
    assert model_age_code(Patient("1", "A", Sex.MALE), DAY, ()) is None
