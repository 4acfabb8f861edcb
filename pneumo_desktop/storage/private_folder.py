"""A folder in memory for what an encrypted store must hand out as a file for a while: copies out of ZIPs, mostly."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108 (checked below for who it belongs to)


def private_folder(data: Path) -> Path | None:
    """A folder in memory for the store in `data`, for this account alone, the same at each start; None where there is none.

    Linux has such a place. Windows and macOS have not; docs/encryption.md says what that means.
    """
    folder = _place(data)
    if folder is None:
        return None
    try:
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
    except OSError:
        return None
    return folder if _is_mine(folder) else None


def clear_private_folder(data: Path) -> None:
    """Remove that folder with all that is in it, should there be one."""
    folder = _place(data)
    if folder is not None and _is_mine(folder):
        shutil.rmtree(folder, ignore_errors=True)


def _place(data: Path) -> Path | None:
    if sys.platform != "linux" or not _MEMORY.is_dir() or not os.access(_MEMORY, os.W_OK):
        return None
    mark = hashlib.sha256(str(data.absolute()).encode()).hexdigest()[:16]
    return _MEMORY / f"pneumo-{os.getuid()}-{mark}"


def _is_mine(folder: Path) -> bool:
    """Whether it is a folder that nobody else could have put there or can look into."""
    try:
        facts = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(facts.st_mode) and facts.st_uid == os.getuid() and not facts.st_mode & 0o077
