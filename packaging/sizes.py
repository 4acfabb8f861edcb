"""What leaving parts out saves: build the program once with everything and hold the two folders against each other.

    python packaging/sizes.py dist/pneumo-desktop --out docs/package_sizes.md

Both builds are for onnxruntime; what torch would add is a line of its own, from the installed torch.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections import defaultdict
from fnmatch import fnmatch
from importlib.metadata import distribution
from pathlib import Path

from left_out import FILES, STRIPPED

ROOT = Path(__file__).resolve().parents[1]
NAME = "pneumo-desktop"
REASONS = (
    ("Qt: translations, platforms, themes and picture formats that are not used", ("PySide6/Qt/*", "PySide6/*")),
    ("Pillow's AVIF", ("pillow.libs/libavif*", "PIL/_avif*")),
    ("fonts and tests of libraries", ("reportlab/fonts/*", "*/tests/*", "pydicom/data/*")),
    ("modules for tools, tests and drawing (matplotlib, sympy, fontTools, tkinter ...), outside the archive", ("*/*",)),
    ("system libraries that only those needed (GTK, cairo, CUPS ...)", ("lib*.so*",)),
)


def build_with_everything(out: Path) -> Path:
    """The same build with nothing left out but torch."""
    environment = os.environ | {"PNEUMO_KEEP_ALL": "1", "PNEUMO_MODEL": str(ROOT / "build" / "model"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--distpath", str(out)]
    work = ["--workpath", str(ROOT / "build" / "pyinstaller-all"), "packaging/pneumo.spec"]
    subprocess.run([*command, *work], cwd=ROOT, env=environment, check=True)
    return out / NAME


def sizes_of(folder: Path) -> dict[str, int]:
    """Bytes of each file, by its place; links count nothing."""
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    return {file.relative_to(folder).as_posix().removeprefix("_internal/"): file.stat().st_size for file in files}


def reason_of(place: str) -> str:
    """Why a file is not in the slim build."""
    for reason, patterns in REASONS:
        if any(fnmatch(place, pattern) for pattern in patterns):
            return reason
    return "other files" if any(fnmatch(place, pattern) for pattern in FILES) else "metadata of libraries"


def reason_of_less(place: str) -> str:
    """Why a file is smaller in the slim build."""
    if fnmatch(place, "*/libicudata.so*"):
        return "ICU's tables that Qt never asks for here (packaging/small_icu.py)"
    stripped = any(fnmatch(place, pattern) for pattern in STRIPPED)
    return "names and debugging notes stripped" if stripped else "modules in the program's archive"


def describe(slim: dict[str, int], full: dict[str, int]) -> str:
    """The table as Markdown, largest first."""
    saved: dict[str, int] = defaultdict(int)
    for place, size in full.items():
        if place not in slim:
            saved[reason_of(place)] += size
        elif size != slim[place]:
            saved[reason_of_less(place)] += size - slim[place]
    torch_bytes = sum(file.locate().stat().st_size for file in distribution("torch").files or () if file.locate().is_file())
    own = sum(size for place, size in slim.items() if not place.startswith("licenses/"))
    lines = ["| part | MB |", "|---|---:|", f"| **the program as packaged** | **{own / 1e6:.0f}** |"]
    lines += [f"| left out: {reason} | {size / 1e6:.1f} |" for reason, size in sorted(saved.items(), key=lambda i: -i[1])]
    return "\n".join([*lines, f"| not there at all: torch, as installed | {torch_bytes / 1e6:.0f} |"])


def main() -> None:
    """Build the full one, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("slim", type=Path)
    parser.add_argument("--full", type=Path, help="a build with everything that is there already")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    full = args.full or build_with_everything(ROOT / "build" / "everything")
    table = describe(sizes_of(args.slim), sizes_of(full))
    print(table)
    if args.out:
        args.out.write_text(
            f"# What is in the package, and what is not\n\nWritten by `make package`.\n\n{table}\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
