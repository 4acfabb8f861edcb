from __future__ import annotations

import re
from pathlib import Path

import pytest

import pneumo_desktop
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.ui import messages

SOURCE = Path(pneumo_desktop.__file__).parent
FACTS = {"file", "folder", "width_px", "height_px", "name"}


def codes_in_source() -> set[str]:
    found = set()
    for file in SOURCE.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        found |= set(re.findall(r'PneumoError\(\s*"([a-z_]+\.[a-z_0-9]+)"', text))
        found |= set(re.findall(r'(?<![\w.])"((?:film|model|store|report|settings|patient|export)\.[a-z_0-9]+)"', text))
    return {code for code in found if not code.endswith((".json", ".db", ".pdf", ".sql"))}


def test_the_source_names_codes_at_all() -> None:
    assert len(codes_in_source()) > 30


@pytest.mark.parametrize("code", sorted(codes_in_source()))
def test_every_code_in_the_source_has_its_own_sentence(code: str) -> None:
    assert messages.has_sentence(code)


@pytest.mark.parametrize("code", sorted(messages.ERRORS))
def test_sentences_of_errors_read_well_with_and_without_facts(code: str) -> None:
    template = messages.ERRORS[code]
    named = set(re.findall(r"{(\w+)}", template))
    assert named <= FACTS
    facts = {"file": "a{b}.dcm", "folder": "/f", "width_px": 30000, "height_px": 20000, "name": "JPEG XL"}
    full = messages.sentence_for(PneumoError(code, **facts))
    bare = messages.sentence_for(PneumoError(code))
    for name in named:
        assert str(facts[name]) in full
    assert bare.endswith((".", "?"))
    assert bare[0].isupper()
    assert "{" not in bare


def test_no_two_errors_share_a_sentence() -> None:
    assert len(set(messages.ERRORS.values())) == len(messages.ERRORS)


def test_the_sentence_of_a_cut_off_file() -> None:
    said = messages.sentence_for(PneumoError("film.truncated", file="x.dcm"))
    assert said == (
        "x.dcm ends too early: the copy is incomplete. Copy it again from the X-ray unit or the CD, then open it again."
    )


def test_an_unknown_code_is_named_in_a_general_sentence() -> None:
    assert "film.from_the_future" in messages.sentence_for(PneumoError("film.from_the_future"))


def test_outcome_words_are_those_of_the_design() -> None:
    assert messages.outcome_words(Outcome.SUGGESTS_PNEUMONIA) == "Findings suggest pneumonia"
    assert messages.outcome_words(Outcome.UNCERTAIN) == "Uncertain: needs a human reading"
    assert messages.outcome_words(Outcome.NO_PATTERN) == "No pneumonia pattern found"
    assert messages.outcome_words(Outcome.NOT_ANALYSED, "lateral").startswith("Not analysed: this looks like")


def test_words_that_are_never_used() -> None:
    for sentence in (*messages.ERRORS.values(), *messages.QUALITY.values(), *messages.OUTCOMES.values()):
        assert not re.search(r"diagnos|severity|normal film", sentence, re.IGNORECASE)
