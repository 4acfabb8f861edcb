"""What the processor can do, told by the standard library alone: asked before anything is loaded that may need it."""

from __future__ import annotations

import platform
from contextlib import suppress
from functools import cache
from pathlib import Path

NEEDED = ("cx16", "popcnt", "sse3", "ssse3", "sse4_1", "sse4_2")
"""The x86-64-v2 level (Intel from 2009, AMD from 2011): numpy's wheels begin with it since 2.4 and end the process without."""
_ALSO_TOLD = ("avx", "avx2", "fma", "avx512f")
_CPUINFO = Path("/proc/cpuinfo")
_NAMES = {"pni": "sse3"}
# IsProcessorFeaturePresent of Windows; it knows no POPCNT, which every processor with SSE4.2 has.
_WINDOWS = {"sse3": 13, "cx16": 14, "ssse3": 36, "sse4_1": 37, "sse4_2": 38, "avx": 39, "avx2": 40, "avx512f": 41}


def missing_features() -> tuple[str, ...]:
    """What the program needs and this processor lacks; nothing where that is not known, or the processor is another kind."""
    if platform.machine().lower() not in ("x86_64", "amd64"):
        return ()
    found = processor_features()
    asked = [name for name in NEEDED if platform.system() != "Windows" or name in _WINDOWS]
    return tuple(name for name in asked if name not in found) if found else ()


@cache
def processor_features() -> frozenset[str]:
    """Those of NEEDED, and some faster ones, that there are; empty where the system does not tell."""
    told = frozenset((*NEEDED, *_ALSO_TOLD))
    if platform.system() == "Windows":
        return _ask_windows()
    if platform.system() == "Linux":
        flags = _cpuinfo_field("flags").split()
        return told & {_NAMES.get(flag, flag) for flag in flags}
    return frozenset()  # no Mac that runs the systems of today lacks any


def processor_name() -> str:
    """What its maker calls it."""
    return _cpuinfo_field("model name") or platform.processor() or platform.machine()


def _cpuinfo_field(name: str) -> str:
    """The first line of this name in Linux's description of the processor; empty elsewhere."""
    with suppress(OSError):
        for line in _CPUINFO.read_text(encoding="ascii", errors="replace").splitlines():
            key, _, value = line.partition(":")
            if key.strip() == name:
                return value.strip()
    return ""


def _ask_windows() -> frozenset[str]:
    import ctypes

    ask = vars(ctypes)["windll"].kernel32.IsProcessorFeaturePresent  # there on Windows alone
    return frozenset(name for name, number in _WINDOWS.items() if ask(number))
