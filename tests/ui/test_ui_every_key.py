"""Every key of the program, pressed on the keyboard of the window, does what the list of keys says; none is left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fakes import Gate, make_film
from film_pictures import drag
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from pneumo_desktop.domain.account import Role
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Window
from pneumo_desktop.domain.found import FoundFilm, SearchPhase, SearchStep
from pneumo_desktop.domain.reading import Agreement, FilmQuality, WhoConclusion
from pneumo_desktop.domain.turn import Turn
from pneumo_desktop.ui.actions import Actions
from pneumo_desktop.ui.earlier_films import EarlierFilmsPage
from pneumo_desktop.ui.film_view import FilmView, Tool
from pneumo_desktop.ui.help_pages import ShortCutsPage
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.referral_dialog import ReferralDialog
from pneumo_desktop.ui.session import Stage
from pneumo_desktop.ui.settings_dialog import SettingsDialog
from pneumo_desktop.ui.tags_page import TagsPage


def press(window: QWidget, key: str) -> None:
    """The keys of the keyboard, which the desktop gives to the window."""
    QTest.keySequence(window.windowHandle(), QKeySequence(key))


def come_forward(world) -> MainWindow:
    """As a window manager does when a dialog closes."""
    world.window.activateWindow()
    world.until(world.window.isActiveWindow)
    return world.window


def opened(world, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in world.window.findChildren(kind) if one.isVisible()]


# --- the view: what there is before, and what the key makes of it ---------------------------------------------------------


def zoomed(window: MainWindow) -> None:
    window.work.film_view.zoom_in()


def panning(window: MainWindow) -> None:
    window.work.film_view.set_tool(Tool.PAN)


def measured(window: MainWindow) -> None:
    window.work.film_view.set_tool(Tool.DISTANCE)
    drag(window.work.film_view, 60, 40)


def windowed(window: MainWindow) -> None:
    window.work.film_view.set_window(Window(100.0, 30.0))


def marked(window: MainWindow) -> None:
    window.work.film_view.mark_key_image(True)
    windowed(window)


def turned(window: MainWindow) -> None:
    window.work.film_view.rotate_right()
    windowed(window)


def nothing(_window: MainWindow) -> None:
    pass


def view_of(window: MainWindow) -> FilmView:
    return window.work.film_view


def fits(window: MainWindow) -> bool:
    return view_of(window).film_rect.height() == pytest.approx(view_of(window).height(), abs=1)


def strength(window: MainWindow) -> int:
    return window.work.reading_panel.heat.strength.value()


Look = Callable[[MainWindow], object]
OWN = Window(128.0, 256.0)
VIEW: dict[str, tuple[Callable[[MainWindow], None], Look, object]] = {
    "W": (panning, lambda w: view_of(w).tool, Tool.WINDOW),
    "T": (nothing, lambda w: view_of(w).tool, Tool.PAN),
    "Z": (nothing, lambda w: view_of(w).tool, Tool.ZOOM),
    "M": (nothing, lambda w: view_of(w).tool, Tool.DISTANCE),
    "Shift+M": (nothing, lambda w: view_of(w).tool, Tool.ANGLE),
    "=": (zoomed, fits, True),
    "Ctrl+0": (zoomed, fits, True),
    "+": (nothing, lambda w: view_of(w).film_rect.height() > view_of(w).height() * 1.2, True),
    "-": (nothing, lambda w: view_of(w).film_rect.height() < view_of(w).height() * 0.9, True),
    "Ctrl+1": (nothing, lambda w: view_of(w).zoom == 1.0, True),
    "Ctrl+2": (nothing, lambda w: view_of(w).film_rect.width() == pytest.approx(view_of(w).width()), True),
    "I": (nothing, lambda w: view_of(w).inverted, True),
    "R": (nothing, lambda w: view_of(w).turn, Turn(1)),
    "L": (nothing, lambda w: view_of(w).turn, Turn(3)),
    "Alt+L": (nothing, lambda w: view_of(w).turn, Turn(3)),
    "H": (nothing, lambda w: view_of(w).turn, Turn(0, True)),
    "V": (nothing, lambda w: view_of(w).turn, Turn(2, True)),
    "Ctrl+R": (turned, lambda w: (view_of(w).turn, view_of(w).window), (Turn(), OWN)),
    "0": (windowed, lambda w: view_of(w).window, OWN),
    **{digit: (windowed, lambda w: view_of(w).window in (OWN, Window(100.0, 30.0)), False) for digit in "12345"},
    "Del": (measured, lambda w: view_of(w).measures.items, ()),
    "Backspace": (measured, lambda w: view_of(w).measures.items, ()),
    "Ctrl+Z": (measured, lambda w: view_of(w).measures.items, ()),
    "K": (nothing, lambda w: view_of(w).key_image is not None, True),
    "Shift+K": (marked, lambda w: view_of(w).window, OWN),
    "C": (nothing, lambda w: view_of(w).corners_on, False),
    "S": (nothing, lambda w: view_of(w).sides_on, False),
    "A": (nothing, lambda w: view_of(w).heat_visible, False),
    "Shift+A": (nothing, strength, 65),
    "Ctrl+Shift+A": (nothing, strength, 45),
    "Shift+C": (nothing, lambda w: w.work.reading_panel.heat.contours.isChecked(), True),
}


def test_the_keys_of_the_view(world) -> None:
    window = world.read()
    view, heat = window.work.film_view, window.work.reading_panel.heat
    come_forward(world)
    for key, (prepare, look, expected) in VIEW.items():
        view.reset_view()
        view.mark_key_image(False)
        view.set_heat_visible(True)
        heat.strength.setValue(55)
        heat.contours.setChecked(False)
        QTest.mouseClick(view, Qt.MouseButton.LeftButton)
        prepare(window)
        assert look(window) != expected, f"{key}: nothing to be seen of it"
        press(window, key)
        assert look(window) == expected, key


@pytest.mark.parametrize(
    ("key", "modifiers", "grows"),
    [
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier, True),
        (Qt.Key.Key_Minus, Qt.KeyboardModifier.KeypadModifier, False),
    ],
)
def test_plus_and_minus_of_the_keypad(world, key, modifiers, grows) -> None:
    window = world.open()
    world.open_film()
    come_forward(world)
    before = window.work.film_view.zoom
    window.work.film_view.setFocus()
    QTest.keyClick(window.windowHandle(), key, modifiers)
    assert (window.work.film_view.zoom > before) is grows
    assert window.work.film_view.zoom != before


def test_two_films(world) -> None:
    earlier = make_film(1)
    world.decoder.films[earlier.sha256] = earlier
    window = world.read()
    world.save()
    press(window, "Ctrl+N")
    world.read("b.png")
    world.until(lambda: window.comparison.earlier)
    come_forward(world)
    window.work.film_view.setFocus()
    press(window, "E")
    world.until(lambda: window.comparison.open or opened(world, EarlierFilmsPage))
    world.until(lambda: window.work.films.other.film is not None)
    assert window.work.films.linked.isChecked()
    press(window, "Shift+E")
    assert not window.work.films.linked.isChecked()
    press(window, "E")
    assert not window.comparison.open


# --- dialogs and pages ----------------------------------------------------------------------------------------------------

DIALOGS: dict[str, type[QWidget]] = {
    "Ctrl+O": QFileDialog,
    "Ctrl+Shift+O": QFileDialog,
    "Ctrl+T": TagsPage,
    "Ctrl+,": SettingsDialog,
    "F1": ShortCutsPage,
    "Ctrl+E": QFileDialog,
    "Ctrl+Shift+E": ReferralDialog,
}


def test_the_keys_that_open_a_dialog(world) -> None:
    world.write_bundle = lambda *_args, **_more: Path("bundle")
    kept = make_film(1)
    world.decoder.films[kept.sha256] = kept
    window = world.read()
    world.save()
    for key, kind in DIALOGS.items():
        come_forward(world)
        assert not opened(world, kind), key
        press(window, key)
        world.until(lambda kind=kind: opened(world, kind))
        (dialog,) = opened(world, kind)
        dialog.close()
        world.until(lambda kind=kind: not opened(world, kind))


PAGES = ("Ctrl+L", "Ctrl+F", "Ctrl+H", "Ctrl+Shift+L")


def test_the_keys_that_lead_to_a_page_and_the_one_that_leads_back(world) -> None:
    window = world.read()
    world.save()
    come_forward(world)
    pages = {"Ctrl+Shift+L": window.intake.page}
    for key in PAGES:
        assert window.pages.currentWidget() is window.work
        press(window, key)
        page = pages.get(key, window.records)
        assert window.pages.currentWidget() is page, key
        if key == "Ctrl+H":
            assert window.records.filters.asked().patient_number == "K-1"
        elif page is window.records:
            assert page.search.hasFocus()
        press(window, "Esc")


# --- the work -------------------------------------------------------------------------------------------------------------

WORK = [
    "F5",
    "Ctrl+Return",
    "Ctrl+Enter",
    "Esc",
    "Ctrl+S",
    "Ctrl+P",
    "Ctrl+Shift+P",
    "Ctrl+W",
    "Ctrl+Q",
    "Ctrl+N",
    "Ctrl+Shift+N",
    "Ctrl+Shift+K",
    "F12",
    "PgDown",
    "PgUp",
]


@pytest.mark.parametrize("key", ["F5", "Ctrl+Return", "Ctrl+Enter"])
def test_analyse(world, key) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    come_forward(world)
    press(window, key)
    world.until(lambda: window.session.result is not None)


def test_escape_stops_the_reading(world) -> None:
    world.loader.classifier.gate = Gate()
    window = world.open()
    world.open_film()
    world.type_patient()
    come_forward(world)
    press(window, "F5")
    world.until(world.loader.classifier.gate.reached.is_set)
    press(window, "Esc")
    assert window.session.stage is Stage.IDLE
    assert window.session.result is None


def test_save_preview_print_and_close(world, monkeypatch) -> None:
    window = world.read()
    asked = []
    monkeypatch.setattr(window.reports, "_ask_printer", lambda file, record: asked.append((file, record)))
    come_forward(world)
    press(window, "Ctrl+S")
    world.until(lambda: window.session.record is not None and not window.session.busy)
    come_forward(world)
    press(window, "Ctrl+P")
    world.until(lambda: asked)
    assert asked == [(world.store.read_report(window.session.record), window.session.record)]
    come_forward(world)
    assert not window.preview.isVisible()
    press(window, "Ctrl+Shift+P")
    world.until(window.preview.isVisible)
    window.preview.close()
    come_forward(world)
    press(window, "Ctrl+W")
    assert window.session.film is None
    press(window, "Ctrl+Q")
    world.until(lambda: not window.isVisible())


def test_patients(world) -> None:
    window = world.open()
    form = window.work.patient_form
    come_forward(world)
    press(window, "Ctrl+Shift+K")
    world.until(form.number.text)
    assert window.session.draft.provisional
    form.name.setFocus()
    press(window, "Ctrl+N")
    world.answer(QMessageBox.StandardButton.Discard)
    world.until(lambda: form.number.text() == "")
    come_forward(world)
    assert form.number.hasFocus()
    press(window, "Ctrl+Shift+N")
    world.until(form.number.text)
    assert not window.session.draft.provisional


def test_the_window_is_locked_at_once(world) -> None:
    world.store.accounts.add("Hana", "hana's password", Role.ADMINISTRATOR, "radiographer")
    window = world.open()
    window.people.cover.name.setCurrentText("Hana")
    world.qtbot.keyClicks(window.people.cover.password, "hana's password")
    world.qtbot.keyClick(window.people.cover.password, Qt.Key.Key_Return)
    world.until(lambda: not window.people.covered)
    come_forward(world)
    press(window, "F12")
    assert window.people.covered


def found(number: int, name: str, **more: object) -> FoundFilm:
    return FoundFilm(number, Path("/cd"), name, Path("/cd") / name, facts=make_film(number).facts, **more)


def test_page_down_and_up_go_through_the_found_films(world) -> None:
    """From film to film, past what cannot be opened; in a field of several lines the keys stay the field's."""
    broken = found(1, "broken.png", error=PneumoError("film.truncated", file="broken.png"))
    films = [found(0, "a.png"), broken, found(2, "b.png")]
    world.finder.steps = [SearchStep(SearchPhase.HEADERS, n, 3, 0, film) for n, film in enumerate(films)]
    window = world.open()
    assert not window.actions_.next_in_list.isEnabled()
    window.intake.take([Path("/cd")])
    world.until(lambda: window.intake.page.model.rowCount() == 3 and not window.intake.page.busy)
    come_forward(world)
    window.intake.page.search.setFocus()
    press(window, "PgDown")
    assert window.intake.page.table.hasFocus()
    assert window.intake.page.table.currentIndex().row() == 2
    press(window, "PgUp")
    assert window.intake.page.table.currentIndex().row() == 0
    press(window, "Return")
    world.until(lambda: window.session.film is not None and not window.session.busy)
    assert not window.actions_.previous_in_list.isEnabled()
    press(window, "PgDown")
    world.until(lambda: window.session.film_path == Path("/cd/b.png") and not window.session.busy)
    assert not window.actions_.next_in_list.isEnabled()
    press(window, "PgUp")
    world.until(lambda: window.session.film_path == Path("/cd/a.png") and not window.session.busy)
    window.work.visit_form.symptoms.setFocus()
    press(window, "PgDown")
    assert window.session.film_path == Path("/cd/a.png")


def test_page_down_and_up_go_through_the_list_of_records(world) -> None:
    window = world.read()
    first = world.save().session.record.id
    press(window, "Ctrl+N")
    world.read("b.png")
    second = world.save().session.record.id
    come_forward(world)
    press(window, "Ctrl+L")
    world.until(lambda: window.records.model.rowCount() == 2)
    window.records.table.setFocus()
    press(window, "Return")
    world.until(lambda: window.session.record is not None and window.session.record.id == second and not window.session.busy)
    come_forward(world)
    press(window, "PgDown")
    world.until(lambda: window.session.record is not None and window.session.record.id == first and not window.session.busy)
    press(window, "PgUp")
    world.until(lambda: window.session.record is not None and window.session.record.id == second)


QUALITY = {"F2": FilmQuality.ADEQUATE, "F3": FilmQuality.SUBOPTIMAL, "F4": FilmQuality.UNINTERPRETABLE}
WHO = {
    "F6": WhoConclusion.PRIMARY_END_POINT,
    "F7": WhoConclusion.OTHER_INFILTRATE,
    "F8": WhoConclusion.NO_FINDING,
    "F9": WhoConclusion.NOT_STATED,
}
AGREEMENT = {
    "Shift+F6": Agreement.AGREES,
    "Shift+F7": Agreement.PARTLY,
    "Shift+F8": Agreement.DISAGREES,
    "Shift+F9": Agreement.NOT_COMPARABLE,
}


def test_the_words_of_the_final_read(world) -> None:
    window = world.read()
    form = window.work.final_read
    come_forward(world)
    groups = ((AGREEMENT, form.agreement), (QUALITY, form.quality), (WHO, form.who))  # words decide the agreement
    for group, choice in groups:
        for key, value in group.items():
            button = choice.buttons[value]
            assert not button.isChecked(), key
            press(window, key)
            assert button.isChecked(), key


def test_no_key_is_left_out(world, qtbot) -> None:
    """A new key has its own test above."""
    window = world.open(wait_for_model=False)
    keys = {key.toString() for action in window.actions_.all for key in action.shortcuts()}
    tested = {*VIEW, "E", "Shift+E", *DIALOGS, *PAGES, *WORK, *QUALITY, *WHO, *AGREEMENT}
    assert {QKeySequence(key).toString() for key in tested} == keys
    assert isinstance(window.actions_, Actions)
    QApplication.processEvents()
