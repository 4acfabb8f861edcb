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
        connection.execute("DROP TRIGGER IF EXISTS record_version_never_changes")
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


def test_versions_in_another_order_than_their_lines_are_found(data):
    with open_store(data) as store:
        first, second = save_new(store), save_new(store, make_film(2), make_patient("KH-2"))
    exchange = [
        f"UPDATE {table} SET {column} = CASE {column} WHEN 1 THEN -2 ELSE -1 END"
        for table, column in (("record_version", "id"), ("version_fact", "version_id"), ("record", "newest"))
    ]
    positive = [statement.partition(" = ")[0] + " = -" + statement.split()[3] for statement in exchange]
    tamper(data, *exchange, *positive)
    with open_store(data) as store:
        assert [line.id for line in store.search("")] == [first.id, second.id], "the older one stands first now"
        assert verify(store).changed == {first.number: "id"}


def test_a_film_kept_under_the_name_of_another_is_found(data):
    with open_store(data) as store:
        saved = [save_new(store, make_film(seed), make_patient(f"KH-{seed}")) for seed in range(2)]
    (one, other) = (f"{record.film_sha256}.dcm" for record in saved)
    tamper(
        data,
        *(
            f"UPDATE film SET file_name = '{new}' WHERE file_name = '{old}'"
            for old, new in ((one, "x"), (other, one), ("x", other))
        ),
    )
    with open_store(data) as store:
        assert verify(store).changed == {record.number: "film" for record in saved}
        assert code_of(store.read_film, saved[0].film_sha256).code == "store.film_changed"


@pytest.mark.parametrize("change", ["UPDATE number_sequence SET last = 1", "DELETE FROM number_sequence"])
def test_a_number_that_would_be_given_again_is_found(data, change):
    with open_store(data) as store:
        saved = [save_new(store, make_film(seed)) for seed in range(3)]
    tamper(data, change)
    with open_store(data) as store:
        assert verify(store).changed == {saved[-1].number: "number_sequence"}


@pytest.mark.parametrize("how", ["list emptied", "another taken away", "an amendment taken away"])
def test_nothing_vanishes_behind_an_erasure(data, how):
    """The audit counts what was erased, the list of the erased says what: of two records, one from before the audit."""
    with open_store(data) as store:
        of_before, other = save_new(store), save_new(store, make_film(2), make_patient("KH-2"))
        store.save(next_version(other), make_film(2), write_report(store, b"%PDF amended"))
    tamper(data, "DROP TRIGGER audit_never_shrinks", "DELETE FROM audit", "DELETE FROM sqlite_sequence WHERE name = 'audit'")
    with open_store(data) as store:  # the audit begins anew, after both
        third = save_new(store, make_film(3), make_patient("KH-3"))
        fourth = save_new(store, make_film(4), make_patient("KH-4"))
        store.save(next_version(fourth), make_film(4), write_report(store, b"%PDF amended"))
        keeping = SqliteKeeping(store, "x")
        keeping.erase([of_before.id, *([third.id] if how == "list emptied" else [])], CancelToken(), no_progress)
        assert verify(store).sound
    newest = f"(SELECT id FROM record_version WHERE record_id = '{fourth.id}' AND version = 1)"
    gone = {
        "list emptied": ["DELETE FROM erased"],
        "another taken away": [
            f"DELETE FROM {table} WHERE {column} = '{third.id}'"
            for table, column in (("record", "id"), ("record_version", "record_id"))
        ],
        "an amendment taken away": [
            f"DELETE FROM record_version WHERE record_id = '{fourth.id}' AND version = 2",
            f"UPDATE record SET newest = {newest} WHERE id = '{fourth.id}'",
        ],
    }[how]
    left = "UPDATE store SET versions = (SELECT count(*) FROM record_version)"
    orphans = "DELETE FROM version_fact WHERE version_id NOT IN (SELECT id FROM record_version)"
    tamper(data, *gone, left, orphans)
    with open_store(data) as store:
        assert verify(store).reason == "audit.record_vanished"
