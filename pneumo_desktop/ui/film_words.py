"""The words of the film view: how the film is shown now, and what assistive programs are told of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from pneumo_desktop.domain.film import Film, FilmFacts, VoiTable, Window
from pneumo_desktop.domain.turn import Turn
from pneumo_desktop.ui.film_measures import spacing_words

_LARGE_RANGE = 20.0


def warning_lines(film: Film, inverted: bool, turn: Turn) -> list[str]:
    """What may mislead the eye; written even where the person wants no corner texts."""
    tr = QCoreApplication.translate
    lines = [tr("FilmWords", "Inverted")] if inverted else []
    if turn:
        lines.append(tr("FilmWords", "Turned on screen only, not in report"))
    if not film.facts.sides:
        lines.append(tr("FilmWords", "Side not stated in file"))
    return lines


def fact_lines(film: Film) -> list[str]:
    """What the file says of the picture."""
    facts = film.facts
    lossy = [QCoreApplication.translate("FilmWords", "Lossy compression")] if facts.lossy else []
    unreadable = [unreadable_words()] if "patient_unreadable" in facts.notes else []
    return [*unreadable, *lossy, spacing_words(facts)]


def series_lines(facts: FilmFacts) -> list[str]:
    """What the file says of the series that the film belongs to, for the bottom right corner."""
    tr = QCoreApplication.translate
    laterality = {
        "R": tr("FilmWords", "Laterality: right"),
        "L": tr("FilmWords", "Laterality: left"),
        "B": tr("FilmWords", "Laterality: both sides"),
    }.get(facts.laterality, "")
    number = tr("FilmWords", "Series {number}").format(number=facts.series_number) if facts.series_number else ""
    return [line for line in (number, laterality, facts.series_description) if line]


def unreadable_words() -> str:
    """Instead of a patient's name that is in letters of an unknown character set."""
    return QCoreApplication.translate("FilmWords", "Name in file not readable")


def zoom_line(zoom: float) -> str:
    """Device pixels per film pixel, in per cent."""
    percent = QLocale().toString(float(zoom * 100), "f", 0)
    return QCoreApplication.translate("FilmWords", "Zoom {percent} %").format(percent=percent)


def window_line(window: Window, range_size: float) -> str:
    """Width and centre of a window, with decimals only where the film's values need them."""
    digits = 0 if range_size > _LARGE_RANGE else 2
    width, centre = (QLocale().toString(float(value), "f", digits) for value in (window.width, window.center))
    return QCoreApplication.translate("FilmWords", "W {width} · L {centre}").format(width=width, centre=centre)


def presentation_words(presentation: Window | VoiTable, number: int, range_size: float) -> str:
    """One of the film's own windows or tables, as an entry of a menu; `number` counts from 1."""
    tr = QCoreApplication.translate
    if isinstance(presentation, Window):
        words = window_line(presentation, range_size)
    else:
        words = tr("FilmWords", "Table {number}").format(number=number)
    return f"{presentation.explanation} ({words})" if presentation.explanation else words


def hint_words() -> str:
    """What the empty view says."""
    return QCoreApplication.translate("FilmWords", "Open a chest film (Ctrl+O) or drop it here")


def heat_caption() -> str:
    """What stands below the colours of the heat map."""
    return QCoreApplication.translate("FilmWords", "Shows what moved the score, not where disease is")


def description(film: Film, heat_shown: bool) -> str:
    """What is shown and how it is handled, for assistive programs."""
    tr = QCoreApplication.translate
    size = tr("FilmWords", "Chest film of {width} by {height} pixels.").format(width=film.width_px, height=film.height_px)
    heat = tr("FilmWords", "The heat map is shown.") if heat_shown else tr("FilmWords", "No heat map is shown.")
    use = tr(
        "FilmWords",
        "Drag to change the window, hold Space and drag to pan, turn the wheel to zoom, double-click to see the whole film.",
    )
    return f"{size} {heat} {use}"
