"""Training curves and the log of runs: `python -m training.curves RUN_FOLDER ... [--log training/runs.jsonl]`.

Draws loss, accuracy and learning rate of each epoch into every run's folder, and of several runs together into --out. Prints
the log as a Markdown table, best first, and writes it with a plot into --out.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from training.plots import CYCLE, GRAY, MARKERS, STYLE, new_figure

History = Sequence[Mapping[str, float]]
PANELS = {"loss": "loss (training films)", "accuracy": "accuracy (training films)", "learning_rate": "learning rate"}
VIEWS = {
    "mean": "mean of views",
    "blocks": "fold left out",
    "stressed": "stressed",
    "nih/text_mined_label": "NIH, text-mined",
    "nih/radiologist_label": "NIH, radiologists",
}


def draw_curves(run_folder: Path) -> list[Path]:
    """Draw history.json of a run into curves.svg and curves.png beside it; FileNotFoundError where there is none."""
    return save_figure(draw_histories({_run_name(run_folder): read_history(run_folder)}), run_folder / "curves")


def read_history(run_folder: Path) -> list[dict[str, float]]:
    """One line an epoch, as training/train.py keeps them."""
    history: list[dict[str, float]] = json.loads((run_folder / "history.json").read_text(encoding="utf-8"))
    return history


def draw_histories(runs: Mapping[str, History]) -> Figure:
    """Runs by name, one panel for each of loss, accuracy and learning rate that any run has; dotted: the input size changes."""
    keys = [key for key in PANELS if any(key in line for history in runs.values() for line in history)] or ["loss"]
    with new_figure(4.6 * len(keys) + 0.6, 3.8, columns=len(keys)) as (figure, axes):
        for axis, key in zip(axes, keys, strict=True):
            for i, (name, history) in enumerate(runs.items()):
                lines = [line for line in history if key in line]
                x = [line["epoch"] + 1 for line in lines]
                marker = MARKERS[i // len(CYCLE) % len(MARKERS)]
                axis.plot(x, [line[key] for line in lines], marker=marker, ms=4, color=CYCLE[i % len(CYCLE)], label=name)
                for before, after in pairwise(history):
                    if before.get("size_px") != after.get("size_px"):
                        axis.axvline(after["epoch"] + 0.5, color=GRAY, ls=":", lw=1)
            axis.set(xlabel="epoch", ylabel=PANELS[key])
            axis.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes[0].set_ylim(bottom=0)
        axes[0].legend(fontsize=8)
    return figure


def save_figure(figure: Figure, stem: Path) -> list[Path]:
    """Write STEM.svg and STEM.png; returns both."""
    files = [stem.with_name(f"{stem.name}.{kind}") for kind in ("svg", "png")]
    with mpl.rc_context(STYLE):
        figure.savefig(files[0], metadata={"Date": None})
        figure.savefig(files[1], dpi=150, metadata={"Software": None})
    return files


def read_log(log: Path) -> list[dict[str, Any]]:
    """The runs of a log, best mean of views first; ValueError names a line that is none."""
    runs = []
    for number, line in enumerate(log.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                run = json.loads(line)
                run["views"]["mean"]
            except (ValueError, KeyError, TypeError) as error:
                raise ValueError(f"line {number} of {log.name} is no run") from error
            runs.append(run)
    return sorted(runs, key=lambda run: -run["views"]["mean"])


def view_of(run: Mapping[str, Any], view: str) -> float | None:
    """The area under the curve of one view of a run, "stressed" the mean of all stresses; None where it was not looked at."""
    views = run["views"]
    if view == "mean":
        return float(views["mean"])
    chosen = [f["auc"] for name, f in views.items() if name != "mean" and (name == view or name.startswith(f"{view}/"))]
    known = [value for value in chosen if value is not None and value == value]
    return sum(known) / len(known) if known else None


def log_table(runs: Sequence[Mapping[str, Any]]) -> str:
    """The runs as a Markdown table in the order given."""
    head = ["recipe", "left out", *VIEWS.values(), "films", "draws", "minutes", "device", "date"]
    lines = [head, ["---"] * len(head)]
    for run in runs:
        values = [view_of(run, view) for view in VIEWS]
        facts = [str(run.get(key, "-")) for key in ("films", "draws")]
        minutes = f"{run['seconds'] / 60:.1f}" if "seconds" in run else "-"
        ends = [minutes, str(run.get("device", "-")), str(run.get("date", "-"))]
        shown = ["-" if value is None else f"{value:.4f}" for value in values]
        lines.append([str(run["recipe"]), str(run.get("left_out") or "nothing"), *shown, *facts, *ends])
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def draw_log(runs: Sequence[Mapping[str, Any]]) -> Figure:
    """One line a recipe (best mean of its runs on top), one panel a view, one mark a run, told apart by what was left out."""
    by_recipe: dict[str, list[Mapping[str, Any]]] = {}
    for run in runs:
        by_recipe.setdefault(str(run["recipe"]), []).append(run)
    names = sorted(by_recipe, key=lambda name: -sum(r["views"]["mean"] for r in by_recipe[name]) / len(by_recipe[name]))
    folds = sorted({str(run.get("left_out") or "nothing") for run in runs})
    with new_figure(2.5 * len(VIEWS) + 2, 1.6 + 0.32 * len(names), columns=len(VIEWS)) as (figure, axes):
        for axis, (view, title) in zip(axes, VIEWS.items(), strict=True):
            for i, fold in enumerate(folds):
                marks = [
                    (value, row)
                    for row, name in enumerate(names)
                    for run in by_recipe[name]
                    if str(run.get("left_out") or "nothing") == fold and (value := view_of(run, view)) is not None
                ]
                x, y = [mark[0] for mark in marks], [mark[1] for mark in marks]
                axis.plot(x, y, MARKERS[i % 7], color=CYCLE[i % 7], ms=6, alpha=0.8, label=f"{fold} left out")
            axis.set_yticks(range(len(names)), names if axis is axes[0] else [])
            axis.set(ylim=(len(names) - 0.5, -0.5), xlabel="AUC", title=title)
            axis.locator_params(axis="x", nbins=4)
        handles, labels = axes[0].get_legend_handles_labels()
        figure.legend(handles, labels, loc="outside lower center", ncols=max(1, len(folds)), fontsize=9)
    return figure


def _run_name(run_folder: Path) -> str:
    """runs/ID/PART in words."""
    folder = run_folder.resolve()
    return f"{folder.parent.name} {folder.name}"


def show_log(log: Path, out: Path) -> None:
    """Print the table, and write it and the plot into `out`."""
    try:
        runs = read_log(log)
    except (OSError, ValueError) as error:
        sys.exit(f"The log cannot be read: {error}")
    if not runs:
        sys.exit(f"There is no run in {log}.")
    text = log_table(runs)
    print(text)
    out.mkdir(parents=True, exist_ok=True)
    (out / "runs.md").write_text(text + "\n", encoding="utf-8")
    save_figure(draw_log(runs), out / "runs")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path, nargs="*", help="folders of runs, each with history.json")
    parser.add_argument("--log", type=Path, help="the log of all runs")
    parser.add_argument("--out", type=Path, default=Path("build/curves"), help="folder for what is about several runs")
    args = parser.parse_args()
    if not args.runs and not args.log:
        sys.exit("Name folders of runs, or a log with --log.")
    for folder in args.runs:
        if not (folder / "history.json").exists():
            sys.exit(f"{folder} holds no history.json: no epoch of it is done.")
        print("written: " + ", ".join(map(str, draw_curves(folder))))
    if len(args.runs) > 1:
        args.out.mkdir(parents=True, exist_ok=True)
        save_figure(draw_histories({_run_name(folder): read_history(folder) for folder in args.runs}), args.out / "curves")
    if args.log:
        show_log(args.log, args.out)


if __name__ == "__main__":
    main()
