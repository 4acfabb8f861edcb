"""Which maps of a network the gate should look at: `python -m training.gate_maps RECIPE --data FOLDER [--run FOLDER]`.

For maps after several blocks of a run's network, and of the network as it was before training: the share of a hospital's
films that a gate fitted without that hospital refuses at a probability of one half, and what it refuses of that hospital's
films the wrong way round. Only pictures that the gate may be fitted on are used.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from pneumo_desktop.inference.gate import pool_for_gate
from pneumo_desktop.inference.preprocess import Preprocessing, normalise
from training.architectures import build_pretrained, list_stages
from training.gate import fit_on, hospitals_of
from training.gate_sets import GateSet
from training.parts import gate_sets
from training.predict import SMALL_BATCH, load_run
from training.train import read_recipe

STAGES = {"block 4": (5,), "block 7": (8,), "block 10": (11,), "blocks 7 and 10": (8, 11), "block 14": (15,), "last": (17,)}
"""Places in the list of stages, in which the stem comes first and the last maps stand at the end."""
SIZE_PX = 224


def pool_stages(network: nn.Module, pictures: GateSet) -> dict[int, NDArray[np.float32]]:
    """The gate's statistics of each picture after each stage that STAGES names."""
    seen: dict[int, Tensor] = {}
    stages = list_stages(network)
    wanted = sorted({place for places in STAGES.values() for place in places})
    hooks = [stages[i].register_forward_hook(lambda _m, _x, y, i=i: seen.__setitem__(i, y)) for i in wanted]
    pooled: dict[int, list[NDArray[np.float32]]] = {i: [] for i in wanted}
    for start in range(0, len(pictures), SMALL_BATCH):
        x = torch.from_numpy(normalise(pictures.gray[start : start + SMALL_BATCH], Preprocessing(size_px=SIZE_PX))[:, None])
        with torch.inference_mode():
            network(x.contiguous(memory_format=torch.channels_last))
        for i in wanted:
            pooled[i].append(pool_for_gate([seen[i].numpy()]))
    for hook in hooks:
        hook.remove()
    return {i: np.concatenate(parts) for i, parts in pooled.items()}


def refuse_left_out(features: NDArray[np.float32], pictures: GateSet, hospital: str) -> tuple[float, float]:
    """Shares refused of a hospital's films as they are and the wrong way round, by a gate fitted without the hospital."""
    of_it = pictures.origins == hospital
    gate = replace(fit_on(features, pictures, ~of_it), threshold=0.5)
    wrong_way = of_it & np.char.startswith(pictures.kinds, (f"{hospital} turned")) | (pictures.kinds == f"{hospital} inverted")
    return tuple(float(1 - gate.passes(features[chosen]).mean()) for chosen in (of_it & pictures.plain, wrong_way))  # type: ignore[return-value]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--run", type=Path, help="folder of the network, default runs/ID/soup")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    args = parser.parse_args()
    torch.set_num_threads(1)
    recipe = read_recipe(args.recipe)
    trained = load_run(args.run or Path("runs") / recipe.id / "soup", recipe.architecture, SIZE_PX).network
    before = build_pretrained(recipe.architecture, 1, recipe.weights).eval()
    pictures, _ = gate_sets(args.data, recipe.seed, SIZE_PX)
    for name, network in (("trained", trained), ("before training", before)):
        pooled = pool_stages(network, pictures)
        for stages, places in STAGES.items():
            features = np.concatenate([pooled[i] for i in places], axis=1)
            words = []
            for hospital in hospitals_of(pictures):
                films, wrong = refuse_left_out(features, pictures, hospital)
                words.append(f"{hospital} left out: refused {films:.3f}, wrong way {wrong:.3f}")
            print(f"{name:16s} {stages:16s} {'; '.join(words)}", flush=True)


if __name__ == "__main__":
    main()
