"""The model's card: the only door to its weights. No card, no reading."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.model_key import hash_card
from pneumo_desktop.domain.reading import ModelIdentity, Thresholds
from pneumo_desktop.inference.averaging import PLAIN, VIEWS
from pneumo_desktop.inference.preprocess import RESIZE, Preprocessing

CARD_FILE = "card.json"
CARD_FORMAT = 3


@dataclass(frozen=True)
class Calibration:
    """score = sigmoid(slope * logit + offset)."""

    slope: float
    offset: float


@dataclass(frozen=True)
class ModelCard:
    """What card.json says. `labels` names the network's outputs; `heat_map_scale` is the push that fills the scale.

    `averaging` names the views of a film whose logits are averaged (inference/averaging.py); `pattern_labels` the outputs of
    the research head, empty without one.

    `figures` holds the measured figures as the evaluate command wrote them, `expected_scores` the score of each sample film
    by file name, `expected_heat_maps` its heat map (empty in older cards); `raw` is the whole file.
    """

    folder: Path
    identity: ModelIdentity
    architecture: str
    labels: tuple[str, ...]
    weights_file: Path
    preprocessing: Preprocessing
    averaging: tuple[str, ...]
    calibration: Calibration
    thresholds: Thresholds
    heat_map_scale: float
    gate_classes: tuple[str, ...]
    gate_threshold: float
    pattern_labels: tuple[str, ...]
    figures: Mapping[str, Any]
    expected_scores: Mapping[str, float]
    expected_heat_maps: Mapping[str, NDArray[np.float32]]
    raw: Mapping[str, Any]


def read_card(folder: Path) -> ModelCard:
    """The card in `folder`. Raises PneumoError("model.missing") without one, "model.card_invalid" for a bad one."""
    try:
        raw = json.loads((folder / CARD_FILE).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise PneumoError("model.missing", model=folder.name) from error
    except (OSError, ValueError) as error:
        raise PneumoError("model.card_invalid", model=folder.name) from error
    try:
        return _take_card(folder, raw)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise PneumoError("model.card_invalid", model=folder.name) from error


def _take_card(folder: Path, raw: dict[str, Any]) -> ModelCard:
    if raw["card_format"] != CARD_FORMAT:
        raise ValueError("unknown card format")
    weights = str(raw["weights"]["file"])
    if Path(weights).name != weights:
        raise ValueError("the weights must lie beside the card")
    preprocessing = Preprocessing(**raw["preprocessing"])
    if preprocessing.resize != RESIZE:
        raise ValueError("unknown resize method")
    sha256 = str(raw["weights"]["sha256"])
    trained_on = str(raw["training"]["population"])
    ages = tuple((int(first), None if last is None else int(last)) for first, last in raw["training"].get("ages_years", ()))
    calibration = Calibration(float(raw["calibration"]["slope"]), float(raw["calibration"]["offset"]))
    thresholds = raw["thresholds"]
    return ModelCard(
        folder=folder,
        identity=ModelIdentity(raw["id"], raw["name"], raw["version"], raw["date"], sha256, trained_on, ages, hash_card(raw)),
        architecture=str(raw["architecture"]),
        labels=tuple(raw["labels"]),
        weights_file=folder / weights,
        preprocessing=preprocessing,
        averaging=_take_averaging(raw["averaging"]),
        calibration=calibration,
        thresholds=Thresholds(
            float(thresholds["low"]),
            float(thresholds["high"]),
            str(thresholds["origin"]),
            float(thresholds["screening"]["score"]) if "screening" in thresholds else None,
        ),
        heat_map_scale=float(raw["heat_map"]["scale"]),
        gate_classes=tuple(raw["gate"]["classes"]),
        gate_threshold=float(raw["gate"]["threshold"]),
        pattern_labels=tuple(raw["pattern"]["labels"]) if raw.get("pattern") else (),
        figures=dict(raw["figures"]),
        expected_scores={str(name): float(score) for name, score in raw["expected_scores"].items()},
        expected_heat_maps={
            str(name): np.array(values, np.float32) for name, values in raw.get("expected_heat_maps", {}).items()
        },
        raw=raw,
    )


def _take_averaging(views: list[str]) -> tuple[str, ...]:
    if not views or views[0] != PLAIN or set(views) - set(VIEWS) or len(set(views)) != len(views):
        raise ValueError("unknown views to average")
    return tuple(views)


def read_weights(card: ModelCard) -> bytes:
    """The bytes of the weights after their hash was found to be the card's.

    Raises PneumoError("model.weights_missing") or "model.hash_mismatch". What was hashed is what is returned.
    """
    try:
        data = card.weights_file.read_bytes()
    except OSError as error:
        raise PneumoError("model.weights_missing", model=card.folder.name) from error
    if hashlib.sha256(data).hexdigest() != card.identity.sha256:
        raise PneumoError("model.hash_mismatch", model=card.folder.name)
    return data


def find_model(models: Path) -> Path:
    """The folder of the bundled model: the newest card in `models`. Raises PneumoError("model.missing")."""
    folders = sorted(folder.parent for folder in models.glob(f"*/{CARD_FILE}"))
    if not folders:
        raise PneumoError("model.missing", model=models.name)
    return max(folders, key=_card_date)


def _card_date(folder: Path) -> tuple[str, str]:
    try:
        return read_card(folder).identity.date, folder.name
    except PneumoError:
        return "", folder.name
