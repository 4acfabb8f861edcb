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
    assert run_start(code, tmp_path)[-1] == "[False] [True] True"


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
LATER += ("numpy", "PySide6.QtPdf", "PySide6.QtPrintSupport")
LATER_OWN = (
    "updates",
    "packs",
    "newer",
    "preflight",
    "domain.display",
    "domain.heat_colours",
    "domain.lungs",
    "domain.self_test",
    "storage.archive",
    "storage.backup",
    "storage.conversion",
    "storage.erasure",
    "storage.keeping",
    "storage.restore",
    "ui.settings_dialog",
    "ui.model_page",
    "ui.tags_page",
    "ui.figures_page",
    "ui.encryption_dialog",
    "ui.backup_page",
    "ui.document_page",
    "ui.film_layers",
    "ui.preview",
    "ui.printing",
    "ui.referral_dialog",
)


def run_start(code: str, data: Path) -> list[str]:
    """What `code` prints, in a process of its own with its data there."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PNEUMO_DATA": str(data)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_the_window_is_painted_before_what_it_needs_later_is_loaded(tmp_path: Path):
    """Each of them costs the start time; whoever needs one at the start has to say so here."""
    code = (
        "import sys\n"
        "from pneumo_desktop import app\n"
        "from pneumo_desktop.ui import film_canvas, start\n"
        "steps = []\n"
        "paint = film_canvas.FilmCanvas.paintEvent\n"
        "film_canvas.FilmCanvas.paintEvent = lambda canvas, event: (steps.append('painted'), paint(canvas, event))\n"
        "def stands():\n"
        f"    print(*dict.fromkeys(steps), [name for name in {LATER} if name in sys.modules])\n"
        f"    print([name for name in {LATER_OWN} if 'pneumo_desktop.' + name in sys.modules])\n"
        "def end_when_it_stands(window, _film_asked):\n"
        "    window.stands.connect(stands)\n"
        "    window.stands.connect(window.close)\n"
        "start._report_times = end_when_it_stands\n"
        "app.run(['--time-start'])\n"
    )
    assert run_start(code, tmp_path) == ["painted []", "[]"]


def test_what_the_first_film_needs_is_there_before_it(tmp_path: Path):
    """Loaded beside the model, so that the first film waits for none of it."""
    code = (
        "import sys\n"
        "from pneumo_desktop import app\n"
        "class Decoder:\n"
        "    def start(self): pass\n"
        "app.film_decoder = Decoder\n"
        "app.get_ready_to_open()\n"
        "needed = ('numpy', 'PIL', 'pneumo_desktop.domain.lungs', 'pneumo_desktop.ui.film_layers')\n"
        "print([name for name in needed if name not in sys.modules])\n"
    )
    assert run_start(code, tmp_path) == ["[]"]


def test_a_part_that_is_made_later_is_made_once_and_answers_as_itself() -> None:
    made: list[list[int]] = []

    def make() -> list[int]:
        made.append([3, 1])
        return made[-1]

    part = app._Later(make)
    assert made == []
    part.append(2)  # type: ignore[operator]
    assert part.count(2) == 1  # type: ignore[operator]
    assert made == [[3, 1, 2]]
