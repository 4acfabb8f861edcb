"""The window in other languages: whole, with its placeholders, compiled from what is there, and on the screen."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox, QStyleOptionFrame

from pneumo_desktop.domain.patient import Age, AgeUnit, Sex
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.resources import resource
from pneumo_desktop.sentences import languages
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui import dates, messages, patient_words, theme
from pneumo_desktop.ui.i18n import available_languages, install_language
from pneumo_desktop.ui.score_scale import ClassBars
from pneumo_desktop.ui.settings_dialog import SettingsDialog

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("translate", ROOT / "packaging" / "translate.py")
translate = importlib.util.module_from_spec(SPEC)
sys.modules["translate"] = translate
SPEC.loader.exec_module(translate)

_LINE_EDIT_MARGIN_PX = 2
"""Left and right of the words in a line edit, in Qt itself."""
OFFERED = [tag for tag in available_languages() if tag != "en"]
WRITTEN = [file.stem.removeprefix("pneumo_") for file in translate._ts_files()]
PLACES = re.compile(r"{\w*}|%n")


def test_french_is_offered() -> None:
    assert "fr" in OFFERED


@pytest.mark.parametrize("tag", OFFERED)
def test_an_offered_language_is_nearly_whole_and_its_report_is_whole(tag: str) -> None:
    shares = {language: there / wanted for language, there, wanted in translate.coverage()}
    assert shares[tag] >= translate.NEARLY_WHOLE
    assert tag in languages()


@pytest.mark.parametrize("tag", WRITTEN)
def test_translations_keep_the_places_that_are_filled_in(tag: str) -> None:
    for word, forms in translate.read_ts(resource("i18n", f"pneumo_{tag}.ts")).items():
        for form in forms:
            assert sorted(PLACES.findall(form)) == sorted(PLACES.findall(word.source)), word.source
            assert word.source.endswith("\n") == form.endswith("\n")


@pytest.mark.parametrize("tag", OFFERED)
def test_what_is_compiled_is_what_is_written(tag: str, qapp) -> None:
    translator = QTranslator()
    assert translator.load(str(resource("i18n", f"pneumo_{tag}.qm")))
    for word, forms in translate.read_ts(resource("i18n", f"pneumo_{tag}.ts")).items():
        if forms and word.context != translate.GONE and not word.plural:
            assert translator.translate(word.context, word.source) == forms[0], word


@pytest.fixture
def speak(qapp):
    """Lets the program speak a language until the end of the test."""
    installed = []

    def say(tag: str) -> None:
        installed.extend(install_language(qapp, tag))

    yield say
    for translator in installed:
        qapp.removeTranslator(translator)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(QLocale("en"))


def test_screen_and_paper_say_the_same_in_the_language_of_the_window(speak) -> None:
    assert messages.outcome_words(Outcome.NO_PATTERN) == "No pneumonia pattern found"
    speak("fr")
    assert messages.outcome_words(Outcome.NO_PATTERN) == "Aucun aspect de pneumonie trouvé"
    assert (
        messages.outcome_words(Outcome.NOT_ANALYSED, "rotated") == "Non analysé : le cliché semble tourné ; il doit être droit"
    )
    assert messages.quality_sentence("low_contrast").endswith("Le regarder avec une fenêtre plus étroite.")


@pytest.mark.parametrize("tag", OFFERED)
def test_the_window_speaks_it_and_nothing_is_cut_off(tag: str, speak, world) -> None:
    speak(tag)
    window = world.open()
    assert (
        window.work.analyse.text()
        == translate.read_ts(resource("i18n", f"pneumo_{tag}.ts"))[translate.Word("WorkPage", "Analyse")][0]
    )
    for button in (window.work.analyse, window.work.save, window.work.export, window.work.print):
        if button.isVisible():
            assert button.sizeHint().width() <= button.width() + 1, button.text()
    window.show_records()
    for button in (window.records.open, window.records.preview, window.records.export):
        assert button.sizeHint().width() <= button.width() + 1, button.text()


@pytest.mark.parametrize("width", [1366, 960])
@pytest.mark.parametrize("tag", ["en", *OFFERED])
def test_the_reading_names_its_classes_whole(tag: str, width: int, speak, world, monkeypatch) -> None:
    speak(tag)
    window = world.read()
    window.resize(width, 768 if width > 1000 else 540)
    world.until(lambda: window.width() == max(width, window.minimumSizeHint().width()))
    QApplication.processEvents()
    bars, names = window.work.reading_panel.bars, messages.spoken_sentences().choices["kinds"].values()
    drawn = []
    draw_line = ClassBars._draw_line

    def noting(self, painter, boxes, name, *others) -> None:
        metrics = painter.fontMetrics()
        drawn.append((metrics.horizontalAdvance(name), boxes))
        draw_line(self, painter, boxes, name, *others)

    monkeypatch.setattr(ClassBars, "_draw_line", noting)
    bars.grab()
    assert len(drawn) == len(names)
    for words_px, (name, bar, figure) in drawn:
        assert words_px <= name.width() - 6
        assert bar.width() >= 30
        assert figure.right() <= bars.width()


@pytest.mark.parametrize("tag", ["en", *OFFERED])
def test_the_example_of_a_role_stands_whole_in_its_field(tag: str, speak, world) -> None:
    speak(tag)
    window = world.open()
    dialog = SettingsDialog(Settings(), "cpu", lambda _file: None, Path(), window)
    dialog.show()
    QApplication.processEvents()
    role = dialog.role
    option = QStyleOptionFrame()
    role.initStyleOption(option)
    room = role.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, role)
    text_px = role.fontMetrics().horizontalAdvance(role.placeholderText())
    dialog.close()
    assert text_px + 2 * _LINE_EDIT_MARGIN_PX <= room.width()


@pytest.mark.parametrize("tag", ["en", *OFFERED])
def test_the_list_shows_its_choices_and_outcomes_whole_on_a_small_screen(tag: str, speak, world) -> None:
    """1366 x 768: what nobody can read is no choice."""
    speak(tag)
    window = world.open()
    window.resize(1366, 768)
    window.show_records()
    world.until(lambda: not window.jobs.names)
    QApplication.processEvents()
    row = window.records.filters
    for combo in (row.period.combo, row.outcome, row.conclusion, row.state, row.reader):
        option = QStyleOptionComboBox()
        combo.initStyleOption(option)
        room = combo.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
        )
        assert combo.fontMetrics().horizontalAdvance(combo.currentText()) <= room.width(), combo.currentText()
    table, column = window.records.table, window.records.model.OUTCOME_COLUMN
    for outcome in (Outcome.SUGGESTS_PNEUMONIA, Outcome.NO_PATTERN):
        words = table.fontMetrics().horizontalAdvance(messages.outcome_words(outcome))
        assert words + 18 + 4 <= table.columnWidth(column) - 2 * theme.CELL_PADDING_PX, outcome
    child = f"{patient_words.sex_words()[Sex.FEMALE]}, {dates.age_words(Age(59, AgeUnit.MONTHS))}"
    assert table.fontMetrics().horizontalAdvance(child) + 4 <= table.columnWidth(4) - 2 * theme.CELL_PADDING_PX
    assert table.columnWidth(3) >= 90  # the name
    for column in range(window.records.model.columnCount()):
        if column not in (3, 9, 10):  # names and conclusions, which may be of any length
            assert table.horizontalHeader().sectionSizeHint(column) <= table.columnWidth(column), column
    assert table.horizontalScrollBar().maximum() == 0
