"""The words of distances and angles on a film, and the set of them that a person draws."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from pneumo_desktop.domain.film import FilmFacts, SpacingKind
from pneumo_desktop.domain.measure import Measure, measured_angle, measured_length, spacing_in

_MOST_STEPS_BACK = 100


def measure_words(measure: Measure, facts: FilmFacts) -> str:
    """What stands beside the measure on the screen."""
    tr, locale, spacing = QCoreApplication.translate, QLocale(), spacing_in(facts)
    if len(measure.points) == 3:
        return tr("FilmMeasures", "{angle}°").format(angle=locale.toString(measured_angle(measure, spacing), "f", 1))
    length = measured_length(measure, spacing)
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
