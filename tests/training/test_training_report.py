"""The evaluation report on made-up films and a network with weights drawn at random, and each plot's numbers."""

import csv
import io
import json
import sys
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
import torch
from PIL import Image

from pneumo_desktop.inference.gate import GATE_CLASSES
from pneumo_desktop.inference.model_card import CARD_FORMAT, read_card
from pneumo_desktop.inference.network import FilmNetwork
from pneumo_desktop.inference.preprocess import squash
from training import figures, plots, report, report_data, sanity
from training.data import hash_index, read_kermany
from training.figures import area_under_curve
from training.predict import LoadedModel, predict_logits
from training.report_data import KERMANY, NIH_READ, blocks_of, groups_of, spread_evenly, width_groups
from training.split import split_by_blocks

SEED = 5
SIDE = 64


class SmallNetwork(FilmNetwork):
    """Two layers with weights drawn at random, always the same."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(1)
        self.first = torch.nn.Conv2d(1, 8, 8, 8)
        self.second = torch.nn.Conv2d(8, 8, 2, 2)
        self.head = torch.nn.Linear(8, 1)

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        maps = torch.relu(self.second(torch.relu(self.first(x))))
        return self.head(maps.mean(dim=(2, 3))), maps


def make_films(folder: Path) -> Path:
    """60 Kermany patients in two series, originals of every third, and 40 NIH patients."""
    chance = np.random.default_rng(1)
    kermany, nih = folder / "kermany", folder / "nih"
    for name in (kermany / "images_224", kermany / "originals", nih / "images_512"):
        name.mkdir(parents=True)
    with (
        (kermany / "index.csv").open("w", newline="") as index,
        (kermany / "originals.csv").open("w", newline="") as originals,
        (nih / "index.csv").open("w", newline="") as others,
    ):
        rows, big, mined = (csv.writer(out) for out in (index, originals, others))
        rows.writerow(["file", "label", "kind", "patient", "official_split", "duplicate_of", "sha256"])
        big.writerow(["file", "label", "kind", "patient", "official_split", "width_px", "height_px", "sha256"])
        mined.writerow(["file", "text_mined_label", "radiologist_label", "view", "age_years", "sex", "patient", "sha256"])
        for i in range(60):
            ill = i % 2
            patient = f"person{i}" if ill else f"IM-{i:04d}"
            kind = ("bacterial", "viral")[i % 4 // 2] if ill else "normal"
            facts = [f"{patient}.png", "pneumonia" if ill else "normal", kind, patient, "train"]
            original = chance.integers(40, 160, (40, 48)).astype(np.uint8).repeat(4, 0).repeat(4, 1)
            small = squash(original, SIDE)
            Image.fromarray(small).save(kermany / "images_224" / facts[0])
            rows.writerow([*facts, "", ""])
            if i % 3 == 0:
                Image.fromarray(original).save(kermany / "originals" / facts[0])
                big.writerow([*facts, original.shape[1], original.shape[0], ""])
        for i in range(40):
            label = ("pneumonia", "normal")[i % 2]
            film = chance.integers(40, 160, (SIDE, SIDE)).astype(np.uint8)
            Image.fromarray(film).save(nih / "images_512" / f"{i}.png")
            mined.writerow([f"{i}.png", label, label, ("AP", "PA")[i % 3 // 2], 10 + i, "FM"[i % 2], i, ""])
    return folder


def make_model(folder: Path, data: Path) -> Path:
    """A model that calls half of the films pneumonia, so that there are errors of both sorts."""
    folder.mkdir()
    card = {
        "card_format": CARD_FORMAT,
        "id": "random-1",
        "name": "Random",
        "version": "1",
        "date": "2026-01-01",
        "architecture": "efficientnet_lite0",
        "labels": ["pneumonia"],
        "averaging": ["plain", "mirrored"],
        "weights": {"file": "weights.safetensors", "sha256": "0" * 64},
        "preprocessing": {"size_px": SIDE, "mean": 127.0, "scale": 128.0, "resize": "squash_bilinear_jpeg75"},
        "calibration": {"slope": 1.0, "offset": 0.0},
        "thresholds": {"low": 0.45, "high": 0.55, "origin": "factory", "screening": {"score": 0.4}},
        "heat_map": {"scale": 0.5},
        "gate": {"classes": list(GATE_CLASSES), "threshold": 0.3, "figures": {}},
        "training": {
            "population": "nobody",
            "split_seed": SEED,
            "data_index_sha256": hash_index(data / "kermany" / "index.csv"),
        },
        "figures": {},
        "expected_scores": {},
    }
    (folder / "card.json").write_text(json.dumps(card))
    gray = report_data.load_part(data, SEED, "fold0", SIDE)[KERMANY].gray
    logits = predict_logits(load_model(folder)[0], gray)
    slope = 1 / float(logits.std())
    card["calibration"] = {"slope": slope, "offset": -slope * float(np.median(logits))}
    (folder / "card.json").write_text(json.dumps(card))
    return folder


def load_model(folder: Path):
    """A small network in place of the card's: weights and gate have tests of their own."""
    card = read_card(folder)
    return LoadedModel(SmallNetwork().eval(), card.preprocessing, card.averaging), card.calibration


@pytest.fixture(autouse=True)
def loader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "load_exported", load_model)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("report")
    data = make_films(folder / "data")
    return make_model(folder / "model", data), data


def run(monkeypatch: pytest.MonkeyPatch, model: Path, data: Path, out: Path, *more: str) -> None:
    words = ("--model", str(model), "--data", str(data), "--out", str(out), "--part", "fold0", "--sample", "3", *more)
    monkeypatch.setattr(sys, "argv", ["report", *words])
    report.main()


def test_one_command_writes_page_pdf_and_numbers(made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(figures, "RESAMPLES", 20)
    monkeypatch.setattr(sanity, "DRAWS", 1)
    monkeypatch.setattr(sanity, "DELETION_STEPS", 2)
    run(monkeypatch, *made, tmp_path / "out")
    page = (tmp_path / "out" / "evaluation.html").read_text(encoding="utf-8")
    facts = json.loads((tmp_path / "out" / "evaluation.json").read_text(encoding="utf-8"))
    sections = {part.split('"')[0]: part for part in page.split('<section id="')[1:]}
    assert list(sections) == ["summary", "scores", "use", "groups", "robustness", "originals", "films", "heat"]
    assert [sections[key].count("<img ") for key in ("scores", "use", "robustness", "originals", "heat")] == [4, 2, 1, 1, 1]
    assert "http://" not in page
    assert "https://" not in page
    errors = {}
    for name in (KERMANY, NIH_READ):
        measured = facts["figures"][name]
        errors[name] = round((1 - measured["accuracy"]["value"]) * measured["films"])
        words = f"all {errors[name]} wrong calls of {measured['films']} films, each with its heat map; surest first."
        assert f"{name}: {words}".replace("'", "&#x27;") in page
    galleries = sections["films"].split('<div class="gallery"')
    assert sum(part.count("<img ") for part in galleries if "repeat(3" in part) == sum(errors.values()) > 0
    for group in ("bacterial and normal", "female", "AP", "adult", "child", "below 1,000 px wide", "IM "):
        assert f"<td>{group}" in sections["groups"], group
    assert set(facts["stressed"]) == {"as they are", *report.STRESSES}
    assert facts["sanity"]["map_mean_less_logit"] < 1e-4
    assert facts["originals"]["as_they_are"]["largest"] == pytest.approx(0, abs=1e-6)
    assert "within 0.02" in sections["originals"]
    document = pypdfium2.PdfDocument(tmp_path / "out" / "evaluation.pdf")
    words = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    for heading in ("Summary", "Robustness", "Heat map sanity", "Films and errors", "random-1"):
        assert heading in words, heading


def test_other_films_than_the_cards_are_refused(made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    model, _ = made
    with pytest.raises(SystemExit, match="There are no films"):
        run(monkeypatch, model, tmp_path, tmp_path / "out")
    (tmp_path / "kermany").mkdir()
    (tmp_path / "kermany" / "index.csv").write_text("file\n")
    with pytest.raises(SystemExit, match="not the films that the card was made with"):
        run(monkeypatch, model, tmp_path, tmp_path / "out")
    with pytest.raises(SystemExit, match="cannot be used"):
        run(monkeypatch, tmp_path, tmp_path, tmp_path / "out")


def test_while_developing_no_original_of_a_test_patient_is_read(made):
    model, data = made
    reader = report_data.Reader(read_card(model), *load_model(model))
    listed = read_kermany(data / "kermany")
    test = {listed[i].patient for i in split_by_blocks(listed, SEED)["test"]}
    seen = report_data.measure_originals(reader, data, SEED, "fold0")
    assert test
    assert not test & set(seen.patients.tolist())
    assert len(report_data.measure_originals(reader, data, SEED, "test").films) > len(seen.films)


def test_blocks_are_those_of_the_split(made):
    listed = read_kermany(made[1] / "kermany")
    test = {blocks_of(listed)[listed[i].series, listed[i].series_number] for i in split_by_blocks(listed, SEED)["test"]}
    assert len(test) == 4  # two of each of two series
    films = report_data.load_part(made[1], SEED, "fold0", SIDE)[KERMANY]
    kinds = groups_of(KERMANY, films, listed)["kind"]
    assert kinds["normal"].sum() == (films.labels == 0).sum()
    assert kinds["viral and normal"].sum() > kinds["normal"].sum()
    assert list(width_groups(np.array([999, 1000, 1499]))) == ["below 1,000 px wide", "1,000 to 1,499 px wide"]


def test_films_are_drawn_evenly():
    assert spread_evenly(5, None).tolist() == [0, 1, 2, 3, 4]
    assert spread_evenly(101, 3).tolist() == [0, 50, 100]
    assert spread_evenly(0, 3).tolist() == []


@pytest.fixture
def scored() -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(3)
    labels = (chance.random(400) < 0.5).astype(float)
    return np.clip(chance.normal(0.3 + 0.4 * labels, 0.18), 0.001, 0.999).round(2), labels


def test_the_curves_hold_the_numbers(scored):
    scores, labels = scored
    false, true = plots.roc_points(scores, labels)
    assert np.trapezoid(true, false) == pytest.approx(area_under_curve(scores, labels))
    coverage, risk = plots.risk_coverage(scores, labels)
    assert (coverage[-1], risk[-1]) == (1, pytest.approx(((scores > 0.5) != (labels > 0.5)).mean()))
    assert risk[: len(risk) // 3].mean() < risk[-1]
    assert plots.rates_at(np.array([0.2, 0.6, 0.9, 0.4]), np.array([0, 0, 1, 1.0]), 0.5) == (0.5, 0.5)


def test_net_benefit(scored):
    scores, labels = scored
    wanted = np.array([0.1, 0.5, 0.8])
    assert plots.net_benefit(labels * 0.98 + 0.01, labels, 0.3, np.array([0.2])) == pytest.approx([0.3])
    everyone = 0.3 - 0.7 * wanted / (1 - wanted)
    assert plots.net_benefit(np.full(400, 0.999999), labels, 0.3, wanted) == pytest.approx(everyone)
    half = plots.net_benefit(scores, labels, 0.5, np.array([0.5]))[0]
    assert half == pytest.approx((np.mean(scores[labels > 0.5] >= 0.5) - np.mean(scores[labels < 0.5] >= 0.5)) / 2)


def test_every_plot_is_drawn(scored):
    scores, labels = scored
    figure = {key: {"value": 0.9, "low": 0.8, "high": 0.95} for key in ("auc", "sensitivity")}
    missing = {key: {"value": None, "low": None, "high": None} for key in figure}
    drawn = [
        plots.draw_roc({"made up": (scores, labels), "again": (scores, labels)}, {"balanced": 0.5, "low": 0.4}),
        plots.draw_reliability(scores, labels),
        plots.draw_risk_coverage(scores, labels, 0.4, 0.6),
        plots.draw_decision_curves(scores, labels),
        plots.draw_confusion(scores, labels, 0.4, 0.6),
        plots.draw_scores(scores, np.where(labels > 0.5, "pneumonia", "normal"), {"balanced": 0.5}),
        plots.draw_intervals([("one", figure), ("two", missing)], ("auc", "sensitivity"), "n 3"),
        plots.draw_deletion(np.array([0, 0.2, 0.5]), {"logit": {"hottest first": np.array([1.0, 0.2, 0.1])}}, 3),
        plots.draw_differences(scores - 0.5),
    ]
    for figure in drawn:
        with Image.open(io.BytesIO(plots.as_png(figure, dpi=40))) as image:
            assert np.asarray(image.convert("L")).std() > 5
