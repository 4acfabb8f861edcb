"""Makes a backup: one moment of the database, the kept files it names, and what else belongs to the store, in one file."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import sqlite3
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from glob import escape
from pathlib import Path

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import BackupFacts
from pneumo_desktop.storage.archive import DATABASE, EXTRAS, SQLITE_MAGIC, ArchiveWriter, Tick, open_archive
from pneumo_desktop.storage.audit import changed_records, head_of_audit
from pneumo_desktop.storage.columns import KEPT_REPORTS
from pneumo_desktop.storage.database import Database, copy_view
from pneumo_desktop.storage.failures import FULL, NO_RIGHTS, coded_failures
from pneumo_desktop.storage.files import KeptFiles, placed_whole, sync_file
from pneumo_desktop.storage.orphans import remove_for_good
from pneumo_desktop.storage.sealing import BrokenSealError
from pneumo_desktop.storage.unpacking import check_contents

_NOT_THE_STORES = re.compile(
    r".*(\.lock|\.part|\.journal|-wal|-shm|-journal)|records(\.v.*)?\.sqlite3|erased\.json|replaces\.txt"
)
"""Beside the database itself, which is copied as of one moment: the list of what was erased stands in it, and a restored
older list must not take the place of a newer one."""
_ROOM_TO_SPARE = 1 << 20


@dataclass(frozen=True)
class _Source:
    """A file to be copied: its name in the backup, where it lies, the hash that the store has of it ("" for none), and how to
    read what is sealed in it."""

    name: str
    path: Path
    sha256: str
    unseal: Callable[[], bytes] | None = None


def write_backup(
    database: Database,
    files: KeptFiles,
    target: Path,
    extras: Mapping[str, bytes],
    made_at: datetime,
    software_version: str,
    cancel: CancelToken,
    progress: Progress,
) -> BackupFacts:
    """Write, read back and check, and only then rename to `target`. Raises PneumoError("backup. ..." or "store. ...")."""
    target = target.absolute()
    root = files.root.resolve()
    if target.is_relative_to(root) or target.resolve().is_relative_to(root):
        raise PneumoError("backup.inside_store", folder=str(target.parent))
    copy = files.scratch / f"{uuid.uuid4().hex}.backup"
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with coded_failures(files.data), database.snapshot() as view:
            tell = lambda done, pages: _step(cancel, progress, 0.1 * done / max(1, pages))  # noqa: E731
            copy_view(view, copy, tell, database.key)
            facts, sources = _look(view, copy, files, made_at, software_version, cancel)
        if not target.parent.is_dir():
            raise PneumoError("backup.no_folder", folder=str(target.parent))
        with _coded_target(target):
            for stale in target.parent.glob(f".{escape(target.name)}.*.part"):  # of a backup that a crash cut off
                stale.unlink()
            _refuse_without_room(facts, target)
            with placed_whole(part, target):
                facts = _write(part, facts, sources, extras, _share(facts.bytes, 0.1, 0.5, cancel, progress))
                _verify(part, files, _share(facts.bytes, 0.6, 0.4, cancel, progress))
                cancel.check()
    finally:
        _remove(copy)
    progress("backup", 1.0)
    return facts


def _look(
    view: sqlite3.Connection, copy: Path, files: KeptFiles, made_at: datetime, software_version: str, cancel: CancelToken
) -> tuple[BackupFacts, Sequence[_Source]]:
    """What is to be copied, all as of the same moment."""
    with copy.open("rb") as stream:
        encrypted = stream.read(len(SQLITE_MAGIC)) != SQLITE_MAGIC
    sources = [_Source(DATABASE, copy, "")]
    for entry in sorted(files.data.iterdir()):  # a key file beside the database, whatever it is called
        if entry.is_file() and not _NOT_THE_STORES.fullmatch(entry.name):
            sources.append(_Source(entry.name, entry, ""))
    for name, sha256 in view.execute("SELECT file_name, sha256 FROM film ORDER BY file_name"):
        unseal = partial(files.read_film, name) if files.sealed else None
        sources.append(_Source(files.name_of_film(name), files.film_path(name), sha256, unseal))
    versions = view.execute(f"{KEPT_REPORTS} ORDER BY id").fetchall()
    for name, sha256 in versions:
        unseal = partial(files.read_report, name) if files.sealed else None
        sources.append(_Source(files.name_of_report(name), files.report_path(name), sha256, unseal))
    present = [source.path.stat().st_size for source in sources if source.path.is_file()]
    facts = BackupFacts(
        made_at=made_at,
        software_version=software_version,
        schema=_number(view, "PRAGMA user_version"),
        store_id=str(view.execute("SELECT id FROM store").fetchone()[0]),
        encrypted=encrypted,
        records=_number(view, "SELECT count(*) FROM record"),
        versions=len(versions),
        films=_number(view, "SELECT count(*) FROM film"),
        bytes=sum(present),
        head=head_of_audit(view),
        faults=tuple(source.name for source in sources if not source.path.is_file()),
        changed=tuple(changed_records(view, cancel)),
    )
    return facts, sources


def _write(part: Path, facts: BackupFacts, sources: Sequence[_Source], extras: Mapping[str, bytes], tick: Tick) -> BackupFacts:
    with part.open("w+b") as stream:
        writer = ArchiveWriter(stream, facts.made_at)
        try:
            for name, content in extras.items():
                writer.add_bytes(EXTRAS + name, content)
            changed = [source.name for source in sources if not _add(writer, source, facts, tick)]
            facts = replace(facts, faults=(*facts.faults, *changed))
            writer.finish(facts)
        except BaseException:
            writer.abandon()
            raise
        stream.flush()
        sync_file(stream.fileno())
    return facts


def _add(writer: ArchiveWriter, source: _Source, facts: BackupFacts, tick: Tick) -> bool:
    """Add a file, if it is there; false where it is not what the store has the hash of."""
    if source.name in facts.faults:
        return True
    written = writer.add_file(source.name, source.path, tick)
    return not source.sha256 or _hash_in(source, written.sha256) == source.sha256


def _hash_in(source: _Source, written: str) -> str:
    """The hash of what is in a file; of a sealed one it takes another look."""
    if source.unseal is None:
        return written
    try:
        return hashlib.sha256(source.unseal()).hexdigest()
    except BrokenSealError:
        return ""


def _verify(part: Path, files: KeptFiles, tick: Tick) -> None:
    """Read the whole file back from where it lies, and restore it into a folder of its own, piece by piece."""
    folder = files.scratch / f"{uuid.uuid4().hex}.verify"
    folder.mkdir(mode=0o700)
    try:
        with open_archive(part, fresh=True) as archive:
            check_contents(archive, folder, keep=False, tick=tick, key=files.key)
    except PneumoError as error:
        if error.code == "restore.store_damaged":
            raise PneumoError("backup.store_damaged") from error
        if error.code.startswith("restore."):
            raise PneumoError("backup.not_verified", folder=str(part.parent), part=str(error.facts.get("part", ""))) from error
        raise
    finally:
        _remove(folder / DATABASE)
        shutil.rmtree(folder, ignore_errors=True)


def _refuse_without_room(facts: BackupFacts, target: Path) -> None:
    """Told before an hour of copying, not after it."""
    needed = facts.bytes + 400 * (facts.films + facts.versions) + _ROOM_TO_SPARE
    if shutil.disk_usage(target.parent).free < needed:
        raise PneumoError("backup.full", folder=str(target.parent), needed_mb=-(-needed // 1_000_000))


@contextmanager
def _coded_target(target: Path) -> Iterator[None]:
    """Failures of the place where the backup goes, as codes; failures of the store have theirs already."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EFBIG:  # FAT32, as most sticks are sold with, ends at 4 GB
            raise PneumoError("backup.file_too_large", folder=str(target.parent)) from error
        if error.errno in FULL:
            raise PneumoError("backup.full", folder=str(target.parent)) from error
        code = "backup.no_rights" if error.errno in NO_RIGHTS else "backup.failed"
        raise PneumoError(code, folder=str(target.parent)) from error


def _share(total: int, begin: float, width: float, cancel: CancelToken, progress: Progress) -> Tick:
    """A tick that counts bytes up to `total` as the stretch from `begin` of the whole."""
    done = 0

    def tick(count: int) -> None:
        nonlocal done
        done += count
        _step(cancel, progress, begin + width * min(1.0, done / max(1, total)))

    return tick


def _step(cancel: CancelToken, progress: Progress, share: float) -> None:
    cancel.check()
    progress("backup", share)


def _number(view: sqlite3.Connection, query: str) -> int:
    return int(view.execute(query).fetchone()[0])


def _remove(copy: Path) -> None:
    """A database of names: overwritten first, for the records may be encrypted one day."""
    for path in (copy, copy.with_name(f"{copy.name}-wal"), copy.with_name(f"{copy.name}-shm")):
        with suppress(OSError):
            remove_for_good(path)
