"""Prediction, reading, heat map and final read: what the network says, what it is worth, what a person concludes."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from pneumo_desktop.domain.film import Correction, Film
from pneumo_desktop.domain.model_key import model_key

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Outcome(StrEnum):
    """The four words of the program; their sentences are in `ui.messages`."""

    SUGGESTS_PNEUMONIA = "suggests_pneumonia"
    UNCERTAIN = "uncertain"
    NO_PATTERN = "no_pattern"
    NOT_ANALYSED = "not_analysed"


@dataclass(frozen=True)
class Thresholds:
    """Scores from `low` up to `high` are uncertain. `origin` says who set them ("factory", ...).

    At and above `screening` lie at least 97.5 % of the films with pneumonia, as far as films left out of training tell.
    """

    low: float
    high: float
    origin: str = "factory"
    screening: float | None = None

    def __post_init__(self) -> None:
        if not (0.0 <= self.low <= self.high <= 1.0):
            raise ValueError("thresholds must be 0 <= low <= high <= 1")
        if self.screening is not None and not 0.0 <= self.screening <= 1.0:
            raise ValueError("the screening cut must be 0 to 1")


@dataclass(frozen=True)
class Prediction:
    """Numbers of the network alone: `score` 0..1 with 0.5 the balanced operating point, `kinds` the class probabilities.

    `pattern` is what the research head says ({"bacterial": 0.7, "viral": 0.3}), empty without one or below the low threshold.
    """

    score: float
    kinds: Mapping[str, float]
    pattern: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class HeatMap:
    """Where the score came from: `values` (rows, columns) float32 in 0..1, stretched over the whole film.

    A value is the share of the score's push towards pneumonia that came from there, on a scale that is the same for all
    films of one model; 0 where the network saw nothing that speaks for pneumonia.
    """

    values: NDArray[np.float32]

    @property
    def peak(self) -> float:
        """The hottest place; far below 1 where little in the film speaks for pneumonia, however the rest is coloured."""
        return float(self.values.max(initial=0.0))


WEAK_PEAK = 0.3
"""Below this the heat map itself is said to be weak."""


@dataclass(frozen=True)
class ModelIdentity:
    """Which model made a reading. `date` is ISO 8601, `sha256` the hash of the weights in lower-case hex.

    `ages_years` are the completed years, first and last, that it was trained on; None is without end, () is not stated.
    `card_sha256` is the hash of what its card says of reading films (`domain.model_key`), "" in records from before that.
    """

    id: str
    name: str
    version: str
    date: str
    sha256: str
    trained_on: str = ""
    ages_years: tuple[tuple[int, int | None], ...] = ()
    card_sha256: str = ""

    @property
    def key(self) -> str:
        """What two models share only if they read every film alike."""
        return model_key(self.sha256, self.card_sha256)


@dataclass(frozen=True)
class Reading:
    """A prediction bound to one film as it was put right, one patient, one model and one pair of thresholds.

    `score` is None, `kinds` and `pattern` are empty when `outcome` is NOT_ANALYSED; `reason` is then its code. `patient_key`
    is None for readings made without a patient (command line). `steps_ms` holds the time of each step. `pattern` is for
    research alone, never for paper. `correction` is what a person had done to the film before this reading.
    """

    film_sha256: str
    patient_key: str | None
    outcome: Outcome
    reason: str | None
    quality: tuple[str, ...]
    score: float | None
    kinds: Mapping[str, float]
    model: ModelIdentity | None
    thresholds: Thresholds | None
    device: str
    read_at: datetime
    steps_ms: Mapping[str, float] = field(default_factory=dict)
    pattern: Mapping[str, float] = field(default_factory=dict)
    correction: Correction = field(default_factory=Correction)

    def belongs_to(
        self, film: Film, patient_key: str | None, model: ModelIdentity | None, thresholds: Thresholds | None
    ) -> bool:
        """The identity lock: true only if nothing that the reading is bound to has changed, nor how the film was put right."""
        mine = (self.film_sha256, self.correction, self.patient_key, self.model.key if self.model else None, self.thresholds)
        seen = (film.sha256, film.facts.correction, patient_key, model.key if model else None, thresholds)
        return mine == seen


class Agreement(StrEnum):
    """How the person's conclusion stands to the program's reading; `domain.agreement` says which follows from which words.

    OWN_WORDS stands in records from before agreement was asked for, and says nothing of it.
    """

    AGREES = "agrees"
    PARTLY = "partly"
    DISAGREES = "disagrees"
    NOT_COMPARABLE = "not_comparable"
    OWN_WORDS = "own_words"


class FilmQuality(StrEnum):
    """How a person judges the film, in the words of the WHO's standard reading of children's chest films."""

    NOT_STATED = ""
    ADEQUATE = "adequate"
    SUBOPTIMAL = "suboptimal"
    UNINTERPRETABLE = "uninterpretable"


class WhoConclusion(StrEnum):
    """A person's conclusion in the same words (WHO-CXR, PMC5608771), made for surveys and trials."""

    NOT_STATED = ""
    PRIMARY_END_POINT = "primary_end_point"
    OTHER_INFILTRATE = "other_infiltrate"
    NO_FINDING = "no_finding"


@dataclass(frozen=True)
class Impression:
    """What a person thought of a film without signing for it: the first impression, or a final read that was only begun.

    `words` may be empty where a WHO word is chosen. `reader`, `role` and `at` are those of a FinalRead.
    """

    reader: str
    at: datetime
    film_quality: FilmQuality = FilmQuality.NOT_STATED
    who_conclusion: WhoConclusion = WhoConclusion.NOT_STATED
    words: str = ""
    role: str = ""


@dataclass(frozen=True)
class FinalRead:
    """What a person concluded: `conclusion` in words (never empty), `reader` the person's name, `at` local time.

    `read_first` says that the person concluded before the program's reading was shown. `role` is what the reader is
    ("radiographer", "clinical officer"), in any words. `disagreement_reason` may be left empty knowingly.
    """

    agreement: Agreement
    conclusion: str
    reader: str
    at: datetime
    film_quality: FilmQuality = FilmQuality.NOT_STATED
    who_conclusion: WhoConclusion = WhoConclusion.NOT_STATED
    read_first: bool = False
    role: str = ""
    disagreement_reason: str = ""


def conclude(score: float, thresholds: Thresholds) -> Outcome:
    """Outcome of a score; a score that is not a number fails closed as UNCERTAIN."""
    if not math.isfinite(score):
        return Outcome.UNCERTAIN
    if score > thresholds.high:
        return Outcome.SUGGESTS_PNEUMONIA
    return Outcome.UNCERTAIN if score >= thresholds.low else Outcome.NO_PATTERN


def shown_score(score: float) -> int:
    """A score or probability 0..1 as the whole number that is shown, 1 to 99: no reading is ever certain."""
    return min(99, max(1, round(score * 100)))
