"""The one file of a backup: a ZIP without compression, its manifest last, every part with its SHA-256.

Parts are copied as they lie on the disk: the backup of an encrypted store is encrypted because the store is.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import AuditHead, BackupFacts

FORMAT = 1
MANIFEST, README, DATABASE, EXTRAS = "manifest.json", "README.txt", "records.sqlite3", "extras/"
SQLITE_MAGIC = b"SQLite format 3\x00"
_PROGRAM = "Pneumo Desktop"
_NAME = re.compile(r"(?:films/[0-9a-f]{2}/|reports/|extras/)?[\w][\w.-]{0,120}", re.ASCII)
_BLOCK = 1 << 20
_LARGEST_MANIFEST = 256 << 20
_README = """This is a backup of Pneumo Desktop. Keep it whole and unchanged.

To use it: start Pneumo Desktop, choose Tools, Restore..., and this file.
Without a window: pneumo-desktop restore FILE

It is a ZIP file without compression. manifest.json names every part with its size and SHA-256.
"""

Tick = Callable[[int], None]
"""Called with the bytes just done; may raise to end the work."""


@dataclass(frozen=True)
class Part:
    """A file in the backup."""

    name: str
    bytes: int
    sha256: str


class ArchiveWriter:
    """Adds parts to a backup under construction; `finish` adds the manifest. Failures of the file are OSErrors."""

    def __init__(self, stream: IO[bytes], made_at: datetime) -> None:
        self._zip = zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED, allowZip64=True)
        year = min(max(made_at.year, 1980), 2107)  # all that a ZIP can say
        self._date = (year, made_at.month, made_at.day, made_at.hour, made_at.minute, made_at.second)
        self.parts: list[Part] = []
        self._put(README, _README.encode())

    def add_bytes(self, name: str, content: bytes) -> None:
        """Add a small part."""
        self._put(name, content)
        self.parts.append(Part(name, len(content), hashlib.sha256(content).hexdigest()))

    def add_file(self, name: str, source: Path, tick: Tick) -> Part:
        """Add a file as it lies on the disk. Raises PneumoError("store.failed") where it cannot be read."""
        digest, done = hashlib.sha256(), 0
        with self._zip.open(self._info(name), "w", force_zip64=True) as out:
            for block in _blocks_of(source):
                out.write(block)
                digest.update(block)
                done += len(block)
                tick(len(block))
        self.parts.append(Part(name, done, digest.hexdigest()))
        return self.parts[-1]

    def finish(self, facts: BackupFacts) -> None:
        """Write the manifest and the ZIP's own list of contents."""
        words = asdict(facts) | {"made_at": facts.made_at.isoformat(), "format": FORMAT, "program": _PROGRAM}
        words["parts"] = [asdict(part) for part in self.parts]
        self._put(MANIFEST, json.dumps(words, ensure_ascii=True, separators=(",", ":")).encode())
        self._zip.close()

    def abandon(self) -> None:
        """End without a manifest; what there is of the file is of no use."""
        with suppress(OSError, ValueError):
            self._zip.close()

    def _put(self, name: str, content: bytes) -> None:
        with self._zip.open(self._info(name), "w") as out:
            out.write(content)

    def _info(self, name: str) -> zipfile.ZipInfo:
        info = zipfile.ZipInfo(name, self._date)
        info.external_attr = 0o600 << 16
        return info


def _blocks_of(source: Path) -> Iterator[bytes]:
    try:
        with source.open("rb") as stream:
            while block := stream.read(_BLOCK):
                yield block
    except OSError as error:
        raise PneumoError("store.failed", folder=str(source.parent)) from error


class Archive:
    """A backup opened for reading; what it says of itself is checked before it is believed."""

    def __init__(self, stream: IO[bytes], file: Path) -> None:
        self._zip = _open_zip(stream, file)
        words = self._read_manifest(file)
        self.facts = _facts_of(words, file)
        self.parts = _parts_of(words, file)
        entries = {info.filename: info for info in self._zip.infolist()}
        for part in self.parts:
            info = entries.get(part.name)
            if info is None or info.file_size != part.bytes or info.compress_type != zipfile.ZIP_STORED:
                raise PneumoError("restore.damaged", file=file.name, part=part.name)
        self._file = file

    def _read_manifest(self, file: Path) -> dict[str, Any]:
        try:
            info = self._zip.getinfo(MANIFEST)
            if info.compress_type != zipfile.ZIP_STORED or info.file_size > _LARGEST_MANIFEST:
                raise ValueError
            words = json.loads(self._zip.read(info))
        except KeyError as error:
            raise PneumoError("restore.not_a_backup", file=file.name) from error
        except (ValueError, zipfile.BadZipFile) as error:
            raise PneumoError("restore.damaged", file=file.name, part=MANIFEST) from error
        if not isinstance(words, dict) or words.get("program") != _PROGRAM:
            raise PneumoError("restore.not_a_backup", file=file.name)
        if type(words.get("format")) is not int or words["format"] > FORMAT:
            raise PneumoError("restore.newer", file=file.name)
        return words

    @property
    def size(self) -> int:
        """Bytes of all parts."""
        return sum(part.bytes for part in self.parts)

    def unpack(self, part: Part, target: Path, tick: Tick) -> None:
        """Write a part to `target`, which must not be there yet; raises PneumoError("restore.damaged") for one that is not
        what the manifest says. Failures of writing are OSErrors."""
        with target.open("xb") as out:
            for block in self._blocks(part):
                out.write(block)
                tick(len(block))

    def read(self, name: str) -> bytes:
        """A small part, checked."""
        part = next(part for part in self.parts if part.name == name)
        return b"".join(self._blocks(part))

    def _blocks(self, part: Part) -> Iterator[bytes]:
        digest = hashlib.sha256()
        try:
            with self._zip.open(part.name) as source:
                while block := source.read(_BLOCK):
                    digest.update(block)
                    yield block
        except (zipfile.BadZipFile, EOFError, ValueError) as error:
            raise PneumoError("restore.damaged", file=self._file.name, part=part.name) from error
        if digest.hexdigest() != part.sha256:
            raise PneumoError("restore.damaged", file=self._file.name, part=part.name)


@contextmanager
def open_archive(file: Path, fresh: bool = False) -> Iterator[Archive]:
    """Open a backup; with `fresh`, what the system remembers of it is dropped first, so that the disk or stick is read.

    Raises PneumoError("restore.missing", "restore.no_rights", "restore.cut_off", "restore.not_a_backup", "restore.newer" or
    "restore.damaged"). OSError from within the block passes.
    """
    try:
        stream = file.open("rb")
    except PermissionError as error:
        raise PneumoError("restore.no_rights", file=file.name) from error
    except OSError as error:
        raise PneumoError("restore.missing", file=file.name) from error
    with stream:
        if fresh and hasattr(os, "posix_fadvise"):
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        yield Archive(stream, file)


def _open_zip(stream: IO[bytes], file: Path) -> zipfile.ZipFile:
    begins = stream.read(4) == b"PK\x03\x04"
    try:
        return zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise PneumoError("restore.cut_off" if begins else "restore.not_a_backup", file=file.name) from error


def _facts_of(words: dict[str, Any], file: Path) -> BackupFacts:
    try:
        head = AuditHead(int(words["head"]["seq"]), str(words["head"]["hash"]))
        numbers = {name: int(words[name]) for name in ("schema", "records", "versions", "films", "bytes")}
        return BackupFacts(
            made_at=datetime.fromisoformat(words["made_at"]),
            software_version=str(words["software_version"]),
            store_id=str(words["store_id"]),
            encrypted=bool(words["encrypted"]),
            head=head,
            faults=tuple(map(str, words["faults"])),
            changed=tuple(map(str, words.get("changed", ()))),
            **numbers,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise PneumoError("restore.damaged", file=file.name, part=MANIFEST) from error


def _parts_of(words: dict[str, Any], file: Path) -> Sequence[Part]:
    try:
        parts = [Part(str(part["name"]), int(part["bytes"]), str(part["sha256"])) for part in words["parts"]]
    except (KeyError, TypeError, ValueError) as error:
        raise PneumoError("restore.damaged", file=file.name, part=MANIFEST) from error
    names = [part.name for part in parts]
    # Names are put together with a folder: none may lead out of it, or be there twice.
    if DATABASE not in names or len(set(names)) != len(names) or not all(_NAME.fullmatch(name) for name in names):
        raise PneumoError("restore.damaged", file=file.name, part=MANIFEST)
    return parts
