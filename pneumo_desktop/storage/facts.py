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
# gives empty facts; the damage is told where the record is opened. The last column holds the signs where one of them is
# urgent at some age (imci.has_urgent_sign, which a test holds against it): whether it is at this one, the rules say.
_FILL = "INSERT INTO version_fact"
_FACTS = """
SELECT
    id,
    day,
    state,
    outcome,
    reader,
    coalesce(json_extract(payload, '$.final_read.film_quality'), ''),
    coalesce(json_extract(payload, '$.final_read.who_conclusion'), ''),
    coalesce(json_extract(payload, '$.final_read.agreement'), ''),
    coalesce(json_extract(payload, '$.reading.reason'), ''),
    EXISTS (SELECT 1 FROM json_each(payload, '$.reading.quality') WHERE value = 'read_anyway'),
    json_type(payload, '$.first_impression') IS 'object',
    coalesce(json_extract(payload, '$.reading.model.id'), ''),
    coalesce(json_extract(payload, '$.final_read.disagreement_reason'), ''),
    CASE
        WHEN json_extract(patient, '$.birth_date') IS NOT NULL
        THEN julianday(day) - julianday(json_extract(patient, '$.birth_date'))
        WHEN json_extract(patient, '$.partial_birth.year') IS NOT NULL
        THEN julianday(day) - julianday(
            printf('%04d-%02d-15', json_extract(patient, '$.partial_birth.year'),
                coalesce(json_extract(patient, '$.partial_birth.month'), 6)))
        ELSE json_extract(patient, '$.estimated_age.value') * CASE json_extract(patient, '$.estimated_age.unit')
            WHEN 'years' THEN 365.25 WHEN 'months' THEN 30.4375 WHEN 'weeks' THEN 7.0 ELSE 1.0 END
    END,
    CASE
        WHEN json_extract(payload, '$.visit.signs.stridor') = 'yes'
            OR json_extract(payload, '$.visit.signs.oxygen_saturation') < 90
            OR EXISTS (SELECT 1 FROM json_each(payload, '$.visit.signs.danger_signs') WHERE value = 'yes')
        THEN json_array(json_extract(payload, '$.visit.signs'), json_extract(payload, '$.reading.read_at'))
        ELSE ''
    END
FROM (
    SELECT id, state, outcome, reader,
        substr(coalesce(exam_at, (
            SELECT json_extract(payload, '$.reading.read_at') FROM record_version AS first
            WHERE first.record_id = v.record_id AND json_valid(payload) ORDER BY version LIMIT 1
        ), saved_at), 1, 10) AS day,
        CASE WHEN json_valid(payload) THEN payload ELSE '{}' END AS payload,
        CASE WHEN json_valid(patient) THEN patient ELSE '{}' END AS patient
    FROM record_version AS v
    WHERE """
EVERY_FACT = f"{_FACTS}1)"
"""What the rows of version_fact must be, in the order of its columns."""
_THIS_ONE = "id = ?)"
_ALL_WITHOUT = "id NOT IN (SELECT version_id FROM version_fact))"
_LIST_THOSE_WITHOUT = """
UPDATE record SET day = f.day, outcome = f.outcome, state = f.state, reader = f.reader, who_conclusion = f.who_conclusion
FROM version_fact AS f WHERE f.version_id = record.newest AND record.day = ''
"""


def fill_facts(connection: sqlite3.Connection, version_id: int) -> None:
    """Make the facts of a version that was just put in."""
    connection.execute(_FILL + _FACTS + _THIS_ONE, (version_id,))


def fill_missing_facts(database: Database) -> None:
    """Make the facts of versions from before there were any, or put in by other means; most often only two counts are read."""
    with database.reading() as connection:
        row = connection.execute("SELECT (SELECT count(*) FROM version_fact) = versions FROM store").fetchone()
    if not row[0]:
        with database.writing() as connection:
            connection.execute(_FILL + _FACTS + _ALL_WITHOUT)
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
