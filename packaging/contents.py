"""What a built folder contains, by the distributions and system packages it came from: their licences and the SBOM.

Written into the folder itself: `licenses/NAME-VERSION/` with every licence text that came with a part, and `sbom.cdx.json` in
CycloneDX 1.6. Called by packaging/pack.py.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass, field
from importlib.metadata import Distribution, distributions
from pathlib import Path

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from PyInstaller.archive.readers import CArchiveReader

LICENCE_NAMES = re.compile(r"(licen[cs]e|copying|notice|copyright|third.?party|authors)", re.IGNORECASE)
_LIBRARY = re.compile(r"(lib[A-Za-z_0-9+-]+?)(?:-[0-9a-f]{8}(?:-[0-9a-f]{8})?)?\.(?:so|dylib)(?:\.([0-9a-z.]+))?$")
_OURS = Path(__file__).parent / "licences"
_ADDED_TEXTS = {
    **dict.fromkeys(("PySide6_Essentials", "PySide6_Pdf", "shiboken6"), ("LGPL-3.0.txt", "GPL-3.0.txt")),
    "pyjpegls": ("pyjpegls.txt", "CharLS.txt"),
    "sqlcipher3": ("SQLCipher.txt",),
}
"""Licence texts that a wheel should carry and does not."""


@dataclass(frozen=True)
class Part:
    """Something that came from elsewhere: a Python distribution, a system's package or a library inside one of them."""

    name: str
    version: str
    kind: str
    licence: str
    texts: tuple[Path, ...] = ()
    inside: str = ""


@dataclass
class Contents:
    """All parts of a built folder, and the files of which nobody knows where they came from."""

    parts: list[Part] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def read_contents(folder: Path) -> Contents:
    """Look through the built program in `folder`."""
    modules = _frozen_modules(folder)
    files = [file for file in (folder / "_internal").rglob("*") if file.is_file() and not file.is_symlink()]
    contents = Contents()
    mine: dict[str, Distribution] = {}
    by_file = _installed_files()
    for module in modules:
        owner = by_file.get(module)
        if owner is not None:
            mine[owner.metadata["Name"]] = owner
    for file in files:
        inner = file.relative_to(folder / "_internal").as_posix()
        owner = by_file.get(inner) or by_file.get(file.name)
        if owner is not None:
            mine[owner.metadata["Name"]] = owner
        elif _is_library(file) and not inner.startswith("python3"):
            system = _system_part(file)
            (contents.parts.append(system) if system else contents.unknown.append(inner))
    contents.parts += [_part_of(owner) for owner in mine.values()]
    contents.parts += [part for owner in mine.values() for part in _libraries_inside(owner, files)]
    contents.parts.append(_python_part())
    contents.parts = sorted({(part.name, part.version): part for part in contents.parts}.values(), key=lambda p: p.name.lower())
    return contents


def _frozen_modules(folder: Path) -> set[str]:
    """Paths of modules in the program's archive, as they lie in site-packages (a/b.py and a/b/__init__.py)."""
    program = next(file for file in folder.iterdir() if file.is_file() and file.stem == "pneumo-desktop")
    archive = CArchiveReader(str(program))
    pyz = archive.open_embedded_archive(next(name for name in archive.toc if name.endswith(".pyz")))
    paths = {name.replace(".", "/") for name in pyz.toc}
    return {path + ".py" for path in paths} | {path + "/__init__.py" for path in paths}


def _installed_files() -> dict[str, Distribution]:
    """Every installed file, by its place in site-packages and, for shared libraries, by its bare name too."""
    found: dict[str, Distribution] = {}
    for distribution in distributions():
        for file in distribution.files or ():
            found[file.as_posix()] = distribution
            if ".so" in file.name or file.suffix in {".dll", ".dylib", ".pyd"}:
                found[file.name] = distribution
    return found


def _is_library(file: Path) -> bool:
    return ".so" in file.name or file.suffix in {".dll", ".dylib", ".pyd"}


def _part_of(distribution: Distribution) -> Part:
    metadata = distribution.metadata
    licence = metadata.get("License-Expression") or metadata.get("License") or ""
    if not licence or len(licence) > 100:
        classifiers = [line for line in metadata.get_all("Classifier") or () if line.startswith("License ::")]
        licence = classifiers[0].rpartition(":: ")[2] if classifiers else "see the texts"
    texts = [
        Path(str(distribution.locate_file(file)))
        for file in distribution.files or ()
        if LICENCE_NAMES.search(file.name) and file.suffix.lower() in {"", ".txt", ".md", ".rst", ".apache", ".bsd"}
    ]
    texts += [_OURS / name for name in _ADDED_TEXTS.get(metadata["Name"], ())]
    return Part(metadata["Name"], distribution.version, "python", licence, tuple(text for text in texts if text.is_file()))


def _libraries_inside(distribution: Distribution, files: list[Path]) -> list[Part]:
    """Shared libraries that a wheel carries in its folder of libraries; their licences are in that wheel's texts."""
    names = {file.name for file in files}
    found = []
    for file in distribution.files or ():
        if not any(part.endswith(".libs") or part == ".dylibs" for part in file.parts) or file.name not in names:
            continue
        match = _LIBRARY.match(file.name)
        name, version = (match[1], match[2] or "") if match else (file.name, "")
        found.append(Part(name, version, "library", "see the texts of " + distribution.metadata["Name"], (), distribution.name))
    return found


def _system_part(file: Path) -> Part | None:
    """The Debian package a library came from, with its copyright file; None on other systems and for unknown files."""
    if shutil.which("dpkg-query") is None:
        return None
    shown = subprocess.run(["dpkg-query", "-S", f"*/{file.name}"], capture_output=True, text=True, check=False).stdout
    package = next((line.partition(": ")[0].split(",")[0] for line in shown.splitlines()), "").partition(":")[0]
    if not package:
        return None
    version = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True, check=False
    ).stdout.split("\n")[0]
    text = Path("/usr/share/doc") / package / "copyright"
    return Part(package, version, "deb", "see the texts", (text,) if text.is_file() else ())


def _python_part() -> Part:
    import platform
    import sys

    texts = [
        Path(sys.base_prefix) / "lib" / f"python3.{sys.version_info.minor}" / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
    ]
    return Part(
        "Python", platform.python_version(), "python-itself", "PSF-2.0", tuple(text for text in texts if text.is_file())
    )


def write_licences(contents: Contents, folder: Path) -> int:
    """Copy every licence text below `folder`; returns how many parts have one."""
    having = 0
    for part in contents.parts:
        target = folder / re.sub(r"[^A-Za-z0-9_.+-]", "_", f"{part.name}-{part.version}")
        for number, text in enumerate(part.texts):
            target.mkdir(parents=True, exist_ok=True)
            name = text.name if not (target / text.name).exists() else f"{number}-{text.name}"
            shutil.copyfile(text, target / name)
        having += bool(part.texts)
    return having


def write_sbom(contents: Contents, out: Path, version: str) -> None:
    """CycloneDX 1.6: the program and what is in it."""
    bom = Bom()
    program = Component(name="pneumo-desktop", version=version, type=ComponentType.APPLICATION)
    bom.metadata.component = program
    for part in contents.parts:
        url = {
            "python": PackageURL("pypi", name=part.name.lower(), version=part.version),
            "deb": PackageURL("deb", "debian", part.name, part.version),
        }.get(part.kind, PackageURL("generic", name=part.name, version=part.version or None))
        bom.components.add(
            Component(
                name=part.name,
                version=part.version or None,
                type=ComponentType.LIBRARY,
                purl=url,
                licenses=[DisjunctiveLicense(name=part.licence)],
                description=f"inside {part.inside}" if part.inside else None,
            )
        )
    bom.register_dependency(program, list(bom.components))
    out.write_text(JsonV1Dot6(bom).output_as_string(indent=1), encoding="utf-8")
