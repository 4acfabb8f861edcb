"""What is written and drawn around the film: corner texts, the heat map's legend, the hint of the empty view, the cursor."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QCursor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPixmap

from pneumo_desktop.domain.patient import clean_text

MARGIN_PX = 10.0
_TEXT_COLOUR = QColor(238, 241, 245)
_OUTLINE_COLOUR = QColor(8, 10, 13, 190)
_HALO_COLOUR = QColor(8, 10, 13, 55)
_LINE_GAP_PX = 2.0
_MIDDLE_PX = 20.0  # left free on each side of the middle, where the patient's side may stand at the edge of the film
_HINT_COLOUR = QColor("#c3cbd4")
_HINT_FRAME_COLOUR = QColor("#2a3139")
_RAMP_WIDTH_PX, _RAMP_HEIGHT_PX = 110.0, 8.0
_OUTLINE_PX = 3.0
_MOST_WRITTEN = 64
_written: dict[tuple[object, ...], QImage] = {}
_AROUND = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if (x, y) != (0, 0)]


def draw_corner(painter: QPainter, area: QRectF, lines: Sequence[str], corner: Qt.Corner) -> None:
    """Write plain text lines into a corner of `area`, not quite half as wide and at most half as high.

    Lines without text are left out. It is readable on white and on black.
    """
    metrics = QFontMetricsF(painter.font())
    line_height = metrics.lineSpacing() + _LINE_GAP_PX
    kept = [text for text in map(clean_text, lines) if text]
    shown = kept[: max(1, int(area.height() / 2 / line_height))]
    right = corner in (Qt.Corner.TopRightCorner, Qt.Corner.BottomRightCorner)
    bottom = corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner)
    width = area.width() / 2 - _MIDDLE_PX
    x = area.right() - width if right else area.left()
    y = area.bottom() - len(shown) * line_height if bottom else area.top()
    align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    for line in shown:
        text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
        draw_outlined(painter, QRectF(x, y, width, line_height), align, text)
        y += line_height


def draw_legend(painter: QPainter, area: QRectF, less: str, more: str, caption: str, contours: bool = False) -> float:
    """The heat map's colours from `less` to `more` with `caption` below, in the bottom right corner of `area`; its top.

    With `contours` the levels of the lines are marked and told.
    """
    from pneumo_desktop.domain.display import CONTOUR_LEVELS
    from pneumo_desktop.domain.heat_colours import heat_ramp
    from pneumo_desktop.ui.film_layers import own_image

    if contours:
        low, middle, high = (round(100 * level) for level in CONTOUR_LEVELS)
        levels = QCoreApplication.translate("FilmWriting", "Lines at {low}, {middle} and {high} % of the scale")
        caption = f"{levels.format(low=low, middle=middle, high=high)}\n{caption}"
    metrics = QFontMetricsF(painter.font())
    width = area.width() / 2 - MARGIN_PX / 2
    wrap = Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextWordWrap
    height = metrics.boundingRect(QRectF(0, 0, width, area.height()), int(wrap), caption).height()
    draw_outlined(painter, QRectF(area.right() - width, area.bottom() - height, width, height), wrap, caption)
    y, line = area.bottom() - height - metrics.lineSpacing() - 2, metrics.lineSpacing()
    gap, more_width, less_width = 6.0, metrics.horizontalAdvance(more), metrics.horizontalAdvance(less)
    x = area.right() - more_width
    draw_outlined(painter, QRectF(x, y, more_width + 1, line), Qt.AlignmentFlag.AlignLeft, more)
    x -= gap + _RAMP_WIDTH_PX
    ramp = QRectF(x, y + (line - _RAMP_HEIGHT_PX) / 2, _RAMP_WIDTH_PX, _RAMP_HEIGHT_PX)
    colours = own_image(heat_ramp(128)[None], QImage.Format.Format_RGB888, QImage.Format.Format_RGB32)
    painter.drawImage(ramp, colours, QRectF(colours.rect()))
    painter.setPen(QPen(_OUTLINE_COLOUR, 1))
    painter.drawRect(ramp)
    for level in CONTOUR_LEVELS if contours else ():
        at = ramp.left() + level * ramp.width()
        painter.fillRect(QRectF(at - 1, ramp.top() - 3, 2, ramp.height() + 6), _TEXT_COLOUR)
    draw_outlined(painter, QRectF(x - gap - less_width, y, less_width + 1, line), Qt.AlignmentFlag.AlignLeft, less)
    return y


def draw_hint(painter: QPainter, area: QRectF, text: str) -> None:
    """The empty view: a dashed frame, as of a place to drop something, with plain `text` in the middle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(_HINT_FRAME_COLOUR, 1.5, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(area, 8, 8)
    painter.setPen(_HINT_COLOUR)
    inner = area.adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, -MARGIN_PX)
    painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)


def draw_outlined(
    painter: QPainter, rect: QRectF, flags: Qt.AlignmentFlag | Qt.TextFlag | int, text: str, colour: QColor = _TEXT_COLOUR
) -> None:
    """Plain text in `rect` with a dark outline, readable on white and on black.

    A text is drawn 17 times for that, so its picture is kept: writing would else take half of each step of a drag.
    """
    ratio = painter.device().devicePixelRatioF()
    font = painter.font()
    key = (text, rect.width(), rect.height(), int(flags), colour.rgba(), font.key(), ratio)
    picture = _written.pop(key, None) or _write(rect.size(), int(flags), text, colour, font, ratio)
    _written[key] = picture
    if len(_written) > _MOST_WRITTEN:
        del _written[next(iter(_written))]
    painter.drawImage(rect.topLeft() - QPointF(_OUTLINE_PX, _OUTLINE_PX), picture)


def _write(size: QSizeF, flags: int, text: str, colour: QColor, font: QFont, ratio: float) -> QImage:
    around = QSizeF(size.width() + 2 * _OUTLINE_PX, size.height() + 2 * _OUTLINE_PX) * ratio
    picture = QImage(around.toSize() + QSize(1, 1), QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setFont(font)
    rect = QRectF(QPointF(_OUTLINE_PX, _OUTLINE_PX), size)
    every = flags | int(Qt.AlignmentFlag.AlignAbsolute)
    for dark, distance in ((_HALO_COLOUR, 2.0), (_OUTLINE_COLOUR, 1.0)):
        painter.setPen(dark)
        for x, y in _AROUND:
            painter.drawText(rect.translated(x * distance, y * distance), every, text)
    painter.setPen(colour)
    painter.drawText(rect, every, text)
    painter.end()
    return picture


def contrast_cursor() -> QCursor:
    """A half-filled disc, the usual sign for window and level, seen on white and on black."""
    picture = QPixmap(24, 24)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for colour, pen_width in ((QColor(0, 0, 0), 4.0), (QColor(255, 255, 255), 2.0)):
        painter.setPen(QPen(colour, pen_width))
        painter.drawEllipse(QRectF(4, 4, 16, 16))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255))
    painter.drawPie(QRectF(5, 5, 14, 14), -90 * 16, 180 * 16)
    painter.end()
    return QCursor(picture)
