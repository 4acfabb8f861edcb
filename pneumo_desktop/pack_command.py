"""The command `pack`: updates from a stick, without a window."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

from pneumo_desktop.commands import EXIT_FAILED, EXIT_OK
from pneumo_desktop.domain.account import Right
from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.packs import PACK_SUFFIX, Edition, PackKind, Standing, UpdatePlan, Updates
from pneumo_desktop.domain.ports import RecordStore
from pneumo_desktop.ui.messages import sentence_for

OpenStore = Callable[[], AbstractContextManager[RecordStore]]
_NOT_WITHOUT = frozenset({"store.in_use", "store.locked", "store.wrong_passphrase", "passphrase.unreadable"})
"""Failures of the records that somebody can mend at once; with all others an update may be what mends them."""


def add_pack(commands: Any) -> None:
    """Declare the words of `pack`."""
    parser = commands.add_parser("pack", help="check, install or undo an update from a stick (a signed model or program)")
    parser.add_argument("do", choices=("verify", "install", "list", "return"))
    parser.add_argument("what", nargs="?", metavar="FILE|KIND", help=f"a file ({PACK_SUFFIX}); of return: model or program")
    parser.add_argument("--older", action="store_true", help="install although it is older than what is in use")
    parser.add_argument("--account", metavar="NAME", help="an administrator, where people sign in")
    parser.add_argument("--password-file", type=Path, metavar="FILE", help="its password is the first line; else you are asked")


def run_pack(args: argparse.Namespace, updates: Updates, open_store: OpenStore) -> int:
    """Run `pack`; 0 if it was done."""
    try:
        if args.do == "list":
            return _list(updates)
        if args.what is None:
            return _complain(f"pack {args.do} takes a file." if args.do != "return" else "pack return takes model or program.")
        if args.do == "verify":
            _print_plan(updates.plan(Path(args.what), CancelToken(), _show_progress))
            return EXIT_OK
        if args.do == "return" and args.what not in set(PackKind):
            return _complain("pack return takes model or program.")
        return _change(args, updates, open_store)
    except PneumoError as error:
        return _complain(sentence_for(error))


def _list(updates: Updates) -> int:
    for kind in PackKind:
        standing = updates.standing(kind)
        print(f"{kind}: {_words(standing.now)}")
        if standing.before is not None:
            print(f"  before: {_words(standing.before)}")
    _tell(updates)
    return EXIT_OK


def _change(args: argparse.Namespace, updates: Updates, open_store: OpenStore) -> int:
    with _records(args, open_store) as store:
        if store is not None:
            _sign_in(args, store)
        if args.do == "install":
            standing = updates.install(Path(args.what), args.older, CancelToken(), _show_progress)
        else:
            standing = updates.go_back(PackKind(args.what))
        _print_standing(standing)
        if store is not None:
            updates.witness(store)
    _tell(updates)
    return EXIT_OK


def _records(args: argparse.Namespace, open_store: OpenStore) -> AbstractContextManager[RecordStore | None]:
    """The records, for accounts and audit; None where they cannot be opened and an update may be what is needed."""
    opened = open_store()
    try:
        store = opened.__enter__()
    except PneumoError as error:
        going_back = args.do == "return" and args.what == PackKind.PROGRAM and error.code == "store.newer"
        if error.code in _NOT_WITHOUT:
            raise
        if going_back:
            raise PneumoError("pack.cannot_return") from error
        print(f"Not written into the audit yet: {sentence_for(error)}", file=sys.stderr)
        return nullcontext(None)
    return _Entered(opened, store)


class _Entered(AbstractContextManager[RecordStore]):
    """A context that was entered already."""

    def __init__(self, opened: AbstractContextManager[RecordStore], store: RecordStore) -> None:
        self._opened, self._store = opened, store

    def __enter__(self) -> RecordStore:
        return self._store

    def __exit__(self, *failure: Any) -> None:
        self._opened.__exit__(*failure)


def _sign_in(args: argparse.Namespace, store: RecordStore) -> None:
    """Where people sign in, an administrator alone may update; raises PneumoError("account. ...")."""
    if not store.accounts.all():
        return
    if args.account is None:
        raise PneumoError("pack.administrator_needed")
    account = store.accounts.sign_in(args.account, _password(args.password_file))
    if not account.may(Right.UPDATES):
        raise PneumoError("account.not_allowed")
    store.actor = account.name


def _password(file: Path | None) -> str:
    if file is None:
        return getpass.getpass("Password: ") if sys.stdin and sys.stdin.isatty() else ""
    try:
        return file.read_text(encoding="utf-8-sig").split("\n", 1)[0].removesuffix("\r")
    except (OSError, ValueError) as error:
        raise PneumoError("passphrase.unreadable", file=file.name) from error


def _print_plan(plan: UpdatePlan) -> None:
    print(f"The pack is whole and signed by: {plan.signed_by}")
    print(f"It brings the {plan.edition.kind}: {_words(plan.edition)}, {plan.unpacked_bytes / 1e6:.1f} MB")
    print(f"In use now: {_words(plan.now)}")
    if plan.in_use_already:
        print("It is what is in use already.")
    elif plan.older:
        print("It is OLDER than what is in use; install takes it only with --older.")
    if plan.rewrites_records:
        print("The new program stores the records in a new way: the program of now cannot read them afterwards.")


def _print_standing(standing: Standing) -> None:
    print(f"In use now: {_words(standing.now)}")
    if standing.before is not None:
        print(f"To return to {_words(standing.before)}: pack return {standing.now.kind}")


def _words(edition: Edition) -> str:
    words = f"{edition.name} {edition.version}"
    words += f" of {edition.made_on}" if edition.made_on else ""
    words += f", {edition.sha256[:12]}" if edition.sha256 else ""
    if edition.thresholds is not None:
        low, high = edition.thresholds.low, edition.thresholds.high
        words += f", scores from {100 * low:.0f} to {100 * high:.0f} uncertain"
    return words + (" (came with the program)" if edition.bundled else " (from a pack)")


def _tell(updates: Updates) -> None:
    for notice in updates.take_notices():
        print(sentence_for(notice), file=sys.stderr)


def _show_progress(step: str, share: float) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{share:4.0%} {step:10s}\r")
        sys.stderr.flush()


def _complain(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return EXIT_FAILED
