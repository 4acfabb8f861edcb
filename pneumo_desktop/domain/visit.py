"""The visit: one attendance, with the reason for the film and what was found at the bedside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class ViewPosition(StrEnum):
    """DICOM View Position (0018,5101) of the films read here, with what a clinic adds to it."""

    UNKNOWN = ""
    PA = "PA"
    AP = "AP"
    AP_SUPINE = "AP supine"


class VisitKind(StrEnum):
    """First attendance for this illness, or a later one."""

    UNKNOWN = ""
    INITIAL = "initial"
    FOLLOW_UP = "follow_up"


class Sign(StrEnum):
    """Whether a sign was found; one that nobody looked for is never taken as absent."""

    NOT_ASSESSED = ""
    YES = "yes"
    NO = "no"


class OxygenSupport(StrEnum):
    """What the patient breathed while the oxygen saturation was measured."""

    UNKNOWN = ""
    AIR = "air"
    OXYGEN = "oxygen"


class DangerSign(StrEnum):
    """General danger signs of the WHO's Integrated Management of Childhood Illness chart booklet."""

    NOT_ABLE_TO_DRINK = "not_able_to_drink"
    VOMITS_EVERYTHING = "vomits_everything"
    CONVULSIONS = "convulsions"
    LETHARGIC = "lethargic"
    CONVULSING_NOW = "convulsing_now"


@dataclass(frozen=True)
class Signs:
    """Symptoms and signs at the bedside; None and NOT_ASSESSED mean that nobody asked, looked or measured.

    `respiratory_rate` is breaths a minute, counted over `respiratory_rate_seconds`; `respiratory_rate_unable` says that it
    was tried in vain. `stridor` is stridor in a calm child. `oxygen_saturation` is in per cent. A danger sign that is not in
    `danger_signs` was not assessed.
    """

    cough: Sign = Sign.NOT_ASSESSED
    cough_days: int | None = None
    difficult_breathing: Sign = Sign.NOT_ASSESSED
    fever: Sign = Sign.NOT_ASSESSED
    fever_days: int | None = None
    respiratory_rate: int | None = None
    respiratory_rate_seconds: int | None = None
    respiratory_rate_unable: bool = False
    chest_indrawing: Sign = Sign.NOT_ASSESSED
    stridor: Sign = Sign.NOT_ASSESSED
    wheeze: Sign = Sign.NOT_ASSESSED
    oxygen_saturation: int | None = None
    oxygen_support: OxygenSupport = OxygenSupport.UNKNOWN
    temperature_c: float | None = None
    weight_kg: float | None = None
    height_cm: float | None = None
    muac_mm: int | None = None
    danger_signs: Mapping[DangerSign, Sign] = field(default_factory=dict)


@dataclass(frozen=True)
class Visit:
    """What belongs to one attendance; every field may be empty. `exam_at` is local clinic time without a zone."""

    exam_at: datetime | None = None
    view_position: ViewPosition = ViewPosition.UNKNOWN
    referring_person: str = ""
    clinical_question: str = ""
    symptoms: str = ""
    kind: VisitKind = VisitKind.UNKNOWN
    signs: Signs = field(default_factory=Signs)
