"""docs/keys.md and the tips of the buttons say the keys that the program has."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

from PySide6.QtWidgets import QLabel, QMenu, QWidget

from pneumo_desktop.ui.help_pages import ShortCutsPage

ROOT = Path(__file__).resolve().parents[2]
SPEC = importlib.util.spec_from_file_location("keys", ROOT / "packaging" / "keys.py")
keys = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(keys)


def test_the_page_of_keys_is_up_to_date(qapp) -> None:
    """`python packaging/keys.py` writes it."""
    now = keys.PAGE.read_text(encoding="utf-8")
    assert keys.page(now) == now
    assert "| View | Reset the view | `Ctrl+R` |" in now


def test_every_key_a_tip_names_is_that_of_its_action(world) -> None:
    """A tip ends with the key in brackets; the key stands in the list."""
    window = world.read()
    known = {key.toString() for action in window.actions_.all for key in action.shortcuts()}
    named = []
    for widget in window.findChildren(QWidget):
        for key in re.findall(r"\(((?:Ctrl\+|Shift\+|Alt\+)*(?:[A-Z0-9]|F\d+))\)", widget.toolTip()):
            named.append(key)
            assert key in known, widget.toolTip()
    assert {"A", "Shift+C", "F5", "Ctrl+S"} <= set(named)
    contours = window.actions_.heat_contours.shortcut().toString()
    assert window.work.reading_panel.heat.contours.toolTip().endswith(f"({contours})")


def test_the_menus_are_the_usual_ones_and_every_entry_is_in_one(world) -> None:
    window = world.open()
    menus = [action.menu() for action in window.menuBar().actions()]
    titles = [menu.title().replace("&", "") for menu in menus]
    assert titles == ["File", "Patient", "View", "AI", "Report", "Records", "Tools", "Help"]

    def entries(menu: QMenu) -> list:
        inner = [action.menu() for action in menu.actions() if action.menu() is not None]
        return [*menu.actions(), *(one for each in inner for one in entries(each))]

    listed = [action for menu in menus for action in entries(menu)]
    assert [action.text() for action in window.actions_.all if action not in listed] == []
    for menu in menus:
        menu.ensurePolished()
        assert sum(menu.actionGeometry(action).height() for action in menu.actions()) <= 700, menu.title()
    letters = [re.search(r"&(\w)", menu.title()).group(1).lower() for menu in menus]
    assert len(set(letters)) == len(letters)


def test_the_page_of_short_cuts_names_every_key_and_the_mouse(world) -> None:
    window = world.open()
    page = ShortCutsPage(window.actions_.all, window)
    said = {label.text() for label in page.findChildren(QLabel)}
    for action in window.actions_.all:
        if action.shortcuts():
            assert "  ".join(key.toString() for key in action.shortcuts()) in said
    assert "tap Space on the film" in said
    page.show()
    assert page.height() <= 768 - 40
    assert page.width() <= 1366
    page.close()
