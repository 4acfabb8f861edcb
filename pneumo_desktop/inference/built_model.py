"""The model of a packaged program: the network as a graph for onnxruntime, made from the weights when the program was built.

Beside the card lie `network.onnx`, `heads.safetensors` (gate, research head and the head's weight) and `built.json`, which
names the weights they were made from and the hash of each file. The identity of the model stays that of the weights.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import safetensors.numpy

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.inference.engine import Floats
from pneumo_desktop.inference.model_card import ModelCard

BUILT_FILE = "built.json"
GRAPH_FILE = "network.onnx"
HEADS_FILE = "heads.safetensors"
HEAD_WEIGHT = "head.weight"


@dataclass(frozen=True, eq=False)
class BuiltModel:
    """What onnxruntime needs: the graph's bytes and the tensors that are not in it."""

    graph: bytes
    tensors: dict[str, Floats]


def is_built(folder: Path) -> bool:
    """Whether the model in `folder` was built for onnxruntime."""
    return (folder / BUILT_FILE).is_file()


def read_built(card: ModelCard) -> BuiltModel:
    """The built files after their hashes were found right; what was hashed is what is returned.

    Raises PneumoError("model.weights_missing"), ("model.hash_mismatch") or ("model.load_failed").
    """
    try:
        built = json.loads((card.folder / BUILT_FILE).read_text(encoding="utf-8"))
        kept = {name: (card.folder / name).read_bytes() for name in (GRAPH_FILE, HEADS_FILE)}
    except OSError as error:
        raise PneumoError("model.weights_missing", model=card.folder.name) from error
    except ValueError as error:
        raise PneumoError("model.load_failed", model=card.folder.name) from error
    found = {name: hashlib.sha256(data).hexdigest() for name, data in kept.items()}
    if built.get("files") != found or built.get("weights_sha256") != card.identity.sha256:
        raise PneumoError("model.hash_mismatch", model=card.folder.name)
    try:
        return BuiltModel(kept[GRAPH_FILE], safetensors.numpy.load(kept[HEADS_FILE]))
    except (safetensors.SafetensorError, ValueError) as error:
        raise PneumoError("model.load_failed", model=card.folder.name) from error
