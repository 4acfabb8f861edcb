"""Three patients taken through the window by hand, with the real model, store and paper (tests/walk_of_three.py)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from walk_of_three import walk

from pneumo_desktop.ui.start import make_application

PICTURES = {
    "walk_child_breaths",
    "walk_child_signs",
    "walk_child_reading",
    "walk_child_concluded",
    "walk_adult_why",
    "walk_adult_amended",
    "walk_adult_versions",
    "walk_adult_superseded",
    "walk_unknown",
    "walk_records",
    "walk_merge",
    "walk_records_merged",
    "walk_audit",
    "walk_thresholds",
    "walk_figures",
    "walk_accounts",
}
PAPERS = {"walk_child", "walk_adult", "walk_adult_before", "walk_unknown", "walk_merged"}
PAGE = Path(__file__).parents[2] / "docs" / "walk.md"


@pytest.mark.timeout(600)
def test_three_patients_from_the_door_to_the_paper(qapp: QApplication, tmp_path: Path) -> None:
    looked: dict[str, QWidget] = {}
    papers: dict[str, bytes] = {}

    def look(name: str, widget: QWidget) -> None:
        assert widget.isVisible()
        looked[name] = widget

    make_application("en")  # fonts and style decide what fits into a column
    walk(tmp_path, look, papers.__setitem__)
    assert set(looked) == PICTURES
    assert set(papers) == PAPERS


def test_every_picture_of_the_walk_is_shown_in_the_docs() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name in PICTURES:
        assert f"images/{name}.png" in page, name
    for name in PAPERS:
        assert f"images/{name}_1.png" in page, name
    for shown in page.split("](")[1:]:
        target = shown.partition(")")[0]
        assert (PAGE.parent / target).exists(), target
