"""The parts of a built folder that came from elsewhere, and what is known of them: licences, and what stands inside them.

A wheel says little of what was compiled into it; what is known of that stands here, with the texts in packaging/licences.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from fnmatch import fnmatch
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
TEXTS = Path(__file__).parent / "licences"
APACHE = ROOT / "LICENSE"
LICENCE_NAMES = re.compile(r"(licen[cs]e|copying|notice|copyright|third.?party|authors)", re.IGNORECASE)
_ADDED_TEXTS = {
    "PySide6_Essentials": ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt-third-parties.txt"),
    "PySide6_Pdf": ("LGPL-3.0.txt", "GPL-3.0.txt", "PDFium.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "pyjpegls": ("pyjpegls.txt", "CharLS.txt"),
    "python-gdcm": ("GDCM.txt", "GDCM-libraries.txt", "CharLS.txt"),
    "sqlcipher3": ("SQLCipher.txt",),
    "uharfbuzz": ("HarfBuzz.txt",),
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
    url: str = ""
    sha256: str = ""


@dataclass(frozen=True)
class Known:
    """A library known by its files' names or by the distribution it is compiled into; its version is read from the files."""

    name: str
    licence: str
    texts: tuple[str, ...]
    files: tuple[str, ...] = ()
    version: bytes = b""

    def part(self, file: Path | None, inside: str = "") -> Part:
        """The part, its version found in `file` where it says one."""
        found = re.search(self.version, file.read_bytes()) if file and self.version else None
        version = found[1].decode("ascii") if found else ""
        if self.name == "OpenSSL" and version.startswith(("0.", "1.")):
            return Part(self.name, version, "library", "OpenSSL", (TEXTS / "OpenSSL-1.1.txt",), inside)
        texts = tuple(APACHE if text == "Apache-2.0" else TEXTS / text for text in self.texts)
        return Part(self.name, version, "library", self.licence, texts, inside)


_OPENSSL = rb"OpenSSL (\d+\.\d+\.\d+[a-z]?) "
OPENSSL = Known("OpenSSL", "Apache-2.0", ("Apache-2.0",), ("libcrypto*", "libssl*"), _OPENSSL)
BY_FILE = (
    OPENSSL,
    Known("ICU", "Unicode-3.0", ("ICU.txt",), ("libicu*", "icu*.dll"), rb"icudt(\d+)"),
    Known("libffi", "MIT", ("libffi.txt",), ("libffi*",)),
    Known("SQLite", "public domain", ("public-domain.txt",), ("sqlite3.dll", "libsqlite3*")),
    Known("XZ Utils (liblzma)", "0BSD", ("public-domain.txt",), ("liblzma*",)),
    Known("zlib", "Zlib", ("zlib.txt",), ("zlib*.dll", "libz.*")),
    Known("ncurses", "MIT", ("ncurses.txt",), ("libncurses*", "libpanel*")),
    Known(
        "Microsoft Visual C++ runtime", "Microsoft Distributable Code", ("MicrosoftRuntime.txt",),
        ("vcruntime*.dll", "msvcp*.dll", "concrt*.dll", "vcomp*.dll", "ucrtbase.dll", "api-ms-win-*.dll"),
    ),
)  # fmt: skip
"""Libraries that lie in the folder as files of their own."""

COMPILED_IN = {
    "PySide6_Essentials": (
        ("*", Known("Qt's third-party parts (double-conversion, MD4C, TinyCBOR, FreeType, libpng and others)", "see the texts",
                    ("Qt-third-parties.txt",))),
        ("*Qt6Core*", Known("PCRE2", "BSD-3-Clause", ("PCRE2.txt",), (), rb"\x00(10\.\d\d) \d{4}-\d\d-\d\d")),
        ("*Qt6Gui*", Known("HarfBuzz", "MIT", ("HarfBuzz.txt",))),
    ),
    "PySide6_Pdf": (("*", Known("PDFium", "BSD-3-Clause AND Apache-2.0", ("PDFium.txt", "Apache-2.0", "ICU.txt"))),),
    "uharfbuzz": (("*_harfbuzz.*", Known("HarfBuzz", "MIT", ("HarfBuzz.txt",), (), rb"\x00(\d\d\.\d+\.\d+)\x00")),),
    "cryptography": (("*_rust*", OPENSSL),),
    "sqlcipher3": (
        ("*_sqlite3*", Known("SQLCipher", "BSD-3-Clause", ("SQLCipher.txt",), (), rb"\x00(4\.\d+\.\d+)\x00")),
        ("*_sqlite3*", Known("SQLite", "public domain", ("public-domain.txt",), (), rb"(3\.\d\d\.\d+)\x00")),
        ("*_sqlite3*", OPENSSL),
    ),
    "pylibjpeg-openjpeg": (("*", Known("OpenJPEG", "BSD-2-Clause", ("GDCM-libraries.txt",))),),
    "pyjpegls": (("*", Known("CharLS", "BSD-3-Clause", ("CharLS.txt",))),),
}  # fmt: skip
"""What a wheel's files hold, by the file whose bytes say the version."""


def known_by_name(file: Path) -> Known | None:
    """The known library that a file is, by its name."""
    name = file.name.lower()
    return next((known for known in BY_FILE if any(fnmatch(name, pattern) for pattern in known.files)), None)


def part_of(distribution: Distribution) -> Part:
    """A Python distribution as a part, with the licence texts that it carries and those it should."""
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
    texts += [TEXTS / name for name in _ADDED_TEXTS.get(metadata["Name"], ())]
    return Part(metadata["Name"], distribution.version, "python", licence, tuple(text for text in texts if text.is_file()))


def compiled_in(distribution: Distribution, files: list[Path]) -> list[Part]:
    """What stands inside a distribution's own files, as far as COMPILED_IN knows; `files` are those in the folder."""
    name = distribution.metadata["Name"]
    found = []
    for pattern, known in COMPILED_IN.get(name, ()):
        holder = next((file for file in files if fnmatch(file.name, pattern)), None)
        if holder is not None:
            found.append(known.part(holder if known.version else None, name))
    return found


def named_by_wheel(distribution: Distribution) -> list[Part]:
    """What the lists of contents (CycloneDX) inside a wheel name: Rust crates and libraries that were moved into it."""
    own = distribution.metadata["Name"]
    found = []
    for file in distribution.files or ():
        if "sboms" in file.parts and file.suffix == ".json":
            listed = json.loads(Path(str(distribution.locate_file(file))).read_text(encoding="utf-8"))
            found += [_named(component, own) for component in listed.get("components", ()) if _is_shipped(component, own)]
    return found


def _is_shipped(component: dict[str, Any], own: str) -> bool:
    """Not the wheel itself, nor what it could have been built with."""
    same = re.sub(r"[-_.]+", "-", component["name"]).lower() == re.sub(r"[-_.]+", "-", own).lower()
    own_module = "#c-ext/" in (component.get("purl") or "")
    return not same and not own_module and component.get("scope") not in {"optional", "excluded"}


def _named(component: dict[str, Any], own: str) -> Part:
    licences = [
        one.get("expression") or one["license"].get("id") or one["license"]["name"] for one in component.get("licenses", ())
    ]
    version = component.get("version") or ""
    texts: tuple[Path, ...] = ()
    if component["name"].startswith("openssl") and "cargo" not in component.get("purl", ""):
        old = version.startswith(("0.", "1."))
        licences, texts = ["OpenSSL" if old else "Apache-2.0"], (TEXTS / "OpenSSL-1.1.txt" if old else APACHE,)
    licence = " AND ".join(licences) or f"see the texts of {own}"
    return Part(component["name"], version, "library", licence, texts, own, component.get("purl") or "")
