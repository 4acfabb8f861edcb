"""The research head: among films with pneumonia, bacterial or viral, from the same features; for no choice of treatment."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.inference.engine import LinearHead
from training.data import FilmSet
from training.figures import area_under_curve
from training.predict import LoadedModel, run_batches
from training.softmax import fit_softmax

PATTERNS = ("bacterial", "viral")
WEIGHT_DECAY = 1e-2
NOTE = "research pattern, not for choosing treatment"


def mean_features(model: LoadedModel, gray: NDArray[np.uint8]) -> NDArray[np.float32]:
    """(n, h, w) films to (n, features): the last feature maps averaged over places and views, as the program pools them."""
    return np.concatenate([maps.mean(dim=(2, 3)).numpy() for _, maps in run_batches(model, gray)])


def with_pattern(films: FilmSet) -> FilmSet:
    """The films whose kind is one of PATTERNS."""
    return films.take(np.flatnonzero([film.kind in PATTERNS for film in films.films]))


def fit_pattern(model: LoadedModel, films: FilmSet) -> LinearHead:
    """Logistic regression on standardised features, both patterns weighing the same; L-BFGS."""
    chosen = with_pattern(films)
    features = mean_features(model, chosen.gray)
    labels = _labels(chosen)
    balance = (len(labels) / len(PATTERNS) / np.bincount(labels))[labels].astype(np.float32)
    return LinearHead(*fit_softmax(features, labels, len(PATTERNS), balance, WEIGHT_DECAY, rounds=200))


def measure_pattern(model: LoadedModel, head: LinearHead, films: FilmSet) -> dict[str, Any]:
    """Figures on films with pneumonia that had no part in the fit; "viral" is the label that is looked for."""
    chosen = with_pattern(films)
    shares = np.array([head.probabilities(row)[1] for row in mean_features(model, chosen.gray)])
    labels = _labels(chosen).astype(np.float64)
    called = shares > 0.5
    return {
        "films": len(chosen),
        "viral": int(labels.sum()),
        "auc": round(area_under_curve(shares, labels), 4),
        "viral_found": round(float(called[labels > 0.5].mean()), 4),
        "bacterial_found": round(float((~called[labels < 0.5]).mean()), 4),
    }


def _labels(films: FilmSet) -> NDArray[np.intp]:
    return np.array([PATTERNS.index(film.kind) for film in films.films])
