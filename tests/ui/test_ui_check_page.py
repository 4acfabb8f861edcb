"""Help > Check this installation: the table fills while the checks are made, and the report can be taken along."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QStyle, QStyleOptionViewItem

from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.self_test import Checked, SelfTestReport, Verdict
from pneumo_desktop.selftest.table import ALL_CHECKS
from pneumo_desktop.ui.check_messages import NAMES, WORKS
from pneumo_desktop.ui.check_page import CheckPage

COMPUTER = {"system": "Debian 12", "processor": "Some Processor, 2 cores", "memory": "3.8 GB, 2.0 GB free"}
GOOD = (
    Checked("dicom", Verdict.WORKS, 500.0, {"films": 18, "syntaxes": 17}),
    Checked("network", Verdict.WORKS, 3.0, {"looks": 2}),
)
BAD = (*GOOD[:1], Checked("record", Verdict.FAILS, 20.0, {"folder": "there"}, "store.full", "store.full"), *GOOD[1:])


class FakeCheck:
    """Tells of each check once it is let go on."""

    def __init__(self, *checks: Checked) -> None:
        self.checks, self.error = checks, None
        self.go_on = threading.Semaphore(0)
        self.began, self.cancelled = threading.Event(), threading.Event()

    def __call__(self, told, cancel) -> SelfTestReport:
        self.began.set()
        for number, checked in enumerate(self.checks):
            while not self.go_on.acquire(timeout=0.05):
                if cancel.cancelled:
                    self.cancelled.set()
                    raise Cancelled
            if self.error is not None:
                raise self.error
            told(checked, (number + 1) / len(self.checks))
        return SelfTestReport("0.1.0", COMPUTER, self.checks)

    def finish(self) -> None:
        for _ in self.checks:
            self.go_on.release()


def open_page(world, check: FakeCheck) -> CheckPage:
    world.check_self = check
    window = world.open()
    window.actions_.help.check.trigger()
    (page,) = window.findChildren(CheckPage)
    return page


def rows(page: CheckPage) -> list[list[str]]:
    table = page.table
    return [[table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())]


def test_rows_come_as_they_are_found_and_the_end_is_said(world):
    check = FakeCheck(*GOOD)
    page = open_page(world, check)
    assert page.progress.isVisible()
    assert not page.copy.isEnabled()
    check.go_on.release()
    world.until(lambda: page.table.rowCount() == 1)
    assert rows(page)[0] == [
        "Films of every DICOM compression", "works", "0.5 s", "18 films in 17 transfer syntaxes show the right picture",
    ]  # fmt: skip
    assert page.busy
    assert page.progress.value() == 500
    check.finish()
    world.until(lambda: not page.busy)
    assert page.outcome.text() == "Everything works."
    assert [row[0] for row in rows(page)] == ["Films of every DICOM compression", "No network"]


def test_what_was_not_tried_is_named_and_everything_works_is_not_said(world):
    check = FakeCheck(*GOOD, Checked("window", Verdict.NOT_TRIED, 0.0, problem="left out"))
    page = open_page(world, check)
    check.finish()
    world.until(lambda: not page.busy)
    assert page.outcome.text() == "What was tried works. Not tried: The window."
    assert page.text().splitlines()[-1] == "What was tried works. Not tried: window."


def test_the_window_can_be_used_meanwhile(world):
    check = FakeCheck(*GOOD)
    page = open_page(world, check)
    world.window.open_film(Path("a.png"))
    world.until(lambda: world.window.session.film is not None)
    assert page.busy
    check.finish()
    world.until(lambda: not page.busy)


def test_what_fails_is_chosen_and_said(world):
    check = FakeCheck(*BAD)
    page = open_page(world, check)
    check.finish()
    world.until(lambda: not page.busy)
    assert page.outcome.text().startswith("Not everything works: do not use this copy for patients")
    assert page.table.currentRow() == 1
    assert rows(page)[1][1] == "FAILS"
    assert rows(page)[1][3].startswith("The disk is full")


def test_the_report_is_copied_in_english_with_the_computer_and_no_patient(world):
    check = FakeCheck(*BAD)
    page = open_page(world, check)
    world.type_patient("K-77", "Abebe Bikila")
    check.finish()
    world.until(lambda: not page.busy)
    world.press(page.copy)
    text = QGuiApplication.clipboard().text()
    for words in ("Pneumo Desktop 0.1.0", "system: Debian 12", "processor: Some Processor", "memory: 3.8 GB", "screen: "):
        assert words in text
    assert "record      fails" in text
    assert "store.full" in text
    assert "Not everything works." in text
    for secret in ("Abebe", "K-77", str(world.folder), "there"):
        assert secret not in text


def test_the_report_is_saved_where_one_says(world, tmp_path: Path):
    check = FakeCheck(*GOOD)
    page = open_page(world, check)
    check.finish()
    world.until(lambda: not page.busy)
    world.press(page.save)
    (dialog,) = page.findChildren(QFileDialog)
    place = tmp_path / "stick" / "report.txt"
    dialog.fileSelected.emit(str(place))
    assert "report.txt" in page.outcome.text() or "stick" in page.outcome.text()
    assert not place.exists()
    place.parent.mkdir()
    dialog.fileSelected.emit(str(place))
    assert place.read_text(encoding="utf-8").endswith("Everything works.\n")
    dialog.reject()


def test_cancel_stops_the_process_and_says_so(world):
    check = FakeCheck(*GOOD)
    page = open_page(world, check)
    check.go_on.release()
    world.until(lambda: page.table.rowCount() == 1)
    world.press(page.stop)
    world.until(check.cancelled.is_set)
    assert page.outcome.text() == "Stopped. What was not checked is not known to work."
    assert not page.copy.isEnabled()


def test_closing_the_window_ends_the_check(world):
    check = FakeCheck(*GOOD)
    open_page(world, check)
    world.until(check.began.is_set)
    world.window.close()
    world.until(check.cancelled.is_set)


def test_a_check_that_broke_off_is_said(world):
    check = FakeCheck(*GOOD)
    check.error = PneumoError("self_test.broken", ended="-6")
    page = open_page(world, check)
    check.finish()
    world.until(lambda: not page.busy)
    assert page.outcome.text().startswith("The check broke off (-6)")
    assert not page.copy.isEnabled()


def test_the_page_stays_on_a_small_screen_and_its_table_takes_the_room(world):
    check = FakeCheck(*BAD)
    page = open_page(world, check)
    check.finish()
    world.until(lambda: not page.busy)
    assert page.height() <= 700
    assert page.table.height() > page.height() / 2


LONG = "7 fichiers ne montrent rien sans la phrase de passe, et tout avec elle"


def test_every_line_of_a_row_is_seen(world, monkeypatch):
    """Words of every length, so that some just do not fit into one line any more."""
    monkeypatch.setitem(WORKS, "encryption", "{words}")
    long = [f"{LONG} {LONG[:letters]}" for letters in range(len(LONG))]
    check = FakeCheck(*(Checked("encryption", Verdict.WORKS, 5400.0, {"words": words}) for words in long))
    page = open_page(world, check)
    check.finish()
    world.until(lambda: not page.busy)
    table, found = page.table, page.table.columnCount() - 1
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
    for row in range(table.rowCount()):
        option.text = table.item(row, found).text()
        option.rect = QRect(0, 0, table.columnWidth(found), table.rowHeight(row))
        room = table.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, table)
        margin = table.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, table) + 1
        wide = QRect(0, 0, room.width() - 2 * margin, 1000)
        needs = table.fontMetrics().boundingRect(wide, Qt.TextFlag.TextWordWrap, option.text)
        assert needs.height() <= room.height(), (option.text, needs, room)


def test_again_begins_with_an_empty_table(world):
    check = FakeCheck(*GOOD)
    page = open_page(world, check)
    check.finish()
    world.until(lambda: not page.busy)
    world.press(page.begin)
    assert page.table.rowCount() == 0
    check.finish()
    world.until(lambda: not page.busy)
    assert page.table.rowCount() == 2


def test_escape_closes_the_page_when_it_is_done(world):
    check = FakeCheck(*GOOD)
    page = open_page(world, check)
    check.finish()
    world.until(lambda: not page.busy)
    world.qtbot.keyClick(page, Qt.Key.Key_Escape)
    world.until(lambda: not world.window.findChildren(CheckPage))


def test_every_check_has_a_name_and_a_sentence():
    assert set(NAMES) == set(WORKS) == set(ALL_CHECKS)


def test_without_a_self_test_the_entry_is_grey(world):
    assert not world.open().actions_.help.check.isEnabled()


@pytest.mark.parametrize("name", sorted(WORKS))
def test_an_older_reports_facts_are_shown_as_they_are(name: str):
    from pneumo_desktop.ui.check_messages import check_words

    assert check_words(Checked(name, Verdict.WORKS, 1.0, {"odd": 3})) in (WORKS[name], "odd 3")
