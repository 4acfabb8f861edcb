"""The order in which the window's start gets things ready."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pneumo_desktop import app
from pneumo_desktop.paths import find_paths
from pneumo_desktop.ui import start


class Decoder:
    def __init__(self, steps: list[str]) -> None:
        self._steps = steps

    def start(self) -> None:
        self._steps.append("decoder started")


def test_the_decoder_is_started_before_the_window_is_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    monkeypatch.setattr(app, "film_decoder", lambda: Decoder(steps))
    monkeypatch.setattr(start, "start_window", lambda *_: steps.append("window") or 0)
    monkeypatch.setattr(app, "start_log", lambda _: tmp_path / "log")
    assert app._run_window([], find_paths(tmp_path)) == 0
    assert steps == ["decoder started", "window"]


def test_rubbish_is_looked_for_again_once_the_window_stands(tmp_path: Path) -> None:
    code = (
        "import gc, sys\n"
        "from pneumo_desktop import app\n"
        "from pneumo_desktop.ui import start\n"
        "from pneumo_desktop.ui.model_loading import ModelLoading\n"
        "before, after = [], []\n"
        "show = start._show_fitting\n"
        "start._show_fitting = lambda window: (before.append(gc.isenabled()), show(window))\n"
        "ModelLoading.load = lambda loading: (after.append(gc.isenabled()), loading.parent().close())\n"
        "app.run(['--time-start'])\n"
        "print(before, after, gc.isenabled())\n"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PNEUMO_DATA": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[False] [True] True"


def test_films_have_short_turns_only_while_the_model_loads() -> None:
    usual = sys.getswitchinterval()
    with app.films_first():
        assert sys.getswitchinterval() < usual / 5
    assert sys.getswitchinterval() == usual


def test_what_the_first_film_needs_is_got_ready_without_a_film(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    monkeypatch.setattr(app, "film_decoder", lambda: Decoder(steps))
    app.get_ready_to_open()
    assert steps == ["decoder started"]


LATER = ("torch", "onnxruntime", "pydicom", "reportlab", "PIL", "cattrs", "rapidfuzz", "cryptography", "anyascii", "psutil")
DIALOGS = (
    "settings_dialog",
    "model_page",
    "tags_page",
    "figures_page",
    "encryption_dialog",
    "backup_page",
    "document_page",
    "referral_dialog",
)


def test_the_window_stands_before_what_it_needs_later_is_loaded(tmp_path: Path):
    """Each of them costs the start time; whoever needs one at the start has to say so here."""
    code = (
        "import sys\n"
        "import pneumo_desktop.app, pneumo_desktop.imaging.isolated, pneumo_desktop.storage.held, pneumo_desktop.ui.start\n"
        f"print([name for name in {LATER} if name in sys.modules])\n"
        f"print([name for name in {DIALOGS} if 'pneumo_desktop.ui.' + name in sys.modules])\n"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PNEUMO_DATA": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "[]"]
