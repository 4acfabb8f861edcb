"""The bench's part on records: what it measures, and that it fails where something takes too long."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

import pytest

from pneumo_desktop import app, bench, bench_records
from pneumo_desktop.bench_times import Row
from pneumo_desktop.paths import find_paths


def rows(**changed: float) -> list[Row]:
    times = {
        "search": 40.0,
        "search with a filter, encrypted": 99.0,
        "last page": 30.0,
        bench_records._EMPTY: 800.0,
        bench_records._FULL: 840.0,
        bench_records._ASKED: 600.0,
    }
    return [Row(what, ms, 5) for what, ms in (times | changed).items()]


@pytest.mark.parametrize(
    ("what", "ms"),
    [
        ("search", 101.0),
        ("search with a filter, encrypted", 140.0),
        ("last page", 250.0),
        (bench_records._FULL, 851.0),
        (bench_records._ASKED, 900.0),
    ],
)
def test_what_takes_too_long_is_told(what, ms) -> None:
    assert bench_records.over_bounds(rows()) == []
    (words,) = bench_records.over_bounds(rows(**{what: ms}))
    assert words.startswith(what)


def test_the_bench_fails_over_a_bound_and_writes_it_down(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(bench, "time_full_store", lambda _parts, _records: rows(search=130.0))
    parts = app.build_command_parts(find_paths(tmp_path))
    args = Namespace(records=10, only="records", out=tmp_path / "performance.md")
    (tmp_path / "performance.md").write_text("# Before\n", encoding="utf-8")
    assert bench.run_bench(args, parts) == 1
    assert "Over its bound: search took 130 ms, more than 100." in args.out.read_text(encoding="utf-8")
    monkeypatch.setattr(bench, "time_full_store", lambda _parts, _records: rows())
    assert bench.run_bench(args, parts) == 0


def test_every_search_and_filter_is_measured_plain_and_encrypted(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(bench_records, "start_once", lambda *_: dict.fromkeys(("window_ms", "asked_ms", "unlocked_ms"), 1.0))
    monkeypatch.setattr(bench_records, "_REPEATS", 1)
    parts = app.build_command_parts(find_paths(tmp_path))
    seen: list[str] = []

    def fill(store, count: int) -> None:
        seen.append(type(store).__name__)
        app.fill_store(store, count)

    measured = {row.what for row in bench_records.time_full_store(replace(parts, fill_store=fill), 30)}
    for kind in ("", ", encrypted"):
        assert {f"search{kind}", f"search with a filter{kind}", f"last page{kind}"} <= measured
    assert {bench_records._FULL, bench_records._ASKED, "passphrase typed to window"} <= measured
    assert len(seen) == 1
