"""A second start hands its films over by a file, is answered once, and is never believed long after."""

import os
import threading
import time
from pathlib import Path

import pytest

from pneumo_desktop import handover
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.handover import STALE_S, Request, Waiting, handover_folder, take_requests


def in_use() -> str:
    raise PneumoError("store.in_use")


@pytest.fixture(autouse=True)
def _quick(monkeypatch) -> None:
    monkeypatch.setattr(handover, "_HOLD_EVERY_S", 0.0)


def answer_soon(folder: Path, taken: list[list[Path]], stop: threading.Event) -> threading.Thread:
    def look() -> None:
        while not stop.wait(0.01):
            taken.extend(take_requests(folder))

    thread = threading.Thread(target=look)
    thread.start()
    return thread


def test_a_request_reaches_the_window_with_absolute_paths(tmp_path: Path):
    folder, taken, stop = handover_folder(tmp_path), [], threading.Event()
    thread = answer_soon(folder, taken, stop)
    try:
        waiting = Waiting(Request(folder, [Path("film.dcm"), tmp_path / "Клиника" / "ፊልም.png"]), in_use)
        assert waiting.look_for()
        assert waiting.held is None
    finally:
        stop.set()
        thread.join()
    assert taken == [[Path.cwd() / "film.dcm", tmp_path / "Клиника" / "ፊልም.png"]]
    assert list(folder.iterdir()) == []


def test_who_holds_the_records_and_is_slow_is_waited_for_and_gets_the_film(tmp_path: Path):
    folder = handover_folder(tmp_path)
    waiting = Waiting(Request(folder, [tmp_path / "film.dcm"]), in_use)
    assert not waiting.look_for(0.1)
    (left,) = folder.iterdir()
    long_ago = time.time() - 2 * STALE_S
    os.utime(left, (long_ago, long_ago))
    assert not waiting.look()  # whoever waits keeps the request fresh
    assert take_requests(folder) == [[tmp_path / "film.dcm"]]
    assert waiting.look()
    assert waiting.held is None


def test_when_the_holder_ends_the_later_start_holds_the_records_itself(tmp_path: Path):
    folder = handover_folder(tmp_path)
    answers = [in_use, in_use, lambda: "the store"]
    waiting = Waiting(Request(folder, [tmp_path / "film.dcm"]), lambda: answers.pop(0)())
    assert waiting.look_for()
    assert waiting.held == "the store"
    assert take_requests(folder) == []


def test_records_that_cannot_be_opened_end_the_waiting(tmp_path: Path):
    def damaged() -> str:
        raise PneumoError("store.damaged")

    waiting = Waiting(Request(handover_folder(tmp_path), [tmp_path / "film.dcm"]), damaged)
    with pytest.raises(PneumoError, match=r"store\.damaged"):
        waiting.look()
    assert list(handover_folder(tmp_path).iterdir()) == []


def test_who_waits_no_longer_leaves_nothing(tmp_path: Path):
    waiting = Waiting(Request(handover_folder(tmp_path), [tmp_path / "film.dcm"]), in_use)
    waiting.give_up()
    assert take_requests(handover_folder(tmp_path)) == []


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path):
    in_the_way = tmp_path / "handover"
    in_the_way.write_text("a file")
    with pytest.raises(FileExistsError):
        Request(in_the_way, [])


def test_requests_come_in_the_order_in_which_they_were_left(tmp_path: Path):
    requests = [Request(tmp_path, [Path(f"/{number}.dcm")]) for number in range(5)]
    requests[0].keep_fresh()
    assert take_requests(tmp_path) == [[Path(f"/{number}.dcm")] for number in range(5)]


def test_stale_and_broken_requests_are_dropped(tmp_path: Path):
    old, broken, fresh = (tmp_path / f"{name}.request" for name in ("old", "broken", "fresh"))
    old.write_text('["/old.dcm"]')
    long_ago = time.time() - 2 * STALE_S
    os.utime(old, (long_ago, long_ago))
    broken.write_text("{no json")
    fresh.write_text('["/fresh.dcm"]')
    assert take_requests(tmp_path) == [[Path("/fresh.dcm")]]
    assert list(tmp_path.iterdir()) == []
