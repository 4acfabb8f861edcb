"""Films from Kaggle's folders and from the RSNA challenge's tables, each trained on once."""

from __future__ import annotations

import json
import warnings
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ComputedRadiographyImageStorage, ExplicitVRLittleEndian

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.inference.preprocess import squash
from training.data import BadInput, load_films
from training.sources import read_kaggle, read_kaggle_name, read_rsna, read_source
from training.split import TEST
from training.train import Phase, Recipe, Source, read_recipe, train

RECIPE = Path(__file__).parents[2] / "training" / "recipes" / "ancestors" / "plain_cnn.toml"


def draw_film(seed: int, ill: bool) -> np.ndarray:
    gray = np.random.default_rng(seed).integers(40, 90, (48, 56)).astype(np.uint8)
    gray[10:30, 10:30] += np.uint8(100 * ill)
    return gray


def put_raster(path: Path, seed: int, ill: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(draw_film(seed, ill)).save(path)


@pytest.fixture
def kaggle(tmp_path: Path) -> Path:
    root = tmp_path / "data" / "kaggle" / "chest_xray"
    for i in range(40):
        kind = ("bacteria", "virus")[i % 2]
        put_raster(root / "train" / "PNEUMONIA" / f"person{i}_{kind}_{i}.png", i, True)
        put_raster(root / "train" / "NORMAL" / f"IM-{i:04d}-0001.png", 100 + i, False)
    put_raster(root / "val" / "NORMAL" / "NORMAL2-IM-1427-0001.png", 200, False)
    put_raster(root / "val" / "PNEUMONIA" / "person1946_bacteria_4874.png", 201, True)
    put_raster(root / "test" / "NORMAL" / "NORMAL2-IM-0381-0001.png", 202, False)
    put_raster(root / "test" / "PNEUMONIA" / "person1_virus_6.png", 203, True)
    return root


def put_dicom(path: Path, seed: int, ill: bool, **elements: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.SOPClassUID = dataset.file_meta.MediaStorageSOPClassUID = ComputedRadiographyImageStorage
    dataset.SOPInstanceUID = dataset.file_meta.MediaStorageSOPInstanceUID = "1.2.826.0.1.3680043.8.498.1"
    gray = draw_film(seed, ill)
    dataset.Rows, dataset.Columns = gray.shape
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME1"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = 8, 8, 7, 0
    for keyword, value in elements.items():
        setattr(dataset, keyword, value)
    dataset.PixelData = gray.tobytes()
    dataset["PixelData"].VR = "OB"
    dataset.save_as(path, enforce_file_format=True)


@pytest.fixture
def rsna(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "rsna"
    boxes = ["patientId,x,y,width,height,Target"]
    classes = ["patientId,class"]
    for i in range(45):
        name, ill = f"film-{i:02d}", i % 3 == 0
        word = ("Lung Opacity", "Normal", "No Lung Opacity / Not Normal")[i % 3]
        for _ in range(2 if ill else 1):
            boxes.append(f"{name},1,2,3,4,1" if ill else f"{name},,,,,0")
            classes.append(f"{name},{word}")
        view = ("AP", "PA")[i % 2]
        put_dicom(folder / "stage_2_train_images" / f"{name}.dcm", i, ill, PatientSex="F", ViewPosition=view)
    put_dicom(folder / "stage_2_train_images" / "film-00.dcm", 0, True, PatientSex="M", PatientAge="051Y", ViewPosition="PA")
    (folder / "stage_2_train_labels.csv").write_text("\n".join(boxes) + "\n")
    (folder / "stage_2_detailed_class_info.csv").write_text("\n".join(classes) + "\n")
    return folder


def short_recipe(source: str) -> Recipe:
    return replace(read_recipe(RECIPE), batch=8, draws_an_epoch=16, phases=(Phase(1, 64),), sources=(Source(source),), seed=1)


@pytest.mark.parametrize(
    ("stem", "pneumonia", "expected"),
    [
        ("person123_bacteria_456", True, ("person123", "bacterial")),
        ("person1_virus_6", True, ("person1", "viral")),
        ("IM-0115-0001", False, ("IM-0115", "normal")),
        ("IM-0666-0001-0002", False, ("IM-0666", "normal")),
        ("NORMAL2-IM-0587-0001", False, ("NORMAL2-IM-0587", "normal")),
        ("BACTERIA-1008087-0001", True, ("BACTERIA-1008087", "bacterial")),
        ("my film", True, ("my film", "pneumonia")),
    ],
)
def test_patient_and_kind_of_a_kaggle_name(stem: str, pneumonia: bool, expected: tuple[str, str]):
    assert read_kaggle_name(stem, pneumonia) == expected


def test_kaggle_parts_hold_whole_patients_and_the_test_folder_is_never_trained_on(kaggle: Path):
    put_raster(kaggle / "train" / "PNEUMONIA" / "person7_bacteria_99.png", 999, True)
    films, parts = read_source("kaggle", kaggle.parents[1], seed=1)
    assert sorted(np.concatenate(list(parts.values())).tolist()) == list(range(len(films)))
    tested = {films[i].path for i in parts[TEST]}
    assert {path for path in (film.path for film in films) if "test" in path.parts[-3]} <= tested
    part_of = {}
    for name, indices in parts.items():
        for i in indices:
            film = films[i]
            if film.path.parts[-3] != "test":
                assert part_of.setdefault(film.patient, name) == name
    assert {film.path.parts[-3] for film in films if film.path not in tested} == {"train", "val"}


def test_kaggle_copies_are_left_out(kaggle: Path):
    before = len(read_kaggle(kaggle)[0])
    put_raster(kaggle / "train" / "NORMAL" / "IM-0900-0001.png", 105, False)  # the film of IM-0005
    put_raster(kaggle / "train" / "NORMAL" / "IM-0901-0001.png", 202, False)  # a film of the test folder
    put_raster(kaggle / "train" / "NORMAL" / "IM-0902-0001.png", 7, True)  # a film that also stands under PNEUMONIA
    put_raster(kaggle / "train" / "NORMAL" / "._IM-0903-0001.png", 300, False)  # what macOS leaves in archives
    to_split, to_test = read_kaggle(kaggle)
    assert len(to_split) == before - 1
    assert "person7_virus_7.png" not in {film.path.name for film in to_split}
    assert {film.path.name for film in to_test} == {"NORMAL2-IM-0381-0001.png", "person1_virus_6.png", "person1_virus_1.png"}


def test_a_kaggle_patient_of_the_test_folder_goes_with_it(kaggle: Path):
    to_split, to_test = read_kaggle(kaggle)
    assert "person1_virus_1.png" in {film.path.name for film in to_test}
    assert "person1_virus_1.png" not in {film.path.name for film in to_split}


def test_kaggle_names_without_patient_are_counted_aloud(kaggle: Path, capsys: pytest.CaptureFixture[str]):
    put_raster(kaggle / "train" / "NORMAL" / "holiday.png", 300, False)
    read_kaggle(kaggle)
    assert "1 file names do not tell the patient" in capsys.readouterr().out


def test_rsna_films_carry_label_kind_and_header(rsna: Path):
    films = read_rsna(rsna)
    assert len(films) == 45
    first, normal, other = films[:3]
    assert (first.pneumonia, first.kind, first.target) == (True, "pneumonia", 1.0)
    assert (first.view, first.age_years, first.sex, first.stratum) == ("PA", 51, "M", "pneumonia PA")
    assert (normal.pneumonia, normal.kind, normal.target, normal.age_years) == (False, "normal", 0.0, None)
    assert (other.pneumonia, other.kind, other.sex) == (False, "abnormal_not_pneumonia", "F")
    assert 0 < other.target < 0.5


@pytest.mark.parametrize(("written", "age"), [("51", 51), ("051Y", 51), ("018M", 1), ("155", None), ("000Y", None), ("", None)])
def test_ages_as_the_challenge_writes_them(rsna: Path, written: str, age: int | None):
    with warnings.catch_warnings(action="ignore", category=UserWarning):  # pydicom rightly doubts "51"
        put_dicom(rsna / "stage_2_train_images" / "film-00.dcm", 0, True, PatientAge=written)
    assert read_rsna(rsna)[0].age_years == age


def test_rsna_pixels_are_those_the_program_shows(rsna: Path):
    films = read_rsna(rsna)[:2]
    loaded = load_films(films, 48)
    shown = to_gray8(decode_film(films[0].path, CancelToken()))
    assert shown[0, 0] == 255 - draw_film(0, True)[0, 0]
    assert np.array_equal(loaded.gray[0], squash(shown, 48))


def test_rsna_films_keep_their_part_when_some_are_not_there(rsna: Path):
    films, parts = read_source("rsna", rsna.parent, seed=1)
    before = {films[i].patient: name for name, indices in parts.items() for i in indices}
    for i in range(0, 45, 4):
        (rsna / "stage_2_train_images" / f"film-{i:02d}.dcm").unlink()
    films, parts = read_source("rsna", rsna.parent, seed=1)
    after = {films[i].patient: name for name, indices in parts.items() for i in indices}
    assert after.items() < before.items()


@pytest.mark.parametrize("source", ["kaggle", "rsna"])
def test_a_short_run_on_each_layout(source: str, tmp_path: Path, request: pytest.FixtureRequest):
    request.getfixturevalue(source)
    out = train(short_recipe(source), tmp_path / "data", tmp_path / "run", torch.device("cpu"), "fold0")
    facts = json.loads((out / "run.json").read_text())
    films, parts = read_source(source, tmp_path / "data", seed=1)
    assert facts["films"] == len(films) - len(parts[TEST]) - len(parts["fold0"]) > 0
    assert np.isfinite(json.loads((out / "history.json").read_text())[0]["loss"])


def test_an_unknown_source_names_the_known_ones(tmp_path: Path):
    with pytest.raises(BadInput, match="'moon'; known are kaggle, kermany, nih, rsna"):
        read_source("moon", tmp_path, seed=1)


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("kermany", r"index\.csv \(No such file"),
        ("nih", r"index\.csv \(No such file"),
        ("kaggle", "holds no folder train"),
        ("rsna", r"stage_2_train_labels\.csv \(No such file"),
    ],
)
def test_a_missing_folder_is_named(source: str, sentence: str, tmp_path: Path):
    with pytest.raises(BadInput, match=sentence):
        read_source(source, tmp_path, seed=1)


def test_kaggle_folders_without_films_of_a_label_are_named(tmp_path: Path):
    (tmp_path / "train" / "NORMAL").mkdir(parents=True)
    put_raster(tmp_path / "train" / "PNEUMONIA" / "person1_virus_1.png", 1, True)
    with pytest.raises(BadInput, match=r"No films to train on in .*NORMAL"):
        read_kaggle(tmp_path)


@pytest.mark.parametrize(
    ("table", "text", "sentence"),
    [
        ("stage_2_train_labels.csv", "patientId,x\nfilm-00,1\n", "lacks the column Target"),
        ("stage_2_train_labels.csv", "patientId,Target\n", "is empty"),
        ("stage_2_train_labels.csv", "patientId,Target\nfilm-00,yes\n", "Target is 0 or 1, not 'yes'"),
        ("stage_2_train_labels.csv", "patientId,Target\nfilm-00,0\n", "contradict each other about film-00"),
        ("stage_2_train_labels.csv", "patientId,Target\nfilm-99,0\n", "contradict each other about film-99"),
        ("stage_2_detailed_class_info.csv", "patientId,class\nfilm-00,Odd\n", "one of \"Lung Opacity\", .* not 'Odd'"),
    ],
)
def test_damaged_rsna_tables_end_with_a_sentence(rsna: Path, table: str, text: str, sentence: str):
    (rsna / table).write_text(text)
    with pytest.raises(BadInput, match=sentence):
        read_rsna(rsna)


def test_rsna_without_any_film_or_with_a_broken_one_ends_with_a_sentence(rsna: Path):
    films = rsna / "stage_2_train_images"
    (films / "film-01.dcm").write_bytes(b"no DICOM")
    with pytest.raises(BadInput, match=r"film-01\.dcm"):
        read_rsna(rsna)
    films.rename(rsna / "elsewhere")
    with pytest.raises(BadInput, match="None of the 45 films"):
        read_rsna(rsna)


def test_a_film_that_cannot_be_decoded_is_named(tmp_path: Path, rsna: Path):
    film = read_rsna(rsna)[0]
    film.path.write_bytes(film.path.read_bytes()[:300])
    with pytest.raises(BadInput, match=r"film-00\.dcm \(film\."):
        load_films([film], 48)
    (tmp_path / "torn.png").write_bytes(b"\x89PNG")
    with pytest.raises(BadInput, match=r"torn\.png \(UnidentifiedImageError\)"):
        load_films([replace(film, path=tmp_path / "torn.png")], 48)
