"""What the gate lets pass, what it refuses with which code, and how a film would be put right."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from pneumo_desktop.domain.film import Correction
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.inference.gate import FRONTAL, GATE_CLASSES, STATISTICS, TO_PUT_RIGHT, Gate, pool_for_gate, refusal_of

FEATURES = 4


def gate_of(answer: str = FRONTAL, threshold: float = 0.5, limit: float = np.inf) -> Gate:
    """Says `answer` of everything; frontal films lie along the first feature, around (10, 0, 0, 0)."""
    bias = np.array([6.0 * (name == answer) for name in GATE_CLASSES], dtype=np.float32)
    return Gate(
        classes=GATE_CLASSES,
        threshold=threshold,
        weight=np.zeros((len(GATE_CLASSES), FEATURES), np.float32),
        bias=bias,
        center=np.array([10, 0, 0, 0], np.float32),
        spread=np.array([1, 1, 2, 1], np.float32),
        axes=np.eye(FEATURES, 1, dtype=np.float32),
        limit=np.array(limit, np.float32),
    )


def place(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float32)


def test_quarters_keep_where_something_is():
    maps = np.zeros((1, 2, 4, 6), np.float32)
    maps[0, 1, :2, 3:] = 9.0
    pooled = pool_for_gate([maps]).reshape(2, 4, 2)
    assert pooled[0, :, 0].tolist() == [0, 0, 0, 0]
    assert pooled[0, :, 1].tolist() == [0, 9, 0, 0]
    assert not pooled[1].any(), "the same everywhere in its quarter"


def test_middle_of_an_odd_map_counts_to_every_side():
    maps = np.zeros((1, 1, 7, 7), np.float32)
    maps[0, 0, 3, 3] = 16.0
    means, spreads = pool_for_gate([maps]).reshape(2, 4).tolist()
    assert means == [1, 1, 1, 1]
    assert spreads == pytest.approx([15**0.5] * 4)


def test_means_and_spreads_are_to_the_last_bit_those_of_each_quarter():
    maps = np.random.default_rng(3).random((1, 14, 14, 80), np.float32).transpose(0, 3, 1, 2)
    quarters = [maps[:, :, rows, columns] for rows in (slice(7), slice(7, 14)) for columns in (slice(7), slice(7, 14))]
    plain = [quarter.mean(axis=(2, 3)) for quarter in quarters] + [quarter.std(axis=(2, 3)) for quarter in quarters]
    assert np.array_equal(pool_for_gate([maps]), np.concatenate(plain, axis=1))


@pytest.mark.parametrize("side", [1, 2, 7])
def test_pooling_of_any_size_gives_finite_features(side):
    pooled = pool_for_gate([np.full((3, 5, side, side), -2.0, np.float32), np.ones((3, 2, 4, 4), np.float32)])
    assert pooled.shape == (3, STATISTICS * 7)
    assert pooled.dtype == np.float32
    assert pooled[0].tolist() == [-2.0] * 20 + [0.0] * 20 + [1.0] * 8 + [0.0] * 8


def test_frontal_film_passes():
    gate = gate_of(limit=1.0)
    assert gate.judge(place(10, 0, 0, 0)) == Quality()
    assert gate.judge(place(99, 0, 0, 0)) == Quality(), "along the axes films differ"


@pytest.mark.parametrize(("away", "refusal"), [(1.9, None), (2.1, "not_a_chest_film")])
def test_far_from_every_film_is_refused_whatever_the_head_says(away, refusal):
    """The mean square outside the axes: (2.1 / 1)**2 / 4 is above 1.0, and half as much counts where films spread twice."""
    gate = gate_of(limit=1.0)
    assert gate.judge(place(10, away, 0, 0)).refusal == refusal
    assert gate.judge(place(10, 0, 2 * away, 0)).refusal == refusal


@pytest.mark.parametrize("code", ["not_a_chest_film", "lateral", "several_images"])
def test_other_pictures_get_their_code(code):
    assert gate_of(code).judge(place(10, 0, 0, 0)) == Quality((code,), code)


@pytest.mark.parametrize("name", TO_PUT_RIGHT)
def test_wrong_way_films_get_what_puts_them_right(name):
    correction = TO_PUT_RIGHT[name]
    quality = gate_of(name).judge(place(10, 0, 0, 0))
    assert quality.correction == correction
    assert ("rotated" in quality.codes, "inverted" in quality.codes) == (correction.quarter_turns > 0, correction.inverted)
    assert quality.refusal == quality.codes[0]


def test_every_wrong_way_has_its_class():
    ways = {Correction(turns, inverted) for turns in range(4) for inverted in (False, True)} - {Correction()}
    assert set(TO_PUT_RIGHT.values()) == ways
    assert len(TO_PUT_RIGHT) == len(ways)


def test_turns_count_together_against_other_pictures():
    chances = {"not_a_chest_film": 0.4, "turn_90": 0.2, "turn_270": 0.3}
    assert refusal_of(chances) == Quality(("rotated",), "rotated", Correction(3))
    assert refusal_of({**chances, "not_a_chest_film": 0.5}) == Quality(("not_a_chest_film",), "not_a_chest_film")


def test_below_the_threshold_the_likeliest_other_counts():
    gate = gate_of()
    bias = gate.bias.copy()
    bias[GATE_CLASSES.index("lateral")] = 5.0
    unsure = replace(gate, bias=bias)
    assert unsure.judge(place(10, 0, 0, 0)) == Quality()
    assert replace(unsure, threshold=0.9).judge(place(10, 0, 0, 0)).refusal == "lateral"


@pytest.mark.parametrize("value", [np.nan, np.inf])
@pytest.mark.filterwarnings("ignore:invalid value")
def test_what_is_no_number_is_refused(value):
    quality = gate_of(threshold=0.0).judge(np.full(FEATURES, value, np.float32))
    assert quality == Quality(("not_a_chest_film",), "not_a_chest_film")


def test_many_are_judged_as_one_by_one():
    gate = gate_of(limit=1.0)
    features = np.random.default_rng(1).normal((10, 0, 0, 0), 2, (50, FEATURES)).astype(np.float32)
    assert gate.passes(features).tolist() == [gate.judge(one).refusal is None for one in features]
    assert 0 < gate.passes(features).sum() < 50


def test_tensors_make_the_same_gate():
    gate = gate_of("lateral", 0.3, 2.0)
    again = Gate.from_tensors(gate.classes, gate.threshold, gate.tensors())
    assert all(np.array_equal(getattr(again, name), value) for name, value in gate.tensors().items())
    assert (again.classes, again.threshold) == (gate.classes, 0.3)


@pytest.mark.parametrize("name", ["weight", "bias", "center", "spread", "axes", "limit"])
def test_missing_or_wrong_tensors_are_no_gate(name):
    tensors = gate_of().tensors()
    with pytest.raises(KeyError):
        Gate.from_tensors(GATE_CLASSES, 0.5, {key: value for key, value in tensors.items() if key != name})
    with pytest.raises(ValueError, match=r"fit|unpack"):
        Gate.from_tensors(GATE_CLASSES, 0.5, tensors | {name: np.zeros((3, 3, 3), np.float32)})


def test_classes_must_begin_with_the_film_that_may_be_read():
    with pytest.raises(ValueError, match="fit"):
        Gate.from_tensors(tuple(reversed(GATE_CLASSES)), 0.5, gate_of().tensors())
