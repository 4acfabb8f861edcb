"""Details of a patient that were written down wrong are put right: the number stays, and so does every version of before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from fakes import NOW, FakeClassifier, FakeDecoder, FakeReport, FakeStore, make_film

from pneumo_desktop.correcting import correct_record, others_of
from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.imci import ImciClass, classify
from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate, Patient, PatientDetails, Sex
from pneumo_desktop.domain.patient_correction import CORRECTED, carried_over, corrected_facts, may_correct
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.reading import Agreement, FinalRead
from pneumo_desktop.domain.record import NUMBER_SHARED, Record, RecordState
from pneumo_desktop.domain.visit import Sign, Signs, Visit
from pneumo_desktop.imci_sentences import say_corrected
from pneumo_desktop.sentences import languages, load_sentences
from pneumo_desktop.workflow import Prepared, ReadResult, finish, make_record, notes_of, read

ENGLISH = load_sentences("en")
WRONG = Patient("K-1", "Abebe Bikela", Sex.MALE, date(2025, 5, 3), details=PatientDetails(village="Bahir Dar"))
RIGHT = replace(WRONG, name="Abebe Bikila", birth_date=date(2026, 3, 3))
FINAL = FinalRead(Agreement.OWN_WORDS, "Consolidation", "Dr. Hana", NOW)
FAST_AT_ONE_YEAR = Visit(signs=Signs(cough=Sign.YES, respiratory_rate=45, chest_indrawing=Sign.NO, stridor=Sign.NO))


class Clinic:
    """A store with a decoder that gives its kept films back."""

    def __init__(self, folder: Path) -> None:
        self.store, self.report, self.decode = FakeStore(folder), FakeReport(), FakeDecoder()

    def keep(
        self, patient: Patient = WRONG, seed: int = 1, final: FinalRead | None = FINAL, at: datetime = NOW
    ) -> tuple[Record, Film]:
        film = make_film(seed)
        self.decode.films[film.sha256] = film
        result = read(Prepared(film, Quality()), patient, FakeClassifier(), CancelToken(), no_progress, lambda: at)
        draft = make_record(patient, FAST_AT_ONE_YEAR, film, result, final, "0.1.0", at)
        return finish(draft, film, self.store, self.report, Letterhead(), at), film

    def correct(self, record: Record, to: Patient = RIGHT, before: Patient | None = None) -> Record:
        who = before or record.patient
        return correct_record(
            record.id, who, to, "mistyped", self.store, self.decode, self.report, Letterhead("Here"), "0.2.0", NOW
        )


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def test_a_final_record_says_the_right_details_and_its_first_version_stays(clinic: Clinic):
    first, _film = clinic.keep()
    fixed = clinic.correct(first)
    assert (fixed.id, fixed.number, fixed.version, fixed.state) == (first.id, first.number, 2, RecordState.AMENDED)
    assert (fixed.patient, fixed.corrected_from) == (RIGHT, WRONG)
    assert fixed.amendment_reason == "amended.patient: mistyped"
    assert fixed.reading == replace(first.reading, patient_key=RIGHT.key)
    assert (fixed.visit, fixed.final_read, fixed.film_sha256) == (first.visit, first.final_read, first.film_sha256)
    assert clinic.store.load(first.id, 1) == first
    assert clinic.store.report_path(fixed) != clinic.store.report_path(clinic.store.load(first.id, 1))
    assert clinic.report.written[-1][0].patient == RIGHT


def test_a_draft_stays_a_draft_and_nobody_signs_it_by_correcting(clinic: Clinic):
    first, _film = clinic.keep(final=None)
    fixed = clinic.correct(first)
    assert (fixed.state, fixed.final_read, fixed.patient) == (RecordState.DRAFT, None, RIGHT)


def test_a_correction_begun_again_does_nothing_twice(clinic: Clinic):
    first, _film = clinic.keep()
    fixed = clinic.correct(first)
    assert clinic.correct(first) == fixed
    assert clinic.store.versions(first.id) == [1, 2]


def test_a_record_that_somebody_corrected_otherwise_meanwhile_is_refused(clinic: Clinic):
    first, _film = clinic.keep()
    clinic.correct(first, replace(WRONG, name="Abebe Bekele"))
    with pytest.raises(PneumoError) as raised:
        clinic.correct(first)
    assert raised.value.code == "record.not_correctable"
    assert clinic.store.versions(first.id) == [1, 2]


def test_neither_another_number_nor_another_standing_is_a_correction(clinic: Clinic):
    first, _film = clinic.keep()
    for to in (replace(RIGHT, number="K-2"), replace(RIGHT, provisional=True)):
        assert not may_correct(WRONG, to)
        with pytest.raises(PneumoError) as raised:
            clinic.correct(first, to)
        assert raised.value.code == "record.not_correctable"
    assert clinic.store.versions(first.id) == [1]


def test_the_last_guard_lets_nothing_else_through(clinic: Clinic):
    first, film = clinic.keep()

    def remake(to: Patient, corrected_from: Patient | None, key: Patient | None = None, previous: Record | None = first):
        reading = replace(first.reading, patient_key=(key or to).key)
        return make_record(
            to, Visit(), film, ReadResult(reading, None), FINAL, "1", NOW, previous, corrected_from=corrected_from
        )

    assert remake(RIGHT, WRONG).patient == RIGHT
    other = replace(RIGHT, number="K-2")
    for arguments in (
        (RIGHT, None),  # without saying so
        (RIGHT, RIGHT),  # from what it does not say
        (RIGHT, replace(WRONG, sex=Sex.FEMALE)),
        (other, WRONG),  # to another number
        (RIGHT, WRONG, WRONG),  # the reading not bound anew
        (RIGHT, WRONG, None, None),  # a first version
    ):
        with pytest.raises(ValueError, match=r"belongs|corrected"):
            remake(*arguments)


def test_later_versions_still_say_that_the_patient_was_corrected(clinic: Clinic):
    first, film = clinic.keep()
    fixed = clinic.correct(first)
    result = ReadResult(fixed.reading, fixed.heat_map)
    later = make_record(RIGHT, Visit(), film, result, FINAL, "1", NOW, fixed, amendment_reason="x")
    assert later.corrected_from == WRONG
    again = clinic.correct(fixed, replace(RIGHT, sex=Sex.FEMALE))
    assert again.corrected_from == RIGHT


# --- the other records of the patient ------------------------------------------------------------------------------------


def test_the_others_of_the_patient_are_found_and_nobody_else_of_the_number(clinic: Clinic):
    own, _film = clinic.keep()
    same, _film = clinic.keep(replace(WRONG, details=PatientDetails(village="Gondar")), 2, at=NOW + timedelta(days=9))
    clinic.keep(Patient("K-1", "Almaz Ayana", Sex.FEMALE, date(1990, 1, 1)), 3)
    clinic.keep(replace(WRONG, number="K-2"), 4)
    assert [one.id for one in others_of(own, clinic.store)] == [same.id]


def test_what_another_record_says_otherwise_stays(clinic: Clinic):
    other = replace(WRONG, details=PatientDetails(village="Gondar", family_name="B."))
    to = replace(RIGHT, details=PatientDetails(village="Debre Tabor"))
    assert carried_over(other, WRONG, to) == replace(RIGHT, details=other.details)
    assert carried_over(WRONG, WRONG, to) == to
    aged = replace(WRONG, birth_date=None, estimated_age=Age(1, AgeUnit.YEARS))
    assert carried_over(aged, aged, replace(RIGHT, details=aged.details)).estimated_age == aged.estimated_age
    assert carried_over(WRONG, WRONG, replace(aged, name="Abebe Bikila")).birth_date == WRONG.birth_date
    partial = replace(WRONG, birth_date=None, partial_birth=PartialDate(2026, 3))
    assert carried_over(WRONG, WRONG, partial) == partial


def test_a_record_corrected_alone_is_not_said_to_share_its_number_with_itself(clinic: Clinic):
    """The other exams of the same person still say what was said before; that is no second person."""
    first, _film = clinic.keep()
    clinic.keep(WRONG, 2)
    fixed = clinic.correct(first)
    assert fixed.notes == ()
    clinic.keep(Patient("K-1", "Almaz Ayana", Sex.FEMALE, date(1990, 1, 1)), 3)
    assert notes_of(fixed, clinic.store) == (NUMBER_SHARED,)


# --- what follows from it ------------------------------------------------------------------------------------------------


def test_what_was_corrected_is_named_fact_by_fact():
    details = PatientDetails("F", "7", "V", "C", "1", "aunt")
    changed = replace(
        WRONG, name="X", sex=Sex.FEMALE, birth_date=None, partial_birth=PartialDate(2024), details=details, number="other"
    )
    assert corrected_facts(WRONG, changed) == CORRECTED
    assert corrected_facts(WRONG, WRONG) == ()
    for tag in languages():
        assert set(load_sentences(tag).choices["corrected"]) == set(CORRECTED)


def test_a_class_that_a_birth_date_takes_away_is_said(clinic: Clinic):
    """45 breaths are fast at 18 months, and not at 8."""
    first, _film = clinic.keep()
    fixed = clinic.correct(first)
    said = [classify(one.patient, one.visit, one.day).classification for one in (first, fixed)]
    assert said == [ImciClass.PNEUMONIA, None]
    told, changed = say_corrected(fixed, ENGLISH)
    assert told.startswith("The patient's details were corrected: name, birth date or age. Earlier versions")
    assert "Before: “Pneumonia · Not excluded: Severe pneumonia" in changed
    assert "Now: “No class" in changed
    assert say_corrected(first, ENGLISH) == []


def test_urgent_referral_that_a_birth_date_takes_away_is_said(clinic: Clinic):
    first, _film = clinic.keep()
    stridor = replace(first, visit=Visit(signs=Signs(stridor=Sign.YES, cough=Sign.YES)))
    fixed = replace(stridor, patient=replace(WRONG, birth_date=date(1990, 1, 1)), corrected_from=WRONG)
    assert "Before: “Refer urgently: stridor when calm · Severe" in say_corrected(fixed, ENGLISH)[1]


def test_a_warning_of_the_models_ages_that_is_taken_away_is_said(clinic: Clinic):
    first, _film = clinic.keep()
    model = replace(first.reading.model, ages_years=((1, 5),))
    old = replace(WRONG, birth_date=date(2015, 1, 1))
    fixed = replace(first, patient=RIGHT, corrected_from=old, reading=replace(first.reading, model=model))
    gone = ENGLISH.shared["age_outside_before"]
    young = replace(fixed, patient=replace(RIGHT, birth_date=date(2024, 1, 1)))
    assert gone in say_corrected(young, ENGLISH)
    assert gone not in say_corrected(fixed, ENGLISH)  # eight months are outside as well, which the reading itself says


def test_a_sex_alone_changes_no_class(clinic: Clinic):
    first, _film = clinic.keep()
    assert len(say_corrected(clinic.correct(first, replace(WRONG, sex=Sex.FEMALE)), ENGLISH)) == 1
