"""How long a start takes when nothing of the program is in the computer's memory yet, as after switching it on.

    PYTHONPATH=. python packaging/cold_start.py dist/pneumo-desktop/pneumo-desktop [--out docs/package_performance.md]

The page cache of the system is emptied before each start, which Linux lets root do alone; elsewhere that is said instead of a
figure. What other running programs use (this Python, the C library) stays in memory, and the disk may have a cache of its own.
"""

from __future__ import annotations

import argparse
import os
import statistics
from pathlib import Path

from sections import keep_section

from pneumo_desktop.bench import describe_machine
from pneumo_desktop.bench_times import start_once
from pneumo_desktop.resources import resource

DROP = Path("/proc/sys/vm/drop_caches")
HEADING = "## A cold start"
MOMENTS = (
    ("window_ms", "start to window"),
    ("ready_ms", "start to ready to read"),
    ("reading_ms", "start with a film to its reading"),
)
NOT_HERE = "not measured: the page cache cannot be emptied here (that needs Linux and root)"


def drop_cache() -> bool:
    """Empty the system's page cache; False where that is not allowed or not possible."""
    if not DROP.exists():
        return False
    os.sync()
    try:
        DROP.write_text("3\n", encoding="ascii")
    except OSError:
        return False
    return True


def largest_sample() -> Path:
    """The sample film that takes longest to decode."""
    return max(resource("samples").glob("*.jpeg"), key=lambda file: file.stat().st_size)


def time_cold(command: list[str], repeats: int) -> dict[str, float] | None:
    """Median milliseconds of cold starts with a film, by moment; None where the cache cannot be emptied."""
    runs = []
    for _ in range(repeats):
        if not drop_cache():
            return None
        runs.append(start_once(film=largest_sample(), command=command))
    return {moment: statistics.median(run[moment] for run in runs) for moment in runs[0]}


def describe(times: dict[str, float] | None, repeats: int) -> str:
    """The section as Markdown."""
    if times is None:
        return f"{HEADING}\n\n{NOT_HERE[0].upper()}{NOT_HERE[1:]}.\n"
    lines = ["| what | ms | median of |", "|---|---:|---:|"]
    lines += [f"| {what}, cold | {times[key]:.0f} | {repeats} |" for key, what in MOMENTS if key in times]
    return "\n".join(
        [HEADING, "", *lines, "", f"The page cache was emptied before each start. Machine: {describe_machine()}.", ""]
    )


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", nargs="+", help="what starts the program")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    keep_section(describe(time_cold(args.command, args.repeats), args.repeats), args.out)


if __name__ == "__main__":
    main()
