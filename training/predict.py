"""Logits of many films through the program's own card, preprocessing and network."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import safetensors.torch
import torch
from numpy.typing import NDArray

from pneumo_desktop.inference.classifier import take_gate
from pneumo_desktop.inference.gate import Gate
from pneumo_desktop.inference.model_card import Calibration, read_card, read_weights
from pneumo_desktop.inference.network import FilmNetwork, build_network, fold_batch_norm
from pneumo_desktop.inference.preprocess import Preprocessing, normalise, squash


@dataclass(frozen=True)
class LoadedModel:
    """A network in evaluation mode with what turns films into its input."""

    network: FilmNetwork
    preprocessing: Preprocessing


def load_exported(folder: Path) -> tuple[LoadedModel, Calibration, Gate]:
    """The model in `folder`, through its card, as the program loads it."""
    card = read_card(folder)
    state = safetensors.torch.load(read_weights(card))
    gate = take_gate(state, card)
    network = build_network(card.architecture, len(card.labels))
    network.load_state_dict(state)
    return LoadedModel(fold_batch_norm(network), card.preprocessing), card.calibration, gate


def load_run(out: Path, architecture: str, size_px: int) -> LoadedModel:
    """The averaged network of a training run, before it has a card."""
    network = build_network(architecture, 1)
    network.load_state_dict(safetensors.torch.load((out / "average.safetensors").read_bytes()))
    return LoadedModel(fold_batch_norm(network), Preprocessing(size_px=size_px))


def predict_logits(model: LoadedModel, gray: NDArray[np.uint8], batch: int = 32) -> NDArray[np.float64]:
    """(n, h, w) uint8 films to (n,) logits of pneumonia."""
    logits = []
    for start in range(0, len(gray), batch):
        small = np.stack([squash(film, model.preprocessing.size_px) for film in gray[start : start + batch]])
        x = torch.from_numpy(normalise(small, model.preprocessing)[:, None])
        with torch.inference_mode():
            logits.append(model.network(x.contiguous(memory_format=torch.channels_last))[0][:, 0].double().numpy())
    return np.concatenate(logits)


def mean_heat_push(model: LoadedModel, gray: NDArray[np.uint8], batch: int = 32) -> NDArray[np.float64]:
    """(n, h, w) films to (n,): the largest push of one place towards pneumonia in each film."""
    peaks = []
    weight = model.network.head.weight[0].detach()
    for start in range(0, len(gray), batch):
        small = np.stack([squash(film, model.preprocessing.size_px) for film in gray[start : start + batch]])
        x = torch.from_numpy(normalise(small, model.preprocessing)[:, None])
        with torch.inference_mode():
            maps = model.network(x.contiguous(memory_format=torch.channels_last))[1]
            peaks.append(torch.einsum("nchw,c->nhw", maps, weight).amax(dim=(1, 2)).double().numpy())
    return np.concatenate(peaks)
