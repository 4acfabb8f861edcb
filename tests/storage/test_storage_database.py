"""Opening, refusing and migrating the database file, and logs that a crash or a person left beside it."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from storage_samples import make_film, make_patient, save_new

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage import database as database_module
from pneumo_desktop.storage import inspection
from pneumo_desktop.storage.database import open_database
from pneumo_desktop.storage.failures import coded_failures
from pneumo_desktop.storage.migration import Migration, bundled_migrations
from pneumo_desktop.storage.records import DATABASE_NAME, open_store


def contents(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.sqlite3*") if path.is_file()}


def assert_refused(data: Path, code: str) -> PneumoError:
    """Opening gives `code` and changes not a byte of what was there."""
    before = contents(data)
    with pytest.raises(PneumoError) as caught:
        open_store(data)
    assert caught.value.code == code
    after = contents(data)
    assert {name: after.get(name) for name in before if not name.endswith("-shm")} == {
        name: value for name, value in before.items() if not name.endswith("-shm")
    }
    return caught.value


def pragma(connection: sqlite3.Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_fresh_store_is_durable_and_says_what_it_is(store, data):
    with store._database.writing() as writer:
        settings = {name: pragma(writer, name) for name in ("journal_mode", "synchronous", "foreign_keys", "application_id")}
        assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "application_id": 0x504E4555}
        assert pragma(writer, "user_version") == len(bundled_migrations())
    with store._database.reading() as reader, pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("DELETE FROM store")
    assert (data / DATABASE_NAME).read_bytes()[68:72] == b"PNEU"  # in the file itself, not only in the log


def test_closing_leaves_one_file_and_a_second_close_is_nothing(data):
    store = open_store(data)
    save_new(store)
    store.close()
    store.close()
    assert [path.name for path in data.glob("*.sqlite3*")] == [DATABASE_NAME]


def test_use_after_closing_is_a_mistake_and_not_a_store_error(data):
    store = open_store(data)
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.count()


def test_saved_versions_never_change(store):
    save_new(store)
    with pytest.raises(sqlite3.IntegrityError, match="never changes"), store._database.writing() as connection:
        connection.execute("UPDATE record_version SET reader = 'x'")


def test_failed_transaction_leaves_nothing(store):
    def half() -> None:
        with store._database.writing() as connection:
            connection.execute("DELETE FROM store")
            raise KeyError

    with pytest.raises(KeyError):
        half()
    assert store.next_number(2026) == "P-2026-000001"


@pytest.mark.parametrize("content", [b"x", b"not a database " * 1000, b"SQLite format 3\x00", b"\x00" * 8192])
def test_file_that_is_no_database_is_left_alone(data, content):
    data.mkdir()
    (data / DATABASE_NAME).write_bytes(content)
    error = assert_refused(data, "store.damaged")
    assert error.facts == {"folder": str(data)}


def test_database_of_another_program_is_left_alone(data):
    data.mkdir()
    with closing(sqlite3.connect(data / DATABASE_NAME)) as connection:
        connection.execute("CREATE TABLE invoice (id)")
    assert_refused(data, "store.damaged")
    with closing(sqlite3.connect(data / DATABASE_NAME)) as connection:
        connection.execute("PRAGMA application_id = 7")
    assert_refused(data, "store.damaged")


def spoil_page(path: Path, table_or_index: str) -> None:
    """Overwrite the first page of a table or index in the file itself, whatever the log says."""
    query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
    with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as connection:
        root = connection.execute(query, (table_or_index,)).fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xa5" * 4096
    path.write_bytes(content)


def test_names_and_texts_that_are_no_text_are_damage(data):
    """Garbled, SQLite quotes them in what it says, and Python cannot read that."""
    with open_store(data) as store:
        save_new(store)
    path = data / DATABASE_NAME
    whole = path.read_bytes()
    garbled = [
        whole.replace(b"CREATE TABLE store (", b"CREATE TABLE st\xff\xfee ("),
        whole.replace(b"only_row INTEGER PRIMARY KEY", b"only\xc3row INTEGER PRIMARY KEY"),
        whole.replace(b"tablestorestore", b"tablest\xffrestore"),
        whole.replace(b"UNIQUE (record_id, version)", b"UNIQUE (record_\xff\xff, version)"),
    ]
    for content in garbled:
        assert content != whole
        path.write_bytes(content)
        with pytest.raises(PneumoError) as caught:
            open_store(data)
        assert caught.value.code == "store.damaged"
        assert path.read_bytes() == content


@pytest.mark.parametrize("column", ["patient", "payload", "reader"])
def test_a_text_that_is_none_is_damage_where_it_is_read(data, column):
    with open_store(data) as store:
        saved = save_new(store)
        with store.database.writing() as connection:
            connection.execute("DROP TRIGGER record_version_never_changes")
            connection.execute(f"UPDATE record_version SET {column} = CAST(x'7bff7d' AS TEXT)")
        with pytest.raises(PneumoError) as caught:
            store.load(saved.id) if column == "payload" else store.search("")
        assert caught.value.code == "store.damaged"


@pytest.mark.parametrize("limit", [1 << 40, 0])
def test_damaged_pages_are_found(data, limit, monkeypatch):
    with open_store(data) as store:
        for number in range(40):
            save_new(store, patient=make_patient(f"N{number}", "name " * 30))
    path = data / DATABASE_NAME
    spoil_page(path, "record")
    monkeypatch.setattr(inspection, "WHOLE_CHECK_BYTES", limit)
    assert_refused(data, "store.damaged")


def test_cut_off_file_is_found(data):
    with open_store(data) as store:
        save_new(store)
    path = data / DATABASE_NAME
    path.write_bytes(path.read_bytes()[: 5 * 4096])
    assert_refused(data, "store.damaged")


def test_newer_store_is_left_alone(data):
    with open_store(data) as store:
        save_new(store)
    with closing(sqlite3.connect(data / DATABASE_NAME)) as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    error = assert_refused(data, "store.newer")
    assert (error.facts["version"], error.facts["known"]) == (99, len(bundled_migrations()))


def test_newer_store_whose_version_is_still_in_the_log(data, tmp_path):
    with open_store(data) as store:
        save_new(store)
        with store._database.writing() as connection:
            connection.execute("PRAGMA user_version = 99")
        crashed = copy_as_crashed(data, tmp_path / "crashed")
    assert_refused(crashed, "store.newer")


def test_start_that_was_cut_off_before_the_first_step(data):
    data.mkdir()
    with closing(sqlite3.connect(data / DATABASE_NAME)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    assert (data / DATABASE_NAME).stat().st_size > 0
    with open_store(data) as store:
        assert store.next_number(2026) == "P-2026-000001"


@pytest.mark.parametrize("left", [None, b""])
def test_lost_database_is_not_replaced_by_an_empty_one(data, left):
    with open_store(data) as store:
        save_new(store)
    (data / DATABASE_NAME).unlink()
    if left is not None:
        (data / DATABASE_NAME).write_bytes(left)
    assert_refused(data, "store.damaged")


# --- migration


NOW = len(bundled_migrations())


def steps(*sql: str) -> tuple[Migration, ...]:
    first = bundled_migrations()
    return first + tuple(Migration(len(first) + number, text) for number, text in enumerate(sql, start=1))


VILLAGE = "ALTER TABLE record ADD COLUMN village TEXT NOT NULL DEFAULT '';\n-- and\nCREATE TABLE oddity (id INTEGER);\n"


def test_older_store_is_copied_and_then_migrated(data):
    with open_store(data) as store:
        saved = save_new(store)
    path = data / DATABASE_NAME
    open_database(path, False, steps(VILLAGE)).close()
    with closing(sqlite3.connect(path)) as connection:
        assert pragma(connection, "user_version") == NOW + 1
        assert connection.execute("SELECT village, number FROM record").fetchall() == [("", saved.number)]
        assert connection.execute("SELECT count(*) FROM oddity").fetchone() == (0,)
    kept = data / f"records.v{NOW}.sqlite3"
    with closing(sqlite3.connect(kept)) as connection:
        assert pragma(connection, "user_version") == NOW
        assert pragma(connection, "integrity_check") == "ok"
        assert connection.execute("SELECT number FROM record").fetchall() == [(saved.number,)]
    assert_refused(data, "store.newer")


def test_step_that_fails_leaves_the_version_before_it(data):
    with open_store(data) as store:
        save_new(store)
    path = data / DATABASE_NAME
    with pytest.raises(PneumoError) as caught, coded_failures(data):
        open_database(path, False, steps(VILLAGE, "CREATE TABLE third (id);\nINSERT INTO nowhere VALUES (1);"))
    assert caught.value.code == "store.failed"
    with closing(sqlite3.connect(path)) as connection:
        assert pragma(connection, "user_version") == NOW + 1
        assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'third'").fetchone() == (0,)
    open_database(path, False, steps(VILLAGE, "CREATE TABLE third (id);")).close()
    assert {f"records.v{NOW}.sqlite3", f"records.v{NOW + 1}.sqlite3"} <= set(contents(data))


def test_step_that_leaves_rows_without_their_parents_is_undone(data):
    with open_store(data) as store:
        save_new(store)
    with pytest.raises(sqlite3.IntegrityError):
        open_database(data / DATABASE_NAME, False, steps("DELETE FROM film;"))
    with open_store(data) as store:
        assert store.film_path(make_film().sha256).is_file()


def test_step_that_ends_within_a_statement_is_undone(data):
    open_store(data).close()
    with pytest.raises(ValueError, match="middle of a statement"):
        open_database(data / DATABASE_NAME, False, steps("CREATE TABLE a (id);\nCREATE TABLE b (id)"))
    open_store(data).close()


def test_copy_never_takes_the_place_of_an_earlier_one(data):
    open_store(data).close()
    (data / f"records.v{NOW}.sqlite3").write_bytes(b"kept before")
    open_database(data / DATABASE_NAME, False, steps(VILLAGE)).close()
    assert (data / f"records.v{NOW}.sqlite3").read_bytes() == b"kept before"
    assert (data / f"records.v{NOW}-2.sqlite3").is_file()


def test_no_migration_without_its_copy(data, monkeypatch):
    open_store(data).close()

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pneumo_desktop.storage.migration.sync_file", full)
    with pytest.raises(PneumoError) as caught, coded_failures(data):
        open_database(data / DATABASE_NAME, False, steps(VILLAGE))
    assert caught.value.code == "store.full"
    assert set(contents(data)) == {DATABASE_NAME}
    open_store(data).close()  # still the old version


def test_bundled_steps_are_whole(monkeypatch):
    assert [step.version for step in bundled_migrations()] == list(range(1, len(bundled_migrations()) + 1))
    monkeypatch.setattr("pneumo_desktop.storage.migration.resources.files", lambda _: Path(__file__).parent)
    with pytest.raises(RuntimeError, match="missing"):
        bundled_migrations()


def test_file_system_without_write_ahead_log(data, monkeypatch):
    class NoLog(sqlite3.Connection):
        def execute(self, sql, *rest):
            return super().execute("PRAGMA journal_mode = DELETE" if "journal_mode" in sql else sql, *rest)

    connect = sqlite3.connect
    monkeypatch.setattr(database_module.sqlite3, "connect", lambda *a, **k: connect(*a, factory=NoLog, **k))
    with pytest.raises(PneumoError) as caught:
        open_store(data)
    assert caught.value.code == "store.failed"


# --- the log (-wal) after a crash


def copy_as_crashed(data: Path, target: Path) -> Path:
    """What the disk holds of an open store: database and log, nothing brought together."""
    shutil.copytree(data, target, ignore=shutil.ignore_patterns("*-shm", "*.lock"))
    return target


def saved_numbers(data: Path) -> list[str]:
    with open_store(data) as store:
        return [line.number for line in store.search("")]


def test_log_of_a_crash_is_taken_over(store, data, tmp_path):
    numbers = [save_new(store).number for _ in range(3)]
    crashed = copy_as_crashed(data, tmp_path / "crashed")
    assert (crashed / f"{DATABASE_NAME}-wal").stat().st_size > 0
    assert saved_numbers(crashed) == numbers[::-1]


def test_torn_end_of_the_log_is_passed_over(store, data, tmp_path):
    numbers = [save_new(store).number for _ in range(3)]
    crashed = copy_as_crashed(data, tmp_path / "crashed")
    log = crashed / f"{DATABASE_NAME}-wal"
    whole = log.read_bytes()
    log.write_bytes(whole + whole[32 : 32 + 4096 + 24] + b"\x5a" * 3000)  # a write under way: an old frame, then garbage
    assert saved_numbers(crashed) == numbers[::-1]


@pytest.mark.parametrize("cut", [1, 2000, 9000, 30000, 60000])
def test_cut_off_log_gives_whole_records_only(store, data, tmp_path, cut):
    numbers = [save_new(store).number for _ in range(3)]
    crashed = copy_as_crashed(data, tmp_path / "crashed")
    log = crashed / f"{DATABASE_NAME}-wal"
    log.write_bytes(log.read_bytes()[:-cut])
    with open_store(crashed) as reopened:
        left = list(reopened.search(""))
        assert [line.number for line in left] == numbers[: len(left)][::-1]
        assert len(left) < 3
        for line in left:
            reopened.report_path(reopened.load(line.id))


def test_log_of_another_store_is_refused(data, tmp_path):
    """SQLite would replay it: the other store's pages would take the place of this one's."""
    with open_store(data) as store:
        save_new(store)
    with open_store(tmp_path / "other") as other:
        save_new(other, patient=make_patient("X", "Somebody Else"))
        shutil.copy(tmp_path / "other" / f"{DATABASE_NAME}-wal", data)
    assert_refused(data, "store.damaged")
    (data / f"{DATABASE_NAME}-wal").unlink()
    with open_store(data) as store:
        assert [line.patient.name for line in store.search("")] == ["Abebe Bikila"]


def test_older_copy_of_the_file_under_a_newer_log_is_refused(data, tmp_path):
    """Somebody copies Monday's backup over a store that crashed on Friday and leaves the log there."""
    with open_store(data) as store:
        for _ in range(5):
            save_new(store)
    shutil.copy(data / DATABASE_NAME, tmp_path / "monday")
    with open_store(data) as store:
        for number in range(60):
            save_new(store, patient=make_patient(f"W{number}", "name " * 30))
    with open_store(data) as store:
        save_new(store)
        crashed = copy_as_crashed(data, tmp_path / "crashed")
    shutil.copy(tmp_path / "monday", crashed / DATABASE_NAME)
    assert_refused(crashed, "store.damaged")


def test_older_log_does_not_bring_numbers_back(data, tmp_path):
    """All that differs is the last number given; it would be given again."""
    with open_store(data) as store:
        save_new(store)
    with open_store(data) as store:
        store.next_number(2026)
        crashed = copy_as_crashed(data, tmp_path / "crashed")
        store.next_number(2026)
    shutil.copy(data / DATABASE_NAME, crashed / DATABASE_NAME)
    assert_refused(crashed, "store.damaged")


def test_rows_that_went_with_a_crash_are_missed(store, data, tmp_path):
    save_new(store)
    with store._database.writing() as connection:
        for table in ("record", "record_version", "film"):
            connection.execute(f"DELETE FROM {table}")
    assert_refused(copy_as_crashed(data, tmp_path / "crashed"), "store.damaged")


def test_every_page_is_looked_at_after_a_crash(data, tmp_path, monkeypatch):
    with open_store(data) as store:
        save_new(store)
    with open_store(data) as store:
        store.next_number(2026)
        crashed = copy_as_crashed(data, tmp_path / "crashed")
    monkeypatch.setattr(inspection, "WHOLE_CHECK_BYTES", 0)
    spoil_page(crashed / DATABASE_NAME, "record_patient")
    assert_refused(crashed, "store.damaged")


def test_newer_copy_of_the_file_under_an_older_log_is_refused(data, tmp_path):
    with open_store(data) as store:
        save_new(store)
        crashed = copy_as_crashed(data, tmp_path / "crashed")
    with open_store(data) as store:
        save_new(store)
    shutil.copy(data / DATABASE_NAME, crashed / DATABASE_NAME)
    assert_refused(crashed, "store.damaged")
