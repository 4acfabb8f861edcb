"""What lists, searches, counts and reports read is held against the payload that the audit witnesses, column by column."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing

import pytest
from backup_samples import back_up, code_of, plan
from storage_samples import make_film, make_patient, next_version, save_new, write_report

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.storage.keeping import SqliteKeeping
from pneumo_desktop.storage.records import DATABASE_NAME, open_store

VERSION_COLUMNS = {
    "version": "9",
    "state": "'draft'",
    "outcome": "'no_pattern'",
    "score": "0.01",
    "reader": "'Somebody else'",
    "exam_at": "'2001-01-01T00:00:00'",
    "saved_at": "'2001-01-01T00:00:00'",
    "film_sha256": "(SELECT sha256 FROM film WHERE sha256 <> film_sha256 LIMIT 1)",
    "report_file": "'P-2026-000001_v7.pdf'",
    "report_sha256": f"'{'0' * 64}'",
    "patient": "replace(patient, 'Abebe', 'Kebede')",
}
RECORD_COLUMNS = {
    "number": "'P-2026-000077'",
    "newest": "(SELECT id FROM record_version WHERE record_id = record.id AND version = 1)",
    "patient_key": "'kh-other'",
    "search_text": "replace(search_text, 'abebe', 'kebede')",
    "day": "'2001-01-01'",
    "outcome": "'no_pattern'",
    "state": "'draft'",
    "reader": "'Somebody else'",
    "who_conclusion": "'normal'",
}
FACT_COLUMNS = {
    "day": "'2001-01-01'",
    "state": "'draft'",
    "outcome": "'no_pattern'",
    "reader": "'Somebody else'",
    "film_quality": "'poor'",
    "who_conclusion": "'normal'",
    "agreement": "'disagrees'",
    "reason": "'gate'",
    "read_anyway": "1",
    "impression_given": "1",
    "model": "'other'",
    "disagreement_reason": "'why'",
    "age_days": "age_days + 400",
    "urgent_signs": "'[{}]'",
}
TAMPERED = [
    *(("record_version", column, value) for column, value in VERSION_COLUMNS.items()),
    *(("record", column, value) for column, value in RECORD_COLUMNS.items()),
    *(("version_fact", column, value) for column, value in FACT_COLUMNS.items()),
]


@pytest.fixture
def number(data) -> str:
    """That of a record in two versions, between two others."""
    with open_store(data) as store:
        save_new(store, make_film(5), make_patient("KH-7", "Almaz Ayana"))
        saved = save_new(store)
        store.save(next_version(saved), make_film(), write_report(store, b"%PDF amended"))
        save_new(store, make_film(6), make_patient("KH-8", "محمد علي"))
    return saved.number


def tamper(data, *statements: str) -> None:
    with closing(sqlite3.connect(data / DATABASE_NAME, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER record_version_never_changes")
        for statement in statements:
            connection.execute(statement)


def verify(store):
    return SqliteKeeping(store, "x").verify_audit(None, CancelToken(), no_progress)


def test_every_column_that_is_made_of_a_payload_is_tampered_with_here(store):
    with store.database.reading() as connection:
        for table, columns in (("record_version", VERSION_COLUMNS), ("record", RECORD_COLUMNS), ("version_fact", FACT_COLUMNS)):
            there = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
            assert there - set(columns) <= {"id", "record_id", "payload", "version_id"}, table


def test_nothing_is_found_where_nothing_was_changed(data, number, tmp_path):
    with open_store(data) as store:
        check = verify(store)
        assert (check.sound, check.changed) == (True, {})
        assert back_up(SqliteKeeping(store, "x"), tmp_path / "b").changed == ()


@pytest.mark.parametrize(("table", "column", "value"), TAMPERED)
def test_a_changed_column_is_found_and_its_record_named(data, number, tmp_path, table, column, value):
    newest = f"(SELECT newest FROM record WHERE number = '{number}')"
    key = {"record_version": "id", "record": "newest", "version_fact": "version_id"}[table]
    tamper(data, f"UPDATE {table} SET {column} = {value} WHERE {key} = {newest}")
    with open_store(data) as store:
        check = verify(store)
        assert not check.sound
        if column == "version":  # its line in the audit is of another version
            assert check.reason == "audit.record_changed"
        else:
            assert (check.reason, check.broken_at) == ("audit.columns_changed", None)
        named = number if column != "number" else "P-2026-000077"
        assert list(check.changed) == [named]
        keeping = SqliteKeeping(store, "x")
        facts = back_up(keeping, tmp_path / "b")
        assert facts.changed == (named,)
        assert plan(keeping, tmp_path / "b").facts.changed == (named,)


def test_another_report_in_the_place_of_one_with_a_hash_that_fits_is_not_read(data, number, tmp_path):
    """The payload still has the right hash, and the audit witnesses the payload."""
    with open_store(data) as store:
        line = next(line for line in store.search("") if line.number == number)
        record = store.load(line.id)
        path = store.report_path(record)
    other = b"%PDF of another patient"
    path.write_bytes(other)
    digest = hashlib.sha256(other).hexdigest()
    tamper(data, f"UPDATE record_version SET report_sha256 = '{digest}' WHERE report_file = '{record.report_file}'")
    with open_store(data) as store:
        assert code_of(store.read_report, record).code == "store.report_changed"
        assert code_of(store.report_path, record).code == "store.report_changed"
        assert verify(store).changed == {number: "report_sha256"}
        facts = back_up(SqliteKeeping(store, "x"), tmp_path / "b")
        assert (facts.faults, facts.changed) == ((f"reports/{record.report_file}",), (number,))


def test_an_earlier_version_is_looked_at_too(data, number):
    tamper(data, f"UPDATE record_version SET outcome = 'no_pattern' WHERE report_file = '{number}_v1.pdf'")
    with open_store(data) as store:
        assert verify(store).changed == {number: "outcome"}


def test_a_changed_payload_names_its_record(data, number):
    tamper(data, "UPDATE record_version SET payload = replace(payload, 'Abebe', 'Kebede')")
    with open_store(data) as store:
        check = verify(store)
    assert (check.reason, list(check.changed)) == ("audit.record_changed", [number])
