"""The sanity of the heat map, on a made-up network that looks at a known place."""

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from pneumo_desktop.domain.lungs import Lungs
from pneumo_desktop.inference.model_card import Calibration
from pneumo_desktop.inference.network import FilmNetwork
from pneumo_desktop.inference.preprocess import Preprocessing
from training import sanity
from training.predict import LoadedModel

CELLS = 7


class QuarterNetwork(FilmNetwork):
    """Four channels, each the brightness of one quarter of the film; the head weighs them."""

    def __init__(self, weights: tuple[float, ...]) -> None:
        super().__init__()
        self.brightness = nn.Conv2d(1, 4, 1)
        self.head = nn.Linear(4, 1)
        with torch.no_grad():
            self.brightness.weight.fill_(1.0)
            self.brightness.bias.zero_()
            self.head.weight.copy_(torch.tensor([weights]))
            self.head.bias.zero_()
        quarters = torch.zeros(4, CELLS, CELLS)
        for i in range(4):
            rows, columns = (slice(0, 4), slice(4, None)) if i < 2 else (slice(4, None), slice(0, 4)), i % 2
            quarters[i, rows[0], slice(0, 4) if columns == 0 else slice(4, None)] = 1.0
        self.quarters = quarters

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        maps = torch.relu(nn.functional.adaptive_avg_pool2d(self.brightness(x), CELLS)) * self.quarters
        return self.head(maps.mean(dim=(2, 3))), maps


def make_model(*weights: float) -> LoadedModel:
    return LoadedModel(QuarterNetwork(weights).eval(), Preprocessing(size_px=56, mean=0.0, scale=255.0))


@pytest.fixture
def films() -> np.ndarray:
    """Noise that is brighter in the upper left quarter."""
    gray = np.random.default_rng(1).integers(40, 90, (12, 56, 56)).astype(np.uint8)
    gray[:, :28, :28] += 120
    return gray


PATIENTS = np.arange(12).astype(str)


def test_pushes_lie_where_the_network_looks_and_their_mean_is_the_logit(films: np.ndarray):
    logits, pushes = sanity.read_pushes(make_model(9.0, 0, 0, 0), films)
    assert pushes.shape == (12, CELLS, CELLS)
    assert (pushes[:, :4, :4] > 0).all()
    assert not pushes[:, 4:, :].any()
    assert np.allclose(pushes.mean(axis=(1, 2)), logits, atol=1e-6)


def test_maps_of_shuffled_weights_are_unlike_where_the_map_depends_on_the_weights(films: np.ndarray):
    depends = sanity.randomisation_test(make_model(9.0, -3.0, 1.0, -6.0), films)
    assert set(depends) == set(sanity.DEPTHS)
    assert all(figures["mean"] < 0.7 for figures in depends.values())
    blind = sanity.randomisation_test(make_model(2.0, 2.0, 2.0, 2.0), films)
    assert blind["head"] == {"mean": pytest.approx(1), "mean_size": pytest.approx(1)}


def test_shuffling_leaves_the_network_itself_alone(films: np.ndarray):
    model = make_model(9.0, -3.0, 1.0, -6.0)
    before = model.network.head.weight.clone()
    changed = sanity.randomise_layers(model.network, 1.0, seed=3)
    assert torch.equal(model.network.head.weight, before)
    assert sorted(changed.head.weight.flatten().tolist()) == sorted(before.flatten().tolist())


def test_the_score_falls_first_where_the_hottest_places_go(films: np.ndarray):
    model, calibration = make_model(60.0, 0, 0, 0), Calibration(1.0, -4.0)
    _, pushes = sanity.read_pushes(model, films)
    deletion = sanity.deletion_test(model, calibration, films, pushes, PATIENTS)
    for fall in (deletion.logit, deletion.score):
        heights = [fall.areas[order].value for order in ("hottest first", "random", "coldest first")]
        assert heights == sorted(heights)
        assert fall.hottest_less_random.high < 0
    assert deletion.removed[0] == 0
    assert deletion.removed[-1] == pytest.approx(0.5, abs=0.02)
    upside_down = sanity.deletion_test(model, calibration, films, -pushes, PATIENTS)
    assert upside_down.logit.hottest_less_random.low > 0


def test_the_share_of_heat_in_the_lungs(films: np.ndarray, monkeypatch: pytest.MonkeyPatch):
    lungs = np.zeros((56, 56), dtype=bool)
    lungs[:32, :32] = True
    answers = iter([Lungs(lungs, 0.5, True)] * 10 + [Lungs(lungs, 0.0, False)] * 2)
    monkeypatch.setattr(sanity, "find_lungs", lambda film: next(answers))
    _, pushes = sanity.read_pushes(make_model(9.0, 0, 0, 0), films)
    pushes[0] = -1.0
    found = sanity.heat_in_lungs(films, pushes, PATIENTS)
    assert found.inside.value > 0.85 > found.area.value == pytest.approx((32 / 56) ** 2)
    assert (found.inside.films, found.not_found, found.without_heat) == (9, 2, 1)


def test_removed_places_take_the_mean_grey():
    film = np.zeros((14, 14), np.uint8)
    film[:2, :2] = 196
    changed = sanity.remove_places(film, np.array([0, 1]), 1, (CELLS, CELLS))
    assert (changed[:2, :2] == 4).all()
    assert not changed[2:].any()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([1, 2, 3, 4], [10, 20, 30, 99], 1),
        ([1, 2, 3, 4], [4, 3, 2, 1], -1),
        ([1, 2, 3, 4], [5, 5, 5, 5], 0),
        ([1, 1, 2, 2], [1, 2, 1, 2], 0),
    ],
)
def test_rank_correlation(one: list[float], other: list[float], expected: float):
    a, b = (np.array(values, np.float32).reshape(2, 2) for values in (one, other))
    assert sanity.rank_correlation(a, b) == pytest.approx(expected)


def test_a_mean_by_patient_is_wider_where_films_belong_together():
    values = np.repeat(np.random.default_rng(2).normal(0, 1, 20), 5)
    single = sanity.mean_by_patient(values, np.arange(100).astype(str))
    grouped = sanity.mean_by_patient(values, np.repeat(np.arange(20), 5).astype(str))
    assert single.low < single.value < single.high
    assert grouped.high - grouped.low > single.high - single.low
    assert sanity.mean_by_patient(np.empty(0), np.empty(0, np.str_)).films == 0
