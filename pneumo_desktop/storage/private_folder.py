"""A folder in memory for what an encrypted store must hand out as a file for a while: copies out of ZIPs, mostly."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108 (checked below for who it belongs to)


def private_folder(data: Path) -> Path | None:
    """A folder in memory for the store in `data`, for this account alone, the same at each start; None where there is none.

    Linux has such a place. Windows and macOS have not; docs/encryption.md says what that means.
    """
    if sys.platform != "linux" or not _MEMORY.is_dir() or not os.access(_MEMORY, os.W_OK):
        return None
    mark = hashlib.sha256(str(data.absolute()).encode()).hexdigest()[:16]
    folder = _MEMORY / f"pneumo-{os.getuid()}-{mark}"
    try:
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
        facts = folder.lstat()
    except OSError:
        return None
    mine = stat.S_ISDIR(facts.st_mode) and facts.st_uid == os.getuid() and not facts.st_mode & 0o077
    return folder if mine else None


def clear_private(folder: Path) -> None:
    """Remove all files in `folder`, and a folder in memory itself."""
    with suppress(OSError):
        for leftover in folder.iterdir():
            with suppress(OSError):
                leftover.unlink()
        if folder.parent == _MEMORY:
            folder.rmdir()
