"""The one door to the background: work runs in lanes, and its value or failure comes back on the GUI thread."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import Cancelled, PneumoError

T = TypeVar("T")
Work = Callable[[CancelToken, Progress], T]

_log = logging.getLogger(__name__)


class Lane(StrEnum):
    """One thread each, one job at a time, in order: a film can be opened while another is read or a record is saved."""

    FILM = "film"
    NETWORK = "network"
    STORE = "store"
    FIND = "find"
    WATCH = "watch"
    PREVIEW = "preview"
    KEEPING = "keeping"
    CHECK = "check"


@dataclass(eq=False)
class Job:
    """A piece of work under way; lives on the GUI thread alone."""

    id: int
    name: str
    lane: Lane
    done: Callable[[Any], None]
    failed: Callable[[BaseException], None]
    progress: Progress | None
    token: CancelToken
    can_cancel: bool
    _forget: Callable[[int], None]

    def cancel(self) -> None:
        """Ask the work to stop and drop whatever still comes of it; neither `done` nor `failed` will be called."""
        if self.can_cancel:
            self.token.cancel()
            self._forget(self.id)


@dataclass(frozen=True)
class _Task:
    id: int
    work: Work[Any]
    token: CancelToken


class _LaneThread(threading.Thread):
    """Takes tasks one after the other until it takes None."""

    def __init__(self, lane: Lane, outbox: _Outbox) -> None:
        super().__init__(name=f"pneumo-{lane}", daemon=True)
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._outbox = outbox

    def put(self, task: _Task | None) -> None:
        self._tasks.put(task)

    def run(self) -> None:
        while (task := self._tasks.get()) is not None:
            if not task.token.cancelled:
                self._run_one(task)
            del task  # its closure may hold a film

    def _run_one(self, task: _Task) -> None:
        def report(step: str, share: float) -> None:
            if not task.token.cancelled:
                self._outbox.progressed.emit(task.id, step, share)

        try:
            value, error = task.work(task.token, report), None
        except BaseException as raised:
            value, error = None, raised
        if not task.token.cancelled:
            self._outbox.ended.emit(task.id, value, error)


class _Outbox(QObject):
    """The signals that cross over from the lanes."""

    progressed = Signal(int, str, float)
    ended = Signal(int, object, object)


class Jobs(QObject):
    """Starts work and hands back what comes of it. Make it, call it and delete it on the GUI thread."""

    unexpected = Signal(object)
    """A failure that is no PneumoError, for the crash handler; the job's own `failed` is called as well."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outbox = _Outbox(self)
        self._outbox.progressed.connect(self._take_progress, Qt.ConnectionType.QueuedConnection)
        self._outbox.ended.connect(self._take_end, Qt.ConnectionType.QueuedConnection)
        self._threads: dict[Lane, _LaneThread] = {}
        self._jobs: dict[int, Job] = {}
        self._last_id = 0
        self._closed = False

    def start(
        self,
        work: Work[T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
        progress: Progress | None = None,
        *,
        name: str,
        lane: Lane,
        can_cancel: bool = True,
    ) -> Job:
        """Queue `work` in its lane. It must touch no widget; `done`, `failed` and `progress` run on the GUI thread.

        After `shutdown` nothing is started any more: the job is born cancelled.
        """
        self._last_id += 1
        token = CancelToken()
        job = Job(self._last_id, name, lane, done, failed, progress, token, can_cancel, self._forget)
        if self._closed:
            token.cancel()
            return job
        self._jobs[job.id] = job
        self._thread(lane).put(_Task(job.id, work, token))
        return job

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the jobs that somebody still waits for."""
        return tuple(job.name for job in self._jobs.values())

    def shutdown(self, timeout_ms: int) -> bool:
        """Cancel what can be cancelled and wait for the lanes to end; false if one did not end in time.

        Work that can not be cancelled (a save) is waited for however long it takes. No callback runs afterwards.
        """
        self._closed = True
        must_end = {job.lane for job in self._jobs.values() if not job.can_cancel}
        for job in list(self._jobs.values()):
            job.cancel()
        for thread in self._threads.values():
            thread.put(None)
        deadline = time.monotonic() + timeout_ms / 1000
        for lane, thread in self._threads.items():
            thread.join(None if lane in must_end else max(0.0, deadline - time.monotonic()))
        alive = [thread.name for thread in self._threads.values() if thread.is_alive()]
        self._jobs.clear()
        if alive:
            _log.warning("lanes still busy at the end: %s", ", ".join(alive))
        return not alive

    def _thread(self, lane: Lane) -> _LaneThread:
        if lane not in self._threads:
            self._threads[lane] = _LaneThread(lane, self._outbox)
            self._threads[lane].start()
        return self._threads[lane]

    def _forget(self, job_id: int) -> None:
        self._jobs.pop(job_id, None)

    @Slot(int, str, float)
    def _take_progress(self, job_id: int, step: str, share: float) -> None:
        job = self._jobs.get(job_id)
        if job is not None and job.progress is not None:
            job.progress(step, share)

    @Slot(int, object, object)
    def _take_end(self, job_id: int, value: object, error: BaseException | None) -> None:
        job = self._jobs.pop(job_id, None)
        if job is None:
            return
        if error is None:
            job.done(value)
            return
        job.failed(error)
        if not isinstance(error, PneumoError | Cancelled):
            self.unexpected.emit(error)
