"""Commands for what is kept: backup, restore, verify-audit, erase, overdue."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pneumo_desktop.commands import EXIT_FAILED, EXIT_OK, EXIT_USAGE
from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import (
    BACKUP_SUFFIX,
    AuditHead,
    BackupFacts,
    Keeping,
    OpensWith,
    RestorePlan,
    Restoring,
    backup_name,
    parse_head,
    people_of,
    years_before,
)
from pneumo_desktop.domain.record import RecordSummary
from pneumo_desktop.ui.audit_words import broken_words, changed_words
from pneumo_desktop.ui.imci_words import chart_words
from pneumo_desktop.ui.messages import sentence_for


@dataclass(frozen=True)
class KeepingParts:
    """What these commands are made of; `app` hands it over.

    `extras` gives the small files that go into a backup beside the store, `take_extras` puts those of a restored one to use.
    """

    open: Callable[[], AbstractContextManager[Keeping]]
    restoring: Restoring
    extras: Callable[[], Mapping[str, bytes]]
    take_extras: Callable[[Mapping[str, bytes]], None]
    retention_years: int
    now: Callable[[], datetime]
    ask_passphrase: Callable[[], str]


def add_keeping(commands: Any) -> None:
    """Declare the words of these commands."""
    backup = commands.add_parser("backup", help="write everything kept to one verified file")
    backup.add_argument("out", type=Path, metavar="OUT", help=f"file, or folder for a file named by the day ({BACKUP_SUFFIX})")
    restore = commands.add_parser("restore", help="put a backup in the place of the records; what was there is kept beside")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--check", action="store_true", help="check the file and say what would be done; change nothing")
    verify = commands.add_parser("verify-audit", help="check that no line of the audit was changed or taken away")
    verify.add_argument("--head", metavar="LINE:HASH", help="a head written down earlier, as backup prints it")
    verify.add_argument("--backup", type=Path, metavar="FILE", help="take the head from this backup")
    verify.add_argument("--lines", type=int, default=0, metavar="N", help="show the newest N lines as well")
    erase = commands.add_parser("erase", help="erase the records of a patient for good")
    erase.add_argument("number", metavar="CLINIC_NUMBER")
    erase.add_argument("--confirm", metavar="CLINIC_NUMBER", help="the same once more; without it, records are only listed")
    words = "where people share the number, whose records: one of their report numbers; may be given several times"
    erase.add_argument("--person", action="append", default=[], metavar="REPORT_NUMBER", help=words)
    words = "erase a record that is somebody else's now, with an earlier version under the number; may be given several times"
    erase.add_argument("--earlier", action="append", default=[], metavar="REPORT_NUMBER", help=words)
    overdue = commands.add_parser("overdue", help="list records that are older than the clinic keeps them; erases nothing")
    overdue.add_argument("--years", type=int, metavar="N", help="default: as chosen in the settings")


def run_keeping(args: argparse.Namespace, parts: KeepingParts) -> int:
    """Run the one of these commands that was asked for; 0 if all is well, 1 if it failed or the audit is broken."""
    run = {"backup": _backup, "restore": _restore, "verify-audit": _verify, "erase": _erase, "overdue": _overdue}[args.command]
    try:
        return run(args, parts)
    except PneumoError as error:
        return _complain(sentence_for(error), EXIT_FAILED)


def _backup(args: argparse.Namespace, parts: KeepingParts) -> int:
    made_at = parts.now()
    target = args.out / backup_name(made_at) if args.out.is_dir() else args.out
    with parts.open() as keeping:
        facts = keeping.back_up(target, parts.extras(), made_at, CancelToken(), _show_progress)
    _end_progress()
    print(f"Backup written and verified: {target}")
    print(_contents(facts))
    print(f"Audit head, to be written down: {facts.head}")
    for name in facts.faults:
        print(f"Missing or changed before this backup: {name}", file=sys.stderr)
    _tell_changed(facts)
    return EXIT_OK


def _contents(facts: BackupFacts) -> str:
    size = facts.bytes / 1e6
    protected = "encrypted as the store is" if facts.encrypted else "not encrypted: keep it as safe as the records themselves"
    return f"{facts.records} records, {facts.versions} versions, {facts.films} films, {size:.1f} MB; {protected}."


def _restore(args: argparse.Namespace, parts: KeepingParts) -> int:
    plan, secret = _plan_with_secret(args.file, parts)
    if args.check:
        _end_progress()
        print("The backup is whole. Restoring it would do this:")
        _print_plan(plan)
        return EXIT_OK
    restored = parts.restoring.restore(args.file, CancelToken(), _show_progress, secret)
    _end_progress()
    print("Restored.")
    _print_plan(restored.plan)
    if restored.kept_in is not None:
        print(f"The records from before are kept in: {restored.kept_in}")
    parts.take_extras(restored.extras)
    return EXIT_OK


def _plan_with_secret(file: Path, parts: KeepingParts) -> tuple[RestorePlan, str]:
    """The plan, and the passphrase if one is wanted; a check alone goes without it where there is nobody to ask."""
    plan = None
    try:
        plan = parts.restoring.plan_restore(file, CancelToken(), _show_progress)
        if plan.checked:
            return plan, ""
        secret = parts.ask_passphrase()
    except PneumoError as error:
        if plan is not None and error.code == "store.locked":
            return plan, ""
        if error.code != "restore.into_encrypted":
            raise
        secret = parts.ask_passphrase()
    return parts.restoring.plan_restore(file, CancelToken(), _show_progress, secret), secret


def _print_plan(plan: RestorePlan) -> None:
    facts = plan.facts
    print(f"Made {facts.made_at:%Y-%m-%d %H:%M} by version {facts.software_version}: {_contents(facts)}")
    if not plan.checked:
        print("It is encrypted: all checksums are right, its contents could not be looked at without its passphrase.")
    elif plan.opens_with is OpensWith.BACKUP:
        print("Afterwards the passphrase of the backup opens the records.")
    elif plan.opens_with is OpensWith.HERE:
        print("The records stay encrypted under the passphrase of now.")
    if plan.only_here:
        print(f"Records here that are not in the backup: {plan.only_here}. They go to the folder that is kept.")
    if plan.erased_again:
        print(f"Records that were erased here after the backup was made, and are erased again: {plan.erased_again}.")
    for name in facts.faults:
        print(f"Missing or changed already when the backup was made: {name}", file=sys.stderr)
    _tell_changed(facts)


def _tell_changed(facts: BackupFacts) -> None:
    if facts.changed:
        print(changed_words(facts), file=sys.stderr)


def _verify(args: argparse.Namespace, parts: KeepingParts) -> int:
    with parts.open() as keeping:
        try:
            known = _known_head(args, keeping)
        except ValueError as error:
            return _complain(f"--head: {error}.", EXIT_USAGE)
        check = keeping.verify_audit(known, CancelToken(), _show_progress)
        lines = keeping.audit_lines(args.lines) if args.lines > 0 else ()
    _end_progress()
    for line in reversed(lines):
        print(f"{line.seq}\t{line.at:%Y-%m-%d %H:%M:%S}Z\t{line.who}\t{line.what}\t{line.record}\t{dict(line.detail) or ''}")
    for seq in check.clock_back:
        print(f"Line {seq}: the clock stands before the line above.")
    if not check.sound:
        where = "" if check.broken_at is None else f"Broken from line {check.broken_at} on: "
        print(f"{where}{broken_words(check)}")
        return EXIT_FAILED
    print(f"{check.head.seq} lines, unbroken. Head: {check.head}")
    return EXIT_OK


def _known_head(args: argparse.Namespace, keeping: Keeping) -> AuditHead | None:
    if args.backup is not None:
        return keeping.head_of(args.backup)
    return parse_head(args.head) if args.head else None


def _erase(args: argparse.Namespace, parts: KeepingParts) -> int:
    with parts.open() as keeping:
        found = _Found(keeping.records_of_patient(args.number), keeping.records_once_under(args.number), args)
        if not (found.lines or found.others):
            return _complain("No record has this clinic number.", EXIT_FAILED)
        if found.unknown:
            return _complain(f"No record under this number is {', '.join(found.unknown)}. Nothing was erased.", EXIT_USAGE)
        if args.confirm is None:
            _list_found(found)
            return EXIT_OK
        if args.confirm != args.number:
            return _complain("--confirm gives another clinic number. Nothing was erased.", EXIT_USAGE)
        if len(found.people) > 1 and not args.person:
            return _complain("People share this number. Say whose records with --person. Nothing was erased.", EXIT_USAGE)
        lines = [*(line for person in found.chosen for line in person), *found.earlier]
        if not lines:
            return _complain("No record has this clinic number.", EXIT_FAILED)
        erased = keeping.erase([line.id for line in lines], CancelToken(), _show_progress)
    _end_progress()
    _tell_left(found)
    print(f"Erased: {erased.records} records, {erased.films} films, {erased.reports} reports.")
    if not erased.rewritten:
        print("There was no room to write the database anew; make room and erase again what is next.", file=sys.stderr)
    print("Older backups still hold them; destroy those, or make a new backup in their place.")
    for folder in erased.older_copies:
        print(f"This folder from before a restore may still hold them: {folder}")
    return EXIT_OK


class _Found:
    """What stands under the number of `args`: `lines` and their `people`, and `others`, of whom an earlier version does; of
    them `chosen` and `earlier` are to be erased. `unknown` are report numbers of `args` that are none of these."""

    def __init__(self, lines: Sequence[RecordSummary], others: Sequence[RecordSummary], args: argparse.Namespace) -> None:
        self.number, self.lines, self.others, self.people = args.number, lines, others, people_of(lines)
        self.chosen = [one for one in self.people if not args.person or any(line.number in args.person for line in one)]
        self.earlier = [line for line in others if line.number in args.earlier]
        unknown = set(args.person) - {line.number for line in lines}
        self.unknown = sorted(unknown | (set(args.earlier) - {line.number for line in others}))


def _list_found(found: _Found) -> None:
    for count, person in enumerate(found.chosen, 1):
        if len(found.chosen) > 1:
            print(f"Person {count}:")
        _list(person)
    if found.earlier:
        print("Of somebody else, with an earlier version under this number:")
        _list(found.earlier)
    _tell_left(found)
    if len(found.chosen) > 1:
        print("Nothing was erased. People share this number: say whose records with --person and one of their report numbers.")
    elif found.chosen or found.earlier:
        print("Nothing was erased. To erase these for good, repeat the command with --confirm and the clinic number.")
    else:
        print("Nothing was erased. No record has this clinic number now.")


def _tell_left(found: _Found) -> None:
    """An erasure of the number leaves the name of then in records that are somebody else's by now."""
    for line in found.others:
        if line not in found.earlier:
            now = f"{line.patient.number} {line.patient.name}"
            print(
                f"{line.number}, now of {now}, holds an earlier version under {found.number}."
                " It stays unless --earlier names it."
            )


def _overdue(args: argparse.Namespace, parts: KeepingParts) -> int:
    years = args.years if args.years is not None else parts.retention_years
    if years <= 0:
        return _complain("No age is set. Choose one in the settings, or give --years.", EXIT_USAGE)
    with parts.open() as keeping:
        lines = keeping.older_than(years_before(parts.now(), years))
    _list(lines)
    print(f"{len(lines)} records older than {years} years. None was erased.")
    return EXIT_OK


def _list(lines: Sequence[RecordSummary]) -> None:
    for line in lines:
        urgent = f"\t{chart_words().urgent}" if line.urgent else ""
        print(f"{line.number}\t{line.day}\t{line.patient.number}\t{line.patient.name}{urgent}")


def _show_progress(_step: str, share: float) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{share:4.0%}")
        sys.stderr.flush()


def _end_progress() -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\r")


def _complain(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code
