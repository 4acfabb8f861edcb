"""A watched folder: its new films are offered quietly, and nothing happens by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import make_film
from PySide6.QtWidgets import QFileDialog, QMessageBox

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import FilmFacts
from pneumo_desktop.domain.found import FoundFilm
from pneumo_desktop.domain.patient import PatientDraft
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui import watching
from pneumo_desktop.ui.session import Stage
from pneumo_desktop.ui.settings_dialog import SettingsDialog


@pytest.fixture(autouse=True)
def looks_often(monkeypatch) -> None:
    monkeypatch.setattr(watching, "LOOK_EVERY_MS", 5)
    monkeypatch.setattr(watching, "_SOON_MS", 0)


@pytest.fixture
def watched(world, tmp_path):
    """A world whose settings name a folder to watch."""
    folder = tmp_path / "in"
    folder.mkdir()
    world.settings = Settings(reader_name="Hanna Tesfaye", watched_folder=str(folder))
    return world


def new(number: int, name: str, patient: str = "", error: PneumoError | None = None) -> FoundFilm:
    facts = None if error else FilmFacts("DICOM", 10, 10, 12, patient=PatientDraft(name=patient))
    return FoundFilm(number, Path("/in"), name, Path("/in") / name, 100, facts, error=error)


def test_no_folder_is_watched_unless_one_is_chosen(world) -> None:
    window = world.open()
    assert world.watch.folders == []
    assert not window.intake.notice.isVisible()


def test_a_new_film_is_offered_and_neither_focus_nor_the_open_film_changes(watched) -> None:
    watched.watch.looks = [[], []]
    window = watched.open()
    watched.open_film("b.png")
    number = window.work.patient_form.number
    number.setFocus()
    watched.watch.looks = [[new(0, "2026/a.png", "Tesfaye, Hanna")]]
    watched.until(lambda: window.intake.notice.isVisible())
    assert window.intake.notice.text.text() == "New film: Tesfaye, Hanna, a.png"
    assert number.hasFocus()
    assert window.session.film.sha256 == make_film(2).sha256
    watched.press(window.intake.notice.open)
    watched.until(lambda: window.session.film is not None and window.session.stage is Stage.IDLE)
    assert window.session.film.sha256 == make_film(1).sha256
    assert not window.intake.notice.isVisible()


def test_an_unsaved_reading_is_not_lost_by_opening_a_new_film(watched) -> None:
    window = watched.open()
    watched.read()
    watched.watch.looks = [[new(0, "b.png")]]
    watched.until(lambda: window.intake.notice.isVisible())
    watched.press(window.intake.notice.open)
    watched.answer(QMessageBox.StandardButton.Cancel)
    assert window.session.result is not None


def test_several_new_films_can_be_listed_or_put_away(watched) -> None:
    window = watched.open()
    notice = window.intake.notice
    watched.watch.looks = [[new(0, "a.png")], [new(1, "b.png"), new(2, "c.png")]]
    watched.until(lambda: len(notice.films) == 3)
    watched.press(notice.list)
    assert window.pages.currentWidget() is window.intake.page
    assert window.intake.page.model.rowCount() == 3
    watched.press(notice.put_away)
    assert not notice.isVisible()
    assert notice.films == []


def test_a_file_that_stays_broken_is_told_with_its_sentence(watched) -> None:
    window = watched.open()
    watched.watch.looks = [[new(0, "a.dcm", error=PneumoError("film.truncated", file="a.dcm"))]]
    watched.until(lambda: window.intake.notice.isVisible())
    assert window.intake.notice.text.toolTip().startswith("a.dcm ends too early")
    assert not window.intake.notice.open.isVisible()


def test_a_drive_out_of_reach_is_told_once_and_forgotten_when_it_is_back(watched) -> None:
    window = watched.open()
    away = PneumoError("import.watch_unreachable", folder="/in")
    looked = watched.watch.looked
    watched.watch.looks = [away, away]
    watched.until(
        lambda: watched.watch.looked > looked and window.intake.notice.isVisible() is False and not watched.watch.looks
    )
    told: list[object] = []
    window.intake.watching.reach_changed.connect(told.append)
    watched.watch.looks = [away, away, away, []]
    watched.until(lambda: len(told) == 2)
    assert [getattr(failure, "code", None) for failure in told] == ["import.watch_unreachable", None]
    assert not window.intake.notice.isVisible()


def test_the_folder_is_chosen_in_the_settings_kept_and_can_be_taken_away(world, tmp_path) -> None:
    window = world.open()
    window.show_settings()
    dialog = window.findChildren(SettingsDialog)[-1]
    assert dialog.watched_folder.text() == ""
    dialog._choose_folder()
    dialog.findChild(QFileDialog).fileSelected.emit(str(tmp_path))
    dialog.findChild(QFileDialog).reject()
    world.press(dialog.ok)
    assert world.kept[-1].watched_folder == str(tmp_path)
    world.until(lambda: world.watch.folders == [tmp_path])
    window.show_settings()
    dialog = window.findChildren(SettingsDialog)[-1]
    dialog.watched_folder.clear()
    world.press(dialog.ok)
    assert world.kept[-1].watched_folder == ""
    world.until(lambda: "watch folder" not in window.jobs.names)
    looked = world.watch.looked
    world.read()
    assert world.watch.looked == looked


def test_a_file_that_appears_is_looked_at_before_the_next_turn(watched, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(watching, "LOOK_EVERY_MS", 60_000)
    window = watched.open()
    watched.until(lambda: window.intake.watching._system.directories())
    looked = watched.watch.looked
    (tmp_path / "in" / "a.png").write_bytes(b"film")
    watched.until(lambda: watched.watch.looked > looked)
