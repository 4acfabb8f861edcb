from __future__ import annotations

import pytest
from film_pictures import drag
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.film_view import FilmView
from pneumo_desktop.ui.help_pages import INTENDED_USE_EDITION, IntendedUsePage, ShortCutsPage, TextPage
from pneumo_desktop.ui.settings_dialog import SettingsDialog


def open_settings(world) -> SettingsDialog:
    world.window.actions_.settings.trigger()
    world.until(lambda: world.window.findChildren(SettingsDialog))
    return world.window.findChildren(SettingsDialog)[-1]


def test_settings_are_shown_changed_and_kept(world) -> None:
    window = world.open()
    dialog = open_settings(world)
    assert dialog.reader.text() == "Hanna Tesfaye"
    world.qtbot.keyClicks(dialog.clinic_name, "St. Mary")
    world.qtbot.keyClicks(dialog.address, "Lalibela")
    dialog.device.setCurrentIndex(1)
    dialog.reader.setText("Meron")
    world.press(dialog.ok)
    kept = world.kept[-1]
    assert (kept.clinic_name, kept.clinic_address, kept.device, kept.reader_name) == ("St. Mary", "Lalibela", "cpu", "Meron")
    world.until(lambda: world.loader.settings == ["auto", "cpu"])
    assert window.work.final_read.reader.text() == "Meron"
    world.until(lambda: window.model.classifier is not None)
    world.read()
    world.save()
    assert world.report.written[0][1] == Letterhead("St. Mary", "Lalibela", None)


def test_the_drag_direction_is_inverted_at_once_and_at_the_next_start(world) -> None:
    window = world.open()
    world.open_film()
    view = window.work.film_view
    dialog = open_settings(world)
    assert not dialog.invert_drag.isChecked()
    dialog.invert_drag.setChecked(True)
    world.press(dialog.ok)
    assert world.kept[-1].invert_drag
    world.settings = world.kept[-1]
    for shown in (view, _view_of_next_start(world)):
        before = shown.window.center
        drag(shown, 0, -40)
        assert shown.window.center > before, "up is darker: the level rises"


def _view_of_next_start(world) -> FilmView:
    window = world.open()
    world.open_film()
    return window.work.film_view


def test_the_device_in_use_is_named(world) -> None:
    world.open()
    dialog = open_settings(world)
    texts = [label.text() for label in dialog.findChildren(type(world.window._model_label))]
    assert "Model ready on CPU" in texts
    dialog.reject()
    assert world.kept == []


def test_a_logo_that_cannot_be_printed_is_refused_in_its_place(world) -> None:
    world.open()
    world.logo_error = PneumoError("report.logo_unreadable")
    dialog = open_settings(world)
    world.qtbot.keyClicks(dialog.logo, "/pictures/logo.doc")
    world.press(dialog.ok)
    assert dialog.isVisible()
    assert "logo cannot be read" in dialog._logo_field.error
    assert world.kept == []
    world.logo_error = None
    world.press(dialog.ok)
    assert world.kept[-1].logo_file == "/pictures/logo.doc"


def test_settings_that_cannot_be_written_are_told_and_hold_until_the_end(world) -> None:
    window = world.open()
    world.save_error = PneumoError("settings.not_saved", folder="/etc")
    dialog = open_settings(world)
    dialog.clinic_name.setText("X")
    world.press(dialog.ok)
    assert "/etc" in window.work.message.text.text()
    assert window.choices.now.clinic_name == "X"


def test_an_unreadable_settings_file_is_told_and_never_written_over(world) -> None:
    world.settings_error = PneumoError("settings.unreadable", file="settings.json")
    window = world.open()
    assert "was left as it is" in window.work.message.text.text()
    dialog = open_settings(world)
    dialog.clinic_name.setText("X")
    world.press(dialog.ok)
    assert window.choices.now.clinic_name == "X"
    assert world.kept == []


def test_the_strength_of_the_heat_map_is_kept(world) -> None:
    window = world.read()
    slider = window.work.reading_panel.heat.strength
    before = slider.value()
    window.actions_.heat_more.trigger()
    assert slider.value() == before + 10
    assert world.kept[-1].heat_map_strength == pytest.approx((before + 10) / 100)


def intended(world) -> IntendedUsePage:
    world.until(lambda: world.window.findChildren(IntendedUsePage))
    return world.window.findChildren(IntendedUsePage)[-1]


def test_the_intended_use_is_accepted_at_the_first_start_and_remembered(world) -> None:
    world.ask_intended_use = True
    window = world.open()
    page = intended(world)
    assert "does not name a disease" in page.text.toPlainText()
    assert not page.accept_button.isEnabled()
    world.qtbot.mouseClick(page.agree, Qt.MouseButton.LeftButton, pos=page.agree.rect().center())
    if not page.agree.isChecked():
        page.agree.click()
    world.press(page.accept_button)
    assert world.kept[-1].accepted_intended_use == INTENDED_USE_EDITION
    assert window.isVisible()


def test_who_does_not_accept_leaves(world) -> None:
    world.ask_intended_use = True
    window = world.open()
    intended(world).reject()
    world.until(lambda: not window.isVisible())
    assert world.kept == []


@pytest.mark.parametrize(("edition", "asked"), [(INTENDED_USE_EDITION, False), ("0", True)])
def test_only_a_new_edition_asks_again(world, edition, asked) -> None:
    world.ask_intended_use = True
    world.settings = Settings(accepted_intended_use=edition)
    world.open()
    assert bool(world.window.findChildren(IntendedUsePage)) is asked


def texts_of(world, kind=TextPage) -> str:
    world.until(lambda: [page for page in world.window.findChildren(kind) if page.isVisible()])
    page = [page for page in world.window.findChildren(kind) if page.isVisible()][-1]
    return "\n".join(edit.toPlainText() for edit in page.findChildren(QPlainTextEdit))


def test_about_this_model(world) -> None:
    world.open()
    world.window.actions_.about_model.trigger()
    text = texts_of(world)
    for words in ("Fake network, version 1.0", "ab" * 32, "made-up films", "AUC 0.900 (0.810 to 0.970)", "Not assessed"):
        assert words in text


def test_about_names_version_and_folders(world) -> None:
    world.open()
    world.window.actions_.about.trigger()
    text = texts_of(world)
    assert "0.1.0" in text
    assert str(world.folder) in text


def test_short_cuts_are_listed_with_f1(world) -> None:
    window = world.open()
    world.qtbot.keyClick(window, Qt.Key.Key_F1)
    world.until(lambda: window.findChildren(ShortCutsPage))
    rows = dict(window.findChildren(ShortCutsPage)[0]._rows(window.actions_.all))
    assert rows["Analyse"] == "F5  Ctrl+Return  Ctrl+Enter"
    assert rows["Heat map"] == "A"


def test_no_short_cut_is_given_twice(world) -> None:
    window = world.open()
    keys = [key.toString() for action in window.actions_.all for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
