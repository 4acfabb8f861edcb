"""From a film's pixels to grey values, and from a heat map to colours: the same functions for screen, paper and network."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.film import Film, VoiTable, Window, WindowFunction
from pneumo_desktop.domain.heat_colours import colours_of, washed
from pneumo_desktop.domain.reading import HeatMap

Gray8 = NDArray[np.uint8]

CONTOUR_LEVELS = (0.25, 0.5, 0.75)
"""Shares of the heat map's scale at which contour mode draws its lines."""
FAINTEST_SHOWN = 0.08
_LINE_PX, _HALO_PX = 2.2, 2.0
_UNCHANGED = np.arange(256, dtype=np.uint8)


def default_window(film: Film) -> Window:
    """The window nearest to what the film shows at first: its own first window, or the range of its first table."""
    first = film.presentations[0]
    if isinstance(first, Window):
        return first
    return Window(first.first + len(first.outputs) / 2, float(max(len(first.outputs), 1)))


def gray_table(film: Film, presentation: Window | VoiTable | None = None, invert: bool = False) -> Gray8:
    """Brightness 0..255 of every possible pixel value: (256,) for uint8 films, (65536,) for uint16.

    Order by DICOM PS3.4 N.2: modality values, then window or VOI LUT, then MONOCHROME1 inversion last. `invert` turns
    the result once more, for the person at the screen.
    """
    levels = 256 if film.pixels.dtype == np.uint8 else 65536
    values = np.arange(levels, dtype=np.float64) * film.slope + film.intercept
    shown = film.presentations[0] if presentation is None else presentation
    share = _table_share(values, shown) if isinstance(shown, VoiTable) else _window_share(values, shown)
    gray = np.clip(np.rint(share * 255.0), 0, 255).astype(np.uint8)
    return np.subtract(255, gray, dtype=np.uint8) if film.inverted != invert else gray


def _window_share(values: NDArray[np.float64], window: Window) -> NDArray[np.float64]:
    """Formulas of DICOM PS3.3 C.11.2.1.2 (LINEAR, LINEAR_EXACT) and C.11.2.1.3 (SIGMOID), output 0..1."""
    center, width = window.center, window.width
    if window.function is WindowFunction.SIGMOID:
        return np.asarray(1.0 / (1.0 + np.exp(np.clip(-4.0 * (values - center) / width, -60, 60))))
    if window.function is WindowFunction.LINEAR:
        if width <= 1:
            return (values > center - 0.5).astype(np.float64)
        return np.clip((values - (center - 0.5)) / (width - 1.0) + 0.5, 0.0, 1.0)
    return np.clip((values - center) / width + 0.5, 0.0, 1.0)


def _table_share(values: NDArray[np.float64], table: VoiTable) -> NDArray[np.float64]:
    index = np.clip(np.rint(values - table.first), 0, len(table.outputs) - 1).astype(np.intp)
    return np.clip(table.outputs[index].astype(np.float64), 0.0, 1.0)


def to_gray8(film: Film, presentation: Window | VoiTable | None = None, invert: bool = False) -> Gray8:
    """The film as it is shown, (height, width) uint8, 255 white; this is also what the network reads.

    May be the film's own read-only pixels, where they are shown as they are.
    """
    return shown_by(gray_table(film, presentation, invert), film.pixels)


def shown_by(table: Gray8, pixels: NDArray[np.uint8] | NDArray[np.uint16]) -> Gray8:
    """The brightness of each of the pixels by a table of `gray_table`; the pixels themselves where it changes nothing."""
    if pixels.dtype == np.uint8 and np.array_equal(table, _UNCHANGED):
        return pixels.astype(np.uint8, copy=False)
    return np.take(table, pixels)


def heat_map_rgba(
    heat_map: HeatMap, width_px: int, height_px: int, strength: float = 0.6, contours: bool = False
) -> NDArray[np.uint8]:
    """The heat map as a layer to lay over the whole film: (height, width, 4) uint8 RGBA, not premultiplied.

    `strength` 0..1 is the opacity of the hottest place; places below 8 % of the scale stay clear. With `contours` there are
    lines at CONTOUR_LEVELS instead of a wash of colour, `strength` being their opacity. Give a size of the film's own aspect,
    about 500 px at most: the painter stretches it over the film.
    """
    values = resize_bilinear(heat_map.values, width_px, height_px)
    if contours:
        colour, visible = _draw_lines(values)
        layer = np.empty((height_px, width_px, 4), np.uint8)
        layer[..., :3] = np.rint(colour)
    else:
        visible = np.clip((values - FAINTEST_SHOWN) / (0.5 - FAINTEST_SHOWN), 0.0, 1.0)
        layer = washed(values)
    layer[..., 3] = np.rint(visible * np.clip(strength, 0.0, 1.0) * 255.0)
    return layer


def _draw_lines(values: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Lines in the colour of their level with a dark edge, seen on white and on black: colours (h, w, 3), opacity (h, w)."""
    colour = np.zeros((*values.shape, 3), dtype=np.float32)
    visible = np.zeros(values.shape, dtype=np.float32)
    padded = np.pad(values, 1, mode="edge")
    slope_y, slope_x = (padded[2:, 1:-1] - padded[:-2, 1:-1]) / 2, (padded[1:-1, 2:] - padded[1:-1, :-2]) / 2
    slope = np.maximum(np.hypot(slope_x, slope_y), 1e-6)
    for level in CONTOUR_LEVELS:
        away_px = np.abs(values - level) / slope
        line = np.clip(_LINE_PX / 2 + 0.5 - away_px, 0.0, 1.0)
        edge = np.clip(_LINE_PX / 2 + _HALO_PX + 0.5 - away_px, 0.0, 1.0)
        colour = colour * (1 - edge)[..., None] + colours_of(np.full(1, level, dtype=np.float32)) * line[..., None]
        visible = np.maximum(visible, np.maximum(line, 0.6 * edge))
    return colour, visible


def resize_bilinear(values: NDArray[np.float32], width: int, height: int) -> NDArray[np.float32]:
    """Stretch a (rows, columns) grid to (height, width), cell centres as anchors, edges held."""
    rows, columns = values.shape
    y = np.clip((np.arange(height) + 0.5) * rows / height - 0.5, 0, rows - 1)
    x = np.clip((np.arange(width) + 0.5) * columns / width - 0.5, 0, columns - 1)
    y0, x0 = y.astype(np.intp), x.astype(np.intp)
    y1, x1 = np.minimum(y0 + 1, rows - 1), np.minimum(x0 + 1, columns - 1)
    fy, fx = (y - y0)[:, None].astype(np.float32), (x - x0)[None, :].astype(np.float32)
    wide = np.take(values, x0, axis=1) * (1 - fx) + np.take(values, x1, axis=1) * fx
    return np.asarray(wide[y0] * (1 - fy) + wide[y1] * fy, dtype=np.float32)


def fitted_size(width: int, height: int, longest: int) -> tuple[int, int]:
    """(width, height) of the same aspect with the longer side at most `longest`, at least 1 each."""
    scale = min(1.0, longest / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))
