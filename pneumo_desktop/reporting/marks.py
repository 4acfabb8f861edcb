"""What can stand on a page: lines of text, grey boxes, triangles and pictures; and rows of them, one below the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from pneumo_desktop.reporting.shaping import Line, Style, wrap

MM = 72 / 25.4
"""Points in a millimetre; all lengths here are points, and y runs down from the top of the row."""


@dataclass(frozen=True)
class Text:
    """A line of text with its left end at `x` and its top at `y`."""

    x: float
    y: float
    line: Line


@dataclass(frozen=True)
class Box:
    """A rectangle; `fill` and `stroke` are 0 black to 1 white, or None."""

    x: float
    y: float
    width: float
    height: float
    fill: float | None = None
    stroke: float | None = None
    line_width: float = 0.5


@dataclass(frozen=True)
class Wedge:
    """A black triangle that points down at (`x`, `y`)."""

    x: float
    y: float
    size: float


@dataclass(frozen=True, eq=False)
class Image:
    """An encoded picture: JPEG (`deflated` false) or deflated samples, 8 bits each, `channels` 1 (grey) or 3 (RGB)."""

    data: bytes
    width_px: int
    height_px: int
    channels: int
    deflated: bool = False


@dataclass(frozen=True)
class Picture:
    """An image with its upper left corner at (`x`, `y`)."""

    x: float
    y: float
    width: float
    height: float
    image: Image


Mark = Text | Box | Wedge | Picture


@dataclass(frozen=True)
class Row:
    """A strip of the page that is never broken; `keep` holds it on the page of the row after it."""

    height: float
    marks: tuple[Mark, ...] = field(default=())
    keep: bool = False


def gap(height: float) -> Row:
    """An empty strip."""
    return Row(height)


def text_rows(text: str, style: Style, x: float, width: float, keep: bool = False) -> list[Row]:
    """`text` as one row a line. Paragraphs that run from right to left stand at the right end where they fill lines."""
    lines = wrap(text, style, width)
    return [Row(line.height, (Text(x + _indent(line, width, len(lines)), 0, line),), keep) for line in lines]


def _indent(line: Line, width: float, lines: int) -> float:
    return max(0.0, width - line.width) if line.right_to_left and lines > 1 else 0.0


def beside(left: Sequence[Row], right: Sequence[Row]) -> list[Row]:
    """Two columns as common rows; where a row is higher than its neighbour the other column waits."""
    rows = []
    for index in range(max(len(left), len(right))):
        pair = [column[index] for column in (left, right) if index < len(column)]
        marks = tuple(mark for row in pair for mark in row.marks)
        rows.append(Row(max(row.height for row in pair), marks, any(row.keep for row in pair)))
    return rows


def kept_together(rows: Iterable[Row]) -> list[Row]:
    """The same rows, not to be parted."""
    listed = list(rows)
    return [replace(row, keep=True) for row in listed[:-1]] + listed[-1:]


def with_mark(rows: Iterable[Row], x: float, width: float, fill: float) -> list[Row]:
    """The same rows with a bar of grey behind or beside each."""
    return [replace(row, marks=(Box(x, 0, width, row.height, fill), *row.marks)) for row in rows]


def height_of(rows: Iterable[Row]) -> float:
    """All rows one below the other."""
    return sum(row.height for row in rows)
