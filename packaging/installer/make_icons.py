"""Make the icons that Windows and macOS want from the program's own pictures: pneumo.ico and pneumo.icns, beside this file."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
ICONS = HERE.parents[1] / "resources" / "icons"
SIDES_PX = (16, 24, 32, 48, 64, 128, 256)


def main() -> None:
    """Write both files."""
    pictures = [Image.open(ICONS / f"pneumo-{side}.png") for side in SIDES_PX]
    pictures[-1].save(HERE / "pneumo.ico", sizes=[(side, side) for side in SIDES_PX], append_images=pictures[:-1])
    Image.open(ICONS / "pneumo-512.png").save(HERE / "pneumo.icns")


if __name__ == "__main__":
    main()
