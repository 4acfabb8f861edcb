"""What a check of the audit found, in words, for the window and for the command."""

from __future__ import annotations

from collections.abc import Iterable

from pneumo_desktop.domain.keeping import AuditCheck, BackupFacts
from pneumo_desktop.ui.messages import sentence_for_code

_NAMED = 20


def broken_words(check: AuditCheck) -> str:
    """Why a check did not end well, with the numbers of the records concerned and what of each is not as it was saved."""
    records = (f"{number} ({part})" for number, part in check.changed.items())
    return sentence_for_code(str(check.reason), {"name": _first(records)})


def changed_words(facts: BackupFacts) -> str:
    """Which records were not what was saved when a backup was made of them."""
    return sentence_for_code("backup.records_changed", {"name": _first(facts.changed)})


def _first(records: Iterable[str]) -> str:
    names = list(records)
    return ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
