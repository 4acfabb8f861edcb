"""The network: EfficientNet-Lite0 on one gray channel, with a linear head whose map can be read off exactly.

Architecture: Tan and Le 2019 (EfficientNet, arXiv 1905.11946) in the "Lite" form published by Google in 2020: no
squeeze-and-excitation, ReLU6, stem and head not scaled.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

FEATURE_CHANNELS = 1280
# repeats, kernel, stride, expansion, output channels
_STAGES = (
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)
# The blocks after which the gate looks, both at a sixteenth of the input's size: what a picture is can be told there for films
# of a hospital never seen, while the last blocks know little but pneumonia (docs/decisions/0008).
GATE_BLOCKS = (7, 10)


class ConvBlock(nn.Module):
    """Convolution, batch normalisation and ReLU6 (or none), padded as TensorFlow's SAME does for even inputs."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int = 1, groups: int = 1, active: bool = True) -> None:
        super().__init__()
        total = kernel - stride if stride > 1 else kernel - 1
        before = total // 2
        self.pad = (before, total - before, before, total - before)
        even = before == total - before
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, before if even else 0, groups=groups, bias=False)
        self.bn: nn.Module = nn.BatchNorm2d(outputs, eps=1e-3, momentum=0.01)
        self.needs_pad = not even
        self.active = active

    def forward(self, x: Tensor) -> Tensor:
        if self.needs_pad:
            x = nn.functional.pad(x, self.pad)
        x = self.bn(self.conv(x))
        return nn.functional.relu6(x, inplace=True) if self.active else x


class InvertedResidual(nn.Module):
    """Expand, depthwise, project, with the input added where the shape stays."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int, expansion: int) -> None:
        super().__init__()
        hidden = inputs * expansion
        self.expand: nn.Module = ConvBlock(inputs, hidden, 1) if expansion > 1 else nn.Identity()
        self.depthwise = ConvBlock(hidden, hidden, kernel, stride, groups=hidden)
        self.project = ConvBlock(hidden, outputs, 1, active=False)
        self.residual = stride == 1 and inputs == outputs

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.project(self.depthwise(self.expand(x)))
        return x + y if self.residual else y


class Sight(NamedTuple):
    """What the network sees in n films: logits (n, outputs), last feature maps (n, channels, rows, columns), and the gate's."""

    logits: Tensor
    maps: Tensor
    gate_maps: tuple[Tensor, ...]


class FilmNetwork(nn.Module):
    """What the program asks of a network: logits and last feature maps, joined by average pooling and one linear head."""

    head: nn.Linear

    def see(self, x: Tensor) -> Sight:
        """Logits, last maps, and the maps in between that the gate judges by, (n, GATE_CHANNELS in all, h/16, w/16)."""
        raise NotImplementedError


class EfficientNetLite0(FilmNetwork):
    """Gray film (n, 1, h, w) to (logits (n, outputs), feature maps (n, 1280, h/32, w/32)).

    The head is average pooling and one linear layer, so that `head.weight` applied to every place of the feature maps
    gives exactly what each place added to a logit.
    """

    def __init__(self, outputs: int = 1, dropout: float = 0.2) -> None:
        super().__init__()
        self.stem = ConvBlock(1, 32, 3, 2)
        blocks: list[nn.Module] = []
        channels = 32
        for repeats, kernel, stride, expansion, out in _STAGES:
            for i in range(repeats):
                blocks.append(InvertedResidual(channels, out, kernel, stride if i == 0 else 1, expansion))
                channels = out
        self.blocks = nn.Sequential(*blocks)
        self.top = ConvBlock(channels, FEATURE_CHANNELS, 1)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(FEATURE_CHANNELS, outputs)

    def see(self, x: Tensor) -> Sight:
        y = self.stem(x)
        between = []
        for place, block in enumerate(self.blocks):
            y = block(y)
            if place in GATE_BLOCKS:
                between.append(y)
        maps: Tensor = self.top(y)
        return Sight(self.head(self.dropout(maps.mean(dim=(2, 3)))), maps, tuple(between))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        return self.see(x)[:2]


ARCHITECTURES: dict[str, Callable[[int], FilmNetwork]] = {"efficientnet_lite0": EfficientNetLite0}


def build_network(architecture: str, outputs: int) -> FilmNetwork:
    """An untrained network of a known architecture; KeyError for an unknown one."""
    return ARCHITECTURES[architecture](outputs)


def fold_batch_norm(network: FilmNetwork) -> FilmNetwork:
    """Put every batch normalisation into its convolution, in place: the same numbers with half the passes over memory."""
    network.eval()
    with torch.no_grad():
        for module in network.modules():
            if isinstance(module, ConvBlock) and isinstance(module.bn, nn.BatchNorm2d):
                module.conv = fuse_conv_bn_eval(module.conv, module.bn)
                module.bn = nn.Identity()
    return network
