"""Whether two models are one: by their weights and by all that their cards say of reading films.

Calibration, gate and thresholds stand in the card. Weights alone do not tell a recalibrated model from the one before, whose
scores mean something else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

_TOLD_ONLY = frozenset(
    {
        "training",
        "out_of_scope",
        "figures",
        "out_of_fold",
        "copies",
        "expected_scores",
        "expected_heat_maps",
        "speed",
        "estimates",
    }
)
"""Measured or told of a model, and changing nothing about a reading. Whatever else a card says counts."""


def hash_card(raw: Mapping[str, Any]) -> str:
    """SHA-256 in lower-case hex over all in a card that may decide a reading; order and spaces do not count."""
    said = {name: value for name, value in raw.items() if name not in _TOLD_ONLY}
    return hashlib.sha256(json.dumps(said, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def model_key(weights_sha256: str, card_sha256: str) -> str:
    """The one name under which a model is compared with another."""
    return f"{weights_sha256}:{card_sha256}"


def names_card(key: str) -> bool:
    """Whether `key` names weights and card, and not the weights alone, as was written before the card counted."""
    return bool(key.partition(":")[2])
