"""Files that come with the program, wherever it runs from: source tree, installed package or frozen folder."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_folder() -> Path:
    """The folder that holds models, fonts, icons, i18n and samples."""
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [Path(frozen) / "resources"] if frozen else []
    candidates += [_PACKAGE.parent / "resources", _PACKAGE / "_resources"]
    for folder in candidates:
        if (folder / "fonts").is_dir():
            return folder
    return candidates[0]


def resource(*parts: str) -> Path:
    """Path of one resource, such as resource("fonts", "NotoSans-Regular.ttf"); it may be missing in a damaged copy."""
    return resource_folder().joinpath(*parts)
