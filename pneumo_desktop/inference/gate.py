"""The gate: is this one frontal chest film, upright, with its grey scale the right way round?

Two questions to feature maps of the same pass that the score comes from, so no second network and no measurable time: a
linear head that knows what a film may be instead (and which way it is turned), and how much of its features no frontal film
has, for what nobody thought of when the head was fitted. The second is the residual of a principal component analysis, as in
ViM (Wang et al. 2022, arXiv 2203.10807). The maps are those of the middle of the network: docs/decisions/0008 says why.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.film import Correction
from pneumo_desktop.domain.quality import Quality

FRONTAL = "frontal_chest_film"
NOT_A_CHEST_FILM = "not_a_chest_film"
TO_PUT_RIGHT: dict[str, Correction] = {
    "invert": Correction(0, True),
    "turn_90": Correction(1),
    "turn_180": Correction(2),
    "turn_270": Correction(3),
    "turn_90_invert": Correction(1, True),
    "turn_180_invert": Correction(2, True),
    "turn_270_invert": Correction(3, True),
}
"""Frontal films that stand or shine the wrong way, by what puts them right (degrees clockwise)."""
GATE_CLASSES = (FRONTAL, NOT_A_CHEST_FILM, "lateral", "several_images", *TO_PUT_RIGHT)
"""The first is what may be read; the next three are quality codes."""
TENSORS = ("weight", "bias", "center", "spread", "axes", "limit")


STATISTICS = 8
"""Numbers that the gate takes from a channel: the mean and the spread of each quarter."""


def pool_for_gate(gate_maps: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """Feature maps, each (n, channels, rows, columns), to what the gate judges by, (n, STATISTICS * channels of all).

    Of each map the quarters' means, then their standard deviations. The quarters tell where in the picture something is; an
    odd middle row or column counts to both sides.
    """
    pooled = []
    for maps in gate_maps:
        parts = [(slice(0, (side + 1) // 2), slice(side // 2, side)) for side in maps.shape[2:]]
        quarters = [maps[:, :, rows, columns] for rows in parts[0] for columns in parts[1]]
        means = [quarter.mean(axis=(2, 3), keepdims=True) for quarter in quarters]
        pooled += [mean[:, :, 0, 0] for mean in means]
        pooled += [quarter.std(axis=(2, 3), mean=mean) for quarter, mean in zip(quarters, means, strict=True)]
    return np.concatenate(pooled, axis=1, dtype=np.float32)


@dataclass(frozen=True, eq=False)
class Gate:
    """A softmax over `classes` and a distance; what fails either is refused.

    `weight` (classes, features) and `bias` (classes,) are the softmax; a film passes with a probability of `FRONTAL` of at
    least `threshold`. Features less `center`, over `spread` (both (features,)), lie for frontal films close to the `axes`
    (features, k), which are orthonormal; a film passes with a mean square outside them of at most `limit`.
    """

    classes: tuple[str, ...]
    threshold: float
    weight: NDArray[np.float32]
    bias: NDArray[np.float32]
    center: NDArray[np.float32]
    spread: NDArray[np.float32]
    axes: NDArray[np.float32]
    limit: NDArray[np.float32]

    def __post_init__(self) -> None:
        outputs, features = self.weight.shape
        if self.classes[0] != FRONTAL or len(self.classes) != outputs or self.bias.shape != (outputs,):
            raise ValueError("the gate's classes and weights do not fit")
        if not self.center.shape == self.spread.shape == self.axes.shape[:1] == (features,) or self.limit.shape != ():
            raise ValueError("the gate's distance does not fit its weights")

    @classmethod
    def from_tensors(cls, classes: tuple[str, ...], threshold: float, tensors: Mapping[str, NDArray[np.float32]]) -> Gate:
        """The gate from what `tensors` gave; KeyError or ValueError where something is missing or does not fit."""
        return cls(classes, threshold, *(tensors[name] for name in TENSORS))

    def tensors(self) -> dict[str, NDArray[np.float32]]:
        """What is kept beside the network's weights, by name; classes and threshold stand in the card."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name in TENSORS}

    def probabilities(self, features: NDArray[np.float32]) -> NDArray[np.float64]:
        """(..., features) to (..., classes)."""
        logits = features.astype(np.float64) @ self.weight.T.astype(np.float64) + self.bias
        spread = np.exp(logits - logits.max(axis=-1, keepdims=True))
        return np.asarray(spread / spread.sum(axis=-1, keepdims=True))

    def distances(self, features: NDArray[np.float32]) -> NDArray[np.float64]:
        """(..., features) to (...): the mean square of what the axes do not explain."""
        return residuals((features - self.center) / self.spread, self.axes)

    def passes(self, features: NDArray[np.float32]) -> NDArray[np.bool_]:
        """(..., features) to (...): what may be read; what is not a number may not."""
        frontal = self.probabilities(features)[..., 0] >= self.threshold
        return np.asarray(frontal & (self.distances(features) <= self.limit))

    def judge(self, features: NDArray[np.float32]) -> Quality:
        """Quality of one film from its pooled features (features,), with the correction that would put it right."""
        if self.passes(features):
            return Quality()
        chances = self.probabilities(features)
        if chances[0] >= self.threshold or not np.isfinite(chances).all():  # it is the distance that refuses
            return Quality((NOT_A_CHEST_FILM,), NOT_A_CHEST_FILM)
        return refusal_of(dict(zip(self.classes[1:], chances[1:].tolist(), strict=True)))


def residuals(places: NDArray[np.float32], axes: NDArray[np.float32]) -> NDArray[np.float64]:
    """(..., features) and orthonormal (features, k) to (...): the mean square outside the axes."""
    inside = (places @ axes).astype(np.float64)
    outside = (places.astype(np.float64) ** 2).sum(axis=-1) - (inside**2).sum(axis=-1)
    return np.asarray(outside / places.shape[-1])


def refusal_of(chances: Mapping[str, float]) -> Quality:
    """The refusal by what is likeliest besides an upright frontal film, all turns and inversions counting as one."""
    wrong_way = {name: chance for name, chance in chances.items() if name in TO_PUT_RIGHT}
    others = {name: chance for name, chance in chances.items() if name not in TO_PUT_RIGHT}
    other = max(others, key=others.__getitem__, default=NOT_A_CHEST_FILM)
    if not wrong_way or sum(wrong_way.values()) <= others.get(other, 0.0):
        return Quality((other,), other)
    correction = TO_PUT_RIGHT[max(wrong_way, key=wrong_way.__getitem__)]
    codes = ("rotated",) * (correction.quarter_turns > 0) + ("inverted",) * correction.inverted
    return Quality(codes, codes[0], correction)
