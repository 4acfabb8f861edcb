"""Which measured values cannot be, and which are odd enough to look at once more."""

from __future__ import annotations

from dataclasses import dataclass

IMPOSSIBLE = "visit.impossible"
UNUSUAL = "visit.unusual"
NOT_A_NUMBER = "visit.not_a_number"


@dataclass(frozen=True)
class Limits:
    """Below `least` and above `most` nothing is kept; outside `low` to `high` a sentence asks for a second look."""

    least: float
    low: float
    high: float
    most: float
    decimals: int = 0


LIMITS: dict[str, Limits] = {
    #                                least  low   high  most
    "cough_days": Limits(0, 0, 365, 3650),
    "fever_days": Limits(0, 0, 60, 3650),
    "respiratory_rate": Limits(1, 8, 100, 200),
    "oxygen_saturation": Limits(1, 60, 100, 100),
    "temperature_c": Limits(20.0, 34.0, 42.0, 46.0, decimals=1),
    "weight_kg": Limits(0.3, 1.5, 150.0, 400.0, decimals=2),
    "height_cm": Limits(20.0, 40.0, 210.0, 260.0, decimals=1),
    "muac_mm": Limits(40, 80, 400, 700),
}


def judge_value(field: str, value: float) -> str | None:
    """IMPOSSIBLE, UNUSUAL or None for a value of a field of `Signs`."""
    limits = LIMITS[field]
    if not limits.least <= value <= limits.most:  # not a number compares false
        return IMPOSSIBLE
    return None if limits.low <= value <= limits.high else UNUSUAL


def parse_value(field: str, text: str) -> float | None:
    """The number that `text` means, digits of any script, with point or comma; None if empty. ValueError if it is none."""
    text = text.strip().replace(",", ".").replace("٫", ".")
    if not text:
        return None
    if not all(sign.isdecimal() or sign == "." for sign in text):
        raise ValueError("no number")
    value = float(text)
    if LIMITS[field].decimals == 0 and value != int(value):
        raise ValueError("a whole number is wanted")
    return round(value, LIMITS[field].decimals)
