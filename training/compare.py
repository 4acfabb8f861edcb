"""Train several networks under one protocol and compare: `python -m training.compare RECIPE... --draws 8000 --size 128`.

From each recipe come the architecture, the starting weights and the learning rate; films, split, draws, input size, schedule,
augmentation and seed are the same for all, and every layer is trained. Stop it at any time; the same command goes on. It
writes compare.md, compare.json, compare.png and compare.svg.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from training.architectures import FROM_SCRATCH, IMAGENET, build_for_training, find_imagenet_weights
from training.augment import Augmentation
from training.calibrate import balanced_cut
from training.compare_table import FROM_SCRATCH_WORDS, Result, draw_plot, format_table, write_markdown
from training.data import BadInput, FilmSet, LabelledFilm, load_films
from training.figures import with_intervals
from training.predict import LoadedModel, load_run, predict_logits
from training.sources import read_source
from training.split import leave_out
from training.train import Phase, Recipe, Source, processor_name, read_recipe, train

DRAWS_AN_EPOCH_MAX = 1000
"""A stopped run goes on after its last whole epoch, so epochs are kept short."""
CUT_FILMS = 500
"""So many of the films trained on, unchanged, choose the cut."""
TIMED_ROUNDS = 21
INPUT_STEP_PX = 32

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Protocol:
    """What is the same for every network; `films_sha256` names the films by file name, label, patient and part."""

    source: str
    left_out: str
    draws: int
    size_px: int
    films_sha256: str
    seed: int = 20261121
    batch: int = 32
    weight_decay: float = 0.02
    warmup_share: float = 0.05
    label_smoothing: float = 0.04
    average_decay: float = 0.99
    augmentation: Augmentation = field(default_factory=Augmentation)

    @property
    def epochs(self) -> int:
        return math.ceil(self.draws / DRAWS_AN_EPOCH_MAX)


@dataclass(frozen=True)
class Entrant:
    """A recipe in the comparison, with the file its weights come from (None: from scratch) in a word for the table."""

    recipe: Recipe
    weights: Path | None
    start: str


@dataclass(frozen=True, eq=False)
class ComparedFilms:
    """The films measured on, which no network has seen, and a part of those trained on, which chooses the cut."""

    measured: FilmSet
    cut: FilmSet
    sha256: str


def read_entrants(files: list[Path], data: Path, scratch_if_missing: bool) -> list[Entrant]:
    """Every recipe with its weights found, before anything is trained; BadInput with what is wrong."""
    entrants = []
    for file in files:
        recipe = read_recipe(file)
        build_for_training(recipe.architecture, 1)
        entrants.append(_find_weights(recipe, data, scratch_if_missing))
    ids = [entrant.recipe.id for entrant in entrants]
    if len(set(ids)) < len(ids):
        raise BadInput(
            f"Two of the recipes have the same id: {', '.join(sorted({name for name in ids if ids.count(name) > 1}))}."
        )
    return entrants


def _find_weights(recipe: Recipe, data: Path, scratch_if_missing: bool) -> Entrant:
    if recipe.weights == FROM_SCRATCH:
        return Entrant(recipe, None, FROM_SCRATCH_WORDS)
    if recipe.weights != IMAGENET:
        if not Path(recipe.weights).exists():
            raise BadInput(f"The file with weights that the recipe {recipe.id} names is not there: {recipe.weights}.")
        return Entrant(recipe, Path(recipe.weights), Path(recipe.weights).name)
    try:
        return Entrant(recipe, find_imagenet_weights(recipe.architecture, data / "weights"), "ImageNet")
    except BadInput as missing:
        if not scratch_if_missing:
            raise BadInput(f"{missing} Or give --scratch-if-missing.") from missing
        print(f"{recipe.id}: {missing} It is trained from scratch.", flush=True)
        return Entrant(recipe, None, f"{FROM_SCRATCH_WORDS} (no ImageNet file)")


def read_films(source: str, data: Path, left_out: str, seed: int, size_px: int) -> ComparedFilms:
    """The films of the part `left_out`, and CUT_FILMS of those outside it and outside the test."""
    listed, parts = read_source(source, data, seed)
    trained_on = leave_out(parts, left_out)
    chosen = np.random.default_rng(seed).permutation(trained_on)[:CUT_FILMS]
    measured, cut = ([listed[i] for i in indices] for indices in (parts[left_out], chosen))
    for films, what in ((measured, f"the part {left_out}"), (cut, "the films to train on")):
        if len({film.pneumonia for film in films}) < 2:
            raise BadInput(f"The films of {source} do not do for a comparison: {what} lacks films with or without pneumonia.")
    names = sorted(_describe(film, part) for part, indices in parts.items() for film in (listed[i] for i in indices))
    sha256 = hashlib.sha256("\n".join(names).encode("utf-8")).hexdigest()
    return ComparedFilms(load_films(measured, size_px), load_films(cut, size_px), sha256)


def _describe(film: LabelledFilm, part: str) -> str:
    return f"{film.path.name} {film.pneumonia} {film.patient} {part}"


def apply_protocol(entrant: Entrant, protocol: Protocol) -> Recipe:
    """The recipe's architecture, weights and learning rate; all else from the protocol."""
    return replace(
        entrant.recipe,
        weights=str(entrant.weights) if entrant.weights else FROM_SCRATCH,
        seed=protocol.seed,
        batch=protocol.batch,
        draws_an_epoch=round(protocol.draws / protocol.epochs),
        weight_decay=protocol.weight_decay,
        warmup_share=protocol.warmup_share,
        label_smoothing=protocol.label_smoothing,
        average_decay=protocol.average_decay,
        phases=(Phase(protocol.epochs, protocol.size_px),),
        sources=(Source(protocol.source),),
        augmentation=protocol.augmentation,
    )


def train_entrant(entrant: Entrant, protocol: Protocol, data: Path, out: Path, device: torch.device) -> dict[str, Any]:
    """Train to the end unless that was done before; returns the facts of the run. BadInput for a run of another protocol."""
    terms = {
        "protocol": json.loads(json.dumps(asdict(protocol))),
        "architecture": entrant.recipe.architecture,
        "learning_rate": entrant.recipe.learning_rate,
        "weights_sha256": hashlib.sha256(entrant.weights.read_bytes()).hexdigest() if entrant.weights else None,
    }
    kept = out / "protocol.json"
    if kept.exists() and json.loads(kept.read_text(encoding="utf-8")) != terms:
        raise BadInput(f"{out} holds a run on other films or under other terms: give another --out, or remove that folder.")
    if not (out / "run.json").exists():
        out.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(terms, indent=1), encoding="utf-8")
        train(apply_protocol(entrant, protocol), data, out, device, protocol.left_out)
    facts: dict[str, Any] = json.loads((out / "run.json").read_text(encoding="utf-8"))
    return facts


def predict_once(model: LoadedModel, films: ComparedFilms, out: Path) -> tuple[Floats, Floats]:
    """Logits of the measured films and of those for the cut; kept in `out`, so that a second call only reads them."""
    kept = out / "logits.npz"
    if not kept.exists():
        measured, cut = predict_logits(model, films.measured.gray), predict_logits(model, films.cut.gray)
        beside = out / "logits.new.npz"
        np.savez(beside, measured=measured, cut=cut)
        beside.replace(kept)
    with np.load(kept) as logits:
        return logits["measured"], logits["cut"]


def time_passes(models: list[LoadedModel], films: FilmSet) -> list[float]:
    """Median milliseconds of a pass with one film on one thread; the networks take turns, so that all share a disturbance."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    spent: list[list[float]] = [[] for _ in models]
    how = models[0].preprocessing
    x = torch.from_numpy((films.gray[:1, None].astype(np.float32) - how.mean) / how.scale)
    with torch.inference_mode():
        for turn in range(TIMED_ROUNDS + 2):
            for model, times in zip(models, spent, strict=True):
                started = time.perf_counter()
                model.network(x)
                if turn >= 2:
                    times.append(1000 * (time.perf_counter() - started))
    torch.set_num_threads(threads)
    return [statistics.median(times) for times in spent]


def judge(entrant: Entrant, facts: dict[str, Any], logits: tuple[Floats, Floats], films: ComparedFilms) -> Result:
    """Figures on the measured films at the cut that balances the other ones; the time of a pass is filled in later."""
    measured, others = logits
    cut = balanced_cut(others, films.cut.labels.astype(np.float64))
    labels = films.measured.labels.astype(np.float64)
    scores = 1 / (1 + np.exp(-np.clip(measured - cut, -60, 60)))
    figures = with_intervals(scores, labels, films.measured.patients, 0.5, 0.5)
    called, true = scores > 0.5, labels > 0.5
    network = build_for_training(entrant.recipe.architecture, 1)
    return Result(
        id=entrant.recipe.id,
        architecture=entrant.recipe.architecture,
        start=entrant.start,
        learning_rate=entrant.recipe.learning_rate,
        auc=figures["auc"],
        accuracy=figures["accuracy"],
        recall=figures["sensitivity"],
        precision=float(true[called].mean()) if called.any() else None,
        specificity=figures["specificity"],
        cut=cut,
        accuracy_at_logit_0=float(((measured > 0) == true).mean()),
        parameters=sum(parameter.numel() for parameter in network.parameters()),
        train_seconds=facts["seconds"],
        trained_on=f"{facts['device']}, threads: {facts['threads']}, {facts['machine']}",
        draws=facts["draws"],
    )


def compare(
    entrants: list[Entrant], protocol: Protocol, films: ComparedFilms, data: Path, out: Path, device: torch.device
) -> list[Result]:
    """Train, measure and time every entrant; returns the results, best area under the curve first."""
    results, models = [], []
    for place, entrant in enumerate(entrants, 1):
        run, name = out / entrant.recipe.id, f"[{place}/{len(entrants)}] {entrant.recipe.id}"
        print(f"{name}: {entrant.start}, {protocol.draws} draws at {protocol.size_px} px", flush=True)
        facts = train_entrant(entrant, protocol, data, run, device)
        model = load_run(run, entrant.recipe.architecture, protocol.size_px)
        result = judge(entrant, facts, predict_once(model, films, run), films)
        print(f"{name}: AUC {result.auc.value:.3f}, accuracy {result.accuracy.value:.3f}", flush=True)
        results.append(result)
        models.append(model)
    print("timing one film on one thread", flush=True)
    passes = time_passes(models, films.measured)
    timed = [replace(result, ms_a_film=ms) for result, ms in zip(results, passes, strict=True)]
    return sorted(timed, key=lambda result: -result.auc.value)


def describe_terms(protocol: Protocol, films: ComparedFilms) -> dict[str, Any]:
    """What must stand beside the figures."""
    return {
        "protocol": json.loads(json.dumps(asdict(protocol))),
        "measured_on": f"{protocol.source}, {protocol.left_out}",
        "films": len(films.measured),
        "patients": len(set(films.measured.patients.tolist())),
        "with_pneumonia": int(films.measured.labels.sum()),
        "cut": f"balanced on {len(films.cut)} of the films trained on, unchanged; none of the films measured",
        "machine": f"{processor_name()}, torch {torch.__version__}",
        "timed": f"median of {TIMED_ROUNDS} passes, one film, one thread, networks in turn, without decoding",
        "load_average": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
    }


def write_all(results: list[Result], terms: dict[str, Any], out: Path) -> None:
    """compare.json, compare.md, compare.png and compare.svg in `out`."""
    figures = {**terms, "results": [asdict(result) for result in results]}
    (out / "compare.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    write_markdown(results, terms, out / "compare.md")
    draw_plot(results, terms, [out / "compare.png", out / "compare.svg"])


def _number(step: int, most: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not text.isdecimal() or not step <= int(text) <= most or int(text) % step:
            raise argparse.ArgumentTypeError(
                f"{text} is no multiple of {step} up to {most}" if step > 1 else f"not 1 to {most}"
            )
        return int(text)

    return parse


def parse_arguments(words: list[str] | None) -> argparse.Namespace:
    """The command line; ends with a sentence if it is wrong."""
    parser = argparse.ArgumentParser(prog="python -m training.compare", description=__doc__.splitlines()[0])
    parser.add_argument("recipes", type=Path, nargs="+", metavar="RECIPE")
    parser.add_argument("--draws", type=_number(1, 10_000_000), required=True, help="films drawn in training, the same for all")
    parser.add_argument("--size", type=_number(INPUT_STEP_PX, 1024), required=True, help="side of the input in pixels")
    parser.add_argument("--leave-out", default="fold0", help="the fold to keep from training and to measure on")
    parser.add_argument("--source", default="kermany", help="kaggle, kermany, nih or rsna")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder that holds kermany/ ... and weights/")
    parser.add_argument("--out", type=Path, default=Path("runs/compare"))
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu", help="to train on")
    parser.add_argument("--threads", type=_number(1, 1024), default=1, help="processor threads to train with")
    parser.add_argument(
        "--scratch-if-missing", action="store_true", help="train from scratch where ImageNet weights are not on this computer"
    )
    return parser.parse_args(words)


def main(words: list[str] | None = None) -> None:
    """Command line."""
    args = parse_arguments(words)
    torch.set_num_threads(args.threads)
    entrants = read_entrants(args.recipes, args.data, args.scratch_if_missing)
    films = read_films(args.source, args.data, args.leave_out, Protocol.seed, args.size)
    protocol = Protocol(args.source, args.leave_out, args.draws, args.size, films.sha256)
    try:
        results = compare(entrants, protocol, films, args.data, args.out, torch.device(args.device))
    except KeyboardInterrupt:
        sys.exit("Stopped. The same command goes on after the last whole epoch.")
    write_all(results, describe_terms(protocol, films), args.out)
    print("\n".join(format_table(results)))
    print(f"written: {args.out / 'compare.md'}, compare.json, compare.png, compare.svg")


if __name__ == "__main__":
    main()
