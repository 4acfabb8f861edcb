"""A report goes from one process to another whole, or is refused."""

from __future__ import annotations

import pytest

from pneumo_desktop.domain.self_test import Checked, SelfTestReport, Verdict, check_line, end_line, head_line, read_report

CHECKS = (
    Checked("dicom", Verdict.WORKS, 12.5, {"films": 18, "syntaxes": 17}),
    Checked("record", Verdict.FAILS, 3.0, {"folder": "ክሊኒክ"}, "store.full", "store.full"),
    Checked("window", Verdict.NOT_TRIED, 0.0, problem="left out"),
)


def lines(*checks: Checked, works: bool) -> list[str]:
    return [head_line("0.1.0", len(checks), {"system": "Linux"}), *map(check_line, checks), end_line(works)]


def test_lines_come_back_as_what_they_were():
    report = read_report(lines(*CHECKS, works=False))
    assert report == SelfTestReport("0.1.0", {"system": "Linux"}, CHECKS)
    assert not report.works
    assert read_report(lines(CHECKS[0], CHECKS[2], works=True)).works


@pytest.mark.parametrize("cut", [1, 2, 4])
def test_a_report_that_was_cut_off_is_refused(cut: int):
    with pytest.raises(ValueError, match="self-test"):
        read_report(lines(*CHECKS, works=False)[:cut])


def test_an_end_that_says_otherwise_than_its_checks_is_refused():
    with pytest.raises(ValueError, match="end"):
        read_report(lines(*CHECKS, works=True))
    with pytest.raises(ValueError, match="not a report"):
        read_report(["{}", "x"])
