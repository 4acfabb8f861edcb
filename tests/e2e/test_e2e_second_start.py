"""Two starts of the real program on one data folder: the second hands its film to the first window and ends well."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.handover import handover_folder
from pneumo_desktop.resources import resource
from pneumo_desktop.storage.lock import hold_store

LIMIT_S = 60


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return os.environ | {"PNEUMO_DATA": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}


def test_a_start_outlives_a_holder_without_a_window_and_opens_its_own(tmp_path: Path, environment: dict[str, str]):
    """A program that holds the records but has no window yet, or never will: here the test itself, then nobody."""
    data, film = tmp_path / "data", resource("samples", "child_normal.jpeg")
    held = hold_store(data)
    start = [sys.executable, "-m", "pneumo_desktop", str(film)]
    later = subprocess.Popen(start, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def until(fact: Callable[[], bool]) -> None:
        end = time.monotonic() + LIMIT_S
        while not fact():
            assert later.poll() is None, "the later start ended"
            assert time.monotonic() < end
            time.sleep(0.05)

    def is_held() -> bool:
        try:
            hold_store(data).release()
        except PneumoError as error:
            return error.code == "store.in_use"
        return False

    try:
        until(lambda: any(handover_folder(data).glob("*.request")))
        held.release()
        until(lambda: not any(handover_folder(data).glob("*.request")) and is_held())
    finally:
        later.kill()
        later.wait()


def test_a_second_start_hands_its_film_to_the_open_window(tmp_path: Path, environment: dict[str, str]):
    start = [sys.executable, "-m", "pneumo_desktop"]
    first = subprocess.Popen(start, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        folder = handover_folder(tmp_path / "data")
        until = time.monotonic() + LIMIT_S
        while not folder.is_dir():
            assert first.poll() is None, "the first window ended"
            assert time.monotonic() < until, "the first window never stood"
            time.sleep(0.05)
        film = resource("samples", "child_normal.jpeg")
        second = subprocess.run([*start, str(film)], env=environment, capture_output=True, timeout=LIMIT_S, check=False)
        assert second.returncode == 0
        assert list(folder.iterdir()) == []
        assert first.poll() is None
    finally:
        first.kill()
        first.wait()
