"""The facts of every version that lists and counts ask for, taken out of its payload once."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from pneumo_desktop.domain.imci import LOWEST_SATURATION
from pneumo_desktop.domain.patient import PartialDate
from pneumo_desktop.storage.codec import decode_patient
from pneumo_desktop.storage.database import Database
from pneumo_desktop.storage.search_text import EDITION, make_search_text, storable

_OF_PAYLOAD = (
    "$.final_read.film_quality",
    "$.final_read.who_conclusion",
    "$.final_read.agreement",
    "$.reading.reason",
    "$.reading.quality",
    "$.first_impression",
    "$.reading.model.id",
    "$.final_read.disagreement_reason",
    "$.visit.signs",
    "$.reading.read_at",
)
_OF_PATIENT = ("$.birth_date", "$.partial_birth", "$.estimated_age")


def paths_of(places: Iterable[str]) -> str:
    """Places in JSON as `json_extract` takes them: several at once are one reading of it, and come back as one list."""
    return ", ".join(f"'{place}'" for place in places)


# `day` is that of the exam, else of the record's first reading: no saving, amending or reading anew moves a film.
# A payload that is none gives empty facts; the damage is told where the record is opened.
_OF = """(
    SELECT
        v.*,
        substr(coalesce(exam_at, (
            SELECT json_extract(payload, '$.reading.read_at') FROM record_version AS first
            WHERE first.record_id = v.record_id AND json_valid(payload) ORDER BY version LIMIT 1
        ), saved_at), 1, 10) AS day,
        CASE WHEN json_valid(payload) THEN payload ELSE '{}' END AS said,
        CASE WHEN json_valid(patient) THEN patient ELSE '{}' END AS person
    FROM record_version AS v WHERE """
FACTS = (
    "made.id, made.day, made.state, made.outcome, made.reader,"
    f" json_extract(said, {paths_of(_OF_PAYLOAD)}), json_extract(person, {paths_of(_OF_PATIENT)})"
)
EVERY_VERSION = f"{_OF}1) AS made"
"""What `facts_of` wants of a version, and all versions of which it can be asked: rows of record_version with `said`, their
payload, or an empty one where it is none."""
FACTS_WIDTH = 7
_DAYS = {"years": 365.25, "months": 30.4375, "weeks": 7.0}
_LIST_THOSE_WITHOUT = """
UPDATE record SET day = f.day, outcome = f.outcome, state = f.state, reader = f.reader, who_conclusion = f.who_conclusion
FROM version_fact AS f WHERE f.version_id = record.newest AND record.day = ''
"""


def facts_of(row: Sequence[Any]) -> tuple[Any, ...]:
    """The row of version_fact that a row of FACTS makes."""
    version_id, day, state, outcome, reader, said, person = row
    quality, conclusion, agreement, reason, codes, impression, model, why, signs, read_at = json.loads(said)
    words = [_text(value) for value in (quality, conclusion, agreement, reason)]
    read_anyway = int(isinstance(codes, list) and "read_anyway" in codes)
    first = int(isinstance(impression, dict))
    age = _age_days(day, *json.loads(person))
    urgent = _urgent_signs(signs, read_at)
    return (version_id, day, state, outcome, reader, *words, read_anyway, first, _text(model), _text(why), age, urgent)


def _urgent_signs(signs: Any, read_at: Any) -> str:
    """The signs where one of them is urgent at some age (imci.has_urgent_sign, which a test holds against it), as
    0008_urgent_signs.sql has them: whether it is at this one, the rules say when the line is listed."""
    if not isinstance(signs, dict):
        return ""
    saturation, danger = signs.get("oxygen_saturation"), signs.get("danger_signs")
    low = isinstance(saturation, int | float) and saturation < LOWEST_SATURATION
    if low or signs.get("stridor") == "yes" or (isinstance(danger, dict) and "yes" in danger.values()):
        return json.dumps([signs, read_at], ensure_ascii=True, separators=(",", ":"))
    return ""


def _text(value: Any) -> Any:
    return "" if value is None else storable(value) if isinstance(value, str) else value


def _age_days(day: str, born: Any, partial: Any, estimated: Any) -> float | None:
    """On `day`, as `Patient.age_on` counts; of an estimate the days that it has on average."""
    with suppress(ValueError, TypeError, OverflowError):  # a year that no calendar has gives no age
        if born is not None:
            return float((date.fromisoformat(day) - date.fromisoformat(born)).days)
        if isinstance(partial, dict) and partial.get("year") is not None:
            seen = date.fromisoformat(day)
            return float((seen - PartialDate(partial["year"], partial.get("month")).middle(seen)).days)
        if isinstance(estimated, dict) and estimated.get("value") is not None:
            return float(estimated["value"] * _DAYS.get(estimated.get("unit", ""), 1.0))
    return None


def fill_facts(connection: sqlite3.Connection, version_id: int) -> None:
    """Make the facts of a version that was just put in."""
    _fill(connection, "id = ?", version_id)


def fill_missing_facts(database: Database) -> None:
    """Make the facts of versions from before there were any, or put in by other means; most often only two counts are read."""
    with database.reading() as connection:
        row = connection.execute("SELECT (SELECT count(*) FROM version_fact) = versions FROM store").fetchone()
    if not row[0]:
        with database.writing() as connection:
            _fill(connection, "id NOT IN (SELECT version_id FROM version_fact)")
            connection.execute(_LIST_THOSE_WITHOUT)


def _fill(connection: sqlite3.Connection, which: str, *values: int) -> None:
    rows = connection.execute(f"SELECT {FACTS} FROM {_OF}{which}) AS made", values).fetchall()  # noqa: S608 (words of ours)
    marks = ", ".join("?" * 15)
    connection.executemany(f"INSERT INTO version_fact VALUES ({marks})", map(facts_of, rows))  # noqa: S608


def former_numbers(connection: sqlite3.Connection, record_id: str) -> Sequence[str]:
    """Numbers that a record stood under while its patient was not known by name: they are on paper that was printed then."""
    return _former(connection, "v.record_id = ?", record_id).get(record_id, ())


def all_former_numbers(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """The same of every record that has any."""
    return _former(connection, "instr(v.payload, '\"merged_from\":{') > 0")


def _former(connection: sqlite3.Connection, where: str, *values: str) -> dict[str, list[str]]:
    numbers: dict[str, list[str]] = {}
    rows = connection.execute(
        "SELECT DISTINCT v.record_id, json_extract(v.payload, '$.merged_from.number', '$.id') FROM record_version AS v"  # noqa: S608
        f" WHERE {where} AND iif(json_valid(v.payload), json_extract(v.payload, '$.merged_from.provisional'), 0)"
        " ORDER BY v.id",
        values,
    )
    for record_id, said in rows:  # as JSON, in which a number may hold what no text of a database can
        numbers.setdefault(record_id, []).append(str(json.loads(said)[0]))
    return numbers


def refold_search_texts(database: Database) -> None:
    """Make the texts that a search looks through anew where an older program made them; else one number is read."""
    with database.reading() as connection:
        edition = connection.execute("SELECT edition FROM search_fold").fetchone()[0]
    if edition == EDITION:
        return
    with database.writing() as connection:
        rows = connection.execute(
            "SELECT r.id, r.number, v.patient FROM record AS r JOIN record_version AS v ON v.id = r.newest"
        ).fetchall()
        former = all_former_numbers(connection)
        for record_id, number, patient in rows:
            with suppress(ValueError):  # the damage is told where the record is opened
                who = decode_patient(patient)
                text = make_search_text(number, who.number, who.name, former.get(record_id, ()))
                connection.execute("UPDATE record SET search_text = ? WHERE id = ?", (text, record_id))
        connection.execute("UPDATE search_fold SET edition = ?", (EDITION,))
