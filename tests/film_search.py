"""Searches for films in a test, and what comes of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian, MediaStorageDirectoryStorage, generate_uid

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.found import FoundFilm, SearchStep
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.imaging.finding import find_films


@dataclass
class Search:
    """Searches, and keeps what came of it."""

    scratch: Path
    steps: list[SearchStep] = field(default_factory=list)
    decode: Callable[[Path, CancelToken], Film] = decode_film

    def __call__(self, *places: Path) -> dict[str, FoundFilm]:
        self.steps = list(find_films(places, self.scratch, self.decode, CancelToken()))
        last = {step.found.number: step.found for step in self.steps if step.found is not None}
        return {found.name: found for found in last.values()}

    @property
    def others(self) -> int:
        return self.steps[-1].others


def codes(found: dict[str, FoundFilm]) -> dict[str, str | None]:
    """The failure of each film found, None for those that can be opened."""
    return {name: film.error.code if film.error else None for name, film in found.items()}


def write_index(root: Path, *references: object) -> Path:
    """A DICOMDIR in `root` that names these files."""
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = MediaStorageDirectoryStorage
    dataset.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    records = []
    for reference in references:
        record = Dataset()
        record.DirectoryRecordType, record.ReferencedFileID = "IMAGE", reference
        records.append(record)
    dataset.DirectoryRecordSequence = Sequence(records)
    dataset.save_as(root / "DICOMDIR", enforce_file_format=True)
    return root / "DICOMDIR"
