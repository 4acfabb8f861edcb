"""Which device computes: the processor, or a graphics card that has proved that it agrees with it."""

from __future__ import annotations

import copy
import logging
from collections.abc import Callable

import torch
from torch import Tensor, nn

from pneumo_desktop.domain.ports import DeviceInUse

CPU_NAME = "CPU"
CUDA_ERRORS = (RuntimeError, AssertionError)
"""What torch raises where CUDA breaks; AssertionError where it was built without CUDA."""
SCORE_AGREEMENT = 1e-3
"""Largest difference of a score between devices at switch-on."""
MAP_AGREEMENT = 1e-2
"""Largest difference of the last maps, as a share of their largest value: heat map and gate are made of maps."""

_log = logging.getLogger(__name__)


def choose_device(
    setting: str, network: nn.Module, make_trial: Callable[[], Tensor], slope: float
) -> tuple[torch.device, DeviceInUse]:
    """The device for a setting ("auto", "cpu", "cuda"), after a trial run of `network` there agreed with the CPU.

    `make_trial` gives the made-up films of the trial and is asked only where there is another device; `slope` is the
    calibration's, which turns a logit into a score.

    Never fails: where CUDA is absent, breaks or disagrees, the CPU is taken and the note says why ("cuda_not_available"
    only if CUDA was asked for by name).
    """
    cpu = torch.device("cpu")
    if setting == "cpu":
        return cpu, DeviceInUse(setting, CPU_NAME)
    if not torch.cuda.is_available():
        return cpu, DeviceInUse(setting, CPU_NAME, "cuda_not_available" if setting == "cuda" else None)
    try:
        good = agrees(network, make_trial(), torch.device("cuda"), slope)
    except CUDA_ERRORS:
        _log.warning("device.trial_failed")
        return cpu, DeviceInUse(setting, CPU_NAME, "cuda_failed_now_cpu")
    if not good:
        _log.warning("device.cuda_disagrees")
        return cpu, DeviceInUse(setting, CPU_NAME, "cuda_disagrees")
    return torch.device("cuda"), DeviceInUse(setting, torch.cuda.get_device_name())


def agrees(network: nn.Module, trial: Tensor, device: torch.device, slope: float) -> bool:
    """Whether `device` gives the CPU's scores and maps on `trial`.

    A score is sigmoid(slope * logit + offset), whose steepest climb is slope / 4: logits that differ by no more than four
    times SCORE_AGREEMENT over the slope give scores within it, on any film and not only on these.
    """
    with torch.inference_mode():
        logits, maps = network(trial)
        others = copy.deepcopy(network).to(device)(trial.to(device))
        other_logits, other_maps = (there.cpu() for there in others)
    if not bool(torch.isfinite(other_logits).all() and torch.isfinite(other_maps).all()):
        return False
    of_scores = float((logits - other_logits).abs().max()) * abs(slope) / 4.0
    of_maps = float((maps - other_maps).abs().max()) / max(float(maps.abs().max()), 1e-6)
    return of_scores <= SCORE_AGREEMENT and of_maps <= MAP_AGREEMENT
