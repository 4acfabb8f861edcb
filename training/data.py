"""Films for training: index files read, duplicates out, pixels decoded once into memory."""

from __future__ import annotations

import csv
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pneumo_desktop.inference.preprocess import squash


@dataclass(frozen=True)
class LabelledFilm:
    """One film of an index. `pneumonia` is the label, `kind` its finer word, `patient` the group that must stay together.

    `series` and `series_number` give the place of the patient in the numbering of the source, for blocks of neighbours.
    """

    path: Path
    pneumonia: bool
    kind: str
    patient: str
    series: str
    series_number: int


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
    films = []
    for row in _rows(folder / "index.csv"):
        if row[label] in ("pneumonia", "normal"):
            film = folder / "images_512" / row["file"]
            films.append(LabelledFilm(film, row[label] == "pneumonia", row[label], row["patient"], "nih", int(row["patient"])))
    return films


def split_patient(patient: str) -> tuple[str, int]:
    """ "NORMAL2-IM-0587" to ("NORMAL2-IM", 587), "person12" to ("person", 12)."""
    found = re.fullmatch(r"(.*?)-?(\d+)", patient)
    return (found.group(1), int(found.group(2))) if found else (patient, 0)


def load_films(films: list[LabelledFilm], size_px: int) -> FilmSet:
    """Decode and squash every film; keeps all of it in memory (5,206 films at 224 px: 261 MB)."""
    gray = np.empty((len(films), size_px, size_px), dtype=np.uint8)
    for i, film in enumerate(films):
        with Image.open(film.path) as image:
            gray[i] = squash(np.asarray(image.convert("L")), size_px)
    labels = np.array([film.pneumonia for film in films], dtype=np.float32)
    return FilmSet(tuple(films), gray, labels)


def hash_index(index: Path) -> str:
    """SHA-256 of an index file, which itself holds the hash of every film: names the data that was used."""
    return hashlib.sha256(index.read_bytes()).hexdigest()


def _rows(index: Path) -> list[dict[str, str]]:
    with index.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
