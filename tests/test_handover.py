"""A second start hands its films over by a file, is answered once, and is never believed long after."""

import os
import threading
import time
from pathlib import Path

from pneumo_desktop.handover import STALE_S, hand_over, handover_folder, take_requests


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
        assert hand_over(folder, [Path("film.dcm"), tmp_path / "Клиника" / "ፊልም.png"])
    finally:
        stop.set()
        thread.join()
    assert taken == [[Path.cwd() / "film.dcm", tmp_path / "Клиника" / "ፊልም.png"]]
    assert list(folder.iterdir()) == []


def test_nobody_there_is_told_and_leaves_nothing(tmp_path: Path):
    folder = handover_folder(tmp_path)
    assert not hand_over(folder, [tmp_path / "film.dcm"], wait_s=0.1)
    assert list(folder.iterdir()) == []
    assert take_requests(folder) == []


def test_a_folder_that_cannot_be_written_is_no_answer(tmp_path: Path):
    in_the_way = tmp_path / "handover"
    in_the_way.write_text("a file")
    assert not hand_over(in_the_way, [], wait_s=0.1)


def test_stale_and_broken_requests_are_dropped(tmp_path: Path):
    old, broken, fresh = (tmp_path / f"{name}.request" for name in ("old", "broken", "fresh"))
    old.write_text('["/old.dcm"]')
    long_ago = time.time() - 2 * STALE_S
    os.utime(old, (long_ago, long_ago))
    broken.write_text("{no json")
    fresh.write_text('["/fresh.dcm"]')
    assert take_requests(tmp_path) == [[Path("/fresh.dcm")]]
    assert list(tmp_path.iterdir()) == []
