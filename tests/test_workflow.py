from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from threading import Barrier, Event

import pytest
from fakes import MODEL, NOW, THRESHOLDS, FakeClassifier, FakeDecoder, FakeJudge, FakeReport, FakeStore, make_film

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.correction import corrected
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.film import Correction
from pneumo_desktop.domain.patient import Age, AgeUnit, Patient, Sex
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.reading import Agreement, FinalRead, Outcome
from pneumo_desktop.domain.record import NUMBER_SHARED, RecordState
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.referral import find_record
from pneumo_desktop.workflow import GATE_FAILED, Prepared, finish, make_record, prepare, put_right, read, reopen, take_turns

PATIENT = Patient("K-1", "Abebe", Sex.MALE, date(2020, 1, 1))
FINAL = FinalRead(Agreement.OWN_WORDS, "Consolidation", "Hanna", NOW)


def read_now(classifier: FakeClassifier, quality: Quality | None = None, patient: Patient | None = PATIENT):
    prepared = Prepared(make_film(), quality or Quality(), {"decode": 1.0, "judge": 2.0})
    return read(prepared, patient, classifier, CancelToken(), no_progress, lambda: NOW)


def test_prepare_decodes_and_judges_in_order() -> None:
    film, steps = make_film(), []
    decode = FakeDecoder({"a.png": film})
    prepared = prepare(
        Path("a.png"),
        decode,
        FakeJudge(Quality(("low_contrast",))),
        CancelToken(),
        lambda step, share: steps.append((step, share)),
    )
    assert prepared.film is film
    assert prepared.quality == Quality(("low_contrast",))
    assert set(prepared.steps_ms) == {"decode", "judge"}
    assert steps == [("decode", 0.0), ("judge", 0.5), ("judge", 1.0)]


def test_prepare_passes_on_why_a_film_cannot_be_read() -> None:
    decode = FakeDecoder({"a.png": PneumoError("film.truncated", file="a.png")})
    with pytest.raises(PneumoError) as raised:
        prepare(Path("a.png"), decode, FakeJudge(), CancelToken(), no_progress)
    assert raised.value.code == "film.truncated"


@pytest.mark.parametrize("error", [ValueError("x"), PneumoError("model.failed"), MemoryError()])
def test_a_judge_that_breaks_down_refuses_the_film(error: Exception) -> None:
    prepared = prepare(Path("a"), FakeDecoder({"a": make_film()}), FakeJudge(error=error), CancelToken(), no_progress)
    assert prepared.quality == Quality((GATE_FAILED,), GATE_FAILED)


def test_prepare_stops_when_cancelled() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        prepare(Path("a"), FakeDecoder({"a": make_film()}), FakeJudge(), token, no_progress)


@pytest.mark.parametrize(
    ("score", "outcome"),
    [
        (0.9, Outcome.SUGGESTS_PNEUMONIA),
        (0.5, Outcome.UNCERTAIN),
        (0.65, Outcome.UNCERTAIN),
        (0.35, Outcome.UNCERTAIN),
        (0.1, Outcome.NO_PATTERN),
    ],
)
def test_read_binds_score_film_patient_model_and_thresholds(score: float, outcome: Outcome) -> None:
    result = read_now(FakeClassifier(score=score))
    reading = result.reading
    assert (reading.outcome, reading.score, reading.reason) == (outcome, score, None)
    assert reading.belongs_to(make_film(), PATIENT.key, MODEL, THRESHOLDS)
    assert reading.read_at == NOW
    assert reading.device == "CPU"
    assert set(reading.steps_ms) == {"decode", "judge", "read"}
    assert result.heat_map is not None


def test_read_without_patient_is_bound_to_none() -> None:
    assert read_now(FakeClassifier(), patient=None).reading.patient_key is None


def test_quality_of_judge_and_network_are_joined() -> None:
    result = read_now(FakeClassifier(quality=Quality(("rotated",))), Quality(("low_contrast",)))
    assert result.reading.quality == ("low_contrast", "rotated")
    assert result.reading.score is not None


def test_a_refusal_of_the_judge_asks_no_network() -> None:
    classifier = FakeClassifier()
    result = read_now(classifier, Quality(("too_small",), "too_small"))
    assert classifier.calls == 0
    assert (result.reading.outcome, result.reading.reason) == (Outcome.NOT_ANALYSED, "too_small")
    assert result.reading.score is None
    assert result.reading.kinds == {}
    assert result.heat_map is None


def test_a_refusal_of_the_networks_gate_gives_no_score_and_no_heat_map() -> None:
    result = read_now(FakeClassifier(quality=Quality(("lateral",), "lateral")))
    assert (result.reading.outcome, result.reading.reason, result.reading.score) == (Outcome.NOT_ANALYSED, "lateral", None)
    assert result.heat_map is None


@pytest.mark.parametrize("score", [math.nan, math.inf, -0.1, 1.1])
def test_a_score_that_cannot_be_is_a_failure_and_no_reading(score: float) -> None:
    with pytest.raises(PneumoError) as raised:
        read_now(FakeClassifier(score=score))
    assert raised.value.code == "model.failed"


def test_a_failure_of_the_classifier_propagates() -> None:
    with pytest.raises(PneumoError) as raised:
        read_now(FakeClassifier(error=PneumoError("model.out_of_memory")))
    assert raised.value.code == "model.out_of_memory"


def test_what_would_put_a_refused_film_right_is_handed_on_and_not_done() -> None:
    classifier = FakeClassifier(wrong_by=Correction(1, True))
    result = read_now(classifier)
    assert (result.reading.reason, result.correction) == ("rotated", Correction(1, True))
    assert result.reading.correction == Correction()
    assert classifier.films[0].facts.correction == Correction()


def test_nothing_is_suggested_for_a_film_that_was_read() -> None:
    assert read_now(FakeClassifier(quality=Quality((), None, Correction(1)))).correction == Correction()


def test_a_film_put_right_is_judged_anew_and_its_reading_bound_to_that() -> None:
    judge, steps = FakeJudge(), []
    before = Prepared(make_film(), Quality(("rotated",), "rotated"), {"decode": 1.0, "judge": 2.0})
    prepared = put_right(before, Correction(1), judge, CancelToken(), lambda step, _share: steps.append(step))
    assert judge.judged == [prepared.film]
    assert prepared.quality == Quality()
    assert set(prepared.steps_ms) == {"decode", "correct", "judge"}
    assert steps == ["correct", "judge", "judge"]
    reading = read(prepared, PATIENT, FakeClassifier(), CancelToken(), no_progress, lambda: NOW).reading
    assert reading.correction == Correction(1)
    assert reading.belongs_to(prepared.film, PATIENT.key, MODEL, THRESHOLDS)
    assert not reading.belongs_to(make_film(), PATIENT.key, MODEL, THRESHOLDS)


def test_putting_right_stops_when_cancelled() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        put_right(Prepared(make_film(), Quality()), Correction(1), FakeJudge(), token, no_progress)


def test_the_research_pattern_goes_with_a_score_and_never_with_a_refusal() -> None:
    pattern = {"bacterial": 0.7, "viral": 0.3}
    assert read_now(FakeClassifier(pattern=pattern)).reading.pattern == pattern
    assert read_now(FakeClassifier(pattern=pattern, quality=Quality(("lateral",), "lateral"))).reading.pattern == {}


def test_a_record_comes_back_with_its_film_as_it_was_read(tmp_path: Path) -> None:
    film = corrected(make_film(), Correction(3, True))
    result = read(Prepared(film, Quality()), PATIENT, FakeClassifier(), CancelToken(), no_progress, lambda: NOW)
    draft = make_record(PATIENT, Visit(), film, result, None, "0.1.0", NOW)
    store = FakeStore(tmp_path)
    saved = finish(draft, film, store, FakeReport(), Letterhead(), NOW)
    decode = FakeDecoder({film.sha256: make_film()})
    opened = reopen(saved.id, store, decode, CancelToken())
    assert opened.film_error is None
    assert (opened.film.pixels == film.pixels).all()
    assert opened.film.facts == film.facts
    store.film_error = PneumoError("store.film_missing")
    gone = reopen(saved.id, store, decode, CancelToken())
    assert (gone.record, gone.film, gone.film_error) == (saved, None, store.film_error)


def draft_record(final_read: FinalRead | None = None, previous=None):
    result = read_now(FakeClassifier())
    return make_record(PATIENT, Visit(), make_film(), result, final_read, "0.1.0", NOW, previous)


def test_states_of_a_record_over_its_versions() -> None:
    draft = draft_record()
    assert (draft.version, draft.state, draft.number) == (1, RecordState.DRAFT, "")
    final = draft_record(FINAL, draft)
    assert (final.id, final.version, final.state) == (draft.id, 2, RecordState.FINAL)
    amended = draft_record(FINAL, final)
    assert (amended.version, amended.state) == (3, RecordState.AMENDED)
    assert draft_record(FINAL).state is RecordState.FINAL
    assert draft_record().id != draft.id


@pytest.mark.parametrize(
    ("patient", "film"),
    [
        (Patient("K-2", "Abebe", Sex.MALE, date(2020, 1, 1)), make_film()),
        (PATIENT, make_film(seed=1)),
        (PATIENT, corrected(make_film(), Correction(2))),
    ],
)
def test_no_record_is_made_of_a_reading_that_belongs_to_somebody_else(patient: Patient, film) -> None:
    with pytest.raises(ValueError, match="another film or patient"):
        make_record(patient, Visit(), film, read_now(FakeClassifier()), None, "0.1.0", NOW)


def test_no_version_is_added_to_the_record_of_somebody_else() -> None:
    other = replace(draft_record(), patient=Patient("K-9", "Other", Sex.FEMALE, date(2019, 1, 1)))
    with pytest.raises(ValueError, match="earlier version"):
        draft_record(FINAL, other)


def test_finish_numbers_writes_and_keeps(tmp_path: Path) -> None:
    store, report, letterhead = FakeStore(tmp_path), FakeReport(), Letterhead("St. Mary")
    printed_at = datetime(2026, 11, 21, 11, 0)
    saved = finish(draft_record(), make_film(), store, report, letterhead, printed_at)
    assert saved.number == "P-2026-000001"
    assert store.report_path(saved).exists()
    written, head, at = report.written[0]
    assert (written.number, head, at) == (saved.number, letterhead, printed_at)
    assert not list(store.scratch.iterdir())


def test_finish_keeps_the_number_of_an_earlier_version(tmp_path: Path) -> None:
    store = FakeStore(tmp_path)
    first = finish(draft_record(), make_film(), store, FakeReport(), Letterhead(), NOW)
    second = finish(draft_record(FINAL, first), make_film(), store, FakeReport(), Letterhead(), NOW)
    assert (second.number, second.version) == (first.number, 2)


@pytest.mark.parametrize("typed", [" p-2026-000001 ", "P-٢٠٢٦-٠٠٠٠٠١", "\u200eP-２０２６-000001"])
def test_a_record_is_found_by_its_report_number_in_any_digits(tmp_path: Path, typed: str) -> None:
    store = FakeStore(tmp_path)
    saved = finish(draft_record(), make_film(), store, FakeReport(), Letterhead(), NOW)
    assert find_record(typed, store) == saved.id
    with pytest.raises(PneumoError) as raised:
        find_record("P-2026-00000١١", store)
    assert raised.value.code == "store.not_found"


@pytest.mark.parametrize("anew", [False, True])
def test_a_patient_amended_long_after_shares_the_number_with_nobody(tmp_path: Path, anew: bool) -> None:
    """Three weeks old at the film, and still three weeks old at the film when it is amended, or read anew, a year later."""
    infant = replace(PATIENT, birth_date=None, estimated_age=Age(3, AgeUnit.WEEKS))
    result = read_now(FakeClassifier(), patient=infant)
    store = FakeStore(tmp_path)
    first = make_record(infant, Visit(), make_film(), result, FINAL, "0.1.0", NOW)
    saved = finish(first, make_film(), store, FakeReport(), Letterhead(), NOW)
    year_later = NOW.replace(year=NOW.year + 1)
    result = replace(result, reading=replace(result.reading, read_at=year_later)) if anew else result
    later = make_record(infant, Visit(), make_film(), result, FINAL, "0.1.0", year_later, saved)
    assert finish(later, make_film(), store, FakeReport(), Letterhead(), NOW).notes == ()


def test_an_infant_of_the_same_age_a_year_later_is_another_person(tmp_path: Path) -> None:
    infant = replace(PATIENT, birth_date=None, estimated_age=Age(3, AgeUnit.WEEKS))
    result, store = read_now(FakeClassifier(), patient=infant), FakeStore(tmp_path)
    for at, notes in ((NOW, ()), (NOW.replace(year=NOW.year + 1), (NUMBER_SHARED,))):
        record = make_record(infant, Visit(at), make_film(), result, FINAL, "0.1.0", at)
        assert finish(record, make_film(), store, FakeReport(), Letterhead(), at).notes == notes


@pytest.mark.parametrize("where", ["report", "store"])
def test_finish_leaves_nothing_half_there(tmp_path: Path, where: str) -> None:
    store, report = FakeStore(tmp_path), FakeReport()
    if where == "report":
        report.error = PneumoError("report.full")
    else:
        store.error = PneumoError("store.full")
    with pytest.raises(PneumoError) as raised:
        finish(draft_record(), make_film(), store, report, Letterhead(), NOW)
    assert raised.value.code == f"{where}.full"
    assert store.saved == []
    assert not list(store.scratch.iterdir())


def test_two_films_are_at_work_at_once_and_come_out_in_order() -> None:
    both, later = Barrier(2, timeout=30), Event()

    def first() -> int:
        both.wait()  # ends only if the second is at work meanwhile
        assert later.wait(30)
        return 1

    def second() -> int:
        both.wait()
        later.set()  # done before the first
        return 2

    assert list(take_turns([first, second, lambda: 3], lanes=2)) == [1, 2, 3]


def test_no_more_films_are_begun_than_there_are_lanes_and_one_waits() -> None:
    asked: list[int] = []

    def calls() -> Iterator[Callable[[], int]]:
        for number in range(10):
            asked.append(number)
            yield partial(int, number)

    turns = take_turns(calls(), lanes=2)
    assert next(turns) == 0
    assert asked == [0, 1, 2]
    assert list(turns) == list(range(1, 10))


def test_what_a_film_raises_comes_out_at_its_place() -> None:
    def fail() -> int:
        raise PneumoError("film.truncated")

    turns = take_turns([lambda: 1, fail, lambda: 3], lanes=2)
    assert next(turns) == 1
    with pytest.raises(PneumoError, match=r"film\.truncated"):
        next(turns)
