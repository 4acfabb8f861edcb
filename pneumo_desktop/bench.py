"""How long everything takes on this computer, beside the bare network in the same run."""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
import tempfile
from dataclasses import replace
from datetime import date
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from pneumo_desktop.bench_records import FULL_STORE, time_full_store
from pneumo_desktop.bench_times import Row, start_once, time_call
from pneumo_desktop.commands import EXIT_FAILED, EXIT_OK, CommandParts, make_dicom
from pneumo_desktop.computer import memory_in_use_mb
from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.display import fitted_size, heat_map_rgba, to_gray8
from pneumo_desktop.domain.patient import Patient, Sex
from pneumo_desktop.domain.ports import Classifier
from pneumo_desktop.domain.reading import Agreement, FinalRead, HeatMap
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.resources import resource
from pneumo_desktop.workflow import finish, make_lanes, make_record, prepare, read, take_turns_in

LARGE_FILM_PX = (3000, 2500)


def add_bench(commands: Any) -> None:
    """Declare the words of `bench`."""
    parser = commands.add_parser("bench", help="measure how long everything takes on this computer")
    parser.add_argument("--repeats", type=int, default=20)
    parser.add_argument("--films", type=int, default=1000, help="films read in a row for rate and memory")
    parser.add_argument("--records", type=int, default=100_000, help="made-up records for the times of a full store")
    parser.add_argument("--only", choices=("records",), help="measure the full store alone; --out keeps the rest of the file")
    parser.add_argument("--out", type=Path, help="write the table here as Markdown as well")


def run_bench(args: argparse.Namespace, parts: CommandParts) -> int:
    """Measure, print the tables, and write them where asked. EXIT_FAILED if a figure is behind its bound."""
    measured = time_full_store(parts, args.records)
    full = f"{FULL_STORE}\n\n{describe(measured)}\n"
    if args.only is None:
        of_program = time_program(args, parts)
        measured += of_program
        table = describe(of_program)
        print(table)
        before = f"{PREFACE}\n{table}\n"
    else:
        before = _kept_of(args.out)
    print(full)
    if args.out:
        args.out.write_text(f"{before}\n{full}", encoding="utf-8")
    behind = [row for row in measured if not row.held]
    for row in behind:
        print(f"Behind its bound: {row.what}: {_figure(row)}, {_bound(row).strip('*')}", file=sys.stderr)
    return EXIT_FAILED if behind else EXIT_OK


def _kept_of(out: Path | None) -> str:
    """What stands in the file before the times of a full store; the preface for a file that is not there yet."""
    if out is None or not out.exists():
        return PREFACE
    return out.read_text(encoding="utf-8").partition(FULL_STORE)[0].rstrip() + "\n"


def time_program(args: argparse.Namespace, parts: CommandParts) -> list[Row]:
    """Start, steps and rate."""
    rows = time_start(5)
    rows += time_first_film(5)
    classifier = parts.load_classifier(parts.device, CancelToken())
    cores = os.cpu_count() or 1
    for threads in sorted({1, cores}):
        note = f"{classifier.device.name}, threads: {threads}"
        ms = time_call(parts.bare_pass(classifier, threads), args.repeats)
        rows.append(Row("bare network, one pass", ms, args.repeats, note))
    rows += time_steps(parts, classifier, args.repeats)
    return rows + time_rate(parts, classifier, cores, args.films)


PREFACE = """# Performance

Written by `make bench`; every figure is a median of that run on the machine named below it.
"""


def time_start(repeats: int) -> list[Row]:
    """From the start of the process to the window painted, and to the model ready, without a screen."""
    runs = [start_once() for _ in range(repeats)]
    window, ready = (statistics.median(run[key] for run in runs) for key in ("window_ms", "ready_ms"))
    return [
        Row("start to window", window, repeats, "warm", most=1000),
        Row("start to ready to read", ready, repeats, "warm", most=4000),
    ]


def time_first_film(repeats: int) -> list[Row]:
    """From the start of the process with a film to its reading on the screen, and the memory in use then."""
    film = max(resource("samples").glob("*.jpeg"), key=lambda file: file.stat().st_size)
    runs = [start_once(film=film) for _ in range(repeats)]
    reading, memory = (statistics.median(run[key] for run in runs) for key in ("reading_ms", "memory_mb"))
    note = "the decoder's process included; on Linux pages that both share are counted once"
    packaged = find_spec("torch") is None  # the aims of the package; torch alone takes longer and more
    return [
        Row("start with a film to its reading", reading, repeats, "warm", most=2000 if packaged else 4500),
        Row("memory in use then", memory, repeats, note, unit="MB", most=400 if packaged else None),
    ]


def time_steps(parts: CommandParts, classifier: Classifier, repeats: int) -> list[Row]:
    """Every step of a reading on the largest sample film, and decoding and display of a full detector's film."""
    sample = max(resource("samples").glob("*.jpeg"), key=lambda file: file.stat().st_size)
    prepared = prepare(sample, parts.decode, parts.judge, CancelToken(), no_progress)
    film = prepared.film
    size = f"{film.width_px} x {film.height_px} {film.facts.file_format}"
    patient = Patient("BENCH", "Bench", Sex.UNKNOWN, date(2022, 1, 1))
    result = read(prepared, patient, classifier, CancelToken(), no_progress, parts.now)
    heat_map = result.heat_map or HeatMap(np.zeros((7, 7), np.float32))
    layer_size = fitted_size(film.width_px, film.height_px, 512)

    def read_once() -> object:
        return read(prepared, patient, classifier, CancelToken(), no_progress, parts.now)

    rows = [
        Row("decode", time_call(lambda: parts.decode(sample, CancelToken()), repeats), repeats, size),
        Row("judge quality", time_call(lambda: parts.judge(film), repeats), repeats, size),
        Row("read (prediction and heat map)", time_call(read_once, repeats), repeats, size),
        Row(
            "draw heat map",
            time_call(lambda: heat_map_rgba(heat_map, *layer_size), repeats),
            repeats,
            f"{layer_size[0]} px wide",
        ),
    ]
    with tempfile.TemporaryDirectory(prefix="pneumo-bench-") as name:
        folder = Path(name)
        at = parts.now()
        draft = make_record(
            patient, Visit(exam_at=at), film, result, FinalRead(Agreement.AGREES, "Bench", "Bench", at), "bench", at
        )
        with parts.open_store(folder / "data") as store:
            pdf = time_call(
                lambda: parts.write_report(replace(draft, number="B"), film, parts.letterhead, folder / "b.pdf", at), repeats
            )
            rows.append(Row("PDF", pdf, repeats))

            def save_once() -> object:
                fresh = make_record(patient, draft.visit, film, result, draft.final_read, "bench", at)
                return finish(fresh, film, store, parts.write_report, parts.letterhead, at)

            rows.append(Row("save (PDF, film and record, on disk)", time_call(save_once, repeats), repeats))
        large = folder / "large.dcm"
        large.write_bytes(make_dicom((np.add.outer(*map(np.arange, LARGE_FILM_PX)) % 4096).astype(np.uint16)))
        decoded = parts.decode(large, CancelToken())
        note = f"{LARGE_FILM_PX[1]} x {LARGE_FILM_PX[0]} 16-bit DICOM"
        rows.append(Row("decode, large", time_call(lambda: parts.decode(large, CancelToken()), 5), 5, note))
        rows.append(Row("window to grey, large", time_call(lambda: to_gray8(decoded), 5), 5, note))
    return rows


def time_rate(parts: CommandParts, classifier: Classifier, cores: int, films: int) -> list[Row]:
    """Time a film over many in a row, all steps in, beside the bare network on one and on all cores in the same minute.

    Small pieces of both take turns, so that another program's work or a warmer processor falls on both alike.
    """
    samples = sorted(resource("samples").glob("*.jpeg"))
    passes = {threads: parts.bare_pass(classifier, threads) for threads in sorted({1, cores})}
    whole, alone, memory = 0.0, dict.fromkeys(passes, 0.0), []
    pieces = max(2, films // _PIECE)
    with make_lanes() as lanes:
        for piece in range(pieces):
            many = [samples[(piece * _PIECE + i) % len(samples)] for i in range(_PIECE)]
            started = perf_counter()
            for _ in take_turns_in(lanes, (partial(_read_film, film, parts, classifier) for film in many)):
                pass
            whole += perf_counter() - started
            for threads, bare in passes.items():
                bare()
                started = perf_counter()
                for _ in range(_PIECE):
                    bare()
                alone[threads] += perf_counter() - started
            memory.append(memory_in_use_mb())
    films = pieces * _PIECE
    note = f"{films / whole:.1f} films a second"
    rows = [Row("a film in a row: decode, judge, read, heat map", whole * 1000 / films, films, note)]
    for threads, seconds in alone.items():
        note = f"threads: {threads}; {films / seconds:.1f} passes a second"
        rows.append(Row("the bare network in a row", seconds * 1000 / films, films, note))
        bound = THROUGHPUT if threads == 1 else None
        rows.append(Row("films' rate over the bare network's", seconds / whole, films, f"threads: {threads}", "", least=bound))
    grown = statistics.mean(memory[-2:]) - statistics.mean(memory[1:3] if pieces > 2 else memory[:1])
    note = f"from film {3 * _PIECE} to film {films}; {memory[-1]:.0f} MB at the end, the decoder's process included"
    return [*rows, Row("memory grown over the films in a row", grown, 1, note, "MB", most=MEMORY_GROWTH_MB)]


def _read_film(film: Path, parts: CommandParts, classifier: Classifier) -> None:
    prepared = prepare(film, parts.decode, parts.judge, CancelToken(), no_progress)
    read(prepared, None, classifier, CancelToken(), no_progress, parts.now)


_PIECE = 50
THROUGHPUT = 0.9
"""Films a second over passes of the bare network a second, both on one thread of the network (design: Measures)."""
MEMORY_GROWTH_MB = 20.0


def describe(rows: list[Row]) -> str:
    """The table as Markdown, with the machine named."""
    lines = ["| what | measured | bound | median of | note |", "|---|---:|---:|---:|---|"]
    lines += [f"| {row.what} | {_figure(row)} | {_bound(row)} | {row.repeats} | {row.note} |" for row in rows]
    return "\n".join([*lines, "", f"Machine: {describe_machine()}."])


def _figure(row: Row) -> str:
    return f"{row.value:.2f}" if row.unit == "" else f"{row.value:.1f} {row.unit}"


def _bound(row: Row) -> str:
    """The bound in words; one that is not kept stands in bold."""
    if row.most is None and row.least is None:
        return ""
    words = f"at least {row.least:g}" if row.most is None else f"at most {row.most:g}"
    return words if row.held else f"**{words}**"


def describe_machine() -> str:
    """Processor, cores, system and Python."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        names = [line.partition(":")[2].strip() for line in cpuinfo.read_text().splitlines() if line.startswith("model name")]
        model = names[0] if names else model
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
