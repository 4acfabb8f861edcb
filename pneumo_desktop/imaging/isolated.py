"""Decoding in a process of its own: a decoder that crashes, hangs or eats memory ends that process and nothing else.

The program reads and hashes the file itself; the child gets the bytes through a pipe and sends pixels and facts back. It
is kept between films, ended on cancel, at the time limit and after any doubt about its answer, and made anew for the next.
"""

from __future__ import annotations

import hashlib
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import BinaryIO, cast

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.imaging.decode import naming, read_source
from pneumo_desktop.imaging.film_message import SIZE_BYTES, BadMessageError, read_film, read_message
from pneumo_desktop.imaging.limits import MAX_DECODER_MEMORY_BYTES, MAX_DECODER_SECONDS
from pneumo_desktop.own_process import own_command

logger = logging.getLogger(__name__)

CHILD_OPTION = "--decode-films"
"""The hidden word that makes the program the process that decodes; `__main__` looks for it before anything else."""
_LOOK_S = 0.02
_START_S, _EXIT_S, _END_S = 60.0, 2.0, 5.0


def child_command() -> list[str]:
    """How this program starts itself as the process that decodes, from its source or frozen."""
    return [*own_command(), CHILD_OPTION]


class IsolatedDecoder:
    """The DecodeFilm port. Films of several threads are decoded one after the other."""

    def __init__(
        self,
        command: Sequence[str] | None = None,
        time_limit_s: float = MAX_DECODER_SECONDS,
        memory_limit_bytes: int = MAX_DECODER_MEMORY_BYTES,
    ) -> None:
        self._command = list(command or child_command())
        self._time_limit_s = time_limit_s
        self._memory_limit_bytes = memory_limit_bytes
        self._turn = threading.Lock()
        self._child: _Child | None = None

    def start(self) -> None:
        """Make the child now, so that the first film does not wait for it; a failure is told at the first film."""
        with self._turn, suppress(PneumoError):
            self._living_child()

    def close(self) -> None:
        """End the child. A film opened afterwards gets a new one."""
        taken = self._turn.acquire(timeout=_END_S)
        self._drop_child()
        if taken:
            self._turn.release()

    def __call__(self, path: Path, cancel: CancelToken, source: bytes | None = None) -> Film:
        """As `decode_film`; `source` are the file's bytes where they are at hand, and `path` then only names it.

        Its own failures are "film.decoder_crashed", "film.decoder_hung" and "film.decoder_not_started".
        """
        with naming(path):
            source = read_source(path, cancel) if source is None else source
            with self._taking_turns(cancel):
                return self._decode(source, cancel)

    @property
    def process_id(self) -> int | None:
        """Of the child, if there is one."""
        return self._child.process.pid if self._child is not None else None

    @contextmanager
    def _taking_turns(self, cancel: CancelToken) -> Iterator[None]:
        while not self._turn.acquire(timeout=_LOOK_S):
            cancel.check()
        try:
            yield
        finally:
            self._turn.release()

    def _living_child(self) -> _Child:
        if self._child is not None and self._child.process.poll() is not None:
            logger.info("decoder ended between films: %s", self._child.process.returncode)
            self._drop_child()
        if self._child is None:
            self._child = _Child(self._command)
        return self._child

    def _drop_child(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None

    def _decode(self, source: bytes, cancel: CancelToken) -> Film:
        child = self._living_child()
        in_step = False  # whether the child is known to wait for the next film
        watch = _Watch(child.process, cancel, _START_S)
        try:
            with watch:
                child.await_ready()
                watch.begin(self._time_limit_s, self._memory_limit_bytes)
                film = child.decode(source)
            in_step = not watch.ended_it
            cancel.check()
            return film
        except PneumoError:
            in_step = not watch.ended_it
            cancel.check()
            raise
        except MemoryError:
            raise PneumoError("film.too_large_for_memory") from None
        except (OSError, EOFError, BadMessageError) as failure:
            raise self._explain(child, watch, cancel, failure) from None
        finally:
            if not in_step:
                self._drop_child()
                with suppress(PneumoError):  # told at the next film, should it still fail then
                    self._living_child()

    def _explain(self, child: _Child, watch: _Watch, cancel: CancelToken, failure: Exception) -> PneumoError | Cancelled:
        if cancel.cancelled:
            return Cancelled()
        exit_code = None if isinstance(failure, BadMessageError) else child.exit_code()
        logger.warning("decoder ended: %s, %s", type(failure).__name__, exit_code)
        self._drop_child()
        if not child.ready:
            return PneumoError("film.decoder_not_started")
        if watch.took_too_much:
            return PneumoError("film.too_large_for_memory")
        if watch.ended_it:
            return PneumoError("film.decoder_hung", seconds=round(self._time_limit_s))
        return PneumoError("film.decoder_crashed")


class _Child:
    """One process that decodes, and the pipes to it."""

    def __init__(self, command: list[str]) -> None:
        self.ready = False
        self._bulk = _open_bulk()
        inherited = (self._bulk.fileno(),) if self._bulk is not None else ()
        try:
            self.process = subprocess.Popen(  # noqa: S603 - the program itself
                [*command, *map(str, inherited)],
                pass_fds=inherited,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            if self._bulk is not None:
                self._bulk.close()
            logger.error("decoder not started: %s", type(error).__name__)
            raise PneumoError("film.decoder_not_started") from None
        self._requests = cast(BinaryIO, self.process.stdin)
        self._answers = cast(BinaryIO, self.process.stdout)

    def await_ready(self) -> None:
        """Wait for a new child to say that it is one; raises OSError, EOFError or BadMessageError if it does not."""
        if not self.ready:
            self.ready = "ready" in read_message(self._answers)
            if not self.ready:
                raise BadMessageError

    def decode(self, source: bytes) -> Film:
        """The film that the child makes of `source`; raises its PneumoError, OSError, EOFError or BadMessageError."""
        if self._bulk is not None:
            self._bulk.seek(0)
        self._requests.write(len(source).to_bytes(SIZE_BYTES, "big"))
        (self._bulk or self._requests).write(source)
        self._requests.flush()
        import numpy  # noqa: F401 - what the answer is read with loads while the child is at work

        return read_film(self._answers, source, lambda: hashlib.sha256(source).hexdigest(), self._bulk)

    def exit_code(self) -> int | None:
        """Of a process that has closed its pipe and so is about to end; None if it does not."""
        with suppress(subprocess.TimeoutExpired):
            return self.process.wait(_EXIT_S)
        return None

    def end(self) -> None:
        self.process.kill()
        for stream in (self._requests, self._answers, *([self._bulk] if self._bulk is not None else [])):
            with suppress(OSError):  # what was still to be written goes nowhere
                stream.close()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(_END_S)


class _Watch:
    """Ends a process as soon as `cancel` is set, the time is over or it takes too much, for as long as it is entered.

    The decoding process limits its own memory where the system keeps such a limit (Linux); Windows and macOS have this alone.
    """

    def __init__(self, process: subprocess.Popen[bytes], cancel: CancelToken, limit_s: float) -> None:
        self.ended_it = self.took_too_much = False
        self._process = process
        self._cancel = cancel
        self.begin(limit_s)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, name="pneumo-decoder-watch", daemon=True)

    def begin(self, limit_s: float, memory_limit_bytes: int | None = None) -> None:
        """Count the time from now, and the memory beyond what the process has now."""
        self._deadline = time.monotonic() + limit_s
        self._most_bytes = None if memory_limit_bytes is None else resident_bytes(self._process.pid) + memory_limit_bytes

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_LOOK_S):
            self.took_too_much = self._most_bytes is not None and resident_bytes(self._process.pid) > self._most_bytes
            if self.took_too_much or self._cancel.cancelled or time.monotonic() > self._deadline:
                self.ended_it = True
                self._process.kill()
                return


def resident_bytes(process_id: int) -> int:
    """Memory that a process holds; 0 of one that is gone or not to be asked."""
    import psutil

    try:
        return int(psutil.Process(process_id).memory_info().rss)
    except (psutil.Error, OSError):
        return 0


def _open_bulk() -> FileIO | None:
    """A file in memory for what is large: through a pipe, a film takes hundreds of changes between the two processes.

    It is read and written, never mapped: a process that shortens a mapped file would end the one that looks at it.
    """
    if sys.platform != "linux":
        return None
    try:
        return FileIO(os.memfd_create("film"), "r+b")
    except OSError:
        return None


def _environment() -> dict[str, str]:
    """This program's own, on one thread (memory), with the place of its source where it is not frozen."""
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    if not getattr(sys, "frozen", False):
        source = str(Path(__file__).parents[2])
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (source, os.environ.get("PYTHONPATH"))))
    return environment
