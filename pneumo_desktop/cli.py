"""Commands without a window."""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from pneumo_desktop.commands import EXIT_FAILED, EXIT_OK, EXIT_USAGE, CommandParts
from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.clinic_number import UNKNOWN_PATIENTS, NumberScheme, breaks_rule
from pneumo_desktop.domain.clinic_thresholds import at_thresholds, unsure_thresholds
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Correction, FilmFacts
from pneumo_desktop.domain.imci import ImciResult, classify
from pneumo_desktop.domain.keeping import Act
from pneumo_desktop.domain.likeness import differs_from_file
from pneumo_desktop.domain.patient import (
    Patient,
    PatientDraft,
    check_patient,
    make_patient,
)
from pneumo_desktop.domain.ports import Classifier
from pneumo_desktop.domain.reading import Outcome, shown_score
from pneumo_desktop.domain.visit import ViewPosition, Visit
from pneumo_desktop.typed_fields import PATIENT_FIELDS, VISIT_FIELDS, odd_exam, parse_patient_words
from pneumo_desktop.ui.imci_words import chart_words
from pneumo_desktop.ui.messages import (
    advice_for,
    done_sentence,
    offer_sentence,
    outcome_words,
    quality_sentence,
    sentence_for,
    sentence_for_code,
)
from pneumo_desktop.workflow import (
    Prepared,
    ReadResult,
    copy_report,
    finish,
    make_record,
    prepare,
    put_right,
    read,
    take_turns,
    witness,
)

_log = logging.getLogger(__name__)


def add_analyze(commands: Any) -> None:
    """Declare the words of `analyze`."""
    parser = commands.add_parser(
        "analyze",
        help="read films without a window",
        description="Reads films and prints one line for each. With --pdf it does the whole job for one film: "
        "it reads it, keeps the record on this computer and writes the report.",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="film, folder of films, or @list.txt with one path a line")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), help="default: as chosen in the settings")
    parser.add_argument("--pdf", metavar="OUT", help="write the report of the one film here")
    parser.add_argument("--accept-differences", action="store_true", help="although the film's header names another patient")
    parser.add_argument(
        "--accept-number", action="store_true", help="although the number is none of this clinic's; report and audit say so"
    )
    parser.add_argument(
        "--correct",
        action="store_true",
        help="with --pdf: turn a turned film upright and an inverted one round before it is read, as the program proposes",
    )
    parser.add_argument(
        "--research-pattern",
        action="store_true",
        help='add "pattern" to the JSON: bacterial or viral, a research output, not for choosing treatment',
    )
    parser.add_argument(
        "--patient",
        nargs="+",
        default=[],
        metavar="FIELD=VALUE",
        help=f"{', '.join(PATIENT_FIELDS)} (age as 4y, 18m, 6w or 20d; birth_date also as 2022-03 or 2022); "
        f"also {', '.join(VISIT_FIELDS)} (signs as yes or no, danger_signs as none or a list with commas)",
    )


def run_analyze(args: argparse.Namespace, parts: CommandParts) -> int:
    """`analyze`: exit code 0 if every film got its line, whatever its outcome."""
    if args.pdf is None:
        if args.patient:
            return _complain("--patient goes with --pdf: give both, or neither.")
        if args.correct:
            return _complain("--correct goes with --pdf: a person has to look at the one film that is put right.")
        return _analyze_all(args, parts)
    return _analyze_to_pdf(args, parts)


# --- many films, one line each -----------------------------------------------------------------------------------------


def _analyze_all(args: argparse.Namespace, parts: CommandParts) -> int:
    try:
        paths = list(list_films(args.paths))
    except PneumoError as error:
        return _complain(sentence_for(error))
    classifier, why_not = _load(parts, args.device)

    def call(path: str) -> Callable[[], dict[str, Any]]:
        prepared = partial(prepare, Path(path), parts.decode, parts.judge, CancelToken(), no_progress)
        return lambda: analyze_one(path, prepared, parts, classifier, why_not, args.research_pattern)

    for line in take_turns(map(call, paths)):
        print(json.dumps(line) if args.json else describe_line(line), flush=True)
    return EXIT_OK


def _load(parts: CommandParts, device: str | None) -> tuple[Classifier | None, PneumoError | None]:
    try:
        return _load_at_thresholds(parts, device), None
    except PneumoError as error:
        _log.error("%s", error.code)
        return None, error


def _load_at_thresholds(parts: CommandParts, device: str | None) -> Classifier:
    """The model as the clinic uses it; raises PneumoError("model. ..."). Thresholds that are not used are told."""
    loaded = parts.load_classifier(device or parts.device, CancelToken())
    for unsure in unsure_thresholds(parts.clinic_thresholds):
        print(sentence_for(unsure), file=sys.stderr)
    return at_thresholds(loaded, parts.clinic_thresholds)


def list_films(words: list[str]) -> Iterator[str]:
    """Paths as given, in order: "@list.txt" gives its lines, a folder gives its files (sorted, hidden ones left out).

    Raises PneumoError("film.missing") for a list that cannot be read; a film that is not there still comes out.
    """
    for word in words:
        if word.startswith("@"):
            yield from _read_list(Path(word[1:]))
        elif Path(word).is_dir():
            yield from _walk(word)
        else:
            yield word


def _read_list(file: Path) -> Iterator[str]:
    try:
        text = file.read_text(encoding="utf-8-sig", errors="surrogateescape")
    except OSError as error:
        raise PneumoError("film.missing", file=file.name) from error
    yield from (line.strip() for line in text.splitlines() if line.strip())


def _walk(folder: str) -> Iterator[str]:
    """Files below `folder`; a folder that may not be read comes out itself, to get a line that says so."""
    closed: list[str] = []
    for parent, folders, files in os.walk(folder, onerror=lambda error: closed.append(str(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield os.path.join(parent, name)  # noqa: PTH118 (the path as given, joined and not normalised)
    yield from closed


def analyze_one(
    path: str,
    prepare_film: Callable[[], Prepared],
    parts: CommandParts,
    classifier: Classifier | None,
    why_not: PneumoError | None,
    with_pattern: bool = False,
) -> dict[str, Any]:
    """The JSON object of one film; whatever goes wrong becomes outcome not_analysed with the code as reason."""
    prepared: Prepared | None = None
    try:
        prepared = prepare_film()
        if classifier is None:
            raise why_not or PneumoError("model.missing")
        return _line(path, read(prepared, None, classifier, CancelToken(), no_progress, parts.now), with_pattern)
    except PneumoError as error:
        closed = error.code == "film.is_folder"  # a readable folder is walked through and never comes here
        code = "film.no_rights" if closed else error.code
    except MemoryError:
        code = "film.too_large_for_memory"
    return _failed_line(path, code, prepared, classifier) | ({"pattern": {}} if with_pattern else {})


def _line(path: str, result: ReadResult, with_pattern: bool) -> dict[str, Any]:
    """`correction` is what would put a refused film right, or null."""
    reading = result.reading
    line = {
        "file": path,
        "outcome": reading.outcome.value,
        "score": reading.score,
        "threshold_low": reading.thresholds.low if reading.thresholds else None,
        "threshold_high": reading.thresholds.high if reading.thresholds else None,
        "reason": reading.reason,
        "kinds": dict(reading.kinds),
        "quality": list(reading.quality),
        "model": reading.model.id if reading.model else None,
        "sha256": reading.film_sha256,
        "ms": {name: round(ms, 2) for name, ms in reading.steps_ms.items()},
        "correction": asdict(result.correction) if result.correction else None,
    }
    return line | ({"pattern": dict(reading.pattern)} if with_pattern else {})


def _failed_line(path: str, code: str, prepared: Prepared | None, classifier: Classifier | None) -> dict[str, Any]:
    return {
        "file": path,
        "outcome": Outcome.NOT_ANALYSED.value,
        "score": None,
        "threshold_low": classifier.thresholds.low if classifier else None,
        "threshold_high": classifier.thresholds.high if classifier else None,
        "reason": code,
        "kinds": {},
        "quality": list(prepared.quality.codes) if prepared else [],
        "model": classifier.model.id if classifier else None,
        "sha256": prepared.film.sha256 if prepared else None,
        "ms": {name: round(ms, 2) for name, ms in prepared.steps_ms.items()} if prepared else {},
        "correction": None,
    }


def describe_line(line: dict[str, Any]) -> str:
    """The same line in words, but for the research pattern."""
    outcome = Outcome(line["outcome"])
    more = _describe_correction(line)
    if outcome is Outcome.NOT_ANALYSED:
        reason = sentence_for_code(line["reason"], {"file": Path(line["file"]).name})
        words, advice = f"{line['file']}: {outcome_words(outcome)}: {reason}", advice_for(line["reason"])
        to_do = more or (f" {advice}" if advice else "")
        return f"{words.rstrip('.')}.{to_do}" if to_do else words
    notes = "".join(f" {quality_sentence(code)}" for code in line["quality"])
    words = f"{line['file']}: {outcome_words(outcome)} (score {shown_score(line['score'])} of 100; "
    low, high = (f"{round(100 * line[name], 1):g}" for name in ("threshold_low", "threshold_high"))  # as on paper
    return words + f"{low} to {high} counts as uncertain).{notes}{more}"


def _describe_correction(line: dict[str, Any]) -> str:
    """What was done to the film, or would put it right and how to have that done; empty for neither."""
    if line["correction"] is None:
        return ""
    correction = Correction(**line["correction"])
    if line.get("corrected"):
        return f" {done_sentence(correction)}"
    return f" {offer_sentence(correction)} With --pdf, --correct does so."


# --- one film, the whole job -------------------------------------------------------------------------------------------


def _analyze_to_pdf(args: argparse.Namespace, parts: CommandParts) -> int:
    try:
        typed, visit = parse_patient_words(args.patient)
    except ValueError as error:
        return _complain(str(error))
    paths = list(list_films(args.paths))
    if len(paths) != 1:
        return _complain("--pdf takes exactly one film.")
    try:
        prepared = prepare(Path(paths[0]), parts.decode, parts.judge, CancelToken(), no_progress)
        header = prepared.film.facts.patient
        typed = replace(typed, number=parts.number_scheme.canonical(typed.number))
        differing = differs_from_file(header, typed, *_days_of(prepared.film.facts, parts.now().date()))
        if differing and not args.accept_differences:
            return _complain(describe_differences(differing, header, typed))
        patient = _patient_of(typed, header, parts.now().date(), parts.number_scheme)
        if not args.accept_number:
            _refuse_foreign(patient.number, parts.number_scheme)
        visit = _dated(visit, prepared.film.facts, patient, parts.now().date())
        classifier = _load_at_thresholds(parts, args.device)
        prepared, result = _read_and_correct(prepared, patient, classifier, parts, args.correct)
        line = _line(paths[0], result, args.research_pattern)
        if args.correct:
            done = prepared.film.facts.correction
            line |= {"correction": asdict(done) if done else None, "corrected": bool(done)}
        urgent = classify(patient, visit, (visit.exam_at or parts.now()).date())
        line |= {"urgent": list(urgent.urgent_reasons)}
        print(json.dumps(line) if args.json else describe_line(line), flush=True)
        _say_urgent(urgent, sys.stderr if args.json else sys.stdout)
        _keep_and_print(Path(args.pdf), prepared, patient, visit, result, parts, quiet=args.json)
    except PneumoError as error:
        _log.error("%s", error.code)
        return _complain(sentence_for(error), EXIT_FAILED)
    except ValueError as error:
        return _complain(str(error))
    return EXIT_OK


def _say_urgent(result: ImciResult, to: TextIO) -> None:
    """A danger sign is said at once, whatever the film shows; where JSON is asked for, beside it."""
    if result.urgent:
        words = chart_words()
        print(f"{words.urgent}: {words.urgent_signs(result)}.", file=to, flush=True)


def _read_and_correct(
    prepared: Prepared, patient: Patient, classifier: Classifier, parts: CommandParts, may_correct: bool
) -> tuple[Prepared, ReadResult]:
    """The reading; with `may_correct` a film that could be put right is put right and read once more."""
    result = read(prepared, patient, classifier, CancelToken(), no_progress, parts.now)
    if not may_correct or not result.correction:
        return prepared, result
    prepared = put_right(prepared, result.correction, parts.judge, CancelToken(), no_progress)
    return prepared, read(prepared, patient, classifier, CancelToken(), no_progress, parts.now)


def _keep_and_print(
    out: Path, prepared: Prepared, patient: Patient, visit: Visit, result: ReadResult, parts: CommandParts, quiet: bool
) -> None:
    with parts.open_store(None) as store:
        foreign = breaks_rule(patient.number, parts.number_scheme)
        draft = make_record(
            patient, visit, prepared.film, result, None, parts.software_version, parts.now(), number_accepted=foreign
        )
        record = finish(draft, prepared.film, store, parts.write_report, parts.letterhead, parts.now())
        if not quiet:
            print(f"Record {record.number} kept.", flush=True)
        target = out / f"{record.number}.pdf" if out.is_dir() else out
        copy_report(store.read_report(record), target)
        witness(store, Act.EXPORT, record.id)
    if not quiet:
        print(f"Report: {target}")


def describe_differences(differing: tuple[str, ...], header: PatientDraft, typed: PatientDraft) -> str:
    """What the file says and what was typed, side by side, and what to do."""

    def said(draft: PatientDraft, field: str) -> object:
        age = f"{draft.estimated_age.value} {draft.estimated_age.unit}" if draft.estimated_age else None
        return draft.birth_date or draft.partial_birth or age if field == "birth_date" else getattr(draft, field)

    lines = [f"  {field}: the file says “{said(header, field)}”, typed was “{said(typed, field)}”" for field in differing]
    question = "The film's own header names another patient than --patient. Is it the right film?"
    return "\n".join([question, *lines, "If it is, repeat the command with --accept-differences."])


def _days_of(facts: FilmFacts, today: date) -> tuple[date, date]:
    """The days on which the age in the file, and the typed one, may have been true."""
    return (facts.acquired_at.date() if facts.acquired_at else today), today


def fill_visit(visit: Visit, facts: FilmFacts) -> Visit:
    """Exam time and view from the file where none was typed."""
    known = {view.value: view for view in ViewPosition}
    view = visit.view_position or known.get(facts.view_position, ViewPosition.UNKNOWN)
    return replace(visit, exam_at=visit.exam_at or facts.acquired_at, view_position=view)


def _dated(visit: Visit, facts: FilmFacts, patient: Patient, today: date) -> Visit:
    """The visit with what the file adds. Raises ValueError for a typed day that cannot be; the file's is only remarked on:

    clocks of X-ray units go wrong, and the film must be read all the same.
    """
    typed = odd_exam(visit.exam_at, patient, today)
    if typed:
        raise ValueError(f"{typed} Write exam_at as it was.")
    visit = fill_visit(visit, facts)
    found = odd_exam(visit.exam_at, patient, today)
    if found:
        _complain(f"{found} So the film's file says; a clock of the X-ray unit may be wrong. exam_at=... puts it right.")
    return visit


def _patient_of(typed: PatientDraft, header: PatientDraft, today: date, scheme: NumberScheme) -> Patient:
    """The typed facts, with those of the file where none was typed. Raises ValueError naming what is missing."""
    aged = typed if typed.birth_date or typed.estimated_age or typed.partial_birth else header
    number = typed.number or scheme.canonical(header.number)
    draft = replace(
        typed,
        number=number,
        provisional=UNKNOWN_PATIENTS.problem(number) is None,
        name=typed.name or header.name,
        sex=typed.sex or header.sex,
        birth_date=aged.birth_date,
        estimated_age=aged.estimated_age,
        partial_birth=aged.partial_birth,
    )
    patient = make_patient(draft, today)
    if patient is None:
        wrong = check_patient(draft, today).values()
        raise ValueError("The report needs the patient (--patient FIELD=VALUE ...). " + " ".join(map(sentence_for_code, wrong)))
    return patient


def _refuse_foreign(number: str, scheme: NumberScheme) -> None:
    """Raises ValueError for a number that is none of this clinic's, in the words of the window."""
    code = scheme.problem(number) if breaks_rule(number, scheme) else None
    if code is not None:
        sentence = sentence_for_code(code, {"example": scheme.example})
        raise ValueError(f"Number “{number}”: {sentence} If it is another clinic's, repeat the command with --accept-number.")


def _complain(sentence: str, code: int = EXIT_USAGE) -> int:
    print(sentence, file=sys.stderr)
    return code
