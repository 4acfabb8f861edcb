"""A pack as a file: one ZIP whose members are named by their hashes, believed only as far as its signed list of contents goes.

Nothing that the ZIP itself says of names, sizes or kinds is ever used: a member is bytes with a known hash, and where they go
stands in the manifest.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.packs.disk import coded_writing, make_folder, sync_file, sync_folder
from pneumo_desktop.packs.manifest import (
    MANIFEST,
    MAX_FILES,
    MAX_MANIFEST_BYTES,
    MAX_UNPACKED_BYTES,
    SIGNATURE,
    Manifest,
    ManifestError,
    NewerFormatError,
    PackedFile,
    read_manifest,
)
from pneumo_desktop.packs.signing import SIGNATURE_BYTES, TrustedKey, check_signature

MEMBERS = "files/"
FILES = "files"
"""The folder of an installed pack in which its files lie, beside its manifest and signature."""
ROOM_TO_LEAVE_BYTES = 64 * 2**20
"""For the self-test of what was unpacked, whose own films and records take a tenth of it, and for the records of the day."""
_CHUNK_BYTES = 2**20
_MOST_LIST_BYTES = 256 * MAX_FILES
_END_RECORD_BYTES = 65_557  # 22 bytes and the longest comment
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError, OverflowError)

Tick = Callable[[float], None]
"""Called with the share done, 0 to 1."""


class Pack:
    """An open pack whose signature and list of contents were found good; its files are checked as they are read.

    Raises PneumoError("pack. ...") for one that is not.
    """

    def __init__(self, file: Path, trusted: Sequence[TrustedKey], cancel: CancelToken) -> None:
        self.file, self._cancel = file, cancel
        with self._coded():
            self._stream = file.open("rb")
        try:
            with self._coded():
                self._check_list()
                self._zip = zipfile.ZipFile(self._stream)
                self._members = {info.filename: info for info in self._zip.infolist()}
                self.manifest_bytes = self._read_small(MANIFEST, MAX_MANIFEST_BYTES)
                self.signature = self._read_small(SIGNATURE, SIGNATURE_BYTES)
            self.key: TrustedKey = check_signature(self.manifest_bytes, self.signature, trusted, file.name)
            self.manifest = self._read_manifest()
            self._check_members()
        except BaseException:
            self._stream.close()
            raise

    def __enter__(self) -> Pack:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._zip.close()
        self._stream.close()

    @property
    def id(self) -> str:
        """The beginning of the manifest's hash: what the pack's folder is called."""
        return pack_id(self.manifest_bytes)

    def verify(self, tick: Tick) -> None:
        """Read every file and compare it with its hash; nothing is written."""
        for packed, share in self._in_order():
            tick(share)
            for _ in self._chunks(packed):
                pass

    def read(self, path: str) -> bytes:
        """One small file, checked."""
        packed = next(packed for packed in self.manifest.files if packed.path == path)
        return b"".join(self._chunks(packed))

    def check_room(self, folder: Path) -> None:
        """Refuse where the disk has no room for everything unpacked; raises PneumoError("pack.no_room")."""
        wanted = self.manifest.unpacked_bytes + ROOM_TO_LEAVE_BYTES
        if shutil.disk_usage(folder).free < wanted:
            raise PneumoError("pack.no_room", file=self.file.name, megabytes=-(-wanted // 1_000_000))

    def unpack(self, target: Path, tick: Tick) -> None:
        """Put manifest, signature and all files into the new folder `target`; on the disk when this returns."""
        written: dict[str, Path] = {}
        folders = {target, target / FILES}
        with coded_writing(self.file.name):
            make_folder(target / FILES)
        for packed, share in self._in_order():
            tick(share)
            place = target / FILES / packed.path
            with coded_writing(self.file.name):
                make_folder(place.parent)
            folders |= {place.parent, *(parent for parent in place.parents if parent.is_relative_to(target))}
            first = written.setdefault(packed.sha256, place)
            if first is place or not _link(first, place):
                self._write(packed, place)
            if packed.run:
                place.chmod(0o755)
        with coded_writing(self.file.name):
            for name, content in ((SIGNATURE, self.signature), (MANIFEST, self.manifest_bytes)):
                with (target / name).open("xb") as out:
                    out.write(content)
                    sync_file(out)
            for folder in folders:
                sync_folder(folder)

    def _write(self, packed: PackedFile, place: Path) -> None:
        with coded_writing(self.file.name):
            out = place.open("xb")
        with out:
            for chunk in self._chunks(packed):
                with coded_writing(self.file.name):
                    out.write(chunk)
            with coded_writing(self.file.name):
                sync_file(out)

    def _in_order(self) -> Iterator[tuple[PackedFile, float]]:
        total, done = max(1, self.manifest.unpacked_bytes), 0
        for packed in self.manifest.files:
            yield packed, done / total
            done += packed.bytes

    def _chunks(self, packed: PackedFile) -> Iterator[bytes]:
        """The bytes of one file; raises PneumoError("pack.damaged") before the last of a wrong one is given."""
        digest, left = hashlib.sha256(), packed.bytes
        with self._coded(), self._zip.open(self._members[MEMBERS + packed.sha256]) as member:
            while chunk := member.read(min(_CHUNK_BYTES, left + 1)):
                self._cancel.check()
                digest.update(chunk)
                left -= len(chunk)
                if left < 0 or (left == 0 and digest.hexdigest() != packed.sha256):
                    raise PneumoError("pack.damaged", file=self.file.name)
                yield chunk
        if left or digest.hexdigest() != packed.sha256:
            raise PneumoError("pack.damaged", file=self.file.name)

    # What the ZIP itself must be

    @contextmanager
    def _coded(self) -> Iterator[None]:
        name = self.file.name
        try:
            yield
        except FileNotFoundError as error:
            raise PneumoError("pack.missing", file=name) from error
        except PermissionError as error:
            raise PneumoError("pack.no_rights", file=name) from error
        except OSError as error:
            raise PneumoError("pack.unreadable", file=name) from error
        except _BROKEN as error:
            raise PneumoError("pack.damaged", file=name) from error

    def _check_list(self) -> None:
        """Look at the end record before `zipfile` takes the whole list of contents into memory."""
        size = self._stream.seek(0, os.SEEK_END)
        if size > max(MAX_UNPACKED_BYTES.values()):
            raise PneumoError("pack.too_large", file=self.file.name)
        self._stream.seek(0)
        if self._stream.read(2) != b"PK":
            raise PneumoError("pack.not_a_pack", file=self.file.name)
        self._stream.seek(max(0, size - _END_RECORD_BYTES))
        tail = self._stream.read()
        at = tail.rfind(b"PK\x05\x06")
        if at < 0 or at + 22 > len(tail):
            raise PneumoError("pack.cut_off", file=self.file.name)
        entries = int.from_bytes(tail[at + 10 : at + 12], "little")
        list_bytes = int.from_bytes(tail[at + 12 : at + 16], "little")
        wide = tail.rfind(b"PK\x06\x06", 0, at)
        if wide >= 0 and tail[max(0, at - 20) : at - 16] == b"PK\x06\x07":
            entries = int.from_bytes(tail[wide + 32 : wide + 40], "little")
            list_bytes = int.from_bytes(tail[wide + 40 : wide + 48], "little")
        if entries > MAX_FILES + 2 or list_bytes > _MOST_LIST_BYTES:
            raise PneumoError("pack.too_large", file=self.file.name)

    def _read_small(self, name: str, most_bytes: int) -> bytes:
        info = self._members.get(name)
        if info is None:
            raise PneumoError("pack.not_a_pack", file=self.file.name)
        self._check_member(info)
        if info.file_size > most_bytes:
            raise PneumoError("pack.damaged", file=self.file.name)
        with self._zip.open(info) as member:
            return member.read(most_bytes)

    def _read_manifest(self) -> Manifest:
        try:
            return read_manifest(self.manifest_bytes)
        except NewerFormatError as error:
            raise PneumoError("pack.needs_newer", file=self.file.name, version="?") from error
        except ManifestError as error:
            raise PneumoError("pack.damaged", file=self.file.name) from error

    def _check_members(self) -> None:
        """Exactly the members that the manifest knows, each of the size it has there."""
        infos = self._zip.infolist()
        sizes = {MEMBERS + packed.sha256: packed.bytes for packed in self.manifest.files}
        if len(infos) != len(self._members) or set(self._members) != {MANIFEST, SIGNATURE, *sizes}:
            raise PneumoError("pack.damaged", file=self.file.name)
        for name, size in sizes.items():
            self._check_member(self._members[name])
            if self._members[name].file_size != size:
                raise PneumoError("pack.damaged", file=self.file.name)

    def _check_member(self, info: zipfile.ZipInfo) -> None:
        plain = info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) and not info.flag_bits & _ENCRYPTED
        if not plain:
            raise PneumoError("pack.damaged", file=self.file.name)


def pack_id(manifest: bytes) -> str:
    """What the folder of a pack with this manifest is called."""
    return hashlib.sha256(manifest).hexdigest()[:16]


def _link(first: Path, place: Path) -> bool:
    """The same bytes under a second name, where the disk can do that: a program's libraries stand in several places."""
    with suppress(OSError):
        os.link(first, place)
        return True
    return False


def hash_file(file: Path) -> str:
    """SHA-256 of a file."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
