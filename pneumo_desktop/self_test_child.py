"""The self-test in a process of its own: of this program beside its window, or of what a pack brought before it is used."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.self_test import Checked, SelfTestReport, checks_to_come, read_report, take_line
from pneumo_desktop.own_process import end_with_children

LIMIT_S = 900.0
"""A slow computer needs a minute; what takes so long hangs."""
_LOOK_S = 0.1
_SOURCE = str(Path(__file__).parents[1])


def run_in_child(
    program: Sequence[str],
    told: Callable[[Checked, float], None],
    cancel: CancelToken,
    environment: Mapping[str, str] | None = None,
    limit_s: float = LIMIT_S,
) -> SelfTestReport:
    """Run `program self-test` off the screen; `told` hears of each check and of the share that is done.

    Raises PneumoError("self_test.broken", ended=...) where it did not come to its end or says another thing by its exit code
    than in its report, PneumoError("self_test.hung") where it took longer than `limit_s`, and Cancelled. The process and all
    that it started are ended in any case.
    """
    with tempfile.TemporaryDirectory(prefix="pneumo-self-test-", ignore_cleanup_errors=True) as folder:
        said = Path(folder) / "said.txt"  # a file can be looked at without waiting, which a pipe cannot on Windows
        with said.open("wb") as out:
            child = _start(program, out, os.environ if environment is None else environment)
        try:
            with said.open("rb") as lines_so_far:
                lines = list(_follow(child, lines_so_far, told, cancel, time.monotonic() + limit_s))
        finally:
            end_with_children(child)
    try:
        report = read_report(lines)
    except ValueError as error:
        raise PneumoError("self_test.broken", ended=f"exit {child.returncode}") from error
    if report.works is not (child.returncode == 0):
        raise PneumoError("self_test.broken", ended=f"exit {child.returncode}")
    return report


def _start(program: Sequence[str], out: BinaryIO, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    given = dict(environment) | {"QT_QPA_PLATFORM": "offscreen"}
    if not getattr(sys, "frozen", False):
        given["PYTHONPATH"] = os.pathsep.join(filter(None, (_SOURCE, given.get("PYTHONPATH"))))
    try:
        return subprocess.Popen(  # noqa: S603 (a copy of this program, or one that was signed for it)
            [*program, "self-test", "--json"], env=given, stdin=subprocess.DEVNULL, stdout=out,
            stderr=subprocess.DEVNULL, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
    except OSError as error:
        raise PneumoError("self_test.broken", ended="not started") from error


def _follow(
    child: subprocess.Popen[bytes],
    said: BinaryIO,
    told: Callable[[Checked, float], None],
    cancel: CancelToken,
    until: float,
) -> Iterator[str]:
    """Every line of the child until it ends, told as it comes."""
    seen, expected, rest, over = 0, 0, b"", False
    while not over:
        with suppress(subprocess.TimeoutExpired):
            child.wait(_LOOK_S)
        over = child.returncode is not None
        cancel.check()
        *whole, rest = (rest + said.read()).split(b"\n")
        for line in (raw.decode("utf-8", "replace") for raw in whole):
            checked = take_line(line)
            if checked is None:
                expected = expected or checks_to_come(line)
            else:
                seen += 1
                told(checked, seen / max(expected, seen))
            yield line
        if not over and time.monotonic() > until:
            raise PneumoError("self_test.hung")
