"""Draws what is marked on a film: distances, angles, and the sides of the patient at the film's edges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPainter, QPen, QPolygonF

from pneumo_desktop.domain.turn import Edge
from pneumo_desktop.ui.film_writing import MARGIN_PX, draw_outlined

HANDLE_PX = 5.0
_LINE_COLOUR = QColor("#ffd24a")
_CHOSEN_COLOUR = QColor("#6fe0ff")
_UNDER_COLOUR = QColor(8, 10, 13, 200)
_LABEL_GAP_PX = 10.0
_SIDE_TIMES_TEXT = 1.6


def draw_measure(painter: QPainter, points: Sequence[QPointF], words: str, chosen: bool, area: QRectF) -> None:
    """Lines with round ends to take hold of, and `words` beside the last point, kept inside `area`."""
    colour = _CHOSEN_COLOUR if chosen else _LINE_COLOUR
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for line_colour, width in ((_UNDER_COLOUR, 4.0), (colour, 1.6)):
        painter.setPen(QPen(line_colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        for point in points:
            painter.drawEllipse(point, HANDLE_PX, HANDLE_PX)
    metrics = QFontMetricsF(painter.font())
    label = QRectF(0, 0, metrics.horizontalAdvance(words) + 2, metrics.lineSpacing())
    label.moveTopLeft(points[-1] + QPointF(_LABEL_GAP_PX, -label.height() / 2))
    if label.right() > area.right():
        label.moveBottomRight(points[-1] - QPointF(_LABEL_GAP_PX, _LABEL_GAP_PX / 2))
    label.moveLeft(max(label.left(), area.left()))
    label.moveTop(min(max(label.top(), area.top()), area.bottom() - label.height()))
    draw_outlined(painter, label, Qt.AlignmentFlag.AlignLeft, words, colour)
    painter.restore()


def draw_sides(painter: QPainter, letters: Mapping[Edge, str], seen: QRectF) -> None:
    """Letters of the patient's sides at the middle of the edges of `seen`, the part of the film in sight."""
    painter.save()
    font = painter.font()
    font.setPixelSize(round(QFontInfo(font).pixelSize() * _SIDE_TIMES_TEXT))
    font.setBold(True)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    for edge, text in letters.items():
        size = QRectF(0, 0, metrics.horizontalAdvance(text) + 2, metrics.lineSpacing())
        across, down = edge.value
        size.moveCenter(
            QPointF(
                seen.center().x() + across * (seen.width() / 2 - size.width() / 2 - MARGIN_PX),
                seen.center().y() + down * (seen.height() / 2 - size.height() / 2 - MARGIN_PX),
            )
        )
        draw_outlined(painter, size, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
