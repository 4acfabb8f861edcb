"""The WHO's chart and the model's ages in the language of the window; the sentences are those of the paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pneumo_desktop.domain.imci import RULES, ImciResult, ImciScope
from pneumo_desktop.domain.model_ages import AgesYears
from pneumo_desktop.domain.reading import ModelIdentity
from pneumo_desktop.domain.visit import DangerSign
from pneumo_desktop.imci_sentences import ImciWords, say_age_outside, say_population
from pneumo_desktop.ui.messages import spoken_sentences


def chart_words() -> ImciWords:
    """What the chart says."""
    return ImciWords(spoken_sentences())


def urgent_title() -> str:
    """Over the marks of `urgent_mark` in a list."""
    return QCoreApplication.translate("ImciWords", "Refer")


def urgent_mark() -> str:
    """One word that is never cut in a list; `chart_words().urgent` is the whole of it, for a look and for who listens."""
    return QCoreApplication.translate("ImciWords", "Urgent")


def imci_lines(result: ImciResult) -> list[str]:
    """All below the class: why there is none, what was found, what is missing and so not excluded, notes, source.

    What makes the referral urgent stands above it already; of ages that the chart is not made for there is no class to miss.
    """
    words = chart_words()
    lines = words.lines(result)
    if result.reasons and result.reasons == result.urgent_reasons:
        del lines[0]
    if result.classification is None and result.scope is not ImciScope.OLDER:
        lines.insert(0, words.heading(result))
    return [*lines, words.source(result)] if result.scope is ImciScope.APPLIES else lines


def danger_words() -> dict[DangerSign, str]:
    """The general danger signs as questions of a form, in the order of the chart's table."""
    words, signs = chart_words(), [DangerSign(rule.code) for rule in RULES if rule.code in set(DangerSign)]
    return {sign: capitalised(words.rule(sign)) for sign in signs}


def capitalised(words: str) -> str:
    """With a capital at its head, the rest as it is."""
    return words[:1].upper() + words[1:]


def age_outside_words(ages: AgesYears) -> str:
    """That the model knows few or no patients of this age."""
    return say_age_outside(ages, spoken_sentences())


def population_words(model: ModelIdentity) -> str:
    """Whom a model was trained on."""
    return say_population(model, spoken_sentences())
