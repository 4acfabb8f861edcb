"""Thresholds of the clinic's own: who may change them, what becomes of the reading on the screen, what is kept and printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from fakes import MODEL, NOW, THRESHOLDS, FakeClassifier
from PySide6.QtWidgets import QApplication

from pneumo_desktop.domain.account import Role
from pneumo_desktop.domain.clinic_thresholds import ClinicThresholds, clinic_day, in_use
from pneumo_desktop.domain.reading import Outcome, Thresholds
from pneumo_desktop.reporting.words import words_of
from pneumo_desktop.settings import Settings, known_settings
from pneumo_desktop.ui import start
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.thresholds_page import ThresholdsPage


def page_of(world) -> ThresholdsPage:
    world.window.actions_.thresholds.trigger()
    world.until(lambda: [p for p in world.window.findChildren(ThresholdsPage) if p.isVisible()])
    return next(p for p in world.window.findChildren(ThresholdsPage) if p.isVisible())


def choose(world, low: int, high: int) -> None:
    page = page_of(world)
    page.low.setValue(low)
    page.high.setValue(high)
    world.press(page.ok)


def test_a_change_takes_the_reading_away_and_the_next_one_is_made_with_it(world) -> None:
    world.loader.classifier = FakeClassifier(score=0.5)
    window = world.read()
    assert window.session.result.reading.outcome is Outcome.UNCERTAIN
    choose(world, 10, 40)
    assert window.session.result is None
    assert not window.work.save.isEnabled()
    world.analyse()
    reading = window.session.result.reading
    assert reading.outcome is Outcome.SUGGESTS_PNEUMONIA
    assert (reading.thresholds.low, reading.thresholds.high) == (0.10, 0.40)
    assert clinic_day(reading.thresholds.origin) == NOW.date()
    assert "set by this clinic on 21 November 2026" in window.work.details.text.text()
    record = world.save().session.record
    assert record.reading.thresholds == reading.thresholds
    assert ("tester", "thresholds", "") in world.store.audited
    assert world.kept[-1].clinic_thresholds == ClinicThresholds(10, 40, MODEL.key, NOW.date())


def test_as_delivered_gives_the_models_own_back(world) -> None:
    world.settings = Settings().with_thresholds(ClinicThresholds(10, 40, MODEL.key, date(2026, 3, 1)))
    window = world.open()
    assert window.model.classifier.thresholds.low == 0.10
    page = page_of(world)
    assert "set by this clinic on 1 March 2026" in page.origin.text()
    assert "Delivered with the model: 35 and 65." in page.origin.text()
    world.press(page.factory)
    assert window.model.classifier.thresholds == THRESHOLDS
    assert world.kept[-1].clinic_thresholds is None


def test_thresholds_of_another_model_are_not_used(world) -> None:
    world.settings = Settings().with_thresholds(ClinicThresholds(10, 40, "cd" * 32, date(2026, 3, 1)))
    window = world.open()
    assert window.model.classifier.thresholds == THRESHOLDS


def test_the_same_weights_with_another_card_are_another_model(world) -> None:
    world.settings = Settings().with_thresholds(ClinicThresholds(10, 40, MODEL.key, date(2026, 3, 1)))
    world.loader.classifier = FakeClassifier(score=0.5)
    window = world.read()
    assert window.session.result.reading.thresholds.low == 0.10
    recalibrated = FakeClassifier(model=replace(MODEL, card_sha256="cd" * 32), thresholds=Thresholds(0.3, 0.7))
    world.loader.classifier = recalibrated
    window.model.load("cpu")
    world.until(lambda: window.model.delivered is recalibrated)
    assert window.session.result is None
    assert window.model.classifier.thresholds == Thresholds(0.3, 0.7)


def test_thresholds_that_name_weights_alone_are_dropped_with_a_sentence(world, monkeypatch) -> None:
    world.settings = Settings().with_thresholds(ClinicThresholds(10, 40, MODEL.sha256, date(2026, 3, 1)))
    monkeypatch.setattr(start, "make_application", lambda _language: QApplication.instance())
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
    monkeypatch.setattr(start, "MainWindow", lambda parts: world.windows.append(MainWindow(parts)) or world.windows[-1])
    assert start.start_window(world.parts(), []) == 0
    window = world.windows[-1]
    world.until(lambda: window.model.classifier is not None)
    assert window.model.classifier.thresholds == THRESHOLDS
    assert "(10 and 40) are no longer used" in window.start_notices.lines["thresholds.unsure"].text.text()
    assert world.kept[-1].clinic_thresholds is None
    assert [line for line in world.store.audited if line[1] == "thresholds"]
    assert not window.thresholds.drop_unsure()


def test_a_card_that_is_missing_names_no_model_for_a_clinic_s_thresholds() -> None:
    cardless = replace(MODEL, card_sha256="")
    assert in_use(THRESHOLDS, cardless, ClinicThresholds(10, 40, cardless.key, date(2026, 3, 1))) == THRESHOLDS
    assert in_use(THRESHOLDS, cardless, ClinicThresholds(10, 40, MODEL.sha256, date(2026, 3, 1))) == THRESHOLDS


def test_nothing_changed_is_no_change(world) -> None:
    window = world.read()
    choose(world, 35, 65)
    assert window.session.result is not None
    assert not [line for line in world.store.audited if line[1] == "thresholds"]
    assert not world.kept


def test_the_wrong_way_round_cannot_be_chosen_and_a_high_low_threshold_is_warned_of(world) -> None:
    world.loader.classifier = FakeClassifier()
    world.loader.classifier.thresholds = replace(THRESHOLDS, screening=0.4)
    world.open()
    page = page_of(world)
    page.low.setValue(70)
    assert not page.ok.isEnabled()
    assert page.warning.text() == "The low threshold must not lie above the high one."
    page.low.setValue(45)
    assert page.ok.isEnabled()
    assert "screening cut" in page.warning.text()
    page.low.setValue(40)
    assert not page.warning.isVisible()
    page.reject()


def test_only_an_administrator_may(world) -> None:
    world.store.accounts.add("Sara", "rain in the hills", Role.ADMINISTRATOR)
    world.store.accounts.add("Hana", "bread and a horse", Role.READER)
    window = world.open()
    window.people._sign_in("Hana", "bread and a horse")
    world.until(lambda: not window.people.covered)
    window.actions_.thresholds.trigger()
    assert not window.findChildren(ThresholdsPage)
    assert window.work.message.isVisible()
    window.people.lock()
    window.people._sign_in("Sara", "rain in the hills")
    world.until(lambda: not window.people.covered)
    choose(world, 20, 80)
    assert ("Sara", "thresholds", "") in world.store.audited


@pytest.mark.parametrize("low_high", [(0, 40), (50, 40), (1, 100)])
def test_what_makes_no_sense_is_none(low_high) -> None:
    low, high = low_high
    raw = {"threshold_low": low, "threshold_high": high, "threshold_model": "ab", "threshold_day": "2026-03-01"}
    assert known_settings(raw).clinic_thresholds is None
    assert known_settings({**raw, "threshold_low": 10, "threshold_high": 40}).clinic_thresholds is not None
    assert known_settings({**raw, "threshold_low": 10, "threshold_high": 40, "threshold_day": "x"}).clinic_thresholds is None


def test_the_paper_says_where_they_come_from() -> None:
    chosen = in_use(THRESHOLDS, MODEL, ClinicThresholds(10, 40, MODEL.key, date(2026, 3, 1)))
    assert words_of("en").say_origin(chosen.origin) == "set by this clinic on 1 Mar 2026"
    assert words_of("fr").say_origin(chosen.origin) == "fixés par ce centre le 1 mars 2026"
    assert words_of("en").say_origin("factory") == "as delivered with the model"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (9, 91, "below 9: no pattern  ·  9 to 91: uncertain  ·  above 91: suggests pneumonia"),
        (9, 99, "below 9: no pattern  ·  9 to 99: uncertain  ·  above 99: suggests pneumonia"),
        (1, 91, "below 1: no pattern  ·  1 to 91: uncertain  ·  above 91: suggests pneumonia"),
        (50, 50, "below 50: no pattern  ·  above 50: suggests pneumonia  ·  nothing between is called uncertain"),
    ],
)
def test_the_zones_say_where_each_begins(world, low, high, words) -> None:
    world.open()
    page = page_of(world)
    page.high.setValue(high)
    page.low.setValue(low)
    assert page.zones.text() == words


def test_thresholds_the_wrong_way_round_have_no_zones(world) -> None:
    world.open()
    page = page_of(world)
    page.high.setValue(40)
    page.low.setValue(60)
    assert page.zones.text() == ""
    assert page.warning.text() == "The low threshold must not lie above the high one."
