"""The parts of the report that say whose it is: letterhead, title, patient, and head and foot of every page."""

from __future__ import annotations

from dataclasses import replace

from pneumo_desktop.domain.likeness import differs_from_file
from pneumo_desktop.domain.patient import Patient, draft_of
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.record import MERGED, Record, RecordState, split_amendment
from pneumo_desktop.imci_sentences import say_corrected
from pneumo_desktop.reporting.bidi import as_alone
from pneumo_desktop.reporting.layout import (
    BODY,
    CLINIC,
    GUTTER,
    HAIRLINE,
    HALF,
    LEFT,
    NAME,
    SECOND,
    SMALL,
    SMALL_LABEL,
    SMALL_STRONG,
    STRONG,
    TITLE,
    WIDTH,
    Fields,
    field_rows,
    heading,
    right_aligned,
    right_aligned_rows,
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
    height_of,
    kept_together,
    row_by_row,
    text_rows,
)
from pneumo_desktop.reporting.shaping import shape_line
from pneumo_desktop.reporting.words import Words

_LOGO_WIDTH, _LOGO_HEIGHT = 48 * MM, 16 * MM
_LABEL_WIDTH = 27 * MM
_BADGE_PADDING = 2 * MM
_FOOT_NAME, _FOOT_NUMBER = 80 * MM, 50 * MM


def letterhead_rows(letterhead: Letterhead, logo: Image | None, words: Words) -> list[Row]:
    """Name, address, phone and logo of the clinic over a line; nothing at all where none is given."""
    indent, logo_height = 0.0, 0.0
    pictures: tuple[Picture, ...] = ()
    if logo is not None:
        scale = min(_LOGO_WIDTH / logo.width_px, _LOGO_HEIGHT / logo.height_px)
        logo_height = logo.height_px * scale
        indent = logo.width_px * scale + 4 * MM
        tag = Tag("Figure", words("logo_alt"))
        pictures = (Picture(LEFT, 0, logo.width_px * scale, logo_height, logo, tag),)
    x, width = LEFT + indent, WIDTH - indent
    lines = text_rows(letterhead.clinic_name, CLINIC, x, width)
    for text in (letterhead.clinic_address, letterhead.clinic_phone):
        lines += text_rows(text, SMALL, x, width)
    if not lines and logo is None:
        return []
    first = Row(0.0, pictures)
    below = gap(max(0.0, logo_height - height_of(lines)))
    return kept_together([first, *lines, below, gap(3), Row(6, (Box(LEFT, 0, WIDTH, 1.1, fill=0.0),))])


def title_rows(record: Record, words: Words) -> list[Row]:
    """Title and state on one line, number and version below, and why and from what it was changed."""
    badge = _badge(say_state(record, words), record.state is RecordState.DRAFT)
    rows = text_rows(words("title"), TITLE, LEFT, WIDTH - badge[0].width - 4 * MM, keep=True, tag=Tag("H1"))
    rows[0] = replace(rows[0], marks=(*rows[0].marks, *badge))
    rows += text_rows(_report_and_version(record, words), BODY, LEFT, WIDTH)
    if record.amendment_reason and record.amendment_reason != MERGED:  # that the merge itself says
        rows += text_rows(words("amended_because", reason=_say_amendment(record.amendment_reason, words)), STRONG, LEFT, WIDTH)
    if record.merged_from is not None:
        before = record.merged_from
        number = as_alone(before.number, words("merged_from") + before.name)
        rows += text_rows(words("merged_from", number=number, name=before.name), BODY, LEFT, WIDTH)
    return rows


def _say_amendment(kept: str, words: Words) -> str:
    """The chosen reason in the language of the report, with the person's own words as they were written."""
    reason, own = split_amendment(kept)
    return f"{words.choice('amendment_reasons', reason)}: {own}" if reason else own


def _badge(text: str, loud: bool) -> tuple[Box, Text]:
    style = replace(STRONG, size=10, leading=13, ink=1.0 if loud else 0.0)
    line = shape_line(text, style)
    width = line.width + 2 * _BADGE_PADDING
    x = LEFT + WIDTH - width
    box = Box(x, 1, width, line.height + 4, fill=0.0 if loud else None, stroke=0.0, line_width=0.9)
    return box, Text(x + _BADGE_PADDING, 3, line, Tag())


def say_state(record: Record, words: Words) -> str:
    """Draft, final or amended, with what an amended version replaces."""
    if record.state is RecordState.DRAFT:
        return words("draft")
    return words("final") if record.state is RecordState.FINAL else words("amended", before=record.version - 1)


def patient_rows(record: Record, words: Words) -> list[Row]:
    """Who the patient is, in two columns, and what of the film's header speaks against it."""
    patient = record.patient
    name = Tag(spoken=patient.name)
    left = [
        *field_rows([(words("name_label"), patient.name)], LEFT, HALF, _LABEL_WIDTH, value=NAME, tag=name),
        *field_rows([(words("clinic_number"), patient.number), (words("sex"), words.choice("sexes", patient.sex))], LEFT, HALF,
                    _LABEL_WIDTH),
    ]  # fmt: skip
    right = field_rows([*_birth_fields(record, words), *_detail_fields(patient, words)], SECOND, HALF, _LABEL_WIDTH)
    rows = [*heading(words("patient")), *beside(left, right)]
    if patient.provisional:
        rows += [gap(2), *text_rows(words("provisional"), STRONG, LEFT, WIDTH)]
    for note in record.notes:
        if words.has_choice("record_notes", note):
            rows += [gap(2), *text_rows(words.choice("record_notes", note), STRONG, LEFT, WIDTH)]
    for told in say_corrected(record, words.sentences):
        rows += [gap(2), *text_rows(told, STRONG, LEFT, WIDTH)]
    return rows + _difference_rows(record, words)


def _birth_fields(record: Record, words: Words) -> Fields:
    patient, exam_at = record.patient, record.visit.exam_at
    if patient.birth_date is None and patient.partial_birth is None:
        return [(words("estimated_age"), words.say_age(patient.estimated_age) if patient.estimated_age else "")]
    age = patient.age_on(record.day)
    said = words.say_age(age) if age else ""
    if patient.birth_date is not None:
        born = words.say_date(patient.birth_date)
    else:
        born = words.say_partial_date(patient.partial_birth) if patient.partial_birth else ""
        said = words("about_age", age=said) if said else ""
    return [(words("birth_date"), born), (words("age_at_exam" if exam_at else "age_at_analysis"), said)]


def _detail_fields(patient: Patient, words: Words) -> Fields:
    """What is written down beside the identifying facts, where it is."""
    details = patient.details
    who = words.listed(text for text in (details.caregiver_name, details.caregiver_relationship) if text)
    phone = as_alone(details.caregiver_phone, words("list_comma") + who) if details.caregiver_phone else ""
    caregiver = words.listed(text for text in (who, phone) if text)
    fields = [(words("national_id"), details.national_id), (words("village"), details.village), (words("caregiver"), caregiver)]
    return [(label, text) for label, text in fields if text]


def _difference_rows(record: Record, words: Words) -> list[Row]:
    """What the film's header says otherwise about the patient, by the fields alone."""
    facts = record.film_facts
    taken = facts.acquired_at.date() if facts.acquired_at else record.day
    found = differs_from_file(facts.patient, draft_of(record.patient), taken, record.reading.read_at.date())
    if not found:
        return []
    what = words.listed(words.choice("differences", field) for field in found)
    return [gap(2), *text_rows(words("header_differs", what=what), STRONG, LEFT, WIDTH)]


def head_rows(record: Record, words: Words, number: int) -> list[Row]:
    """The head of the second and later pages."""
    if number == 1:
        return []
    right = right_aligned(f"{_report_and_version(record, words)}  |  {say_state(record, words)}", SMALL_STRONG, LEFT + WIDTH)
    rows = text_rows(words("title"), SMALL_STRONG, LEFT, WIDTH - right.line.width - GUTTER)
    rows[0] = replace(rows[0], marks=(*rows[0].marks, right))
    return [*rows, Row(9, (Box(LEFT, 1.5, WIDTH, 0.6, fill=HAIRLINE),))]


def foot_rows(record: Record, letterhead: Letterhead, words: Words, printed: str, number: int, total: int) -> list[Row]:
    """The foot of every page: who, which report, which page, and the clinic's own line."""
    patient = record.patient
    name = text_rows(patient.name, STRONG, LEFT, _FOOT_NAME - 3 * MM)
    clinic_number = f"{words('clinic_number')} {as_alone(patient.number, words('clinic_number'))}"
    middle = text_rows(clinic_number, BODY, LEFT + _FOOT_NAME, _FOOT_NUMBER - 3 * MM)
    x = LEFT + _FOOT_NAME + _FOOT_NUMBER
    birth = right_aligned_rows(words.say_birth(patient), BODY, x, LEFT + WIDTH)
    left = f"{_report_and_version(record, words)}  |  {say_state(record, words)}"
    software = words("software_name", version=record.software_version)
    page = right_aligned(words("page", number=number, total=total), SMALL_STRONG, LEFT + WIDTH)
    last = Text(LEFT, 0, shape_line(left, SMALL_LABEL))
    made = Text(LEFT, 0, shape_line(f"{software}  |  {words('printed')} {printed}", SMALL_LABEL))
    return [
        gap(3),
        Row(4, (Box(LEFT, 0, WIDTH, 0.6, fill=HAIRLINE),)),
        *row_by_row([name, middle, birth]),
        Row(last.line.height, (last,)),
        Row(made.line.height, (made, page)),
        *text_rows(letterhead.footer, SMALL, LEFT, WIDTH),
    ]


def _report_and_version(record: Record, words: Words) -> str:
    return words("number_and_version", number=record.number, version=record.version)
