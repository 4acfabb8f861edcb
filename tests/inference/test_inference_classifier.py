"""The classifier: through the card only, exact heat map, fallback from CUDA, failures as codes."""

import copy
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
import torch
from inference.model_folder import write_model

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.film import Film, FilmFacts, Window
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.inference import device as device_module
from pneumo_desktop.inference.averaging import join_views, make_views
from pneumo_desktop.inference.classifier import load_classifier, make_prediction
from pneumo_desktop.inference.engine import GATE_CHANNELS, trial_films
from pneumo_desktop.inference.gate import GATE_CLASSES
from pneumo_desktop.inference.heat_map import push_by_place
from pneumo_desktop.inference.model_card import Calibration, find_model, read_card
from pneumo_desktop.inference.network import GATE_BLOCKS, EfficientNetLite0, fold_batch_norm
from pneumo_desktop.resources import resource


def make_film(width: int = 90, height: int = 60) -> Film:
    pixels = (np.add.outer(np.arange(height), np.arange(width)) % 256).astype(np.uint8)
    return Film(pixels, (Window(127.5, 255),), FilmFacts("TEST", width, height, 8), "ab" * 32, b"")


def load(folder: Path, setting: str = "cpu"):
    return load_classifier(folder, setting, CancelToken())


def test_a_film_gives_a_score_kinds_and_a_heat_map(model_folder: Path):
    classifier = load(model_folder)
    prediction, heat_map, quality = classifier.predict(make_film(), CancelToken())
    assert 0 < prediction.score < 1
    assert prediction.kinds["pneumonia"] == prediction.score
    assert sum(prediction.kinds.values()) == pytest.approx(1)
    assert heat_map.values.shape == (2, 2)
    assert heat_map.values.dtype == np.float32
    assert heat_map.values.min() >= 0
    assert heat_map.values.max() <= 1
    assert quality.refusal is None
    assert classifier.device.name == "CPU"


def test_the_same_film_gives_the_same_numbers(model_folder: Path):
    classifier = load(model_folder)
    first, second = (classifier.predict(make_film(), CancelToken()) for _ in range(2))
    assert first[0].score == second[0].score
    assert np.array_equal(first[1].values, second[1].values)


def test_two_threads_at_once_get_the_numbers_that_one_gets(model_folder: Path):
    classifier = load(model_folder)
    films = [make_film(60 + 5 * i, 50) for i in range(8)]
    alone = [classifier.predict(film, CancelToken()) for film in films]
    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(lambda film: classifier.predict(film, CancelToken()), films))
    assert [one[0] for one in together] == [one[0] for one in alone]
    assert all(np.array_equal(a[1].values, b[1].values) for a, b in zip(alone, together, strict=True))


def test_the_map_is_exactly_what_each_place_added_to_the_logit():
    torch.manual_seed(3)
    network = EfficientNetLite0().eval()
    torch.nn.init.normal_(network.head.bias)
    with torch.inference_mode():
        logits, maps = network(torch.randn(1, 1, 96, 160))
    pushes = push_by_place(maps[0].numpy(), network.head.weight[0].detach().numpy())
    assert pushes.shape == (3, 5)
    assert pushes.mean() + network.head.bias.item() == pytest.approx(logits.item(), abs=1e-4)


def test_folding_batch_norm_changes_no_number():
    torch.manual_seed(4)
    network = EfficientNetLite0()
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean.normal_(0, 0.3)
            module.running_var.uniform_(0.5, 2.0)
    network.eval()
    x = torch.randn(2, 1, 64, 64)
    with torch.inference_mode():
        assert torch.allclose(network(x)[1], fold_batch_norm(copy.deepcopy(network))(x)[1], atol=1e-4)


def test_feature_maps_are_a_32nd_of_the_input():
    with torch.inference_mode():
        sight = EfficientNetLite0().eval().see(torch.zeros(1, 1, 224, 224))
    assert sight.maps.shape == (1, 1280, 7, 7)
    assert [maps.shape[2:] for maps in sight.gate_maps] == [(14, 14)] * len(GATE_BLOCKS)
    assert sum(maps.shape[1] for maps in sight.gate_maps) == GATE_CHANNELS


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda f: (f / "card.json").unlink(), "model.missing"),
        (lambda f: (f / "card.json").write_text("{"), "model.card_invalid"),
        (lambda f: (f / "card.json").write_text("[]"), "model.card_invalid"),
        (lambda f: change_card(f, card_format=1), "model.card_invalid"),
        (lambda f: change_card(f, averaging=["mirrored"]), "model.card_invalid"),
        (lambda f: change_card(f, averaging=["plain", "upside_down"]), "model.card_invalid"),
        (lambda f: change_card(f, pattern={"labels": ["bacterial", "viral"]}), "model.load_failed"),
        (lambda f: change_card(f, thresholds={"low": 0.9, "high": 0.1, "origin": ""}), "model.card_invalid"),
        (lambda f: change_card(f, preprocessing={"resize": "crop"}), "model.card_invalid"),
        (lambda f: change_card(f, weights={"file": "../w.safetensors", "sha256": ""}), "model.card_invalid"),
        (lambda f: (f / "weights.safetensors").unlink(), "model.weights_missing"),
        (lambda f: flip_last_byte(f / "weights.safetensors"), "model.hash_mismatch"),
        (lambda f: change_card(f, architecture="unknown"), "model.load_failed"),
        (lambda f: change_card(f, labels=["a", "b"]), "model.load_failed"),
        (lambda f: change_card(f, gate={}), "model.card_invalid"),
        (lambda f: change_card(f, gate={"classes": ["frontal_chest_film"], "threshold": 0.5}), "model.load_failed"),
    ],
)
def test_what_is_wrong_with_a_model_is_told_by_code(model_folder: Path, spoil, code: str):
    spoil(model_folder)
    with pytest.raises(PneumoError) as error:
        load(model_folder)
    assert error.value.code == code


def change_card(folder: Path, **changes: object) -> None:
    file = folder / "card.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | changes))


def flip_last_byte(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(data)


@pytest.mark.parametrize(
    ("changes", "another"),
    [
        ({"calibration": {"slope": 2.0, "offset": -2.0}}, True),
        ({"thresholds": {"low": 0.3, "high": 0.7, "origin": "factory"}}, True),
        ({"gate": {"classes": list(GATE_CLASSES), "threshold": 0.5, "figures": {}}}, True),
        ({"version": "2"}, True),
        ({"averaging": ["plain", "mirrored"]}, True),
        ({"something_new": 1}, True),
        ({"figures": {"auc": 0.9}, "expected_scores": {"a.png": 0.5}}, False),
        ({}, False),
    ],
)
def test_a_card_that_reads_otherwise_makes_another_model_of_the_same_weights(model_folder: Path, changes, another: bool):
    before = read_card(model_folder).identity
    card = json.loads((model_folder / "card.json").read_text(encoding="utf-8"))
    (model_folder / "card.json").write_text(json.dumps(card | changes, indent=3, sort_keys=True), encoding="utf-8")
    after = read_card(model_folder).identity
    assert after.sha256 == before.sha256
    assert (after.key != before.key) is another


def test_weights_that_are_no_safetensors_are_never_unpickled(model_folder: Path):
    import hashlib
    import pickle

    data = pickle.dumps({"a": 1})
    (model_folder / "weights.safetensors").write_bytes(data)
    change_card(model_folder, weights={"file": "weights.safetensors", "sha256": hashlib.sha256(data).hexdigest()})
    with pytest.raises(PneumoError, match=r"model\.load_failed"):
        load(model_folder)


def test_no_model_at_all(tmp_path: Path):
    with pytest.raises(PneumoError, match=r"model\.missing"):
        find_model(tmp_path)


def test_the_newest_card_is_taken(model_folder: Path):

    newer = write_model(model_folder.parent / "a-newer", date="2026-02-01")
    assert find_model(model_folder.parent) == newer
    assert read_card(newer).identity.date == "2026-02-01"


def test_a_score_that_is_no_number_is_a_failure():
    with pytest.raises(PneumoError, match=r"model\.failed"):
        make_prediction(float("nan"), Calibration(1, 0))


def test_the_score_is_one_sigmoid_of_the_logit():
    assert make_prediction(0.0, Calibration(2, 0)).score == 0.5
    assert make_prediction(2.0, Calibration(1, -1)).score == pytest.approx(0.7310586)
    assert make_prediction(1e9, Calibration(1, 0)).score == pytest.approx(1)
    assert make_prediction(-1e9, Calibration(1, 0)).score == pytest.approx(0)


def test_cancel_stops_before_the_network(model_folder: Path):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        load(model_folder).predict(make_film(), token)


def test_asking_for_cuda_where_there_is_none_says_so(model_folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert load(model_folder, "cuda").device.note == "cuda_not_available"
    assert load(model_folder, "auto").device.note is None


def test_a_card_that_disagrees_with_the_processor_is_not_used(model_folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(device_module, "agrees", lambda *_: False)
    device = load(model_folder, "auto").device
    assert (device.name, device.note) == ("CPU", "cuda_disagrees")


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a computer where CUDA does not work")
def test_cuda_that_breaks_at_the_trial_is_not_used(model_folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    device = load(model_folder, "auto").device
    assert (device.name, device.note) == ("CPU", "cuda_failed_now_cpu")


class Drifting(torch.nn.Module):
    """A network whose copy on a card gives other numbers: a stand-in for the card that cannot be had here."""

    def __init__(self, logit_by: float = 0.0, map_by: float = 0.0) -> None:
        super().__init__()
        self.drift = (0.0, 0.0)
        self.there = (logit_by, map_by)

    def to(self, *_args: object, **_more: object):
        self.drift = self.there
        return self

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        return x.mean(dim=(1, 2, 3))[:, None] + self.drift[0], x + self.drift[1]


@pytest.mark.parametrize(
    ("logit_by", "map_by", "good"),
    [
        (0.0, 0.0, True),
        (0.00199, 0.0, True),  # slope 2: 0.000995 of a score at the steepest
        (0.00201, 0.0, False),
        (-0.00201, 0.0, False),
        (0.0, 0.009, True),
        (0.0, 0.011, False),
        (float("nan"), 0.0, False),
        (0.0, float("inf"), False),
    ],
)
def test_a_card_agrees_if_no_score_can_differ_by_more_than_a_thousandth(logit_by: float, map_by: float, good: bool):
    trial = torch.linspace(-1, 1, 2 * 16 * 16, dtype=torch.float64).reshape(2, 1, 16, 16)
    network = Drifting(logit_by, map_by)
    assert device_module.agrees(network, trial, torch.device("cpu"), slope=2.0) is good
    assert network.drift == (0.0, 0.0), "the processor's own network was touched"


def test_a_difference_within_the_bound_moves_no_score_by_more_than_it():
    slope, bound = 2.0, device_module.SCORE_AGREEMENT
    for logit in np.linspace(-8, 8, 200):
        here, there = (make_prediction(value, Calibration(slope, 0.3)).score for value in (logit, logit + 4 * bound / slope))
        assert abs(here - there) <= bound


def test_the_bundled_model_on_two_devices_of_this_computer():
    """The same trial as at switch-on, with the processor in the card's place: real films' sizes, views and weights."""
    folder = find_model(resource("models"))
    from pneumo_desktop.inference.torch_engine import _trial

    engine = load_classifier(folder, "cpu", CancelToken()).engine
    trial = _trial(trial_films(read_card(folder).preprocessing.size_px), read_card(folder))
    assert trial.shape[0] == 3 * len(read_card(folder).averaging)
    assert device_module.agrees(engine._network, trial, torch.device("cpu"), read_card(folder).calibration.slope)


def test_cards_compute_without_short_cuts(model_folder: Path):
    torch.backends.cudnn.allow_tf32 = True
    load(model_folder)
    assert not torch.backends.cudnn.allow_tf32
    assert not torch.backends.cuda.matmul.allow_tf32


class LostCard(torch.nn.Module):
    """A network on a card that has failed: it neither computes nor gives anything back."""

    def __init__(self) -> None:
        super().__init__()
        self.head = torch.nn.Linear(1, 1)

    def see(self, x: torch.Tensor):
        raise RuntimeError("CUDA error: an illegal memory access was encountered")

    def to(self, *_args: object, **_more: object):
        raise RuntimeError("CUDA error: an illegal memory access was encountered")


def test_cuda_that_fails_in_mid_run_falls_back_and_says_so(model_folder: Path):
    classifier = load(model_folder)
    expected = classifier.predict(make_film(), CancelToken())[0].score
    classifier.engine._on_card = LostCard()
    for _ in range(2):
        assert classifier.predict(make_film(), CancelToken())[0].score == expected
        assert (classifier.device.name, classifier.device.note) == ("CPU", "cuda_failed_now_cpu")


def test_a_failure_on_the_processor_is_a_code(model_folder: Path, monkeypatch: pytest.MonkeyPatch):
    classifier = load(model_folder)

    def fail(*_args: object):
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory")

    monkeypatch.setattr("pneumo_desktop.inference.torch_engine._forward", fail)
    with pytest.raises(PneumoError, match=r"model\.out_of_memory"):
        classifier.predict(make_film(), CancelToken())


def test_what_the_gate_refuses_gets_no_score(tmp_path: Path):

    from pneumo_desktop.domain.cancel import no_progress
    from pneumo_desktop.domain.reading import Outcome
    from pneumo_desktop.workflow import Prepared, read

    classifier = load(write_model(tmp_path / "m", refuse=True))
    result = read(Prepared(make_film(), Quality()), None, classifier, CancelToken(), no_progress, lambda: datetime(2026, 1, 1))
    assert (result.reading.outcome, result.reading.reason) == (Outcome.NOT_ANALYSED, "inverted")
    assert (result.reading.score, result.heat_map) == (None, None)


def test_views_are_averaged_and_mirrored_maps_turned_back():
    x = np.random.default_rng(1).random((2, 1, 4, 6)).astype(np.float32)
    views = make_views(x, ("plain", "mirrored"))
    assert np.array_equal(views[2:], views[:2, ..., ::-1])
    logits, maps = join_views(views[:, 0, :, :2].mean(1), views, ("plain", "mirrored"))  # as if the input were the maps
    assert np.allclose(maps, x)
    assert np.allclose(logits[0, 0], (views[0, 0, :, 0].mean() + views[2, 0, :, 0].mean()) / 2)


def test_joined_maps_are_to_the_last_bit_the_means():
    maps = np.random.default_rng(2).random((2, 7, 7, 96), np.float32).transpose(0, 3, 1, 2)  # channels last, as the network's
    _, joined = join_views(maps[..., 0, 0], maps, ("plain", "mirrored"))
    assert np.array_equal(joined, np.mean([maps[:1], maps[1:, ..., ::-1]], axis=0))
    assert np.array_equal(join_views(maps[..., 0, 0], maps, ("plain",))[1], maps)


def test_film_and_mirror_image_score_the_same_where_both_are_averaged(tmp_path: Path):
    film = make_film()
    mirrored = replace(film, pixels=np.ascontiguousarray(film.pixels[:, ::-1]))
    both = load(write_model(tmp_path / "both", averaging=["plain", "mirrored"]))
    (one, one_map, _), (other, other_map, _) = (both.predict(each, CancelToken()) for each in (film, mirrored))
    assert one.score == pytest.approx(other.score, abs=1e-6)
    assert np.allclose(one_map.values, other_map.values[:, ::-1], atol=1e-4)


def test_the_research_pattern_is_there_only_above_the_low_threshold(tmp_path: Path):
    labels = {"labels": ["bacterial", "viral"]}
    above = write_model(tmp_path / "above", pattern=labels, thresholds={"low": 0.0, "high": 0.5, "origin": "factory"})
    below = write_model(tmp_path / "below", pattern=labels, thresholds={"low": 1.0, "high": 1.0, "origin": "factory"})
    shares = load(above).predict(make_film(), CancelToken())[0].pattern
    assert list(shares) == ["bacterial", "viral"]
    assert sum(shares.values()) == pytest.approx(1)
    assert load(below).predict(make_film(), CancelToken())[0].pattern == {}
    assert load(write_model(tmp_path / "without")).predict(make_film(), CancelToken())[0].pattern == {}
