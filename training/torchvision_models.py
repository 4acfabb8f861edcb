"""Networks of the systems before ours, from torchvision and a plain one, on one gray channel under average pooling."""

from __future__ import annotations

import importlib
import sys
import warnings
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from pneumo_desktop.inference.network import FilmNetwork
from pneumo_desktop.inference.preprocess import Preprocessing
from training.data import BadInput

# What torchvision's ImageNet weights expect of red, green and blue in 0..1 (torchvision.transforms documentation).
IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_STD = (0.229, 0.224, 0.225)

_HEADS = ("fc.", "classifier.")
_DECLARED: list[torch.library.Library] = []
_OPERATORS = (
    "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
)


class PooledNetwork(FilmNetwork):
    """Gray film (n, 1, h, w) to (logits (n, outputs), feature maps); `stages` run from the input side to the last maps."""

    def __init__(self, stages: Iterable[nn.Module], channels: int, outputs: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.stages = nn.Sequential(*stages)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(channels, outputs)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        maps = self.stages(x)
        return self.head(self.dropout(maps.mean(dim=(2, 3)))), maps


def build_plain(outputs: int) -> PooledNetwork:
    """Five times convolution, batch normalisation, ReLU and halving; He et al. 2015 initialisation."""
    widths = (1, 32, 64, 128, 256, 256)
    stages = [
        nn.Sequential(nn.Conv2d(a, b, 3, padding=1, bias=False), nn.BatchNorm2d(b), nn.ReLU(inplace=True), nn.MaxPool2d(2))
        for a, b in pairwise(widths)
    ]
    network = PooledNetwork(stages, widths[-1], outputs)
    _initialise(network.stages)
    return network


def build_torchvision(architecture: str, outputs: int, state: dict[str, Tensor] | None) -> PooledNetwork:
    """vgg16, resnet18, resnet50 or mobilenet_v2; `state` is torchvision's own for ImageNet, with or without its head.

    The input convolution is changed so that a gray film, normalised as the program does, gives what three equal channels
    normalised as torchvision does would have given (but for the outermost pixels, which see the padding).
    """
    whole = _build_whole(architecture)
    if state is not None:
        _load_features(whole, state, architecture)
    stages, channels = _split_stages(whole)
    _turn_gray(stages[0], pretrained=state is not None)
    return PooledNetwork(stages, channels, outputs)


def published_files(architecture: str) -> dict[str, str]:
    """Names of the files with ImageNet weights that torchvision knows, oldest first, and where each is published."""
    known = import_torchvision().models.get_model_weights(architecture)
    return {str(entry.url).rsplit("/", 1)[-1]: str(entry.url) for entry in known}


def fold_pairs(network: PooledNetwork) -> PooledNetwork:
    """Put every batch normalisation into the convolution before it, in place; the numbers stay the same.

    In all networks built here a normalisation is registered right behind its convolution.
    """
    network.eval()
    with torch.no_grad():
        for module in list(network.modules()):
            for (name, conv), (next_name, norm) in pairwise(list(module.named_children())):
                if isinstance(conv, nn.Conv2d) and isinstance(norm, nn.BatchNorm2d):
                    setattr(module, name, fuse_conv_bn_eval(conv, norm))
                    setattr(module, next_name, nn.Identity())
    return network


def import_torchvision() -> Any:
    """torchvision, also where its compiled part does not fit torch (a CUDA wheel beside a CPU torch).

    Its import then fails because two operators are not there; they are declared, and nothing built here calls them.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Failed to load image Python extension")
        try:
            return importlib.import_module("torchvision")
        except ImportError as error:
            raise BadInput("This network needs torchvision: install the extra `training`.") from error
        except RuntimeError as error:
            if "torchvision::nms" not in str(error):
                raise
        library = torch.library.Library("torchvision", "DEF")  # type: ignore[no-untyped-call]
        for operator in _OPERATORS:
            library.define(operator)  # type: ignore[no-untyped-call]
        _DECLARED.append(library)
        for name in [name for name in sys.modules if name.partition(".")[0] == "torchvision"]:
            del sys.modules[name]
        return importlib.import_module("torchvision")


def _build_whole(architecture: str) -> nn.Module:
    """torchvision's network with its own key names; VGG without its classifier of 120 million parameters."""
    models = import_torchvision().models
    if architecture != "vgg16":
        network: nn.Module = getattr(models, architecture)(weights=None)
        return network
    vgg = nn.Module()
    vgg.features = models.vgg.make_layers(models.vgg.cfgs["D"])
    _initialise(vgg)
    return vgg


def _load_features(whole: nn.Module, state: dict[str, Tensor], architecture: str) -> None:
    wanted = {name for name in whole.state_dict() if not name.startswith(_HEADS)}
    given = {name: value for name, value in state.items() if not name.startswith(_HEADS)}
    parted = sorted(wanted ^ given.keys())
    if parted:
        raise BadInput(
            f"The weights given are not those of {architecture}: {len(parted)} names differ, the first is {parted[0]}."
        )
    try:
        whole.load_state_dict(given, strict=False)
    except RuntimeError as error:
        raise BadInput(f"The weights given are not those of {architecture}: {str(error).splitlines()[-1].strip()}") from error


def _split_stages(whole: Any) -> tuple[list[nn.Module], int]:
    """The parts from stem to last maps, and how many maps there are."""
    if hasattr(whole, "layer4"):
        stem = nn.Sequential(whole.conv1, whole.bn1, whole.relu, whole.maxpool)
        return [stem, whole.layer1, whole.layer2, whole.layer3, whole.layer4], whole.fc.in_features
    layers = list(whole.features.children())
    if not isinstance(layers[0], nn.Conv2d):
        return layers, whole.classifier[-1].in_features
    ends = [i + 1 for i, layer in enumerate(layers) if isinstance(layer, nn.MaxPool2d)]
    return [nn.Sequential(*layers[start:end]) for start, end in pairwise([0, *ends])], 512


def _turn_gray(stem: nn.Module, pretrained: bool) -> None:
    """Sum the three kernels of the first convolution; pre-trained ones also take over the difference in normalisation."""
    parent, name, following = _first_convolution(stem)
    old: Any = getattr(parent, name)
    new = nn.Conv2d(1, old.out_channels, old.kernel_size, old.stride, old.padding, bias=old.bias is not None)
    how = Preprocessing()
    std = torch.tensor(IMAGENET_STD).view(1, 3, 1, 1) if pretrained else torch.ones(1, 3, 1, 1)
    scale = how.scale / 255.0 / std if pretrained else std
    with torch.no_grad():
        new.weight.copy_((old.weight * scale).sum(dim=1, keepdim=True))
        if old.bias is not None:
            new.bias.copy_(old.bias)  # type: ignore[union-attr]
        if pretrained:
            shift = (how.mean / 255.0 - torch.tensor(IMAGENET_MEAN)).view(1, 3, 1, 1) / std
            offset = (old.weight * shift).sum(dim=(1, 2, 3))
            if isinstance(following, nn.BatchNorm2d) and following.running_mean is not None:
                following.running_mean -= offset
            elif new.bias is not None:
                new.bias += offset
    setattr(parent, name, new)


def _first_convolution(stem: nn.Module) -> tuple[nn.Module, str, nn.Module]:
    """Where the first convolution is registered, and the layer behind it."""
    names = list(stem.named_children())
    return stem, names[0][0], names[1][1]


def _initialise(network: nn.Module) -> None:
    for module in network.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
            if module.bias is not None:
                nn.init.zeros_(module.bias)
