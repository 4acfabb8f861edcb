"""Does the heat map show what the network uses? Weights shuffled, heat over the lungs, the hottest places removed.

Everything here works on pushes: what each place of the last feature maps adds to the logit (inference/heat_map.py).
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from pneumo_desktop.domain.display import resize_bilinear
from pneumo_desktop.domain.lungs import find_lungs
from pneumo_desktop.inference.heat_map import push_by_place
from pneumo_desktop.inference.model_card import Calibration
from pneumo_desktop.inference.network import FilmNetwork
from training.calibrate import apply_calibration
from training.predict import LoadedModel, run_batches

Grays = NDArray[np.uint8]
Floats = NDArray[np.float64]
DRAWS = 3
DEPTHS = {"head": 0.0, "last quarter": 0.25, "last half": 0.5, "all layers": 1.0}
"""Share of the layers, from the last, that are randomised together; the head always is."""
DELETION_STEPS = 6
ORDERS = ("hottest first", "random", "coldest first")


@dataclass(frozen=True)
class Mean:
    """A mean with its 95 % interval by patient."""

    value: float
    low: float
    high: float
    films: int


@dataclass(frozen=True)
class LungShare:
    """Share of the positive heat inside the lungs, share of the film that they fill, and films whose lungs were not found."""

    inside: Mean
    area: Mean
    not_found: int
    without_heat: int


@dataclass(frozen=True, eq=False)
class Fall:
    """Mean over films while the film is removed, by order; its area (as a mean height), and hottest first less random."""

    curves: dict[str, Floats]
    areas: dict[str, Mean]
    hottest_less_random: Mean


@dataclass(frozen=True, eq=False)
class Deletion:
    """Shares of the film removed, and how logit and score fall."""

    removed: Floats
    logit: Fall
    score: Fall


def read_pushes(model: LoadedModel, gray: Grays) -> tuple[Floats, NDArray[np.float32]]:
    """(n, h, w) films to (n,) logits of pneumonia and (n, rows, columns) pushes, the views of the card averaged."""
    logits, pushes = [], []
    weight = model.network.head.weight[0].detach().numpy()
    for joined, maps in run_batches(model, gray, batch=16):
        logits.append(joined[:, 0].double().numpy())
        pushes += [push_by_place(film.numpy(), weight) for film in maps]
    return np.concatenate(logits), np.stack(pushes)


def mean_by_patient(values: Floats, patients: NDArray[np.str_], resamples: int = 1000) -> Mean:
    """Mean over films with a percentile interval from resamples of whole patients."""
    if not len(values):
        return Mean(float("nan"), float("nan"), float("nan"), 0)
    _, group = np.unique(patients, return_inverse=True)
    sums, counts = np.bincount(group, values), np.bincount(group)
    drawn = np.random.default_rng(1).integers(0, len(counts), (resamples, len(counts)))
    low, high = np.percentile(sums[drawn].sum(1) / counts[drawn].sum(1), [2.5, 97.5])
    return Mean(float(values.mean()), float(low), float(high), len(values))


def rank_correlation(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """Spearman's coefficient of two maps of the same grid, ties by their mean rank; 0 where a map is flat."""
    ranks = [_ranks(values.ravel().astype(np.float64)) for values in (one, other)]
    a, b = (rank - rank.mean() for rank in ranks)
    norm = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / norm if norm else 0.0


def _ranks(values: Floats) -> Floats:
    _, which, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts - 1) / 2.0)[which], dtype=np.float64)


def randomise_layers(network: FilmNetwork, share: float, seed: int) -> FilmNetwork:
    """A copy whose head and last `share` of the other layers have their weights shuffled, each tensor within itself.

    Adebayo et al. 2018, "Sanity checks for saliency maps", section 4: cascading randomisation from the last layer. Shuffled
    rather than drawn anew, so that every layer keeps the spread of its weights and the signal neither dies nor explodes.
    """
    changed = deepcopy(network)
    layers = [m for m in changed.modules() if m is not changed.head and isinstance(m, nn.Conv2d | nn.Linear | nn.BatchNorm2d)]
    count = round(share * len(layers))
    chance = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for layer in [changed.head, *layers[len(layers) - count :]]:
            for values in layer.parameters(recurse=False):
                values.copy_(values.flatten()[torch.randperm(values.numel(), generator=chance)].view_as(values))
    return changed


def randomisation_test(model: LoadedModel, gray: Grays) -> dict[str, dict[str, float]]:
    """Rank correlation of the heat maps with those of randomised networks, by depth: mean, and mean of its size without sign.

    A method that shows what the network learned gives maps that are unlike: near 0. One map against itself is 1.
    """
    _, own = read_pushes(model, gray)
    found = {}
    for name, share in DEPTHS.items():
        values = []
        for draw in range(DRAWS):
            _, pushes = read_pushes(replace(model, network=randomise_layers(model.network, share, draw)), gray)
            values += [rank_correlation(a, b) for a, b in zip(own, pushes, strict=True)]
        found[name] = {"mean": float(np.mean(values)), "mean_size": float(np.mean(np.abs(values)))}
    return found


def heat_in_lungs(gray: Grays, pushes: NDArray[np.float32], patients: NDArray[np.str_]) -> LungShare:
    """Share of the positive pushes that lies over the lungs (domain/lungs.py), of films with heat whose lungs were found."""
    inside, area, kept, lost, cold = [], [], [], 0, 0
    for film, push, patient in zip(gray, pushes, patients, strict=True):
        lungs = find_lungs(film)
        heat = np.maximum(resize_bilinear(push, film.shape[1], film.shape[0]), 0.0)
        if not lungs.found:
            lost += 1
        elif heat.sum() <= 0:
            cold += 1
        else:
            inside.append(float(heat[lungs.mask].sum() / heat.sum()))
            area.append(float(lungs.mask.mean()))
            kept.append(patient)
    names = np.array(kept, dtype=np.str_)
    return LungShare(mean_by_patient(np.array(inside), names), mean_by_patient(np.array(area), names), lost, cold)


def remove_places(film: NDArray[np.uint8], order: NDArray[np.intp], count: int, grid: tuple[int, int]) -> NDArray[np.uint8]:
    """The film with the first `count` places of `order` (flat indices into `grid`) filled with its mean grey."""
    gone = np.zeros(grid[0] * grid[1], dtype=bool)
    gone[order[:count]] = True
    rows = np.arange(film.shape[0]) * grid[0] // film.shape[0]
    columns = np.arange(film.shape[1]) * grid[1] // film.shape[1]
    return np.where(gone.reshape(grid)[rows][:, columns], np.uint8(film.mean()), film).astype(np.uint8)


def deletion_test(
    model: LoadedModel, calibration: Calibration, gray: Grays, pushes: NDArray[np.float32], patients: NDArray[np.str_]
) -> Deletion:
    """Logit and score while up to half of the film is removed: hottest places first, at random, coldest first.

    Petsiuk et al. 2018, "RISE", section 4: the area under this curve is small for a map that shows what a score rests on. Only
    half is removed, and the logit is looked at too: a film that is grey all over is no film, and its score says nothing.
    """
    places, grid = pushes[0].size, (pushes.shape[1], pushes.shape[2])
    counts = np.unique(np.round(np.linspace(0, places / 2, DELETION_STEPS + 1)).astype(int))
    chance = np.random.default_rng(1)
    lines: dict[str, list[Floats]] = {order: [] for order in ORDERS}
    for film, push in zip(gray, pushes, strict=True):
        hottest = np.argsort(-push.ravel(), kind="stable")
        orders = {"hottest first": [hottest], "coldest first": [hottest[::-1]]}
        orders["random"] = [chance.permutation(places) for _ in range(DRAWS)]
        for name in ORDERS:
            copies = np.stack([remove_places(film, order, int(count), grid) for order in orders[name] for count in counts])
            lines[name].append(read_pushes(model, copies)[0].reshape(-1, len(counts)).mean(0))
    logits = {name: np.stack(values) for name, values in lines.items()}
    scores = {name: apply_calibration(calibration, values) for name, values in logits.items()}
    removed = counts / places
    return Deletion(removed, _fall(logits, removed, patients), _fall(scores, removed, patients))


def _fall(values: dict[str, Floats], removed: Floats, patients: NDArray[np.str_]) -> Fall:
    areas = {name: np.trapezoid(lines, removed, axis=1) / removed[-1] for name, lines in values.items()}
    return Fall(
        {name: lines.mean(0) for name, lines in values.items()},
        {name: mean_by_patient(area, patients) for name, area in areas.items()},
        mean_by_patient(areas["hottest first"] - areas["random"], patients),
    )
