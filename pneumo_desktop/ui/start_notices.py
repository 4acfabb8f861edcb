"""What was noticed about this computer at the start: a line each on top of the window, until a person puts it away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.ui.fields import column_layout
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.ui.work_page import Strip


def look_at_screen(window: QWidget) -> Sequence[PneumoError]:
    """What is to be said where the window does not fit on its screen, whatever the person does."""
    room, needed = window.screen().availableSize(), window.minimumSizeHint()
    if room.width() >= needed.width() and room.height() >= needed.height():
        return ()
    sizes = {"width": room.width(), "height": room.height(), "needed_width": needed.width(), "needed_height": needed.height()}
    return (PneumoError("start.small_screen", **sizes),)


class StartNotices(QWidget):
    """Stands above the pages, whichever of them is open."""

    def __init__(self, pages: QWidget) -> None:
        super().__init__()
        self.lines: dict[str, Strip] = {}
        self._column = column_layout(self, spacing=0)
        self._column.addWidget(pages, 1)

    def add(self, findings: Iterable[PneumoError]) -> None:
        """Show each; one that stands there already, or was put away, is not shown again."""
        for finding in findings:
            self.say(finding.code, sentence_for(finding))

    def say(self, code: str, sentence: str) -> None:
        """Show one sentence under its code."""
        if code in self.lines:
            return
        line = Strip("notice", closable=True)
        self._column.insertWidget(len(self.lines), line)
        self.lines[code] = line
        line.say(sentence)

    @property
    def shown(self) -> list[str]:
        """The codes of those not put away."""
        return [code for code, line in self.lines.items() if not line.isHidden()]
