"""Shows a film and its heat map: what is seen, where, through which window; `film_view` adds the hand on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pneumo_desktop.domain.film import Film, VoiTable, Window
from pneumo_desktop.domain.reading import HeatMap
from pneumo_desktop.domain.turn import Turn
from pneumo_desktop.ui.film_placement import FilmPlacement
from pneumo_desktop.ui.film_stage import FilmStage
from pneumo_desktop.ui.film_windowing import ValueRange, value_range
from pneumo_desktop.ui.film_words import (
    description,
    fact_lines,
    heat_caption,
    hint_words,
    series_lines,
    warning_lines,
    window_line,
    zoom_line,
)
from pneumo_desktop.ui.film_writing import MARGIN_PX, draw_corner, draw_hint, draw_legend

if TYPE_CHECKING:
    from pneumo_desktop.ui.film_layers import FilmLayer, HeatLayer

BACKGROUND = QColor("#0b0d10")
_NARROW_PX, _TINY_PX = 560, 360
_BANNER_LINES = 2


class FilmCanvas(FilmStage):
    """Film, heat map over it, and writing in the corners."""

    window_changed = Signal(float, float)
    heat_visible_changed = Signal(bool)
    inverted_changed = Signal(bool)
    corners_changed = Signal(bool)
    film_shown = Signal()
    """Another film is shown, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._film_layer: FilmLayer | None = None
        self._presentation: Window | VoiTable | None = None
        self._values = ValueRange(0.0, 1.0, 1.0)
        self._heat_map: HeatMap | None = None
        self._heat_layer: HeatLayer | None = None
        self._heat_visible, self._heat_strength, self._heat_contours = True, 0.55, False
        self._inverted = False
        self._corners_on = True
        self._hint: str | None = None
        self._name = ""
        self._top_left: tuple[str, ...] = ()
        self._top_right: tuple[str, ...] = ()
        self._frame: QImage | None = None
        self._hasty = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(160, 120)
        self._describe()

    # -- film -----------------------------------------------------------------------------------------------------

    def show_film(self, film: Film) -> None:
        """Show `film` as its file says: its own first window, fitted, not inverted, not turned, no heat map, no corner texts.

        What belonged to the film before must not stand beside this one, so corner texts are set after this.
        """
        from pneumo_desktop.ui.film_layers import FilmLayer  # numpy comes with it: a window without a film does without

        self._film, self._film_layer, self._heat_layer, self._heat_map = film, FilmLayer(film), None, None
        self._forget_turn()
        self._presentation, self._values = film.presentations[0], value_range(film)
        self._placement = FilmPlacement(film.width_px, film.height_px, *self._device_size())
        self._top_left = self._top_right = ()
        self.set_inverted(False)
        self._describe()
        self._redraw()
        self._tell_window()
        self.zoom_changed.emit(self.zoom)
        self.film_shown.emit()

    def clear(self) -> None:
        """Back to the empty state: no film, no heat map, no writing of a film."""
        self._film = self._film_layer = self._heat_layer = self._heat_map = self._placement = self._presentation = None
        self._forget_turn()
        self._top_left = self._top_right = ()
        self.set_inverted(False)
        self._describe()
        self._redraw()
        self.film_shown.emit()

    def set_name(self, words: str) -> None:
        """What assistive programs call this view; empty for the usual."""
        self._name = words
        self._describe()

    def set_hint(self, text: str) -> None:
        """Plain text shown while there is no film, instead of the usual one."""
        self._hint = text
        self._describe()
        self.update()

    def set_corner_texts(self, top_left: Sequence[str], top_right: Sequence[str]) -> None:
        """Plain text lines over the film; too long ones are cut with an ellipsis.

        A narrow view, as of two films on a small screen, has only the first two of `top_left` (name and number) above and
        the rest at the bottom right, so that the film's own side marker, which stands in one of the upper corners, is not
        written over; a tiny one leaves the rest out.
        """
        self._top_left, self._top_right = tuple(top_left), tuple(top_right)
        self.update()

    @property
    def corners_on(self) -> bool:
        return self._corners_on

    def set_corners_on(self, on: bool) -> None:
        """Corner texts on or off; name and number of the patient and what may mislead the eye stay always."""
        if on == self._corners_on:
            return
        self._corners_on = on
        self.update()
        self.corners_changed.emit(on)

    # -- heat map -------------------------------------------------------------------------------------------------

    def set_heat_map(self, heat_map: HeatMap | None) -> None:
        """The heat map of the film shown, None for none; without a film there is nothing to lay it over."""
        self._heat_map = heat_map
        self._lay_heat()
        self._describe()
        self.update()

    def _lay(self, film: Film) -> None:
        from pneumo_desktop.ui.film_layers import FilmLayer

        self._film_layer = FilmLayer(film)
        self._lay_heat()

    def _lay_heat(self) -> None:
        layer = None
        if self._heat_map is not None and self._film is not None:
            from pneumo_desktop.ui.film_layers import HeatLayer

            layer = HeatLayer(self._turn.of_heat_map(self._heat_map), self._turn.of_film(self._film))
        self._heat_layer = layer

    @property
    def heat_visible(self) -> bool:
        """Whether a heat map is shown when there is one; a new film does not change it."""
        return self._heat_visible

    def set_heat_visible(self, on: bool) -> None:
        if on == self._heat_visible:
            return
        self._heat_visible = on
        self._describe()
        self.update()
        self.heat_visible_changed.emit(on)

    def set_heat_strength(self, strength: float) -> None:
        """Opacity 0..1 of the hottest place."""
        self._heat_strength = min(max(strength, 0.0), 1.0)
        self.update()

    def set_heat_contours(self, on: bool) -> None:
        """Lines at the stated levels instead of a wash of colour."""
        self._heat_contours = on
        self.update()

    # -- grey values ----------------------------------------------------------------------------------------------

    @property
    def inverted(self) -> bool:
        """Whether the person turned the greys around, apart from what the film's own kind asks for."""
        return self._inverted

    def set_inverted(self, on: bool) -> None:
        if on == self._inverted:
            return
        self._inverted = on
        self._redraw()
        self.inverted_changed.emit(on)

    @property
    def window(self) -> Window | None:  # type: ignore[override]  # hides QWidget.window(), not needed here
        """The window in use; for a film shown through a table, the range of the table; None without a film."""
        if isinstance(self._presentation, Window):
            return self._presentation
        if self._film is None:
            return None
        from pneumo_desktop.domain.display import default_window

        return default_window(self._film)

    def set_window(self, window: Window) -> None:
        """Show the film through `window`; its width must be above 0. Without a film nothing happens."""
        self.set_presentation(window)

    @property
    def presentation(self) -> Window | VoiTable | None:
        """The window or table in use, None without a film."""
        return self._presentation

    def set_presentation(self, presentation: Window | VoiTable) -> None:
        """Show the film through one of its own windows or tables, or through any window."""
        if self._film is None or presentation == self._presentation:
            return
        self._presentation = presentation
        self._redraw()
        self._tell_window()

    def _tell_window(self) -> None:
        if self.window is not None:
            self.window_changed.emit(self.window.center, self.window.width)

    def reset_view(self) -> None:
        """As the film was first shown: fit, its own window or table, not inverted, not turned; the heat map stays."""
        if self._film is None:
            return
        self.set_turn(Turn())
        self.fit()
        self.set_inverted(False)
        self.set_corners_on(True)
        self.set_presentation(self._film.presentations[0])

    # -- drawing --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), BACKGROUND)
        area = QRectF(self.rect()).adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, -MARGIN_PX)
        if self._placement is None:
            draw_hint(painter, area, self._hint_text())
        else:
            self._draw_picture(painter, self._placement)
            self._draw_writing(painter, area)
        painter.end()

    def _draw_picture(self, painter: QPainter, placement: FilmPlacement) -> None:
        """Film and heat map in device pixels, so that a scaled desktop does not scale the film a second time."""
        painter.save()
        painter.scale(1 / self.devicePixelRatioF(), 1 / self.devicePixelRatioF())
        painter.drawImage(QPointF(0, 0), self._frame_now(placement))
        if self._heat_layer is not None and self._heat_visible:
            places = placement.film_rect, placement.view_rect
            self._heat_layer.draw(painter, *places, self._heat_strength, self._heat_contours)
        painter.restore()

    def _frame_now(self, placement: FilmPlacement) -> QImage:
        """The film as it fills the view, drawn anew only after film, window, inversion or place have changed."""
        if self._frame is not None:
            return self._frame
        frame = QImage(QSize(*self._device_size()), QImage.Format.Format_RGB32)
        frame.fill(BACKGROUND)
        if self._film_layer is not None and self._presentation is not None:
            painter = QPainter(frame)
            places = placement.film_rect, placement.view_rect
            self._film_layer.draw(painter, *places, self._presentation, self._inverted, self._hasty)
            painter.end()
        self._frame = frame
        return frame

    def _set_hasty(self, on: bool) -> None:
        """Prefer speed to the finest detail, while the hand moves."""
        if on != self._hasty:
            self._hasty = on
            self._redraw()

    def _draw_writing(self, painter: QPainter, area: QRectF) -> None:
        narrow, banner_only = self.width() < _NARROW_PX, self.width() < _TINY_PX or not self._corners_on
        aside = narrow or banner_only
        draw_corner(painter, area, self._top_left[:_BANNER_LINES] if aside else self._top_left, Qt.Corner.TopLeftCorner)
        draw_corner(painter, area, () if aside else self._top_right, Qt.Corner.TopRightCorner)
        draw_corner(painter, area, self._state_lines(), Qt.Corner.BottomLeftCorner)
        if self._heat_layer is not None and self._heat_visible:
            top = draw_legend(painter, area, self.tr("less"), self.tr("more"), heat_caption(), self._heat_contours)
            area = area.adjusted(0, 0, 0, top - area.bottom())
        if self._film is not None and not banner_only:
            moved = (*self._top_left[_BANNER_LINES:], *self._top_right) if narrow else ()
            draw_corner(painter, area, (*moved, *series_lines(self._film.facts)), Qt.Corner.BottomRightCorner)

    def _state_lines(self) -> list[str]:
        if self._film is None or self.window is None:
            return []
        warnings = warning_lines(self._film, self._inverted, self._turn)
        if not self._corners_on:
            return warnings
        return [*warnings, *fact_lines(self._film), zoom_line(self.zoom), window_line(self.window, self._values.size)]

    def _hint_text(self) -> str:
        return hint_words() if self._hint is None else self._hint

    def _redraw(self) -> None:
        self._frame = None
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._describe()
            self.update()
        super().changeEvent(event)

    def _describe(self) -> None:
        """Tell assistive programs what is shown and how it is handled."""
        self.setAccessibleName(self._name or self.tr("Chest film"))
        if self._film is None:
            self.setAccessibleDescription(self._hint_text())
            return
        self.setAccessibleDescription(description(self._film, self._heat_layer is not None and self._heat_visible))
