"""The corner texts of a film: whose it is, and where and when it was taken."""

from __future__ import annotations

from datetime import date

from pneumo_desktop.domain.film import FilmFacts
from pneumo_desktop.domain.patient import Patient, PatientDraft
from pneumo_desktop.ui.dates import age_words, long_date, partial_words, short_moment
from pneumo_desktop.ui.patient_words import sex_words


def patient_lines(draft: PatientDraft, patient: Patient | None, day: date) -> tuple[str, ...]:
    """Name, number, and sex, birth date and age on `day` in one line, as far as they are known."""
    sex = [sex_words()[draft.sex]] if draft.sex else []
    age = patient.age_on(day) if patient else None
    born = [long_date(draft.birth_date)] if draft.birth_date else []
    born += [partial_words(draft.partial_birth)] if draft.partial_birth else []
    return draft.name, draft.number, " · ".join([*sex, *born, *([age_words(age)] if age else [])])


def film_lines(facts: FilmFacts) -> tuple[str, ...]:
    """Institution, study, accession number and moment, those that the file states."""
    taken = short_moment(facts.acquired_at) if facts.acquired_at else ""
    return tuple(line for line in (facts.institution_name, facts.study_description, facts.accession_number, taken) if line)
