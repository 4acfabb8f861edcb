"""The class of the WHO's chart for a child with cough or difficult breathing: one table of rules, and nothing of the network.

Source: Integrated Management of Childhood Illness, chart booklet, WHO, March 2014 (ISBN 978 92 4 150682 3), sick child aged
2 months up to 5 years; it carries the two classes of pneumonia of "Revised WHO classification and treatment of childhood
pneumonia at health facilities", WHO, 2014 (ISBN 978 92 4 150781 3). docs/imci.md says what was taken from where.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pneumo_desktop.domain.patient import Age, AgeUnit, Patient, completed_months
from pneumo_desktop.domain.visit import DangerSign, OxygenSupport, Sign, Signs, Visit

EDITION = "WHO IMCI chart booklet, March 2014"
YOUNG_INFANT_DAYS = 60
"""A young infant is 0 to 59 days old; with a birth date, calendar months count, as mothers and charts do."""
LOWEST_SATURATION = 90
LONG_COUGH_DAYS = 14


class AgeBand(StrEnum):
    """Which of the WHO's charts is for this age."""

    YOUNG_INFANT = "under_2_months"
    INFANT = "2_to_11_months"
    CHILD = "12_to_59_months"
    OLDER = "60_months_and_over"


_CHART = frozenset({AgeBand.INFANT, AgeBand.CHILD})
_ALL = frozenset(AgeBand)

FAST_FROM = {AgeBand.YOUNG_INFANT: 60, AgeBand.INFANT: 50, AgeBand.CHILD: 40}
"""Breaths a minute that count as fast; the chart has no such limit for older children and adults."""


class ImciClass(StrEnum):
    """The three rows of the chart, the gravest first."""

    SEVERE = "severe_pneumonia_or_very_severe_disease"
    PNEUMONIA = "pneumonia"
    COUGH_OR_COLD = "cough_or_cold"


class ImciScope(StrEnum):
    """Whether the chart applies, and if not, why."""

    APPLIES = "applies"
    YOUNG_INFANT = "under_2_months"
    OLDER = "60_months_and_over"
    NO_COUGH = "no_cough_or_difficult_breathing"
    COUGH_NOT_ASSESSED = "cough_not_assessed"
    AGE_NOT_KNOWN = "age_not_known"


@dataclass(frozen=True)
class ImciResult:
    """What the chart says, in codes; `ui.messages` and the report have the sentences.

    `classification` is None where the chart does not apply, and where nothing was found but something that the chart asks for
    was not looked at. `urgent` is "Refer urgently", whatever the program's reading says; `urgent_reasons` are the rules that
    say so, `reasons` all that were met, `missing` those that nobody looked at, all in the order of the table. `not_excluded`
    are graver classes than `classification` that could be true as well, for what is missing. `fast_from` is the limit of the
    respiratory rate at this age, None where there is none.
    """

    scope: ImciScope
    classification: ImciClass | None
    urgent: bool
    reasons: tuple[str, ...]
    urgent_reasons: tuple[str, ...]
    missing: tuple[str, ...]
    not_excluded: tuple[ImciClass, ...]
    notes: tuple[str, ...]
    fast_from: int | None
    edition: str = EDITION


Finder = Callable[[Signs, AgeBand], Sign]


@dataclass(frozen=True)
class Rule:
    """One sign: who it counts for, which class it makes at 2 to 59 months, and whether it alone means urgent referral.

    Without `required` signs the chart gives its class all the same, as it does where there is no oximeter.
    """

    code: str
    bands: frozenset[AgeBand]
    makes: ImciClass
    urgent: bool
    required: bool
    find: Finder


def _danger(sign: DangerSign) -> Finder:
    return lambda signs, _band: signs.danger_signs.get(sign, Sign.NOT_ASSESSED)


def _low_saturation(signs: Signs, _band: AgeBand) -> Sign:
    """Below 90 %; a good value on oxygen says nothing of the value on air."""
    if signs.oxygen_saturation is None:
        return Sign.NOT_ASSESSED
    if signs.oxygen_saturation < LOWEST_SATURATION:
        return Sign.YES
    return Sign.NOT_ASSESSED if signs.oxygen_support is OxygenSupport.OXYGEN else Sign.NO


def _fast_breathing(signs: Signs, band: AgeBand) -> Sign:
    if signs.respiratory_rate is None or band not in FAST_FROM:
        return Sign.NOT_ASSESSED
    return Sign.YES if signs.respiratory_rate >= FAST_FROM[band] else Sign.NO


_SEVERE, _PNEUMONIA = ImciClass.SEVERE, ImciClass.PNEUMONIA

RULES: tuple[Rule, ...] = (
    #    code                        ages    makes       urgent required  found by
    Rule("convulsing_now", _ALL, _SEVERE, True, True, _danger(DangerSign.CONVULSING_NOW)),
    Rule("lethargic", _ALL, _SEVERE, True, True, _danger(DangerSign.LETHARGIC)),
    Rule("not_able_to_drink", _ALL, _SEVERE, True, True, _danger(DangerSign.NOT_ABLE_TO_DRINK)),
    Rule("vomits_everything", _ALL, _SEVERE, True, True, _danger(DangerSign.VOMITS_EVERYTHING)),
    Rule("convulsions", _ALL, _SEVERE, True, True, _danger(DangerSign.CONVULSIONS)),
    Rule("stridor", _CHART, _SEVERE, True, True, lambda signs, _band: signs.stridor),
    Rule("low_saturation", _ALL, _SEVERE, True, False, _low_saturation),
    Rule("chest_indrawing", _CHART, _PNEUMONIA, False, True, lambda signs, _band: signs.chest_indrawing),
    Rule("fast_breathing", _CHART, _PNEUMONIA, False, True, _fast_breathing),
)

NOTES = (
    "age_uncertain",  # the birth date is not known well enough to tell which of two limits counts
    "saturation_on_oxygen",  # measured on oxygen: the value on air may be lower
    "rate_not_countable",  # the respiratory rate was tried in vain
    "wheeze",  # with fast breathing or indrawing the chart has a bronchodilator tried, and both looked at again
    "hiv_and_indrawing",  # a child exposed to or infected with HIV is referred for chest indrawing
    "long_cough",  # more than 14 days: assessment for tuberculosis or asthma
)


def classify(patient: Patient, visit: Visit, day: date) -> ImciResult:
    """What the chart says of this patient on `day`, the day of the visit. No reading and no score comes near it."""
    signs = visit.signs
    bands = age_bands(patient, day)
    if bands is None:
        return _outside(ImciScope.AGE_NOT_KNOWN, signs, AgeBand.OLDER, _ALL, ())
    band, possible = bands
    scope = _scope(band, signs)
    uncertain = ("age_uncertain",) if len(possible) > 1 else ()
    if scope is not ImciScope.APPLIES:
        return _outside(scope, signs, band, possible, uncertain)
    found = {rule: rule.find(signs, band) for rule in RULES}
    reasons = tuple(rule for rule in RULES if found[rule] is Sign.YES)
    missing = tuple(rule for rule in RULES if found[rule] is Sign.NOT_ASSESSED)
    classification = _class_of(reasons, missing)
    urgent = tuple(rule.code for rule in reasons if rule.urgent)
    return ImciResult(
        scope=scope,
        classification=classification,
        urgent=bool(urgent),
        reasons=_codes(reasons),
        urgent_reasons=urgent,
        missing=_codes(missing),
        not_excluded=_not_excluded(classification, missing, _fast_at_another_age(signs, possible)),
        notes=uncertain + _notes(signs, _codes(reasons)),
        fast_from=FAST_FROM[band],
    )


def has_urgent_sign(signs: Signs) -> bool:
    """Whether there is a sign that is urgent at some age: without one `classify` says "refer urgently" at none."""
    return any(rule.urgent and any(rule.find(signs, band) is Sign.YES for band in rule.bands) for rule in RULES)


def _class_of(reasons: tuple[Rule, ...], missing: tuple[Rule, ...]) -> ImciClass | None:
    """The gravest class that was met; the mildest only where everything that the chart asks for was looked at."""
    for row in (ImciClass.SEVERE, ImciClass.PNEUMONIA):
        if any(rule.makes is row for rule in reasons):
            return row
    return None if any(rule.required for rule in missing) else ImciClass.COUGH_OR_COLD


def _fast_at_another_age(signs: Signs, possible: frozenset[AgeBand]) -> bool:
    """Whether the rate is fast at an age that the patient may have, be it not the likely one."""
    return any(_fast_breathing(signs, band) is Sign.YES for band in possible & _CHART)


def _not_excluded(classification: ImciClass | None, missing: tuple[Rule, ...], fast: bool) -> tuple[ImciClass, ...]:
    if classification is ImciClass.SEVERE:
        return ()
    graver = (ImciClass.SEVERE,) if classification is ImciClass.PNEUMONIA else (ImciClass.SEVERE, ImciClass.PNEUMONIA)
    open_rows = {rule.makes for rule in missing} | ({ImciClass.PNEUMONIA} if fast else set())
    return tuple(row for row in graver if row in open_rows)


def _outside(scope: ImciScope, signs: Signs, band: AgeBand, possible: frozenset[AgeBand], notes: tuple[str, ...]) -> ImciResult:
    """No class; but what is dangerous at a possible age is so without the chart, and the class of that age is not excluded."""
    charted = tuple(other for other in AgeBand if other in possible and _scope(other, signs) is ImciScope.APPLIES)
    rules = tuple(rule for rule in RULES if possible & rule.bands and (rule.urgent or charted))
    found = {rule: rule.find(signs, charted[0] if charted else band) for rule in rules}
    reasons = _codes(tuple(rule for rule in rules if found[rule] is Sign.YES and rule.urgent))
    missing = _codes(tuple(rule for rule in rules if found[rule] is Sign.NOT_ASSESSED))
    on_oxygen = tuple(note for note in _notes(signs, ()) if note == "saturation_on_oxygen")
    at_some_age = {row for other in charted for row in _possible_rows(signs, other)}
    not_excluded = tuple(row for row in (ImciClass.SEVERE, ImciClass.PNEUMONIA) if row in at_some_age)
    return ImciResult(
        scope, None, bool(reasons), reasons, reasons, missing, not_excluded, notes + on_oxygen, FAST_FROM.get(band)
    )


def _possible_rows(signs: Signs, band: AgeBand) -> tuple[ImciClass, ...]:
    """The class that the chart would give at an age, and those that it would not exclude."""
    found = {rule: rule.find(signs, band) for rule in RULES}
    row = _class_of(
        tuple(rule for rule in RULES if found[rule] is Sign.YES),
        missing := tuple(rule for rule in RULES if found[rule] is Sign.NOT_ASSESSED),
    )
    return ((row,) if row else ()) + _not_excluded(row, missing, False)


def _scope(band: AgeBand, signs: Signs) -> ImciScope:
    if band is AgeBand.YOUNG_INFANT:
        return ImciScope.YOUNG_INFANT
    if band is AgeBand.OLDER:
        return ImciScope.OLDER
    main = (signs.cough, signs.difficult_breathing)
    if Sign.YES in main:
        return ImciScope.APPLIES
    return ImciScope.NO_COUGH if main == (Sign.NO, Sign.NO) else ImciScope.COUGH_NOT_ASSESSED


def _notes(signs: Signs, reasons: tuple[str, ...]) -> tuple[str, ...]:
    """Notes of the chart that bear on this child, in the order of NOTES."""
    measured = signs.oxygen_saturation is not None
    holds = {
        "saturation_on_oxygen": measured and signs.oxygen_support is OxygenSupport.OXYGEN,
        "rate_not_countable": signs.respiratory_rate is None and signs.respiratory_rate_unable,
        "wheeze": signs.wheeze is Sign.YES and bool({"fast_breathing", "chest_indrawing"} & set(reasons)),
        "hiv_and_indrawing": "chest_indrawing" in reasons,
        "long_cough": signs.cough_days is not None and signs.cough_days > LONG_COUGH_DAYS,
    }
    return tuple(note for note in NOTES if holds.get(note, False))


def _codes(rules: tuple[Rule, ...]) -> tuple[str, ...]:
    return tuple(rule.code for rule in rules)


# --- age ---------------------------------------------------------------------------------------------------------------


def age_bands(patient: Patient, day: date) -> tuple[AgeBand, frozenset[AgeBand]] | None:
    """The likely band on `day` and all possible ones; None for somebody born later, or of no age at all."""
    if patient.birth_date is not None:
        exact = _band_born(patient.birth_date, day)
        return (exact, frozenset({exact})) if exact else None
    if patient.partial_birth is not None:
        born = patient.partial_birth
        likely = _band_born(born.middle(day), day)
        youngest, oldest = _band_born(min(born.last_day, day), day), _band_born(born.first_day, day)
        return (likely, _between(youngest, oldest)) if likely and youngest and oldest else None
    if patient.estimated_age is not None:
        return _bands_estimated(patient.estimated_age)
    return None


def _band_born(born: date, day: date) -> AgeBand | None:
    return None if born > day else _band_of_months(completed_months(born, day))


def _bands_estimated(age: Age) -> tuple[AgeBand, frozenset[AgeBand]]:
    """ "0 years" can be a newborn or eleven months old; the middle of the year counts and the doubt is told."""
    if age.unit is AgeUnit.YEARS and age.value == 0:
        return AgeBand.INFANT, frozenset({AgeBand.YOUNG_INFANT, AgeBand.INFANT})
    if age.unit is AgeUnit.YEARS:
        band = _band_of_months(age.value * 12)
    elif age.unit is AgeUnit.MONTHS:
        band = _band_of_months(age.value)
    elif age.days < YOUNG_INFANT_DAYS:
        band = AgeBand.YOUNG_INFANT
    else:
        band = _band_of_months(max(2, int(age.days / 30.4375)))
    return band, frozenset({band})


def _band_of_months(months: int) -> AgeBand:
    if months < 2:
        return AgeBand.YOUNG_INFANT
    if months < 12:
        return AgeBand.INFANT
    return AgeBand.CHILD if months < 60 else AgeBand.OLDER


def _between(youngest: AgeBand, oldest: AgeBand) -> frozenset[AgeBand]:
    order = list(AgeBand)
    return frozenset(order[order.index(youngest) : order.index(oldest) + 1])
