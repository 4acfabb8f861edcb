"""What the film view lays on top of each other: the film's grey values at every scale, and the heat map over them."""

from __future__ import annotations

import math
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from pneumo_desktop.domain.display import fitted_size, gray_table, heat_map_rgba
from pneumo_desktop.domain.film import Film, VoiTable, Window
from pneumo_desktop.domain.reading import HeatMap

Pixels = NDArray[np.uint8] | NDArray[np.uint16]

_LONGEST_HEAT_PX = 512
_SHARP_UP_TO = 4.0
_MUCH_TO_DRAW = 1_500_000


class FilmLayer:
    """The film at every scale: each level holds 2 x 2 means of the one before, made when it is first looked at.

    Means are taken of stored values, so a new window only sends the visible part of one level through a new grey table.
    """

    def __init__(self, film: Film) -> None:
        self._film = film
        self._levels: list[Pixels] = [film.pixels]

    def draw(
        self,
        painter: QPainter,
        film_rect: QRectF,
        view_rect: QRectF,
        presentation: Window | VoiTable,
        invert: bool,
        hasty: bool = False,
    ) -> None:
        """Draw the part of the film inside `view_rect`; both rectangles are in device pixels of `painter`.

        Smaller than 1:1 the film is smoothed; larger, every film pixel is a square of one grey with sharp edges. `hasty`
        takes the next coarser level where there is much to draw.
        """
        zoom = film_rect.width() / self._film.width_px
        level = max(0, math.floor(math.log2(1 / zoom) + 1e-9))
        cells, place = self._visible_part(level, film_rect, view_rect)
        if hasty and cells.width() * cells.height() > _MUCH_TO_DRAW:
            level += 1
            cells, place = self._visible_part(level, film_rect, view_rect)
        if cells.isEmpty():
            return
        part = self._level(level)[cells.top() : cells.bottom() + 1, cells.left() : cells.right() + 1]
        gray = np.take(gray_table(self._film, presentation, invert), part)
        if level == 0 and 1.0 < zoom < _SHARP_UP_TO:  # whole-number enlargement first: all squares come out equally large
            gray = gray.repeat(math.ceil(zoom), axis=0).repeat(math.ceil(zoom), axis=1)
        painter.save()
        painter.setClipRect(film_rect)  # levels of odd-sized films reach up to one cell further
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, zoom < _SHARP_UP_TO)
        image = own_image(gray, QImage.Format.Format_Grayscale8, QImage.Format.Format_RGB32)
        painter.drawImage(place, image, QRectF(image.rect()))
        painter.restore()

    def _visible_part(self, level: int, film_rect: QRectF, view_rect: QRectF) -> tuple[QRect, QRectF]:
        rows, columns = self._level(level).shape
        size = film_rect.width() / self._film.width_px * 2**level
        return _visible_cells(QRectF(film_rect.left(), film_rect.top(), columns * size, rows * size), columns, rows, view_rect)

    def _level(self, level: int) -> Pixels:
        while len(self._levels) <= level:
            self._levels.append(_halved(self._levels[-1]))
        return self._levels[level]


class HeatLayer:
    """The heat map as a picture of the film's own aspect, laid over exactly the film: a wash of colour, or contour lines."""

    def __init__(self, heat_map: HeatMap, film: Film) -> None:
        self._heat_map = heat_map
        self._size_px = fitted_size(film.width_px, film.height_px, _LONGEST_HEAT_PX)
        self._images: dict[bool, QImage] = {}

    def draw(self, painter: QPainter, film_rect: QRectF, view_rect: QRectF, strength: float, contours: bool = False) -> None:
        """Draw it over `film_rect`; drawing with opacity equals giving `strength` to `heat_map_rgba`."""
        image = self._image(contours)
        cells, place = _visible_cells(film_rect, image.width(), image.height(), view_rect)
        painter.save()
        painter.setOpacity(strength)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.drawImage(place, image, QRectF(cells))
        painter.restore()

    def _image(self, contours: bool) -> QImage:
        """Drawn when it is first looked at."""
        if contours not in self._images:
            rgba = heat_map_rgba(self._heat_map, *self._size_px, strength=1.0, contours=contours)
            premultiplied = QImage.Format.Format_ARGB32_Premultiplied
            self._images[contours] = own_image(rgba, QImage.Format.Format_RGBA8888, premultiplied)
        return self._images[contours]


def _halved(pixels: Pixels) -> Pixels:
    """Means of 2 x 2 pixels, half up; a last odd row or column counts twice."""
    rows, columns = pixels.shape
    if rows % 2 or columns % 2:
        pixels = cast(Pixels, np.pad(pixels, ((0, rows % 2), (0, columns % 2)), mode="edge"))
    pairs = np.add(pixels[0::2], pixels[1::2], dtype=np.uint32)
    means = (pairs[:, 0::2] + pairs[:, 1::2] + 2) >> 2
    return means.astype(np.uint8) if pixels.dtype == np.uint8 else means.astype(np.uint16)


def _visible_cells(grid_rect: QRectF, columns: int, rows: int, view_rect: QRectF) -> tuple[QRect, QRectF]:
    """Of a grid stretched over `grid_rect`: the cells seen in `view_rect` and one more each way, and where they lie.

    Drawing these alone keeps strong enlargements within the painter's range of coordinates.
    """
    width, height = grid_rect.width() / columns, grid_rect.height() / rows
    left = max(0, math.floor((view_rect.left() - grid_rect.left()) / width) - 1)
    top = max(0, math.floor((view_rect.top() - grid_rect.top()) / height) - 1)
    right = min(columns, math.ceil((view_rect.right() - grid_rect.left()) / width) + 1)
    bottom = min(rows, math.ceil((view_rect.bottom() - grid_rect.top()) / height) + 1)
    cells = QRect(left, top, right - left, bottom - top)
    place = QRectF(
        grid_rect.left() + left * width, grid_rect.top() + top * height, cells.width() * width, cells.height() * height
    )
    return cells, place


def own_image(values: NDArray[np.uint8], given: QImage.Format, wanted: QImage.Format) -> QImage:
    """An image that owns its pixels; `given` and `wanted` differ, so the conversion copies out of the numpy buffer."""
    values = np.ascontiguousarray(values)
    height, width = values.shape[:2]
    return QImage(values.data, width, height, values.strides[0], given).convertToFormat(wanted)
