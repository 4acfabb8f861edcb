"""Train one recipe: `python -m training.train training/recipes/lite0_kermany.toml --data FOLDER --out runs/ID`.

Stop it at any time; the same command goes on after the last whole epoch. The moving average of the weights after the last
epoch is the result: nothing is picked by looking at held-out films.
"""

from __future__ import annotations

import argparse
import json
import math
import platform
import time
import tomllib
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn import functional as F

from pneumo_desktop.inference.preprocess import Preprocessing
from training.architectures import build_pretrained, freeze_first_blocks
from training.augment import Augmentation, augment
from training.data import FilmSet, load_films, read_kermany
from training.split import split_by_blocks

STORED_SIZE_PX = 224


@dataclass(frozen=True)
class Phase:
    """A stretch of epochs at one input size with the first blocks kept."""

    epochs: int
    size_px: int
    frozen_blocks: int = 0


@dataclass(frozen=True)
class Recipe:
    """Everything that decides a training run, as read from a TOML file."""

    id: str
    architecture: str
    weights: str
    seed: int
    batch: int
    draws_an_epoch: int
    learning_rate: float
    weight_decay: float
    warmup_share: float
    label_smoothing: float
    average_decay: float
    phases: tuple[Phase, ...]
    augmentation: Augmentation = field(default_factory=Augmentation)

    @property
    def epochs(self) -> int:
        return sum(phase.epochs for phase in self.phases)

    def phase_of(self, epoch: int) -> Phase:
        """The phase that epoch number `epoch` (from 0) belongs to."""
        for phase in self.phases:
            if epoch < phase.epochs:
                return phase
            epoch -= phase.epochs
        raise IndexError(epoch)


def read_recipe(file: Path) -> Recipe:
    """The recipe in a TOML file; TypeError for a word it does not know."""
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    raw["phases"] = tuple(Phase(**phase) for phase in raw["phases"])
    raw["augmentation"] = Augmentation(**raw.get("augmentation", {}))
    return Recipe(**raw)


@dataclass
class Run:
    """What changes while training: network, its average, optimiser, epochs done, one line of history an epoch."""

    network: nn.Module
    average: nn.Module
    optimiser: torch.optim.Optimizer
    epochs_done: int
    history: list[dict[str, float]]


def start_run(recipe: Recipe, out: Path, device: torch.device) -> Run:
    """A new run, or the one that `out` holds, at its last whole epoch."""
    torch.manual_seed(recipe.seed)
    network = build_pretrained(recipe.architecture, 1, recipe.weights).to(device)
    network = network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    optimiser = torch.optim.AdamW(network.parameters(), lr=recipe.learning_rate, weight_decay=recipe.weight_decay)
    run = Run(network, deepcopy(network).eval(), optimiser, 0, [])
    checkpoint = out / "checkpoint.pt"
    if checkpoint.exists():
        kept = torch.load(checkpoint, map_location=device, weights_only=True)
        run.network.load_state_dict(kept["network"])
        run.average.load_state_dict(kept["average"])
        run.optimiser.load_state_dict(kept["optimiser"])
        run.epochs_done, run.history = kept["epochs_done"], kept["history"]
    return run


def keep_run(run: Run, out: Path) -> None:
    """Write the checkpoint beside and put it in place, so that a stop never leaves half of one."""
    beside = out / "checkpoint.new"
    state = {
        "network": run.network.state_dict(),
        "average": run.average.state_dict(),
        "optimiser": run.optimiser.state_dict(),
        "epochs_done": run.epochs_done,
        "history": run.history,
    }
    torch.save(state, beside)
    beside.replace(out / "checkpoint.pt")
    (out / "history.json").write_text(json.dumps(run.history, indent=1), encoding="utf-8")


def draw_balanced(labels: NDArray[np.float32], draws: int, seed: int) -> NDArray[np.intp]:
    """`draws` indices, half of each label, in random order; every film of a label once before any comes twice."""
    chance = np.random.default_rng(seed)
    chosen: list[NDArray[np.intp]] = []
    for label in (0.0, 1.0):
        pool = np.flatnonzero(labels == label)
        rounds = math.ceil(draws / 2 / len(pool))
        chosen.append(np.concatenate([chance.permutation(pool) for _ in range(rounds)])[: draws // 2])
    return chance.permutation(np.concatenate(chosen))


def rate_at(recipe: Recipe, share_done: float) -> float:
    """Learning rate after a share of all steps: linear warm-up, then half a cosine to zero."""
    if share_done < recipe.warmup_share:
        return recipe.learning_rate * share_done / recipe.warmup_share
    rest = (share_done - recipe.warmup_share) / (1 - recipe.warmup_share)
    return recipe.learning_rate * 0.5 * (1 + math.cos(math.pi * rest))


def update_average(average: nn.Module, network: nn.Module, decay: float) -> None:
    """Moving average of weights and of the statistics of batch normalisation."""
    with torch.no_grad():
        for kept, new in zip(average.state_dict().values(), network.state_dict().values(), strict=True):
            if kept.dtype.is_floating_point:
                kept.lerp_(new, 1 - decay)
            else:
                kept.copy_(new)


def train_epoch(run: Run, recipe: Recipe, films: FilmSet, device: torch.device) -> dict[str, float]:
    """One epoch; returns its line of history."""
    epoch, phase = run.epochs_done, recipe.phase_of(run.epochs_done)
    chance = torch.Generator().manual_seed(recipe.seed * 1000 + epoch)
    run.network.train()
    for module in freeze_first_blocks(run.network, phase.frozen_blocks):
        module.eval()
    order = draw_balanced(films.labels, recipe.draws_an_epoch, recipe.seed * 1000 + epoch)
    batches = np.array_split(order, math.ceil(len(order) / recipe.batch))
    loss_sum, right, started = 0.0, 0, time.perf_counter()
    for step, chosen in enumerate(batches):
        for group in run.optimiser.param_groups:
            group["lr"] = rate_at(recipe, (epoch + step / len(batches)) / recipe.epochs)
        labels = torch.from_numpy(films.labels[chosen]).to(device)
        logits = run.network(make_batch(films.gray[chosen], recipe, phase.size_px, chance).to(device))[0][:, 0]
        target = labels * (1 - recipe.label_smoothing) + recipe.label_smoothing / 2
        loss = F.binary_cross_entropy_with_logits(logits, target)
        run.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        run.optimiser.step()
        warmed = 1 - 1 / (1 + 0.1 * (epoch * len(batches) + step))
        update_average(run.average, run.network, min(recipe.average_decay, warmed))
        loss_sum += float(loss.detach()) * len(chosen)
        right += int(((logits > 0) == (labels > 0.5)).sum())
        show_progress(epoch, recipe.epochs, step + 1, len(batches), loss_sum / (step * recipe.batch + len(chosen)), started)
    seconds = time.perf_counter() - started
    return {
        "epoch": epoch,
        "size_px": phase.size_px,
        "loss": loss_sum / len(order),
        "accuracy": right / len(order),
        "seconds": seconds,
    }


def make_batch(gray: NDArray[np.uint8], recipe: Recipe, size_px: int, chance: torch.Generator) -> Tensor:
    """Augmented and normalised network input, (n, 1, size_px, size_px) float32 in channels-last order."""
    share = torch.from_numpy(gray).unsqueeze(1).float() / 255.0
    changed = augment(share, recipe.augmentation, size_px, chance)
    how = Preprocessing()
    return ((changed * 255.0 - how.mean) / how.scale).contiguous(memory_format=torch.channels_last)


def show_progress(epoch: int, epochs: int, step: int, steps: int, loss: float, started: float) -> None:
    """One line on the terminal, now and then."""
    if step % 25 and step != steps:
        return
    spent = time.perf_counter() - started
    left = spent / step * (steps - step)
    print(f"epoch {epoch + 1}/{epochs}  step {step}/{steps}  loss {loss:.4f}  {spent:.0f} s, {left:.0f} s left", flush=True)


def train(recipe: Recipe, data: Path, out: Path, device: torch.device) -> Path:
    """Train to the end; returns the folder with average.safetensors, run.json and history.json."""
    out.mkdir(parents=True, exist_ok=True)
    listed = read_kermany(data / "kermany")
    parts = split_by_blocks(listed, recipe.seed)
    films = load_films([listed[i] for i in parts["train"]], STORED_SIZE_PX)
    print(f"{len(films)} films to train on, {int(films.labels.sum())} with pneumonia; {device}", flush=True)
    run = start_run(recipe, out, device)
    while run.epochs_done < recipe.epochs:
        run.history.append(train_epoch(run, recipe, films, device))
        run.epochs_done += 1
        keep_run(run, out)
    save_file({k: v.contiguous() for k, v in run.average.state_dict().items()}, out / "average.safetensors")
    seconds = sum(line["seconds"] for line in run.history)
    facts = {"recipe": recipe.id, "seconds": seconds, "threads": torch.get_num_threads(), "device": str(device)}
    facts["machine"] = f"{platform.machine()}, torch {torch.__version__}"
    (out / "run.json").write_text(json.dumps(facts, indent=1), encoding="utf-8")
    return out


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder that holds kermany/ and nih/")
    parser.add_argument("--out", type=Path, help="folder of the run, default runs/ID")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    args = parser.parse_args()
    recipe = read_recipe(args.recipe)
    train(recipe, args.data, args.out or Path("runs") / recipe.id, torch.device(args.device))


if __name__ == "__main__":
    main()
