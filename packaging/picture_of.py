"""A widget as a picture, and where on it something stands."""

from __future__ import annotations

import io

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QPoint
from PySide6.QtWidgets import QWidget

_LINE_PX = 40


def picture_of(widget: QWidget) -> Image.Image:
    """The widget as it is painted now, in device pixels."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")


def place_on(window: QWidget, widget: QWidget) -> tuple[float, float]:
    """The left end of the first line of `widget`, in shares of the window's width and height."""
    corner = widget.mapTo(window, QPoint(0, 0))
    return corner.x() / window.width(), (corner.y() + min(widget.height(), _LINE_PX) / 2) / window.height()
