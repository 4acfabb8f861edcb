"""Measure an exported model on films it was not trained on: `python -m training.evaluate --data FOLDER`.

Prints every figure; `--check` also compares them with the card and ends with exit code 1 where they part. The sets:
films of Kermany patients held out in blocks (never trained or calibrated on), stressed copies of the same, the originals
among them, films of another hospital (NIH, adults) of patients held out, what the gate refuses of images that it was not
fitted on, and of kinds and hospitals left out of a new fit, originals against their copies; from the table of logits beside
the recipes the calibration, the thresholds and the figures out of fold; and the estimates that follow from them.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from pneumo_desktop.domain.reading import Thresholds
from pneumo_desktop.inference.model_card import Calibration, ModelCard, find_model, read_card
from pneumo_desktop.inference.preprocess import squash
from pneumo_desktop.resources import resource
from training.calibrate import OperatingPoints, View, apply_calibration, choose_calibration, make_views
from training.data import FilmSet, decode_gray, hash_index, load_films, read_kermany_originals
from training.estimates import estimate_all
from training.figures import as_plain, with_intervals
from training.gate import measure_gate, measure_unknown
from training.out_of_fold import FOLDER, OutOfFold, read_table
from training.parts import gate_sets, kermany_films, nih_films
from training.pattern import measure_pattern
from training.predict import LoadedModel, load_exported, predict_logits
from training.split import TEST
from training.stress import STRESSES, stress_all
from training.train import STORED_SIZE_PX

BOUNDS = {"low", "high"}
TOLERANCE, TOLERANCE_OF_BOUNDS = 0.004, 0.02
"""A figure may move this much between processors: a film at the very edge of a threshold falls to the other side."""
COUNTS = ("films", "images")


def measure_set(
    films: FilmSet, logits: NDArray[np.float64], calibration: Calibration, thresholds: Thresholds
) -> dict[str, Any]:
    """Counts and figures with intervals of one set."""
    view = View(logits, films.labels.astype(np.float64), films.patients)
    return measure_view(view, calibration, thresholds.low, thresholds.high)


def measure_view(view: View, calibration: Calibration, low: float, high: float) -> dict[str, Any]:
    """The same of logits with labels and patients."""
    figures = with_intervals(apply_calibration(calibration, view.logits), view.labels, view.patients, low, high)
    return {
        "films": len(view.labels),
        "patients": len(set(view.patients.tolist())),
        "with_pneumonia": int(view.labels.sum()),
        **as_plain(figures),
    }


def measure(model: LoadedModel, calibration: Calibration, thresholds: Thresholds, data: Path, seed: int) -> dict[str, Any]:
    """All sets of the card, by name. `seed` is that of the split the model was trained with."""
    size = model.preprocessing.size_px
    held_out = kermany_films(data, seed, TEST)
    films = load_films(held_out, size)
    sets: dict[str, FilmSet] = {"kermany_held_out": films}
    for name in STRESSES:
        sets[f"kermany_held_out/{name}"] = FilmSet(films.films, stress_all(films.gray, name), films.labels)
    patients = {film.patient for film in held_out}
    originals = [film for film in read_kermany_originals(data / "kermany") if film.patient in patients]
    sets["kermany_held_out_originals"] = load_films(originals, size)
    for name, label in (("nih_text_mined", "text_mined_label"), ("nih_radiologists", "radiologist_label")):
        sets[name] = load_films(nih_films(data, label, TEST), size)
    figures = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        logits = pool.map(lambda films: predict_logits(model, films.gray), sets.values())
        for (name, chosen), values in zip(sets.items(), logits, strict=True):
            figures[name] = measure_set(chosen, values, calibration, thresholds)
            print(describe(name, figures[name]), flush=True)
    return figures


def measure_copies(model: LoadedModel, calibration: Calibration, data: Path) -> dict[str, Any]:
    """How far the scores of original films lie from those of their 224 px copies: shows that preprocessing is the same.

    `same_pixels` counts the originals that become their copy in every pixel.
    """
    size = model.preprocessing.size_px
    originals = read_kermany_originals(data / "kermany")
    copies = [replace(film, path=data / "kermany" / "images_224" / film.path.name) for film in originals]
    same = sum(
        np.array_equal(squash(decode_gray(film.path), STORED_SIZE_PX), decode_gray(copy.path))
        for film, copy in zip(originals, copies, strict=True)
    )
    scores = [
        apply_calibration(calibration, predict_logits(model, load_films(films, size).gray)) for films in (originals, copies)
    ]
    apart = np.abs(scores[0] - scores[1])
    found = {
        "films": len(apart),
        "same_pixels": same,
        "median": float(np.median(apart)),
        "p95": float(np.percentile(apart, 95)),
        "largest": float(apart.max()),
    }
    found |= {key: round(value, 4) for key, value in found.items() if isinstance(value, float)}
    print(f"originals against copies: {found}", flush=True)
    return found


def measure_out_of_fold(rows: list[OutOfFold], calibration: Calibration, points: OperatingPoints) -> dict[str, Any]:
    """Figures of films left out, read by the network of their fold: each view, each fold, and at the screening cut."""
    views = make_views(rows)
    for fold in sorted({row.fold for row in rows}):
        views[f"blocks/{fold}"] = make_views([row for row in rows if row.fold == fold])["blocks"]
    for name in STRESSES:
        only = [replace(row, logits={name: row.logits[name]}) for row in rows if name in row.logits]
        if only:
            views[f"stressed/{name}"] = make_views(only)["stressed"]
    radiologists = [row for row in rows if row.kind in ("radiologist pneumonia", "radiologist normal")]
    if radiologists:
        views["other_hospital/radiologists"] = make_views(radiologists)["other_hospital"]
    figures = {}
    for name, view in views.items():
        figures[name] = measure_view(view, calibration, points.low, points.high)
        print(describe(f"out of fold: {name}", figures[name]), flush=True)
    own = [views[name] for name in ("blocks", "stressed") if name in views]
    scores = apply_calibration(calibration, np.concatenate([view.logits for view in own]))
    labels = np.concatenate([view.labels for view in own])
    figures["at_screening"] = {
        "films": len(labels),
        "sensitivity": round(float((scores[labels > 0.5] >= points.screening).mean()), 4),
        "specificity": round(float((scores[labels < 0.5] < points.screening).mean()), 4),
    }
    return figures


def describe(name: str, figures: dict[str, Any]) -> str:
    """One line a set."""
    words = [f"{name:34s} n {figures['films']:4d}"]
    for key in ("auc", "accuracy", "sensitivity", "specificity", "calibration_error", "uncertain_share"):
        figure = figures[key]
        value = "   -  " if figure["value"] is None else f"{figure['value']:.3f} [{figure['low']:.3f} {figure['high']:.3f}]"
        words.append(f"{key} {value}")
    return "  ".join(words)


def find_differences(measured: Any, card: Any, name: str = "", tolerance: float = TOLERANCE) -> list[str]:
    """What differs between two trees of figures by more than `tolerance`, or stands in only one of them.

    A figure of so few films or images that one of them is more than that may move by one of them.
    """
    if isinstance(measured, dict) and isinstance(card, dict):
        found = [f"{name}/{key}: only on one side" for key in measured.keys() ^ card.keys()]
        tolerance = max([tolerance, *(1.01 / card[count] for count in COUNTS if card.get(count))])
        for key in measured.keys() & card.keys():
            allowed = max(tolerance, TOLERANCE_OF_BOUNDS) if key in BOUNDS else tolerance
            found += find_differences(measured[key], card[key], f"{name}/{key}", allowed)
        return sorted(found)
    if isinstance(measured, list) and isinstance(card, list) and len(measured) == len(card):
        pairs = zip(measured, card, strict=True)
        return [line for i, pair in enumerate(pairs) for line in find_differences(*pair, f"{name}/{i}", tolerance)]
    both = isinstance(measured, int | float) and isinstance(card, int | float)
    same = abs(measured - card) <= tolerance if both else measured == card
    return [] if same else [f"{name}: measured {measured}, card {card}"]


def measure_model(folder: Path, data: Path) -> dict[str, Any]:
    """Every figure of the card of the model in `folder`, by the card's sections."""
    card = read_card(folder)
    model, calibration, gate, pattern = load_exported(folder)
    seed = int(card.raw["training"]["split_seed"])
    size = model.preprocessing.size_px
    table = read_table(FOLDER / card.raw["calibration"]["table"])
    points = OperatingPoints(card.thresholds.low, card.thresholds.high, card.thresholds.screening or 0.0)
    known, new = gate_sets(data, seed, size)
    folds = card.raw["calibration"]["folds"]
    measured: dict[str, Any] = {
        "out_of_fold": measure_out_of_fold(table, Calibration(folds["slope"], folds["offset"]), points),
        "figures": measure(model, calibration, card.thresholds, data, seed),
        "copies": measure_copies(model, calibration, data),
        "gate": measure_gate(model, gate, new),
        "unknown": measure_unknown(model, gate, known, new),
    }
    measured["estimates"] = estimate_all(
        measured["figures"], measured["out_of_fold"], measured["gate"], measured["unknown"], card.raw["speed"]
    )
    of_folds, found_points = choose_calibration(make_views(table))
    measured["calibration"], measured["points"] = asdict(of_folds), asdict(found_points)
    if pattern is not None:
        measured["pattern"] = measure_pattern(model, pattern, load_films(kermany_films(data, seed, TEST), size))
    return measured


def figures_of(card: ModelCard) -> dict[str, Any]:
    """The same sections as the card has them."""
    sections = {name: card.raw[name] for name in ("out_of_fold", "figures", "copies", "estimates")}
    sections |= {"gate": card.raw["gate"]["figures"], "unknown": card.raw["gate"]["unknown"]}
    thresholds = card.raw["thresholds"]
    sections["calibration"] = card.raw["calibration"]["folds"]
    sections["points"] = {end: thresholds[end] for end in ("low", "high")} | {"screening": thresholds["screening"]["score"]}
    if card.pattern_labels:
        sections["pattern"] = card.raw["pattern"]["figures"]
    return sections


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=find_model(resource("models")))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--json", type=Path, help="write the figures here as well")
    parser.add_argument("--check", action="store_true", help="exit code 1 if the card says something else")
    args = parser.parse_args()
    torch.set_num_threads(1)
    card = read_card(args.model)
    if card.raw["training"]["data_index_sha256"] != hash_index(args.data / "kermany" / "index.csv"):
        sys.exit("These are not the films that the card was made with: the hash of kermany/index.csv differs.")
    if card.raw["calibration"]["table_sha256"] != hash_index(FOLDER / card.raw["calibration"]["table"]):
        sys.exit("This is not the table that the card was calibrated with: the hash of the out-of-fold table differs.")
    measured = measure_model(args.model, args.data)
    if args.json:
        args.json.write_text(json.dumps(measured, indent=1), encoding="utf-8")
    if args.check:
        parted = find_differences(measured, figures_of(card))
        print("\n".join(parted) or "Every figure is that of the card.")
        sys.exit(1 if parted else 0)


if __name__ == "__main__":
    main()
