"""A film canvas with what a person marks on it: measures, the key image, the patient's sides; and turning by hand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from pneumo_desktop.domain.film import Correction, Film, VoiTable, Window
from pneumo_desktop.ui.film_canvas import FilmCanvas
from pneumo_desktop.ui.film_marks import draw_measure, draw_sides
from pneumo_desktop.ui.film_measures import MeasureSet, measure_words
from pneumo_desktop.ui.film_placement import FilmPlacement, Place
from pneumo_desktop.ui.film_presets import preset_windows
from pneumo_desktop.ui.film_turn import Point, Turn

_MOST_KEY_IMAGES = 200


@dataclass(frozen=True)
class KeyImage:
    """The view of a film that shows the finding."""

    presentation: Window | VoiTable
    inverted: bool
    turn: Turn
    place: Place


class MarkedCanvas(FilmCanvas):
    """Film canvas with measures in film pixels, so that they stay on the anatomy however the film is seen.

    Key images are kept until the program ends, by film and by what was done to it, and are not part of the record.
    """

    measures_changed = Signal()
    key_image_changed = Signal(bool)
    sides_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._measures = MeasureSet()
        self._sides_on = True
        self._key_images: dict[tuple[str, Correction], KeyImage] = {}
        self._presets: tuple[Window, ...] | None = None
        super().__init__(parent)

    def show_film(self, film: Film) -> None:
        self._measures, self._presets = MeasureSet(), None
        super().show_film(film)
        self._tell_marks()

    def clear(self) -> None:
        self._measures, self._presets = MeasureSet(), None
        super().clear()
        self._tell_marks()

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

    # -- turning ------------------------------------------------------------------------------------------------------

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
        return self._key_images.get(self._key) if self._key is not None else None

    @property
    def _key(self) -> tuple[str, Correction] | None:
        return (self._film.sha256, self._film.facts.correction) if self._film is not None else None

    def mark_key_image(self, on: bool) -> None:
        """Mark what is seen now as the view that shows the finding, or take the mark away."""
        key, seen = self._key, self._seen_now()
        if key is None or seen is None or on == (self.key_image is not None):
            return
        self._key_images.pop(key, None)
        if on:
            self._key_images[key] = seen
            if len(self._key_images) > _MOST_KEY_IMAGES:
                del self._key_images[next(iter(self._key_images))]
        self.update()
        self.key_image_changed.emit(on)

    def show_key_image(self) -> None:
        """Back to the marked view; without one nothing happens."""
        marked = self.key_image
        if marked is None:
            return
        self.set_turn(marked.turn)
        self.set_inverted(marked.inverted)
        self.set_presentation(marked.presentation)
        self._place(lambda placement: placement.take(marked.place))

    def _seen_now(self) -> KeyImage | None:
        if self._placement is None or self._presentation is None:
            return None
        return KeyImage(self._presentation, self._inverted, self._turn, self._placement.place)

    def _state_lines(self) -> list[str]:
        lines, marked = super()._state_lines(), self.key_image
        if marked is None:
            return lines
        here = marked == self._seen_now()
        words = self.tr("★ Key image") if here else self.tr("★ Key image is another view of this film (Shift+K)")
        return [words, *lines]

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
