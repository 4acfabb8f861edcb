"""What leaving parts out saves: build the program once with everything and hold the two folders against each other.

    python packaging/sizes.py dist/pneumo-desktop --packed dist --out docs/package_sizes.md

Ends with 1 where the folder or a packed file in `--packed` is larger than its bound. Both builds are for
onnxruntime; what torch would add is a line of its own, from the installed torch.
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

from left_out import STRIPPED

ROOT = Path(__file__).resolve().parents[1]
NAME = "pneumo-desktop"
REASONS = (
    ("Qt: translations, platforms, themes and picture formats that are not used", ("PySide6/Qt/*", "PySide6/*")),
    ("Pillow's AVIF", ("pillow.libs/libavif*", "PIL/_avif*")),
    ("fonts and tests of libraries", ("reportlab/fonts/*", "*/tests/*", "pydicom/data/*")),
    ("metadata of libraries", ("*.dist-info/*",)),
    ("system libraries that only those needed (GTK, cairo, CUPS ...)", ("lib*.so*",)),
)

OF_LIBRARY = "modules and data of "
SMALL = 0.5e6
UNPACKED_MB, PACKED_MB = 300, 120
PACKED = {
    ".zst": "packed: the archive",
    ".deb": "packed: the Debian package",
    ".exe": "packed: the installer",
    ".dmg": "packed: the disk image",
}


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
    return f"{OF_LIBRARY}{place.partition('/')[0].removesuffix('.libs')}" if "/" in place else "other files"


def reason_of_less(place: str) -> str:
    """Why a file is smaller in the slim build."""
    if fnmatch(place, "*/libicudata.so*"):
        return "ICU's tables that Qt never asks for here (packaging/small_icu.py)"
    stripped = any(fnmatch(place, pattern) for pattern in STRIPPED)
    return "names and debugging notes stripped" if stripped else "modules in the program's archive"


def saved_by(slim: dict[str, int], full: dict[str, int]) -> dict[str, int]:
    """Bytes saved for each reason; what a library adds by itself is named where it is worth a line."""
    saved: dict[str, int] = defaultdict(int)
    for place, size in full.items():
        if place not in slim:
            saved[reason_of(place)] += size
        elif size != slim[place]:
            saved[reason_of_less(place)] += size - slim[place]
    for reason in [reason for reason, size in saved.items() if reason.startswith(OF_LIBRARY) and size < SMALL]:
        saved[f"{OF_LIBRARY}other libraries"] += saved.pop(reason)
    return saved


def packed_sizes(folder: Path) -> dict[str, int]:
    """Bytes of each packed form in `folder`; only the newest of a kind counts."""
    files = sorted((file for file in folder.iterdir() if file.suffix in PACKED), key=lambda file: file.stat().st_mtime)
    return {PACKED[file.suffix]: file.stat().st_size for file in files}


def describe(slim: dict[str, int], full: dict[str, int], packed: dict[str, int]) -> str:
    """The table as Markdown, largest first; a bound that is not kept stands in bold."""
    torch_bytes = sum(file.locate().stat().st_size for file in distribution("torch").files or () if file.locate().is_file())
    whole = sum(slim.values())
    lines = ["| part | MB | at most |", "|---|---:|---:|"]
    for what, size, bound in bounded(whole, packed):
        lines.append(f"| **{what}** | **{size / 1e6:.0f}** | {bound if size <= bound * 1e6 else f'**{bound}**'} |")
    texts = sum(size for place, size in slim.items() if place.startswith("licenses/"))
    lines.append(f"| of that, the texts of licences | {texts / 1e6:.1f} | |")
    saved = sorted(saved_by(slim, full).items(), key=lambda item: -item[1])
    lines += [f"| left out: {reason} | {size / 1e6:.1f} | |" for reason, size in saved]
    return "\n".join([*lines, f"| not there at all: torch, as installed | {torch_bytes / 1e6:.0f} | |"])


def bounded(whole: int, packed: dict[str, int]) -> list[tuple[str, int, int]]:
    """What has a bound: its name, bytes, and the bound in MB."""
    return [("the program's folder", whole, UNPACKED_MB), *((what, size, PACKED_MB) for what, size in packed.items())]


def main() -> int:
    """Build the full one, compare, print; 1 where a bound is not kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("slim", type=Path)
    parser.add_argument("--full", type=Path, help="a build with everything that is there already")
    parser.add_argument("--packed", type=Path, help="the folder of the packed files")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    full = args.full or build_with_everything(ROOT / "build" / "everything")
    slim, packed = sizes_of(args.slim), packed_sizes(args.packed) if args.packed else {}
    table = describe(slim, sizes_of(full), packed)
    print(table)
    if args.out:
        text = f"# What is in the package, and what is not\n\nWritten by `make package`.\n\n{table}\n"
        args.out.write_text(text, encoding="utf-8")
    behind = [what for what, size, bound in bounded(sum(slim.values()), packed) if size > bound * 1e6]
    if behind:
        print(f"Larger than the bound: {', '.join(behind)}", file=sys.stderr)
    return 1 if behind else 0


if __name__ == "__main__":
    sys.exit(main())
