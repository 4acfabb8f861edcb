"""Whether a file is a film, and what its header says, without reading its pixels."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from enum import Enum, auto
from io import BufferedReader
from pathlib import Path, PurePosixPath
from typing import Any, cast

from pydicom import dcmread
from pydicom.uid import UID, DeflatedExplicitVRLittleEndian

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import FilmFacts
from pneumo_desktop.imaging.decode import is_in_use, openable_path
from pneumo_desktop.imaging.dicom import looks_like_dicom
from pneumo_desktop.imaging.dicom_header import Header, read_facts
from pneumo_desktop.imaging.limits import MAX_FILE_BYTES, check_size
from pneumo_desktop.imaging.own_exports import dicom_copy_of, png_copy_of, refuse_dicom_export, refuse_png_export
from pneumo_desktop.imaging.quiet import no_warnings, silence_loggers
from pneumo_desktop.imaging.raster import RasterFormat, find_raster_format

PREFIX_BYTES = 4096
# Pictures smaller than this lie around everywhere (icons of the viewer on a CD) and are no films.
MIN_PICTURE_SIDE_PX = 128
_FILM_SUFFIXES = frozenset({".dcm", ".dicom", ".dic", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp", ".jp2"})
_DICOM_SUFFIXES = frozenset({".dcm", ".dicom", ".dic"})
_ARCHIVE_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_FAILURES = {
    errno.ENOENT: "film.missing",
    errno.ENOTDIR: "film.missing",
    errno.ENAMETOOLONG: "film.missing",
    errno.EACCES: "film.no_rights",
    errno.EPERM: "film.no_rights",
}


class Kind(Enum):
    """What a file is by its first bytes and its header."""

    FILM = auto()
    PICTURE = auto()
    INDEX = auto()
    OTHER = auto()


@dataclass(frozen=True)
class Looked:
    """`facts` is None where only decoding can tell them. `copy_of` is set for a copy that this program made of a film."""

    kind: Kind
    facts: FilmFacts | None = None
    size_bytes: int = 0
    copy_of: str | None = None


def base_name(name: str) -> str:
    """The last part of a shown name."""
    return PurePosixPath(name).name or name


def claims_to_be_film(name: str) -> bool:
    """Whether the name has the suffix of a film."""
    return PurePosixPath(name).suffix.casefold() in _FILM_SUFFIXES


def is_archive_start(prefix: bytes) -> bool:
    """Whether a file with these first bytes is a ZIP."""
    return prefix.startswith(_ARCHIVE_STARTS)


def may_be_film(prefix: bytes, name: str) -> bool:
    """Whether a file with these first bytes deserves a look at its header, or a word on why it is no film."""
    return claims_to_be_film(name) or looks_like_dicom(prefix) or find_raster_format(prefix) is not None


def failure_of(error: OSError, name: str) -> PneumoError:
    """Why a file could not be read."""
    if is_in_use(error):
        return PneumoError("film.in_use", file=base_name(name))
    return PneumoError(_FAILURES.get(error.errno or 0, "film.read_failed"), file=base_name(name))


def look_at(file: Path, name: str) -> Looked:
    """What the file is; `name` is what it is called on the screen, which for a copy out of a ZIP is another name.

    Raises OSError, and PneumoError for a file that claims to be a film, by suffix or first bytes, and is none to be opened.
    """
    path = openable_path(file, windows=os.name == "nt")
    facts = os.stat(path)  # noqa: PTH116 - the extended form of Windows is a string
    if not stat.S_ISREG(facts.st_mode):
        return Looked(Kind.OTHER)
    with open(path, "rb") as stream:  # noqa: PTH123
        prefix = stream.read(PREFIX_BYTES)
        stream.seek(0)
        kind, film_facts, *copy_of = _look_inside(stream, prefix, name, facts.st_size)
    return Looked(kind, film_facts, facts.st_size, *copy_of)


_Seen = tuple[Kind, FilmFacts | None] | tuple[Kind, FilmFacts | None, str | None]


def _look_inside(stream: BufferedReader, prefix: bytes, name: str, size_bytes: int) -> _Seen:
    base = base_name(name)
    known = find_raster_format(prefix)
    if known is None and not looks_like_dicom(prefix):
        _refuse_what_claims_to_be_more(prefix, name)
        return Kind.OTHER, None
    if size_bytes > MAX_FILE_BYTES:
        megabytes, limit = size_bytes // 2**20, MAX_FILE_BYTES // 2**20
        raise PneumoError("film.too_many_bytes", file=base, megabytes=megabytes, limit_megabytes=limit)
    try:
        with no_warnings():
            silence_loggers()
            return _read_raster(stream, known, name) if known is not None else _read_dicom(stream, prefix)
    except PneumoError as error:
        error.facts["file"] = base
        raise
    except OSError:
        raise
    except Exception:  # a damaged header: decoding finds the word for what is wrong
        return (Kind.FILM if known is None else Kind.PICTURE), None


def _refuse_what_claims_to_be_more(prefix: bytes, name: str) -> None:
    base = base_name(name)
    if is_archive_start(prefix) and PurePosixPath(name).suffix.casefold() in ("", ".zip"):
        raise PneumoError("import.archive_inside", file=base)
    if claims_to_be_film(name):
        raise PneumoError("film.not_a_film" if prefix else "film.empty", file=base)


def _read_dicom(stream: BufferedReader, prefix: bytes) -> _Seen:
    if DeflatedExplicitVRLittleEndian.encode("ascii") in prefix:  # to inflate it here would be without limit
        return Kind.FILM, None
    dataset = dcmread(stream, stop_before_pixels=True, force=True)
    header, meta = Header(dataset), Header(dataset.file_meta)
    storage = UID(header.text("SOPClassUID") or meta.text("MediaStorageSOPClassUID"))
    if "DirectoryRecordSequence" in dataset:
        return Kind.INDEX, None
    refuse_dicom_export(header)
    width_px, height_px = header.integer("Columns", 0), header.integer("Rows", 0)
    if not (width_px and height_px):
        return (Kind.OTHER if storage and "Image" not in storage.name else Kind.FILM), None
    check_size(width_px, height_px)
    bits = header.integer("BitsStored", 0)
    facts = read_facts(header, meta.text("TransferSyntaxUID"), width_px, height_px, bits, ())
    return Kind.FILM, facts, dicom_copy_of(header)


def _read_raster(stream: BufferedReader, known: RasterFormat, name: str) -> _Seen:
    try:
        image = known.open(cast(Any, stream))
    except OSError:  # so Pillow says "damaged"
        return (Kind.PICTURE if claims_to_be_film(name) else Kind.OTHER), None
    if min(image.size) < MIN_PICTURE_SIDE_PX:
        return Kind.OTHER, None
    check_size(*image.size)
    refuse_png_export(image.info)
    facts = FilmFacts(known.name, image.width, image.height, 8, suffix=known.suffix)
    return Kind.PICTURE, facts, png_copy_of(image.info)
