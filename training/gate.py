"""Fit and measure the gate on the features of a trained network.

The honest figures are two: what it refuses of a kind that was left out of the fit, and what it refuses of a hospital that was
left out. A held-out picture of a known kind is easy.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional as F

from pneumo_desktop.inference.gate import GATE_CLASSES, TO_PUT_RIGHT, Gate, pool_for_gate, residuals
from pneumo_desktop.inference.preprocess import normalise, squash
from training.gate_sets import DRAWN_ORIGIN, FOUND, GateSet, fitting_set, measuring_set
from training.predict import SMALL_BATCH, LoadedModel

__all__ = ["GateSet", "fit_gate", "fitting_set", "measure_gate", "measure_unknown", "measuring_set"]

Features = NDArray[np.float32]
Chosen = NDArray[np.bool_]
HEAD_REFUSES = 0.05
"""Share of a hospital's frontal films with strong changes, standing for another hospital's, that the head may refuse."""
DISTANCE_REFUSES, DISTANCE_ROOM = 0.008, 3.0
"""Share of a hospital's films as they are beyond a distance, and how much further a film may lie: hospitals lie far apart."""
WEIGHT_DECAY = 1e-3
HEAD_AXES, FILM_AXES = 256, 160
FOLDS = 3
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
            maps = model.network(x.contiguous(memory_format=torch.channels_last))[1]
        features.append(pool_for_gate(maps.numpy()))
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
    places = axes.places(features)
    center, spread = places.mean(0), places.std(0) + np.float32(1e-3)
    x, y = torch.from_numpy((places - center) / spread), torch.from_numpy(labels)
    importance = torch.from_numpy(weigh(labels, origins))
    weight = torch.zeros(len(GATE_CLASSES), x.shape[1], requires_grad=True)
    bias = torch.zeros(len(GATE_CLASSES), requires_grad=True)
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=rounds, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        each = F.cross_entropy(x @ weight.T + bias, y, reduction="none")
        value = (each * importance).mean() + WEIGHT_DECAY * weight.square().sum()
        value.backward()  # type: ignore[no-untyped-call]
        return value

    optimiser.step(loss)  # type: ignore[no-untyped-call]
    on_places = weight.detach().numpy() / spread
    raw = (on_places @ axes.axes.T / axes.spread).astype(np.float32)
    return raw, (bias.detach().numpy() - on_places @ center - raw @ axes.center).astype(np.float32)


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


def choose_limits(features: Features, pictures: GateSet, chosen: Chosen) -> Limits:
    """What all but the allowed shares of each hospital's films reach, each judged by a fit without its patient; at most 0.5.

    A threshold that fits a hospital's own films closely refuses a third of the next hospital's; so the head is held to films
    with strong changes of exposure, processing and framing, and the distance is given room.
    """
    folds = np.array([zlib.crc32(group.encode("utf-8")) // 9 % FOLDS for group in pictures.groups.tolist()])
    frontal, distance = np.zeros(len(pictures)), np.zeros(len(pictures))
    for fold in range(FOLDS):
        away = chosen & (folds == fold)
        gate = fit_on(features, pictures, chosen & (folds != fold))
        frontal[away] = gate.probabilities(features[away])[:, 0]
        distance[away] = gate.distances(features[away])
    plain = chosen & pictures.plain
    names = sorted(set(pictures.origins[plain].tolist()))
    hospitals = [plain & (pictures.origins == hospital) for hospital in names]
    changed = [chosen & (pictures.kinds == f"{hospital} changed") for hospital in names]
    changed = [films if films.any() else own for films, own in zip(changed, hospitals, strict=True)]
    threshold = min(float(np.quantile(frontal[films], HEAD_REFUSES)) for films in changed)
    limit = max(float(np.quantile(distance[films], 1 - DISTANCE_REFUSES)) for films in hospitals)
    return Limits(min(0.5, threshold), DISTANCE_ROOM * limit)


def fit_gate(model: LoadedModel, fitted: GateSet) -> Gate:
    """The gate for a network; draws nothing at random."""
    features = features_of(model, fitted)
    every = np.ones(len(fitted), dtype=bool)
    limits = choose_limits(features, fitted, every)
    gate = fit_on(features, fitted, every)
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


def measure_unknown(model: LoadedModel, gate: Gate, fitted: GateSet) -> dict[str, Any]:
    """What the gate's own limits refuse of kinds, and of a hospital, that were left out of a fit with all the rest.

    Pictures of `not_chest_film/` count with their copies; a hospital is left out with all that was made of its films, and its
    films as they are count.
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
    for hospital in sorted(set(fitted.origins.tolist()) - {FOUND, DRAWN_ORIGIN}):
        away = fitted.origins == hospital
        other_limits = choose_limits(features, fitted, ~away)
        other = fit_on(features, fitted, ~away)
        figures["hospitals"][hospital] = _share(other_limits.refused(other, features[away & fitted.plain]))
        print(f"gate without {hospital}: {figures['hospitals'][hospital]}", flush=True)
    return figures


def _share(refused: NDArray[np.bool_]) -> dict[str, float]:
    return {"images": len(refused), "refused": round(float(refused.mean()), 4)}
