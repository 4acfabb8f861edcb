"""The page on old computers, and what each of its rows came to, kept between runs so that one that was stopped goes on."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

BOUND = 1e-3
BUSY_SHARE = 0.1
COMMAND = "make old-computers"
NOT_YET = "not run yet"
_MARK = "\\*"


@dataclass(frozen=True)
class Row:
    """One kind of computer in the words of the page; `name` is that of the command line, `engine` "" for a window."""

    name: str
    words: str
    engine: str = ""

    @property
    def key(self) -> str:
        """Under which its outcome is kept."""
        return f"{self.name} {self.engine}".strip()


@dataclass(frozen=True)
class Outcome:
    """What came of a row; `failure` is empty where it works.

    `others` is the share of the processors that other programs took meanwhile. `said` is what a window said of itself.
    """

    score: float | None = None
    seconds: float = 0.0
    peak_bytes: int = 0
    failure: str = ""
    others: float = 0.0
    said: str = ""


class Kept:
    """The outcomes so far in a file, written after each row; those of another program, model or machine count for nothing."""

    def __init__(self, file: Path, of: Mapping[str, str]) -> None:
        self._file, self._of = file, dict(of)
        self.outcomes = self._read()

    def _read(self) -> dict[str, Outcome]:
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            if kept["of"] != self._of:
                return {}
            return {key: Outcome(**outcome) for key, outcome in kept["outcomes"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}

    def keep(self, row: Row, outcome: Outcome) -> None:
        """Write it down at once."""
        self.outcomes[row.key] = outcome
        self._file.parent.mkdir(parents=True, exist_ok=True)
        whole = {"of": self._of, "outcomes": {key: asdict(one) for key, one in self.outcomes.items()}}
        beside = self._file.with_suffix(".part")
        beside.write_text(json.dumps(whole, indent=1), encoding="utf-8")
        beside.replace(self._file)


def verdict(row: Row, outcomes: Mapping[str, Outcome]) -> str:
    """Whether it works: it was read, and scored as this computer itself does."""
    came = outcomes[row.key]
    if came.failure:
        return f"FAILED: {came.failure}"
    if not row.engine:
        return came.said
    apart = difference(row, outcomes)
    return "works" if apart is not None and apart <= BOUND else "DIFFERS"


def difference(row: Row, outcomes: Mapping[str, Outcome]) -> float | None:
    """How far its score is from that of this computer with the same engine; None where one of them is not known."""
    came, base = outcomes[row.key], outcomes.get(f"here {row.engine}")
    if came.score is None or base is None or base.score is None:
        return None
    return abs(came.score - base.score)


def fails(rows: Sequence[Row], outcomes: Mapping[str, Outcome]) -> bool:
    """Whether any row that was run does not work."""
    return any(verdict(row, outcomes).startswith(("FAILED", "DIFFERS")) for row in rows if row.key in outcomes)


def make_page(
    rows: Sequence[Row], outcomes: Mapping[str, Outcome], left_out: Mapping[str, str], film: str, machine: str
) -> str:
    """The whole page as Markdown; `left_out` says by a row's key why it cannot be run here."""
    lines = [
        "# Old computers",
        "",
        f"Written by `{COMMAND}`. One film (`{film}`) is read by `analyze`, a program of its own, from its start to its end.",
        "Times under emulation are the emulator's, far slower than such a processor's: only that it works, and the score, say",
        "something. Memory is the peak of all processes together (PSS); under emulation it holds the emulator's translations",
        "too. The rows of 4 GB may take 2.5: the system needs the rest.",
        "",
        "| computer | engine | score | differs by | seconds | peak MB | |",
        "|---|---|---|---|---|---|---|",
    ]
    lines += [_line(row, outcomes, left_out) for row in rows if row.engine]
    lines += ["", *(_said(row, outcomes, left_out) for row in rows if not row.engine), ""]
    if any(_disturbed(row, outcomes) for row in rows):
        lines += [
            f"{_MARK} Other programs took more than {BUSY_SHARE:.0%} of the processors meanwhile; idle, it is faster.",
            "",
        ]
    return "\n".join([*lines, f"Machine: {machine}.", ""])


def _line(row: Row, outcomes: Mapping[str, Outcome], left_out: Mapping[str, str]) -> str:
    came = outcomes.get(row.key)
    if came is None:
        return f"| {row.words} | {row.engine} | | | | | {_why_not(row, left_out)} |"
    apart = difference(row, outcomes)
    score = "" if came.score is None else f"{came.score:.5f}"
    shown = "" if apart is None else f"{apart:.1e}"
    seconds = f"{came.seconds:.1f}{f' {_MARK}' if _disturbed(row, outcomes) else ''}"
    peak = f"{came.peak_bytes / 1e6:.0f}"
    return f"| {row.words} | {row.engine} | {score} | {shown} | {seconds} | {peak} | {verdict(row, outcomes)} |"


def _said(row: Row, outcomes: Mapping[str, Outcome], left_out: Mapping[str, str]) -> str:
    return f"- {row.words}: {verdict(row, outcomes) if row.key in outcomes else _why_not(row, left_out)}."


def _why_not(row: Row, left_out: Mapping[str, str]) -> str:
    return f"not tried: {left_out[row.key]}" if row.key in left_out else NOT_YET


def _disturbed(row: Row, outcomes: Mapping[str, Outcome]) -> bool:
    return bool(row.engine) and row.key in outcomes and outcomes[row.key].others > BUSY_SHARE
