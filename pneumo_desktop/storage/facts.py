"""The facts of every version that lists and counts ask for, taken out of its payload once."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import suppress

from pneumo_desktop.storage.codec import decode_patient
from pneumo_desktop.storage.database import Database
from pneumo_desktop.storage.search_text import EDITION, make_search_text

# `day` is that of the exam, else of the record's first reading: no saving, amending or reading anew moves a film.
# Not in a trigger or a view: where the schema is not trusted, SQLite lets none of them read JSON. A payload that is none
# gives empty facts; the damage is told where the record is opened.
_MADE = """
    made.id,
    made.day,
    made.state,
    made.outcome,
    made.reader,
    coalesce(json_extract(said, '$.final_read.film_quality'), ''),
    coalesce(json_extract(said, '$.final_read.who_conclusion'), ''),
    coalesce(json_extract(said, '$.final_read.agreement'), ''),
    coalesce(json_extract(said, '$.reading.reason'), ''),
    coalesce(instr(json_extract(said, '$.reading.quality'), '"read_anyway"'), 0) > 0,
    json_type(said, '$.first_impression') IS 'object',
    coalesce(json_extract(said, '$.reading.model.id'), ''),
    coalesce(json_extract(said, '$.final_read.disagreement_reason'), ''),
    CASE
        WHEN json_extract(person, '$.birth_date') IS NOT NULL
        THEN julianday(made.day) - julianday(json_extract(person, '$.birth_date'))
        WHEN json_extract(person, '$.partial_birth.year') IS NOT NULL
        THEN julianday(made.day) - julianday(
            printf('%04d-%02d-15', json_extract(person, '$.partial_birth.year'),
                coalesce(json_extract(person, '$.partial_birth.month'), 6)))
        ELSE json_extract(person, '$.estimated_age.value') * CASE json_extract(person, '$.estimated_age.unit')
            WHEN 'years' THEN 365.25 WHEN 'months' THEN 30.4375 WHEN 'weeks' THEN 7.0 ELSE 1.0 END
    END"""
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
_FILL = f"INSERT INTO version_fact SELECT {_MADE} FROM {_OF}"  # noqa: S608 (words of ours)
_THIS_ONE = "id = ?) AS made"
_ALL_WITHOUT = "id NOT IN (SELECT version_id FROM version_fact)) AS made"
FACTS, EVERY_VERSION = _MADE, f"{_OF}1) AS made"
"""What a row of version_fact must be, in the order of its columns, and all versions of which that can be asked: rows of
record_version with `said`, their payload, or an empty one where it is none."""
_LIST_THOSE_WITHOUT = """
UPDATE record SET day = f.day, outcome = f.outcome, state = f.state, reader = f.reader, who_conclusion = f.who_conclusion
FROM version_fact AS f WHERE f.version_id = record.newest AND record.day = ''
"""


def fill_facts(connection: sqlite3.Connection, version_id: int) -> None:
    """Make the facts of a version that was just put in."""
    connection.execute(_FILL + _THIS_ONE, (version_id,))


def fill_missing_facts(database: Database) -> None:
    """Make the facts of versions from before there were any, or put in by other means; most often only two counts are read."""
    with database.reading() as connection:
        row = connection.execute("SELECT (SELECT count(*) FROM version_fact) = versions FROM store").fetchone()
    if not row[0]:
        with database.writing() as connection:
            connection.execute(_FILL + _ALL_WITHOUT)
            connection.execute(_LIST_THOSE_WITHOUT)


def former_numbers(connection: sqlite3.Connection, record_id: str) -> Sequence[str]:
    """Numbers that a record stood under while its patient was not known by name: they are on paper that was printed then."""
    return _former(connection, "v.record_id = ?", record_id).get(record_id, ())


def all_former_numbers(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """The same of every record that has any."""
    return _former(connection, "instr(v.payload, '\"merged_from\":{') > 0")


def _former(connection: sqlite3.Connection, where: str, *values: str) -> dict[str, list[str]]:
    numbers: dict[str, list[str]] = {}
    rows = connection.execute(
        "SELECT DISTINCT v.record_id, json_extract(v.payload, '$.merged_from.number') FROM record_version AS v"  # noqa: S608
        f" WHERE {where} AND iif(json_valid(v.payload), json_extract(v.payload, '$.merged_from.provisional'), 0)"
        " ORDER BY v.id",
        values,
    )
    for record_id, number in rows:
        numbers.setdefault(record_id, []).append(str(number))
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
