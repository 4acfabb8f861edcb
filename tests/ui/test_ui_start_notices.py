"""What is wrong with the computer stands on top of the window until it is put away; nothing is blocked by it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.ui import main_window
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.model_state import ModelStage
from pneumo_desktop.ui.start_notices import look_at_screen

DISK = PneumoError("start.little_disk", mb=120)
CLOCK = PneumoError("start.clock_wrong", today="1970-01-01", made="2026-11-21")


def test_each_finding_has_its_line_which_stays_until_it_is_closed(world):
    world.computer_findings = (DISK, CLOCK)
    window = world.open()
    notices = window.start_notices
    world.until(lambda: notices.shown == ["start.little_disk", "start.clock_wrong"])
    assert "120 MB" in notices.lines["start.little_disk"].text.text()
    assert "1970-01-01" in notices.lines["start.clock_wrong"].text.text()
    world.read()  # the film can be read all the same, and the lines stay
    assert len(notices.shown) == 2
    window.show_records()
    assert all(line.isVisible() for line in notices.lines.values())
    world.press(notices.lines["start.little_disk"].close_button)
    assert notices.shown == ["start.clock_wrong"]
    notices.add([DISK])
    assert notices.shown == ["start.clock_wrong"]


def test_nothing_is_said_of_a_computer_in_order(world):
    assert world.open().start_notices.shown == []


def test_a_clock_before_the_last_record_is_said_in_a_line_of_its_own(world):
    from pneumo_desktop.ui.keeping_tools import _clock_words

    window = world.open()
    window.keeping.clock_behind.emit(_clock_words(datetime(2026, 11, 20, 9, 30)))
    assert window.start_notices.shown == ["store.clock_back"]
    assert "stands before the last record" in window.start_notices.lines["store.clock_back"].text.text()


class _Screen:
    def __init__(self, width: int, height: int) -> None:
        self._size = QSize(width, height)

    def availableSize(self) -> QSize:
        return self._size


class _Window(QWidget):
    """A window that needs 900 x 560."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._screen = _Screen(width, height)

    def screen(self):
        return self._screen

    def minimumSizeHint(self) -> QSize:
        return QSize(900, 560)


def test_a_screen_on_which_the_window_does_not_fit(qtbot):
    for size, said in (((800, 600), True), ((1366, 540), True), ((900, 560), False), ((1366, 768), False)):
        window = _Window(*size)
        qtbot.addWidget(window)
        assert bool(look_at_screen(window)) is said, size
    (finding,) = look_at_screen(_Window(800, 600))
    assert finding.facts == {"width": 800, "height": 600, "needed_width": 900, "needed_height": 560}


def test_the_whole_window_fits_on_1366_by_768(world):
    """Less its frame and the bar of the desktop; in other languages it is looked at on pictures."""
    needed = world.open().minimumSizeHint()
    assert (needed.width(), needed.height()) <= (1366, 700)


def test_a_window_that_nobody_sees_begins_all_the_same(world, monkeypatch):
    monkeypatch.setattr(main_window, "_UNSEEN_MS", 0)
    monkeypatch.setattr(MainWindow, "paintEvent", lambda _window, _event: None)
    window = world.open(wait_for_model=False)
    world.until(lambda: window.model.stage is ModelStage.READY)


def test_what_comes_after_the_first_paint_comes_once(world):
    begun = []
    window = world.open(wait_for_model=False)
    window.stands.connect(lambda: begun.append(1))
    world.until(lambda: window.model.stage is ModelStage.READY)
    window.hide()
    window.show()
    window.repaint()
    world.qtbot.waitExposed(window)
    window._begin()
    assert begun == [1]
