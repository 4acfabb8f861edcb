"""An encrypted store keeps the promises of a plain one: each test runs on both, the last ones on the encrypted alone."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace

import pytest
from storage_samples import make_film, make_patient, make_record, next_version, save_new, write_report

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage import engine
from pneumo_desktop.storage.codec import encode_record
from pneumo_desktop.storage.database import open_database
from pneumo_desktop.storage.migration import Migration, bundled_migrations
from pneumo_desktop.storage.records import DATABASE_NAME, open_store
from pneumo_desktop.storage.sealing import StoreKey

KEY = StoreKey(bytes(range(32)))


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def key(request):
    return request.param


@pytest.fixture
def kept(data, key):
    with open_store(data, key=key) as opened:
        yield opened


def database_key(key: StoreKey | None) -> bytes | None:
    return key.database if key else None


def code_of(call, *arguments, **named) -> str:
    with pytest.raises(PneumoError) as caught:
        call(*arguments, **named)
    return caught.value.code


def test_a_record_comes_back_with_film_and_report(kept, data, key):
    film = make_film(1, 2_500_000)
    saved = save_new(kept, film)
    again = kept.save(next_version(saved), film, b"%PDF in memory")
    kept.close()
    with open_store(data, key=key) as store:
        assert encode_record(store.load(saved.id, 1)) == encode_record(saved)
        assert store.versions(saved.id) == (1, 2)
        assert store.read_film(film.sha256) == film.source
        assert store.read_report(saved) == b"%PDF-1.7 made by a test\n"
        assert store.read_report(again) == b"%PDF in memory"
        assert again.report_sha256 == hashlib.sha256(b"%PDF in memory").hexdigest()
        assert [line.id for line in store.search("bikila")] == [saved.id]
        assert store.find_patient("kh-001") == saved.patient
        assert store.next_number(2026) == "P-2026-000002"


def test_the_database_is_as_durable(kept):
    wanted = {"journal_mode": "wal", "synchronous": 2, "fullfsync": 1, "checkpoint_fullfsync": 1, "foreign_keys": 1}
    for connection in (kept._database._writer, kept._database._reader):
        found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
        assert found == wanted


def test_what_is_missing_or_changed_is_told(kept):
    saved = save_new(kept)
    film = next(path for path in kept._files.films.rglob("*") if path.is_file())
    report = next(kept._files.reports.iterdir())
    film.write_bytes(film.read_bytes()[:-1] + b"x")
    report.write_bytes(b"x" + report.read_bytes()[1:])
    assert code_of(kept.read_film, saved.film_sha256) == "store.film_changed"
    assert code_of(kept.read_report, saved) == "store.report_changed"
    film.unlink()
    report.unlink()
    assert code_of(kept.read_film, saved.film_sha256) == "store.film_missing"
    assert code_of(kept.read_report, saved) == "store.report_missing"
    assert code_of(kept.read_film, "0" * 64) == "store.film_missing"
    assert code_of(kept.read_report, replace(saved, version=9)) == "store.report_missing"
    save_new(kept)  # the same film once more makes the missing one good
    assert kept.read_film(saved.film_sha256) == make_film().source


def test_a_conflict_is_refused(kept):
    saved = save_new(kept)
    assert code_of(kept.save, saved, make_film(), write_report(kept)) == "store.version_conflict"
    assert code_of(kept.load, "nobody") == "store.not_found"


@pytest.mark.parametrize("full", ["database", "file"])
def test_a_full_disk_is_told_and_saving_can_be_repeated(kept, monkeypatch, full):
    film = make_film()
    large = make_record(kept.next_number(2026), film)
    large = replace(large, visit=replace(large.visit, clinical_question="question " * 20_000))
    report = write_report(kept)
    writer = kept._database._writer
    if full == "database":
        writer.execute(f"PRAGMA max_page_count = {writer.execute('PRAGMA page_count').fetchone()[0]}")
    else:
        monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "full")))
    assert code_of(kept.save, large, film, report) == "store.full"
    monkeypatch.undo()
    writer.execute("PRAGMA max_page_count = 1000000")
    assert kept.count() == 0
    assert list(kept._files.scratch.glob("*.part")) == []
    assert kept.load(kept.save(large, film, report).id).visit == large.visit


def test_a_damaged_page_is_refused_and_left_alone(kept, data, key):
    for seed in range(20):
        save_new(kept, make_film(seed))
    kept.close()
    path = data / DATABASE_NAME
    content = bytearray(path.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 : page * 4096 + 200] = b"\xa5" * 200
    path.write_bytes(content)
    assert code_of(open_store, data, key=key) == "store.damaged"
    assert path.read_bytes() == content


def test_a_newer_store_is_refused(kept, data, key):
    kept.close()
    with closing(engine.connect(data / DATABASE_NAME, database_key(key))) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert code_of(open_store, data, key=key) == "store.newer"


def test_an_older_store_is_copied_as_it_is_and_migrated(kept, data, key):
    saved = save_new(kept)
    kept.close()
    newest = len(bundled_migrations()) + 1
    steps = [*bundled_migrations(), Migration(newest, "ALTER TABLE record ADD COLUMN village TEXT;")]
    path, copy = data / DATABASE_NAME, data / f"records.v{newest - 1}.sqlite3"
    open_database(path, False, steps, database_key(key)).close()
    for file, version in ((path, newest), (copy, newest - 1)):
        with closing(engine.connect(file, database_key(key))) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (version,)
            assert connection.execute("SELECT number FROM record").fetchall() == [(saved.number,)]
        assert (b"Bikila" in file.read_bytes()) == (key is None)


def test_a_log_of_another_store_is_not_taken(kept, data, key, tmp_path):
    """A plain one would replay it, so it is refused; an encrypted one cannot read a page of it."""
    saved = save_new(kept)
    with open_store(tmp_path / "other", key=key and StoreKey(bytes(32))) as other:
        save_new(other)
        log = (tmp_path / "other" / f"{DATABASE_NAME}-wal").read_bytes()
    kept.close()
    before = (data / DATABASE_NAME).read_bytes()
    (data / f"{DATABASE_NAME}-wal").write_bytes(log)
    assert code_of(open_store, data, key=key) == "store.damaged"
    assert (data / DATABASE_NAME).read_bytes() == before
    (data / f"{DATABASE_NAME}-wal").unlink()
    with open_store(data, key=key) as store:
        assert [line.id for line in store.search("")] == [saved.id]


def test_many_threads_save_and_search(kept):
    ends: list[object] = []

    def save(seed: int) -> None:
        try:
            ends.append(save_new(kept, make_film(seed), make_patient(f"K-{seed}")).number)
            kept.search("K-")
        except Exception as error:
            ends.append(error)

    threads = [threading.Thread(target=save, args=(seed,)) for seed in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, ends)) == [f"P-2026-{number:06d}" for number in range(1, 13)]


# --- the encrypted store alone


@pytest.fixture
def sealed(data):
    with open_store(data, key=KEY) as opened:
        yield opened


def test_names_on_the_disk_say_nothing(sealed, data):
    saved = save_new(sealed)
    names = [str(path.relative_to(data)) for path in data.rglob("*") if path.is_file()]
    assert any(name.endswith(".sealed") for name in names)
    for told in (saved.number, saved.film_sha256, saved.film_sha256[:12], ".pdf", ".dcm"):
        assert not any(told in name for name in names)


def test_no_readable_file_is_handed_out(sealed):
    saved = save_new(sealed)
    assert code_of(sealed.film_path, saved.film_sha256) == "store.sealed"
    assert code_of(sealed.report_path, saved) == "store.sealed"


def test_without_its_key_it_is_neither_opened_nor_written_over(sealed, data):
    save_new(sealed)
    sealed.close()
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    assert code_of(open_store, data) == "store.key_damaged"
    assert code_of(open_store, data, key=StoreKey(bytes(32))) == "store.damaged"
    for path, content in before.items():
        assert path.read_bytes() == content, path


def test_a_plain_database_put_in_its_place_is_refused(sealed, data, tmp_path):
    save_new(sealed)
    sealed.close()
    with open_store(tmp_path / "other") as other:
        save_new(other)
    (data / DATABASE_NAME).write_bytes((tmp_path / "other" / DATABASE_NAME).read_bytes())
    assert code_of(open_store, data, key=KEY) == "store.damaged"


def test_failures_of_the_cipher_are_those_of_sqlite(tmp_path):
    with closing(engine.connect(tmp_path / "a.sqlite3", KEY.database)) as connection:
        connection.execute("CREATE TABLE t (a UNIQUE)")
        connection.execute("INSERT INTO t VALUES (1), (2), (3)")
        with pytest.raises(sqlite3.IntegrityError) as caught:
            connection.execute("INSERT INTO t VALUES (1)")
        assert caught.value.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CONSTRAINT
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            connection.execute("SELECT * FROM nowhere")
        with pytest.raises(sqlite3.ProgrammingError):
            connection.execute("SELECT ?")
        connection.set_progress_handler(lambda: 1, 1)
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            connection.execute("SELECT * FROM t AS a, t AS b, t AS c ORDER BY 1, 2, 3").fetchall()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")
    with closing(engine.connect(tmp_path / "a.sqlite3", bytes(32))) as wrong, pytest.raises(sqlite3.DatabaseError) as caught:
        wrong.execute("SELECT * FROM t")
    assert caught.value.sqlite_errorcode == sqlite3.SQLITE_NOTADB


def test_a_wrong_key_writes_nothing_to_the_terminal(tmp_path, capfd):
    with closing(engine.connect(tmp_path / "a.sqlite3", KEY.database)) as connection:
        connection.execute("CREATE TABLE t (a)")
    with closing(engine.connect(tmp_path / "a.sqlite3", bytes(32))) as wrong, pytest.raises(sqlite3.DatabaseError):
        wrong.execute("SELECT * FROM t")
    assert capfd.readouterr() == ("", "")
