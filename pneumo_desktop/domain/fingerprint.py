"""A hash of all that a record says, so that a paper and a record can be told to belong together."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum

import numpy as np

from pneumo_desktop.domain.record import Record

_LEFT_OUT = ("report_file", "report_sha256", "pattern", "steps_ms")
_SCHEME = b"pneumo-record-1\n"


def record_fingerprint(record: Record) -> str:
    """SHA-256 in lower-case hex over the facts of one version.

    Left out are its report, which holds this hash, and what no paper may depend on: the research pattern and times of work.
    Facts that stand at their default are left out: a field that a later version of the program adds changes no old hash.
    """
    digest = hashlib.sha256(_SCHEME)
    for line in _lines("", record):
        digest.update(line.encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()


def _lines(path: str, value: object) -> list[str]:
    """One line for each plain fact, as `path=value`, in the order of the fields."""
    if is_dataclass(value) and not isinstance(value, type):
        named = [(one.name, getattr(value, one.name)) for one in fields(value) if not _stands_at_default(one, value)]
        return [line for name, fact in named if name not in _LEFT_OUT for line in _lines(f"{path}.{name}", fact)]
    if isinstance(value, Mapping):
        return [line for key in sorted(value, key=str) for line in _lines(f"{path}[{str(key)!r}]", value[key])]
    if isinstance(value, tuple | list):
        return [line for index, item in enumerate(value) for line in _lines(f"{path}[{index}]", item)]
    return [f"{path}={_plain(value)}"]


def _stands_at_default(one: Field[object], owner: object) -> bool:
    value = getattr(owner, one.name)
    if one.default_factory is not MISSING:
        return bool(value == one.default_factory())
    return one.default is not MISSING and bool(value == one.default)


def _plain(value: object) -> str:
    if isinstance(value, np.ndarray):
        stored = np.ascontiguousarray(value)
        return f"{stored.dtype.str}{stored.shape}{hashlib.sha256(stored.tobytes()).hexdigest()}"
    if isinstance(value, Enum):
        return repr(value.value)
    return repr(value.isoformat()) if isinstance(value, date) else repr(value)
