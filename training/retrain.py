"""Make the bundled model anew, from films to card: `python -m training.retrain training/recipes/NAME.toml --data FOLDER`.

One network for each fold left out, their logits on what they left out, the average of the networks, calibration, gate,
figures, card and its page. Stop it at any time; the same command goes on where it was. Runs of one thread each use
several cores best, so `--jobs` of them are made at once.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from training.split import FOLDS, fold_name
from training.train import Recipe, check_recipe, read_recipe, run_folder


def fold_steps(recipe: Recipe, file: Path, data: Path, fold: str, device: str) -> list[list[str]]:
    """What is left to do for one fold, as arguments of Python."""
    common, out = [str(file), "--data", str(data), "--threads", "1"], run_folder(recipe, fold)
    steps = []
    if (out / "run.json").exists():
        check_recipe(json.loads((out / "run.json").read_text(encoding="utf-8")).get("recipe_sha256"), recipe, out)
    if not (out / "average.safetensors").exists():
        steps.append(["-m", "training.train", *common, "--leave-out", fold, "--device", device])
    if not (out / "out_of_fold.csv").exists():
        steps.append(["-m", "training.out_of_fold", *common, "--fold", fold])
        steps.append(["-m", "training.views", *common, "--leave-out", fold, "--table", str(out / "out_of_fold.csv")])
    return steps


def last_steps(recipe: Recipe, file: Path, data: Path, models: Path) -> list[list[str]]:
    """What comes after the folds; quick but for the export, and so always done again."""
    common = [str(file), "--data", str(data)]
    return [
        ["-m", "training.out_of_fold", *common, "--join"],
        ["-m", "training.soup", *common],
        ["-m", "training.export", *common, "--models", str(models)],
        ["-m", "training.model_card", "--model", str(models / recipe.id)],
    ]


def run_steps(steps: list[list[str]]) -> None:
    """One after the other; ends the command where one fails."""
    for step in steps:
        print("::", *step, flush=True)
        subprocess.run([sys.executable, *step], check=True)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--models", type=Path, default=Path("resources/models"))
    parser.add_argument("--jobs", type=int, default=max(1, min(FOLDS, os.cpu_count() or 1)))
    parser.add_argument("--device", default="cpu")
    args = parser.parse_args()
    recipe = read_recipe(args.recipe)
    folds = [fold_name(fold) for fold in range(FOLDS)]
    with ThreadPoolExecutor(args.jobs) as pool:
        list(pool.map(run_steps, [fold_steps(recipe, args.recipe, args.data, fold, args.device) for fold in folds]))
    run_steps(last_steps(recipe, args.recipe, args.data, args.models))


if __name__ == "__main__":
    main()
