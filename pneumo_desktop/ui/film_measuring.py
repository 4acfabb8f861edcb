"""The hand that measures: draws a distance or an angle, takes hold of their ends, chooses one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF

from pneumo_desktop.domain.measure import Measure
from pneumo_desktop.domain.turn import Point
from pneumo_desktop.ui.film_marked import MarkedCanvas

_REACH_PX = 9.0
_LEAST_PX = 4.0


@dataclass
class _Held:
    """A point of a measure in the hand; `new` while its line is drawn, `loose` while it follows the pointer unpressed."""

    measure: int
    point: int
    new: bool = False
    loose: bool = False


class MeasuringHand:
    """Gestures on the measures of a canvas, in its widget's own pixels.

    A distance is one drag. An angle is a drag for the first arm; then its second end follows the pointer until a click.
    """

    def __init__(self, canvas: MarkedCanvas) -> None:
        self._canvas = canvas
        self._held: _Held | None = None
        self._angle = False

    @property
    def busy(self) -> bool:
        return self._held is not None

    @property
    def loose(self) -> bool:
        """Whether the end of an angle follows the pointer."""
        return self._held is not None and self._held.loose

    def begin(self, position: QPointF, angle: bool) -> None:
        """Start a new measure at `position`."""
        measures, start = self._canvas.measures, self._film_point(position)
        measures.remember()
        self._angle = angle
        self._held = _Held(measures.add(Measure((start, start))), 1, new=True)
        self._changed()

    def take(self, position: QPointF) -> bool:
        """Take hold of a measure's end at `position`, or choose the measure whose line lies there; False if none does."""
        measures = self._canvas.measures
        found = self.end_at(position)
        if found is not None:
            measures.remember()
            measures.chosen, self._held = found[0], _Held(*found)
            self._changed()
            return True
        line = self._line_at(position)
        if line != measures.chosen:
            measures.chosen = line
            self._changed()
        return line is not None

    def move(self, position: QPointF) -> None:
        """Lead the point in the hand to `position`, within the film."""
        held, measures = self._held, self._canvas.measures
        if held is None:
            return
        measure = measures.items[held.measure]
        measures.put(held.measure, measure.with_point(held.point, self._film_point(position)))
        self._changed()

    def let_go(self) -> None:
        """The button is up: a measure is done, an angle goes on with its second arm, a mere click has drawn nothing."""
        held, measures = self._held, self._canvas.measures
        if held is None or held.loose:
            return
        self._held = None
        start, end = (self._canvas.seen_point(point) for point in measures.items[held.measure].points[:2])
        if held.new and math.hypot((end - start).x(), (end - start).y()) < _LEAST_PX:
            measures.undo()
        elif held.new and self._angle:
            measure = measures.items[held.measure]
            measures.put(held.measure, measure.with_point(2, measure.points[1]))
            self._held = _Held(held.measure, 2, loose=True)
        self._changed()

    def fix(self, position: QPointF) -> None:
        """Put the loose end of an angle down."""
        self.move(position)
        self._held = None
        self._changed()

    def give_up(self) -> None:
        """Leave the measures as they were before the gesture."""
        if self._held is not None:
            self._held = None
            self._canvas.measures.undo()
            self._changed()

    def forget(self) -> None:
        """The film has gone, and its measures with it."""
        self._held = None

    def end_at(self, position: QPointF) -> tuple[int, int] | None:
        """(measure, point) of the nearest end within reach."""
        found, nearest = None, _REACH_PX
        for place, measure in enumerate(self._canvas.measures.items):
            for number, point in enumerate(measure.points):
                way = self._canvas.seen_point(point) - position
                distance = math.hypot(way.x(), way.y())
                if distance <= nearest:
                    found, nearest = (place, number), distance
        return found

    def _line_at(self, position: QPointF) -> int | None:
        for place, measure in enumerate(self._canvas.measures.items):
            seen = [self._canvas.seen_point(point) for point in measure.points]
            if any(_distance_to_line(position, *ends) <= _REACH_PX for ends in pairwise(seen)):
                return place
        return None

    def _film_point(self, position: QPointF) -> Point:
        film = self._canvas.film
        x, y = self._canvas.film_point(position)
        return (min(max(x, 0.0), film.width_px), min(max(y, 0.0), film.height_px)) if film is not None else (x, y)

    def _changed(self) -> None:
        self._canvas.update()
        self._canvas.measures_changed.emit()


def _distance_to_line(position: QPointF, start: QPointF, end: QPointF) -> float:
    way, from_start = end - start, position - start
    length = way.x() ** 2 + way.y() ** 2
    share = 0.0 if length == 0 else (from_start.x() * way.x() + from_start.y() * way.y()) / length
    nearest = start + way * min(max(share, 0.0), 1.0)
    return math.hypot((position - nearest).x(), (position - nearest).y())
