"""Whether the columns that lists, searches, counts and reports read still say what the saved versions themselves say."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pneumo_desktop.storage.facts import EVERY_VERSION, FACTS, FACTS_WIDTH, facts_of, paths_of
from pneumo_desktop.storage.search_text import EDITION, make_search_text, patient_key, storable

_REPEATED = {
    "r.number": "$.number",
    "made.state": "$.state",
    "made.outcome": "$.reading.outcome",
    "made.score": "$.reading.score",
    "made.reader": "$.final_read.reader",
    "made.exam_at": "$.visit.exam_at",
    "made.saved_at": "$.saved_at",
    "made.film_sha256": "$.film_sha256",
    "made.report_file": "$.report_file",
    "made.report_sha256": "$.report_sha256",
}
"""Columns of a version (made) and its record (r) that repeat what stands in the payload, and where it stands there."""
_NAMES = tuple(column.partition(".")[2] for column in _REPEATED)
_SAID = (
    "$.id",
    "$.version",
    *_REPEATED.values(),
    "$.patient.number",
    "$.patient.name",
    "$.merged_from.number",
    "$.merged_from.provisional",
)
_LISTED = ("day", "outcome", "state", "reader", "who_conclusion")
"""What the list filters by: facts of the newest version, repeated in the row of the record."""
KEPT_REPORTS = (
    "SELECT report_file, iif(json_valid(payload), coalesce(json_extract(payload, '$.report_sha256'), ''), '')"
    " FROM record_version"
)
"""Names of all kept reports, each with the hash that its version has of it."""
_DAY_PART = 0.01
"""Ages are sums of fractions of days, which another order of adding changes in their last digits."""


@dataclass(frozen=True)
class SavedVersion:
    """A saved version. `column` is the first column that does not say what its payload says; empty for none."""

    id: int
    record_id: str
    version: int
    number: str
    payload: str
    column: str


def report_of(payload: str) -> tuple[str, str] | None:
    """Name and hash of the report that a saved version names; None where it cannot be read."""
    try:
        facts = json.loads(payload)
        return str(facts["report_file"]), str(facts["report_sha256"])
    except (ValueError, TypeError, KeyError):
        return None


def saved_versions(connection: sqlite3.Connection) -> Iterator[SavedVersion]:
    """All of them in the order of saving, each held against the rows made of it; every payload is read once.

    A store of another version of this program, as in a backup, lists by other rows: these are made anew when it is opened,
    and not looked at here.
    """
    listed = _lists_as_here(connection)
    names = [row[1] for row in connection.execute("PRAGMA table_info(version_fact)")] if listed else []
    former: dict[str, list[str]] = {}
    for row, record, version, number, payload, text, *rest in connection.execute(_query(names)):
        said = json.loads(text)
        *_, patient_number, name, former_number, was_unknown = said
        if was_unknown:
            former.setdefault(record, []).append(str(former_number))
        patient, repeated, rest = rest[0], tuple(rest[1 : 1 + len(_NAMES)]), rest[1 + len(_NAMES) :]
        column = _changed_column(record, version, said, repeated) or ("" if _same_patient(patient, payload) else "patient")
        if listed and not column:
            made, rest = facts_of(rest[:FACTS_WIDTH]), rest[FACTS_WIDTH:]
            kept, in_list = tuple(rest[: len(names)]), rest[len(names) :]
            column = _changed_fact(names, made, kept)
            if not column and in_list[0] == row:
                who = (number, patient_number, name, list(dict.fromkeys(former.get(record, ()))))
                column = _changed_listing(dict(zip(names, kept, strict=True)), in_list[1:], who)
        yield SavedVersion(row, record, version, str(number), payload, column)


def _query(facts: Sequence[str]) -> str:
    wanted = ["made.id", "made.record_id", "made.version", "r.number", "made.payload", f"json_extract(said, {paths_of(_SAID)})"]
    wanted += ["CASE WHEN made.patient IS NOT json_extract(said, '$.patient') THEN made.patient END", *_REPEATED]
    joined = "LEFT JOIN record AS r ON r.id = made.record_id"
    if facts:
        wanted += [FACTS, *(f"f.{name}" for name in facts)]
        wanted += ["r.newest", "r.patient_key", "r.search_text", *(f"r.{name}" for name in _LISTED)]
        joined += " LEFT JOIN version_fact AS f ON f.version_id = made.id"
    return f"SELECT {', '.join(wanted)} FROM {EVERY_VERSION} {joined} ORDER BY made.id"  # noqa: S608 (names of ours)


def _lists_as_here(connection: sqlite3.Connection) -> bool:
    edition = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'search_fold'").fetchone()[0]
    return bool(edition) and connection.execute("SELECT edition FROM search_fold").fetchone()[0] == EDITION


def _changed_column(record_id: str, version: int, said: Sequence[Any], columns: Sequence[Any]) -> str:
    if said[0] is None:
        return "payload"
    if (said[0], said[1]) != (record_id, version):
        return "version"
    number, state, outcome, score, reader, *others = said[2 : 2 + len(_NAMES)]
    try:
        expected = (number, state, outcome, _score(score), storable(reader or ""), *others)
    except (ValueError, TypeError, AttributeError):
        return "payload"
    if columns == expected:
        return ""
    return next(name for name, one, other in zip(_NAMES, columns, expected, strict=True) if one != other)


def _score(value: float | str | None) -> float | None:
    """As SQLite keeps it: what is not a number is nothing."""
    score = None if value is None else float(value)
    return None if score is None or math.isnan(score) else score


def _changed_fact(names: Sequence[str], made: Sequence[Any], kept: Sequence[Any]) -> str:
    if made == kept:
        return ""
    for name, one, other in zip(names, made, kept, strict=True):
        near = name == "age_days" and None not in (one, other) and _is_near(one, other)
        if one != other and not near:
            return name
    return ""


def _is_near(one: Any, other: Any) -> bool:
    return isinstance(other, int | float) and abs(one - other) < _DAY_PART


def _same_patient(column: str | None, payload: str) -> bool:
    """Whether a `column` that is not, sign by sign, the payload's patient (None for one that is) says the same all the same."""
    try:
        return column is None or bool(json.loads(column) == json.loads(payload)["patient"])
    except (ValueError, TypeError, KeyError):
        return False


def _changed_listing(fact: Mapping[str, Any], in_list: Sequence[Any], who: tuple[str, str, str, list[str]]) -> str:
    """What is not right in the row of a record with these facts; `who`: number, clinic number, name and former numbers."""
    key, text, *columns = in_list
    changed = next((name for name, value in zip(_LISTED, columns, strict=True) if value != fact[name]), "")
    if changed:
        return changed
    try:
        if key != patient_key(who[1]):
            return "patient_key"
        return "" if text == make_search_text(*who) else "search_text"
    except (ValueError, TypeError, AttributeError):
        return "payload"


def changed_places(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Number of a record and what leads astray from it, with every version as it was saved: another version in its place, a
    film kept under the name of another, a number that would be given again."""
    for column, query in _PLACES.items():
        for (number,) in connection.execute(query):
            yield str(number), column


_PLACES = {
    "newest": "SELECT number FROM record AS r WHERE newest IS NOT"
    " (SELECT id FROM record_version WHERE record_id = r.id ORDER BY version DESC LIMIT 1)",
    "film": "SELECT DISTINCT r.number FROM film AS f JOIN record_version AS v ON v.film_sha256 = f.sha256"
    " JOIN record AS r ON r.id = v.record_id WHERE substr(f.file_name, 1, 64) <> f.sha256",
    "number_sequence": "SELECT max(r.number) FROM record AS r LEFT JOIN number_sequence AS s"
    " ON s.year = CAST(substr(r.number, 3, 4) AS INTEGER) WHERE coalesce(s.last, 0) < CAST(substr(r.number, 8) AS INTEGER)"
    " GROUP BY s.year",
}
