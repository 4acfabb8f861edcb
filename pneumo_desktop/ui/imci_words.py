"""What the WHO's chart says, in words. Nothing here takes its sentences from the chart: it names them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pneumo_desktop.domain.imci import ImciClass, ImciResult, ImciScope


def _tr(text: str) -> str:
    return QCoreApplication.translate("Imci", text)


def urgent_title() -> str:
    """The words that a danger sign or a low saturation prints, whatever the film shows."""
    return _tr("Refer urgently")


def class_words(row: ImciClass) -> str:
    """A row of the chart."""
    tr = QCoreApplication.translate
    return {
        ImciClass.SEVERE: tr("Imci", "Severe pneumonia or very severe disease"),
        ImciClass.PNEUMONIA: tr("Imci", "Pneumonia"),
        ImciClass.COUGH_OR_COLD: tr("Imci", "Cough or cold"),
    }[row]


def rule_words(code: str) -> str:
    """A sign of the table, as it stands in a list."""
    tr = QCoreApplication.translate
    words = {
        "convulsing_now": tr("Imci", "convulsing now"),
        "lethargic": tr("Imci", "lethargic or unconscious"),
        "not_able_to_drink": tr("Imci", "not able to drink or breastfeed"),
        "vomits_everything": tr("Imci", "vomits everything"),
        "convulsions": tr("Imci", "convulsions in this illness"),
        "stridor": tr("Imci", "stridor in a calm child"),
        "low_saturation": tr("Imci", "SpO2 below 90 %"),
        "chest_indrawing": tr("Imci", "chest indrawing"),
        "fast_breathing": tr("Imci", "fast breathing for the age"),
    }
    return words.get(code, code)


def scope_sentence(scope: ImciScope) -> str:
    """Why the chart gives no class; empty where it applies, and for ages that it is not made for."""
    tr = QCoreApplication.translate
    words = {
        ImciScope.YOUNG_INFANT: tr(
            "Imci", "Under 2 months: young infants have a chart of their own. The program does not classify them."
        ),
        ImciScope.NO_COUGH: tr("Imci", "No cough and no difficult breathing: this part of the chart does not apply."),
        ImciScope.COUGH_NOT_ASSESSED: tr("Imci", "Answer cough and difficult breathing to see the class of the WHO's chart."),
        ImciScope.AGE_NOT_KNOWN: tr("Imci", "The age is needed for the class of the WHO's chart."),
    }
    return words.get(scope, "")


def note_sentence(code: str) -> str:
    """A note of the chart that bears on this child."""
    tr = QCoreApplication.translate
    words = {
        "age_uncertain": tr("Imci", "The age is not known exactly: another limit for fast breathing may be the right one."),
        "saturation_on_oxygen": tr("Imci", "SpO2 was measured on oxygen: on air it may be lower."),
        "rate_not_countable": tr("Imci", "The breaths could not be counted."),
        "wheeze": tr("Imci", "Wheeze: after a rapid bronchodilator count and look again, then classify."),
        "hiv_and_indrawing": tr("Imci", "A child exposed to or infected with HIV is referred for chest indrawing."),
        "long_cough": tr("Imci", "Cough for more than 14 days: have tuberculosis and asthma looked for."),
    }
    return words.get(code, code)


def imci_lines(result: ImciResult) -> list[str]:
    """All below the class: why, what is missing and so not excluded, notes, source."""
    lines = []
    sentence = scope_sentence(result.scope)
    if sentence:
        lines.append(sentence)
    others = [code for code in result.reasons if code not in result.urgent_reasons]
    if others:
        lines.append(_tr("Found: {signs}.").format(signs=_listed(tuple(others))))
    if result.missing:
        lines.append(_tr("Not measured, cannot be excluded: {signs}.").format(signs=_missing_words(result.missing)))
    if result.not_excluded:
        graver = ", ".join(class_words(row) for row in result.not_excluded)
        lines.append(_tr("Not excluded: {classes}.").format(classes=graver))
    lines += [note_sentence(code) for code in result.notes]
    if result.scope is ImciScope.APPLIES:
        lines.append(_tr("Source: {edition}. The film does not change this class.").format(edition=result.edition))
    return lines


def _missing_words(missing: tuple[str, ...]) -> str:
    dangers = ("convulsing_now", "lethargic", "not_able_to_drink", "vomits_everything", "convulsions")
    if set(dangers) <= set(missing):  # nobody asked for any of them: one word for the five
        rest = tuple(code for code in missing if code not in dangers)
        return ", ".join(filter(None, (_tr("danger signs"), _listed(rest))))
    return _listed(missing)


def _listed(codes: tuple[str, ...]) -> str:
    return ", ".join(rule_words(code) for code in codes)
