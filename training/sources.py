"""Sets of films by name, with the parts that are never trained on: our own indices, the Kaggle folders, the RSNA challenge."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pydicom

from pneumo_desktop.domain.patient import MAX_AGE_YEARS
from pneumo_desktop.imaging.dicom_header import Header, parse_age
from pneumo_desktop.imaging.quiet import no_warnings, silence_loggers
from training.data import (
    DICOM_SUFFIX,
    NIH_TARGETS,
    BadInput,
    LabelledFilm,
    read_kermany,
    read_nih_for_training,
    read_table,
    split_patient,
)
from training.split import TEST, Parts, split_by_blocks, split_by_names

Split = tuple[list[LabelledFilm], Parts]

KAGGLE_TEST = "test"
_KAGGLE_FOLDERS = ("train", "val", KAGGLE_TEST)
_KAGGLE_LABELS = ("NORMAL", "PNEUMONIA")
_RASTER_SUFFIXES = (".jpeg", ".jpg", ".png")
# What stands for the patient in a file's name, and the word of a kind behind it.
_KAGGLE_NAMES = (
    re.compile(r"(?P<patient>person\d+)_(?P<kind>bacteria|virus)_\d+"),
    re.compile(r"(?P<patient>(?:NORMAL\d*-)?IM-\d+)(?:-\d+)+"),
    re.compile(r"(?P<patient>(?P<kind>NORMAL|BACTERIA|VIRUS)-\d+)-\d+"),
)
_KINDS = {"bacteria": "bacterial", "virus": "viral"}

RSNA_BOXES = "stage_2_train_labels.csv"
RSNA_CLASSES = "stage_2_detailed_class_info.csv"
RSNA_FILMS = "stage_2_train_images"
_RSNA_KINDS = {
    "Lung Opacity": "pneumonia",
    "Normal": "normal",
    "No Lung Opacity / Not Normal": "abnormal_not_pneumonia",
}
_HEADER_TAGS = ["ViewPosition", "PatientAge", "PatientSex"]


def read_source(name: str, data: Path, seed: int) -> Split:
    """The films of a source in `data` and their parts; BadInput for a name that is not known, or with what is missing."""
    known: dict[str, Callable[[], Split]] = {
        "kaggle": lambda: _split_kaggle(data / "kaggle", seed),
        "kermany": lambda: _split_kermany(data / "kermany", seed),
        "nih": lambda: _by_names(read_nih_for_training(data / "nih")),
        "rsna": lambda: _by_names(read_rsna(data / "rsna")),
    }
    if name not in known:
        raise BadInput(f"There is no source of films called {name!r}; known are {', '.join(known)}.")
    return known[name]()


def _split_kermany(folder: Path, seed: int) -> Split:
    films = read_kermany(folder)
    return films, split_by_blocks(films, seed)


def _by_names(films: list[LabelledFilm]) -> Split:
    return films, split_by_names(films)


@dataclass(frozen=True)
class _KaggleFilm:
    """A film of the Kaggle folders before duplicates are out."""

    film: LabelledFilm
    folder: str
    sha256: str


def read_kaggle(folder: Path) -> tuple[list[LabelledFilm], list[LabelledFilm]]:
    """Films to split (of `train` and `val`, taken together) and films of `test`, from train|val|test/NORMAL|PNEUMONIA.

    `folder` may also hold the archive's own `chest_xray`. One film of each set of identical files is kept, a test film
    before any other, and none whose copies stand under both labels; a film of a patient and kind that `test` holds goes
    with `test`.
    """
    listed = _without_copies(_list_kaggle(_find_kaggle_root(folder)))
    tested = {(one.film.patient, one.film.kind) for one in listed if one.folder == KAGGLE_TEST}
    to_split: list[LabelledFilm] = []
    to_test: list[LabelledFilm] = []
    for one in listed:
        (to_test if (one.film.patient, one.film.kind) in tested else to_split).append(one.film)
    for label in (False, True):
        if not any(film.pneumonia is label for film in to_split):
            raise BadInput(f"No films to train on in {folder}/train/{_KAGGLE_LABELS[label]} and val/{_KAGGLE_LABELS[label]}.")
    return to_split, to_test


def _split_kaggle(folder: Path, seed: int) -> Split:
    to_split, to_test = read_kaggle(folder)
    parts = split_by_blocks(to_split, seed)
    tested = np.arange(len(to_split), len(to_split) + len(to_test))
    return to_split + to_test, parts | {TEST: np.concatenate([parts[TEST], tested])}


def _find_kaggle_root(folder: Path) -> Path:
    for root in (folder, folder / "chest_xray"):
        if (root / "train").is_dir():
            return root
    raise BadInput(f"No films in Kaggle's folders: {folder} holds no folder train (with NORMAL and PNEUMONIA inside).")


def _list_kaggle(root: Path) -> list[_KaggleFilm]:
    """Every film under `root`, in the order of names."""
    found = []
    nameless = 0
    for folder in _KAGGLE_FOLDERS:
        for label in _KAGGLE_LABELS:
            for path in sorted((root / folder / label).glob("*")):
                if path.suffix.lower() not in _RASTER_SUFFIXES or path.name.startswith("."):
                    continue
                patient, kind = read_kaggle_name(path.stem, label == "PNEUMONIA")
                nameless += patient == path.stem
                film = LabelledFilm(path, label == "PNEUMONIA", kind, patient, *split_patient(patient))
                found.append(_KaggleFilm(film, folder, hashlib.sha256(path.read_bytes()).hexdigest()))
    if nameless:
        print(f"{root}: {nameless} file names do not tell the patient; each of these films counts as a patient's only one.")
    return found


def read_kaggle_name(stem: str, pneumonia: bool) -> tuple[str, str]:
    """Patient and kind of a film: "person12_virus_3" to ("person12", "viral"); a name of no known form is the patient."""
    for pattern in _KAGGLE_NAMES:
        match = pattern.fullmatch(stem)
        if match:
            kind = _KINDS.get((match.groupdict().get("kind") or "").lower())
            return match["patient"], (kind or "pneumonia") if pneumonia else "normal"
    return stem, "pneumonia" if pneumonia else "normal"


def _without_copies(listed: list[_KaggleFilm]) -> list[_KaggleFilm]:
    copies: dict[str, list[_KaggleFilm]] = defaultdict(list)
    for one in listed:
        copies[one.sha256].append(one)
    kept = []
    for same in copies.values():
        if len({one.film.pneumonia for one in same}) == 1:
            kept.append(next((one for one in same if one.folder == KAGGLE_TEST), same[0]))
    return kept


def read_rsna(folder: Path) -> list[LabelledFilm]:
    """The films of the RSNA Pneumonia Detection Challenge 2018 in `folder`, with view, age and sex of their headers.

    A film with a box (Target 1) is pneumonia; "No Lung Opacity / Not Normal" counts as not, and training aims at it as it
    does at NIH films so labelled. The challenge's `patientId` names a film: it does not tell which films are of one person.
    """
    ill = _read_targets(folder / RSNA_BOXES)
    kinds = _read_kinds(folder / RSNA_CLASSES)
    films = []
    for number, patient in enumerate(sorted(ill)):
        if (kinds.get(patient) == "pneumonia") != ill[patient] or patient not in kinds:
            raise BadInput(f"{RSNA_BOXES} and {RSNA_CLASSES} in {folder} contradict each other about {patient}.")
        path = folder / RSNA_FILMS / f"{patient}{DICOM_SUFFIX}"
        films.append(LabelledFilm(path, ill[patient], kinds[patient], patient, "rsna", number))
    there = [film for film in films if film.path.exists()]
    if not there:
        raise BadInput(f"None of the {len(films)} films that {RSNA_BOXES} names is in {folder / RSNA_FILMS}.")
    print(f"{folder}: reading {len(there)} headers; {len(films) - len(there)} films of the table are not there", flush=True)
    return [_with_header(film) for film in there]


def _read_targets(table: Path) -> dict[str, bool]:
    """Whether a film has a box; a film with several boxes has several rows."""
    ill: dict[str, bool] = {}
    for row in read_table(table, ("patientId", "Target")):
        if row["Target"] not in ("0", "1"):
            raise BadInput(f"{table}: Target is 0 or 1, not {row['Target']!r}.")
        ill[row["patientId"]] = ill.get(row["patientId"], False) or row["Target"] == "1"
    return ill


def _read_kinds(table: Path) -> dict[str, str]:
    kinds = {}
    for row in read_table(table, ("patientId", "class")):
        if row["class"] not in _RSNA_KINDS:
            raise BadInput(f"{table}: class is one of {_quoted(_RSNA_KINDS)}, not {row['class']!r}.")
        kinds[row["patientId"]] = _RSNA_KINDS[row["class"]]
    return kinds


def _with_header(film: LabelledFilm) -> LabelledFilm:
    """The film with what its header says of view, age and sex, and with what training draws and aims at."""
    silence_loggers()
    try:
        with no_warnings():
            header = Header(pydicom.dcmread(film.path, stop_before_pixels=True, specific_tags=list(_HEADER_TAGS)))
    except (OSError, pydicom.errors.InvalidDicomError, ValueError) as error:
        raise BadInput(f"This film is no DICOM file that can be read: {film.path} ({type(error).__name__}).") from error
    view = header.text("ViewPosition").upper()
    return replace(
        film,
        target=NIH_TARGETS["radiologist", film.kind],
        stratum=f"{'pneumonia' if film.pneumonia else 'normal'} {view}".strip(),
        view=view,
        age_years=_age_years(header.text("PatientAge")),
        sex=header.text("PatientSex").upper(),
    )


def _age_years(text: str) -> int | None:
    """Whole years; the challenge writes "51" where DICOM PS3.5 6.2 wants "051Y", and some impossible ages."""
    age = parse_age(f"{text.zfill(3)}Y" if text.isdigit() else text)
    years = int(age.years) if age else None
    return years if years is not None and years <= MAX_AGE_YEARS else None


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)
