"""The network on torch: the reference, on the processor or a graphics card."""

from __future__ import annotations

import copy
import logging
from collections.abc import Sequence
from functools import partial
from threading import Lock

import numpy as np
import safetensors.numpy
import torch

from pneumo_desktop.domain.ports import DeviceInUse
from pneumo_desktop.inference.averaging import make_views
from pneumo_desktop.inference.device import CPU_NAME, CUDA_ERRORS, choose_device
from pneumo_desktop.inference.engine import THREADS, Floats, Seen, is_of_network, trial_film, trial_films
from pneumo_desktop.inference.model_card import ModelCard
from pneumo_desktop.inference.network import FilmNetwork, build_network, fold_batch_norm

_log = logging.getLogger(__name__)


class TorchEngine:
    """The Engine protocol on torch."""

    def __init__(self, card: ModelCard, network: FilmNetwork, device_setting: str) -> None:
        self._network = network
        with torch.inference_mode():
            network(_trial((trial_film(card.preprocessing.size_px),), card))
        several = partial(_trial, trial_films(card.preprocessing.size_px), card)
        torch_device, self._device = choose_device(device_setting, network, several, card.calibration.slope)
        self._card_turn = Lock()
        self._on_card = copy.deepcopy(network).to(torch_device) if torch_device.type != "cpu" else None

    @property
    def device(self) -> DeviceInUse:
        return self._device

    @property
    def head_weight(self) -> Floats:
        weight: Floats = self._network.head.weight.detach().numpy()
        return weight

    def see(self, views: Floats) -> Seen:
        """As the protocol says; the graphics card takes one call at a time. After a failure nothing more is asked of it.

        The CPU's own copy of the network goes on: a card that has failed may not even give its weights back.
        """
        with self._card_turn:
            if self._on_card is not None:
                try:
                    return _forward(self._on_card, views)
                except CUDA_ERRORS:
                    self._on_card = None
                    self._device = DeviceInUse(self._device.setting, CPU_NAME, "cuda_failed_now_cpu")
                    _log.warning("device.cuda_failed_now_cpu")
        return _forward(self._network, views)

    def see_with(self, views: Floats, threads: int) -> object:
        torch.set_num_threads(threads)
        try:
            return self.see(views)
        finally:
            torch.set_num_threads(THREADS)


def _trial(films: Sequence[Floats], card: ModelCard) -> torch.Tensor:
    views = np.concatenate([make_views(film, card.averaging) for film in films])
    return torch.from_numpy(views).contiguous(memory_format=torch.channels_last)


def _forward(network: FilmNetwork, views: Floats) -> Seen:
    with torch.inference_mode():
        x = torch.from_numpy(views).to(network.head.weight.device).contiguous(memory_format=torch.channels_last)
        sight = network.see(x)
        return Seen(sight.logits.cpu().numpy(), sight.maps.cpu().numpy(), tuple(maps.cpu().numpy() for maps in sight.gate_maps))


def load_torch_network(card: ModelCard, weights: bytes) -> FilmNetwork:
    """The network of the card, batch normalisation folded, in evaluation mode.

    Raises KeyError, RuntimeError, ValueError or SafetensorError for weights that do not fit.
    """
    tensors = safetensors.numpy.load(weights)
    network = build_network(card.architecture, len(card.labels))
    network.load_state_dict({name: torch.from_numpy(np.array(tensors[name])) for name in tensors if is_of_network(name)})
    fold_batch_norm(network)
    network.requires_grad_(False)
    return network


def exact_arithmetic() -> None:
    """No short cuts that change a score: NVIDIA's cards would multiply with 10 bits of fraction (TF32) by themselves.

    NNPACK is left out where the processor is too old for it: torch would complain on the terminal at each layer.
    """
    torch.backends.cudnn.allow_tf32 = False
    torch.backends.cuda.matmul.allow_tf32 = False
    if torch.backends.cpu.get_cpu_capability() == "DEFAULT":
        torch.backends.nnpack.set_flags(False)  # type: ignore[no-untyped-call]


def start_torch(card: ModelCard, weights: bytes, device_setting: str) -> TorchEngine:
    """An engine from the weights' bytes; errors as above.

    From here on torch computes on one thread in this process: docs/decisions/0005 says why.
    """
    torch.set_num_threads(THREADS)
    exact_arithmetic()
    network = load_torch_network(card, weights)
    channels_last: FilmNetwork = network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    return TorchEngine(card, channels_last, device_setting)
