"""The heat map over the film: where it lies, when it is seen, and its legend."""

from __future__ import annotations

import numpy as np
import pytest
from film_pictures import CORNERS, even_film, heat_seen, hot_corner, middle, part, seen
from PySide6.QtCore import QRectF

from pneumo_desktop.domain.heat_colours import HEAT_COLOURS
from pneumo_desktop.domain.reading import HeatMap


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
