"""The score on its scale from 0 to 100, drawn so that it can be read without colours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pneumo_desktop.domain.reading import Thresholds, shown_score
from pneumo_desktop.reporting.layout import HALF, LABEL, LEFT, SMALL_LABEL, centred
from pneumo_desktop.reporting.marks import Box, Mark, Row, Tag, Text, Wedge, mirrored, text_rows
from pneumo_desktop.reporting.shaping import Style, shape_line
from pneumo_desktop.reporting.words import Words

_NUMBER = Style(13, 16, bold=True)
_TICK = Style(7.2, 9, bold=True)


def say_points(share: float) -> str:
    """A threshold on the scale of 0 to 100, with a decimal where it has one."""
    return f"{round(share * 100, 1):g}"


def score_rows(score: float, thresholds: Thresholds, words: Words) -> list[Row]:
    """The scale with the score on it, what its zones mean, and where the thresholds come from."""
    low, high = say_points(thresholds.low), say_points(thresholds.high)
    origin = words.say_origin(thresholds.origin)
    explained = words("score_scale", low=low, high=high, origin=origin)
    marks = _scale_marks(score, thresholds, words)
    if words.right_to_left:  # turned here and once more with the whole page: numbers grow to the right in every language
        marks = tuple(mirrored(mark, 2 * LEFT + HALF) for mark in marks)
    return [Row(53, _as_figure(marks, words)), *text_rows(explained, SMALL_LABEL, LEFT, HALF)]


def _as_figure(marks: Iterable[Mark], words: Words) -> tuple[Mark, ...]:
    """All numbers and words on the scale as one figure."""
    tag = Tag("Figure", words("scale_alt"))
    return tuple(replace(mark, tag=tag) if isinstance(mark, Text) else mark for mark in marks)


def _scale_marks(score: float, thresholds: Thresholds, words: Words) -> tuple[Mark, ...]:
    """The scale from 0 to 100 with its three zones, both thresholds, and the score above it."""
    left, width, bar, deep = LEFT + 1, HALF - 2, 22.0, 9.0
    edges = [left, left + thresholds.low * width, left + thresholds.high * width, left + width]
    zones = [(words("zone_low"), 1.0), (words("zone_middle"), 0.86), (words("zone_high"), 0.66)]
    marks: list[Mark] = []
    for (name, fill), start, end in zip(zones, edges, edges[1:], strict=False):
        marks.append(Box(start, bar, end - start, deep, fill=fill))
        label = centred(name, SMALL_LABEL, (start + end) / 2, bar + deep + 10)
        if label.line.width <= end - start - 2:
            marks.append(label)
    marks.append(Box(left, bar, width, deep, stroke=0.0, line_width=0.7))
    marks += [Box(edge - 0.5, bar - 2, 1.0, deep + 5, fill=0.0) for edge in edges[1:3]]
    marks += _tick_labels(thresholds, edges, bar + deep + 2.5)
    shown = shown_score(score)
    at = left + shown / 100 * width
    number = shape_line(str(shown), _NUMBER)
    start = min(max(at - number.width / 2, left), left + width - number.width)
    title = shape_line(words("score"), LABEL)
    beside_number = start < LEFT + title.width + 4
    marks.append(Text(start + number.width + 5 if beside_number else LEFT, 2.5, title))
    return (*marks, Text(start, 0, number), Wedge(at, bar - 0.4, 5.6))


def _tick_labels(thresholds: Thresholds, edges: list[float], y: float) -> list[Mark]:
    """The numbers at the thresholds; those of the ends where there is room."""
    low, high = shape_line(say_points(thresholds.low), _TICK), shape_line(say_points(thresholds.high), _TICK)
    near = edges[2] - edges[1] < (low.width + high.width) / 2 + 3
    low_at = edges[1] - (low.width + 0.5 if near else low.width / 2)
    high_at = edges[2] + (0.5 if near else -high.width / 2)
    low_at, high_at = max(low_at, edges[0] - 1), min(high_at, edges[3] + 1 - high.width)
    labels: list[Mark] = [Text(high_at, y, high)]
    if low.text != high.text:
        labels.append(Text(low_at, y, low))
    zero, hundred = shape_line("0", SMALL_LABEL), shape_line("100", SMALL_LABEL)
    if low_at > edges[0] + zero.width + 3:
        labels.append(Text(edges[0], y, zero))
    if high_at + high.width < edges[3] - hundred.width - 3:
        labels.append(Text(edges[3] - hundred.width, y, hundred))
    return labels
