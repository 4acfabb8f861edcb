"""The audit: a line with every act, in its transaction; whatever is done to it behind the program's back is found."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from storage_samples import make_film, make_patient, make_record, next_version, save_new, write_report

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import AuditHead, parse_head
from pneumo_desktop.storage import audit as audit_module
from pneumo_desktop.storage.keeping import SqliteKeeping
from pneumo_desktop.storage.records import DATABASE_NAME, open_store


@pytest.fixture
def keeping(store):
    return SqliteKeeping(store, "0.1.0")


def verify(keeping, head=None):
    return keeping.verify_audit(head, CancelToken(), no_progress)


def acts(keeping) -> list[str]:
    return [line.what for line in reversed(keeping.audit_lines())]


def test_every_act_has_its_line(store, keeping):
    store.actor = "Nurse Hana"
    saved = save_new(store)
    film = make_film()
    store.save(next_version(saved), film, write_report(store))
    store.audit("Dr. Müller", "export", saved.id)
    assert acts(keeping) == ["begin", "save", "amend", "export"]
    last, amend, save = keeping.audit_lines()[:3]
    assert (last.who, last.record) == ("Dr. Müller", saved.id)
    assert (amend.who, amend.record, amend.detail["version"]) == ("Nurse Hana", saved.id, 2)
    assert [line.seq for line in keeping.audit_lines()] == [4, 3, 2, 1]
    assert save.at.tzinfo is UTC
    check = verify(keeping)
    assert check.sound
    assert check.head == AuditHead(4, last.hash)


def test_a_merge_and_its_way_back_have_a_line_each(store, keeping):
    """Who gave which record to another patient, and when; an amendment of a merged record is no merge."""
    store.actor = "Nurse Hana"
    unknown, right = replace(make_patient("NN-3", "Unknown man"), provisional=True), make_patient("KH-9", "Abebe Bikila")
    film = make_film()
    saved = save_new(store, film, unknown)
    for patient, merged_from in ((right, unknown), (right, unknown), (unknown, right)):
        reading = replace(saved.reading, patient_key=patient.key)
        merged = next_version(saved, patient=patient, reading=reading, merged_from=merged_from)
        saved = store.save(merged, film, write_report(store))
    assert acts(keeping) == ["begin", "save", "amend", "merge", "amend", "amend", "merge"]
    line = keeping.audit_lines()[0]
    assert (line.who, line.record, dict(line.detail)) == ("Nurse Hana", saved.id, {"version": 4})
    assert verify(keeping).sound


def test_lines_hold_no_name_no_number_and_no_word_of_the_visit(store, keeping, data):
    saved = save_new(store, patient=make_patient("SECRET-1", "Secret Name"))
    with store.database.reading() as connection:
        rows = str(connection.execute("SELECT * FROM audit").fetchall())
    assert saved.id in rows
    for word in ("secret", saved.number, "fever", "cough", "pneumonia"):
        assert word.lower() not in rows.lower()


@pytest.mark.parametrize(
    ("what", "record"),
    [("Export", ""), ("", ""), ("two words", ""), ("open", "P-2026-000001"), ("open", "Abebe"), ("o" * 41, "")],
)
def test_words_that_do_not_belong_there(store, keeping, what, record):
    with pytest.raises(ValueError, match="audit takes"):
        store.audit("x", what, record)
    with pytest.raises(ValueError, match="no words"), store.database.writing() as connection:
        audit_module.append_line(connection, "x", "export", detail={"name": "Abebe Bikila"})
    assert acts(keeping) == ["begin"]


def test_line_goes_with_its_transaction(store, keeping):
    """What was not saved has no line; what has no line was not saved."""
    film = make_film()
    record = make_record(store.next_number(2026), film)
    with store.database.writing() as connection:
        connection.execute(
            "CREATE TRIGGER no_save BEFORE INSERT ON audit WHEN NEW.what = 'save' BEGIN SELECT RAISE(ABORT, 'x'); END"
        )
    report = write_report(store)
    with pytest.raises(PneumoError):
        store.save(record, film, report)
    assert (store.count(), acts(keeping)) == (0, ["begin"])
    with store.database.writing() as connection:
        connection.execute("DROP TRIGGER no_save")
    store.save(record, film, report)
    with pytest.raises(PneumoError):
        store.save(record, film, write_report(store))
    assert acts(keeping) == ["begin", "save"]


def test_chain_goes_on_over_a_restart(data):
    for _ in range(3):
        with open_store(data) as store:
            save_new(store)
    with open_store(data) as store:
        keeping = SqliteKeeping(store, "x")
        assert acts(keeping) == ["begin", "save", "save", "save"]
        assert verify(keeping).sound


def test_lines_cannot_be_changed_or_taken_away(store):
    for statement in ("UPDATE audit SET who = 'x'", "DELETE FROM audit"):
        with pytest.raises(sqlite3.IntegrityError, match="audit"), store.database.writing() as connection:
            connection.execute(statement)


# --- behind the program's back


@pytest.fixture
def tampered(data):
    """Ten lines, then statements on the closed database; gives the check of what is left."""
    with open_store(data) as store:
        for seed in range(9):
            save_new(store, make_film(seed % 2))
        head = SqliteKeeping(store, "x").audit_lines()[0]

    def tamper(*statements: str, known: AuditHead | None = None):
        with closing(sqlite3.connect(data / DATABASE_NAME, isolation_level=None)) as connection:
            for name in ("audit_never_changes", "audit_never_shrinks", "record_version_never_changes"):
                connection.execute(f"DROP TRIGGER {name}")
            for statement in statements:
                connection.execute(statement)
        with open_store(data) as store:
            return verify(SqliteKeeping(store, "x"), known)

    tamper.head = AuditHead(head.seq, head.hash)
    return tamper


@pytest.mark.parametrize("column", ["at", "who", "what", "record", "detail", "hash"])
def test_changed_line(tampered, column):
    value = {"at": "2020-01-01T00:00:00+00:00", "detail": "{}", "hash": "0" * 64}.get(column, "other")
    check = tampered(f"UPDATE audit SET {column} = '{value}' WHERE seq = 6")
    assert (check.broken_at, check.reason) == (6, "audit.changed")


def test_line_taken_out_of_the_middle(tampered):
    check = tampered("DELETE FROM audit WHERE seq = 4")
    assert (check.broken_at, check.reason) == (4, "audit.missing")


def test_lines_taken_out_and_the_rest_counted_anew(tampered):
    check = tampered("DELETE FROM audit WHERE seq = 4", "UPDATE audit SET seq = seq - 1 WHERE seq > 4")
    assert (check.broken_at, check.reason) == (4, "audit.changed")


def test_two_lines_exchanged(tampered):
    check = tampered(
        "UPDATE audit SET seq = 99 WHERE seq = 5",
        "UPDATE audit SET seq = 5 WHERE seq = 6",
        "UPDATE audit SET seq = 6 WHERE seq = 99",
    )
    assert (check.broken_at, check.reason) == (5, "audit.changed")


def test_end_cut_off(tampered):
    check = tampered("DELETE FROM audit WHERE seq > 8")
    assert (check.broken_at, check.reason) == (9, "audit.cut_off")


def test_end_cut_off_by_somebody_who_knows_sqlite(tampered):
    """Then the head on the last backup, or on paper, tells; and so do the saved versions, which lack their lines."""
    cut = ("DELETE FROM audit WHERE seq > 8", "UPDATE sqlite_sequence SET seq = 8 WHERE name = 'audit'")
    check = tampered(*cut, known=tampered.head)
    assert (check.broken_at, check.reason) == (9, "audit.cut_off")


def test_end_cut_off_without_a_head_leaves_versions_without_lines(tampered):
    check = tampered("DELETE FROM audit WHERE seq > 8", "UPDATE sqlite_sequence SET seq = 8 WHERE name = 'audit'")
    assert check.reason == "audit.record_changed"


def test_another_chain_under_a_known_head(tampered):
    check = tampered(known=AuditHead(5, "0" * 64))
    assert (check.broken_at, check.reason) == (5, "audit.other_head")


def test_record_changed_behind_the_programs_back(tampered):
    check = tampered("UPDATE record_version SET payload = replace(payload, 'Abebe', 'Kebede') WHERE id = 3")
    assert (check.broken_at, check.reason) == (4, "audit.record_changed")


def test_record_taken_away_behind_the_programs_back(tampered):
    check = tampered(
        "DELETE FROM record WHERE newest = 3",
        "DELETE FROM record_version WHERE id = 3",
        "UPDATE store SET versions = versions - 1",
    )
    assert (check.broken_at, check.reason) == (4, "audit.record_vanished")


def test_head_in_words():
    head = AuditHead(12, "ab" * 32)
    assert parse_head(str(head)) == head
    for text in ("", "12", "12:xyz", "a:" + "0" * 64, "12:" + "0" * 63):
        with pytest.raises(ValueError, match="audit head"):
            parse_head(text)


# --- the clock


def test_clock_set_back_is_visible_and_nothing_else_happens(store, keeping, monkeypatch):
    real = audit_module.utc_now()
    for hours in (0, -30, -29):
        monkeypatch.setattr(audit_module, "utc_now", lambda hours=hours: real + timedelta(hours=hours))
        save_new(store)
    check = verify(keeping)
    assert check.sound
    assert check.clock_back == (3,)
    assert [line.seq for line in keeping.audit_lines()] == [4, 3, 2, 1]


def test_clock_behind_the_last_line(store, keeping):
    save_new(store)
    now = datetime.now()
    assert keeping.clock_behind(now) is None
    assert keeping.clock_behind(now - timedelta(minutes=30)) is None
    behind = keeping.clock_behind(now - timedelta(days=400))
    assert abs(behind - now) < timedelta(minutes=1)
