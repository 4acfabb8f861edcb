"""A film canvas with what a person marks on it: measures, the key image, the patient's sides; and turning by hand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from pneumo_desktop.domain.film import Film, Window
from pneumo_desktop.domain.measure import spacing_in
from pneumo_desktop.domain.view_state import Crop, KeyImage, ViewState
from pneumo_desktop.ui.film_canvas import FilmCanvas
from pneumo_desktop.ui.film_marks import draw_measure, draw_sides
from pneumo_desktop.ui.film_measures import MeasureSet, measure_words
from pneumo_desktop.ui.film_placement import Edges, FilmPlacement
from pneumo_desktop.ui.film_presets import preset_windows


class MarkedCanvas(FilmCanvas):
    """Film canvas with measures in film pixels, so that they stay on the anatomy however the film is seen.

    Measures and key image go with their film; `view_state` is what is kept of them with the record.
    """

    measures_changed = Signal()
    key_image_changed = Signal(bool)
    sides_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._measures = MeasureSet()
        self._sides_on = True
        self._key_image: KeyImage | None = None
        self._kept: ViewState | None = None
        self._presets: tuple[Window, ...] | None = None
        super().__init__(parent)

    def show_film(self, film: Film) -> None:
        self._forget_marks()
        super().show_film(film)
        self._tell_marks()

    def clear(self) -> None:
        self._forget_marks()
        super().clear()
        self._tell_marks()

    def _forget_marks(self) -> None:
        self._measures, self._presets = MeasureSet(), None
        self._key_image = self._kept = None

    def reset_view(self) -> None:
        """As the film was first shown, and without measures, which `undo_measure` brings back; a key image stays marked."""
        super().reset_view()
        if self._film is not None:
            self.clear_measures()
            self.set_sides_on(True)

    def _tell_marks(self) -> None:
        self.measures_changed.emit()
        self.key_image_changed.emit(self.key_image is not None)

    # -- windows ------------------------------------------------------------------------------------------------------

    def show_preset(self, number: int) -> None:
        """0 is the film's own window or table; 1 to 5 are those of `preset_windows`."""
        if self._film is None:
            return
        if self._presets is None:
            self._presets = preset_windows(self._film)
        self.set_presentation(self._film.presentations[0] if number == 0 else self._presets[number - 1])

    # -- measures -----------------------------------------------------------------------------------------------------

    @property
    def measures(self) -> MeasureSet:
        return self._measures

    def remove_chosen_measure(self) -> None:
        self._measures.remove_chosen()
        self._measures_moved()

    def undo_measure(self) -> None:
        """Take back the last measure drawn, moved or removed."""
        self._measures.undo()
        self._measures_moved()

    def clear_measures(self) -> None:
        self._measures.clear()
        self._measures_moved()

    def _measures_moved(self) -> None:
        self.update()
        self.measures_changed.emit()

    # -- key image ----------------------------------------------------------------------------------------------------

    @property
    def key_image(self) -> KeyImage | None:
        """The marked view of the film on the screen."""
        return self._key_image

    def mark_key_image(self, on: bool) -> None:
        """Mark what is seen now as the view that shows the finding, or take the mark away; not in a locked record."""
        if on != (self._key_image is not None) and self._kept is None and self._film is not None:
            self._key_image = self._seen_now() if on else None
            self.update()
        self.key_image_changed.emit(self._key_image is not None)

    def show_key_image(self) -> None:
        """Back to the marked view; without one nothing happens."""
        marked, film = self._key_image, self._film
        if marked is None or film is None:
            return
        self.set_turn(marked.turn)
        self.set_inverted(marked.inverted)
        self.set_presentation(marked.presentation_of(film))
        self._move(lambda placement: placement.take_edges(self._edges_of(marked)))

    def _seen_now(self) -> KeyImage | None:
        film, shown = self._film, self._presentation
        if self._placement is None or film is None or shown is None:
            return None
        window = shown if isinstance(shown, Window) else None
        own = next((number for number, one in enumerate(film.presentations) if one is shown), 0)
        return KeyImage(window, 0 if window else own, self._inverted, self._turn, self._crop_of(self._placement.edges))

    def _crop_of(self, edges: Edges | None) -> Crop | None:
        if edges is None or self._film is None:
            return None
        size = self._film.width_px, self._film.height_px
        (x, y), (other_x, other_y) = (self._turn.to_film(corner, *size) for corner in (edges[:2], edges[2:]))
        return Crop(min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y))

    def _edges_of(self, marked: KeyImage) -> Edges | None:
        return marked.crop.edges_as_seen(marked.turn, *self._film_size()) if marked.crop else None

    def _film_size(self) -> tuple[int, int]:
        return (self._film.width_px, self._film.height_px) if self._film else (1, 1)

    def _is_seen(self, marked: KeyImage) -> bool:
        seen = self._seen_now()
        if seen is None or self._placement is None or replace(seen, crop=marked.crop) != marked:
            return False
        return self._placement.shows(self._edges_of(marked))

    def _state_lines(self) -> list[str]:
        lines, marked = super()._state_lines(), self._key_image
        if self._kept is not None and self._measures.items != self._kept.measures:
            lines.insert(0, self.tr("Measures drawn now are not kept"))
        if marked is None:
            return lines
        words = (
            self.tr("★ Key image") if self._is_seen(marked) else self.tr("★ Key image is another view of this film (Shift+K)")
        )
        return [words, *lines]

    # -- with the record ----------------------------------------------------------------------------------------------

    @property
    def view_state(self) -> ViewState:
        """What is to be kept of the marks on this film."""
        if self._film is None:
            return ViewState()
        state = ViewState(self._key_image, self._measures.items, spacing_in(self._film.facts))
        return state if state else ViewState()

    def show_view_state(self, state: ViewState) -> None:
        """The marks that a record keeps of the film on the screen."""
        if self._film is None:
            return
        self._measures = MeasureSet()
        self._measures.items, self._key_image = state.measures, state.key_image
        self.update()
        self._tell_marks()

    def lock_marks(self, kept: ViewState | None) -> None:
        """From now on the key image stays as it is and measures other than `kept` are for the eye alone; None unlocks."""
        if kept != self._kept:
            self._kept = kept
            self.update()

    # -- sides and drawing --------------------------------------------------------------------------------------------

    @property
    def sides_on(self) -> bool:
        return self._sides_on

    def set_sides_on(self, on: bool) -> None:
        """Show the letters of the patient's sides where the file states them."""
        if on != self._sides_on:
            self._sides_on = on
            self.update()
            self.sides_changed.emit(on)

    def _draw_picture(self, painter: QPainter, placement: FilmPlacement) -> None:
        super()._draw_picture(painter, placement)
        if self._film is None:
            return
        view = QRectF(self.rect())
        letters = self._turn.edge_letters(self._film.facts.sides)
        if self._sides_on and letters:
            draw_sides(painter, letters, self.film_rect & view)
        for place, measure in enumerate(self._measures.items):
            points = [self.seen_point(point) for point in measure.points]
            words = measure_words(measure, self._film.facts)
            draw_measure(painter, points, words, place == self._measures.chosen, view)
