"""Beside the reading: the WHO class, urgent referral whatever the score, ages that the model does not know."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes import MODEL, FakeClassifier
from PySide6.QtCore import Qt

from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.domain.visit import DangerSign, Sign
from pneumo_desktop.reporting.words import words_of
from pneumo_desktop.sentences import load_sentences
from pneumo_desktop.ui import messages


def age(world, value: str, unit: str = "years") -> None:
    form = world.window.work.patient_form
    form.not_known.setChecked(True)
    form.age.unit.setCurrentIndex(form.age.unit.findText(unit))
    form.age.value.setText(value)


def answer(row, value: str) -> None:
    row.buttons[value].click()


def bedside(world):
    return world.window.work.bedside


def test_an_empty_form_says_nothing(world) -> None:
    world.open()
    assert not bedside(world).isVisible()


@pytest.mark.parametrize("score", [0.02, 0.5, 0.97])
def test_refer_urgently_stands_there_whatever_the_score(world, score) -> None:
    world.loader.classifier = FakeClassifier(score=score)
    window = world.read()
    assert window.session.result.reading.outcome is not Outcome.NOT_ANALYSED
    signs = window.work.visit_form.signs
    signs.saturation.setText("89")
    panel = bedside(world)
    assert panel.urgent.isVisible()
    assert panel.urgent_title.text() == "Refer urgently"
    assert (
        panel.urgent_words.text()
        == "Because of: oxygen saturation below 90 %. This holds whatever the score of the program says."
    )
    assert window.session.result is not None
    signs.saturation.setText("90")
    assert not panel.urgent.isVisible()
    answer(signs.danger.any, Sign.YES)
    answer(signs.danger.rows[DangerSign.CONVULSIONS], Sign.YES)
    assert "convulsions in this illness" in panel.urgent_words.text()


def test_a_danger_sign_counts_before_anything_else_is_typed(world) -> None:
    world.open()
    signs = world.window.work.visit_form.signs
    answer(signs.danger.any, Sign.YES)
    answer(signs.danger.rows[DangerSign.LETHARGIC], Sign.YES)
    assert bedside(world).urgent.isVisible()


def test_a_class_with_its_reasons_what_is_missing_and_its_source(world) -> None:
    window = world.open()
    age(world, "18", "months")
    panel, signs = bedside(world), window.work.visit_form.signs
    assert panel.lines.text().startswith("Not classified: cough and difficult breathing were not assessed.")
    answer(signs.cough, Sign.YES)
    signs.rate.setText("44")
    assert panel.row.text() == "Pneumonia"
    words = panel.lines.text()
    assert "Because of: fast breathing." in words
    not_seen = "danger signs, stridor when calm, oxygen saturation below 90 %, chest indrawing"
    assert f"Not assessed or measured, cannot be excluded: {not_seen}." in words
    assert "Not excluded: Severe pneumonia or very severe disease." in words
    assert words.endswith("By signs alone, never by the film. Source: WHO IMCI chart booklet, March 2014.")
    signs.rate.setText("30")
    assert not panel.row.isVisible()
    answer(signs.stridor, Sign.YES)
    assert panel.row.text() == "Severe pneumonia or very severe disease"
    assert panel.urgent.isVisible()


def test_young_infants_have_a_chart_of_their_own(world) -> None:
    world.open()
    age(world, "5", "weeks")
    assert "below 2 months the WHO has another chart" in bedside(world).lines.text()
    assert not bedside(world).row.isVisible()


def test_of_an_adult_nobody_is_told_of_a_childs_chart(world) -> None:
    window = world.open()
    age(world, "40")
    assert not bedside(world).isVisible()
    window.work.visit_form.signs.saturation.setText("85")
    assert bedside(world).urgent.isVisible()
    assert not bedside(world).row.isVisible()


def test_ages_that_the_model_does_not_know_are_said(world) -> None:
    model = replace(MODEL, ages_years=((1, 5), (18, None)))
    world.loader.classifier = FakeClassifier(model=model)
    world.open()
    age(world, "10")
    panel = bedside(world)
    assert panel.age.isVisible()
    assert panel.age.text().startswith("The model was trained on ages of 1 to 5 years, 18 years and over.")
    age(world, "30")
    assert not panel.age.isVisible()
    age(world, "11", "months")
    assert panel.age.isVisible()
    work = world.window.work
    work.patient_form.not_known.setChecked(False)
    work.patient_form.birth_date.setText("2024-05-01")
    assert not panel.age.isVisible()
    work.visit_form.exam_at.setText("2001-01-01")  # a clock that was reset: of no age that the model knows, as on the paper
    assert panel.age.isVisible()


def test_a_record_says_what_it_said_when_it_was_saved(world) -> None:
    window = world.read()
    window.work.visit_form.signs.saturation.setText("80")
    world.save()
    assert bedside(world).urgent.isVisible()
    window.actions_.new_patient.trigger()
    assert not bedside(world).isVisible()
    window._open_record(world.store.saved[0].id)
    world.until(lambda: window.session.record is not None and not window.session.busy)
    assert bedside(world).urgent.isVisible()


def test_the_limit_of_the_breath_counter_follows_the_age(world) -> None:
    window = world.open()
    signs = window.work.visit_form.signs
    for value, unit, limit in (("5", "weeks", "60"), ("8", "months", "50"), ("3", "years", "40")):
        age(world, value, unit)
        signs.start_counting()
        assert f"from {limit} a minute" in signs.counter.limit.text()
        world.qtbot.keyClick(signs.counter.tap, Qt.Key.Key_Escape)
    age(world, "40")
    signs.start_counting()
    assert "no limit" in signs.counter.limit.text()


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_screen_and_paper_say_the_same(world, monkeypatch, language) -> None:
    """Every sentence of the panel stands in the words of the report, whatever was found."""
    monkeypatch.setattr(messages, "load_sentences", lambda _tag: load_sentences(language))
    window = world.open()
    age(world, "18", "months")
    signs = window.work.visit_form.signs
    answer(signs.cough, Sign.YES)
    signs.rate.setText("44")
    signs.saturation.setText("85")
    panel = bedside(world)
    result, paper = panel.result, words_of(language)
    assert panel.urgent_words.text() == paper.imci.urgent_because(result)
    assert panel.row.text() == paper.imci.heading(result)
    assert panel.lines.text().splitlines() == [*paper.imci.lines(result), paper.imci.source(result)]
    for sign, row in signs.danger.rows.items():
        assert row.label.text().casefold() == paper.imci.rule(sign).casefold()
