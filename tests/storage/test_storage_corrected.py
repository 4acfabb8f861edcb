"""A patient who was corrected, in a real store: lists, search, duplicates and audit say what the newest version says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from storage_samples import make_film, make_patient, next_version, save_new, write_report

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.keeping import Act
from pneumo_desktop.domain.patient import Patient, PatientDraft, Sex, draft_of
from pneumo_desktop.storage.keeping import SqliteKeeping

WRONG = replace(make_patient("KH-1", "Abebe Bekila"), estimated_age=None, birth_date=date(2024, 1, 2))
RIGHT = replace(WRONG, name="Hagos Gebrselassie", sex=Sex.FEMALE, birth_date=date(1980, 1, 2))


def correct(store, to: Patient = RIGHT):
    """A record under `WRONG`, and its next version under `to`."""
    first = save_new(store, make_film(1), WRONG)
    reading = replace(first.reading, patient_key=to.key)
    fixed = next_version(first, patient=to, corrected_from=first.patient, reading=reading)
    return first, store.save(fixed, make_film(1), write_report(store))


def test_every_list_says_the_right_details_and_the_first_version_its_own(store):
    first, _fixed = correct(store)
    assert [line.patient for line in store.search("hagos")] == [RIGHT]
    assert store.search("bekila") == ()
    assert store.find_patient("KH-1") == RIGHT
    assert [known.patient for known in store.known_under("KH-1")] == [RIGHT]
    assert [store.load(first.id, version).patient for version in (1, 2)] == [WRONG, RIGHT]
    assert store.load(first.id).corrected_from == WRONG
    assert store.listed()[0].summary.patient == RIGHT


def test_who_is_known_follows_the_correction(store):
    assert store.patients_like(PatientDraft("KH-2", "Abebe Bekila", Sex.MALE), date(2026, 11, 21)) == ()
    correct(store)
    asked = replace(draft_of(RIGHT), number="KH-2")
    assert [known.patient for known in store.patients_like(asked, date(2026, 11, 21))] == [RIGHT]
    assert store.patients_like(replace(draft_of(WRONG), number="KH-2"), date(2026, 11, 21)) == ()


def test_the_age_counts_anew_in_figures(store):
    correct(store)
    assert [group.age_band.value for group in store.film_groups()] == ["years_15_to_49"]


def test_the_audit_witnesses_the_correction_once_and_every_column_with_it(store):
    _first, fixed = correct(store)
    later = next_version(fixed)
    store.save(later, make_film(1), write_report(store))
    keeping = SqliteKeeping(store, "x")
    assert keeping.verify_audit(None, CancelToken(), no_progress).sound
    lines = [line for line in keeping.audit_lines() if line.what == Act.AMEND]
    assert [line.detail.get("patient_corrected") for line in reversed(lines)] == [1, None]
