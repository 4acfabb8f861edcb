"""Writing that survives a crash, and what its failures are called."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from pneumo_desktop.domain.errors import PneumoError

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NO_RIGHTS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})

if sys.platform != "win32":
    import fcntl


@contextmanager
def coded_writing(file: str = "") -> Iterator[None]:
    """Turn failures of writing on this computer into PneumoError("pack.no_room", "pack.no_place" or "pack.not_written")."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise PneumoError("pack.no_room", file=file, megabytes="?") from error
        raise PneumoError("pack.no_place" if error.errno in _NO_RIGHTS else "pack.not_written", file=file) from error


def make_folder(folder: Path) -> None:
    """Create `folder` with what lies above it, for this account alone."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def write_whole(file: Path, content: bytes) -> None:
    """Put `content` in the place of `file`: a crash leaves the one or the other, on the disk when this returns."""
    part = file.with_name(f"{file.name}.part")
    try:
        with part.open("wb") as out:
            out.write(content)
            sync_file(out)
        part.replace(file)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)


def sync_file(stream: IO[Any]) -> None:
    """Bring a file to the disk itself; macOS keeps fsync in the drive's cache and has a call of its own."""
    stream.flush()
    if sys.platform == "darwin":
        with suppress(OSError):  # not every file system has it
            fcntl.fcntl(stream.fileno(), fcntl.F_FULLFSYNC)
            return
    os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Make new names in `folder` durable; Windows does this by itself and cannot open folders."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
