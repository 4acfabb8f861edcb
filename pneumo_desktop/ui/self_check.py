"""What the self-test asks of Qt: are the translations there, is a film drawn."""

from __future__ import annotations

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from pneumo_desktop.computer import has_screen
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.reading import HeatMap
from pneumo_desktop.resources import resource
from pneumo_desktop.ui.film_view import FilmView
from pneumo_desktop.ui.i18n import SOURCE_LANGUAGE, available_languages

_SIDE_PX = 400
_STEP_PX = 4
_SEEN_CHANGE = 12


def window_languages() -> dict[str, bool]:
    """The languages of the window, and whether the words of each can be had: each file names its own language."""
    found = {SOURCE_LANGUAGE: True}
    for tag in available_languages()[1:]:
        translator = QTranslator()
        loaded = translator.load(f"pneumo_{tag}", str(resource("i18n")))
        found[tag] = loaded and translator.translate("Language", "en") == tag
    return found


def draw_film(film: Film, heat_map: HeatMap | None) -> tuple[int, bool]:
    """How many grey levels the film view shows of `film` off the screen, and whether the heat map changes the picture."""
    _app = QApplication.instance() or QApplication(["self-test", *([] if has_screen() else ["-platform", "offscreen"])])
    view = FilmView()
    try:
        view.resize(_SIDE_PX, _SIDE_PX)
        view.show_film(film)
        view.set_heat_visible(False)
        plain = _grab(view)
        view.set_heat_map(heat_map)
        view.set_heat_visible(True)
        heated = _grab(view)
        changed = any(abs(one - other) > _SEEN_CHANGE for one, other in zip(plain, heated, strict=True))
        return len(set(plain)), changed
    finally:
        view.deleteLater()


def count_colours(image: QImage) -> int:
    """How many colours a picture has, looked at in a grid."""
    places = ((x, y) for y in range(0, image.height(), _STEP_PX) for x in range(0, image.width(), _STEP_PX))
    return len({image.pixel(x, y) for x, y in places})


def _grab(view: FilmView) -> list[int]:
    """The red of the middle of the picture, where nothing is written; grey is as red as anything."""
    image = view.grab().toImage()
    quarter, end = _SIDE_PX // 4, 3 * _SIDE_PX // 4
    return [image.pixelColor(x, y).red() for y in range(quarter, end, _STEP_PX) for x in range(quarter, end, _STEP_PX)]
