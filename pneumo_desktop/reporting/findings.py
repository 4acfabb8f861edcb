"""The parts of the report that say what was found: the person's final read first, the program's reading, the pictures."""

from __future__ import annotations

from dataclasses import replace

from pneumo_desktop.domain.display import FAINTEST_SHOWN
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.lungs import share_over_lungs
from pneumo_desktop.domain.model_ages import model_age_code
from pneumo_desktop.domain.reading import WEAK_PEAK, FinalRead, HeatMap, Outcome, Reading, WhoConclusion, shown_score
from pneumo_desktop.domain.record import Record
from pneumo_desktop.imci_sentences import say_age_outside
from pneumo_desktop.reporting.clinical import classify_record, say_urgent
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
    field_rows,
    heading,
    right_aligned,
)
from pneumo_desktop.reporting.marks import (
    MM,
    Box,
    Image,
    Picture,
    Row,
    Tag,
    Text,
    beside,
    gap,
    kept_together,
    text_rows,
    with_mark,
)
from pneumo_desktop.reporting.pictures import film_image, film_pixels, heat_map_image, legend_image
from pneumo_desktop.reporting.score_scale import score_rows
from pneumo_desktop.reporting.shaping import Style, shape_line
from pneumo_desktop.reporting.words import Words
from pneumo_desktop.sentences import languages, load_sentences

_CONCLUSION = Style(10.5, 14)
_BAR = 2.2  # width of the line that marks the person's part
_INSET = 3 * MM
_LINE = 17.0  # between lines to write on by hand
_LABEL_WIDTH = 27 * MM
_PAIR_HEIGHT, _SINGLE_HEIGHT, _SINGLE_WIDTH = 84 * MM, 96 * MM, 150 * MM


# --- the person's part ---------------------------------------------------------------------------------------------------


def final_read_rows(final_read: FinalRead | None, words: Words) -> list[Row]:
    """What the person concluded, or room to write it by hand."""
    rows = _room_to_write(words) if final_read is None else _concluded(final_read, words)
    return [*heading(words("final_read")), *with_mark(rows, LEFT, _BAR, 0.0)]


def _room_to_write(words: Words) -> list[Row]:
    x, width = LEFT + _INSET, WIDTH - _INSET
    lines = [Row(_LINE, (Box(x, _LINE - 1, width, 0.5, fill=HAIRLINE),), keep=True)] * 2
    reader, read_at = _blank_field(words("reader"), x, 62 * MM), _blank_field(words("date_to_write"), x + 66 * MM, 42 * MM)
    return [
        *text_rows(words("no_final_read"), BODY, x, width, keep=True),
        *lines,
        Row(_LINE, (*reader, *read_at, *_signature(words))),
    ]


def _concluded(final_read: FinalRead, words: Words) -> list[Row]:
    """Findings in free text, impression in the WHO's words where they were chosen, and who says so."""
    x, width = LEFT + _INSET, WIDTH - _INSET
    stated = final_read.who_conclusion is not WhoConclusion.NOT_STATED
    rows: list[Row] = []
    if not _is_the_word_alone(final_read):
        rows = text_rows(words("findings" if stated else "findings_and_impression"), LABEL, x, width, keep=True)
        rows += text_rows(final_read.conclusion, _CONCLUSION, x, width)
    if stated:
        impression = words.choice("who_conclusions", final_read.who_conclusion)
        rows += [gap(2), *text_rows(words("impression"), LABEL, x, width, keep=True)]
        rows += text_rows(impression, replace(_CONCLUSION, bold=True), x, width)
        rows += text_rows(words("who_note"), SMALL, x, width)
    how = [words.choice("agreements", final_read.agreement), final_read.disagreement_reason]
    how += [words("read_first")] if final_read.read_first else []
    reader = words.listed(text for text in (final_read.reader, final_read.role) if text)
    fields: Fields = ((words("reader"), reader), (words("read_at"), words.say_moment(final_read.at)))
    closing = [*text_rows(" ".join(filter(None, how)), LABEL, x, width), gap(2), *field_rows(fields, x, 100 * MM, 16 * MM)]
    last = closing[-1]
    signature = tuple(replace(mark, y=mark.y + last.height - _LINE) for mark in _signature(words))
    closing[-1] = replace(last, marks=(*last.marks, *signature))
    return [*rows, gap(2), *kept_together(closing)]


def _is_the_word_alone(final_read: FinalRead) -> bool:
    """Whether the reader chose a word of the WHO and wrote nothing beside it: the conclusion then says it a second time."""
    word = final_read.who_conclusion
    if word is WhoConclusion.NOT_STATED:
        return False
    said = (load_sentences(tag).choices["who_conclusions"][word] for tag in languages())
    return any(text.startswith(final_read.conclusion) for text in said)


def _signature(words: Words) -> tuple[Text | Box, ...]:
    x = LEFT + _INSET + 112 * MM
    return _blank_field(words("signature"), x, LEFT + WIDTH - x)


def _blank_field(label: str, x: float, width: float) -> tuple[Text | Box, ...]:
    """A label with a line after it to write on."""
    line = shape_line(label, LABEL)
    start = x + line.width + 2 * MM
    return Text(x, _LINE - line.height, line, Tag()), Box(start, _LINE - 1, x + width - start, 0.5, fill=HAIRLINE)


# --- the program's part --------------------------------------------------------------------------------------------------


def program_rows(record: Record, words: Words) -> list[Row]:
    """Outcome, score, probabilities and what is to be said of the film; danger outside the film is repeated beside it."""
    reading, result = record.reading, classify_record(record)
    outcome = words.say_outcome(reading.outcome, reading.reason)
    rows = [*heading(words("program")), *text_rows(outcome, OUTCOME, LEFT, WIDTH, keep=True)]
    if advice := words.say_advice(reading.reason):
        rows += text_rows(advice, BODY, LEFT, WIDTH, keep=True)
    if result.urgent:
        urgent = f"{say_urgent(words)}: {words.imci.urgent_signs(result)}"
        rows += text_rows(urgent, STRONG, LEFT, WIDTH, keep=True)
    if _is_outside_ages(record) and reading.model is not None:
        rows += text_rows(say_age_outside(reading.model.ages_years, words.sentences), STRONG, LEFT, WIDTH, keep=True)
    if reading.outcome is not Outcome.NOT_ANALYSED and reading.score is not None and reading.thresholds is not None:
        score = score_rows(reading.score, reading.thresholds, words)
        rows = kept_together([*rows, gap(2), *beside(score, _probability_rows(reading, words))])
    remarks = _say_remarks(record, words)
    if not remarks and reading.outcome is Outcome.NOT_ANALYSED:
        return rows
    return [*rows, gap(3), *field_rows([(words("remarks"), remarks or words("no_remarks"))], LEFT, WIDTH, _LABEL_WIDTH)]


def _is_outside_ages(record: Record) -> bool:
    """Whether the model saw few or no patients of this age, as far as its card tells."""
    model = record.reading.model
    day = (record.visit.exam_at or record.reading.read_at).date()
    return model is not None and model_age_code(record.patient, day, model.ages_years) is not None


def _say_remarks(record: Record, words: Words) -> str:
    """What is to be known of the film, a sentence a line."""
    codes = dict.fromkeys((*record.reading.quality, *record.film_facts.notes))
    return "\n".join(words.say_remark(code, codes) for code in codes if code != record.reading.reason)


def _probability_rows(reading: Reading, words: Words) -> list[Row]:
    """A bar for each class, in the model's order."""
    rows = [gap(2.5), *text_rows(words("probabilities"), LABEL, SECOND, HALF), gap(4)]
    for kind, probability in reading.kinds.items():
        label = text_rows(_say_kind(kind, words), BODY, SECOND, 36 * MM)
        start, width = SECOND + 37 * MM, HALF - 49 * MM
        bars = (
            Box(start, 2.6, width, 6, fill=0.93),
            Box(start, 2.6, width * min(1.0, max(0.0, probability)), 6, fill=0.3),
            right_aligned(words("percent", n=shown_score(probability)), STRONG, SECOND + HALF),
        )
        rows += [replace(label[0], marks=(*label[0].marks, *bars)), *label[1:], gap(2.5)]
    return rows if reading.kinds else []


def _say_kind(kind: str, words: Words) -> str:
    return words.choice("kinds", kind) if words.has_choice("kinds", kind) else kind.replace("_", " ")


# --- the pictures --------------------------------------------------------------------------------------------------------


def picture_rows(film: Film, record: Record, words: Words) -> list[Row]:
    """Film and heat map side by side at the film's own aspect; the film alone, larger, where no map is to be seen."""
    gray = film_pixels(film)
    image = film_image(gray)
    heat_map, hidden = record.heat_map, record.reading.outcome is Outcome.NO_PATTERN
    if heat_map is None or hidden:
        picture = _fitted(image, LEFT, _SINGLE_WIDTH, _SINGLE_HEIGHT, words("film_alt"))
        why = words("no_heat_map") if heat_map is None else words("heat_hidden")
        captions = text_rows(words("film"), STRONG, LEFT, WIDTH) + text_rows(why, SMALL, LEFT, WIDTH)
        return [gap(6), *kept_together([Row(picture.height, (picture,)), gap(2), *captions])]
    pictures = (
        _fitted(image, LEFT, HALF, _PAIR_HEIGHT, words("film_alt")),
        _fitted(heat_map_image(gray, heat_map), SECOND, HALF, _PAIR_HEIGHT, words("heat_alt")),
    )
    captions = beside(text_rows(words("film"), STRONG, LEFT, HALF), _map_caption(heat_map, film, words))
    return [gap(6), *kept_together([Row(pictures[0].height, pictures), gap(2), *captions])]


def _fitted(image: Image, x: float, width: float, height: float, alt: str) -> Picture:
    """`image` as large as width and height admit, its aspect kept."""
    scale = min(width / image.width_px, height / image.height_px)
    return Picture(x, 0, image.width_px * scale, image.height_px * scale, image, Tag("Figure", alt))


def _map_caption(heat_map: HeatMap, film: Film, words: Words) -> list[Row]:
    ends = (words("heat_cold"), words("heat_hot"))
    first, last = reversed(ends) if words.right_to_left else ends  # the colours grow to the right on every page
    hot = right_aligned(last, SMALL_LABEL, SECOND + HALF, 1)
    ramp_width = 26 * MM
    ramp = Picture(hot.x - ramp_width - 1.2 * MM, 3, ramp_width, 6, legend_image(), Tag("Figure", words("legend_alt")))
    frame = Box(ramp.x, ramp.y, ramp.width, ramp.height, stroke=HAIRLINE, line_width=0.4)
    cold = right_aligned(first, SMALL_LABEL, ramp.x - 1.2 * MM, 1)
    title = text_rows(words("heat_map"), STRONG, SECOND, cold.x - SECOND - 2 * MM)
    rows = [replace(title[0], marks=(*title[0].marks, hot, ramp, frame, cold)), *title[1:]]
    if heat_map.peak < FAINTEST_SHOWN:
        return rows + text_rows(f"{words('heat_caption')} {words('heat_empty')}", SMALL, SECOND, HALF)
    share = share_over_lungs(heat_map, film)
    over_lungs = words("heat_no_lungs") if share is None else words("heat_over_lungs", n=shown_score(share))
    rows += text_rows(f"{words('heat_caption')} {over_lungs}", SMALL, SECOND, HALF)
    return rows + (text_rows(words("heat_weak"), SMALL, SECOND, HALF) if heat_map.peak < WEAK_PEAK else [])
