"""The words of a final read on the screen: film quality, WHO conclusion, agreement, reasons to amend."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pneumo_desktop.domain.reading import Agreement, FilmQuality, Impression, WhoConclusion
from pneumo_desktop.domain.record import MERGED, AmendmentReason, split_amendment
from pneumo_desktop.ui.dates import short_moment


def film_quality_words() -> dict[FilmQuality, str]:
    """The three words for the film, in the order of the standard."""
    tr = QCoreApplication.translate
    return {
        FilmQuality.ADEQUATE: tr("FinalRead", "Adequate"),
        FilmQuality.SUBOPTIMAL: tr("FinalRead", "Suboptimal"),
        FilmQuality.UNINTERPRETABLE: tr("FinalRead", "Uninterpretable"),
    }


def who_words() -> dict[WhoConclusion, str]:
    """The three conclusions, in the order of the standard."""
    tr = QCoreApplication.translate
    return {
        WhoConclusion.PRIMARY_END_POINT: tr("FinalRead", "Primary end-point pneumonia"),
        WhoConclusion.OTHER_INFILTRATE: tr("FinalRead", "Other infiltrate"),
        WhoConclusion.NO_FINDING: tr("FinalRead", "No consolidation, infiltrate or effusion"),
    }


def agreement_words() -> dict[Agreement, str]:
    """How the conclusion stands to the program's reading."""
    tr = QCoreApplication.translate
    return {
        Agreement.AGREES: tr("FinalRead", "Agrees"),
        Agreement.PARTLY: tr("FinalRead", "Partly or uncertain"),
        Agreement.DISAGREES: tr("FinalRead", "Disagrees"),
        Agreement.NOT_COMPARABLE: tr("FinalRead", "Not comparable"),
        Agreement.OWN_WORDS: tr("FinalRead", "Not stated"),
    }


def who_note() -> str:
    """What the WHO's words were made for."""
    return QCoreApplication.translate(
        "FinalRead",
        "These words and the film quality are those of WHO-CXR. They were made for surveys and trials of vaccines, not for the "
        "care of single patients: say in your own words what matters for this one.",
    )


def impression_sentence(impression: Impression) -> str:
    """An impression in one sentence: what, who, when."""
    parts = [who_words().get(impression.who_conclusion, ""), impression.words]
    quality = film_quality_words().get(impression.film_quality)
    if quality:
        film = QCoreApplication.translate("FinalRead", "film: {quality}").format(quality=quality.lower())
        parts.append(film)
    what = "; ".join(part for part in parts if part)
    return f"{what} ({impression.reader}, {short_moment(impression.at)})"


def amendment_words(reason: str) -> str:
    """Why a version was made, as it is shown: what a person wrote, or what the program did."""
    if reason == MERGED:
        return QCoreApplication.translate("FinalRead", "Moved to another patient")
    chosen, words = split_amendment(reason)
    return f"{amendment_reasons()[chosen]}: {words}" if chosen else words


def amendment_reasons() -> dict[AmendmentReason, str]:
    """Why a final record is amended, to choose from."""
    tr = QCoreApplication.translate
    return {
        AmendmentReason.FINAL_READ: tr("FinalRead", "The final read was wrong or incomplete"),
        AmendmentReason.SECOND_READER: tr("FinalRead", "A second person read the film"),
        AmendmentReason.NEW_INFORMATION: tr("FinalRead", "New clinical information"),
        AmendmentReason.VISIT: tr("FinalRead", "Facts of the visit were wrong or missing"),
        AmendmentReason.READ_AGAIN: tr("FinalRead", "Read again with the present model"),
        AmendmentReason.PATIENT: tr("FinalRead", "The patient's details were wrong"),
        AmendmentReason.OTHER: tr("FinalRead", "Another reason"),
    }
