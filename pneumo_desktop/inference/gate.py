"""The gate: is this one frontal chest film, upright, with its grey scale the right way round?

A linear head on the same pooled features that the score comes from: no second network, no measurable time.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.quality import Quality

FRONTAL = "frontal_chest_film"
GATE_CLASSES = (FRONTAL, "not_a_chest_film", "lateral", "inverted", "rotated")
"""The first is what may be read; the others are quality codes."""


@dataclass(frozen=True)
class Gate:
    """`weight` (classes, features) and `bias` (classes,) of a softmax over `classes`, read from the model's weights.

    A film whose probability of being `FRONTAL` is below `threshold` is refused.
    """

    classes: tuple[str, ...]
    weight: NDArray[np.float32]
    bias: NDArray[np.float32]
    threshold: float

    def __post_init__(self) -> None:
        if self.classes[0] != FRONTAL or len(self.classes) != len(self.weight) or len(self.weight) != len(self.bias):
            raise ValueError("the gate's classes and weights do not fit")

    def probabilities(self, features: NDArray[np.float32]) -> NDArray[np.float64]:
        """(..., features) to (..., classes)."""
        logits = features.astype(np.float64) @ self.weight.T.astype(np.float64) + self.bias
        spread = np.exp(logits - logits.max(axis=-1, keepdims=True))
        return np.asarray(spread / spread.sum(axis=-1, keepdims=True))

    def judge(self, features: NDArray[np.float32]) -> Quality:
        """Quality of one film from its pooled features (features,); what is not a number is refused."""
        chances = self.probabilities(features)
        if chances[0] >= self.threshold:
            return Quality()
        others = chances[1:]
        code = self.classes[1 + int(np.argmax(others))] if np.isfinite(others).all() else GATE_CLASSES[1]
        return Quality((code,), code)
