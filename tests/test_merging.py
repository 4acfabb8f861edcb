"""Records of an unknown person go to the right patient: nothing is lost, nothing half done, and only on this path."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from fakes import NOW, FakeClassifier, FakeDecoder, FakeReport, FakeStore, make_film

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.clinic_number import NumberRule, NumberScheme
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.imci import ImciClass, classify
from pneumo_desktop.domain.patient import Age, AgeUnit, Patient, Sex
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.reading import Agreement, FinalRead
from pneumo_desktop.domain.record import MERGED, NUMBER_ACCEPTED, NUMBER_SHARED, Record, RecordState
from pneumo_desktop.domain.visit import Sign, Signs, Visit
from pneumo_desktop.merging import may_move, move_record, records_to_move
from pneumo_desktop.workflow import Prepared, ReadResult, earlier_exams, finish, make_record, read

UNKNOWN = Patient("NN-00001-X", "Unknown, 21 November 2026", Sex.FEMALE, estimated_age=Age(2, AgeUnit.YEARS), provisional=True)
RIGHT = Patient("K-1", "Almaz Ayana", Sex.FEMALE, date(2024, 2, 3))
FINAL = FinalRead(Agreement.OWN_WORDS, "Consolidation", "Hanna", NOW)
COUGH = Visit(signs=Signs(cough=Sign.YES, respiratory_rate=45))
VISIT = Visit(symptoms="found at the road", signs=Signs(stridor=Sign.YES))


class Clinic:
    """A store with a decoder that gives its kept films back."""

    def __init__(self, folder: Path) -> None:
        self.store, self.report, self.decode = FakeStore(folder), FakeReport(), FakeDecoder()
        self.scheme = NumberScheme()

    def keep(self, patient: Patient, seed: int = 1, final: FinalRead | None = FINAL) -> tuple[Record, Film]:
        film = make_film(seed)
        self.decode.films[film.sha256] = film
        prepared = Prepared(film, Quality())
        result = read(prepared, patient, FakeClassifier(), CancelToken(), no_progress, lambda: NOW)
        draft = make_record(patient, VISIT, film, result, final, "0.1.0", NOW)
        return finish(draft, film, self.store, self.report, Letterhead(), NOW), film

    def move(self, record_id: str, to: Patient) -> Record:
        return move_record(record_id, to, self.store, self.decode, self.report, Letterhead("Here"), "0.2.0", NOW, self.scheme)


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def test_a_final_record_is_amended_under_the_right_patient_and_its_first_version_stays(clinic: Clinic):
    first, _film = clinic.keep(UNKNOWN)
    moved = clinic.move(first.id, RIGHT)
    assert (moved.id, moved.number, moved.version, moved.state) == (first.id, first.number, 2, RecordState.AMENDED)
    assert (moved.patient, moved.merged_from, moved.amendment_reason) == (RIGHT, UNKNOWN, MERGED)
    assert moved.reading == replace(first.reading, patient_key=RIGHT.key)
    assert (moved.visit, moved.final_read, moved.film_sha256) == (first.visit, first.final_read, first.film_sha256)
    assert clinic.store.load(first.id, 1) == first
    assert clinic.store.report_path(clinic.store.load(first.id, 1)).exists()
    printed, letterhead, _at = clinic.report.written[-1]
    assert (printed.patient, printed.merged_from, letterhead.clinic_name) == (RIGHT, UNKNOWN, "Here")
    assert clinic.store.report_path(moved) != clinic.store.report_path(first)


def test_a_draft_stays_a_draft(clinic: Clinic):
    first, _film = clinic.keep(UNKNOWN, final=None)
    assert clinic.move(first.id, RIGHT).state is RecordState.DRAFT


def test_a_merge_begun_again_does_nothing_twice(clinic: Clinic):
    first, _film = clinic.keep(UNKNOWN)
    moved = clinic.move(first.id, RIGHT)
    assert clinic.move(first.id, RIGHT) == moved
    assert clinic.store.versions(first.id) == [1, 2]


def test_another_merge_takes_it_back(clinic: Clinic):
    first, _film = clinic.keep(UNKNOWN)
    clinic.move(first.id, RIGHT)
    back = clinic.move(first.id, UNKNOWN)
    assert (back.version, back.patient, back.merged_from, back.amendment_reason) == (3, UNKNOWN, RIGHT, MERGED)
    assert back.reading == first.reading
    assert clinic.move(first.id, RIGHT).version == 4  # and forth again


def amend(clinic: Clinic, record: Record, film: Film, patient: Patient | None = None, why: str = "Side.") -> Record:
    """The next version, with another reason; of `patient`, if the details were put right."""
    to, before = patient or record.patient, record.patient if patient else None
    result = ReadResult(replace(record.reading, patient_key=to.key), None)
    made = make_record(to, VISIT, film, result, FINAL, "1", NOW, record, corrected_from=before, amendment_reason=why)
    return finish(made, film, clinic.store, clinic.report, Letterhead(), NOW)


def test_a_merge_can_be_taken_back_after_the_record_was_amended_or_the_patient_corrected(clinic: Clinic):
    corrected = replace(RIGHT, name="Almaz Ayana Eba")
    first, film = clinic.keep(UNKNOWN)
    other, other_film = clinic.keep(UNKNOWN, 2)
    for record, its_film, patient in ((first, film, None), (other, other_film, corrected)):
        amended = amend(clinic, clinic.move(record.id, RIGHT), its_film, patient)
        again = amend(clinic, amended, its_film)
        assert (amended.merged_from, again.merged_from) == (UNKNOWN, UNKNOWN)
        assert (amended.amendment_reason, again.corrected_from) == ("Side.", RIGHT if patient else None)
        assert [line.id for line in records_to_move(again, UNKNOWN, clinic.store)] == [record.id]
        back = clinic.move(record.id, UNKNOWN)
        assert (back.version, back.patient, back.amendment_reason) == (5, UNKNOWN, MERGED)
        assert (back.merged_from, back.corrected_from) == (patient or RIGHT, None)


def test_a_record_that_went_back_names_whose_it_never_was_no_longer_than_the_merge_does(clinic: Clinic):
    first, film = clinic.keep(UNKNOWN)
    clinic.move(first.id, RIGHT)
    back = clinic.move(first.id, UNKNOWN)
    assert amend(clinic, back, film).merged_from is None
    assert clinic.move(first.id, RIGHT).merged_from == UNKNOWN


def test_all_records_of_the_unknown_person_go_and_only_those_come_back(clinic: Clinic):
    own, _film = clinic.keep(RIGHT, 9)
    records = [clinic.keep(UNKNOWN, seed)[0] for seed in (1, 2, 3)]
    plan = records_to_move(records[1], RIGHT, clinic.store)
    assert [line.id for line in plan] == [record.id for record in records]
    for line in plan:
        clinic.move(line.id, RIGHT)
    assert clinic.store.records_under(UNKNOWN.number) == []
    moved = clinic.store.load(records[0].id)
    assert {line.id for line in records_to_move(moved, UNKNOWN, clinic.store)} == {record.id for record in records}
    assert records_to_move(clinic.store.load(own.id), UNKNOWN, clinic.store) == ()


def test_a_film_that_is_gone_stops_its_own_record_only(clinic: Clinic):
    records = [clinic.keep(UNKNOWN, seed)[0] for seed in (1, 2)]
    clinic.decode.films[records[0].film_sha256] = PneumoError("store.film_missing", film="x")
    with pytest.raises(PneumoError) as raised:
        clinic.move(records[0].id, RIGHT)
    assert raised.value.code == "store.film_missing"
    assert clinic.store.versions(records[0].id) == [1]
    assert clinic.move(records[1].id, RIGHT).patient == RIGHT


def test_a_report_that_fails_leaves_the_record_where_it_was(clinic: Clinic):
    first, _film = clinic.keep(UNKNOWN)
    clinic.report.error = PneumoError("report.failed")
    with pytest.raises(PneumoError):
        clinic.move(first.id, RIGHT)
    assert clinic.store.load(first.id) == first
    assert list(clinic.store.scratch.iterdir()) == []


def test_an_estimate_of_another_day_is_no_age_of_this_record(clinic: Clinic):
    """A child of 22 months does not become one of 9 months, for whom 45 breaths are not fast, and goes back as it came."""
    known = replace(RIGHT, birth_date=None, estimated_age=Age(9, AgeUnit.MONTHS))
    unknown = replace(UNKNOWN, estimated_age=Age(22, AgeUnit.MONTHS))
    first, second = (clinic.keep(unknown, seed)[0] for seed in (1, 2))
    before = classify(first.patient, COUGH, first.day).classification
    for line in records_to_move(first, known, clinic.store):
        clinic.move(line.id, known)
    moved = clinic.store.load(first.id)
    assert moved.patient == replace(known, estimated_age=unknown.estimated_age)
    assert moved.reading.patient_key == moved.patient.key
    assert classify(moved.patient, COUGH, moved.day).classification is before is ImciClass.PNEUMONIA
    assert clinic.move(first.id, known) == moved  # taken up again
    assert {line.id for line in records_to_move(moved, unknown, clinic.store)} == {first.id, second.id}
    assert clinic.move(first.id, unknown).patient == unknown


def test_a_record_with_a_birth_date_of_its_own_keeps_it_where_only_an_estimate_is_known(clinic: Clinic):
    known = replace(RIGHT, birth_date=None, estimated_age=Age(9, AgeUnit.MONTHS))
    unknown = replace(UNKNOWN, estimated_age=None, birth_date=date(2025, 1, 4))
    first, _film = clinic.keep(unknown)
    assert clinic.move(first.id, known).patient == replace(known, birth_date=date(2025, 1, 4), estimated_age=None)
    assert clinic.move(first.id, unknown).patient == unknown


def test_nobody_known_by_name_is_moved(clinic: Clinic):
    first, _film = clinic.keep(RIGHT)
    other = replace(RIGHT, number="K-2")
    assert not may_move(first, other)
    with pytest.raises(PneumoError) as raised:
        clinic.move(first.id, other)
    assert raised.value.code == "record.not_movable"
    assert clinic.store.versions(first.id) == [1]


def remake(record: Record, film: Film, to: Patient, merged_from: Patient | None, key: Patient | None = None) -> Record:
    reading = replace(record.reading, patient_key=(key or to).key)
    return make_record(to, VISIT, film, ReadResult(reading, None), FINAL, "1", NOW, record, merged_from=merged_from)


def test_the_last_guard_lets_nothing_else_through(clinic: Clinic):
    """Every way to another patient but the merge of a provisional one ends in the guard."""
    unknown, film = clinic.keep(UNKNOWN)
    known, other_film = clinic.keep(RIGHT, 2)
    third = replace(RIGHT, number="K-3")
    assert remake(unknown, film, RIGHT, UNKNOWN).patient == RIGHT
    for record, its_film, to, merged_from, key in (
        (unknown, film, RIGHT, None, None),  # to another patient without saying so
        (unknown, film, RIGHT, RIGHT, None),  # from somebody whose record it is not
        (unknown, film, RIGHT, third, None),
        (unknown, film, UNKNOWN, UNKNOWN, None),  # to the same person
        (unknown, film, RIGHT, UNKNOWN, UNKNOWN),  # the reading not bound anew
        (unknown, other_film, RIGHT, UNKNOWN, None),  # another film
        (known, other_film, third, RIGHT, None),  # from a person known by name
        (known, other_film, UNKNOWN, RIGHT, None),  # to an unknown person that it never came from
    ):
        with pytest.raises(ValueError, match=r"belongs|provisional"):
            remake(record, its_film, to, merged_from, key)


def test_a_first_version_is_merged_from_nobody():
    film = make_film()
    result = read(Prepared(film, Quality()), RIGHT, FakeClassifier(), CancelToken(), no_progress, lambda: NOW)
    with pytest.raises(ValueError, match="provisional"):
        make_record(RIGHT, VISIT, film, result, FINAL, "1", NOW, None, merged_from=UNKNOWN)


def test_a_number_used_for_two_people_is_noted_in_the_record(clinic: Clinic):
    assert clinic.keep(RIGHT)[0].notes == ()
    other = Patient("K-1", "Abebe Bikila", Sex.MALE, date(1990, 1, 1))
    assert clinic.keep(other, 2)[0].notes == (NUMBER_SHARED,)
    assert clinic.keep(RIGHT, 3)[0].notes == (NUMBER_SHARED,)
    assert clinic.keep(replace(RIGHT, number="K-2"), 4)[0].notes == ()


def test_a_number_that_was_accepted_is_noted_and_stays_so_until_another_number_comes(clinic: Clinic):
    first, _film = clinic.keep(UNKNOWN)
    clinic.scheme = NumberScheme(NumberRule.CHECKED, "KLM")
    moved = clinic.move(first.id, RIGHT)
    assert moved.notes == (NUMBER_ACCEPTED,)
    clinic.scheme = NumberScheme()
    assert clinic.move(first.id, UNKNOWN).notes == ()
    assert clinic.move(first.id, replace(RIGHT, number="K-1")).notes == ()


def test_an_earlier_exam_is_compared_with_however_the_number_was_typed(clinic: Clinic):
    """The store takes K-1 and k-1 for one number; the paper must not say then that there is no earlier exam."""
    first, _film = clinic.keep(replace(RIGHT, number="k-1"))
    record = replace(clinic.keep(RIGHT, 2)[0], visit=Visit(exam_at=NOW + timedelta(days=1)))
    assert [exam.number for exam in earlier_exams(record, clinic.store)] == [first.number]
