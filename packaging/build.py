"""Build the standalone program: the model for onnxruntime, then PyInstaller's folder.

    python packaging/build.py                 the program for clinic computers: dist/pneumo-desktop
    python packaging/build.py --variant gpu   with torch instead, for computers with an NVIDIA card

`make package` runs it, then tests and packs what came out.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from left_out import STRIPPED
from small_icu import make_all_smaller

ROOT = Path(__file__).resolve().parents[1]
NAME = "pneumo-desktop"


def build(variant: str, dist: Path) -> Path:
    """The folder of the built program."""
    work = ROOT / "build" / f"pyinstaller-{variant}"
    model = ROOT / "build" / "model"
    environment = os.environ | {"PNEUMO_VARIANT": variant, "PNEUMO_MODEL": str(model), "PYTHONHASHSEED": "0"}
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment.setdefault("SOURCE_DATE_EPOCH", last_change())
    write_built(ROOT / "build" / "built.json", int(environment["SOURCE_DATE_EPOCH"]))
    if variant == "cpu":
        shutil.rmtree(model, ignore_errors=True)
        run([sys.executable, "packaging/build_model.py", str(model)], environment)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    run([*command, "--distpath", str(dist), "--workpath", str(work), "packaging/pneumo.spec"], environment)
    if sys.platform == "linux":
        strip(dist / NAME / "_internal", environment)
        make_all_smaller(dist / NAME / "_internal")
    return dist / NAME


def write_built(file: Path, seconds: int) -> None:
    """The day of the source: a computer whose clock stands before it has a wrong clock (pneumo_desktop/preflight.py)."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"date": datetime.fromtimestamp(seconds, UTC).date().isoformat()}) + "\n", encoding="utf-8")


def strip(folder: Path, environment: dict[str, str]) -> None:
    """Take the names and debugging notes out of the files where that is safe."""
    for pattern in STRIPPED:
        for file in folder.glob(pattern):
            if not file.is_symlink():
                run(["strip", "--strip-unneeded", str(file)], environment)


def last_change() -> str:
    """The time of the last commit, as seconds: the same source gives the same times in what is built."""
    shown = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    return shown.stdout.strip() or "1735689600"


def run(command: list[str], environment: dict[str, str]) -> None:
    """Run a step from the root of the source."""
    subprocess.run(command, cwd=ROOT, env=environment, check=True)


def size_mb(folder: Path) -> float:
    """Sum of the files, links not counted twice."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink()) / 1e6


def main() -> None:
    """Build and say how large it became."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--variant", choices=("cpu", "gpu"), default="cpu")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist")
    args = parser.parse_args()
    started = time.monotonic()
    folder = build(args.variant, args.dist)
    print(f"{folder}: {size_mb(folder):.0f} MB, built in {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
