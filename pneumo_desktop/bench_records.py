"""How long a store of many records takes, plain and encrypted, and whether that is within bounds."""

from __future__ import annotations

import statistics
import tempfile
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from time import perf_counter

from pneumo_desktop.bench_times import Row, start_once, time_call
from pneumo_desktop.commands import CommandParts
from pneumo_desktop.domain.listing import EVERYTHING, RecordFilter
from pneumo_desktop.domain.ports import RecordStore
from pneumo_desktop.domain.reading import Outcome, WhoConclusion
from pneumo_desktop.domain.record import RecordState

FULL_STORE = "## A full store"
SEARCHES = ("", "a", "王", "mari", "kato tes", "000042", "mari kato tesbe shalu om", "nobody-of-this-name", "2026-03")
"""Everything, one letter, scripts, part of a name, part of a number, many words, what is not there, a month."""
_YEAR = RecordFilter(date(2026, 1, 1), date(2026, 12, 31))
FILTERS = {
    "outcome": RecordFilter(outcome=Outcome.SUGGESTS_PNEUMONIA),
    "outcome of none": RecordFilter(outcome=Outcome.NO_PATTERN),
    "drafts": RecordFilter(state=RecordState.DRAFT),
    "final": RecordFilter(state=RecordState.FINAL),
    "reader": RecordFilter(reader="Synthetic"),
    "conclusion": RecordFilter(who_conclusion=WhoConclusion.NOT_STATED),
    "a month": RecordFilter(date(2026, 3, 1), date(2026, 3, 31)),
    "a year": _YEAR,
    "a year, outcome, reader": RecordFilter(_YEAR.since, _YEAR.until, Outcome.SUGGESTS_PNEUMONIA, reader="Synthetic"),
}
SEARCH_BOUND_MS = 100.0
START_SLACK = 1.1
"""A start beside a full store may take so many times that beside an empty one: two starts alike differ by as much."""
_PASSPHRASE = "a passphrase for measuring"  # noqa: S105
_REPEATS, _STARTS = 5, 5
_EMPTY, _FULL = "start to window, empty store", "start to window, full store"
_ASKED = "start to being asked for the passphrase, full encrypted store"


def time_full_store(parts: CommandParts, records: int) -> list[Row]:
    """Start, opening and searching beside so many records; films and reports of made-up records are not written."""
    with tempfile.TemporaryDirectory(prefix="pneumo-bench-") as name:
        folder = Path(name)
        started = perf_counter()
        with parts.open_store(folder / "data") as store:
            parts.fill_store(store, records)
        each = (perf_counter() - started) * 1000 / max(1, records)
        note = f"{records:,} records, {_megabytes(folder / 'data'):.0f} MB"
        rows = [Row("add a made-up record", each, 1, note), *_time_open(parts, folder)]
        with parts.open_store(folder / "data") as store:
            rows += _time_searches(store, "")
        started = perf_counter()
        with parts.hold_encrypted(folder / "data", _PASSPHRASE):
            rows.append(Row("encrypt all of it", (perf_counter() - started) * 1000, 1))
        with parts.hold_encrypted(folder / "data", _PASSPHRASE) as store:
            rows += _time_searches(store, ", encrypted")
        return rows + _time_unlocking(folder)


def _megabytes(data: Path) -> float:
    return sum(path.stat().st_size for path in data.glob("*.sqlite3")) / 1e6


def _time_searches(store: RecordStore, kind: str) -> list[Row]:
    """What the list asks for when something is typed or chosen: a page of 200 and the count."""
    plain = {f'"{text}"': _time_search(store, text, EVERYTHING) for text in SEARCHES}
    filtered = {
        f'{name}, "{text}"': _time_search(store, text, only)
        for name, only in FILTERS.items()
        for text in ("", "mari", "2026-03")
    }
    last = {name: _time_last_page(store, only) for name, only in {"everything": EVERYTHING, **FILTERS}.items()}
    rows = []
    for what, times in (("search", plain), ("search with a filter", filtered), ("last page", last)):
        slowest = max(times, key=times.__getitem__)
        note = f"slowest of {len(times)}: {slowest}"
        rows.append(Row(f"{what}{kind}", times[slowest], _REPEATS, note, most=SEARCH_BOUND_MS))
    number = time_call(lambda: store.find_patient("KH0000042"), _REPEATS)
    return [*rows, Row(f"patient by clinic number{kind}", number, _REPEATS)]


def _time_search(store: RecordStore, text: str, only: RecordFilter) -> float:
    return time_call(lambda: (store.search(text, only=only), store.count(text, only)), _REPEATS)


def _time_last_page(store: RecordStore, only: RecordFilter) -> float:
    offset = max(0, store.count("", only) - 200)
    return time_call(lambda: store.search("", offset=offset, only=only), _REPEATS)


def _time_open(parts: CommandParts, folder: Path) -> list[Row]:
    """Opening the full store beside an empty one, and the whole program on either, turn by turn."""

    def open_it(data: Path) -> None:
        store: AbstractContextManager[RecordStore] = parts.open_store(data)
        with store:
            pass

    rows = [
        Row("open an empty store", time_call(lambda: open_it(folder / "empty"), _REPEATS), _REPEATS),
        Row("open the full store", time_call(lambda: open_it(folder / "data"), _REPEATS), _REPEATS),
    ]
    runs: dict[str, list[float]] = {_EMPTY: [], _FULL: []}
    for _ in range(_STARTS):
        for what, place in ((_EMPTY, folder / "nothing"), (_FULL, folder)):
            runs[what].append(start_once(place)["window_ms"])
    empty, full = (statistics.median(times) for times in runs.values())
    return [*rows, Row(_EMPTY, empty, _STARTS, "warm"), Row(_FULL, full, _STARTS, "warm", most=empty * START_SLACK)]


def _time_unlocking(folder: Path) -> list[Row]:
    """The start of a program whose records are encrypted, until it asks; and from the passphrase typed to the window."""
    runs, empty = [], []
    for _ in range(_STARTS):
        empty.append(start_once(folder / "nothing")["window_ms"])
        runs.append(start_once(folder, _PASSPHRASE))
    most = statistics.median(empty) * START_SLACK
    asked, unlocked = (statistics.median(run[name] for run in runs) for name in ("asked_ms", "unlocked_ms"))
    note = "warm; half a second of it is what a guess of the passphrase costs"
    return [Row(_ASKED, asked, _STARTS, "warm", most=most), Row("passphrase typed to window", unlocked, _STARTS, note)]
