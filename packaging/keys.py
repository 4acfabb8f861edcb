"""Writes docs/keys.md from the program's own menus and keys; `python packaging/keys.py`, or `--check` to compare alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from pneumo_desktop.ui.actions import Actions
from pneumo_desktop.ui.help_pages import mouse_rows

PAGE = Path(__file__).resolve().parent.parent / "docs" / "keys.md"
BEGIN, END = "<!-- made by packaging/keys.py -->\n", "<!-- end of what packaging/keys.py makes -->\n"


def plain(text: str) -> str:
    """Words of a menu without the mark of the letter after Alt."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def lines(menu: QMenu, path: str) -> Iterator[str]:
    """The entries of a menu and of those inside it as rows of the table."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from lines(inner, f"{path} > {plain(inner.title())}")
        elif not action.isSeparator():
            keys = ", ".join(f"`{key.toString()}`" for key in action.shortcuts())
            yield f"| {path} | {plain(action.text())} | {keys} |"


def table() -> str:
    """Every entry of every menu with its keys, then the mouse."""
    window = QMainWindow()
    actions = Actions(window)
    actions.fill_menus()
    found = ["| menu | entry | keys |", "|---|---|---|"]
    for menu in (action.menu() for action in window.menuBar().actions()):
        if isinstance(menu, QMenu):
            found += lines(menu, plain(menu.title()))
    found += ["", "| mouse and space bar | does |", "|---|---|"]
    found += [f"| {how} | {what} |" for what, how in mouse_rows()]
    return "\n".join(found) + "\n"


def page(now: str) -> str:
    """The page with the table brought up to date."""
    before, rest = now.split(BEGIN)
    return f"{before}{BEGIN}{table()}{END}{rest.split(END)[1]}"


def main() -> int:
    """Write the page, or say whether it is up to date."""
    application = QCoreApplication.instance() or QApplication([])
    now = PAGE.read_text(encoding="utf-8")
    wanted = page(now)
    del application
    if "--check" in sys.argv:
        return int(wanted != now)
    PAGE.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
