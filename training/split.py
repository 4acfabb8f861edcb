"""Which films are trained on, calibrated on and tested on: by patient, in blocks of neighbouring patient numbers."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from training.data import LabelledFilm

BLOCKS_A_SERIES = 20
PARTS = ("train", "calibrate", "test")


def split_by_blocks(films: list[LabelledFilm], seed: int, held_out_blocks: int = 2) -> dict[str, NDArray[np.intp]]:
    """Indices into `films` for each part; no patient stands in two parts.

    The patients of each series, in the order of their numbers, are cut into 20 blocks; `held_out_blocks` of them go to
    "calibrate" and as many to "test". Neighbouring numbers were taken at about the same time on the same machine, so
    whole blocks held out are a harder and more honest test than single patients.
    """
    chance = np.random.default_rng(seed)
    part_of: dict[str, str] = {}
    by_series: dict[str, set[int]] = defaultdict(set)
    for film in films:
        by_series[film.series].add(film.series_number)
    for series in sorted(by_series):
        numbers = np.array(sorted(by_series[series]))
        order = chance.permutation(BLOCKS_A_SERIES)
        for place, block in enumerate(np.array_split(numbers, BLOCKS_A_SERIES)):
            rank = int(np.flatnonzero(order == place)[0])
            part = "test" if rank < held_out_blocks else "calibrate" if rank < 2 * held_out_blocks else "train"
            part_of.update({f"{series}/{number}": part for number in block})
    parts = [part_of[f"{film.series}/{film.series_number}"] for film in films]
    return {name: np.flatnonzero(np.array(parts) == name) for name in PARTS}
