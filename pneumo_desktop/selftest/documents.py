"""What the Help menu opens and the window is drawn with: the guide, the documents and the icons, by lists of their own."""

from __future__ import annotations

import re

from PIL import Image

from pneumo_desktop.resources import resource
from pneumo_desktop.selftest.setting import Facts, FoundWrongError, Setting
from pneumo_desktop.ui.pdf_text import read_pages

DOCUMENTS = (*(f"known_limits_{tag}.md" for tag in ("en", "es", "fr", "pt")), "risks_en.md")
GUIDES = ("en", "es", "fr", "pt")
GUIDE_PAGES = 2
ICONS = (
    *(f"pneumo-{side_px}.png" for side_px in (16, 24, 32, 48, 64, 128, 256, 512)),
    *(f"{name}{scale}.png" for name in ("check", "dot", "down", "up") for scale in ("", "@2x", "@3x")),
)
_LEAST_LETTERS = 500


def check_documents(_setting: Setting) -> Facts:
    """Each is there and can be opened; what is missing is named."""
    for tag in GUIDES:
        name = f"quick_guide_{tag}.pdf"
        pages = read_pages(_read("guide", name))
        if len(pages) != GUIDE_PAGES or any(len(page) < _LEAST_LETTERS for page in pages):
            raise FoundWrongError(f"{name} cannot be opened")
    for name in DOCUMENTS:
        text = _read("documents", name).decode("utf-8", "replace")
        if not text.startswith("# ") or len(text) < _LEAST_LETTERS:
            raise FoundWrongError(f"{name} cannot be opened")
    for name in ICONS:
        _open_icon(name)
    return {"guides": ", ".join(GUIDES), "documents": len(DOCUMENTS), "icons": len(ICONS)}


def _read(*parts: str) -> bytes:
    try:
        return resource(*parts).read_bytes()
    except OSError as error:
        raise FoundWrongError(f"{parts[-1]} is missing") from error


def _open_icon(name: str) -> None:
    _read("icons", name)
    try:
        with Image.open(resource("icons", name)) as icon:
            icon.load()
            width_px = icon.width
    except (OSError, SyntaxError, ValueError) as error:
        raise FoundWrongError(f"{name} cannot be opened") from error
    said = re.fullmatch(r"pneumo-(\d+)\.png", name)
    if said is not None and width_px != int(said.group(1)):
        raise FoundWrongError(f"{name} is {width_px} wide")
