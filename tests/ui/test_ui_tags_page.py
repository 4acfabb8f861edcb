"""The page with the film's header: search, copy, and what it says of a file that is no DICOM."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.tags import TagLine
from pneumo_desktop.ui.tags_page import TagsPage

LINES = (
    TagLine("(0010,0010)", "PatientName", "PN", "<b>Bikila</b>^Abebe"),
    TagLine("(0008,1140)", "ReferencedImageSequence", "SQ", "1 item"),
    TagLine("", "Item 1", "", "", 1),
    TagLine("(0008,1155)", "ReferencedSOPInstanceUID", "UI", "1.2.3", 2),
    TagLine("(0009,1001)", "[Dose]", "LO", "12", private=True),
)


@pytest.fixture
def page(qtbot) -> TagsPage:
    page = TagsPage()
    page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(page)
    page.show()
    page.show_lines(LINES)
    return page


@pytest.mark.parametrize(
    ("text", "found"),
    [("0010,00", [0]), ("uid", [3]), ("ABEBE", [0]), ("private", [4]), ("", [0, 1, 2, 3, 4]), ("no", [])],
)
def test_search_looks_at_tag_keyword_and_value(page, qtbot, text, found) -> None:
    page.search.setText(text)
    assert [LINES.index(line) for line in page.shown()] == found
    assert page.note.text().startswith(f"{len(found)} of 5")


def test_a_row_and_all_that_is_shown_are_copied_as_text(page, qtbot) -> None:
    page.table.selectRow(0)
    qtbot.mouseClick(page.copy_row, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "(0010,0010)\tPatientName\tPN\t<b>Bikila</b>^Abebe"
    page.search.setText("Referenced")
    qtbot.mouseClick(page.copy_all, Qt.MouseButton.LeftButton)
    assert [line.split("\t")[1].strip() for line in QGuiApplication.clipboard().text().split("\n")] == [
        "ReferencedImageSequence",
        "ReferencedSOPInstanceUID",
    ]


def test_the_copy_key_copies_the_chosen_row(page, qtbot) -> None:
    page.table.setFocus()
    page.table.selectRow(4)
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "(0009,1001)\t[Dose] (private)\tLO\t12"


def test_the_key_opens_it_for_the_open_film(world) -> None:
    window = world.open()
    assert not window.actions_.tags.isEnabled()
    world.open_film()
    world.qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    world.until(lambda: window.findChild(TagsPage) is not None and window.findChild(TagsPage).shown())
    page = window.findChild(TagsPage)
    assert [line.value for line in page.shown() if line.keyword == "SHA-256"] == [window.session.film.sha256]
    page.reject()


def test_a_header_that_cannot_be_read_says_so(world) -> None:
    from pneumo_desktop.ui.tags_page import open_tags_page

    window = world.open()
    world.open_film()

    def refuse(_film):
        raise PneumoError("film.unreadable")

    open_tags_page(window.session.film, refuse, window.jobs, window)
    page = window.findChild(TagsPage)
    world.until(lambda: "damaged" in page.note.text())
    page.reject()
