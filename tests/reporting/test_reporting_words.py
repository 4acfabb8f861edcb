"""The sentences of the report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime

import pytest

from pneumo_desktop.domain.patient import Age, AgeUnit, Sex
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.domain.visit import ViewPosition
from pneumo_desktop.reporting.words import ENGLISH


def all_sentences(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from all_sentences(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from all_sentences(item)


SENTENCES = [text for field in fields(ENGLISH) for text in all_sentences(getattr(ENGLISH, field.name))]


@pytest.mark.parametrize("word", ["severity", "severe", "normal film", "diagnosis", "healthy film", "confidence"])
def test_words_that_claim_too_much_are_not_used(word: str) -> None:
    assert SENTENCES
    assert not [text for text in SENTENCES if word in text.casefold()]


def test_the_only_word_of_diagnosing_is_that_it_does_not() -> None:
    assert [text for text in SENTENCES if "diagnos" in text] == [ENGLISH.limitation_lines[0]]
    assert "does not diagnose" in ENGLISH.limitation_lines[0]


@pytest.mark.parametrize(
    ("outcome", "reason", "words"),
    [
        (Outcome.SUGGESTS_PNEUMONIA, None, "Findings suggest pneumonia"),
        (Outcome.UNCERTAIN, None, "Uncertain: needs a human reading"),
        (Outcome.NO_PATTERN, None, "No pneumonia pattern found"),
        (Outcome.NOT_ANALYSED, "too_small", "Not analysed: the film has too few pixels to be read"),
        (Outcome.NOT_ANALYSED, "new_code", "Not analysed: the program gave the reason “new_code”"),
    ],
)
def test_outcomes_have_the_words_of_the_program(outcome: Outcome, reason: str | None, words: str) -> None:
    assert ENGLISH.say_outcome(outcome, reason) == words


def test_every_reason_has_a_remark_too() -> None:
    assert set(ENGLISH.reasons) <= set(ENGLISH.remark_sentences)


def test_every_choice_has_words() -> None:
    assert set(ENGLISH.sexes) == set(Sex)
    assert set(ENGLISH.views) == set(ViewPosition)
    assert set(ENGLISH.ages) == set(AgeUnit)
    assert set(ENGLISH.outcomes) == set(Outcome)
    assert len(ENGLISH.months) == 12


def test_dates_cannot_be_mistaken() -> None:
    assert ENGLISH.say_date(date(2023, 3, 4)) == "4 Mar 2023"
    assert ENGLISH.say_moment(datetime(2023, 12, 4, 7, 5)) == "4 Dec 2023, 07:05"
    assert ENGLISH.say_exam(datetime(2023, 12, 4)) == "4 Dec 2023"
    assert ENGLISH.say_exam(None) == "Not stated"


@pytest.mark.parametrize(("value", "words"), [(1, "1 month"), (0, "0 months"), (30, "30 months")])
def test_ages(value: int, words: str) -> None:
    assert ENGLISH.say_age(Age(value, AgeUnit.MONTHS)) == words


def test_an_unknown_code_is_named() -> None:
    assert ENGLISH.say_remark("new_code") == "Remark of the program: new_code."


def test_placeholders_are_words() -> None:
    for text in SENTENCES:
        assert re.sub(r"\{[a-z]+(:02)?\}", "", text).count("{") == 0
