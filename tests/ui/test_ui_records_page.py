from __future__ import annotations

from pathlib import Path

import pytest
from fakes import FakeClassifier, Gate, make_film
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QMessageBox, QStyle

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.reading import Agreement
from pneumo_desktop.domain.record import RecordState
from pneumo_desktop.ui.work_words import film_hint

_CELL_PADDING_PX = 8
"""On each side, as the style sheet has it."""


@pytest.fixture
def three(world):
    """Three saved records; the decoder knows the kept films by their hash."""
    window = world.open()
    for number, name, final in (("K-1", "Abebe", True), ("K-2", "ማርያም", False), ("K-3", "Zola", True)):
        world.open_film("a.png")
        world.type_patient(number, "")
        window.work.patient_form.name.setText(name)
        world.analyse()
        if final:
            world.press(window.work.final_read.agree)
        world.save()
        world.press(window.work.next)
    world.decoder.films[make_film(1).sha256] = make_film(1)
    return world


def show(world):
    world.qtbot.keyClick(world.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    world.until(lambda: "search" not in world.window.jobs.names)
    return world.window.records


def cells(page, row):
    model = page.model
    return [model.data(model.index(row, column)) for column in range(model.columnCount())]


def test_an_empty_list_says_how_records_come_about(world) -> None:
    world.open()
    page = show(world)
    assert page.note.text() == "No records yet. A record appears here when you save a reading."
    assert not page.open.isEnabled()
    assert page.search.hasFocus()


def test_the_list_shows_the_newest_first(three) -> None:
    page = show(three)
    assert page.model.rowCount() == 3
    assert cells(page, 0) == [
        "P-2026-000003",
        "21 Nov 2026  10:30",
        "K-3",
        "Zola",
        "Male, 5 years",
        None,
        "Findings suggest pneumonia",
        "87",
        "final",
        "Hanna Tesfaye",
        "In own words",
    ]
    assert cells(page, 1)[8:] == ["draft", "", ""]
    assert page.note.text() == "3 of 3 shown, newest first."


def test_search_follows_typing_once_it_pauses(three) -> None:
    page = show(three)
    before = len(three.store.searches)
    page.search.insert("ማርያም")  # QTest types ASCII only
    three.until(lambda: page.model.rowCount() == 1)
    assert cells(page, 0)[3] == "ማርያም"
    assert three.store.searches[before:] == ["ማርያም"]
    page.search.setText("nobody")
    three.until(lambda: page.model.rowCount() == 0)
    assert page.note.text() == "No record matches. Try part of the name or of the number."


def test_a_slow_search_blocks_nothing_and_a_late_answer_is_dropped(three) -> None:
    page = show(three)
    gate = three.store.search_gate = Gate()
    page.search.setText("Zola")
    three.until(gate.reached.is_set)
    three.qtbot.keyClicks(page.search, "x")
    assert page.search.text() == "Zolax"
    three.store.search_gate = None
    gate.open()
    three.until(lambda: page.model.rowCount() == 0)


def test_a_search_that_fails_is_told(three) -> None:
    page = show(three)
    three.store.error = PneumoError("store.damaged")
    page.refresh()
    three.until(lambda: "records cannot be read" in page.note.text())
    assert page.model.rowCount() == 0


def test_more_than_a_page_can_be_fetched(three, monkeypatch) -> None:
    monkeypatch.setattr("pneumo_desktop.ui.records_page._PAGE", 2)
    page = show(three)
    assert page.model.rowCount() == 2
    assert page.note.text() == "2 of 3 shown, newest first."
    three.press(page.more)
    three.until(lambda: page.model.rowCount() == 3)
    assert not page.more.isVisible()
    assert [cells(page, row)[0][-1] for row in range(3)] == ["3", "2", "1"]


@pytest.mark.parametrize("how", ["enter", "double click", "button"])
def test_a_record_opens_exactly_as_it_was(three, how) -> None:
    page, window = show(three), three.window
    if how == "enter":
        three.qtbot.keyClick(page.search, Qt.Key.Key_Return)
        three.until(page.table.hasFocus)
        assert window.session.record is None
        three.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    elif how == "button":
        three.press(page.open)
    else:
        rect = page.table.visualRect(page.model.index(0, 3))
        three.qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        three.qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    three.until(lambda: window.session.record is not None)
    kept = three.store.saved[2]
    work = window.work
    assert window.pages.currentWidget() is work
    assert window.session.record == kept
    assert window.session.film.sha256 == kept.film_sha256
    assert work.film_view.film is window.session.film
    assert work.reading_panel.card.words.text() == "Findings suggest pneumonia"
    assert work.film_view.heat_visible
    assert work.patient_form.draft().name == "Zola"
    assert work.patient_form.name.isReadOnly()
    assert work.final_read.words.toPlainText() == "Findings suggest pneumonia"
    assert work.final_read.words.isReadOnly()
    assert not work.final_read.agree.isEnabled()
    assert "P-2026-000003, version 1, final" in work.record_strip.text.text()
    assert not work.analyse.isVisible()
    assert not work.save.isEnabled()
    assert work.export.isEnabled()
    assert work.print.isEnabled()


def open_row(world, row) -> None:
    page = show(world)
    page.table.clearSelection()  # or the row would be taken out of the choice
    page.table.selectRow(row)
    world.press(page.open)
    world.until(lambda: world.window.session.record is not None)


def test_a_stored_draft_can_be_completed(three) -> None:
    open_row(three, 1)
    window = three.window
    assert "no final read yet" in window.work.save_note.text()
    three.press(window.work.final_read.own)
    three.qtbot.keyClicks(window.work.final_read.words, "Clear lungs.")
    three.press(window.work.final_read.agreement.buttons[Agreement.NOT_COMPARABLE])
    three.press(window.work.save)
    three.until(lambda: window.session.record.version == 2)
    assert window.session.record.state is RecordState.FINAL
    assert window.session.record.patient.name == "ማርያም"
    assert show(three).model.rowCount() == 3


def test_a_record_whose_film_is_gone_opens_without_it_and_says_why(three) -> None:
    three.store.film_error = PneumoError("store.film_changed")
    open_row(three, 1)
    window = three.window
    assert window.session.film is None
    assert "was changed since it was saved" in film_hint(window.session)
    assert window.work.reading_panel.card.words.text() == "Findings suggest pneumonia"
    assert window.work.export.isEnabled()
    three.press(window.work.final_read.agree)
    assert not window.work.save.isEnabled()


def test_a_record_that_is_gone_is_told(three) -> None:
    page = show(three)
    three.store._records.clear()
    three.press(page.open)
    three.until(lambda: three.window.work.message.isVisible())
    assert "This record is not there" in three.window.work.message.text.text()
    assert three.window.session.record is None


def test_nothing_of_a_record_stays_when_a_film_is_opened_after_it(three) -> None:
    open_row(three, 0)
    window = three.window
    window.open_film(Path("b.png"))
    three.until(lambda: window.session.film is not None and window.session.film.sha256 == make_film(2).sha256)
    assert window.session.record is None
    assert window.session.result is None
    assert window.work.patient_form.draft().empty
    assert not window.work.patient_form.name.isReadOnly()
    assert not window.work.record_strip.isVisible()
    assert window.work.final_read.reader.text() == "Hanna Tesfaye"


def test_an_unsaved_reading_is_asked_about_before_a_record_opens(three) -> None:
    three.open_film("a.png")
    three.type_patient()
    three.analyse()
    page = show(three)
    three.press(page.open)
    three.answer(QMessageBox.StandardButton.Cancel)
    assert three.window.session.record is None
    assert three.window.session.result is not None


def test_escape_and_the_button_lead_back_to_the_film(three) -> None:
    page, window = show(three), three.window
    three.qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.work
    show(three)
    three.press(page.back)
    assert window.pages.currentWidget() is window.work


def test_without_a_store_the_list_says_why(world) -> None:
    world.store_error = PneumoError("store.damaged")
    world.open()
    page = show(world)
    assert "restore the last backup" in page.note.text()


def test_the_fake_decoder_finds_the_kept_film(three) -> None:
    assert three.decoder(three.store.film_path(make_film(1).sha256), CancelToken()).sha256 == make_film(1).sha256


def test_a_child_to_be_referred_urgently_is_marked_in_words_before_the_outcome(world) -> None:
    world.loader.classifier = FakeClassifier(score=0.02)
    window = world.read()
    window.work.visit_form.signs.saturation.setText("85")
    world.save()
    page = show(world)
    world.until(lambda: page.model.rowCount() == 1)
    urgent, outcome = (page.model.index(0, column) for column in (page.model.URGENT_COLUMN, page.model.OUTCOME_COLUMN))
    assert (urgent.data(), outcome.data()) == ("Urgent", "No pneumonia pattern found")
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert urgent.data(role) == "Refer urgently"
    page.model.read_first = True
    assert page.model.index(0, page.model.URGENT_COLUMN).data() == "Urgent"


def test_no_mark_stands_where_no_sign_is_urgent(three) -> None:
    page = show(three)
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert {page.model.index(row, page.model.URGENT_COLUMN).data(role) or "" for row in range(3)} == {""}


@pytest.mark.parametrize("words", ["Urgent", "Urgente"])
def test_the_mark_is_never_cut_in_any_language_of_the_window(three, words) -> None:
    """In bold, and with the room that a cell keeps on both sides."""
    page = show(three)
    column, table = page.model.URGENT_COLUMN, page.table
    bold = QFont(table.font())
    bold.setBold(True)
    margins = 2 * (table.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, table) + 1 + _CELL_PADDING_PX)
    assert QFontMetrics(bold).horizontalAdvance(words) + margins <= table.columnWidth(column)
    plain = QFontMetrics(table.font()).horizontalAdvance("P-2026-000123")
    assert plain + margins <= table.columnWidth(0)
    assert three.window.width() == 1366
    assert table.horizontalScrollBar().maximum() == 0


def test_enter_right_after_typing_opens_the_one_match_and_not_a_row_of_the_old_list(three) -> None:
    page, window = show(three), three.window
    page._wait.setInterval(60_000)
    three.qtbot.keyClicks(page.search, "abe")
    three.qtbot.keyClick(page.search, Qt.Key.Key_Return)
    three.until(lambda: window.session.record is not None)
    assert window.session.record.patient.name == "Abebe"


def test_enter_during_a_search_waits_for_its_answer(three) -> None:
    page, window = show(three), three.window
    gate = three.store.search_gate = Gate()
    page.search.setText("abe")
    three.until(gate.reached.is_set)
    opened = []
    page.opened.connect(opened.append)
    three.qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert opened == []
    gate.open()
    three.until(lambda: window.session.record is not None)
    assert window.session.record.patient.name == "Abebe"


@pytest.mark.parametrize(("text", "found"), [("K-", 3), ("nobody", 0)])
def test_enter_with_several_matches_or_none_opens_nothing(three, text, found) -> None:
    page = show(three)
    opened = []
    page.opened.connect(opened.append)
    page.search.setText(text)
    three.qtbot.keyClick(page.search, Qt.Key.Key_Return)
    three.until(lambda: "search" not in three.window.jobs.names)
    assert page.model.rowCount() == found
    assert opened == []
    assert page.table.hasFocus() is (found > 0)


@pytest.mark.parametrize("meanwhile", ["typed on", "left"])
def test_who_typed_on_or_left_after_enter_is_led_nowhere(three, meanwhile) -> None:
    page, window = show(three), three.window
    gate = three.store.search_gate = Gate()
    page.search.setText("abe")
    three.qtbot.keyClick(page.search, Qt.Key.Key_Return)
    three.until(gate.reached.is_set)
    opened = []
    page.opened.connect(opened.append)
    if meanwhile == "left":
        three.qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    else:
        three.qtbot.keyClicks(page.search, "b")
    gate.open()
    three.until(lambda: page.model.rowCount() == 1 and "search" not in window.jobs.names)
    assert opened == []


# --- filters and one patient -----------------------------------------------------------------------------------------------


def choose(world, combo, words: str) -> None:
    combo.setCurrentIndex(combo.findText(words))
    world.until(lambda: "search" not in world.window.jobs.names)


def test_the_row_above_the_list_asks_for_less(three) -> None:
    page = show(three)
    row = page.filters
    choose(three, row.state, "draft")
    assert [cells(page, 0)[2]] == ["K-2"]
    assert page.note.text() == "1 of 1 shown, newest first."
    choose(three, row.state, "final")
    choose(three, row.reader, "Hanna Tesfaye")
    assert page.model.rowCount() == 2
    choose(three, row.outcome, "No pneumonia pattern found")
    assert page.note.text().startswith("No record matches what is asked for above.")
    three.press(row.clear)
    three.until(lambda: page.model.rowCount() == 3)
    assert not row.clear.isEnabled()


def test_a_period_by_name_or_from_day_to_day(three) -> None:
    page = show(three)
    row = page.filters
    choose(three, row.period.combo, "Last month")
    assert page.model.rowCount() == 0
    choose(three, row.period.combo, "Today")
    assert page.model.rowCount() == 3
    choose(three, row.period.combo, "From … to …")
    assert row.period.since.isVisible()
    row.period.since.setFocus()
    three.qtbot.keyClicks(row.period.since, "2026-11-22")
    three.qtbot.keyClick(row.period.since, Qt.Key.Key_Tab)
    three.until(lambda: page.model.rowCount() == 0 and "search" not in three.window.jobs.names)
    row.period.since.setFocus()
    row.period.since.clear()
    three.qtbot.keyClicks(row.period.since, "no day")
    three.qtbot.keyClick(row.period.since, Qt.Key.Key_Tab)
    assert row.period.since.property("wrong")
    three.until(lambda: page.model.rowCount() == 3)


def test_the_records_of_the_chosen_patient_in_one_click(three) -> None:
    page = show(three)
    page.table.selectRow(1)
    three.press(page.patient)
    three.until(lambda: page.model.rowCount() == 1)
    assert cells(page, 0)[3] == "ማርያም"
    assert page.filters.patient.text() == "Patient K-2 only"


def test_earlier_visits_of_the_patient_in_the_form_in_one_click(three) -> None:
    window = three.window
    assert not window.work.earlier.isEnabled()
    three.type_patient("K-1", "")
    page = window.records
    page.search.setText("something else")
    three.press(window.work.earlier)
    three.until(lambda: page.model.rowCount() == 1 and "search" not in window.jobs.names)
    assert window.pages.currentWidget() is page
    assert page.search.text() == ""
    assert cells(page, 0)[3] == "Abebe"
    assert window.work.patient_form.draft().number == "K-1"


@pytest.mark.parametrize("width", [1366, 960])
def test_the_filter_row_fits(three, width) -> None:
    page = show(three)
    three.window.resize(width, 768 if width > 1000 else 540)
    three.until(lambda: three.window.width() == width)
    row = page.filters
    assert row.clear.geometry().right() <= row.width()
    assert row.minimumSizeHint().width() <= page.width()


def test_the_paper_of_a_draft_waits_for_a_first_impression_where_people_read_first(three) -> None:
    page = show(three)
    page.model.read_first = True
    chosen, only = page.table.selectionModel(), QItemSelectionModel.SelectionFlag.ClearAndSelect
    whole_row = QItemSelectionModel.SelectionFlag.Rows
    chosen.clearSelection()
    chosen.select(page.model.index(0, 0), only | whole_row)
    assert page.preview.isEnabled()
    chosen.select(page.model.index(1, 0), only | whole_row)  # a draft that nobody has judged
    assert page.open.isEnabled()
    assert not page.preview.isEnabled()
    assert not page.export.isEnabled()
    page.table.selectAll()
    assert not page.export.isEnabled()
