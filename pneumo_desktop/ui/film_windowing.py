"""How far a drag moves the window: speed by the window's own width and the film's range, within limits that keep sense."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pneumo_desktop.domain.film import Film, Window

_PX_PER_DOUBLING = 200.0
_PX_PER_WIDTH = 300.0
_LEAST_SPEED_SHARE = 0.05
_LEAST_WIDTH_SHARE = 0.002
_MOST_WIDTH_SHARE = 4.0


@dataclass(frozen=True)
class ValueRange:
    """Modality values of a film: lowest, highest, and the distance between two neighbouring values (above 0)."""

    low: float
    high: float
    step: float

    @property
    def size(self) -> float:
        return max(self.high - self.low, self.step)


def value_range(film: Film) -> ValueRange:
    """The values that the film's pixels really have."""
    ends = [float(end) * film.slope + film.intercept for end in (film.pixels.min(), film.pixels.max())]
    return ValueRange(min(ends), max(ends), abs(film.slope) or 1.0)


def dragged_window(start: Window, right_px: float, up_px: float, values: ValueRange, brighter_is_lower: bool) -> Window:
    """The window after a drag from `start`: right is wider, up is brighter, and back at the start it is `start` again.

    `brighter_is_lower` says that the picture gets brighter when the centre falls (it rises where the greys are inverted).
    """
    speed = max(start.width, _LEAST_SPEED_SHARE * values.size)
    factor = 2.0 ** (min(right_px, 20 * _PX_PER_DOUBLING) / _PX_PER_DOUBLING)
    width = start.width + (speed if right_px > 0 else start.width) * (factor - 1.0)
    centre = start.center + (-up_px if brighter_is_lower else up_px) * speed / _PX_PER_WIDTH
    return limited_window(replace(start, center=centre, width=width, explanation=""), values)


def limited_window(window: Window, values: ValueRange) -> Window:
    """The nearest window that still shows something: centre within half a range beyond the film's values."""
    narrowest = max(values.step, _LEAST_WIDTH_SHARE * values.size)
    width = min(max(window.width, narrowest), _MOST_WIDTH_SHARE * values.size)
    centre = min(max(window.center, values.low - values.size / 2), values.high + values.size / 2)
    return replace(window, center=centre, width=width)
