"""Backup, restore, audit and erasure as the window offers them, and the reminder of a backup that is due."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QMainWindow, QWidget

from pneumo_desktop.domain.account import Right
from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import Keeping, Restored, people_of, years_before
from pneumo_desktop.domain.record import RecordSummary
from pneumo_desktop.moving import pack_settings, unpack_settings
from pneumo_desktop.ui.choices import Choices
from pneumo_desktop.ui.dates import short_moment
from pneumo_desktop.ui.fields import small_button
from pneumo_desktop.ui.jobs import Jobs, Lane
from pneumo_desktop.ui.long_work import in_plural
from pneumo_desktop.ui.messages import sentence_for, sentence_for_code
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.people import People

_DIALOGS = ("BackupPage", "RestorePage", "AuditPage", "OverduePage", "ErasePage")
"""Each is loaded when it is opened."""


@dataclass(frozen=True)
class _State:
    """How the store stands: newest backup, number of records, and the last line's time if the clock stands before it."""

    last: datetime | None
    records: int
    clock_behind: datetime | None


class BackupNotice(QWidget):
    """A quiet line in the status bar: how old the last backup is; with a button once it is due."""

    def __init__(self) -> None:
        super().__init__()
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.button = small_button(self.tr("Back up…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.text)
        row.addWidget(self.button)
        self.hide()

    def show_age(self, days: int | None, due: bool) -> None:
        """`days` since the last backup, None for none yet or one that lies in the future."""
        if days is None:
            words = self.tr("No backup yet")
        elif days == 0:
            words = self.tr("Last backup: today")
        else:
            words = in_plural(self.tr("Last backup: %n day(s) ago", "", days), days)
        self.text.setText(words)
        self.button.setVisible(due)
        self.show()


class KeepingTools(QObject):
    """Opens the dialogs, and keeps window, choices and reminder in step with what they did."""

    said = Signal(str)
    """A sentence that must not be missed."""
    clock_behind = Signal(str)
    """A sentence on a clock that stands before the last line of the audit."""
    exchanged = Signal()
    """The records are others now: what shows any of them must look again."""

    def __init__(self, parts: Parts, jobs: Jobs, choices: Choices, window: QMainWindow) -> None:
        super().__init__(window)
        self._parts, self._jobs, self._choices, self._window = parts, jobs, choices, window
        self._last: datetime | None = None
        self.may: Callable[[Right], bool] = lambda _right: True
        """Whether who is signed in may do it; `follow` puts the answer here."""
        self.notice = BackupNotice()
        self.notice.button.clicked.connect(self.back_up)
        choices.changed.connect(self.refresh)
        self.backup = self._action(self.tr("&Backup…"), self.back_up)
        self.restore = self._action(self.tr("&Restore…"), self.ask_restore)
        self.audit = self._action(self.tr("A&udit…"), self.show_audit)
        self.overdue = self._action(self.tr("Records &past their time…"), self.show_overdue)
        for action in (self.backup, self.audit, self.overdue):
            action.setEnabled(parts.keeping is not None)
        self.restore.setEnabled(parts.restoring is not None)

    def _action(self, text: str, slot: Callable[[], None]) -> QAction:
        action = QAction(text, self._window)
        action.triggered.connect(lambda _checked=False: slot())
        return action

    @property
    def actions(self) -> tuple[QAction, ...]:
        """For the menu, in order."""
        return (self.backup, self.restore, self.audit, self.overdue)

    def follow(self, people: People) -> None:
        """Rights and the name in the audit are those of who is signed in; restored records bring their own accounts."""
        store = self._parts.store
        alone = store.actor if store is not None else ""

        def name() -> None:
            if store is not None:
                store.actor = people.name or alone

        def exchanged() -> None:
            people.reload()
            if people.account is None:
                people.lock()

        self.may = people.may
        people.changed.connect(name)
        self.exchanged.connect(exchanged)

    # The reminder

    def refresh(self) -> None:
        """Look how old the last backup is, in the background."""
        keeping, store, now = self._parts.keeping, self._parts.store, self._parts.now
        if keeping is None or store is None:
            return

        def work(_cancel: CancelToken, _progress: Progress) -> _State:
            return _State(keeping.last_backup(), store.count(), keeping.clock_behind(now()))

        self._jobs.start(work, self._show, lambda _error: None, name="backup age", lane=Lane.KEEPING)

    def _show(self, state: _State) -> None:
        self._last = state.last
        days = (self._parts.now() - state.last).days if state.last is not None else None
        known = days if days is not None and days >= 0 else None
        limit = self._choices.now.backup_reminder_days
        due = limit > 0 and state.records > 0 and (known is None or known >= limit)
        self.notice.show_age(known, due)
        if state.clock_behind is not None:
            self.clock_behind.emit(_clock_words(state.clock_behind))

    # Dialogs

    def back_up(self) -> None:
        """Ask for a place and make a backup."""
        from pneumo_desktop.ui.backup_page import BackupPage

        keeping, choices = self._parts.keeping, self._choices
        if keeping is None or self._refused(Right.BACKUP):
            return
        extras, folder = pack_settings(choices.now), choices.now.backup_folder
        page = BackupPage(keeping, extras, folder, self._last, self._parts.now, self._jobs, self._window)
        page.made.connect(lambda place: choices.change(backup_folder=place))
        page.made.connect(lambda _place: self.refresh())
        page.open()

    def ask_restore(self) -> None:
        """Ask for a backup, check it and restore it."""
        from pneumo_desktop.ui.restore_page import RestorePage

        restoring = self._parts.restoring
        if restoring is None or self._refused(Right.BACKUP):
            return
        folder, none_open = self._choices.now.backup_folder, self._parts.store is None
        page = RestorePage(restoring, folder, none_open, self._jobs, self._window)
        page.restored.connect(self._restored)
        page.open()

    def _restored(self, restored: Restored) -> None:
        place = self._parts.paths.settings_file.parent
        self._choices.take(unpack_settings(self._choices.now, restored.extras, place))
        self.exchanged.emit()
        self.refresh()

    def show_audit(self) -> None:
        """Check the audit and show its newest lines."""
        from pneumo_desktop.ui.audit_page import AuditPage

        if self._parts.keeping is not None:
            AuditPage(self._parts.keeping, self._jobs, self._window).open()

    def show_overdue(self) -> None:
        """List what is older than the clinic keeps it."""
        from pneumo_desktop.ui.overdue_page import OverduePage

        keeping, years = self._parts.keeping, self._choices.now.retention_years
        if keeping is None or self._refused(Right.ERASURE):
            return
        if years == 0:
            self.said.emit(self.tr("How long records are kept is not set yet. Choose a number of years in the settings."))
            return
        page = OverduePage(keeping, years, years_before(self._parts.now(), years), self._jobs, self._window)
        page.erase_wanted.connect(lambda lines: self._erase(keeping, lines, _word_for(lines), page, page.refresh))
        page.open()

    def erase_patient(self, number: str) -> None:
        """List all records under a clinic number, and erase them if the person confirms."""
        keeping = self._parts.keeping
        if keeping is None or self._refused(Right.ERASURE):
            return

        def work(_cancel: CancelToken, _progress: Progress) -> tuple[Sequence[RecordSummary], Sequence[RecordSummary]]:
            return keeping.records_of_patient(number), keeping.records_once_under(number)

        def done(found: tuple[Sequence[RecordSummary], Sequence[RecordSummary]]) -> None:
            lines, earlier = found
            if lines:
                self._erase(keeping, lines, number, self._window, lambda: None, people_of(lines), earlier)

        self._jobs.start(work, done, self._failed, name="list patient", lane=Lane.KEEPING)

    def _erase(
        self,
        keeping: Keeping,
        lines: Sequence[RecordSummary],
        word: str,
        parent: QWidget,
        then: Callable[[], None],
        people: Sequence[Sequence[RecordSummary]] = (),
        earlier: Sequence[RecordSummary] = (),
    ) -> None:
        from pneumo_desktop.ui.erase_page import ErasePage

        page = ErasePage(keeping, lines, word, self._jobs, parent, people, earlier)
        page.erased.connect(lambda _erased: self.exchanged.emit())
        page.erased.connect(lambda _erased: then())
        page.open()

    def _refused(self, right: Right) -> bool:
        if self.may(right):
            return False
        self.said.emit(sentence_for(PneumoError("account.not_allowed")))
        return True

    def _failed(self, error: BaseException) -> None:
        self.said.emit(sentence_for(error if isinstance(error, PneumoError) else PneumoError("store.failed")))

    @property
    def dialogs(self) -> list[QDialog]:
        """Those that stand open."""
        return [page for page in self._window.findChildren(QDialog) if page.isVisible() and type(page).__name__ in _DIALOGS]


def _clock_words(moment: datetime) -> str:
    return sentence_for_code("store.clock_back", {"name": short_moment(moment)})


def _word_for(lines: Sequence[RecordSummary]) -> str:
    """What confirms: the number of the one record, or how many there are."""
    return lines[0].number if len(lines) == 1 else str(len(lines))
