"""The picture: greys, place, scaling, and what is left of a film that has gone."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import weakref
from pathlib import Path

import numpy as np
import pytest
from film_pictures import even_film, film_of, hot_corner, middle, noise_film, part, seen
from PySide6.QtCore import QRectF

from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.film import Window
from pneumo_desktop.domain.reading import HeatMap
from pneumo_desktop.ui.film_canvas import BACKGROUND
from pneumo_desktop.ui.film_layers import FilmLayer
from pneumo_desktop.ui.film_view import FilmView

# Greys


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_at_one_to_one_every_pixel_is_shown_as_the_domain_says(view, dtype) -> None:
    film = noise_film(300, 200, dtype)
    view.show_film(film)
    view.actual_size()
    shown = part(seen(view), view.film_rect)
    assert np.array_equal(shown, np.repeat(to_gray8(film)[:, :, None], 3, axis=2))


def test_invert_turns_every_grey_and_tells_others(view, qtbot) -> None:
    view.show_film(noise_film())
    upright = middle(seen(view))
    with qtbot.waitSignal(view.inverted_changed) as told:
        view.set_inverted(True)
    assert told.args == [True]
    assert np.array_equal(middle(seen(view)), 255 - upright)
    with qtbot.assertNotEmitted(view.inverted_changed):
        view.set_inverted(True)
    view.show_film(noise_film())
    assert not view.inverted


def test_a_monochrome1_twin_makes_the_same_picture(view) -> None:
    film = noise_film()
    view.show_film(film)
    expected = middle(seen(view))
    twin = film_of((65535 - film.pixels).astype(np.uint16), inverted=True)
    view.show_film(twin)
    assert abs(middle(seen(view)) - expected).max() <= 1


def test_a_window_is_applied_and_told(view, qtbot) -> None:
    film = film_of(np.tile(np.arange(256, dtype=np.uint8), (200, 1)))
    view.show_film(film)
    view.actual_size()
    with qtbot.waitSignal(view.window_changed) as told:
        view.set_window(Window(100.0, 50.0))
    assert told.args == [100.0, 50.0]
    rect = view.film_rect
    row = seen(view)[200, int(rect.left()) : int(rect.right()), 0]
    assert np.array_equal(row, to_gray8(film, Window(100.0, 50.0))[0])


@pytest.mark.parametrize(("width", "height"), [(1201, 901), (1333, 777), (2400, 1600), (601, 2399)])
def test_small_detail_is_averaged_and_not_picked(view, width, height) -> None:
    board = (np.indices((height, width)).sum(axis=0) % 2 * 255).astype(np.uint8)
    view.show_film(film_of(board))
    shown = part(seen(view), view.film_rect)
    unwritten = shown[90:-90]
    if width / 600 >= 2:
        assert abs(unwritten - 128).max() <= 2
    assert abs(unwritten.mean() - 127.5) < 1.5


@pytest.mark.parametrize(("width", "height"), [(1201, 901), (1999, 1501), (1201, 803)])
def test_the_film_reaches_exactly_to_its_edges(view, width, height) -> None:
    view.show_film(even_film(200, width, height))
    view.set_inverted(False)
    picture, rect = seen(view), view.film_rect
    assert rect.width() / rect.height() == pytest.approx(width / height)
    y = 200
    row = picture[y, :, 0]
    centres = np.arange(600) + 0.5
    inside = (centres > rect.left()) & (centres < rect.right())
    assert (row[inside] == 200).all()
    assert (row[~inside] == BACKGROUND.red()).all()


def test_enlarged_pixels_keep_their_grey_and_are_equally_large(view) -> None:
    board = (np.indices((200, 400)).sum(axis=0) % 2 * 200 + 20).astype(np.uint8)
    view.show_film(film_of(board))
    for zoom, blended in ((3.0, 0.0), (2.5, 0.4), (8.0, 0.0)):
        view._place(lambda placement, zoom=zoom: placement.zoom_to(zoom))
        row = seen(view)[200, 1:-1, 0]
        pure = np.isin(row, (20, 220))
        assert (~pure).mean() <= blended
        edges = np.flatnonzero(np.diff(row > 120))
        assert np.diff(edges).min() >= np.floor(zoom)
        assert np.diff(edges).max() <= np.ceil(zoom)


@pytest.mark.parametrize("shape", [(1, 1), (1, 900), (900, 1), (3, 5000)])
def test_films_of_any_shape_are_shown(view, shape) -> None:
    view.show_film(film_of(np.full(shape, 200, np.uint8)))
    view.set_heat_map(HeatMap(np.ones((4, 4), np.float32)))
    for act in (view.fit, view.actual_size, view.zoom_in, view.zoom_out):
        act()
        assert seen(view).shape == (400, 600, 3)


def test_a_smaller_scale_draws_the_stored_values_mean() -> None:
    layer = FilmLayer(film_of(np.array([[1, 2, 9], [3, 8, 9], [0, 1, 65535]], np.uint16)))
    assert layer._level(1).tolist() == [[4, 9], [1, 65535]]
    assert layer._level(1).dtype == np.uint16


# Place


def test_the_fit_follows_the_size_of_the_view(view, qtbot) -> None:
    view.show_film(noise_film(300, 200))
    with qtbot.waitSignal(view.zoom_changed) as told:
        view.resize(450, 400)
    assert told.args == [pytest.approx(1.5)]
    rect = view.film_rect
    assert (rect.left(), rect.top(), rect.width(), rect.height()) == pytest.approx((0, 50, 450, 300))


def test_a_chosen_zoom_stays_when_the_view_changes_its_size(view) -> None:
    view.show_film(noise_film(300, 200))
    view.actual_size()
    view.resize(500, 300)
    assert view.zoom == 1.0
    assert view.film_rect == QRectF(100, 50, 300, 200)


def test_a_film_shown_before_the_window_is_fits_later(qtbot) -> None:
    view = FilmView()
    qtbot.addWidget(view)
    view.show_film(noise_film(300, 200))
    view.resize(600, 400)
    with qtbot.waitExposed(view):
        view.show()
    assert view.film_rect == QRectF(0, 0, 600, 400)


# Emptiness, a new film


def test_clear_leaves_nothing_of_the_film(view) -> None:
    empty = seen(view)
    view.show_film(noise_film())
    view.set_heat_map(hot_corner("top left"))
    view.set_corner_texts(["Abebe Bekele"], ["Clinic"])
    view.set_inverted(True)
    assert abs(seen(view) - empty).max() > 100
    view.clear()
    assert (view.film, view.window, view.inverted) == (None, None, False)
    assert view.film_rect.isEmpty()
    assert np.array_equal(seen(view), empty)


def test_a_new_film_takes_nothing_over_from_the_one_before(qtbot, view) -> None:
    first, second = noise_film(), noise_film(150, 200, np.uint8)
    fresh = FilmView()
    qtbot.addWidget(fresh)
    fresh.resize(600, 400)
    fresh.show_film(second)
    view.show_film(first)
    view.set_heat_map(hot_corner("top left"))
    view.set_corner_texts(["Abebe Bekele"], ["Clinic"])
    view.set_window(Window(10000.0, 500.0))
    view.set_inverted(True)
    view.zoom_in()
    with qtbot.waitSignals([view.window_changed, view.zoom_changed, view.inverted_changed]):
        view.show_film(second)
    assert view.film is second
    assert np.array_equal(seen(view), seen(fresh))


def test_a_hundred_films_leave_only_the_last(view) -> None:
    shown = []
    for seed in range(100):
        pixels = np.full((400, 400), seed, np.uint16)
        shown.append(weakref.ref(pixels))
        view.show_film(film_of(pixels))
        view.set_heat_map(hot_corner("top left"))
        seen(view)
    del pixels
    gc.collect()
    assert [i for i, pixels in enumerate(shown) if pixels() is not None] == [99]
    view.clear()
    gc.collect()
    assert shown[-1]() is None


def test_the_picture_outlives_the_arrays_it_was_made_of(view) -> None:
    view.show_film(noise_film(2000, 1500))
    view.set_heat_map(hot_corner("top left"))
    before = seen(view)
    gc.collect()
    waste = [np.random.default_rng(i).integers(0, 255, 3_000_000, np.uint8) for i in range(20)]
    assert np.array_equal(seen(view), before)
    assert len(waste) == 20


def test_painting_again_only_draws_what_is_ready(view, monkeypatch) -> None:
    view.show_film(noise_film())
    view.set_heat_map(hot_corner("top left"))
    seen(view)
    drawn = []
    draw = FilmLayer.draw
    monkeypatch.setattr(FilmLayer, "draw", lambda *args, **more: (drawn.append(1), draw(*args, **more))[1])
    for _ in range(3):
        seen(view)
    view.set_heat_strength(0.3)
    view.set_corner_texts(["a"], [])
    seen(view)
    assert drawn == []
    view.set_window(Window(20000.0, 900.0))
    seen(view)
    assert drawn == [1]


SCALED = """
import json, numpy as np
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from film_pictures import film_of, heat_seen, part, seen, turn_wheel
from pneumo_desktop.domain.reading import HeatMap
from pneumo_desktop.ui.film_view import FilmView
app = QApplication([])
around = QWidget()
around.resize(660, 470)
view = FilmView(around)
view.setGeometry(31, 37, 602, 401)
around.show()
board = (np.indices((200, 300)).sum(axis=0) % 2 * 200 + 20).astype(np.uint8)
view.show_film(film_of(board))
ratio = view.devicePixelRatioF()
fit = view.zoom
view.actual_size()
whole = seen(around)
left = round(31 * ratio) + round(view.film_rect.left() * ratio)
top = round(37 * ratio) + round(view.film_rect.top() * ratio)
exact = bool(np.array_equal(whole[top : top + 200, left : left + 300, 0], board))
at = QPointF(250, 210)
def under():
    rect = view.film_rect
    return (QPointF(at - rect.topLeft()) * ratio) / view.zoom
before = under()
turn_wheel(view, at, 6)
off = (under() - before).manhattanLength() * view.zoom
view.show_film(film_of(np.full((200, 300), 90, np.uint8)))
values = np.zeros((8, 8), np.float32)
values[0, 7] = 1
view.set_heat_map(HeatMap(values))
picture = heat_seen(view)
rows, columns = np.nonzero(picture)
spot = [columns.mean() / picture.shape[1], rows.mean() / picture.shape[0]]
print(json.dumps({"ratio": ratio, "fit": fit, "exact": exact, "off": off, "size": picture.shape, "spot": spot}))
"""


@pytest.mark.parametrize("scale", ["1", "1.25", "2"])
def test_every_scaling_of_the_desktop_is_served(scale) -> None:
    """Measured in a program of its own, as the scaling is fixed at its start."""
    root = Path(__file__).parents[2]
    paths = os.pathsep.join([str(root), str(root / "tests")])
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": paths}
    done = subprocess.run([sys.executable, "-c", SCALED], env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    ratio = float(scale)
    assert found["ratio"] == ratio
    assert found["fit"] == pytest.approx(401 * ratio / 200, rel=0.005)
    assert found["exact"]
    assert found["off"] <= 2.0
    assert found["size"][:2] == pytest.approx([401 * ratio, 602 * ratio], abs=1)
    assert found["spot"][0] > 0.85
    assert found["spot"][1] < 0.15
