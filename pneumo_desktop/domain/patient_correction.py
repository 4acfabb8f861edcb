"""What of a patient was corrected, and how a correction is carried to the other records of the same person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pneumo_desktop.domain.patient import Patient

_FACTS: dict[str, Callable[[Patient], object]] = {
    "name": lambda who: who.name,
    "sex": lambda who: who.sex,
    "birth": lambda who: _birth(who),
    "family_name": lambda who: who.details.family_name,
    "national_id": lambda who: who.details.national_id,
    "village": lambda who: who.details.village,
    "caregiver": lambda who: (
        who.details.caregiver_name,
        who.details.caregiver_phone,
        who.details.caregiver_relationship,
    ),
}
CORRECTED = tuple(_FACTS)
"""Codes of what can be corrected, in the order of the form; the clinic number is none of it."""


def corrected_facts(before: Patient, after: Patient) -> tuple[str, ...]:
    """Codes of `CORRECTED` that the two say differently."""
    return tuple(code for code, fact in _FACTS.items() if fact(before) != fact(after))


def may_correct(before: Patient, after: Patient) -> bool:
    """Whether `after` is `before` with details put right; another number, or another standing of it, is a merge."""
    same = (before.number, before.provisional) == (after.number, after.provisional)
    return same and before != after


def carried_over(other: Patient, before: Patient, after: Patient) -> Patient:
    """The patient of another record with what was corrected from `before` to `after`, as far as it says what `before` said.

    An estimated age was true on the day of its own record and is never carried to another; details that this record has
    otherwise, such as another village, stay.
    """
    changed = [code for code in corrected_facts(before, after) if _FACTS[code](other) == _FACTS[code](before)]
    taken: dict[str, Any] = {code: getattr(after, code) for code in ("name", "sex") if code in changed}
    if "birth" in changed and before.estimated_age is None and after.estimated_age is None:
        taken |= {"birth_date": after.birth_date, "partial_birth": after.partial_birth}
    own = ("family_name", "national_id", "village")
    details: dict[str, Any] = {code: getattr(after.details, code) for code in own if code in changed}
    if "caregiver" in changed:
        names = ("caregiver_name", "caregiver_phone", "caregiver_relationship")
        details |= {name: getattr(after.details, name) for name in names}
    return replace(other, **taken, details=replace(other.details, **details))


def _birth(who: Patient) -> object:
    return who.birth_date, who.partial_birth, who.estimated_age
