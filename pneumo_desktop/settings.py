"""What the clinic chose: read at start, written on change, and never overwritten when it could not be read."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from pneumo_desktop.domain.errors import PneumoError

DEVICES = ("auto", "cpu", "cuda")
SETTINGS_VERSION = 1


@dataclass(frozen=True)
class Settings:
    """All choices with their defaults. `language` is a BCP 47 tag or "" for the system's own.

    `watched_folder` is a folder whose new films are offered, "" for none.
    `show_research_pattern` shows what the model's research head says; it is not for choosing treatment.
    """

    clinic_name: str = ""
    clinic_address: str = ""
    logo_file: str = ""
    device: str = "auto"
    language: str = ""
    reader_name: str = ""
    heat_map_strength: float = 0.55
    heat_map_contours: bool = False
    accepted_intended_use: str = ""
    show_research_pattern: bool = False
    watched_folder: str = ""
    encryption_offered: bool = False


def load_settings(file: Path) -> Settings:
    """Settings in `file`, defaults if there is none.

    Raises PneumoError("settings.unreadable") for a damaged file and "settings.newer" for one written by a newer program;
    the file is left as it is in both cases. Unknown words in it are ignored, values of a wrong type fall to their default.
    """
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        raise PneumoError("settings.unreadable", file=file.name) from error
    version = raw.get("version", 1) if isinstance(raw, dict) else None
    if type(version) is not int:
        raise PneumoError("settings.unreadable", file=file.name)
    if version > SETTINGS_VERSION:
        raise PneumoError("settings.newer", file=file.name)
    return _take_known(raw)


def _take_known(raw: dict[str, Any]) -> Settings:
    defaults = Settings()
    known: dict[str, Any] = {}
    for field in fields(Settings):
        default, value = getattr(defaults, field.name), raw.get(field.name)
        if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if type(value) is type(default):
            known[field.name] = value
    settings = replace(defaults, **known)
    if settings.device not in DEVICES:
        settings = replace(settings, device="auto")
    return replace(settings, heat_map_strength=min(1.0, max(0.0, settings.heat_map_strength)))


def save_settings(settings: Settings, file: Path) -> None:
    """Write beside, flush, replace: the last good file survives a crash. Raises PneumoError("settings.not_saved")."""
    beside = file.with_name(file.name + ".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8") as out:
            json.dump({"version": SETTINGS_VERSION, **asdict(settings)}, out, indent=2, ensure_ascii=False)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(file)
    except (OSError, ValueError) as error:  # ValueError: a word that UTF-8 cannot hold
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise PneumoError("settings.not_saved", folder=str(file.parent)) from error
