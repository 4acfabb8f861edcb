"""The list of contents of a CD (DICOMDIR, PS3.10 8): which files it says are films, found on the disk inside its folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any

from pydicom import Dataset, dcmread
from pydicom.dataelem import RawDataElement
from pydicom.multival import MultiValue

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.imaging.decode import openable_path
from pneumo_desktop.imaging.quiet import no_warnings, silence_loggers

INDEX_NAME = "dicomdir"
_MAX_INDEX_BYTES = 64 * 1024 * 1024
_UNDEFINED_LENGTH = 0xFFFFFFFF
_FORBIDDEN = ("", ".", "..")
_PROGRAM_SUFFIXES = frozenset(
    {".exe", ".dll", ".jar", ".class", ".js", ".css", ".htm", ".html", ".chm", ".swf", ".app", ".so", ".dylib"}
)


@dataclass(frozen=True)
class Reference:
    """A film that the list names: `name` as it names it, and the file, or why there is none."""

    name: str
    file: Path | None
    error: PneumoError | None = None


def find_index(folder: Path) -> Path | None:
    """The DICOMDIR in a folder, whatever case and ending the CD gives its name; raises OSError."""
    with os.scandir(openable_path(folder, windows=os.name == "nt")) as entries:
        names = sorted(entry.name for entry in entries if _plain(entry.name) == INDEX_NAME and entry.is_file())
    return folder / names[0] if names else None


def read_index(index: Path, cancel: CancelToken) -> list[Reference]:
    """The pictures that the DICOMDIR names, each file once; paths are looked up below its own folder and nowhere else.

    Raises OSError where the file cannot be read and PneumoError("import.index_damaged").
    """
    lookup = _Lookup(index.parent)
    found = []
    for parts in read_references(index):
        cancel.check()
        found.append(lookup.resolve(parts))
    return found


def read_references(index: Path) -> list[tuple[str, ...]]:
    """The parts of the paths of the pictures that the DICOMDIR names, each once, in its order; raises as `read_index`."""
    path = openable_path(index, windows=os.name == "nt")
    if os.stat(path).st_size > _MAX_INDEX_BYTES:  # noqa: PTH116
        raise PneumoError("import.index_damaged", file=index.name)
    with open(path, "rb") as stream:  # noqa: PTH123
        source = BytesIO(stream.read())
    try:
        with no_warnings():
            silence_loggers()
            dataset = dcmread(source)
            _check_whole(dataset)
            records = dataset.DirectoryRecordSequence
            wanted = [parts for record in records if (parts := _read_record(record))]
    except Exception:  # whatever pydicom raises of a damaged file, OSError included
        raise PneumoError("import.index_damaged", file=index.name) from None
    return list(dict.fromkeys(wanted))


def _check_whole(dataset: Dataset) -> None:
    """Raise EOFError for a list that stops short of its stated length; pydicom would give its beginning as the whole."""
    records: object = dataset.get_item("DirectoryRecordSequence")
    if isinstance(records, RawDataElement) and len(records.value or b"") < records.length < _UNDEFINED_LENGTH:
        raise EOFError


def viewer_pictures(names: Iterable[str]) -> Callable[[str], bool]:
    """Whether a picture beside a DICOMDIR belongs to the viewer on the CD, by the "/" names of everything there.

    It does where programs or pages lie in its folder or in one above, the CD's own root aside: a folder of exported
    pictures next to the viewer is the clinic's.
    """
    programs = {str(path.parent) for path in map(PurePosixPath, names) if path.suffix.casefold() in _PROGRAM_SUFFIXES}

    def belongs(name: str) -> bool:
        own, *above = (str(parent) for parent in PurePosixPath(name).parents)
        return own in programs or any(folder in programs for folder in above[:-1])

    return belongs


def match_members(root: str, references: Iterable[tuple[str, ...]], names: Iterable[str]) -> tuple[set[str], list[str]]:
    """Of the members' `names` of a ZIP those that a DICOMDIR in its folder `root` names, and the references to none of them."""
    there = {tuple(_plain(part) for part in name.split("/")): name for name in names}
    start = tuple(_plain(part) for part in root.split("/") if part)
    wanted = {"/".join(parts): there.get((*start, *map(_plain, parts))) for parts in references}
    return {name for name in wanted.values() if name is not None}, [path for path, name in wanted.items() if name is None]


def is_index_name(name: str) -> bool:
    """Whether a file of this "/" name is a DICOMDIR, whatever case and ending the CD gives it."""
    return _plain(PurePosixPath(name).name) == INDEX_NAME


def _read_record(record: Any) -> tuple[str, ...]:
    """The parts of Referenced File ID (0004,1500) of a record that stands for a picture, else nothing."""
    if str(record.get("DirectoryRecordType", "")).upper() != "IMAGE" or record.get("RecordInUseFlag") == 0:
        return ()
    value = record.get("ReferencedFileID")
    parts = list(value) if isinstance(value, MultiValue | list) else [value]
    # Some writers put a whole path with slashes into one part.
    return tuple(piece for part in parts if part is not None for piece in str(part).split("/"))


def _plain(name: str) -> str:
    """A name without case and without the endings that ISO 9660 adds ("NAME.;1")."""
    return name.split(";")[0].rstrip(".").casefold()


class _Lookup:
    """Finds references below a folder; remembers the folders it has listed."""

    def __init__(self, root: Path) -> None:
        self._root, self._real_root = root, Path(os.path.realpath(root))
        self._listed: dict[Path, dict[str, str]] = {}

    def resolve(self, parts: tuple[str, ...]) -> Reference:
        name = "/".join(parts)
        if any(part.strip() in _FORBIDDEN or any(mark in part for mark in "\\:\x00") for part in parts):
            return Reference(name, None, PneumoError("import.reference_outside", file=name))
        file = self._root
        for part in parts:
            there = self._names(file).get(_plain(part))
            if there is None:
                return Reference(name, None, PneumoError("import.reference_missing", file=name))
            file = file / there
        if not Path(os.path.realpath(file)).is_relative_to(self._real_root):
            return Reference(name, None, PneumoError("import.reference_outside", file=name))
        return Reference(file.relative_to(self._root).as_posix(), file)

    def _names(self, folder: Path) -> dict[str, str]:
        if folder not in self._listed:
            try:
                with os.scandir(openable_path(folder, windows=os.name == "nt")) as entries:
                    names = [entry.name for entry in entries]
            except OSError:
                names = []
            self._listed[folder] = {_plain(name): name for name in sorted(names, reverse=True)}
        return self._listed[folder]
