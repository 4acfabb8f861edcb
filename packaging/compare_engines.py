"""Hold onnxruntime against torch on many films: scores, heat maps, what the gate says, and the time of a reading.

    python packaging/compare_engines.py --films ../shared/data [--most 200] [--out docs/engines.md]

Each film is decoded once and read by both. Fails where a score parts by more than 1e-4, a heat map by more than 1e-3 of its
scale, or the gate's words differ.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np
from build_model import build_model

from pneumo_desktop.bench import describe_machine
from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.inference.classifier import FilmClassifier, load_classifier
from pneumo_desktop.inference.model_card import find_model
from pneumo_desktop.resources import resource

SCORE_BOUND, MAP_BOUND = 1e-4, 1e-3
SUFFIXES = {".jpeg", ".jpg", ".png", ".dcm"}


@dataclass(frozen=True)
class Difference:
    """Of one film: of its score, the largest of its heat map, whether the gate said the same, and both times in ms."""

    score: float
    heat_map: float
    same_gate: bool
    torch_ms: float
    onnx_ms: float


def compare(film: Film, torch_one: FilmClassifier, onnx_one: FilmClassifier) -> Difference:
    """Both readings of one film."""
    started = perf_counter()
    reference, reference_map, reference_gate = torch_one.predict(film, CancelToken())
    between = perf_counter()
    other, other_map, other_gate = onnx_one.predict(film, CancelToken())
    ended = perf_counter()
    return Difference(
        abs(reference.score - other.score),
        float(np.abs(reference_map.values - other_map.values).max()),
        reference_gate == other_gate,
        (between - started) * 1000,
        (ended - between) * 1000,
    )


def find_films(folder: Path, most: int | None) -> list[Path]:
    """All films below `folder`, or `most` of them drawn with a fixed seed."""
    films = sorted(file for file in folder.rglob("*") if file.suffix.lower() in SUFFIXES)
    if most is None or most >= len(films):
        return films
    return sorted(random.Random(1).sample(films, most))


def describe(found: list[Difference], failed: int) -> str:
    """The table as Markdown."""
    scores, maps = [each.score for each in found], [each.heat_map for each in found]
    lines = [
        "| what | figure |",
        "|---|---:|",
        f"| films read by both | {len(found)} |",
        f"| files that no engine could be given (not films) | {failed} |",
        f"| largest difference of a score | {max(scores):.1e} |",
        f"| median difference of a score | {statistics.median(scores):.1e} |",
        f"| largest difference of a heat map, 0..1 | {max(maps):.1e} |",
        f"| films of which the gate says something else | {sum(not each.same_gate for each in found)} |",
        f"| torch, median ms a film (one thread) | {statistics.median(each.torch_ms for each in found):.1f} |",
        f"| onnxruntime, median ms a film (one thread) | {statistics.median(each.onnx_ms for each in found):.1f} |",
    ]
    return "\n".join([*lines, "", f"Machine: {describe_machine()}."])


def main() -> int:
    """Compare, print the table, and return whether the two agree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--films", type=Path, default=resource("samples"))
    parser.add_argument("--most", type=int)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    source = find_model(resource("models"))
    found, failed = [], 0
    with tempfile.TemporaryDirectory() as folder:
        onnx_one = load_classifier(build_model(source, Path(folder)), "cpu", CancelToken())
        torch_one = load_classifier(source, "cpu", CancelToken())
        for path in find_films(args.films, args.most):
            try:
                film = decode_film(path, CancelToken())
            except PneumoError:
                failed += 1
                continue
            found.append(compare(film, torch_one, onnx_one))
    table = describe(found, failed)
    print(table)
    if args.out:
        args.out.parent.mkdir(parents=True, exist_ok=True)
        args.out.write_text(f"# onnxruntime beside torch\n\nWritten by `make engines`.\n\n{table}\n", encoding="utf-8")
    bad = [each for each in found if each.score > SCORE_BOUND or each.heat_map > MAP_BOUND or not each.same_gate]
    return 1 if bad or not found else 0


if __name__ == "__main__":
    sys.exit(main())
