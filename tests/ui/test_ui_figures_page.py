"""The page of figures as a person uses it: opened from the menu over the real store, its numbers held against known records."""

from __future__ import annotations

import csv
import sys
import threading
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from fakes import Gate
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from pneumo_desktop.domain.listing import Period
from pneumo_desktop.domain.reading import Agreement, FilmQuality, FinalRead, Outcome, WhoConclusion
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.storage.records import open_store
from pneumo_desktop.ui.figures_page import FiguresPage

sys.path.insert(0, str(Path(__file__).parents[1] / "storage"))
from storage_samples import make_film, make_patient, make_record, next_version, save_new, write_report

OCTOBER = datetime(2026, 10, 14, 9, 0)
NOVEMBER = datetime(2026, 11, 3, 9, 0)
EMPTY = "2026-02-01", "2026-02-28"
NAMES = ("Abebe Bikila", "Almaz Ayana", "Zola Budd", "Tirunesh Dibaba", "Haile Gebre", "Derartu Tulu", "Kenenisa Bekele")
A, P, D, N = Agreement.AGREES, Agreement.PARTLY, Agreement.DISAGREES, Agreement.NOT_COMPARABLE
PRIMARY, OTHER, NOTHING, OWN = (
    WhoConclusion.PRIMARY_END_POINT,
    WhoConclusion.OTHER_INFILTRATE,
    WhoConclusion.NO_FINDING,
    WhoConclusion.NOT_STATED,
)
KNOWN = (  # outcome, reason, agreement, conclusion; the last one is November's
    (Outcome.SUGGESTS_PNEUMONIA, None, A, PRIMARY),
    (Outcome.SUGGESTS_PNEUMONIA, None, D, NOTHING),
    (Outcome.NO_PATTERN, None, A, NOTHING),
    (Outcome.UNCERTAIN, None, P, OTHER),
    (Outcome.NOT_ANALYSED, "lateral", N, OWN),
    (Outcome.NOT_ANALYSED, "lateral", None, None),
    (Outcome.SUGGESTS_PNEUMONIA, None, None, None),
)


class CountedStore:
    """The real store, whose counting and listing wait while there is a gate."""

    save_gate = search_gate = None

    def __init__(self, data: Path) -> None:
        self.inner, self.gate, self.counted = open_store(data), None, []

    def __getattr__(self, name: str):
        return getattr(self.inner, name)

    def film_groups(self, since, until):
        self.counted.append((threading.current_thread(), since))
        self._wait()
        return self.inner.film_groups(since, until)

    def listed(self, only):
        self._wait()
        return self.inner.listed(only)

    def _wait(self) -> None:
        if self.gate is not None:
            self.gate.wait()


def final_read(agreement: Agreement, who: WhoConclusion) -> FinalRead:
    why = "skin fold" if agreement is D else ""
    return FinalRead(agreement, "words", "Hana", OCTOBER, FilmQuality.ADEQUATE, who, disagreement_reason=why)


def keep(store, index: int) -> Record:
    outcome, reason, agreement, who = KNOWN[index]
    film, person = make_film(index), make_patient(f"KH-{index}", NAMES[index])
    at = NOVEMBER if index == len(KNOWN) - 1 else OCTOBER
    score = None if outcome is Outcome.NOT_ANALYSED else 0.5
    reading = replace(make_record("", film, person).reading, outcome=outcome, reason=reason, score=score, read_at=at)
    final = final_read(agreement, who) if agreement is not None else None
    state = RecordState.FINAL if final else RecordState.DRAFT
    return save_new(store, film, person, visit=Visit(at), reading=reading, final_read=final, state=state, saved_at=at)


@pytest.fixture
def counted(world, tmp_path):
    """A world with the real store, six records of October and one of November, this month."""
    world.store = CountedStore(tmp_path / "data")
    for index in range(len(KNOWN)):
        keep(world.store.inner, index)
    world.settings = replace(world.settings, clinic_name="Kebele Health Centre")
    yield world
    if world.store.gate is not None:
        world.store.gate.open()
    for window in world.windows:
        window.jobs.shutdown(5000)
    world.store.close()


def pages() -> list[FiguresPage]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, FiguresPage) and one.isVisible()]


def open_page(world) -> FiguresPage:
    """By the entry of the menu Records, found by its words."""
    window = world.windows[-1] if world.windows else world.open()
    (menu,) = (menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "&Records")
    (entry,) = (action for action in menu.actions() if action.text().startswith("&Figures of a period"))
    entry.trigger()
    world.until(pages)
    return pages()[-1]


def choose(world, page: FiguresPage, period: Period) -> None:
    """The period in the list, by the keys that go to it."""
    page.period.combo.setFocus()
    while page.period.combo.currentData() != period:
        before = page.period.combo.currentIndex()
        down = before < page.period.combo.findData(period)
        world.qtbot.keyClick(page.period.combo, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
        assert page.period.combo.currentIndex() != before


def type_days(world, page: FiguresPage, since: str, until: str) -> None:
    choose(world, page, Period.FROM_TO)
    for edit, day in ((page.period.since, since), (page.period.until, until)):
        edit.setFocus()
        world.qtbot.keyClicks(edit, day)
        world.qtbot.keyClick(edit, Qt.Key.Key_Return)


def settle(world) -> None:
    world.until(lambda: "figures" not in world.window.jobs.names)


def table(page: FiguresPage, title: str) -> dict[str, str]:
    """A table of two columns by its title, out of what the page shows."""
    rows = dict(page.tables)[title]
    for cells in rows:
        assert all(cell in page.text.toPlainText() for cell in cells)
    return {row[0]: row[1] for row in rows}


def figures(page: FiguresPage) -> list[str]:
    return list(table(page, "Films").values())


def test_this_month_stands_there_first(counted) -> None:
    page = open_page(counted)
    settle(counted)
    assert "Kebele Health Centre · Chest films · 2026-11-01 – 2026-11-21" in page.text.toPlainText()
    assert figures(page) == ["1", "1", "1 of 1 (100 %)", "none", "none", "0"]
    page.reject()


def test_the_numbers_of_another_month_are_those_of_its_records(counted) -> None:
    page = open_page(counted)
    choose(counted, page, Period.LAST_MONTH)
    settle(counted)
    assert "2026-10-01 – 2026-10-31" in page.text.toPlainText()
    assert figures(page) == ["6", "1", "2 of 4 (50 %)", "1 of 4 (25 %)", "2 of 4 (50 %)", "0"]
    assert list(table(page, "What the program found").values()) == ["2", "1", "1", "2"]
    concluded = table(page, "What people concluded")
    assert list(concluded.values()) == ["1", "1", "2", "1"]
    assert concluded["In own words only"] == "1"
    assert sorted(table(page, "Agreement of the final read with the program").values(), reverse=True)[:4] == [
        "2",
        "1",
        "1",
        "1",
    ]
    (refused,) = table(page, "Not analysed, by reason").items()
    assert "film from the side" in refused[0]
    assert refused[1] == "2"
    bands = dict(page.tables)["By age at the exam"]
    assert [list(row[:3]) for row in bands[1:]] == [["12 to 59 months", "6", "2 of 4 (50 %)"]]
    page.reject()


def test_the_note_says_by_which_day_a_film_counts_whose_exam_has_none(counted) -> None:
    """Read in October and saved in November, it is a film of October, as the words above the tables say."""
    film, person = make_film(90), make_patient("KH-90", "Meseret Defar")
    reading = replace(make_record("", film, person).reading, read_at=OCTOBER)
    save_new(counted.store.inner, film, person, visit=Visit(), reading=reading, saved_at=NOVEMBER)
    page = open_page(counted)
    settle(counted)
    assert figures(page)[0] == "1"
    choose(counted, page, Period.LAST_MONTH)
    settle(counted)
    assert figures(page)[0] == "7"
    said = "by the day of the exam, or of the first reading where the exam has none."
    assert said in " ".join(page.text.toPlainText().split())
    page.reject()


def test_a_month_without_films_says_so_in_every_line(counted) -> None:
    page = open_page(counted)
    type_days(counted, page, *EMPTY)
    settle(counted)
    assert "2026-02-01 – 2026-02-28" in page.text.toPlainText()
    assert figures(page) == ["0", "0", "none", "none", "none", "0"]
    assert table(page, "Not analysed, by reason") == {"None": "0"}
    assert len(dict(page.tables)["By age at the exam"]) == 1
    page.reject()


def test_an_amendment_changes_the_figures_of_the_film_s_own_month_alone(counted) -> None:
    store = counted.store.inner
    disagreed = store.load(store.search(NAMES[1])[0].id)
    changed = next_version(disagreed, final_read=final_read(A, PRIMARY), saved_at=NOVEMBER)
    store.save(changed, make_film(1), write_report(store))
    page = open_page(counted)
    settle(counted)
    assert figures(page)[0] == "1"
    choose(counted, page, Period.LAST_MONTH)
    settle(counted)
    assert figures(page) == ["6", "1", "2 of 4 (50 %)", "2 of 4 (50 %)", "3 of 4 (75 %)", "0"]
    page.reject()


def test_figures_never_stand_under_the_heading_of_another_month(counted) -> None:
    """While the new month is being counted, screen, clipboard and paper still say what the figures are of."""
    page = open_page(counted)
    settle(counted)
    counted.store.gate = Gate()
    choose(counted, page, Period.LAST_MONTH)
    counted.press(page.copy)
    copied = QGuiApplication.clipboard().text()
    assert "2026-11-01" in copied
    assert "Films with a record\t1" in copied
    page.write_pdf(counted.folder / "early.pdf")
    with closing(pypdfium2.PdfDocument(counted.folder / "early.pdf")) as paper:
        assert "2026-11-01" in paper[0].get_textpage().get_text_bounded()
    choose(counted, page, Period.THIS_YEAR)
    counted.store.gate.open()
    settle(counted)
    assert "2026-01-01 – 2026-11-21" in page.text.toPlainText()
    assert figures(page)[0] == "7"
    page.reject()


def test_counting_runs_beside_the_window_and_only_for_the_period_that_is_stayed_at(counted) -> None:
    """All years of a full store take long enough to feel: whoever goes through the periods by key waits for the last alone."""
    page = open_page(counted)
    settle(counted)
    counted.store.counted.clear()
    counted.store.gate = Gate()
    choose(counted, page, Period.THIS_YEAR)
    choose(counted, page, Period.ANY)
    counted.store.gate.open()
    settle(counted)
    assert "All films" in page.text.toPlainText()
    assert len(counted.store.counted) <= 2
    assert counted.store.counted[-1][1] is None
    assert {thread.name for thread, _ in counted.store.counted} == {"pneumo-store"}
    page.reject()


def test_a_page_that_is_closed_while_it_counts_is_gone_without_a_word(counted) -> None:
    counted.open()
    counted.store.gate = Gate()
    page = open_page(counted)
    assert not any(button.isEnabled() for button in (page.copy, page.pdf, page.print))  # there is nothing yet
    with counted.qtbot.waitSignal(page.destroyed):
        page.reject()
    counted.store.gate.open()
    settle(counted)
    assert pages() == []


@pytest.mark.parametrize("place", ["list.csv", "nowhere/list.csv"])
def test_a_page_left_while_its_list_is_written_goes_when_that_is_done_and_stays_where_it_failed(
    counted, tmp_path, place
) -> None:
    page = open_page(counted)
    settle(counted)
    counted.store.gate = Gate()
    page.write_csv(tmp_path / place)
    counted.until(counted.store.gate.reached.is_set)
    page.reject()
    assert page.isVisible()
    if "nowhere" in place:
        counted.store.gate.open()
        counted.until(lambda: "could not be written" in page.told.text())
        assert page.isVisible()
    else:
        with counted.qtbot.waitSignal(page.destroyed):
            counted.store.gate.open()
        assert (tmp_path / place).is_file()
        return
    page.reject()
    assert not page.isVisible()


@pytest.mark.parametrize("with_names", [False, True])
def test_the_list_of_the_month_goes_out_as_csv(counted, tmp_path, with_names: bool) -> None:
    page = open_page(counted)
    choose(counted, page, Period.LAST_MONTH)
    settle(counted)
    if with_names:
        counted.qtbot.keyClick(page.with_names, Qt.Key.Key_Space)
    counted.press(page.csv)
    counted.until(lambda: page.findChildren(QFileDialog))
    dialog = page.findChildren(QFileDialog)[-1]
    assert Path(dialog.selectedFiles()[0]).name == "films-2026-10-01-2026-10-31.csv"
    dialog.fileSelected.emit(str(tmp_path / "list.csv"))
    dialog.reject()
    counted.until(lambda: "6 records written" in page.told.text())
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [line["day"] for line in lines] == ["2026-10-14"] * 6
    assert [line["outcome"] for line in lines] == [known[0].value for known in KNOWN[:6]]
    assert [line["agreement"] for line in lines] == [known[2].value if known[2] else "" for known in KNOWN[:6]]
    assert ("name" in lines[0], "clinic_number" in lines[0]) == (with_names, with_names)
    content = (tmp_path / "list.csv").read_text(encoding="utf-8")
    assert [name in content for name in NAMES] == [with_names] * 6 + [False]
    assert ("skin fold" in content) is with_names
    page.reject()


def test_no_patient_stands_on_the_page_its_copy_or_its_paper(counted, tmp_path) -> None:
    page = open_page(counted)
    choose(counted, page, Period.THIS_YEAR)
    settle(counted)
    counted.press(page.copy)
    page.write_pdf(tmp_path / "figures.pdf")
    with closing(pypdfium2.PdfDocument(tmp_path / "figures.pdf")) as paper:
        printed = "\n".join(sheet.get_textpage().get_text_bounded() for sheet in paper)
    for said in (page.text.toPlainText(), page.text.toHtml(), QGuiApplication.clipboard().text(), printed):
        assert "Films with a record" in said
        told = [word for word in (*NAMES, *(name.split()[0] for name in NAMES), "KH-", "P-2026", "skin fold") if word in said]
        assert told == []
    page.reject()
