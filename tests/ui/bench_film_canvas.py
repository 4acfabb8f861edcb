"""How long a step of a window/level drag takes on a 3,000 x 3,000 film of 16 bits, from the new window to the painted view.

QT_QPA_PLATFORM=offscreen PYTHONPATH=. python tests/ui/bench_film_canvas.py

Measured in this process on the raster paint engine, so that a graphics card plays no part. Of several rounds the one with the
lowest median counts: other work on the computer only ever adds to a time.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from time import perf_counter

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.film import Film, FilmFacts, Window
from pneumo_desktop.ui.film_layers import own_image
from pneumo_desktop.ui.film_view import FilmView
from pneumo_desktop.ui.i18n import register_fonts
from pneumo_desktop.ui.theme import apply_theme

SIDE_PX = 3000
STEPS, ROUNDS, WARM_UP = 60, 7, 5
VIEWS = ((1366, 768), (1920, 1080))
BOUND_MS = 1000 / 60


def make_film() -> Film:
    """Smooth shapes and noise over 14 of 16 bits, as a detector gives them."""
    y, x = np.mgrid[0:SIDE_PX, 0:SIDE_PX].astype(np.float32)
    shapes = (np.sin(x / 310) + np.cos(y / 270) + 2) * 3500
    noise = np.random.default_rng(1).normal(0, 60, shapes.shape)
    pixels = np.clip(shapes + noise, 0, 16383).astype(np.uint16)
    facts = FilmFacts("DICOM", SIDE_PX, SIDE_PX, 14, pixel_spacing_mm=(0.143, 0.143), patient_orientation=("L", "F"))
    return Film(pixels, (Window(7000.0, 12000.0),), facts, "0" * 64, b"")


def windows() -> list[Window]:
    """A drag that widens and brightens."""
    return [Window(7000.0 - 40 * step, 12000.0 - 90 * step) for step in range(STEPS + WARM_UP)]


def time_steps(act: Callable[[Window], None]) -> tuple[float, float]:
    """(median, 95th percentile) in ms of the round with the lowest median."""
    rounds = []
    for _ in range(ROUNDS):
        times = []
        for window in windows():
            begin = perf_counter()
            act(window)
            times.append((perf_counter() - begin) * 1000)
        kept = times[WARM_UP:]
        rounds.append((float(np.median(kept)), float(np.percentile(kept, 95))))
    return min(rounds)


def show_through(view: FilmView, window: Window) -> None:
    view.set_window(window)
    view.repaint()


def draw_whole(film: Film, size: tuple[int, int], window: Window) -> None:
    """The way not taken: all pixels of the film through the table, and Qt scales the picture."""
    image = own_image(to_gray8(film, window), QImage.Format.Format_Grayscale8, QImage.Format.Format_RGB32)
    canvas = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
    side = min(size)
    painter.drawImage(QRectF(0, 0, side, side), image, QRectF(image.rect()))
    painter.end()


def main() -> int:
    """Print one line for each way and size; 1 where a step at the hand is slower than the bound."""
    application = QApplication([])
    register_fonts(application)
    apply_theme(application)
    film, slow = make_film(), False
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; median / 95th percentile in ms; bound {BOUND_MS:.1f}")
    for size in VIEWS:
        view = FilmView()
        view.resize(*size)
        view.show()
        application.processEvents()
        view.show_film(film)
        view.set_corner_texts(["Almaz Tesfaye", "PD-0412", "Female · 2 April 2023"], ["Kebele Health Centre", "Chest PA"])
        for name, place in (("fit", view.fit), ("fit width", view.fit_width), ("1:1", view.actual_size)):
            for hasty in (True, False):
                place()
                view._set_hasty(hasty)
                median, late = time_steps(lambda window, view=view: show_through(view, window))
                slow = slow or (hasty and median > BOUND_MS)
                print(f"{size[0]} x {size[1]}  {name:9}  {'drag' if hasty else 'rest'}  {median:5.1f} / {late:5.1f}")
        view.close()
        median, late = time_steps(lambda window, size=size: draw_whole(film, size, window))
        print(f"{size[0]} x {size[1]}  whole film through the table, scaled by Qt  {median:5.1f} / {late:5.1f}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
