"""Whether the columns that lists, searches, counts and reports read still say what the saved versions themselves say."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from pneumo_desktop.storage.facts import EVERY_FACT, all_former_numbers
from pneumo_desktop.storage.search_text import EDITION, make_search_text, patient_key, storable

COMPARED = (
    "r.number",
    "v.state",
    "v.outcome",
    "v.score",
    "v.reader",
    "v.exam_at",
    "v.saved_at",
    "v.film_sha256",
    "v.report_file",
    "v.report_sha256",
    "v.patient",
)
"""Columns of a version (v) and its record (r) that repeat what stands in the payload."""
KEPT_REPORTS = (
    "SELECT report_file, iif(json_valid(payload), coalesce(json_extract(payload, '$.report_sha256'), ''), '')"
    " FROM record_version"
)
"""Names of all kept reports, each with the hash that its version has of it."""
_DAY_PART = 0.01
"""Ages are sums of fractions of days, which another order of adding changes in their last digits."""


def changed_column(record_id: str, version: int, payload: str, columns: tuple[Any, ...]) -> str:
    """The first of a version's columns (`COMPARED`, in order) that does not say what its payload says; empty for none."""
    try:
        facts = json.loads(payload)
        said = _said(facts)
        if (facts["id"], facts["version"]) != (record_id, version):
            return "version"
        shown = dict(zip(said, columns, strict=True))
        shown["patient"] = json.loads(shown["patient"])
    except (ValueError, TypeError, KeyError):
        return "payload"
    return next((name for name in said if shown[name] != said[name]), "")


def report_of(payload: str) -> tuple[str, str] | None:
    """Name and hash of the report that a saved version names; None where it cannot be read."""
    try:
        facts = json.loads(payload)
        return str(facts["report_file"]), str(facts["report_sha256"])
    except (ValueError, TypeError, KeyError):
        return None


def _said(facts: Mapping[str, Any]) -> dict[str, Any]:
    """What the columns must be, in the order of `COMPARED`, from a payload without its types."""
    reading, final = facts["reading"], facts["final_read"]
    return {
        "number": facts["number"],
        "state": facts["state"],
        "outcome": reading["outcome"],
        "score": _score(reading["score"]),
        "reader": storable(final["reader"]) if final else "",
        "exam_at": facts["visit"]["exam_at"],
        "saved_at": facts["saved_at"],
        "film_sha256": facts["film_sha256"],
        "report_file": facts["report_file"],
        "report_sha256": facts["report_sha256"],
        "patient": facts["patient"],
    }


def _score(value: float | str | None) -> float | None:
    """As SQLite keeps it: what is not a number is nothing."""
    score = None if value is None else float(value)
    return None if score is None or math.isnan(score) else score


def changed_listings(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Rows of record and version_fact that are not what the versions make of them: number of the record, column.

    A store of another version of this program, as in a backup, has others; what it lists is made anew when it is opened.
    """
    edition = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'search_fold'").fetchone()[0]
    if not edition or connection.execute("SELECT edition FROM search_fold").fetchone()[0] != EDITION:
        return
    yield from _changed_facts(connection)
    yield from _changed_rows(connection)


def _changed_facts(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    names = [row[1] for row in connection.execute("PRAGMA table_info(version_fact)")]
    exact = " AND ".join(f"f.{name} IS m.{name}" for name in names if name != "age_days")
    near = f"(f.age_days IS m.age_days OR abs(f.age_days - m.age_days) < {_DAY_PART})"
    rows = connection.execute(
        f"WITH m({', '.join(names)}) AS ({EVERY_FACT})"  # noqa: S608 (names of ours)
        " SELECT r.number, m.*, f.* FROM m"
        " JOIN record_version AS v ON v.id = m.version_id JOIN record AS r ON r.id = v.record_id"
        f" LEFT JOIN version_fact AS f ON f.version_id = m.version_id WHERE coalesce(NOT ({exact} AND {near}), 1)"
    )
    for number, *values in rows:
        made, kept = values[: len(names)], values[len(names) :]
        yield number, next(name for name, one, other in zip(names, made, kept, strict=True) if one != other)


def _changed_rows(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    same = ("day", "outcome", "state", "reader", "who_conclusion")
    columns = ", ".join(f"r.{name} IS f.{name}" for name in same)
    former = all_former_numbers(connection)
    rows = connection.execute(
        "SELECT r.id, r.number, r.patient_key, r.search_text, v.patient,"  # noqa: S608 (names of ours)
        " v.id IS (SELECT id FROM record_version WHERE record_id = r.id ORDER BY version DESC LIMIT 1),"
        f" {columns} FROM record AS r JOIN record_version AS v ON v.id = r.newest"
        " LEFT JOIN version_fact AS f ON f.version_id = r.newest"
    )
    for record_id, number, key, text, patient, is_newest, *alike in rows:
        if not is_newest:
            yield number, "newest"
        elif not all(alike):
            yield number, same[alike.index(0)]
        else:
            with suppress(ValueError, TypeError, KeyError):  # a patient that is none was told of already, as a changed payload
                who = json.loads(patient)
                if key != patient_key(who["number"]):
                    yield number, "patient_key"
                elif text != make_search_text(number, who["number"], who["name"], former.get(record_id, ())):
                    yield number, "search_text"
