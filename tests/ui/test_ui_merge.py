"""The merge, as a person does it: a look at both, one press, and back again."""

from __future__ import annotations

from datetime import date

import pytest
from fakes import NOW, FakeClassifier, Gate, make_film
from PySide6.QtCore import Qt

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.clinic_number import NumberScheme
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.patient import Age, AgeUnit, Patient, Sex
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.record import MERGED
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.ui.merge_dialog import MergeDialog
from pneumo_desktop.workflow import Prepared, finish, make_record, read

UNKNOWN = Patient("NN-00001-X", "Unknown, 20 November 2026", Sex.FEMALE, estimated_age=Age(2, AgeUnit.YEARS), provisional=True)
ALMAZ = Patient("K-1", "Almaz Ayana", Sex.FEMALE, date(2024, 2, 3))
ZOLA = Patient("K-2", "Zola Budd", Sex.FEMALE, date(2024, 5, 6))


@pytest.fixture
def clinic(world):
    """Two records of an unknown person and one each of two people known by name."""
    for seed, patient in enumerate((ALMAZ, UNKNOWN, ZOLA, UNKNOWN), start=60):
        film = make_film(seed)
        world.decoder.films[film.sha256] = film
        result = read(Prepared(film, Quality()), patient, FakeClassifier(), CancelToken(), no_progress, lambda: NOW)
        draft = make_record(patient, Visit(), film, result, None, "1", NOW)
        finish(draft, film, world.store, world.report, Letterhead(), NOW)
    world.open()
    return world


def open_merge(world, name: str) -> MergeDialog:
    window = world.window
    window.show_records()
    page = window.records
    world.until(lambda: page.model.rowCount() == 4)
    row = next(row for row in range(4) if page.model.line(row).patient.name == name)
    page.table.selectRow(row)
    world.press(page.merge)
    world.until(lambda: [d for d in window.findChildren(MergeDialog) if d.isVisible()])
    dialog = next(d for d in window.findChildren(MergeDialog) if d.isVisible())
    world.until(lambda: "look for a merge" not in window.jobs.names)
    return dialog


def gone(world) -> bool:
    return not [dialog for dialog in world.window.findChildren(MergeDialog) if dialog.isVisible()]


def aim(world, dialog: MergeDialog, name: str) -> None:
    row = next(row for row in range(dialog.people.count()) if name in dialog.people.item(row).text())
    dialog.people.setCurrentRow(row)
    world.until(dialog.go.isEnabled)


def records_of(world, patient: Patient) -> int:
    return len(world.store.records_under(patient.number))


def test_records_of_an_unknown_person_are_merged_after_a_look_at_both(clinic) -> None:
    world, window = clinic, clinic.window
    dialog = open_merge(world, UNKNOWN.name)
    assert "Unknown, 20 November 2026" in dialog.source.text()
    assert dialog.source.text().count("P-2026-") == 2
    assert not dialog.go.isEnabled()
    listed = [dialog.people.item(row).text() for row in range(dialog.people.count())]
    assert len(listed) == 2
    assert not any("Unknown" in text for text in listed)
    world.qtbot.keyClicks(dialog.search, "almaz")
    world.until(lambda: dialog.people.count() == 1)
    aim(world, dialog, "Almaz")
    assert "3 February 2024" in dialog.target.text()
    assert "P-2026-" in dialog.target.text()
    assert dialog.go.text() == "Merge, number of records: 2, into Almaz Ayana"
    world.press(dialog.go)
    world.until(lambda: gone(world))
    assert (records_of(world, ALMAZ), records_of(world, UNKNOWN), records_of(world, ZOLA)) == (3, 0, 1)
    moved = [record for record in world.store.saved if record.amendment_reason == MERGED]
    assert all(record.version == 2 and record.merged_from == UNKNOWN for record in moved)
    assert len(moved) == 2
    world.until(lambda: "Unknown" not in str([window.records.model.line(row).patient.name for row in range(4)]))


def test_a_merge_is_taken_back_by_merging_again(clinic) -> None:
    world, window = clinic, clinic.window
    dialog = open_merge(world, UNKNOWN.name)
    aim(world, dialog, "Almaz")
    world.press(dialog.go)
    world.until(lambda: gone(world))
    merged = next(line for line in world.store.search("") if world.store.load(line.id).merged_from == UNKNOWN)
    window._merge(merged.id)
    world.until(lambda: [d for d in window.findChildren(MergeDialog) if d.isVisible()])
    back = next(d for d in window.findChildren(MergeDialog) if d.isVisible())
    world.until(lambda: back.people.count() == 1)
    aim(world, back, "Unknown")
    world.press(back.go)
    world.until(lambda: gone(world))
    assert (records_of(world, ALMAZ), records_of(world, UNKNOWN)) == (1, 2)


def test_the_right_patient_may_be_nobody_of_the_records_yet(clinic) -> None:
    world = clinic
    dialog = open_merge(world, UNKNOWN.name)
    world.press(dialog.other_way)
    form = dialog.new_form
    form.number.setFocus()
    world.qtbot.keyClicks(form.number, "K-9")
    world.qtbot.keyClicks(form.name, "Tirunesh Dibaba")
    form.sex.setCurrentIndex(0)
    assert not dialog.go.isEnabled()
    world.qtbot.keyClicks(form.birth_date, "2024")
    world.until(dialog.go.isEnabled)
    assert "No records yet." in dialog.target.text()
    world.press(dialog.go)
    world.until(lambda: gone(world))
    assert records_of(world, Patient("K-9", "", Sex.FEMALE)) == 2


def test_a_merge_that_fails_half_way_is_told_and_gone_on_with(clinic) -> None:
    world = clinic
    dialog = open_merge(world, UNKNOWN.name)
    second = [record for record in world.store.saved if record.patient == UNKNOWN][1]
    film = world.decoder.films[second.film_sha256]
    world.decoder.films[second.film_sha256] = PneumoError("film.truncated", file="x")
    aim(world, dialog, "Almaz")
    world.press(dialog.go)
    world.until(lambda: "1 moved, 1 not" in dialog.note.text())
    assert (records_of(world, ALMAZ), records_of(world, UNKNOWN)) == (2, 1)
    assert dialog.isVisible()
    world.decoder.films[second.film_sha256] = film
    world.press(dialog.go)
    world.until(lambda: gone(world))
    assert (records_of(world, ALMAZ), records_of(world, UNKNOWN)) == (3, 0)
    assert [len(world.store.versions(line.id)) for line in world.store.records_under(ALMAZ.number)].count(2) == 2


def test_the_dialog_stays_while_records_move(clinic) -> None:
    world = clinic
    dialog = open_merge(world, UNKNOWN.name)
    aim(world, dialog, "Almaz")
    world.store.save_gate = Gate()
    world.press(dialog.go)
    world.until(world.store.save_gate.reached.is_set)
    assert not dialog.leave.isEnabled()
    world.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    world.store.save_gate.open()
    world.until(lambda: gone(world))


def test_a_person_known_by_name_is_not_merged(clinic) -> None:
    dialog = open_merge(clinic, ZOLA.name)
    assert dialog.people.count() == 0
    assert "stays there" in dialog.note.text()
    assert not dialog.go.isEnabled()
    clinic.press(dialog.leave)


def test_a_dialog_closed_while_it_still_looks_leaves_no_answer_behind(clinic) -> None:
    world, window = clinic, clinic.window
    dialog = open_merge(world, UNKNOWN.name)
    world.store.search_gate = Gate()
    world.qtbot.keyClicks(dialog.search, "alm")
    world.until(world.store.search_gate.reached.is_set)
    world.press(dialog.leave)
    world.store.search_gate.open()
    world.until(lambda: gone(world) and "look for a merge" not in window.jobs.names)


def test_a_record_on_the_screen_is_put_away_before_it_is_merged(clinic) -> None:
    world, window = clinic, clinic.window
    window._open_record(world.store.records_under(UNKNOWN.number)[0].id)
    world.until(lambda: window.session.record is not None and not window.session.busy)
    open_merge(world, UNKNOWN.name)
    assert window.session.record is None
    assert window.work.patient_form.draft().empty


def test_what_speaks_against_one_person_is_said_before_the_merge(clinic) -> None:
    world = clinic
    other = Patient("K-9", "Abebe Bikila", Sex.MALE, date(1980, 1, 1))
    film = make_film(77)
    result = read(Prepared(film, Quality()), other, FakeClassifier(), CancelToken(), no_progress, lambda: NOW)
    finish(make_record(other, Visit(), film, result, None, "1", NOW), film, world.store, world.report, Letterhead(), NOW)
    dialog = MergeDialog(
        world.parts(),
        world.store,
        world.window.jobs,
        Letterhead(),
        NumberScheme(),
        world.store.records_of(UNKNOWN.number)[0],
        world.window,
        read_first=True,
    )
    dialog.show()
    world.until(lambda: dialog.people.count() == 3)
    aim(world, dialog, "Abebe")
    assert dialog.differs.text() == "The two differ in: sex, birth date or age. Make sure that they are one person."
    assert "Waits for a person" in dialog.source.text()
    assert "pneumonia" not in dialog.source.text()
    aim(world, dialog, "Almaz")
    assert not dialog.differs.isVisible()
    dialog.reject()
