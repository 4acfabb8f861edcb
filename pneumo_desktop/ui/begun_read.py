"""What a person put into the form of the final read so far, and the keys for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from pneumo_desktop.domain.reading import Agreement, FilmQuality, FinalRead, Impression, WhoConclusion
from pneumo_desktop.ui.final_words import who_words

QUALITY_KEYS = {FilmQuality.ADEQUATE: "F2", FilmQuality.SUBOPTIMAL: "F3", FilmQuality.UNINTERPRETABLE: "F4"}
WHO_KEYS = {
    WhoConclusion.PRIMARY_END_POINT: "F6",
    WhoConclusion.OTHER_INFILTRATE: "F7",
    WhoConclusion.NO_FINDING: "F8",
    WhoConclusion.NOT_STATED: "F9",
}
AGREEMENT_KEYS = {
    Agreement.AGREES: "Shift+F6",
    Agreement.PARTLY: "Shift+F7",
    Agreement.DISAGREES: "Shift+F8",
    Agreement.NOT_COMPARABLE: "Shift+F9",
}


class Mode(Enum):
    """What the form is there for."""

    CLOSED = auto()
    IMPRESSION = auto()
    OPEN = auto()
    SHOWN = auto()


@dataclass(frozen=True)
class Begun:
    """What a person put in so far."""

    quality: FilmQuality | None = None
    who: WhoConclusion | None = None
    words: str = ""
    agreement: Agreement | None = None
    reason: str = ""
    no_reason: bool = False


def begun_of(impression: Impression | None) -> Begun:
    """An impression as it was put in."""
    if impression is None:
        return Begun()
    own = WhoConclusion.NOT_STATED if impression.words else None
    return Begun(impression.film_quality or None, impression.who_conclusion or own, impression.words)


def begun_of_final(final: FinalRead) -> Begun:
    """A final read as it was put in; the WHO's words alone are no words of one's own."""
    words = "" if final.conclusion == who_words().get(final.who_conclusion) else final.conclusion
    agreement = final.agreement if final.agreement in AGREEMENT_KEYS and not final.who_conclusion else None
    silent = final.agreement is Agreement.DISAGREES and not final.disagreement_reason
    return Begun(final.film_quality or None, final.who_conclusion, words, agreement, final.disagreement_reason, silent)
