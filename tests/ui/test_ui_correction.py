"""A film that stands wrong is put right only by a person's click; what was read before is gone, and the way back is there."""

from __future__ import annotations

import numpy as np
import pytest
from fakes import Gate, make_film
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from pneumo_desktop.domain.correction import corrected
from pneumo_desktop.domain.film import Correction
from pneumo_desktop.domain.patient import PatientDraft, Sex
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.ui.session import Stage

TURN = Correction(1)
INVERT = Correction(inverted=True)
BOTH = Correction(3, inverted=True)


def refuse(world, wrong_by: Correction = TURN):
    """A film read and refused because it stands wrong."""
    world.loader.classifier.wrong_by = wrong_by
    return world.read()


def put_right(world):
    window = world.window
    world.press(window.work.reading_panel.offer.button)
    world.until(lambda: window.session.stage is Stage.IDLE and window.session.result is not None)
    return window


@pytest.mark.parametrize(
    ("wrong_by", "words", "button"),
    [
        (TURN, "turning the film by 90 degrees clockwise would put it upright", "Turn upright and read again"),
        (INVERT, "exchanging black and white would put the film right", "Turn the grey scale round\nand read again"),
        (BOTH, "270 degrees clockwise and exchanging black and white", "Put both right and read again"),
    ],
)
def test_the_offer_says_what_would_help_and_does_nothing_by_itself(world, wrong_by, words, button) -> None:
    window = refuse(world, wrong_by)
    panel, film = window.work.reading_panel, window.session.film
    assert panel.card.words.text() == "Not analysed:"
    assert panel.offer.isVisible()
    assert words in panel.offer.words.text()
    assert "only if you agree" in panel.offer.words.text()
    assert panel.offer.button.text() == button
    assert panel.offer.button.toolTip()
    assert film.facts.correction == Correction()
    assert window.work.film_view.film is film
    assert world.loader.classifier.calls == 1
    assert not window.work.put_back.isVisible()


@pytest.mark.parametrize("wrong_by", [TURN, INVERT, BOTH])
def test_one_click_puts_the_film_right_and_reads_it_again(world, wrong_by) -> None:
    refuse(world, wrong_by)
    window = put_right(world)
    seen, reading = window.work.film_view.film, window.session.result.reading
    assert np.array_equal(seen.pixels, np.rot90(make_film(1).pixels, -wrong_by.quarter_turns))
    assert seen.inverted == wrong_by.inverted
    assert reading.outcome is Outcome.SUGGESTS_PNEUMONIA
    assert reading.correction == seen.facts.correction == wrong_by
    assert reading.belongs_to(window.session.film, window.session.patient.key, reading.model, reading.thresholds)
    assert world.judge.judged[-1] is world.loader.classifier.films[-1] is window.session.film
    assert not window.work.reading_panel.offer.isVisible()
    assert window.work.notes.isVisible()
    assert "by the reader; the file is unchanged." in window.work.notes.text()


def test_the_offer_is_reached_and_pressed_by_keyboard(world) -> None:
    window = refuse(world)
    button = window.work.reading_panel.offer.button
    window.work.film_view.setFocus()
    for _ in range(60):
        if QApplication.focusWidget() is button:
            break
        world.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button
    world.qtbot.keyClick(button, Qt.Key.Key_Space)
    world.until(lambda: window.session.result is not None and window.session.result.reading.correction == TURN)


def test_the_refused_reading_is_gone_at_once(world) -> None:
    window = refuse(world)
    world.judge.gate = Gate()
    world.press(window.work.reading_panel.offer.button)
    assert window.session.stage is Stage.CORRECTING
    assert window.session.result is None
    assert not window.work.reading_panel.card.isVisible()
    assert not window.work.reading_panel.offer.isVisible()
    assert not window.work.save.isEnabled()
    assert not window.work.analyse.isEnabled()
    assert "right" in window.work.analyse_note.text()
    world.judge.gate.open()
    world.until(lambda: window.session.result is not None)


def type_a_letter(world) -> None:
    world.qtbot.keyClicks(world.window.work.patient_form.name, "x")


def cancel(world) -> None:
    world.press(world.window.work.cancel)


@pytest.mark.parametrize("happening", [type_a_letter, cancel])
def test_while_a_film_is_put_right_another_patient_or_cancel_leaves_it_as_it_was(world, happening) -> None:
    window = refuse(world)
    world.judge.gate = Gate()
    world.press(window.work.reading_panel.offer.button)
    happening(world)
    assert window.session.stage is Stage.IDLE
    world.judge.gate.open()
    world.judge.gate = None
    world.open_film("b.png")  # queued behind what may still come
    assert window.session.result is None
    assert world.loader.classifier.calls == 1
    assert window.session.film.facts.correction == Correction()


def test_as_the_file_has_it_takes_the_reading_away_after_asking(world) -> None:
    refuse(world, BOTH)
    window = put_right(world)
    world.press(window.work.put_back)
    world.answer(QMessageBox.StandardButton.Cancel)
    assert window.session.result.reading.correction == BOTH
    world.press(window.work.put_back)
    world.answer(QMessageBox.StandardButton.Discard)
    world.until(lambda: window.session.result is not None and window.session.result.reading.correction == Correction())
    film = window.work.film_view.film
    assert np.array_equal(film.pixels, make_film(1).pixels)
    assert not film.inverted
    assert window.session.result.reading.outcome is Outcome.NOT_ANALYSED
    assert window.work.reading_panel.offer.isVisible()
    assert not window.work.notes.isVisible()


def test_taking_back_reads_nothing_that_had_not_been_read(world) -> None:
    refuse(world)
    window = put_right(world)
    type_a_letter(world)
    calls = world.loader.classifier.calls
    world.press(window.work.put_back)
    world.until(lambda: window.session.stage is Stage.IDLE and not window.session.film.facts.correction)
    assert window.session.result is None
    assert world.loader.classifier.calls == calls


def test_a_film_put_right_stays_so_when_it_is_read_again(world) -> None:
    refuse(world)
    window = put_right(world)
    world.press(window.work.analyse)
    world.answer(QMessageBox.StandardButton.Discard)
    world.until(lambda: window.session.result is not None)
    assert window.session.result.reading.correction == TURN


def test_a_late_reading_of_the_film_before_it_was_put_right_is_dropped(world) -> None:
    window = refuse(world)
    classifier = world.loader.classifier
    classifier.wrong_by, classifier.gate = None, Gate()
    world.press(window.work.analyse)
    world.until(classifier.gate.reached.is_set)
    prepared = window.session.prepared
    window.session.prepared = type(prepared)(corrected(prepared.film, TURN), prepared.quality)
    classifier.gate.open()
    world.until(lambda: window.session.stage is Stage.IDLE)
    assert window.session.result is None


def test_the_same_file_opened_again_is_as_the_file_has_it(world) -> None:
    refuse(world)
    window = put_right(world)
    window._leave(lambda: window._open_now(window.session.film_path))
    world.answer(QMessageBox.StandardButton.Discard)
    world.until(lambda: window.session.film is not None and window.session.stage is Stage.IDLE)
    assert window.session.film.facts.correction == Correction()
    assert not window.work.notes.isVisible()


def test_what_a_person_chose_against_the_header_stays_chosen(world) -> None:
    world.decoder.films["a.png"] = make_film(1, PatientDraft("K-1", "Somebody Else", Sex.MALE))
    world.loader.classifier.wrong_by = TURN
    window = world.open()
    world.type_patient()
    world.open_film()
    form = window.work.patient_form
    world.press(form.fields["name"].keep_mine)
    assert form.open_differences() == ()
    world.analyse()
    window = put_right(world)
    assert form.open_differences() == ()
    assert form.draft().name == "Abebe Bikila"


@pytest.mark.parametrize(
    "quality",
    [Quality(("lateral",), "lateral"), Quality(("low_contrast",), None, TURN)],
)
def test_no_offer_where_nothing_is_suggested_or_nothing_was_refused(world, quality) -> None:
    world.loader.classifier.quality = quality
    window = world.read()
    assert not window.work.reading_panel.offer.isVisible()
    window.session.put_right()
    assert window.session.stage is Stage.IDLE


def test_a_judge_that_breaks_down_on_the_film_put_right_refuses_it_and_the_way_back_is_there(world) -> None:
    refuse(world)
    world.judge.error = MemoryError()
    window = put_right(world)
    assert window.session.result.reading.reason == "gate_failed"
    assert not window.work.reading_panel.offer.isVisible()
    assert window.work.put_back.isVisible()


def test_saved_and_reopened_the_film_stands_as_it_was_read(world) -> None:
    refuse(world, BOTH)
    window = put_right(world)
    world.press(window.work.final_read.agree)
    record = world.save().session.record
    assert record.film_facts.correction == record.reading.correction == BOTH
    assert not window.work.put_back.isVisible()
    assert "turned by 270 degrees" in window.work.notes.text()
    kept = world.store.film_path(record.film_sha256)
    assert kept.read_bytes() == make_film(1).source
    world.decoder.films[kept.name] = make_film(1)  # what the decoder makes of the kept file: as the file has it
    window.session.start_over()
    assert not window.work.notes.isVisible()
    window.session.open_record(record.id)
    world.until(lambda: window.session.film is not None and window.session.stage is Stage.IDLE)
    assert np.array_equal(window.work.film_view.film.pixels, np.rot90(make_film(1).pixels, -3))
    assert window.work.film_view.film.inverted
    assert "turned by 270 degrees" in window.work.notes.text()
    assert not window.work.put_back.isVisible()
    assert window.session.result.heat_map is not None


def test_a_draft_of_a_film_put_right_is_completed_as_it_was_read(world) -> None:
    refuse(world)
    put_right(world)
    record = world.save().session.record
    world.decoder.films[record.film_sha256] = make_film(1)
    window = world.window
    window.session.start_over()
    window.session.open_record(record.id)
    world.until(lambda: window.session.film is not None and window.session.stage is Stage.IDLE)
    world.press(window.work.final_read.agree)
    world.press(window.work.save)
    world.until(lambda: window.session.record.version == 2 and not window.session.busy)
    assert window.session.record.film_facts.correction == window.session.record.reading.correction == TURN


def test_a_stored_refusal_offers_nothing(world) -> None:
    window = refuse(world)
    record = world.save().session.record
    assert not window.work.reading_panel.offer.isVisible()
    world.decoder.films[record.film_sha256] = make_film(1)
    window.session.start_over()
    window.session.open_record(record.id)
    world.until(lambda: window.session.film is not None and window.session.stage is Stage.IDLE)
    assert not window.work.reading_panel.offer.isVisible()


def test_save_in_the_question_keeps_the_refusal_and_says_how_to_go_on(world) -> None:
    window = refuse(world)
    world.press(window.work.final_read.own)
    world.qtbot.keyClicks(window.work.final_read.words, "Repeat the film.")
    world.press(window.work.reading_panel.offer.button)
    world.answer(QMessageBox.StandardButton.Save)
    world.until(lambda: window.session.record is not None and not window.session.busy)
    assert window.session.film.facts.correction == Correction()
    assert "begin a new visit" in window.statusBar().currentMessage()


@pytest.mark.parametrize("width", [1366, 960])
def test_offer_and_note_are_whole_at_every_width(world, width: int) -> None:
    window = refuse(world, INVERT)
    window.resize(width, 540 if width == 960 else 768)
    world.until(lambda: window.width() == width)
    QApplication.processEvents()
    offer = window.work.reading_panel.offer
    text = offer.button.fontMetrics().size(0, offer.button.text())
    assert offer.button.width() >= text.width() + 12
    world.until(lambda: offer.button.height() >= text.height() + 8)
    assert offer.width() <= window.work.right.area.viewport().width()
    assert offer.words.height() >= offer.words.heightForWidth(offer.words.width())
