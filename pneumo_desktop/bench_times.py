"""What the parts of `bench` share: a line of a table, the time of a call, and the times of a start."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any


@dataclass(frozen=True)
class Row:
    """One line of the table: milliseconds, median of `repeats`."""

    what: str
    ms: float
    repeats: int
    note: str = ""


def time_call(call: Callable[[], object], repeats: int) -> float:
    """Median milliseconds of a call, after one unmeasured."""
    call()
    times = []
    for _ in range(repeats):
        started = perf_counter()
        call()
        times.append((perf_counter() - started) * 1000)
    return statistics.median(times)


def start_once(data: Path | None = None, passphrase: str = "") -> dict[str, float]:
    """Milliseconds from before the process was made; raises RuntimeError where the window or the model did not come.

    Of encrypted records also "asked_ms", and "unlocked_ms" from the passphrase typed to the window.
    """
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "pneumo_desktop"]
    with tempfile.TemporaryDirectory(prefix="pneumo-bench-") as folder:
        environment = os.environ | {"PNEUMO_DATA": str(data or folder), "QT_QPA_PLATFORM": "offscreen"}
        before = time.time()
        words, typed = [*program, "--time-start"], f"{passphrase}\n"
        done = subprocess.run(words, env=environment, capture_output=True, check=True, text=True, input=typed)  # noqa: S603
    moments: dict[str, Any] = {}
    for line in done.stdout.splitlines():
        moments |= json.loads(line)
    if moments["model"] != "READY":
        raise RuntimeError("the model was not loaded")
    times = {f"{name}_ms": (moments[name] - before) * 1000 for name in ("window", "ready", "asked") if name in moments}
    if "typed" in moments:
        times["unlocked_ms"] = (moments["window"] - moments["typed"]) * 1000
    return times
