"""A small real model in a folder, with weights drawn at random: for tests of everything but the quality of reading.

Its gate lets every film pass, or with `refuse` calls every film inverted.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

import safetensors.torch
import torch

from pneumo_desktop.inference.gate import GATE_CLASSES
from pneumo_desktop.inference.network import FEATURE_CHANNELS, EfficientNetLite0


def make_card(sha256: str, **changes: Any) -> dict[str, Any]:
    card: dict[str, Any] = {
        "card_format": 1,
        "id": "random-1",
        "name": "Random",
        "version": "1",
        "date": "2026-01-01",
        "architecture": "efficientnet_lite0",
        "labels": ["pneumonia"],
        "weights": {"file": "weights.safetensors", "sha256": sha256},
        "preprocessing": {"size_px": 64, "mean": 127.0, "scale": 128.0, "resize": "squash_bilinear"},
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


def write_model(folder: Path, seed: int = 1, refuse: bool = False, **changes: Any) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    network = EfficientNetLite0()
    torch.nn.init.normal_(network.head.weight, std=0.2)
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_var.uniform_(0.5, 1.5)
            module.running_mean.normal_(0, 0.1)
    gate = {"gate.weight": torch.zeros(len(GATE_CLASSES), FEATURE_CHANNELS), "gate.bias": torch.tensor([5.0, 0, 0, 0, 0])}
    if refuse:
        gate["gate.bias"] = torch.tensor([0, 0, 0, 5.0, 0])
    data = safetensors.torch.save(network.state_dict() | gate)
    (folder / "weights.safetensors").write_bytes(data)
    (folder / "card.json").write_text(json.dumps(make_card(hashlib.sha256(data).hexdigest(), **changes)))
    return folder
