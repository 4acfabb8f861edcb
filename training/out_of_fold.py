"""Logits of films by a network that never saw them: `python -m training.out_of_fold RECIPE --fold fold0`, then `--join`.

Each fold's films are read by the run that left this fold out; `--join` puts the folds together into one table,
training/out_of_fold/ID.csv, from which calibration, thresholds and the out-of-fold figures of the card are computed. One
line a film; the columns after the facts are logits of the film as it is and of its stressed copies (of every eighth film;
empty elsewhere). `likeness` is the share of the films of the same source, label and fold that look less like the other
hospital's adults: the official test of the Kermany films is known to hold older children and adult-looking normal films.
"""

from __future__ import annotations

import argparse
import csv
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from training.data import FilmSet, load_films
from training.predict import LoadedModel, load_run, predict_logits, run_batches
from training.sources import read_source
from training.split import FOLDS, fold_name
from training.stress import STRESSES, stress_all
from training.train import Recipe, read_recipe, run_folder

FOLDER = Path(__file__).parent / "out_of_fold"
STRESSED_EVERY = 8
SIZE_PX = 224
AVERAGING = ("plain", "mirrored")
PLAIN = "plain"
FACTS = ("source", "file", "patient", "kind", "view", "fold", "likeness")
OWN, OTHER = "kermany", "nih"
LIKENESS_FITS = 5

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class OutOfFold:
    """One film left out: its facts and its logits by view ("plain" and the names of the stresses)."""

    source: str
    file: str
    patient: str
    kind: str
    view: str
    fold: str
    likeness: float
    logits: dict[str, float]


def read_fold(recipe: Recipe, data: Path, fold: str) -> list[OutOfFold]:
    """Logits of the films of `fold`, of every source of the recipe, by the run that left it out."""
    model = load_run(run_folder(recipe, fold), recipe.architecture, SIZE_PX, AVERAGING)
    sets, logits, features = {}, {}, {}
    for source in recipe.sources:
        listed, parts = read_source(source.name, data, recipe.seed)
        films = sets[source.name] = load_films([listed[i] for i in parts[fold]], SIZE_PX)
        logits[source.name], features[source.name] = _read_views(model, films)
    likeness = {name: np.zeros(len(films)) for name, films in sets.items()}
    if OWN in sets and OTHER in sets:
        likeness[OWN] = rank_likeness(features[OWN], features[OTHER], sets[OWN])
    return [
        OutOfFold(
            name, film.path.name, film.patient, film.kind, film.view, fold, round(float(likeness[name][i]), 4), logits[name][i]
        )
        for name, films in sets.items()
        for i, film in enumerate(films.films)
    ]


def _read_views(model: LoadedModel, films: FilmSet) -> tuple[list[dict[str, float]], NDArray[np.float32]]:
    """Logits of each film by view, and its pooled features."""
    batches = list(run_batches(model, films.gray))
    logits = [{PLAIN: float(value)} for value in np.concatenate([batch[:, 0].numpy() for batch, _ in batches])]
    some = np.arange(0, len(films), STRESSED_EVERY)
    for name in STRESSES:
        for i, value in zip(some, predict_logits(model, stress_all(films.gray[some], name)), strict=True):
            logits[i][name] = float(value)
    return logits, np.concatenate([maps.mean(dim=(2, 3)).numpy() for _, maps in batches])


def rank_likeness(own: NDArray[np.float32], other: NDArray[np.float32], films: FilmSet) -> Floats:
    """For each own film the share of own films with its label that look less like the other hospital's.

    A ridge regression tells the hospitals apart by the features; each film is judged by a fit without a fifth of the patients,
    its own among them.
    """
    groups = np.array([zlib.crc32(patient.encode("utf-8")) % LIKENESS_FITS for patient in films.patients])
    looks = np.zeros(len(own))
    for group in range(LIKENESS_FITS):
        kept = groups != group
        x = np.concatenate([own[kept], other]).astype(np.float64)
        mean, spread = x.mean(0), x.std(0) + 1e-3
        x = (x - mean) / spread
        y = np.concatenate([np.full(int(kept.sum()), -0.5 / kept.sum()), np.full(len(other), 0.5 / len(other))])
        weight = np.linalg.solve(x.T @ x / len(x) + np.eye(x.shape[1]), x.T @ y)
        looks[~kept] = ((own[~kept] - mean) / spread) @ weight
    ranks = np.zeros(len(own))
    for label in np.unique(films.labels):
        chosen = np.flatnonzero(films.labels == label)
        ranks[chosen] = np.argsort(np.argsort(looks[chosen])) / max(len(chosen), 1)
    return ranks


def write_table(rows: Iterable[OutOfFold], file: Path) -> None:
    """One line a film, logits with four digits."""
    file.parent.mkdir(parents=True, exist_ok=True)
    views = (PLAIN, *STRESSES)
    with file.open("w", encoding="utf-8", newline="") as out:
        lines = csv.writer(out, lineterminator="\n")
        lines.writerow([*FACTS, *views])
        for row in rows:
            values = [f"{row.logits[view]:.4f}" if view in row.logits else "" for view in views]
            lines.writerow([*(getattr(row, fact) for fact in FACTS), *values])


def read_table(file: Path) -> list[OutOfFold]:
    """The films of a table that `write_table` wrote."""
    rows = []
    with file.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            logits = {view: float(line[view]) for view in (PLAIN, *STRESSES) if line[view]}
            facts = {fact: line[fact] for fact in FACTS if fact != "likeness"}
            rows.append(OutOfFold(**facts, likeness=float(line["likeness"]), logits=logits))
    return rows


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--fold", help="read the films of this fold")
    parser.add_argument("--join", action="store_true", help="put the folds' tables together")
    parser.add_argument("--threads", type=int)
    args = parser.parse_args()
    if args.threads:
        torch.set_num_threads(args.threads)
    recipe = read_recipe(args.recipe)
    if args.fold:
        write_table(read_fold(recipe, args.data, args.fold), run_folder(recipe, args.fold) / "out_of_fold.csv")
    if args.join:
        tables = [run_folder(recipe, fold_name(fold)) / "out_of_fold.csv" for fold in range(FOLDS)]
        write_table([row for table in tables for row in read_table(table)], FOLDER / f"{recipe.id}.csv")


if __name__ == "__main__":
    main()
