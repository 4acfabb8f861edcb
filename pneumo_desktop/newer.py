"""The installed program hands its start on to a newer one that came in a pack, if that is still as it was signed.

A newer program whose window never stood after two starts is given up, and the installed one runs again.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pneumo_desktop import __version__
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.paths import Paths, find_paths
from pneumo_desktop.resources import resource

if TYPE_CHECKING:
    from pneumo_desktop.packs.shelf import Shelf

_MY_OWN = ("--decode-films", "pack")
"""Words that the installed program answers itself: its own decoder, and the way back from a newer program."""


def hand_on(words: Sequence[str]) -> int | None:
    """Become the newer program (POSIX), or run it and give its exit code (Windows); None where this one is to run."""
    paths = find_paths()
    if words[:1] and words[0] in _MY_OWN:
        return None
    if not paths.packs.is_dir():  # no pack was ever taken: the start need not wait for what reads them
        return None
    from pneumo_desktop.packs.shelf import Shelf

    start = newer_program(paths, Shelf(paths.packs, ()), Path(sys.executable))
    if start is None:
        return None
    try:
        if sys.platform == "win32":
            return subprocess.run([str(start), *words], check=False).returncode  # noqa: S603 - checked above
        os.execv(start, [str(start), *words])  # noqa: S606 - checked above
    except OSError:
        give_up(paths, "pack.program_fell_back")
    return None


def newer_program(paths: Paths, shelf: Shelf, me: Path) -> Path | None:
    """The file to start instead of `me`; None where `me` is to run. One that is broken is given up."""
    from pneumo_desktop.domain.packs import PackKind
    from pneumo_desktop.packs.archive import FILES
    from pneumo_desktop.packs.shelf import BUNDLED, MOST_STARTS
    from pneumo_desktop.packs.signing import read_trusted_keys

    slot = shelf.active().program
    if slot.now == BUNDLED or me.is_relative_to(paths.packs):
        return None
    shelf.trusted = shelf.trusted or read_trusted_keys(resource("keys", "trusted.json"))
    if slot.base != __version__:  # another program was installed since: whoever did that wants that one
        shelf.give_up(PackKind.PROGRAM, slot.now, "pack.program_replaced")
        return None
    if shelf.count_start(slot.now) >= MOST_STARTS:
        shelf.give_up(PackKind.PROGRAM, slot.now, "pack.program_fell_back")
        return None
    try:
        manifest = shelf.check(PackKind.PROGRAM, slot.now, whole=False)
    except PneumoError:
        shelf.give_up(PackKind.PROGRAM, slot.now, "pack.program_fell_back")
        return None
    start = me.name if me.name in manifest.start else manifest.start[0]
    return shelf.place(PackKind.PROGRAM, slot.now) / FILES / start


def give_up(paths: Paths, code: str) -> None:
    """The installed program counts again."""
    from pneumo_desktop.domain.packs import PackKind
    from pneumo_desktop.packs.shelf import Shelf

    shelf = Shelf(paths.packs, ())
    shelf.give_up(PackKind.PROGRAM, shelf.active().program.now, code)
