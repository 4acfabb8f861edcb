"""The self-test in a process of its own: what is told while it runs, what is believed at its end, how it is ended."""

from __future__ import annotations

import json
import sys
import threading
import time

import psutil
import pytest
from self_test_scripts import CANVAS, DICOM, ENDLESS, PRINT, SCORES, once_there, report_lines, that_prints

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.self_test import Checked, SelfTestReport
from pneumo_desktop.self_test_child import run_in_child


def run(command: list[str], told=lambda _checked, _share: None, **more) -> SelfTestReport:
    return run_in_child(command, told, more.pop("cancel", CancelToken()), **more)


def failure(command: list[str], **more) -> tuple[str, dict]:
    with pytest.raises(PneumoError) as caught:
        run(command, **more)
    return caught.value.code, dict(caught.value.facts)


def test_it_is_asked_for_lines_off_the_screen_in_the_environment_given(tmp_path) -> None:
    out = tmp_path / "seen.json"
    seen = "[*sys.argv[1:], os.environ['QT_QPA_PLATFORM'], os.environ['WHERE']]"
    failure(
        [sys.executable, "-c", f"import json, os, sys; json.dump({seen}, open({str(out)!r}, 'w'))"],
        environment={"WHERE": "here", "QT_QPA_PLATFORM": "xcb"},
    )
    assert json.loads(out.read_text()) == ["self-test", "--json", "offscreen", "here"]


def test_each_check_is_told_as_it_comes(tmp_path) -> None:
    go_on = tmp_path / "go on"
    head, first, *rest = report_lines(DICOM, CANVAS)
    script = f"print({head!r}); print({first!r}, flush=True)\n{once_there(go_on)}" + "\n".join(
        f"print({line!r})" for line in rest
    )
    told: list[tuple[Checked, float]] = []

    def tell(checked: Checked, share: float) -> None:
        told.append((checked, share))
        go_on.touch()  # it ends only because its first check was told while it ran

    report = run([sys.executable, "-c", script], tell, limit_s=60.0)
    assert told == [(DICOM, 0.5), (CANVAS, 1.0)]
    assert report == SelfTestReport("0.2.0", {"system": "x"}, (DICOM, CANVAS))


def test_what_fails_is_in_the_report_and_is_no_error() -> None:
    report = run(that_prints(report_lines(DICOM, SCORES, PRINT), 1))
    assert report.checks == (DICOM, SCORES, PRINT)
    assert not report.works


@pytest.mark.parametrize(
    ("command", "ended"),
    [
        ([sys.executable, "-c", "import os; os._exit(7)"], "exit 7"),
        (that_prints(report_lines(DICOM, announced=2)), "exit 0"),
        (that_prints(report_lines(DICOM, end=False)), "exit 0"),
        (that_prints(report_lines()), "exit 0"),
        (that_prints(report_lines(DICOM), 1), "exit 1"),
        (that_prints(report_lines(DICOM, SCORES), 0), "exit 0"),
        (["/no/such/program"], "not started"),
    ],
    ids=[
        "crash",
        "a check missing",
        "no end",
        "nothing checked",
        "works, but exit code 1",
        "fails, but exit code 0",
        "no file",
    ],
)
def test_what_did_not_come_to_its_end_is_not_believed(command, ended) -> None:
    assert failure(command) == ("self_test.broken", {"ended": ended})


def test_a_program_that_says_more_than_this_one_knows_is_understood() -> None:
    """A later program's lines are read by an earlier one, which tries it out before it is put to use."""
    lines = [json.dumps(json.loads(line) | {"later": 1}) for line in report_lines(DICOM)]
    assert run(that_prints(lines)).works


@pytest.fixture
def left():
    """What a test leaves running."""
    before = set(psutil.Process().children(recursive=True))
    return lambda: psutil.wait_procs(set(psutil.Process().children(recursive=True)) - before, timeout=5)[1]


def test_one_that_hangs_is_ended_with_all_it_started(left) -> None:
    assert failure([sys.executable, "-c", ENDLESS], limit_s=1.0) == ("self_test.hung", {})
    assert not left()


def test_cancelling_ends_it_at_once(left) -> None:
    cancel = CancelToken()
    timer = threading.Timer(0.5, cancel.cancel)
    timer.start()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        run([sys.executable, "-c", ENDLESS], cancel=cancel)
    timer.join()
    assert time.monotonic() - started < 10
    assert not left()
