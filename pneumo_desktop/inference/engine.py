"""What computes the network: torch where the program runs from source, onnxruntime in the packaged program.

Both give the same numbers to rounding (docs/decisions/0020); all that follows from them is in `classifier`, once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.ports import DeviceInUse
from pneumo_desktop.inference.gate import STATISTICS, Gate
from pneumo_desktop.inference.model_card import ModelCard

THREADS = 1
GATE_CHANNELS = 80 + 112
"""Channels of the maps that the gate looks at (docs/decisions/0008)."""

Floats = NDArray[np.float32]


class Seen(NamedTuple):
    """What the network sees in n views: logits (n, outputs), last maps (n, channels, rows, columns), and the gate's maps."""

    logits: Floats
    maps: Floats
    gate_maps: tuple[Floats, ...]


class Engine(Protocol):
    """A loaded network. Several threads may ask it at once."""

    @property
    def device(self) -> DeviceInUse: ...

    @property
    def head_weight(self) -> Floats:
        """(outputs, channels) of the linear head behind average pooling."""

    def see(self, views: Floats) -> Seen:
        """Look at (n, 1, side, side); raises MemoryError, and RuntimeError for whatever else fails."""

    def see_with(self, views: Floats, threads: int) -> object:
        """One pass with that many threads: what the bench compares with."""


@dataclass(frozen=True)
class LinearHead:
    """A softmax over pooled features: `weight` (outputs, features), `bias` (outputs,)."""

    weight: Floats
    bias: Floats

    def probabilities(self, features: Floats) -> NDArray[np.float64]:
        """(features,) to (outputs,), adding up to one."""
        logits = self.weight.astype(np.float64) @ features + self.bias
        spread = np.exp(logits - logits.max())
        return np.asarray(spread / spread.sum())


def take_gate(tensors: Mapping[str, Floats], card: ModelCard) -> Gate:
    """The gate among the weights; KeyError or ValueError where tensors are missing or do not fit."""
    prefix = "gate."
    own = {name.removeprefix(prefix): tensors[name] for name in tensors if name.startswith(prefix)}
    gate = Gate.from_tensors(card.gate_classes, card.gate_threshold, own)
    if gate.weight.shape[1] != STATISTICS * GATE_CHANNELS:
        raise ValueError("the gate does not fit the network")
    return gate


def take_pattern(tensors: Mapping[str, Floats], card: ModelCard) -> LinearHead | None:
    """The research head among the weights, if the card has one; KeyError or ValueError as above."""
    if not card.pattern_labels:
        return None
    weight, bias = (tensors[f"pattern.{name}"] for name in ("weight", "bias"))
    if len(weight) != len(card.pattern_labels) or len(bias) != len(weight):
        raise ValueError("the research head does not fit its labels")
    return LinearHead(weight, bias)


def is_of_network(name: str) -> bool:
    """Whether a tensor of the weights belongs to the network itself."""
    return not name.startswith(("gate.", "pattern."))


def trial_films(side_px: int) -> tuple[Floats, ...]:
    """Made-up inputs that devices are compared on: smooth, noise as in a film, and hard edges."""
    noise = np.random.default_rng(1).normal(0.0, 0.5, (1, 1, side_px, side_px)).clip(-1.0, 1.0).astype(np.float32)
    edges = np.where((np.indices((side_px, side_px)) // 8).sum(axis=0) % 2, 0.9, -0.9).astype(np.float32)[None, None]
    return trial_film(side_px), noise, np.ascontiguousarray(edges)


def trial_film(side_px: int) -> Floats:
    """A smooth made-up input, (1, 1, side, side): warms the network up and compares devices."""
    ramp = np.linspace(-1.0, 1.0, side_px, dtype=np.float32)
    return np.ascontiguousarray(np.sin(3.0 * ramp[:, None] * ramp[None, :]) * 0.8)[None, None].astype(np.float32)
