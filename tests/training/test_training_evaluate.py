"""What the check of a card's figures takes for the same and what not."""

from pathlib import Path

import pytest

from pneumo_desktop.inference.model_card import Calibration, find_model, read_card
from pneumo_desktop.resources import resource
from training.calibrate import OperatingPoints
from training.data import BadInput
from training.evaluate import figures_of, find_differences, measure_out_of_fold
from training.out_of_fold import FOLDER, read_table
from training.train import read_recipe


def test_figures_are_the_same_up_to_a_film_at_the_edge():
    card = {"auc": {"value": 0.99, "low": 0.9}, "films": 1000, "rule": "as before"}
    assert find_differences({"auc": {"value": 0.993, "low": 0.91}, "films": 1000, "rule": "as before"}, card) == []
    changed = {"auc": {"value": 0.98, "low": 0.9}, "films": 999, "rule": "other"}
    assert find_differences(changed, card) == [
        "/auc/value: measured 0.98, card 0.99",
        "/films: measured 999, card 1000",
        "/rule: measured other, card as before",
    ]


@pytest.mark.parametrize(("images", "parted"), [(20, 0), (500, 1)])
def test_one_image_of_few_may_fall_to_the_other_side(images, parted):
    card = {"bones": {"images": images, "refused": 1.0}}
    assert len(find_differences({"bones": {"images": images, "refused": 0.95}}, card)) == parted


def test_one_film_of_few_may_fall_to_the_other_side_in_a_figure_with_an_interval():
    card = {"films": 16, "accuracy": {"value": 0.75, "low": 0.5, "high": 0.9}}
    assert find_differences({"films": 16, "accuracy": {"value": 0.8125, "low": 0.5, "high": 0.9}}, card) == []
    assert find_differences({"films": 16, "accuracy": {"value": 0.875, "low": 0.5, "high": 0.9}}, card) != []


def test_ends_of_intervals_are_compared_too():
    card = {"films": 500, "auc": {"value": 0.99, "low": 0.98, "high": 1.0}}
    found = find_differences({"films": 500, "auc": {"value": 0.99, "low": 0.9, "high": 0.99}}, card)
    assert found == ["/auc/low: measured 0.9, card 0.98"]


def test_what_stands_on_one_side_only_is_named():
    assert find_differences({"a": 1, "b": {"c": 2}}, {"b": {}}) == ["/a: only on one side", "/b/c: only on one side"]
    assert find_differences([{"low": 1}], [{"low": 1}, {"low": 1}]) != []
    assert find_differences([{"what": "x", "estimate": 0.9}], [{"what": "x", "estimate": 0.8}]) == [
        "/0/estimate: measured 0.9, card 0.8"
    ]


def test_the_bundled_card_s_figures_out_of_fold_follow_from_its_table():
    card = read_card(find_model(resource("models")))
    folds = card.raw["calibration"]["folds"]
    points = OperatingPoints(card.thresholds.low, card.thresholds.high, card.thresholds.screening)
    rows = read_table(Path(__file__).parents[2] / FOLDER / card.raw["calibration"]["table"])
    measured = measure_out_of_fold(rows, Calibration(folds["slope"], folds["offset"]), points)
    assert find_differences(measured, figures_of(card)["out_of_fold"]) == []


@pytest.mark.parametrize(("text", "says"), [("id = 3", "is no recipe"), ("batch =", "is no recipe"), (None, "cannot be read")])
def test_a_bad_recipe_is_told_in_a_sentence(tmp_path: Path, text, says):
    file = tmp_path / "recipe.toml"
    if text:
        file.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=says):
        read_recipe(file)
