"""The film viewer: a film canvas that a person windows, zooms and pans with the mouse."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from pneumo_desktop.domain.film import Film, Window
from pneumo_desktop.ui.film_canvas import FilmCanvas
from pneumo_desktop.ui.film_windowing import dragged_window
from pneumo_desktop.ui.film_writing import contrast_cursor

_FOCUS_COLOUR = QColor("#4a6f96")
_WHEEL_NOTCHES_PER_DOUBLING = 4.0
_DRAG_STARTS_PX = 3
_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class _Drag(Enum):
    WINDOW = auto()
    PAN = auto()


class FilmView(FilmCanvas):
    """A film canvas under the hand.

    Left drag changes the window (right: wider, up: brighter), middle drag or Space + left drag pans, the wheel or a pinch
    zooms at the pointer, a double click fits. A right click only emits `customContextMenuRequested`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drag: _Drag | None = None
        self._drag_button = Qt.MouseButton.NoButton
        self._drag_moved, self._space_held, self._keyboard_focus = False, False, False
        self._drag_from = self._drag_last = QPointF()
        self._drag_window: Window | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show_film(self, film: Film) -> None:
        self._end_drag()
        super().show_film(film)

    def clear(self) -> None:
        self._end_drag()
        super().clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._keyboard_focus:
            painter = QPainter(self)
            painter.setPen(QPen(_FOCUS_COLOUR, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        button = event.button()
        if self._film is None or self._drag or button not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            super().mousePressEvent(event)
            return
        pan = button is Qt.MouseButton.MiddleButton or self._space_held
        self._drag = _Drag.PAN if pan else _Drag.WINDOW
        self._drag_button, self._drag_moved = button, False
        self._drag_from = self._drag_last = event.position()
        self._drag_window = self.window
        self._update_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            super().mouseMoveEvent(event)
            return
        position = event.position()
        if not self._drag_moved:
            if (position - self._drag_from).manhattanLength() < _DRAG_STARTS_PX:
                return  # a click with an unsteady hand changes nothing
            self._drag_moved = True
            self._set_hasty(True)
            self._update_cursor()
        if self._drag is _Drag.PAN:
            step = (position - self._drag_last) * self.devicePixelRatioF()
            self._place(lambda placement: placement.pan_by(step.x(), step.y()))
        else:
            self._drag_window_to(position)
        self._drag_last = position

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is None or event.button() is not self._drag_button:
            super().mouseReleaseEvent(event)
            return
        self._end_drag()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and not self._space_held:
            self.fit()
        else:
            self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if self._film is None or turned == 0:
            super().wheelEvent(event)
            return
        self._zoom_at(2.0 ** (turned / 120 / _WHEEL_NOTCHES_PER_DOUBLING), event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or self._film is None:
            super().keyPressEvent(event)
            return
        self._space_held = True
        self._update_cursor()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self._space_held = False
            self._update_cursor()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard_focus = event.reason() in _KEYBOARD_REASONS
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._keyboard_focus = self._space_held = False
        self._update_cursor()
        self.update()
        super().focusOutEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self:
            return False
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self._zoom_at(max(0.1, 1.0 + event.value()), event.position())
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            pans = event.key() == Qt.Key.Key_Space and self._film is not None
            event.setAccepted(pans)  # holding Space pans, whatever the window does with the key
            return pans
        return super().eventFilter(watched, event)

    def _drag_window_to(self, position: QPointF) -> None:
        if self._film is None or self._drag_window is None:
            return
        moved = position - self._drag_from
        upright = self._film.inverted == self._inverted
        self.set_window(dragged_window(self._drag_window, moved.x(), -moved.y(), self._values, upright))

    def _end_drag(self) -> None:
        self._drag = None
        self._set_hasty(False)
        self._update_cursor()

    def _update_cursor(self) -> None:
        if self._drag is _Drag.PAN:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._drag is _Drag.WINDOW and self._drag_moved:
            self.setCursor(contrast_cursor())
        elif self._space_held and self._film is not None:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()
