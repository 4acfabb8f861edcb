"""What a search for films brings, one film at a time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import FilmFacts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

THUMBNAIL_PX = 96
"""Longest side of a thumbnail."""
COPY_PREFIX = "unpacked-"
"""How the names of copies out of a ZIP begin."""
FILM_SUFFIXES = (
    *(".dcm", ".dicom", ".dic", ".ima", ".jpg", ".jpeg", ".jpe", ".jfif", ".jif", ".png", ".tif", ".tiff", ".bmp", ".dib"),
    *(".webp", ".jp2", ".j2k", ".j2c", ".jpc", ".jpf", ".jpx"),
)
"""What films are called; a film is known by its content all the same."""


@dataclass(frozen=True, eq=False)
class FoundFilm:
    """A film that was found, or the reason why something that claims to be one is none.

    `number` counts from 0 within one search; a later one with the same number replaces the earlier, once its thumbnail is
    made or its pixels turn out to be unreadable. `place` is what was searched, `name` where in it the film lies ("/"
    between the parts; for showing, never a path to open), `file` what to open: for a film in a ZIP its temporary copy, None
    where nothing can be opened. `thumbnail` is (height, width) gray as the screen shows it, 255 white.
    """

    number: int
    place: Path
    name: str
    file: Path | None
    size_bytes: int = 0
    facts: FilmFacts | None = None
    thumbnail: NDArray[np.uint8] | None = None
    error: PneumoError | None = None


class SearchPhase(StrEnum):
    """Counting files, reading headers, making thumbnails."""

    LISTING = "listing"
    HEADERS = "headers"
    THUMBNAILS = "thumbnails"


@dataclass(frozen=True, eq=False)
class SearchStep:
    """How far a search is, and what this step brought.

    `done` of `total` are files in LISTING and HEADERS (while listing, `total` still grows) and films in THUMBNAILS.
    `others` counts the files so far that are no films and do not claim to be any.
    """

    phase: SearchPhase
    done: int
    total: int
    others: int = 0
    found: FoundFilm | None = None
