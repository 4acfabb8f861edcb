"""A small real model in a folder, with weights drawn at random: for tests of everything but the quality of reading.

Its gate lets every film pass, or with `refuse` calls every film inverted.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

import safetensors.torch
import torch

from pneumo_desktop.inference.engine import GATE_CHANNELS
from pneumo_desktop.inference.gate import FRONTAL, GATE_CLASSES, STATISTICS
from pneumo_desktop.inference.model_card import CARD_FORMAT
from pneumo_desktop.inference.network import FEATURE_CHANNELS, EfficientNetLite0
from pneumo_desktop.inference.preprocess import RESIZE


def make_card(sha256: str, **changes: Any) -> dict[str, Any]:
    card: dict[str, Any] = {
        "card_format": CARD_FORMAT,
        "id": "random-1",
        "name": "Random",
        "version": "1",
        "date": "2026-01-01",
        "architecture": "efficientnet_lite0",
        "labels": ["pneumonia"],
        "weights": {"file": "weights.safetensors", "sha256": sha256},
        "preprocessing": {"size_px": 64, "mean": 127.0, "scale": 128.0, "resize": RESIZE},
        "averaging": ["plain"],
        "calibration": {"slope": 2.0, "offset": 0.5},
        "thresholds": {"low": 0.4, "high": 0.6, "origin": "factory"},
        "heat_map": {"scale": 0.5},
        "gate": {"classes": list(GATE_CLASSES), "threshold": 0.3, "figures": {}},
        "training": {"population": "nobody", "films": {"train": 0, "calibrate": 0, "test": 0}, "data": []},
        "out_of_scope": [],
        "figures": {},
        "expected_scores": {},
    }
    return card | changes


def make_gate_tensors(answer: str) -> dict[str, torch.Tensor]:
    """A gate that says `answer` of every film and finds none of them far away."""
    features = STATISTICS * GATE_CHANNELS
    return {
        "gate.weight": torch.zeros(len(GATE_CLASSES), features),
        "gate.bias": torch.tensor([8.0 * (name == answer) for name in GATE_CLASSES]),
        "gate.center": torch.zeros(features),
        "gate.spread": torch.ones(features),
        "gate.axes": torch.zeros(features, 1),
        "gate.limit": torch.tensor(torch.inf),
    }


def write_model(folder: Path, seed: int = 1, refuse: bool = False, **changes: Any) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    network = EfficientNetLite0()
    torch.nn.init.normal_(network.head.weight, std=0.2)
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_var.uniform_(0.5, 1.5)
            module.running_mean.normal_(0, 0.1)
    gate = make_gate_tensors("invert" if refuse else FRONTAL)
    if "pattern" in changes:
        gate |= {"pattern.weight": torch.randn(2, FEATURE_CHANNELS), "pattern.bias": torch.zeros(2)}
    data = safetensors.torch.save(network.state_dict() | gate)
    (folder / "weights.safetensors").write_bytes(data)
    (folder / "card.json").write_text(json.dumps(make_card(hashlib.sha256(data).hexdigest(), **changes)))
    return folder
