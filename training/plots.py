"""Every plot of the evaluation report in one style: colours that colour-blind people tell apart, units, counts."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from training.figures import BINS, area_under_curve, calibration_error

Floats = NDArray[np.float64]
# Okabe and Ito 2008, "Color universal design".
BLUE, ORANGE, GREEN, RED, SKY, PURPLE, GRAY = "#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#6E6E6E"
CYCLE = (BLUE, ORANGE, GREEN, RED, PURPLE, SKY, GRAY)
MARKERS = "osD^vPX"
STYLE: dict[Any, Any] = {
    "font.size": 10,
    "axes.titlesize": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#DDDDDD",
    "grid.linewidth": 0.6,
    "lines.linewidth": 1.8,
    "legend.frameon": False,
    "svg.hashsalt": "pneumo",
}
PREVALENCES = (0.5, 0.2)


@contextmanager
def new_figure(width: float = 6.0, height: float = 4.5, columns: int = 1, rows: int = 1) -> Iterator[tuple[Figure, list[Axes]]]:
    """A figure of so many inches in the common style, with its axes row by row; no window and no global state."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(width, height), layout="constrained")
        yield figure, list(figure.subplots(rows, columns, squeeze=False).flat)


def as_png(figure: Figure, dpi: int = 150) -> bytes:
    """The figure as the bytes of a PNG file."""
    kept = io.BytesIO()
    with mpl.rc_context(STYLE):
        figure.savefig(kept, format="png", dpi=dpi, metadata={"Software": None})
    return kept.getvalue()


def rates_at(scores: Floats, labels: Floats, cut: float) -> tuple[float, float]:
    """Sensitivity and specificity of "above `cut`"."""
    called, true = scores > cut, labels > 0.5
    return float(called[true].mean()), float((~called[~true]).mean())


def roc_points(scores: Floats, labels: Floats) -> tuple[Floats, Floats]:
    """False and true positive rates at every score, from (0, 0) to (1, 1)."""
    order = np.argsort(-scores, kind="stable")
    ends = np.append(np.flatnonzero(np.diff(scores[order])), len(scores) - 1)
    true = np.cumsum(labels[order] > 0.5)[ends] / max(1, int((labels > 0.5).sum()))
    false = np.cumsum(labels[order] < 0.5)[ends] / max(1, int((labels < 0.5).sum()))
    return np.concatenate([[0.0], false]), np.concatenate([[0.0], true])


def draw_roc(sets: Mapping[str, tuple[Floats, Floats]], cuts: Mapping[str, float]) -> Figure:
    """ROC of each set of (scores, labels), operating points `cuts` marked on the first; on the right its upper left corner."""
    with new_figure(9.5, 5.4, columns=2) as (figure, axes):
        for axis, limits in zip(axes, ((-0.02, 1.02), (-0.005, 0.2)), strict=True):
            for colour, (name, (scores, labels)) in zip(CYCLE, sets.items(), strict=False):
                text = f"{name}: AUC {area_under_curve(scores, labels):.3f}, n {len(labels)} ({int(labels.sum())} pneumonia)"
                axis.plot(*roc_points(scores, labels), color=colour, label=text)
            scores, labels = next(iter(sets.values()))
            for marker, (name, cut) in zip(MARKERS, cuts.items(), strict=False):
                sensitivity, specificity = rates_at(scores, labels, cut)
                text = f"{name} {cut:.2f}: sens. {sensitivity:.3f}, spec. {specificity:.3f}"
                axis.plot(1 - specificity, sensitivity, marker, color="black", mfc="white", ms=7, mew=1.6, label=text)
            axis.set(xlim=limits, xlabel="1 - specificity", ylabel="sensitivity")
        axes[0].plot([0, 1], [0, 1], ":", color=GRAY, lw=1)
        axes[0].set(ylim=(-0.02, 1.02), title="ROC")
        axes[1].set(ylim=(0.8, 1.005), title="its upper left corner")
        figure.legend(*axes[0].get_legend_handles_labels(), loc="outside lower center", ncols=2, fontsize=8)
    return figure


def draw_reliability(scores: Floats, labels: Floats) -> Figure:
    """Observed share of pneumonia against mean score in 15 equal bins (Naeini et al. 2015), and the films in each."""
    bins = np.minimum((scores * BINS).astype(int), BINS - 1)
    used = [b for b in range(BINS) if (bins == b).any()]
    with new_figure(6.0, 5.4, rows=2) as (figure, (top, bottom)):
        top.plot([0, 1], [0, 1], ":", color=GRAY, lw=1)
        x = [float(scores[bins == b].mean()) for b in used]
        y = [float(labels[bins == b].mean()) for b in used]
        n = np.array([int((bins == b).sum()) for b in used])
        spread = 1.96 * np.sqrt(np.maximum(np.array(y) * (1 - np.array(y)), 0.25 / n) / n)
        top.errorbar(x, y, yerr=spread, fmt="o", color=BLUE, ecolor=SKY, capsize=2)
        error = calibration_error(scores, labels)
        top.set(ylim=(-0.05, 1.05), xlim=(-0.02, 1.02), ylabel="observed share of pneumonia")
        top.set_title(f"Reliability: calibration error {error:.3f}, n {len(labels)}")
        edges = np.arange(BINS + 1) / BINS
        for value, colour, name in ((1.0, ORANGE, "pneumonia"), (0.0, BLUE, "no pneumonia")):
            chosen = labels == value
            low = np.histogram(scores[labels == 0.0], edges)[0] if value else np.zeros(BINS)
            heights = np.histogram(scores[chosen], edges)[0]
            bottom.bar(edges[:-1], heights, 1 / BINS, low, align="edge", color=colour, edgecolor="white", label=name)
        for b, count in enumerate(np.histogram(scores, edges)[0].tolist()):
            bottom.text((b + 0.5) / BINS, count + 1, str(count), ha="center", va="bottom", fontsize=7)
        bottom.set(xlim=(-0.02, 1.02), xlabel="score", ylabel="films (log)", yscale="symlog")
        bottom.set_ylim(0, 3.0 * len(labels))
        bottom.legend(loc="upper center", ncols=2)
    return figure


def risk_coverage(scores: Floats, labels: Floats) -> tuple[Floats, Floats]:
    """Coverage 1/n..1 and share of errors among the films covered, surest first (El-Yaniv and Wiener 2010)."""
    order = np.argsort(-np.abs(scores - 0.5), kind="stable")
    wrong = ((scores > 0.5) != (labels > 0.5))[order]
    n = np.arange(1, len(scores) + 1)
    return n / len(scores), np.cumsum(wrong) / n


def draw_risk_coverage(scores: Floats, labels: Floats, low: float, high: float) -> Figure:
    """Errors among the films called, as more and more uncertain ones are called; the card's band is marked."""
    coverage, risk = risk_coverage(scores, labels)
    sure = float(((scores < low) | (scores > high)).mean())
    with new_figure() as (figure, (axis,)):
        axis.plot(100 * coverage, 100 * risk, color=BLUE)
        if sure > 0:
            at = 100 * float(risk[max(0, round(sure * len(scores)) - 1)])
            axis.plot(
                100 * sure, at, "o", color=ORANGE, ms=8, label=f"band {low:.2f} to {high:.2f}: {at:.1f} % of {100 * sure:.1f} %"
            )
        axis.plot(100, 100 * risk[-1], "s", color=RED, ms=7, label=f"every film called: {100 * risk[-1]:.1f} %")
        axis.set(xlabel="films called (%), surest first", ylabel="wrong among them (%)", xlim=(0, 102))
        axis.set_ylim(0, max(2.0, 110 * float(risk.max())))
        axis.set_title(f"Risk and coverage: area {100 * float(risk.mean()):.2f} %, n {len(labels)}")
        axis.legend(loc="upper left")
    return figure


def net_benefit(scores: Floats, labels: Floats, prevalence: float, wanted: Floats) -> Floats:
    """Net benefit per patient of treating above each threshold probability in `wanted`, where `prevalence` have pneumonia.

    Vickers and Elkin 2006, "Decision curve analysis": true positives less false positives weighed by the odds of the threshold.
    The score weighs both labels equally, so it is turned into a probability for that prevalence by Bayes' rule first.
    """
    odds = scores / np.maximum(1 - scores, 1e-12) * prevalence / (1 - prevalence)
    chance = odds / (1 + odds)
    true = np.array([(chance[labels > 0.5] >= cut).mean() for cut in wanted])
    false = np.array([(chance[labels < 0.5] >= cut).mean() for cut in wanted])
    return np.asarray(prevalence * true - (1 - prevalence) * false * wanted / (1 - wanted), dtype=np.float64)


def draw_decision_curves(scores: Floats, labels: Floats) -> Figure:
    """Net benefit of using the score against treating everyone and no one, for two prevalences."""
    wanted = np.linspace(0.01, 0.95, 95)
    with new_figure(9.5, 4.2, columns=2) as (figure, axes):
        for axis, prevalence in zip(axes, PREVALENCES, strict=True):
            everyone = prevalence - (1 - prevalence) * wanted / (1 - wanted)
            axis.plot(wanted, net_benefit(scores, labels, prevalence, wanted), color=BLUE, label="by the score")
            axis.plot(wanted, everyone, "--", color=ORANGE, label="everyone treated")
            axis.axhline(0, color=GRAY, ls=":", label="no one treated")
            axis.set(xlim=(0, 0.96), ylim=(-0.1 * prevalence, 1.1 * prevalence), xlabel="threshold probability")
            axis.set_title(f"{100 * prevalence:.0f} % with pneumonia, n {len(labels)}")
        axes[0].set_ylabel("net benefit per patient")
        axes[0].legend(loc="lower left")
    return figure


def draw_confusion(scores: Floats, labels: Floats, low: float, high: float) -> Figure:
    """Labels against calls at 0.5, and against the three outcomes of the program."""
    outcomes = np.where(scores > high, 2, np.where(scores >= low, 1, 0))
    tables = (
        ("Called at score 0.5", (scores > 0.5).astype(int), ("no pneumonia", "pneumonia")),
        (
            f"Outcomes, uncertain from {low:.2f} to {high:.2f}",
            outcomes,
            ("no pattern\nfound", "uncertain", "suggests\npneumonia"),
        ),
    )
    with new_figure(9.5, 3.6, columns=2) as (figure, axes):
        for axis, (title, called, names) in zip(axes, tables, strict=True):
            counts = np.array([[int((called[labels == row] == k).sum()) for k in range(len(names))] for row in (0, 1)])
            shares = counts / np.maximum(counts.sum(1, keepdims=True), 1)
            axis.imshow(shares, cmap="Blues", vmin=0, vmax=1, aspect="auto")
            for row, column in np.ndindex(*counts.shape):
                ink = "white" if shares[row, column] > 0.55 else "black"
                text = f"{counts[row, column]}\n{100 * shares[row, column]:.1f} %"
                axis.text(column, row, text, ha="center", va="center", color=ink, fontsize=11)
            axis.set_xticks(range(len(names)), names)
            axis.set_yticks((0, 1), ("no\npneumonia", "pneumonia"))
            axis.set(xlabel="called", title=f"{title}, n {len(labels)}")
            axis.grid(False)
        axes[0].set_ylabel("label")
    return figure


def draw_scores(scores: Floats, groups: NDArray[np.str_], cuts: Mapping[str, float]) -> Figure:
    """Scores of each kind of film, the first kind on top."""
    names = list(dict.fromkeys(groups.tolist()))[::-1]
    with new_figure(7.0, 1.4 + 0.6 * len(names)) as (figure, (axis,)):
        chance = np.random.default_rng(1)
        for row, name in enumerate(names):
            values = scores[groups == name]
            axis.scatter(values, row + chance.uniform(-0.3, 0.3, len(values)), s=8, alpha=0.5, color=CYCLE[row % 7], lw=0)
        for name, cut in cuts.items():
            axis.axvline(cut, color=GRAY, lw=1, ls=":")
            axis.text(cut, len(names) - 0.4, name, rotation=90, ha="center", va="bottom", fontsize=8)
        axis.set_yticks(range(len(names)), [f"{name} (n {int((groups == name).sum())})" for name in names])
        axis.set(xlim=(-0.02, 1.02), ylim=(-0.6, len(names) - 0.4), xlabel="score")
    return figure


def draw_intervals(rows: Sequence[tuple[str, Mapping[str, Any]]], keys: Sequence[str], title: str) -> Figure:
    """One panel a figure, one line a row, each with its 95 % interval; `rows` are (name, figures as in the card)."""
    with new_figure(3.0 * len(keys) + 1.5, 1.2 + 0.3 * len(rows), columns=len(keys)) as (figure, axes):
        figure.suptitle(title, fontsize=11)
        for axis, key, colour in zip(axes, keys, CYCLE, strict=False):
            for row, (_, figures) in enumerate(rows):
                value = figures[key]
                if value["value"] is not None:
                    axis.plot([value["low"], value["high"]], [row, row], color=colour, lw=2, alpha=0.5)
                    axis.plot(value["value"], row, "o", color=colour, ms=5)
            axis.set_yticks(range(len(rows)), [name for name, _ in rows] if axis is axes[0] else [])
            axis.set(ylim=(len(rows) - 0.4, -0.6), xlabel=key.replace("auc", "AUC").replace("_", " "))
    return figure


def draw_deletion(removed: Floats, curves: Mapping[str, Mapping[str, Floats]], films: int) -> Figure:
    """What is measured (a panel each) while more of the film is removed, by order of removal."""
    with new_figure(9.5, 3.8, columns=len(curves)) as (figure, axes):
        for axis, (what, by_order) in zip(axes, curves.items(), strict=True):
            for colour, marker, (name, values) in zip((RED, GRAY, BLUE), "osD", by_order.items(), strict=False):
                axis.plot(100 * removed, values, marker=marker, ms=4, color=colour, label=name)
            axis.set(xlabel="film removed (%)", ylabel=f"mean {what}", title=f"n {films} films called pneumonia")
        axes[0].legend(loc="best")
    return figure


def draw_differences(differences: Floats) -> Figure:
    """Scores of original files against those of their 224 px copies."""
    with new_figure(6.0, 3.4) as (figure, (axis,)):
        axis.hist(differences, 30, color=BLUE, edgecolor="white")
        for limit in (-0.02, 0.02):
            axis.axvline(limit, color=RED, ls="--", lw=1.2)
        axis.set(xlabel="score of the original less score of the copy", ylabel="films", title=f"n {len(differences)}")
    return figure
