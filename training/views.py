"""Look at a run from several sides on what it did not see: `python -m training.views RECIPE --leave-out fold0`.

The views: the fold left out (a stretch of neighbouring patient numbers), stressed copies of it, and another hospital's films
of its own fold with text-mined and with radiologists' labels. A recipe is chosen on their mean; every look adds a line to
the log of runs, good or bad. The test films have no part in it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from training.calibrate import balanced_cut
from training.data import FilmSet, load_films
from training.figures import area_under_curve
from training.out_of_fold import PLAIN, OutOfFold, read_table
from training.out_of_fold import SIZE_PX as OUT_OF_FOLD_SIZE_PX
from training.parts import kermany_films, nih_films
from training.predict import LoadedModel, load_run, predict_logits
from training.stress import STRESSES, stress_all
from training.train import read_recipe, run_folder

LOG = Path("training/runs.jsonl")
STRESSED_EVERY = 4
"""One film in so many is looked at under every stress."""

Logits = NDArray[np.float64]


def read_views(data: Path, seed: int, part: str, size_px: int) -> dict[str, FilmSet]:
    """The sets of films of `part`, by view."""
    films = load_films(kermany_films(data, seed, part), size_px)
    some = films.take(np.arange(0, len(films), STRESSED_EVERY))
    views = {"blocks": films}
    views |= {f"stressed/{name}": FilmSet(some.films, stress_all(some.gray, name), some.labels) for name in STRESSES}
    for label in ("text_mined_label", "radiologist_label"):
        views[f"nih/{label}"] = load_films(nih_films(data, label, part), size_px)
    return views


def look(model: LoadedModel, views: dict[str, FilmSet]) -> dict[str, Logits]:
    """Logits of every view."""
    return {name: predict_logits(model, films.gray) for name, films in views.items()}


def judge_views(views: dict[str, FilmSet], logits: dict[str, Logits]) -> dict[str, Any]:
    """Figures of each view and `mean`: the mean area under the curve of the four views (stresses averaged to one)."""
    return judge_logits({name: (logits[name], films.labels.astype(np.float64)) for name, films in views.items()})


def judge_table(rows: list[OutOfFold]) -> dict[str, Any]:
    """The same from the out-of-fold table of one fold."""
    own = [row for row in rows if row.source == "kermany"]
    chosen = {"blocks": [(row, PLAIN) for row in own]}
    chosen |= {f"stressed/{name}": [(row, name) for row in own if name in row.logits] for name in STRESSES}
    for label in ("text_mined", "radiologist"):
        kinds = (f"{label} pneumonia", f"{label} normal")
        chosen[f"nih/{label}_label"] = [(row, PLAIN) for row in rows if row.kind in kinds]
    sides = {
        name: (
            np.array([row.logits[view] for row, view in films]),
            np.array([float(not row.kind.endswith("normal")) for row, _ in films]),
        )
        for name, films in chosen.items()
    }
    return judge_logits(sides)


def judge_logits(sides: dict[str, tuple[Logits, Logits]]) -> dict[str, Any]:
    """The same from logits and labels by view."""
    figures: dict[str, Any] = {}
    for name, (logits, labels) in sides.items():
        figures[name] = {"films": len(labels), "auc": round(area_under_curve(logits, labels), 4)}
        if name == "blocks" or name == "nih/radiologist_label":
            cut = balanced_cut(logits, labels)
            figures[name] |= {
                "balanced_cut": round(cut, 3),
                "balanced_accuracy": round(float((logits[labels > 0.5] > cut).mean()), 4),
                "sensitivity_at_0": round(float((logits[labels > 0.5] > 0).mean()), 4),
                "specificity_at_0": round(float((logits[labels < 0.5] <= 0).mean()), 4),
            }
    stressed = [figures[name]["auc"] for name in figures if name.startswith("stressed/")]
    means = [figures["blocks"]["auc"], float(np.mean(stressed)), *(figures[n]["auc"] for n in figures if n.startswith("nih/"))]
    figures["mean"] = round(float(np.mean(means)), 4)
    return figures


def log_run(line: dict[str, Any], log: Path = LOG) -> None:
    """Add one line to the log of runs."""
    with log.open("a", encoding="utf-8") as out:
        out.write(json.dumps(line, ensure_ascii=False) + "\n")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--leave-out", required=True, help="the fold that the run was kept from")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--run", type=Path, help="folder of the run, default runs/ID/PART")
    parser.add_argument("--table", type=Path, help="log the run from this out-of-fold table instead of looking again")
    parser.add_argument("--threads", type=int)
    args = parser.parse_args()
    if args.threads:
        torch.set_num_threads(args.threads)
    recipe = read_recipe(args.recipe)
    if args.table:
        rows = [row for row in read_table(args.table) if row.fold == args.leave_out]
        log_run(describe_run(args.recipe, run_folder(recipe, args.leave_out), judge_table(rows), OUT_OF_FOLD_SIZE_PX))
        return
    out = args.run or run_folder(recipe, args.leave_out)
    size_px = recipe.phases[-1].size_px
    views = read_views(args.data, recipe.seed, args.leave_out, size_px)
    logits = look(load_run(out, recipe.architecture, size_px), views)
    (out / "views.json").write_text(
        json.dumps({name: values.round(4).tolist() for name, values in logits.items()}), encoding="utf-8"
    )
    figures = judge_views(views, logits)
    line = describe_run(args.recipe, out, figures, size_px)
    log_run(line)
    print(json.dumps(line, indent=1))


def describe_run(recipe_file: Path, out: Path, figures: dict[str, Any], size_px: int) -> dict[str, Any]:
    """The line of the log for a finished run."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        **json.loads((out / "run.json").read_text(encoding="utf-8")),
        "recipe_file_sha256": hashlib.sha256(recipe_file.read_bytes()).hexdigest()[:12],
        "size_px": size_px,
        "views": figures,
    }


if __name__ == "__main__":
    main()
