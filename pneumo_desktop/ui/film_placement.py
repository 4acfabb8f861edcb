"""Where the film lies in the view: zoom, pan and fit, with limits that keep the film in sight."""

from __future__ import annotations

import math
from copy import copy
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF

_MOST_PX_PER_PX = 20.0
_LEAST_SHARE_OF_FIT = 0.5


class Fit(Enum):
    """What the zoom follows when the view changes its size."""

    WHOLE = auto()
    WIDTH = auto()
    NONE = auto()


@dataclass(frozen=True)
class Place:
    """A placement to come back to: zoom, the film point in the middle of the view, and what the zoom followed."""

    zoom: float
    centre: tuple[float, float]
    fit: Fit


@dataclass(frozen=True)
class Share:
    """A placement that films of any size have in common: zoom as a multiple of the fit, the middle as shares of the film."""

    zoom: float
    centre: tuple[float, float]
    fit: Fit


Edges = tuple[float, float, float, float]
"""Left, top, right and bottom of a part of the film, in its own pixels as it is seen; it may reach beyond the film."""


class FilmPlacement:
    """Film of a given size in a view of a given size; all view lengths are device pixels, so that 1:1 is one to one.

    `zoom` is device pixels per film pixel, the same both ways: the aspect never changes. While fitted, the film follows
    the size of the view. The centre of the larger of film and view never leaves the other, so the film cannot be lost.
    """

    def __init__(self, film_width_px: int, film_height_px: int, view_width_px: int, view_height_px: int) -> None:
        self._film = (float(film_width_px), float(film_height_px))
        self._view = (float(max(view_width_px, 1)), float(max(view_height_px, 1)))
        self.zoom = 1.0
        self._fit = Fit.WHOLE
        self._centre = (0.0, 0.0)
        self.fit()

    @property
    def fit_zoom(self) -> float:
        return min(self._view[0] / self._film[0], self._view[1] / self._film[1])

    def fit(self) -> None:
        self.zoom = self.fit_zoom
        self._fit = Fit.WHOLE
        self._centre = (self._film[0] / 2, self._film[1] / 2)

    def fit_width(self) -> None:
        """As wide as the view; what of the height has no room is reached by panning."""
        self._fit = Fit.WIDTH
        self._set(min(self._view[0] / self._film[0], self._most_zoom), (self._film[0] / 2, self._centre[1]))

    @property
    def place(self) -> Place:
        return Place(self.zoom, self._centre, self._fit)

    def take(self, place: Place) -> None:
        """Go to `place`, as near as this view allows."""
        if place.fit is Fit.WHOLE:
            self.fit()
            return
        self._fit = place.fit
        self._set(min(max(place.zoom, self._least_zoom), self._most_zoom), place.centre)
        if place.fit is Fit.WIDTH:
            self.fit_width()

    @property
    def share(self) -> Share:
        across, down = (c / f for c, f in zip(self._centre, self._film, strict=True))
        return Share(self.zoom / self.fit_zoom, (across, down), self._fit)

    def take_share(self, share: Share) -> None:
        """Go where a film of another size is, as near as this view allows."""
        centre = share.centre[0] * self._film[0], share.centre[1] * self._film[1]
        self.take(Place(share.zoom * self.fit_zoom, centre, Fit.WHOLE if share.fit is Fit.WHOLE else Fit.NONE))

    @property
    def edges(self) -> Edges | None:
        """What fills the view; None where that is the whole film, fitted."""
        if self._fit is Fit.WHOLE:
            return None
        (x, y), across, down = self._centre, self._view[0] / self.zoom / 2, self._view[1] / self.zoom / 2
        return x - across, y - down, x + across, y + down

    def take_edges(self, edges: Edges | None) -> None:
        """Show all that lies between `edges`, as large as this view allows."""
        if edges is None:
            self.fit()
            return
        left, top, right, bottom = edges
        zoom = min(self._view[0] / max(right - left, 1e-6), self._view[1] / max(bottom - top, 1e-6))
        # Rounded, so that the same view comes back to the same zoom and 1:1 stays 1:1.
        self.take(Place(round(zoom, 9), ((left + right) / 2, (top + bottom) / 2), Fit.NONE))

    def shows(self, edges: Edges | None) -> bool:
        """Whether `take_edges` would move nothing that the eye could see."""
        if edges is None:
            return self._fit is Fit.WHOLE
        there = copy(self)
        there.take_edges(edges)
        off = max(abs(mine - other) for mine, other in zip(self._centre, there._centre, strict=True))
        return math.isclose(self.zoom, there.zoom, rel_tol=1e-4) and off * self.zoom < 0.5

    def resize_view(self, width_px: int, height_px: int) -> None:
        """Keep the fit, or else zoom and the film point in the middle."""
        self._view = (float(max(width_px, 1)), float(max(height_px, 1)))
        if self._fit is Fit.WHOLE:
            self.fit()
        elif self._fit is Fit.WIDTH:
            self.fit_width()
        else:
            self._set(self.zoom, self._centre)

    def zoom_to(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom within the limits; the film point under `anchor` (view pixels, default the middle) stays where it is."""
        zoom = min(max(zoom, self._least_zoom), self._most_zoom)
        at = anchor or QPointF(self._view[0] / 2, self._view[1] / 2)
        offset = (at.x() - self._view[0] / 2, at.y() - self._view[1] / 2)
        self._fit = Fit.NONE
        shift = 1 / self.zoom - 1 / zoom
        self._set(zoom, (self._centre[0] + offset[0] * shift, self._centre[1] + offset[1] * shift))

    def pan_by(self, dx_px: float, dy_px: float) -> None:
        """Move the film by view pixels."""
        self._fit = Fit.NONE
        self._set(self.zoom, (self._centre[0] - dx_px / self.zoom, self._centre[1] - dy_px / self.zoom))

    @property
    def view_rect(self) -> QRectF:
        return QRectF(0, 0, *self._view)

    @property
    def film_rect(self) -> QRectF:
        """The film in the view; at 1:1 and whole multiples its corner lies on a whole pixel, so that none is blended."""
        left, top = (v / 2 - c * self.zoom for v, c in zip(self._view, self._centre, strict=True))
        if self.zoom == round(self.zoom):
            left, top = round(left), round(top)
        return QRectF(left, top, self._film[0] * self.zoom, self._film[1] * self.zoom)

    @property
    def _least_zoom(self) -> float:
        return min(1.0, self.fit_zoom * _LEAST_SHARE_OF_FIT)

    @property
    def _most_zoom(self) -> float:
        return max(_MOST_PX_PER_PX, self.fit_zoom * 4)

    def _set(self, zoom: float, centre: tuple[float, float]) -> None:
        self.zoom = zoom
        kept = []
        for wanted, film, view in zip(centre, self._film, self._view, strict=True):
            reach = max(film, view / zoom) / 2
            kept.append(min(max(wanted, film / 2 - reach), film / 2 + reach))
        self._centre = (kept[0], kept[1])
