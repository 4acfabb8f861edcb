"""Exchanges the contents of the data folder for those of another, so that a crash at any moment leaves the one or the other.

A journal in the data folder names both places. Every step is a rename within one file system and may be repeated: the next
start finishes what was begun.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from glob import escape
from pathlib import Path

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage.files import make_folder, placed_whole, sync_file, sync_folder
from pneumo_desktop.storage.folders import is_switched
from pneumo_desktop.storage.lock import hold_opening

JOURNAL = "restore.journal"
KEPT = "kept"
"""Folder inside the data folder for stores from before, where the data folder is a drive of its own."""
REPLACES = "replaces.txt"
"""In a store that took another's place by a switch, while that one is not removed yet (conversion.py): it speaks of this
folder, not of the store in it, and neither leaves with one store nor comes with another."""
_HANDOVER = "handover"
STAYS = frozenset({JOURNAL, f"{JOURNAL}.part", "in_use.lock", "opening.lock", KEPT, REPLACES, _HANDOVER})
_OUT, _IN = "out", "in"


def place_beside(data: Path, name: str) -> Path:
    """A folder, not there yet, into which `data`'s files can be renamed: beside it, or within where that is another drive."""
    outside = data.parent
    if outside.stat().st_dev == data.stat().st_dev and os.access(outside, os.W_OK):
        return outside / f"{data.name}.{name}"
    return data / KEPT / name


def older_places(data: Path) -> tuple[Path, ...]:
    """Folders in which stores from before a restore stand, whichever store of the data folder `data` they took the place of."""
    names = {path.name.partition(".")[0] for path in data.glob("store-*")}
    found: set[Path] = set()
    for store in [data, *(data / name for name in names if is_switched(name))]:
        found |= set(store.parent.glob(f"{escape(store.name)}.before-restore-*"))
        found |= set((store / KEPT).glob("before-restore-*"))
    return tuple(sorted(path for path in found if path.is_dir()))


def clear_staged(data: Path) -> None:
    """Remove what a restore that was cut off had unpacked; call it with the folder held, after `finish_exchange`."""
    for folder in (*data.parent.glob(f"{escape(data.name)}.restoring-*"), *(data / KEPT).glob("restoring-*")):
        shutil.rmtree(folder, ignore_errors=True)  # as readable as the backup, which lies elsewhere just so


def exchange(data: Path, staged: Path, kept: Path) -> None:
    """Move what is in `data` to `kept` and what is in `staged` to `data`; nobody may have a file of it open.

    Raises OSError with everything where it was; if not even that can be done, the next start goes on with the exchange.
    """
    make_folder(kept)
    incoming = _names(staged)
    _write_journal(data, staged, kept, _OUT, incoming)
    try:
        _go_on(data, staged, kept, _OUT, incoming)
    except OSError:
        _go_back(data, staged, kept, incoming)
        raise


def finish_exchange(data: Path) -> None:
    """Finish an exchange that a crash cut off; nothing to do in nearly every start."""
    if not (data / JOURNAL).exists():
        return
    with hold_opening(data):
        try:
            journal = json.loads((data / JOURNAL).read_text(encoding="utf-8"))
            staged, kept = Path(journal["staged"]), Path(journal["kept"])
            phase, incoming = str(journal["phase"]), list(map(str, journal["incoming"]))
        except FileNotFoundError:
            return
        except (ValueError, KeyError, TypeError) as error:
            raise PneumoError("store.damaged", folder=str(data)) from error
        _go_on(data, staged, kept, phase, incoming)


def _go_on(data: Path, staged: Path, kept: Path, phase: str, incoming: list[str]) -> None:
    if phase == _OUT:
        for name in _names(data):
            (data / name).rename(kept / name)
        _sync(kept, data)
        _write_journal(data, staged, kept, _IN, incoming)
    for name in _names(staged):
        (staged / name).rename(data / name)
    _sync(staged, data)
    (data / JOURNAL).unlink()
    sync_folder(data)
    with suppress(OSError):
        staged.rmdir()


def _go_back(data: Path, staged: Path, kept: Path, incoming: list[str]) -> None:
    with suppress(OSError):
        was_in = json.loads((data / JOURNAL).read_text(encoding="utf-8"))["phase"] == _IN
        for name in incoming if was_in else ():
            if (data / name).exists() and not (staged / name).exists():
                (data / name).rename(staged / name)
        for name in _names(kept):
            (kept / name).rename(data / name)
        _sync(kept, data)
        (data / JOURNAL).unlink()
        kept.rmdir()


def _names(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    return sorted(entry.name for entry in folder.iterdir() if entry.name not in STAYS)


def _sync(*folders: Path) -> None:
    for folder in folders:
        if folder.is_dir():
            sync_folder(folder)


def _write_journal(data: Path, staged: Path, kept: Path, phase: str, incoming: list[str]) -> None:
    part = data / f"{JOURNAL}.part"
    words = {"staged": str(staged), "kept": str(kept), "phase": phase, "incoming": incoming}
    with placed_whole(part, data / JOURNAL), part.open("w", encoding="utf-8") as stream:
        json.dump(words, stream)
        stream.flush()
        sync_file(stream.fileno())
