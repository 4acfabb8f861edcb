"""Which films are trained on and tested on: by patient, in blocks of neighbouring patient numbers.

Neighbouring numbers were taken at about the same time on the same machine, so whole blocks held out are a harder and more
honest test than single patients.
"""

from __future__ import annotations

import zlib
from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from training.data import BadInput, LabelledFilm

BLOCKS_A_SERIES = 20
TEST_BLOCKS = 2
FOLDS = 3
TEST = "test"

Parts = dict[str, NDArray[np.intp]]


def fold_name(fold: int) -> str:
    """The name of fold number `fold` (from 0)."""
    return f"fold{fold}"


def split_by_blocks(films: list[LabelledFilm], seed: int, folds: int = FOLDS) -> Parts:
    """Indices into `films` for "test" and for "fold0", "fold1", ...; no patient stands in two parts.

    The patients of each series, in the order of their numbers, are cut into 20 blocks; two of them, drawn by `seed`, are
    the test. What is left is cut into `folds` contiguous stretches of patient numbers: a fold is held out as the official
    test of the Kermany films is, at a distance from what is trained on.
    """
    chance = np.random.default_rng(seed)
    by_series: dict[str, set[int]] = defaultdict(set)
    for film in films:
        by_series[film.series].add(film.series_number)
    part_of: dict[tuple[str, int], str] = {}
    for series in sorted(by_series):
        numbers = np.array(sorted(by_series[series]))
        blocks = np.array_split(numbers, BLOCKS_A_SERIES)
        tested = np.concatenate([blocks[i] for i in chance.permutation(BLOCKS_A_SERIES)[:TEST_BLOCKS]])
        part_of |= {(series, int(number)): TEST for number in tested}
        part_of |= _contiguous(series, np.setdiff1d(numbers, tested), folds)
    return _indices(films, part_of, folds)


def split_by_names(films: list[LabelledFilm], folds: int = FOLDS) -> Parts:
    """The same parts by a hash of the patient, for a hospital that only helps: a third of the patients is the test."""
    part_of = {}
    for film in films:
        fold = zlib.crc32(film.patient.encode("utf-8")) // 3 % folds
        part_of[film.series, film.series_number] = TEST if is_held_out(film.patient) else fold_name(fold)
    return _indices(films, part_of, folds)


def is_held_out(name: str) -> bool:
    """The same third of names on every computer."""
    return zlib.crc32(name.encode("utf-8")) % 3 == 0


def leave_out(parts: Parts, left_out: str | None) -> NDArray[np.intp]:
    """Indices of every film outside the test and outside the part `left_out`; BadInput for a part that is not there."""
    if left_out is not None and left_out not in set(parts) - {TEST}:
        known = ", ".join(sorted(set(parts) - {TEST}))
        raise BadInput(f"There is no part {left_out!r} to leave out; the parts are {known}.")
    return np.sort(np.concatenate([chosen for name, chosen in parts.items() if name not in (TEST, left_out)]))


def _contiguous(series: str, numbers: NDArray[np.int_], folds: int) -> dict[tuple[str, int], str]:
    stretches = np.array_split(numbers, folds)
    return {(series, int(number)): fold_name(fold) for fold, stretch in enumerate(stretches) for number in stretch}


def _indices(films: list[LabelledFilm], part_of: dict[tuple[str, int], str], folds: int) -> Parts:
    parts = np.array([part_of[film.series, film.series_number] for film in films])
    return {name: np.flatnonzero(parts == name) for name in (TEST, *(fold_name(fold) for fold in range(folds)))}
