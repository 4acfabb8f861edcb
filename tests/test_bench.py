"""The bounds of `bench`."""

import subprocess
import sys
from types import SimpleNamespace

import pytest

from pneumo_desktop import bench
from pneumo_desktop.bench import Row, describe
from pneumo_desktop.computer import memory_in_use_mb


@pytest.mark.parametrize(
    ("bounds", "held"),
    [({}, True), ({"most": 10}, True), ({"most": 9.9}, False), ({"least": 10}, True), ({"least": 10.1}, False)],
)
def test_a_figure_is_held_against_its_bound(bounds, held):
    row = Row("start", 10.0, 5, **bounds)
    assert row.held is held
    assert ("**" in describe([row])) is not held


def test_figures_have_their_unit():
    table = describe([Row("memory", 12.34, 1, unit="MB"), Row("ratio", 0.876, 1, unit="", least=0.9)])
    assert "| memory | 12.3 MB |  | 1 |" in table
    assert "| ratio | 0.88 | **at least 0.9** | 1 |" in table


def test_the_memory_of_a_process_that_was_started_counts():
    """Films are decoded in one: what grows there grows."""
    holds_mb = 100
    code = f"held = b'x' * {holds_mb} * 1_000_000; print('held', flush=True); input()"
    before = memory_in_use_mb()
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout.readline() == b"held\n"
        during = memory_in_use_mb()
        child.stdin.close()
    assert during - before > 0.9 * holds_mb


def test_films_in_a_row_are_measured_with_the_decoders_process(monkeypatch):
    grown = iter(range(100, 1000, 50))
    monkeypatch.setattr(bench, "memory_in_use_mb", lambda: next(grown))
    monkeypatch.setattr(bench, "_read_film", lambda *_: None)
    parts = SimpleNamespace(bare_pass=lambda *_: lambda: None, decode=None, judge=None, now=None)
    row = bench.time_rate(parts, None, 1, 200)[-1]
    assert row.what == "memory grown over the films in a row"
    assert (row.value, row.held) == (50.0, False)
