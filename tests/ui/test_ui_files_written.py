"""What the window writes where a person chose: whole, or the older file as it was, and the person is told."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.domain.self_test import SelfTestReport
from pneumo_desktop.ui.check_page import CheckPage
from pneumo_desktop.ui.document_page import GuidePage, in_own_language
from pneumo_desktop.ui.figures_page import FiguresPage
from pneumo_desktop.ui.jobs import Jobs
from pneumo_desktop.ui.recovery_sheet import write_sheet

NOW = datetime(2026, 11, 21, 10, 50)
Written = tuple[Callable[[Path], None], Callable[[], str]]


class NoFilms:
    """A store without records, as far as the figures ask it."""

    def film_groups(self, _since: date | None, _until: date | None) -> list[object]:
        return []


@pytest.fixture
def jobs(qapp) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    assert jobs.shutdown(10_000)


@pytest.fixture(params=["figures", "guide", "check"])
def written(request: pytest.FixtureRequest, qtbot, jobs: Jobs) -> Iterator[Written]:
    """What writes to a place, and what is then said."""
    owner = QWidget()
    qtbot.addWidget(owner)
    if request.param == "figures":
        figures = FiguresPage(NoFilms(), jobs, "Clinic", NOW.date, True, False, lambda _: None, owner)
        qtbot.waitUntil(lambda: bool(figures.tables))
        yield figures.write_pdf, figures.told.text
    elif request.param == "guide":
        guide = GuidePage("Guide", in_own_language("guide", "quick_guide", ".pdf"), owner)
        yield lambda target: guide._write(str(target)), guide.note.text
    else:
        check = CheckPage(lambda *_: SelfTestReport("0.1.0", {}, ()), lambda: NOW, jobs, owner)
        qtbot.waitUntil(lambda: check.report is not None)
        yield lambda target: check._write(str(target)), check.outcome.text


def fill_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr("os.fsync", full)


def test_on_a_full_disk_the_older_file_stays_and_the_person_is_told(
    written: Written, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, said = written
    target = tmp_path / "paper"
    target.write_bytes(b"older")
    fill_disk(monkeypatch)
    write(target)
    assert target.read_bytes() == b"older"
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["paper"]
    assert "no room" in said()
    monkeypatch.undo()
    write(target)
    assert target.read_bytes()[:5] in (b"%PDF-", b"Pneum")
    assert str(target) in said()


def test_an_older_recovery_sheet_stays_on_a_full_disk(tmp_path: Path, qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "key.pdf"
    target.write_bytes(b"older")
    fill_disk(monkeypatch)
    with pytest.raises(PneumoError) as caught:
        write_sheet(target, make_recovery_key(), "Clinic", NOW)
    assert caught.value.code == "export.full"
    assert target.read_bytes() == b"older"
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["key.pdf"]
