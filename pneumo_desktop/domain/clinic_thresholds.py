"""Thresholds of a clinic's own in place of those that the model was delivered with: of one model, told by their origin."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.model_key import names_card
from pneumo_desktop.domain.ports import Classifier, DeviceInUse
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.reading import HeatMap, ModelIdentity, Prediction, Thresholds

FACTORY = "factory"
LEAST, MOST = 1, 99
"""On the scale of the score, where no reading is ever certain."""
_ORIGIN = re.compile(r"clinic:(\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True)
class ClinicThresholds:
    """`low` and `high` in points of the score, LEAST to MOST; chosen for the model of `model_key` on `day`.

    Scores of two models mean different things: thresholds never pass from one to the other, nor from a model to the same
    weights with another card. Those that name weights alone are of before the card counted: nobody can tell for which card
    they were chosen, and they are not used.
    """

    low: int
    high: int
    model_key: str
    day: date

    def __post_init__(self) -> None:
        if not LEAST <= self.low <= self.high <= MOST:
            raise ValueError("thresholds must be 1 <= low <= high <= 99")

    @property
    def origin(self) -> str:
        """The code that is kept with each reading; `clinic_day` takes it apart again."""
        return f"clinic:{self.day.isoformat()}"


def unsure_thresholds(chosen: ClinicThresholds | None) -> tuple[PneumoError, ...]:
    """What is to be said of thresholds that nobody can tell the model of; nothing of others."""
    if chosen is None or names_card(chosen.model_key):
        return ()
    return (PneumoError("thresholds.unsure", low=chosen.low, high=chosen.high),)


def clinic_day(origin: str) -> date | None:
    """The day on which a clinic chose thresholds of this origin, None for those of the model."""
    found = _ORIGIN.fullmatch(origin)
    try:
        return date.fromisoformat(found.group(1)) if found else None
    except ValueError:
        return None


def in_use(factory: Thresholds, model: ModelIdentity, chosen: ClinicThresholds | None) -> Thresholds:
    """The thresholds to read with: those of the clinic if they were chosen for this very model."""
    if chosen is None or not names_card(chosen.model_key) or chosen.model_key != model.key:
        return factory
    return replace(factory, low=chosen.low / 100, high=chosen.high / 100, origin=chosen.origin)


class AtThresholds:
    """The Classifier port at other thresholds than its model's own; `inner` is the classifier itself."""

    def __init__(self, inner: Classifier, chosen: ClinicThresholds) -> None:
        self.inner, self._chosen = inner, chosen

    @property
    def model(self) -> ModelIdentity:
        return self.inner.model

    @property
    def thresholds(self) -> Thresholds:
        return in_use(self.inner.thresholds, self.inner.model, self._chosen)

    @property
    def device(self) -> DeviceInUse:
        return self.inner.device

    def predict(self, film: Film, cancel: CancelToken) -> tuple[Prediction, HeatMap, Quality]:
        return self.inner.predict(film, cancel)


def at_thresholds(classifier: Classifier, chosen: ClinicThresholds | None) -> Classifier:
    """The classifier as the clinic uses it."""
    return classifier if chosen is None else AtThresholds(classifier, chosen)
