"""Split, calibration and figures: the arithmetic that every figure of the card rests on."""

from pathlib import Path

import numpy as np
import pytest

from training.calibrate import (
    View,
    apply_calibration,
    balanced_cut,
    balanced_cut_of_views,
    choose_points,
    fit_calibration,
    make_views,
)
from training.data import BadInput, LabelledFilm, read_kermany, split_patient
from training.figures import area_under_curve, calibration_error, summarise, with_intervals
from training.out_of_fold import OutOfFold, read_table, write_table
from training.split import TEST, leave_out, split_by_blocks, split_by_names
from training.train import TrainingSet, draw_balanced, rate_at, read_recipe

RECIPE = Path(__file__).parents[2] / "training" / "recipes" / "lite0_kermany_nih.toml"


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
    assert list(parts) == ["test", "fold0", "fold1", "fold2"]
    patients = [{films[i].patient for i in chosen} for chosen in parts.values()]
    assert all(not a & b for i, a in enumerate(patients) for b in patients[i + 1 :])
    assert sorted(np.concatenate(list(parts.values()))) == list(range(len(films)))
    assert len(parts[TEST]) == len(films) // 10


def test_held_out_patients_are_blocks_of_neighbours():
    films = make_films()
    parts = split_by_blocks(films, 5)
    tested = sorted({films[i].series_number for i in parts[TEST] if films[i].series == "IM"})
    assert len(tested) == 20
    assert np.count_nonzero(np.diff(tested) != 1) <= 1
    folds = [{films[i].series_number for i in parts[f"fold{fold}"] if films[i].series == "IM"} for fold in range(3)]
    assert max(folds[0]) < min(folds[1])
    assert max(folds[1]) < min(folds[2])


def test_what_is_left_out_is_not_trained_on_and_the_test_never():
    films = make_films()
    parts = split_by_blocks(films, 5)
    assert set(leave_out(parts, None)) == set(range(len(films))) - set(parts[TEST])
    assert set(leave_out(parts, "fold1")) == set(parts["fold0"]) | set(parts["fold2"])


@pytest.mark.parametrize("part", ["fold3", "test", "FOLD0", ""])
def test_a_part_that_is_not_there_is_not_silently_kept_in(part):
    with pytest.raises(BadInput, match=f"no part '{part}' to leave out; the parts are fold0, fold1, fold2"):
        leave_out(split_by_blocks(make_films(), 5), part)


def test_the_other_hospitals_patients_are_split_by_name():
    films = make_films()
    parts = split_by_names(films)
    patients = [{films[i].patient for i in chosen} for chosen in parts.values()]
    assert all(not a & b for i, a in enumerate(patients) for b in patients[i + 1 :])
    assert 0.2 < len(patients[0]) / sum(len(names) for names in patients) < 0.45


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


def view(logits: object, labels: object) -> View:
    return View(np.asarray(logits, dtype=float), np.asarray(labels, dtype=float), np.array([]))


def test_calibration_finds_slope_and_offset():
    chance = np.random.default_rng(2)
    labels = (chance.random(40000) < 0.5).astype(float)
    logits = chance.normal(np.where(labels > 0, 1.0, -1.0), 1.0)  # two normals, equal spread: log odds are 2 x
    fitted = fit_calibration({"one": view(logits, labels)})
    assert fitted.slope == pytest.approx(2, abs=0.1)
    assert fitted.offset == pytest.approx(0, abs=0.1)


def test_calibration_stays_finite_where_films_are_told_apart_without_a_mistake():
    fitted = fit_calibration({"one": view([-3.0, -2, -1, 1, 2, 3] * 10, [0.0, 0, 0, 1, 1, 1] * 10)})
    assert 0 < fitted.slope <= 5


def test_half_is_the_balanced_point():
    chance = np.random.default_rng(3)
    labels = (chance.random(5000) < 0.7).astype(float)
    logits = chance.normal(labels * 2 + 5, 1)
    calibration = fit_calibration({"one": view(logits, labels)})
    figures = summarise(apply_calibration(calibration, logits), labels, 0.5, 0.5)
    assert figures["sensitivity"] == pytest.approx(figures["specificity"], abs=0.005)
    assert balanced_cut(np.array([-3.0, -2, 4, 5]), np.array([0, 0, 1, 1.0])) == pytest.approx(1)


def test_every_view_weighs_the_same_in_the_cut_whatever_its_size():
    chance = np.random.default_rng(6)
    labels = (chance.random(20000) < 0.5).astype(float)
    large = view(chance.normal(np.where(labels > 0, 2, -2), 1), labels)
    small = view(large.logits[:200] + 3, labels[:200])
    assert balanced_cut_of_views({"large": large}) == pytest.approx(0, abs=0.1)
    assert balanced_cut_of_views({"large": large, "small": small}) == pytest.approx(1.5, abs=0.4)


def test_about_a_tenth_of_the_films_is_uncertain_and_no_screened_film_is_called_no_pattern():
    chance = np.random.default_rng(4)
    labels = (chance.random(10000) < 0.5).astype(float)
    scores = 1 / (1 + np.exp(-chance.normal(np.where(labels > 0, 3, -3), 1.5)))
    points = choose_points(scores, labels)
    assert np.mean(scores[labels > 0] >= points.screening) >= 0.975
    assert points.low <= points.screening
    assert np.mean((scores >= points.low) & (scores <= points.high)) == pytest.approx(0.1, abs=0.03)


def out_of_fold_row(source: str, kind: str, plain: float, **stressed: float) -> OutOfFold:
    return OutOfFold(source, "a.jpeg", "p1", kind, "", "fold0", 0.25, {"plain": plain} | stressed)


def test_the_table_of_logits_comes_back_as_it_was_written(tmp_path: Path):
    rows = [out_of_fold_row("kermany", "viral", 1.25, blur=-0.5), out_of_fold_row("nih", "text_mined normal", -2)]
    write_table(rows, tmp_path / "table.csv")
    assert read_table(tmp_path / "table.csv") == rows


def test_only_reliable_labels_of_the_other_hospital_count():
    rows = [
        out_of_fold_row("kermany", "normal", -3, noise=-2),
        out_of_fold_row("kermany", "bacterial", 3),
        out_of_fold_row("nih", "text_mined pneumonia", 9),
        out_of_fold_row("nih", "radiologist abnormal_not_pneumonia", 8),
        out_of_fold_row("nih", "radiologist pneumonia", 2),
        out_of_fold_row("nih", "text_mined normal", -1),
    ]
    views = make_views(rows)
    assert views["blocks"].labels.tolist() == [0, 1]
    assert views["stressed"].logits.tolist() == [-2]
    assert sorted(zip(views["other_hospital"].logits, views["other_hospital"].labels, strict=True)) == [(-1, 0), (2, 1)]


def test_draws_are_balanced_and_use_every_rare_film():
    strata = np.array(["normal"] * 10 + ["pneumonia"] * 90)
    chosen = draw_balanced(strata, 40, seed=1)
    assert (strata[chosen] == "normal").mean() == 0.5
    assert set(range(10)) <= set(chosen.tolist())
    assert np.array_equal(chosen, draw_balanced(strata, 40, seed=1))


def test_each_source_gets_its_share_of_the_draws():
    first, second = np.arange(90), np.arange(90, 100)
    strata = np.array(["a", "b"] * 50)
    films = TrainingSet(
        np.zeros((100, 2, 2), np.uint8), np.zeros(100, np.float32), ((0.75, first, strata[:90]), (0.25, second, strata[90:]))
    )
    chosen = films.draw(400, seed=3)
    assert len(chosen) == 400
    assert np.isin(chosen, second).mean() == 0.25


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
