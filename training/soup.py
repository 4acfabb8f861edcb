"""Average networks that were fine-tuned from the same start: `python -m training.soup RECIPE --parts fold0 fold1 fold2`.

Weight averages of fine-tuned networks cost nothing at run time and are said to hold better under shift (Wortsman et al.
2022, "Model soups", arXiv 2203.05482); `--keep` below 1 moves the result, or a single run,
back towards the ImageNet weights (the same authors, "Robust fine-tuning", arXiv 2109.01903). If the recipe says so, an average
of several is then trained a little further on all films but the test at a low rate, as no network in it has seen them all.
The statistics of batch normalisation are measured anew at the end.
"""

from __future__ import annotations

import argparse
import json
import time
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import safetensors.torch
import torch
from torch import Tensor, nn

from training.architectures import build_pretrained
from training.train import Recipe, Run, TrainingSet, load_training_set, read_recipe, run_folder, settle_norms, train_epoch

State = dict[str, Tensor]


def mix_states(states: list[State], shares: list[float]) -> State:
    """The weighted mean of every tensor of floating point; counters are taken from the first."""
    whole = sum(shares)
    mixed = {}
    for key, first in states[0].items():
        mixed[key] = first.clone()
        if first.dtype.is_floating_point:
            mixed[key].zero_()
            for state, share in zip(states, shares, strict=True):
                mixed[key] += state[key] * (share / whole)
    return mixed


def keep_share(state: State, recipe: Recipe, share: float) -> State:
    """`share` of the fine-tuned weights and the rest of those it started from; the head stays as it is."""
    start = build_pretrained(recipe.architecture, 1, recipe.weights).state_dict()
    mixed = mix_states([state, start], [share, 1 - share])
    return mixed | {key: value for key, value in state.items() if key.startswith("head.")}


def make_soup(recipe: Recipe, parts: list[str], data: Path, out: Path, keep: float = 1.0) -> Path:
    """Average the finished runs that left out each of `parts` ("all": nothing) and write the result into `out`.

    A film that every one of them left out is left out of the measuring of statistics as well.
    """
    folders = [run_folder(recipe, None if part == "all" else part) for part in parts]
    states = [safetensors.torch.load((folder / "average.safetensors").read_bytes()) for folder in folders]
    state = mix_states(states, [1.0] * len(states))
    if keep < 1:
        state = keep_share(state, recipe, keep)
    network: nn.Module = build_pretrained(recipe.architecture, 1, "none")
    network.load_state_dict(state)
    left_out = parts[0] if len(parts) == 1 and parts[0] != "all" else None
    films = load_training_set(recipe, data, left_out)
    started = time.perf_counter()
    polish_draws = recipe.polish_draws if len(parts) > 1 else 0
    if polish_draws:
        network = polish(network, recipe, films)
    settle_norms(network, recipe, films, torch.device("cpu"))
    spent = time.perf_counter() - started
    out.mkdir(parents=True, exist_ok=True)
    safetensors.torch.save_file({k: v.contiguous() for k, v in network.state_dict().items()}, out / "average.safetensors")
    runs = [json.loads((folder / "run.json").read_text(encoding="utf-8")) for folder in folders]
    (out / "run.json").write_text(
        json.dumps(_join_facts(polish_draws, runs, parts, keep, len(films.targets), spent), indent=1), encoding="utf-8"
    )
    return out


def polish(network: nn.Module, recipe: Recipe, films: TrainingSet) -> nn.Module:
    """Train `network` a little further: `polish_draws` films at the last phase's size, a quarter of the rate; the average."""
    last = replace(recipe.phases[-1], epochs=1)
    gentle = replace(
        recipe, learning_rate=recipe.learning_rate / 4, draws_an_epoch=recipe.polish_draws, phases=(last,), seed=recipe.seed + 1
    )
    network = network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    optimiser = torch.optim.AdamW(network.parameters(), lr=gentle.learning_rate, weight_decay=gentle.weight_decay)
    run = Run(network, deepcopy(network).eval(), optimiser, 0, [])
    train_epoch(run, gentle, films, torch.device("cpu"))
    return run.average


def _join_facts(
    polish_draws: int, runs: list[dict[str, Any]], parts: list[str], keep: float, films: int, spent: float
) -> dict[str, Any]:
    return runs[0] | {
        "left_out": None,
        "averaged": parts,
        "keep": keep,
        "films": films,
        "draws": sum(run["draws"] for run in runs) + polish_draws,
        "polish_seconds": round(spent, 1),
        "seconds": round(sum(run["seconds"] for run in runs) + spent, 1),
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--parts", nargs="+", default=["fold0", "fold1", "fold2"])
    parser.add_argument("--keep", type=float, default=1.0, help="share of the fine-tuned weights; the rest is ImageNet's")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, help="default runs/ID/soup")
    parser.add_argument("--threads", type=int)
    args = parser.parse_args()
    if args.threads:
        torch.set_num_threads(args.threads)
    recipe = read_recipe(args.recipe)
    print(make_soup(recipe, args.parts, args.data, args.out or Path("runs") / recipe.id / "soup", args.keep))


if __name__ == "__main__":
    main()
