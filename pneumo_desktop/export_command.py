"""`export`: the referral bundle without a window."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path
from typing import Any

from pneumo_desktop.commands import EXIT_FAILED, EXIT_OK, CommandParts
from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import WriteBundle
from pneumo_desktop.referral import BURNED_IN_TEXT, find_record, open_for_referral, warns_of_text, write_referral
from pneumo_desktop.ui.messages import quality_sentence, sentence_for

_log = logging.getLogger(__name__)


def add_export(commands: Any) -> None:
    """Declare the words of `export`."""
    parser = commands.add_parser(
        "export",
        help="write a referral bundle for another clinic",
        description="Writes everything of one record into a folder or ZIP of its own: report, film, heat map, FHIR and DICOM "
        "files, checksums and a README.",
    )
    parser.add_argument("number", metavar="RECORD_NUMBER", help="report number, such as P-2026-000123")
    parser.add_argument("out", metavar="OUT", help="folder in which the bundle is to lie, such as a USB stick")
    parser.add_argument("--zip", action="store_true", help="one ZIP instead of a folder")
    parser.add_argument(
        "--deidentify",
        action="store_true",
        help="without names, numbers, free words and true dates (DICOM PS3.15); writing in the film itself stays",
    )
    parser.add_argument(
        "--looked-at-film",
        action="store_true",
        help="with --deidentify: a person has looked at the film and found no name or number drawn into the picture",
    )
    parser.add_argument(
        "--accept-text-in-film",
        action="store_true",
        help="with --deidentify: although there is writing in the film's picture, after a person has looked at it",
    )


def run_export(args: argparse.Namespace, parts: CommandParts, write_bundle: WriteBundle) -> int:
    """`export`: exit code 0 once the bundle is whole; its place is printed."""
    try:
        with parts.open_store(None) as store:
            record_id = find_record(args.number, store)
            record, film = open_for_referral(record_id, store, parts.decode, CancelToken())
            missing = _missing_look(args, warns_of_text(record, film))
            if missing:
                return _complain(missing)
            written = write_referral(
                record,
                film,
                store,
                write_bundle,
                Path(args.out),
                CancelToken(),
                no_progress,
                zipped=args.zip,
                deidentified=args.deidentify,
            )
    except PneumoError as error:
        _log.error("%s", error.code)
        return _complain(sentence_for(error))
    print(written)
    return EXIT_OK


def _missing_look(args: argparse.Namespace, warned: bool) -> str:
    """What a person must do before the film goes out without names; empty where that was done.

    The program finds writing of some kinds only, so that its silence is no reason to send a film that nobody has looked at.
    """
    if not args.deidentify or args.accept_text_in_film:
        return ""
    if warned:
        return f"{quality_sentence(BURNED_IN_TEXT)} Look at it; then repeat with --accept-text-in-film."
    if args.looked_at_film:
        return ""
    return (
        "The program does not see all writing in a film, and what is drawn into the picture goes out with it. Look at the "
        "film: if no name or number stands in it, repeat with --looked-at-film; if one does, use the window, which can "
        "blacken it."
    )


def _complain(words: str) -> int:
    sys.stderr.write(words + "\n")
    return EXIT_FAILED
