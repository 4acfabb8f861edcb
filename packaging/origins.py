"""Where a file of the built folder came from that no Python distribution installed: Python itself, its runtime libraries or a
package of the system. A name alone proves nothing: a package of Debian counts only where its file is byte for byte the same."""

from __future__ import annotations

import filecmp
import json
import platform
import re
import shutil
import subprocess
import sys
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path

from parts import APACHE, TEXTS, Part, known_by_name

_PYTHON_LIBRARY = re.compile(r"(libpython3[.\d]*\.(so|dylib).*|python3\d*\.dll|Python3?)$")
FONTS = (
    ("DejaVu*", "Bitstream-Vera", "LICENSE_DEJAVU.txt"),
    ("Noto*", "OFL-1.1", "OFL.txt"),
    ("Nanum*", "OFL-1.1", "OFL_NANUM.txt"),
    ("Droid*", "Apache-2.0", ""),
)


def is_library(file: Path) -> bool:
    """Whether a file is machine code: a shared library or a Python module made of it."""
    return ".so" in file.name or file.suffix.lower() in {".dll", ".dylib", ".pyd"} or file.name in {"Python", "Python3"}


def origin_of(file: Path, inner: str) -> Part | None:
    """The part that a library at `inner` of the program's folder belongs to; None where nobody knows."""
    if _is_of_python(inner):
        return python_part()
    system = _system_part(file)
    if system is not None:
        return system
    known = known_by_name(file)
    return known.part(file) if known else None


def _is_of_python(inner: str) -> bool:
    """Python's own library, or a compiled module of its standard library (lib-dynload, on Windows beside the program)."""
    place = Path(inner)
    module = place.name.split(".")[0]
    is_module = place.suffix.lower() in {".so", ".pyd"} and module in sys.stdlib_module_names
    beside = len(place.parts) == 1 or "lib-dynload" in place.parts
    return bool(_PYTHON_LIBRARY.match(place.name)) or (is_module and beside)


def python_part() -> Part:
    """The Python that the program was built with."""
    texts = [
        Path(sys.base_prefix) / "lib" / f"python3.{sys.version_info.minor}" / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / f"python3.{sys.version_info.minor}" / "copyright",
        TEXTS / "Python.txt",  # where an installation brings none
    ]
    found = tuple(text for text in texts if text.is_file())[:1]
    return Part("Python", platform.python_version(), "python-itself", "PSF-2.0", found)


def bootloader_part() -> Part:
    """PyInstaller's bootloader, which is the program's own executable, and its start-up modules."""
    builder = distribution("pyinstaller")
    texts = [Path(str(builder.locate_file(file))) for file in builder.files or () if file.name == "COPYING.txt"]
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    return Part("PyInstaller bootloader", builder.version, "generic", licence, (*texts, APACHE))


def _system_part(file: Path) -> Part | None:
    """The Debian package whose file this is, with its copyright file; None on other systems and for other files."""
    if shutil.which("dpkg-query") is None:
        return None
    shown = subprocess.run(["dpkg-query", "-S", f"*/{file.name}"], capture_output=True, text=True, check=False).stdout
    for line in shown.splitlines():
        packages, _, place = line.partition(": ")
        if Path(place).is_file() and filecmp.cmp(place, file, shallow=False):
            return _debian_part(packages.split(",")[0])
    return None


def _debian_part(package: str) -> Part:
    shown = subprocess.run(["dpkg-query", "-W", "-f", "${Version}\n", package], capture_output=True, text=True, check=False)
    name = package.partition(":")[0]
    text = Path("/usr/share/doc") / name / "copyright"
    return Part(name, shown.stdout.split("\n")[0], "deb", "see the texts", (text,) if text.is_file() else ())


def resource_parts(resources: Path) -> list[Part]:
    """The fonts and the model in the folder, with the hash of each."""
    found = []
    for file in sorted((resources / "fonts").glob("*.ttf")):
        licence, text = next((licence, text) for pattern, licence, text in FONTS if file.match(pattern))
        texts = (resources / "fonts" / text if text else APACHE,)
        found.append(Part(file.stem, "", "font", licence, texts, sha256=sha256(file.read_bytes()).hexdigest()))
    for card in sorted((resources / "models").glob("*/card.json")):
        said = json.loads(card.read_text(encoding="utf-8"))
        found.append(Part(said["id"], said["version"], "model", "Apache-2.0", (APACHE,), sha256=said["weights"]["sha256"]))
    return found
