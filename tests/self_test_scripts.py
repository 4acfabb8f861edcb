"""Stand-ins for a program that is asked for its self-test: what they print is made by the program's own functions."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from pneumo_desktop.domain.self_test import Checked, Verdict, check_line, end_line, head_line

SCORES = Checked("scores", Verdict.FAILS, 12.0, problem="film: score 0.1")
PRINT = Checked("print", Verdict.FAILS, 1.0, {"folder": "there"}, "store.full", "store.full")
DICOM = Checked("dicom", Verdict.WORKS, 3.0, {"films": 18})
CANVAS = Checked("canvas", Verdict.NOT_TRIED, 0.0, problem="left out")
SLEEPS = "import time; time.sleep(600)"
ENDLESS = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {SLEEPS!r}]); {SLEEPS}"


def report_lines(*checks: Checked, announced: int | None = None, end: bool = True) -> list[str]:
    """What `self-test --json` prints that found `checks`."""
    works = bool(checks) and all(checked.verdict is not Verdict.FAILS for checked in checks)
    last = [end_line(works)] if end else []
    return [
        head_line("0.2.0", len(checks) if announced is None else announced, {"system": "x"}),
        *map(check_line, checks),
        *last,
    ]


def that_prints(lines: Sequence[str], exit_code: int = 0) -> list[str]:
    """The command of a program that prints `lines` and ends."""
    words = "\n".join(lines)
    return [sys.executable, "-c", f"print({words!r}); raise SystemExit({exit_code})"]


def shell_lines(lines: Sequence[str]) -> str:
    """The same for a shell script."""
    return "\n".join(f"echo '{line}'" for line in lines)


def once_there(file: Path) -> str:
    """Python that waits for `file`."""
    return f"import os, time\nwhile not os.path.exists({str(file)!r}): time.sleep(0.01)\n"
