"""A watched folder: films are told once, when they are complete, and nothing in it is touched."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.imaging.folder_watch import PATIENCE_S, QUIET_S, WatchedFolder


class Watch:
    """A watched folder with a clock in the test's hand."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.now = folder, 1000.0
        self.watched = WatchedFolder(folder, decode_film, lambda: self.now)

    def look(self, later_s: float = QUIET_S) -> dict[str, str | None]:
        self.now += later_s
        found = self.watched.look(CancelToken())
        return {film.name: film.error.code if film.error else None for film in found}


@pytest.fixture
def watch(tmp_path: Path) -> Watch:
    folder = tmp_path / "in"
    folder.mkdir()
    return Watch(folder)


@pytest.fixture
def film(dicom, dicom_bytes, chest) -> Callable[..., bytes]:
    return lambda **elements: dicom_bytes(dicom(chest(), **elements))


def test_films_that_lay_there_before_are_not_new(watch, film) -> None:
    (watch.folder / "old").write_bytes(film())
    assert [watch.look() for _ in range(3)] == [{}, {}, {}]


def test_a_film_is_told_once_when_it_has_kept_still(watch, film) -> None:
    watch.look()
    (watch.folder / "IM1").write_bytes(film(PatientName="A^B"))
    assert watch.look() == {}
    assert watch.look(QUIET_S / 2) == {}
    watch.now += QUIET_S / 2
    (found,) = watch.watched.look(CancelToken())
    assert (found.file, found.facts.patient.name) == (watch.folder / "IM1", "A, B")
    assert found.thumbnail is not None
    assert watch.look() == {}


def test_a_film_that_still_grows_is_waited_for(watch, film) -> None:
    watch.look()
    whole, file = film(), watch.folder / "IM1"
    for share in (4, 3, 2):
        file.write_bytes(whole[: len(whole) // share])
        assert watch.look() == {}
    file.write_bytes(whole)
    assert watch.look() == {}
    assert watch.look() == {"IM1": None}


def test_a_copy_that_pauses_half_way_is_not_told_as_broken(watch, film) -> None:
    watch.look()
    whole, file = film(), watch.folder / "IM1"
    file.write_bytes(whole[: len(whole) // 2])
    assert [watch.look(), watch.look(), watch.look()] == [{}, {}, {}]
    file.write_bytes(whole)
    watch.look()
    assert watch.look() == {"IM1": None}


def test_a_film_that_stays_broken_is_told_with_the_reason(watch, film) -> None:
    watch.look()
    (watch.folder / "IM1.dcm").write_bytes(film()[:2000])
    watch.look()
    assert watch.look(PATIENCE_S - 1) == {}
    assert watch.look(1) == {"IM1.dcm": "film.truncated"}
    assert watch.look(PATIENCE_S) == {}


def test_a_film_written_over_with_another_is_new_again(watch, film) -> None:
    file = watch.folder / "IM1"
    file.write_bytes(film())
    watch.look()
    file.write_bytes(film(PatientName="Another^One"))
    watch.look()
    assert watch.look() == {"IM1": None}


def test_films_in_folders_below_count_and_other_files_do_not(watch, film) -> None:
    watch.look()
    (watch.folder / "2026" / "11").mkdir(parents=True)
    (watch.folder / "2026" / "11" / "IM1").write_bytes(film())
    (watch.folder / "log.txt").write_bytes(b"words")
    (watch.folder / ".IM2.part").write_bytes(film())
    watch.look()
    assert watch.look() == {"2026/11/IM1": None}


def test_nothing_in_the_folder_is_moved_or_changed(watch, film) -> None:
    watch.look()
    file = watch.folder / "IM1"
    file.write_bytes(film())
    os.utime(file, (1000, 1000))
    before = (file.read_bytes(), file.stat().st_mtime_ns)
    watch.look()
    watch.look()
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    assert [entry.name for entry in watch.folder.iterdir()] == ["IM1"]


def test_a_network_drive_that_goes_and_comes_back_brings_only_what_is_new(watch, film, tmp_path) -> None:
    (watch.folder / "old").write_bytes(film())
    watch.look()
    away = watch.folder.rename(tmp_path / "away")
    with pytest.raises(PneumoError) as caught:
        watch.look()
    assert caught.value.code == "import.watch_unreachable"
    (away / "new").write_bytes(film())
    away.rename(watch.folder)
    watch.look()
    assert watch.look() == {"new": None}
