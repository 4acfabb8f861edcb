"""The next and the one before, of the list that the film or record on the screen stands in."""

from __future__ import annotations

from PySide6.QtGui import QAction

from pneumo_desktop.ui.import_page import ImportPage
from pneumo_desktop.ui.list_page import ListPage
from pneumo_desktop.ui.records_page import RecordsPage
from pneumo_desktop.ui.session import Session


class ListSteps:
    """Goes through found films or records without going back to their list; lines that cannot be opened are passed over."""

    def __init__(self, session: Session, found: ImportPage, records: RecordsPage, onward: QAction, back: QAction) -> None:
        self._session, self._found, self._records = session, found, records
        self._steps = {onward: 1, back: -1}
        for action, step in self._steps.items():
            action.triggered.connect(lambda _checked=False, step=step: self._go(step))

    def follow(self, here: bool) -> None:
        """Let only be done what can be done now; `here` says that the film is in sight."""
        for action, step in self._steps.items():
            action.setEnabled(here and not self._session.busy and self._target(step) is not None)

    def _go(self, step: int) -> None:
        target = self._target(step)
        if target is not None:
            page, row = target
            page.open_row(row)

    def _target(self, step: int) -> tuple[ListPage, int] | None:
        """The list and its row to open."""
        record, file = self._session.record, self._session.film_path
        page: ListPage = self._records if record is not None else self._found
        if record is not None:
            row = self._records.model.row_of(record.id)
        else:
            row = self._found.model.row_of_file(file) if file is not None else None
        goal = page.neighbour(row, step) if row is not None else None
        return (page, goal) if goal is not None else None
