"""Distances and angles on a film: points in film pixels, and lengths in the unit that the file allows."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from pneumo_desktop.domain.film import FilmFacts, SpacingKind
from pneumo_desktop.domain.turn import Point


@dataclass(frozen=True)
class Measure:
    """Two points make a distance, three an angle at the second; (x, y) in pixels of the film as decoded and put right."""

    points: tuple[Point, ...]

    def with_point(self, place: int, point: Point) -> Measure:
        return replace(self, points=(*self.points[:place], point, *self.points[place + 1 :]))


@dataclass(frozen=True)
class Spacing:
    """What a length on a film is: `pixel_mm` (row, column) as the file states it, None where lengths are in pixels.

    `magnification` is the file's own estimate, to be taken out of every length where `kind` is MAGNIFIED.
    """

    pixel_mm: tuple[float, float] | None = None
    kind: SpacingKind = SpacingKind.STATED
    magnification: float | None = None

    @property
    def step(self) -> tuple[float, float]:
        """(x, y) distance of neighbouring pixels, in mm with a stated magnification taken out, or 1 pixel."""
        if self.pixel_mm is None:
            return 1.0, 1.0
        down, across = self.pixel_mm
        factor = self.magnification if self.kind is SpacingKind.MAGNIFIED and self.magnification else 1.0
        return across / factor, down / factor


def spacing_in(facts: FilmFacts) -> Spacing:
    """What lengths are on the film with these facts."""
    return Spacing(facts.pixel_spacing_mm, facts.spacing_kind, facts.magnification)


def measured_length(measure: Measure, spacing: Spacing) -> float:
    """The distance of the first two points, in mm where there is a spacing, else in pixels."""
    return math.hypot(*_way(measure.points[0], measure.points[1], spacing))


def measured_angle(measure: Measure, spacing: Spacing) -> float:
    """The angle at the second of three points, 0 to 180 degrees; it holds for pixels that are not square too."""
    one, other = (_way(measure.points[1], measure.points[place], spacing) for place in (0, 2))
    turned = math.atan2(one[0] * other[1] - one[1] * other[0], one[0] * other[0] + one[1] * other[1])
    return abs(math.degrees(turned))


def _way(start: Point, end: Point, spacing: Spacing) -> tuple[float, float]:
    across, down = spacing.step
    return (end[0] - start[0]) * across, (end[1] - start[1]) * down
