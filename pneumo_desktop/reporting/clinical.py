"""The parts of the report before any conclusion: what was found at the bedside, how the film was made, what came earlier."""

from __future__ import annotations

from collections.abc import Sequence

from pneumo_desktop.domain.imci import ImciResult, ImciScope, classify
from pneumo_desktop.domain.patient import AgeUnit
from pneumo_desktop.domain.reading import FilmQuality
from pneumo_desktop.domain.record import EarlierExam, Record
from pneumo_desktop.domain.visit import DangerSign, Sign, Signs, VisitKind
from pneumo_desktop.reporting.layout import BODY, HALF, LEFT, OUTCOME, SECOND, SMALL, STRONG, WIDTH, Fields, field_rows, heading
from pneumo_desktop.reporting.marks import MM, Box, Row, beside, gap, kept_together, stacked, text_rows
from pneumo_desktop.reporting.words import Words

_LABEL_WIDTH = 32 * MM
_SHOWN_EARLIER = 4
_INSET = 3 * MM


def classify_record(record: Record) -> ImciResult:
    """The WHO's chart for the patient of a record, on the day of the exam."""
    day = record.day
    return classify(record.patient, record.visit, day)


def say_urgent(words: Words) -> str:
    """ "Refer urgently" as it is printed: in capitals, which a printer without colours shows as well."""
    return words.imci.urgent.upper()


# --- clinical information ------------------------------------------------------------------------------------------------


def clinical_rows(record: Record, words: Words) -> list[Row]:
    """Urgent referral before all else, then the visit, the signs and the class of the WHO's chart."""
    visit, result = record.visit, classify_record(record)
    fields: Fields = [
        (words("exam"), words.say_exam(visit.exam_at)),
        (words("referring_person"), visit.referring_person or words("not_stated")),
        *([(words("visit_kind"), words.choice("visit_kinds", visit.kind))] if visit.kind is not VisitKind.UNKNOWN else []),
        (words("clinical_question"), visit.clinical_question or words("not_stated")),
        (words("symptoms"), visit.symptoms or words("not_stated")),
    ]
    return [
        *heading(words("clinical")),
        *(_refer_rows(result, words) if result.urgent else []),
        *field_rows(fields, LEFT, WIDTH, _LABEL_WIDTH),
        *_sign_rows(visit.signs, words),
        *_imci_rows(result, words),
    ]


def _refer_rows(result: ImciResult, words: Words) -> list[Row]:
    """A box that nobody overlooks, also on a printer without colours."""
    x, width = LEFT + _INSET, WIDTH - 2 * _INSET
    rows = [gap(3), *text_rows(say_urgent(words), OUTCOME, x, width)]
    rows += [*text_rows(words.imci.urgent_because(result), STRONG, x, width), gap(3)]
    inside = stacked(rows)
    frame = Box(LEFT + 1, 1, WIDTH - 2, inside.height - 1, stroke=0.0, line_width=2.0)
    return [gap(1), Row(inside.height, (frame, *inside.marks), keep=True), gap(3)]


def _sign_rows(signs: Signs, words: Words) -> list[Row]:
    if signs == Signs():
        return [gap(2), *field_rows([(words("signs"), words("no_signs"))], LEFT, WIDTH, _LABEL_WIDTH)]
    seen = _seen_signs(signs, words)
    half = (len(seen) + 1) // 2
    columns = [field_rows(part, x, HALF, _LABEL_WIDTH) for part, x in ((seen[:half], LEFT), (seen[half:], SECOND)) if part]
    danger = field_rows([(words("danger_signs"), _say_danger(signs, words))], LEFT, WIDTH, _LABEL_WIDTH)
    return [gap(2), *(beside(*columns) if columns else []), *danger]


def _seen_signs(signs: Signs, words: Words) -> list[tuple[str, str]]:
    """Every sign that the chart asks for, temperature and weight, looked at or not, and whatever else was measured."""
    fields = [
        (words("cough"), _say_sign(signs.cough, signs.cough_days, words)),
        (words("difficult_breathing"), _say_sign(signs.difficult_breathing, None, words)),
        (words("fever"), _say_sign(signs.fever, signs.fever_days, words)),
        (words("respiratory_rate"), _say_rate(signs, words)),
        (words("chest_indrawing"), _say_sign(signs.chest_indrawing, None, words)),
        (words("stridor"), _say_sign(signs.stridor, None, words)),
        (words("wheeze"), _say_sign(signs.wheeze, None, words)),
        (words("oxygen_saturation"), _say_saturation(signs, words)),
    ]
    for key, value, unit in (("temperature", signs.temperature_c, "°C"), ("weight", signs.weight_kg, "kg")):
        fields.append((words(key), words("without_value") if value is None else f"{value:g} {unit}"))
    more = (("height", signs.height_cm, "cm"), ("muac", signs.muac_mm, "mm"))
    return fields + [(words(key), f"{value:g} {unit}") for key, value, unit in more if value is not None]


def _say_sign(sign: Sign, days: int | None, words: Words) -> str:
    if sign is Sign.NOT_ASSESSED:
        return words("not_assessed_sign")
    if sign is Sign.NO:
        return words("no")
    return words("yes") if days is None else words("yes_for", time=words.count(AgeUnit.DAYS, days))


def _say_rate(signs: Signs, words: Words) -> str:
    if signs.respiratory_rate is None:
        return words("rate_unable" if signs.respiratory_rate_unable else "not_measured")
    if signs.respiratory_rate_seconds is None:
        return str(signs.respiratory_rate)
    return words("rate_over", rate=signs.respiratory_rate, seconds=signs.respiratory_rate_seconds)


def _say_saturation(signs: Signs, words: Words) -> str:
    if signs.oxygen_saturation is None:
        return words("not_measured")
    return words.choice("oxygen", signs.oxygen_support, n=signs.oxygen_saturation)


def _say_danger(signs: Signs, words: Words) -> str:
    """Found, looked for in vain, and not looked for: a line each, so that none is taken for another."""
    lines = []
    for key, sign in (("found", Sign.YES), ("absent", Sign.NO), ("not_looked_for", Sign.NOT_ASSESSED)):
        names = [words.imci.rule(one) for one in DangerSign if signs.danger_signs.get(one, Sign.NOT_ASSESSED) is sign]
        if names:
            lines.append(words(key, what=words.listed(names)))
    return "\n".join(lines)


def _imci_rows(result: ImciResult, words: Words) -> list[Row]:
    """The class with what it comes from, or why there is none; nothing for those whom the chart is not for and who are well."""
    if result.scope is ImciScope.OLDER and "age_uncertain" not in result.notes:
        return []
    rows = field_rows([(words("imci"), words.imci.heading(result))], LEFT, WIDTH, _LABEL_WIDTH, value=STRONG)
    x, width = LEFT + _LABEL_WIDTH, WIDTH - _LABEL_WIDTH
    for text in words.imci.lines(result):
        rows += text_rows(text, BODY, x, width)
    return [gap(2), *kept_together([*rows, *text_rows(words.imci.source(result), SMALL, x, width)])]


# --- technique and comparison --------------------------------------------------------------------------------------------


def technique_rows(record: Record, words: Words) -> list[Row]:
    """View, kind and facts of the film, what was done to it, and how the reader judges it."""
    facts, visit, final = record.film_facts, record.visit, record.final_read
    width, height = facts.width_px, facts.height_px
    if facts.correction.quarter_turns % 2:
        width, height = height, width  # as the file has it
    size = words("original_size", format=facts.file_format, width=width, height=height, bits=facts.bits_stored)
    kind = (
        words.choice("modalities", facts.modality) if facts.modality else words("modality_unstated", format=facts.file_format)
    )
    left = [(words("view"), words.choice("views", visit.view_position)), (words("modality"), kind)]
    right = [(words("original"), size)]
    if facts.acquired_at is not None:
        right.append((words("acquired"), words.say_exam(facts.acquired_at)))
    if final is not None and final.film_quality is not FilmQuality.NOT_STATED:
        right.append((words("film_quality"), words.choice("film_qualities", final.film_quality)))
    columns = beside(field_rows(left, LEFT, HALF, _LABEL_WIDTH), field_rows(right, SECOND, HALF, _LABEL_WIDTH))
    done = words.say_correction(facts.correction)
    corrections = field_rows([(words("done_to_film"), done)], LEFT, WIDTH, _LABEL_WIDTH) if done else []
    return [*heading(words("technique")), *kept_together([*columns, *corrections])]


def comparison_rows(earlier: Sequence[EarlierExam], words: Words) -> list[Row]:
    """The newest earlier exams with what was concluded, or that there is none on this computer."""
    rows = list(heading(words("comparison")))
    if not earlier:
        return rows + text_rows(words("no_earlier"), BODY, LEFT, WIDTH)
    for exam in earlier[:_SHOWN_EARLIER]:
        other = f" {words('earlier_other_name')}" if exam.other_name else ""
        label = words("earlier_exam", date=words.say_date(exam.at), number=exam.number)
        text = (exam.conclusion or words("earlier_draft")) + other
        rows += field_rows([(label, text)], LEFT, WIDTH, 62 * MM)
    more = len(earlier) - _SHOWN_EARLIER
    return rows + (text_rows(words("earlier_more", n=more), SMALL, LEFT, WIDTH) if more > 0 else [])
