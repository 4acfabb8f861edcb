"""How a film is turned and flipped on the screen; the film itself, its reading and its report stay as they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from pneumo_desktop.domain.film import Film, opposite_side
from pneumo_desktop.domain.reading import HeatMap

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

Point = tuple[float, float]
Grid = TypeVar("Grid", bound="NDArray[Any]")


class Edge(Enum):
    """An edge of the picture as it is seen, by the way that leads there: x to the right, y down."""

    RIGHT = (1, 0)
    LEFT = (-1, 0)
    BOTTOM = (0, 1)
    TOP = (0, -1)


@dataclass(frozen=True)
class Turn:
    """Mirrored left to right first, then turned by quarters clockwise (0 to 3)."""

    quarter_turns: int = 0
    mirrored: bool = False

    def __bool__(self) -> bool:
        return self.quarter_turns != 0 or self.mirrored

    def right(self) -> Turn:
        return replace(self, quarter_turns=(self.quarter_turns + 1) % 4)

    def left(self) -> Turn:
        return replace(self, quarter_turns=(self.quarter_turns - 1) % 4)

    def flipped_across(self) -> Turn:
        """Left and right exchanged, as seen now."""
        return Turn(-self.quarter_turns % 4, not self.mirrored)

    def flipped_down(self) -> Turn:
        """Top and bottom exchanged, as seen now."""
        return Turn((2 - self.quarter_turns) % 4, not self.mirrored)

    def of_grid(self, grid: Grid) -> Grid:
        """`grid` (rows, columns) as it is seen; the grid itself where nothing is turned."""
        if not self:
            return grid
        import numpy as np  # not needed for a window without a film, and slow to load

        mirrored = grid[:, ::-1] if self.mirrored else grid
        return np.ascontiguousarray(np.rot90(mirrored, -self.quarter_turns))  # type: ignore[return-value]

    def of_film(self, film: Film) -> Film:
        return replace(film, pixels=self.of_grid(film.pixels)) if self else film

    def of_heat_map(self, heat_map: HeatMap) -> HeatMap:
        return replace(heat_map, values=self.of_grid(heat_map.values)) if self else heat_map

    def to_seen(self, point: Point, width: float, height: float) -> Point:
        """Where a point of a film of this size lies in the turned picture; both count from their own top left corner."""
        x, y = point
        if self.mirrored:
            x = width - x
        for _ in range(self.quarter_turns):
            x, y = height - y, x
            width, height = height, width
        return x, y

    def to_film(self, point: Point, width: float, height: float) -> Point:
        """The point of a film of this size that is seen at `point` of the turned picture."""
        x, y = point
        if self.quarter_turns % 2:
            width, height = height, width
        for _ in range(self.quarter_turns):
            x, y = y, width - x
            width, height = height, width
        return (width - x if self.mirrored else x), y

    def edge_letters(self, sides: tuple[str, ...]) -> dict[Edge, str]:
        """The letters of the patient's sides at the edges of the turned picture; none where the file states none."""
        if len(sides) != 2:
            return {}
        letters: dict[Edge, str] = {}
        for (x, y), letter in (((1, 0), sides[0]), ((0, 1), sides[1])):
            way = (-x, y) if self.mirrored else (x, y)
            for _ in range(self.quarter_turns):
                way = (-way[1], way[0])
            letters[Edge(way)] = letter
            letters[Edge((-way[0], -way[1]))] = opposite_side(letter)
        return letters
