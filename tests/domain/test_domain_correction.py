"""A film turned and inverted as a person wants it, and back as the file has it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from pneumo_desktop.domain.correction import back_to_file, corrected
from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.film import Correction, Film, FilmFacts, Window

ALL = [Correction(turns, inverted) for turns, inverted in product(range(4), (False, True))]


def make_film(dtype: type = np.uint8, inverted: bool = False) -> Film:
    pixels = np.arange(6, dtype=dtype).reshape(2, 3) * 40
    pixels.setflags(write=False)
    facts = FilmFacts("DICOM", 3, 2, 8, pixel_spacing_mm=(0.2, 0.1))
    return Film(pixels, (Window(127.5, 255.0),), facts, "a" * 64, b"source", inverted=inverted)


def test_a_quarter_turn_is_clockwise_and_takes_size_and_spacing_along():
    film = corrected(make_film(), Correction(1))
    assert film.pixels.tolist() == [[120, 0], [160, 40], [200, 80]]
    assert (film.width_px, film.height_px) == (film.facts.width_px, film.facts.height_px) == (2, 3)
    assert film.facts.pixel_spacing_mm == (0.1, 0.2)
    assert film.facts.correction == Correction(1)


@pytest.mark.parametrize("turns", [2, 3])
def test_more_quarter_turns_are_as_many_single_ones(turns: int):
    one_by_one = make_film()
    for _ in range(turns):
        one_by_one = corrected(one_by_one, Correction(1))
    at_once = corrected(make_film(), Correction(turns))
    assert np.array_equal(at_once.pixels, one_by_one.pixels)
    assert at_once.facts == one_by_one.facts


@pytest.mark.parametrize("inverted", [False, True])
def test_inverting_exchanges_black_and_white_and_changes_no_pixel_value(inverted: bool):
    film = make_film(inverted=inverted)
    right = corrected(film, Correction(inverted=True))
    assert np.array_equal(to_gray8(right), 255 - to_gray8(film))
    assert np.array_equal(right.pixels, film.pixels)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("correction", ALL)
def test_the_file_its_hash_and_the_kind_of_pixels_stay(dtype: type, correction: Correction):
    film = make_film(dtype)
    right = corrected(film, correction)
    assert (right.sha256, right.source, right.pixels.dtype) == (film.sha256, film.source, film.pixels.dtype)
    assert right.pixels.flags.c_contiguous
    assert not right.pixels.flags.writeable
    assert film.facts.correction == Correction()


@pytest.mark.parametrize("correction", ALL)
def test_what_was_done_can_be_taken_back(correction: Correction):
    film = make_film()
    right = corrected(film, correction)
    assert right.facts.correction == correction
    back = corrected(right, back_to_file(right))
    assert np.array_equal(back.pixels, film.pixels)
    assert (back.facts, back.inverted) == (film.facts, film.inverted)


def test_nothing_to_do_does_nothing():
    film = make_film()
    assert corrected(film, Correction()) is film
    assert not back_to_file(film)


@pytest.mark.parametrize("turns", [-1, 4])
def test_more_than_a_whole_turn_is_refused(turns: int):
    with pytest.raises(ValueError, match="quarter turns"):
        Correction(turns)


def sided(row: str, column: str) -> Film:
    film = make_film()
    return replace(film, facts=replace(film.facts, patient_orientation=(row, column)))


@pytest.mark.parametrize(("stated", "turns"), [(("F", "R"), 1), (("R", "H"), 2), (("H", "L"), 3)])
def test_sides_of_a_lying_film_turn_with_it_and_back(stated: tuple[str, str], turns: int):
    film = sided(*stated)
    upright = corrected(film, Correction(turns))
    assert upright.facts.sides == ("L", "F")
    back = corrected(upright, back_to_file(upright))
    assert back.facts == film.facts
    assert back.facts.sides == stated


def test_sides_that_contradict_the_person_who_put_the_film_upright_are_not_stated():
    film = sided("L", "F")
    assert film.facts.sides == ("L", "F")
    turned = corrected(film, Correction(2))
    assert turned.facts.sides == ()
    assert corrected(turned, back_to_file(turned)).facts.sides == ("L", "F")
    assert corrected(film, Correction(0, True)).facts.sides == ("L", "F")
