"""The visit: one attendance, with the reason for the film and what was found at the bedside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ViewPosition(StrEnum):
    """DICOM View Position (0018,5101) of the films read here, with what a clinic adds to it."""

    UNKNOWN = ""
    PA = "PA"
    AP = "AP"
    AP_SUPINE = "AP supine"


@dataclass(frozen=True)
class Visit:
    """What belongs to one attendance; every field may be empty. `exam_at` is local clinic time without a zone."""

    exam_at: datetime | None = None
    view_position: ViewPosition = ViewPosition.UNKNOWN
    referring_person: str = ""
    clinical_question: str = ""
    symptoms: str = ""
