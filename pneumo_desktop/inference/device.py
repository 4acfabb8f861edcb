"""Which device computes: the processor, or a graphics card that has proved that it agrees with it."""

from __future__ import annotations

import copy
import logging

import torch
from torch import Tensor, nn

from pneumo_desktop.domain.ports import DeviceInUse

CPU_NAME = "CPU"
CUDA_ERRORS = (RuntimeError, AssertionError)
"""What torch raises where CUDA breaks; AssertionError where it was built without CUDA."""
AGREEMENT = 1e-2
"""Largest difference of a logit between devices at switch-on; a score then differs by less than 0.0025 times the slope."""

_log = logging.getLogger(__name__)


def choose_device(setting: str, network: nn.Module, trial: Tensor) -> tuple[torch.device, DeviceInUse]:
    """The device for a setting ("auto", "cpu", "cuda"), after a trial run of `network` on `trial` agreed with the CPU.

    Never fails: where CUDA is absent, breaks or disagrees, the CPU is taken and the note says why ("cuda_not_available"
    only if CUDA was asked for by name).
    """
    cpu = torch.device("cpu")
    if setting == "cpu":
        return cpu, DeviceInUse(setting, CPU_NAME)
    if not torch.cuda.is_available():
        return cpu, DeviceInUse(setting, CPU_NAME, "cuda_not_available" if setting == "cuda" else None)
    try:
        agrees = _agrees(network, trial, torch.device("cuda"))
    except CUDA_ERRORS:
        _log.warning("device.trial_failed")
        return cpu, DeviceInUse(setting, CPU_NAME, "cuda_failed_now_cpu")
    if not agrees:
        _log.warning("device.cuda_disagrees")
        return cpu, DeviceInUse(setting, CPU_NAME, "cuda_disagrees")
    return torch.device("cuda"), DeviceInUse(setting, torch.cuda.get_device_name())


def _agrees(network: nn.Module, trial: Tensor, device: torch.device) -> bool:
    with torch.inference_mode():
        here = network(trial)[0]
        there = copy.deepcopy(network).to(device)(trial.to(device))[0].cpu()
    return bool(torch.isfinite(there).all()) and float((here - there).abs().max()) <= AGREEMENT
