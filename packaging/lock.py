"""The exact libraries that packages are built from, with the hash of each file: packaging/lock-{Linux,Windows,macOS}.txt.

    python packaging/lock.py        run on Linux with Python 3.11 and a package index; commit what it writes

pip resolves what pyproject.toml pins for this machine; the other systems get the same versions, and what PyInstaller needs
there. Installed by `python -m pip install --require-hashes -r packaging/lock-$SYSTEM.txt`; torch for Linux is the CPU build
of PyTorch's own index (https://download.pytorch.org/whl/cpu), to be given as --extra-index-url.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
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


def main() -> None:
    """Write all three files."""
    here = resolved(wanted())
    write("Linux", here)
    for system in SYSTEMS:
        write(system, for_system(system, here))


if __name__ == "__main__":
    main()
