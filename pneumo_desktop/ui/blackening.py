"""The film in the referral dialog: a person draws black rectangles over writing, with the mouse or by whole strips."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.ports import Rectangle
from pneumo_desktop.ui import theme

_STRIP = 0.08
_SMALLEST_PX = 3


class FilmBlackening(QWidget):
    """Shows the film and what will be black in it; `changed` follows every rectangle. Places are in pixels of the film."""

    changed = Signal()

    def __init__(self, film: Film) -> None:
        super().__init__()
        self._size = QSize(film.width_px, film.height_px)
        gray = to_gray8(film).copy()
        image = QImage(gray.data, film.width_px, film.height_px, film.width_px, QImage.Format.Format_Grayscale8)
        self._image = image.scaled(1000, 1000, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        self._places: list[Rectangle] = []
        self._from: QPoint | None = None
        self._to = QPoint()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(300, 240)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("The film, to blacken writing in it"))

    @property
    def places(self) -> tuple[Rectangle, ...]:
        return tuple(self._places)

    def add(self, place: Rectangle) -> None:
        """Blacken a place, as far as it lies on the film."""
        inside = QRect(place.left, place.top, place.width, place.height) & QRect(QPoint(), self._size)
        if inside.width() >= 1 and inside.height() >= 1:
            self._places.append(Rectangle(inside.x(), inside.y(), inside.width(), inside.height()))
            self._tell()

    def add_top_strip(self) -> None:
        """Blacken the upper edge, where names mostly stand."""
        self.add(Rectangle(0, 0, self._size.width(), self._strip()))

    def add_bottom_strip(self) -> None:
        """Blacken the lower edge."""
        self.add(Rectangle(0, self._size.height() - self._strip(), self._size.width(), self._strip()))

    def _strip(self) -> int:
        return max(1, round(self._size.height() * _STRIP))

    def remove_last(self) -> None:
        """Take back the last rectangle."""
        if self._places:
            self._places.pop()
            self._tell()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()

    def _shown(self) -> QRectF:
        """Where the film lies in the widget."""
        size = self._size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(), size.height())

    def to_film(self, one: QPoint, other: QPoint) -> Rectangle:
        """The rectangle between two points of the widget, in pixels of the film, rounded outwards."""
        shown = self._shown()
        across, down = self._size.width() / shown.width(), self._size.height() / shown.height()
        left, right = sorted((point.x() - shown.x()) * across for point in (one, other))
        top, bottom = sorted((point.y() - shown.y()) * down for point in (one, other))
        x, y = int(left // 1), int(top // 1)
        return Rectangle(x, y, int(-(-right // 1)) - x, int(-(-bottom // 1)) - y)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = self._to = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._to = event.position().toPoint()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        begun, self._from = self._from, None
        ended = event.position().toPoint()
        if min(abs(ended.x() - begun.x()), abs(ended.y() - begun.y())) >= _SMALLEST_PX:
            self.add(self.to_film(begun, ended))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        shown = self._shown()
        painter.drawImage(shown, self._image)
        scale = shown.width() / self._size.width()
        painter.setPen(QPen(QColor(theme.ACCENT), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(0, 0, 0))
        for place in self._places:
            corner = shown.topLeft()
            painter.drawRect(
                QRectF(
                    corner.x() + place.left * scale, corner.y() + place.top * scale, place.width * scale, place.height * scale
                )
            )
        if self._from is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRect(self._from, self._to).normalized())
        painter.end()
