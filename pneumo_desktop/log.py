"""The log file: small, rotating, and without any word about a patient."""

from __future__ import annotations

import logging
import logging.handlers
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOG_FILE = "pneumo.log"


def start_log(folder: Path) -> Path | None:
    """Write the program's own messages to `folder`; returns the file, or None where the folder cannot be written.

    Messages carry codes and record ids only. Libraries are kept out below WARNING, since they may quote tag values.
    """
    root = logging.getLogger("pneumo_desktop")
    root.setLevel(logging.INFO)
    root.propagate = False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / LOG_FILE, maxBytes=500_000, backupCount=3, encoding="utf-8", delay=False
        )
    except OSError:
        root.addHandler(logging.NullHandler())
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
    return folder / LOG_FILE


@contextmanager
def trial_kept_out(name: str) -> Iterator[None]:
    """What is only tried meanwhile leaves one line, `name`, and its failures: no record saved then is one of the clinic's."""
    root = logging.getLogger("pneumo_desktop")
    root.info("%s", name)
    before = root.level
    root.setLevel(logging.ERROR)
    try:
        yield
    finally:
        root.setLevel(before)
