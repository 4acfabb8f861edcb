"""The identity lock: whoever changes film or patient loses the reading at once, and nothing late ever comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from fakes import MODEL, FakeClassifier, Gate, make_film
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.patient import PatientDraft, Sex
from pneumo_desktop.domain.reading import Thresholds
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.ui.model_state import ModelStage
from pneumo_desktop.ui.session import Stage
from pneumo_desktop.ui.work_words import film_hint


def assert_nothing_read(window) -> None:
    """No trace of a reading, and nothing that could keep or print one."""
    work = window.work
    assert window.session.result is None
    assert not work.reading_panel.card.isVisible()
    assert work.reading_panel.card.words.text() == ""
    assert work.details.text.text() == ""
    assert not work.final_read.touched
    for button in (work.save, work.export, work.print):
        assert not button.isEnabled()
    for action in (window.actions_.save, window.actions_.export, window.actions_.print, window.actions_.heat_map):
        assert not action.isEnabled()


def type_a_letter(world) -> None:
    world.qtbot.keyClicks(world.window.work.patient_form.name, "x")


def type_a_number(world) -> None:
    world.qtbot.keyClicks(world.window.work.patient_form.number, "1")


def choose_another_sex(world) -> None:
    world.window.work.patient_form.sex.setFocus()
    world.qtbot.keyClick(world.window.work.patient_form.sex, Qt.Key.Key_Up)


def shorten_the_birth_date(world) -> None:
    world.qtbot.keyClick(world.window.work.patient_form.birth_date, Qt.Key.Key_Backspace)


def forget_the_birth_date(world) -> None:
    world.window.work.patient_form.not_known.click()


CHANGES = [type_a_letter, type_a_number, choose_another_sex, shorten_the_birth_date, forget_the_birth_date]


@pytest.mark.parametrize("change", CHANGES)
def test_changing_any_fact_of_the_patient_clears_the_reading_at_once(world, change) -> None:
    window = world.read()
    world.qtbot.mouseClick(window.work.final_read.agree, Qt.MouseButton.LeftButton)
    assert window.work.save.isEnabled()
    change(world)
    assert_nothing_read(window)
    assert window.session.film is not None


def test_a_blank_at_the_end_of_the_name_changes_nobody(world) -> None:
    window = world.read()
    world.qtbot.keyClicks(window.work.patient_form.name, " ")
    assert window.session.result is not None


def test_facts_of_the_visit_identify_nobody(world) -> None:
    window = world.read()
    world.qtbot.keyClicks(window.work.visit_form.referring, "Dr. X")
    assert window.session.result is not None


@pytest.mark.parametrize("change", CHANGES)
def test_changing_the_patient_in_mid_run_drops_the_late_result(world, change) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    classifier = world.loader.classifier
    classifier.gate, classifier.stubborn = Gate(), True
    world.press(window.work.analyse)
    world.until(classifier.gate.reached.is_set)
    change(world)
    assert window.session.stage is Stage.IDLE
    classifier.gate.open()
    window.model.load("auto")  # queued behind the late result
    world.until(lambda: window.model.classifier is not None)
    assert_nothing_read(window)


def test_opening_another_film_clears_reading_and_patient(world) -> None:
    window = world.read()
    window.open_film(Path("b.png"))
    world.answer(QMessageBox.StandardButton.Discard)
    assert_nothing_read(window)
    world.until(lambda: window.session.film is not None)
    assert window.session.film.sha256 == make_film(2).sha256
    assert_nothing_read(window)
    assert window.work.patient_form.draft().empty
    assert window.session.draft.empty


def test_the_old_film_is_gone_while_the_new_one_is_being_opened(world) -> None:
    window = world.open()
    world.open_film()
    world.decoder.gate = Gate()
    window.open_film(Path("b.png"))
    world.until(world.decoder.gate.reached.is_set)
    assert window.session.film is None
    assert window.work.film_view.film is None
    world.decoder.gate.open()
    world.until(lambda: window.work.film_view.film is not None)


def test_a_film_that_fails_to_open_clears_the_old_one_and_says_why_in_its_place(world) -> None:
    world.decoder.films["cut.dcm"] = PneumoError("film.truncated", file="cut.dcm")
    window = world.read()
    window.open_film(Path("cut.dcm"))
    world.answer(QMessageBox.StandardButton.Discard)
    world.until(lambda: window.session.film_error is not None)
    assert_nothing_read(window)
    assert window.work.film_view.film is None
    assert "cut.dcm ends too early" in film_hint(window.session)


def test_an_unforeseen_failure_to_open_is_told_as_an_unreadable_film(world) -> None:
    world.decoder.films["odd.dcm"] = RuntimeError("boom")
    window = world.open()
    window.open_film(Path("odd.dcm"))
    world.until(lambda: window.session.film_error is not None)
    assert "odd.dcm is damaged" in film_hint(window.session)


def test_another_film_during_the_run_drops_the_late_result(world) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    classifier = world.loader.classifier
    classifier.gate, classifier.stubborn = Gate(), True
    world.press(window.work.analyse)
    world.until(classifier.gate.reached.is_set)
    world.open_film("b.png")  # opens although the network is still busy
    classifier.gate.open()
    window.model.load("auto")
    world.until(lambda: window.model.classifier is not None)
    assert_nothing_read(window)
    assert window.session.film.sha256 == make_film(2).sha256


def test_cancel_leaves_film_and_patient_and_no_reading(world) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    world.loader.classifier.gate = Gate()
    world.press(window.work.analyse)
    world.until(world.loader.classifier.gate.reached.is_set)
    assert window.work.cancel.isVisible()
    assert window.work.progress.isVisible()
    world.qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.session.stage is Stage.IDLE
    assert_nothing_read(window)
    assert window.session.film is not None
    assert window.work.patient_form.draft().name == "Abebe Bikila"
    world.loader.classifier.gate = None
    world.analyse()


def test_closing_the_film_clears_everything_read(world) -> None:
    window = world.read()
    window.actions_.close_film.trigger()
    world.answer(QMessageBox.StandardButton.Discard)
    assert_nothing_read(window)
    assert window.work.film_view.film is None


def test_new_patient_starts_with_an_empty_window(world) -> None:
    window = world.read()
    window.actions_.new_patient.trigger()
    world.answer(QMessageBox.StandardButton.Discard)
    assert_nothing_read(window)
    assert window.session.film is None
    assert window.work.patient_form.draft().empty


def test_reading_again_takes_the_old_reading_away_first(world) -> None:
    window = world.read()
    world.loader.classifier.gate = Gate()
    world.press(window.work.analyse)
    world.answer(QMessageBox.StandardButton.Discard)
    world.until(world.loader.classifier.gate.reached.is_set)
    assert_nothing_read(window)
    world.loader.classifier.gate.open()
    world.until(lambda: window.session.result is not None)


def test_the_header_of_the_next_film_never_meets_the_patient_of_the_last(world) -> None:
    world.decoder.films["a.png"] = make_film(1, PatientDraft("K-1", "First", Sex.FEMALE, date(2020, 1, 1)))
    window = world.open()
    world.open_film("a.png")
    assert window.work.patient_form.name.text() == "First"
    world.open_film("b.png")  # states nobody
    assert window.work.patient_form.draft().empty


def under_way(world) -> None:
    world.loader.classifier.gate = Gate()
    world.press(world.window.work.analyse)
    world.until(world.loader.classifier.gate.reached.is_set)


def waiting_for_the_model(world) -> None:
    world.loader.gate = Gate()
    world.window.model.load("auto")
    world.press(world.window.work.analyse)
    assert world.window.session.stage is Stage.WAITING_FOR_MODEL


def cancelled(world) -> None:
    under_way(world)
    world.qtbot.keyClick(world.window, Qt.Key.Key_Escape)
    assert world.window.session.stage is Stage.IDLE


def failed(world) -> None:
    world.loader.classifier.error = PneumoError("model.failed")
    world.press(world.window.work.analyse)
    world.until(lambda: world.window.work.message.isVisible())


def name_edited_afterwards(world) -> None:
    world.analyse()
    type_a_letter(world)


def edited_in_mid_run(world) -> None:
    under_way(world)
    type_a_letter(world)


AFTER_ANALYSE = [under_way, waiting_for_the_model, cancelled, failed, name_edited_afterwards, edited_in_mid_run]


@pytest.mark.parametrize("happening", AFTER_ANALYSE)
def test_once_analyse_was_pressed_the_next_film_begins_with_an_empty_form(world, happening) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    world.qtbot.keyClicks(window.work.visit_form.symptoms, "Cough")
    world.qtbot.keyClicks(window.work.visit_form.exam_at, "2026-11-20 08:15")
    happening(world)
    window.open_film(Path("b.png"))
    world.answer(QMessageBox.StandardButton.Discard)  # words of the visit are not lost in silence
    world.until(lambda: window.session.film is not None and window.session.film.sha256 == make_film(2).sha256)
    assert window.work.patient_form.draft().empty
    assert window.session.draft.empty
    assert window.work.visit_form.visit() == window.session.visit == Visit()


def test_until_analyse_is_pressed_another_film_keeps_what_was_typed(world) -> None:
    window = world.open()
    world.type_patient()
    world.qtbot.keyClicks(window.work.visit_form.symptoms, "Cough")
    for film in ("a.png", "b.png", "a.png"):
        world.open_film(film)
        assert window.session.draft.name == window.work.patient_form.draft().name == "Abebe Bikila"
        assert window.session.visit.symptoms == "Cough"


def test_a_patient_typed_for_the_next_film_stays_although_the_last_one_was_analysed(world) -> None:
    window = world.read()
    window.actions_.close_film.trigger()
    world.answer(QMessageBox.StandardButton.Discard)
    world.type_patient(name="Next")
    world.open_film("b.png")
    assert window.session.draft.name == "Next"


OTHER_MODELS = [
    FakeClassifier(model=replace(MODEL, sha256="cd" * 32)),
    FakeClassifier(thresholds=Thresholds(0.2, 0.9)),
]


def load_another(world, classifier) -> None:
    world.loader.classifier = classifier
    world.window.model.load("auto")
    world.until(lambda: world.window.model.stage is ModelStage.READY)


@pytest.mark.parametrize("other", OTHER_MODELS)
def test_another_model_or_other_thresholds_take_an_unsaved_reading_away(world, other) -> None:
    window = world.read()
    load_another(world, other)
    assert_nothing_read(window)


def test_the_same_model_loaded_again_leaves_the_reading(world) -> None:
    window = world.read()
    load_another(world, FakeClassifier())
    assert window.session.result is not None


@pytest.mark.parametrize("other", OTHER_MODELS)
def test_a_saved_reading_stays_whatever_model_is_loaded(world, other) -> None:
    window = world.read()
    world.save()
    load_another(world, other)
    assert window.session.result is not None


@pytest.mark.parametrize("other", OTHER_MODELS)
def test_a_late_reading_of_a_model_no_longer_in_use_is_dropped(world, other) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    under_way(world)
    window.model.delivered = other
    world.loader.classifier.gate.open()
    world.until(lambda: window.session.stage is Stage.IDLE)
    assert_nothing_read(window)
