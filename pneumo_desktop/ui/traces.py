"""Qt's own file dialog writes the folders it showed to a settings file of Qt; folders may be called after patients."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSettings

_WITHOUT_A_FILE = ("win32", "darwin")
_NOWHERE = f"{os.devnull}/none"
_FOLDERS = ("FileDialog/history", "FileDialog/lastVisited")


@contextmanager
def no_folders_kept() -> Iterator[None]:
    """While entered, Qt's settings file is not written; where it is none (Windows, macOS), its entries are put back."""
    if sys.platform not in _WITHOUT_A_FILE:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, _NOWHERE)
        yield
        return
    settings = _qt_settings()
    before = {name: settings.value(name) for name in _FOLDERS}
    try:
        yield
    finally:
        settings = _qt_settings()
        for name, value in before.items():
            if value is None:
                settings.remove(name)
            else:
                settings.setValue(name, value)
        settings.sync()


def _qt_settings() -> QSettings:
    return QSettings(QSettings.Scope.UserScope, "QtProject")
