"""Read one film as old clinic computers would: without AVX2, on a processor of 2008, with 4 GB of memory, on a small screen.

    PYTHONPATH=. python packaging/old_computer.py [--out docs/old_computers.md] [--without-emulation]

Each row runs `analyze` in processes of its own and compares the score with that of this computer. The processors are those of
qemu-user (`apt install qemu-user`), which refuses every instruction that the named processor does not have; decoder and
network both run under it. What this computer cannot try is said.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "samples" / "child_bacterial_pneumonia.jpeg"
BOUND = 1e-3
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


PROCESSORS = {"Nehalem (2008: SSE4.2, no AVX)": "Nehalem", "Sandy Bridge (2011: AVX, no AVX2)": "SandyBridge"}


@dataclass(frozen=True)
class Case:
    """One kind of computer. `cpu` is qemu's name of a processor, "" for this one."""

    words: str
    engine: str
    cpu: str = ""
    environment: Mapping[str, str] = ()  # type: ignore[assignment]
    memory_bytes: int = 0


@dataclass(frozen=True)
class Outcome:
    """What came of it; `failure` is empty where the film was read."""

    score: float | None
    seconds: float
    peak_bytes: int
    failure: str = ""


def cases(emulate: bool) -> list[Case]:
    """This computer first: the others are compared with it."""
    plain = {"ATEN_CPU_CAPABILITY": "default", "ONEDNN_MAX_CPU_ISA": "SSE41"}
    engines = ("onnxruntime", "torch")
    made = [Case("this computer", engine) for engine in engines]
    made += [Case("4 GB of memory", engine, memory_bytes=MEMORY_BYTES - SYSTEM_TAKES_BYTES) for engine in engines]
    made.append(Case("no AVX by torch's own switches", "torch", environment=plain))
    for words, cpu in PROCESSORS.items() if emulate else ():
        made += [Case(f"{words}, emulated", engine, cpu) for engine in engines]
    return made


def run_case(case: Case, graph: Path, scratch: Path) -> Outcome:
    """Read the sample film that way."""
    before = _WITH_GRAPH.format(folder=str(graph)) if case.engine == "onnxruntime" else ""
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
    lines = [line for line in out.splitlines() if line.startswith("{")]
    if not lines:
        return Outcome(None, seconds, peak, (err.strip().splitlines() or [f"exit {child.returncode}"])[-1][:160])
    line = json.loads(lines[-1])
    return Outcome(line["score"], seconds, peak, "" if line["score"] is not None else str(line["reason"]))


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


def small_screen(cpu: str, scratch: Path) -> str:
    """The window on 1366 x 768, without a real screen; under `cpu` where it is named."""
    screen = scratch / "screen.json"
    facts = {"name": "old", "x": 0, "y": 0, "width": 1366, "height": 768, "dpi": 96, "dpr": 1.0}
    screen.write_text(json.dumps({"synchronousWindowSystemEvents": False, "windowFrameMargins": True, "screens": [facts]}))
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PNEUMO_DATA": str(scratch / "window")}
    environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    command = [*(["qemu-x86_64", "-cpu", cpu] if cpu else []), sys.executable, "-c", _WINDOW]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=LIMIT_S, check=False)
    words = [line for line in ran.stdout.splitlines() if line.startswith("window of")]
    return words[0] if words else f"FAILED: {(ran.stderr.strip().splitlines() or ['nothing said'])[-1][:160]}"


def make_page(rows: Sequence[tuple[Case, Outcome | str]], windows: Sequence[tuple[str, str]]) -> str:
    """The Markdown page."""
    first = {case.engine: came for case, came in reversed(rows) if case.words == "this computer" and isinstance(came, Outcome)}
    lines = [
        "# Old computers",
        "",
        "Written by `PYTHONPATH=. python packaging/old_computer.py --out docs/old_computers.md` on "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores. One film (`{SAMPLE.name}`) is read by `analyze`, a",
        "program of its own, from its start to its end. Times under emulation are the emulator's, far slower than such a",
        "processor's: only that it works, and the score, say something. Memory is the peak of all processes together (PSS);",
        "under emulation it holds the emulator's translations too. The rows of 4 GB may take 2.5: the system needs the rest.",
        "",
        "| computer | engine | score | differs by | seconds | peak MB | |",
        "|---|---|---|---|---|---|---|",
    ]
    for case, came in rows:
        if isinstance(came, str):
            lines.append(f"| {case.words} | {case.engine} | | | | | not tried: {came} |")
            continue
        base = first.get(case.engine)
        known = came.score is not None and base is not None and base.score is not None
        apart = abs(came.score - base.score) if known else None
        verdict = came.failure or ("works" if apart is not None and apart <= BOUND else "DIFFERS")
        score = "" if came.score is None else f"{came.score:.5f}"
        shown = "" if apart is None else f"{apart:.1e}"
        peak = f"{came.peak_bytes / 1e6:.0f}"
        lines.append(f"| {case.words} | {case.engine} | {score} | {shown} | {came.seconds:.1f} | {peak} | {verdict} |")
    lines += ["", *(f"- {words}: {came}." for words, came in windows), ""]
    return "\n".join(lines)


def main() -> None:
    """Run all rows; exit code 1 where one fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--without-emulation", action="store_true")
    parser.add_argument("--only", choices=tuple(PROCESSORS.values()), help="emulate this processor alone")
    args = parser.parse_args()
    from build_model import build_model

    from pneumo_desktop.inference.model_card import find_model
    from pneumo_desktop.resources import resource

    emulate = not args.without_emulation and shutil.which("qemu-x86_64") is not None
    rows: list[tuple[Case, Outcome | str]] = []
    with tempfile.TemporaryDirectory(prefix="pneumo-old-") as folder:
        scratch = Path(folder)
        graph = build_model(find_model(resource("models")), scratch / "model")
        for case in cases(emulate):
            if args.only and case.cpu not in ("", args.only):
                continue
            if case.memory_bytes:
                with limited_memory(case.memory_bytes) as enter:
                    allowed = enter is not None
                if not allowed:
                    rows.append((case, "no rights to make a cgroup here; see the peaks of the other rows"))
                    continue
            rows.append((case, run_case(case, graph, scratch)))
            print(case.words, case.engine, rows[-1][1], flush=True)
        windows = [("The window on a screen of 1366 x 768", small_screen("", scratch))]
        if emulate and not args.only:
            windows.append(("The same on the emulated Nehalem", small_screen("Nehalem", scratch)))
        print(*windows, sep="\n", flush=True)
    page = make_page(rows, windows)
    if args.out:
        args.out.write_text(page, encoding="utf-8")
    else:
        print(page)
    failed = any(isinstance(came, Outcome) and came.failure for _, came in rows) or "DIFFERS" in page or "FAILED" in page
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
