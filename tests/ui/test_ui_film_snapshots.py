"""Whole pictures of the film view against those kept in tests/snapshots.

UPDATE_SNAPSHOTS=1 python -m pytest tests/ui/test_ui_film_snapshots.py writes them anew; look at each before it is kept.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from film_pictures import film_of, seen
from PIL import Image

from pneumo_desktop.domain.film import Film, SpacingKind
from pneumo_desktop.domain.measure import Measure
from pneumo_desktop.domain.reading import HeatMap
from pneumo_desktop.ui.film_view import FilmView

FOLDER = Path(__file__).parents[1] / "snapshots"
# Letters are drawn a little differently by other versions of the font library; a shifted line or a wrong grey is more.
MOST_MEAN_DIFFERENCE, MOST_SHARE_OFF, OFF = 1.5, 0.015, 40


def chest_film() -> Film:
    """Two dark lungs with a bright spot in the left one and a letter-like mark at the top of its right side."""
    y, x = np.mgrid[0:240, 0:300].astype(np.float32)
    body = 44000 - 9000 * ((x - 150) / 150) ** 2
    for centre in (90, 210):
        body -= 30000 * np.exp(-(((x - centre) / 42) ** 4) - ((y - 125) / 90) ** 4)
    body += 16000 * np.exp(-(((x - 225) / 16) ** 2) - ((y - 165) / 20) ** 2)
    body[14:34, 20:24] = body[14:18, 20:34] = 64000
    film = film_of(np.clip(body, 0, 65535).astype(np.uint16))
    facts = replace(
        film.facts,
        patient_orientation=("L", "F"),
        pixel_spacing_mm=(0.8, 0.8),
        spacing_kind=SpacingKind.DETECTOR,
        lossy=True,
    )
    return replace(film, facts=facts)


def plain(view: FilmView) -> None:
    view.set_corner_texts(["Abebe Bekele", "KH-000123", "Male"], ["Kanyama Health Centre", "Chest PA"])


def turned(view: FilmView) -> None:
    plain(view)
    view.rotate_right()
    view.flip_across()


def measured(view: FilmView) -> None:
    view.set_corners_on(False)
    view.measures.add(Measure(((60.0, 60.0), (240.0, 60.0))))
    view.measures.add(Measure(((90.0, 200.0), (150.0, 120.0), (210.0, 200.0))))


def without_facts(view: FilmView) -> None:
    film = chest_film()
    view.show_film(replace(film, facts=replace(film.facts, patient_orientation=(), pixel_spacing_mm=None, lossy=False)))
    view.show_preset(2)
    view.set_inverted(True)


def heat(view: FilmView) -> None:
    plain(view)
    grid = np.zeros((7, 7), np.float32)
    grid[3:6, 4:6] = ((0.4, 0.5), (0.8, 1.0), (0.3, 0.6))
    view.set_heat_map(HeatMap(grid))
    view.set_heat_visible(True)


def contours(view: FilmView) -> None:
    heat(view)
    view.set_heat_contours(True)


def narrow(view: FilmView) -> None:
    """As one of two films on a small screen."""
    view.resize(516, 560)
    heat(view)


def key_image(view: FilmView) -> None:
    plain(view)
    view.actual_size()
    view.zoom_in()
    view.zoom_in()
    view.mark_key_image(True)


def empty(view: FilmView) -> None:
    view.clear()


SCENES: dict[str, Callable[[FilmView], None]] = {
    "film": plain,
    "film_turned": turned,
    "film_measured": measured,
    "film_side_not_stated": without_facts,
    "film_heat": heat,
    "film_contours": contours,
    "film_narrow": narrow,
    "film_key_image": key_image,
    "film_none": empty,
}


@pytest.fixture
def view(view) -> FilmView:
    view.resize(560, 420)
    view.show_film(chest_film())
    return view


@pytest.mark.parametrize("scene", SCENES)
def test_the_view_looks_as_it_did(view, scene) -> None:
    SCENES[scene](view)
    picture, file = seen(view), FOLDER / f"{scene}.png"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        Image.fromarray(picture.astype(np.uint8)).save(file, optimize=True)
    kept = np.asarray(Image.open(file).convert("RGB")).astype(np.int16)
    assert picture.shape == kept.shape
    difference = abs(picture - kept).max(axis=2)
    assert difference.mean() <= MOST_MEAN_DIFFERENCE
    assert (difference > OFF).mean() <= MOST_SHARE_OFF


def test_the_tolerance_sees_a_shift_a_missing_line_and_another_grey(view) -> None:
    measured(view)
    picture = seen(view)
    view.clear_measures()
    without_lines = seen(view)
    view.undo_measure()
    view._place(lambda placement: placement.pan_by(3, 0))
    for other in (without_lines, seen(view), picture + 3):
        difference = abs(picture - other).max(axis=2)
        assert difference.mean() > MOST_MEAN_DIFFERENCE or (difference > OFF).mean() > MOST_SHARE_OFF
