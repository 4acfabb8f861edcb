"""This program as a process of its own: how it starts itself once more, and how such a process is ended."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

_END_S = 5.0


def own_command() -> list[str]:
    """How this program starts itself, from its source or frozen."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "pneumo_desktop"]


def own_printing_command() -> list[str]:
    """The same, but frozen on Windows the twin that can print."""
    if not getattr(sys, "frozen", False):
        return own_command()
    program = Path(sys.executable)
    printing = program.with_name(f"{program.stem.removesuffix('-cli')}-cli{program.suffix}")
    return [str(printing if printing.exists() else program)]


def end_with_children(child: subprocess.Popen[bytes]) -> None:
    """End the process and what it started; nothing happens where it ended by itself."""
    if child.poll() is not None:
        return
    import psutil

    with suppress(psutil.Error):
        for process in psutil.Process(child.pid).children(recursive=True):
            with suppress(psutil.Error):
                process.kill()
    child.kill()
    child.wait(_END_S)
