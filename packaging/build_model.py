"""Make the model folder of a packaged program: the network as a graph for onnxruntime, and what belongs beside it.

    python packaging/build_model.py build/model        makes build/model/<id>/ from the newest model of the program

Run by packaging/build.py. Torch makes the graph from the checked weights; the files' hashes and those of the weights stand in
built.json, which the program checks before it reads (pneumo_desktop/inference/built_model.py).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import warnings
from pathlib import Path

import numpy as np
import safetensors.numpy
import torch

from pneumo_desktop.inference.averaging import make_views
from pneumo_desktop.inference.built_model import BUILT_FILE, GRAPH_FILE, HEAD_WEIGHT, HEADS_FILE
from pneumo_desktop.inference.engine import is_of_network, trial_film
from pneumo_desktop.inference.model_card import CARD_FILE, find_model, read_card, read_weights
from pneumo_desktop.inference.network import FilmNetwork
from pneumo_desktop.inference.onnx_engine import INPUT
from pneumo_desktop.inference.torch_engine import load_torch_network
from pneumo_desktop.resources import resource

OPSET = 17


class _AllOutputs(torch.nn.Module):
    """The network with everything that the program asks of it as outputs: logits, last maps, the gate's maps."""

    def __init__(self, network: FilmNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, film: torch.Tensor) -> tuple[torch.Tensor, ...]:
        sight = self.network.see(film)
        return sight.logits, sight.maps, *sight.gate_maps


def write_graph(network: FilmNetwork, views: np.ndarray, out: Path) -> None:
    """Trace the network on `views` (n, 1, side, side); the number of views stays free."""
    names = ["logits", "maps", "gate_early", "gate_late"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracing exporter is kept by torch for graphs like this one, and says so each time
        torch.onnx.export(
            _AllOutputs(network).eval(),
            (torch.from_numpy(views),),
            str(out),
            dynamo=False,
            opset_version=OPSET,
            input_names=[INPUT],
            output_names=names,
            dynamic_axes={name: {0: "views"} for name in [INPUT, *names]},
        )


def build_model(source: Path, target: Path) -> Path:
    """Make `target`/<id> from the model folder `source`; returns it."""
    card = read_card(source)
    weights = read_weights(card)
    folder = target / source.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    tensors = safetensors.numpy.load(weights)
    views = make_views(trial_film(card.preprocessing.size_px), card.averaging)
    write_graph(load_torch_network(card, weights), views, folder / GRAPH_FILE)
    heads = {name: values for name, values in tensors.items() if not is_of_network(name) or name == HEAD_WEIGHT}
    (folder / HEADS_FILE).write_bytes(safetensors.numpy.save(heads))
    shutil.copy2(source / CARD_FILE, folder / CARD_FILE)
    built = {
        "weights_sha256": card.identity.sha256,
        "made_with": f"torch {torch.__version__}, ONNX opset {OPSET}",
        "files": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in (GRAPH_FILE, HEADS_FILE)},
    }
    (folder / BUILT_FILE).write_text(json.dumps(built, indent=1) + "\n", encoding="utf-8")
    return folder


def main() -> None:
    """Build the newest model of the program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    folder = build_model(find_model(resource("models")), args.out)
    print(folder, *(f"{file.name} {file.stat().st_size / 1e6:.1f} MB" for file in sorted(folder.iterdir())), sep="\n  ")


if __name__ == "__main__":
    main()
