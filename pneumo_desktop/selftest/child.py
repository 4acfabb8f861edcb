"""The self-test in a process of its own: of this program beside its open window, or of another copy before it is used."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.self_test import Checked, SelfTestReport, checks_to_come, read_report, take_line
from pneumo_desktop.own_process import end_with_children

LIMIT_S = 300.0
_LOOK_S = 0.1
_SOURCE = str(Path(__file__).parents[2])


def run_in_child(
    program: Sequence[str],
    told: Callable[[Checked, float], None],
    cancel: CancelToken,
    environment: Mapping[str, str] | None = None,
) -> SelfTestReport:
    """Run `program self-test` off the screen; `told` hears of each check and of the share that is done.

    Raises PneumoError("self_test.broken", ended=...) where it did not come to its end, and Cancelled.
    """
    given = dict(os.environ if environment is None else environment) | {"QT_QPA_PLATFORM": "offscreen"}
    if not getattr(sys, "frozen", False):
        given["PYTHONPATH"] = os.pathsep.join(filter(None, (_SOURCE, given.get("PYTHONPATH"))))
    with tempfile.TemporaryDirectory(prefix="pneumo-self-test-", ignore_cleanup_errors=True) as folder:
        said = Path(folder) / "said.txt"  # a file can be looked at without waiting, which a pipe cannot on Windows
        try:
            with said.open("wb") as out:
                child = subprocess.Popen(  # noqa: S603 (a copy of this program)
                    [*program, "self-test", "--json"], env=given, stdin=subprocess.DEVNULL, stdout=out,
                    stderr=subprocess.DEVNULL, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )  # fmt: skip
        except OSError as error:
            raise PneumoError("self_test.broken", ended="not started") from error
        try:
            with said.open("rb") as lines_so_far:
                lines = list(_follow(child, lines_so_far, told, cancel))
        finally:
            end_with_children(child)
    try:
        return read_report(lines)
    except ValueError as error:
        raise PneumoError("self_test.broken", ended=str(child.returncode)) from error


def _follow(
    child: subprocess.Popen[bytes], said: BinaryIO, told: Callable[[Checked, float], None], cancel: CancelToken
) -> Iterator[str]:
    """Every line of the child until it ends, told as it comes."""
    waited, seen, expected, rest, over = 0.0, 0, 0, b"", False
    while not over and waited < LIMIT_S:
        with suppress(subprocess.TimeoutExpired):
            child.wait(_LOOK_S)
        over = child.returncode is not None
        cancel.check()
        waited += _LOOK_S
        *whole, rest = (rest + said.read()).split(b"\n")
        for line in (raw.decode("utf-8", "replace") for raw in whole):
            checked = take_line(line)
            if checked is None:
                expected = expected or checks_to_come(line)
            else:
                seen += 1
                told(checked, seen / max(expected, seen))
            yield line
