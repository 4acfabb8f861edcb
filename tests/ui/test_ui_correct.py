"""Details of a patient that were mistyped, put right as a person does it: the right name, a reason, one press."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from fakes import NOW, FakeClassifier, Gate, make_film
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.patient import Patient, PatientDetails, PatientDraft, Sex
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.reading import Agreement, FinalRead
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.domain.visit import Sign, Signs, Visit
from pneumo_desktop.ui.correct_dialog import CorrectDialog
from pneumo_desktop.workflow import Prepared, finish, make_record, read

WRONG = Patient("K-1", "Abebe Bekila", Sex.MALE, date(2025, 5, 3), details=PatientDetails(village="Bahir Dar"))
SIGNED = FinalRead(Agreement.OWN_WORDS, "Consolidation", "Dr. Hana", NOW)
FAST = Visit(signs=Signs(cough=Sign.YES, respiratory_rate=45))


def keep(world, seed: int, patient: Patient = WRONG, header: PatientDraft | None = None, days_ago: int = 0) -> Record:
    film = make_film(seed)
    film = replace(film, facts=replace(film.facts, patient=header or PatientDraft()))
    world.decoder.films[film.sha256] = film
    at = NOW - timedelta(days=days_ago)
    result = read(Prepared(film, Quality()), patient, FakeClassifier(), CancelToken(), no_progress, lambda: at)
    record = make_record(patient, FAST, film, result, SIGNED, "1", at)
    return finish(record, film, world.store, world.report, Letterhead(), at)


@pytest.fixture
def clinic(world):
    """Two final records of one patient whose name and birth date were mistyped, the newer one on the screen."""
    keep(world, 61, days_ago=20)
    shown = keep(world, 62)
    show(world, shown)
    return world


def show(world, record: Record) -> None:
    window = world.windows[-1] if world.windows else world.open()
    window._open_record(record.id)
    world.until(lambda: window.session.record is not None and not window.session.busy)


def dialogs(world) -> list[CorrectDialog]:
    return [one for one in world.window.findChildren(CorrectDialog) if one.isVisible()]


def begin(world) -> CorrectDialog:
    world.window.actions_.more.correct.trigger()
    world.until(lambda: dialogs(world) and "look for records" not in world.window.jobs.names)
    return dialogs(world)[-1]


def retype(world, edit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    world.qtbot.keyClicks(edit, text)


def finish_it(world, dialog: CorrectDialog) -> None:
    world.press(dialog.go)
    world.until(lambda: not dialogs(world) and not world.window.session.busy)


def test_a_mistyped_name_is_put_right_in_every_record_and_the_doctor_s_name_stays_below(clinic) -> None:
    window, form = clinic.window, clinic.window.work.patient_form
    before = window.session.record
    dialog = begin(clinic)
    assert dialog.form.number.isReadOnly()
    assert not dialog.go.isEnabled()
    assert [dialog.others.item(row).checkState() for row in range(dialog.others.count())] == [Qt.CheckState.Checked]
    retype(clinic, dialog.form.name, "Abebe Bikila")
    assert dialog.go.text() == "Correct, number of records: 2"
    clinic.press(dialog.go)
    assert dialog.why_field.error == "Say in words why the record is amended."
    assert len(clinic.store.saved) == 2
    clinic.qtbot.keyClicks(dialog.why, "mistyped at the desk")
    finish_it(clinic, dialog)
    newest = clinic.store.records_of("K-1")
    assert {one.patient.name for one in newest} == {"Abebe Bikila"}
    assert {(one.version, one.state, one.final_read) for one in newest} == {(2, RecordState.AMENDED, SIGNED)}
    assert {one.amendment_reason for one in newest} == {"amended.patient: mistyped at the desk"}
    assert clinic.store.load(before.id, 1) == before
    assert form.name.text() == "Abebe Bikila"
    strip = window.work.record_strip.text.text()
    assert "version 2, amended" in strip
    assert "The patient's details were corrected: name." in strip


def test_a_record_that_is_not_chosen_keeps_what_it_said_and_the_window_says_so(clinic) -> None:
    dialog = begin(clinic)
    assert "still carries the details of before" in dialog.others_note.text()
    retype(clinic, dialog.form.name, "Abebe Bikila")
    clinic.qtbot.keyClicks(dialog.why, "mistyped")
    dialog.others.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.go.text() == "Correct, number of records: 1"
    finish_it(clinic, dialog)
    assert sorted(one.patient.name for one in clinic.store.records_of("K-1")) == ["Abebe Bekila", "Abebe Bikila"]
    assert clinic.window.session.record.notes == ()


def test_a_class_that_the_right_birth_date_takes_away_is_said_before_and_after(clinic) -> None:
    """45 breaths are fast at 18 months, and not at 8."""
    dialog = begin(clinic)
    assert not dialog.follows.text()
    retype(clinic, dialog.form.birth_date, "2026-03-03")
    said = dialog.follows.text()
    assert said.count("Before: “Pneumonia") == 2
    assert clinic.window.session.record.number in said
    clinic.qtbot.keyClicks(dialog.why, "mother's card")
    finish_it(clinic, dialog)
    assert "Before: “Pneumonia" in clinic.window.work.record_strip.text.text()
    assert clinic.window.work.bedside.result.classification is None


def test_a_birth_date_after_the_film_is_told(clinic) -> None:
    dialog = begin(clinic)
    retype(clinic, dialog.form.birth_date, NOW.date().isoformat())
    assert dialog.follows.text().count("before the patient was born") == 1  # of the film of twenty days ago alone


def test_half_a_correction_cannot_be_pressed(clinic) -> None:
    dialog = begin(clinic)
    retype(clinic, dialog.form.name, " ")
    assert not dialog.go.isEnabled()
    retype(clinic, dialog.form.name, "Abebe Bikila")
    assert dialog.go.isEnabled()
    retype(clinic, dialog.form.birth_date, "2025-13-1")
    assert not dialog.go.isEnabled()


def test_village_and_caregiver_alone_can_be_put_right(clinic) -> None:
    dialog = begin(clinic)
    retype(clinic, dialog.form.more.edits["village"], "Gondar")
    retype(clinic, dialog.form.more.edits["caregiver_name"], "Almaz")
    clinic.qtbot.keyClicks(dialog.why, "moved")
    finish_it(clinic, dialog)
    assert {one.patient.details.village for one in clinic.store.records_of("K-1")} == {"Gondar"}
    assert "corrected: village, address, caregiver." in clinic.window.work.record_strip.text.text()


def test_what_the_film_s_own_header_says_is_offered_but_never_another_number(world) -> None:
    header = PatientDraft(number="K-7", name="Abebe Bikila", birth_date=WRONG.birth_date)
    show(world, keep(world, 63, header=header))
    dialog = begin(world)
    assert dialog.form.open_differences() == ("name",)
    world.press(dialog.form.fields["name"].use_file)
    assert dialog.form.name.text() == "Abebe Bikila"
    assert dialog.go.isEnabled()
    assert dialog.form.number.text() == "K-1"


def test_the_way_over_amend_leads_to_the_same_window_with_the_words_typed_there(clinic) -> None:
    clinic.press(clinic.window.work.amend)

    def shown():
        return [one for one in QApplication.topLevelWidgets() if type(one).__name__ == "AmendDialog" and one.isVisible()]

    clinic.until(shown)
    asked = shown()[-1]
    while asked.why.currentText() != "The patient's details were wrong":
        clinic.qtbot.keyClick(asked.why, Qt.Key.Key_Down)
    assert "corrected in a window of their own" in asked.lead.text()
    clinic.qtbot.keyClicks(asked.words, "wrong child")
    clinic.press(asked.ok)
    clinic.until(lambda: dialogs(clinic))
    assert dialogs(clinic)[-1].why.toPlainText() == "wrong child"
    assert not clinic.window.session.amending


def test_a_draft_is_corrected_and_still_waits_for_its_final_read(world) -> None:
    window = world.read()
    world.save()
    assert window.session.record.state is RecordState.DRAFT
    dialog = begin(world)
    retype(world, dialog.form.name, "Abebe Gebre")
    world.qtbot.keyClicks(dialog.why, "mistyped")
    world.decoder.films[window.session.record.film_sha256] = make_film(1)
    finish_it(world, dialog)
    record = window.session.record
    assert (record.state, record.version, record.patient.name) == (RecordState.DRAFT, 2, "Abebe Gebre")
    assert window.work.final_read.isEnabled()


def test_one_that_fails_is_told_and_gone_on_with(clinic) -> None:
    dialog = begin(clinic)
    retype(clinic, dialog.form.name, "Abebe Bikila")
    clinic.qtbot.keyClicks(dialog.why, "mistyped")
    older = next(one for one in clinic.store.saved if one.id != clinic.window.session.record.id)
    film, clinic.decoder.films[older.film_sha256] = clinic.decoder.films[older.film_sha256], PneumoError("film.truncated")
    clinic.press(dialog.go)
    clinic.until(lambda: "1 corrected, 1 not" in dialog.note.text())
    clinic.decoder.films[older.film_sha256] = film
    finish_it(clinic, dialog)
    assert [one.version for one in clinic.store.records_of("K-1")] == [2, 2]


def test_the_window_stays_while_records_are_corrected(clinic) -> None:
    dialog = begin(clinic)
    retype(clinic, dialog.form.name, "Abebe Bikila")
    clinic.qtbot.keyClicks(dialog.why, "mistyped")
    clinic.store.save_gate = Gate()
    clinic.press(dialog.go)
    clinic.until(clinic.store.save_gate.reached.is_set)
    clinic.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.leave.isEnabled()
    clinic.store.save_gate.open()
    clinic.until(lambda: not dialogs(clinic) and not clinic.window.session.busy)


def test_nothing_is_corrected_while_something_is_begun_or_no_record_is_there(world) -> None:
    window = world.read()
    correct = window.actions_.more.correct
    assert not correct.isEnabled()
    world.save()
    assert correct.isEnabled()
    world.qtbot.keyClicks(window.work.final_read.words, "x")
    assert not correct.isEnabled()
