"""Keep the libraries that decode films from talking: their warnings and log lines quote tag values."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_TALKERS = ("pydicom", "PIL", "jpeg_ls", "openjpeg", "tifffile")
_lock = Lock()
_inside = 0
_outer: warnings.catch_warnings[None] | None = None


def silence_loggers() -> None:
    """Switch off the loggers of the decoding libraries for good: a damaged header would be quoted word for word."""
    for name in _TALKERS:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


@contextmanager
def no_warnings() -> Iterator[None]:
    """Ignore Python warnings while any thread is inside.

    `warnings.catch_warnings` alone leaves the wrong filters behind when two threads leave in another order than they
    came; here the first one in saves the filters and the last one out puts them back.
    """
    _enter()
    try:
        yield
    finally:
        _leave()


def _enter() -> None:
    global _inside, _outer
    with _lock:
        if _inside == 0:
            _outer = warnings.catch_warnings()
            _outer.__enter__()
            warnings.simplefilter("ignore")
        _inside += 1


def _leave() -> None:
    global _inside, _outer
    with _lock:
        _inside -= 1
        if _inside == 0 and _outer is not None:
            _outer.__exit__(None, None, None)
            _outer = None
