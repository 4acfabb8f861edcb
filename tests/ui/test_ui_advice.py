"""The panel says of every code of the gate what to do about it, in every language, and no word is cut off."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from pneumo_desktop.domain.quality import READ_ANYWAY, Quality
from pneumo_desktop.sentences import languages, load_sentences
from pneumo_desktop.ui import messages

CODES = tuple(code for code in load_sentences("en").shared["remarks"] if code != READ_ANYWAY)


def whole(label: QLabel) -> bool:
    return label.isVisible() and label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize("tag", languages())
def test_every_refusal_and_every_remark_says_what_to_do(world, monkeypatch, tag) -> None:
    shared = load_sentences(tag).shared
    monkeypatch.setattr(messages, "_shared", lambda: shared)
    world.judge.quality = Quality(("lateral_view",), "lateral_view")
    window = world.read()
    panel, card = window.work.reading_panel, window.work.reading_panel.card
    reading = window.session.result.reading
    for code in CODES:
        others = tuple(other for other in CODES if other != code)
        panel.show_reading(replace(reading, reason=code, quality=(code, *others)), None)
        said = panel.quality.text().removeprefix("• ").split("\n• ")
        assert said == [f"{shared['remarks'][other]} {shared['advice'][other]}" for other in others]
        assert card.advice.text() == shared["advice"][code]
        assert card.reason.text()
        world.until(lambda: all(whole(label) for label in (card.words, card.reason, card.advice, panel.quality)))
        area = window.work.right.area
        assert area.widget().width() <= area.viewport().width()


def test_nothing_of_a_refusal_is_left_beside_the_next_film(world) -> None:
    world.judge.quality = Quality(("too_small",), "too_small")
    window = world.read()
    card = window.work.reading_panel.card
    assert card.advice.text() == "Export the film again at its full size."
    world.judge.quality = Quality()
    world.open_film("b.png")
    assert (card.words.text(), card.reason.text(), card.advice.text()) == ("", "", "")
    world.type_patient()
    world.analyse()
    assert card.words.isVisible()
    assert not card.advice.isVisible()
    QApplication.processEvents()


@pytest.mark.parametrize("tag", languages())
def test_notes_below_the_film_say_what_to_do(world, monkeypatch, tag) -> None:
    shared = load_sentences(tag).shared
    monkeypatch.setattr(messages, "_shared", lambda: shared)
    notes = (
        "made_square",
        "colour_converted",
        "exif_turned",
        "first_frame_only",
        "for_processing",
        "patient_unreadable",
        "colour_strong",
    )
    film = world.decoder.films["a.png"]
    world.decoder.films["a.png"] = replace(film, facts=replace(film.facts, notes=notes))
    window = world.open()
    world.open_film()
    label = window.work.notes
    for code in notes:
        assert shared["advice"][code] in label.text()
    world.until(lambda: whole(label))
