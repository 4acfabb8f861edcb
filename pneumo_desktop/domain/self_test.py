"""What a self-test found: one result a check, as plain values that go from one process to another as lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Fact


class Verdict(StrEnum):
    """What came of one check."""

    WORKS = "works"
    FAILS = "fails"
    NOT_TRIED = "not_tried"


@dataclass(frozen=True)
class Checked:
    """One check.

    `facts` fill the sentence of a check that works. Of one that does not, `code` is that of an expected failure, whose
    sentence `facts` fill, or empty; `problem` then says in plain English, for whoever is called for help, what was found.
    """

    check: str
    verdict: Verdict
    ms: float
    facts: Mapping[str, Fact] = field(default_factory=dict)
    code: str = ""
    problem: str = ""


@dataclass(frozen=True)
class SelfTestReport:
    """All checks in order, with the version of the program and what it ran on. `computer` names no person and no folder."""

    version: str
    computer: Mapping[str, str]
    checks: tuple[Checked, ...]

    @property
    def works(self) -> bool:
        """Whether something was checked and nothing failed; what could not be tried counts as neither."""
        return bool(self.checks) and all(checked.verdict is not Verdict.FAILS for checked in self.checks)

    @property
    def not_tried(self) -> tuple[str, ...]:
        """The checks that could not be made: nobody knows whether what they are about works."""
        return tuple(checked.check for checked in self.checks if checked.verdict is Verdict.NOT_TRIED)


CheckSelf = Callable[[Callable[[Checked, float], None], CancelToken], SelfTestReport]
"""Runs the self-test of this program; tells of each check and of the share done. Raises PneumoError and Cancelled."""


def head_line(version: str, checks: int, computer: Mapping[str, str]) -> str:
    """The first line: which program, how many checks will follow, on what computer."""
    return json.dumps({"version": version, "checks": checks, "computer": dict(computer)})


def check_line(checked: Checked) -> str:
    """The line of one check."""
    return json.dumps(asdict(checked), ensure_ascii=True)


def end_line(works: bool) -> str:
    """The last line; a report without it is one of a self-test that did not come to its end."""
    return json.dumps({"works": works})


def read_report(lines: Iterable[str]) -> SelfTestReport:
    """The report that another process wrote line by line; raises ValueError for one that is not whole."""
    try:
        head, *middle, end = [json.loads(line) for line in lines if line.strip()]
        checks = tuple(take_check(raw) for raw in middle)
        report = SelfTestReport(str(head["version"]), {str(k): str(v) for k, v in head["computer"].items()}, checks)
        whole = len(checks) == head["checks"] and end["works"] is report.works
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a report of a self-test") from error
    if not whole:
        raise ValueError("the self-test did not come to its end")
    return report


def checks_to_come(line: str) -> int:
    """How many checks the first line announces; 0 for any other line."""
    try:
        return int(json.loads(line)["checks"])
    except (ValueError, KeyError, TypeError):
        return 0


def take_line(line: str) -> Checked | None:
    """The check in a line; None for the first, the last and what is no line of a report."""
    try:
        return take_check(json.loads(line))
    except (ValueError, KeyError, TypeError):
        return None


def take_check(raw: Mapping[str, object]) -> Checked:
    """One check out of its line; raises ValueError, KeyError or TypeError."""
    facts, ms = raw["facts"], raw["ms"]
    if not isinstance(facts, Mapping) or not isinstance(ms, int | float):
        raise TypeError("facts")
    return Checked(
        str(raw["check"]), Verdict(str(raw["verdict"])), float(ms), dict(facts), str(raw["code"]), str(raw["problem"])
    )
