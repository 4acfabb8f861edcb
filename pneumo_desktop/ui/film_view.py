"""The film viewer: a film canvas that a person windows, zooms, pans and measures with the mouse."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, Signal
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
from pneumo_desktop.ui.film_marked import MarkedCanvas
from pneumo_desktop.ui.film_measuring import MeasuringHand
from pneumo_desktop.ui.film_windowing import dragged_window
from pneumo_desktop.ui.film_writing import contrast_cursor

_FOCUS_COLOUR = QColor("#4a6f96")
_WHEEL_NOTCHES_PER_DOUBLING = 4.0
_ZOOM_DRAG_PX_PER_DOUBLING = 120.0
_DRAG_STARTS_PX = 3
_TAP_MS = 350
_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Tool(Enum):
    """What a drag with the left button does."""

    WINDOW = auto()
    PAN = auto()
    ZOOM = auto()
    DISTANCE = auto()
    ANGLE = auto()


class _Drag(Enum):
    WINDOW = auto()
    PAN = auto()
    ZOOM = auto()
    MEASURE = auto()


_MEASURING = (Tool.DISTANCE, Tool.ANGLE)
_DRAG_OF_TOOL = {Tool.WINDOW: _Drag.WINDOW, Tool.PAN: _Drag.PAN, Tool.ZOOM: _Drag.ZOOM}
_CURSOR_OF_TOOL = {
    Tool.PAN: Qt.CursorShape.OpenHandCursor,
    Tool.ZOOM: Qt.CursorShape.SizeVerCursor,
    Tool.DISTANCE: Qt.CursorShape.CrossCursor,
    Tool.ANGLE: Qt.CursorShape.CrossCursor,
}


class FilmView(MarkedCanvas):
    """A film canvas under the hand.

    Left drag changes the window (right: wider, up: brighter) or does what the tool chosen does, middle drag or Space +
    left drag pans, a tap on Space resets, the wheel or a pinch zooms at the pointer, a double click fits, Esc goes back to
    the window tool. With every tool the ends of measures can be dragged. A right click only emits
    `customContextMenuRequested`. `SpaceBar` brings the key here while another widget has the focus.
    """

    tool_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._hand = MeasuringHand(self)
        self._tool = Tool.WINDOW
        super().__init__(parent)
        self._drag: _Drag | None = None
        self._drag_button = Qt.MouseButton.NoButton
        self._drag_moved, self._space_held, self._space_used, self._keyboard_focus = False, False, False, False
        self._space_since = QElapsedTimer()
        self._drag_from = self._drag_last = QPointF()
        self._drag_window: Window | None = None
        self._drag_sign = 1.0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def set_drag_inverted(self, on: bool) -> None:
        """Whether a drag up makes the film darker and down brighter, as some viewers have it."""
        self._drag_sign = -1.0 if on else 1.0

    @property
    def tool(self) -> Tool:
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        """What the left button does from now on; a measure half drawn is given up."""
        self._hand.give_up()
        if tool is not self._tool:
            self._tool = tool
            self.tool_changed.emit(tool)
        self._update_cursor()

    def reset_view(self) -> None:
        """All back, as `MarkedCanvas` does it, and the window tool in the hand."""
        self._end_drag()
        self.set_tool(Tool.WINDOW)
        super().reset_view()

    def remove_chosen_measure(self) -> None:
        self._hand.give_up()
        super().remove_chosen_measure()

    def undo_measure(self) -> None:
        if self._hand.busy:
            self._hand.give_up()
        else:
            super().undo_measure()

    def show_film(self, film: Film) -> None:
        self._end_drag()
        self._hand.forget()
        super().show_film(film)

    def clear(self) -> None:
        self._end_drag()
        self._hand.forget()
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
        if button is Qt.MouseButton.LeftButton and self._hand.loose:
            self._hand.fix(event.position())
            return
        self._drag = self._begin_drag(button, event.position())
        self._drag_button, self._drag_moved = button, False
        self._drag_from = self._drag_last = event.position()
        self._drag_window = self.window
        self._update_cursor()

    def _begin_drag(self, button: Qt.MouseButton, position: QPointF) -> _Drag | None:
        """What the press begins; None where it only chose a measure."""
        self._space_used |= self._space_held
        if button is Qt.MouseButton.MiddleButton or self._space_held:
            return _Drag.PAN
        if self._hand.take(position):
            return _Drag.MEASURE if self._hand.busy else None
        if self._tool in _MEASURING:
            self._hand.begin(position, angle=self._tool is Tool.ANGLE)
            return _Drag.MEASURE
        return _DRAG_OF_TOOL[self._tool]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position()
        if self._drag is None:
            if self._hand.loose:
                self._hand.move(position)
            self._update_cursor(position)
            super().mouseMoveEvent(event)
            return
        if not self._drag_moved:
            if (position - self._drag_from).manhattanLength() < _DRAG_STARTS_PX:
                return  # a click with an unsteady hand changes nothing
            self._drag_moved = True
            self._set_hasty(self._drag is not _Drag.MEASURE)
            self._update_cursor()
        if self._drag is _Drag.PAN:
            step = (position - self._drag_last) * self.devicePixelRatioF()
            self._move(lambda placement: placement.pan_by(step.x(), step.y()))
        elif self._drag is _Drag.ZOOM:
            up_px = self._drag_last.y() - position.y()
            self._zoom_at(2.0 ** (up_px / _ZOOM_DRAG_PX_PER_DOUBLING), self._drag_from)
        elif self._drag is _Drag.MEASURE:
            self._hand.move(position)
        else:
            self._drag_window_to(position)
        self._drag_last = position

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is None or event.button() is not self._drag_button:
            super().mouseReleaseEvent(event)
            return
        if self._drag is _Drag.MEASURE:
            self._hand.let_go()
        self._end_drag()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and not self._space_held and self._tool not in _MEASURING:
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
        if event.key() == Qt.Key.Key_Escape and (self._hand.busy or self._tool is not Tool.WINDOW):
            self._end_drag()
            if self._hand.busy:
                self._hand.give_up()
            else:
                self.set_tool(Tool.WINDOW)
        elif event.key() == Qt.Key.Key_Space and self._film is not None:
            if not event.isAutoRepeat():
                self.hold_space()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat() and self.release_space():
            self.reset_view()

    def hold_space(self) -> None:
        """Space went down: a left drag pans from now on."""
        self._space_held, self._space_used = True, False
        self._space_since.start()
        self._update_cursor()

    def release_space(self) -> bool:
        """Space came up; whether it was no more than a tap, with which nothing was panned."""
        tapped = self._space_held and not self._space_used and self._space_since.elapsed() < _TAP_MS
        self._space_held = False
        self._update_cursor()
        return tapped

    @property
    def panned_with_space(self) -> bool:
        """Whether a drag began since Space went down."""
        return self._space_used

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
        self.set_window(dragged_window(self._drag_window, moved.x(), -moved.y() * self._drag_sign, self._values, upright))

    def _end_drag(self) -> None:
        self._drag = None
        self._set_hasty(False)
        self._update_cursor()

    def _update_cursor(self, position: QPointF | None = None) -> None:
        """Show what the left button does now, at `position` where that is known."""
        over_end = position is not None and self._film is not None and self._hand.end_at(position) is not None
        if self._drag is _Drag.PAN:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._drag is _Drag.WINDOW and self._drag_moved:
            self.setCursor(contrast_cursor())
        elif self._space_held and self._film is not None:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif over_end and not self._hand.busy:
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        elif self._tool in _CURSOR_OF_TOOL and self._film is not None:
            self.setCursor(_CURSOR_OF_TOOL[self._tool])
        else:
            self.unsetCursor()
