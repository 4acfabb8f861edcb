"""Keeps None, True and False alive under Python 3.11, where PySide6 6.12 gives them away without taking a reference.

The wheels of PySide6 6.12 are built with the headers of a Python whose singletons are immortal (PEP 683, Python 3.12):
every call that returns None, True or False there lowers their reference count by one. Under Python 3.11 the count reaches
zero after some hundred signals, and the interpreter aborts with "deallocating None". A count that can never run out is just
what Python 3.12 gives them itself.
"""

from __future__ import annotations

import ctypes
import sys

_NEVER_RUNS_OUT = 1 << 40


def keep_singletons() -> None:
    """Raise the counts once; does nothing where Python keeps its singletons by itself."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for singleton in (None, True, False, NotImplemented):
        count = ctypes.c_ssize_t.from_address(id(singleton))  # ob_refcnt is the first word of an object
        if count.value < _NEVER_RUNS_OUT:
            count.value += _NEVER_RUNS_OUT
