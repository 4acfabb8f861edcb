"""Measure an exported model on films it was not trained on: `python -m training.evaluate --data FOLDER`.

Prints every figure; `--check` also compares them with the card and ends with exit code 1 where they part. The sets:
films of Kermany patients held out in blocks (never trained or calibrated on), stressed copies of the same, the originals
among them, and films of another hospital (NIH, adults; none of them had a part in the score), and what the gate refuses of
images that it was not fitted on.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.reading import Thresholds
from pneumo_desktop.inference.model_card import Calibration, read_card
from training.calibrate import apply_calibration
from training.data import FilmSet, hash_index, load_films, read_kermany, read_kermany_originals, read_nih
from training.figures import as_plain, with_intervals
from training.gate import GateSet, measure_gate, measuring_set
from training.predict import LoadedModel, load_exported, predict_logits
from training.split import split_by_blocks
from training.stress import STRESSES, stress_all

TOLERANCE = 0.004
"""A figure may move this much between processors: a film at the very edge of a threshold falls to the other side."""


def measure_set(
    films: FilmSet, logits: NDArray[np.float64], calibration: Calibration, thresholds: Thresholds
) -> dict[str, Any]:
    """Counts and figures with intervals of one set."""
    scores = apply_calibration(calibration, logits)
    labels = films.labels.astype(np.float64)
    figures = with_intervals(scores, labels, films.patients, thresholds.low, thresholds.high)
    return {
        "films": len(films),
        "patients": len(set(films.patients.tolist())),
        "with_pneumonia": int(labels.sum()),
        **as_plain(figures),
    }


def measure(model: LoadedModel, calibration: Calibration, thresholds: Thresholds, data: Path, seed: int) -> dict[str, Any]:
    """All sets of the card, by name. `seed` is that of the split the model was trained with."""
    size = model.preprocessing.size_px
    listed = read_kermany(data / "kermany")
    held_out = [listed[i] for i in split_by_blocks(listed, seed)["test"]]
    films = load_films(held_out, size)
    sets: dict[str, FilmSet] = {"kermany_held_out": films}
    for name in STRESSES:
        sets[f"kermany_held_out/{name}"] = FilmSet(films.films, stress_all(films.gray, name), films.labels)
    patients = {film.patient for film in held_out}
    originals = [film for film in read_kermany_originals(data / "kermany") if film.patient in patients]
    sets["kermany_held_out_originals"] = load_films(originals, size)
    sets["nih_text_mined"] = load_films(read_nih(data / "nih", "text_mined_label"), size)
    sets["nih_radiologists"] = load_films(read_nih(data / "nih", "radiologist_label"), size)
    figures = {}
    for name, chosen in sets.items():
        figures[name] = measure_set(chosen, predict_logits(model, chosen.gray), calibration, thresholds)
        print(describe(name, figures[name]), flush=True)
    return figures


def gate_test_set(data: Path, seed: int, size_px: int) -> GateSet:
    """The films and images that the gate of a model with this split was not fitted on."""
    listed = read_kermany(data / "kermany")
    held_out = [listed[i] for i in split_by_blocks(listed, seed)["test"]]
    return measuring_set(held_out, read_nih(data / "nih", "text_mined_label"), data, size_px)


def describe(name: str, figures: dict[str, Any]) -> str:
    """One line a set."""
    words = [f"{name:34s} n {figures['films']:4d}"]
    for key in ("auc", "accuracy", "sensitivity", "specificity", "calibration_error", "uncertain_share"):
        figure = figures[key]
        value = "   -  " if figure["value"] is None else f"{figure['value']:.3f} [{figure['low']:.3f} {figure['high']:.3f}]"
        words.append(f"{key} {value}")
    return "  ".join(words)


def find_differences(measured: dict[str, Any], card: dict[str, Any]) -> list[str]:
    """Names of the figures that differ by more than TOLERANCE, or that only one side has."""
    found = list(measured.keys() ^ card.keys())
    for name in measured.keys() & card.keys():
        for key, figure in measured[name].items():
            other = card[name].get(key)
            here, there = (f["value"] if isinstance(f, dict) else f for f in (figure, other))
            if here != there and (here is None or there is None or abs(here - there) > TOLERANCE):
                found.append(f"{name}/{key}: measured {here}, card {there}")
    return sorted(found)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=Path("resources/models/lite0-kermany-1"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--json", type=Path, help="write the figures here as well")
    parser.add_argument("--check", action="store_true", help="exit code 1 if the card says something else")
    args = parser.parse_args()
    card = read_card(args.model)
    if card.raw["training"]["data_index_sha256"] != hash_index(args.data / "kermany" / "index.csv"):
        sys.exit("These are not the films that the card was made with: the hash of kermany/index.csv differs.")
    model, calibration, gate = load_exported(args.model)
    seed = int(card.raw["training"]["split_seed"])
    figures = measure(model, calibration, card.thresholds, args.data, seed)
    gate_figures = measure_gate(model, gate, gate_test_set(args.data, seed, model.preprocessing.size_px))
    if args.json:
        args.json.write_text(json.dumps({"figures": figures, "gate": gate_figures}, indent=1), encoding="utf-8")
    if args.check:
        parted = find_differences(figures, dict(card.figures)) + find_differences(gate_figures, card.raw["gate"]["figures"])
        print("\n".join(parted) or "Every figure is that of the card.")
        sys.exit(1 if parted else 0)


if __name__ == "__main__":
    main()
