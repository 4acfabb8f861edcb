"""A second start hands its films to the window that is open already, by a file in the data folder: no socket is needed."""

from __future__ import annotations

import json
import os
import time
import uuid
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

from pneumo_desktop.domain.errors import PneumoError

T = TypeVar("T")
WAIT_S = 5.0
"""How long a second start waits before it says so; a window that is busy opening something large needs a moment."""
STALE_S = 60.0
"""A request that nobody kept fresh for so long was left by a start that is gone; what it asked for is no longer expected."""
_LOOK_S = 0.02
_HOLD_EVERY_S = 0.25
_SUFFIX = ".request"


def handover_folder(data: Path) -> Path:
    """Where requests lie for the window that holds the data folder `data`."""
    return data / "handover"


class Request:
    """Asks the open window to show itself and to open `places`; raises OSError where it cannot be left in `folder`."""

    def __init__(self, folder: Path, places: Sequence[Path]) -> None:
        self._file = folder / f"{time.time_ns():020d}-{uuid.uuid4().hex}{_SUFFIX}"
        beside = self._file.with_suffix(".part")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            words = json.dumps([str(place.absolute()) for place in places])
            beside.write_text(words, encoding="utf-8", errors="surrogateescape")
            beside.replace(self._file)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise

    @property
    def taken(self) -> bool:
        return not self._file.exists()

    def keep_fresh(self) -> None:
        """Say that somebody still waits for it."""
        with suppress(OSError):
            os.utime(self._file)

    def withdraw(self) -> bool:
        """Take it back; false if it was taken in the very last moment."""
        try:
            self._file.unlink()
        except FileNotFoundError:
            return False
        return True


class Waiting(Generic[T]):
    """A later start: over when the window took its request, or when it holds the records itself.

    Whoever holds them lives, however slow: it is waited for. `hold` raises PneumoError("store.in_use") until that one is gone.
    """

    def __init__(self, request: Request, hold: Callable[[], T]) -> None:
        self._request, self._hold = request, hold
        self._tried_at = time.monotonic()
        self.held: T | None = None

    def look(self) -> bool:
        """Whether waiting is over: `held` is then what `hold` gave, None for a request that was taken.

        Raises what else `hold` raises, after the request was withdrawn.
        """
        if self._request.taken:
            return True
        if time.monotonic() - self._tried_at < _HOLD_EVERY_S:
            return False
        self._tried_at = time.monotonic()
        self._request.keep_fresh()
        try:
            self.held = self._hold()
        except PneumoError as error:
            if error.code == "store.in_use":
                return False
            self._request.withdraw()
            raise
        self._request.withdraw()
        return True

    def look_for(self, wait_s: float = WAIT_S) -> bool:
        """Look until it is over, for `wait_s` at most; whether it is."""
        until = time.monotonic() + wait_s
        while not self.look():
            if time.monotonic() > until:
                return False
            time.sleep(_LOOK_S)
        return True

    def give_up(self) -> None:
        """Wait no longer, and have nothing opened later."""
        self._request.withdraw()


def take_requests(folder: Path) -> list[list[Path]]:
    """What other starts asked for, oldest first; each is answered by being removed. Stale and broken ones are dropped."""
    found = []
    for request in sorted(folder.glob(f"*{_SUFFIX}")):  # their names begin with the moment they were left
        try:
            stale = time.time() - request.stat().st_mtime > STALE_S
            text = request.read_text(encoding="utf-8", errors="surrogateescape")
            os.unlink(request)  # noqa: PTH108 - whoever removes it has it: two windows never open one request
        except OSError:
            continue
        with suppress(ValueError, TypeError):
            places = [Path(place) for place in json.loads(text)]
            if not stale:
                found.append(places)
    return found
