"""What a person put into the form of the final read so far, what that lacks, what it comes to, and the keys for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
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


class Part(Enum):
    """What the form asks for, in its order."""

    WHO = auto()
    WORDS = auto()
    AGREEMENT = auto()
    REASON = auto()
    READER = auto()


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


def for_another_outcome(begun: Begun, programs_words: str) -> Begun:
    """What still holds beside a reading of another outcome: how a person stood to the one before does not.

    Nor do that reading's own words, where `programs_words` stand there because the person agreed and said nothing else.
    """
    taken_over = begun.agreement is Agreement.AGREES and begun.words == programs_words
    return replace(begun, words="" if taken_over else begun.words, agreement=None, reason="", no_reason=False)


def begun_of_final(final: FinalRead) -> Begun:
    """A final read as it was put in; the WHO's words alone are no words of one's own."""
    words = "" if final.conclusion == who_words().get(final.who_conclusion) else final.conclusion
    agreement = final.agreement if final.agreement in AGREEMENT_KEYS and not final.who_conclusion else None
    silent = final.agreement is Agreement.DISAGREES and not final.disagreement_reason
    return Begun(final.film_quality or None, final.who_conclusion, words, agreement, final.disagreement_reason, silent)


def missing_of(content: Begun, agreement: Agreement | None, reader: str, ask_agreement: bool) -> dict[Part, str]:
    """The codes of what a final read lacks; without `ask_agreement`, of what a first impression does."""
    missing: dict[Part, str] = {}
    if not content.who and not content.words:
        if content.who is None:
            missing[Part.WHO] = "final.conclusion_missing"
        else:
            missing[Part.WORDS] = "final.words_missing"
    elif ask_agreement and agreement is None:
        missing[Part.AGREEMENT] = "final.agreement_missing"
    if ask_agreement and agreement is Agreement.DISAGREES and not content.reason and not content.no_reason:
        missing[Part.REASON] = "final.reason_missing"
    if not reader.strip():
        missing[Part.READER] = "final.reader_missing"
    return missing


def impression_of(content: Begun, reader: str, role: str, now: datetime) -> Impression:
    """What was put in, unsigned."""
    return Impression(
        reader=" ".join(reader.split()),
        at=now,
        film_quality=content.quality or FilmQuality.NOT_STATED,
        who_conclusion=content.who or WhoConclusion.NOT_STATED,
        words=content.words,
        role=" ".join(role.split()),
    )


def final_read_of(content: Begun, said: Impression, agreement: Agreement, first: Impression | None) -> FinalRead:
    """What was concluded: before the reading was shown only where it is its reader's own first impression, unchanged."""
    return FinalRead(
        agreement=agreement,
        conclusion=said.words or who_words().get(said.who_conclusion, ""),
        reader=said.reader,
        at=said.at,
        film_quality=said.film_quality,
        who_conclusion=said.who_conclusion,
        read_first=first is not None and _what(first) == _what(said),
        role=said.role,
        disagreement_reason=content.reason if agreement is Agreement.DISAGREES else "",
    )


def _what(said: Impression) -> tuple[str, ...]:
    """Who said it and what, but for when and in which role."""
    return said.reader, said.film_quality, said.who_conclusion, said.words
