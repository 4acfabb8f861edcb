"""Turning and flipping on the screen: film, heat map, sides and measures go together, and the film itself stays."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from film_pictures import film_of, heat_seen, noise_film, part, seen
from PySide6.QtCore import QPointF

from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.film import Correction, Film
from pneumo_desktop.domain.reading import HeatMap
from pneumo_desktop.domain.turn import Edge, Turn
from pneumo_desktop.ui.film_view import FilmView

ALL = [Turn(quarters, mirrored) for quarters, mirrored in product(range(4), (False, True))]
STEPS = {
    "rotate_right": lambda grid: np.rot90(grid, -1),
    "rotate_left": np.rot90,
    "flip_across": np.fliplr,
    "flip_down": np.flipud,
}


def sided(film: Film, *sides: str) -> Film:
    return replace(film, facts=replace(film.facts, patient_orientation=sides))


# Geometry


@pytest.mark.parametrize("turn", ALL)
def test_a_point_goes_with_its_pixel_and_comes_back(turn) -> None:
    width, height = 7, 4
    for column, row in ((0, 0), (6, 0), (2, 3), (5, 1)):
        grid = np.zeros((height, width), np.uint8)
        grid[row, column] = 1
        seen_row, seen_column = np.argwhere(turn.of_grid(grid))[0]
        point = turn.to_seen((column + 0.5, row + 0.5), width, height)
        assert point == (seen_column + 0.5, seen_row + 0.5)
        assert turn.to_film(point, width, height) == (column + 0.5, row + 0.5)


@pytest.mark.parametrize("turn", ALL)
def test_each_step_does_to_what_is_seen_what_its_name_says(turn) -> None:
    grid = np.arange(12).reshape(3, 4)
    before = turn.of_grid(grid)
    assert np.array_equal(turn.right().of_grid(grid), STEPS["rotate_right"](before))
    assert np.array_equal(turn.left().of_grid(grid), STEPS["rotate_left"](before))
    assert np.array_equal(turn.flipped_across().of_grid(grid), STEPS["flip_across"](before))
    assert np.array_equal(turn.flipped_down().of_grid(grid), STEPS["flip_down"](before))


@pytest.mark.parametrize(
    ("turn", "expected"),
    [
        (Turn(), {"LEFT": "R", "RIGHT": "L", "TOP": "H", "BOTTOM": "F"}),
        (Turn(1), {"TOP": "R", "BOTTOM": "L", "RIGHT": "H", "LEFT": "F"}),
        (Turn(2), {"RIGHT": "R", "LEFT": "L", "BOTTOM": "H", "TOP": "F"}),
        (Turn(3), {"BOTTOM": "R", "TOP": "L", "LEFT": "H", "RIGHT": "F"}),
        (Turn(0, True), {"RIGHT": "R", "LEFT": "L", "TOP": "H", "BOTTOM": "F"}),
        (Turn(1, True), {"BOTTOM": "R", "TOP": "L", "RIGHT": "H", "LEFT": "F"}),
    ],
)
def test_the_letters_of_a_usual_chest_film_move_with_turns_and_flips(turn, expected) -> None:
    assert {edge.name: letter for edge, letter in turn.edge_letters(("L", "F")).items()} == expected


def test_a_lateral_film_has_front_and_back_and_an_unstated_one_nothing() -> None:
    assert Turn().edge_letters(("A", "F")) == {Edge.RIGHT: "A", Edge.LEFT: "P", Edge.BOTTOM: "F", Edge.TOP: "H"}
    assert Turn().edge_letters(("LP", "FP"))[Edge.LEFT] == "RA"
    assert Turn(1).edge_letters(()) == {}


# On the screen


@pytest.mark.parametrize("step", STEPS)
def test_the_picture_is_turned_and_the_film_is_not(view, step) -> None:
    film = noise_film(160, 120)
    view.show_film(film)
    view.actual_size()
    getattr(view, step)()
    expected = STEPS[step](to_gray8(film))
    shown = part(seen(view), view.film_rect)
    assert np.array_equal(shown[..., 0], expected)
    assert view.film is film
    assert (view.film.width_px, view.film.height_px) == (160, 120)


def test_a_turned_film_is_fitted_as_it_lies(view) -> None:
    view.show_film(noise_film(300, 200))
    view.rotate_right()
    assert (view.film_rect.width(), view.film_rect.height()) == pytest.approx((800 / 3, 400))
    view.rotate_left()
    assert (view.film_rect.width(), view.film_rect.height()) == pytest.approx((600, 400))


def test_what_is_in_the_middle_of_a_zoomed_view_stays_there(view) -> None:
    view.show_film(noise_film(300, 200))
    view._zoom_at(6.0, QPointF(250, 180))
    middle = QPointF(300, 200)
    point, zoom = view.film_point(middle), view.zoom
    for step in (*STEPS, "rotate_right"):
        getattr(view, step)()
        assert view.film_point(middle) == pytest.approx(point, abs=1 / view.zoom)
        assert view.zoom == zoom


@pytest.mark.parametrize(
    ("step", "corner"), [("rotate_right", "top right"), ("rotate_left", "bottom left"), ("flip_across", "top right")]
)
def test_the_heat_map_turns_with_the_film(view, step, corner) -> None:
    view.show_film(film_of(np.full((200, 300), 90, np.uint8)))
    values = np.zeros((8, 8), np.float32)
    values[0, 0] = 1.0
    view.set_heat_map(HeatMap(values))
    getattr(view, step)()
    rows, columns = np.nonzero(heat_seen(view))
    rect = view.film_rect
    across, down = (columns.mean() - rect.left()) / rect.width(), (rows.mean() - rect.top()) / rect.height()
    assert ("bottom" if down > 0.5 else "top", "right" if across > 0.5 else "left") == tuple(corner.split())


def test_a_heat_map_that_comes_later_is_turned_too(view) -> None:
    view.show_film(film_of(np.full((200, 300), 90, np.uint8)))
    values = np.zeros((8, 8), np.float32)
    values[0, 0] = 1.0
    view.rotate_right()
    view.set_heat_map(HeatMap(values))
    late = seen(view)
    view.reset_view()
    view.rotate_right()
    assert np.array_equal(seen(view), late)


def test_the_view_says_that_it_is_turned_on_the_screen_only(view, qtbot) -> None:
    view.show_film(noise_film())
    with qtbot.waitSignal(view.turned_changed) as told:
        view.flip_across()
    assert told.args == [True]
    assert "Turned on screen only, not in report" in view._state_lines()
    view.set_corners_on(False)
    assert "Turned on screen only, not in report" in view._state_lines()
    with qtbot.waitSignal(view.turned_changed) as told:
        view.flip_across()
    assert told.args == [False]
    assert not [line for line in view._state_lines() if line.startswith("Turned")]


def test_a_new_film_is_not_turned_by_the_one_before(view, qtbot) -> None:
    view.show_film(noise_film())
    view.rotate_right()
    with qtbot.waitSignal(view.turned_changed) as told:
        view.show_film(noise_film(150, 200))
    assert told.args == [False]
    assert not view.turn
    view.rotate_right()
    view.clear()
    assert not view.turn


# Sides


def side_changes(view: FilmView) -> np.ndarray:
    """Where the letters of the sides change the picture."""
    view.set_sides_on(True)
    on = seen(view)
    view.set_sides_on(False)
    off = seen(view)
    view.set_sides_on(True)
    return abs(on - off).max(axis=2) > 40


def test_letters_stand_at_the_edges_only_if_the_file_states_the_sides(view) -> None:
    dark = film_of(np.zeros((200, 300), np.uint8))
    view.show_film(dark)
    assert not side_changes(view).any()
    assert "Side not stated in file" in view._state_lines()
    view.show_film(sided(dark, "L", "F"))
    changed = side_changes(view)
    for rows, columns in ((slice(180, 220), slice(0, 40)), (slice(180, 220), slice(560, 600)), (slice(0, 45), slice(280, 320))):
        assert changed[rows, columns].sum() > 20
    assert not changed[60:170, :].any()
    assert "Side not stated in file" not in view._state_lines()


def test_after_a_flip_the_letters_have_changed_sides(view) -> None:
    view.show_film(sided(film_of(np.zeros((200, 300), np.uint8)), "L", "F"))
    right_letter = seen(view)[180:220, 570:597]
    view.flip_across()
    view.flip_across()
    assert np.array_equal(seen(view)[180:220, 570:597], right_letter)
    view.flip_across()
    assert not np.array_equal(seen(view)[180:220, 570:597], right_letter)


def test_sides_that_contradict_the_one_who_put_the_film_right_are_not_shown(view) -> None:
    film = sided(noise_film(), "R", "H")
    view.show_film(replace(film, facts=replace(film.facts, correction=Correction(2))))
    assert not side_changes(view).any()
    assert "Side not stated in file" in view._state_lines()


def test_letters_stay_in_sight_when_the_film_is_larger_than_the_view(view) -> None:
    view.show_film(sided(film_of(np.zeros((200, 300), np.uint8)), "L", "F"))
    view._zoom_at(8.0, QPointF(300, 200))
    changed = side_changes(view)
    assert changed[:, :40].any()
    assert changed[:, 560:].any()
