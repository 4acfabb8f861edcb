"""Train one recipe: `python -m training.train training/recipes/NAME.toml --data FOLDER [--leave-out fold0]`.

Stop it at any time; the same command goes on after the last whole epoch. The moving average of the weights after the last
epoch is the result: nothing is picked by looking at held-out films.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import platform
import time
import tomllib
from copy import deepcopy
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn import functional as F

from pneumo_desktop.inference.preprocess import Preprocessing
from training.architectures import build_pretrained, freeze
from training.augment import Augmentation, augment, change_files
from training.curves import draw_curves
from training.data import BadInput, load_films
from training.sources import read_source
from training.split import leave_out

STORED_SIZE_PX = 224
SETTLING_FILMS = 1024


@dataclass(frozen=True)
class Phase:
    """A stretch of epochs at one input size with the first blocks kept; `head_only` trains the linear head alone."""

    epochs: int
    size_px: int
    frozen_blocks: int = 0
    head_only: bool = False


@dataclass(frozen=True)
class Source:
    """A set of films by name (training/sources.py) and the share of all draws that come from it."""

    name: str
    share: float = 1.0


@dataclass(frozen=True)
class Recipe:
    """Everything that decides a training run, as read from a TOML file.

    `polish_draws` films are drawn to train the average of several runs a little further (training/soup.py).
    """

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
    sources: tuple[Source, ...] = (Source("kermany"),)
    polish_draws: int = 0
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
    """The recipe in a TOML file; BadInput with what is wrong."""
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
        raw["phases"] = tuple(Phase(**phase) for phase in raw["phases"])
        raw["sources"] = tuple(Source(**source) for source in raw.get("sources", [{"name": "kermany"}]))
        raw["augmentation"] = Augmentation(**raw.get("augmentation", {}))
        return Recipe(**raw)
    except OSError as error:
        raise BadInput(f"This recipe cannot be read: {file} ({error.strerror}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError, KeyError, AttributeError) as error:
        raise BadInput(f"{file} is no recipe: {error}.") from error


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
        check_recipe(kept.get("recipe_sha256"), recipe, out)
        run.network.load_state_dict(kept["network"])
        run.average.load_state_dict(kept["average"])
        run.optimiser.load_state_dict(kept["optimiser"])
        run.epochs_done, run.history = kept["epochs_done"], kept["history"]
    return run


def hash_recipe(recipe: Recipe) -> str:
    """A short hash of everything that the recipe says."""
    return hashlib.sha256(json.dumps(asdict(recipe), sort_keys=True).encode("utf-8")).hexdigest()[:12]


def check_recipe(made_by: str | None, recipe: Recipe, out: Path) -> None:
    """BadInput if the run in `out` was made by another recipe of the same id; None: it was made before this was kept."""
    if made_by not in (None, hash_recipe(recipe)):
        raise BadInput(f"{out} holds a run of a recipe {recipe.id} that said something else: give it a new id.")


def keep_run(run: Run, recipe: Recipe, out: Path) -> None:
    """Write the checkpoint beside and put it in place, so that a stop never leaves half of one."""
    beside = out / "checkpoint.new"
    state = {
        "network": run.network.state_dict(),
        "average": run.average.state_dict(),
        "optimiser": run.optimiser.state_dict(),
        "epochs_done": run.epochs_done,
        "history": run.history,
        "recipe_sha256": hash_recipe(recipe),
    }
    torch.save(state, beside)
    beside.replace(out / "checkpoint.pt")
    (out / "history.json").write_text(json.dumps(run.history, indent=1), encoding="utf-8")


def draw_balanced(strata: NDArray[np.str_], draws: int, seed: int) -> NDArray[np.intp]:
    """`draws` indices, as many of each stratum, in random order; every film of a stratum once before any comes twice."""
    chance = np.random.default_rng(seed)
    names = np.unique(strata)
    chosen: list[NDArray[np.intp]] = []
    for name in names:
        pool = np.flatnonzero(strata == name)
        wanted = round(draws / len(names))
        rounds = math.ceil(wanted / len(pool))
        chosen.append(np.concatenate([chance.permutation(pool) for _ in range(rounds)])[:wanted])
    return chance.permutation(np.concatenate(chosen))


@dataclass(frozen=True, eq=False)
class TrainingSet:
    """All films of a run: pixels (n, s, s), what to aim at (n,), and for each source its films' indices and strata."""

    gray: NDArray[np.uint8]
    targets: NDArray[np.float32]
    sources: tuple[tuple[float, NDArray[np.intp], NDArray[np.str_]], ...]

    def draw(self, draws: int, seed: int) -> NDArray[np.intp]:
        """Indices for one epoch: each source its share, each stratum of a source the same."""
        whole = sum(share for share, _, _ in self.sources)
        parts = [
            indices[draw_balanced(strata, round(draws * share / whole), seed + 7 * i)]
            for i, (share, indices, strata) in enumerate(self.sources)
        ]
        return np.random.default_rng(seed).permutation(np.concatenate(parts))


def load_training_set(recipe: Recipe, data: Path, left_out: str | None) -> TrainingSet:
    """The films of every source of the recipe, less the test films and the part `left_out` ("fold0"; None: nothing more)."""
    grays, targets, sources, count = [], [], [], 0
    for source in recipe.sources:
        listed, parts = read_source(source.name, data, recipe.seed)
        films = load_films([listed[i] for i in leave_out(parts, left_out)], STORED_SIZE_PX)
        print(f"{source.name}: {len(films)} films to train on, {int(films.labels.sum())} with pneumonia", flush=True)
        grays.append(films.gray)
        targets.append(films.targets)
        sources.append((source.share, np.arange(count, count + len(films)), films.strata))
        count += len(films)
    return TrainingSet(np.concatenate(grays), np.concatenate(targets), tuple(sources))


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


def train_epoch(run: Run, recipe: Recipe, films: TrainingSet, device: torch.device) -> dict[str, float]:
    """One epoch; returns its line of history."""
    epoch, phase = run.epochs_done, recipe.phase_of(run.epochs_done)
    chance = torch.Generator().manual_seed(recipe.seed * 1000 + epoch)
    torch.manual_seed(recipe.seed * 1000 + epoch)  # dropout: the same after a stop as without one
    run.network.train()
    for module in freeze(run.network, phase.frozen_blocks, phase.head_only):
        module.eval()
    order = films.draw(recipe.draws_an_epoch, recipe.seed * 1000 + epoch)
    batches = np.array_split(order, math.ceil(len(order) / recipe.batch))
    loss_sum, right, started = 0.0, 0, time.perf_counter()
    for step, chosen in enumerate(batches):
        for group in run.optimiser.param_groups:
            group["lr"] = rate_at(recipe, (epoch + step / len(batches)) / recipe.epochs)
        aims = torch.from_numpy(films.targets[chosen]).to(device)
        logits = run.network(make_batch(films.gray[chosen], recipe, phase.size_px, chance).to(device))[0][:, 0]
        target = aims * (1 - recipe.label_smoothing) + recipe.label_smoothing / 2
        loss = F.binary_cross_entropy_with_logits(logits, target)
        run.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        run.optimiser.step()
        warmed = 1 - 1 / (1 + 0.1 * (epoch * len(batches) + step))
        update_average(run.average, run.network, min(recipe.average_decay, warmed))
        loss_sum += float(loss.detach()) * len(chosen)
        right += int(((logits > 0) == (aims > 0.3)).sum())
        show_progress(epoch, recipe.epochs, step + 1, len(batches), loss_sum / (step * recipe.batch + len(chosen)), started)
    seconds = time.perf_counter() - started
    return {
        "epoch": epoch,
        "size_px": phase.size_px,
        "loss": loss_sum / len(order),
        "accuracy": right / len(order),
        "learning_rate": rate_at(recipe, epoch / recipe.epochs),
        "seconds": seconds,
    }


def settle_norms(network: nn.Module, recipe: Recipe, films: TrainingSet, device: torch.device) -> None:
    """Measure the statistics of batch normalisation anew on training films: a moving average's lag behind its weights."""
    norms = [module for module in network.modules() if isinstance(module, nn.BatchNorm2d)]
    phase = recipe.phases[-1]
    network.eval()
    kept = {id(norm) for module in freeze(network, phase.frozen_blocks, phase.head_only) for norm in module.modules()}
    for norm in norms:
        if id(norm) not in kept:
            norm.reset_running_stats()
            norm.momentum = None  # a plain mean over all batches
            norm.train()
    chance = torch.Generator().manual_seed(recipe.seed)
    order = films.draw(SETTLING_FILMS, recipe.seed)
    with torch.no_grad():
        for start in range(0, len(order), recipe.batch):
            batch = make_batch(films.gray[order[start : start + recipe.batch]], recipe, phase.size_px, chance)
            network(batch.to(device))
    network.eval()


def make_batch(gray: NDArray[np.uint8], recipe: Recipe, size_px: int, chance: torch.Generator) -> Tensor:
    """Augmented and normalised network input, (n, 1, size_px, size_px) float32 in channels-last order."""
    changed_files = change_files(gray, recipe.augmentation, chance)
    share = torch.from_numpy(changed_files).unsqueeze(1).float() / 255.0
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


def train(recipe: Recipe, data: Path, out: Path, device: torch.device, left_out: str | None = None) -> Path:
    """Train to the end; returns the folder with average.safetensors, run.json and history.json."""
    out.mkdir(parents=True, exist_ok=True)
    films = load_training_set(recipe, data, left_out)
    run = start_run(recipe, out, device)
    while run.epochs_done < recipe.epochs:
        run.history.append(train_epoch(run, recipe, films, device))
        run.epochs_done += 1
        keep_run(run, recipe, out)
    settle_norms(run.average, recipe, films, device)
    save_file({k: v.contiguous() for k, v in run.average.state_dict().items()}, out / "average.safetensors")
    facts = {
        "recipe": recipe.id,
        "recipe_sha256": hash_recipe(recipe),
        "left_out": left_out,
        "films": len(films.targets),
        "draws": recipe.epochs * recipe.draws_an_epoch,
        "seconds": round(sum(line["seconds"] for line in run.history), 1),
        "threads": torch.get_num_threads(),
        "device": torch.cuda.get_device_name() if device.type == "cuda" else "cpu",
        "machine": f"{processor_name()}, torch {torch.__version__}",
    }
    (out / "run.json").write_text(json.dumps(facts, indent=1), encoding="utf-8")
    draw_curves(out)
    return out


def processor_name() -> str:
    """What the processor calls itself, where the system tells."""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def run_folder(recipe: Recipe, left_out: str | None) -> Path:
    """Where a run is kept unless told otherwise."""
    return Path("runs") / recipe.id / (left_out or "all")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder that holds kermany/ and nih/")
    parser.add_argument("--leave-out", help="a fold to keep from training: fold0, fold1, fold2")
    parser.add_argument("--out", type=Path, help="folder of the run, default runs/ID/PART")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--threads", type=int, help="processor threads; several runs of one thread each use cores best")
    args = parser.parse_args()
    if args.threads:
        torch.set_num_threads(args.threads)
    recipe = read_recipe(args.recipe)
    train(recipe, args.data, args.out or run_folder(recipe, args.leave_out), torch.device(args.device), args.leave_out)


if __name__ == "__main__":
    main()
