"""Films with known pixels, and what of them is seen on the screen as numpy arrays."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from pneumo_desktop.domain.film import Film, FilmFacts, VoiTable, Window
from pneumo_desktop.domain.reading import HeatMap
from pneumo_desktop.ui.film_view import FilmView

CORNERS = {"top left": (0, 0), "top right": (0, 7), "bottom left": (7, 0), "bottom right": (7, 7)}
LEFT, MIDDLE, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.NoButton


def film_of(pixels: NDArray, presentation: Window | VoiTable | None = None, **more: object) -> Film:
    """A film of these pixels, shown over its whole range of stored values unless told otherwise."""
    top = float(np.iinfo(pixels.dtype).max)
    height, width = pixels.shape
    facts = FilmFacts("PNG", width, height, pixels.dtype.itemsize * 8)
    return Film(pixels, (presentation or Window(top / 2, top),), facts, "0" * 64, b"", **more)  # type: ignore[arg-type]


def noise_film(width: int = 300, height: int = 200, dtype: type = np.uint16, **more: object) -> Film:
    """Soft noise in the middle of the stored range, and the same film for the same arguments."""
    top = np.iinfo(dtype).max
    pixels = np.random.default_rng(7).integers(top // 4, top * 3 // 4, (height, width)).astype(dtype)
    return film_of(pixels, **more)


def hot_corner(corner: str) -> HeatMap:
    """Hot in one corner alone."""
    values = np.zeros((8, 8), np.float32)
    values[CORNERS[corner]] = 1.0
    return HeatMap(values)


def even_film(gray: int, width: int = 300, height: int = 200) -> Film:
    """A film of one grey."""
    return film_of(np.full((height, width), gray, np.uint8))


def seen(widget: QWidget) -> NDArray[np.int16]:
    """What the widget shows, (height, width, 3) in device pixels."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(np.int16)


def part(picture: NDArray, rect: QRectF) -> NDArray:
    """The whole pixels of `picture` inside `rect`."""
    left, top = int(np.ceil(rect.left())), int(np.ceil(rect.top()))
    return picture[max(top, 0) : max(int(rect.bottom()), 0), max(left, 0) : max(int(rect.right()), 0)]


def middle(picture: NDArray, half_px: int = 60) -> NDArray:
    """The middle of the picture, where nothing is written."""
    y, x = picture.shape[0] // 2, picture.shape[1] // 2
    return picture[y - half_px : y + half_px, x - half_px : x + half_px]


def heat_seen(view: FilmView) -> NDArray[np.bool_]:
    """Where the heat map colours the picture; the legend, which stays the same at every strength, is none of it."""
    view.set_heat_strength(0.0)
    without = seen(view)
    view.set_heat_strength(0.6)
    return np.asarray(abs(seen(view) - without).max(axis=2) > 12)


def send_mouse(widget: QWidget, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
    everywhere = QPointF(widget.mapToGlobal(at.toPoint()))
    QApplication.sendEvent(widget, QMouseEvent(kind, at, everywhere, button, held, Qt.KeyboardModifier.NoModifier))


def drag(widget: QWidget, dx: int, dy: int, button: Qt.MouseButton = LEFT, release: bool = True, steps: int = 5) -> None:
    """Press in the middle, move by (dx, dy) in steps, and let go."""
    start = QPointF(widget.rect().center())
    send_mouse(widget, QEvent.Type.MouseButtonPress, start, button, button)
    for step in range(1, steps + 1):
        send_mouse(widget, QEvent.Type.MouseMove, start + QPointF(dx, dy) * (step / steps), NONE, button)
    if release:
        send_mouse(widget, QEvent.Type.MouseButtonRelease, start + QPointF(dx, dy), button, NONE)


def turn_wheel(widget: QWidget, at: QPointF, notches: int) -> None:
    everywhere = QPointF(widget.mapToGlobal(at.toPoint()))
    for _ in range(abs(notches)):
        turned = QPoint(0, 120 if notches > 0 else -120)
        event = QWheelEvent(
            at, everywhere, QPoint(), turned, NONE, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(widget, event)
