from __future__ import annotations

import threading

import pytest
from fakes import Gate
from PySide6.QtCore import QThread

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.ui.jobs import Jobs, Lane


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    assert made.shutdown(10_000)
    made.deleteLater()


class Caught:
    def __init__(self) -> None:
        self.values, self.errors, self.steps, self.threads = [], [], [], set()

    def done(self, value) -> None:
        self.values.append(value)
        self.threads.add(QThread.currentThread())

    def failed(self, error) -> None:
        self.errors.append(error)
        self.threads.add(QThread.currentThread())

    def progress(self, step, share) -> None:
        self.steps.append((step, share))
        self.threads.add(QThread.currentThread())


def test_the_value_comes_back_on_the_gui_thread(qtbot, qapp, jobs):
    caught, where = Caught(), []

    def work(cancel, progress):
        where.append(threading.current_thread())
        progress("read", 0.5)
        return 42

    jobs.start(work, caught.done, caught.failed, caught.progress, name="w", lane=Lane.NETWORK)
    qtbot.waitUntil(lambda: caught.values == [42])
    assert where[0] is not threading.main_thread()
    assert caught.steps == [("read", 0.5)]
    assert caught.threads == {qapp.thread()}
    assert caught.errors == []
    assert jobs.names == ()


@pytest.mark.parametrize(("error", "unexpected"), [(PneumoError("model.failed"), False), (ValueError("x"), True)])
def test_an_exception_comes_back_and_unforeseen_ones_reach_the_crash_handler(qtbot, qapp, jobs, error, unexpected):
    caught, told = Caught(), []
    jobs.unexpected.connect(told.append)

    def work(cancel, progress):
        raise error

    jobs.start(work, caught.done, caught.failed, name="w", lane=Lane.FILM)
    qtbot.waitUntil(lambda: caught.errors == [error])
    assert caught.threads == {qapp.thread()}
    assert told == ([error] if unexpected else [])


def test_a_late_result_of_a_cancelled_job_is_dropped(qtbot, jobs):
    caught, gate, after = Caught(), Gate(), Caught()

    def stubborn(cancel, progress):
        gate.wait()
        progress("late", 1.0)
        return "late"

    job = jobs.start(stubborn, caught.done, caught.failed, caught.progress, name="w", lane=Lane.NETWORK)
    qtbot.waitUntil(gate.reached.is_set)
    job.cancel()
    gate.open()
    jobs.start(lambda c, p: "next", after.done, after.failed, name="n", lane=Lane.NETWORK)
    qtbot.waitUntil(lambda: after.values == ["next"])
    assert (caught.values, caught.errors, caught.steps) == ([], [], [])


def test_a_result_already_on_its_way_is_dropped_too(qtbot, jobs):
    caught, ended, after = Caught(), threading.Event(), Caught()

    def work(cancel, progress):
        ended.set()
        return 1

    job = jobs.start(work, caught.done, caught.failed, name="w", lane=Lane.FILM)
    assert ended.wait(10)  # the event loop does not run meanwhile
    jobs.start(lambda c, p: 2, after.done, after.failed, name="n", lane=Lane.FILM)
    job.cancel()
    qtbot.waitUntil(lambda: after.values == [2])
    assert caught.values == []


def test_a_job_cancelled_before_its_turn_never_starts(qtbot, jobs):
    gate, ran, first = Gate(), [], Caught()
    jobs.start(lambda c, p: gate.wait(), first.done, first.failed, name="a", lane=Lane.NETWORK)
    second = jobs.start(lambda c, p: ran.append(1), first.done, first.failed, name="b", lane=Lane.NETWORK)
    second.cancel()
    gate.open()
    third = Caught()
    jobs.start(lambda c, p: 3, third.done, third.failed, name="c", lane=Lane.NETWORK)
    qtbot.waitUntil(lambda: third.values == [3])
    assert ran == []


def test_the_network_does_one_thing_at_a_time_and_films_do_not_wait_for_it(qtbot, jobs):
    gate, caught, film = Gate(), Caught(), Caught()
    jobs.start(lambda c, p: (gate.wait(), "first")[1], caught.done, caught.failed, name="a", lane=Lane.NETWORK)
    jobs.start(lambda c, p: "second", caught.done, caught.failed, name="b", lane=Lane.NETWORK)
    jobs.start(lambda c, p: "film", film.done, film.failed, name="c", lane=Lane.FILM)
    qtbot.waitUntil(lambda: film.values == ["film"])
    assert caught.values == []
    gate.open()
    qtbot.waitUntil(lambda: caught.values == ["first", "second"])


def test_shutdown_cancels_and_waits_and_calls_nobody(qtbot):
    jobs, caught, gate = Jobs(), Caught(), Gate()
    jobs.start(lambda c, p: gate.wait(c), caught.done, caught.failed, name="a", lane=Lane.NETWORK)
    qtbot.waitUntil(gate.reached.is_set)
    assert jobs.shutdown(10_000)
    assert (caught.values, caught.errors) == ([], [])
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("pneumo-")]


def test_shutdown_waits_for_work_that_must_not_be_cut_off(qtbot):
    jobs, caught, gate, ended = Jobs(), Caught(), Gate(), []

    def save(cancel, progress):
        gate.wait(cancel)
        ended.append(cancel.cancelled)

    jobs.start(save, caught.done, caught.failed, name="save", lane=Lane.STORE, can_cancel=False)
    qtbot.waitUntil(gate.reached.is_set)
    opener = threading.Timer(0.2, gate.open)
    opener.start()
    assert jobs.shutdown(1)
    opener.join()
    assert ended == [False]


def test_shutdown_says_when_something_did_not_end_in_time(qtbot):
    jobs, caught, gate = Jobs(), Caught(), Gate()
    jobs.start(lambda c, p: gate.wait(), caught.done, caught.failed, name="stubborn", lane=Lane.NETWORK)
    qtbot.waitUntil(gate.reached.is_set)
    assert not jobs.shutdown(20)
    gate.open()


def test_nothing_is_started_after_shutdown(qtbot):
    jobs, ran = Jobs(), []
    assert jobs.shutdown(100)
    job = jobs.start(lambda c, p: ran.append(1), ran.append, ran.append, name="late", lane=Lane.FILM)
    assert job.token.cancelled
    assert ran == []
    assert jobs.names == ()
