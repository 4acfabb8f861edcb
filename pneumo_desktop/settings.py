"""What the clinic chose: read at start, written on change, and never overwritten when it could not be read."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from pneumo_desktop.domain.clinic_number import NumberRule, NumberScheme, scheme_problem
from pneumo_desktop.domain.clinic_thresholds import ClinicThresholds
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import PAPERS, Letterhead
from pneumo_desktop.sentences import nearest_language

DEVICES = ("auto", "cpu", "cuda")
SETTINGS_VERSION = 1
MAX_REMINDER_DAYS, MAX_RETENTION_YEARS = 365, 130
MOST_LOCK_MINUTES = 240


@dataclass(frozen=True)
class Settings:
    """All choices with their defaults. `language` is a BCP 47 tag or "" for the system's own.

    `watched_folder` is a folder whose new films are offered, "" for none. `report_paper` is A4, Letter or "" for what is usual
    in the country; `report_language` is a tag or "" for the window's.
    `reader_name` and `reader_role` are those of a clinic without accounts. With `read_first` a person commits to an impression
    before the program's reading is shown. `lock_after_minutes` is for clinics with accounts, 0 for never.
    `invert_drag` turns round what a drag up or down with the window tool does: up is then darker.
    `number_rule`, `number_prefix` and `number_pattern` are those of `domain.clinic_number.NumberScheme`.
    `backup_folder` is where the last backup went; `backup_reminder_days` is the age of the last backup from which on the
    window reminds, 0 for never; `retention_years` the age from which on records are listed for erasure, 0 for never.
    `threshold_...` are the clinic's own thresholds, the model they are for, and the day on which they were chosen.
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
    reader_role: str = ""
    read_first: bool = False
    lock_after_minutes: int = 10
    show_research_pattern: bool = False
    watched_folder: str = ""
    clinic_phone: str = ""
    report_footer: str = ""
    report_paper: str = ""
    report_language: str = ""
    encryption_offered: bool = False
    invert_drag: bool = False
    number_rule: str = NumberRule.FREE.value
    number_prefix: str = ""
    number_pattern: str = ""

    @property
    def number_scheme(self) -> NumberScheme:
        """How clinic numbers look here; one that makes no sense is none."""
        try:
            scheme = NumberScheme(NumberRule(self.number_rule), self.number_prefix, self.number_pattern)
        except ValueError:
            return NumberScheme()
        return NumberScheme() if scheme_problem(scheme) else scheme

    backup_folder: str = ""
    backup_reminder_days: int = 7
    retention_years: int = 0
    threshold_low: int = 0
    threshold_high: int = 0
    threshold_model: str = ""
    threshold_day: str = ""

    @property
    def clinic_thresholds(self) -> ClinicThresholds | None:
        """The clinic's own thresholds; None without any, and for some that make no sense."""
        try:
            day = date.fromisoformat(self.threshold_day)
            return ClinicThresholds(self.threshold_low, self.threshold_high, self.threshold_model, day)
        except ValueError:
            return None

    def with_thresholds(self, chosen: ClinicThresholds | None) -> Settings:
        """The settings with these thresholds, None for those of the model."""
        if chosen is None:
            return replace(self, threshold_low=0, threshold_high=0, threshold_model="", threshold_day="")
        return replace(
            self,
            threshold_low=chosen.low,
            threshold_high=chosen.high,
            threshold_model=chosen.model_key,
            threshold_day=chosen.day.isoformat(),
        )


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
    return known_settings(raw)


# Where Letter is the usual paper: Unicode CLDR, supplemental/territoryInfo paperSize.
_LETTER = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])


def letterhead_of(settings: Settings, system_locale: str) -> Letterhead:
    """How reports look by the clinic's choices; what it left open follows `system_locale` ("es_MX", "fr")."""
    territory = system_locale.partition(".")[0].replace("-", "_").rpartition("_")[2]
    return Letterhead(
        settings.clinic_name,
        settings.clinic_address,
        Path(settings.logo_file) if settings.logo_file else None,
        settings.clinic_phone,
        settings.report_footer,
        settings.report_paper or ("Letter" if territory.upper() in _LETTER else "A4"),
        nearest_language(settings.report_language or settings.language or system_locale.partition(".")[0]),
    )


def known_settings(raw: dict[str, Any]) -> Settings:
    """Settings in these words: unknown ones are passed over, values of a wrong type fall to their default."""
    defaults = Settings()
    known: dict[str, Any] = {}
    for field in fields(Settings):
        default, value = getattr(defaults, field.name), raw.get(field.name)
        if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if type(value) is type(default):
            known[field.name] = value
    settings = replace(defaults, **known)
    if settings.report_paper not in ("", *PAPERS):
        settings = replace(settings, report_paper="")
    if settings.device not in DEVICES:
        settings = replace(settings, device="auto")
    return replace(
        settings,
        heat_map_strength=min(1.0, max(0.0, settings.heat_map_strength)),
        backup_reminder_days=min(MAX_REMINDER_DAYS, max(0, settings.backup_reminder_days)),
        retention_years=min(MAX_RETENTION_YEARS, max(0, settings.retention_years)),
        lock_after_minutes=min(MOST_LOCK_MINUTES, max(0, settings.lock_after_minutes)),
    )


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
