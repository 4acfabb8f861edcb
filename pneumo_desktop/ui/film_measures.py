"""Distances and angles on a film: points in film pixels, lengths in the unit that the file allows, and their words."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QLocale

from pneumo_desktop.domain.film import FilmFacts, SpacingKind
from pneumo_desktop.ui.film_turn import Point

_MOST_STEPS_BACK = 100


@dataclass(frozen=True)
class Measure:
    """Two points make a distance, three an angle at the second; (x, y) in pixels of the film as decoded."""

    points: tuple[Point, ...]

    def with_point(self, place: int, point: Point) -> Measure:
        return replace(self, points=(*self.points[:place], point, *self.points[place + 1 :]))


def spacing_of(facts: FilmFacts) -> tuple[float, float] | None:
    """(x, y) distance of neighbouring pixels in mm, with a stated magnification taken out; None where the file has none."""
    if facts.pixel_spacing_mm is None:
        return None
    down, across = facts.pixel_spacing_mm
    factor = facts.magnification if facts.spacing_kind is SpacingKind.MAGNIFIED and facts.magnification else 1.0
    return across / factor, down / factor


def measured_length(measure: Measure, facts: FilmFacts) -> float:
    """The distance of the first two points, in mm where the file has a spacing, else in pixels."""
    return math.hypot(*_way(measure.points[0], measure.points[1], facts))


def measured_angle(measure: Measure, facts: FilmFacts) -> float:
    """The angle at the second of three points, 0 to 180 degrees; it holds for pixels that are not square too."""
    one, other = (_way(measure.points[1], measure.points[place], facts) for place in (0, 2))
    turned = math.atan2(one[0] * other[1] - one[1] * other[0], one[0] * other[0] + one[1] * other[1])
    return abs(math.degrees(turned))


def _way(start: Point, end: Point, facts: FilmFacts) -> tuple[float, float]:
    across, down = spacing_of(facts) or (1.0, 1.0)
    return (end[0] - start[0]) * across, (end[1] - start[1]) * down


def measure_words(measure: Measure, facts: FilmFacts) -> str:
    """What stands beside the measure on the screen."""
    tr, locale = QCoreApplication.translate, QLocale()
    if len(measure.points) == 3:
        return tr("FilmMeasures", "{angle}°").format(angle=locale.toString(measured_angle(measure, facts), "f", 1))
    length = measured_length(measure, facts)
    if facts.pixel_spacing_mm is None:
        return tr("FilmMeasures", "{length} pixels (no spacing)").format(length=locale.toString(length, "f", 0))
    words = {
        SpacingKind.DETECTOR: tr("FilmMeasures", "{length} mm at detector"),
        SpacingKind.MAGNIFIED: tr("FilmMeasures", "{length} mm, magnified (÷ {factor})"),
        SpacingKind.CALIBRATED: tr("FilmMeasures", "{length} mm, calibrated"),
        SpacingKind.STATED: tr("FilmMeasures", "{length} mm as stated in file"),
    }[facts.spacing_kind]
    factor = locale.toString(facts.magnification or 1.0, "f", 2)
    return words.format(length=locale.toString(length, "f", 1), factor=factor)


def spacing_words(facts: FilmFacts) -> str:
    """What lengths on this film are, for the corner of the view."""
    tr, locale = QCoreApplication.translate, QLocale()
    if facts.pixel_spacing_mm is None:
        return tr("FilmMeasures", "No spacing in file: lengths in pixels")
    down, across = (locale.toString(side, "f", 3) for side in facts.pixel_spacing_mm)
    size = across if across == down else f"{across} × {down}"
    words = {
        SpacingKind.DETECTOR: tr("FilmMeasures", "Pixel {size} mm at detector"),
        SpacingKind.MAGNIFIED: tr("FilmMeasures", "Pixel {size} mm at detector, magnified: lengths ÷ {factor}"),
        SpacingKind.CALIBRATED: tr("FilmMeasures", "Pixel {size} mm, calibrated"),
        SpacingKind.STATED: tr("FilmMeasures", "Pixel {size} mm as stated in file"),
    }[facts.spacing_kind]
    return words.format(size=size, factor=locale.toString(facts.magnification or 1.0, "f", 2))


class MeasureSet:
    """The measures on a film, the one chosen, and the way back through every change."""

    def __init__(self) -> None:
        self.items: tuple[Measure, ...] = ()
        self.chosen: int | None = None
        self._before: list[tuple[Measure, ...]] = []

    def remember(self) -> None:
        """Keep how things stand, as the point that `undo` goes back to."""
        self._before = [*self._before[1 - _MOST_STEPS_BACK :], self.items]

    def add(self, measure: Measure) -> int:
        """Add and choose `measure`; its place."""
        self.items = (*self.items, measure)
        self.chosen = len(self.items) - 1
        return self.chosen

    def put(self, place: int, measure: Measure) -> None:
        self.items = (*self.items[:place], measure, *self.items[place + 1 :])

    def remove_chosen(self) -> None:
        if self.chosen is not None:
            self.remember()
            self.items = self.items[: self.chosen] + self.items[self.chosen + 1 :]
            self.chosen = None

    def clear(self) -> None:
        """Take all away; `undo` brings them back."""
        if self.items:
            self.remember()
            self.items, self.chosen = (), None

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    def undo(self) -> None:
        if self._before:
            self.items, self.chosen = self._before.pop(), None
