"""The final read in WHO-CXR words, reading first, amending, versions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fakes import make_film
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.reading import Agreement, FilmQuality, Outcome, WhoConclusion
from pneumo_desktop.domain.record import RecordState

FOUND = "Findings suggest pneumonia"


def key(world, key_: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    world.qtbot.keyClick(QApplication.focusWidget() or world.window, key_, modifier)


def dialog(world, kind: str):
    def shown():
        return [one for one in QApplication.topLevelWidgets() if type(one).__name__ == kind and one.isVisible()]

    world.until(shown)
    return shown()[-1]


def everything_readable(window) -> str:
    """All words that a screen reader, a person or a grab could find in the window, its bars, menus and title."""
    texts = [window.windowTitle(), window.statusBar().currentMessage()]

    def walk(interface) -> None:
        if interface is None or interface.state().invisible:
            return
        texts.extend(
            interface.text(role) for role in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
        )
        for number in range(interface.childCount()):
            walk(interface.child(number))

    walk(QAccessible.queryAccessibleInterface(window))
    return "\n".join(texts)


# --- words and keys ------------------------------------------------------------------------------------------------------


def test_every_word_has_one_key_even_while_typing(world) -> None:
    window = world.read()
    form = window.work.final_read
    window.work.visit_form.question.setFocus()
    key(world, Qt.Key.Key_F3)
    key(world, Qt.Key.Key_F6)
    assert (form.quality.value, form.who.value) == (FilmQuality.SUBOPTIMAL, WhoConclusion.PRIMARY_END_POINT)
    key(world, Qt.Key.Key_F6)
    assert form.who.value is None
    key(world, Qt.Key.Key_F9)
    assert form.words.hasFocus()
    world.qtbot.keyClicks(form.words, "Old scar.")
    key(world, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert form.agreement.value is Agreement.DISAGREES
    for choice in (form.quality, form.who):
        for value, button in choice.buttons.items():
            assert button.accessibleName(), value


def test_agreement_follows_from_a_word_and_is_asked_for_without_one(world) -> None:
    window = world.read()
    form = window.work.final_read
    key(world, Qt.Key.Key_F6)
    assert form.agreement.value is Agreement.AGREES
    assert not form.agree.isEnabled()
    key(world, Qt.Key.Key_F7)
    assert form.agreement.value is Agreement.PARTLY
    key(world, Qt.Key.Key_F4)
    assert form.agreement.value is Agreement.NOT_COMPARABLE
    key(world, Qt.Key.Key_F4)
    key(world, Qt.Key.Key_F9)
    assert form.agreement.value is None
    assert form.agree.isEnabled()
    world.qtbot.keyClicks(form.words, "Scar.")
    world.press(window.work.save)
    assert form.agreement_field.error == "Choose how this stands to the program's reading."
    world.press(form.agreement.buttons[Agreement.NOT_COMPARABLE])
    assert not form.agreement_field.error
    final = world.save().session.record.final_read
    assert (final.agreement, final.conclusion, final.who_conclusion) == (
        Agreement.NOT_COMPARABLE,
        "Scar.",
        WhoConclusion.NOT_STATED,
    )


def test_disagreement_asks_why_and_takes_a_knowing_no(world) -> None:
    window = world.read()
    form = window.work.final_read
    assert not form.reason_field.isVisible()
    key(world, Qt.Key.Key_F8)
    assert form.reason_field.isVisible()
    world.press(window.work.save)
    assert form.reason_field.error == "Say why you disagree, or tick that you leave it out."
    assert window.session.record is None
    form.no_reason.click()
    assert not form.reason_field.error
    final = world.save().session.record.final_read
    assert (final.agreement, final.disagreement_reason) == (Agreement.DISAGREES, "")
    assert final.conclusion == "No consolidation, infiltrate or effusion"


def test_who_agrees_without_a_word_takes_the_programs_to_be_seen_and_changed(world) -> None:
    window = world.read()
    form = window.work.final_read
    world.press(form.agree)
    assert form.words.toPlainText() == FOUND
    key(world, Qt.Key.Key_F7)
    assert form.words.toPlainText() == ""
    assert form.agreement.value is Agreement.PARTLY


def test_words_of_ones_own_stay_beside_a_word_of_the_who(world) -> None:
    window = world.read()
    form = window.work.final_read
    key(world, Qt.Key.Key_F6)
    world.qtbot.keyClicks(form.words, "Right lower lobe.")
    form.role.setText("radiographer")
    final = world.save().session.record.final_read
    assert (final.conclusion, final.who_conclusion) == ("Right lower lobe.", WhoConclusion.PRIMARY_END_POINT)
    assert (final.role, world.kept[-1].reader_role) == ("radiographer", "radiographer")


def test_the_form_says_what_the_words_were_made_for(world) -> None:
    window = world.read()
    assert "not for the care of single patients" in everything_readable(window).replace("\n", " ")


@pytest.mark.parametrize("quality", [Quality(), Quality(("lateral",), "lateral")])
def test_nobody_agrees_with_what_says_nothing(world, quality) -> None:
    world.judge.quality = quality
    world.loader.classifier.score = 0.5
    window = world.read()
    form = window.work.final_read
    assert not form.agree.isVisible()
    key(world, Qt.Key.Key_F6)
    final = world.save().session.record.final_read
    assert final.agreement is (Agreement.PARTLY if not quality.refusal else Agreement.NOT_COMPARABLE)


# --- reading first -------------------------------------------------------------------------------------------------------


@pytest.fixture
def first(world):
    world.settings = replace(world.settings, read_first=True)
    return world


def read_hidden(world):
    window = world.open()
    world.open_film()
    world.type_patient()
    world.press(window.work.analyse)
    world.until(lambda: window.session.hidden)
    return window


def leaks(window) -> list[str]:
    """Words of the reading that can be found anywhere."""
    text = everything_readable(window)
    return [word for word in (FOUND, "Probabilities", "Shows what moved the score", "Fake network", "87") if word in text]


def test_the_check_for_leaks_finds_a_reading_that_is_shown(world) -> None:
    assert {FOUND, "Fake network"} <= set(leaks(world.read()))


def test_nothing_of_a_reading_is_to_be_found_before_the_impression(first) -> None:
    window = read_hidden(first)
    assert leaks(window) == []
    assert window.session.result is None
    actions = window.actions_
    for action in (
        actions.heat_map,
        actions.heat_more,
        actions.heat_contours,
        actions.export,
        actions.print,
        actions.more.versions,
    ):
        assert not action.isEnabled(), action.text()
    for agreement in actions.more.agreement.values():
        assert not agreement.isEnabled()
    plain = window.work.film_view.grab().toImage()
    key(first, Qt.Key.Key_A)
    assert window.work.film_view.grab().toImage() == plain


def test_the_picture_is_the_same_whatever_the_program_found(first, qtbot, tmp_path) -> None:
    pictures = []
    for number, score in enumerate((0.95, 0.05)):
        first.loader.classifier.score = score
        first.windows.clear() if number else None
        window = read_hidden(first)
        window.work.patient_form.number.setFocus()
        QApplication.processEvents()
        pictures.append(window.work.grab().toImage())
        window._may_close = True
        window.close()
    assert pictures[0] == pictures[1]


def test_an_impression_shows_the_reading_and_is_kept_as_it_was(first) -> None:
    window = read_hidden(first)
    form = window.work.final_read
    first.press(form.commit)
    assert form.who_field.error == "Choose a conclusion, or type your own."
    assert window.session.hidden
    key(first, Qt.Key.Key_F8)
    key(first, Qt.Key.Key_F3)
    first.press(form.commit)
    assert not window.session.hidden
    assert FOUND in leaks(window)
    assert form.agreement.value is Agreement.DISAGREES
    key(first, Qt.Key.Key_F6)  # changed knowingly
    record = first.save().session.record
    assert record.first_impression.who_conclusion is WhoConclusion.NO_FINDING
    assert record.first_impression.film_quality is FilmQuality.SUBOPTIMAL
    assert record.final_read.who_conclusion is WhoConclusion.PRIMARY_END_POINT
    assert not record.final_read.read_first  # this conclusion came after the reading; the paper does not say otherwise
    assert "First impression: No consolidation" in everything_readable(window)


def test_who_stays_with_the_first_impression_has_concluded_before_the_reading(first) -> None:
    window = read_hidden(first)
    key(first, Qt.Key.Key_F6)
    first.press(window.work.final_read.commit)
    assert not window.session.hidden
    record = first.save().session.record
    assert record.final_read.who_conclusion is WhoConclusion.PRIMARY_END_POINT
    assert record.final_read.read_first


def test_a_draft_without_an_impression_stays_hidden_in_list_and_window(first) -> None:
    window = read_hidden(first)
    first.save()
    assert window.session.record.state is RecordState.DRAFT
    assert leaks(window) == []
    assert not window.work.export.isEnabled()
    window.show_records()
    first.until(lambda: window.records.model.rowCount() == 1 and not window.jobs.names)
    model = window.records.model
    cells = [model.data(model.index(0, column)) for column in range(model.columnCount())]
    assert cells[6:8] == ["Waits for a person", ""]
    assert model.data(model.index(0, model.OUTCOME_COLUMN), Qt.ItemDataRole.DecorationRole) is None
    first.decoder.films[make_film(1).sha256] = make_film(1)
    window._open_record(window.session.record.id)
    first.until(lambda: window.session.record is not None and not window.session.busy)
    assert window.session.hidden
    assert leaks(window) == []
    key(first, Qt.Key.Key_F6)
    first.press(window.work.final_read.commit)
    first.press(window.work.save)
    first.until(lambda: window.session.record.version == 2)
    assert window.session.record.first_impression is not None
    assert window.session.record.state is RecordState.FINAL


def test_a_film_that_was_refused_hides_nothing(first) -> None:
    first.judge.quality = Quality(("lateral",), "lateral")
    window = first.read()
    assert window.session.result.reading.outcome is Outcome.NOT_ANALYSED
    assert not window.work.final_read.asks_for_impression


def test_turned_on_later_the_setting_hides_what_is_not_read_yet(world) -> None:
    window = world.read()
    world.qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    settings = dialog(world, "SettingsDialog")
    settings.read_first.setChecked(True)
    world.press(settings.ok)
    assert window.session.hidden
    assert leaks(window) == []


def test_another_film_asks_anew(first) -> None:
    window = read_hidden(first)
    key(first, Qt.Key.Key_F6)
    first.press(window.work.final_read.commit)
    first.save()
    first.press(window.work.next)
    first.open_film("b.png")
    first.type_patient("K-2")
    first.press(window.work.analyse)
    first.until(lambda: window.session.hidden)
    assert window.session.impression is None
    assert window.work.final_read.who.value is None


def test_what_was_begun_stays_with_a_draft_saved_before_the_impression(first) -> None:
    window = read_hidden(first)
    key(first, Qt.Key.Key_F7)
    first.save()
    assert window.session.record.begun_read.who_conclusion is WhoConclusion.OTHER_INFILTRATE
    assert window.session.record.first_impression is None
    assert window.session.hidden
    assert window.work.final_read.who.value is WhoConclusion.OTHER_INFILTRATE


# --- amending ------------------------------------------------------------------------------------------------------------


def amend(world, words: str = "Seen with the lateral film") -> None:
    world.press(world.window.work.amend)
    asked = dialog(world, "AmendDialog")
    world.press(asked.ok)
    assert asked.words_field.error == "Say in words why the record is amended."
    world.qtbot.keyClicks(asked.words, words)
    asked.why.setCurrentIndex(1)
    world.press(asked.ok)
    world.until(lambda: world.window.session.amending)


@pytest.fixture
def signed(world):
    """A final record on the screen."""
    world.read()
    key(world, Qt.Key.Key_F6)
    world.save()
    return world


def test_an_amended_record_says_why_and_keeps_the_version_before(signed) -> None:
    window = signed.window
    amend(signed)
    work = window.work
    assert work.patient_form.name.isReadOnly()
    assert not work.visit_form.question.isReadOnly()
    assert work.save.text() == "Save amended record"
    assert "Amending record P-2026-000001, version 1: A second person read the film: Seen with" in work.record_strip.text.text()
    work.visit_form.question.setText("Still febrile")
    key(signed, Qt.Key.Key_F7)
    signed.press(work.save)
    signed.until(lambda: window.session.record.version == 2)
    old, new = signed.store.saved
    assert (old.state, new.state) == (RecordState.FINAL, RecordState.AMENDED)
    assert new.amendment_reason == "amended.second_reader: Seen with the lateral film"
    assert (new.final_read.who_conclusion, new.visit.clinical_question) == (WhoConclusion.OTHER_INFILTRATE, "Still febrile")
    assert (old.final_read.who_conclusion, old.visit.clinical_question) == (WhoConclusion.PRIMARY_END_POINT, "")
    assert new.reading == old.reading
    assert "version 2, amended" in work.record_strip.text.text()
    assert not window.session.amending
    assert work.visit_form.question.isReadOnly()


def test_an_amendment_can_be_left(signed) -> None:
    window = signed.window
    before = window.session.record
    amend(signed)
    window.work.visit_form.question.setText("x")
    key(signed, Qt.Key.Key_F8)
    signed.press(window.work.stop_amending)
    assert window.session.record == before
    assert window.work.visit_form.question.text() == ""
    assert window.work.final_read.who.value is WhoConclusion.PRIMARY_END_POINT
    assert signed.store.saved == [before]


def test_an_amendment_is_asked_about_before_it_is_lost(signed) -> None:
    amend(signed)
    signed.window.close()
    signed.answer(QMessageBox.StandardButton.Cancel)
    assert signed.window.isVisible()
    assert signed.window.session.amending


def test_the_film_is_read_anew_with_the_model_of_today(signed) -> None:
    window = signed.window
    amend(signed)
    signed.loader.classifier.score = 0.1
    signed.press(window.work.analyse)
    signed.until(lambda: not window.session.busy and window.session.result is not None)
    assert window.session.result.reading.outcome is Outcome.NO_PATTERN
    assert window.work.final_read.who.value is WhoConclusion.PRIMARY_END_POINT
    assert window.work.final_read.agreement.value is Agreement.DISAGREES
    window.work.final_read.no_reason.click()
    signed.press(window.work.save)
    signed.until(lambda: window.session.record.version == 2)
    assert window.session.record.reading.outcome is Outcome.NO_PATTERN


def test_a_new_reading_that_fails_leaves_the_kept_one(signed) -> None:
    window = signed.window
    amend(signed)
    signed.loader.classifier.error = PneumoError("model.failed")
    signed.press(window.work.analyse)
    signed.until(lambda: window.work.message.isVisible() and not window.session.busy)
    assert window.session.result.reading == window.session.record.reading
    signed.press(window.work.save)
    signed.until(lambda: window.session.record.version == 2)


def test_two_amendments_at_once_are_refused_with_a_sentence(signed) -> None:
    window = signed.window
    amend(signed)
    signed.store.error = PneumoError("store.version_conflict", number="P-2026-000001", version=2, newest=2)
    signed.press(window.work.save)
    signed.until(lambda: window.work.message.isVisible())
    assert "This record was changed meanwhile" in window.work.message.text.text()
    assert window.session.amending
    assert window.work.final_read.touched


def test_a_record_without_its_film_is_not_amended(signed) -> None:
    window = signed.window
    signed.store.film_error = PneumoError("store.film_missing")
    window._open_record(window.session.record.id)
    signed.until(lambda: window.session.record is not None and not window.session.busy)
    assert not window.work.amend.isEnabled()
    assert "Without its film" in window.work.save_note.text()


def test_every_version_is_listed_seen_and_exported_as_it_was(signed, tmp_path) -> None:
    window = signed.window
    amend(signed)
    key(signed, Qt.Key.Key_F7)
    signed.press(window.work.save)
    signed.until(lambda: window.session.record.version == 2)
    kept = signed.store.report_path(signed.store.saved[0])
    before = kept.read_bytes()
    signed.press(window.work.versions)
    page = dialog(signed, "VersionsPage")
    signed.until(lambda: page.versions)
    rows = [[page.table.item(row, column).text() for column in range(5)] for row in range(2)]
    assert rows[0][:2] == ["2", "amended"]
    assert rows[0][3:] == ["Hanna Tesfaye", "A second person read the film: Seen with the lateral film"]
    assert rows[1][:2] == ["1", "final"]
    page.table.selectRow(1)
    signed.press(page.see)
    seen = dialog(signed, "KeptReportPage")
    assert seen.mark == "superseded by version 2"
    assert len(seen.pages) == 1
    marked = seen.pages[0].grab().toImage()
    assert any(marked.pixelColor(x, y).value() < 250 for x in range(0, marked.width(), 5) for y in range(0, marked.height(), 5))
    seen.reject()
    page.table.selectRow(0)
    signed.press(page.see)
    newest = dialog(signed, "KeptReportPage")
    assert newest.mark == ""
    target = tmp_path / "out.pdf"
    with signed.qtbot.waitSignal(window.reports.exported):
        window.reports.export_to(page.versions[1], target)
    assert target.read_bytes() == before == kept.read_bytes()
    newest.reject()
    page.reject()


def test_copying_leaves_the_clipboard_without_names(signed) -> None:
    """The page of figures: counts, and a list that only names on request."""
    window = signed.window
    window.actions_.more.figures.trigger()
    page = dialog(signed, "FiguresPage")
    signed.until(lambda: page.tables)
    signed.press(page.copy)
    text = QGuiApplication.clipboard().text()
    assert "Films with a record\t1" in text
    assert "Abebe" not in text + page.text.toPlainText()
    assert "K-1" not in text + page.text.toPlainText()
    target = Path(signed.folder) / "list.csv"
    for names in (False, True):
        page.with_names.setChecked(names)
        page.write_csv(target)
        signed.until(lambda: "list" not in window.jobs.names)
        content = target.read_text(encoding="utf-8")
        assert ("Abebe Bikila" in content) is names
    page.write_pdf(Path(signed.folder) / "figures.pdf")
    assert (Path(signed.folder) / "figures.pdf").read_bytes().startswith(b"%PDF")
    page.reject()


def test_agreement_with_a_reading_is_asked_anew_of_a_new_one(world) -> None:
    """In words of one's own nothing but the person can say how they stand to the program's new outcome."""
    window = world.read()
    form = window.work.final_read
    key(world, Qt.Key.Key_F9)
    world.qtbot.keyClicks(form.words, "Dense right base.")
    world.press(form.agree)
    world.save()
    amend(world)
    world.loader.classifier.score = 0.1
    world.press(window.work.analyse)
    world.until(lambda: not window.session.busy and window.session.result is not None)
    assert window.session.result.reading.outcome is Outcome.NO_PATTERN
    assert form.words.toPlainText() == "Dense right base."
    assert form.agreement.value is None
    world.press(window.work.save)
    assert form.agreement_field.error == "Choose how this stands to the program's reading."
    assert window.session.record.version == 1


def test_words_that_were_the_programs_go_with_its_reading(world) -> None:
    """Who agreed with the reading before has said nothing of the one that takes its place."""
    window = world.read()
    form = window.work.final_read
    world.press(form.agree)
    assert form.words.toPlainText() == FOUND
    world.loader.classifier.score = 0.1
    window.session.analyse()
    world.until(lambda: not window.session.busy and window.session.result is not None)
    assert window.session.result.reading.outcome is Outcome.NO_PATTERN
    assert (form.words.toPlainText(), form.agreement.value) == ("", None)
