"""Figures of merit with intervals: area under the ROC curve, accuracy, sensitivity, specificity, calibration, uncertainty."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
BINS = 15
RESAMPLES = 1000


@dataclass(frozen=True)
class Figure:
    """A figure with its 95 % interval."""

    value: float
    low: float
    high: float


def area_under_curve(scores: Floats, labels: Floats) -> float:
    """Chance that a film with pneumonia scores above one without (ties count half); not a number for one label only."""
    pos, neg = scores[labels > 0.5], np.sort(scores[labels < 0.5])
    if not len(pos) or not len(neg):
        return float("nan")
    below = np.searchsorted(neg, pos, side="left")
    upto = np.searchsorted(neg, pos, side="right")
    return float((below + upto).sum() / 2 / (len(pos) * len(neg)))


def calibration_error(scores: Floats, labels: Floats) -> float:
    """Expected calibration error over 15 equal bins of the score (Naeini et al. 2015)."""
    bins = np.minimum((scores * BINS).astype(int), BINS - 1)
    gaps = [
        abs(scores[bins == b].mean() - labels[bins == b].mean()) * (bins == b).sum() for b in range(BINS) if (bins == b).any()
    ]
    return float(sum(gaps) / len(scores))


def summarise(scores: Floats, labels: Floats, low: float, high: float) -> dict[str, float]:
    """Every figure of a set of films; those of a label that is absent, or of no film, are not a number."""
    called, true = scores > 0.5, labels > 0.5
    sure = (scores < low) | (scores > high)
    with np.errstate(invalid="ignore"):
        return {
            "auc": area_under_curve(scores, labels),
            "accuracy": float((called == true).mean()),
            "sensitivity": float(called[true].mean()) if true.any() else float("nan"),
            "specificity": float((~called[~true]).mean()) if (~true).any() else float("nan"),
            "calibration_error": calibration_error(scores, labels),
            "brier": float(((scores - labels) ** 2).mean()),
            "uncertain_share": float((~sure).mean()),
            "accuracy_of_the_rest": float((called == true)[sure].mean()) if sure.any() else float("nan"),
        }


def with_intervals(
    scores: Floats, labels: Floats, patients: NDArray[np.str_], low: float, high: float, seed: int = 1
) -> dict[str, Figure]:
    """`summarise` with 95 % percentile intervals from 1,000 resamples of whole patients (cluster bootstrap)."""
    point = summarise(scores, labels, low, high)
    groups = [np.flatnonzero(patients == patient) for patient in np.unique(patients)]
    chance = np.random.default_rng(seed)
    draws: dict[str, list[float]] = {name: [] for name in point}
    for _ in range(RESAMPLES):
        chosen = np.concatenate([groups[i] for i in chance.integers(0, len(groups), len(groups))])
        for name, value in summarise(scores[chosen], labels[chosen], low, high).items():
            draws[name].append(value)
    figures = {}
    for name, value in point.items():
        drawn = np.array(draws[name])
        drawn = drawn[np.isfinite(drawn)]
        bounds = np.percentile(drawn, [2.5, 97.5]) if len(drawn) else np.array([np.nan, np.nan])
        figures[name] = Figure(value, float(bounds[0]), float(bounds[1]))
    return figures


def as_plain(figures: dict[str, Figure], digits: int = 4) -> dict[str, dict[str, float | None]]:
    """For JSON: rounded, and null for what is not a number."""
    plain: dict[str, dict[str, float | None]] = {}
    for name, figure in figures.items():
        plain[name] = {k: round(v, digits) if np.isfinite(v) else None for k, v in asdict(figure).items()}
    return plain
