"""Records kept, backed up, restored, audited and encrypted, all in the folder of the self-test."""

from __future__ import annotations

import shutil
from pathlib import Path

from pneumo_desktop.domain.cancel import no_progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import BACKUP_SUFFIX
from pneumo_desktop.domain.ports import Letterhead, RecordStore
from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.selftest.setting import Facts, FoundWrongError, Setting
from pneumo_desktop.workflow import finish

NAME = "मरियम Self-test"
PASSPHRASE = "a passphrase of the self-test"  # noqa: S105 (it protects nobody)


def check_record(setting: Setting) -> Facts:
    """A record comes back as it was saved, with film and report, after the store was closed."""
    film = setting.first[0].film
    with setting.parts.open_store(_data(setting)) as store:
        saved = finish(setting.draft(NAME), film, store, setting.parts.write_report, Letterhead(), setting.parts.now())
    with setting.parts.open_store(_data(setting)) as store:
        found = store.search(NAME.split()[0])
        if [summary.id for summary in found] != [saved.id]:
            raise FoundWrongError("the record is not found by its patient's name")
        _compare(saved, store)
        return {"film_kb": len(film.source) // 1000, "report_kb": len(store.read_report(saved)) // 1000}


def check_backup(setting: Setting) -> Facts:
    """A backup, restored into another folder, gives the same record."""
    file = setting.folder / f"self-test{BACKUP_SUFFIX}"
    saved = _saved(setting)
    with setting.parts.open_store(_data(setting)) as store:
        keeping = setting.parts.keeping_of(store)
        facts = keeping.back_up(file, {"note": b"self-test"}, setting.parts.now(), setting.cancel, no_progress)
    elsewhere = setting.folder / "restored"
    restored = setting.parts.restoring_in(elsewhere).restore(file, setting.cancel, no_progress)
    if restored.extras.get("note") != b"self-test":
        raise FoundWrongError("what was put in beside the records did not come back")
    with setting.parts.open_store(elsewhere) as store:
        _compare(saved, store)
    return {"records": facts.records, "kb": file.stat().st_size // 1000}


def check_audit(setting: Setting) -> Facts:
    """Every line of what was just done is bound to the one before, and a record altered behind the back is noticed."""
    with setting.parts.open_store(_data(setting)) as store:
        check = setting.parts.keeping_of(store).verify_audit(None, setting.cancel, no_progress)
    if not check.sound:
        raise FoundWrongError(f"the audit is broken from line {check.broken_at} on: {check.reason}")
    return {"lines": check.head.seq}


def check_encryption(setting: Setting) -> Facts:
    """A copy of the store is encrypted: no file shows the patient, a wrong passphrase opens nothing, the right one all."""
    saved, data = _saved(setting), setting.folder / "encrypted"
    shutil.copytree(_data(setting), data)
    with setting.parts.hold_store(data) as held:
        held.encrypt(PASSPHRASE, make_recovery_key(), setting.cancel, no_progress)
    secrets = [word.encode() for word in (NAME.split()[0], saved.patient.number)]
    files = [file for file in data.rglob("*") if file.is_file()]
    if any(secret in file.read_bytes() for file in files for secret in secrets):
        raise FoundWrongError("an encrypted store still shows its patient")
    with setting.parts.hold_store(data) as held:
        if not held.locked:
            raise FoundWrongError("an encrypted store opens without its passphrase")
        try:
            held.unlock(f"not {PASSPHRASE}")
        except PneumoError as error:
            if error.code != "store.wrong_passphrase":
                raise
        else:
            raise FoundWrongError("a wrong passphrase opens the store")
        held.unlock(PASSPHRASE)
        _compare(saved, held.store)
    return {"files": len(files)}


def _data(setting: Setting) -> Path:
    return setting.folder / "records"


def _saved(setting: Setting) -> Record:
    with setting.parts.open_store(_data(setting)) as store:
        found = store.search("")
        if len(found) != 1:
            raise FoundWrongError(f"{len(found)} records are there in the place of one")
        return store.load(found[0].id)


def _compare(saved: Record, store: RecordStore) -> None:
    """Whether `store` gives the record back with its film and its report."""
    back = store.load(saved.id)
    same = (back.patient, back.visit, back.reading, back.final_read, back.number) == (
        saved.patient, saved.visit, saved.reading, saved.final_read, saved.number,
    )  # fmt: skip
    if not same:
        raise FoundWrongError("the record came back changed")
    if not store.read_film(back.film_sha256) or not store.read_report(back).startswith(b"%PDF-"):
        raise FoundWrongError("film or report did not come back")  # their hashes were compared by the store
