"""What is wrong with this computer as the program starts: memory, disk, clock. The processor is asked before, in `refusal`.

Each finding is a code with its facts; none of them stops the program, for films can still be read.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path

from pneumo_desktop.computer import free_bytes
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.resources import resource

LEAST_MEMORY_BYTES = 2_500_000_000
"""Computers sold with 4 GB report 3.6 and more, those with 2 GB less than 2.1."""
LEAST_FREE_MEMORY_BYTES = 700_000_000
"""Window, model and a large film together (docs/performance.md), and something for the system."""
LEAST_FREE_DISK_BYTES = 500_000_000
"""About twenty uncompressed films with their reports."""
LONGEST_SERVICE = timedelta(days=3653)
"""Ten years: a clock that says the program is older than that is likelier wrong than the program so old."""
BUILT_FILE = "built.json"


def look_at_computer(data_folder: Path, now: datetime) -> Sequence[PneumoError]:
    """What a person should know before the first film; empty on a computer in order."""
    return (*_look_at_memory(), *_look_at_disk(data_folder), *_look_at_clock(now.date(), program_date()))


def _look_at_memory() -> Sequence[PneumoError]:
    import psutil

    try:
        memory = psutil.virtual_memory()
    except (psutil.Error, OSError):
        return ()
    if memory.total < LEAST_MEMORY_BYTES:
        return (PneumoError("start.little_memory", gb=f"{memory.total / 1e9:.1f}"),)
    if memory.available < LEAST_FREE_MEMORY_BYTES:
        return (PneumoError("start.memory_in_use", mb=round(memory.available / 1e6)),)
    return ()


def _look_at_disk(data_folder: Path) -> Sequence[PneumoError]:
    try:
        free = free_bytes(data_folder)
    except (OSError, StopIteration):  # a folder that cannot be had is told by the store
        return ()
    return (PneumoError("start.little_disk", mb=round(free / 1e6)),) if free < LEAST_FREE_DISK_BYTES else ()


def _look_at_clock(today: date, made: date | None) -> Sequence[PneumoError]:
    if made is None or timedelta() <= today - made <= LONGEST_SERVICE:
        return ()
    code = "start.clock_wrong" if today < made else "start.clock_ahead"
    return (PneumoError(code, today=today.isoformat(), made=made.isoformat()),)


def program_date() -> date | None:
    """A day on which this program was there already: when it was built, else when its model was made; None if neither is told.

    Running from source there is no day of building.
    """
    days = [_day_in(resource(BUILT_FILE))]
    with suppress(OSError):
        days += [_day_in(card) for card in resource("models").glob("*/card.json")]
    return max((day for day in days if day is not None), default=None)


def _day_in(file: Path) -> date | None:
    """The "date" of a JSON file; None for any other file."""
    try:
        return date.fromisoformat(json.loads(file.read_text(encoding="utf-8"))["date"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
