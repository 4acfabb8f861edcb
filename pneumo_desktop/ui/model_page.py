"""The page about the model: who it is, how it was made, what it was measured to be worth, and what it is not for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.ui.help_pages import TextPage
from pneumo_desktop.ui.imci_words import population_words
from pneumo_desktop.ui.messages import not_assessed, sentence_for
from pneumo_desktop.ui.parts import ModelDescription


def about_model_page(described: ModelDescription | PneumoError, parent: QWidget) -> TextPage:
    """Who the model is and what it is worth, or why that cannot be said."""
    title = QCoreApplication.translate("ModelPage", "About this model")
    if isinstance(described, PneumoError):
        return TextPage(title, [sentence_for(described)], parent)
    page = TextPage(title, describe_model(described), parent)
    page.resize(620, 560)
    return page


def describe_model(described: ModelDescription) -> list[str]:
    """The paragraphs of the page, in plain text."""
    tr = QCoreApplication.translate
    paragraphs = ["\n".join(_identity_lines(described)), *_measured_paragraphs(described.figures)]
    if described.out_of_scope:
        paragraphs.append("\n".join([tr("ModelPage", "Not for:"), *(f"– {text}" for text in described.out_of_scope)]))
    paragraphs.append(not_assessed())
    if described.data:
        sources = (f"– {name} ({licence})" for name, licence in described.data)
        paragraphs.append("\n".join([tr("ModelPage", "Data:"), *sources]))
    return paragraphs


def _identity_lines(described: ModelDescription) -> list[str]:
    tr, model, thresholds = QCoreApplication.translate, described.identity, described.thresholds
    lines = [
        tr("ModelPage", "{name}, version {version}, {date}").format(name=model.name, version=model.version, date=model.date)
    ]
    population = population_words(model)
    if population:
        lines.append(tr("ModelPage", "Trained on: {value}").format(value=population))
    if described.films:
        counts = ", ".join(f"{name.replace('_', ' ')} {count}" for name, count in described.films.items())
        lines.append(tr("ModelPage", "Films: {counts}").format(counts=counts))
    network = tr("ModelPage", "Network: {name}, {size} x {size} pixels")
    lines.append(network.format(name=described.network, size=described.size_px))
    uncertain = tr("ModelPage", "Scores from {low} to {high} are called uncertain")
    lines.append(uncertain.format(low=round(thresholds.low * 100), high=round(thresholds.high * 100)))
    if thresholds.screening is not None:
        cut = tr("ModelPage", "Screening cut: {cut}; few films with pneumonia score lower")
        lines.append(cut.format(cut=round(thresholds.screening * 100)))
    return [*lines, tr("ModelPage", "Weights (SHA-256): {value}").format(value=model.sha256)]


def _measured_paragraphs(figures: Mapping[str, Any]) -> list[str]:
    """A paragraph for each set of films; those of altered films ("set/how") and sets without a known figure are left out."""
    tr = QCoreApplication.translate
    measured = []
    for name, of_set in figures.items():
        if "/" in name or not isinstance(of_set, Mapping):
            continue
        lines = [line for key, words, is_share in _known_figures() if (line := _figure_line(words, of_set.get(key), is_share))]
        if lines:
            measured.append("\n".join([_set_line(name, of_set), *lines]))
    if not measured:
        return []
    head = tr("ModelPage", "What it was measured to be worth, with 95 % intervals in brackets:")
    legend = tr(
        "ModelPage",
        "AUC: 1 tells all films with pneumonia from all others, 0.5 is chance. Sensitivity: share of the films with pneumonia "
        "that score at least 50. Specificity: share of the others that score below 50.",
    )
    return [head, *measured, legend]


def _known_figures() -> tuple[tuple[str, str, bool], ...]:
    """Key in the card, words, and whether it is a share to be shown in percent."""
    tr = QCoreApplication.translate
    return (
        ("auc", tr("ModelPage", "AUC"), False),
        ("accuracy", tr("ModelPage", "Accuracy"), True),
        ("sensitivity", tr("ModelPage", "Sensitivity"), True),
        ("specificity", tr("ModelPage", "Specificity"), True),
        ("calibration_error", tr("ModelPage", "Calibration error"), False),
        ("uncertain_share", tr("ModelPage", "Called uncertain"), True),
        ("accuracy_of_the_rest", tr("ModelPage", "Accuracy of the rest"), True),
    )


def _figure_line(words: str, figure: object, is_share: bool) -> str:
    """One figure with its interval; empty for what is no figure or has no value."""
    if not isinstance(figure, Mapping) or not _is_number(figure.get("value")):
        return ""
    values = [figure.get(key) for key in ("value", "low", "high")]
    value, *interval = (_number_words(number, is_share) for number in values if _is_number(number))
    value += " %" if is_share else ""
    if len(interval) != 2:
        return f"– {words} {value}"
    template = QCoreApplication.translate("ModelPage", "– {words} {value} ({low} to {high})")
    return template.format(words=words, value=value, low=interval[0], high=interval[1])


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _number_words(number: Any, is_share: bool) -> str:
    return f"{number * 100:.1f}" if is_share else f"{number:.3f}"


def _set_line(name: str, of_set: Mapping[str, Any]) -> str:
    """The set's name with its counts, as far as the card states them."""
    tr = QCoreApplication.translate
    words = (
        ("films", tr("ModelPage", "{n} films")),
        ("patients", tr("ModelPage", "{n} patients")),
        ("with_pneumonia", tr("ModelPage", "{n} films with pneumonia")),
    )
    counts = ", ".join(template.format(n=of_set[key]) for key, template in words if _is_number(of_set.get(key)))
    plain = name.replace("_", " ")
    return f"{plain[:1].upper()}{plain[1:]}: {counts}" if counts else f"{plain[:1].upper()}{plain[1:]}"
