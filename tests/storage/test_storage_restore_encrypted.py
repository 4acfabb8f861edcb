"""Restoring where the backup, the store that is here, or both are encrypted: nothing that was sealed ever lies open."""

from __future__ import annotations

import hashlib
import json
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from storage_samples import make_film, make_patient, save_new
from test_storage_switch import PASSPHRASE, RECOVERY, content_of, encrypt, fill, told_on_disk

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.keeping import OpensWith
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.storage import files as files_module
from pneumo_desktop.storage import restore as restore_module
from pneumo_desktop.storage.archive import DATABASE, MANIFEST, Archive
from pneumo_desktop.storage.exchange import REPLACES, older_places
from pneumo_desktop.storage.folders import store_folder
from pneumo_desktop.storage.held import HeldStore
from pneumo_desktop.storage.keeping import ClosedStore, SqliteKeeping
from pneumo_desktop.storage.private_folder import private_folder

MADE_AT = datetime(2026, 11, 21, 12, 0)
OTHER = "granite window Lalibela nine"


@pytest.fixture(autouse=True)
def _cheap(cheap_guesses):
    pass


def back_up(store, target: Path):
    target.parent.mkdir(exist_ok=True)
    return SqliteKeeping(store, "x").back_up(target, {}, MADE_AT, CancelToken(), no_progress)


def restore(restoring, file: Path, secret: str = ""):
    return restoring.restore(file, CancelToken(), no_progress, secret)


def plan(restoring, file: Path, secret: str = ""):
    return restoring.plan_restore(file, CancelToken(), no_progress, secret)


def code_of(call, *words) -> str:
    with pytest.raises(PneumoError) as caught:
        call(*words)
    return caught.value.code


@pytest.fixture
def plain(tmp_path):
    """A plain backup of four records, made elsewhere, and what is in it."""
    with HeldStore(tmp_path / "plain") as held:
        fill(held.store)
        back_up(held.store, tmp_path / "stick" / "plain")
        return tmp_path / "stick" / "plain", content_of(held.store)


@pytest.fixture
def sealed(tmp_path):
    """An encrypted one, made elsewhere under PASSPHRASE and RECOVERY."""
    with HeldStore(tmp_path / "sealed") as held:
        fill(held.store)
        encrypt(held)
        assert back_up(held.store, tmp_path / "stick" / "sealed").encrypted
        return tmp_path / "stick" / "sealed", content_of(held.store)


@pytest.fixture
def other(data):
    """The store of this computer, encrypted under OTHER, with one record of somebody else."""
    with HeldStore(data) as held:
        held.encrypt(OTHER, make_recovery_key(), CancelToken(), no_progress)
        save_new(held.store, make_film(7), make_patient("ZZ-9", "Zala Novak"))
        yield held


def test_plain_backup_over_an_encrypted_store_is_encrypted(other, data, plain):
    file, content = plain
    keeping = SqliteKeeping(other.store, "x")
    wanted = plan(keeping, file)
    assert (wanted.checked, wanted.here, wanted.only_here, wanted.opens_with) == (True, 1, 1, OpensWith.HERE)
    seen: set[bytes] = set()
    keeping.restore(file, CancelToken(), lambda _step, _share: seen.update(told_on_disk(data)))
    assert seen == set(), "it lay readable on the disk while it was restored"
    assert told_on_disk(data) == set()
    assert content_of(other.store) == content
    assert (other.encrypted, other.locked) == (True, False)
    assert keeping.verify_audit(None, CancelToken(), no_progress).sound
    assert list((private_folder(store_folder(data)) or data / "none").glob("*")) == []
    save_new(other.store, make_film(9))
    other.set_passphrase(PASSPHRASE)
    other.close()
    with HeldStore(data) as held:
        assert held.locked
        held.unlock(PASSPHRASE)
        assert held.store.count() == 5


def test_what_was_there_is_kept_encrypted_and_opens_as_before(other, data, plain, tmp_path):
    restored = restore(SqliteKeeping(other.store, "x"), plain[0])
    assert restored.kept_in is not None
    assert older_places(data) == (restored.kept_in,)
    other.close()
    with HeldStore(restored.kept_in) as held:
        held.unlock(OTHER)
        assert [line.patient.name for line in held.store.search("")] == ["Zala Novak"]


def test_older_backup_of_the_same_records_keeps_the_passphrase_of_now(other, data, tmp_path):
    file = tmp_path / "stick" / "b"
    back_up(other.store, file)
    before = content_of(other.store)
    save_new(other.store, make_film(8))
    other.set_passphrase(PASSPHRASE)
    keeping = SqliteKeeping(other.store, "x")
    wanted = plan(keeping, file)
    assert (wanted.checked, wanted.only_here, wanted.opens_with) == (True, 1, OpensWith.HERE)
    restore(keeping, file)
    assert content_of(other.store) == before
    other.close()
    with HeldStore(data) as held:
        assert code_of(held.unlock, OTHER) == "store.wrong_passphrase"
        held.unlock(PASSPHRASE)
        assert content_of(held.store) == before


@pytest.mark.parametrize("secret", [PASSPHRASE, RECOVERY.lower()], ids=["passphrase", "recovery key"])
@pytest.mark.parametrize("encrypted_here", [True, False])
def test_encrypted_backup_brings_its_passphrase(data, sealed, secret, encrypted_here):
    file, content = sealed
    with HeldStore(data) as held:
        if encrypted_here:
            held.encrypt(OTHER, make_recovery_key(), CancelToken(), no_progress)
        save_new(held.store, make_film(7), make_patient("ZZ-9", "Zala Novak"))
        keeping = SqliteKeeping(held.store, "x")
        assert not plan(keeping, file).checked
        assert code_of(restore, keeping, file) == "restore.locked"
        assert code_of(plan, keeping, file, "not it at all") == "restore.wrong_passphrase"
        assert held.store.count() == 1
        wanted = plan(keeping, file, secret)
        assert (wanted.checked, wanted.only_here, wanted.opens_with) == (True, 1, OpensWith.BACKUP)
        restore(keeping, file, secret)
        assert content_of(held.store) == content
        assert (held.encrypted, held.locked) == (True, False)
        held.set_passphrase("a third one, of eighteen")
        save_new(held.store, make_film(9))
    with HeldStore(data) as held:
        held.unlock("a third one, of eighteen")
        assert held.store.count() == 5
        held.decrypt(CancelToken(), no_progress)
        assert held.store.count() == 5


def test_restored_with_its_passphrase_on_a_new_computer(tmp_path, sealed):
    file, content = sealed
    new = ClosedStore(tmp_path / "new" / "data")
    assert code_of(restore, new, file) == "restore.locked"
    restore(new, file, PASSPHRASE)
    assert told_on_disk(tmp_path / "new") == set()
    with HeldStore(tmp_path / "new" / "data") as held:
        held.unlock(PASSPHRASE)
        assert content_of(held.store) == content
        line = SqliteKeeping(held.store, "x").audit_lines(1)[0]
        assert line.what == "restore"


def test_closed_encrypted_store_takes_a_plain_backup_by_its_own_passphrase(other, data, plain):
    other.close()
    closed = ClosedStore(data)
    assert code_of(plan, closed, plain[0]) == "restore.into_encrypted"
    assert code_of(restore, closed, plain[0], "not it") == "restore.into_encrypted"
    assert plan(closed, plain[0], OTHER).here == 1
    restore(closed, plain[0], OTHER)
    assert told_on_disk(data) == set()
    with HeldStore(data) as held:
        held.unlock(OTHER)
        assert content_of(held.store) == plain[1]


@pytest.mark.parametrize("kind", ["plain", "sealed"])
def test_damaged_encrypted_store_is_restored_by_who_holds_it(other, data, plain, sealed, kind):
    """As the window does it: the passphrase was right, what lies behind it is damaged."""
    other.close()
    path = store_folder(data) / DATABASE
    path.write_bytes(path.read_bytes()[:4096] + bytes(8192))
    file, content = plain if kind == "plain" else sealed
    with HeldStore(data) as held:
        assert code_of(held.unlock, OTHER) == "store.damaged"
        secret = "" if kind == "plain" else PASSPHRASE
        assert plan(held.restoring, file, secret).here is None
        restore(held.restoring, file, secret)
    assert told_on_disk(data) == set()
    with HeldStore(data) as held:
        held.unlock(OTHER if kind == "plain" else PASSPHRASE)
        assert content_of(held.store) == content


def test_cancelled_restore_leaves_everything_and_nothing_readable(other, data, plain):
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        SqliteKeeping(other.store, "x").restore(plain[0], cancel, lambda _step, share: cancel.cancel() if share > 0.5 else None)
    assert other.store.count() == 1
    assert told_on_disk(data) == set()
    assert sorted(path.name for path in data.iterdir() if not path.name.endswith(".lock")) == [store_folder(data).name]


# --- what is inside an encrypted backup is looked at, not its checksums alone


def change(file: Path, how) -> None:
    """Change parts by `how` (names to contents), and make the manifest agree, as somebody with a purpose would."""
    with zipfile.ZipFile(file) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    how(parts)
    manifest = json.loads(parts[MANIFEST])
    for part in manifest["parts"]:
        content = parts[part["name"]]
        part["bytes"], part["sha256"] = len(content), hashlib.sha256(content).hexdigest()
    parts[MANIFEST] = json.dumps(manifest).encode()
    with zipfile.ZipFile(file, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)


def _films(parts) -> list[str]:
    return sorted(name for name in parts if name.startswith("films/"))


def _cut_film(parts) -> None:
    parts[_films(parts)[0]] = parts[_films(parts)[0]][:-1]


def _exchange_films(parts) -> None:
    one, two, *_ = _films(parts)
    parts[one], parts[two] = parts[two], parts[one]


def _garble_database(parts) -> None:
    content = bytearray(parts[DATABASE])
    content[5000:5100] = bytes(100)
    parts[DATABASE] = bytes(content)


def _garble_keys(parts) -> None:
    parts["key.json"] = parts["key.copy.json"] = b"{}"


@pytest.mark.parametrize(
    ("how", "code"),
    [
        (_cut_film, "restore.damaged"),
        (_exchange_films, "restore.damaged"),
        (_garble_database, "restore.store_damaged"),
        (_garble_keys, "restore.key_damaged"),
    ],
)
def test_changed_contents_are_found_behind_right_checksums(data, sealed, how, code):
    file, _content = sealed
    change(file, lambda parts: None)
    with HeldStore(data) as held:
        save_new(held.store)
        keeping = SqliteKeeping(held.store, "x")
        assert plan(keeping, file, PASSPHRASE).checked
        change(file, how)
        assert code_of(plan, keeping, file, PASSPHRASE) == code
        assert code_of(restore, keeping, file, PASSPHRASE) == code
        assert held.store.count() == 1


def test_one_key_file_is_enough(data, sealed):
    file, content = sealed
    change(file, lambda parts: parts.update({"key.json": b"torn"}))
    with HeldStore(data) as held:
        restore(SqliteKeeping(held.store, "x"), file, PASSPHRASE)
        assert content_of(held.store) == content


def test_changed_film_of_an_encrypted_store_is_named_and_stops_no_backup(other, data, tmp_path):
    film = next(path for path in (store_folder(data) / "films").rglob("*") if path.is_file())
    film.write_bytes(film.read_bytes()[:-3])
    facts = back_up(other.store, tmp_path / "stick" / "b")
    assert facts.faults == (film.relative_to(store_folder(data)).as_posix(),)
    assert plan(SqliteKeeping(other.store, "x"), tmp_path / "stick" / "b").checked


def test_backup_beside_the_store_that_counts_is_refused(other, data):
    assert code_of(back_up, other.store, data / "b") == "backup.inside_store"


# --- the note of a switch never comes along


def test_note_of_a_switch_stays_out_of_a_backup(other, data, tmp_path):
    (store_folder(data) / REPLACES).write_text(".")
    back_up(other.store, tmp_path / "stick" / "b")
    with zipfile.ZipFile(tmp_path / "stick" / "b") as parts:
        assert REPLACES not in parts.namelist()


def test_note_that_came_with_an_older_backup_removes_nothing(data, plain):
    file, content = plain

    def with_note(parts):
        parts[REPLACES] = b"."
        manifest = json.loads(parts[MANIFEST])
        manifest["parts"].append({"name": REPLACES, "bytes": 1, "sha256": ""})
        parts[MANIFEST] = json.dumps(manifest).encode()

    change(file, with_note)
    with HeldStore(data) as held:
        restore(SqliteKeeping(held.store, "x"), file)
        assert content_of(held.store) == content
    (data / REPLACES).write_text(".")
    with HeldStore(data) as held:
        assert held.tidy()
        assert content_of(held.store) == content
    assert not (data / REPLACES).exists()


@pytest.mark.parametrize("step", range(1, 7))
def test_exchange_for_an_encrypted_store_that_a_crash_cut_off(data, sealed, monkeypatch, step):
    """The next start finishes it first, and only then looks whether a passphrase is wanted."""
    file, content = sealed

    class CutOff(BaseException):
        pass

    steps, rename = iter(range(1, 1000)), Path.rename

    def dying(path, target):
        if next(steps) >= step:
            raise CutOff
        return rename(path, target)

    with HeldStore(data) as held:
        save_new(held.store, make_film(7))
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", dying)
        patch.setattr(restore_module.shutil, "rmtree", lambda *_, **__: None)  # the dead do not tidy up
        with pytest.raises(CutOff):
            restore(ClosedStore(data), file, PASSPHRASE)
    with HeldStore(data) as held:
        assert held.locked
        held.unlock(PASSPHRASE)
        assert content_of(held.store) == content


def test_a_look_at_a_plain_backup_lays_no_film_and_no_report_on_the_disk(other, plain, monkeypatch):
    """Nor does it need room in memory for what is sealed already: only the database is a file on the way."""
    monkeypatch.setattr(files_module, "private_folder", lambda _data: None)  # as on Windows and macOS
    unpacked: list[tuple[str, Path]] = []
    unpack = Archive.unpack
    monkeypatch.setattr(
        Archive,
        "unpack",
        lambda self, part, target, tick: (unpacked.append((part.name, target)), unpack(self, part, target, tick)),
    )
    wanted = plan(SqliteKeeping(other.store, "x"), plain[0])
    assert (wanted.checked, wanted.only_here) == (True, 1)
    assert [name for name, _target in unpacked] == [DATABASE]
    assert not unpacked[0][1].exists()


def test_a_look_at_an_encrypted_backup_takes_no_room_in_memory(data, sealed, cheap_guesses, monkeypatch):
    monkeypatch.setattr(files_module, "private_folder", lambda _data: pytest.fail("memory is for what may not lie on the disk"))
    with HeldStore(data) as held:
        encrypt(held)
        assert plan(SqliteKeeping(held.store, "x"), sealed[0]).facts.encrypted


def test_what_was_erased_is_still_known_after_a_switch_when_the_database_is_lost(data, tmp_path, cheap_guesses):
    """The list beside the database goes along when records are encrypted or decrypted."""
    with HeldStore(data) as held:
        doomed = save_new(held.store)
        save_new(held.store, make_film(2), make_patient("KH-9", "Other"))
        keeping = SqliteKeeping(held.store, "x")
        back_up(held.store, tmp_path / "b")
        keeping.erase([doomed.id], CancelToken(), no_progress)
        encrypt(held)
    (store_folder(data) / DATABASE).write_bytes(b"rubbish" * 999)
    closed = ClosedStore(data)
    assert closed.plan_restore(tmp_path / "b", CancelToken(), no_progress, PASSPHRASE).erased_again == 1
