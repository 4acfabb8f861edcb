"""Read one film as old clinic computers would: without AVX2, on a processor of 2008, with 4 GB of memory, on a small screen.

    PYTHONPATH=. python packaging/old_computer.py [--out docs/old_computers.md] [--rows here memory ...] [--again]

What each row came to is kept in build/ as soon as it is known: a run that was stopped goes on where it was, and `--rows` runs
some of them apart. The page is written after each row and says which have not been run.

Each row runs `analyze` in processes of its own and compares the score with that of this computer. The processors are those of
qemu-user (`apt install qemu-user`), which refuses every instruction that the named processor does not have; decoder and
network both run under it. What this computer cannot try is said.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from build_model import build_model
from old_computer_page import Kept, Outcome, Row, fails, make_page

from pneumo_desktop import __version__
from pneumo_desktop.bench import describe_machine
from pneumo_desktop.inference.model_card import find_model
from pneumo_desktop.resources import resource

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "samples" / "child_bacterial_pneumonia.jpeg"
LIMIT_S = 3600
MEMORY_BYTES = 4 * 2**30
SYSTEM_TAKES_BYTES = 1536 * 2**20
"""What Windows or a Linux desktop itself needs of the 4 GB."""

_RUN = """
import sys
{before}
from pneumo_desktop.__main__ import main
sys.argv[1:] = {words!r}
sys.exit(main())
"""

_WITH_GRAPH = """
from pneumo_desktop import app, updates
from pathlib import Path
updates.bundled_model = lambda: Path({folder!r})
"""

_WINDOW = """
import os, sys, time
from pneumo_desktop.paths import find_paths
from pneumo_desktop import app
from PySide6.QtCore import QTimer
from pneumo_desktop.ui import start

def look(window):
    screen = window.screen().size()
    print(f"window of {window.width()} x {window.height()} on {screen.width()} x {screen.height()}", flush=True)
    window.close()

shown = start._show_fitting
def show(window):
    shown(window)
    QTimer.singleShot(500, lambda: look(window))
start._show_fitting = show
sys.exit(app.run(["--time-start"]))
"""


PROCESSORS = {
    "nehalem": ("Nehalem (2008: SSE4.2, no AVX), emulated", "Nehalem"),
    "sandy-bridge": ("Sandy Bridge (2011: AVX, no AVX2), emulated", "SandyBridge"),
}
EMULATED_WINDOW = "nehalem"


@dataclass(frozen=True)
class Case:
    """A row and how to run it. `cpu` is qemu's name of a processor, "" for this one."""

    row: Row
    cpu: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)
    memory_bytes: int = 0


def cases() -> list[Case]:
    """This computer first: the others are compared with it. The windows last."""
    plain = {"ATEN_CPU_CAPABILITY": "default", "ONEDNN_MAX_CPU_ISA": "SSE41"}
    engines = ("onnxruntime", "torch")
    most = MEMORY_BYTES - SYSTEM_TAKES_BYTES
    made = [Case(Row("here", "this computer", engine)) for engine in engines]
    made += [Case(Row("memory", "4 GB of memory", engine), memory_bytes=most) for engine in engines]
    made.append(Case(Row("no-avx", "no AVX by torch's own switches", "torch"), environment=plain))
    for name, (words, cpu) in PROCESSORS.items():
        made += [Case(Row(name, words, engine), cpu) for engine in engines]
    made.append(Case(Row("window", "The window on a screen of 1366 x 768")))
    emulated = PROCESSORS[EMULATED_WINDOW][1]
    return [*made, Case(Row(f"window-{EMULATED_WINDOW}", f"The same on the emulated {emulated}"), emulated)]


def why_left_out(case: Case) -> str:
    """Why this computer cannot run it; empty where it can."""
    if case.cpu and shutil.which("qemu-x86_64") is None:
        return "qemu-x86_64 is not installed"
    if case.memory_bytes:
        with limited_memory(case.memory_bytes) as enter:
            if enter is None:
                return "no rights to make a cgroup here; see the peaks of the other rows"
    return ""


def run_case(case: Case, graph: Path, scratch: Path) -> Outcome:
    """Read the sample film that way."""
    before = _WITH_GRAPH.format(folder=str(graph)) if case.row.engine == "onnxruntime" else ""
    command = [sys.executable]
    if case.cpu:
        command = ["qemu-x86_64", "-cpu", case.cpu, sys.executable]
        wrapper = scratch / f"python-{case.cpu}"
        wrapper.write_text(f'#!/bin/sh\nexec qemu-x86_64 -cpu {case.cpu} "{sys.executable}" "$@"\n', encoding="utf-8")
        wrapper.chmod(0o755)
        before = f"sys.executable = {str(wrapper)!r}  # the decoder runs on the old processor as well\n{before}"
    program = _RUN.format(before=before, words=["analyze", "--json", "--device", "cpu", str(SAMPLE)])
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PNEUMO_DATA": str(scratch / "data")} | dict(case.environment)
    if case.memory_bytes:
        with limited_memory(case.memory_bytes) as enter:
            return measure([*command, "-c", program], environment, enter)
    return measure([*command, "-c", program], environment)


class limited_memory:  # noqa: N801 - used as a word
    """A cgroup (version 2 or 1) that ends what takes more; entered by writing to its file. None where there are no rights."""

    def __init__(self, most_bytes: int) -> None:
        self._most, self._group = most_bytes, None

    def __enter__(self) -> Path | None:
        for root, marker, limit, swap, no_more in (
            (Path("/sys/fs/cgroup"), "cgroup.subtree_control", "memory.max", "memory.swap.max", "0"),
            (
                Path("/sys/fs/cgroup/memory"),
                "memory.limit_in_bytes",
                "memory.limit_in_bytes",
                "memory.memsw.limit_in_bytes",
                "",
            ),
        ):
            group = Path(tempfile.mktemp(prefix="pneumo-old-", dir=root))
            if not (root / marker).exists():
                continue
            try:
                if no_more:
                    (root / marker).write_text("+memory")
                group.mkdir()
                self._group = group
                (group / limit).write_text(str(self._most))
            except OSError:
                continue
            with suppress(OSError):  # without swap where the system can do that
                (group / swap).write_text(no_more or str(self._most))
            return group / "cgroup.procs"
        return None

    def __exit__(self, *_failure: object) -> None:
        if self._group is not None:
            for _ in range(100):  # the decoder's process may take a moment to end
                with suppress(OSError):
                    self._group.rmdir()
                    return
                time.sleep(0.1)


def measure(command: Sequence[str], environment: Mapping[str, str], enter: Path | None = None) -> Outcome:
    """Run it, with the peak of its memory and that of all it started, sampled 20 times a second."""
    if enter is not None:
        command = ["sh", "-c", f'echo $$ > "{enter}"; exec "$@"', "sh", *command]
    started, peak, over = time.monotonic(), 0, threading.Event()
    before = processor_seconds()
    child = subprocess.Popen(command, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def watch() -> None:
        nonlocal peak
        while not over.wait(0.05):
            peak = max(peak, memory_of(child.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        out, err = child.communicate(timeout=LIMIT_S)
    except subprocess.TimeoutExpired:
        child.kill()
        out, err = child.communicate()
    finally:
        over.set()
        watcher.join()
    seconds = time.monotonic() - started
    others = share_of_others(before, seconds)
    lines = [line for line in out.splitlines() if line.startswith("{")]
    if not lines:
        return Outcome(None, seconds, peak, (err.strip().splitlines() or [f"exit {child.returncode}"])[-1][:160], others)
    line = json.loads(lines[-1])
    return Outcome(line["score"], seconds, peak, "" if line["score"] is not None else str(line["reason"]), others)


def processor_seconds() -> tuple[float, float]:
    """What all programs have used so far, and what this one and those that it waited for have."""
    spent, own = psutil.cpu_times(), os.times()
    idle = spent.idle + getattr(spent, "iowait", 0.0)
    guests = getattr(spent, "guest", 0.0) + getattr(spent, "guest_nice", 0.0)  # counted among user's already
    return sum(spent) - idle - guests, own.user + own.system + own.children_user + own.children_system


def share_of_others(before: tuple[float, float], seconds: float) -> float:
    """The share of all processors that others took since `before`."""
    after = processor_seconds()
    theirs = (after[0] - before[0]) - (after[1] - before[1])
    return max(0.0, theirs / (seconds * (os.cpu_count() or 1)))


def memory_of(pid: int) -> int:
    """Bytes in memory of a process and its children, what they share counted once where the system says so."""
    total = 0
    try:
        root = psutil.Process(pid)
        for process in (root, *root.children(recursive=True)):
            try:
                total += process.memory_full_info().pss
            except (psutil.Error, AttributeError):
                continue
    except psutil.Error:
        return total
    return total


def small_screen(cpu: str, scratch: Path) -> Outcome:
    """The window on 1366 x 768, without a real screen; under `cpu` where it is named."""
    screen = scratch / "screen.json"
    facts = {"name": "old", "x": 0, "y": 0, "width": 1366, "height": 768, "dpi": 96, "dpr": 1.0}
    screen.write_text(json.dumps({"synchronousWindowSystemEvents": False, "windowFrameMargins": True, "screens": [facts]}))
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PNEUMO_DATA": str(scratch / "window")}
    environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    command = [*(["qemu-x86_64", "-cpu", cpu] if cpu else []), sys.executable, "-c", _WINDOW]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=LIMIT_S, check=False)
    words = [line for line in ran.stdout.splitlines() if line.startswith("window of")]
    if words:
        return Outcome(said=words[0])
    return Outcome(failure=(ran.stderr.strip().splitlines() or ["nothing said"])[-1][:160])


def run_row(case: Case, graph: Path, scratch: Path) -> Outcome:
    """A reading, or a window."""
    return run_case(case, graph, scratch) if case.row.engine else small_screen(case.cpu, scratch)


def which_program() -> dict[str, str]:
    """What the outcomes are of: they count for no other program, model or machine."""
    model = find_model(resource("models"))
    card = json.loads((model / "card.json").read_text(encoding="utf-8"))
    return {"version": __version__, "model": str(card["weights"]["sha256"]), "machine": describe_machine()}


def main() -> None:
    """Run the rows that are asked for and not kept yet, writing the page after each; exit code 1 where one fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = tuple(dict.fromkeys(case.row.name for case in cases()))
    parser.add_argument("--out", type=Path)
    parser.add_argument(
        "--rows", nargs="+", choices=names, default=names, metavar="ROW", help=f"only these: {', '.join(names)}"
    )
    parser.add_argument("--again", action="store_true", help="run them anew, whatever is kept of them")
    parser.add_argument("--kept", type=Path, default=ROOT / "build" / "old_computers.json", help="outcomes so far")
    args = parser.parse_args()
    kept, left_out = Kept(args.kept, which_program()), {}
    every = [case.row for case in cases()]

    def page() -> str:
        return make_page(every, kept.outcomes, left_out, SAMPLE.name, describe_machine())

    with tempfile.TemporaryDirectory(prefix="pneumo-old-") as folder:
        graph = build_model(find_model(resource("models")), Path(folder) / "model")
        for case in cases():
            why = why_left_out(case)
            if why:
                left_out[case.row.key] = why
            elif case.row.name in args.rows and (args.again or case.row.key not in kept.outcomes):
                kept.keep(case.row, run_row(case, graph, Path(folder)))
                print(case.row.key, kept.outcomes[case.row.key], flush=True)
            if args.out:
                args.out.write_text(page(), encoding="utf-8")
    if not args.out:
        print(page())
    sys.exit(1 if fails(every, kept.outcomes) else 0)


if __name__ == "__main__":
    main()
