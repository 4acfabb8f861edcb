"""The packs installed on this computer, and the one small file that says which of them are in use.

    NAME.packs/active.json            what is in use, what was before, what is still to be told and witnessed
    NAME.packs/model/ID/              manifest.json, manifest.sig, files/...
    NAME.packs/program/ID/            the same; ID.starts beside it counts starts that were not confirmed
    NAME.packs/incoming/              under construction; never in use

`active.json` is replaced whole, so that a crash at any moment leaves the one state or the other.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.packs import PackKind
from pneumo_desktop.packs.archive import FILES, hash_file, pack_id
from pneumo_desktop.packs.disk import coded_writing, make_folder, write_whole
from pneumo_desktop.packs.manifest import MANIFEST, SIGNATURE, Manifest, ManifestError, PackedFile, read_manifest
from pneumo_desktop.packs.signing import TrustedKey, check_signature

BUNDLED = ""
"""In the place of a pack's id: what came with the installed program."""
FORMAT = 1
MOST_STARTS = 2
"""So many starts of a program without its window are taken as broken."""
_ACTIVE, _LOCK, _INCOMING, _STARTS = "active.json", "packs.lock", "incoming", ".starts"
_LOCK_TIMEOUT_S = 10.0
_MOST_NOTES = 100

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Slot:
    """What is in use of one kind, by id; `before` is None where there is nothing to return to.

    Of programs, `base` is the version that was installed when a pack was put to use, and `base_schema` that of its records.
    """

    now: str = BUNDLED
    before: str | None = None
    base: str = ""
    base_schema: int = 0


@dataclass(frozen=True)
class Note:
    """Something still to be written into the audit (`what`, `detail`) or told to a person (`what` is then a code)."""

    what: str
    detail: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Active:
    """What active.json says. `damaged` is not in it: it could not be read, and what is bundled counts."""

    model: Slot = Slot()
    program: Slot = Slot()
    unwitnessed: tuple[Note, ...] = ()
    notices: tuple[Note, ...] = ()
    damaged: bool = False

    def slot(self, kind: PackKind) -> Slot:
        return self.model if kind is PackKind.MODEL else self.program

    def with_slot(self, kind: PackKind, slot: Slot) -> Active:
        return replace(self, model=slot) if kind is PackKind.MODEL else replace(self, program=slot)

    def with_notes(self, unwitnessed: Note | None = None, notice: Note | None = None) -> Active:
        """With more to witness and to tell; the oldest go where nobody ever listened."""
        one, two = self.unwitnessed, self.notices
        one = (*one, unwitnessed)[-_MOST_NOTES:] if unwitnessed else one
        two = (*(note for note in two if note != notice), notice)[-_MOST_NOTES:] if notice else two
        return replace(self, unwitnessed=one, notices=two)


class Shelf:
    """The folder of packs; nothing of it need exist."""

    def __init__(self, folder: Path, trusted: Sequence[TrustedKey]) -> None:
        self.folder, self.trusted = folder, trusted

    # What is in use

    def active(self) -> Active:
        """As active.json has it; what is bundled where there is none, or none that can be read."""
        try:
            raw = json.loads((self.folder / _ACTIVE).read_text(encoding="utf-8"))
            if raw["format"] != FORMAT:
                raise ValueError("another format")
            notes = _notes(raw["unwitnessed"]), _notes(raw["notices"])
            return Active(_slot(raw["model"]), _slot(raw["program"]), *notes)
        except FileNotFoundError:
            return Active()
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return Active(damaged=True)

    @contextmanager
    def changing(self) -> Iterator[Callable[[Active], None]]:
        """Hold the shelf against every other program; the function given writes a new state.

        Raises PneumoError("pack.busy"), and those of writing.
        """
        from filelock import FileLock, Timeout

        with coded_writing():
            make_folder(self.folder)
        lock = FileLock(self.folder / _LOCK, timeout=_LOCK_TIMEOUT_S, thread_local=False, fallback_to_soft=False)
        with coded_writing():
            try:
                lock.acquire()
            except Timeout as error:  # an OSError too
                raise PneumoError("pack.busy") from error
        try:
            yield self._write
        finally:
            lock.release()

    def change(self, how: Callable[[Active], Active]) -> Active:
        """Read, change and write in one hold."""
        with self.changing() as write:
            changed = how(self.active())
            write(changed)
        return changed

    def _write(self, active: Active) -> None:
        file = self.folder / _ACTIVE
        if self.active().damaged:
            with suppress(OSError):
                file.replace(file.with_name(f"{_ACTIVE}.damaged"))
        words: dict[str, Any] = asdict(active)
        del words["damaged"]
        with coded_writing():
            write_whole(file, json.dumps({"format": FORMAT} | words, indent=1).encode("utf-8"))

    # Installed packs

    def place(self, kind: PackKind, pack: str) -> Path:
        """The folder of an installed pack."""
        return self.folder / kind.value / pack

    @property
    def incoming(self) -> Path:
        return self.folder / _INCOMING

    def manifest(self, kind: PackKind, pack: str) -> Manifest:
        """Of an installed pack, its signature checked anew; raises PneumoError("pack.installed_damaged")."""
        return self._manifest_at(self.place(kind, pack), kind, pack)

    def _manifest_at(self, folder: Path, kind: PackKind, pack: str) -> Manifest:
        try:
            data, signature = (folder / MANIFEST).read_bytes(), (folder / SIGNATURE).read_bytes()
            check_signature(data, signature, self.trusted, pack)
            manifest = read_manifest(data)
        except (OSError, PneumoError, ManifestError) as error:
            raise PneumoError("pack.installed_damaged") from error
        if pack_id(data) != pack or manifest.kind is not kind:
            raise PneumoError("pack.installed_damaged")
        return manifest

    def check(self, kind: PackKind, pack: str, whole: bool) -> Manifest:
        """Compare an installed pack with what was signed: every file there and none else, each of its size.

        With `whole` every file's hash is compared, else only those of the files that start. Raises
        PneumoError("pack.installed_damaged").
        """
        return self.check_at(self.place(kind, pack), kind, pack, whole)

    def check_at(self, folder: Path, kind: PackKind, pack: str, whole: bool) -> Manifest:
        """As `check`, of a pack that lies in `folder`."""
        manifest = self._manifest_at(folder, kind, pack)
        root = folder / FILES
        try:
            there = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_symlink() or not path.is_dir()}
            good = there == {packed.path for packed in manifest.files} and all(
                _is_as_signed(root, packed, whole or packed.path in manifest.start) for packed in manifest.files
            )
        except OSError:
            good = False
        if not good:
            raise PneumoError("pack.installed_damaged")
        return manifest

    def give_up(self, kind: PackKind, pack: str, code: str) -> bool:
        """What is bundled counts again, because `pack` is broken; that is told (`code`) and witnessed once.

        False where it could not be written.
        """

        def how(active: Active) -> Active:
            if active.slot(kind).now != pack:
                return active
            detail: dict[str, str | int] = {"kind": kind.value, "pack": pack}
            return active.with_slot(kind, Slot()).with_notes(Note("update_fallback", detail), Note(code))

        try:
            self.change(how)
        except PneumoError as error:
            _log.error("pack given up, not written: %s", error.code)
            return False
        return True

    def tidy(self) -> None:
        """Remove what nobody can return to and what an installation that was cut off left; call it while holding `changing`."""
        active = self.active()
        if active.damaged:
            return
        shutil.rmtree(self.incoming, ignore_errors=True)
        for kind in PackKind:
            slot = active.slot(kind)
            for folder in (self.folder / kind.value).glob("*"):
                if folder.name.removesuffix(_STARTS) in (slot.now, slot.before):
                    continue
                if folder.is_dir():
                    shutil.rmtree(folder, ignore_errors=True)
                else:
                    with suppress(OSError):
                        folder.unlink()

    # Starts that were not confirmed

    def count_start(self, pack: str) -> int:
        """One more start of the program `pack`, by this process; how many before ended without being confirmed.

        One that is still under way is not counted: a person who clicks three times is no broken program.
        """
        file = self._starts(pack)
        try:
            before = file.read_text(encoding="ascii").split()
        except (OSError, ValueError):
            before = []
        with suppress(OSError), file.open("a", encoding="ascii") as out:
            out.write(f"{os.getpid()}\n")
        return sum(not _is_running(word) for word in before)

    def confirm_start(self, pack: str) -> None:
        """The program `pack` stands."""
        with suppress(OSError):
            self._starts(pack).unlink(missing_ok=True)

    def _starts(self, pack: str) -> Path:
        return self.folder / PackKind.PROGRAM.value / f"{pack}{_STARTS}"


def _is_running(word: str) -> bool:
    import psutil

    return word.isdigit() and int(word) != os.getpid() and bool(psutil.pid_exists(int(word)))


def _is_as_signed(root: Path, packed: PackedFile, whole: bool) -> bool:
    file = root / packed.path
    if file.is_symlink() or file.stat().st_size != packed.bytes:
        return False
    return not whole or hash_file(file) == packed.sha256


def _slot(raw: dict[str, Any]) -> Slot:
    slot = Slot(raw["now"], raw["before"], raw["base"], raw["base_schema"])
    names = (slot.now, *(() if slot.before is None else (slot.before,)))
    if not all(isinstance(name, str) and (name == BUNDLED or _is_id(name)) for name in names):
        raise ValueError("no id of a pack")
    if not isinstance(slot.base, str) or type(slot.base_schema) is not int:
        raise ValueError("no version")
    return slot


def _is_id(name: str) -> bool:
    return len(name) == 16 and set(name) <= set("0123456789abcdef")


def _notes(raw: list[dict[str, Any]]) -> tuple[Note, ...]:
    return tuple(Note(str(entry["what"]), dict(entry["detail"])) for entry in raw)
