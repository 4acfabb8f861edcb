"""The picture: greys, heat map, writing, scaling, and what is left of a film that has gone."""

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
from film_pictures import film_of, heat_seen, middle, noise_film, part, seen
from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.film import Film, Window
from pneumo_desktop.domain.heat_colours import HEAT_COLOURS
from pneumo_desktop.domain.reading import HeatMap
from pneumo_desktop.ui.film_canvas import BACKGROUND
from pneumo_desktop.ui.film_layers import FilmLayer
from pneumo_desktop.ui.film_view import FilmView

CORNERS = {"top left": (0, 0), "top right": (0, 7), "bottom left": (7, 0), "bottom right": (7, 7)}


@pytest.fixture
def view(qtbot) -> FilmView:
    view = FilmView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    with qtbot.waitExposed(view):
        view.show()
    return view


def hot_corner(corner: str) -> HeatMap:
    values = np.zeros((8, 8), np.float32)
    values[CORNERS[corner]] = 1.0
    return HeatMap(values)


def even_film(gray: int, width: int = 300, height: int = 200) -> Film:
    return film_of(np.full((height, width), gray, np.uint8))


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


# Heat map


@pytest.mark.parametrize("size", [(300, 200), (150, 400), (900, 250)])
@pytest.mark.parametrize("corner", CORNERS)
def test_the_hot_corner_lies_on_that_corner_of_the_film(view, size, corner) -> None:
    view.show_film(even_film(90, *size))
    view.set_heat_map(hot_corner(corner))
    where, rect = heat_seen(view), view.film_rect
    rows, columns = np.nonzero(where)
    assert len(rows) > 100
    assert rect.adjusted(-1, -1, 1, 1).contains(QRectF(columns.min(), rows.min(), np.ptp(columns), np.ptp(rows)))
    row, column = CORNERS[corner]
    across, down = (columns.mean() - rect.left()) / rect.width(), (rows.mean() - rect.top()) / rect.height()
    assert (across > 0.7) == (column == 7)
    assert (down > 0.7) == (row == 7)
    assert min(across, 1 - across) < 0.3
    assert min(down, 1 - down) < 0.3


@pytest.mark.parametrize("size", [(300, 200), (150, 400), (900, 250)])
def test_a_map_hot_all_over_covers_the_film_and_nothing_else(view, size) -> None:
    view.show_film(even_film(90, *size))
    view.set_heat_map(HeatMap(np.ones((5, 7), np.float32)))
    where, rect = heat_seen(view), view.film_rect
    assert part(where, rect).mean() > 0.96  # writing hides some of it
    rows, columns = np.nonzero(where)
    assert rect.adjusted(-1, -1, 1, 1).contains(QRectF(columns.min(), rows.min(), np.ptp(columns), np.ptp(rows)))


def test_the_map_follows_zoom_and_pan(view) -> None:
    view.show_film(even_film(90))
    values = np.zeros((10, 10), np.float32)
    values[2, 7] = 1.0
    view.set_heat_map(HeatMap(values))
    for zoom, x, y in ((2.0, 300, 200), (4.0, 250, 180), (6.7, 330, 190)):
        view._place(lambda placement, zoom=zoom: placement.zoom_to(zoom))
        rect = view.film_rect
        dx, dy = x - rect.left() - 0.75 * rect.width(), y - rect.top() - 0.25 * rect.height()
        view._place(lambda placement, dx=dx, dy=dy: placement.pan_by(dx, dy))
        rect = view.film_rect
        rows, columns = np.nonzero(heat_seen(view))
        spot_x, spot_y = (columns.mean() - rect.left()) / rect.width(), (rows.mean() - rect.top()) / rect.height()
        assert (spot_x, spot_y) == pytest.approx((0.75, 0.25), abs=0.02)


def test_the_map_is_seen_only_while_it_is_on(view, qtbot) -> None:
    view.show_film(even_film(90))
    without = seen(view)
    view.set_heat_map(hot_corner("top left"))
    assert heat_seen(view).any()
    with qtbot.waitSignal(view.heat_visible_changed) as told:
        view.set_heat_visible(False)
    assert told.args == [False]
    assert np.array_equal(seen(view), without)
    view.set_heat_map(hot_corner("bottom left"))
    assert np.array_equal(seen(view), without)
    view.set_heat_visible(True)
    assert heat_seen(view).any()
    view.set_heat_map(None)
    assert view.heat_visible
    assert np.array_equal(seen(view), without)


def test_the_strength_is_the_opacity(view) -> None:
    view.show_film(even_film(90))
    view.set_heat_map(HeatMap(np.ones((4, 4), np.float32)))
    colours = []
    for strength in (0.0, 0.5, 1.0):
        view.set_heat_strength(strength)
        colours.append(middle(seen(view)).mean(axis=(0, 1)))
    assert np.array_equal(colours[0], [90, 90, 90])
    assert colours[1] == pytest.approx((colours[0] + colours[2]) / 2, abs=1.5)
    assert colours[2] == pytest.approx(HEAT_COLOURS[-1], abs=1.5)


def test_inverting_the_film_leaves_the_map_as_it_is(view) -> None:
    view.show_film(even_film(90))
    view.set_heat_map(HeatMap(np.ones((4, 4), np.float32)))
    view.set_heat_strength(1.0)
    before = middle(seen(view))
    view.set_inverted(True)
    assert np.array_equal(middle(seen(view)), before)


def test_the_legend_stands_at_the_bottom_right_only_with_a_map(view) -> None:
    view.show_film(even_film(90))
    without = seen(view)
    view.set_heat_map(hot_corner("top left"))
    changed = abs(seen(view) - without).max(axis=2) > 20
    assert changed[-72:, 300:].sum() > 500
    assert not changed[200:, :290].any()


# Writing, emptiness, a new film


@pytest.mark.parametrize("gray", [0, 128, 255])
def test_corner_texts_are_readable_on_every_grey(view, gray) -> None:
    view.show_film(even_film(gray))
    without = seen(view)
    view.set_corner_texts(["Abebe Bekele", "", "KH-000123"], ["Kanyama Health Centre"])
    picture = seen(view)
    changed = abs(picture - without).max(axis=2) > 0
    rows, _ = np.nonzero(changed)
    assert rows.max() < 60
    for half in (picture[:60, :300], picture[:60, 300:]):
        assert half.max() > 230
        assert half.min() < 70
    assert changed[:60, :150].any()
    assert changed[:60, 450:].any()
    assert not changed[:, 220:380].any()


def test_a_narrow_view_leaves_the_side_marker_of_the_film_free(view) -> None:
    """Two lines at the top left and none at the top right, where the film has its own writing."""
    view.resize(519, 400)
    view.show_film(even_film(0))
    view.set_corner_texts(["Abebe Bekele", "KH-000123"], [])
    two = seen(view)
    view.set_corner_texts(["Abebe Bekele", "KH-000123", "Male", "2 April 2023"], ["Kanyama Health Centre", "Chest PA"])
    assert np.array_equal(seen(view), two)
    view.set_corner_texts(["", "KH-000123", "Male"], [])
    without_name = seen(view)
    view.set_corner_texts(["KH-000123"], [])
    assert np.array_equal(seen(view), without_name)
    view.resize(520, 400)
    view.set_corner_texts(["Abebe Bekele", "KH-000123"], [])
    two = seen(view)
    view.set_corner_texts(["Abebe Bekele", "KH-000123", "Male"], ["Kanyama Health Centre"])
    assert not np.array_equal(seen(view), two)


def test_lines_without_text_and_control_characters_leave_no_gap(view) -> None:
    view.show_film(even_film(0))
    view.set_corner_texts(["Abebe Bekele", "KH-000123"], [])
    expected = seen(view)
    view.set_corner_texts(["Abebe\n Bekele", "", " \t", "KH-\x00000123"], [""])
    assert np.array_equal(seen(view), expected)


def test_text_of_a_file_is_plain_and_kept_in_its_corner(view) -> None:
    view.show_film(even_film(0))
    widths = []
    for text in ("bold", "<b>bold</b>", "line\nbreak\x00 " + "w" * 400):
        view.set_corner_texts([text], [])
        rows, columns = np.nonzero(seen(view)[:60].max(axis=2) > 100)
        widths.append(columns.max() - columns.min())
        assert columns.max() <= 302
        assert np.ptp(rows) < 20
    assert widths[1] > widths[0] * 1.5
    ellipsis = rows[columns > columns.max() - 6]
    assert ellipsis.min() > rows.mean()


def test_the_state_of_the_view_is_written_at_the_bottom_left(view) -> None:
    view.show_film(noise_film(300, 200))
    facts = ["Side not stated in file", "No spacing in file: lengths in pixels"]
    assert view._state_lines() == [*facts, "Zoom 200 %", "W 65,535 · L 32,768"]
    view.actual_size()
    view.set_window(Window(1200.4, 800))
    view.set_inverted(True)
    assert view._state_lines() == ["Inverted", *facts, "Zoom 100 %", "W 800 · L 1,200"]
    view.show_film(film_of(np.arange(200, dtype=np.uint8).reshape(10, 20), Window(0.5, 1.0), slope=0.01))
    assert view._state_lines()[-1] == "W 1.00 · L 0.50"


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


def test_the_hint_is_plain_text_of_ones_own(view) -> None:
    usual = seen(view)
    assert (usual[5, 5] == [BACKGROUND.red(), BACKGROUND.green(), BACKGROUND.blue()]).all()
    assert usual[150:250].max() > 100
    view.set_hint("<h1>Opening</h1>")
    own = seen(view)
    assert not np.array_equal(own, usual)
    view.set_hint("")
    assert seen(view)[150:250, 100:500].max() < 30


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


def test_assistive_programs_are_told_what_is_seen(view) -> None:
    def description() -> str:
        return QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Description)

    assert QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Name) == "Chest film"
    assert "Ctrl+O" in description()
    view.show_film(noise_film(300, 200))
    assert "300 by 200" in description()
    view.set_heat_map(hot_corner("top left"))
    assert "The heat map is shown" in description()
    view.set_heat_visible(False)
    assert "No heat map is shown" in description()
    view.clear()
    assert "Ctrl+O" in description()
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert "Ctrl+O" in description()


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
