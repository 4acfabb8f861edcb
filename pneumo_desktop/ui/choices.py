"""The clinic's choices as the window holds them: changed in one place, written at once, never over an unreadable file."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, QObject, Signal

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.settings import Settings, letterhead_of
from pneumo_desktop.ui.parts import Parts


class Choices(QObject):
    """Settings in use."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = parts.save_settings
        self._may_write = parts.settings_error is None
        self.now = parts.settings

    def change(self, **values: str | float) -> None:
        """Take new values and write them, where the file may be written."""
        self.take(replace(self.now, **values))  # type: ignore[arg-type]

    def take(self, settings: Settings) -> None:
        """Take all settings at once."""
        if settings == self.now:
            return
        self.now = settings
        if self._may_write:
            try:
                self._save(settings)
            except PneumoError as error:
                self.failed.emit(error)
        self.changed.emit()

    @property
    def letterhead(self) -> Letterhead:
        return letterhead_of(self.now, QLocale.system().name())
