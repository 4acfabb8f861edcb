"""What of the settings moves to another computer with a backup: the letterhead and habits, not this computer's own affairs."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from pathlib import Path

from pneumo_desktop.settings import Settings, known_settings

SETTINGS, LOGO = "settings.json", "logo"
STAYS = frozenset({"device", "watched_folder", "backup_folder", "accepted_intended_use", "logo_file"})
"""Choices that fit one computer or one person alone; the logo goes as a file of its own."""
_LARGEST_LOGO = 16 << 20

_log = logging.getLogger(__name__)


def pack_settings(settings: Settings) -> dict[str, bytes]:
    """Small files for a backup: what was chosen, and the logo itself. A logo that cannot be read stays behind."""
    chosen = {name: value for name, value in asdict(settings).items() if name not in STAYS}
    packed = {SETTINGS: json.dumps(chosen, ensure_ascii=False, indent=2).encode("utf-8", "replace")}
    logo = Path(settings.logo_file) if settings.logo_file else None
    try:
        if logo is not None and logo.stat().st_size <= _LARGEST_LOGO:
            packed[LOGO + logo.suffix.lower()] = logo.read_bytes()
    except OSError:
        _log.warning("the logo could not be read and is not in the backup")
    return packed


def unpack_settings(current: Settings, packed: Mapping[str, bytes], folder: Path) -> Settings:
    """`current` with what a backup brought wherever this computer still has the default; the logo is put into `folder`.

    What somebody chose here stays. A part that cannot be read, or written, is passed over: it must not undo a restore.
    """
    try:
        brought = known_settings(json.loads(packed.get(SETTINGS, b"{}")))
    except (ValueError, AttributeError):
        brought = Settings()
    default = Settings()
    taken = {
        field.name: getattr(brought, field.name)
        for field in fields(Settings)
        if field.name not in STAYS and getattr(current, field.name) == getattr(default, field.name)
    }
    settings = replace(current, **taken)
    name = next((name for name in packed if name.startswith(LOGO)), None)
    if name is None or current.logo_file:
        return settings
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(packed[name])
    except OSError:
        _log.warning("the logo of the backup could not be put in place")
        return settings
    return replace(settings, logo_file=str(folder / name))
