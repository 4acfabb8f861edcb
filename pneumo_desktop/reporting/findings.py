"""The parts of the report that say what was found: the person's final read first, the program's reading, the pictures."""

from __future__ import annotations

from dataclasses import replace

from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.lungs import share_over_lungs
from pneumo_desktop.domain.reading import (
    Agreement,
    FinalRead,
    HeatMap,
    Outcome,
    Reading,
    Thresholds,
    WhoConclusion,
    shown_score,
)
from pneumo_desktop.domain.record import Record
from pneumo_desktop.reporting.layout import (
    BODY,
    HAIRLINE,
    HALF,
    LABEL,
    LEFT,
    OUTCOME,
    SECOND,
    SMALL,
    SMALL_LABEL,
    STRONG,
    WIDTH,
    Fields,
    centred,
    field_rows,
    heading,
    right_aligned,
)
from pneumo_desktop.reporting.marks import (
    MM,
    Box,
    Image,
    Mark,
    Picture,
    Row,
    Text,
    Wedge,
    beside,
    gap,
    kept_together,
    text_rows,
    with_mark,
)
from pneumo_desktop.reporting.pictures import film_image, film_pixels, heat_map_image, legend_image
from pneumo_desktop.reporting.shaping import Style, shape_line
from pneumo_desktop.reporting.words import Words

_CONCLUSION = Style(10.5, 14)
_BAR = 2.2  # width of the line that marks the person's part
_INSET = 3 * MM
_LINE = 17.0  # between lines to write on by hand
_LABEL_WIDTH = 25 * MM
_PAIR_HEIGHT, _SINGLE_HEIGHT, _SINGLE_WIDTH = 84 * MM, 96 * MM, 150 * MM
_WEAK = 0.3
_NUMBER = Style(13, 16, bold=True)
_TICK = Style(7.2, 9, bold=True)


# --- the person's part ---------------------------------------------------------------------------------------------------


def final_read_rows(final_read: FinalRead | None, words: Words) -> list[Row]:
    """What the person concluded, or room to write it by hand."""
    rows = _room_to_write(words) if final_read is None else _concluded(final_read, words)
    return [*heading(words.final_read), *with_mark(rows, LEFT, _BAR, 0.0)]


def _room_to_write(words: Words) -> list[Row]:
    x, width = LEFT + _INSET, WIDTH - _INSET
    lines = [Row(_LINE, (Box(x, _LINE - 1, width, 0.5, fill=HAIRLINE),), keep=True)] * 2
    reader, read_at = _blank_field(words.reader, x, 62 * MM), _blank_field(words.date_to_write, x + 66 * MM, 42 * MM)
    return [
        *text_rows(words.no_final_read, BODY, x, width, keep=True),
        *lines,
        Row(_LINE, (*reader, *read_at, *_signature(words))),
    ]


def _concluded(final_read: FinalRead, words: Words) -> list[Row]:
    x, width = LEFT + _INSET, WIDTH - _INSET
    own_words = final_read.who_conclusion is WhoConclusion.NOT_STATED and final_read.agreement is not Agreement.AGREES
    agrees = words.own_words if own_words else words.agrees if final_read.agreement is Agreement.AGREES else ""
    fields: Fields = (
        (words.reader, ", ".join(part for part in (final_read.reader, final_read.role) if part)),
        (words.read_at, words.say_moment(final_read.at)),
    )
    closing = [*(text_rows(agrees, LABEL, x, width) if agrees else []), gap(2), *field_rows(fields, x, 100 * MM, 16 * MM)]
    last = closing[-1]
    signature = tuple(replace(mark, y=mark.y + last.height - _LINE) for mark in _signature(words))
    closing[-1] = replace(last, marks=(*last.marks, *signature))
    return [*text_rows(final_read.conclusion, _CONCLUSION, x, width), *kept_together(closing)]


def _signature(words: Words) -> tuple[Text | Box, ...]:
    x = LEFT + _INSET + 112 * MM
    return _blank_field(words.signature, x, LEFT + WIDTH - x)


def _blank_field(label: str, x: float, width: float) -> tuple[Text | Box, ...]:
    """A label with a line after it to write on."""
    line = shape_line(label, LABEL)
    start = x + line.width + 2 * MM
    return Text(x, _LINE - line.height, line), Box(start, _LINE - 1, x + width - start, 0.5, fill=HAIRLINE)


# --- the program's part --------------------------------------------------------------------------------------------------


def program_rows(record: Record, words: Words) -> list[Row]:
    """Outcome, score, probabilities and what is to be said of the film."""
    reading = record.reading
    rows = [*heading(words.program), *text_rows(words.say_outcome(reading.outcome, reading.reason), OUTCOME, LEFT, WIDTH, True)]
    if reading.outcome is not Outcome.NOT_ANALYSED and reading.score is not None and reading.thresholds is not None:
        score, probabilities = _score_rows(reading.score, reading.thresholds, words), _probability_rows(reading, words)
        rows += [gap(2), *beside(score, probabilities)]
    remarks = _say_remarks(record, words)
    if not remarks and reading.outcome is Outcome.NOT_ANALYSED:
        return rows
    return [*rows, gap(3), *field_rows([(words.remarks, remarks or words.no_remarks)], LEFT, WIDTH, _LABEL_WIDTH)]


def _say_remarks(record: Record, words: Words) -> str:
    """What was done to the film and what is to be known of it, a sentence a line."""
    codes = dict.fromkeys((*record.reading.quality, *record.film_facts.notes))
    remarks = [words.say_remark(code) for code in codes if code != record.reading.reason]
    done = words.say_correction(record.film_facts.correction)
    return "\n".join([done, *remarks] if done else remarks)


def say_points(share: float) -> str:
    """A threshold on the scale of 0 to 100, with a decimal where it has one."""
    return f"{round(share * 100, 1):g}"


def _score_rows(score: float, thresholds: Thresholds, words: Words) -> list[Row]:
    low, high = say_points(thresholds.low), say_points(thresholds.high)
    explained = words.score_scale.format(low=low, high=high)
    return [Row(53, _scale_marks(score, thresholds, words)), *text_rows(explained, SMALL_LABEL, LEFT, HALF)]


def _scale_marks(score: float, thresholds: Thresholds, words: Words) -> tuple[Mark, ...]:
    """The scale from 0 to 100 with its three zones, both thresholds, and the score above it."""
    left, width, bar, deep = LEFT + 1, HALF - 2, 22.0, 9.0
    edges = [left, left + thresholds.low * width, left + thresholds.high * width, left + width]
    zones = [(words.zone_low, 1.0), (words.zone_middle, 0.86), (words.zone_high, 0.66)]
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
    title = shape_line(words.score, LABEL)
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


def _probability_rows(reading: Reading, words: Words) -> list[Row]:
    """A bar for each class, in the model's order."""
    rows = [gap(2.5), *text_rows(words.probabilities, LABEL, SECOND, HALF), gap(4)]
    for kind, probability in reading.kinds.items():
        label = text_rows(words.kinds.get(kind, kind.replace("_", " ")), BODY, SECOND, 36 * MM)
        start, width = SECOND + 37 * MM, HALF - 49 * MM
        bars = (
            Box(start, 2.6, width, 6, fill=0.93),
            Box(start, 2.6, width * min(1.0, max(0.0, probability)), 6, fill=0.3),
            right_aligned(words.percent.format(n=shown_score(probability)), STRONG, SECOND + HALF),
        )
        rows += [replace(label[0], marks=(*label[0].marks, *bars)), *label[1:], gap(2.5)]
    return rows if reading.kinds else []


# --- the pictures --------------------------------------------------------------------------------------------------------


def picture_rows(film: Film, record: Record, words: Words) -> list[Row]:
    """Film and heat map side by side at the film's own aspect; the film alone, larger, where no map is to be seen."""
    gray = film_pixels(film)
    image = film_image(gray)
    heat_map, hidden = record.heat_map, record.reading.outcome is Outcome.NO_PATTERN
    if heat_map is None or hidden:
        picture = _fitted(image, LEFT, _SINGLE_WIDTH, _SINGLE_HEIGHT)
        why = words.no_heat_map if heat_map is None else words.heat_hidden
        captions = text_rows(words.film, STRONG, LEFT, WIDTH) + text_rows(why, SMALL, LEFT, WIDTH)
        return [gap(6), *kept_together([Row(picture.height, (picture,)), gap(2), *captions])]
    pictures = tuple(
        _fitted(one, x, HALF, _PAIR_HEIGHT) for one, x in ((image, LEFT), (heat_map_image(gray, heat_map), SECOND))
    )
    captions = beside(text_rows(words.film, STRONG, LEFT, HALF), _map_caption(heat_map, film, words))
    return [gap(6), *kept_together([Row(pictures[0].height, pictures), gap(2), *captions])]


def _fitted(image: Image, x: float, width: float, height: float) -> Picture:
    """`image` as large as width and height admit, its aspect kept."""
    scale = min(width / image.width_px, height / image.height_px)
    return Picture(x, 0, image.width_px * scale, image.height_px * scale, image)


def _map_caption(heat_map: HeatMap, film: Film, words: Words) -> list[Row]:
    title = text_rows(words.heat_map, STRONG, SECOND, HALF)
    hot = right_aligned(words.heat_hot, SMALL_LABEL, SECOND + HALF, 1)
    ramp_width = 26 * MM
    ramp = Picture(hot.x - ramp_width - 1.2 * MM, 3, ramp_width, 6, legend_image())
    frame = Box(ramp.x, ramp.y, ramp.width, ramp.height, stroke=HAIRLINE, line_width=0.4)
    cold = right_aligned(words.heat_cold, SMALL_LABEL, ramp.x - 1.2 * MM, 1)
    rows = [replace(title[0], marks=(*title[0].marks, hot, ramp, frame, cold)), *title[1:]]
    share = share_over_lungs(heat_map, film)
    over_lungs = words.heat_no_lungs if share is None else words.heat_over_lungs.format(n=shown_score(share))
    rows += text_rows(f"{words.heat_caption} {over_lungs}", SMALL, SECOND, HALF)
    weak = float(heat_map.values.max(initial=0.0)) < _WEAK
    return rows + (text_rows(words.heat_weak, SMALL, SECOND, HALF) if weak else [])


# --- where it comes from, and what it cannot tell ------------------------------------------------------------------------


def source_rows(record: Record, printed: str, words: Words) -> list[Row]:
    """Model, thresholds and device on the left; film and the three times on the right."""
    reading, facts = record.reading, record.film_facts
    model, thresholds = reading.model, reading.thresholds
    left: list[tuple[str, str]] = [(words.model, words.no_model)]
    if model is not None:
        name = words.model_name.format(name=model.name, version=model.version, date=model.date)
        left = [(words.model, name), (words.weights, f"{model.id}, {model.sha256[:12]}")]
    if thresholds is not None:
        origin = words.origins.get(thresholds.origin, thresholds.origin)
        pair = {"low": say_points(thresholds.low), "high": say_points(thresholds.high)}
        left.append((words.thresholds, words.threshold_pair.format(**pair, origin=origin)))
        if thresholds.screening is not None:
            left.append((words.screening, words.screening_cut.format(cut=say_points(thresholds.screening))))
    left += [(words.device, reading.device), (words.software, words.software_name.format(version=record.software_version))]
    width, height = facts.width_px, facts.height_px
    if facts.correction.quarter_turns % 2:
        width, height = height, width  # as the file has it
    size = words.original_size.format(format=facts.file_format, width=width, height=height, bits=facts.bits_stored)
    right = [
        (words.original, size),
        (words.film_hash, record.film_sha256[:12]),
        (words.exam, words.say_exam(record.visit.exam_at)),
        (words.analysed, words.say_moment(reading.read_at)),
        (words.printed, printed),
    ]
    columns = beside(
        field_rows(left, LEFT, HALF, _LABEL_WIDTH, SMALL_LABEL, SMALL),
        field_rows(right, SECOND, HALF, _LABEL_WIDTH, SMALL_LABEL, SMALL),
    )
    return [*heading(words.source), *kept_together(columns)]


def limitation_rows(record: Record, words: Words) -> list[Row]:
    """The fixed lines on what the program cannot tell, and on whom the model was trained."""
    lines = list(words.limitation_lines)
    if record.reading.model is not None and record.reading.model.trained_on:
        lines.append(words.trained_on.format(population=record.reading.model.trained_on))
    rows: list[Row] = []
    for text in lines:
        body = text_rows(text, SMALL, LEFT + 2.5 * MM, WIDTH - 2.5 * MM)
        rows += [replace(body[0], marks=(*body[0].marks, Box(LEFT + 1, 3.8, 2, 2, fill=0.0))), *body[1:]]
    return [*heading(words.limitations), *kept_together(rows)]
