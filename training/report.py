"""The evaluation report of an exported model: `python -m training.report --model resources/models/ID --data FOLDER`.

Writes evaluation.html (one file, pictures inside), evaluation.pdf (the same) and evaluation.json (every number). It measures
the test films, which are looked at once for a delivered model; while developing, `--part fold0` measures a fold instead.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.inference.model_card import find_model, read_card
from pneumo_desktop.resources import resource
from training import report_data, sanity
from training.data import hash_index, read_kermany
from training.predict import load_exported
from training.report_data import KERMANY, Evaluation, Measured, Originals, Reader
from training.report_page import write_html, write_pdf
from training.report_sections import make_sections
from training.split import FOLDS, TEST, fold_name
from training.stress import STRESSES, stress_all

PARTS = (TEST, *(fold_name(fold) for fold in range(FOLDS)))


def evaluate(reader: Reader, data: Path, part: str, sample: int, most: int | None) -> Evaluation:
    """Read the films of `part`, their stressed copies, the originals, and `sample` films for the sanity of the heat map."""
    seed = int(reader.card.raw["training"]["split_seed"])
    loaded = report_data.load_part(data, seed, part, reader.card.preprocessing.size_px, most)
    sets = {}
    for name, films in loaded.items():
        say(f"reading {len(films)} films: {name}")
        sets[name] = report_data.measure(reader, films)
    stressed = measure_stresses(reader, sets[KERMANY])
    say("reading originals")
    originals = report_data.measure_originals(reader, data, seed, part, most)
    figures = {name: report_data.figures_of(m.scores, m.labels, m.patients, reader) for name, m in sets.items()}
    groups = measure_groups(reader, sets, originals, data)
    say("checking the heat map")
    facts, deletion = check_heat_maps(reader, sets[KERMANY], sample)
    facts |= {
        "model": reader.card.identity.id,
        "weights_sha256": reader.card.identity.sha256,
        "data_index_sha256": hash_index(data / "kermany" / "index.csv"),
        "part": part,
        "figures": figures,
        "stressed": stressed,
        "groups": {key: dict(rows) for key, rows in groups.items()},
        "originals": describe_originals(originals),
    }
    return Evaluation(reader, part, sets, stressed, originals, groups, deletion, facts)


def describe_originals(originals: Originals) -> dict[str, Any]:
    """How far scores of originals lie from those of their copies."""
    facts: dict[str, Any] = {"films": len(originals.films)}
    apart = np.abs(originals.scores - originals.copy_scores)
    if len(apart):
        figures = {"largest": apart.max(), "percentile_95": np.percentile(apart, 95), "median": np.median(apart)}
        facts["as_they_are"] = {key: float(value) for key, value in figures.items()}
    return facts


def measure_stresses(reader: Reader, measured: Measured) -> dict[str, dict[str, Any]]:
    """Figures of the films as they are and under every stress, with the share whose call at 0.5 changes."""
    found = {}
    for name in ("as they are", *STRESSES):
        say(f"stress: {name}")
        scores = measured.scores if name not in STRESSES else reader.read(stress_all(measured.films.gray, name))[0]
        figures = report_data.figures_of(scores, measured.labels, measured.patients, reader)
        figures["calls_changed"] = float(((scores > 0.5) != (measured.scores > 0.5)).mean())
        found[name] = figures
    return found


def measure_groups(
    reader: Reader, sets: Mapping[str, Measured], originals: Originals, data: Path
) -> dict[str, list[tuple[str, dict[str, Any]]]]:
    """Figures of every group, by set and property."""
    listed = read_kermany(data / "kermany")
    found = {}
    for name, measured in sets.items():
        for key, groups in report_data.groups_of(name, measured.films, listed).items():
            rows = [
                (
                    group,
                    report_data.figures_of(measured.scores[which], measured.labels[which], measured.patients[which], reader),
                )
                for group, which in groups.items()
            ]
            found[f"{name}: {key}"] = rows
    widths = report_data.width_groups(originals.widths_px)
    found[f"{KERMANY}, original files: resolution"] = [
        (group, report_data.figures_of(originals.scores[w], originals.labels[w], originals.patients[w], reader))
        for group, w in widths.items()
    ]
    return found


def check_heat_maps(reader: Reader, measured: Measured, sample: int) -> tuple[dict[str, Any], sanity.Deletion]:
    """Randomisation on a sample of all films; lungs and deletion on a sample of those called pneumonia."""
    some = measured.take(report_data.spread_evenly(len(measured.scores), sample))
    called = np.flatnonzero(measured.scores > 0.5)
    ill = measured.take(called[report_data.spread_evenly(len(called), sample)])
    model = reader.model
    logits, pushes = sanity.read_pushes(model, some.films.gray)
    bias = float(model.network.head.bias[0].detach())
    lungs = sanity.heat_in_lungs(ill.films.gray, ill.pushes, ill.patients)
    deletion = sanity.deletion_test(model, reader.calibration, ill.films.gray, ill.pushes, ill.patients)
    facts = {
        "sanity": {
            "films": len(some.scores),
            "films_called": len(ill.scores),
            "map_mean_less_logit": float(np.abs(pushes.mean(axis=(1, 2)) + bias - logits).max()),
            "randomised": sanity.randomisation_test(model, some.films.gray),
            "lungs": asdict(lungs),
            "deletion": {
                name: {
                    "areas": {order: asdict(mean) for order, mean in fall.areas.items()},
                    "hottest_less_random": asdict(fall.hottest_less_random),
                }
                for name, fall in (("logit", deletion.logit), ("score", deletion.score))
            },
        }
    }
    return facts, deletion


def say(words: str) -> None:
    """Progress on the terminal."""
    print(words, flush=True)


def write_report(found: Evaluation, out: Path) -> None:
    """evaluation.html, evaluation.pdf and evaluation.json in `out`."""
    out.mkdir(parents=True, exist_ok=True)
    title = f"Evaluation of {found.reader.card.identity.id}"
    sections = make_sections(found)
    write_html(title, sections, out / "evaluation.html")
    write_pdf(title, sections, out / "evaluation.pdf")
    (out / "evaluation.json").write_text(json.dumps(found.facts, indent=1) + "\n", encoding="utf-8")


def read_model(folder: Path, data: Path) -> Reader:
    """The model, checked against the films; ends the command with a sentence where something is wrong."""
    try:
        card = read_card(folder)
        model, calibration, *_ = load_exported(folder)
    except PneumoError as error:
        sys.exit(f"The model in {folder} cannot be used: {error}")
    index = data / "kermany" / "index.csv"
    if not index.exists():
        sys.exit(f"There are no films: {index} is missing.")
    if card.raw["training"]["data_index_sha256"] != hash_index(index):
        sys.exit("These are not the films that the card was made with: the hash of kermany/index.csv differs.")
    return Reader(card, model, calibration)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=find_model(resource("models")), help="folder of the exported model")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("build/evaluation"))
    parser.add_argument("--part", choices=PARTS, default=TEST)
    parser.add_argument("--sample", type=int, default=100, help="films for the sanity of the heat map")
    parser.add_argument("--films", type=int, help="at most so many films of a set, for a quick look; all without it")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    reader = read_model(args.model, args.data)
    write_report(evaluate(reader, args.data, args.part, args.sample, args.films), args.out)
    say(f"written: {args.out}")


if __name__ == "__main__":
    main()
