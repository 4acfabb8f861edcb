"""Films of a folder, CD or ZIP in a list: filled while searching, searched, opened; and what a person is told."""

from __future__ import annotations

import time
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from fakes import Gate, make_film
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import FilmFacts
from pneumo_desktop.domain.found import COPY_PREFIX, FoundFilm, SearchPhase, SearchStep
from pneumo_desktop.domain.patient import PatientDraft, Sex
from pneumo_desktop.ui.import_list import ImportModel
from pneumo_desktop.ui.session import Stage

CD = Path("/media/CD")
GRAY = np.tile(np.arange(96, dtype=np.uint8), (80, 1))


def found(number: int, name: str, patient: str = "", file: Path | None = None, **changes: object) -> FoundFilm:
    draft = PatientDraft(f"K-{number}", patient, Sex.FEMALE, date(2021, 4, 23))
    facts = FilmFacts(
        "DICOM", 100, 120, 12, patient=draft, acquired_at=datetime(2026, 11, 20, 10, 15), modality="DX", view_position="PA"
    )
    stated = {"facts": facts, "size_bytes": 1000} | changes
    return FoundFilm(number, CD, name, file or CD / name, **stated)  # type: ignore[arg-type]


def failed(number: int, name: str, code: str = "film.truncated") -> FoundFilm:
    return FoundFilm(number, CD, name, CD / name, error=PneumoError(code, file=name))


def steps(*films: FoundFilm, others: int = 0) -> list[SearchStep]:
    total = len(films) + others
    made = [SearchStep(SearchPhase.LISTING, 0, total)]
    made += [SearchStep(SearchPhase.HEADERS, done, total, 0, film) for done, film in enumerate(films, 1)]
    return [*made, SearchStep(SearchPhase.HEADERS, total, total, others)]


@pytest.fixture
def three(world):
    """A window that has searched a CD with two films and a broken one."""
    world.finder.steps = steps(
        found(0, "a.png", "Tesfaye, Hanna"), found(1, "b.png", "Nguyễn, Châu"), failed(2, "c.dcm"), others=4
    )
    window = world.open()
    window.intake.take([CD])
    world.until(lambda: window.intake.page.model.rowCount() == 3 and not window.intake.page.busy)
    return world


def cells(page, row: int) -> list[str]:
    model = page.model
    return [model.data(model.index(row, column)) for column in range(model.columnCount())]


def open_current(world) -> None:
    world.until(lambda: world.window.session.film is not None and world.window.session.stage is Stage.IDLE)


def test_a_folder_is_listed_with_patient_date_view_and_file_and_the_reason_for_what_failed(three) -> None:
    window = three.window
    page = window.intake.page
    assert window.pages.currentWidget() is page
    assert page.table.hasFocus()
    assert cells(page, 0) == ["", "Tesfaye, Hanna  K-0", "23 April 2021, Female", "20 Nov 2026  10:15", "DX PA", "a.png", ""]
    assert cells(page, 2)[ImportModel.FILE] == "c.dcm"
    assert cells(page, 2)[ImportModel.STATE].startswith("c.dcm ends too early")
    assert page.note.text() == "Films found: 2. Could not be read: 1. Other files that are no films: 4."
    assert page.title.text() == "Films in CD"
    assert not page.progress.isVisible()
    assert not page.stop.isVisible()


@pytest.mark.parametrize("how", ["enter", "double click", "button"])
def test_a_film_of_the_list_is_opened_and_marked(three, how) -> None:
    window, page = three.window, three.window.intake.page
    page.table.selectRow(1)
    if how == "enter":
        three.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    elif how == "button":
        three.press(page.open)
    else:
        place = page.table.visualRect(page.model.index(1, 1)).center()
        three.qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        three.qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    open_current(three)
    assert three.decoder.opened == ["b.png"]
    assert window.pages.currentWidget() is window.work
    assert cells(page, 1)[ImportModel.STATE] == "Opened"
    window.actions_.found_films.trigger()
    assert window.pages.currentWidget() is page
    assert page.table.selectionModel().selectedRows()[0].row() == 1


def test_a_failure_cannot_be_opened_and_says_its_sentence(three) -> None:
    page = three.window.intake.page
    page.table.selectRow(2)
    assert not page.open.isEnabled()
    assert page.reason.isVisible()
    assert page.reason.text().startswith("c.dcm ends too early")
    three.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert three.decoder.opened == []
    page.table.selectRow(0)
    assert not page.reason.isVisible()


def test_search_finds_by_name_without_accents_and_arrow_and_enter_open(three) -> None:
    page = three.window.intake.page
    page.search.setFocus()
    three.qtbot.keyClicks(page.search, "chau")
    assert page.model.rowCount() == 1
    three.qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    three.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    open_current(three)
    assert three.decoder.opened == ["b.png"]


def test_a_search_without_match_says_so_and_films_and_failures_can_be_shown_alone(three) -> None:
    page = three.window.intake.page
    three.qtbot.keyClicks(page.search, "nobody")
    assert page.empty.isVisible()
    assert page.empty.text().startswith("No film matches")
    page.search.clear()
    page.show_what.setCurrentIndex(page.show_what.findText("Failures only"))
    assert [cells(page, row)[ImportModel.FILE] for row in range(page.model.rowCount())] == ["c.dcm"]
    page.show_what.setCurrentIndex(page.show_what.findText("Films only"))
    assert page.model.rowCount() == 2


def test_columns_sort_and_the_chosen_film_stays_chosen(three) -> None:
    page = three.window.intake.page
    page.table.selectRow(0)
    page.table.sortByColumn(ImportModel.PATIENT, Qt.SortOrder.AscendingOrder)
    assert [cells(page, row)[ImportModel.FILE] for row in range(3)] == ["c.dcm", "b.png", "a.png"]
    assert page.table.selectionModel().selectedRows()[0].row() == 2


def test_escape_leads_back_to_the_film(three) -> None:
    three.qtbot.keyClick(three.window.intake.page.table, Qt.Key.Key_Escape)
    assert three.window.pages.currentWidget() is three.window.work


def test_the_list_fills_while_the_search_goes_on_and_cancel_keeps_what_was_found(world) -> None:
    world.finder.steps = steps(*[found(number, f"f{number}") for number in range(6)])
    world.finder.gate, world.finder.held_at = Gate(), 4
    window = world.open()
    page = window.intake.page
    window.intake.take([CD])
    world.until(world.finder.gate.reached.is_set)
    world.until(lambda: page.model.rowCount() >= 1)
    assert page.progress.isVisible()
    assert "Films found" in page.note.text() or "Looking for files" in page.note.text()
    world.press(page.stop)
    assert page.model.rowCount() == 3
    assert "cancelled" in page.note.text()
    assert not page.stop.isVisible()
    assert window.jobs.names == ()


def test_a_film_can_be_opened_while_the_search_goes_on(world) -> None:
    world.finder.steps = steps(found(0, "a.png"), found(1, "b.png"), found(2, "x"))
    world.finder.gate, world.finder.held_at = Gate(), 2
    window = world.open()
    window.intake.take([CD])
    world.until(lambda: window.intake.page.model.rowCount())
    world.qtbot.keyClick(window.intake.page.table, Qt.Key.Key_Return)
    open_current(world)
    assert window.intake.page.busy
    world.finder.gate.open()
    world.until(lambda: not window.intake.page.busy)
    assert window.intake.page.model.rowCount() == 3
    assert window.pages.currentWidget() is window.work


def test_a_thumbnail_and_a_late_failure_replace_the_row(world) -> None:
    late = steps(found(0, "a.png"), found(1, "b.png"))
    late += [
        SearchStep(SearchPhase.THUMBNAILS, 1, 2, 0, found(0, "a.png", thumbnail=GRAY)),
        SearchStep(SearchPhase.THUMBNAILS, 2, 2, 0, failed(1, "b.png")),
    ]
    world.finder.steps = late
    window = world.open()
    page = window.intake.page
    window.intake.take([CD])
    world.until(lambda: page.model.counts == (1, 1))
    assert page.model.rowCount() == 2
    pixmap = page.model.data(page.model.index(0, ImportModel.THUMBNAIL), Qt.ItemDataRole.DecorationRole)
    assert (pixmap.width(), pixmap.height()) == (96, 80)
    assert pixmap.deviceIndependentSize().toTuple() == (54, 45)
    assert pixmap.toImage().pixelColor(50, 10).red() == 50
    assert page.model.data(page.model.index(1, ImportModel.THUMBNAIL), Qt.ItemDataRole.DecorationRole) is None


def test_nothing_found_and_a_broken_search_are_told_in_words(world) -> None:
    world.finder.steps = steps(others=3)
    window = world.open()
    page = window.intake.page
    assert page.empty.text().startswith("Nothing was searched yet")
    window.intake.take([CD])
    world.until(lambda: page.note.text().startswith("Films found: 0."))
    assert page.empty.isVisible()
    assert page.empty.text().startswith("No films here")
    world.finder.error = PneumoError("film.unreadable")
    window.intake.take([CD])
    world.until(lambda: "The search failed" in page.note.text())


def drop(window, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none)
    window.dropEvent(event)
    assert event.isAccepted()


@pytest.mark.parametrize("paths", [("/x/folder",), ("/x/films.zip",), ("/x/a.png", "/x/b.png"), ("/x/folder", "/x/films.zip")])
def test_folders_zips_and_several_files_dropped_are_listed(world, paths) -> None:
    world.finder.steps = steps(found(0, "a.png"))
    window = world.open()
    drop(window, *map(Path, paths))
    world.until(lambda: window.intake.page.model.rowCount() == 1)
    assert world.finder.searched == [tuple(map(Path, paths))]
    assert world.decoder.opened == []
    assert window.pages.currentWidget() is window.intake.page


@pytest.mark.parametrize("action", ["open_folder", "import_cd", "open_zip"])
def test_the_file_menu_opens_folder_cd_and_zip(world, action) -> None:
    world.finder.steps = steps(found(0, "a.png"))
    window = world.open()
    file_menu = window.menuBar().actions()[0].menu()
    assert getattr(window.actions_, action) in file_menu.actions()
    getattr(window.actions_, action).trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog.isVisible()
    assert (dialog.fileMode() is QFileDialog.FileMode.Directory) is (action == "open_folder")
    dialog.filesSelected.emit(["/media/CD"])
    dialog.reject()
    world.until(lambda: window.intake.page.model.rowCount() == 1)


def test_several_films_chosen_in_the_dialog_are_listed(world) -> None:
    world.finder.steps = steps(found(0, "a.png"))
    window = world.open()
    window.actions_.open.trigger()
    window.findChild(QFileDialog).filesSelected.emit(["/x/a.png", "/x/b.png"])
    world.until(lambda: window.intake.page.model.rowCount() == 1)
    window.findChild(QFileDialog).reject()


def test_the_dialog_offers_every_kind_of_film(world) -> None:
    window = world.open()
    window.actions_.open.trigger()
    dialog = window.findChild(QFileDialog)
    everything, films = dialog.nameFilters()
    assert everything == "All files (*)"
    assert all(f"*{suffix}" in films for suffix in (".dcm", ".webp", ".jp2", ".j2k", ".tif", ".jpe"))
    dialog.reject()


def test_recent_films_keep_the_folder_and_no_copy_out_of_a_zip(world) -> None:
    copy = world.store.scratch / f"{COPY_PREFIX}1"
    world.decoder.films[copy.name] = make_film(3)
    world.finder.steps = steps(found(0, "IM1", file=copy))
    window = world.open()
    window.intake.take([Path("/x/films.zip")])
    world.until(lambda: window.intake.page.model.rowCount())
    world.qtbot.keyClick(window.intake.page.table, Qt.Key.Key_Return)
    open_current(world)
    window.actions_.recent.aboutToShow.emit()
    assert [action.text() for action in window.actions_.recent.actions()] == ["All films in films.zip (in x)"]
    window.actions_.recent.actions()[0].trigger()
    world.until(lambda: len(world.finder.searched) == 2)


def test_copies_out_of_a_zip_go_with_the_next_search_and_with_the_window(world) -> None:
    window = world.open()
    for search in (1, 2):
        copy = world.store.scratch / f"{COPY_PREFIX}{search}"
        copy.write_bytes(b"film")
        if search == 1:
            window.intake.take([CD])
        else:
            window.close()
        world.until(lambda copy=copy: not copy.exists())


def test_an_unsaved_reading_is_asked_about_before_a_film_of_the_list_is_opened(world) -> None:
    world.finder.steps = steps(found(0, "b.png"))
    window = world.read()
    window.intake.take([CD])
    world.until(lambda: window.intake.page.model.rowCount())
    world.qtbot.keyClick(window.intake.page.table, Qt.Key.Key_Return)
    world.answer(QMessageBox.StandardButton.Cancel)
    assert window.session.film.sha256 == make_film(1).sha256
    assert window.session.result is not None


def test_five_thousand_films_are_filled_filtered_and_sorted_without_a_long_pause(world) -> None:
    """Pauses are told by a beat in the event loop, in processor time of the window, as test computers are busy with more."""
    films = [found(number, f"{number:04}.dcm", f"Patient {number % 700}") for number in range(5000)]
    pictured = [found(film.number, film.name, "x", thumbnail=GRAY) for film in films]
    world.finder.steps = steps(*films) + [
        SearchStep(SearchPhase.THUMBNAILS, n, 5000, 0, film) for n, film in enumerate(pictured)
    ]
    window = world.open()
    page = window.intake.page
    beats: list[float] = []
    beat = QTimer()
    beat.timeout.connect(lambda: beats.append(time.thread_time()))
    beat.start(5)
    window.intake.take([CD])
    world.qtbot.waitUntil(lambda: page.model.rowCount() == 5000 and not page.busy, timeout=60_000)
    page.search.setText("4999")
    assert page.model.rowCount() == 1
    page_beats = len(beats)
    world.until(lambda: len(beats) > page_beats)
    page.search.setText("")
    page.table.sortByColumn(ImportModel.PATIENT, Qt.SortOrder.DescendingOrder)
    page_beats = len(beats)
    world.until(lambda: len(beats) > page_beats)
    beat.stop()
    longest = max(later - earlier for earlier, later in pairwise(beats))
    print(f"longest pause with 5,000 films: {longest * 1000:.0f} ms")
    assert longest < 0.5
