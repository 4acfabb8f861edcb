"""Whether two entries can be one person: by their words, and by the days on which they can have been born."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pneumo_desktop.domain.patient import Age, AgeUnit, Patient, PatientDraft, Sex, draft_of, find_differences

_MONTHS_FROM_DAYS = 63
"""Nine weeks: from here on an age is told in months."""

NEAR_DAYS = 366
"""Birth dates this far apart are near: the year is what people most often get wrong."""


@dataclass(frozen=True)
class Known:
    """A patient of an earlier record, and the day of that record, on which an estimated age was true."""

    patient: Patient
    seen_on: date


def age_after(age: Age, days: int) -> Age:
    """An estimate so many days later, in its own unit while that tells enough, in months below 5 years, else in years.

    Whole units alone count, so that an estimate never runs ahead of the calendar. "0 years" is taken as six months, as the
    rules of `imci` take it. An estimate is not made younger: before its day it stays as it is.
    """
    if days <= 0:
        return age
    total = age.days + days
    if age.unit in (AgeUnit.DAYS, AgeUnit.WEEKS) and total < _MONTHS_FROM_DAYS:
        return Age(int(total) if age.unit is AgeUnit.DAYS else int(total // 7), age.unit)
    if age.unit is AgeUnit.YEARS and age.value > 0:
        return Age(age.value + int(days / Age(1, AgeUnit.YEARS).days), AgeUnit.YEARS)
    passed = int(days / Age(1, AgeUnit.MONTHS).days)
    if age.unit is AgeUnit.YEARS:
        months = 6 + passed if passed else 0
    elif age.unit is AgeUnit.MONTHS:
        months = age.value + passed
    else:
        months = int(total / Age(1, AgeUnit.MONTHS).days)
    if not months:
        return age
    return Age(months, AgeUnit.MONTHS) if months < 60 else Age(months // 12, AgeUnit.YEARS)


def patient_on(known: Known, day: date) -> Patient:
    """The known patient with an estimated age carried on from the day of the record to `day`."""
    if known.patient.estimated_age is None:
        return known.patient
    return replace(known.patient, estimated_age=age_after(known.patient.estimated_age, (day - known.seen_on).days))


def facts_taken(known: Known, draft: PatientDraft, day: date) -> PatientDraft:
    """What a form that says `draft` says once the known patient is used: an estimate gives way to any age that was stated now.

    A known birth date, or a known part of one, is taken; but a part never takes the place of a whole date.
    """
    taken = draft_of(patient_on(known, day))
    stated = (draft.birth_date, draft.partial_birth, draft.estimated_age)
    keeps = any(stated) if taken.estimated_age is not None else draft.birth_date is not None and taken.birth_date is None
    if not keeps:
        return taken
    return replace(taken, birth_date=stated[0], partial_birth=stated[1], estimated_age=stated[2])


def last_seen(entries: Sequence[Known]) -> tuple[Known, ...]:
    """Everybody once, in order, the newest record first; an estimate counts from the first day that it was only repeated on.

    The program carries an estimate on before it is saved again: one that stands unchanged for less than its own unit was
    carried, and a child who is seen every week grows older all the same.
    """
    newest: dict[Patient, Known] = {}
    found: dict[Patient, Known] = {}
    for entry in entries:
        last = newest.setdefault(entry.patient, entry)
        first = found.setdefault(entry.patient, entry)
        if entry.seen_on < first.seen_on and patient_on(entry, last.seen_on) == entry.patient:
            found[entry.patient] = entry
    return tuple(found.values())


def born_between(who: Patient | PatientDraft, day: date) -> tuple[date, date] | None:
    """First and last day on which `who` can have been born, as stated on `day`; None where nothing is stated.

    An estimate is taken to be out by its own unit or a quarter of its value, whichever is more.
    """
    if who.birth_date is not None:
        return who.birth_date, who.birth_date
    if who.partial_birth is not None:
        return who.partial_birth.first_day, who.partial_birth.last_day
    if who.estimated_age is None:
        return None
    unit = Age(1, AgeUnit(who.estimated_age.unit)).days
    slack = max(unit, who.estimated_age.days / 4)
    oldest, youngest = who.estimated_age.days + unit + slack, max(0.0, who.estimated_age.days - slack)
    return _before(day, oldest), _before(day, youngest)


def _before(day: date, days: float) -> date:
    try:
        return day - timedelta(days=days)
    except OverflowError:
        return date.min


def near_in_age(a: tuple[date, date] | None, b: tuple[date, date] | None) -> bool:
    """Whether two spans of birth days lie near each other; one that is not stated is near to all."""
    if a is None or b is None:
        return True
    return (a[0] - b[1]).days <= NEAR_DAYS and (b[0] - a[1]).days <= NEAR_DAYS


def differing_facts(known: Known, draft: PatientDraft, day: date) -> tuple[str, ...]:
    """What a draft says otherwise than a known patient (`name`, `sex`, `birth_date`): a reason to think of two people."""
    found = [fact for fact in find_differences(draft_of(known.patient), draft) if fact in ("name", "sex")]
    if Sex.UNKNOWN in (known.patient.sex, draft.sex) and "sex" in found:
        found.remove("sex")
    if _apart(born_between(draft, day), born_between(known.patient, known.seen_on)):
        found.append("birth_date")
    return tuple(found)


def differs_from_file(header: PatientDraft, typed: PatientDraft, *days: date) -> tuple[str, ...]:
    """`find_differences`, with "birth_date" also where one of the two states an age that the other cannot have.

    `days` are those on which an estimate may have been true, of the film and of the visit, which is later where an old film is
    taken in: what can be of one person on any of them is let be.
    """
    found = find_differences(header, typed)
    if "birth_date" in found or not (header.estimated_age or typed.estimated_age):
        return found
    apart = [_apart(born_between(header, day), born_between(typed, day)) for day in days]
    return (*found, "birth_date") if apart and all(apart) else found


def _apart(a: tuple[date, date] | None, b: tuple[date, date] | None) -> bool:
    return a is not None and b is not None and (a[0] > b[1] or b[0] > a[1])


def different_people(known: Sequence[Known]) -> tuple[Known, ...]:
    """The entries less those that say the same of the same person, in order: more than one, and the number is shared."""
    people: list[Known] = []
    for entry in known:
        if all(differing_facts(other, draft_of(entry.patient), entry.seen_on) for other in people):
            people.append(entry)
    return tuple(people)


def by_person(known: Sequence[Known]) -> tuple[tuple[int, ...], ...]:
    """Places in `known`, those of one person together, in the order in which each person first stands there.

    What may be either of two people that are told apart (without a sex, say) is neither's: it stands by itself, with what
    says the very same.
    """
    stated: dict[Patient | Known, list[int]] = {}
    for place, entry in enumerate(known):
        stated.setdefault(entry if entry.patient.estimated_age else entry.patient, []).append(place)
    first = [places[0] for places in stated.values()]
    same = {one: {other for other in first if not _differ(known[one], known[other])} for one in first}
    doubtful = {one for one in first if any(other not in same[third] for third in same[one] for other in same[one])}
    groups: dict[int, list[int]] = {}
    for places in stated.values():
        one = places[0]
        head = one if one in doubtful else min(same[one] - doubtful)
        groups.setdefault(head, []).extend(places)
    return tuple(tuple(sorted(places)) for places in groups.values())


def _differ(one: Known, other: Known) -> bool:
    return bool(differing_facts(one, draft_of(other.patient), other.seen_on))
