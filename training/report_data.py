"""What the evaluation report measures: films of one part, read once by an exported model, and the groups they fall into."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.inference.model_card import Calibration, ModelCard
from pneumo_desktop.inference.preprocess import squash
from training.calibrate import apply_calibration
from training.data import FilmSet, LabelledFilm, load_films, read_kermany, read_kermany_originals
from training.figures import as_plain, with_intervals
from training.parts import kermany_films, nih_films
from training.predict import LoadedModel
from training.sanity import Deletion, read_pushes
from training.split import BLOCKS_A_SERIES, TEST, split_by_blocks

KERMANY = "Kermany (children)"
NIH_READ = "NIH, radiologists' labels"
NIH_MINED = "NIH, text-mined labels"
ADULT_YEARS = 18
Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Reader:
    """An exported model with its card: all that is needed to read films as the program does."""

    card: ModelCard
    model: LoadedModel
    calibration: Calibration

    def read(self, gray: NDArray[np.uint8]) -> tuple[Floats, NDArray[np.float32]]:
        """(n, h, w) films to scores (n,) and pushes (n, rows, columns)."""
        logits, pushes = read_pushes(self.model, gray)
        return apply_calibration(self.calibration, logits), pushes


@dataclass(frozen=True, eq=False)
class Measured:
    """Films with their scores (n,) and pushes (n, rows, columns)."""

    films: FilmSet
    scores: Floats
    pushes: NDArray[np.float32]

    @property
    def labels(self) -> Floats:
        return self.films.labels.astype(np.float64)

    @property
    def patients(self) -> NDArray[np.str_]:
        return self.films.patients

    @property
    def wrong(self) -> NDArray[np.bool_]:
        """Films called wrongly at score 0.5."""
        return np.asarray((self.scores > 0.5) != (self.labels > 0.5))

    def take(self, chosen: NDArray[np.intp]) -> Measured:
        """The chosen films, in that order."""
        return Measured(self.films.take(chosen), self.scores[chosen], self.pushes[chosen])


def measure(reader: Reader, films: FilmSet) -> Measured:
    """Read every film."""
    return Measured(films, *reader.read(films.gray))


def spread_evenly(count: int, most: int | None) -> NDArray[np.intp]:
    """At most `most` indices of `count`, evenly spaced; all without a limit."""
    if most is None or count <= most:
        return np.arange(count)
    return np.unique(np.linspace(0, count - 1, most).round().astype(np.intp))


def load_part(data: Path, seed: int, part: str, size_px: int, most: int | None = None) -> dict[str, FilmSet]:
    """The films of `part` by set; sets without a film are left out. KeyError for a part that is not known."""
    listed = {KERMANY: kermany_films(data, seed, part)}
    for name, column in ((NIH_READ, "radiologist_label"), (NIH_MINED, "text_mined_label")):
        listed[name] = nih_films(data, column, part)
    return {
        name: load_films([films[i] for i in spread_evenly(len(films), most)], size_px)
        for name, films in listed.items()
        if films
    }


@dataclass(frozen=True, eq=False)
class Originals:
    """Films as the hospital published them: scores of the originals and of their copies, widths of the originals in pixels.

    With the same preparation both scores are equal.
    """

    films: tuple[LabelledFilm, ...]
    scores: Floats
    copy_scores: Floats
    widths_px: NDArray[np.intp]

    @property
    def labels(self) -> Floats:
        return np.array([film.pneumonia for film in self.films], dtype=np.float64)

    @property
    def patients(self) -> NDArray[np.str_]:
        return np.array([film.patient for film in self.films])


@dataclass(frozen=True, eq=False)
class Evaluation:
    """All that was measured of one part, before it becomes pages. `facts` fills evaluation.json."""

    reader: Reader
    part: str
    sets: dict[str, Measured]
    stressed: dict[str, dict[str, Any]]
    originals: Originals
    groups: dict[str, list[tuple[str, dict[str, Any]]]]
    deletion: Deletion
    facts: dict[str, Any]

    @property
    def main(self) -> Measured:
        return self.sets[KERMANY]

    @property
    def cuts(self) -> dict[str, float]:
        """The operating points by name."""
        thresholds = self.reader.card.thresholds
        cuts = {"balanced": 0.5, "low": thresholds.low, "high": thresholds.high}
        return cuts if thresholds.screening is None else cuts | {"screening": thresholds.screening}


def measure_originals(reader: Reader, data: Path, seed: int, part: str, most: int | None = None) -> Originals:
    """Originals through the program's decoder against their copies; those of test patients only where `part` is the test."""
    copies = {film.path.name: film for film in _allowed(read_kermany(data / "kermany"), seed, part)}
    films = [film for film in read_kermany_originals(data / "kermany") if film.path.name in copies]
    films = [films[i] for i in spread_evenly(len(films), most)]
    if not films:
        return Originals((), np.empty(0), np.empty(0), np.empty(0, dtype=np.intp))
    copied = load_films([copies[film.path.name] for film in films], _side_px(copies[films[0].path.name].path))
    squashed, widths = np.empty_like(copied.gray), np.empty(len(films), dtype=np.intp)
    for i, film in enumerate(films):
        gray = to_gray8(decode_film(film.path, CancelToken()))
        widths[i] = gray.shape[1]
        squashed[i] = squash(gray, squashed.shape[1])
    scores, copy_scores = (reader.read(grays)[0] for grays in (squashed, copied.gray))
    return Originals(tuple(films), scores, copy_scores, widths)


def _side_px(file: Path) -> int:
    with Image.open(file) as image:
        return image.width


def _allowed(listed: list[LabelledFilm], seed: int, part: str) -> list[LabelledFilm]:
    test = set(split_by_blocks(listed, seed)[TEST].tolist())
    return [film for i, film in enumerate(listed) if part == TEST or i not in test]


def figures_of(scores: Floats, labels: Floats, patients: NDArray[np.str_], reader: Reader) -> dict[str, Any]:
    """Counts, and figures with intervals by patient, in the card's form."""
    thresholds = reader.card.thresholds
    figures = as_plain(with_intervals(scores, labels, patients, thresholds.low, thresholds.high))
    counts = {"films": len(scores), "patients": len(set(patients.tolist())), "with_pneumonia": int(labels.sum())}
    return {**counts, **figures}


def groups_of(name: str, films: FilmSet, listed: list[LabelledFilm]) -> dict[str, dict[str, NDArray[np.bool_]]]:
    """What the films of a set are told apart by: {property: {group: which films}}; groups without a film are left out.

    A film without pneumonia belongs to every kind of pneumonia's group, so that each kind has a specificity and an AUC.
    """
    if name == KERMANY:
        kinds = np.array([film.kind for film in films.films])
        normal = kinds == "normal"
        found = {
            "kind": {"normal": normal} | {f"{kind} and normal": normal | (kinds == kind) for kind in ("bacterial", "viral")}
        }
        blocks = blocks_of(listed)
        return found | {"patient numbers": _by(films, lambda film: blocks[film.series, film.series_number])}
    by = {
        "view": _by(films, lambda film: film.view),
        "age": _by(films, lambda film: "" if film.age_years is None else "adult" if film.age_years >= ADULT_YEARS else "child"),
        "sex": _by(films, lambda film: {"F": "female", "M": "male"}.get(film.sex, "")),
    }
    return {key: groups for key, groups in by.items() if groups}


def blocks_of(listed: list[LabelledFilm]) -> dict[tuple[str, int], str]:
    """The block of 20 of its series that each patient number lies in, in words, as training/split.py cuts them."""
    names: dict[tuple[str, int], str] = {}
    for series in {film.series for film in listed}:
        numbers = np.unique([film.series_number for film in listed if film.series == series])
        for block in np.array_split(numbers, BLOCKS_A_SERIES):
            names |= {(series, int(number)): f"{series} {block[0]:04d} to {block[-1]:04d}" for number in block}
    return names


def _by(films: FilmSet, word_of: Callable[[LabelledFilm], str]) -> dict[str, NDArray[np.bool_]]:
    words = np.array([word_of(film) for film in films.films])
    return {word: words == word for word in sorted(set(words.tolist())) if word}


def width_groups(widths_px: NDArray[np.intp]) -> dict[str, NDArray[np.bool_]]:
    """Originals by width: below 1,000, to 1,500, above."""
    groups = {
        "below 1,000 px wide": widths_px < 1000,
        "1,000 to 1,499 px wide": (widths_px >= 1000) & (widths_px < 1500),
        "1,500 px wide and more": widths_px >= 1500,
    }
    return {name: chosen for name, chosen in groups.items() if chosen.any()}
