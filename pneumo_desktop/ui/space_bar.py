"""Brings the space bar to the film under the pointer, whatever has the focus, and leaves blanks to who types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCursor, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from pneumo_desktop.ui.film_view import FilmView


class SpaceBar(QObject):
    """Space held over a film pans it. Its parent is the window, whose keys it sees before any widget does.

    The pointer often rests over the film while somebody types, so a press alone does not say what is meant. The key is kept
    back until it comes up or another key goes down: with a drag it panned; without one it goes to the widget that has the
    focus, as a blank in a field or a press of a button. Where nothing has it, a tap resets the view, as on the film itself.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._handle: QWindow | None = None
        self._view: FilmView | None = None
        self._meant_for: QWidget | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window:
            if kind in (QEvent.Type.Show, QEvent.Type.WinIdChange):
                self._watch_handle()
            return False
        if kind in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Close):
            self._forget()
        if not isinstance(event, QKeyEvent):
            return False
        return (kind is QEvent.Type.KeyPress and self._pressed(event)) or (
            kind is QEvent.Type.KeyRelease and self._released(event)
        )

    def _watch_handle(self) -> None:
        """The keys of the desktop come to the window's handle, which there is once the window is shown."""
        handle = self._window.windowHandle()
        if handle is not None and handle is not self._handle:
            self._handle = handle
            handle.installEventFilter(self)

    def _pressed(self, event: QKeyEvent) -> bool:
        plain = event.key() == Qt.Key.Key_Space and not event.modifiers()
        if self._view is not None:
            if not plain:
                self._hand_on()  # typed on before the space bar came up: the blank goes first
            return plain
        view, focus = _film_under_pointer(), QApplication.focusWidget()
        if not plain or event.isAutoRepeat() or view is None or view is focus:
            return False
        self._view, self._meant_for = view, focus
        view.hold_space()
        return True

    def _released(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Space or self._view is None:
            return False
        if not event.isAutoRepeat():
            self._hand_on()
        return True

    def _hand_on(self) -> None:
        """Give the key to whom it was meant for, unless the film was panned with it."""
        view, meant_for = self._view, self._meant_for
        panned = view is not None and view.panned_with_space
        tapped = self._forget()
        if view is None or panned:
            return
        if meant_for is None or isinstance(meant_for, FilmView):
            if tapped:
                view.reset_view()
        elif QApplication.focusWidget() is meant_for:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(meant_for, QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " "))

    def _forget(self) -> bool:
        """Let go of the key; whether it was only tapped."""
        view, self._view, self._meant_for = self._view, None, None
        return view is not None and view.release_space()


def _film_under_pointer() -> FilmView | None:
    """The view with a film that a click would go to now; none while a menu is open."""
    if QApplication.activePopupWidget() is not None:
        return None
    widget = QApplication.widgetAt(QCursor.pos())
    return widget if isinstance(widget, FilmView) and widget.film is not None else None
