"""Who is signed in, what that allows, and the cover over the window while nobody is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QToolBar, QWidget
from shiboken6 import isValid

from pneumo_desktop.domain.account import Account, Right
from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import Accounts
from pneumo_desktop.ui.cover import Cover
from pneumo_desktop.ui.jobs import Jobs, Lane

_SIGNS_OF_LIFE = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
)


class Audit(Protocol):
    """Writes down who did what, without a clinical word."""

    def __call__(self, who: str, what: str, record: str = "") -> None:
        """`who` is a name or "", `what` a word such as "log_in", `record` a record's id or ""."""


class People(QObject):
    """Without accounts nobody signs in, everybody may do everything, and nothing here ever shows."""

    changed = Signal()
    """Somebody else is signed in, or there are accounts now."""
    uncovered = Signal()
    refused = Signal(object)
    """A PneumoError: a right is missing."""
    work_question = Signal(object)
    """Another account than before signed in over unsaved work; `go_on` or the cover's Back follows."""
    work_left = Signal()
    """Another account signed in and nothing unsaved lies behind the cover."""

    def __init__(
        self, accounts: Accounts | None, audit: Audit, jobs: Jobs, is_unsaved: Callable[[], bool], window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._accounts, self._audit, self._jobs, self._window = accounts, audit, jobs, window
        self._is_unsaved = is_unsaved
        self.known = tuple(accounts.all()) if accounts is not None else ()
        self.account: Account | None = None
        self._coming: Account | None = None
        self.covered = False
        self.cover = Cover()
        self._stack = QStackedWidget()
        self._hidden: list[QWidget] = []
        self._focus: QWidget | None = None
        self._later: Callable[[], None] | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setTimerType(Qt.TimerType.PreciseTimer)
        self._idle.timeout.connect(lambda: self.lock("lock_idle"))
        self._filtering = False
        self.cover.wanted.connect(self._sign_in)

    @property
    def any(self) -> bool:
        """Whether there are accounts."""
        return bool(self.known)

    @property
    def name(self) -> str:
        """Who did it, for the audit; empty without accounts."""
        return self.account.name if self.account else ""

    def may(self, right: Right) -> bool:
        """Whether who sits here may do what `right` names."""
        return not self.any or (self.account is not None and self.account.may(right))

    def only(self, right: Right, then: Callable[[], object]) -> Callable[[], None]:
        """`then` for who has the right, a sentence for everybody else."""

        def checked() -> None:
            if self.may(right):
                then()
            else:
                self.refused.emit(PneumoError("account.not_allowed"))

        return checked

    def note(self, what: str, record: str = "") -> None:
        """Write down in the audit what who is signed in did."""
        self._audit(self.name, what, record)

    def reload(self, signed_in: Account | None = None) -> None:
        """Accounts were changed; the first one made is signed in at once."""
        if self._accounts is None:
            return
        self.known = tuple(self._accounts.all())
        mine = signed_in or self.account
        if mine is not None:
            self.account = next((account for account in self.known if account.id == mine.id), None)
        self._watch_for_idleness()
        self.changed.emit()
        if self.any and self.account is None and not self.covered:  # restored records brought accounts of their own
            self._cover()

    # The cover

    def behind_cover(self, pages: QWidget) -> QWidget:
        """`pages` with the cover for them: only one of the two is there to be seen, grabbed or read aloud."""
        self._stack.addWidget(pages)
        self._stack.addWidget(self.cover)
        return self._stack

    def begin(self, minutes: int) -> None:
        """Cover the window at the start, where there are accounts."""
        self.set_idle_minutes(minutes)
        if self.any:
            self._watch_for_idleness()
            self._cover()

    def when_uncovered(self, then: Callable[[], None]) -> None:
        """Call `then` now, or once somebody is signed in; of several, the last one counts."""
        if self.covered:
            self._later = then
        else:
            then()

    def set_idle_minutes(self, minutes: int) -> None:
        """Lock after so long without a key or a hand on the mouse; 0 for never."""
        self._idle.setInterval(minutes * 60_000)
        self._restart()

    def lock(self, why: str = "lock") -> None:
        """Cover the window at once; what is open stays as it is behind the cover."""
        if self.any and not self.covered:
            self.note(why)
            self._cover()

    def _cover(self) -> None:
        self.covered = True
        self._focus = QApplication.focusWidget()
        for widget in QApplication.topLevelWidgets():
            if widget is not self._window and widget.isVisible() and widget.window() is widget:
                widget.hide()
                self._hidden.append(widget)
                if isinstance(widget, QDialog):
                    widget.finished.connect(self._ended)
        self._show_frame(False)
        self.cover.show_for(self.known, self.account, self._is_unsaved())

    def _ended(self) -> None:
        """A dialog came to its end behind the cover, as one does whose work is done: it is not shown again."""
        self._hidden = [widget for widget in self._hidden if widget is not self.sender()]

    def _uncover(self, same_person: bool) -> None:
        """What was hidden comes back, or is closed for another person; of it, anything may have been deleted meanwhile."""
        self.covered = False
        self._show_frame(True)
        hidden, self._hidden = self._hidden, []
        for widget in hidden:
            if not isValid(widget):
                continue
            if isinstance(widget, QDialog):
                widget.finished.disconnect(self._ended)
            if same_person:
                widget.show()
            else:
                widget.close()
        if same_person and self._focus is not None and isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus()
        self._focus = None
        self._restart()
        self.uncovered.emit()
        later, self._later = self._later, None
        if later is not None:
            later()

    def _show_frame(self, on: bool) -> None:
        window = self._window
        window.setAcceptDrops(on)
        self._stack.setCurrentIndex(0 if on else 1)
        for part in (window.menuBar(), window.statusBar(), *window.findChildren(QToolBar)):
            part.setVisible(on)

    def _sign_in(self, name: str, password: str) -> None:
        accounts = self._accounts
        if accounts is None:
            return

        def work(_cancel: CancelToken, _progress: Progress) -> Account:
            return accounts.sign_in(name, password)

        def failed(error: BaseException) -> None:
            self._audit(name, "log_in_refused", "")
            self.cover.tell(error if isinstance(error, PneumoError) else PneumoError("store.failed"))

        self._jobs.start(work, self._signed_in, failed, name="sign in", lane=Lane.STORE, can_cancel=False)

    def _signed_in(self, account: Account) -> None:
        self.cover.set_busy(False)
        before = self.account
        if before is not None and before.id != account.id and self._is_unsaved():
            self._coming = account
            self.work_question.emit(account)
            return
        if before is not None and before.id != account.id:
            self.work_left.emit()
        self._take(account)

    def go_on(self) -> None:
        """Another person's unsaved work has been seen to: let in who signed in."""
        if self._coming is not None:
            coming, self._coming = self._coming, None
            self._take(coming)

    def _take(self, account: Account) -> None:
        same = self.account is None or self.account.id == account.id
        self.account = account
        self.note("log_in")
        self.changed.emit()
        self._uncover(same)

    # Idleness

    def _watch_for_idleness(self) -> None:
        """The filter sees every event of the program, so it is there only where there are accounts."""
        app = QApplication.instance()
        if app is not None and self.any and not self._filtering:
            app.installEventFilter(self)
            self._filtering = True
        self._restart()

    def stop(self) -> None:
        """The window is gone."""
        app = QApplication.instance()
        if app is not None and self._filtering:
            app.removeEventFilter(self)
            self._filtering = False
        self._idle.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _SIGNS_OF_LIFE:
            self._restart()
        return self.covered and kind is QEvent.Type.Shortcut

    def _restart(self) -> None:
        if self.any and not self.covered and self._idle.interval() > 0:
            self._idle.start()
        else:
            self._idle.stop()
