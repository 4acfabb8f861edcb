"""Networks compared under one protocol: same terms for all, nothing trained twice, no cut chosen on what is measured."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from training import compare as compare_module
from training import train as train_module
from training.architectures import known_architectures
from training.compare import Entrant, Protocol, apply_protocol, main, read_entrants, read_films, time_passes
from training.compare_table import Result, draw_plot, format_table
from training.data import BadInput
from training.figures import Figure
from training.predict import LoadedModel, Preprocessing
from training.sources import read_source
from training.split import TEST
from training.train import read_recipe

ANCESTORS = sorted((Path(__file__).parents[2] / "training" / "recipes" / "ancestors").glob("*.toml"))
TERMS = {"protocol": {"size_px": 32, "batch": 32}, "films": 10}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Films whose label anyone can see."""
    images = tmp_path / "data" / "kermany" / "images_224"
    images.mkdir(parents=True)
    with (images.parent / "index.csv").open("w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["file", "label", "kind", "patient", "duplicate_of"])
        for i in range(80):
            ill = i % 2
            gray = np.random.default_rng(i).integers(60, 100, (40, 40)).astype(np.uint8)
            gray[10:30, 10:30] += np.uint8(120 * ill)
            Image.fromarray(gray).save(images / f"{i}.png")
            words = ("pneumonia", "bacterial", f"person{i}") if ill else ("normal", "normal", f"IM-{i:04d}")
            rows.writerow([f"{i}.png", *words, ""])
    return tmp_path / "data"


@pytest.fixture
def recipes(tmp_path: Path) -> list[Path]:
    """Two small networks from scratch."""
    files = []
    for name in ("plain_cnn", "efficientnet_lite0"):
        text = next(file for file in ANCESTORS if file.stem == name).read_text(encoding="utf-8")
        files.append(tmp_path / f"{name}.toml")
        files[-1].write_text(text.replace('weights = "imagenet"', 'weights = "none"'), encoding="utf-8")
    return files


def words_for(recipes: list[Path], data: Path, out: Path, *more: str) -> list[str]:
    return [
        *map(str, recipes),
        "--draws",
        "16",
        "--size",
        "32",
        "--data",
        str(data),
        "--out",
        str(out),
        "--device",
        "cpu",
        *more,
    ]


def make_result(name: str, auc: float, ms: float, start: str = "ImageNet") -> Result:
    half = Figure(0.5, 0.4, 0.6)
    return Result(
        name,
        name,
        start,
        1e-3,
        Figure(auc, auc - 0.01, auc + 0.005),
        half,
        half,
        None,
        half,
        0.0,
        0.5,
        2_000_000,
        9.0,
        "cpu",
        16,
        ms,
    )


def test_the_command_trains_measures_and_writes_and_does_nothing_twice(
    data: Path, recipes: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "out"
    main(words_for(recipes, data, out))
    first = json.loads((out / "compare.json").read_text(encoding="utf-8"))
    assert {result["id"] for result in first["results"]} == {"plain_cnn", "efficientnet_lite0"}
    assert all(result["draws"] == 16 and result["ms_a_film"] > 0 for result in first["results"])
    aucs = [result["auc"]["value"] for result in first["results"]]
    assert aucs == sorted(aucs, reverse=True)
    table = (out / "compare.md").read_text(encoding="utf-8")
    assert f"{aucs[0]:.3f} (" in table
    assert f"{first['films']} films" in table
    with Image.open(out / "compare.png") as picture:
        assert picture.width > 800
    assert "plain" in (out / "compare.svg").read_text(encoding="utf-8")
    assert "[2/2] efficientnet_lite0" in capsys.readouterr().out

    def refuse(*_args: object):
        raise AssertionError("trained or predicted again")

    monkeypatch.setattr(compare_module, "train", refuse)
    monkeypatch.setattr(compare_module, "predict_logits", refuse)
    main(words_for(recipes, data, out))
    assert [r["auc"] for r in json.loads((out / "compare.json").read_text())["results"]] == [r["auc"] for r in first["results"]]
    with pytest.raises(BadInput, match="other terms"):
        main(["24" if word == "16" else word for word in words_for(recipes, data, out)])


def test_a_stopped_comparison_says_how_to_go_on(
    data: Path, recipes: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def stop(*_args: object):
        raise KeyboardInterrupt

    trained = train_module.train_epoch
    monkeypatch.setattr(train_module, "train_epoch", stop)
    with pytest.raises(SystemExit, match="goes on after the last whole epoch"):
        main(words_for(recipes[:1], data, tmp_path / "out"))
    monkeypatch.setattr(train_module, "train_epoch", trained)
    main(words_for(recipes[:1], data, tmp_path / "out"))
    assert (tmp_path / "out" / "compare.md").exists()


def test_only_architecture_weights_and_rate_differ():
    protocol = Protocol("kermany", "fold0", 2500, 128, "x")
    given = [apply_protocol(Entrant(read_recipe(file), None, ""), protocol) for file in ANCESTORS]
    same = [replace(recipe, id="", architecture="", learning_rate=0.0) for recipe in given]
    assert all(recipe == same[0] for recipe in same)
    assert (same[0].epochs, same[0].draws_an_epoch) == (3, 833)
    assert [(phase.frozen_blocks, phase.head_only) for phase in same[0].phases] == [(0, False)]
    assert len({recipe.architecture for recipe in given}) == len(ANCESTORS)


def test_the_recipes_of_the_ancestors_are_there():
    names = {read_recipe(file).architecture for file in ANCESTORS}
    assert names >= {"plain_cnn", "vgg16", "resnet18", "resnet50", "mobilenet_v2", "efficientnet_lite0"}
    assert names <= set(known_architectures())


def test_the_cut_is_chosen_on_films_trained_on(data: Path):
    films = read_films("kermany", data, "fold1", Protocol.seed, 32)
    listed, parts = read_source("kermany", data, Protocol.seed)
    assert {film.path for film in films.measured.films} == {listed[i].path for i in parts["fold1"]}
    cut = {film.patient for film in films.cut.films}
    assert cut
    assert cut <= {listed[i].patient for part in ("fold0", "fold2") for i in parts[part]}
    assert not cut & {listed[i].patient for part in ("fold1", TEST) for i in parts[part]}


def test_other_films_have_another_hash(data: Path):
    before = read_films("kermany", data, "fold0", Protocol.seed, 32).sha256
    index = data / "kermany" / "index.csv"
    index.write_text("\n".join(index.read_text().splitlines()[:-1]) + "\n")
    assert read_films("kermany", data, "fold0", Protocol.seed, 32).sha256 != before


def test_missing_weights_end_the_command_before_training_or_are_done_without(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    files = [file for file in ANCESTORS if file.stem == "resnet18"]
    with pytest.raises(BadInput, match=r"resnet18 are not on this computer.*--scratch-if-missing"):
        main(words_for(files, data, tmp_path / "out"))
    assert not (tmp_path / "out").exists()
    entrant = read_entrants(files, data, True)[0]
    assert (entrant.weights, entrant.start) == (None, "from scratch (no ImageNet file)")
    assert "It is trained from scratch." in capsys.readouterr().out
    (data / "weights").mkdir()
    (data / "weights" / "resnet18-f37072fd.pth").write_bytes(b"x")
    assert read_entrants(files, data, False)[0].start == "ImageNet"


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ('architecture = "lenet"', "known are"),
        ('architecture = "plain_cnn"\nspeed = 3', "is no recipe"),
        ("architecture = ", "is no recipe"),
        ('architecture = "plain_cnn"\nweights = "there/is/none.pth"', "is not there"),
    ],
)
def test_a_wrong_recipe_ends_with_a_sentence(changed: str, sentence: str, recipes: list[Path], data: Path):
    text = recipes[0].read_text(encoding="utf-8").replace('architecture = "plain_cnn"', changed)
    if changed.count("weights"):
        text = text.replace('weights = "none"\n', "")
    recipes[0].write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=sentence):
        read_entrants(recipes[:1], data, False)


def test_wrong_words_end_with_a_sentence(recipes: list[Path], data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    words = words_for(recipes, data, tmp_path / "out")
    with pytest.raises(BadInput, match="the parts are fold0, fold1, fold2"):
        main([*words, "--leave-out", TEST])
    with pytest.raises(BadInput, match="known are kaggle"):
        main([*words, "--source", "moon"])
    with pytest.raises(BadInput, match="the same id: plain_cnn"):
        main(words_for([recipes[0], recipes[0]], data, tmp_path / "out"))
    with pytest.raises(BadInput, match="cannot be read"):
        main(words_for([tmp_path / "none.toml"], data, tmp_path / "out"))
    with pytest.raises(SystemExit):
        main([*words, "--size", "100"])
    assert "100 is no multiple of 32" in capsys.readouterr().err


def test_the_slower_network_takes_longer(data: Path):
    class Slow(torch.nn.Module):
        def __init__(self, turns: int) -> None:
            super().__init__()
            self.turns = turns

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            for _ in range(self.turns):
                x = x @ x
            return x

    films = read_films("kermany", data, "fold0", Protocol.seed, 256).measured
    quick, slow = time_passes([LoadedModel(Slow(turns), Preprocessing(256)) for turns in (1, 60)], films)
    assert 0 < quick < slow


def test_the_table_is_aligned_and_says_what_is_not_known():
    lines = format_table([make_result("one", 0.9876, 12.34), make_result("a_longer_name", 0.5, 1.0, "from scratch")])
    assert len({len(line) for line in lines}) == 1
    assert [cell.strip() for cell in lines[2].strip("|").split("|")] == [
        "one", "ImageNet", "0.988 (0.978 to 0.993)", "0.500 (0.400 to 0.600)", "0.500", "-", "2.00 M", "12.3", "9"
    ]  # fmt: skip


def test_names_on_the_picture_do_not_cover_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from training import compare_table

    seen = []
    part = compare_table._part_names
    monkeypatch.setattr(compare_table, "_part_names", lambda picture, names: (part(picture, names), seen.extend(names)))
    draw_plot([make_result(f"network_{i}", 0.99 - i / 1e4, 10 + i / 10) for i in range(5)], TERMS, [tmp_path / "a.png"])
    boxes = [name.get_window_extent() for name in seen]
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i])
