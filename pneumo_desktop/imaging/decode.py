"""A file to a film: read once, known by its content, every failure a code."""

from __future__ import annotations

import errno
import hashlib
import logging
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import BinaryIO

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.imaging.limits import MAX_FILE_BYTES
from pneumo_desktop.imaging.quiet import no_warnings, silence_loggers

logger = logging.getLogger(__name__)

_CHUNK_BYTES = 32 * 1024 * 1024
_ROOM_BYTES = 64 * 1024  # what a file may grow by while it is read, at little cost
# Windows refuses longer paths (MAX_PATH less an 8.3 name) unless they are written in their extended form.
_WINDOWS_PATH_LENGTH = 248
# How zlib, Pillow, struct and pydicom say that a file stops too early.
_WORDS_OF_TRUNCATION = ("truncated", "incomplete", "requires a buffer of", "no tag to read")
_WINDOWS_IN_USE = (32, 33)  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
_OPEN_FAILURES = {
    errno.ENOENT: "film.missing",
    errno.ENOTDIR: "film.missing",
    errno.ENAMETOOLONG: "film.missing",
    errno.EISDIR: "film.is_folder",
    errno.EACCES: "film.no_rights",
    errno.EPERM: "film.no_rights",
}


def decode_film(path: Path, cancel: CancelToken) -> Film:
    """The film in the file at `path`, known by its content and never by its suffix.

    The file is read once; `Film.source` and `Film.sha256` are of exactly those bytes. Raises PneumoError("film. ...") with
    the fact `file` (name without folders), `Cancelled`, and nothing else. Damage can still end the whole process in a
    decoder's own code: the program itself decodes through `isolated`.
    """
    with naming(path):
        source = read_source(path, cancel)
        sha256 = hashlib.sha256(source).hexdigest()
        cancel.check()
        return decode_source(source, sha256, cancel)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Give a failure inside the name of its file, and the log its code."""
    try:
        yield
    except PneumoError as error:
        error.facts["file"] = path.name
        logger.info("%s", error.code)
        raise


def read_source(path: Path, cancel: CancelToken) -> bytes:
    """The bytes of the file at `path`; raises PneumoError("film. ...") without the fact `file`, and `Cancelled`."""
    cancel.check()
    try:
        return _read_bytes(path, cancel)
    except MemoryError:
        raise PneumoError("film.too_large_for_memory") from None


def decode_source(source: bytes, sha256: str, cancel: CancelToken) -> Film:
    """The film in these bytes; raises PneumoError("film. ...") without the fact `file`, `Cancelled`, and nothing else."""
    try:
        with no_warnings():
            return _decode_bytes(source, sha256, cancel)
    except (PneumoError, Cancelled):
        raise
    except MemoryError:
        raise PneumoError("film.too_large_for_memory") from None
    except Exception as error:
        # The type alone: messages of the libraries quote what stands in the header.
        logger.info("film.unreadable %s", type(error).__name__)
        raise PneumoError("film.truncated" if _is_truncation(error) else "film.unreadable") from None


def _is_truncation(error: Exception) -> bool:
    text = str(error).lower()
    return isinstance(error, EOFError) or any(words in text for words in _WORDS_OF_TRUNCATION)


def _decode_bytes(source: bytes, sha256: str, cancel: CancelToken) -> Film:
    # Imported here: pydicom takes a third of a second, which the start of the program need not wait for.
    from pneumo_desktop.imaging.dicom import decode_dicom, looks_like_dicom
    from pneumo_desktop.imaging.not_films import why_no_film
    from pneumo_desktop.imaging.raster import decode_raster, find_raster_format

    silence_loggers()
    if looks_like_dicom(source):
        return decode_dicom(source, sha256, cancel)
    known = find_raster_format(source)
    if known is None:
        raise why_no_film(source)
    return decode_raster(source, sha256, known, cancel)


def _read_bytes(path: Path, cancel: CancelToken) -> bytes:
    try:
        name = openable_path(path, windows=os.name == "nt")
        # A pipe would wait for ever and a device has no end.
        mode = os.stat(name).st_mode  # noqa: PTH116 - the extended form is a string
        if stat.S_ISDIR(mode):
            raise PneumoError("film.is_folder")
        if not stat.S_ISREG(mode):
            raise PneumoError("film.not_a_film")
        with open(name, "rb") as file:  # noqa: PTH123
            return _read_limited(file, cancel)
    except OSError as error:
        if is_in_use(error):
            raise PneumoError("film.in_use") from None
        raise PneumoError(_OPEN_FAILURES.get(error.errno or 0, "film.read_failed")) from None
    except ValueError:  # a NUL in the path
        raise PneumoError("film.missing") from None


def is_in_use(error: OSError) -> bool:
    """Whether another program keeps a file to itself, which Windows calls a lack of rights."""
    return getattr(error, "winerror", None) in _WINDOWS_IN_USE or error.errno in (errno.EBUSY, errno.ETXTBSY)


def _read_limited(file: BinaryIO, cancel: CancelToken) -> bytes:
    before = os.fstat(file.fileno())
    size = before.st_size
    chunks: list[bytes] = []
    count = 0
    while size <= MAX_FILE_BYTES and (chunk := file.read(min(_CHUNK_BYTES, size - count + _ROOM_BYTES))):
        chunks.append(chunk)
        count += len(chunk)
        size = max(size, count)
        cancel.check()
    if size > MAX_FILE_BYTES:
        raise PneumoError("film.too_many_bytes", megabytes=size // 2**20, limit_megabytes=MAX_FILE_BYTES // 2**20)
    after = os.fstat(file.fileno())
    if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
        raise PneumoError("film.in_use")  # half of the old bytes and half of the new are no film
    if not count:
        raise PneumoError("film.empty")
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)


def openable_path(path: PurePath, windows: bool) -> str:
    """`path` as the system opens it at any length: on Windows long paths need their extended form (\\\\?\\)."""
    text = str(path)
    if not windows or len(text) < _WINDOWS_PATH_LENGTH or text.startswith("\\\\?\\"):
        return text
    full = os.path.abspath(text) if isinstance(path, Path) else text  # noqa: PTH100 - resolves ".." without the disk
    return "\\\\?\\UNC" + full[1:] if full.startswith("\\\\") else "\\\\?\\" + full
