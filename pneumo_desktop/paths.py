"""Where things stand on this computer: settings, records and logs, each in the place that the system names for it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP_NAME = "Pneumo Desktop"
DATA_VARIABLE = "PNEUMO_DATA"
"""Environment variable that puts everything into one folder: for a program carried on a stick, and for tests."""


@dataclass(frozen=True)
class Paths:
    """The folders of one installation; none of them need exist yet."""

    settings_file: Path
    data: Path
    logs: Path

    @property
    def packs(self) -> Path:
        """Installed packs; beside the records, which are moved and erased as a whole."""
        return self.data.with_name(f"{self.data.name}.packs")


def find_paths(folder: Path | None = None) -> Paths:
    """Folders under `folder` if given, else under $PNEUMO_DATA if set, else where the system keeps such things."""
    named = os.environ.get(DATA_VARIABLE)
    root = folder or (Path(named) if named else None)
    if root is not None:
        root = root.expanduser().absolute()
        return Paths(root / "settings.json", root / "data", root / "logs")
    dirs = platformdirs.PlatformDirs(APP_NAME, appauthor=False)
    return Paths(dirs.user_config_path / "settings.json", dirs.user_data_path, dirs.user_log_path)
