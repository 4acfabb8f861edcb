"""Three patients through the real window as people take them there, with a look at every step.

`tests/e2e/test_e2e_walk.py` runs it, and `packaging/walk_pictures.py` draws docs/walk.md's pictures from the same run, so that
no picture shows what was not checked.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import pypdfium2
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QWidget,
)

from pneumo_desktop import app
from pneumo_desktop.domain.account import Role
from pneumo_desktop.domain.clinic_number import NumberRule
from pneumo_desktop.domain.imci import ImciClass
from pneumo_desktop.domain.keeping import Act
from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate
from pneumo_desktop.domain.reading import Agreement, Outcome
from pneumo_desktop.domain.record import MERGED, Record, RecordState
from pneumo_desktop.paths import find_paths
from pneumo_desktop.resources import resource
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.account_dialogs import AccountsDialog
from pneumo_desktop.ui.amending import AmendDialog
from pneumo_desktop.ui.audit_page import AuditPage
from pneumo_desktop.ui.figures_page import FiguresPage
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.merge_dialog import MergeDialog
from pneumo_desktop.ui.model_state import ModelStage
from pneumo_desktop.ui.thresholds_page import ThresholdsPage
from pneumo_desktop.ui.versions_page import KeptReportPage, VersionsPage

Look = Callable[[str, QWidget], None]
"""Takes a picture of a widget under a name."""
Paper = Callable[[str, bytes], None]
"""Takes the pages of a PDF under a name."""

HANA, SARA = ("Hana Bekele", "bread and a horse"), ("Sara Alemu", "rain in the hills")
CHILD_FILM, ADULT_FILM, BOY_FILM, OLD_FILM = (
    resource("samples", f"{name}.jpeg")
    for name in ("child_normal_2", "child_bacterial_pneumonia", "child_viral_pneumonia", "child_normal")
)
MORNING = datetime(2026, 11, 21, 9, 5)
IN_MARCH = datetime(2026, 3, 2, 10, 40)
PATIENCE_S = 150
BREATHS = 52
MOST_TABS = 60


class Hands:
    """Keys go where the focus is, clicks where the thing is seen; nothing is set behind the window's back."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.keys = window, 0

    def wait(self, fact: Callable[[], object], what: str) -> None:
        end = time.monotonic() + PATIENCE_S
        while not fact():
            assert time.monotonic() < end, f"waited in vain for {what}"
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def at(self) -> QWidget:
        """Where a key goes."""
        return QApplication.focusWidget() or self.window

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Hands:
        QTest.keyClick(self.at(), key, modifier)
        self.keys += 1
        return self

    def control(self, key: Qt.Key, shift: bool = False) -> Hands:
        more = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        return self.key(key, Qt.KeyboardModifier.ControlModifier | more)

    def type(self, text: str) -> Hands:
        """By keys where a keyboard has them, else as an input method brings them."""
        for sign in text:
            if sign.isascii():
                QTest.keyClicks(self.at(), sign)
            else:
                event = QInputMethodEvent()
                event.setCommitString(sign)
                QApplication.sendEvent(self.at(), event)
            self.keys += 1
        return self

    def tab_to(self, widget: QWidget) -> Hands:
        """By the Tab key alone, so that what cannot be reached by it is missed."""
        for _ in range(MOST_TABS):
            if self.at() is widget or widget.focusProxy() is self.at():
                return self
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"the Tab key never came to {widget.accessibleName() or widget}, but to {self.at()}")

    def click(self, button: QWidget) -> Hands:
        assert button.isVisible(), button.accessibleName()
        assert button.isEnabled(), button.accessibleName()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return self

    def menu(self, action: QAction) -> Hands:
        """An entry of a menu; what is grey cannot be chosen."""
        assert action.isEnabled(), action.text()
        action.trigger()
        return self

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The open dialog of this kind, once it is there."""

        def shown() -> list[QDialog]:
            return [one for one in self.window.findChildren(kind) if one.isVisible()]

        self.wait(shown, kind.__name__)
        dialog = shown()[-1]
        dialog.activateWindow()  # which is the window manager's work, and there is none
        self.wait(dialog.isActiveWindow, f"{kind.__name__} in front")
        self.wait(lambda: dialog.isAncestorOf(self.at()), f"the focus in {kind.__name__}")
        return dialog

    def gone(self, kind: type[QDialog]) -> None:
        self.wait(lambda: not [d for d in self.window.findChildren(kind) if d.isVisible()], f"the end of {kind.__name__}")
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow, "the window in front")

    def settled(self) -> None:
        """Nothing is under way and all that is to be seen is drawn."""
        self.wait(lambda: not self.window.jobs.names, "the jobs")
        QTest.qWait(60)


class Clinic:
    """The window of one clinic on one day, with somebody's hands on it. `clock` is put forward by `later`."""

    def __init__(self, window: MainWindow, clock: list[datetime], look: Look, paper: Paper) -> None:
        self.window, self.clock, self.look, self.paper = window, clock, look, paper
        self.hands = Hands(window)
        self.store = window._parts.store

    def later(self, minutes: int) -> None:
        self.clock[0] += timedelta(minutes=minutes)

    def report(self, record: Record) -> bytes:
        return self.store.read_report(record)

    def sign_in(self, name: str, password: str) -> None:
        people, cover = self.window.people, self.window.people.cover
        assert people.covered
        assert not self.window.work.isVisible()
        self.hands.wait(lambda: cover.password.hasFocus(), "the line for the password")
        self.hands.key(Qt.Key.Key_Backtab)
        for _ in range(5):
            if cover.name.currentText() == name:
                break
            self.hands.key(Qt.Key.Key_Up)
        else:
            self.choose(cover.name, name)
        self.hands.tab_to(cover.password).type(password).key(Qt.Key.Key_Return)
        self.hands.wait(lambda: not people.covered, "the window")
        self.hands.settled()

    def choose(self, combo: QComboBox, words: str) -> None:
        """By the first letters, as a keyboard chooses."""
        while combo.currentText() != words:
            before = combo.currentText()
            self.hands.key(Qt.Key.Key_Down)
            assert combo.currentText() != before, f"{words} cannot be chosen"

    def open_film(self, film: Path) -> None:
        self.hands.control(Qt.Key.Key_O)
        dialog = self.hands.dialog(QFileDialog)
        dialog.findChild(QLineEdit, "fileNameEdit").setText(str(film))
        opens = next(button for button in dialog.findChildren(QPushButton) if button.isDefault())
        self.hands.wait(opens.isEnabled, "the file in the dialog")
        self.hands.click(opens)
        self.hands.gone(QFileDialog)
        self.hands.wait(lambda: self.window.session.film is not None and not self.window.session.busy, "the film")
        self.hands.settled()

    def begin(self, film: Path) -> None:
        """An empty desk, and the film on it; the patient comes next."""
        self.hands.control(Qt.Key.Key_N)
        self.open_film(film)
        assert self.window.session.record is None
        self.hands.wait(self.window.work.patient_form.number.hasFocus, "the line of the number")

    def next_number(self) -> None:
        form = self.window.work.patient_form
        self.hands.control(Qt.Key.Key_N, shift=True)
        self.hands.wait(lambda: form.number.text() and form.name.hasFocus(), "the next number")

    def read(self) -> None:
        self.hands.key(Qt.Key.Key_F5)
        self.hands.wait(lambda: self.window.session.result is not None, "the reading")
        self.hands.settled()

    def save(self) -> Record:
        version = self.window.session.record.version if self.window.session.record else 0
        self.later(1)
        self.hands.control(Qt.Key.Key_S)
        session = self.window.session
        self.hands.wait(lambda: session.record and session.record.version > version and not session.busy, "the record")
        self.hands.settled()
        return session.record

    def find(self, text: str) -> None:
        """Open the only record that matches."""
        self.hands.control(Qt.Key.Key_L)
        self.hands.wait(self.window.records.search.hasFocus, "the search")
        self.hands.type(text)
        self.hands.wait(lambda: self.window.records.model.rowCount() == 1, f"one record of {text}")
        self.hands.key(Qt.Key.Key_Return)
        self.hands.wait(lambda: self.window.session.record is not None and not self.window.session.busy, "the record")
        self.hands.settled()


@contextmanager
def clinic(folder: Path, look: Look, paper: Paper, language: str = "en") -> Iterator[Clinic]:
    """A clinic of a doctor and a radiographer, which gives its own numbers; real model, store, paper."""
    paths, clock = find_paths(folder / "installation"), [IN_MARCH]
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    settings = Settings(
        clinic_name="Kebele Health Centre",
        clinic_address="Main road, Debre Tabor",
        device="cpu",
        language=language,
        report_paper="A4",
        number_rule=NumberRule.CHECKED.value,
        number_prefix="DT",
    )
    of_the_audit = patch("pneumo_desktop.storage.audit.utc_now", lambda: clock[0].astimezone(UTC))
    with of_the_audit, app.open_locked_store(paths.data) as store:
        store.accounts.add(*SARA, Role.ADMINISTRATOR, "medical doctor")
        store.accounts.add(*HANA, Role.READER, "radiographer")
        parts = app.build_parts(paths, settings, None, store, None, None)
        window = MainWindow(replace(parts, ask_intended_use=False, now=lambda: clock[0], look_at_computer=lambda: ()))
        window.show()
        window.activateWindow()
        one = Clinic(window, clock, look, paper)
        one.hands.wait(lambda: window.model.stage is ModelStage.READY, "the model")
        window.activateWindow()
        one.hands.wait(window.isActiveWindow, "the window in front")
        try:
            yield one
        finally:
            window._may_close = True
            window.close()
            window.deleteLater()
            QApplication.processEvents()


def words_of(report: bytes) -> str:
    """The text of a PDF as a program that reads aloud has it, on one line."""
    document = pypdfium2.PdfDocument(report)
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(text.split())


def same_record(one: Record, other: Record) -> bool:
    """All but the heat map, which is compared by its numbers."""
    alike = replace(one, heat_map=None) == replace(other, heat_map=None)
    return alike and (one.heat_map.values == other.heat_map.values).all()


def in_order(text: str, *parts: str) -> None:
    """Each part stands in `text`, after the one before."""
    place = 0
    for part in parts:
        found = text.find(part, place)
        assert found >= 0, f"{part!r} is not where it should be in: {text}"
        place = found + len(part)


# --- before ------------------------------------------------------------------------------------------------------------


def visit_in_march(one: Clinic) -> Record:
    """A boy whom everybody knows, in March; in November nobody will."""
    hands, form = one.hands, one.window.work.patient_form
    one.sign_in(*HANA)
    one.begin(OLD_FILM)
    one.next_number()
    hands.type("Dawit Mekonnen").key(Qt.Key.Key_Tab).type("m").key(Qt.Key.Key_Tab).type("2017-03")
    assert form.draft().partial_birth == PartialDate(2017, 3)
    assert "estimated" in form.understood.text()
    one.read()
    hands.key(Qt.Key.Key_F2).key(Qt.Key.Key_F8)
    record = one.save()
    assert record.patient.number == "DT-00001-" + record.patient.number[-1]
    return record


# --- the child ---------------------------------------------------------------------------------------------------------


def child_in_danger(one: Clinic) -> Record:
    """Cannot drink, nobody has an oximeter, and the film shows nothing: referred urgently whatever the score."""
    window, hands = one.window, one.hands
    work = window.work
    one.begin(CHILD_FILM)
    one.next_number()
    hands.keys = 0
    type_the_child(one)
    bedside = work.bedside
    assert bedside.result.classification is ImciClass.SEVERE
    assert in_sight(bedside.urgent, window)
    assert bedside.urgent_title.text() == "Refer urgently"
    assert "not able to drink" in bedside.urgent_words.text().lower()
    assert bedside.row.text() == "Severe pneumonia or very severe disease"
    assert "SpO2" in missing_line(one) or "saturation" in missing_line(one)
    one.look("walk_child_signs", window)
    one.read()
    result = window.session.result
    assert result.reading.outcome is Outcome.NO_PATTERN
    assert in_sight(bedside.urgent, window)
    assert bedside.row.text() == "Severe pneumonia or very severe disease"
    assert window.work.film_view.film is not None
    one.look("walk_child_reading", window)
    hands.key(Qt.Key.Key_F2).key(Qt.Key.Key_F8)
    assert in_sight(bedside.urgent, window)  # whatever is scrolled to meanwhile
    assert work.final_read.agreement.value is Agreement.AGREES
    one.look("walk_child_concluded", window)
    keys = hands.keys
    record = one.save()
    assert keys <= 120, f"{keys} keys: more than two a second for a minute"
    assert record.state is RecordState.FINAL
    assert record.number in work.record_strip.text.text()
    assert bedside.urgent.isVisible()
    text = words_of(one.report(record))
    in_order(
        text,
        "Clinical information",
        "REFER URGENTLY",
        "not able to drink or breastfeed",
        "whatever the score of the program says",
        "Not measured, cannot be excluded",
        "Severe pneumonia or very severe disease",
        "WHO IMCI chart booklet, March 2014",
        "Conclusion of the reader",
        "No consolidation, infiltrate or effusion",
        "Hana Bekele, radiographer",
        "Reading by the program",
        "No pneumonia pattern found",
    )
    one.paper("walk_child", one.report(record))
    return record


def in_sight(widget: QWidget, window: MainWindow) -> bool:
    """Whether all of `widget` can be seen: not merely shown, but scrolled to."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect() and window.isVisible()


def missing_line(one: Clinic) -> str:
    return next(line for line in one.window.work.bedside.lines.text().splitlines() if "cannot be excluded" in line)


def type_the_child(one: Clinic) -> None:
    """By keys alone: name, sex, age in months, then one key an answer; the breaths are counted by tapping."""
    work, hands = one.window.work, one.hands
    form, signs = work.patient_form, work.visit_form.signs
    hands.type("Almaz Tesfaye").key(Qt.Key.Key_Tab).type("f").key(Qt.Key.Key_Tab).key(Qt.Key.Key_Tab)
    hands.key(Qt.Key.Key_Space)  # birth date not known
    hands.tab_to(form.age.value).type("19").key(Qt.Key.Key_Tab).type("m")
    assert form.draft().estimated_age == Age(19, AgeUnit.MONTHS)
    hands.tab_to(work.visit_form.kind).type("i")
    hands.tab_to(signs.cough).type("y4").tab_to(signs.difficult).type("yy2")
    hands.tab_to(signs.rate).key(Qt.Key.Key_Space)
    count_breaths(one)
    hands.type("ynn")  # indrawing, stridor, wheeze
    assert hands.at() is signs.saturation  # no oximeter here
    hands.tab_to(signs.danger.any).type("snnynn")
    hands.type("38.6").key(Qt.Key.Key_Tab).type("9.4")


def count_breaths(one: Clinic) -> None:
    """A minute of tapping, on a clock that needs none; the taps are no keys of the count below."""
    counter, hands = one.window.work.visit_form.signs.counter, one.hands
    clock, before = [0.0], hands.keys
    counter.clock = lambda: clock[0]
    hands.wait(counter.tap.hasFocus, "the counter")
    hands.key(Qt.Key.Key_Space)
    for breath in range(BREATHS):
        clock[0] = 59.0 * breath / BREATHS
        hands.key(Qt.Key.Key_Space)
    assert "Fast for this age already" in counter.limit.text()
    hands.wait(lambda: in_sight(counter.tap, one.window), "the counter in sight")
    one.look("walk_child_breaths", one.window)
    clock[0] = 60.0
    counter.look_at_clock()
    assert one.window.work.visit_form.signs.rate.text() == str(BREATHS)
    hands.keys = before


# --- the adult ---------------------------------------------------------------------------------------------------------


def adult_amended(one: Clinic, folder: Path) -> Record:
    """The radiographer writes the wrong side; the doctor amends it, and the first version can still be printed."""
    window, hands = one.window, one.hands
    one.later(12)
    one.begin(ADULT_FILM)
    one.next_number()
    hands.type("Girma Wolde").key(Qt.Key.Key_Tab).type("m").key(Qt.Key.Key_Tab).type("1971-08-30")
    question = window.work.visit_form.question
    hands.tab_to(question).type("Pneumonia?")
    one.read()
    assert window.session.result.reading.outcome is Outcome.SUGGESTS_PNEUMONIA
    assert not window.work.bedside.urgent.isVisible()
    assert not window.work.bedside.row.isVisible()  # no class of a children's chart for an adult
    hands.key(Qt.Key.Key_F2).key(Qt.Key.Key_F6)
    hands.tab_to(window.work.final_read.words).type("Consolidation in the left lower zone.")
    first = one.save()
    kept = one.report(first)
    amend(one, first)
    second = window.session.record
    assert (second.version, second.state, second.number) == (2, RecordState.AMENDED, first.number)
    assert second.final_read.reader == "Sara Alemu"
    assert one.report(first) == kept
    one.look("walk_adult_amended", window)
    see_versions(one, first, folder)
    old, new = words_of(kept), words_of(one.report(second))
    assert "left lower zone" in old
    assert "left lower zone" not in new
    in_order(new, "Amended, replaces version 1", "Reason for the change", "the side was wrong", "right lower zone")
    assert "No signs at the bedside were recorded: none of them can be excluded." in new
    one.paper("walk_adult", one.report(second))
    one.paper("walk_adult_before", kept)
    return second


def amend(one: Clinic, first: Record) -> None:
    window, hands = one.window, one.hands
    one.later(25)
    hands.key(Qt.Key.Key_F12)
    one.sign_in(*SARA)
    one.find("girma")
    assert same_record(window.session.record, first)
    hands.click(window.work.amend)
    dialog = hands.dialog(AmendDialog)
    hands.tab_to(dialog.words).type("the side was wrong")
    one.look("walk_adult_why", dialog)
    hands.click(dialog.ok)
    hands.gone(AmendDialog)
    assert window.session.amending
    hands.wait(window.work.final_read.words.hasFocus, "the words to be amended")
    hands.control(Qt.Key.Key_A).type("Consolidation in the right lower zone.")
    one.save()


def see_versions(one: Clinic, first: Record, folder: Path) -> None:
    """Both versions in the list; the first is seen as superseded and printed as it was."""
    window, hands = one.window, one.hands
    hands.click(window.work.versions)
    page = hands.dialog(VersionsPage)
    hands.wait(lambda: page.table.rowCount() == 2, "both versions")
    rows = [[page.table.item(row, column).text() for column in range(5)] for row in range(2)]
    assert [row[0] for row in rows] == ["2", "1"]
    assert [row[3] for row in rows] == ["Sara Alemu", "Hana Bekele"]
    assert "the side was wrong" in rows[0][4]
    one.look("walk_adult_versions", page)
    hands.click(page.table.viewport())
    page.table.setFocus()
    hands.key(Qt.Key.Key_End)
    select_row(page.table, 1)
    hands.click(page.see)
    kept = hands.dialog(KeptReportPage)
    assert kept.mark == "superseded by version 2"
    one.look("walk_adult_superseded", kept)
    kept.reject()
    hands.gone(KeptReportPage)
    paper = folder / "paper.pdf"
    print_into(window, paper)
    hands.click(page.print)
    hands.wait(paper.exists, "the paper")
    hands.settled()
    printed, on_screen = pypdfium2.PdfDocument(paper), pypdfium2.PdfDocument(one.report(first))
    assert len(printed) == len(on_screen)
    printed.close()
    on_screen.close()
    page.reject()
    hands.gone(VersionsPage)


def select_row(table: QAbstractItemView, row: int) -> None:
    place = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def print_into(window: MainWindow, paper: Path) -> None:
    """A printer that prints into a file, in place of the system's dialog, which a test cannot answer."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(paper))

    def answered(report: bytes, record: Record) -> None:
        window.reports._witness_print(record)
        window.reports.print_on(report, printer)

    window.reports._ask_printer = answered


# --- the unknown person ------------------------------------------------------------------------------------------------


def unknown_then_merged(one: Clinic, before: Record) -> Record:
    """Brought in without a name; an uncle comes later. Both the old film and the new one then stand under one patient."""
    window, hands = one.window, one.hands
    form = window.work.patient_form
    one.later(18)
    hands.key(Qt.Key.Key_F12)
    one.sign_in(*HANA)
    one.begin(BOY_FILM)
    hands.control(Qt.Key.Key_K, shift=True)
    hands.wait(lambda: form.number.text().startswith("NN-") and form.sex.hasFocus(), "the provisional number")
    hands.type("m")
    hands.tab_to(form.age.value).type("9")
    assert form.number_tools.mark.isVisible()
    one.read()
    assert "trained on ages of 1 to 5 years, 18 years and over" in window.work.bedside.age.text()
    assert window.work.bedside.age.isVisible()
    hands.key(Qt.Key.Key_F2).key(Qt.Key.Key_F7)
    record = one.save()
    assert record.patient.provisional
    one.look("walk_unknown", window)
    text = words_of(one.report(record))
    in_order(text, "Unknown, 21 November 2026", "Estimated age 9 years", "not known by name when the record was made")
    assert "The model was trained on ages of 1 to 5 years, 18 years and over." in text
    one.paper("walk_unknown", one.report(record))
    return merge(one, record, before)


def merge(one: Clinic, record: Record, before: Record) -> Record:
    window, hands = one.window, one.hands
    one.later(95)
    hands.control(Qt.Key.Key_L)
    page = window.records
    hands.wait(page.search.hasFocus, "the search")
    hands.key(Qt.Key.Key_Delete)  # what was searched for last is marked, to be typed over
    hands.wait(lambda: page.model.rowCount() == 4, "all records")
    hands.settled()
    one.look("walk_records", window)
    row = next(row for row in range(4) if page.model.line(row).id == record.id)
    select_row(page.table, row)
    hands.click(page.merge)
    dialog = hands.dialog(MergeDialog)
    hands.settled()
    hands.tab_to(dialog.search).type("dawit")
    hands.wait(lambda: dialog.people.count() == 1, "the boy of March")
    hands.settled()
    select_row(dialog.people, 0)
    hands.wait(dialog.go.isEnabled, "the button")
    hands.settled()
    one.look("walk_merge", dialog)
    hands.click(dialog.go)
    hands.gone(MergeDialog)
    hands.settled()
    merged = one.store.load(record.id)
    assert merged.patient == before.patient
    assert (merged.version, merged.amendment_reason, merged.merged_from) == (2, MERGED, record.patient)
    assert not one.store.records_under(record.patient.number)
    assert {line.id for line in one.store.records_under(before.patient.number)} == {record.id, before.id}
    assert same_record(one.store.load(record.id, 1), record)
    text = words_of(one.report(merged))
    in_order(text, f"Kept until a merge under clinic number {record.patient.number}", "Name Dawit Mekonnen")
    in_order(text, "Comparison", before.number, "No consolidation, infiltrate or effusion")
    hands.wait(lambda: not [r for r in range(4) if "provisional" in str(row_words(page, r))], "the list anew")
    one.look("walk_records_merged", window)
    one.paper("walk_merged", one.report(merged))
    return merged


def row_words(page: QWidget, row: int) -> list[str]:
    model = page.model
    return [str(model.data(model.index(row, column))) for column in range(model.columnCount())]


# --- afterwards --------------------------------------------------------------------------------------------------------


def look_at_the_audit(one: Clinic, child: Record, adult: Record, boy: Record) -> None:
    """Who did what, without a clinical word; and the chain is whole."""
    window, hands = one.window, one.hands
    hands.menu(window.keeping.audit)
    page = hands.dialog(AuditPage)
    hands.wait(lambda: page.table.rowCount() and not page.busy, "the lines")
    one.look("walk_audit", page)
    lines = window._parts.keeping.audit_lines(500)
    done = [(line.who, line.what, line.record) for line in reversed(lines)]
    for line in (
        (HANA[0], Act.SAVE, child.id),
        (HANA[0], Act.SAVE, adult.id),
        (HANA[0], Act.LOCK, ""),
        (SARA[0], Act.LOG_IN, ""),
        (SARA[0], Act.OPEN, adult.id),
        (SARA[0], Act.AMEND, adult.id),
        (SARA[0], Act.PRINT, adult.id),
        (HANA[0], Act.SAVE, boy.id),
        (HANA[0], Act.MERGE, boy.id),
    ):
        assert line in done, f"{line} is not in {done}"
    assert "whole" in page.outcome.text()
    shown = " ".join(page.table.item(r, c).text() for r in range(page.table.rowCount()) for c in range(5))
    for name in ("Almaz", "Girma", "Dawit", "consolidation", "NN-"):
        assert name.lower() not in shown.lower()
    page.reject()
    hands.gone(AuditPage)


def what_an_administrator_has(one: Clinic) -> None:
    """Thresholds, figures and accounts: the radiographer is told that they are not hers, the doctor has them."""
    window, hands = one.window, one.hands
    actions = window.actions_
    window.show_work()
    hands.menu(actions.thresholds)
    hands.wait(window.work.message.isVisible, "the refusal")
    assert not window.findChildren(ThresholdsPage)
    assert not actions.more.accounts.isEnabled()
    hands.key(Qt.Key.Key_F12)
    one.sign_in(*SARA)
    hands.menu(actions.thresholds)
    page = hands.dialog(ThresholdsPage)
    assert "as delivered with the model" in page.origin.text()
    one.look("walk_thresholds", page)
    page.reject()
    hands.gone(ThresholdsPage)
    hands.menu(actions.more.figures)
    figures = hands.dialog(FiguresPage)
    hands.settled()
    said = figures.findChild(QTextBrowser).toPlainText()
    assert "2026-11-01" in said
    assert "Almaz" not in said
    one.look("walk_figures", figures)
    figures.reject()
    hands.gone(FiguresPage)
    hands.menu(actions.more.accounts)
    accounts = hands.dialog(AccountsDialog)
    one.look("walk_accounts", accounts)
    accounts.reject()
    hands.gone(AccountsDialog)


def walk(folder: Path, look: Look, paper: Paper) -> None:
    """All of it, in the order of a day."""
    with clinic(folder, look, paper) as one:
        before = visit_in_march(one)
        one.clock[0] = MORNING
        child = child_in_danger(one)
        adult = adult_amended(one, folder)
        boy = unknown_then_merged(one, before)
        look_at_the_audit(one, child, adult, boy)
        what_an_administrator_has(one)


__all__ = ["clinic", "walk"]
