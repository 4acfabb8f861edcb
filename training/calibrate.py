"""From logits to a score: Platt scaling with equal weight for both labels, 0.5 moved to the balanced point, thresholds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.inference.model_card import Calibration

Floats = NDArray[np.float64]
UNCERTAIN_SHARE = 0.10


@dataclass(frozen=True)
class OperatingPoints:
    """Scores between `low` and `high` are uncertain."""

    low: float
    high: float


def fit_calibration(logits: Floats, labels: Floats) -> Calibration:
    """Slope and offset by maximum likelihood, both labels weighing the same, with Platt's smoothed targets.

    Platt 1999, "Probabilistic outputs for support vector machines", section 2.2: target (n+1)/(n+2) instead of 1 keeps the
    slope finite where the films are told apart without a mistake. Newton's method on two numbers.
    """
    positive = labels > 0.5
    n_pos, n_neg = int(positive.sum()), int((~positive).sum())
    target = np.where(positive, (n_pos + 1) / (n_pos + 2), 1 / (n_neg + 2))
    weight = np.where(positive, 0.5 / n_pos, 0.5 / n_neg)
    design = np.stack([logits, np.ones_like(logits)], axis=1)
    beta = np.array([1.0, 0.0])
    for _ in range(100):
        p = 1 / (1 + np.exp(-np.clip(design @ beta, -50, 50)))
        gradient = design.T @ (weight * (p - target))
        hessian = (design * (weight * p * (1 - p))[:, None]).T @ design + 1e-9 * np.eye(2)
        step = np.linalg.solve(hessian, gradient)
        beta -= np.clip(step, -2, 2)
        if np.abs(step).max() < 1e-10:
            break
    return Calibration(float(beta[0]), float(beta[1]))


def balance_at_half(calibration: Calibration, logits: Floats, labels: Floats) -> Calibration:
    """The same slope with the offset moved so that sensitivity equals specificity at 0.5."""
    cut = balanced_cut(logits, labels)
    return Calibration(calibration.slope, -calibration.slope * cut)


def balanced_cut(logits: Floats, labels: Floats) -> float:
    """The logit where the share of missed positives equals the share of false alarms; the middle where a gap allows many."""
    candidates = np.unique(logits)
    edges = np.concatenate([[candidates[0] - 1], (candidates[1:] + candidates[:-1]) / 2, [candidates[-1] + 1]])
    pos, neg = np.sort(logits[labels > 0.5]), np.sort(logits[labels < 0.5])
    missed = np.searchsorted(pos, edges, side="left") / len(pos)
    alarms = 1 - np.searchsorted(neg, edges, side="left") / len(neg)
    difference = np.abs(missed - alarms)
    return float(np.median(edges[difference <= difference.min() + 1e-12]))


def apply_calibration(calibration: Calibration, logits: Floats) -> Floats:
    """Scores 0..1 of logits."""
    return np.asarray(1 / (1 + np.exp(-np.clip(calibration.slope * logits + calibration.offset, -60, 60))))


def choose_band(scores: Floats) -> OperatingPoints:
    """Thresholds as far below 0.5 as above it (in log odds) that hold a tenth of the films between them."""
    odds = np.abs(np.log(np.clip(scores, 1e-12, 1 - 1e-12)) - np.log(np.clip(1 - scores, 1e-12, 1 - 1e-12)))
    half = float(np.quantile(odds, UNCERTAIN_SHARE))
    low = 1 / (1 + np.exp(half))
    return OperatingPoints(float(low), float(1 - low))
