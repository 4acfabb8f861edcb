"""Two starts of the real program on one data folder: the second hands its film to the first window and ends well."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pneumo_desktop.handover import handover_folder
from pneumo_desktop.resources import resource

LIMIT_S = 60


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return os.environ | {"PNEUMO_DATA": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}


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
