"""`pneumo-desktop self-test`: a table, or lines of JSON, and an exit code."""

from __future__ import annotations

import argparse
from typing import Any

from pneumo_desktop.commands import EXIT_FAILED, EXIT_OK, CommandParts
from pneumo_desktop.computer import describe_computer
from pneumo_desktop.domain.self_test import Checked, SelfTestReport, Verdict, check_line, end_line, head_line
from pneumo_desktop.log import trial_kept_out
from pneumo_desktop.selftest.table import ALL_CHECKS, run_checks, wanted_checks
from pneumo_desktop.ui.check_messages import check_words

_VERDICTS = {Verdict.WORKS: "works", Verdict.FAILS: "FAILS", Verdict.NOT_TRIED: "not tried"}


def add_self_test(commands: Any) -> None:
    """Declare the words of `self-test`."""
    parser = commands.add_parser(
        "self-test",
        help="check that this copy of the program works",
        description="Checks everything that this copy of the program is there for, with films, patients and records of its "
        "own; the clinic's records are not opened. Exit code 0 if nothing failed.",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line: what it runs on, each check, the outcome")
    parser.add_argument(
        "--only", nargs="+", choices=ALL_CHECKS, default=ALL_CHECKS, metavar="CHECK", help=f"some of: {', '.join(ALL_CHECKS)}"
    )


def run_self_test(parts: CommandParts, args: argparse.Namespace | None = None) -> int:
    """Print what works and what does not; exit code 0 only if nothing fails."""
    as_json, only = (args.json, args.only) if args is not None else (False, ALL_CHECKS)
    if as_json:
        print(head_line(parts.software_version, len(wanted_checks(only)), describe_computer(parts.data_folder)), flush=True)
    else:
        print(f"Pneumo Desktop {parts.software_version}: self-test")
    with trial_kept_out("self-test"):
        report = run_checks(parts, _print_json if as_json else _print_row, only=only)
    if as_json:
        print(end_line(report.works), flush=True)
    else:
        print(_outcome(report))
    return EXIT_OK if report.works else EXIT_FAILED


def _outcome(report: SelfTestReport) -> str:
    """The last sentence; it says that everything works only where nothing was left out."""
    if not report.works:
        return "Not everything works: do not use this copy for patients."
    made = {checked.check for checked in report.checks}
    left_out = [*report.not_tried, *(name for name in ALL_CHECKS if name not in made)]
    return f"What was tried works. Not tried: {', '.join(left_out)}." if left_out else "Everything works."


def _print_json(checked: Checked) -> None:
    print(check_line(checked), flush=True)


def _print_row(checked: Checked) -> None:
    print(f"  {checked.check:10s}  {_VERDICTS[checked.verdict]:9s}  {checked.ms:6.0f} ms  {check_words(checked)}", flush=True)
