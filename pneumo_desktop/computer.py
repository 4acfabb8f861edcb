"""What this computer is: system, processor, memory, room on the disk; nothing that names a person, and no place on the disk."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pneumo_desktop.processor import processor_features, processor_name

if TYPE_CHECKING:
    from psutil import Process

_GB = 1e9


def describe_computer(data_folder: Path) -> dict[str, str]:
    """The facts by plain English names, for a report that is read to whoever is called for help."""
    import psutil

    facts = {
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "processor": f"{processor_name()}, {os.cpu_count() or 1} cores",
        "processor features": " ".join(sorted(processor_features())) or "not known",
        "python": platform.python_version() + (", packaged" if getattr(sys, "frozen", False) else ""),
    }
    with suppress(OSError):
        facts["system"] = f"{platform.freedesktop_os_release()['PRETTY_NAME']}, {facts['system']}"
    with suppress(psutil.Error, OSError):
        memory = psutil.virtual_memory()
        facts["memory"] = f"{memory.total / _GB:.1f} GB, {memory.available / _GB:.1f} GB free"
    with suppress(OSError):
        facts["disk of the records"] = f"{free_bytes(data_folder) / _GB:.1f} GB free"
    return facts


def has_screen() -> bool:
    """Whether Qt can be asked for a window here, or is told to draw without one."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return named or sys.platform != "linux"


def free_bytes(folder: Path) -> int:
    """Room on the disk where `folder` is, or will be; raises OSError."""
    there = next(place for place in (folder, *folder.parents) if place.is_dir())
    return shutil.disk_usage(there).free


def memory_in_use_mb() -> float:
    """Megabytes of this process and of those it started, the decoder's among them.

    What several of them share is divided among them where the system says so (Linux).
    """
    import psutil

    this = psutil.Process()
    return sum(map(_bytes_of, (this, *this.children(recursive=True)))) / 1e6


def _bytes_of(process: Process) -> int:
    from psutil import NoSuchProcess

    try:
        used = process.memory_full_info()
    except NoSuchProcess:  # it ended meanwhile
        return 0
    return int(getattr(used, "pss", used.rss))
