"""One program at a time on one data folder."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage.failures import coded_failures
from pneumo_desktop.storage.files import make_folder

_HELD = "in_use.lock"
_OPENING = "opening.lock"
_OPENING_TIMEOUT_S = 120.0


class StoreLock:
    """The hold of this process on a data folder; the system takes it away when the process ends, however it ends."""

    def __init__(self, lock: FileLock) -> None:
        self._lock = lock
        self._seen: set[Path] = set()

    def first_look(self, folder: Path) -> bool:
        """True when `folder` is asked about for the first time under this hold: whatever lies under construction there is of
        an earlier run. Told by no clock, for clocks are set back, and files then seem to be of tomorrow."""
        first = folder not in self._seen
        self._seen.add(folder)
        return first

    def release(self) -> None:
        self._lock.release()

    def __enter__(self) -> StoreLock:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.release()


def hold_store(data: Path) -> StoreLock:
    """Take the data folder, created if needed, for this process alone.

    Raises PneumoError("store.in_use") at once if another holds it, "store.no_rights" or "store.failed" if it cannot be had.
    """
    with coded_failures(data):
        make_folder(data)
        lock = _make_lock(data / _HELD)
        _acquire(lock, data, timeout_s=0)
    return StoreLock(lock)


def hold_opening(data: Path) -> StoreLock:
    """Let programs that share a folder open the store one after the other: only one of them creates or migrates it."""
    lock = _make_lock(data / _OPENING)
    _acquire(lock, data, timeout_s=_OPENING_TIMEOUT_S)
    return StoreLock(lock)


def _make_lock(path: Path) -> FileLock:
    # Without a lock of the system the library would fall back to one that outlives a killed process: rather fail.
    return FileLock(path, thread_local=False, fallback_to_soft=False)


def _acquire(lock: FileLock, data: Path, timeout_s: float) -> None:
    try:
        lock.acquire(timeout=timeout_s)
    except Timeout as error:
        raise PneumoError("store.in_use", folder=str(data)) from error
