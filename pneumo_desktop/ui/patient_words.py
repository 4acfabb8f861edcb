"""A patient in words: sex, age and birth date as forms, lists and offers show them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from pneumo_desktop.domain.patient import Patient, Sex
from pneumo_desktop.ui.dates import age_words, long_date, partial_words


def sex_words() -> dict[Sex, str]:
    """The choices of the form, in order."""
    return {
        Sex.FEMALE: QCoreApplication.translate("Patient", "Female"),
        Sex.MALE: QCoreApplication.translate("Patient", "Male"),
        Sex.OTHER: QCoreApplication.translate("Patient", "Other"),
        Sex.UNKNOWN: QCoreApplication.translate("Patient", "Not known"),
    }


def born_words(patient: Patient, today: date) -> str:
    """Birth date with age, a part of it with the age about, or the estimated age."""
    age = patient.age_on(today)
    about = QCoreApplication.translate("Patient", "about {age}").format(age=age_words(age) if age else "")
    if patient.birth_date is not None:
        born = long_date(patient.birth_date)
        return f"{born} ({age_words(age)})" if age else born
    if patient.partial_birth is not None:
        born = partial_words(patient.partial_birth)
        return f"{born} ({about})" if age else born
    return about


def patient_line(patient: Patient, today: date) -> str:
    """Name, sex and age in one line; who is provisional is called so."""
    words = f"{patient.name}, {sex_words()[patient.sex]}, {born_words(patient, today)}"
    if patient.provisional:
        return QCoreApplication.translate("Patient", "{patient}, provisional").format(patient=words)
    return words
