"""The films by their part in making a model: those held out for its test, those of a fold, those it learned from."""

from __future__ import annotations

from pathlib import Path

from training.data import LabelledFilm, read_kermany, read_nih
from training.gate_sets import GateSet, fitting_set, measuring_set
from training.split import TEST, Parts, leave_out, split_by_blocks, split_by_names

LEARNED = "learned"
"""Every part but the test."""


def kermany_films(data: Path, seed: int, part: str) -> list[LabelledFilm]:
    """The Kermany films of a part ("test", "fold0", ..., LEARNED); `seed` is that of the split."""
    listed = read_kermany(data / "kermany")
    return _take(listed, split_by_blocks(listed, seed), part)


def nih_films(data: Path, label: str, part: str) -> list[LabelledFilm]:
    """The same of the NIH films whose column `label` tells pneumonia or normal."""
    listed = read_nih(data / "nih", label)
    return _take(listed, split_by_names(listed), part)


def _take(listed: list[LabelledFilm], parts: Parts, part: str) -> list[LabelledFilm]:
    return [listed[i] for i in (leave_out(parts, None) if part == LEARNED else parts[part])]


def gate_sets(data: Path, seed: int, size_px: int) -> tuple[GateSet, GateSet]:
    """What the gate of a model with this split is fitted on, and what it is measured on."""
    nih = read_nih(data / "nih", "text_mined_label")
    return (
        fitting_set(kermany_films(data, seed, LEARNED), nih, data, size_px),
        measuring_set(kermany_films(data, seed, TEST), nih, data, size_px),
    )
