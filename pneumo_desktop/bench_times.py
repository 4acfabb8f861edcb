"""What the parts of `bench` share: a line of a table, the time of a call, and the times of a start."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from pneumo_desktop.own_process import own_command


@dataclass(frozen=True)
class Row:
    """One line of the table: a median of `repeats` in `unit`, and the bound that it may not pass, if it has one."""

    what: str
    value: float
    repeats: int
    note: str = ""
    unit: str = "ms"
    most: float | None = None
    least: float | None = None

    @property
    def held(self) -> bool:
        """Whether the value keeps to its bound."""
        return (self.most is None or self.value <= self.most) and (self.least is None or self.value >= self.least)


def time_call(call: Callable[[], object], repeats: int) -> float:
    """Median milliseconds of a call, after one unmeasured."""
    call()
    times = []
    for _ in range(repeats):
        started = perf_counter()
        call()
        times.append((perf_counter() - started) * 1000)
    return statistics.median(times)


def start_once(
    data: Path | None = None, passphrase: str = "", film: Path | None = None, command: list[str] | None = None
) -> dict[str, float]:
    """Milliseconds from before the process was made; raises RuntimeError where the window or the model did not come.

    `command` starts another copy of the program than this one. Of encrypted records also "asked_ms", and "unlocked_ms"
    from the passphrase typed to the window.
    """
    with tempfile.TemporaryDirectory(prefix="pneumo-bench-") as folder:
        environment = os.environ | {"PNEUMO_DATA": str(data or folder), "QT_QPA_PLATFORM": "offscreen"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program keeps its compiled code
        before = time.time()
        words, typed = [*(command or own_command()), "--time-start", *([str(film)] if film else [])], f"{passphrase}\n"
        done = subprocess.run(  # noqa: S603
            words, env=environment, capture_output=True, check=True, text=True, input=typed, timeout=120
        )
    moments: dict[str, Any] = {}
    for line in done.stdout.splitlines():
        moments |= json.loads(line)
    if moments["model"] != "READY":
        raise RuntimeError("the model was not loaded")
    times = {
        f"{name}_ms": (moments[name] - before) * 1000 for name in ("window", "ready", "reading", "asked") if name in moments
    }
    if "typed" in moments:
        times["unlocked_ms"] = (moments["window"] - moments["typed"]) * 1000
    return times | {"memory_mb": moments["memory_mb"]}
