"""Icons painted in code, so that they are sharp at every size and need no files: tools, outcomes and the program's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.ui import theme

_GRID = 24.0
PROGRAM_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)

Draw = Callable[[QPainter], None]


def _line(p: QPainter, *points: tuple[float, float]) -> None:
    p.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _open(p: QPainter) -> None:
    _line(p, (3, 19), (3, 5), (9, 5), (11, 8), (19, 8), (19, 11))
    _line(p, (3, 19), (6.5, 11), (22, 11), (18.5, 19), (3, 19))


def _new_patient(p: QPainter) -> None:
    p.drawEllipse(QPointF(10, 8), 4, 4)
    path = QPainterPath(QPointF(3, 20))
    path.cubicTo(3, 13, 17, 13, 17, 20)
    p.drawPath(path)
    _line(p, (20, 6), (20, 12))
    _line(p, (17, 9), (23, 9))


def _records(p: QPainter) -> None:
    for y in (6, 12, 18):
        p.drawEllipse(QPointF(4, y), 1, 1)
        _line(p, (9, y), (21, y))


def _fit(p: QPainter) -> None:
    for x, y, dx, dy in ((3, 3, 5, 5), (21, 3, -5, 5), (3, 21, 5, -5), (21, 21, -5, -5)):
        _line(p, (x + dx, y), (x, y), (x, y + dy))
    p.drawRect(QRectF(8.5, 8.5, 7, 7))


def _actual(p: QPainter) -> None:
    _line(p, (4, 8), (7, 5.5), (7, 18.5))
    _line(p, (16, 8), (19, 5.5), (19, 18.5))
    for y in (10, 15):
        p.drawEllipse(QPointF(12, y), 0.6, 0.6)


def _glass(p: QPainter) -> None:
    p.drawEllipse(QPointF(10, 10), 6.5, 6.5)
    _line(p, (14.8, 14.8), (21, 21))


def _zoom_in(p: QPainter) -> None:
    _glass(p)
    _line(p, (7, 10), (13, 10))
    _line(p, (10, 7), (10, 13))


def _zoom_out(p: QPainter) -> None:
    _glass(p)
    _line(p, (7, 10), (13, 10))


def _invert(p: QPainter) -> None:
    p.drawEllipse(QPointF(12, 12), 8.5, 8.5)
    half = QPainterPath(QPointF(12, 3.5))
    half.arcTo(QRectF(3.5, 3.5, 17, 17), 90, 180)
    half.closeSubpath()
    p.fillPath(half, p.pen().color())


def _reset(p: QPainter) -> None:
    path = QPainterPath()
    path.arcMoveTo(QRectF(4, 4, 16, 16), 60)
    path.arcTo(QRectF(4, 4, 16, 16), 60, 290)
    p.drawPath(path)
    _line(p, (15.5, 1.8), (16.2, 5.4), (12.6, 6.6))


def _heat(p: QPainter) -> None:
    path = QPainterPath(QPointF(12, 2.5))
    path.cubicTo(13, 8, 19, 9.5, 19, 15)
    path.cubicTo(19, 19, 16, 21.5, 12, 21.5)
    path.cubicTo(8, 21.5, 5, 19, 5, 15)
    path.cubicTo(5, 12, 7, 10.5, 8.5, 8.5)
    path.cubicTo(9, 11, 10, 11.5, 11, 11.5)
    path.cubicTo(12.5, 9, 12, 6, 12, 2.5)
    p.drawPath(path)


def _distance(p: QPainter) -> None:
    _line(p, (5, 19), (19, 5))
    for x, y in ((5, 19), (19, 5)):
        _line(p, (x - 3, y - 3), (x + 3, y + 3))


def _angle(p: QPainter) -> None:
    _line(p, (19, 4.5), (4, 19.5), (21, 19.5))
    path = QPainterPath()
    path.arcMoveTo(QRectF(-6, 9.5, 20, 20), 0)
    path.arcTo(QRectF(-6, 9.5, 20, 20), 0, 45)
    p.drawPath(path)


def _rotate_right(p: QPainter) -> None:
    p.drawRect(QRectF(3.5, 11.5, 10, 9))
    path = QPainterPath(QPointF(8, 6))
    path.cubicTo(14, 4, 19, 7, 19.5, 14)
    p.drawPath(path)
    _line(p, (16.5, 11.5), (19.5, 14.5), (22, 11))


def _flip(p: QPainter) -> None:
    _line(p, (12, 3), (12, 21))
    _line(p, (9, 6), (9, 18), (2.5, 18), (9, 6))
    _line(p, (15, 6), (15, 18), (21.5, 18), (15, 6))


def _compare(p: QPainter) -> None:
    for x in (2.5, 13.5):
        p.drawRect(QRectF(x, 5, 8, 14))
    _line(p, (6.5, 9), (6.5, 15))
    _line(p, (17.5, 9), (17.5, 15))


def _settings(p: QPainter) -> None:
    for y, x in ((6, 15), (12, 8), (18, 13)):
        _line(p, (3, y), (x - 2.5, y))
        _line(p, (x + 2.5, y), (21, y))
        p.drawEllipse(QPointF(x, y), 2.5, 2.5)


def _warning(p: QPainter) -> None:
    _line(p, (12, 3), (22, 20.5), (2, 20.5), (12, 3))
    _line(p, (12, 9.5), (12, 14.5))
    p.drawEllipse(QPointF(12, 17.4), 0.5, 0.5)


def _check(p: QPainter) -> None:
    _line(p, (5, 12.5), (10, 17.5), (19, 7))


def _down(p: QPainter) -> None:
    _line(p, (5, 9), (12, 16), (19, 9))


def _up(p: QPainter) -> None:
    _line(p, (5, 15), (12, 8), (19, 15))


def _dot(p: QPainter) -> None:
    p.setBrush(p.pen().color())
    p.drawEllipse(QPointF(12, 12), 3.6, 3.6)


_SIGNS: dict[str, Draw] = {"check": _check, "dot": _dot, "down": _down, "up": _up}
_TOOLS: dict[str, Draw] = {
    "open": _open,
    "new_patient": _new_patient,
    "records": _records,
    "fit": _fit,
    "actual": _actual,
    "zoom_in": _zoom_in,
    "zoom_out": _zoom_out,
    "invert": _invert,
    "reset": _reset,
    "heat": _heat,
    "distance": _distance,
    "angle": _angle,
    "rotate_right": _rotate_right,
    "flip": _flip,
    "compare": _compare,
    "settings": _settings,
    "warning": _warning,
}


def tool_icon(name: str) -> QIcon:
    """A line icon of the tool bar, with a fainter form for when the tool is off."""
    icon = QIcon()
    for size in (18, 36, 54):
        icon.addPixmap(tool_pixmap(name, size, theme.TEXT), QIcon.Mode.Normal)
        icon.addPixmap(tool_pixmap(name, size, theme.FIELD_LINE), QIcon.Mode.Disabled)
    return icon


def tool_pixmap(name: str, size_px: int, colour: str) -> QPixmap:
    """One tool's lines in one colour."""
    return _painted(size_px, lambda p: _stroke(p, colour, _TOOLS[name]))


def outcome_pixmap(outcome: Outcome, size_px: int) -> QPixmap:
    """The sign of an outcome; its shape says as much as its colour."""
    return _painted(size_px, lambda p: _draw_outcome(p, outcome))


def program_pixmap(size_px: int) -> QPixmap:
    """The program's own sign: a chest film with a sound line of light across."""
    return _painted(size_px, _draw_program)


def program_icon() -> QIcon:
    """The program's sign in all sizes that window systems ask for."""
    icon = QIcon()
    for size in PROGRAM_SIZES:
        icon.addPixmap(program_pixmap(size))
    return icon


def write_icon_files(folder: Path) -> None:
    """Write what is needed as files: the program's sign for installers, and the marks that style sheets ask for."""
    folder.mkdir(parents=True, exist_ok=True)
    for size in PROGRAM_SIZES:
        program_pixmap(size).save(str(folder / f"pneumo-{size}.png"))
    for name in _SIGNS:
        for suffix, size in (("", 12), ("@2x", 24), ("@3x", 36)):
            _sign_pixmap(name, size).save(str(folder / f"{name}{suffix}.png"))


def _sign_pixmap(name: str, size_px: int) -> QPixmap:
    return _painted(size_px, lambda p: _stroke(p, theme.ON_ACCENT, _SIGNS[name], 3.4))


def _painted(size_px: int, draw: Draw) -> QPixmap:
    pixmap = QPixmap(QSize(size_px, size_px))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size_px / _GRID, size_px / _GRID)
    draw(painter)
    painter.end()
    return pixmap


def _stroke(p: QPainter, colour: str, draw: Draw, width: float = 1.7) -> None:
    p.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    p.setBrush(Qt.BrushStyle.NoBrush)
    draw(p)


def _draw_outcome(p: QPainter, outcome: Outcome) -> None:
    colour = QColor(theme.OUTCOME_COLOURS[outcome])
    p.setPen(QPen(colour, 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    if outcome is Outcome.SUGGESTS_PNEUMONIA:
        p.setBrush(colour)
        p.drawPolygon(QPolygonF([QPointF(12, 3), QPointF(22, 20.5), QPointF(2, 20.5)]))
        p.setPen(QPen(QColor(theme.PANEL), 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        _line(p, (12, 9.5), (12, 14))
        p.drawPoint(QPointF(12, 17.6))
        return
    p.drawEllipse(QPointF(12, 12), 9, 9)
    if outcome is Outcome.UNCERTAIN:
        path = QPainterPath(QPointF(9, 9.6))
        path.cubicTo(9, 5.6, 15.4, 5.8, 15, 9.8)
        path.cubicTo(14.8, 12, 12, 11.8, 12, 14.2)
        p.drawPath(path)
        p.drawPoint(QPointF(12, 17.4))
    elif outcome is Outcome.NOT_ANALYSED:
        _line(p, (5.9, 18.1), (18.1, 5.9))
    else:
        p.setBrush(colour)
        p.setPen(Qt.PenStyle.NoPen)
        p.drawEllipse(QPointF(12, 12), 4, 4)


def _draw_program(p: QPainter) -> None:
    back = QLinearGradient(0, 0, 0, _GRID)
    back.setColorAt(0, QColor("#24606d"))
    back.setColorAt(1, QColor("#123139"))
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(back)
    p.drawRoundedRect(QRectF(0.5, 0.5, 23, 23), 5, 5)
    p.setBrush(QColor("#e8f3f5"))
    for side in (-1, 1):
        lung = QPainterPath(QPointF(12 + side * 1.6, 8.2))
        lung.cubicTo(12 + side * 3.2, 3.6, 12 + side * 6.4, 5.6, 12 + side * 7.8, 11.5)
        lung.cubicTo(12 + side * 9.2, 17.6, 12 + side * 8.6, 19.8, 12 + side * 7.2, 19.4)
        lung.cubicTo(12 + side * 5.0, 18.8, 12 + side * 2.4, 18.2, 12 + side * 1.6, 15.6)
        lung.closeSubpath()
        p.drawPath(lung)
    p.drawRoundedRect(QRectF(11.3, 3, 1.4, 8), 0.7, 0.7)
    p.setBrush(QColor("#f2a444"))
    p.drawEllipse(QPointF(16.4, 14.6), 1.9, 1.9)
