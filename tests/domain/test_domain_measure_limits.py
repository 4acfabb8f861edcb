"""What a measured value can be."""

from dataclasses import fields

import pytest

from pneumo_desktop.domain.measure_limits import IMPOSSIBLE, LIMITS, UNUSUAL, judge_value, parse_value
from pneumo_desktop.domain.visit import Signs


@pytest.mark.parametrize("field", LIMITS)
def test_every_limit_is_judged_on_both_sides(field: str):
    limits = LIMITS[field]
    assert field in {part.name for part in fields(Signs)}
    assert limits.least <= limits.low < limits.high <= limits.most
    for value, code in (
        (limits.least - 0.01, IMPOSSIBLE),
        (limits.most + 0.01, IMPOSSIBLE),
        (limits.low, None),
        (limits.high, None),
        (float("nan"), IMPOSSIBLE),
    ):
        assert judge_value(field, value) == code
    if limits.least < limits.low:
        assert judge_value(field, limits.low - 0.01) == UNUSUAL
        assert judge_value(field, limits.least) == UNUSUAL
    if limits.high < limits.most:
        assert judge_value(field, limits.high + 0.01) == UNUSUAL
        assert judge_value(field, limits.most) == UNUSUAL


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("temperature_c", "37,5", 37.5),
        ("temperature_c", " 38 ", 38.0),
        ("temperature_c", "३७.५", 37.5),
        ("temperature_c", "٣٧٫٥", 37.5),
        ("respiratory_rate", "", None),
        ("respiratory_rate", "44", 44),
        ("weight_kg", "9.75", 9.75),
    ],
)
def test_numbers_as_people_type_them(field: str, text: str, value: float | None):
    assert parse_value(field, text) == value


@pytest.mark.parametrize(
    ("field", "text"),
    [("respiratory_rate", "44.5"), ("muac_mm", "x"), ("weight_kg", "-3"), ("weight_kg", "1.2.3"), ("weight_kg", "1e3")],
)
def test_what_is_no_number(field: str, text: str):
    with pytest.raises(ValueError, match=r".*"):
        parse_value(field, text)
