"""The bench's part on records: what it measures, what it is held against, and that it fails where something takes too long."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

import pytest

from pneumo_desktop import app, bench, bench_records
from pneumo_desktop.bench_times import Row
from pneumo_desktop.paths import find_paths


@pytest.fixture
def parts(tmp_path):
    return app.build_command_parts(find_paths(tmp_path))


def test_the_bench_fails_over_a_bound_and_writes_it_down(tmp_path, monkeypatch, parts, capsys) -> None:
    args = Namespace(records=10, only="records", out=tmp_path / "performance.md")
    args.out.write_text("# Before\n", encoding="utf-8")
    for ms, code in ((130.0, 1), (99.0, 0)):
        monkeypatch.setattr(bench, "time_full_store", lambda _parts, _records, ms=ms: [Row("search", ms, 5, most=100)])
        assert bench.run_bench(args, parts) == code
        text = args.out.read_text(encoding="utf-8")
        assert text.startswith("# Before")
        assert ("**" in text) == (code == 1)
    assert "Behind its bound: search" in capsys.readouterr().err


def test_the_table_of_a_full_store_may_be_the_first_of_its_file(tmp_path, monkeypatch, parts) -> None:
    monkeypatch.setattr(bench, "time_full_store", lambda _parts, _records: [Row("search", 9.0, 5, most=100)])
    out = tmp_path / "new.md"
    assert bench.run_bench(Namespace(records=10, only="records", out=out), parts) == 0
    text = out.read_text(encoding="utf-8")
    assert text.startswith("# Performance")
    assert text.count("| search |") == 1


def test_every_search_filter_and_start_is_measured_against_a_bound_plain_and_encrypted(parts, monkeypatch) -> None:
    times = {"window_ms": 800.0, "asked_ms": 600.0, "unlocked_ms": 900.0}
    monkeypatch.setattr(bench_records, "start_once", lambda *_: times)
    monkeypatch.setattr(bench_records, "_REPEATS", 1)
    filled: list[int] = []

    def fill(store, count: int) -> None:
        filled.append(count)
        app.fill_store(store, count)

    rows = {row.what: row for row in bench_records.time_full_store(replace(parts, fill_store=fill), 30)}
    for kind in ("", ", encrypted"):
        for what in ("search", "search with a filter", "last page"):
            assert rows[f"{what}{kind}"].most == 100
            assert rows[f"{what}{kind}"].note.startswith("slowest of ")
    assert rows[bench_records._FULL].most == rows[bench_records._ASKED].most == pytest.approx(880)
    assert rows["passphrase typed to window"].value == 900
    assert filled == [30]
