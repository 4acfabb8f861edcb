"""How a person's conclusion stands to the program's reading, as far as the words decide it; and who may see what first."""

from __future__ import annotations

from pneumo_desktop.domain.reading import Agreement, FilmQuality, Impression, Outcome, WhoConclusion
from pneumo_desktop.domain.record import RecordState

# "Other infiltrate" is a finding, but not the consolidation or effusion that makes the primary end-point.
_BY_WORDS = {
    (Outcome.SUGGESTS_PNEUMONIA, WhoConclusion.PRIMARY_END_POINT): Agreement.AGREES,
    (Outcome.SUGGESTS_PNEUMONIA, WhoConclusion.OTHER_INFILTRATE): Agreement.PARTLY,
    (Outcome.SUGGESTS_PNEUMONIA, WhoConclusion.NO_FINDING): Agreement.DISAGREES,
    (Outcome.NO_PATTERN, WhoConclusion.PRIMARY_END_POINT): Agreement.DISAGREES,
    (Outcome.NO_PATTERN, WhoConclusion.OTHER_INFILTRATE): Agreement.PARTLY,
    (Outcome.NO_PATTERN, WhoConclusion.NO_FINDING): Agreement.AGREES,
}


def agreement_of_words(outcome: Outcome, quality: FilmQuality, who: WhoConclusion) -> Agreement | None:
    """The agreement that follows from the words chosen; None where it has to be asked for.

    Nothing is comparable where the film was not analysed, or is uninterpretable to the person; with an uncertain reading
    nobody agrees or disagrees.
    """
    if outcome is Outcome.NOT_ANALYSED or quality is FilmQuality.UNINTERPRETABLE:
        return Agreement.NOT_COMPARABLE
    if outcome is Outcome.UNCERTAIN:
        return Agreement.PARTLY
    return _BY_WORDS.get((outcome, who))


def is_hidden(read_first: bool, outcome: Outcome, state: RecordState | None, impression: Impression | None) -> bool:
    """Whether the program's reading has to wait for a person's impression; `state` is None for what is not saved yet.

    A film that was not analysed has nothing to hide: its reason and what would put it right are shown at once.
    """
    unread = state in (None, RecordState.DRAFT) and impression is None
    return read_first and unread and outcome is not Outcome.NOT_ANALYSED
