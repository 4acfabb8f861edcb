"""Installs packs: checked, unpacked beside what is in use, self-tested, and only then switched to; and returns."""

from __future__ import annotations

import json
import logging
import shutil
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.model_key import hash_card
from pneumo_desktop.domain.packs import Edition, PackKind, Standing, UpdatePlan
from pneumo_desktop.domain.ports import RecordStore
from pneumo_desktop.packs.archive import FILES, Pack
from pneumo_desktop.packs.disk import coded_writing, make_folder, sync_folder
from pneumo_desktop.packs.manifest import ANY_PLATFORM, Manifest, version_key
from pneumo_desktop.packs.shelf import BUNDLED, Active, Note, Shelf, Slot

_UNPACKED, _READ_BACK = 0.3, 0.4
"""So much of the whole is done then; the checks take the rest, and most of the time."""
_CARD = "card.json"

_log = logging.getLogger(__name__)


class TryOut(Protocol):
    """Runs the self-test with what a pack brought, in a process of its own."""

    def __call__(
        self, kind: PackKind, files: Path, manifest: Manifest, cancel: CancelToken, told: Callable[[float], None]
    ) -> None:
        """Raises PneumoError("pack.self_test_failed" or "pack.self_test_hung") and Cancelled; ends the process in any case.

        `told` hears the share of the checks that are made.
        """


@dataclass(frozen=True)
class Here:
    """The program that runs: its version, the platform that program packs must be for, the engine that computes the network.

    `schema` is the version of the records it writes. `takes_programs` is false where it runs from its source. `from_pack` is
    the id of the pack it came from itself, BUNDLED for none.
    """

    version: str
    platform: str
    engine: str
    schema: int
    takes_programs: bool
    from_pack: str = BUNDLED


class PackUpdates:
    """The Updates port. `describe` reads the model in a folder; `bundled_model` is the folder of the one that came along."""

    def __init__(
        self,
        shelf: Shelf,
        here: Here,
        describe: Callable[[Path], Edition],
        bundled_model: Callable[[], Path],
        try_out: TryOut,
    ) -> None:
        self.shelf, self._here = shelf, here
        self._describe, self._bundled_model, self._try_out = describe, bundled_model, try_out
        self._checked: str | None = None
        self._broken: str | None = None
        self._untold: deque[PneumoError] = deque()
        self._damage_told = False

    # What is in use

    def standing(self, kind: PackKind) -> Standing:
        """As the port says."""
        slot = self.shelf.active().slot(kind)
        before = None if slot.before is None else self._edition_of(kind, slot.before, slot)
        return Standing(self._edition_of(kind, slot.now, slot), before)

    def _edition_of(self, kind: PackKind, pack: str, slot: Slot) -> Edition:
        try:
            if pack != BUNDLED:
                manifest = self.shelf.manifest(kind, pack)
                return self._edition(manifest, self.shelf.place(kind, pack) / FILES)
            if kind is PackKind.MODEL:
                return replace(self._describe_model(self._bundled_model()), bundled=True)
        except PneumoError as error:
            _log.warning("not described: %s", error.code)
            return Edition(kind, pack or "?", "?", bundled=pack == BUNDLED)
        version = slot.base if self._here.from_pack and slot.base else self._here.version
        return Edition(kind, "Pneumo Desktop", version, bundled=True)

    def _edition(self, manifest: Manifest, files: Path) -> Edition:
        if manifest.kind is PackKind.PROGRAM:
            return Edition(manifest.kind, manifest.name, manifest.version, manifest.made_on)
        edition = self._describe_model(files / self._engine_of(manifest))
        if edition.sha256 != manifest.model_sha256:
            raise PneumoError("pack.damaged", file=manifest.name)
        return edition

    def _describe_model(self, folder: Path) -> Edition:
        """With the hash of its card: another card of the same weights is another model."""
        edition = self._describe(folder)
        try:
            card = hash_card(json.loads((folder / _CARD).read_text(encoding="utf-8")))
        except (OSError, ValueError) as error:
            raise PneumoError("model.card_invalid", model=folder.name) from error
        return replace(edition, card_sha256=card)

    def _engine_of(self, manifest: Manifest) -> str:
        if self._here.engine not in manifest.engines:
            raise PneumoError("pack.other_platform", file=manifest.name)
        return self._here.engine

    def model_folder(self) -> Path:
        """The folder of the model in use, the bundled one where it is broken.

        It is checked whole against its signature when it is asked for first, and again after a switch. What is in use is
        read anew each time: another process may have switched.
        """
        pack = self.shelf.active().model.now
        if pack in (BUNDLED, self._broken):
            return self._bundled_model()
        folder = self.shelf.place(PackKind.MODEL, pack) / FILES / self._here.engine
        if self._checked != pack:
            try:
                self._engine_of(self.shelf.check(PackKind.MODEL, pack, whole=True))
            except PneumoError:
                self.give_up_model()
                return self._bundled_model()
            self._checked = pack
        return folder

    def give_up_model(self) -> None:
        """The model in use is broken: the bundled one counts from now on, and that is told."""
        pack = self.shelf.active().model.now
        self._checked = None
        if pack == BUNDLED or self.shelf.give_up(PackKind.MODEL, pack, "pack.model_fell_back"):
            return
        self._broken = pack
        self._untold.append(PneumoError("pack.model_fell_back"))

    # Checking and installing

    def plan(self, file: Path, cancel: CancelToken, progress: Progress) -> UpdatePlan:
        """As the port says."""
        with Pack(file, self.shelf.trusted, cancel) as pack:
            self._check_fits(pack)
            pack.verify(lambda share: progress("check", share))
            return self._plan(pack)

    def _plan(self, pack: Pack) -> UpdatePlan:
        manifest = pack.manifest
        slot = self.shelf.active().slot(manifest.kind)
        now, edition = self._edition_of(manifest.kind, slot.now, slot), self._edition_in(pack)
        return UpdatePlan(
            edition=edition,
            now=now,
            signed_by=pack.key.name,
            unpacked_bytes=manifest.unpacked_bytes,
            older=_order(edition) < _order(now),
            in_use_already=pack.id == slot.now or (now.bundled and _same(edition, now)),
            rewrites_records=manifest.kind is PackKind.PROGRAM and manifest.schema > self._here.schema,
        )

    def _edition_in(self, pack: Pack) -> Edition:
        """The edition in a pack that is not unpacked: of a model, its card alone is needed."""
        manifest = pack.manifest
        if manifest.kind is PackKind.PROGRAM:
            return self._edition(manifest, Path())
        engine = self._engine_of(manifest)
        with TemporaryDirectory(prefix="pneumo-pack-") as folder:
            card = Path(folder) / engine / _CARD
            card.parent.mkdir()
            try:
                card.write_bytes(pack.read(f"{engine}/{_CARD}"))
            except StopIteration as error:
                raise PneumoError("pack.damaged", file=pack.file.name) from error
            return self._edition(manifest, Path(folder))

    def _check_fits(self, pack: Pack) -> None:
        """Refuse what this program, or this computer, cannot use."""
        manifest, name = pack.manifest, pack.file.name
        if version_key(manifest.needs_program) > version_key(self._here.version):
            raise PneumoError("pack.needs_newer", file=name, version=manifest.needs_program)
        if manifest.kind is PackKind.MODEL:
            if self._here.engine not in manifest.engines:
                raise PneumoError("pack.other_platform", file=name)
            return
        if not self._here.takes_programs:
            raise PneumoError("pack.no_programs_here", file=name)
        if manifest.platform not in (ANY_PLATFORM, self._here.platform):
            raise PneumoError("pack.other_platform", file=name)
        if manifest.schema < self._here.schema:
            raise PneumoError("pack.cannot_read_records", file=name)

    def install(self, file: Path, allow_older: bool, cancel: CancelToken, progress: Progress) -> Standing:
        """As the port says."""
        with self.shelf.changing() as write:
            self.shelf.tidy()
            try:
                plan, manifest, pack_id = self._unpack(file, allow_older, cancel, progress)
                self._try(manifest, pack_id, cancel, progress)
                self._switch_to(manifest.kind, pack_id, plan, write)
            finally:
                shutil.rmtree(self.shelf.incoming, ignore_errors=True)
            self.shelf.tidy()
        progress("switch", 1.0)
        return self.standing(manifest.kind)

    def _unpack(
        self, file: Path, allow_older: bool, cancel: CancelToken, progress: Progress
    ) -> tuple[UpdatePlan, Manifest, str]:
        """The pack into a folder beside all that is in use, if it is wanted here."""
        with Pack(file, self.shelf.trusted, cancel) as pack:
            self._check_fits(pack)
            plan = self._plan(pack)
            if plan.in_use_already:
                raise PneumoError("pack.in_use_already", file=file.name)
            if plan.older and not allow_older:
                raise PneumoError("pack.older", file=file.name)
            pack.check_room(self.shelf.folder)
            pack.unpack(self.shelf.incoming / pack.id, lambda share: progress("unpack", _UNPACKED * share))
            return plan, pack.manifest, pack.id

    def _try(self, manifest: Manifest, pack_id: str, cancel: CancelToken, progress: Progress) -> None:
        """What was written is read back from the disk and tried out where it lies."""
        incoming = self.shelf.incoming / pack_id
        progress("read_back", _UNPACKED)
        self.shelf.check_at(incoming, manifest.kind, pack_id, whole=True)
        cancel.check()
        progress("self_test", _READ_BACK)

        def told(share: float) -> None:
            progress("self_test", _READ_BACK + (1 - _READ_BACK) * share)

        self._try_out(manifest.kind, incoming / FILES, manifest, cancel, told)
        cancel.check()

    def _switch_to(self, kind: PackKind, pack_id: str, plan: UpdatePlan, write: Callable[[Active], None]) -> None:
        place, active = self.shelf.place(kind, pack_id), self.shelf.active()
        slot = active.slot(kind)
        with coded_writing():
            make_folder(place.parent)
            if place.exists():  # installed once before; what was just tried out takes its place
                place.rename(self.shelf.incoming / f"{pack_id}.before")
            (self.shelf.incoming / pack_id).rename(place)
            sync_folder(place.parent)
        self.shelf.confirm_start(pack_id)
        base, base_schema = (slot.base, slot.base_schema) if self._here.from_pack else (self._here.version, self._here.schema)
        detail: dict[str, str | int] = {"kind": kind.value, "pack": pack_id, "version": plan.edition.version}
        if plan.edition.sha256:
            detail["sha256"] = plan.edition.sha256
        changed = active.with_slot(kind, Slot(pack_id, slot.now, base, base_schema))
        self._checked = self._broken = None
        write(changed.with_notes(Note("update_install", detail)))

    # Returning

    def go_back(self, kind: PackKind) -> Standing:
        """As the port says."""
        with self.shelf.changing() as write:
            active = self.shelf.active()
            slot = active.slot(kind)
            if slot.before is None:
                raise PneumoError("pack.nothing_before")
            schema = slot.base_schema
            if slot.before != BUNDLED:
                schema = self.shelf.check(kind, slot.before, whole=True).schema
                self.shelf.confirm_start(slot.before)
            if kind is PackKind.PROGRAM and schema < self._here.schema:
                raise PneumoError("pack.cannot_return")
            detail: dict[str, str | int] = {"kind": kind.value, "pack": slot.before or "bundled"}
            changed = active.with_slot(kind, replace(slot, now=slot.before, before=slot.now))
            self._checked = self._broken = None
            write(changed.with_notes(Note("update_return", detail)))
        return self.standing(kind)

    # Witnessing and telling

    def witness(self, store: RecordStore) -> None:
        """As the port says. A crash between the audit and the note of it writes a line twice, never none."""
        if not self.shelf.active().unwitnessed:
            return
        with self.shelf.changing() as write:
            active = self.shelf.active()
            for note in active.unwitnessed:
                store.audit(store.actor, note.what, detail=note.detail)
            write(replace(active, unwitnessed=()))

    def take_notices(self) -> Sequence[PneumoError]:
        """As the port says; what cannot be noted as told is told again at the next start."""
        active = self.shelf.active()
        told = [self._untold.popleft() for _ in range(len(self._untold))]  # the model may be loading in another thread
        if active.damaged and not self._damage_told:
            self._damage_told = True
            told.append(PneumoError("pack.list_damaged"))
        if active.notices:
            told += [PneumoError(note.what, **note.detail) for note in active.notices]
            try:
                self.shelf.change(lambda now: replace(now, notices=tuple(n for n in now.notices if n not in active.notices)))
            except PneumoError as error:
                _log.warning("notices not cleared: %s", error.code)
        return told

    def confirm_start(self) -> None:
        """As the port says."""
        if self._here.from_pack:
            self.shelf.confirm_start(self._here.from_pack)


def _order(edition: Edition) -> tuple[str, tuple[int, ...]]:
    """Models by their day, then version; programs by version."""
    return (edition.made_on if edition.kind is PackKind.MODEL else "", version_key(edition.version))


def _same(one: Edition, other: Edition) -> bool:
    """Whether two programs are of one version, or two models read films alike: not even their thresholds differ."""
    return (one.key, one.version) == (other.key, other.version)
