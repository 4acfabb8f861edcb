"""The generated model card: every section from the card alone, every blank named, a stale page found."""

import copy
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from pneumo_desktop.inference.model_card import CARD_FORMAT, find_model
from pneumo_desktop.resources import resource
from training.model_card import REQUIRED, REQUIRED_WHERE_THERE, find_blanks, main
from training.model_card_page import render_card

PAGE = Path(__file__).parents[2] / "docs" / "model_card.md"


def figures(auc: float = 0.9912) -> dict[str, Any]:
    keys = ("accuracy", "sensitivity", "specificity", "calibration_error", "uncertain_share", "accuracy_of_the_rest")
    known = {key: {"value": 0.9, "low": 0.8, "high": 0.95} for key in keys}
    return {"films": 40, "patients": 30, "with_pneumonia": 20, "auc": {"value": auc, "low": 0.98, "high": 0.9999}} | known


def whole_card() -> dict[str, Any]:
    run = {"what": "run without fold0", "machine": "a processor", "device": "cpu", "threads": 1, "seconds": 600.0}
    estimate = {"what": "adults, AUC", "estimate": 0.87, "low": 0.82, "high": 0.91, "target": 0.88, "why": "few films"}
    return {
        "card_format": CARD_FORMAT,
        "id": "made-up-1",
        "name": "Made up",
        "version": "1",
        "date": "2026-01-01",
        "architecture": "efficientnet_lite0",
        "labels": ["pneumonia"],
        "averaging": ["plain", "mirrored"],
        "weights": {"file": "weights.safetensors", "sha256": "ab" * 32},
        "preprocessing": {"size_px": 224, "mean": 127.0, "scale": 128.0, "resize": "squash_bilinear_jpeg75"},
        "calibration": {"slope": 1.5, "offset": -0.25, "method": "by maximum likelihood"},
        "thresholds": {
            "low": 0.25,
            "high": 0.75,
            "origin": "factory",
            "rule": "a tenth between them",
            "screening": {"score": 0.31, "sensitivity": 0.976, "specificity": 0.94, "rule": "at least 0.975"},
        },
        "heat_map": {"method": "class activation map", "scale": 9.5},
        "gate": {
            "classes": ["frontal_chest_film", "lateral"],
            "threshold": 0.5,
            "method": "softmax regression",
            "figures": {"lateral_films": {"images": 10, "refused": 0.9}},
            "unknown": {
                "kinds": {"bones": {"images": 30, "refused": 0.8}},
                "hospitals": {"nih": {"images": 190, "refused": 0.021}},
            },
        },
        "speed": {"what": "a film judged and read", "median_ms": 60.0, "p95_ms": 70.0, "films": 60, "machine": "Some CPU"},
        "training": {
            "population": "children of one hospital",
            "data": [{"name": "Some | films", "doi": "10.1/x", "licence": "CC BY 4.0", "used_for": "training"}],
            "initial_weights": {"name": "ImageNet", "licence": "Apache-2.0"},
            "data_index_sha256": "cd" * 32,
            "split_seed": 7,
            "films": {"train": 100, "test": 40},
            "recipes": [{"id": "first", "epochs": 3}, "second"],
            "cost": [run],
        },
        "out_of_scope": ["lateral films"],
        "figures": {"held_out": figures(), "held_out/blur": figures(0.97)},
        "out_of_fold": {"blocks": figures(0.9876), "at_screening": {"films": 40, "sensitivity": 0.976}},
        "pattern": {"labels": ["bacterial", "viral"], "note": "research pattern", "figures": {"films": 12, "auc": 0.81}},
        "copies": {"films": 5, "largest": 0.0123},
        "estimates": [estimate],
        "expected_scores": {"a.jpeg": 0.5},
    }


def spoil(card: dict[str, Any], path: str, remove: bool) -> None:
    """Take away, or make empty, what stands at `path`; of a star's entries the first."""
    *way, last = path.split(".")
    value: Any = card
    for key in way:
        value = (value[next(iter(value))] if isinstance(value, dict) else value[0]) if key == "*" else value[key]
    if remove:
        del value[last]
    else:
        value[last] = None


def test_a_whole_card_has_no_blank_and_every_section():
    assert find_blanks(whole_card()) == []
    page = render_card(whole_card())
    for title in (
        "Model details",
        "Intended use",
        "Out of scope",
        "Factors",
        "Training data",
        "Evaluation data",
        "Figures",
        "Operating points",
        "Calibration",
        "Gate: what is not read",
        "Robustness",
        "Bacterial or viral pattern (research)",
        "Ethical considerations and limits",
        "Training cost",
        "Estimates",
    ):
        assert f"\n## {title}\n" in page
    for fact in (
        "| held out | 40 | 0.991 [0.980, 0.999] |",
        "| blur | 40 | 0.970",
        "| blocks | 40 | 0.988",
        "| lateral films | 10 | 90.0 % |",
        "| screening | 0.310 | at least 0.975 (sensitivity 0.976, specificity 0.940) |",
        "| run without fold0 | a processor, cpu, 1 thread | - | - | 10.0 min |",
        "| adults, AUC | 0.880 | 0.870 [0.820, 0.910] | few films |",
        "plain, mirrored",
        "CC BY 4.0",
        "largest 0.012",
        "sigmoid(1.5000 x logit -0.2500)",
    ):
        assert fact in page, fact
    assert "Some \\| films" in page


@pytest.mark.parametrize("remove", [True, False])
@pytest.mark.parametrize("path", REQUIRED)
def test_every_blank_is_named(path: str, remove: bool):
    card = whole_card()
    spoil(card, path, remove)
    assert [blank for blank in find_blanks(card) if blank.endswith(path.rpartition(".*.")[2])], path


@pytest.mark.parametrize("part", REQUIRED_WHERE_THERE)
def test_a_part_is_left_out_whole_where_it_may_be_and_never_by_half(part: str):
    card = whole_card()
    spoil(card, part, remove=True)
    assert find_blanks(card) == ([part] if part in REQUIRED else [])
    for key in REQUIRED_WHERE_THERE[part]:
        card = whole_card()
        spoil(card, f"{part}.{key}", remove=True)
        assert len(find_blanks(card)) == 1, key
    card = whole_card()
    spoil(card, part, remove=False)
    assert find_blanks(card)


def test_blanks_are_found_however_deep():
    card = whole_card()
    card["out_of_scope"].append(" ")
    card["figures"]["held_out"]["auc"]["value"] = float("nan")
    card["training"]["data"] = []
    assert find_blanks(card) == ["training.data", "out_of_scope[1]", "figures[held_out].auc.value"]


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> None:
    monkeypatch.setattr(sys, "argv", ["model_card", *words])
    main()


def test_the_command_writes_checks_and_fails_on_a_blank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    model, page = tmp_path / "model", tmp_path / "card.md"
    model.mkdir()
    words = ("--model", str(model), "--out", str(page))
    (model / "card.json").write_text(json.dumps(whole_card()), encoding="utf-8")
    with pytest.raises(SystemExit, match="is not what the card says"):
        run(monkeypatch, *words, "--check")
    run(monkeypatch, *words)
    run(monkeypatch, *words, "--check")
    changed = copy.deepcopy(whole_card())
    changed["figures"]["held_out"]["auc"]["value"] = 0.5
    (model / "card.json").write_text(json.dumps(changed), encoding="utf-8")
    with pytest.raises(SystemExit, match="is not what the card says"):
        run(monkeypatch, *words, "--check")
    changed["heat_map"]["method"] = ""
    del changed["date"]
    (model / "card.json").write_text(json.dumps(changed), encoding="utf-8")
    before = page.read_text(encoding="utf-8")
    with pytest.raises(SystemExit, match=r"(?s)blanks.*  date\n.*  heat_map.method"):
        run(monkeypatch, *words)
    assert page.read_text(encoding="utf-8") == before


def test_the_page_is_that_of_the_bundled_model(monkeypatch: pytest.MonkeyPatch):
    run(monkeypatch, "--model", str(find_model(resource("models"))), "--out", str(PAGE), "--check")
