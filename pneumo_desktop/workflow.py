"""The whole reading, in order: prepare a film, read it, make the record of it, finish that for good, hand the report out."""

from __future__ import annotations

import errno
import logging
import os
import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.correction import corrected
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.film import Correction, Film
from pneumo_desktop.domain.keeping import Act
from pneumo_desktop.domain.likeness import Known, differing_facts
from pneumo_desktop.domain.patient import Patient, draft_of, find_differences, number_key
from pneumo_desktop.domain.patient_correction import may_correct
from pneumo_desktop.domain.ports import Classifier, DecodeFilm, JudgeQuality, Letterhead, RecordStore, WriteReport
from pneumo_desktop.domain.quality import READ_ANYWAY, Quality
from pneumo_desktop.domain.reading import FinalRead, HeatMap, Impression, Outcome, Prediction, Reading, conclude
from pneumo_desktop.domain.record import MERGED, NUMBER_ACCEPTED, NUMBER_SHARED, EarlierExam, Record, RecordState
from pneumo_desktop.domain.view_state import ViewState
from pneumo_desktop.domain.visit import Visit

T = TypeVar("T")
LANES = min(2, os.cpu_count() or 1)
"""Films read at once where many are read in a row without a window: docs/decisions/0005-one-thread-for-the-network.md."""
GATE_FAILED = "gate_failed"
"""Refusal of a film whose quality could not be judged: the gate fails closed."""

_LOOKED_AT = 50
"""So many of the newest records of a clinic number are looked at for a comparison."""

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_NO_RIGHTS = {errno.EACCES, errno.EPERM, errno.EROFS}

_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Prepared:
    """A film and what was found out about it; `steps_ms` has "decode" and "judge"."""

    film: Film
    quality: Quality
    steps_ms: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class ReadResult:
    """A reading and its heat map, which is None where nothing was analysed.

    `correction` is what would put a refused film right, as far as the gate can tell; it is for a person to agree to.
    `share_over_lungs` 0..1 of the heat map is None without a map, where no lungs were found, and where nobody asked.
    """

    reading: Reading
    heat_map: HeatMap | None
    correction: Correction = field(default_factory=Correction)
    share_over_lungs: float | None = None


@dataclass(frozen=True, eq=False)
class Reopened:
    """A record as it comes back from the store, its film put right as it was when it was read.

    Without its film there is the reason. `share_over_lungs` is that of a ReadResult.
    """

    record: Record
    film: Film | None
    film_error: PneumoError | None
    share_over_lungs: float | None = None

    @property
    def kept_film(self) -> Film:
        """The film; raises what keeps it from being there: PneumoError("film. ...") or ("store. ...")."""
        if self.film is None:
            raise self.film_error or PneumoError("store.film_missing", film=self.record.film_sha256[:12])
        return self.film


def prepare(path: Path, decode: DecodeFilm, judge: JudgeQuality, cancel: CancelToken, progress: Progress) -> Prepared:
    """Decode the file at `path` and judge its quality; raises PneumoError("film. ...") and Cancelled."""
    progress("decode", 0.0)
    started = perf_counter()
    film = decode(path, cancel)
    decoded = perf_counter()
    cancel.check()
    progress("judge", 0.5)
    quality = _judge_or_refuse(film, judge)
    judged = perf_counter()
    cancel.check()
    progress("judge", 1.0)
    return Prepared(film, quality, {"decode": _ms(started, decoded), "judge": _ms(decoded, judged)})


def take_turns(calls: Iterable[Callable[[], T]], lanes: int = LANES) -> Iterator[T]:
    """What the calls give, in their order, `lanes` of them at work at once; an exception comes out at its call's place.

    While the network reads one film the next is decoded, judged and read on another core; no more films are in memory.
    """
    with make_lanes(lanes) as pool:
        yield from take_turns_in(pool, calls, lanes)


def make_lanes(lanes: int = LANES) -> ThreadPoolExecutor:
    """Threads for films; whoever reads several rows of films keeps them, as every new thread takes memory of its own."""
    return ThreadPoolExecutor(lanes, "pneumo-films")


def take_turns_in(pool: Executor, calls: Iterable[Callable[[], T]], lanes: int = LANES) -> Iterator[T]:
    """`take_turns` in threads that the caller has made."""
    waiting: deque[Future[T]] = deque()
    for call in calls:
        waiting.append(pool.submit(call))
        if len(waiting) > lanes:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def put_right(
    prepared: Prepared, correction: Correction, judge: JudgeQuality, cancel: CancelToken, progress: Progress
) -> Prepared:
    """The film of `prepared` corrected, because a person wants it, and judged anew; `steps_ms` gains "correct"."""
    progress("correct", 0.0)
    started = perf_counter()
    film = corrected(prepared.film, correction)
    turned = perf_counter()
    cancel.check()
    progress("judge", 0.5)
    quality = _judge_or_refuse(film, judge)
    judged = perf_counter()
    cancel.check()
    progress("judge", 1.0)
    return Prepared(film, quality, {**prepared.steps_ms, "correct": _ms(started, turned), "judge": _ms(turned, judged)})


def _judge_or_refuse(film: Film, judge: JudgeQuality) -> Quality:
    """What `judge` says; a judge that breaks down refuses the film."""
    try:
        return judge(film)
    except Cancelled:
        raise
    except Exception as error:
        _log.error("gate failed: %s", type(error).__name__)
        return Quality((GATE_FAILED,), GATE_FAILED)


def read(
    prepared: Prepared,
    patient: Patient | None,
    classifier: Classifier,
    cancel: CancelToken,
    progress: Progress,
    now: Callable[[], datetime],
) -> ReadResult:
    """The reading of a prepared film, bound to `patient` (None: command line).

    A refusal of the judge or of the network's own gate gives NOT_ANALYSED without score and heat map, with what would put
    the film right where the gate can tell. Raises PneumoError("model. ...") from the classifier, also "model.failed" for a
    score that is not in 0..1, and Cancelled.
    """
    cancel.check()
    progress("read", 0.0)
    started = perf_counter()
    prediction: Prediction | None = None
    heat_map: HeatMap | None = None
    quality = prepared.quality
    if quality.refusal is None:
        prediction, heat_map, network_quality = classifier.predict(prepared.film, cancel)
        quality = quality.joined(network_quality)
        if not 0.0 <= prediction.score <= 1.0:  # NaN compares false
            raise PneumoError("model.failed")
    cancel.check()
    steps = {**prepared.steps_ms, "read": _ms(started, perf_counter())}
    progress("read", 1.0)
    reading = _bind(prepared.film, patient, classifier, prediction, quality, now(), steps)
    if reading.outcome is Outcome.NOT_ANALYSED:
        return ReadResult(reading, None, quality.correction)
    return ReadResult(reading, heat_map)


def override(prepared: Prepared) -> Prepared:
    """The prepared film with its refusal lifted, because a person wants it read; ValueError where that is not safe."""
    return replace(prepared, quality=prepared.quality.overridden())


def with_share(result: ReadResult, film: Film) -> ReadResult:
    """The result with the share of its heat map that lies over the lungs, for who looks at the map."""
    if result.heat_map is None:
        return result
    from pneumo_desktop.domain.lungs import share_over_lungs

    return replace(result, share_over_lungs=share_over_lungs(result.heat_map, film))


def _bind(
    film: Film,
    patient: Patient | None,
    classifier: Classifier,
    prediction: Prediction | None,
    quality: Quality,
    read_at: datetime,
    steps_ms: Mapping[str, float],
) -> Reading:
    """The reading: outcome by the classifier's thresholds, or none where the quality refuses one."""
    analysed = prediction if quality.refusal is None else None
    return Reading(
        film_sha256=film.sha256,
        patient_key=patient.key if patient else None,
        outcome=conclude(analysed.score, classifier.thresholds) if analysed else Outcome.NOT_ANALYSED,
        reason=quality.refusal,
        quality=quality.codes,
        score=analysed.score if analysed else None,
        kinds=dict(analysed.kinds) if analysed else {},
        model=classifier.model,
        thresholds=classifier.thresholds,
        device=classifier.device.name,
        read_at=read_at,
        steps_ms=steps_ms,
        pattern=dict(analysed.pattern) if analysed else {},
        correction=film.facts.correction,
    )


def make_record(
    patient: Patient,
    visit: Visit,
    film: Film,
    result: ReadResult,
    final_read: FinalRead | None,
    software_version: str,
    saved_at: datetime,
    previous: Record | None = None,
    view_state: ViewState | None = None,
    merged_from: Patient | None = None,
    *,
    corrected_from: Patient | None = None,
    first_impression: Impression | None = None,
    begun_read: Impression | None = None,
    amendment_reason: str = "",
    number_accepted: bool = False,
) -> Record:
    """Version 1 of a new record, or the version after `previous`; unsaved, and without a number if it is new.

    A first impression stays what it was. Raises ValueError where reading, film and patient do not belong together, the last
    guard of the identity lock, and where a final read would be taken away or a first impression exchanged. Only a record of a
    provisional patient may go to another, named as `merged_from`, and one that was merged may go back. Details of the same
    patient, under the same number, may be put right, with the patient of before as `corrected_from`.
    """
    kept = previous.first_impression if previous is not None else None
    if kept is not None and first_impression not in (None, kept):
        raise ValueError("a first impression does not change")
    if previous is not None and previous.final_read is not None and final_read is None:
        raise ValueError("a final read is amended, not taken away")
    reading = result.reading
    if not reading.belongs_to(film, patient.key, reading.model, reading.thresholds):
        raise ValueError("the reading belongs to another film or patient")
    if merged_from is not None and not _may_merge(previous, merged_from, patient):
        raise ValueError("only a provisional patient's record may go to another patient")
    if corrected_from is not None and (previous is None or merged_from or not may_correct(corrected_from, patient)):
        raise ValueError("only details of the same patient, under the same number, are corrected")
    before = merged_from or corrected_from or patient
    if previous is not None and (previous.film_sha256, previous.patient) != (film.sha256, before):
        raise ValueError("the earlier version belongs to another film or patient")
    return Record(
        id=previous.id if previous else str(uuid.uuid4()),
        number=previous.number if previous else "",
        version=previous.version + 1 if previous else 1,
        state=_state_after(previous, final_read),
        patient=patient,
        visit=visit,
        film_sha256=film.sha256,
        film_facts=film.facts,
        reading=reading,
        heat_map=result.heat_map,
        final_read=final_read,
        saved_at=saved_at,
        software_version=software_version,
        view_state=view_state or (previous.view_state if previous else ViewState()),
        amendment_reason=MERGED if merged_from else amendment_reason,
        merged_from=merged_from or _merged_before(previous, patient),
        corrected_from=corrected_from or _corrected_before(previous, merged_from),
        first_impression=kept or first_impression,
        begun_read=_begun_after(previous, begun_read) if final_read is None else None,
        notes=_number_note(previous, patient, number_accepted),
    )


def _number_note(previous: Record | None, patient: Patient, accepted: bool) -> tuple[str, ...]:
    """That a number was accepted stays said of it, whatever rule the clinic has by then."""
    if previous is not None and number_key(previous.patient.number) == number_key(patient.number):
        accepted = NUMBER_ACCEPTED in previous.notes
    return (NUMBER_ACCEPTED,) if accepted else ()


def _may_merge(previous: Record | None, merged_from: Patient, patient: Patient) -> bool:
    if previous is None or merged_from == patient:
        return False
    return merged_from.provisional or previous.merged_from == patient


def _merged_before(previous: Record | None, patient: Patient) -> Patient | None:
    """A later version still says that it came from a provisional patient, to whom it may go back; one that went back does not
    go on naming somebody whose record it never was."""
    before = previous.merged_from if previous is not None else None
    return before if before is not None and before.provisional and not patient.provisional else None


def _corrected_before(previous: Record | None, merged_from: Patient | None) -> Patient | None:
    """A later version still says that the patient was corrected, unless it is another patient's by now."""
    return None if previous is None or merged_from is not None else previous.corrected_from


def _begun_after(previous: Record | None, begun_read: Impression | None) -> Impression | None:
    return begun_read or (previous.begun_read if previous is not None else None)


def _state_after(previous: Record | None, final_read: FinalRead | None) -> RecordState:
    if previous is not None and previous.state is not RecordState.DRAFT:
        return RecordState.AMENDED
    return RecordState.FINAL if final_read else RecordState.DRAFT


def finish(
    draft_record: Record,
    film: Film,
    store: RecordStore,
    write_report: WriteReport,
    letterhead: Letterhead,
    printed_at: datetime,
) -> Record:
    """Write the report and keep record, film and report for good; not to be cancelled half-way.

    A new record gets its number here. Raises PneumoError("report. ...") and PneumoError("store. ..."); nothing is then
    kept and no half report is left behind. Before it is kept the report is in memory alone.
    """
    number = draft_record.number or store.next_number(draft_record.saved_at.year, draft_record.id)
    record = replace(draft_record, number=number, notes=notes_of(draft_record, store))
    report = BytesIO()
    write_report(record, film, letterhead, report, printed_at, earlier_exams(record, store))
    saved = store.save(record, film, report.getvalue())
    _log.info("saved record %s version %d", saved.id, saved.version)
    if READ_ANYWAY in saved.reading.quality:
        _log.info("record %s: read although refused", saved.id)
    return saved


def earlier_exams(record: Record, store: RecordStore) -> tuple[EarlierExam, ...]:
    """What is kept under the same clinic number and was examined before, newest first; raises PneumoError("store. ...").

    Another patient under the number is told by `other_name`, never left out: who compares must know of it.
    """
    found: list[EarlierExam] = []
    for line in store.records_under(record.patient.number)[:_LOOKED_AT]:
        if line.id == record.id:
            continue
        try:
            kept = store.load(line.id)
        except PneumoError as error:
            _log.warning("record %s not compared with: %s", line.id, error.code)
            continue
        at = _exam_of(kept)
        if at < _exam_of(record):
            conclusion = kept.final_read.conclusion if kept.final_read else ""
            other = bool(find_differences(draft_of(kept.patient), draft_of(record.patient)))
            found.append(EarlierExam(kept.number, at, conclusion, other))
    return tuple(sorted(found, key=lambda exam: (exam.at, exam.number), reverse=True))


def _exam_of(record: Record) -> datetime:
    """When the film was taken or else read, by this computer's clock; a time kept with an offset is turned into it."""
    at = record.visit.exam_at or record.reading.read_at
    return at.astimezone().replace(tzinfo=None) if at.tzinfo else at


def notes_of(record: Record, store: RecordStore) -> tuple[str, ...]:
    """The record's own, and NUMBER_SHARED where other records stand under the number that cannot be of the same person.

    One that still says what this record said before its patient was corrected is of the same person. Raises
    PneumoError("store. ...").
    """
    said = [draft_of(who) for who in (record.patient, record.corrected_from) if who is not None]
    others = (line for line in store.records_under(record.patient.number) if line.id != record.id)
    shared = any(all(differing_facts(Known(line.patient, line.day), one, record.day) for one in said) for line in others)
    own = tuple(note for note in record.notes if note != NUMBER_SHARED)
    return (*own, NUMBER_SHARED) if shared else own


def reopen(record_id: str, store: RecordStore, decode: DecodeFilm, cancel: CancelToken) -> Reopened:
    """The newest version of a record and its kept film; raises PneumoError("store.not_found")."""
    record = store.load(record_id)
    witness(store, Act.OPEN, record_id)
    try:
        film = kept_film(record, store, decode, cancel)
    except PneumoError as error:
        return Reopened(record, None, error)
    if record.heat_map is None:
        return Reopened(record, film, None)
    from pneumo_desktop.domain.lungs import share_over_lungs

    return Reopened(record, film, None, share_over_lungs(record.heat_map, film))


def kept_film(record: Record, store: RecordStore, decode: DecodeFilm, cancel: CancelToken) -> Film:
    """The film of a record, put right as it was when it was read; raises PneumoError("store. ..." or "film. ...")."""
    film = decode(Path(record.film_sha256), cancel, store.read_film(record.film_sha256))
    return corrected(film, record.film_facts.correction)


def witness(store: RecordStore, what: str, record_id: str, who: str = "") -> None:
    """Add a line to the audit, in the name of who works here unless `who` says otherwise.

    Where it cannot be written, the log file says so and the work goes on: care comes first.
    """
    try:
        store.audit(who or store.actor, what, record_id)
    except PneumoError as error:
        _log.warning("no line in the audit for %s of record %s: %s", what, record_id, error.code)


def copy_report(report: bytes, target: Path) -> None:
    """Write beside `target`, flush, replace. Raises PneumoError("export. ..."); an older file there then stays whole."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as out:
            out.write(report)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(target)
    except OSError as error:
        _remove(beside)
        raise PneumoError(_code_of(error), folder=str(target.parent)) from error


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return  # the stick is gone, and the half file with it


def _code_of(error: OSError) -> str:
    if error.errno in _NO_ROOM:
        return "export.full"
    return "export.no_rights" if error.errno in _NO_RIGHTS else "export.failed"


def _ms(start: float, end: float) -> float:
    return (end - start) * 1000.0
