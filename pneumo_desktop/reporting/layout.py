"""The look of the paper: its measures, type styles, headings and pairs of label and value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pneumo_desktop.reporting.marks import MM, Box, Row, Tag, Text, gap, row_by_row, text_rows
from pneumo_desktop.reporting.shaping import Style, shape_line, wrap

PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM  # ISO 216 A4
LEFT = 16 * MM
WIDTH = PAGE_WIDTH - 2 * LEFT
TOP, FOOT = 11 * MM, 9 * MM


@dataclass(frozen=True)
class Paper:
    """A sheet, in points. Everything is laid out in the width of A4; on wider paper it stands in the middle."""

    width: float
    height: float

    @property
    def shift(self) -> float:
        return (self.width - PAGE_WIDTH) / 2

    @property
    def bottom(self) -> float:
        return self.height - FOOT


A4 = Paper(PAGE_WIDTH, PAGE_HEIGHT)
PAPERS = {"A4": A4, "Letter": Paper(612.0, 792.0)}
GUTTER = 6 * MM
HALF = (WIDTH - GUTTER) / 2
SECOND = LEFT + HALF + GUTTER

_GREY = 0.32
HAIRLINE = 0.45

BODY = Style(8.5, 11.2)
STRONG = Style(8.5, 11.2, bold=True)
NAME = Style(10.5, 13.2, bold=True)
LABEL = Style(7.6, 11.2, ink=_GREY)
SMALL = Style(7.2, 9.2)
SMALL_LABEL = Style(7.2, 9.2, ink=_GREY)
SMALL_STRONG = Style(7.2, 9.2, bold=True)
HEADING = Style(8.6, 11.5, bold=True)
OUTCOME = Style(12.5, 16, bold=True)
TITLE = Style(15, 19, bold=True)
CLINIC = Style(11.5, 14.5, bold=True)

Fields = Sequence[tuple[str, str]]


def heading(text: str, x: float = LEFT, width: float = WIDTH) -> list[Row]:
    """A heading over a thin line; it stays with what follows."""
    rows = text_rows(text, HEADING, x, width, keep=True, tag=Tag("H2"))
    return [gap(5.5), *rows, Row(3.6, (Box(x, 0.8, width, 0.6, fill=HAIRLINE),), keep=True)]


def field_rows(
    fields: Fields,
    x: float,
    width: float,
    label_width: float,
    label: Style = LABEL,
    value: Style = BODY,
    tag: Tag | None = None,
) -> list[Row]:
    """Labels in one column, values, with `tag` where given, in the next; long ones of either run over several lines."""
    rows: list[Row] = []
    for name, text in fields:
        labels = text_rows(name, label, x, label_width - 2 * MM)
        values = text_rows(text or "-", value, x + label_width, width - label_width, tag=tag)
        rows += row_by_row([labels, values])
    return rows


def right_aligned(text: str, style: Style, right: float, y: float = 0.0) -> Text:
    """One short line that ends at `right`."""
    line = shape_line(text, style)
    return Text(right - line.width, y, line, Tag())


def right_aligned_rows(text: str, style: Style, left: float, right: float) -> list[Row]:
    """Lines that end at `right` and do not pass `left`."""
    tag = Tag()
    return [Row(line.height, (Text(right - line.width, 0, line, tag),)) for line in wrap(text, style, right - left)]


def centred(text: str, style: Style, middle: float, y: float = 0.0) -> Text:
    """One short line with its middle at `middle`."""
    line = shape_line(text, style)
    return Text(middle - line.width / 2, y, line, Tag())
