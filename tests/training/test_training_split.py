"""Split, calibration and figures: the arithmetic that every figure of the card rests on."""

from pathlib import Path

import numpy as np
import pytest

from training.calibrate import apply_calibration, balance_at_half, balanced_cut, choose_band, fit_calibration
from training.data import LabelledFilm, read_kermany, split_patient
from training.figures import area_under_curve, calibration_error, summarise, with_intervals
from training.split import split_by_blocks
from training.train import draw_balanced, rate_at, read_recipe

RECIPE = Path(__file__).parents[2] / "training" / "recipes" / "lite0_kermany.toml"


def make_films(patients: int = 200, each: int = 3) -> list[LabelledFilm]:
    return [
        LabelledFilm(Path(f"{series}{p}_{i}"), series == "person", series, f"{series}{p}", series, p)
        for series in ("person", "IM")
        for p in range(patients)
        for i in range(each)
    ]


def test_no_patient_stands_in_two_parts():
    films = make_films()
    parts = split_by_blocks(films, seed=5)
    patients = [{films[i].patient for i in chosen} for chosen in parts.values()]
    assert not patients[0] & patients[1]
    assert not patients[0] & patients[2]
    assert not patients[1] & patients[2]
    assert sorted(np.concatenate(list(parts.values()))) == list(range(len(films)))
    assert len(parts["test"]) == len(parts["calibrate"]) == len(films) // 10


def test_held_out_patients_are_blocks_of_neighbours():
    films = make_films()
    numbers = sorted({films[i].series_number for i in split_by_blocks(films, 5)["test"] if films[i].series == "IM"})
    assert len(numbers) == 20
    assert np.count_nonzero(np.diff(numbers) != 1) <= 1


def test_both_labels_are_in_every_part():
    films = make_films()
    for chosen in split_by_blocks(films, 5).values():
        assert {films[i].pneumonia for i in chosen} == {True, False}


@pytest.mark.parametrize(
    ("patient", "parts"), [("IM-0115", ("IM", 115)), ("NORMAL2-IM-0587", ("NORMAL2-IM", 587)), ("person7", ("person", 7))]
)
def test_series_and_number_of_a_patient(patient: str, parts: tuple[str, int]):
    assert split_patient(patient) == parts


def test_duplicates_are_left_out(tmp_path: Path):
    head = "file,label,kind,patient,official_split,duplicate_of,sha256\n"
    (tmp_path / "index.csv").write_text(head + "a.jpeg,normal,normal,IM-1,train,,x\nb.jpeg,normal,normal,IM-2,train,a,x\n")
    assert [film.path.name for film in read_kermany(tmp_path)] == ["a.jpeg"]


def test_area_under_curve_counts_ties_half():
    labels = np.array([0, 0, 1, 1.0])
    assert area_under_curve(np.array([0.1, 0.2, 0.3, 0.4]), labels) == 1
    assert area_under_curve(np.array([0.4, 0.3, 0.2, 0.1]), labels) == 0
    assert area_under_curve(np.array([0.5, 0.5, 0.5, 0.5]), labels) == 0.5
    assert np.isnan(area_under_curve(np.array([0.5]), np.array([1.0])))


def test_calibration_error_of_a_known_case():
    assert calibration_error(np.array([0.75, 0.75, 0.75, 0.75]), np.array([1, 1, 1, 0.0])) == pytest.approx(0)
    assert calibration_error(np.array([0.95, 0.95]), np.array([0, 0.0])) == pytest.approx(0.95)


def test_figures_of_a_known_case():
    scores = np.array([0.1, 0.6, 0.45, 0.9])
    labels = np.array([0, 0, 1, 1.0])
    figures = summarise(scores, labels, 0.4, 0.5)
    assert (figures["accuracy"], figures["sensitivity"], figures["specificity"]) == (0.5, 0.5, 0.5)
    assert (figures["uncertain_share"], figures["accuracy_of_the_rest"]) == (0.25, pytest.approx(2 / 3))
    assert figures["auc"] == 0.75


def test_intervals_hold_the_value_and_grow_with_clustering():
    chance = np.random.default_rng(1)
    labels = np.repeat(chance.integers(0, 2, 60), 5).astype(float)
    scores = np.clip(labels * 0.3 + 0.35 + chance.normal(0, 0.25, 300) + np.repeat(chance.normal(0, 0.2, 60), 5), 0, 1)
    single = with_intervals(scores, labels, np.arange(300).astype(str), 0.4, 0.6)["accuracy"]
    grouped = with_intervals(scores, labels, np.repeat(np.arange(60), 5).astype(str), 0.4, 0.6)["accuracy"]
    assert single.low < single.value < single.high
    assert grouped.high - grouped.low > single.high - single.low


def test_calibration_finds_slope_and_offset():
    chance = np.random.default_rng(2)
    logits = chance.normal(0, 2, 20000)
    labels = (chance.random(20000) < 1 / (1 + np.exp(-(1.5 * logits)))).astype(float)
    fitted = fit_calibration(logits, labels)
    assert fitted.slope == pytest.approx(1.5, abs=0.1)
    assert fitted.offset == pytest.approx(0, abs=0.1)


def test_calibration_stays_finite_where_films_are_told_apart_without_a_mistake():
    fitted = fit_calibration(np.array([-3.0, -2, -1, 1, 2, 3] * 10), np.array([0.0, 0, 0, 1, 1, 1] * 10))
    assert 0 < fitted.slope < 20


def test_half_is_the_balanced_point():
    chance = np.random.default_rng(3)
    labels = (chance.random(5000) < 0.7).astype(float)
    logits = chance.normal(labels * 2 + 5, 1)
    calibration = balance_at_half(fit_calibration(logits, labels), logits, labels)
    figures = summarise(apply_calibration(calibration, logits), labels, 0.5, 0.5)
    assert figures["sensitivity"] == pytest.approx(figures["specificity"], abs=0.005)
    assert balanced_cut(np.array([-3.0, -2, 4, 5]), np.array([0, 0, 1, 1.0])) == pytest.approx(1)


def test_a_tenth_of_the_films_is_uncertain():
    scores = np.random.default_rng(4).random(10000)
    band = choose_band(scores)
    assert band.low + band.high == pytest.approx(1)
    assert np.mean((scores >= band.low) & (scores <= band.high)) == pytest.approx(0.1, abs=0.01)


def test_draws_are_balanced_and_use_every_rare_film():
    labels = np.array([0.0] * 10 + [1.0] * 90)
    chosen = draw_balanced(labels, 40, seed=1)
    assert labels[chosen].mean() == 0.5
    assert set(range(10)) <= set(chosen.tolist())
    assert np.array_equal(chosen, draw_balanced(labels, 40, seed=1))


def test_the_rate_warms_up_and_falls_to_nothing():
    recipe = read_recipe(RECIPE)
    assert rate_at(recipe, 0) == 0
    assert rate_at(recipe, recipe.warmup_share) == pytest.approx(recipe.learning_rate)
    assert rate_at(recipe, 1) == pytest.approx(0, abs=1e-12)


def test_phases_of_the_recipe():
    recipe = read_recipe(RECIPE)
    assert recipe.phase_of(0) is recipe.phases[0]
    assert recipe.phase_of(recipe.epochs - 1) is recipe.phases[-1]
    with pytest.raises(IndexError):
        recipe.phase_of(recipe.epochs)
