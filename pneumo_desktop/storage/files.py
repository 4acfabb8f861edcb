"""Original films and printed reports as files: written whole or not at all, checked against their hashes on reading."""

from __future__ import annotations

import hashlib
import os
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

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
    """The folders films/, reports/ and scratch/ below the data folder."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.films = data / "films"
        self.reports = data / "reports"
        self.scratch = data / "scratch"

    def make_folders(self) -> None:
        for folder in (self.data, self.films, self.reports, self.scratch):
            make_folder(folder)

    def film_path(self, file_name: str) -> Path:
        return self.films / file_name[:2] / file_name

    def keep_film(self, source: bytes, sha256: str, file_name: str) -> None:
        """Keep an original; a kept copy that is whole is left as it is, one that is not is replaced."""
        target = self.film_path(file_name)
        if target.is_file() and hash_file(target) == sha256:
            return
        make_folder(target.parent)
        self._place(source, target)

    def has_film(self, file_name: str, size: int) -> bool:
        """Whether an original of this name and size is there; a look only, without its hash."""
        path = self.film_path(file_name)
        return path.is_file() and path.stat().st_size == size

    def keep_report(self, report: Path, file_name: str) -> str:
        """Copy a finished PDF into place and return its SHA-256; `report` stays until the record itself is safe."""
        content = report.read_bytes()
        self._place(content, self.reports / file_name)
        return hashlib.sha256(content).hexdigest()

    def has_reports(self) -> bool:
        return any(self.reports.glob("*.pdf"))

    def discard(self, report: Path) -> None:
        """Remove a report that was kept; if another program has it open, the next start removes it."""
        with suppress(OSError):
            report.unlink(missing_ok=True)

    def clear_scratch(self, before_ns: int) -> None:
        """Remove what an earlier run left under construction; what cannot be removed harms nobody."""
        for leftover in self.scratch.iterdir():
            with suppress(OSError):
                if leftover.suffix != NOTE_SUFFIX and leftover.is_file() and leftover.stat().st_mtime_ns < before_ns:
                    leftover.unlink()

    def _place(self, content: bytes, target: Path) -> None:
        """Written in scratch/, on the disk, then renamed over `target`: it is never seen half."""
        part = self.scratch / f"{uuid.uuid4().hex}.part"
        with placed_whole(part, target), part.open("xb") as stream:
            stream.write(content)
            stream.flush()
            sync_file(stream.fileno())
