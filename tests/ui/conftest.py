"""A window with fakes behind it, and hands to use it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import pytest
from fakes import (
    MODEL,
    NOW,
    THRESHOLDS,
    FakeClassifier,
    FakeDecoder,
    FakeFinder,
    FakeJudge,
    FakeLoader,
    FakePreview,
    FakeReport,
    FakeStore,
    FakeWatch,
    make_film,
)
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import Keeping, Restoring
from pneumo_desktop.domain.packs import Updates
from pneumo_desktop.domain.patient import Patient, Sex
from pneumo_desktop.domain.ports import Letterhead, WriteBundle
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.self_test import CheckSelf
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.imaging.dicom_tags import list_tags
from pneumo_desktop.paths import find_paths
from pneumo_desktop.reporting.joining import join_reports
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.film_view import FilmView
from pneumo_desktop.ui.i18n import register_fonts
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.model_state import ModelStage
from pneumo_desktop.ui.parts import ModelDescription, Parts
from pneumo_desktop.ui.session import Stage
from pneumo_desktop.ui.theme import apply_theme, dressed_at_the_end
from pneumo_desktop.workflow import Prepared, finish, make_record, read


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QLocale.setDefault(QLocale("en"))
    register_fonts(qapp)
    apply_theme(qapp)


MODEL_DESCRIBED = ModelDescription(
    identity=MODEL,
    network="a_network",
    size_px=224,
    thresholds=THRESHOLDS,
    films={"train": 20, "held_out": 4},
    figures={"held_out": {"films": 4, "patients": 3, "auc": {"value": 0.9, "low": 0.81, "high": 0.97}}},
    out_of_scope=("lateral films",),
    data=(("Films of the town", "CC BY 4.0"),),
)


@dataclass
class World:
    """Everything behind a window, to be changed before it is opened, and the window itself."""

    qtbot: QtBot
    app: QApplication
    folder: Path
    decoder: FakeDecoder = field(default_factory=FakeDecoder)
    judge: FakeJudge = field(default_factory=FakeJudge)
    loader: FakeLoader = field(default_factory=FakeLoader)
    finder: FakeFinder = field(default_factory=FakeFinder)
    watch: FakeWatch = field(default_factory=FakeWatch)
    report: FakeReport = field(default_factory=FakeReport)
    preview: FakePreview = field(default_factory=FakePreview)
    store: FakeStore | None = None
    store_error: PneumoError | None = None
    keeping: Keeping | None = None
    restoring: Restoring | None = None
    settings: Settings = field(default_factory=lambda: Settings(reader_name="Hanna Tesfaye"))
    settings_error: PneumoError | None = None
    kept: list[Settings] = field(default_factory=list)
    save_error: PneumoError | None = None
    ask_intended_use: bool = False
    logo_error: PneumoError | None = None
    described: ModelDescription | PneumoError = MODEL_DESCRIBED
    write_bundle: WriteBundle | None = None
    updates: Updates | None = None
    check_self: CheckSelf | None = None
    computer_findings: tuple[PneumoError, ...] = ()
    windows: list[MainWindow] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.store = FakeStore(self.folder / "store")
        self.decoder.films = {"a.png": make_film(1), "b.png": make_film(2)}

    def keep_record(self, patient: Patient, seed: int = 50, at: datetime = NOW) -> Record:
        """A draft in the store, made without the window."""
        film = make_film(seed)
        result = read(Prepared(film, Quality()), patient, FakeClassifier(), CancelToken(), no_progress, lambda: at)
        draft = make_record(patient, Visit(), film, result, None, "1", at)
        return finish(draft, film, self.store, self.report, Letterhead(), at)

    def _keep(self, settings: Settings) -> None:
        if self.save_error is not None:
            raise self.save_error
        self.kept.append(settings)

    def _check_logo(self, _file: Path) -> None:
        if self.logo_error is not None:
            raise self.logo_error

    def parts(self) -> Parts:
        return Parts(
            decode=self.decoder,
            judge=self.judge,
            list_tags=list_tags,
            load_classifier=self.loader,
            store=self.store if self.store_error is None else None,
            write_report=self.report,
            make_report=self.preview,
            join_reports=join_reports,
            settings=self.settings,
            save_settings=self._keep,
            paths=find_paths(self.folder),
            describe_model=lambda: self.described,
            check_logo=self._check_logo,
            software_version="0.1.0",
            now=lambda: NOW,
            find_films=self.finder,
            holds_films=self.finder.holds,
            watch_folder=self.watch,
            write_bundle=self.write_bundle,
            keeping=self.keeping,
            restoring=self.restoring or self.keeping,
            store_error=self.store_error,
            settings_error=self.settings_error,
            ask_intended_use=self.ask_intended_use,
            updates=self.updates,
            check_self=self.check_self,
            look_at_computer=lambda: self.computer_findings,
        )

    def open(self, wait_for_model: bool = True) -> MainWindow:
        with dressed_at_the_end(self.app):  # as the program builds it, in half the time
            window = MainWindow(self.parts())
        self.windows.append(window)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        self.qtbot.waitExposed(window)
        if wait_for_model:
            self.until(lambda: window.model.stage in (ModelStage.READY, ModelStage.FAILED))
        return window

    @property
    def window(self) -> MainWindow:
        return self.windows[-1]

    def until(self, fact: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(fact()), timeout=10_000)

    def open_film(self, name: str = "a.png") -> None:
        self.window.open_film(Path(name))
        self.until(lambda: self.window.session.film is not None and self.window.session.stage is Stage.IDLE)

    def type_patient(self, number: str = "K-1", name: str = "Abebe Bikila", born: str = "2021-04-23") -> None:
        form, keys = self.window.work.patient_form, self.qtbot.keyClicks
        form.number.setFocus()
        keys(form.number, number)
        keys(form.name, name)
        while form.sex.currentData() != Sex.MALE:  # by what it stands for: the window may speak any language
            self.qtbot.keyClick(form.sex, Qt.Key.Key_Down)
        keys(form.birth_date, born)

    def press(self, button: QPushButton) -> None:
        assert button.isEnabled(), button.text()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def analyse(self) -> None:
        self.press(self.window.work.analyse)
        self.until(lambda: self.window.session.result is not None)

    def read(self, film: str = "a.png") -> MainWindow:
        """A film opened, a patient typed, Analyse pressed, the reading there."""
        if not self.windows:
            self.open()
        self.open_film(film)
        self.type_patient()
        self.analyse()
        return self.window

    def save(self) -> MainWindow:
        self.press(self.window.work.save)
        self.until(lambda: self.window.session.record is not None and not self.window.session.busy)
        return self.window

    def box(self) -> QMessageBox:
        """The question on the screen."""
        self.until(lambda: self._boxes())
        return self._boxes()[-1]

    def _boxes(self) -> list[QMessageBox]:
        return [box for box in self.window.findChildren(QMessageBox) if box.isVisible()]

    def no_box(self) -> bool:
        return not self._boxes()

    def answer(self, button: QMessageBox.StandardButton) -> None:
        self.press(self.box().button(button))


@pytest.fixture
def world(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    made = World(qtbot, qapp, tmp_path)
    yield made
    for gate in (made.decoder.gate, made.finder.gate, made.judge.gate, made.loader.gate, made.loader.classifier.gate):
        if gate is not None:
            gate.open()
    for gate in (made.store.save_gate, made.store.search_gate):
        if gate is not None:
            gate.open()
    for window in made.windows:
        made.until(lambda window=window: window.session.stage is not Stage.SAVING)
        window._may_close = True
        window.close()
        window.deleteLater()
    made.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # gone now: the next window is not dressed together with it


@pytest.fixture
def view(qtbot: QtBot) -> FilmView:
    """A film view of 600 x 400 on the screen, without a film."""
    view = FilmView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def born() -> date:
    return date(2021, 4, 23)
