"""Which records a search and a filter find, and what is counted of them: conditions and rows, without a payload."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.imci import classify
from pneumo_desktop.domain.listing import AgeBand, FilmGroup, ListedRecord, RecordFilter, is_date_word
from pneumo_desktop.domain.patient import Patient
from pneumo_desktop.domain.reading import Agreement, FilmQuality, Outcome, WhoConclusion
from pneumo_desktop.domain.record import RecordState, RecordSummary
from pneumo_desktop.domain.visit import Signs, Visit
from pneumo_desktop.storage.codec import decode_patient, decode_signs
from pneumo_desktop.storage.search_text import patient_key, search_words, storable
from pneumo_desktop.storage.spelling import UNVOWELLED, unvowelled_part

Value = str | int
_UNVOWELLED = (
    f"r.search_text >= char({ord(UNVOWELLED)})"  # a look at one letter: all other texts begin with one that comes before it
)
_VERSION = "JOIN record_version AS v ON v.id = r.newest LEFT JOIN version_fact AS f ON f.version_id = v.id"
_NEWEST = f"record AS r {_VERSION}"
_NARROW = "record AS r JOIN version_fact AS f ON f.version_id = r.newest"
_SUMMARY = (
    "r.id, r.number, v.version, v.state, v.patient, v.outcome, v.score, v.reader, v.exam_at, v.saved_at,"
    " coalesce(f.day, substr(coalesce(v.exam_at, v.saved_at), 1, 10)),"
    " coalesce(f.who_conclusion, ''), coalesce(f.agreement, ''), coalesce(f.impression_given, 0), coalesce(f.urgent_signs, '')"
)
SUMMARIES = f"SELECT {_SUMMARY} FROM {_NEWEST}"  # noqa: S608
"""Every record's newest version in a row for `summary_of`; conditions speak of r (record), v (version) and f (facts)."""
_AGE_BANDS = (  # upper end in completed months, without it
    (2, AgeBand.UNDER_2_MONTHS),
    (12, AgeBand.MONTHS_2_TO_11),
    (60, AgeBand.MONTHS_12_TO_59),
    (180, AgeBand.YEARS_5_TO_14),
    (600, AgeBand.YEARS_15_TO_49),
)
_BORN = "date(f.day, printf('-%d days', f.age_days))"
_MONTHS = f"""CASE WHEN f.age_days = CAST(f.age_days AS INTEGER)
    THEN (substr(f.day, 1, 4) - substr({_BORN}, 1, 4)) * 12 + substr(f.day, 6, 2) - substr({_BORN}, 6, 2)
        - (substr(f.day, 9, 2) < substr({_BORN}, 9, 2))
    ELSE f.age_days / 30.4375 END"""
"""Completed months of the calendar, as the WHO's chart counts them; those of an estimate, which is kept as its average days."""


def find_records(
    connection: sqlite3.Connection, text: str, only: RecordFilter, limit: int, offset: int
) -> Sequence[RecordSummary]:
    """Newest first; what was saved last on this computer is newest, whatever its clock said then.

    The page is cut out of the narrow listing index before anything wide is looked at.
    """
    where, values = _condition(text, only)
    found = f"SELECT r.newest FROM record AS r WHERE {where} ORDER BY r.newest DESC LIMIT ? OFFSET ?"  # noqa: S608
    rows = connection.execute(
        f"SELECT {_SUMMARY} FROM ({found}) AS found"  # noqa: S608
        f" JOIN record AS r ON r.newest = found.newest {_VERSION} ORDER BY v.id DESC",
        (*values, limit, offset),
    ).fetchall()  # a row that is damaged must not leave a reader behind, for which a closing store would wait
    return tuple(map(summary_of, rows))


def find_once_under(connection: sqlite3.Connection, number: str) -> Sequence[RecordSummary]:
    """Records that stand under another number now and stood under this one in an earlier version, newest first."""
    key = patient_key(number)
    if not key:
        return ()
    rows = connection.execute(
        "SELECT r.newest, json_extract(v.patient, '$.number', '$.name') FROM record AS r"
        " JOIN record_version AS v ON v.record_id = r.id AND v.id <> r.newest"
        " WHERE r.patient_key <> ? AND json_valid(v.patient)",
        (key,),
    )  # as JSON, in which a number may hold what no text of a database can
    found = {newest for newest, said in rows if patient_key(str(json.loads(said)[0])) == key}
    wanted = f"{SUMMARIES} WHERE r.newest = ?"
    return tuple(summary_of(connection.execute(wanted, (newest,)).fetchone()) for newest in sorted(found, reverse=True))


def count_records(connection: sqlite3.Connection, text: str, only: RecordFilter) -> int:
    """How many records `find_records` would find in all."""
    where, values = _condition(text, only)
    row = connection.execute(f"SELECT count(*) FROM record AS r WHERE {where}", values).fetchone()  # noqa: S608
    return int(row[0])


def group_films(connection: sqlite3.Connection, since: date | None, until: date | None) -> Sequence[FilmGroup]:
    """The newest versions of all records of a period, counted by what is the same about them."""
    where, values = _condition("", RecordFilter(since=since, until=until))
    bands = " ".join(f"WHEN {_below(end)} THEN '{band}'" for end, band in _AGE_BANDS)
    rows = connection.execute(
        "SELECT f.outcome, f.state, f.film_quality, f.who_conclusion, f.agreement, f.reason, f.read_anyway,"  # noqa: S608
        f" CASE WHEN f.age_days IS NULL OR f.age_days < 0 THEN '{AgeBand.NOT_KNOWN}' {bands} ELSE '{AgeBand.YEARS_50_UP}' END,"
        f" count(*) FROM {_NARROW} WHERE {where} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8",
        values,
    )
    return tuple(
        FilmGroup(
            Outcome(outcome),
            RecordState(state),
            FilmQuality(quality),
            WhoConclusion(who),
            Agreement(agreement) if agreement else None,
            reason if outcome == Outcome.NOT_ANALYSED else "",
            bool(anyway),
            AgeBand(band),
            films,
        )
        for outcome, state, quality, who, agreement, reason, anyway, band, films in rows
    )


def _below(months: int) -> str:
    """A condition for ages below so many months; the calendar is asked only within three days of that birthday."""
    days = months * 30.4375
    return f"f.age_days < {days - 3} OR (f.age_days < {days + 3} AND {_MONTHS} < {months})"


def list_records(connection: sqlite3.Connection, only: RecordFilter) -> Iterator[ListedRecord]:
    """The newest version of every record that `only` lets through, oldest first."""
    where, values = _condition("", only)
    rows = connection.execute(
        f"SELECT {_SUMMARY}, f.film_quality, f.reason, f.read_anyway, v.film_sha256, f.model, f.disagreement_reason"  # noqa: S608
        f" FROM {_NEWEST} WHERE {where} ORDER BY v.id",
        values,
    ).fetchall()
    for row in rows:
        quality, reason, anyway, film, model, why = row[15:]
        yield ListedRecord(summary_of(row[:15]), quality, reason, bool(anyway), film, model, why)


def list_readers(connection: sqlite3.Connection) -> Sequence[str]:
    """Everybody who signed a newest version, by name."""
    rows = connection.execute(f"SELECT DISTINCT f.reader FROM {_NARROW}")  # noqa: S608
    return tuple(sorted((row[0] for row in rows if row[0]), key=str.casefold))


def _condition(text: str, only: RecordFilter) -> tuple[str, tuple[Value, ...]]:
    """A condition on r (record) and its values, all of it in the index record_listing.

    `instr` knows no wildcards, so nothing needs to be escaped.
    """
    conditions: list[str] = []
    values: list[Value] = []

    def ask(condition: str, *more: Value) -> None:
        conditions.append(condition)
        values.extend(more)

    for word in search_words(text):
        if is_date_word(word):
            ask("(substr(r.day, 1, ?) = ? OR instr(r.search_text, ?) > 0)", len(word), word, word)
        elif part := unvowelled_part(word):
            ask(f"(instr(r.search_text, ?) > 0 OR ({_UNVOWELLED} AND instr(r.search_text, ?) > 0))", word, part)
        else:
            ask("instr(r.search_text, ?) > 0", word)
    if only.since is not None:
        ask("r.day >= ?", only.since.isoformat())
    if only.until is not None:
        ask("r.day <= ?", only.until.isoformat())
    if only.outcome is not None:
        ask("r.outcome = ?", only.outcome.value)
    if only.state is not None:
        ask("r.state = ?", only.state.value)
    if only.reader:
        ask("r.reader = ?", storable(only.reader))
    if only.patient_number:
        ask("r.patient_key = ?", patient_key(only.patient_number))
    if only.who_conclusion is not None:
        ask("r.who_conclusion = ? AND r.state <> 'draft'", only.who_conclusion.value)
    return " AND ".join(conditions) or "1", tuple(values)


def summary_of(row: Sequence[object]) -> RecordSummary:
    """A line of the list from a row of SUMMARIES."""
    *facts, urgent_signs = row
    record_id, number, version, state, patient, outcome, score, reader, exam_at, saved_at, day, who, agreement, given = facts
    line = RecordSummary(
        id=str(record_id),
        number=str(number),
        version=int(str(version)),
        state=RecordState(str(state)),
        patient=_patient(str(patient)),
        outcome=str(outcome),
        score=float(score) if isinstance(score, int | float) else None,
        reader=str(reader),
        exam_at=datetime.fromisoformat(str(exam_at)) if exam_at else None,
        saved_at=datetime.fromisoformat(str(saved_at)),
        day=date.fromisoformat(str(day)),
        who_conclusion=str(who),
        agreement=str(agreement),
        impression_given=bool(given),
    )
    return _with_urgency(line, str(urgent_signs)) if urgent_signs else line


def _with_urgency(line: RecordSummary, urgent_signs: str) -> RecordSummary:
    """The line with what the bedside signs say by the rules of this program; signs that are damaged say nothing."""
    try:
        signs, read_at = _signs_and_moment(urgent_signs)
        day = (line.exam_at or datetime.fromisoformat(read_at)).date()
    except ValueError:
        return line
    visit = Visit(signs=signs)
    try:
        urgent = classify(line.patient, visit, day).urgent
    except (
        ValueError,
        OverflowError,
    ):  # an age that no calendar has, which only damage leaves: signs that count at any age stay
        ageless = replace(line.patient, birth_date=None, partial_birth=None, estimated_age=None)
        urgent = classify(ageless, visit, day).urgent
    return replace(line, urgent=urgent)


@lru_cache(maxsize=4096)
def _signs_and_moment(text: str) -> tuple[Signs, str]:
    """What a column of signs holds; while somebody types a search the same lines come again and again."""
    parts = json.loads(text)
    if not isinstance(parts, list) or len(parts) != 2:
        raise ValueError("a column of signs holds two things")
    return decode_signs(json.dumps(parts[0])), str(parts[1])


def _patient(text: str) -> Patient:
    try:
        return decode_patient(text)
    except ValueError as error:
        raise PneumoError("store.damaged") from error
