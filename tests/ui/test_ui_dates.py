from __future__ import annotations

from datetime import date, datetime

import pytest

from pneumo_desktop.domain.patient import Age, AgeUnit
from pneumo_desktop.ui.dates import NotADateError, age_words, long_date, parse_date, parse_moment, short_moment, typed_moment


@pytest.mark.parametrize(
    "text",
    ["2019-04-23", "2019/4/23", "2019.04.23", "20190423", " 2019 4 23 ", "23/04/2019", "23.4.2019", "04/23/2019", "٢٠١٩-٠٤-٢٣"],
)
def test_one_day_typed_in_many_ways(text: str) -> None:
    assert parse_date(text) == date(2019, 4, 23)


def test_equal_day_and_month_cannot_be_mistaken() -> None:
    assert parse_date("5/5/2019") == date(2019, 5, 5)


@pytest.mark.parametrize("text", ["3/4/2019", "03.04.2019", "12-11-2019"])
def test_day_and_month_that_can_be_mistaken_are_asked_back(text: str) -> None:
    with pytest.raises(NotADateError) as raised:
        parse_date(text)
    assert raised.value.code == "patient.birth_date_ambiguous"


@pytest.mark.parametrize(
    "text", ["2019", "2019-13-01", "2019-02-30", "23/04/19", "yesterday", "31/31/2019", "0000-01-01", "²019-01-01"]
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(NotADateError) as raised:
        parse_date(text)
    assert raised.value.code == "patient.birth_date_invalid"


def test_nothing_typed_is_no_date_and_no_error() -> None:
    assert parse_date("  ") is None
    assert parse_moment("") is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-21 09:12", datetime(2026, 11, 21, 9, 12)),
        ("21.11.2026 9.12", datetime(2026, 11, 21, 9, 12)),
        ("2026-11-21", datetime(2026, 11, 21)),
    ],
)
def test_moments(text: str, moment: datetime) -> None:
    assert parse_moment(text) == moment
    assert parse_moment(typed_moment(moment)) == moment


@pytest.mark.parametrize("text", ["09:12", "2026-11-21 25:00", "2026-11-21 soon"])
def test_what_is_no_moment(text: str) -> None:
    with pytest.raises(NotADateError) as raised:
        parse_moment(text)
    assert raised.value.code == "visit.exam_at_invalid"


def test_words_for_people() -> None:
    assert long_date(date(2019, 4, 3)) == "3 April 2019"
    assert age_words(Age(1, AgeUnit.MONTHS)) == "1 month"
    assert age_words(Age(7, AgeUnit.YEARS)) == "7 years"
    assert age_words(Age(0, AgeUnit.DAYS)) == "0 days"


def test_a_moment_without_a_time_of_day_shows_none() -> None:
    assert short_moment(datetime(2026, 11, 20, 10, 15)) == "20 Nov 2026  10:15"
    assert short_moment(datetime(2026, 11, 20)) == "20 Nov 2026"
    assert short_moment(datetime(2026, 11, 20, 0, 0, 1)) == "20 Nov 2026  00:00"
