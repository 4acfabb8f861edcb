"""Which folder below the data folder holds the store: the data folder itself, or the newest one that a switch brought.

Encrypting and decrypting write a whole new store beside the old one and then give its folder its name, which is one step
to the file system: before it the old store counts, after it the new one. Nothing else points at a store.
"""

from __future__ import annotations

import re
from pathlib import Path

_SWITCHED = re.compile(r"store-([0-9]{1,9})")
MAKING = ".making"
"""What the name of a store under construction ends with."""


def store_folder(data: Path) -> Path:
    """Where the store of the data folder `data` lies; `data` itself as long as it was never switched."""
    numbers = _numbers(data)
    return data / f"store-{max(numbers)}" if numbers else data


def is_switched(name: str) -> bool:
    """Whether a folder of this name in the data folder holds a store that a switch brought."""
    return _SWITCHED.fullmatch(name) is not None


def next_store_folder(data: Path) -> Path:
    """The folder that the next switch will bring."""
    return data / f"store-{max(_numbers(data), default=1) + 1}"


def unfinished_folders(data: Path) -> list[Path]:
    """Stores whose making was cut off; they never counted."""
    return [path for path in data.glob(f"store-*{MAKING}") if _SWITCHED.fullmatch(path.name.removesuffix(MAKING))]


def _numbers(data: Path) -> list[int]:
    if not data.is_dir():
        return []
    return [int(match[1]) for path in data.iterdir() if (match := _SWITCHED.fullmatch(path.name)) and path.is_dir()]
