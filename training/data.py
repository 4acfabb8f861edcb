"""Films for training: index files read, duplicates out, pixels decoded once into memory."""

from __future__ import annotations

import csv
import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.inference.preprocess import squash

DICOM_SUFFIX = ".dcm"


class BadInput(SystemExit):
    """What is wrong with the films, weights or recipe given, as a sentence; uncaught it ends the command with it."""


@dataclass(frozen=True)
class LabelledFilm:
    """One film of an index. `pneumonia` is the label, `kind` its finer word, `patient` the group that must stay together.

    `series` and `series_number` give the place of the patient in the numbering of the source, for blocks of neighbours.
    `target` is what training aims at where a label is known to be noisy (0..1; None: the label itself), `stratum` what is
    drawn equally often within its source while training. `view` (AP, PA), `age_years` and `sex` are there where known.
    """

    path: Path
    pneumonia: bool
    kind: str
    patient: str
    series: str
    series_number: int
    target: float | None = None
    stratum: str = ""
    view: str = ""
    age_years: int | None = None
    sex: str = ""


@dataclass(frozen=True, eq=False)
class FilmSet:
    """Films with their pixels: `gray` (n, size, size) uint8, `labels` (n,) float32 0 or 1, in the order of `films`."""

    films: tuple[LabelledFilm, ...]
    gray: NDArray[np.uint8]
    labels: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.films)

    def take(self, chosen: NDArray[np.intp]) -> FilmSet:
        """The chosen films, in that order."""
        return FilmSet(tuple(self.films[i] for i in chosen), self.gray[chosen], self.labels[chosen])

    @property
    def targets(self) -> NDArray[np.float32]:
        """What training aims at, (n,) float32 in 0..1."""
        aims = [float(film.pneumonia) if film.target is None else film.target for film in self.films]
        return np.array(aims, dtype=np.float32)

    @property
    def strata(self) -> NDArray[np.str_]:
        """What is drawn equally often, by default each label of each series' source."""
        return np.array([film.stratum or ("pneumonia" if film.pneumonia else "normal") for film in self.films])

    @property
    def patients(self) -> NDArray[np.str_]:
        return np.array([film.patient for film in self.films])


def read_kermany(folder: Path) -> list[LabelledFilm]:
    """The Kermany films of `folder` (index.csv and images_224/), one of each set of identical files."""
    films = []
    for row in _rows(folder / "index.csv"):
        if row["duplicate_of"]:
            continue
        series, number = split_patient(row["patient"])
        film = folder / "images_224" / row["file"]
        films.append(LabelledFilm(film, row["label"] == "pneumonia", row["kind"], row["patient"], series, number))
    return films


def read_kermany_originals(folder: Path) -> list[LabelledFilm]:
    """The films that are there as the hospital published them (originals.csv and originals/)."""
    films = []
    for row in _rows(folder / "originals.csv"):
        series, number = split_patient(row["patient"])
        film = folder / "originals" / row["file"]
        films.append(LabelledFilm(film, row["label"] == "pneumonia", row["kind"], row["patient"], series, number))
    return films


def read_nih(folder: Path, label: str) -> list[LabelledFilm]:
    """NIH films whose column `label` (text_mined_label or radiologist_label) says pneumonia or normal."""
    return [_nih_film(folder, row, row[label]) for row in _rows(folder / "index.csv") if row[label] in ("pneumonia", "normal")]


# What a label of an NIH film is worth while training: the share of films with it that radiologists would call pneumonia. For
# the text-mined ones that share is 43 % among "pneumonia" (data README); of "normal" ones it is taken to be small.
NIH_TARGETS = {
    ("radiologist", "pneumonia"): 1.0,
    ("radiologist", "normal"): 0.0,
    ("radiologist", "abnormal_not_pneumonia"): 0.1,
    ("text_mined", "pneumonia"): 0.43,
    ("text_mined", "normal"): 0.05,
}


def read_nih_for_training(folder: Path) -> list[LabelledFilm]:
    """Every NIH film with the target its best label is worth; drawn equally from each label and view."""
    films = []
    for row in _rows(folder / "index.csv"):
        best = (
            ("radiologist", row["radiologist_label"]) if row["radiologist_label"] else ("text_mined", row["text_mined_label"])
        )
        target = NIH_TARGETS[best]
        stratum = f"{'pneumonia' if target > 0.3 else 'normal'} {row['view']}"
        films.append(replace(_nih_film(folder, row, " ".join(best)), pneumonia=target > 0.3, target=target, stratum=stratum))
    return films


def _nih_film(folder: Path, row: dict[str, str], kind: str) -> LabelledFilm:
    return LabelledFilm(
        path=folder / "images_512" / row["file"],
        pneumonia=kind == "pneumonia",
        kind=kind,
        patient=row["patient"],
        series="nih",
        series_number=int(row["patient"]),
        view=row["view"],
        age_years=int(row["age_years"]) if row["age_years"] else None,
        sex=row["sex"],
    )


def split_patient(patient: str) -> tuple[str, int]:
    """ "NORMAL2-IM-0587" to ("NORMAL2-IM", 587), "person12" to ("person", 12)."""
    found = re.fullmatch(r"(.*?)-?(\d+)", patient)
    return (found.group(1), int(found.group(2))) if found else (patient, 0)


def load_films(films: list[LabelledFilm], size_px: int) -> FilmSet:
    """Decode and squash every film; keeps all of it in memory (5,206 films at 224 px: 261 MB)."""
    gray = np.empty((len(films), size_px, size_px), dtype=np.uint8)
    for i, film in enumerate(films):
        gray[i] = squash(decode_gray(film.path), size_px)
    labels = np.array([film.pneumonia for film in films], dtype=np.float32)
    return FilmSet(tuple(films), gray, labels)


def decode_gray(path: Path) -> NDArray[np.uint8]:
    """A film's grey values (height, width), 255 white: DICOM as the program shows it, other files as they are."""
    try:
        if path.suffix.lower() == DICOM_SUFFIX:
            return to_gray8(decode_film(path, CancelToken()))
        with Image.open(path) as image:
            return np.asarray(image.convert("L"))
    except (OSError, PneumoError) as error:
        reason = error.code if isinstance(error, PneumoError) else type(error).__name__
        raise BadInput(f"This film cannot be read: {path} ({reason}).") from error


def hash_index(index: Path) -> str:
    """SHA-256 of an index file, which itself holds the hash of every film: names the data that was used."""
    return hashlib.sha256(index.read_bytes()).hexdigest()


def read_table(file: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """The rows of a CSV file that has at least these columns and one row; BadInput if not."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            table = csv.DictReader(lines)
            missing = [column for column in columns if column not in (table.fieldnames or ())]
            rows = list(table)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise BadInput(f"This table cannot be read: {file} ({reason}).") from error
    if missing:
        raise BadInput(f"The table {file} lacks the column {', '.join(missing)}.")
    if not rows:
        raise BadInput(f"The table {file} is empty.")
    return rows


def _rows(index: Path) -> list[dict[str, str]]:
    return read_table(index, ("file", "patient"))
