"""The score on its scale with both thresholds, and the class probabilities as bars: painted, and told in words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontInfo, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from pneumo_desktop.domain.reading import Outcome, Thresholds, shown_score
from pneumo_desktop.ui import theme


class ScoreScale(QWidget):
    """0 to 100, the uncertain stretch hatched between the thresholds, a marker where the score stands."""

    _SIDE_PX = 8.0
    _BAR_TOP_PX = 25.0
    _BAR_PX = 10.0

    def __init__(self) -> None:
        super().__init__()
        self._score: float | None = None
        self._thresholds: Thresholds | None = None
        self._outcome = Outcome.NOT_ANALYSED
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Score"))

    def sizeHint(self) -> QSize:
        return QSize(240, 54)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 54)

    def show_score(self, score: float, thresholds: Thresholds, outcome: Outcome) -> None:
        """Put the marker at `score`, 0..1."""
        self._score, self._thresholds, self._outcome = score, thresholds, outcome
        words = self.tr("Score {score} of 100. Below {low}: no pattern. Above {high}: suggests pneumonia.").format(
            score=shown_score(score), low=round(thresholds.low * 100), high=round(thresholds.high * 100)
        )
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def _x(self, share: float) -> float:
        span = self.width() - 2 * self._SIDE_PX
        share = 1.0 - share if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else share
        return self._SIDE_PX + share * span

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._score is None or self._thresholds is None:
            return
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = self._thresholds.low, self._thresholds.high
        self._draw_zone(p, 0.0, low, Outcome.NO_PATTERN)
        self._draw_zone(p, low, high, Outcome.UNCERTAIN)
        self._draw_zone(p, high, 1.0, Outcome.SUGGESTS_PNEUMONIA)
        self._draw_ticks(p, low, high)
        self._draw_marker(p, shown_score(self._score) / 100)
        p.end()

    def _draw_zone(self, p: QPainter, start: float, end: float, outcome: Outcome) -> None:
        a, b = sorted((self._x(start), self._x(end)))
        rect = QRectF(a + 0.5, self._BAR_TOP_PX, max(0.0, b - a - 1.0), self._BAR_PX)
        colour = QColor(theme.OUTCOME_COLOURS[outcome])
        colour.setAlphaF(0.9 if outcome is self._outcome else 0.3)
        p.fillRect(rect, colour)
        if outcome is Outcome.UNCERTAIN:
            p.fillRect(rect, QBrush(QColor(theme.PANEL), Qt.BrushStyle.BDiagPattern))

    def _draw_ticks(self, p: QPainter, low: float, high: float) -> None:
        font = p.font()
        font.setPixelSize(11)
        p.setFont(font)
        p.setPen(QColor(theme.QUIET))
        top = self._BAR_TOP_PX + self._BAR_PX
        close = abs(self._x(high) - self._x(low)) < 26
        ends = ((0.0, "0", 0.0), (1.0, "100", 0.0))
        for share, text, shift in (*ends, (low, f"{low * 100:.0f}", -9.0 * close), (high, f"{high * 100:.0f}", 9.0 * close)):
            x = self._x(share)
            p.drawLine(QPointF(x, top - 1), QPointF(x, top + 3))
            box = QRectF(x + shift - 20, top + 3, 40, 15)
            box.moveLeft(min(max(0.0, box.left()), self.width() - box.width()))
            align = Qt.AlignmentFlag.AlignHCenter
            if share in (0.0, 1.0):
                align = Qt.AlignmentFlag.AlignLeft if x < self.width() / 2 else Qt.AlignmentFlag.AlignRight
            p.drawText(box, align | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute, text)

    def _draw_marker(self, p: QPainter, share: float) -> None:
        x, tip = self._x(share), self._BAR_TOP_PX - 1.5
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(theme.TEXT))
        p.drawPolygon(QPolygonF([QPointF(x, tip), QPointF(x - 5, tip - 7), QPointF(x + 5, tip - 7)]))
        p.setPen(QPen(QColor(theme.TEXT), 2))
        p.drawLine(QPointF(x, tip), QPointF(x, self._BAR_TOP_PX + self._BAR_PX))
        font = p.font()
        font.setPixelSize(13)
        font.setBold(True)
        p.setFont(font)
        box = QRectF(x - 20, 0, 40, 16)
        box.moveLeft(min(max(0.0, box.left()), self.width() - box.width()))
        p.drawText(box, Qt.AlignmentFlag.AlignCenter, str(round(share * 100)))


_LEAST_BAR_PX = 36
"""Names of classes are long in French and must be whole; the bar is only beside them."""
_LEAST_FONT_PX = 10


class ClassBars(QWidget):
    """One line a class: its name, a bar, and the probability in percent."""

    _LINE_PX = 22

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[tuple[str, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Probability of each class"))

    def sizeHint(self) -> QSize:
        return QSize(240, self._LINE_PX * max(1, len(self._lines)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def show_classes(self, lines: tuple[tuple[str, float], ...]) -> None:
        """Names and probabilities 0..1, in the order to show."""
        self._lines = lines
        self.setAccessibleDescription(", ".join(f"{name} {shown_score(share)} %" for name, share in lines))
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        figure_px = p.fontMetrics().horizontalAdvance("100 %") + 8
        room_px = self.width() - figure_px - _LEAST_BAR_PX
        p.setFont(self._fitting_font(p.font(), room_px))
        name_px = min(room_px, self._longest_name_px(p.font()))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for row, (name, share) in enumerate(self._lines):
            y = row * self._LINE_PX
            span = self.width() - name_px - figure_px
            boxes = [QRectF(0, y, name_px, 22), QRectF(name_px, y + 7, span, 8), QRectF(name_px + span, y, figure_px, 22)]
            if rtl:
                boxes = [QRectF(self.width() - b.right(), b.top(), b.width(), b.height()) for b in boxes]
            self._draw_line(p, boxes, name, share, rtl)
        p.end()

    def _fitting_font(self, font: QFont, room_px: int) -> QFont:
        """Smaller where a name has no room beside the bar."""
        fitting = QFont(font)
        for size_px in range(QFontInfo(font).pixelSize(), _LEAST_FONT_PX - 1, -1):
            fitting.setPixelSize(size_px)
            if self._longest_name_px(fitting) <= room_px:
                break
        return fitting

    def _longest_name_px(self, font: QFont) -> int:
        metrics = QFontMetrics(font)
        return max((metrics.horizontalAdvance(name) for name, _ in self._lines), default=0) + 12

    def _draw_line(self, p: QPainter, boxes: list[QRectF], name: str, share: float, rtl: bool) -> None:
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        p.setPen(QColor(theme.TEXT))
        text = p.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(boxes[0].width()) - 6)
        p.drawText(boxes[0], (right if rtl else left) | middle, text)
        p.drawText(boxes[2], (left if rtl else right) | middle, f"{shown_score(share)} %")
        p.fillRect(boxes[1], QColor(theme.FIELD))
        filled = QRectF(boxes[1])
        filled.setWidth(boxes[1].width() * min(1.0, max(0.0, share)))
        if rtl:
            filled.moveRight(boxes[1].right())
        p.fillRect(filled, QColor(theme.QUIET))
