"""The files below a folder, in order, without getting lost: hidden ones, links and loops are left out."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.imaging.decode import openable_path

MAX_FILES = 100_000
_MAX_DEPTH = 48
_SYSTEM_FOLDERS = frozenset({"$recycle.bin", "system volume information", "__macosx", "lost+found"})


@dataclass(frozen=True)
class Walked:
    """A file below the folder, or a folder that could not be read and why. `name` is its path below the folder, with "/"."""

    file: Path
    name: str
    error: PneumoError | None = None


def is_hidden(name: str, attributes: int = 0) -> bool:
    """Whether people do not see a file of this name; `attributes` are those of Windows."""
    hidden = attributes & getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 0)
    return name.startswith(".") or bool(hidden) or name.casefold() in _SYSTEM_FOLDERS


def walk_files(root: Path, cancel: CancelToken) -> Iterator[Walked]:
    """Files below `root`, sorted within their folder, folders after files.

    Links to folders are not followed: what lies inside `root` is found anyway, and what lies outside was not asked for. A
    link to a file counts where it leads out of `root`. Raises OSError if `root` itself cannot be read.
    """
    inside = Path(os.path.realpath(root))
    waiting: list[tuple[Path, str, int]] = [(root, "", 0)]
    visited: set[tuple[int, int]] = set()
    while waiting:
        folder, prefix, depth = waiting.pop()
        try:
            files, folders = _list_folder(folder, inside, visited)
        except OSError as error:
            if depth == 0:
                raise
            code = "import.folder_no_rights" if isinstance(error, PermissionError) else "import.folder_unreadable"
            yield Walked(folder, prefix.rstrip("/"), PneumoError(code, file=folder.name))
            continue
        for name in files:
            cancel.check()
            yield Walked(folder / name, prefix + name)
        if depth < _MAX_DEPTH:
            waiting += [(folder / name, f"{prefix}{name}/", depth + 1) for name in reversed(folders)]


def _list_folder(folder: Path, root: Path, visited: set[tuple[int, int]]) -> tuple[list[str], list[str]]:
    path = openable_path(folder, windows=os.name == "nt")
    facts = os.stat(path)  # noqa: PTH116
    here = (facts.st_dev, facts.st_ino)
    if facts.st_ino and here in visited:
        return [], []
    visited.add(here)
    files, folders = [], []
    with os.scandir(path) as entries:
        for entry in entries:
            attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) if os.name == "nt" else 0
            if is_hidden(entry.name, attributes):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
            elif not entry.is_symlink() or _leads_out(entry, root):
                files.append(entry.name)
    return sorted(files), sorted(folders)


def _leads_out(entry: os.DirEntry[str], root: Path) -> bool:
    """Whether a link is one to a file elsewhere; one to a file below `root` would show that twice."""
    try:
        return entry.is_file() and not Path(os.path.realpath(entry.path)).is_relative_to(root)
    except OSError:  # a link in a circle
        return False
