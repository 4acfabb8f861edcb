"""What can stand on a page: lines of text, grey boxes, triangles and pictures; and rows of them, one below the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from pneumo_desktop.reporting.shaping import Line, Style, wrap

MM = 72 / 25.4
"""Points in a millimetre; all lengths here are points, and y runs down from the top of the row."""


@dataclass(frozen=True, eq=False)
class Tag:
    """What a mark is to a program that reads the page aloud (ISO 32000-1, 14.8): marks of one tag are one element.

    `role` is P, H1, H2 or Figure; `alt` describes a figure; `spoken` is the whole text where lines would break it.
    """

    role: str = "P"
    alt: str = ""
    spoken: str = ""


@dataclass(frozen=True)
class Text:
    """A line of text with its left end at `x` and its top at `y`; without a tag it is an ornament of the page.

    `column` is the left end and the widest line of a paragraph of several lines.
    """

    x: float
    y: float
    line: Line
    tag: Tag | None = None
    column: tuple[float, float] | None = None


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
    tag: Tag | None = None


_UNBROKEN = 120 * MM

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


def text_rows(text: str, style: Style, x: float, width: float, keep: bool = False, tag: Tag | None = None) -> list[Row]:
    """`text` as one row a line. Paragraphs that run from right to left stand at the right end where they fill lines."""
    lines = wrap(text, style, width)
    tag = tag or Tag(spoken=text if len(lines) > 1 else "")
    column = (x, max(line.width for line in lines)) if len(lines) > 1 else None
    return [Row(line.height, (Text(x + _indent(line, width, len(lines)), 0, line, tag, column),), keep) for line in lines]


def _indent(line: Line, width: float, lines: int) -> float:
    return max(0.0, width - line.width) if line.right_to_left and lines > 1 else 0.0


def mirrored(mark: Mark, width: float) -> Mark:
    """The mark where it stands on a page of this width that is read from right to left; nothing inside it is turned."""
    if isinstance(mark, Wedge):
        return replace(mark, x=width - mark.x)
    if not isinstance(mark, Text):
        return replace(mark, x=width - mark.x - mark.width)
    if mark.column is None:
        return replace(mark, x=width - mark.x - mark.line.width)
    start, room = mark.column
    return replace(mark, x=width - start - (mark.line.width if mark.line.right_to_left else room))


def beside(*columns: Sequence[Row]) -> list[Row]:
    """Columns side by side: as one row while they are short, else row by row, so that they can be broken."""
    stacks = [stacked(column) for column in columns]
    whole = Row(max(stack.height for stack in stacks), tuple(mark for stack in stacks for mark in stack.marks))
    return [whole] if whole.height <= _UNBROKEN else row_by_row(columns)


def stacked(rows: Iterable[Row]) -> Row:
    """Rows one below the other as a single one."""
    marks: list[Mark] = []
    height = 0.0
    for row in rows:
        marks += [replace(mark, y=mark.y + height) for mark in row.marks]
        height += row.height
    return Row(height, tuple(marks))


def row_by_row(columns: Sequence[Sequence[Row]]) -> list[Row]:
    """Columns as common rows, the texts of a row on one baseline; where a row is higher the other columns wait."""
    rows = []
    for index in range(max(len(column) for column in columns)):
        rows.append(_on_one_baseline([column[index] for column in columns if index < len(column)]))
    return rows


def _on_one_baseline(rows: Sequence[Row]) -> Row:
    marks = [mark for row in rows for mark in row.marks]
    baseline = max((mark.line.baseline for mark in marks if isinstance(mark, Text)), default=0.0)
    placed = tuple(replace(mark, y=baseline - mark.line.baseline) if isinstance(mark, Text) else mark for mark in marks)
    ends = [mark.y + mark.line.height for mark in placed if isinstance(mark, Text)]
    return Row(max([*ends, *(row.height for row in rows)]), placed, any(row.keep for row in rows))


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


def untagged(rows: Iterable[Row]) -> list[Row]:
    """The same rows as ornaments: heads and feet of pages, which nobody wants to hear on each."""
    return [replace(row, marks=tuple(_untagged(mark) for mark in row.marks)) for row in rows]


def _untagged(mark: Mark) -> Mark:
    return replace(mark, tag=None) if isinstance(mark, Text | Picture) else mark
