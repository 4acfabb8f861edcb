"""The comparison of networks as a table and as a picture."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.figures import Figure

# Okabe and Ito's colours for those who do not tell red from green; marks differ as well.
PRETRAINED, SCRATCH = ("#0072B2", "o"), ("#D55E00", "s")
FROM_SCRATCH_WORDS = "from scratch"
AREA_A_MILLION = 30.0
"""Square points on paper for a million parameters."""

MIDDLE_PX = 4
"""Half a side of what no name may cover, in pixels of the picture."""


@dataclass(frozen=True)
class Result:
    """One network's line; `cut` is the logit above which a film is called pneumonia."""

    id: str
    architecture: str
    start: str
    learning_rate: float
    auc: Figure
    accuracy: Figure
    recall: Figure
    precision: float | None
    specificity: Figure
    cut: float
    accuracy_at_logit_0: float
    parameters: int
    train_seconds: float
    trained_on: str
    draws: int
    ms_a_film: float = math.nan


def format_table(results: list[Result]) -> list[str]:
    """The lines of an aligned Markdown table, one for each result in the order given."""
    head = ["network", "start", "AUC (95 %)", "accuracy (95 %)", "recall", "precision", "parameters", "ms/film", "training s"]
    rows = [
        [
            result.id,
            result.start,
            _with_interval(result.auc),
            _with_interval(result.accuracy),
            f"{result.recall.value:.3f}",
            "-" if result.precision is None else f"{result.precision:.3f}",
            f"{result.parameters / 1e6:.2f} M",
            f"{result.ms_a_film:.1f}",
            f"{result.train_seconds:.0f}",
        ]
        for result in results
    ]
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    words = 2  # the first columns are words, set left; the rest numbers, set right
    lines = [
        "| "
        + " | ".join(c.ljust(w) if i < words else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True)))
        + " |"
        for row in [head, *rows]
    ]
    rule = "|" + "|".join("-" * (w + 2) if i < words else "-" * (w + 1) + ":" for i, w in enumerate(widths)) + "|"
    return [lines[0], rule, *lines[1:]]


def _with_interval(figure: Figure) -> str:
    return f"{figure.value:.3f} ({figure.low:.3f} to {figure.high:.3f})"


def write_markdown(results: list[Result], terms: dict[str, Any], file: Path) -> None:
    """The table with everything that must be known to read it."""
    protocol = terms["protocol"]
    rates = ", ".join(f"{result.id} {result.learning_rate:g}" for result in results)
    lines = [
        "# Networks under one protocol",
        "",
        f"Every network: {results[0].draws} draws (half with pneumonia) at {protocol['size_px']} px, batches of "
        f"{protocol['batch']}, the same films, order of draws, augmentation, schedule and seed, every layer trained, moving "
        f"average of the weights. Each has its own architecture, start and learning rate ({rates}).",
        "",
        *format_table(results),
        "",
        f"- Measured on {terms['films']} films of {terms['patients']} patients ({terms['measured_on']}), "
        f"{terms['with_pneumonia']} of them with pneumonia, which no network has seen; 95 % intervals from resampled patients. "
        "One training run each: the intervals do not hold the chance of the run.",
        f"- Accuracy, recall and precision at the cut {terms['cut']}.",
        f"- ms/film: {terms['timed']}; {terms['machine']}; load average {terms['load_average']}.",
        *[f"- Trained on: {place}." for place in dict.fromkeys(result.trained_on for result in results)],
        "",
        "![AUC against ms per film](compare.png)",
        "",
    ]
    file.write_text("\n".join(lines), encoding="utf-8")


def draw_plot(results: list[Result], terms: dict[str, Any], files: list[Path]) -> None:
    """AUC with its interval against milliseconds a film, area for parameters, colour and mark for the start."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure as Picture

    picture = Picture(figsize=(8.0, 5.2), dpi=150, layout="constrained")
    FigureCanvasAgg(picture)
    axes = picture.add_subplot()
    names = [_draw_result(axes, result) for result in results]
    _set_scale(axes, [result.ms_a_film for result in results])
    axes.grid(alpha=0.3)
    axes.set_xlabel("milliseconds a film, one thread")
    axes.set_ylabel(f"AUC with 95 % interval, {terms['films']} films left out")
    axes.set_title(f"{results[0].draws} draws at {terms['protocol']['size_px']} px; area: parameters")
    _draw_legend(axes, results)
    _part_names(picture, names)
    for file in files:
        picture.savefig(file)


def _draw_result(axes: Any, result: Result) -> Any:
    """Draw one network; returns its name on the picture."""
    colour, mark = SCRATCH if _from_scratch(result) else PRETRAINED
    area = AREA_A_MILLION * result.parameters / 1e6
    reach = [[result.auc.value - result.auc.low], [result.auc.high - result.auc.value]]
    axes.errorbar(result.ms_a_film, result.auc.value, reach, color=colour, linewidth=1.2, capsize=3, zorder=2)
    axes.scatter(result.ms_a_film, result.auc.value, area, color=colour, marker=mark, alpha=0.45, zorder=3)
    axes.scatter(result.ms_a_film, result.auc.value, 8, color="black", zorder=4)
    beside = (6 + math.sqrt(area) / 2, 5)
    place = (result.ms_a_film, result.auc.value)
    paper = {"facecolor": "white", "alpha": 0.75, "linewidth": 0, "pad": 0.5}
    return axes.annotate(result.id, place, beside, textcoords="offset points", fontsize=9, bbox=paper, zorder=5)


def _part_names(picture: Any, names: list[Any]) -> None:
    """Move a name down until it covers none of those before it and the middle of no mark."""
    from matplotlib.transforms import Bbox

    picture.draw_without_rendering()
    picture.set_layout_engine("none")  # or names that were moved would move everything once more
    middles = [name.axes.transData.transform(name.xy) for name in names]
    placed: list[Any] = [Bbox([middle - MIDDLE_PX, middle + MIDDLE_PX]) for middle in middles]
    for name in names:
        while any(name.get_window_extent().overlaps(other) for other in placed):
            across, up = name.xyann
            name.xyann = (across, up - 3)
        placed.append(name.get_window_extent())


def _set_scale(axes: Any, spread: list[float]) -> None:
    """Milliseconds on a logarithmic scale, written as plain numbers, with room for names on the right."""
    from matplotlib.ticker import FuncFormatter, NullLocator

    low, high = min(spread) / 1.5, max(spread) * 2.2
    axes.set_xscale("log")
    axes.set_xlim(low, high)
    ticks = [factor * 10.0**power for power in range(-2, 5) for factor in (1, 2, 5)]
    axes.set_xticks([tick for tick in ticks if low <= tick <= high])
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    axes.xaxis.set_minor_locator(NullLocator())


def _draw_legend(axes: Any, results: list[Result]) -> None:
    from matplotlib.lines import Line2D

    starts = {_from_scratch(result) for result in results}
    entries = [("from pre-trained weights", PRETRAINED, False), ("from scratch", SCRATCH, True)]
    handles = [
        Line2D([], [], color=colour, marker=mark, linestyle="none", markersize=9, alpha=0.6, label=label)
        for label, (colour, mark), scratch in entries
        if scratch in starts
    ]
    grey: dict[str, Any] = {"color": "grey", "marker": "o", "linestyle": "none", "alpha": 0.4}
    handles += [
        Line2D([], [], markersize=math.sqrt(AREA_A_MILLION * millions), label=f"{millions} M parameters", **grey)
        for millions in (1, 10)
    ]
    axes.legend(handles=handles, loc="best", framealpha=0.9, labelspacing=0.9)


def _from_scratch(result: Result) -> bool:
    return result.start.startswith(FROM_SCRATCH_WORDS)
