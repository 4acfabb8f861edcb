"""The parts of the report that say whose it is: letterhead, title, patient, visit, and head and foot of every page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pneumo_desktop.domain.patient import Patient, PatientDraft, find_differences
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.reporting.layout import (
    BODY,
    CLINIC,
    GUTTER,
    HAIRLINE,
    HALF,
    LEFT,
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
_LABEL_WIDTH = 25 * MM
_BADGE_PADDING = 2 * MM
_FOOT_NAME, _FOOT_NUMBER = 84 * MM, 52 * MM


def letterhead_rows(letterhead: Letterhead, logo: Image | None) -> list[Row]:
    """Name, address and logo of the clinic over a line; nothing at all where none is given."""
    indent, logo_height = 0.0, 0.0
    pictures: tuple[Picture, ...] = ()
    if logo is not None:
        scale = min(_LOGO_WIDTH / logo.width_px, _LOGO_HEIGHT / logo.height_px)
        logo_height = logo.height_px * scale
        indent = logo.width_px * scale + 4 * MM
        pictures = (Picture(LEFT, 0, logo.width_px * scale, logo_height, logo),)
    x, width = LEFT + indent, WIDTH - indent
    words = text_rows(letterhead.clinic_name, CLINIC, x, width) + text_rows(letterhead.clinic_address, SMALL, x, width)
    if not words and logo is None:
        return []
    first = Row(0.0, pictures)
    below = gap(max(0.0, logo_height - height_of(words)))
    return kept_together([first, *words, below, gap(3), Row(6, (Box(LEFT, 0, WIDTH, 1.1, fill=0.0),))])


def title_rows(record: Record, words: Words) -> list[Row]:
    """Title and state on one line, number and version below."""
    badge = _badge(say_state(record, words), record.state is RecordState.DRAFT)
    room = WIDTH - badge[0].width - 4 * MM if isinstance(badge[0], Box) else WIDTH
    rows = text_rows(words.title, TITLE, LEFT, room, keep=True)
    rows[0] = replace(rows[0], marks=(*rows[0].marks, *badge))
    number = words.number_and_version.format(number=record.number, version=record.version)
    return [*rows, *text_rows(number, BODY, LEFT, WIDTH)]


def _badge(text: str, loud: bool) -> tuple[Box, Text]:
    style = replace(STRONG, size=10, leading=13, ink=1.0 if loud else 0.0)
    line = shape_line(text, style)
    width = line.width + 2 * _BADGE_PADDING
    x = LEFT + WIDTH - width
    box = Box(x, 1, width, line.height + 4, fill=0.0 if loud else None, stroke=0.0, line_width=0.9)
    return box, Text(x + _BADGE_PADDING, 3, line)


def say_state(record: Record, words: Words) -> str:
    """Draft, final or amended, with what an amended version replaces."""
    if record.state is RecordState.DRAFT:
        return words.draft
    return words.final if record.state is RecordState.FINAL else words.amended.format(before=record.version - 1)


def patient_and_visit_rows(record: Record, words: Words) -> list[Row]:
    """Patient on the left, visit on the right, and below what needs room."""
    visit = record.visit
    right: Fields = (
        (words.exam, words.say_exam(visit.exam_at)),
        (words.view, words.views[visit.view_position]),
        (words.referring_person, visit.referring_person or words.not_stated),
    )
    columns = [
        *kept_together(row_by_row([heading(words.patient, LEFT, HALF), heading(words.visit, SECOND, HALF)])),
        *beside(
            [
                *field_rows([(words.name, record.patient.name)], LEFT, HALF, _LABEL_WIDTH, value=STRONG),
                *field_rows(_patient_fields(record, words), LEFT, HALF, _LABEL_WIDTH),
            ],
            field_rows(right, SECOND, HALF, _LABEL_WIDTH),
        ),
    ]
    texts: Fields = (
        (words.clinical_question, visit.clinical_question or words.not_stated),
        (words.symptoms, visit.symptoms or words.not_stated),
    )
    return [*columns, gap(2), *field_rows(texts, LEFT, WIDTH, _LABEL_WIDTH), *_difference_rows(record, words)]


def _patient_fields(record: Record, words: Words) -> Fields:
    patient = record.patient
    fields = [(words.clinic_number, patient.number), (words.sex, words.sexes[patient.sex])]
    if patient.birth_date is None:
        return [*fields, (words.estimated_age, words.say_age(patient.estimated_age) if patient.estimated_age else "")]
    day: date = (record.visit.exam_at or record.reading.read_at).date()
    age = patient.age_on(day)
    label = words.age_at_exam if record.visit.exam_at else words.age_at_analysis
    return [*fields, (words.birth_date, words.say_date(patient.birth_date)), (label, words.say_age(age) if age else "")]


def _difference_rows(record: Record, words: Words) -> list[Row]:
    """What the film's header says otherwise about the patient, by the fields alone."""
    patient = record.patient
    typed = PatientDraft(patient.number, patient.name, patient.sex, patient.birth_date, patient.estimated_age)
    found = find_differences(record.film_facts.patient, typed)
    if not found:
        return []
    what = ", ".join(words.differences[field] for field in found)
    return [gap(2), *text_rows(words.header_differs.format(what=what), STRONG, LEFT, WIDTH)]


def say_birth(patient: Patient, words: Words) -> str:
    """Birth date, or the estimated age."""
    if patient.birth_date is not None:
        return words.born.format(date=words.say_date(patient.birth_date))
    return words.estimated.format(age=words.say_age(patient.estimated_age) if patient.estimated_age else words.not_stated)


def head_rows(record: Record, words: Words, number: int) -> list[Row]:
    """The head of the second and later pages."""
    if number == 1:
        return []
    right = right_aligned(f"{_report_and_version(record, words)}  |  {say_state(record, words)}", SMALL_STRONG, LEFT + WIDTH)
    rows = text_rows(words.title, SMALL_STRONG, LEFT, WIDTH - right.line.width - GUTTER)
    rows[0] = replace(rows[0], marks=(*rows[0].marks, right))
    return [*rows, Row(9, (Box(LEFT, 1.5, WIDTH, 0.6, fill=HAIRLINE),))]


def foot_rows(record: Record, words: Words, printed: str, number: int, total: int) -> list[Row]:
    """The foot of every page: who, which report, which page."""
    patient = record.patient
    clinic_number = f"{words.clinic_number} {patient.number}"
    name = text_rows(patient.name, STRONG, LEFT, _FOOT_NAME - 3 * MM)
    middle = text_rows(clinic_number, BODY, LEFT + _FOOT_NAME, _FOOT_NUMBER - 3 * MM)
    x = LEFT + _FOOT_NAME + _FOOT_NUMBER
    birth = right_aligned_rows(say_birth(patient, words), BODY, x, LEFT + WIDTH)
    left = f"{_report_and_version(record, words)}  |  {say_state(record, words)}"
    software = words.software_name.format(version=record.software_version)
    page = right_aligned(words.page.format(number=number, total=total), SMALL_STRONG, LEFT + WIDTH)
    last = Text(LEFT, 0, shape_line(left, SMALL_LABEL))
    made = Text(LEFT, 0, shape_line(f"{software}  |  {words.printed} {printed}", SMALL_LABEL))
    return [
        gap(3),
        Row(4, (Box(LEFT, 0, WIDTH, 0.6, fill=HAIRLINE),)),
        *row_by_row([name, middle, birth]),
        Row(last.line.height, (last,)),
        Row(made.line.height, (made, page)),
    ]


def _report_and_version(record: Record, words: Words) -> str:
    return words.number_and_version.format(number=record.number, version=record.version)
