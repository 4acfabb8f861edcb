"""Fit and measure the gate on the features of a trained network.

What may pass: frontal chest films (Kermany; two thirds of the NIH patients). What may not: images of `not_chest_film/`,
and chest films turned by 90, 180 or 270 degrees or with their grey scale inverted. No image or patient that it is
measured on was fitted on.
"""

from __future__ import annotations

import csv
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch.nn import functional as F

from pneumo_desktop.inference.gate import FRONTAL, GATE_CLASSES, Gate
from pneumo_desktop.inference.preprocess import normalise, squash
from training.data import FilmSet, LabelledFilm, load_films
from training.predict import LoadedModel
from training.stress import STRESSES, stress_all

Grays = NDArray[np.uint8]
MOST_CHEST_FILMS = 1200
FALSE_REFUSALS = 0.004
"""Share of frontal films (those of the fit, each left out once) that the threshold may refuse."""
WEIGHT_DECAY = 3e-4
FOLDS = 5


@dataclass(frozen=True, eq=False)
class GateSet:
    """Films of one part: `gray` (n, s, s), class index and name of what each is, and its group (patient or file)."""

    gray: Grays
    labels: NDArray[np.intp]
    kinds: NDArray[np.str_]
    groups: NDArray[np.str_]


def is_held_out(name: str) -> bool:
    """The same third of names on every computer."""
    return zlib.crc32(name.encode("utf-8")) % 3 == 0


def read_other_images(folder: Path, size_px: int, held_out: bool, stretched: bool) -> GateSet:
    """Images that are no frontal chest film. `stretched` adds a flipped and two cropped copies of each, for fitting."""
    with (folder / "index.csv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if is_held_out(row["file"]) == held_out]
    gray, labels, kinds, groups = [], [], [], []
    for row in rows:
        with Image.open(folder / "images" / row["file"]) as image:
            whole = np.asarray(image.convert("L"))
        for copy in _copies(whole) if stretched else [whole]:
            gray.append(squash(np.ascontiguousarray(copy), size_px))
            labels.append(GATE_CLASSES.index("lateral" if row["kind"].startswith("lateral") else "not_a_chest_film"))
            kinds.append(row["kind"])
            groups.append(row["file"])
    return GateSet(np.stack(gray), np.array(labels), np.array(kinds), np.array(groups))


def _copies(gray: Grays) -> list[Grays]:
    h, w = gray.shape
    return [gray, gray[:, ::-1], gray[h // 8 :, w // 8 :], gray[: h - h // 8, : w - w // 8], np.rot90(gray)]


def chest_films(films: FilmSet, kind: str, stressed: bool) -> GateSet:
    """Frontal films, and of each third one a turned, of each fourth one an inverted twin; `stressed` adds stressed copies."""
    gray, patients = films.gray, films.patients
    parts = [(gray, FRONTAL, kind, patients)]
    if stressed:
        names = sorted(STRESSES)
        for i, name in enumerate(names):
            chosen = slice(i, None, len(names))
            parts.append((stress_all(gray[chosen], name), FRONTAL, kind, patients[chosen]))
    for turns in (1, 2, 3):
        chosen = slice(turns - 1, None, 3)
        parts.append(
            (np.rot90(gray[chosen], turns, axes=(1, 2)), "rotated", f"{kind} turned {90 * turns} degrees", patients[chosen])
        )
    parts.append((255 - gray[::2], "inverted", f"{kind} inverted", patients[::2]))
    return GateSet(
        np.concatenate([part[0] for part in parts]),
        np.concatenate([np.full(len(part[0]), GATE_CLASSES.index(part[1])) for part in parts]),
        np.concatenate([np.full(len(part[0]), part[2]) for part in parts]),
        np.concatenate([part[3] for part in parts]),
    )


def joined(sets: list[GateSet]) -> GateSet:
    """Several sets as one."""
    return GateSet(
        np.concatenate([s.gray for s in sets]),
        np.concatenate([s.labels for s in sets]),
        np.concatenate([s.kinds for s in sets]),
        np.concatenate([s.groups for s in sets]),
    )


def pooled_features(model: LoadedModel, gray: Grays, batch: int = 32) -> NDArray[np.float32]:
    """(n, h, w) films to (n, features)."""
    features = []
    for start in range(0, len(gray), batch):
        small = np.stack(
            [squash(np.ascontiguousarray(film), model.preprocessing.size_px) for film in gray[start : start + batch]]
        )
        x = torch.from_numpy(normalise(small, model.preprocessing)[:, None])
        with torch.inference_mode():
            features.append(model.network(x.contiguous(memory_format=torch.channels_last))[1].mean(dim=(2, 3)).numpy())
    return np.concatenate(features)


def fit_head(features: NDArray[np.float32], labels: NDArray[np.intp]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Weight and bias of a softmax regression, every class weighing the same, on standardised features; L-BFGS."""
    mean, spread = features.mean(0), features.std(0) + 1e-3
    x = torch.from_numpy((features - mean) / spread)
    y = torch.from_numpy(labels)
    counts = np.bincount(labels, minlength=len(GATE_CLASSES)).astype(np.float32)
    balance = torch.from_numpy(len(labels) / np.maximum(counts, 1) / len(GATE_CLASSES)).float()
    weight = torch.zeros(len(GATE_CLASSES), x.shape[1], requires_grad=True)
    bias = torch.zeros(len(GATE_CLASSES), requires_grad=True)
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        value = F.cross_entropy(x @ weight.T + bias, y, weight=balance) + WEIGHT_DECAY * weight.square().sum()
        value.backward()  # type: ignore[no-untyped-call]
        return value

    optimiser.step(loss)  # type: ignore[no-untyped-call]
    raw = (weight.detach().numpy() / spread).astype(np.float32)
    return raw, (bias.detach().numpy() - raw @ mean).astype(np.float32)


def choose_threshold(features: NDArray[np.float32], fitted: GateSet) -> float:
    """What all but FALSE_REFUSALS of the frontal films reach, each judged by a fit without its group; at most 0.5."""
    folds = np.array([zlib.crc32(str(group).encode()) % FOLDS for group in fitted.groups])
    chances = np.zeros(len(folds))
    for fold in range(FOLDS):
        away = folds == fold
        gate = Gate(GATE_CLASSES, *fit_head(features[~away], fitted.labels[~away]), 0.5)
        chances[away] = gate.probabilities(features[away])[:, 0]
    return float(min(0.5, np.quantile(chances[fitted.labels == 0], FALSE_REFUSALS)))


def fitting_set(train: list[LabelledFilm], nih: list[LabelledFilm], data: Path, size_px: int) -> GateSet:
    """What the gate is fitted on."""
    step = max(1, len(train) // MOST_CHEST_FILMS)
    return joined(
        [
            chest_films(load_films(train[::step], size_px), "kermany", stressed=True),
            chest_films(load_films([film for film in nih if not is_held_out(film.patient)], size_px), "nih", stressed=True),
            read_other_images(data / "not_chest_film", size_px, held_out=False, stretched=True),
        ]
    )


def measuring_set(test: list[LabelledFilm], nih: list[LabelledFilm], data: Path, size_px: int) -> GateSet:
    """What the gate is measured on: no patient and no image of the fitting set."""
    return joined(
        [
            chest_films(load_films(test, size_px), "kermany", stressed=False),
            chest_films(load_films([film for film in nih if is_held_out(film.patient)], size_px), "nih", stressed=False),
            read_other_images(data / "not_chest_film", size_px, held_out=True, stretched=False),
        ]
    )


def fit_gate(model: LoadedModel, fitted: GateSet) -> Gate:
    """The gate for a network; prints nothing, draws nothing at random."""
    features = pooled_features(model, fitted.gray)
    return Gate(GATE_CLASSES, *fit_head(features, fitted.labels), choose_threshold(features, fitted))


def measure_gate(model: LoadedModel, gate: Gate, measured: GateSet) -> dict[str, Any]:
    """Number of images and share refused of each kind."""
    refused = gate.probabilities(pooled_features(model, measured.gray))[:, 0] < gate.threshold
    figures = {}
    for kind in sorted(set(measured.kinds.tolist())):
        of_kind = measured.kinds == kind
        figures[kind] = {"images": int(of_kind.sum()), "refused": round(float(refused[of_kind].mean()), 4)}
        print(
            f"gate: {kind:40s} {figures[kind]['images']:4d} images, {100 * figures[kind]['refused']:.1f} % refused", flush=True
        )
    return figures
