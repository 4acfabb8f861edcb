"""What a built folder contains, by the distributions and system packages it came from, and their licence texts.

Read from the files that really lie there. Written into the folder itself: `licenses/NAME-VERSION/` with every licence text that
belongs to a part (and the list of contents, packaging/sbom.py). Called by packaging/pack.py.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from importlib.metadata import Distribution, distributions
from pathlib import Path

from origins import bootloader_part, is_library, origin_of, python_part, resource_parts
from parts import Part, compiled_in, known_by_name, named_by_wheel, part_of

NAME = "pneumo-desktop"
_LIBRARY = re.compile(r"(lib[A-Za-z_0-9+-]+?)(?:-[0-9a-f]{8}(?:-[0-9a-f]{8})?)?\.(?:so|dylib)(?:\.([0-9a-z.]+))?$")
_MOVED = re.compile(r"-[0-9a-f]{8}\.")


@dataclass
class Contents:
    """All parts of a built folder, and the files of which nobody knows where they came from."""

    parts: list[Part] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def read_contents(folder: Path) -> Contents:
    """Look through the built program in `folder`."""
    return contents_of(folder / "_internal", frozen_modules(folder))


def contents_of(inner: Path, modules: set[str]) -> Contents:
    """What the files below `inner` and the modules in the program's archive came from."""
    files = [file for file in inner.rglob("*") if file.is_file() and not file.is_symlink()]
    contents = Contents()
    by_place, by_name = _installed_files()
    mine = {owner.metadata["Name"]: owner for owner in map(by_place.get, modules) if owner is not None}
    files_of: dict[str, list[Path]] = {}
    for file in files:
        place = file.relative_to(inner).as_posix()
        owner = by_place.get(place) or (by_name.get(file.name) if _MOVED.search(file.name) else None)
        part = None
        if owner is None and is_library(file):
            part = origin_of(file, place)
            if part is None or part.kind == "library":  # a wheel that carries a file of this name brought it
                owner = by_name.get(file.name)
        if owner is not None:
            mine[owner.metadata["Name"]] = owner
            files_of.setdefault(owner.metadata["Name"], []).append(file)
        elif part is not None:
            contents.parts.append(part)
        elif is_library(file):
            contents.unknown.append(place)
    for name, owner in mine.items():
        own_files = files_of.get(name, [])
        contents.parts += [
            part_of(owner),
            *_libraries_inside(name, own_files),
            *compiled_in(owner, own_files),
            *named_by_wheel(owner),
        ]
    contents.parts += [python_part(), bootloader_part(), *resource_parts(inner / "resources")]
    contents.parts = _each_once(contents.parts)
    return contents


def _each_once(parts: list[Part]) -> list[Part]:
    """In the order of their names; of two that say the same, the one with a version and with texts."""
    found: dict[tuple[str, str, str], Part] = {}
    for part in sorted(parts, key=lambda p: (bool(p.texts), bool(p.url))):
        found[part.name.lower(), part.version, part.inside] = part
    return sorted(found.values(), key=lambda p: (p.name.lower(), p.version, p.inside))


def frozen_modules(folder: Path) -> set[str]:
    """Paths of modules in the program's archive, as they lie in site-packages (a/b.py and a/b/__init__.py)."""
    from PyInstaller.archive.readers import CArchiveReader

    program = next(file for file in folder.iterdir() if file.is_file() and file.stem == NAME)
    archive = CArchiveReader(str(program))
    pyz = archive.open_embedded_archive(next(name for name in archive.toc if name.endswith(".pyz")))
    paths = {name.replace(".", "/") for name in pyz.toc}
    return {path + ".py" for path in paths} | {path + "/__init__.py" for path in paths}


def _installed_files() -> tuple[dict[str, Distribution], dict[str, Distribution]]:
    """Every installed file by its place in site-packages, and every shared library by its bare name."""
    by_place: dict[str, Distribution] = {}
    by_name: dict[str, Distribution] = {}
    for distribution in distributions():
        for file in distribution.files or ():
            by_place[file.as_posix()] = distribution
            if is_library(Path(file)):
                by_name[file.name] = distribution
    return by_place, by_name


def _libraries_inside(owner: str, files: list[Path]) -> list[Part]:
    """Shared libraries that a wheel carries beside its own; their licences are in that wheel's texts or in ours."""
    found = []
    for file in files:
        known = known_by_name(file)
        if known is not None:
            found.append(known.part(file, owner))
        elif any(part.endswith(".libs") or part == ".dylibs" for part in file.parts):
            match = _LIBRARY.match(file.name)
            name, version = (match[1], match[2] or "") if match else (file.name, "")
            found.append(Part(name, version, "library", f"see the texts of {owner}", (), owner))
    return found


def write_licences(contents: Contents, folder: Path) -> int:
    """Copy every licence text below `folder`; returns how many parts have one."""
    having = 0
    for part in contents.parts:
        target = folder / re.sub(r"[^A-Za-z0-9_.+-]", "_", f"{part.name}-{part.version}".strip("-"))
        for text in part.texts:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(text, _free_name(target, text))
        having += bool(part.texts)
    return having


def _free_name(target: Path, text: Path) -> Path:
    """Where the text goes: a text of the same name is overwritten only by the same text."""
    for number in range(100):
        name = target / (f"{number}-{text.name}" if number else text.name)
        if not name.exists() or name.read_bytes() == text.read_bytes():
            return name
    raise OSError(f"too many texts called {text.name}")
