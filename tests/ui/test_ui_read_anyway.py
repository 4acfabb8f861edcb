"""A film refused only for what its file says may be read anyway, and everything afterwards says that it was."""

from __future__ import annotations

import logging

import pytest

from pneumo_desktop.domain.quality import READ_ANYWAY, Quality
from pneumo_desktop.domain.reading import Outcome


@pytest.mark.parametrize("code", ["lateral_view", "other_modality"])
def test_a_person_may_have_it_read_and_the_reading_says_so(world, caplog, code) -> None:
    world.judge.quality = Quality((code,), code)
    window = world.read()
    panel, session = window.work.reading_panel, window.session
    assert session.result.reading.outcome is Outcome.NOT_ANALYSED
    assert panel.anyway.isVisible()
    world.press(panel.anyway.button)
    world.until(lambda: session.result is not None and session.result.reading.score is not None)
    assert session.result.reading.quality == (code, READ_ANYWAY)
    assert not panel.anyway.isVisible()
    said = panel.quality.text().removeprefix("• ").split("\n• ")
    assert said[0].startswith("By its own header")
    assert said[0].count(".") == 1, "what was decided needs no advice"
    assert said[1].startswith("A person had the film read")
    assert said[1].endswith("Check yourself that this is one frontal chest film, and trust the score less.")
    with caplog.at_level(logging.INFO):
        world.save()
    assert f"record {session.record.id}: read although refused" in caplog.text
    assert "Abebe" not in caplog.text
    assert READ_ANYWAY in session.record.reading.quality


@pytest.mark.parametrize(
    "codes",
    [("too_small",), ("no_contrast",), ("not_a_chest_film",), ("colour_image",), ("other_modality", "colour_image")],
)
def test_other_refusals_offer_no_such_thing(world, codes) -> None:
    world.judge.quality = Quality(codes, codes[0])
    window = world.read()
    assert not window.work.reading_panel.anyway.isVisible()
    window.session.read_anyway()
    assert window.session.result.reading.outcome is Outcome.NOT_ANALYSED


@pytest.mark.parametrize("code", ["not_a_chest_film", "lateral", "several_images", "rotated", "inverted", "gate_failed"])
def test_refusals_of_the_network_offer_no_such_thing(world, code) -> None:
    world.loader.classifier.quality = Quality((code,), code)
    window = world.read()
    assert window.session.result.reading.reason == code
    assert not window.work.reading_panel.anyway.isVisible()
    window.session.read_anyway()
    assert window.session.result.reading.outcome is Outcome.NOT_ANALYSED


def test_the_networks_own_gate_still_refuses(world) -> None:
    world.judge.quality = Quality(("lateral_view",), "lateral_view")
    world.loader.classifier.quality = Quality(("lateral",), "lateral")
    window = world.read()
    world.press(window.work.reading_panel.anyway.button)
    world.until(lambda: window.session.result is not None and not window.session.busy)
    assert window.session.result.reading.reason == "lateral"
    assert window.session.result.reading.score is None
    assert not window.work.reading_panel.anyway.isVisible()
