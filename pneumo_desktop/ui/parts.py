"""What the window is made of: the adapters and choices that `app` hands over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path
    from typing import Any

    from pneumo_desktop.domain.encryption import Encryption
    from pneumo_desktop.domain.errors import PneumoError
    from pneumo_desktop.domain.keeping import Keeping, Restoring
    from pneumo_desktop.domain.packs import Updates
    from pneumo_desktop.domain.ports import (
        DecodeFilm,
        FindFilms,
        JoinReports,
        JudgeQuality,
        ListTags,
        LoadClassifier,
        MakeReport,
        RecordStore,
        WatchFolder,
        WriteBundle,
        WriteReport,
    )
    from pneumo_desktop.domain.reading import ModelIdentity, Thresholds
    from pneumo_desktop.domain.self_test import CheckSelf
    from pneumo_desktop.paths import Paths
    from pneumo_desktop.settings import Settings


@dataclass(frozen=True)
class ModelDescription:
    """What "About this model" shows: the model's card in plain values.

    `films` counts films by what they were for. `data` pairs names with licences. `figures` holds, for each set of films that
    the model was measured on, counts ("films", "patients", ...) and figures as {"value", "low", "high"}, as the card has them.
    """

    identity: ModelIdentity
    network: str
    size_px: int
    thresholds: Thresholds
    films: Mapping[str, int]
    figures: Mapping[str, Any]
    out_of_scope: tuple[str, ...]
    data: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Parts:
    """Everything the window knows of the rest of the program.

    `store` is None where the data folder cannot be used, and `store_error` then says why. `save_settings` raises
    PneumoError("settings. ..."). `settings_error` is set where the settings file could not be read: choices then hold
    until the end and the file is left alone. `check_logo` raises PneumoError("report.logo_unreadable").
    `keeping` cares for an open store and is None with it; `restoring` works with and without one.
    `holds_films` tells a folder, DICOMDIR or ZIP, to be searched, from a film, to be opened; it reads from the disk.
    """

    decode: DecodeFilm
    judge: JudgeQuality
    list_tags: ListTags
    load_classifier: LoadClassifier
    store: RecordStore | None
    write_report: WriteReport
    make_report: MakeReport
    join_reports: JoinReports
    settings: Settings
    save_settings: Callable[[Settings], None]
    paths: Paths
    describe_model: Callable[[], ModelDescription | PneumoError]
    check_logo: Callable[[Path], None]
    software_version: str
    now: Callable[[], datetime]
    find_films: FindFilms
    holds_films: Callable[[Path], bool]
    watch_folder: WatchFolder
    write_bundle: WriteBundle | None = None
    keeping: Keeping | None = None
    restoring: Restoring | None = None
    store_error: PneumoError | None = None
    settings_error: PneumoError | None = None
    log_file: Path | None = None
    ask_intended_use: bool = True
    check_self: CheckSelf | None = None
    look_at_computer: Callable[[], Sequence[PneumoError]] = tuple
    """What is wrong with this computer, each with a code that has a sentence; takes some milliseconds."""
    encryption: Encryption | None = None
    """Of the store; None where it could not be had."""
    updates: Updates | None = None
