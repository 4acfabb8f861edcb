"""The passphrase of encrypted records for commands without a window: from a file or typed, never from the command line.

What stands on the command line or in the environment can be read by every other program of this computer.
"""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import Any

from pneumo_desktop.domain.errors import PneumoError

_MAX_BYTES = 64 * 1024


def add_passphrase_file(commands: Any) -> None:
    """Give every command the word --passphrase-file."""
    for command in commands.choices.values():
        command.add_argument(
            "--passphrase-file",
            type=Path,
            metavar="FILE",
            help="the passphrase of encrypted records is the first line of FILE; without it you are asked on the terminal",
        )


def read_passphrase(file: Path | None) -> str:
    """The first line of `file`, or what is typed on the terminal without being shown.

    Raises PneumoError("passphrase.unreadable"), and ("store.locked") where there is neither a file nor a terminal.
    """
    if file is None:
        if not sys.stdin or not sys.stdin.isatty():
            raise PneumoError("store.locked")
        return getpass.getpass("Passphrase of the records: ")
    try:
        with file.open("rb") as stream:
            text = stream.read(_MAX_BYTES).decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise PneumoError("passphrase.unreadable", file=file.name) from error
    return text.split("\n", 1)[0].removesuffix("\r")
