"""The sentences of the report, in each language that it can be printed in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime

import pytest

from pneumo_desktop.domain.imci import NOTES, RULES, ImciClass, ImciScope
from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate, Sex
from pneumo_desktop.domain.reading import FilmQuality, Outcome, WhoConclusion
from pneumo_desktop.domain.record import AmendmentReason, RecordState
from pneumo_desktop.domain.visit import DangerSign, OxygenSupport, ViewPosition, VisitKind
from pneumo_desktop.reporting.words import ENGLISH, words_of
from pneumo_desktop.sentences import GROUPS, languages, load_sentences, nearest_language, plural_form

LANGUAGES = languages()
OTHERS = LANGUAGES[1:]


def sentences_of(tag: str, groups: Iterable[str] = GROUPS) -> dict[str, str]:
    """Every sentence of a language by its path."""

    def walk(path: str, value: object) -> Iterable[tuple[str, str]]:
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, Mapping):
            for key, item in value.items():
                yield from walk(f"{path}.{key}", item)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield from walk(f"{path}.{index}", item)

    return dict(pair for group in groups for pair in walk(group, getattr(load_sentences(tag), group)))


def test_the_languages_that_are_promised_are_there() -> None:
    assert LANGUAGES[0] == "en"
    assert {"ar", "es", "fr", "pt"} <= set(OTHERS)
    assert load_sentences("ar").right_to_left


@pytest.mark.parametrize("tag", OTHERS)
def test_every_language_has_every_sentence_and_no_other(tag: str) -> None:
    plurals = re.compile(r"choices\.ages\.\w+\.\w+")
    english, other = ({key for key in sentences_of(one) if not plurals.fullmatch(key)} for one in ("en", tag))
    assert english - other == set(), "missing"
    assert other - english == set(), "left over"
    assert all(text.strip() for text in sentences_of(tag).values())


@pytest.mark.parametrize("tag", OTHERS)
def test_every_translation_keeps_the_places_that_are_filled_in(tag: str) -> None:
    english, other = sentences_of("en"), sentences_of(tag)
    for key in english.keys() & other.keys():
        if tag == "ar" and key.endswith((".one", ".two")):
            continue  # one and two are said by the word itself
        assert sorted(re.findall(r"{[^}]*}", english[key])) == sorted(re.findall(r"{[^}]*}", other[key])), key


@pytest.mark.parametrize("tag", OTHERS)
def test_a_translation_is_no_copy_of_the_english(tag: str) -> None:
    english, other = sentences_of("en"), sentences_of(tag)
    long = [key for key, text in english.items() if len(re.sub(r"{[^}]*}", "", text)) > 16 and "Pneumo Desktop" not in text]
    assert len(long) > 120
    assert [key for key in long if english[key] == other.get(key)] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_code_has_its_sentence(tag: str) -> None:
    shared, imci, choices = (getattr(load_sentences(tag), group) for group in ("shared", "imci", "choices"))
    assert set(shared["outcomes"]) == set(Outcome)
    assert set(shared["states"]) == set(RecordState)
    assert set(shared["reasons"]) <= set(shared["remarks"])
    assert set(shared["advice"]) == set(shared["remarks"])
    assert set(choices["sexes"]) == set(Sex)
    assert set(choices["amendment_reasons"]) == set(AmendmentReason)
    assert set(choices["views"]) == set(ViewPosition)
    assert set(choices["ages"]) == set(AgeUnit)
    assert set(choices["visit_kinds"]) == set(VisitKind)
    assert set(choices["oxygen"]) == set(OxygenSupport)
    assert set(choices["film_qualities"]) == set(FilmQuality)
    assert set(choices["who_conclusions"]) == set(WhoConclusion)
    assert len(choices["months"]) == 12
    assert set(imci["classes"]) == set(ImciClass)
    assert set(imci["scopes"]) == set(ImciScope) - {ImciScope.APPLIES}
    assert set(imci["rules"]) == {rule.code for rule in RULES} >= set(DangerSign)
    assert set(imci["notes"]) == set(NOTES)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_code_of_the_gate_has_one_sentence_and_one_on_what_to_do(tag: str) -> None:
    shared = load_sentences(tag).shared
    for code, remark in shared["remarks"].items():
        for text in (remark, shared["advice"][code]):
            assert re.fullmatch(r"[^.!?؟]{8,}\.", text), (code, text)
        assert shared["advice"][code] != remark
        assert ENGLISH.say_remark(code).endswith(f" {ENGLISH.say_advice(code)}")


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_number_has_a_form(tag: str) -> None:
    words = words_of(tag)
    for unit in AgeUnit:
        for n in range(131):
            said = words.count(unit, n)
            assert str(n) in said or n in (1, 2), said
            assert "{" not in said


@pytest.mark.parametrize(
    ("tag", "n", "words"),
    [("fr", 0, "0 an"), ("fr", 2, "2 ans"), ("pt", 1, "1 ano"), ("es", 0, "0 años"), ("ar", 2, "سنتان"), ("ar", 11, "11 سنة")],
)
def test_forms_of_numbers_by_the_rules_of_each_language(tag: str, n: int, words: str) -> None:
    assert words_of(tag).say_age(Age(n, AgeUnit.YEARS)) == words


def test_the_arabic_forms_by_number() -> None:
    forms = {n: plural_form("arabic", n) for n in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103)}
    assert list(forms.values()) == ["zero", "one", "two", "few", "few", "many", "many", "other", "other", "few"]


@pytest.mark.parametrize(("asked", "given"), [("pt_BR", "pt"), ("pt-MZ", "pt"), ("de", "en"), ("", "en"), ("ar_EG", "ar")])
def test_the_nearest_language_serves(asked: str, given: str) -> None:
    assert nearest_language(asked) == given


@pytest.mark.parametrize("tag", LANGUAGES)
def test_no_sentence_holds_a_character_that_is_never_seen(tag: str) -> None:
    for key, text in sentences_of(tag).items():
        assert not [char for char in text if unicodedata.category(char) in ("Cf", "Cc", "Co")], key


@pytest.mark.parametrize("word", ["severity", "severe", "normal film", "diagnosis", "healthy film", "confidence"])
def test_words_that_claim_too_much_are_not_used(word: str) -> None:
    said = sentences_of("en", ("shared", "report", "choices")).values()  # the chart's own classes are the WHO's words
    assert said
    assert not [text for text in said if word in text.casefold()]


def test_the_only_word_of_diagnosing_is_that_it_does_not() -> None:
    of_readme = sentences_of("en", ("readme",)).values()
    said = [text for text in sentences_of("en").values() if "diagnos" in text and text not in of_readme]
    assert said == [ENGLISH.limitations[0]]
    assert all("not a diagnosis" in text.lower() for text in of_readme if "diagnos" in text)
    assert "does not diagnose" in ENGLISH.limitations[0]


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


def test_dates_cannot_be_mistaken() -> None:
    assert ENGLISH.say_date(date(2023, 3, 4)) == "4 Mar 2023"
    assert ENGLISH.say_partial_date(PartialDate(2023, 3)) == "Mar 2023 (day not known)"
    assert ENGLISH.say_partial_date(PartialDate(2023)) == "2023 (day and month not known)"
    assert ENGLISH.say_moment(datetime(2023, 12, 4, 7, 5)) == "4 Dec 2023, 07:05"
    assert ENGLISH.say_exam(datetime(2023, 12, 4)) == "4 Dec 2023"
    assert ENGLISH.say_exam(None) == "Not stated"


@pytest.mark.parametrize(("value", "words"), [(1, "1 month"), (0, "0 months"), (30, "30 months")])
def test_ages(value: int, words: str) -> None:
    assert ENGLISH.say_age(Age(value, AgeUnit.MONTHS)) == words


def test_an_unknown_code_is_named() -> None:
    assert ENGLISH.say_remark("new_code") == "Remark of the program: new_code."
