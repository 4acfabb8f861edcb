"""The program's own exports among the files to open: papers and pictures of readings are named, copies are known as copies."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.exports import COPY_KIND, COPY_MARK, COPY_OF_KEY, MAKER, RESULT_KIND, RESULT_MARK, film_copy_uid
from pneumo_desktop.domain.found import FoundFilm
from pneumo_desktop.imaging.dicom_header import Header

_ENCAPSULATED_PDF = "1.2.840.10008.5.1.4.1.1.104.1"
_FILM_STEM = "film"


def refuse_dicom_export(header: Header) -> None:
    """Raise PneumoError("film.is_report") for a PDF in DICOM, "film.is_result" for a picture of a reading."""
    if header.text("SOPClassUID") == _ENCAPSULATED_PDF:
        raise PneumoError("film.is_report")
    if _kind(header) == RESULT_KIND:
        raise PneumoError("film.is_result")


def refuse_png_export(texts: Mapping[Any, Any]) -> None:
    """Raise PneumoError("film.is_result") for a picture of a reading."""
    if texts.get(MAKER) == RESULT_MARK:
        raise PneumoError("film.is_result")


def dicom_copy_of(header: Header) -> str | None:
    """What tells the original of a copy that this program made; None for any other film."""
    return header.text("SOPInstanceUID") if _kind(header) == COPY_KIND else None


def png_copy_of(texts: Mapping[Any, Any]) -> str | None:
    """As `dicom_copy_of`."""
    return str(texts.get(COPY_OF_KEY, "")) or None if texts.get(MAKER) == COPY_MARK else None


def _kind(header: Header) -> str:
    kinds = header.texts("ImageType")
    return kinds[2] if header.text("Manufacturer") == MAKER and len(kinds) > 2 else ""


def is_original_here(copy_of: str, films: Iterable[FoundFilm]) -> bool:
    """Whether one of the films found is what the copy was made from; bundles call it "film", so no other is read for that."""
    for film in films:
        if film.file is not None and PurePosixPath(film.name).stem == _FILM_STEM and copy_of in _names_of(film.file):
            return True
    return False


def _names_of(file: Path) -> tuple[str, str]:
    try:
        with file.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return "", ""
    return digest, film_copy_uid(digest)
