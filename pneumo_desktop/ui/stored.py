"""What of a stored record the session holds as if it had just been made."""

from __future__ import annotations

from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.record import Record
from pneumo_desktop.workflow import Prepared


def as_kept(film: Film, record: Record) -> Prepared:
    """The film of a stored record; its quality is part of the stored reading."""
    return Prepared(film, Quality(record.reading.quality, record.reading.reason))
