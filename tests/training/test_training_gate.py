"""The gate's pictures are what they are called, its fit refuses what it must, and its figures are those of unseen pictures."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from pneumo_desktop.domain.correction import corrected
from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.film import Film, FilmFacts, Window
from pneumo_desktop.inference.gate import FRONTAL, GATE_CLASSES, TO_PUT_RIGHT
from pneumo_desktop.inference.network import FilmNetwork, Sight
from pneumo_desktop.inference.preprocess import Preprocessing
from training import gate_sets
from training.data import LabelledFilm
from training.gate import (
    Limits,
    choose_limits,
    find_axes,
    fit_gate,
    fit_on,
    measure_gate,
    measure_unknown,
    weigh,
)
from training.gate_images import DRAWN, FROM_FILM, FROM_FILMS, SIDE, shuffle
from training.gate_sets import DRAWN_ORIGIN, FOUND, GateSet, fitting_set, found_pictures, joined, make_set, measuring_set, spoil
from training.predict import LoadedModel
from training.split import is_held_out


def draw_chest(seed: int, side: int = 64) -> np.ndarray:
    """Two dark lungs in a bright trunk, darker above, the heart to one side: no two turns of it look alike."""
    chance = np.random.default_rng(seed)
    y, x = np.mgrid[-1 : 1 : side * 1j, -1 : 1 : side * 1j]
    shift, size = chance.uniform(-0.06, 0.06), chance.uniform(0.9, 1.1)
    gray = 150 + 60 * y
    for centre in (-0.42, 0.42):
        gray -= 110 * np.exp(-(((((x - centre - shift) / 0.25) ** 2 + ((y + 0.1) / 0.55) ** 2) / size) ** 2))
    gray += 70 * np.exp(-(((x - 0.2) / 0.2) ** 2 + ((y - 0.3) / 0.25) ** 2))
    return np.clip(gray + chance.normal(0, 3, gray.shape), 0, 255).astype(np.uint8)


class SmallNetwork(FilmNetwork):
    """Fixed random filters on a shrunken film: maps (n, 12, 7, 7)."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(3)
        self.filters = torch.nn.Conv2d(1, 12, 5, padding=2)
        self.head = torch.nn.Linear(12, 1)

    def see(self, x: torch.Tensor) -> Sight:
        maps = torch.relu(self.filters(torch.nn.functional.adaptive_avg_pool2d(x, 14)))
        maps = torch.nn.functional.adaptive_avg_pool2d(maps, 7)
        return Sight(self.head(maps.mean(dim=(2, 3))), maps, (maps,))


@pytest.fixture(scope="module")
def model() -> LoadedModel:
    return LoadedModel(SmallNetwork().requires_grad_(False), Preprocessing(size_px=32))


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[LabelledFilm], list[LabelledFilm], Path]:
    """Films of two hospitals in files, and a folder of other pictures."""
    data = tmp_path_factory.mktemp("data")
    films = {}
    for hospital, count in (("kermany", 48), ("nih", 60)):
        films[hospital] = []
        for i in range(count):
            path = data / f"{hospital}{i}.png"
            Image.fromarray(draw_chest(i + 1000 * (hospital == "nih"))).save(path)
            films[hospital].append(LabelledFilm(path, i % 2 == 0, "normal", f"{hospital}{i}", hospital, i))
    folder = data / "not_chest_film" / "images"
    folder.mkdir(parents=True)
    rows = []
    for i in range(24):
        name, kind = f"other_{i}.png", ("bone", "lateral_film", "photo")[i % 3]
        pixels = np.random.default_rng(i).integers(0, 256, (40 + i, 50))
        Image.fromarray((pixels if kind != "bone" else np.sort(pixels, axis=1)).astype(np.uint8)).save(folder / name)
        rows.append({"file": name, "kind": kind})
    with (folder.parent / "index.csv").open("w", encoding="utf-8", newline="") as lines:
        table = csv.DictWriter(lines, ["file", "kind"])
        table.writeheader()
        table.writerows(rows)
    return films["kermany"], films["nih"], data


@pytest.fixture(scope="module")
def fitted(sources) -> GateSet:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gate_sets, "DRAWN_TO_FIT", 2)
        patch.setattr(gate_sets, "OF_FILMS_TO_FIT", 3)
        return fitting_set(sources[0][:30], *sources[1:], 32)


@pytest.fixture(scope="module")
def measured(sources) -> GateSet:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gate_sets, "DRAWN_TO_MEASURE", 1)
        patch.setattr(gate_sets, "OF_FILMS_TO_MEASURE", 2)
        return measuring_set(sources[0][30:], *sources[1:], 32)


@pytest.mark.parametrize("kind", [*DRAWN, *FROM_FILM, *FROM_FILMS])
def test_made_pictures_are_drawn_anew_and_the_same_for_the_same_chance(kind):
    films = [draw_chest(i, 96) for i in range(9)]

    def draw(seed: int) -> np.ndarray:
        chance = np.random.default_rng(seed)
        if kind in DRAWN:
            return DRAWN[kind](chance)
        return FROM_FILM[kind](films[0], chance) if kind in FROM_FILM else FROM_FILMS[kind](films, chance)

    first, again, other = draw(1), draw(1), draw(2)
    assert first.dtype == np.uint8
    assert first.ndim == 2
    assert min(first.shape) > SIDE - 4
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_cut_up_film_is_in_another_order():
    film = np.repeat(np.repeat(np.arange(4, dtype=np.uint8).reshape(2, 2) * 60, SIDE // 2, 0), SIDE // 2, 1)
    for seed in range(5):
        cut = shuffle(film, np.random.default_rng(seed))
        assert not np.array_equal(cut, film)
        assert np.bincount(cut.ravel(), minlength=181)[[0, 60, 120, 180]].min() > SIDE * SIDE // 6


def test_mosaic_holds_more_than_one_film():
    dark, bright = np.full((64, 64), 40, np.uint8), np.full((64, 64), 200, np.uint8)
    mosaic = FROM_FILMS["several"]([dark, bright] * 5, np.random.default_rng(1))
    assert (mosaic == 40).mean() > 0.2
    assert (mosaic == 200).mean() > 0.2


@pytest.mark.parametrize("name", TO_PUT_RIGHT)
def test_the_correction_of_a_class_undoes_what_made_it(name):
    gray = draw_chest(1)[:, :50]
    spoilt = np.ascontiguousarray(spoil(gray, TO_PUT_RIGHT[name]))
    facts = FilmFacts("PNG", spoilt.shape[1], spoilt.shape[0], 8)
    film = Film(spoilt, (Window(127.5, 255),), facts, "", b"")
    assert not np.array_equal(to_gray8(film), gray)
    assert np.array_equal(to_gray8(corrected(film, TO_PUT_RIGHT[name])), gray)


def test_nobody_is_measured_who_was_fitted_on(fitted, measured):
    real = [set(part.groups[part.origins != DRAWN_ORIGIN].tolist()) for part in (fitted, measured)]
    assert all(real)
    assert not real[0] & real[1]
    assert all(is_held_out(name) for name in real[1] if name.startswith(("nih", "other")))
    assert not any(is_held_out(name) for name in real[0] if name.startswith(("nih", "other")))
    drawn = [{picture.tobytes() for picture in part.gray[part.origins == DRAWN_ORIGIN]} for part in (fitted, measured)]
    assert not drawn[0] & drawn[1]


def test_every_class_and_kind_is_fitted_and_measured(fitted, measured):
    for part in (fitted, measured):
        assert set(part.labels.tolist()) == set(range(len(GATE_CLASSES)))
        assert {"bone", "lateral_film", "photo", *DRAWN, *FROM_FILM, *FROM_FILMS} <= set(part.kinds.tolist())
    assert set(measured.kinds[measured.plain].tolist()) == {"kermany", "nih"}


def test_found_pictures_are_never_frontal_and_copied_only_to_fit(sources):
    folder = sources[2] / "not_chest_film"
    once, often = (found_pictures(folder, 32, held_out=True, copies=copies) for copies in (False, True))
    assert len(often) == 5 * len(once)
    assert set(once.labels[once.kinds == "lateral_film"].tolist()) == {GATE_CLASSES.index("lateral")}
    assert set(once.labels[once.kinds != "lateral_film"].tolist()) == {GATE_CLASSES.index("not_a_chest_film")}


def test_the_same_picture_under_two_names_counts_once(tmp_path):
    (tmp_path / "images").mkdir()
    pixels = np.random.default_rng(1).integers(0, 256, (30, 30), dtype=np.uint8)
    names = [f"bone_{i}.png" for i in range(12)]
    assert len({is_held_out(name) for name in names}) == 2
    for name in names:
        Image.fromarray(pixels).save(tmp_path / "images" / name)
    (tmp_path / "index.csv").write_text("\n".join(["file,kind", *(f"{name},bone" for name in names)]), encoding="utf-8")
    halves = [once_or_nothing(tmp_path, held_out) for held_out in (True, False)]
    assert sorted(halves) == [0, 1]


def once_or_nothing(folder: Path, held_out: bool) -> int:
    """How many pictures of a half there are."""
    try:
        return len(found_pictures(folder, 32, held_out=held_out, copies=False))
    except ValueError:  # nothing to join
        return 0


def test_classes_weigh_the_same_and_origins_within_them():
    labels = np.array([0] * 60 + [1] * 20 + [0] * 20)
    origins = np.array(["a"] * 60 + ["c"] * 20 + ["b"] * 20)
    weights = weigh(labels, origins)
    assert weights.mean() == pytest.approx(1.0)
    assert weights[labels == 0].sum() == pytest.approx(weights[labels == 1].sum(), rel=1e-5)
    assert weights[:60].sum() == pytest.approx(weights[80:].sum(), rel=1e-5)


def test_axes_hold_the_plane_in_which_features_lie():
    chance = np.random.default_rng(5)
    plane = chance.normal(size=(2, 6))
    features = (chance.normal(size=(200, 2)) @ plane + 3).astype(np.float32)
    axes = find_axes(features, 2)
    assert np.allclose(axes.axes.T @ axes.axes, np.eye(2), atol=1e-4)
    assert axes.residuals(features).max() < 1e-3
    off = features + 2 * np.linalg.svd(plane)[2][-1].astype(np.float32) * axes.spread
    assert axes.residuals(off).min() > 10 * axes.residuals(features).max()


def clusters(per_class: int) -> tuple[np.ndarray, GateSet]:
    """Features of every class around a place of its own, and the set they belong to."""
    chance = np.random.default_rng(6)
    middles = 4 * np.eye(len(GATE_CLASSES), 16)
    parts, features = [], []
    for name, middle in zip(GATE_CLASSES, middles, strict=True):
        of_films = name in (FRONTAL, *TO_PUT_RIGHT)
        for origin in ("kermany", "nih") if of_films else (FOUND,):
            count = per_class // 2 if of_films else per_class
            groups = [f"{origin}{name}{i}" for i in range(count)]
            kind = origin if name == FRONTAL else name
            parts.append(make_set(np.zeros((count, 1, 1), np.uint8), name, kind, groups, origin))
            features.append(middle + chance.normal(0, 0.5, (count, 16)) * (np.arange(16) < 12))
    return np.concatenate(features).astype(np.float32), joined(parts)


def test_fit_tells_the_classes_apart_and_limits_refuse_few_films():
    features, pictures = clusters(150)
    every = np.ones(len(pictures), dtype=bool)
    limits = choose_limits(features, pictures)
    gate = fit_on(features, pictures, every)
    assert (gate.probabilities(features).argmax(1) == pictures.labels).mean() > 0.99
    refused = limits.refused(gate, features)
    assert refused[pictures.labels == 0].mean() <= 0.06
    assert refused[pictures.labels != 0].mean() > 0.97


def test_what_nobody_thought_of_is_refused_by_its_distance(monkeypatch):
    features, pictures = clusters(150)
    every = np.ones(len(pictures), dtype=bool)
    monkeypatch.setattr("training.gate.FILM_AXES", 4)
    limits = choose_limits(features, pictures)
    gate = fit_on(features, pictures, every)
    unknown = features[pictures.labels == 0] + 5 * np.eye(16, dtype=np.float32)[15]
    assert (gate.probabilities(unknown)[:, 0] >= limits.threshold).mean() > 0.9, "the head knows nothing of it"
    assert limits.refused(gate, unknown).all()
    assert not Limits(limits.threshold, np.inf).refused(gate, unknown).all()


@pytest.fixture(scope="module", autouse=True)
def few_axes() -> Iterator[None]:
    """The small network has 96 features: as many axes would leave nothing outside them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("training.gate.FILM_AXES", 12)
        yield


@pytest.fixture(scope="module")
def gate(model, fitted):
    return fit_gate(model, fitted)


def test_fitted_gate_on_pictures_it_has_not_seen(model, gate, measured):
    figures = measure_gate(model, gate, measured)
    assert figures["kermany"]["refused"] <= 0.2
    assert figures["nih"]["refused"] <= 0.2
    turned = [f for kind, f in figures.items() if "turned" in kind or "inverted" in kind]
    assert len(turned) == 14
    assert np.mean([f["refused"] for f in turned]) > 0.8
    assert np.mean([f["put_right"] for f in turned]) > 0.6
    others = np.average(
        [f["refused"] for kind, f in figures.items() if kind in {*DRAWN, *FROM_FILM, *FROM_FILMS, "bone", "photo"}]
    )
    assert others > 0.8
    assert sum(f["images"] for f in figures.values()) == len(measured)


def test_unknown_kinds_and_hospitals_are_measured_without_them(model, gate, fitted, measured):
    figures = measure_unknown(model, gate, fitted, measured)
    assert set(figures["hospitals"]) == {"kermany", "nih"}
    assert figures["hospitals"]["nih"]["images"] == int((measured.plain & (measured.origins == "nih")).sum())
    assert {"bone", "lateral_film", "photo", "several films", "every found kind"} <= set(figures["kinds"])
    assert figures["kinds"]["every found kind"]["images"] == int((fitted.origins == FOUND).sum())
    assert all(0.0 <= f["refused"] <= 1.0 for part in figures.values() for f in part.values())


def test_fit_is_the_same_each_time(model, fitted, gate):
    again = fit_gate(model, fitted)
    assert again.threshold == gate.threshold
    assert all(np.array_equal(value, gate.tensors()[name]) for name, value in again.tensors().items())
