"""Whether a file is a film, and what its header says, without reading its pixels."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from enum import Enum, auto
from io import BufferedReader
from pathlib import Path, PurePosixPath

from pydicom import dcmread
from pydicom.uid import UID, DeflatedExplicitVRLittleEndian

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import FilmFacts
from pneumo_desktop.domain.found import FILM_SUFFIXES
from pneumo_desktop.imaging.decode import is_in_use, openable_path
from pneumo_desktop.imaging.dicom import looks_like_dicom
from pneumo_desktop.imaging.dicom_frames import lift_first_frame
from pneumo_desktop.imaging.dicom_header import Header, read_facts
from pneumo_desktop.imaging.limits import MAX_FILE_BYTES, check_size
from pneumo_desktop.imaging.not_films import foreign_format, foreign_size, is_cut_off, why_no_film
from pneumo_desktop.imaging.own_exports import dicom_copy_of, png_copy_of, refuse_dicom_export, refuse_png_export
from pneumo_desktop.imaging.quiet import no_warnings, silence_loggers
from pneumo_desktop.imaging.raster import RasterFormat, find_raster_format

PREFIX_BYTES = 4096
# Pictures smaller than this lie around everywhere (icons of the viewer on a CD) and are no films.
MIN_PICTURE_SIDE_PX = 128
_FOREIGN_SUFFIXES = (".heic", ".heif", ".hif", ".avif", ".gif", ".jxl", ".psd", ".jxr", ".wdp", ".hdp")
_CLAIMING_SUFFIXES = frozenset((*FILM_SUFFIXES, *_FOREIGN_SUFFIXES))
_DICOM_SUFFIXES = frozenset({".dcm", ".dicom", ".dic", ".ima"})
# Its two letters begin many other files.
_WEAK_SIGNATURE = b"BM"
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


class Standing(Enum):
    """What the place of a file says of it."""

    MEANT = auto()
    """A DICOMDIR names it or a person chose it as a film: where it is none, that is always told."""
    FOUND = auto()
    """It lies among others: what looks or is called like a film and is none is told, the rest is counted."""
    OF_VIEWER = auto()
    """It belongs to the viewer on a CD: its pictures are none of the clinic's, and nobody misses them."""


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
    """Whether the name has the suffix of a film, or of a picture that people take for one."""
    return PurePosixPath(name).suffix.casefold() in _CLAIMING_SUFFIXES


def is_without_suffix(name: str) -> bool:
    """Whether the name says nothing, as on most CDs: "IM0001", "1.2.840.113619.2.1"."""
    suffix = PurePosixPath(name).suffix[1:]
    return not suffix or suffix.isdigit()


def is_archive_start(prefix: bytes) -> bool:
    """Whether a file with these first bytes is a ZIP."""
    return prefix.startswith(_ARCHIVE_STARTS)


def may_be_film(prefix: bytes) -> bool:
    """Whether a file with these first bytes has a header to look at."""
    return looks_like_dicom(prefix) or find_raster_format(prefix) is not None


def failure_of(error: OSError, name: str) -> PneumoError:
    """Why a file could not be read."""
    if is_in_use(error):
        return PneumoError("film.in_use", file=base_name(name))
    return PneumoError(_FAILURES.get(error.errno or 0, "film.read_failed"), file=base_name(name))


def look_at(file: Path, name: str, standing: Standing = Standing.FOUND) -> Looked:
    """What the file is; `name` is what it is called on the screen, which for a copy out of a ZIP is another name.

    Raises OSError, and PneumoError for a file that is meant as a film or claims to be one, by its suffix or first bytes, and
    is none to be opened.
    """
    path = openable_path(file, windows=os.name == "nt")
    facts = os.stat(path)  # noqa: PTH116 - the extended form of Windows is a string
    if not stat.S_ISREG(facts.st_mode):
        if standing is Standing.MEANT:
            raise PneumoError("film.is_folder" if stat.S_ISDIR(facts.st_mode) else "film.not_a_film", file=base_name(name))
        return Looked(Kind.OTHER)
    with open(path, "rb") as stream:  # noqa: PTH123
        prefix = stream.read(PREFIX_BYTES)
        stream.seek(0)
        kind, film_facts, *copy_of = _look_inside(stream, prefix, name, facts.st_size, standing)
    return Looked(kind, film_facts, facts.st_size, *copy_of)


_Seen = tuple[Kind, FilmFacts | None] | tuple[Kind, FilmFacts | None, str | None]


def _look_inside(stream: BufferedReader, prefix: bytes, name: str, size_bytes: int, standing: Standing) -> _Seen:
    base = base_name(name)
    known = find_raster_format(prefix)
    if known is None and not looks_like_dicom(prefix):
        refuse_no_film(prefix, name, standing)
        return Kind.OTHER, None
    if known is not None and standing is Standing.OF_VIEWER:
        return Kind.OTHER, None
    if size_bytes > MAX_FILE_BYTES:
        megabytes, limit = size_bytes // 2**20, MAX_FILE_BYTES // 2**20
        raise PneumoError("film.too_many_bytes", file=base, megabytes=megabytes, limit_megabytes=limit)
    try:
        with no_warnings():
            silence_loggers()
            return (
                _read_raster(stream, known, prefix, name, standing)
                if known is not None
                else _read_dicom(stream, prefix, standing)
            )
    except PneumoError as error:
        error.facts["file"] = base
        raise
    except OSError:
        raise
    except Exception:  # a damaged header: decoding finds the word for what is wrong
        return (Kind.FILM if known is None else Kind.PICTURE), None


def refuse_no_film(prefix: bytes, name: str, standing: Standing) -> None:
    """Raise the reason why a file of unknown content is no film, where somebody may miss one; return for all other files."""
    base = base_name(name)
    if is_archive_start(prefix) and (standing is Standing.MEANT or PurePosixPath(name).suffix.casefold() in ("", ".zip")):
        raise PneumoError("import.archive_inside", file=base)
    if not _is_missed(prefix, name, standing):
        return
    error = why_no_film(prefix)
    error.facts["file"] = base
    raise error


def _is_missed(prefix: bytes, name: str, standing: Standing) -> bool:
    if standing is Standing.MEANT:
        return True
    if standing is Standing.OF_VIEWER:
        return PurePosixPath(name).suffix.casefold() in _DICOM_SUFFIXES
    if foreign_format(prefix):
        size = foreign_size(prefix)
        return size is None or min(size) >= MIN_PICTURE_SIDE_PX
    return claims_to_be_film(name) or (is_without_suffix(name) and (not prefix or is_cut_off(prefix)))


def _read_dicom(stream: BufferedReader, prefix: bytes, standing: Standing) -> _Seen:
    if DeflatedExplicitVRLittleEndian.encode("ascii") in prefix:  # to inflate it here would be without limit
        return Kind.FILM, None
    dataset = dcmread(stream, stop_before_pixels=True, force=True)
    lift_first_frame(dataset)
    header, meta = Header(dataset), Header(dataset.file_meta)
    storage = UID(header.text("SOPClassUID") or meta.text("MediaStorageSOPClassUID"))
    if "DirectoryRecordSequence" in dataset:
        if standing is Standing.MEANT:
            raise PneumoError("film.dicomdir")
        return Kind.INDEX, None
    refuse_dicom_export(header)
    width_px, height_px = header.integer("Columns", 0), header.integer("Rows", 0)
    if not (width_px and height_px):
        document = bool(storage) and "Image" not in storage.name
        return (Kind.OTHER if document and standing is not Standing.MEANT else Kind.FILM), None
    check_size(width_px, height_px)
    bits = header.integer("BitsStored", 0)
    facts = read_facts(header, meta.text("TransferSyntaxUID"), width_px, height_px, bits, ())
    return Kind.FILM, facts, dicom_copy_of(header)


def _read_raster(stream: BufferedReader, known: RasterFormat, prefix: bytes, name: str, standing: Standing) -> _Seen:
    sure = standing is Standing.MEANT
    try:
        image = known.read_header(stream)
    except OSError:  # so Pillow says "damaged"
        chance = prefix.startswith(_WEAK_SIGNATURE) and not (sure or claims_to_be_film(name))
        return (Kind.OTHER if chance else Kind.PICTURE), None
    if min(image.size) < MIN_PICTURE_SIDE_PX and not sure:
        return Kind.OTHER, None
    check_size(*image.size)
    refuse_png_export(image.info)
    facts = FilmFacts(known.name, *image.size, 8, suffix=known.suffix)
    return Kind.PICTURE, facts, png_copy_of(image.info)
