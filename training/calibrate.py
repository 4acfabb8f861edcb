"""From logits to a score, and the operating points: all from films left out of training, seen from several sides.

The sides ("views") are the films as they are, their stressed copies, the tenth of them that looks most like adults', and
another hospital's films. Each weighs the same, whatever its number of films: a cut that only suits the films it was trained
beside would call too many elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.inference.model_card import Calibration
from training.out_of_fold import PLAIN, OutOfFold

Floats = NDArray[np.float64]
UNCERTAIN_SHARE = 0.09
ADULT_LOOKING = 0.9
SCREENING_SENSITIVITY = 0.975
STEEPEST, FLATTEST = 5.0, 0.2


@dataclass(frozen=True, eq=False)
class View:
    """Logits (n,) with labels (n,) 0 or 1 and patients (n,), as one side of the whole."""

    logits: Floats
    labels: Floats
    patients: NDArray[np.str_]


@dataclass(frozen=True)
class OperatingPoints:
    """Scores between `low` and `high` are uncertain; at `screening` sensitivity is at least 0.975 on the films left out."""

    low: float
    high: float
    screening: float


def make_views(rows: list[OutOfFold]) -> dict[str, View]:
    """The sides of a table of films left out, those that it holds; of the other hospital only labels that can be relied on.

    Those are the radiologists' "pneumonia" and "normal", and the text-mined "normal".
    """
    reliable = ("radiologist pneumonia", "radiologist normal", "text_mined normal")
    own = [row for row in rows if row.source == "kermany"]
    plain = [(row, PLAIN) for row in own if PLAIN in row.logits]
    sides = {
        "blocks": plain,
        "stressed": [(row, name) for row in own for name in row.logits if name != PLAIN],
        "adult_looking": [(row, name) for row, name in plain if row.likeness >= ADULT_LOOKING],
        "other_hospital": [
            (row, PLAIN) for row in rows if row.source == "nih" and row.kind in reliable and PLAIN in row.logits
        ],
    }
    return {name: _view(chosen) for name, chosen in sides.items() if chosen}


def _view(chosen: list[tuple[OutOfFold, str]]) -> View:
    return View(
        np.array([row.logits[name] for row, name in chosen]),
        np.array([0.0 if row.kind.endswith("normal") else 1.0 for row, _ in chosen]),
        np.array([f"{row.source}/{row.patient}" for row, _ in chosen]),
    )


def fit_calibration(views: Mapping[str, View]) -> Calibration:
    """score = sigmoid(slope * (logit - cut)), where the cut is balanced over the views and the slope is the likeliest.

    Maximum likelihood over the views, each and in it each label weighing the same, with Platt's smoothed targets (Platt 1999,
    "Probabilistic outputs for support vector machines", 2.2), so that films told apart without a mistake keep it finite.
    """
    cut = balanced_cut_of_views(views)
    slopes = np.exp(np.linspace(np.log(FLATTEST), np.log(STEEPEST), 400))
    losses = [np.mean([_loss(view, slope, cut) for view in views.values()]) for slope in slopes]
    slope = float(slopes[int(np.argmin(losses))])
    return Calibration(slope, -slope * cut)


def _loss(view: View, slope: float, cut: float) -> float:
    loss = 0.0
    for label in (0.0, 1.0):
        logits = slope * (view.logits[view.labels == label] - cut)
        aim = (len(logits) + 1) / (len(logits) + 2) if label else 1 / (len(logits) + 2)
        loss += float(np.mean(np.logaddexp(0, logits) - aim * logits)) / 2
    return loss


def balanced_cut_of_views(views: Mapping[str, View]) -> float:
    """The logit where the share of films missed equals that of false alarms, both averaged over the views."""
    edges = np.unique(np.concatenate([view.logits for view in views.values()]))
    edges = np.concatenate([[edges[0] - 1], (edges[1:] + edges[:-1]) / 2, [edges[-1] + 1]])
    missed = np.mean([_share_below(view.logits[view.labels > 0.5], edges) for view in views.values()], axis=0)
    alarms = 1 - np.mean([_share_below(view.logits[view.labels < 0.5], edges) for view in views.values()], axis=0)
    difference = np.abs(missed - alarms)
    return float(np.median(edges[difference <= difference.min() + 1e-12]))


def _share_below(logits: Floats, edges: Floats) -> Floats:
    return np.asarray(np.searchsorted(np.sort(logits), edges, side="left") / max(len(logits), 1), dtype=np.float64)


def balanced_cut(logits: Floats, labels: Floats) -> float:
    """The same for one view: the middle where a gap allows many."""
    return balanced_cut_of_views({"": View(logits, labels, np.array([]))})


def apply_calibration(calibration: Calibration, logits: Floats) -> Floats:
    """Scores 0..1 of logits."""
    return np.asarray(1 / (1 + np.exp(-np.clip(calibration.slope * logits + calibration.offset, -60, 60))))


def choose_points(scores: Floats, labels: Floats) -> OperatingPoints:
    """Thresholds from scores of films left out.

    The screening cut is the highest score that still finds 97.5 % of the films with pneumonia. The uncertain band reaches as
    far below 0.5 as above it (in log odds) and holds about a tenth of the films; where the screening cut lies below it, the
    band begins there, so that no film above the screening cut is called "no pattern".
    """
    found = np.sort(scores[labels > 0.5])
    screening = float(found[int(np.floor((1 - SCREENING_SENSITIVITY) * len(found)))])
    odds = np.abs(_log_odds(scores))
    half = float(np.quantile(odds, UNCERTAIN_SHARE))
    low, high = 1 / (1 + np.exp(half)), 1 / (1 + np.exp(-half))
    return OperatingPoints(float(min(low, screening)), float(high), screening)


def _log_odds(scores: Floats) -> Floats:
    kept = np.clip(scores, 1e-12, 1 - 1e-12)
    return np.asarray(np.log(kept) - np.log1p(-kept))


def choose_calibration(views: Mapping[str, View]) -> tuple[Calibration, OperatingPoints]:
    """Calibration from all views, thresholds from the Kermany films left out and their stressed copies."""
    calibration = fit_calibration(views)
    own = [views[name] for name in ("blocks", "stressed")]
    scores = apply_calibration(calibration, np.concatenate([view.logits for view in own]))
    return calibration, choose_points(scores, np.concatenate([view.labels for view in own]))
