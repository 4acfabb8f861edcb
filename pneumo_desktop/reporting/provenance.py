"""Where a reading comes from, what it cannot tell, and the code by which paper and record are told to belong together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pneumo_desktop.domain.fingerprint import record_fingerprint
from pneumo_desktop.domain.record import Record
from pneumo_desktop.imci_sentences import say_population
from pneumo_desktop.reporting.fonts import is_printable
from pneumo_desktop.reporting.layout import HALF, LEFT, SECOND, SMALL, SMALL_LABEL, WIDTH, field_rows, heading
from pneumo_desktop.reporting.marks import MM, Box, Picture, Row, Tag, Text, beside, gap, kept_together, text_rows
from pneumo_desktop.reporting.pictures import code_image
from pneumo_desktop.reporting.score_scale import say_points
from pneumo_desktop.reporting.words import Words

_LABEL_WIDTH = 27 * MM
_CODE = 24 * MM


def source_rows(record: Record, printed: str, words: Words) -> list[Row]:
    """Model, thresholds and device on the left; film and the three times on the right."""
    reading = record.reading
    model, thresholds = reading.model, reading.thresholds
    left: list[tuple[str, str]] = [(words("model"), words("no_model"))]
    if model is not None:
        name = words("model_name", name=model.name, version=model.version, date=model.date)
        left = [(words("model"), name), (words("weights"), f"{model.id}, {model.sha256[:12]}")]
    if thresholds is not None:
        origin = words.say_origin(thresholds.origin)
        pair = {"low": say_points(thresholds.low), "high": say_points(thresholds.high)}
        left.append((words("thresholds"), words("threshold_pair", **pair, origin=origin)))
        if thresholds.screening is not None:
            left.append((words("screening"), words("screening_cut", cut=say_points(thresholds.screening))))
    left += [(words("device"), reading.device), (words("software"), words("software_name", version=record.software_version))]
    right = [
        (words("film_hash"), record.film_sha256[:12]),
        (words("record_hash"), record_fingerprint(record)[:12]),
        (words("analysed"), words.say_moment(reading.read_at)),
        (words("printed"), printed),
    ]
    columns = beside(
        field_rows(left, LEFT, HALF, _LABEL_WIDTH, SMALL_LABEL, SMALL),
        field_rows(right, SECOND, HALF, _LABEL_WIDTH, SMALL_LABEL, SMALL),
    )
    return [*heading(words("source")), *kept_together(columns)]


def limitation_rows(record: Record, words: Words) -> list[Row]:
    """The fixed lines on what the program cannot tell, and on whom the model was trained."""
    lines = list(words.limitations)
    population = say_population(record.reading.model, words.sentences) if record.reading.model is not None else ""
    if population:
        lines.append(words("trained_on", population=population))
    rows: list[Row] = []
    for text in lines:
        body = text_rows(text, SMALL, LEFT + 2.5 * MM, WIDTH - 2.5 * MM)
        rows += [replace(body[0], marks=(*body[0].marks, Box(LEFT + 1, 3.8, 2, 2, fill=0.0))), *body[1:]]
    return [*heading(words("limitations")), *kept_together(rows)]


def unknown_sign_rows(rows: Iterable[Row], words: Words) -> list[Row]:
    """Which signs of the rows stand as a box because no font has them; nothing where there are none."""
    texts = [mark.line.text for row in rows for mark in row.marks if isinstance(mark, Text)]
    signs = dict.fromkeys(char for text in texts for char in text if not is_printable(char))
    if not signs:
        return []
    what = words.listed(f"U+{ord(char):04X}" for char in signs)
    return [gap(3), *text_rows(words("replaced", what=what), SMALL, LEFT, WIDTH)]


def code_text(record: Record) -> str:
    """What the QR code holds, a fact a line; no name, no number of the patient."""
    reading = record.reading
    return "\n".join(
        (
            "PNEUMO-DESKTOP 1",
            f"{record.number} v{record.version} {record.state}",
            str(reading.outcome),
            f"sha256:{record_fingerprint(record)}",
        )
    )


def code_rows(record: Record, words: Words) -> list[Row]:
    """The QR code, with its quiet zone, and beside it what it holds."""
    picture = Picture(LEFT, 0, _CODE, _CODE, code_image(code_text(record)), Tag("Figure", words("code_alt")))
    text = text_rows(words("code"), SMALL, LEFT + _CODE + 3 * MM, WIDTH - _CODE - 3 * MM)
    return [gap(4), *beside([Row(_CODE, (picture,))], [gap(6), *text])]
