"""What the WHO's chart says and which ages a model knows, in words: the one home of these sentences, for screen and paper.

Nothing here takes its sentences from the chart: it names them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pneumo_desktop.domain.imci import ImciClass, ImciResult, ImciScope, classify
from pneumo_desktop.domain.model_ages import AgesYears, model_age_code
from pneumo_desktop.domain.patient import Patient
from pneumo_desktop.domain.patient_correction import corrected_facts
from pneumo_desktop.domain.reading import ModelIdentity
from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.visit import DangerSign
from pneumo_desktop.sentences import SOURCE_LANGUAGE, Sentences


@dataclass(frozen=True)
class ImciWords:
    """The words of one language."""

    sentences: Sentences

    @property
    def urgent(self) -> str:
        """The words that a danger sign or a low saturation brings, whatever the film shows."""
        return str(self.sentences.imci["urgent"])

    def rule(self, code: str) -> str:
        """A sign of the table, as it stands in a list; a code without words is named as it is."""
        return str(self.sentences.imci["rules"].get(code, code))

    def row(self, row: ImciClass) -> str:
        """A class of the chart."""
        return str(self.sentences.imci["classes"][row])

    def listed(self, items: Iterable[str]) -> str:
        """Items with commas between."""
        return self.sentences.report["list_comma"].join(items)

    def urgent_signs(self, result: ImciResult) -> str:
        """The signs that make a referral urgent."""
        return self.listed(self.rule(code) for code in result.urgent_reasons)

    def urgent_because(self, result: ImciResult) -> str:
        """The same as a sentence, and that no reading changes it."""
        return str(self.sentences.imci["urgent_because"]).format(what=self.urgent_signs(result))

    def heading(self, result: ImciResult) -> str:
        """The class, or why there is none."""
        if result.scope is not ImciScope.APPLIES:
            return str(self.sentences.imci["scopes"][result.scope])
        return self.row(result.classification) if result.classification else str(self.sentences.imci["none"])

    def in_short(self, result: ImciResult) -> str:
        """Urgent referral with its signs, class or why there is none, and what is not excluded."""
        parts = [f"{self.urgent}: {self.urgent_signs(result)}"] if result.urgent else []
        parts.append(self.heading(result))
        if result.not_excluded:
            parts.append(str(self.sentences.imci["not_excluded"]).format(what=self.listed(map(self.row, result.not_excluded))))
        return " · ".join(part.rstrip(".") for part in parts)

    def lines(self, result: ImciResult) -> list[str]:
        """All below the class, a sentence a line: why, what is missing and so not excluded, notes."""
        imci, lines = self.sentences.imci, []
        if result.reasons:
            lines.append(str(imci["because"]).format(what=self.listed(map(self.rule, result.reasons))))
        if result.missing:
            lines.append(str(imci["missing"]).format(what=self._missing(result.missing)))
        if result.not_excluded:
            lines.append(str(imci["not_excluded"]).format(what=self.listed(map(self.row, result.not_excluded))))
        return lines + [str(imci["notes"].get(code, code)) for code in result.notes]

    def source(self, result: ImciResult) -> str:
        """The edition of the chart, and that no film comes into it."""
        return str(self.sentences.imci["source"]).format(source=result.edition)

    def _missing(self, missing: tuple[str, ...]) -> str:
        """Where nobody asked for any of the danger signs, one word stands for the five."""
        rest = [code for code in missing if code not in set(DangerSign)]
        if len(missing) - len(rest) < len(DangerSign):
            return self.listed(map(self.rule, missing))
        return self.listed((str(self.sentences.imci["danger_signs"]), *map(self.rule, rest)))


def say_ages(ages: AgesYears, sentences: Sentences) -> str:
    """Ages in completed years: "1 to 5 years, 18 years and over"."""
    shared = sentences.shared
    spans = (
        str(shared["ages_from"]).format(first=first)
        if last is None
        else str(shared["ages_span"]).format(first=first, last=last)
        for first, last in ages
    )
    return sentences.report["list_comma"].join(spans)


def say_age_outside(ages: AgesYears, sentences: Sentences) -> str:
    """That the model knows few or no patients of this age."""
    return str(sentences.shared["age_outside"]).format(ages=say_ages(ages, sentences))


def say_corrected(record: Record, sentences: Sentences) -> list[str]:
    """That details of the patient were corrected, which, and what that changes; nothing where they were not."""
    before, now = record.corrected_from, record.patient
    facts = corrected_facts(before, now) if before is not None else ()
    if before is None or not facts:
        return []
    what = sentences.report["list_comma"].join(str(sentences.choices["corrected"][fact]) for fact in facts)
    told = sentences.report["details_corrected"].format(what=what)
    return [told, *say_recomputed(before, now, record, sentences)]


def say_recomputed(before: Patient, now: Patient, record: Record, sentences: Sentences) -> list[str]:
    """What the chart and the model's ages say otherwise of `now` than of `before`, for the visit of `record`.

    A class or a warning that a correction takes away is never gone without a word.
    """
    words, day = ImciWords(sentences), record.day
    first, then = (words.in_short(classify(who, record.visit, day)) for who in (before, now))
    lines = [str(sentences.imci["recomputed"]).format(before=first, now=then)] if first != then else []
    ages = record.reading.model.ages_years if record.reading.model else ()
    was, is_ = (model_age_code(who, day, ages) for who in (before, now))
    if was is not None and is_ is None:
        lines.append(str(sentences.shared["age_outside_before"]))
    return lines


def say_population(model: ModelIdentity, sentences: Sentences) -> str:
    """Whom a model was trained on. The card says it in English: of models without words in this language its ages are told,
    and the card's own words after them; empty where the card says nothing.
    """
    known = sentences.choices["populations"].get(model.id)
    if known or sentences.tag == SOURCE_LANGUAGE or not model.trained_on:
        return str(known or model.trained_on)
    ages = say_ages(model.ages_years, sentences)
    own = str(sentences.shared["in_the_cards_words"]).format(words=model.trained_on)
    return f"{ages} {own}" if ages else own
