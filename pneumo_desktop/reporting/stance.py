"""How the final read came about: the first impression from before the program's reading, and what was begun and not signed."""

from __future__ import annotations

from pneumo_desktop.domain.reading import Impression
from pneumo_desktop.domain.record import Record
from pneumo_desktop.reporting.layout import LEFT, WIDTH, field_rows
from pneumo_desktop.reporting.marks import MM, Row, gap
from pneumo_desktop.reporting.words import Words

_LABEL_WIDTH = 32 * MM


def stance_rows(record: Record, words: Words) -> list[Row]:
    """Below the conclusion; nothing where nothing of it was stated."""
    fields: list[tuple[str, str]] = []
    if record.first_impression is not None:
        note = words("first_impression_note")
        fields.append((words("first_impression"), words.listed((_say(record.first_impression, words), note))))
    if record.begun_read is not None:
        fields.append((words("begun_read"), _say(record.begun_read, words)))
    return [gap(2), *field_rows(fields, LEFT, WIDTH, _LABEL_WIDTH)] if fields else []


def _say(impression: Impression, words: Words) -> str:
    who = words.choice("who_conclusions", impression.who_conclusion) if impression.who_conclusion else ""
    quality = words.choice("film_qualities", impression.film_quality) if impression.film_quality else ""
    film = f"{words('film_quality')}: {quality}" if quality else ""
    said = "; ".join(part for part in (who, impression.words, film) if part)
    by = words.listed(part for part in (impression.reader, impression.role, words.say_moment(impression.at)) if part)
    return f"{said} ({by})"
