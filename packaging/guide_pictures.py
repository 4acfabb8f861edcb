"""The pictures of the quick guide: the real window with the real model and the sample films, in one language."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import screenshots as shots
from guide_update import UpdatePicture, draw_update
from picture_of import picture_of, place_on
from PIL import Image
from PySide6.QtCore import QPoint, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pneumo_desktop import app
from pneumo_desktop.domain.ports import Classifier
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.paths import find_paths
from pneumo_desktop.resources import resource
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.model_state import ModelStage
from pneumo_desktop.ui.start import make_application

SIZE = (1366, 768)
_ABOVE = 0.02
"""Of the window's height: the final read begins where the buttons cover it, and its number stands above them."""


@dataclass
class GuidePictures:
    """`window` is the reading on the screen; `places` are shares of its width and height where each step is done.

    `outcomes` are cut out of the reading panel; `keys` are the window's own words for what the guide names.
    """

    window: Image.Image
    places: dict[str, tuple[float, float]]
    film: Image.Image
    outcomes: dict[Outcome, Image.Image] = field(default_factory=dict)
    update: UpdatePicture | None = None
    words: dict[str, str] = field(default_factory=dict)


def draw(language: str, classifier: Classifier) -> GuidePictures:
    """Open the window in `language`, read the sample films, and take the pictures."""
    application = QApplication.instance()
    for older in application.findChildren(QTranslator) if application is not None else ():
        application.removeTranslator(older)
    application = make_application(language)
    with _open_window(language, classifier) as (window, folder):
        shots.wait_for(lambda: window.model.stage is ModelStage.READY, "the model")
        words = _words(window)
        shots.read_one(window, shots.PATIENTS[0], folder)
        window.work.film_view.set_heat_visible(True)
        QTest.qWait(200)
        pictures = GuidePictures(picture_of(window), _places(window), picture_of(window.work.film_view), words=words)
        pictures.outcomes[Outcome.SUGGESTS_PNEUMONIA] = _outcome(window)
        last = shots.PATIENTS[3][4]
        shots.cut_film(resource("samples", last), folder / last)
        for patient, outcome in ((shots.PATIENTS[3], Outcome.UNCERTAIN), (shots.PATIENTS[2], Outcome.NO_PATTERN)):
            shots.read_one(window, patient, folder)
            if window.session.result.reading.outcome is not outcome:
                raise ValueError(f"{patient[4]} is not {outcome}: choose another film for its picture")
            QTest.qWait(200)
            pictures.outcomes[outcome] = _outcome(window)
        window.session.start_over()
        pictures.update, said = draw_update(window, folder)
        pictures.words |= said
    application.processEvents()
    return pictures


@contextmanager
def _open_window(language: str, classifier: Classifier) -> Iterator[tuple[MainWindow, Path]]:
    with tempfile.TemporaryDirectory(prefix="pneumo-guide-") as name:
        paths = find_paths(Path(name))
        settings = Settings(clinic_name="Kebele Health Centre", language=language)
        with app.open_locked_store(paths.data) as store:
            parts = app.build_parts(paths, settings, None, store, None, None)
            parts = replace(parts, ask_intended_use=False, load_classifier=lambda _device, _cancel: classifier)
            window = MainWindow(parts)
            window.resize(*SIZE)
            window.show()
            yield window, Path(name)
            window._may_close = True
            window.close()


def _outcome(window: MainWindow) -> Image.Image:
    """The outcome in words with its scale."""
    panel = window.work.reading_panel
    top, end = panel.card.mapTo(panel, QPoint(0, 0)), panel.scale.mapTo(panel, QPoint(0, panel.scale.height()))
    ratio = panel.devicePixelRatioF()
    return picture_of(panel).crop((0, round(top.y() * ratio), round(panel.width() * ratio), round(end.y() * ratio)))


def _places(window: MainWindow) -> dict[str, tuple[float, float]]:
    """Where a number stands for each step: in the upper left of what is used for it."""
    work, bar = window.work, window.findChild(QWidget, "tools")
    used = {
        "open": bar.widgetForAction(window.actions_.open),
        "patient": work.patient_form,
        "analyse": work.analyse,
        "answer": work.reading_panel,
        "conclude": work.final_read,
        "save": work.save,
    }
    places = {}
    for step, widget in used.items():
        places[step] = place_on(window, widget)
    right = work.save.mapTo(window, QPoint(work.save.width(), work.save.height() // 2))
    places["save"] = right.x() / window.width(), right.y() / window.height()
    places["conclude"] = places["conclude"][0], places["conclude"][1] - _ABOVE
    return places


def _words(window: MainWindow) -> dict[str, str]:
    """What the window calls things, without the marks of menus."""
    a = window.actions_
    actions = {
        "open": a.open, "folder": a.open_folder, "save": a.save, "print": a.print, "export": a.export, "records": a.records,
        "heat": a.heat_map, "new": a.new_patient, "backup": window.keeping.backup, "check": a.help.check,
        "limits": a.help.limits, "short_cuts": a.short_cuts, "about_model": a.about_model, "preview": a.preview,
    }  # fmt: skip
    said = {name: action.text().replace("&", "").rstrip("…") for name, action in actions.items()}
    menus = {"help": a.help.guide, "tools": window.keeping.backup, "ai": a.about_model}
    for name, action in menus.items():
        for entry in window.menuBar().actions():
            if action in entry.menu().actions():
                said[f"menu_{name}"] = entry.text().replace("&", "")
                break
    return said | {"analyse": window.work.analyse.text().replace("&", "")}
