"""Fit and measure the gate on the features of a trained network.

The honest figures are two: what it refuses of a kind that was left out of the fit, and what it refuses of a hospital that was
left out. A held-out picture of a known kind is easy. The limits are chosen by the second.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from pneumo_desktop.inference.gate import GATE_CLASSES, TO_PUT_RIGHT, Gate, pool_for_gate, residuals
from pneumo_desktop.inference.preprocess import normalise, squash
from training.gate_sets import FOUND, GateSet
from training.predict import SMALL_BATCH, LoadedModel
from training.softmax import fit_softmax

Features = NDArray[np.float32]
Chosen = NDArray[np.bool_]
HEAD_REFUSES, DISTANCE_REFUSES = 0.02, 0.01
"""Shares of a hospital's films as they are that the head and the distance may refuse when no film of it was fitted on."""
WEIGHT_DECAY = 1e-2
HEAD_AXES, FILM_AXES = 256, 80
HEAVIEST = 8.0
MADE_KINDS = {
    "drawings and patterns": ("noise", "gradient", "pattern", "page", "shapes", "scene", "blank"),
    "drawn medical pictures": ("slice", "bones", "trunk", "teeth", "echo", "breast"),
    "photographs of films": ("photograph",),
    "parts of films": ("part",),
    "films cut up": ("shuffled", "scrambled"),
    "several films": ("several", "report page"),
}


@lru_cache(maxsize=2)
def features_of(model: LoadedModel, pictures: GateSet, batch: int = SMALL_BATCH) -> Features:
    """What the gate judges by, (n, features), as the program computes it: of the picture itself, never of a mirrored view."""
    features = []
    for start in range(0, len(pictures), batch):
        gray = pictures.gray[start : start + batch]
        small = np.stack([squash(np.ascontiguousarray(picture), model.preprocessing.size_px) for picture in gray])
        x = torch.from_numpy(normalise(small, model.preprocessing)[:, None])
        with torch.inference_mode():
            sight = model.network.see(x.contiguous(memory_format=torch.channels_last))
        features.append(pool_for_gate([maps.numpy() for maps in sight.gate_maps]))
        if start % (500 * batch) == 0:
            print(f"gate: features of {start + len(gray)} of {len(pictures)} pictures", flush=True)
    return np.concatenate(features)


@dataclass(frozen=True, eq=False)
class Axes:
    """Standardised features and the directions in which they vary most: `axes` (features, k), orthonormal."""

    center: Features
    spread: Features
    axes: Features

    def places(self, features: Features) -> Features:
        """(n, features) to (n, k)."""
        return np.asarray(((features - self.center) / self.spread) @ self.axes)

    def residuals(self, features: Features) -> NDArray[np.float64]:
        """(n, features) to (n,)."""
        return residuals((features - self.center) / self.spread, self.axes)


def find_axes(features: Features, count: int) -> Axes:
    """Principal components (randomised, Halko et al. 2011, arXiv 0909.4061), the same for the same features."""
    center = features.mean(0)
    spread = features.std(0) + np.float32(1e-3)
    count = min(count, *features.shape)
    start = torch.from_numpy(np.random.default_rng(0).normal(size=(features.shape[1], count)).astype(np.float32))
    places = torch.from_numpy((features - center) / spread)
    for _ in range(3):
        start = torch.linalg.qr(places.T @ (places @ start)).Q
    _, _, turn = torch.linalg.svd(places @ start, full_matrices=False)
    return Axes(center, spread, (start @ turn.T).numpy())


def weigh(labels: NDArray[np.intp], origins: NDArray[np.str_]) -> NDArray[np.float32]:
    """Every class weighs the same, and within it every origin, up to a limit; 1 on average."""
    strata = np.char.add(labels.astype(np.str_), origins)
    _, index, counts = np.unique(strata, return_inverse=True, return_counts=True)
    class_of = np.array([labels[index == i][0] for i in range(len(counts))])
    shares = 1.0 / counts / np.bincount(class_of, minlength=labels.max() + 1)[class_of]
    shares = np.minimum(shares, HEAVIEST * np.median(shares))[index]
    return np.asarray(shares / shares.mean(), dtype=np.float32)


def fit_head(
    features: Features, labels: NDArray[np.intp], origins: NDArray[np.str_], rounds: int = 60
) -> tuple[Features, NDArray[np.float32]]:
    """Weight and bias of a softmax regression on the principal components of all pictures, each scaled to 1; L-BFGS."""
    axes = find_axes(features, HEAD_AXES)
    weight, bias = fit_softmax(axes.places(features), labels, len(GATE_CLASSES), weigh(labels, origins), WEIGHT_DECAY, rounds)
    raw = (weight @ axes.axes.T / axes.spread).astype(np.float32)
    return raw, (bias - raw @ axes.center).astype(np.float32)


def fit_on(features: Features, pictures: GateSet, chosen: Chosen, axes: Axes | None = None) -> Gate:
    """A gate from the chosen pictures that lets everything pass; `axes` where those of its frontal films are known."""
    head = fit_head(features[chosen], pictures.labels[chosen], pictures.origins[chosen])
    axes = axes or find_axes(features[chosen & (pictures.labels == 0)], FILM_AXES)
    return Gate(GATE_CLASSES, 0.0, *head, axes.center, axes.spread, axes.axes, np.array(np.inf, dtype=np.float32))


@dataclass(frozen=True)
class Limits:
    """What a film must reach: probability at least `threshold`, distance at most `limit`."""

    threshold: float
    limit: float

    def refused(self, gate: Gate, features: Features) -> NDArray[np.bool_]:
        """(n, features) to (n,)."""
        frontal = gate.probabilities(features)[:, 0]
        return np.asarray((frontal < self.threshold) | (gate.distances(features) > self.limit))


def hospitals_of(pictures: GateSet) -> list[str]:
    """Where the frontal films come from."""
    return sorted(set(pictures.origins[pictures.plain].tolist()))


def choose_limits(features: Features, pictures: GateSet) -> Limits:
    """What all but the allowed shares of each hospital's films reach, judged by a fit without that hospital; at most 0.5.

    A clinic's films come from a hospital that no fit has seen. A limit that fits the hospitals' own films closely refuses
    many of the next one's.
    """
    frontal, distance = [], []
    for hospital in hospitals_of(pictures):
        gate = fit_on(features, pictures, pictures.origins != hospital)
        films = features[pictures.plain & (pictures.origins == hospital)]
        frontal.append(float(np.quantile(gate.probabilities(films)[:, 0], HEAD_REFUSES)))
        distance.append(float(np.quantile(gate.distances(films), 1 - DISTANCE_REFUSES)))
    return Limits(min(0.5, *frontal), max(distance))


def fit_gate(model: LoadedModel, fitted: GateSet) -> Gate:
    """The gate for a network; draws nothing at random."""
    features = features_of(model, fitted)
    limits = choose_limits(features, fitted)
    gate = fit_on(features, fitted, np.ones(len(fitted), dtype=bool))
    return Gate.from_tensors(
        gate.classes, limits.threshold, gate.tensors() | {"limit": np.array(limits.limit, dtype=np.float32)}
    )


def measure_gate(model: LoadedModel, gate: Gate, measured: GateSet) -> dict[str, Any]:
    """Number of images and share refused of each kind, and the share of wrong-way films that the correction puts right."""
    features = features_of(model, measured)
    figures: dict[str, Any] = {}
    for kind in sorted(set(measured.kinds.tolist())):
        of_kind = np.flatnonzero(measured.kinds == kind)
        found = [gate.judge(features[i]) for i in of_kind]
        refused = float(np.mean([quality.refusal is not None for quality in found]))
        figures[kind] = {"images": len(of_kind), "refused": round(refused, 4)}
        name = GATE_CLASSES[measured.labels[of_kind[0]]]
        if name in TO_PUT_RIGHT:
            right = float(np.mean([quality.correction == TO_PUT_RIGHT[name] for quality in found]))
            figures[kind]["put_right"] = round(right, 4)
        print(f"gate: {kind:44s} " + ", ".join(f"{key} {value:g}" for key, value in figures[kind].items()), flush=True)
    return figures


def measure_unknown(model: LoadedModel, gate: Gate, fitted: GateSet, measured: GateSet) -> dict[str, Any]:
    """What the gate's own limits refuse of kinds, and of a hospital, that were left out of a fit with all the rest.

    Pictures of `not_chest_film/` count with their copies. A hospital is left out with all that was made of its films; what
    counts are its films in `measured`, which had no part in the choice of the limits either.
    """
    features = features_of(model, fitted)
    limits = Limits(gate.threshold, float(gate.limit))
    axes = Axes(gate.center, gate.spread, gate.axes)
    real = sorted(set(fitted.kinds[fitted.origins == FOUND].tolist()))
    made = [kind for kinds in MADE_KINDS.values() for kind in kinds]
    left_out = {
        **{kind: (kind,) for kind in real},
        **MADE_KINDS,
        "every found kind": tuple(real),
        "every made kind": tuple(made),
    }
    figures: dict[str, Any] = {"kinds": {}, "hospitals": {}}
    for name, kinds in left_out.items():
        unknown = np.isin(fitted.kinds, kinds)
        other = fit_on(features, fitted, ~unknown, axes)
        figures["kinds"][name] = _share(limits.refused(other, features[unknown]))
        print(f"gate without {name}: {figures['kinds'][name]}", flush=True)
    held_out = features_of(model, measured)
    for hospital in hospitals_of(fitted):
        other = fit_on(features, fitted, fitted.origins != hospital)
        films = held_out[measured.plain & (measured.origins == hospital)]
        figures["hospitals"][hospital] = _share(limits.refused(other, films))
        print(f"gate without {hospital}: {figures['hospitals'][hospital]}", flush=True)
    return figures


def _share(refused: NDArray[np.bool_]) -> dict[str, float]:
    return {"images": len(refused), "refused": round(float(refused.mean()), 4)}
