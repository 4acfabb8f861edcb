"""Original films and printed reports as files: written whole or not at all, checked against their hashes on reading.

With a key they are sealed, and their names on the disk say nothing; without one they lie there as they are.
"""

from __future__ import annotations

import hashlib
import os
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from pneumo_desktop.storage.private_folder import clear_private_folder, private_folder
from pneumo_desktop.storage.sealing import BrokenSealError, StoreKey, read_sealed, sealed_size, write_sealed

_SEALED = ".sealed"
_OVERWRITE_BYTES = 1 << 20
_SUFFIXES = {
    "dicom": ".dcm",
    "jpeg": ".jpg",
    "jpg": ".jpg",
    "png": ".png",
    "tiff": ".tif",
    "tif": ".tif",
    "bmp": ".bmp",
}

NOTE_SUFFIX = ".saving"
"""End of the names of notes in scratch/ on files about to be placed (orphans.py); they stay until what they name is seen to."""

if sys.platform != "win32":
    import fcntl


def make_folder(folder: Path) -> None:
    """Create `folder`, for this account alone, with what lies above it; durable when this returns."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)


def sync_file(descriptor: int) -> None:
    """Bring a file to the disk itself; macOS keeps fsync in the drive's cache and has a call of its own."""
    if sys.platform == "darwin":
        with suppress(OSError):  # not every file system has it
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Make new names in `folder` durable; Windows does this by itself and cannot open folders."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def overwrite(path: Path) -> None:
    """Write zeros over all of a file, to the disk; where the disk writes elsewhere (flash, snapshots), it does not help."""
    with path.open("r+b", buffering=0) as stream:
        left = os.fstat(stream.fileno()).st_size
        while left > 0:
            left -= stream.write(bytes(min(left, _OVERWRITE_BYTES)))
        sync_file(stream.fileno())


@contextmanager
def placed_whole(part: Path, target: Path) -> Iterator[None]:
    """What is written to `part` inside (and synced there) takes the place of `target`; nothing is left if it fails."""
    try:
        yield
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def hash_file(path: Path) -> str:
    """SHA-256 of a file in lower-case hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def film_file_name(sha256: str, file_format: str) -> str:
    """Name of a kept original: its hash and the suffix of what it is, whatever it was called before."""
    return sha256 + _SUFFIXES.get(file_format.casefold(), ".bin")


class KeptFiles:
    """The folders films/, reports/ and scratch/ below the folder of a store.

    Films and reports are known by their names in the database; where they lie on the disk is for this class alone.
    """

    def __init__(self, data: Path, key: StoreKey | None = None, root: Path | None = None) -> None:
        self.data = data
        self.root = root or data
        """The data folder, in which `data` lies where the store was ever encrypted or decrypted."""
        self.films = data / "films"
        self.reports = data / "reports"
        self.scratch = data / "scratch"
        """For files under construction on the store's own volume; of an encrypted store, sealed ones alone."""
        self._key = key

    @property
    def lent(self) -> Path:
        """For what must be readable for a while: in memory for an encrypted store, where the system has such a place."""
        return self.scratch if self._key is None else private_folder(self.data) or self.scratch

    @property
    def sealed(self) -> bool:
        return self._key is not None

    @property
    def key(self) -> StoreKey | None:
        return self._key

    def take_key(self, key: StoreKey | None) -> None:
        """From now on the folder holds another store, under this key; None for a plain one."""
        self._key = key

    def make_folders(self) -> None:
        for folder in (self.data, self.films, self.reports, self.scratch):
            make_folder(folder)

    def film_path(self, file_name: str) -> Path:
        name = self._disk_name("films", file_name)
        return self.films / name[:2] / name

    def report_path(self, file_name: str) -> Path:
        return self.reports / self._disk_name("reports", file_name)

    def name_of_film(self, file_name: str) -> str:
        """Where a film lies below the folder of the store, with slashes: what a backup calls it."""
        return self.film_path(file_name).relative_to(self.data).as_posix()

    def name_of_report(self, file_name: str) -> str:
        """The same for a report."""
        return self.report_path(file_name).relative_to(self.data).as_posix()

    def read_film(self, file_name: str) -> bytes:
        """The kept original; raises FileNotFoundError and, of an encrypted store, BrokenSealError."""
        return self._read(self.film_path(file_name), f"films/{file_name}")

    def read_report(self, file_name: str) -> bytes:
        """The kept PDF, as `read_film` does it."""
        return self._read(self.report_path(file_name), f"reports/{file_name}")

    def keep_film(self, source: bytes, sha256: str, file_name: str) -> None:
        """Keep an original; a kept copy that is whole is left as it is, one that is not is replaced."""
        target = self.film_path(file_name)
        if target.is_file() and self._is_whole_film(target, sha256, file_name):
            return
        make_folder(target.parent)
        self._place(source, target, f"films/{file_name}")

    def has_film(self, file_name: str, size: int) -> bool:
        """Whether an original of this name and size is there; a look only, without its hash."""
        path = self.film_path(file_name)
        return path.is_file() and path.stat().st_size == (size if self._key is None else sealed_size(size))

    def keep_report(self, report: Path | bytes, file_name: str) -> str:
        """Put a finished PDF into place and return its SHA-256; a file stays until the record itself is safe."""
        content = report if isinstance(report, bytes) else report.read_bytes()
        self._place(content, self.report_path(file_name), f"reports/{file_name}")
        return hashlib.sha256(content).hexdigest()

    def write_note(self, stream: BinaryIO, name: str, content: bytes) -> None:
        """Write what names films and reports; sealed where they are."""
        if self._key is None:
            stream.write(content)
        else:
            write_sealed(stream, content, self._key, f"notes/{name}")

    def read_note(self, note: Path) -> bytes:
        """What was written so; raises BrokenSealError where it was sealed and cut off."""
        return self._read(note, f"notes/{note.name}")

    def has_reports(self) -> bool:
        return any(self.reports.glob("*.pdf")) or self.has_sealed_reports()

    def has_sealed_reports(self) -> bool:
        return any(self.reports.glob(f"*{_SEALED}"))

    def _is_whole_film(self, target: Path, sha256: str, file_name: str) -> bool:
        if self._key is None:
            return hash_file(target) == sha256
        try:
            return hashlib.sha256(self.read_film(file_name)).hexdigest() == sha256
        except BrokenSealError:
            return False

    def _disk_name(self, folder: str, name: str) -> str:
        return name if self._key is None else self._key.disk_name(f"{folder}/{name}") + _SEALED

    def _read(self, path: Path, name: str) -> bytes:
        with path.open("rb") as stream:
            return stream.read() if self._key is None else read_sealed(stream, self._key, name)

    def discard(self, report: Path) -> None:
        """Remove a report that was kept; if another program has it open, the next start removes it."""
        with suppress(OSError):
            report.unlink(missing_ok=True)

    def clear_scratch(self) -> None:
        """Remove what an earlier run left under construction; what cannot be removed harms nobody."""
        self.close()
        for leftover in self.scratch.iterdir():
            with suppress(OSError):
                if leftover.suffix != NOTE_SUFFIX and leftover.is_file():
                    with suppress(OSError):
                        overwrite(leftover)
                    leftover.unlink()

    def close(self) -> None:
        """Remove what an encrypted store lent out."""
        if self._key is not None:
            clear_private_folder(self.data)

    def _place(self, content: bytes, target: Path, name: str) -> None:
        """Written in scratch/, on the disk, then renamed over `target`: it is never seen half."""
        part = self.scratch / f"{uuid.uuid4().hex}.part"
        with placed_whole(part, target), part.open("xb") as stream:
            if self._key is None:
                stream.write(content)
            else:
                write_sealed(stream, content, self._key, name)
            stream.flush()
            sync_file(stream.fileno())
