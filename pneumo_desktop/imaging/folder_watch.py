"""A folder under watch: tells films that appear in it once they are complete; moves, changes and removes nothing."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.found import FoundFilm
from pneumo_desktop.domain.ports import DecodeFilm
from pneumo_desktop.imaging.decode import openable_path
from pneumo_desktop.imaging.finding import make_thumbnail
from pneumo_desktop.imaging.finding_header import Kind, look_at
from pneumo_desktop.imaging.folder_walk import MAX_FILES, walk_files

QUIET_S = 3.0
"""So long a file must keep its size and time before it counts as complete."""
PATIENCE_S = 60.0
"""So long a file that keeps its size and cannot be decoded is tried again before that is told."""


@dataclass
class _Seen:
    state: tuple[int, int]
    since: float
    settled: bool


class WatchedFolder:
    """Remembers what lay in the folder. Call `look` from one thread at a time."""

    def __init__(self, folder: Path, decode: DecodeFilm, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder, self._decode, self._clock = folder, decode, clock
        self._seen: dict[Path, _Seen] = {}
        self._began = False
        self._numbers = 0

    def look(self, cancel: CancelToken) -> list[FoundFilm]:
        """Films that are new and complete since the last look; those of the first look are not new.

        A film with an error claims to be one and could not be decoded for PATIENCE_S. Raises Cancelled and, where the
        folder cannot be reached, PneumoError("import.watch_unreachable").
        """
        states = self._list_states(cancel)
        now = self._clock()
        self._seen = {path: seen for path, seen in self._seen.items() if path in states}
        for path, state in states.items():
            seen = self._seen.get(path)
            if seen is None or seen.state != state:
                self._seen[path] = _Seen(state, now, settled=not self._began)
        self._began = True
        ripe = [path for path, seen in self._seen.items() if not seen.settled and now - seen.since >= QUIET_S]
        found = (self._judge(path, states[path], now, cancel) for path in sorted(ripe))
        return [film for film in found if film is not None]

    def _list_states(self, cancel: CancelToken) -> dict[Path, tuple[int, int]]:
        states: dict[Path, tuple[int, int]] = {}
        try:
            for walked in walk_files(self._folder, cancel):
                state = _state_of(walked.file) if walked.error is None else None
                if state is not None:
                    states[walked.file] = state
                if len(states) >= MAX_FILES:
                    break
        except OSError:
            raise PneumoError("import.watch_unreachable", folder=str(self._folder)) from None
        return states

    def _judge(self, file: Path, state: tuple[int, int], now: float, cancel: CancelToken) -> FoundFilm | None:
        seen, name = self._seen[file], file.relative_to(self._folder).as_posix()
        cancel.check()
        try:
            if look_at(file, name).kind not in (Kind.FILM, Kind.PICTURE):
                seen.settled = True
                return None
            decoded = self._decode(file, cancel)
        except (PneumoError, OSError) as error:
            if now - seen.since < PATIENCE_S:
                return None
            seen.settled = True
            failure = error if isinstance(error, PneumoError) else PneumoError("film.read_failed", file=file.name)
            return FoundFilm(self._next_number(), self._folder, name, file, state[0], error=failure)
        if _state_of(file) != state:  # it grew while it was read
            return None
        seen.settled = True
        return FoundFilm(self._next_number(), self._folder, name, file, state[0], decoded.facts, make_thumbnail(decoded))

    def _next_number(self) -> int:
        self._numbers += 1
        return self._numbers - 1


def _state_of(file: Path) -> tuple[int, int] | None:
    """(bytes, time of the last change in ns), None for what is gone."""
    try:
        facts = os.stat(openable_path(file, windows=os.name == "nt"))  # noqa: PTH116
    except OSError:
        return None
    return facts.st_size, facts.st_mtime_ns
