"""A second start hands its films to the window that is open already, by a file in the data folder: no socket is needed."""

from __future__ import annotations

import json
import os
import time
import uuid
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

WAIT_S = 5.0
"""How long a second start waits to be answered; a window that is busy opening something large needs a moment."""
STALE_S = 60.0
"""A request that nobody took for so long was left by a start that is gone; what it asked for is no longer expected."""
_LOOK_S = 0.02
_SUFFIX = ".request"


def handover_folder(data: Path) -> Path:
    """Where requests lie for the window that holds the data folder `data`."""
    return data / "handover"


def hand_over(folder: Path, places: Sequence[Path], wait_s: float = WAIT_S) -> bool:
    """Ask the open window to show itself and to open `places`; whether it did within `wait_s`.

    False too where the request cannot be written. A request that is not taken is withdrawn.
    """
    request = folder / f"{uuid.uuid4().hex}{_SUFFIX}"
    beside = request.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps([str(place.absolute()) for place in places]), encoding="utf-8", errors="surrogateescape")
        beside.replace(request)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        return False
    until = time.monotonic() + wait_s
    while time.monotonic() < until:
        if not request.exists():
            return True
        time.sleep(_LOOK_S)
    with suppress(FileNotFoundError):
        request.unlink()
        return False
    return True  # taken in the very last moment


def take_requests(folder: Path) -> list[list[Path]]:
    """What other starts asked for, oldest first; each is answered by being removed. Stale and broken ones are dropped."""
    found = []
    for request in sorted(folder.glob(f"*{_SUFFIX}"), key=_age_of):
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


def _age_of(request: Path) -> float:
    with suppress(OSError):
        return request.stat().st_mtime
    return 0.0
