"""Whether a patient's age is among those that the model was trained on; said on screen and paper, never silently."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pneumo_desktop.domain.patient import Patient

OUTSIDE = "age.outside_model"

AgesYears = Sequence[tuple[int, int | None]]
"""Completed years, first and last, both included; None is without end."""


def model_age_code(patient: Patient, day: date, ages: AgesYears) -> str | None:
    """OUTSIDE where the model saw few or no patients of this age, else None; also None where no ages are stated.

    An age that cannot be told on `day` is outside: nobody can say that the model knows it.
    """
    if not ages:
        return None
    age = patient.age_on(day)
    if age is None:
        return OUTSIDE
    years = age.years_completed
    return None if any(first <= years and (last is None or years <= last) for first, last in ages) else OUTSIDE
