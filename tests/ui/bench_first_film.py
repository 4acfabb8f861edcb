"""How long a film of 2,500 x 3,000 pixels, 16 bits, uncompressed, takes from being chosen to being on the screen.

QT_QPA_PLATFORM=offscreen PYTHONPATH=. python tests/ui/bench_first_film.py

The real program is started anew for each run: it opens the film a given time after its window was painted, then a second
film. Beside it stands pydicom alone in a warm process, which reads the same file to stored values and shows nothing.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import numpy as np

from pneumo_desktop.commands import make_dicom

ROWS, COLUMNS = 3000, 2500
BOUND_MS = 400.0
RUNS = 5
DELAYS_MS = (0, 1000, 5000)


def write_film(file: Path, seed: int) -> None:
    """Smooth shapes and noise over 14 of 16 bits, as a detector gives them."""
    y, x = np.mgrid[0:ROWS, 0:COLUMNS].astype(np.float32)
    noise = np.random.default_rng(seed).normal(0, 60, (ROWS, COLUMNS))
    pixels = np.clip((np.sin(x / 310) + np.cos(y / 270) + 2) * 3500 + noise, 0, 16383)
    file.write_bytes(make_dicom(pixels.astype(np.uint16)))


def time_bare(file: Path) -> float:
    """Median milliseconds of pydicom alone."""
    import pydicom

    times = []
    for _ in range(RUNS + 1):
        begin = perf_counter()
        pydicom.dcmread(file).pixel_array.max()
        times.append((perf_counter() - begin) * 1000)
    return statistics.median(times[1:])


def run_once(folder: Path, delay_ms: int) -> list[float]:
    """Milliseconds of the first and of the second film of one start of the program."""
    environment = os.environ | {"PNEUMO_DATA": str(folder / "data"), "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, __file__, "--program", str(folder), str(delay_ms)]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    times: list[float] = json.loads(done.stdout.splitlines()[-1])
    return times


def run_program(folder: Path, delay_ms: int) -> int:
    """The program itself, with a hand that opens two films and closes the window."""
    from PySide6.QtCore import QTimer

    from pneumo_desktop import app
    from pneumo_desktop.paths import find_paths
    from pneumo_desktop.settings import Settings, save_settings
    from pneumo_desktop.ui import start
    from pneumo_desktop.ui.help_pages import INTENDED_USE_EDITION
    from pneumo_desktop.ui.main_window import MainWindow

    save_settings(Settings(accepted_intended_use=INTENDED_USE_EDITION, language="en"), find_paths().settings_file)
    times: list[float] = []
    chosen = [0.0]
    show = start._show_fitting

    def choose(window: MainWindow) -> None:
        chosen[0] = perf_counter()
        window.open_film(folder / f"film{len(times)}.dcm")

    def follow(window: MainWindow) -> None:
        if window.session.film is None:
            return
        window.work.film_view.repaint()
        times.append((perf_counter() - chosen[0]) * 1000)
        if len(times) == 1:
            QTimer.singleShot(1000, lambda: choose(window))
        else:
            print(json.dumps(times), flush=True)
            window.close()

    def show_and_watch(window: MainWindow) -> None:
        show(window)
        window.repaint()
        window.session.film_changed.connect(lambda: follow(window))
        QTimer.singleShot(delay_ms, lambda: choose(window))

    start._show_fitting = show_and_watch
    return app.run([])


def main() -> int:
    """Print a line for each delay; 1 where a first film takes longer than the bound."""
    worst = 0.0
    with tempfile.TemporaryDirectory(prefix="pneumo-first-film-") as name:
        folder = Path(name)
        for seed in (0, 1):
            write_film(folder / f"film{seed}.dcm", seed)
        print(f"pydicom alone, to stored values: {time_bare(folder / 'film0.dcm'):.0f} ms")
        for delay_ms in DELAYS_MS:
            runs = [run_once(folder, delay_ms) for _ in range(RUNS)]
            first, second = (statistics.median(run[place] for run in runs) for place in (0, 1))
            worst = max(worst, first)
            print(f"chosen {delay_ms} ms after the window was painted: first film {first:.0f} ms, second {second:.0f} ms")
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"bound: {BOUND_MS:.0f} ms; median of {RUNS} starts; {os.cpu_count()} processors{load}")
    return int(worst > BOUND_MS)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--program"]:
        sys.exit(run_program(Path(sys.argv[2]), int(sys.argv[3])))
    sys.exit(main())
