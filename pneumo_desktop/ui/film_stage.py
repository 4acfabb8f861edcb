"""Where a film lies in its view: fit, zoom, pan and turn, on the screen only; `film_canvas` draws what lies there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.turn import Point, Turn
from pneumo_desktop.ui.film_placement import FilmPlacement, Share

_ZOOM_STEP = 1.25


class FilmStage(QWidget):
    """Place and turn of a film.

    Zoom is in device pixels per film pixel: at 1 each film pixel is one pixel of the screen, whatever the desktop's scaling.
    """

    zoom_changed = Signal(float)
    turned_changed = Signal(bool)
    moved = Signal()
    """The film was zoomed, panned or fitted, by the hand or by a key; a new size of the view does not count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._film: Film | None = None
        self._placement: FilmPlacement | None = None
        self._turn = Turn()
        self.installEventFilter(self)

    @property
    def film(self) -> Film | None:
        return self._film

    def _redraw(self) -> None:
        self.update()

    def _lay(self, film: Film) -> None:
        """What is drawn from now on; `film` is turned as it is to be seen."""

    # -- place ----------------------------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """Device pixels per film pixel, 1.0 without a film."""
        return self._placement.zoom if self._placement else 1.0

    @property
    def film_rect(self) -> QRectF:
        """Where the film lies in the widget, in the widget's own pixels; empty without a film."""
        if self._placement is None:
            return QRectF()
        rect, ratio = self._placement.film_rect, self.devicePixelRatioF()
        return QRectF(rect.topLeft() / ratio, rect.size() / ratio)

    def fit(self) -> None:
        """The whole film, as large as the view allows, and so again whenever the view changes its size."""
        self._move(lambda placement: placement.fit())

    def fit_width(self) -> None:
        """The film as wide as the view, and so again whenever the view changes its size."""
        self._move(lambda placement: placement.fit_width())

    def actual_size(self) -> None:
        """One film pixel on one pixel of the screen."""
        self._move(lambda placement: placement.zoom_to(1.0))

    def zoom_in(self) -> None:
        self._move(lambda placement: placement.zoom_to(placement.zoom * _ZOOM_STEP))

    def zoom_out(self) -> None:
        self._move(lambda placement: placement.zoom_to(placement.zoom / _ZOOM_STEP))

    @property
    def share(self) -> Share | None:
        """Zoom and middle relative to the film, whatever its size; None without a film."""
        return self._placement.share if self._placement else None

    def follow(self, share: Share) -> None:
        """Go where another film is; `moved` is not emitted."""
        self._place(lambda placement: placement.take_share(share))

    def _zoom_at(self, factor: float, position: QPointF) -> None:
        anchor = position * self.devicePixelRatioF()
        self._move(lambda placement: placement.zoom_to(placement.zoom * factor, anchor))

    def _move(self, change: Callable[[FilmPlacement], None]) -> None:
        if self._placement is not None:
            self._place(change)
            self.moved.emit()

    def _place(self, change: Callable[[FilmPlacement], None]) -> None:
        if self._placement is None:
            return
        before = self._placement.zoom
        change(self._placement)
        self._redraw()
        if self._placement.zoom != before:
            self.zoom_changed.emit(self._placement.zoom)

    def _device_size(self) -> tuple[int, int]:
        ratio = self.devicePixelRatioF()
        return max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow_view()

    def _follow_view(self) -> None:
        self._place(lambda placement: placement.resize_view(*self._device_size()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sees this widget's own events.

        `event` is not overridden on purpose: with PySide 6.12 under Python 3.11 an exception in an override (`paintEvent`)
        that was called out of another one kills the program before any crash handler sees it.
        """
        if watched is self and event.type() is QEvent.Type.DevicePixelRatioChange:
            self._follow_view()
        return False

    # -- turning, on the screen only --------------------------------------------------------------------------------

    @property
    def turn(self) -> Turn:
        return self._turn

    def set_turn(self, turn: Turn) -> None:
        """Turn film, heat map and all that is drawn on them; what lies in the middle of the view stays there."""
        film, placement = self._film, self._placement
        if film is None or placement is None or turn == self._turn:
            return
        place, was_turned, width, height = placement.place, bool(self._turn), film.width_px, film.height_px
        centre = turn.to_seen(self._turn.to_film(place.centre, width, height), width, height)
        self._turn = turn
        turned = turn.of_film(film)
        self._lay(turned)
        self._placement = FilmPlacement(turned.width_px, turned.height_px, *self._device_size())
        self._placement.take(replace(place, centre=centre))
        self._redraw()
        self.zoom_changed.emit(self.zoom)
        if bool(turn) != was_turned:
            self.turned_changed.emit(bool(turn))

    def _forget_turn(self) -> None:
        was_turned, self._turn = bool(self._turn), Turn()
        if was_turned:
            self.turned_changed.emit(False)

    def rotate_right(self) -> None:
        self.set_turn(self._turn.right())

    def rotate_left(self) -> None:
        self.set_turn(self._turn.left())

    def flip_across(self) -> None:
        self.set_turn(self._turn.flipped_across())

    def flip_down(self) -> None:
        self.set_turn(self._turn.flipped_down())

    def film_point(self, position: QPointF) -> Point:
        """The point of the film, in its own pixels, that lies at `position` of the widget; it may lie outside of the film."""
        if self._film is None or self._placement is None:
            return 0.0, 0.0
        seen = (position * self.devicePixelRatioF() - self._placement.film_rect.topLeft()) / self._placement.zoom
        return self._turn.to_film((seen.x(), seen.y()), self._film.width_px, self._film.height_px)

    def seen_point(self, point: Point) -> QPointF:
        """Where a point of the film lies in the widget."""
        if self._film is None or self._placement is None:
            return QPointF()
        x, y = self._turn.to_seen(point, self._film.width_px, self._film.height_px)
        return (self._placement.film_rect.topLeft() + QPointF(x, y) * self._placement.zoom) / self.devicePixelRatioF()
