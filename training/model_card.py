"""The model card as a page, from card.json alone: `python -m training.model_card --model resources/models/ID`.

Sections after Mitchell et al. 2019, "Model cards for model reporting" (arXiv 1810.03993). Every blank is named and fails the
command with exit code 1; `--check` writes nothing and fails where the page is not what the card says now.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pneumo_desktop.inference.model_card import CARD_FILE, find_model
from pneumo_desktop.resources import resource
from training.model_card_page import Card, render_card

REQUIRED = (
    "card_format",
    "id",
    "name",
    "version",
    "date",
    "architecture",
    "labels",
    "averaging",
    "weights.file",
    "weights.sha256",
    "preprocessing.size_px",
    "preprocessing.resize",
    "calibration.slope",
    "calibration.offset",
    "calibration.method",
    "thresholds.low",
    "thresholds.high",
    "thresholds.origin",
    "thresholds.rule",
    "heat_map.method",
    "heat_map.scale",
    "gate.classes",
    "gate.threshold",
    "gate.method",
    "gate.figures.*.images",
    "gate.figures.*.refused",
    "gate.unknown.kinds.*.images",
    "gate.unknown.kinds.*.refused",
    "gate.unknown.hospitals.*.images",
    "gate.unknown.hospitals.*.refused",
    "speed.what",
    "speed.median_ms",
    "speed.machine",
    "training.population",
    "training.data.*.name",
    "training.data.*.licence",
    "training.data.*.used_for",
    "training.initial_weights.name",
    "training.initial_weights.licence",
    "training.data_index_sha256",
    "training.split_seed",
    "training.films",
    "out_of_scope",
    "figures.*.films",
    "figures.*.patients",
    "figures.*.with_pneumonia",
    "figures.*.auc.value",
    "figures.*.accuracy.value",
    "figures.*.sensitivity.value",
    "figures.*.specificity.value",
    "figures.*.calibration_error.value",
    "figures.*.uncertain_share.value",
    "expected_scores",
    "thresholds.screening",
    "out_of_fold",
    "pattern",
    "copies",
    "training.cost",
    "estimates",
)
"""What a card must hold, as keys joined by dots; a star stands for every entry of a list or object, which has one at least."""

MAY_BE_BLANK = "accuracy_of_the_rest"
"""Null where every film of a set is uncertain and none is the rest."""

REQUIRED_WHERE_THERE = {
    "thresholds.screening": ("score", "sensitivity", "specificity", "rule"),
    "out_of_fold": (),
    "pattern": ("labels", "figures", "note"),
    "training.recipes": (),
    "training.cost": ("*.what", "*.machine", "*.seconds"),
    "estimates": ("*.what", "*.estimate", "*.low", "*.high", "*.target", "*.why"),
}
"""Parts that may be left out of a card whole, with what they must hold where they are there."""


def find_blanks(card: Card) -> list[str]:
    """Keys that are missing, null, empty or not a number, each once, in the order of the tables above."""
    paths = list(REQUIRED)
    for part, keys in REQUIRED_WHERE_THERE.items():
        if not _missing(card, part.split("."), ""):
            paths += [f"{part}.{key}" for key in keys] or [part]
    blanks = dict.fromkeys(blank for path in paths for blank in _blanks(card, path.split("."), ""))
    return [blank for blank in blanks if MAY_BE_BLANK not in blank]


def _missing(value: Any, keys: Sequence[str], where: str) -> str:
    """The first key on the way that is not there, or nothing."""
    for key in keys:
        where = f"{where}.{key}" if where else key
        if not isinstance(value, Mapping) or key not in value:
            return where
        value = value[key]
    return ""


def _blanks(value: Any, keys: Sequence[str], where: str) -> list[str]:
    if not keys:
        return _blanks_inside(value, where)
    key, rest = keys[0], keys[1:]
    if key == "*":
        entries = _named_entries(value)
        return [blank for name, entry in entries for blank in _blanks(entry, rest, f"{where}[{name}]")] if entries else [where]
    missing = _missing(value, [key], where)
    return [missing] if missing else _blanks(value[key], rest, f"{where}.{key}" if where else key)


def _blanks_inside(value: Any, where: str) -> list[str]:
    """Every blank in a value, however deep."""
    if isinstance(value, Mapping | list):
        entries = _named_entries(value)
        return [blank for name, entry in entries for blank in _blanks_inside(entry, f"{where}[{name}]")] if entries else [where]
    if isinstance(value, float):
        return [] if math.isfinite(value) else [where]
    return [where] if value is None or (isinstance(value, str) and not value.strip()) else []


def _named_entries(value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, Mapping):
        return [(str(name), entry) for name, entry in value.items()]
    return [(str(i), entry) for i, entry in enumerate(value)] if isinstance(value, list) else []


def read_raw_card(folder: Path) -> dict[str, Any]:
    """card.json of a model folder; ends the command with a sentence where it cannot be read."""
    try:
        raw = json.loads((folder / CARD_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        sys.exit(f"The card of {folder} cannot be read: {error}")
    if not isinstance(raw, dict):
        sys.exit(f"The card of {folder} is no object.")
    return raw


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=find_model(resource("models")), help="folder of the exported model")
    parser.add_argument("--out", type=Path, default=Path("docs/model_card.md"))
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 if the page is not what the card says")
    args = parser.parse_args()
    card = read_raw_card(args.model)
    blanks = find_blanks(card)
    if blanks:
        sys.exit("The card has blanks:\n" + "\n".join(f"  {blank}" for blank in blanks))
    page = render_card(card)
    if not args.check:
        args.out.write_text(page, encoding="utf-8")
    elif not args.out.exists() or args.out.read_text(encoding="utf-8") != page:
        sys.exit(
            f"{args.out} is not what the card says now: run python -m training.model_card --model {args.model} --out {args.out}"
        )


if __name__ == "__main__":
    main()
