"""The loaded model: a film in, prediction and heat map out."""

from __future__ import annotations

import copy
import logging
import math
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import safetensors.torch
import torch
from numpy.typing import NDArray
from torch import Tensor

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.ports import DeviceInUse
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.reading import HeatMap, ModelIdentity, Prediction, Thresholds
from pneumo_desktop.inference.averaging import join_views, make_views
from pneumo_desktop.inference.device import CPU_NAME, CUDA_ERRORS, choose_device
from pneumo_desktop.inference.gate import STATISTICS, Gate, pool_for_gate
from pneumo_desktop.inference.heat_map import draw_heat_map
from pneumo_desktop.inference.model_card import Calibration, ModelCard, read_card, read_weights
from pneumo_desktop.inference.network import GATE_CHANNELS, FilmNetwork, Sight, build_network, fold_batch_norm
from pneumo_desktop.inference.preprocess import to_network_input

PNEUMONIA = "pneumonia"
NO_PNEUMONIA = "no_pneumonia"
THREADS = 1

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class LinearHead:
    """A softmax over pooled features: `weight` (outputs, features), `bias` (outputs,)."""

    weight: NDArray[np.float32]
    bias: NDArray[np.float32]

    def probabilities(self, features: NDArray[np.float32]) -> NDArray[np.float64]:
        """(features,) to (outputs,), adding up to one."""
        logits = self.weight.astype(np.float64) @ features + self.bias
        spread = np.exp(logits - logits.max())
        return np.asarray(spread / spread.sum())


class TorchClassifier:
    """The Classifier port on torch. One thread at a time may use it."""

    def __init__(
        self, card: ModelCard, network: FilmNetwork, gate: Gate, pattern: LinearHead | None, device_setting: str
    ) -> None:
        self._card = card
        self._network = network
        self._gate = gate
        self._pattern = pattern
        self._trial = make_views(_trial_film(card.preprocessing.size_px), card.averaging)
        trial = torch.from_numpy(self._trial).contiguous(memory_format=torch.channels_last)
        with torch.inference_mode():
            network(trial)
        torch_device, self._device = choose_device(device_setting, network, trial)
        self._on_card = copy.deepcopy(network).to(torch_device) if torch_device.type != "cpu" else None

    @property
    def model(self) -> ModelIdentity:
        return self._card.identity

    @property
    def thresholds(self) -> Thresholds:
        return self._card.thresholds

    @property
    def device(self) -> DeviceInUse:
        return self._device

    def predict(self, film: Film, cancel: CancelToken) -> tuple[Prediction, HeatMap, Quality]:
        cancel.check()
        pixels = to_network_input(to_gray8(film), self._card.preprocessing)
        cancel.check()
        try:
            sight = self._run(make_views(pixels, self._card.averaging))
        except MemoryError as error:
            raise PneumoError("model.out_of_memory") from error
        except RuntimeError as error:
            raise PneumoError("model.out_of_memory" if "alloc" in str(error) else "model.failed") from error
        cancel.check()
        quality = self._gate.judge(pool_for_gate([maps[:1].numpy() for maps in sight.gate_maps])[0])
        logits, maps = join_views(sight.logits, sight.maps, self._card.averaging)
        prediction = make_prediction(float(logits[0, 0]), self._card.calibration)
        if self._pattern is not None and prediction.score >= self.thresholds.low:
            shares = self._pattern.probabilities(maps[0].mean(dim=(1, 2)).numpy())
            prediction = replace(prediction, pattern=dict(zip(self._card.pattern_labels, shares.tolist(), strict=True)))
        return prediction, draw_heat_map(maps[0], self._network.head.weight[0], self._card.heat_map_scale), quality

    def run_bare(self, threads: int) -> None:
        """One pass of the network over a made-up film and its views, with nothing around it: what the bench compares with."""
        torch.set_num_threads(threads)
        try:
            self._run(self._trial)
        finally:
            torch.set_num_threads(THREADS)

    def _run(self, pixels: NDArray[np.float32]) -> Sight:
        """Logits and feature maps, on the CPU. After a failure of the graphics card nothing more is asked of it.

        The CPU's own copy of the network goes on: a card that has failed may not even give its weights back.
        """
        if self._on_card is not None:
            try:
                return _forward(self._on_card, pixels)
            except CUDA_ERRORS:
                self._on_card = None
                self._device = DeviceInUse(self._device.setting, CPU_NAME, "cuda_failed_now_cpu")
                _log.warning("device.cuda_failed_now_cpu")
        return _forward(self._network, pixels)


def _forward(network: FilmNetwork, pixels: NDArray[np.float32]) -> Sight:
    with torch.inference_mode():
        x = torch.from_numpy(pixels).to(network.head.weight.device).contiguous(memory_format=torch.channels_last)
        sight = network.see(x)
        return Sight(sight.logits.cpu(), sight.maps.cpu(), tuple(maps.cpu() for maps in sight.gate_maps))


def make_prediction(logit: float, calibration: Calibration) -> Prediction:
    """Calibrated score and class probabilities of a logit; raises PneumoError("model.failed") if it is not a number."""
    if not math.isfinite(logit):
        raise PneumoError("model.failed")
    score = 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, calibration.slope * logit + calibration.offset))))
    return Prediction(score, {PNEUMONIA: score, NO_PNEUMONIA: 1.0 - score})


def load_classifier(folder: Path, device_setting: str, cancel: CancelToken) -> TorchClassifier:
    """Load the model in `folder` through its card. Raises PneumoError("model. ...") for whatever is wrong with it.

    From here on torch computes on one thread in this process: docs/decisions/0005 says why.
    """
    torch.set_num_threads(THREADS)
    card = read_card(folder)
    data = read_weights(card)
    cancel.check()
    try:
        state = safetensors.torch.load(data)
        gate = take_gate(state, card)
        pattern = take_pattern(state, card)
        network = build_network(card.architecture, len(card.labels))
        network.load_state_dict(state)
    except (KeyError, RuntimeError, ValueError, safetensors.SafetensorError) as error:
        raise PneumoError("model.load_failed", model=folder.name) from error
    fold_batch_norm(network)
    network.requires_grad_(False)
    cancel.check()
    channels_last: FilmNetwork = network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    return TorchClassifier(card, channels_last, gate, pattern, device_setting)


def take_gate(state: dict[str, Tensor], card: ModelCard) -> Gate:
    """Take the gate's tensors out of the weights; KeyError or ValueError where they are missing or do not fit."""
    prefix = "gate."
    tensors = {name.removeprefix(prefix): state.pop(name).numpy() for name in list(state) if name.startswith(prefix)}
    gate = Gate.from_tensors(card.gate_classes, card.gate_threshold, tensors)
    if gate.weight.shape[1] != STATISTICS * GATE_CHANNELS:
        raise ValueError("the gate does not fit the network")
    return gate


def take_pattern(state: dict[str, Tensor], card: ModelCard) -> LinearHead | None:
    """Take the research head's two tensors out of the weights, if the card has one; KeyError or ValueError as above."""
    if not card.pattern_labels:
        return None
    weight, bias = (state.pop(f"pattern.{name}").numpy() for name in ("weight", "bias"))
    if len(weight) != len(card.pattern_labels) or len(bias) != len(weight):
        raise ValueError("the research head does not fit its labels")
    return LinearHead(weight, bias)


def _trial_film(side: int) -> NDArray[np.float32]:
    """A smooth made-up input, (1, 1, side, side): warms the network up and compares devices."""
    ramp = np.linspace(-1.0, 1.0, side, dtype=np.float32)
    return np.ascontiguousarray(np.sin(3.0 * ramp[:, None] * ramp[None, :]) * 0.8)[None, None].astype(np.float32)
