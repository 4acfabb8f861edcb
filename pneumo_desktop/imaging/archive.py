"""ZIP files: their members, within limits, and never by a path that the ZIP chooses."""

from __future__ import annotations

import os
import shutil
import uuid
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.found import COPY_PREFIX
from pneumo_desktop.domain.patient import clean_text
from pneumo_desktop.imaging.decode import openable_path
from pneumo_desktop.imaging.finding_header import PREFIX_BYTES, base_name
from pneumo_desktop.imaging.folder_walk import is_hidden
from pneumo_desktop.imaging.limits import MAX_FILE_BYTES

MAX_ENTRIES = 20_000
MAX_UNPACKED_BYTES = 8 * 2**30
# Films shrink to a third or a tenth; an even picture of one colour to a thousandth, but that is small.
MAX_RATIO = 200
_RATIO_COUNTS_FROM_BYTES = 32 * 2**20
_ROOM_TO_LEAVE_BYTES = 256 * 2**20
_LIST_BYTES_PER_ENTRY = 512
_CHUNK_BYTES = 1024 * 1024
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED, _UTF8 = 0x1, 0x800


@dataclass(frozen=True)
class Member:
    """A file in a ZIP; `name` is for showing and made of its stated name, which is never used as a path."""

    info: zipfile.ZipInfo
    name: str

    @property
    def hidden(self) -> bool:
        return any(is_hidden(part) for part in self.name.split("/"))


class Archive:
    """An open ZIP. Raises PneumoError("import.archive_...") for one that is damaged or beyond the limits."""

    def __init__(self, file: Path, cancel: CancelToken) -> None:
        self._name, self._cancel = file.name, cancel
        self._stream = open(openable_path(file, windows=os.name == "nt"), "rb")  # noqa: SIM115, PTH123 - closed in __exit__
        try:
            self._check_list(self._stream)
            self._zip = zipfile.ZipFile(self._stream)
            self.members = [Member(info, _shown_name(info)) for info in self._zip.infolist() if not info.is_dir()]
            self._check_sizes(os.fstat(self._stream.fileno()).st_size)
        except BaseException as error:
            self._stream.close()
            if isinstance(error, zipfile.BadZipFile | NotImplementedError | ValueError | EOFError):
                raise PneumoError("import.archive_damaged", file=self._name) from None
            raise

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._zip.close()
        self._stream.close()

    def _check_list(self, stream: BinaryIO) -> None:
        """Look at the end record before `zipfile` takes the whole list of contents into memory."""
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - 65_557))  # the longest end record: 22 bytes and a comment of 65,535
        tail = stream.read()
        at = tail.rfind(b"PK\x05\x06")
        if at < 0:
            raise PneumoError("import.archive_damaged", file=self._name)
        entries, list_bytes = (
            int.from_bytes(tail[at + 10 : at + 12], "little"),
            int.from_bytes(tail[at + 12 : at + 16], "little"),
        )
        wide = tail.rfind(b"PK\x06\x06", 0, at)
        if wide >= 0 and tail[at - 20 : at - 16] == b"PK\x06\x07":
            entries = int.from_bytes(tail[wide + 32 : wide + 40], "little")
            list_bytes = int.from_bytes(tail[wide + 40 : wide + 48], "little")
        if entries > MAX_ENTRIES or list_bytes > MAX_ENTRIES * _LIST_BYTES_PER_ENTRY:
            raise PneumoError("import.archive_too_many_entries", file=self._name)

    def _check_sizes(self, archive_bytes: int) -> None:
        if len(self.members) > MAX_ENTRIES:
            raise PneumoError("import.archive_too_many_entries", file=self._name)
        total = sum(member.info.file_size for member in self.members)
        if total > _RATIO_COUNTS_FROM_BYTES and total > MAX_RATIO * archive_bytes:
            raise PneumoError("import.archive_ratio", file=self._name)
        if total > MAX_UNPACKED_BYTES:
            raise PneumoError("import.archive_too_large", file=self._name)

    def check_room(self, scratch: Path) -> None:
        """Refuse where the disk has no room for everything unpacked."""
        total = sum(member.info.file_size for member in self.members)
        if shutil.disk_usage(scratch).free < total + _ROOM_TO_LEAVE_BYTES:
            raise PneumoError("import.archive_no_room", file=self._name)

    def read_start(self, member: Member) -> bytes:
        """The first bytes of a member; raises PneumoError for one that cannot or must not be unpacked."""
        self._check(member)
        try:
            with self._zip.open(member.info) as packed:
                return packed.read(PREFIX_BYTES)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError):
            raise PneumoError("film.unreadable", file=base_name(member.name)) from None

    def unpack(self, member: Member, scratch: Path) -> Path:
        """A copy in `scratch` under a name of our own; nothing is left there if it fails."""
        self._check(member)
        target = scratch / f"{COPY_PREFIX}{uuid.uuid4().hex}"
        try:
            with self._zip.open(member.info) as packed, target.open("xb") as out:
                while chunk := packed.read(_CHUNK_BYTES):
                    self._cancel.check()
                    _write(out, chunk, self._name)
        except BaseException as error:
            target.unlink(missing_ok=True)
            if isinstance(error, zipfile.BadZipFile | zlib.error | EOFError | RuntimeError):
                raise PneumoError("film.unreadable", file=base_name(member.name)) from None
            raise
        return target

    def _check(self, member: Member) -> None:
        info, base = member.info, base_name(member.name)
        if info.flag_bits & _ENCRYPTED:
            raise PneumoError("import.archive_encrypted", file=base)
        if info.compress_type not in _METHODS:
            raise PneumoError("import.archive_method", file=base)
        if info.file_size > MAX_FILE_BYTES:
            megabytes, limit = info.file_size // 2**20, MAX_FILE_BYTES // 2**20
            raise PneumoError("film.too_many_bytes", file=base, megabytes=megabytes, limit_megabytes=limit)
        if info.file_size > _RATIO_COUNTS_FROM_BYTES and info.file_size > MAX_RATIO * max(1, info.compress_size):
            raise PneumoError("import.archive_ratio", file=base)


def _write(out: BinaryIO, chunk: bytes, archive_name: str) -> None:
    try:
        out.write(chunk)
    except OSError:
        raise PneumoError("import.archive_no_room", file=archive_name) from None


def _shown_name(info: zipfile.ZipInfo) -> str:
    """The stated name in its own script: without the flag for UTF-8 many writers put UTF-8 or a code page all the same."""
    name = info.filename
    if not info.flag_bits & _UTF8:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = info.filename
    parts = [clean_text(part) for part in name.replace("\\", "/").split("/")]
    return "/".join(part for part in parts if part not in ("", ".", "..")) or "?"
