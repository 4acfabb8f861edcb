"""The key image on paper: the marked part, as it was seen, with its measures and what they are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.film import SpacingKind, Window
from pneumo_desktop.domain.measure import Measure, Spacing
from pneumo_desktop.domain.turn import Turn
from pneumo_desktop.domain.view_state import Crop, KeyImage, ViewState
from pneumo_desktop.reporting.key_image import draw_key_image

LINE = Measure(((60.0, 100.0), (140.0, 100.0)))
ANGLE = Measure(((60.0, 60.0), (100.0, 60.0), (100.0, 20.0)))


def test_a_record_without_key_image_prints_none_and_is_the_paper_it_was(film, make_record, print_report) -> None:
    plain = print_report(make_record(film), film)
    assert "Key image" not in plain.text()
    before = plain.data
    assert print_report(make_record(film, view_state=ViewState(None, (LINE,))), film).data == before


def test_the_key_image_is_printed_with_its_measures(film, make_record, print_report) -> None:
    spacing = Spacing((0.5, 0.5), SpacingKind.DETECTOR)
    outside = Measure(((250.0, 190.0), (290.0, 190.0)))
    key_image = KeyImage(Window(90.0, 120.0), inverted=True, turn=Turn(1, True), crop=Crop(40.0, 10.0, 180.0, 120.0))
    text = print_report(make_record(film, view_state=ViewState(key_image, (LINE, outside, ANGLE), spacing)), film).text()
    for words in (
        "Key image",
        "Window 120, level 90.",
        "Part of the film.",
        "Turned by 90 degrees clockwise for this view.",
        "Left and right exchanged for this view.",
        "Grey scale inverted for this view.",
        "1: 40.0 mm at the detector",
        "2: 90.0°",
        "does not state the sides",
    ):
        assert words in text
    assert "3:" not in text, "a measure outside of the picture is not told of"


@pytest.mark.parametrize(
    ("spacing", "words"),
    [
        (Spacing(), "1: 80 pixels (the file states no spacing)"),
        (Spacing((0.5, 0.25), SpacingKind.STATED), "1: 20.0 mm as stated in the file"),
        (Spacing((0.5, 0.25), SpacingKind.CALIBRATED), "1: 20.0 mm, calibrated"),
        (Spacing((0.5, 0.25), SpacingKind.MAGNIFIED, 1.25), "1: 16.0 mm, magnification of 1.25 taken out"),
    ],
)
def test_a_length_says_what_it_is(film, make_record, print_report, spacing, words) -> None:
    assert words in print_report(make_record(film, view_state=ViewState(KeyImage(), (LINE,), spacing)), film).text()


@pytest.mark.parametrize("turn", [Turn(), Turn(1), Turn(2), Turn(3), Turn(0, True), Turn(3, True)])
def test_the_picture_is_what_was_seen(film, turn) -> None:
    """A crop of 100 x 50 becomes 1000 px long, ten for each pixel of the film, turned as on the screen."""
    crop, window = Crop(50.0, 20.0, 150.0, 70.0), Window(100.0, 100.0)
    drawn = draw_key_image(film, KeyImage(window, turn=turn, crop=crop), ())
    seen = turn.of_grid(to_gray8(film, window)[20:70, 50:150])
    assert drawn.shape == (seen.shape[0] * 10, seen.shape[1] * 10)
    middles = drawn[5::10, 5::10].astype(int)
    assert abs(middles - seen).max() <= 3


def test_the_whole_film_is_drawn_where_nothing_was_cut(film) -> None:
    drawn = draw_key_image(film, KeyImage(), ())
    assert drawn.shape == (667, 1000)
    assert abs(int(drawn[300, 500]) - int(film.pixels[90, 150])) < 4


def test_a_measure_lies_where_it_was_drawn(film) -> None:
    plain = draw_key_image(film, KeyImage(turn=Turn(1)), ())
    drawn = draw_key_image(film, KeyImage(turn=Turn(1)), (LINE,))
    rows, columns = np.nonzero(drawn.astype(int) - plain > 60)
    scale = 1000 / 300  # turned clockwise, x of the film runs down and y to the left
    assert abs(rows.min() - 60 * scale) < 15
    assert columns.min() > (200 - 100) * scale - 15
    assert np.median(columns) == pytest.approx((200 - 100) * scale, abs=4)


def test_letters_of_the_sides_turn_with_the_picture(film) -> None:
    sided = replace(film, facts=replace(film.facts, patient_orientation=("L", "F")))
    for turn, edge in ((Turn(), (slice(None), slice(0, 60))), (Turn(0, True), (slice(None), slice(940, 1000)))):
        key_image = KeyImage(turn=turn)
        changed = draw_key_image(sided, key_image, ()) != draw_key_image(film, key_image, ())
        assert changed[edge].any()


@pytest.mark.parametrize("crop", [Crop(-500, -500, -400, -400), Crop(1e9, 1e9, 2e9, 2e9), Crop(5, 5, 5, 5)])
def test_a_crop_that_shows_nothing_still_prints(film, make_record, print_report, crop) -> None:
    assert "Key image" in print_report(make_record(film, view_state=ViewState(KeyImage(crop=crop))), film).text()
