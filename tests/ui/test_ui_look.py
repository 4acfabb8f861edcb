"""Readable, whole and in reach at every size; signs that do not rest on colour alone."""

from __future__ import annotations

import re
import sys
import unicodedata
from itertools import combinations
from statistics import median

import pytest
from fakes import make_film
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QRegion, QTextLayout
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionSpinBox,
    QToolBar,
    QToolButton,
)

from pneumo_desktop.domain.patient import PatientDraft, Sex
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.resources import resource
from pneumo_desktop.ui import icons, theme
from pneumo_desktop.ui.i18n import available_languages, install_language, register_fonts
from pneumo_desktop.ui.thresholds_page import ThresholdsPage

SIZES = [(1366, 768), (1920, 1080), (960, 540), (1093, 614)]


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [channel / 255 for channel in QColor(colour).getRgb()[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("text", "ground"), theme.TEXT_PAIRS)
def test_text_stands_out_from_its_ground(text: str, ground: str) -> None:
    light, dark = sorted((luminance(text), luminance(ground)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_the_signs_of_outcomes_differ_in_shape(qapp) -> None:
    shapes = {}
    for outcome in Outcome:
        image = icons.outcome_pixmap(outcome, 24).toImage()
        shapes[outcome] = [image.pixelColor(x, y).alpha() > 127 for x in range(24) for y in range(24)]
    for one, other in combinations(Outcome, 2):
        different = sum(a != b for a, b in zip(shapes[one], shapes[other], strict=True))
        assert different > 24, (one, other)


def test_icon_files_are_those_that_the_program_paints(qapp, tmp_path) -> None:
    icons.write_icon_files(tmp_path)
    written = {file.name for file in tmp_path.iterdir()}
    assert written == {file.name for file in resource("icons").iterdir()}


def test_the_marks_of_the_style_sheet_exist() -> None:
    marks = re.findall(r'url\("([^"]+)"\)', theme._STYLE)
    assert len(marks) == 5
    assert all(resource("icons", mark.rsplit("/", 1)[1]).is_file() for mark in marks)


@pytest.mark.parametrize(
    "name",
    [
        "Клиника № 1 – ድንበር",
        pytest.param('the "new" clinic', marks=pytest.mark.skipif(sys.platform == "win32", reason="no such names there")),
        pytest.param("back\\slash", marks=pytest.mark.skipif(sys.platform == "win32", reason="no such names there")),
    ],
)
def test_the_marks_are_found_in_a_folder_of_any_name(qapp, tmp_path, name) -> None:
    """Qt drops the whole style sheet for one path that ends too early."""
    (tmp_path / name).mkdir()
    icons.write_icon_files(tmp_path / name)
    before = qapp.styleSheet()
    picture = theme.in_quotes((tmp_path / name / "check.png").as_posix())
    qapp.setStyleSheet(f'QLabel {{ image: url("{picture}"); background: #000000; min-width: 24px; min-height: 24px; }}')
    label = QLabel()
    shown = label.grab().toImage()
    qapp.setStyleSheet(before)
    light = [shown.pixelColor(x, y).lightness() > 127 for x in range(shown.width()) for y in range(shown.height())]
    assert 0.02 < sum(light) / len(light) < 0.5


def plain_marks(box: QAbstractSpinBox, part: QStyle.SubControl) -> QRect:
    """Where one button of a box shows something plain to see (WCAG 2.2, 1.4.11: contrast 3), in points."""
    option = QStyleOptionSpinBox()
    box.initStyleOption(option)
    place = box.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, box)
    shown = box.grab(place.adjusted(2, 2, -2, -2))  # without what frames it
    image, scale = shown.toImage(), shown.devicePixelRatio()
    grey = [[luminance(image.pixelColor(x, y).name()) for x in range(image.width())] for y in range(image.height())]
    ground = median(value for row in grey for value in row)
    marked = QRegion()
    for y, row in enumerate(grey):
        for x, value in enumerate(row):
            light, dark = max(value, ground), min(value, ground)
            if (light + 0.05) / (dark + 0.05) >= 3:
                marked += QRect(x, y, 1, 1)
    found = marked.boundingRect()
    return QRect(0, 0, round(found.width() / scale), round(found.height() / scale))


def test_the_arrows_of_a_box_for_numbers_are_plain_to_see(world) -> None:
    world.open().actions_.thresholds.trigger()
    world.until(lambda: [page for page in world.window.findChildren(ThresholdsPage) if page.isVisible()])
    (page,) = world.window.findChildren(ThresholdsPage)
    for part in (QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxDown):
        found = plain_marks(page.low, part)
        assert found.width() >= 7, part
        assert found.height() >= 4, part


def full_window(world, width: int, height: int):
    """A window with as much in it as it ever has: differences, errors, quality, own words."""
    world.judge.quality = Quality(("low_contrast", "for_processing"))
    world.decoder.films["a.png"] = make_film(1, notes=("first_frame_only",))
    window = world.open()
    window.resize(width, height)
    world.read()
    world.press(window.work.final_read.own)
    world.until(lambda: (window.width(), window.height()) == (width, height))
    details = window.work.details
    world.until(lambda: details.height() >= details.heightForWidth(details.width()))  # a scroll bar came: laid out twice
    QApplication.processEvents()
    return window


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_main_buttons_are_always_whole_and_in_sight(world, width, height) -> None:
    window = full_window(world, width, height)
    inside = QRect(0, 0, width, height)
    for button in (window.work.analyse, window.work.save, window.work.export, window.work.print):
        assert button.isVisible()
        assert inside.contains(QRect(button.mapTo(window, QPoint(0, 0)), button.size())), button.text()
        assert not button.visibleRegion().isEmpty()
        assert button.visibleRegion().boundingRect() == button.rect()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_words_are_cut_off(world, width, height) -> None:
    window = full_window(world, width, height)
    checked = 0
    for label in window.findChildren(QLabel):
        if label.isVisibleTo(window) and label.text():
            checked += 1
            wanted = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= wanted, label.text()
            if not label.wordWrap():
                assert label.width() >= label.sizeHint().width(), label.text()
    for button in window.findChildren(QPushButton):
        if button.isVisibleTo(window):
            checked += 1
            assert button.width() >= QFontMetrics(button.font()).horizontalAdvance(button.text()) + 12, button.text()
            assert button.height() >= button.sizeHint().height() - 1
    assert checked > 20


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_side_panels_scroll_up_and_down_and_never_sideways(world, width, height) -> None:
    window = full_window(world, width, height)
    for column in (window.work.left, window.work.right):
        area = column.area
        assert area.widget().width() <= area.viewport().width()
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    last = window.work.visit_form.symptoms
    top = last.mapTo(window.work.left.area.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= window.work.left.area.viewport().height() - last.height()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_tool_bar_shows_all_its_tools(world, width, height) -> None:
    window = full_window(world, width, height)
    bar = window.findChild(QToolBar)
    assert not bar.findChild(QToolButton, "qt_toolbar_ext_button").isVisible()


def test_differences_with_the_file_fit_the_narrow_panel(world) -> None:
    world.decoder.films["a.png"] = make_film(1, PatientDraft("H-1234567890" * 4, "Wolfeschlegelstein " * 6, Sex.FEMALE))
    window = world.open()
    window.resize(960, 540)
    world.type_patient()
    world.open_film()
    area = window.work.left.area
    assert area.widget().width() <= area.viewport().width()


def test_everything_that_takes_input_has_a_name_for_screen_readers(world) -> None:
    window = world.read()
    for widget in window.findChildren(QPushButton) + window.findChildren(QToolButton):
        if widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), widget
    work = window.work
    named = [work.patient_form.number, work.patient_form.sex, work.visit_form.symptoms, work.final_read.reader]
    for widget in [*named, work.reading_panel.heat.strength, work.reading_panel.scale]:
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_right_to_left_puts_the_patient_on_the_right(world, qapp) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = world.read()
        left, right = window.work.left, window.work.right
        assert left.mapTo(window, QPoint(0, 0)).x() > right.mapTo(window, QPoint(0, 0)).x()
        assert not window.grab().isNull()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


SCRIPTS = {"Amharic": "ማርያም", "Devanagari": "सीता", "Arabic": "محمد", "Chinese": "李小龙", "Latin": "Châu"}


@pytest.mark.parametrize("script", SCRIPTS)
def test_names_in_every_script_are_drawn_with_real_letters(qapp, script) -> None:
    """Each letter gets another picture; a missing glyph would be the same box for all."""
    label = QLabel()
    pictures = set()
    for letter in SCRIPTS[script]:
        label.setText(letter)
        label.setFixedSize(30, 30)
        image = label.grab().toImage()
        pictures.add(bytes(image.constBits()))
    assert len(pictures) >= len(set(SCRIPTS[script])) - 1


def test_the_bundled_fonts_are_found_with_noto_sans_first(qapp) -> None:
    families = register_fonts(qapp)
    assert families[0] == "Noto Sans"
    assert families[-2:] == ["Droid Sans Fallback", "NanumSquare"]
    assert {"Noto Sans Ethiopic", "Noto Sans Devanagari", "Noto Sans Arabic"} <= set(families)


@pytest.mark.parametrize("name", ["王小明", "김민준", "مريم", "शर्मा", "ማርያም", "தமிழ்", "ສົມ", "ქართული", "Thị Châu"])
def test_a_name_of_any_script_leaves_ink(qapp, name: str) -> None:
    """A font that claims a letter and draws nothing must not come before the one that has it."""
    register_fonts(qapp)
    font = qapp.font()
    font.setPixelSize(24)
    layout = QTextLayout(name, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    empty = 0
    for run in layout.glyphRuns():
        for glyph in run.glyphIndexes():
            assert glyph != 0, f"{run.rawFont().familyName()} has no letter for it"
            empty += run.rawFont().boundingRect(glyph).isEmpty()
    assert empty <= sum(not unicodedata.category(letter).startswith("L") for letter in name)


def test_a_broken_font_is_skipped(qapp, tmp_path) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    before = qapp.font()
    assert register_fonts(qapp, tmp_path) == []
    assert qapp.font() == before


def test_languages_are_those_with_a_translation(tmp_path) -> None:
    (tmp_path / "pneumo_fr.qm").touch()
    (tmp_path / "pneumo_am.qm").touch()
    assert available_languages(tmp_path) == ["en", "am", "fr"]


def test_a_language_without_translation_leaves_english_and_its_direction(qapp, tmp_path) -> None:
    try:
        assert install_language(qapp, "ar", tmp_path) == []
        assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    finally:
        QLocale.setDefault(QLocale("en"))


def test_an_arabic_translation_turns_the_window_round(qapp, tmp_path) -> None:
    (tmp_path / "pneumo_ar.qm").touch()
    try:
        translators = install_language(qapp, "ar", tmp_path)
        assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for translator in translators:
            qapp.removeTranslator(translator)
    finally:
        QLocale.setDefault(QLocale("en"))
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
