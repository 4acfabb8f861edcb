"""Logits of many films through the program's own card, preprocessing and network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import safetensors.numpy
import safetensors.torch
import torch
from numpy.typing import NDArray
from torch import Tensor

from pneumo_desktop.inference.averaging import PLAIN, join_views, make_views
from pneumo_desktop.inference.engine import LinearHead, take_gate, take_pattern
from pneumo_desktop.inference.gate import Gate
from pneumo_desktop.inference.model_card import Calibration, read_card, read_weights
from pneumo_desktop.inference.network import FilmNetwork
from pneumo_desktop.inference.preprocess import Preprocessing, normalise, squash
from pneumo_desktop.inference.torch_engine import load_torch_network
from training.architectures import build_for_training, fold_for_reading

SMALL_BATCH = 2
"""Films a pass: on one thread small passes stay in the processor's cache and take a third of the time of 32."""


@dataclass(frozen=True)
class LoadedModel:
    """A network in evaluation mode with what turns films into its input."""

    network: FilmNetwork
    preprocessing: Preprocessing
    averaging: tuple[str, ...] = (PLAIN,)


def load_exported(folder: Path) -> tuple[LoadedModel, Calibration, Gate, LinearHead | None]:
    """The model in `folder`, through its card, as the program loads it."""
    card = read_card(folder)
    weights = read_weights(card)
    tensors = safetensors.numpy.load(weights)
    gate, pattern = take_gate(tensors, card), take_pattern(tensors, card)
    network = load_torch_network(card, weights)
    return LoadedModel(network, card.preprocessing, card.averaging), card.calibration, gate, pattern


def load_run(out: Path, architecture: str, size_px: int, averaging: tuple[str, ...] = (PLAIN,)) -> LoadedModel:
    """The averaged network of a training run of any architecture, before it has a card."""
    network = build_for_training(architecture, 1)
    network.load_state_dict(safetensors.torch.load((out / "average.safetensors").read_bytes()))
    return LoadedModel(fold_for_reading(network), Preprocessing(size_px=size_px), averaging)


def predict_logits(model: LoadedModel, gray: NDArray[np.uint8], batch: int = SMALL_BATCH) -> NDArray[np.float64]:
    """(n, h, w) uint8 films to (n,) logits of pneumonia."""
    return np.concatenate([logits[:, 0].double().numpy() for logits, _ in run_batches(model, gray, batch)])


def mean_heat_push(model: LoadedModel, gray: NDArray[np.uint8], batch: int = SMALL_BATCH) -> NDArray[np.float64]:
    """(n, h, w) films to (n,): the largest push of one place towards pneumonia in each film."""
    weight = model.network.head.weight[0].detach()
    peaks = [torch.einsum("nchw,c->nhw", maps, weight).amax(dim=(1, 2)) for _, maps in run_batches(model, gray, batch)]
    return torch.cat(peaks).double().numpy()


def run_batches(model: LoadedModel, gray: NDArray[np.uint8], batch: int = SMALL_BATCH) -> Iterator[tuple[Tensor, Tensor]]:
    """Logits (b, outputs) and last feature maps (b, channels, rows, columns) of films, batch by batch, views averaged."""
    for start in range(0, len(gray), batch):
        small = np.stack(
            [squash(np.ascontiguousarray(film), model.preprocessing.size_px) for film in gray[start : start + batch]]
        )
        views = make_views(normalise(small, model.preprocessing)[:, None], model.averaging)
        with torch.inference_mode():
            logits, maps = model.network(torch.from_numpy(views).contiguous(memory_format=torch.channels_last))
        joined, means = join_views(logits.numpy(), maps.numpy(), model.averaging)
        yield torch.from_numpy(joined), torch.from_numpy(means)
