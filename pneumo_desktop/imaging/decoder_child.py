"""The process that decodes films for the program: sources come in on standard input, films go out on standard output.

A decoder that crashes or eats all memory ends this process and nothing else. It is kept between films and ends when its
standard input does.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.imaging.decode import decode_source
from pneumo_desktop.imaging.film_message import SIZE_BYTES, write_error, write_film, write_message
from pneumo_desktop.imaging.limits import MAX_DECODER_MEMORY_BYTES, MAX_DECODER_SECONDS

_GRACE_S = 30
_WITHOUT_DUMPS_AND_DIALOGS = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX


def decode_bytes(source: bytes) -> Film:
    """The film in `source`, without a hash."""
    return decode_source(source, "", CancelToken())


def serve(words: Sequence[str], decode: Callable[[bytes], Film] = decode_bytes) -> int:
    """Decode one source after the other until there are no more; returns the exit code.

    `words` may hold the number of a file in memory that the program has opened for both, for all that is large.
    """
    requests, answers = _take_pipes()
    bulk = os.fdopen(int(words[0]), "r+b", buffering=0) if words else None
    _settle()
    _load_decoders()
    _limit_memory(MAX_DECODER_MEMORY_BYTES)
    write_message(answers, {"ready": os.getpid()})
    while len(head := requests.read(SIZE_BYTES)) == SIZE_BYTES:
        size = int.from_bytes(head, "big")
        _limit_processor_time(MAX_DECODER_SECONDS + _GRACE_S)
        if bulk is not None:
            bulk.seek(0)
        source = (bulk or requests).read(size)
        if len(source) < size:
            break
        _answer(answers, bulk, source, decode)
        del source
    return 0


def _answer(answers: BinaryIO, bulk: BinaryIO | None, source: bytes, decode: Callable[[bytes], Film]) -> None:
    try:
        write_film(answers, decode(source), bulk)
    except PneumoError as error:
        write_error(answers, error)
    except MemoryError:
        write_error(answers, PneumoError("film.too_large_for_memory"))


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Both ends of the talk, taken away from whatever a library might print to or read from."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with Path(os.devnull).open("r+b") as nothing:
        for number in (0, 1, 2):
            os.dup2(nothing.fileno(), number)
    if sys.platform == "win32":
        import msvcrt

        for stream in (requests, answers):
            msvcrt.setmode(stream.fileno(), os.O_BINARY)
    return requests, answers


def _settle() -> None:
    """A crash leaves no memory dump (it would hold the film) and opens no window; Ctrl-C is for the program alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(_WITHOUT_DUMPS_AND_DIALOGS)
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _load_decoders() -> None:
    """Import what decoding needs, so that the first film does not wait for it; what is missing is told at its film."""
    import pneumo_desktop.imaging.dicom
    import pneumo_desktop.imaging.raster  # noqa: F401

    for name in ("cattrs", "gdcm", "openjpeg.utils", "jpeg_ls", "tifffile"):
        try:
            __import__(name)
        except ImportError:
            continue


def _limit_memory(limit_bytes: int) -> None:
    """Let this process take `limit_bytes` more than it has; Windows and macOS keep no such limit, there the program watches.

    A lower limit that this computer's administrator has set stays.
    """
    if sys.platform != "linux":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text().split()[0])
    _lower_limit(resource.RLIMIT_AS, pages * resource.getpagesize() + limit_bytes)


def _limit_processor_time(seconds: float) -> None:
    """End a decoder that hangs although the program is gone, which would have ended it; POSIX alone."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    _lower_limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime + seconds) + 1)


def _lower_limit(kind: int, limit: int) -> None:
    """Set a soft limit, never above the hard one; the hard one stays."""
    import resource

    _, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))
