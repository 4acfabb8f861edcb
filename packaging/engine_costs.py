"""What each engine costs, side by side on one computer: time to start, memory, size. One program, two models behind one port.

    PYTHONPATH=. python packaging/engine_costs.py [--repeats 5] [--cold] [--out docs/engines.md]

The source program is laid out twice in a scratch folder; one copy has the weights, which torch runs, the other the graph that
packaging/build_model.py makes of them, which onnxruntime runs. Nothing else differs. Scores, maps and speed of the two:
packaging/compare_engines.py.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from build_model import build_model
from cold_start import NOT_HERE, largest_sample, time_cold
from sections import keep_section

from pneumo_desktop.bench import describe_machine
from pneumo_desktop.bench_times import start_once
from pneumo_desktop.inference.model_card import find_model
from pneumo_desktop.resources import resource

ROOT = Path(__file__).resolve().parents[1]
ENGINES = ("torch", "onnxruntime")
HEADING = "## Start, memory and size"
MOMENTS = (
    ("start to window, ms", "window_ms"),
    ("start to ready to read, ms", "ready_ms"),
    ("start with a film to its reading, ms", "reading_ms"),
    ("memory in use then (the decoder's process included), MB", "memory_mb"),
)


def lay_out(engine: str, folder: Path) -> Path:
    """The source program in `folder`, with the model for `engine`; all other resources are links."""
    shutil.copytree(ROOT / "pneumo_desktop", folder / "pneumo_desktop", ignore=shutil.ignore_patterns("__pycache__"))
    resources = folder / "resources"
    resources.mkdir()
    for entry in resource().iterdir():
        if entry.name != "models":
            (resources / entry.name).symlink_to(entry, target_is_directory=entry.is_dir())
    source = find_model(resource("models"))
    if engine == "onnxruntime":
        build_model(source, resources / "models")
    else:
        shutil.copytree(source, resources / "models" / source.name)
    return folder


@contextmanager
def program_in(folder: Path) -> Iterator[list[str]]:
    """The command that starts the program laid out in `folder`, whatever the working folder of this process is."""
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = str(folder)
    try:
        yield [sys.executable, "-P", "-m", "pneumo_desktop"]
    finally:
        os.environ.pop("PYTHONPATH") if before is None else os.environ.update(PYTHONPATH=before)


def time_engine(folder: Path, repeats: int, cold: bool) -> tuple[dict[str, float], dict[str, float] | None]:
    """Medians of warm starts with a film (after one that does not count), and of cold ones where asked and possible."""
    with program_in(folder) as command:
        start_once(film=largest_sample(), command=command)
        runs = [start_once(film=largest_sample(), command=command) for _ in range(repeats)]
        return {key: statistics.median(run[key] for run in runs) for key in runs[0]}, time_cold(
            command, repeats
        ) if cold else None


def needed_by(name: str) -> dict[str, Distribution]:
    """A distribution and all that it needs, as installed here."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        wanted = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if wanted in found:
            continue
        try:
            found[wanted] = distribution(wanted)
        except PackageNotFoundError:
            continue  # for another system
        lines = [line for line in found[wanted].requires or () if "extra ==" not in line]
        waiting += [match[0] for line in lines if (match := re.match(r"[A-Za-z0-9._-]+", line))]
    return found


def installed_mb(engine: str) -> float:
    """Size of the engine and of what only it needs of what the program needs."""
    project = distribution("pneumo-desktop").requires or ()
    others = [re.match(r"[A-Za-z0-9._-]+", line)[0] for line in project if "extra ==" not in line]
    shared = {name for other in others if other not in ENGINES for name in needed_by(other)}
    own = [one for name, one in needed_by(engine).items() if name not in shared]
    files = [Path(str(one.locate_file(file))) for one in own for file in one.files or ()]
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6


def describe(rows: list[tuple[str, str, str]], repeats: int) -> str:
    """The section as Markdown."""
    lines = [HEADING, "", "| what | torch | onnxruntime |", "|---|---:|---:|", *(f"| {a} | {b} | {c} |" for a, b, c in rows)]
    end = f"Written by `make engine-costs`; the source program with either engine, warm, medians of {repeats}."
    return "\n".join([*lines, "", end, f"Machine: {describe_machine()}.", ""])


def measure(repeats: int, cold: bool) -> list[tuple[str, str, str]]:
    """All rows."""
    rows = []
    with tempfile.TemporaryDirectory(prefix="pneumo-engines-") as scratch:
        folders = {engine: lay_out(engine, Path(scratch) / engine) for engine in ENGINES}
        times = {engine: time_engine(folder, repeats, cold) for engine, folder in folders.items()}
        for what, key in MOMENTS:
            rows.append((what, *(f"{times[engine][0][key]:.0f}" for engine in ENGINES)))
        for what, key in MOMENTS[:3] if cold else ():
            shown = [NOT_HERE if late is None else f"{late[key]:.0f}" for _, late in times.values()]
            rows.append((f"cold: {what}", *shown))
        rows.append(
            ("engine as installed, with what only it needs, MB", *(f"{installed_mb(engine):.0f}" for engine in ENGINES))
        )
        models = [
            sum(f.stat().st_size for f in (folder / "resources/models").rglob("*") if f.is_file())
            for folder in folders.values()
        ]
        rows.append(("the model's files, MB", *(f"{size / 1e6:.1f}" for size in models)))
    return rows


def main() -> None:
    """Measure both and write the section."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--cold", action="store_true", help="cold starts too; empties the page cache of this computer")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    keep_section(describe(measure(args.repeats, args.cold), args.repeats), args.out)


if __name__ == "__main__":
    main()
