"""A patient and a visit written as FIELD=VALUE words, for the command line."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from pneumo_desktop.domain.measure_limits import IMPOSSIBLE, LIMITS, judge_value, parse_value
from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate, Patient, PatientDetails, PatientDraft, Sex, earliest_birth
from pneumo_desktop.domain.visit import DangerSign, OxygenSupport, Sign, Signs, ViewPosition, Visit, VisitKind

DETAIL_FIELDS = tuple(part.name for part in fields(PatientDetails))
PATIENT_FIELDS = ("number", "name", "sex", "birth_date", "age", *DETAIL_FIELDS)
TEXT_FIELDS = ("referring_person", "clinical_question", "symptoms")
SIGN_FIELDS = ("cough", "difficult_breathing", "fever", "chest_indrawing", "stridor", "wheeze")
VISIT_FIELDS = ("exam_at", "view", "kind", *TEXT_FIELDS, *SIGN_FIELDS, *LIMITS, "oxygen_support", "danger_signs")
UNABLE = "unable"

_Words = TypeVar("_Words", bound=StrEnum)


def parse_patient_words(words: list[str]) -> tuple[PatientDraft, Visit]:
    """FIELD=VALUE words to a draft and a visit. Raises ValueError with a sentence for a word it cannot take."""
    values: dict[str, str] = {}
    for word in words:
        field, equals, value = word.partition("=")
        if not equals or field not in PATIENT_FIELDS + VISIT_FIELDS:
            raise ValueError(
                f"--patient does not know “{word}”. Use {', '.join(PATIENT_FIELDS + VISIT_FIELDS)}, each as FIELD=VALUE."
            )
        values[field] = value
    return _take_patient(values), _take_visit(values)


def odd_exam(exam_at: datetime | None, patient: Patient, today: date) -> str:
    """What is odd about the day of an exam, as a sentence; empty for nothing. Ages count from that day."""
    born = earliest_birth(patient)
    if exam_at is not None and exam_at.date() > today:
        return f"The day of the exam, {exam_at:%Y-%m-%d}, has not come yet."
    if exam_at is not None and born is not None and exam_at.date() < born:
        return f"The day of the exam, {exam_at:%Y-%m-%d}, is before the patient's birth."
    return ""


def _take_patient(values: dict[str, str]) -> PatientDraft:
    born = _parse_birth(values["birth_date"]) if "birth_date" in values else None
    return PatientDraft(
        number=values.get("number", ""),
        name=values.get("name", ""),
        sex=_parse_sex(values["sex"]) if "sex" in values else None,
        birth_date=born if isinstance(born, date) else None,
        estimated_age=parse_age(values["age"]) if "age" in values else None,
        partial_birth=born if isinstance(born, PartialDate) else None,
        details=PatientDetails(**{name: values.get(name, "") for name in DETAIL_FIELDS}),
    )


def _take_visit(values: dict[str, str]) -> Visit:
    texts = {name: values.get(name, "") for name in TEXT_FIELDS}
    kind = _parse_word(VisitKind, "kind of visit", values.get("kind", ""))
    exam_at = _parse_time(values["exam_at"]) if "exam_at" in values else None
    return Visit(
        exam_at=exam_at, view_position=_parse_view(values.get("view", "")), kind=kind, signs=_take_signs(values), **texts
    )


def _take_signs(values: dict[str, str]) -> Signs:
    def whole(name: str) -> int | None:
        number = measures.get(name)
        return None if number is None else int(number)

    unable = values.get("respiratory_rate", "").strip().lower() == UNABLE
    measures = {
        name: _parse_measure(name, values[name])
        for name in LIMITS
        if name in values and not (unable and name == "respiratory_rate")
    }
    signs = {name: _parse_sign(name, values.get(name, "")) for name in SIGN_FIELDS}
    return Signs(
        cough=signs["cough"],
        difficult_breathing=signs["difficult_breathing"],
        fever=signs["fever"],
        chest_indrawing=signs["chest_indrawing"],
        stridor=signs["stridor"],
        wheeze=signs["wheeze"],
        cough_days=whole("cough_days"),
        fever_days=whole("fever_days"),
        respiratory_rate=whole("respiratory_rate"),
        respiratory_rate_unable=unable,
        oxygen_saturation=whole("oxygen_saturation"),
        oxygen_support=_parse_word(OxygenSupport, "oxygen_support", values.get("oxygen_support", "")),
        temperature_c=measures.get("temperature_c"),
        weight_kg=measures.get("weight_kg"),
        height_cm=measures.get("height_cm"),
        muac_mm=whole("muac_mm"),
        danger_signs=_parse_danger_signs(values.get("danger_signs", "")),
    )


def parse_age(text: str) -> Age:
    """ "4y", "18 months", "3" (years), also DICOM's "018M"."""
    digits = text.strip().rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ")
    unit = text.strip()[len(digits) :].strip().lower()
    for known in AgeUnit:
        if digits.isdecimal() and (known.value.startswith(unit) if unit else known is AgeUnit.YEARS):
            return Age(int(digits), known)
    raise ValueError(f"The age “{text}” is not understood. Write 4y, 18m, 6w or 20d.")


def _parse_sex(text: str) -> Sex:
    for sex in Sex:
        if text and sex.value.startswith(text.lower()):
            return sex
    raise ValueError(f"The sex “{text}” is not understood. Write female, male, other or unknown.")


def _parse_birth(text: str) -> date | PartialDate:
    part = re.fullmatch(r"(\d{4})(?:-(\d{2}))?", text.strip())
    if part is not None and (part[2] is None or 1 <= int(part[2]) <= 12) and int(part[1]) > 0:
        return PartialDate(int(part[1]), int(part[2]) if part[2] else None)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"The birth date “{text}” is not understood. Write it as 2022-03-31, 2022-03 or 2022.") from error


def _parse_time(text: str) -> datetime:
    """A time with an offset becomes that of this computer's clock, as all times of a record are."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone().replace(tzinfo=None) if moment.tzinfo else moment
    except (ValueError, OverflowError) as error:
        raise ValueError(f"The time “{text}” is not understood. Write it as 2026-03-31 14:05.") from error


def _parse_view(text: str) -> ViewPosition:
    try:
        return ViewPosition(text)
    except ValueError as error:
        raise ValueError(f"The view “{text}” is not understood. Write PA, AP or AP supine.") from error


def _parse_word(words: type[_Words], what: str, text: str) -> _Words:
    try:
        return words(text.strip().lower())
    except ValueError as error:
        raise ValueError(f"The {what} “{text}” is not understood. Write {_choices(words)}.") from error


def _parse_sign(name: str, text: str) -> Sign:
    if text.strip().lower() in ("y", "n"):
        return Sign.YES if text.strip().lower() == "y" else Sign.NO
    return _parse_word(Sign, name, text)


def _parse_measure(name: str, text: str) -> float | None:
    limits = LIMITS[name]
    hint = f"Write {name}=NUMBER, from {limits.least:g} to {limits.most:g}."
    try:
        value = parse_value(name, text)
    except ValueError as error:
        raise ValueError(f"“{text}” is no number that {name} can be. {hint}") from error
    if value is not None and judge_value(name, value) == IMPOSSIBLE:
        raise ValueError(f"{name} cannot be {text}. {hint}")
    return value


def _parse_danger_signs(text: str) -> dict[DangerSign, Sign]:
    """ "none": all absent; else those that are present, with commas between them. Those not named were not assessed."""
    words = [word.strip().lower() for word in text.split(",") if word.strip()]
    if words == ["none"]:
        return dict.fromkeys(DangerSign, Sign.NO)
    try:
        return {DangerSign(word): Sign.YES for word in words}
    except ValueError as error:
        choices = f"none, or some of {_choices(DangerSign)} with commas between them"
        raise ValueError(f"The danger signs “{text}” are not understood. Write {choices}.") from error


def _choices(words: type[StrEnum]) -> str:
    known = [word.value for word in words if word.value]
    return f"{', '.join(known[:-1])} or {known[-1]}"
