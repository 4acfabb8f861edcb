"""The page on old computers: rows are kept one by one, and the whole page is the command's."""

from __future__ import annotations

import sys
from pathlib import Path

import old_computer
import pytest
from old_computer_page import Kept, Outcome, Row, difference, fails, make_page

HERE, OLD = Row("here", "this computer", "torch"), Row("nehalem", "Nehalem, emulated", "torch")
WINDOW = Row("window", "The window on a small screen")
ROWS = (HERE, OLD, WINDOW)
GOOD = {
    HERE.key: Outcome(0.9, 2.0, 300_000_000),
    OLD.key: Outcome(0.9002, 60.0, 500_000_000),
    WINDOW.key: Outcome(said="shown"),
}
OF = {"version": "1", "model": "ab"}


def page(outcomes: dict[str, Outcome], left_out: dict[str, str] | None = None) -> str:
    return make_page(ROWS, outcomes, left_out or {}, "film.jpeg", "Some Processor")


def test_a_stopped_run_goes_on_with_what_is_kept(tmp_path: Path):
    file = tmp_path / "build" / "kept.json"
    for row in ROWS:
        Kept(file, OF).keep(row, GOOD[row.key])
    assert Kept(file, OF).outcomes == GOOD


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"of": {"version": "1", "model": "ab"}, "outcomes": {"x": {"odd": 1}}}'])
def test_what_is_kept_and_cannot_be_read_counts_for_nothing(tmp_path: Path, content: str):
    (tmp_path / "kept.json").write_text(content)
    assert Kept(tmp_path / "kept.json", OF).outcomes == {}


def test_outcomes_of_another_model_count_for_nothing(tmp_path: Path):
    Kept(tmp_path / "kept.json", OF).keep(HERE, GOOD[HERE.key])
    assert Kept(tmp_path / "kept.json", OF | {"model": "cd"}).outcomes == {}


def test_the_page_has_every_row_and_says_which_were_not_run():
    assert "| this computer | torch | 0.90000 | 0.0e+00 | 2.0 | 300 | works |" in page(GOOD)
    assert "| Nehalem, emulated | torch | 0.90020 | 2.0e-04 | 60.0 | 500 | works |" in page(GOOD)
    assert "- The window on a small screen: shown." in page(GOOD)
    assert "*" not in page(GOOD)
    assert "| Nehalem, emulated | torch | | | | | not run yet |" in page({HERE.key: GOOD[HERE.key]})
    assert "- The window on a small screen: not run yet." in page({})
    assert "not tried: no qemu |" in page({}, {OLD.key: "no qemu"})


def test_what_ran_beside_other_work_is_marked():
    busy = page(GOOD | {OLD.key: Outcome(0.9, 99.0, 1, others=0.4)})
    assert "| 99.0 \\* |" in busy
    assert "\\* Other programs took more than 10% of the processors meanwhile" in busy
    assert "| 2.0 |" in busy


@pytest.mark.parametrize(
    ("row", "outcome", "said"),
    [
        (OLD, Outcome(0.95, 1.0, 1), "DIFFERS"),
        (OLD, Outcome(None, 1.0, 1, "model.out_of_memory"), "FAILED: model.out_of_memory"),
        (WINDOW, Outcome(failure="killed"), "FAILED: killed"),
    ],
)
def test_what_does_not_work_is_said_and_ends_the_command_so(row: Row, outcome: Outcome, said: str):
    outcomes = GOOD | {row.key: outcome}
    assert said in page(outcomes)
    assert fails(ROWS, outcomes)
    assert not fails(ROWS, GOOD)


def test_without_a_score_of_this_computer_nothing_is_compared():
    assert difference(OLD, {OLD.key: GOOD[OLD.key]}) is None
    assert "DIFFERS" in page({OLD.key: GOOD[OLD.key]})


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Runs the command with these words and a stand-in for what a row runs; returns the rows that ran and the page."""
    ran: list[str] = []

    def run_row(case: old_computer.Case, _graph: Path, _scratch: Path) -> Outcome:
        ran.append(case.row.key)
        return Outcome(0.9, 1.0, 1) if case.row.engine else Outcome(said="shown")

    monkeypatch.setattr(old_computer, "run_row", run_row)
    monkeypatch.setattr(old_computer, "build_model", lambda _source, folder: folder)
    monkeypatch.setattr(old_computer, "why_left_out", lambda case: "no qemu" if case.cpu == "SandyBridge" else "")

    def run(*words: str) -> tuple[list[str], str]:
        ran.clear()
        out, kept = tmp_path / "page.md", tmp_path / "kept.json"
        monkeypatch.setattr(sys, "argv", ["old_computer.py", "--out", str(out), "--kept", str(kept), *words])
        with pytest.raises(SystemExit) as ended:
            old_computer.main()
        assert ended.value.code == 0
        return list(ran), out.read_text()

    return run


def test_rows_are_run_apart_and_never_twice(command):
    ran, written = command("--rows", "here", "window")
    assert ran == ["here onnxruntime", "here torch", "window"]
    assert written.count("not run yet") == 6
    ran, written = command()
    assert "here torch" not in ran
    assert "nehalem torch" in ran
    assert "not run yet" not in written
    assert written.count("not tried: no qemu") == 2
    assert command("--rows", "here", "--again")[0] == ["here onnxruntime", "here torch"]
    assert command()[0] == []


def test_the_share_that_others_took_is_between_none_and_all():
    before = old_computer.processor_seconds()
    assert sum(number * number for number in range(3_000_000)) > 0
    assert 0.0 <= old_computer.share_of_others(before, 1000.0) < 0.5
    assert old_computer.share_of_others((before[0] - 900.0, before[1]), 10.0) > 1.0
