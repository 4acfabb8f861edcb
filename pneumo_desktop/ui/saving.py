"""Saving, exporting and printing as a person asks for them: what is missing is shown, what is unsaved is saved first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from pneumo_desktop.domain.record import Record
from pneumo_desktop.ui.choices import Choices
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.reports import Reports
from pneumo_desktop.ui.session import Session
from pneumo_desktop.ui.work_page import WorkPage


class Saving(QObject):
    """Joins the final read on the page, the session's save and the kept reports."""

    said = Signal(str)

    def __init__(self, parts: Parts, session: Session, work: WorkPage, choices: Choices, reports: Reports) -> None:
        super().__init__(reports)
        self._now = parts.now
        self._session, self._work, self._choices, self._reports = session, work, choices, reports
        self._then: Callable[[], None] | None = None
        self.signed_in = False
        """Whether the reader's name is that of an account, which no setting keeps."""
        session.saved.connect(self._saved)
        session.failed.connect(lambda _error: self.go_on_with(None))

    def save_now(self) -> None:
        """Save the record; what is missing for it is shown."""
        self.save(None)

    def save(self, then: Callable[[], None] | None) -> bool:
        """Start saving and go on with `then` once it is done; false if something is missing."""
        work, session = self._work, self._session
        locked = session.record is not None and not session.amending
        wrong = None if session.hidden else work.final_read.show_problems()
        wrong = wrong or (None if locked else work.visit_form.show_problems())
        if wrong is not None:
            wrong.setFocus()
            (work.left if work.left.isAncestorOf(wrong) else work.right).reveal(wrong)
            return False
        final_read = work.final_read.final_read(self._now())
        if not session.can_save or (session.record is not None and final_read is None and not session.marks_changed):
            return False
        if final_read is not None and not self.signed_in:
            self._choices.change(reader_name=final_read.reader, reader_role=final_read.role)
        self._then = then
        work.message.say("")
        session.save(final_read, self._choices.letterhead, None if final_read else work.final_read.begun(self._now()))
        return True

    def save_unsigned(self, then: Callable[[], None]) -> bool:
        """Save as a draft, with what was begun of a final read as its reader's own and unsigned; false if that cannot be.

        A final record that is being amended is not touched: what was begun on it is lost only with the person's will.
        """
        session = self._session
        if not session.can_save or session.amending:
            return False
        self._then = then
        session.save(None, self._choices.letterhead, self._work.final_read.begun(self._now()))
        return True

    def go_on_with(self, then: Callable[[], None] | None) -> None:
        """What to do once the save under way is done, in place of what was planned."""
        self._then = then

    def _saved(self) -> None:
        record = self._session.record
        if record is not None:
            self.said.emit(self.tr("Saved as {number}.").format(number=record.number))
        then, self._then = self._then, None
        if then is not None:
            then()

    def export(self) -> None:
        """Export the report; an unsaved reading is saved first."""
        self._with_record(self._reports.export)

    def print_report(self) -> None:
        """Print the report; an unsaved reading is saved first."""
        self._with_record(self._reports.print)

    def hand_over(self, then: Callable[[Record], None]) -> None:
        """Go on with the saved record; an unsaved reading is saved first."""
        self._with_record(then)

    def _with_record(self, then: Callable[[Record], None]) -> None:
        def go_on() -> None:
            if self._session.record is not None:
                then(self._session.record)

        session = self._session
        changed = session.amending or session.marks_changed or self._work.final_read.edited
        if session.record is not None and not changed:
            go_on()
        else:
            self.save(go_on)
