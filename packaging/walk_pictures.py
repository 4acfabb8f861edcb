"""Draws the pictures of docs/walk.md: the walk of three patients that the tests drive, with a picture at every look.

QT_QPA_PLATFORM=offscreen PYTHONPATH=.:tests python packaging/walk_pictures.py docs/images
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pypdfium2
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from walk_of_three import walk

from pneumo_desktop.ui.start import make_application

SCALE = 1.3


def main(out: Path) -> None:
    """All pictures into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    application = make_application("en")

    def look(name: str, widget: QWidget) -> None:
        QTest.qWait(200)
        if not widget.grab().save(str(out / f"{name}.png")):
            raise OSError(name)
        print(out / f"{name}.png")

    def paper(name: str, report: bytes) -> None:
        document = pypdfium2.PdfDocument(report)
        for number in range(len(document)):
            file = out / f"{name}_{number + 1}.png"
            document[number].render(scale=SCALE).to_pil().convert("RGB").save(file, optimize=True)
            print(file)
        document.close()

    with tempfile.TemporaryDirectory(prefix="pneumo-walk-") as folder:
        walk(Path(folder), look, paper)
    application.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
