"""The record store: numbers, records with all their versions, original films and printed reports."""

from __future__ import annotations

import getpass
import hashlib
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType

from pneumo_desktop.domain.clinic_number import NumberScheme
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.keeping import Act
from pneumo_desktop.domain.likeness import Known
from pneumo_desktop.domain.listing import EVERYTHING, FilmGroup, ListedRecord, RecordFilter
from pneumo_desktop.domain.patient import Patient, PatientDraft
from pneumo_desktop.domain.record import NUMBER_ACCEPTED, Record, RecordSummary
from pneumo_desktop.storage.accounts import SqliteAccounts
from pneumo_desktop.storage.audit import append_line, begin_audit, has_begun, payload_digest
from pneumo_desktop.storage.codec import decode_patient, decode_record, encode_patient, encode_record
from pneumo_desktop.storage.columns import report_of
from pneumo_desktop.storage.database import Database, open_database
from pneumo_desktop.storage.erased_list import mend_list
from pneumo_desktop.storage.exchange import clear_staged, finish_exchange
from pneumo_desktop.storage.facts import fill_facts, fill_missing_facts, former_numbers, refold_search_texts
from pneumo_desktop.storage.failures import coded_failures
from pneumo_desktop.storage.files import KeptFiles, film_file_name, hash_file, make_folder
from pneumo_desktop.storage.folders import store_folder
from pneumo_desktop.storage.key_file import has_key_file
from pneumo_desktop.storage.listing import count_records, find_records, group_films, list_readers, list_records
from pneumo_desktop.storage.lock import StoreLock, hold_opening
from pneumo_desktop.storage.orphans import note_files, sweep, sweep_all
from pneumo_desktop.storage.patients import NameIndex, known_under, next_number
from pneumo_desktop.storage.sealing import BrokenSealError, StoreKey
from pneumo_desktop.storage.search_text import make_search_text, patient_key, storable

DATABASE_NAME = "records.sqlite3"
_NUMBER = re.compile(r"P-([0-9]{4})-([0-9]{6,18})")
_HASH_SHOWN = 12


def open_store(data: Path, lock: StoreLock | None = None, key: StoreKey | None = None) -> SqliteRecordStore:
    """Open the store in `data`, creating it when needed; with the `lock` from `hold_store`, leftovers are cleared away.

    Raises PneumoError "store.newer", "store.damaged", "store.no_rights", "store.full", "store.in_use" or "store.failed".
    A folder that holds reports but no database is damaged: a fresh one would give their numbers again. An encrypted store
    wants its `key`, from its key file; without it "store.locked" is raised, and "store.key_damaged" where that file is gone.
    """
    data = data.absolute()
    with coded_failures(data):
        make_folder(data)
        folder = store_folder(data)
        finish_exchange(folder)
        with hold_opening(data):
            return open_store_in(folder, lock, key, data)


def open_store_in(folder: Path, lock: StoreLock | None, key: StoreKey | None, root: Path | None = None) -> SqliteRecordStore:
    """The store in just this folder; `open_store` finds the one that counts, and holds it against others meanwhile."""
    files = KeptFiles(folder, key, root)
    if key is None and has_key_file(folder):
        raise PneumoError("store.locked", folder=str(folder))
    if key is None and files.has_sealed_reports():
        raise PneumoError("store.key_damaged", folder=str(folder))
    with coded_failures(folder):
        files.make_folders()
        path, database_key = folder / DATABASE_NAME, key.database if key else None
        database = open_database(path, may_create=not files.has_reports(), key=database_key)
        try:
            fill_missing_facts(database)
            refold_search_texts(database)
            mend_list(database, folder)
            store = SqliteRecordStore(database, files)
            store.begin()
        except BaseException:
            database.close()
            raise
        if lock is not None and lock.first_look(folder):
            clear_staged(folder)
            sweep_all(database, files)
            files.clear_scratch()
    return store


class SqliteRecordStore:
    """The `RecordStore` port on SQLite and a folder of files; made by `open_store`."""

    def __init__(self, database: Database, files: KeptFiles) -> None:
        self._database = database
        self._files = files
        self._accounts = SqliteAccounts(database)
        self._names = NameIndex()
        self._given: dict[str, str] = {}
        self.actor = login_name()

    def __enter__(self) -> SqliteRecordStore:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def scratch(self) -> Path:
        return self._files.lent

    def close(self) -> None:
        with coded_failures(self._files.data):
            self._database.close()
            self._files.close()

    @property
    def database(self) -> Database:
        """What the rest of this package works on."""
        return self._database

    @property
    def files(self) -> KeptFiles:
        """The folders of this store."""
        return self._files

    @contextmanager
    def exchanged(self, key: StoreKey | None) -> Iterator[None]:
        """No file of the store is open within; then it goes on with what lies in its folder now, under `key`.

        Where the block fails, it goes on as before.
        """
        with self._database.suspended():
            yield
            self._database.take_key(key.database if key else None)
            self._files.take_key(key)
            self._files.make_folders()
        self.forget_names()

    def forget_names(self) -> None:
        """Records were taken away, or are others now: what is kept of them in memory is made anew when it is asked for."""
        self._names = NameIndex()

    def begin(self) -> None:
        """Write the first line of the audit where there is none."""
        with self._database.reading() as connection:
            begun = has_begun(connection)
        if not begun:
            with self._database.writing() as connection:
                begin_audit(connection, self.actor)

    def audit(self, who: str, what: str, record: str = "", detail: Mapping[str, str | int] | None = None) -> None:
        """As the port says."""
        with coded_failures(self._files.data), self._database.writing() as connection:
            append_line(connection, who, what, record, detail)

    def next_number(self, year: int, record_id: str = "") -> str:
        given = self._given.get(record_id, "") if record_id else ""
        if given.startswith(f"P-{year:04d}-"):
            return given
        with coded_failures(self._files.data), self._database.writing() as connection:
            raise_sequence(connection, year, 1, more=1)
            row = connection.execute("SELECT last FROM number_sequence WHERE year = ?", (year,)).fetchone()
        number = f"P-{year:04d}-{row[0]:06d}"
        if record_id:
            self._given[record_id] = number
        return number

    def save(self, record: Record, film: Film, report: Path | bytes) -> Record:
        """As the port says. A `report` file is copied in and removed last, so a save that failed can be tried again.

        Raises PneumoError "store.version_conflict", "store.report_missing" (no file at `report`), "store.full",
        "store.no_rights" or "store.failed"; ValueError where film and record do not belong together.
        """
        _refuse_mismatch(record, film)
        if isinstance(report, Path) and not report.is_file():
            raise PneumoError("store.report_missing", number=record.number)
        with coded_failures(self._files.data):
            with self._database.reading() as connection:
                _refuse_conflict(connection, record)
                film_name = _film_name(connection, film.sha256) or film_file_name(film.sha256, film.facts.file_format)
            note = note_files(self._files, film_name, f"{record.number}_v{record.version}.pdf")
            try:
                saved = self._save_noted(record, film, report, film_name)
            except BaseException:
                sweep(self._database, self._files, note)
                raise
            self._files.discard(note)
            if isinstance(report, Path):
                self._files.discard(report)
        self._given.pop(record.id, None)
        return saved

    def _save_noted(self, record: Record, film: Film, report: Path | bytes, film_name: str) -> Record:
        self._files.keep_film(film.source, film.sha256, film_name)
        with self._database.writing() as connection:
            _refuse_conflict(connection, record)
            merges, correction = (_from_newest(connection, record, who) for who in (record.merged_from, record.corrected_from))
            if not self._files.has_film(film_name, len(film.source)):  # taken away after another save of it had failed
                self._files.keep_film(film.source, film.sha256, film_name)
            report_file = f"{record.number}_v{record.version}.pdf"
            report_sha256 = self._files.keep_report(report, report_file)
            saved = replace(record, report_file=report_file, report_sha256=report_sha256)
            payload = insert_version(connection, saved, report_file, report_sha256, film_name, len(film.source))
            accepted: dict[str, str | int] = {"number_accepted": 1} if NUMBER_ACCEPTED in record.notes else {}
            act = Act.SAVE if record.version == 1 else Act.AMEND
            corrected: dict[str, str | int] = {"patient_corrected": 1} if correction else {}
            detail: dict[str, str | int] = {
                "version": record.version,
                "payload": payload_digest(payload),
                **accepted,
                **corrected,
            }
            append_line(connection, self.actor, act, record.id, detail)
            if merges:
                append_line(connection, self.actor, Act.MERGE, record.id, {"version": record.version})
        return saved

    @property
    def accounts(self) -> SqliteAccounts:
        return self._accounts

    def search(self, text: str, limit: int = 200, offset: int = 0, only: RecordFilter = EVERYTHING) -> Sequence[RecordSummary]:
        """As the port says; newest is what was saved last on this computer, whatever its clock said then."""
        with coded_failures(self._files.data), self._database.reading() as connection:
            return find_records(connection, text, only, limit, offset)

    def count(self, text: str = "", only: RecordFilter = EVERYTHING) -> int:
        with coded_failures(self._files.data), self._database.reading() as connection:
            return count_records(connection, text, only)

    def film_groups(self, since: date | None = None, until: date | None = None) -> Sequence[FilmGroup]:
        with coded_failures(self._files.data), self._database.reading() as connection:
            return group_films(connection, since, until)

    def listed(self, only: RecordFilter = EVERYTHING) -> Sequence[ListedRecord]:
        with coded_failures(self._files.data), self._database.reading() as connection:
            return tuple(list_records(connection, only))

    def readers(self) -> Sequence[str]:
        with coded_failures(self._files.data), self._database.reading() as connection:
            return list_readers(connection)

    def load(self, record_id: str, version: int | None = None) -> Record:
        with coded_failures(self._files.data), self._database.reading() as connection:
            row = connection.execute(
                "SELECT payload FROM record_version WHERE record_id = ? AND version = coalesce(?, version)"
                " ORDER BY version DESC LIMIT 1",
                (record_id, version),
            ).fetchone()
        if row is None:
            raise PneumoError("store.not_found", record=record_id)
        try:
            return decode_record(row[0])
        except ValueError as error:
            raise PneumoError("store.damaged", record=record_id) from error

    def versions(self, record_id: str) -> Sequence[int]:
        """Oldest first; empty for a record that is not there."""
        with coded_failures(self._files.data), self._database.reading() as connection:
            rows = connection.execute(
                "SELECT version FROM record_version WHERE record_id = ? ORDER BY version", (record_id,)
            ).fetchall()
        return tuple(int(row[0]) for row in rows)

    def read_film(self, film_sha256: str) -> bytes:
        fact = film_sha256[:_HASH_SHOWN]
        with coded_failures(self._files.data):
            with self._database.reading() as connection:
                name = _film_name(connection, film_sha256)
            missing, changed = PneumoError("store.film_missing", film=fact), PneumoError("store.film_changed", film=fact)
            if name is None:
                raise missing
            return _read_whole(lambda: self._files.read_film(name), film_sha256, missing, changed)

    def read_report(self, record: Record) -> bytes:
        """As the port says; the store's own entry for this record and version counts, not the fields of `record`."""
        with coded_failures(self._files.data):
            file_name, sha256 = self._report_entry(record)
            missing = PneumoError("store.report_missing", number=record.number)
            changed = PneumoError("store.report_changed", number=record.number)
            return _read_whole(lambda: self._files.read_report(file_name), sha256, missing, changed)

    def film_path(self, film_sha256: str) -> Path:
        self._refuse_path()
        fact = film_sha256[:_HASH_SHOWN]
        with coded_failures(self._files.data):
            with self._database.reading() as connection:
                name = _film_name(connection, film_sha256)
            path = self._files.film_path(name) if name else None
            if path is None or not path.is_file():
                raise PneumoError("store.film_missing", film=fact)
            if hash_file(path) != film_sha256:
                raise PneumoError("store.film_changed", film=fact)
        return path

    def report_path(self, record: Record) -> Path:
        """As the port says; the store's own entry for this record and version counts, not the fields of `record`."""
        self._refuse_path()
        with coded_failures(self._files.data):
            file_name, sha256 = self._report_entry(record)
            path = self._files.report_path(file_name)
            if not path.is_file():
                raise PneumoError("store.report_missing", number=record.number)
            if hash_file(path) != sha256:
                raise PneumoError("store.report_changed", number=record.number)
        return path

    def _report_entry(self, record: Record) -> tuple[str, str]:
        """Name and hash of the report of a record and version: what its payload says, which the audit witnesses."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT report_file, report_sha256, payload FROM record_version WHERE record_id = ? AND version = ?",
                (record.id, record.version),
            ).fetchone()
        if row is None:
            raise PneumoError("store.report_missing", number=record.number)
        if row[:2] != report_of(row[2]):
            raise PneumoError("store.report_changed", number=record.number)
        return str(row[0]), str(row[1])

    def _refuse_path(self) -> None:
        """No readable file is made of what is sealed: who needs it asks for its bytes."""
        if self._files.sealed:
            raise PneumoError("store.sealed", folder=str(self._files.data))

    def find_patient(self, number: str) -> Patient | None:
        """As the port says; earlier versions of a record, which may name a patient by mistake, do not count."""
        key = patient_key(number)
        if not key:
            return None
        with coded_failures(self._files.data), self._database.reading() as connection:
            row = connection.execute(
                "SELECT v.patient FROM record AS r JOIN record_version AS v ON v.id = r.newest"
                " WHERE r.patient_key = ? ORDER BY r.newest DESC LIMIT 1",
                (key,),
            ).fetchone()
        return _patient(row[0]) if row else None

    def records_of(self, number: str) -> Sequence[Record]:
        """As the port says; numbers compare as in `find_patient`."""
        key = patient_key(number)
        if not key:
            return ()
        with coded_failures(self._files.data), self._database.reading() as connection:
            rows = connection.execute(
                "SELECT v.payload FROM record AS r JOIN record_version AS v ON v.id = r.newest"
                " WHERE r.patient_key = ? ORDER BY r.newest DESC",
                (key,),
            ).fetchall()
        return _records_in(rows)

    def next_patient_number(self, scheme: NumberScheme) -> str:
        with coded_failures(self._files.data), self._database.writing() as connection:
            return next_number(connection, scheme)

    def known_under(self, number: str) -> Sequence[Known]:
        """As the port says; earlier versions of a record do not count."""
        if not patient_key(number):
            return ()
        with coded_failures(self._files.data), self._database.reading() as connection, _sound_patients():
            return known_under(connection, number)

    def patients_like(self, draft: PatientDraft, day: date, limit: int = 3) -> Sequence[Known]:
        with coded_failures(self._files.data), self._database.reading() as connection, _sound_patients():
            return self._names.alike(connection, draft, day, limit)

    def records_under(self, number: str) -> Sequence[RecordSummary]:
        if not patient_key(number):
            return ()
        with coded_failures(self._files.data), self._database.reading() as connection:
            return find_records(connection, "", RecordFilter(patient_number=number), -1, 0)


def _records_in(rows: Sequence[tuple[str]]) -> tuple[Record, ...]:
    try:
        return tuple(decode_record(row[0]) for row in rows)
    except ValueError as error:
        raise PneumoError("store.damaged") from error


def _read_whole(read: Callable[[], bytes], sha256: str, missing: PneumoError, changed: PneumoError) -> bytes:
    """What `read` gives, if it is there and its hash is right."""
    try:
        content = read()
    except FileNotFoundError:
        raise missing from None
    except BrokenSealError:
        raise changed from None
    if hashlib.sha256(content).hexdigest() != sha256:
        raise changed
    return content


def _refuse_mismatch(record: Record, film: Film) -> None:
    if record.film_sha256 != film.sha256 or hashlib.sha256(film.source).hexdigest() != film.sha256:
        raise ValueError("the record is of another film")
    if not _NUMBER.fullmatch(record.number):
        raise ValueError("a report number comes from next_number")


def _refuse_conflict(connection: sqlite3.Connection, record: Record) -> None:
    """A version must be the one after the newest, and a number belongs to one record for all its versions."""
    row = connection.execute(
        "SELECT r.number, v.version FROM record AS r JOIN record_version AS v ON v.id = r.newest WHERE r.id = ?", (record.id,)
    ).fetchone()
    number, newest = row or (record.number, 0)
    owner = connection.execute("SELECT id FROM record WHERE number = ?", (record.number,)).fetchone()
    if record.version != newest + 1 or number != record.number or (owner and owner[0] != record.id):
        raise PneumoError("store.version_conflict", number=record.number, version=record.version, newest=newest)


def _from_newest(connection: sqlite3.Connection, record: Record, before: Patient | None) -> bool:
    """Whether `before` is the patient that the record stands under until this version is saved."""
    if before is None:
        return False
    row = connection.execute(
        "SELECT v.patient FROM record AS r JOIN record_version AS v ON v.id = r.newest WHERE r.id = ?", (record.id,)
    ).fetchone()
    return row is not None and row[0] == encode_patient(before)


def _film_name(connection: sqlite3.Connection, sha256: str) -> str | None:
    row = connection.execute("SELECT file_name FROM film WHERE sha256 = ?", (sha256,)).fetchone()
    return str(row[0]) if row else None


def raise_sequence(connection: sqlite3.Connection, year: int, least: int, more: int) -> None:
    """Bring the last number of a year up by `more`, at least to `least`."""
    connection.execute(
        "INSERT INTO number_sequence (year, last) VALUES (?1, ?2) ON CONFLICT (year) DO UPDATE SET last = max(?2, last + ?3)",
        (year, least, more),
    )


def insert_version(
    connection: sqlite3.Connection, record: Record, report_file: str, report_sha256: str, film_name: str, film_bytes: int
) -> str:
    """Add a version and bring its record up to date; returns the payload as it was stored."""
    connection.execute("INSERT OR IGNORE INTO film VALUES (?, ?, ?)", (record.film_sha256, film_name, film_bytes))
    columns = {
        "record_id": record.id,
        "version": record.version,
        "state": record.state.value,
        "outcome": record.reading.outcome.value,
        "score": None if record.reading.score is None else float(record.reading.score),
        "reader": storable(record.final_read.reader) if record.final_read else "",
        "exam_at": record.visit.exam_at.isoformat() if record.visit.exam_at else None,
        "saved_at": record.saved_at.isoformat(),
        "film_sha256": record.film_sha256,
        "report_file": report_file,
        "report_sha256": report_sha256,
        "patient": encode_patient(record.patient),
        "payload": encode_record(record),
    }
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    cursor = connection.execute(f"INSERT INTO record_version ({names}) VALUES ({marks})", tuple(columns.values()))  # noqa: S608
    fill_facts(connection, int(cursor.lastrowid or 0))
    connection.execute(
        "INSERT INTO record (id, number, newest, patient_key, search_text, day, outcome, state, reader, who_conclusion)"
        " SELECT ?, ?, version_id, ?, ?, day, outcome, state, reader, who_conclusion FROM version_fact WHERE version_id = ?"
        " ON CONFLICT (id) DO UPDATE SET newest = excluded.newest, patient_key = excluded.patient_key,"
        " search_text = excluded.search_text, day = excluded.day, outcome = excluded.outcome, state = excluded.state,"
        " reader = excluded.reader, who_conclusion = excluded.who_conclusion",
        (
            record.id,
            record.number,
            patient_key(record.patient.number),
            make_search_text(record.number, record.patient.number, record.patient.name, former_numbers(connection, record.id)),
            cursor.lastrowid,
        ),
    )
    connection.execute("UPDATE store SET versions = versions + 1")
    match = _NUMBER.fullmatch(record.number)
    if match:  # a number from a restored or moved record is not given again
        raise_sequence(connection, int(match[1]), int(match[2]), more=0)
    return str(columns["payload"])


def login_name() -> str:
    """Who is logged in to the computer; empty where the system cannot tell."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


@contextmanager
def _sound_patients() -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise PneumoError("store.damaged") from error


def _patient(text: str) -> Patient:
    try:
        return decode_patient(text)
    except ValueError as error:
        raise PneumoError("store.damaged") from error
