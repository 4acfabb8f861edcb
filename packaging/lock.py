"""The exact libraries that packages are built from, with the hash of each file: packaging/lock-{Linux,Windows,macOS}.txt.

    python packaging/lock.py            run on Linux with Python 3.11 and a package index; commit what it writes
    python packaging/lock.py --check    whether this environment holds just these versions; 1 if not

pip resolves what pyproject.toml pins for this machine; the other systems get the same versions, and what PyInstaller needs
there. `make package` installs an environment of its own from it (`pip install --require-hashes`); torch for Linux is the CPU
build of PyTorch's own index (https://download.pytorch.org/whl/cpu), to be given as --extra-index-url.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import subprocess
import sys
import tempfile
import tomllib
from importlib.metadata import distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = "3.11"
SYSTEMS = {
    "Windows": (("win_amd64",), ("pefile", "pywin32-ctypes", "colorama")),
    "macOS": (
        (
            *(f"macosx_{release}_{kind}" for release in ("14_0", "13_0", "12_0", "11_0") for kind in ("arm64", "universal2")),
            *("macosx_10_13_universal2", "macosx_10_9_universal2"),
        ),
        ("macholib",),
    ),
}
"""What wheels may be called there, newest first, and what PyInstaller needs only there."""
ONLY_LINUX = ("triton", "nvidia", "cuda")


def wanted() -> list[str]:
    """What pyproject.toml pins for the program and for building packages of it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"]["packaging"]]


def resolved(requirements: list[str], *options: str) -> dict[str, tuple[str, str]]:
    """Version and SHA-256 of the file that pip would install, by name."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [sys.executable, "-m", "pip", "install", "-q", "--dry-run", "--ignore-installed", "--report", str(report)]
        subprocess.run([*command, "--target", folder, *options, *requirements], check=True)
        installed = json.loads(report.read_text(encoding="utf-8"))["install"]
    found = {}
    for entry in installed:
        hashes = entry["download_info"]["archive_info"]["hashes"]
        found[entry["metadata"]["name"].lower().replace("_", "-")] = (entry["metadata"]["version"], hashes["sha256"])
    return found


def for_system(system: str, here: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """The same versions for another system, with the hashes of its files."""
    platforms, extra = SYSTEMS[system]
    pins = [f"{name}=={version.partition('+')[0]}" for name, (version, _) in here.items() if not name.startswith(ONLY_LINUX)]
    names = [f"--platform={platform}" for platform in platforms]
    return resolved([*pins, *extra], "--no-deps", "--only-binary=:all:", f"--python-version={PYTHON}", *names)


def write(system: str, found: dict[str, tuple[str, str]]) -> None:
    """One line a library, by name; no address of an index."""
    lines = [f"{name}=={version} --hash=sha256:{digest}" for name, (version, digest) in sorted(found.items())]
    text = f"# Made by packaging/lock.py for {system}, Python {PYTHON}.\n" + "\n".join(lines) + "\n"
    (ROOT / "packaging" / f"lock-{system}.txt").write_text(text, encoding="utf-8")
    print(f"{system}: {len(lines)} libraries")


def plain(name: str) -> str:
    """A library's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read(file: Path) -> dict[str, str]:
    """The versions in a lock file, by name."""
    lines = [line.split()[0] for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return {plain(name): version for name, _, version in (line.partition("==") for line in lines)}


def differences(locked: dict[str, str], installed: dict[str, str]) -> list[str]:
    """What is missing here or another version than in the lock; what is here beside it can get into no package unseen,
    because the list of contents is made from the files of the package."""
    found = []
    for name, version in sorted(locked.items()):
        if name not in installed:
            found.append(f"{name} {version} is not installed")
        elif installed[name] != version:
            found.append(f"{name} is {installed[name]} here and {version} in the lock")
    return found


def check() -> int:
    """Hold this environment against the lock of this system and say where they part; 1 if they do."""
    system = {"Darwin": "macOS"}.get(platform.system(), platform.system())
    file = ROOT / "packaging" / f"lock-{system}.txt"
    found = [] if file.is_file() else [f"there is no {file.name}"]
    if platform.python_version_tuple()[:2] != tuple(PYTHON.split(".")):
        found.append(f"Python is {platform.python_version()} here and {PYTHON} in the lock")
    if file.is_file():
        found += differences(read(file), {plain(one.name): one.version for one in distributions()})
    print("\n".join(found) if found else f"This environment is that of {file.name}.")
    return 1 if found else 0


def main() -> int:
    """Write all three files, or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    if parser.parse_args().check:
        return check()
    here = resolved(wanted())
    write("Linux", here)
    for system in SYSTEMS:
        write(system, for_system(system, here))
    return 0


if __name__ == "__main__":
    sys.exit(main())
