"""Which records are asked for, and what is counted of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from pneumo_desktop.domain.reading import Agreement, FilmQuality, Outcome, WhoConclusion
from pneumo_desktop.domain.record import RecordState, RecordSummary

_DATE_WORD = re.compile(r"[0-9]{4}(-[0-9]{2}){1,2}")


class Period(StrEnum):
    """Periods that people ask for, seen from today."""

    ANY = "any"
    TODAY = "today"
    LAST_7_DAYS = "last_7_days"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_YEAR = "this_year"
    FROM_TO = "from_to"


def days_of(period: Period, today: date) -> tuple[date | None, date | None]:
    """First and last day of `period`; (None, None) for ANY and FROM_TO."""
    first = today.replace(day=1)
    if period is Period.TODAY:
        return today, today
    if period is Period.LAST_7_DAYS:
        return today - timedelta(days=6), today
    if period is Period.THIS_MONTH:
        return first, today
    if period is Period.LAST_MONTH:
        end = first - timedelta(days=1)
        return end.replace(day=1), end
    if period is Period.THIS_YEAR:
        return today.replace(month=1, day=1), today
    return None, None


def is_date_word(word: str) -> bool:
    """Whether a word of a search names a month or a day, as 2026-03 and 2026-03-14 do."""
    return _DATE_WORD.fullmatch(word) is not None


@dataclass(frozen=True)
class RecordFilter:
    """What a record has to be besides holding the words of a search; empty asks for nothing.

    `since` and `until` are days of the exam, or of the first reading where the exam's day is not known; both are included.
    `who_conclusion` NOT_STATED means a final read in own words alone. `patient_number` is one patient's clinic number.
    """

    since: date | None = None
    until: date | None = None
    outcome: Outcome | None = None
    who_conclusion: WhoConclusion | None = None
    state: RecordState | None = None
    reader: str = ""
    patient_number: str = ""

    @property
    def empty(self) -> bool:
        return self == RecordFilter()


EVERYTHING = RecordFilter()


@dataclass(frozen=True)
class ListedRecord:
    """A line of the list that is handed out: what the summary lacks."""

    summary: RecordSummary
    film_quality: str
    reason: str
    read_anyway: bool
    film_sha256: str
    model: str
    disagreement_reason: str


class AgeBand(StrEnum):
    """Bands of age at the exam: those of the WHO's charts for children, then of most registers."""

    UNDER_2_MONTHS = "under_2_months"
    MONTHS_2_TO_11 = "months_2_to_11"
    MONTHS_12_TO_59 = "months_12_to_59"
    YEARS_5_TO_14 = "years_5_to_14"
    YEARS_15_TO_49 = "years_15_to_49"
    YEARS_50_UP = "years_50_up"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True)
class FilmGroup:
    """So many films (`films`) that are alike in all that is counted. `reason` is the code of a refusal or empty."""

    outcome: Outcome
    state: RecordState
    film_quality: FilmQuality
    who_conclusion: WhoConclusion
    agreement: Agreement | None
    reason: str
    read_anyway: bool
    age_band: AgeBand
    films: int


@dataclass(frozen=True)
class Share:
    """`part` of `whole`."""

    part: int
    whole: int

    @property
    def per_cent(self) -> float | None:
        return 100.0 * self.part / self.whole if self.whole else None


@dataclass(frozen=True)
class Figures:
    """What is counted of a set of films; no patient can be told from it.

    `program_positive` is of the films that were analysed, `person_positive` (primary end-point pneumonia) of those that a
    person concluded on in a WHO word. `agreement` counts the final reads whose agreement is known, `agreed` of those that
    either agree, agree partly or disagree.
    """

    films: int = 0
    drafts: int = 0
    program_positive: Share = field(default_factory=lambda: Share(0, 0))
    person_positive: Share = field(default_factory=lambda: Share(0, 0))
    agreed: Share = field(default_factory=lambda: Share(0, 0))
    outcomes: dict[Outcome, int] = field(default_factory=dict)
    conclusions: dict[WhoConclusion, int] = field(default_factory=dict)
    agreement: dict[Agreement, int] = field(default_factory=dict)
    refusals: dict[str, int] = field(default_factory=dict)
    read_anyway: int = 0


def count_figures(groups: Sequence[FilmGroup]) -> Figures:
    """The figures of all films in `groups`."""
    films, drafts, anyway = 0, 0, 0
    outcomes: dict[Outcome, int] = dict.fromkeys(Outcome, 0)
    conclusions: dict[WhoConclusion, int] = dict.fromkeys(WhoConclusion, 0)
    agreement: dict[Agreement, int] = dict.fromkeys(Agreement, 0)
    refusals: dict[str, int] = {}
    for group in groups:
        films += group.films
        outcomes[group.outcome] += group.films
        anyway += group.films if group.read_anyway else 0
        if group.outcome is Outcome.NOT_ANALYSED:
            refusals[group.reason] = refusals.get(group.reason, 0) + group.films
        if group.agreement is None:
            drafts += group.films
        else:
            conclusions[group.who_conclusion] += group.films
            agreement[group.agreement] += group.films
    analysed = films - outcomes[Outcome.NOT_ANALYSED]
    in_who_words = sum(conclusions.values()) - conclusions[WhoConclusion.NOT_STATED]
    compared = sum(agreement[one] for one in (Agreement.AGREES, Agreement.PARTLY, Agreement.DISAGREES))
    return Figures(
        films=films,
        drafts=drafts,
        program_positive=Share(outcomes[Outcome.SUGGESTS_PNEUMONIA], analysed),
        person_positive=Share(conclusions[WhoConclusion.PRIMARY_END_POINT], in_who_words),
        agreed=Share(agreement[Agreement.AGREES], compared),
        outcomes=outcomes,
        conclusions=conclusions,
        agreement=agreement,
        refusals=dict(sorted(refusals.items(), key=lambda item: (-item[1], item[0]))),
        read_anyway=anyway,
    )
