"""How running work learns that nobody waits for it any more."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from pneumo_desktop.domain.errors import Cancelled

Progress = Callable[[str, float], None]
"""Called with the code of the step under way ("decode", "read", ...) and the share done, 0 to 1."""


class CancelToken:
    """A flag that one thread sets and the working thread looks at between steps."""

    def __init__(self) -> None:
        self._event = Event()

    def cancel(self) -> None:
        self._event.set()

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()

    def check(self) -> None:
        """Raise `Cancelled` once `cancel` was called."""
        if self._event.is_set():
            raise Cancelled


def no_progress(step: str, share: float) -> None:
    """Take progress and tell nobody."""
