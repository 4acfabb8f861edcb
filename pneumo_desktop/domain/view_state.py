"""What a person marked on a film: measures, and the view that shows the finding. It is kept with the record."""

from __future__ import annotations

from dataclasses import dataclass, field

from pneumo_desktop.domain.film import Film, VoiTable, Window
from pneumo_desktop.domain.measure import Measure, Spacing
from pneumo_desktop.domain.turn import Turn


@dataclass(frozen=True)
class Crop:
    """What of a film fills a view: its edges in pixels of the film as put right. They may lie outside of the film."""

    left: float
    top: float
    right: float
    bottom: float

    def edges_as_seen(self, turn: Turn, width: float, height: float) -> tuple[float, float, float, float]:
        """Left, top, right and bottom in the picture of a film of this size after `turn`."""
        corners = ((self.left, self.top), (self.right, self.bottom))
        (x, y), (other_x, other_y) = (turn.to_seen(corner, width, height) for corner in corners)
        return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)


@dataclass(frozen=True)
class KeyImage:
    """The view of a film that shows the finding.

    `window` is None where the file's own presentation number `own` (from 0) was in use. `inverted` and `turn` are as seen
    on the screen, apart from how the film was put right. `crop` is None for the whole film.
    """

    window: Window | None = None
    own: int = 0
    inverted: bool = False
    turn: Turn = field(default_factory=Turn)
    crop: Crop | None = None

    def presentation_of(self, film: Film) -> Window | VoiTable:
        """The window or table to show `film` through; its first one where it has not as many as it had."""
        if self.window is not None and self.window.width > 0:
            return self.window
        return film.presentations[self.own if 0 <= self.own < len(film.presentations) else 0]


@dataclass(frozen=True)
class ViewState:
    """Measures in pixels of the film as put right, `spacing` saying what their lengths are, and the key image if any."""

    key_image: KeyImage | None = None
    measures: tuple[Measure, ...] = ()
    spacing: Spacing = field(default_factory=Spacing)

    def __bool__(self) -> bool:
        return self.key_image is not None or bool(self.measures)
