"""Bacterial or viral: off until somebody asks for it in the settings, and always under words that say what it is not for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.settings_dialog import SettingsDialog

PATTERN = {"bacterial": 0.72, "viral": 0.28}


def switch_on(world, on: bool = True) -> None:
    world.window.actions_.settings.trigger()
    world.until(lambda: world.window.findChildren(SettingsDialog))
    dialog = world.window.findChildren(SettingsDialog)[-1]
    assert dialog.research_pattern.isChecked() is not on
    dialog.research_pattern.click()
    world.press(dialog.ok)
    world.until(lambda: not world.window.findChildren(SettingsDialog))


def test_off_by_default_and_kept_with_the_reading_all_the_same(world) -> None:
    world.loader.classifier.pattern = PATTERN
    window = world.read()
    assert not Settings().show_research_pattern
    assert not window.work.reading_panel.pattern.isVisible()
    assert window.session.result.reading.pattern == PATTERN


def test_switched_on_and_off_in_the_settings_it_comes_and_goes_at_once(world) -> None:
    world.loader.classifier.pattern = PATTERN
    window = world.read()
    pattern = window.work.reading_panel.pattern
    switch_on(world)
    assert world.kept[-1].show_research_pattern
    assert pattern.isVisible()
    assert pattern.bars.accessibleDescription() == "Bacterial 72 %, Viral 28 %"
    assert [label.text() for label in pattern.findChildren(QLabel)] == ["Research pattern, not for choosing treatment"]
    switch_on(world, False)
    assert not pattern.isVisible()
    assert pattern.bars.accessibleDescription() == ""


@pytest.mark.parametrize(
    ("score", "pattern", "shown"), [(0.35, PATTERN, True), (0.34, PATTERN, False), (0.9, {}, False), (0.9, PATTERN, True)]
)
def test_shown_only_from_the_low_threshold_on_and_where_the_model_says_something(world, score, pattern, shown) -> None:
    world.settings = Settings(show_research_pattern=True)
    world.loader.classifier.score, world.loader.classifier.pattern = score, pattern
    window = world.read()
    assert window.work.reading_panel.pattern.isVisible() is shown


def test_it_goes_with_its_reading(world) -> None:
    world.settings = Settings(show_research_pattern=True)
    world.loader.classifier.pattern = PATTERN
    window = world.read()
    world.qtbot.keyClicks(window.work.patient_form.name, "x")
    assert not window.work.reading_panel.pattern.isVisible()
    assert window.work.reading_panel.pattern.bars.accessibleDescription() == ""


def test_the_settings_say_what_it_is(world) -> None:
    window = world.open()
    window.actions_.settings.trigger()
    dialog = window.findChildren(SettingsDialog)[-1]
    QApplication.processEvents()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "not for choosing treatment" in said
    assert "never printed" in said
    for label in dialog.findChildren(QLabel):
        if label.wordWrap() and label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    dialog.reject()
