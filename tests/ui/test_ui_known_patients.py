"""Who is here already, numbers of the clinic and of unknown people, and words that are never lost in silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from fakes import NOW, make_film
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from pneumo_desktop.domain.clinic_number import UNKNOWN_PATIENTS, NumberRule, NumberScheme
from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate, Patient, PatientDetails, Sex
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.record import NUMBER_ACCEPTED, NUMBER_SHARED
from pneumo_desktop.settings import Settings

KLM = NumberScheme(NumberRule.CHECKED, prefix="KLM")
ABEBE = Patient("K-1", "Abebe Bikila", Sex.MALE, date(2021, 4, 23), details=PatientDetails(village="Bahir Dar"))


def form_of(world):
    return world.window.work.patient_form


def typed(world, number: str = "", name: str = "", born: str = "") -> None:
    form = form_of(world)
    for edit, text in ((form.number, number), (form.name, name), (form.birth_date, born)):
        if text:
            edit.setFocus()
            world.qtbot.keyClicks(edit, text)


# --- who is here already -----------------------------------------------------------------------------------------------


def test_the_same_number_under_another_name_is_said_while_typing(world) -> None:
    world.keep_record(ABEBE)
    window = world.open()
    world.open_film()
    typed(world, "K-1", "Almaz Ayana", "2024-02-03")
    form = form_of(world)
    world.until(form.known.isVisible)
    words = form.known.text.text()
    assert "Known here: Abebe Bikila, Male, 23 April 2021 (5 years)" in words
    assert "You typed otherwise: name, birth date or age." in words
    world.press(form.known.refuse)
    assert not form.known.isVisible()
    assert form.shared.isVisible()
    assert "used for more than one person" in form.shared.text.text()
    typed(world, name="x")
    world.until(lambda: "find patient" not in window.jobs.names and not window.lookup._wait.isActive())
    assert not form.known.isVisible()  # refused once is refused
    assert form.shared.isVisible()  # and this cannot be put away


def test_a_number_used_for_two_is_warned_about_on_reopening_and_in_the_record(world) -> None:
    world.keep_record(ABEBE)
    world.keep_record(Patient("K-1", "Almaz Ayana", Sex.FEMALE, date(1990, 2, 3)), 51)
    assert [record.notes for record in world.store.saved] == [(), (NUMBER_SHARED,)]
    window = world.open()
    window._open_record(world.store.saved[0].id)
    form = form_of(world)
    world.until(form.shared.isVisible)
    assert "Abebe Bikila" in form.shared.text.text()
    assert "Almaz Ayana" in form.shared.text.text()
    assert not form.known.isVisible()
    window.actions_.new_patient.trigger()
    world.until(lambda: not form.shared.isVisible())


def test_a_number_typed_in_other_digits_is_the_known_one_and_stays_as_typed(world) -> None:
    world.keep_record(ABEBE)
    window = world.open()
    world.open_film()
    form = form_of(world)
    form.number.insert("k-١")
    typed(world, "", "Almaz Ayana", "2024-02-03")
    world.until(form.known.isVisible)
    assert "Known here: Abebe Bikila" in form.known.text.text()
    world.press(form.known.refuse)
    assert "used for more than one person" in form.shared.text.text()
    assert window.session.draft.number == "k-١"


def test_using_the_known_patient_brings_all_that_is_known_and_keeps_what_was_typed_beside(world) -> None:
    world.keep_record(ABEBE)
    world.open()
    form = form_of(world)
    form.more.open()
    world.qtbot.keyClicks(form.more.edits["caregiver_name"], "Hanna")
    typed(world, "K-1")
    world.until(form.known.isVisible)
    world.press(form.known.use)
    assert world.window.session.patient == replace(ABEBE, details=PatientDetails(village="Bahir Dar", caregiver_name="Hanna"))


def test_the_same_name_and_age_under_another_number_is_offered(world) -> None:
    world.keep_record(ABEBE)
    world.open()
    form = form_of(world)
    typed(world, "K-2", "bikila abebe")
    world.until(form.like.isVisible)
    assert form.like.text.text().startswith("Already here under number K-1? Abebe Bikila, Male")
    world.press(form.like.use)
    assert form.draft().number == "K-1"
    assert not form.like.isVisible()


def test_the_same_person_with_the_grandfather_s_name_as_well_is_offered_once_the_age_is_there(world) -> None:
    world.keep_record(ABEBE)
    window = world.open()
    form = form_of(world)
    form.sex.setCurrentIndex(form.sex.findData(Sex.MALE))
    typed(world, "K-2", "Abebe Bikila Tesfaye")
    world.until(lambda: "find patient" not in window.jobs.names and not window.lookup._wait.isActive())
    assert not form.like.isVisible()
    typed(world, born="2021-04-23")
    world.until(form.like.isVisible)
    assert form.like.text.text().startswith("Already here under number K-1? Abebe Bikila, Male")
    form.sex.setCurrentIndex(form.sex.findData(Sex.FEMALE))
    world.until(lambda: "find patient" not in window.jobs.names and not window.lookup._wait.isActive())
    assert not form.like.isVisible()


CHILD = Patient("K-7", "Almaz Ayana", Sex.FEMALE, estimated_age=Age(9, AgeUnit.MONTHS))
LONG_AGO = NOW - timedelta(days=400)


def test_an_estimated_age_of_400_days_ago_has_grown_older(world) -> None:
    world.keep_record(CHILD, at=LONG_AGO)
    world.open()
    form = form_of(world)
    typed(world, "K-7")
    world.until(form.known.isVisible)
    assert "about 22 months" in form.known.text.text()
    world.press(form.known.use)
    assert form.draft().estimated_age == Age(22, AgeUnit.MONTHS)
    assert not form.known.isVisible()


def test_an_age_typed_today_stays_and_two_that_cannot_be_one_person_are_said_to_differ(world) -> None:
    world.keep_record(CHILD, at=LONG_AGO)
    world.open()
    form = form_of(world)
    form.not_known.setChecked(True)
    form.age.age = Age(24, AgeUnit.MONTHS)
    typed(world, "K-7")
    world.until(form.known.isVisible)
    assert "You typed otherwise" not in form.known.text.text()
    world.press(form.known.use)
    assert (form.draft().name, form.draft().estimated_age) == ("Almaz Ayana", Age(24, AgeUnit.MONTHS))
    form.age.age = Age(30, AgeUnit.YEARS)
    form.number.setFocus()
    form.number_left.emit("K-7")
    world.until(lambda: "find patient" not in world.window.jobs.names and not world.window.lookup._wait.isActive())
    assert form.draft().estimated_age == Age(30, AgeUnit.YEARS)


def test_the_second_unknown_person_is_not_offered_the_first(world) -> None:
    world.keep_record(
        Patient("NN-00001-T", "Unknown, 18 November 2026", Sex.MALE, None, Age(30, AgeUnit.YEARS), provisional=True)
    )
    window = world.open()
    form = form_of(world)
    world.press(form.number_tools.unknown)
    world.until(lambda: form.name.text())
    form.sex.setCurrentIndex(form.sex.findData(Sex.FEMALE))
    form.age.age = Age(28, AgeUnit.YEARS)
    world.until(lambda: "find patient" not in window.jobs.names and not window.lookup._wait.isActive())
    assert form.name.text() == "Unknown, 21 November 2026"
    assert not form.like.isVisible()


def test_another_sex_is_never_offered_in_silence(world) -> None:
    world.keep_record(ABEBE)
    world.open()
    form = form_of(world)
    form.sex.setCurrentIndex(form.sex.findData(Sex.FEMALE))
    typed(world, "K-2", "bikila abebe")
    world.until(form.like.isVisible)
    assert form.like.text.text().endswith("You typed otherwise: sex. Is it the same person?")


def test_not_this_one_is_not_asked_again_for_this_patient(world) -> None:
    world.keep_record(ABEBE)
    window = world.open()
    form = form_of(world)
    typed(world, "K-2", "Bikila Abebe")
    world.until(form.like.isVisible)
    world.press(form.like.refuse)
    assert not form.like.isVisible()
    typed(world, born="2021-04-23")
    world.until(lambda: "find patient" not in window.jobs.names and not window.lookup._wait.isActive())
    assert not form.like.isVisible()


# --- numbers -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def with_scheme(world):
    world.settings = Settings(reader_name="Hanna", number_rule="checked", number_prefix="KLM")
    world.open()
    return world


def test_the_next_free_number_by_button_and_by_key(with_scheme) -> None:
    world, form = with_scheme, form_of(with_scheme)
    world.press(form.number_tools.fresh)
    world.until(lambda: form.number.text())
    assert form.number.text() == KLM.number(1)
    assert form.name.hasFocus()
    world.window.session.start_over()
    world.window.activateWindow()
    world.qtbot.keyClick(form.number, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    world.until(lambda: form.number.text())
    assert form.number.text() == KLM.number(2)
    assert not form.number_tools.fresh.isVisible()


def test_a_mistyped_check_character_is_said_while_typing(with_scheme) -> None:
    world, form = with_scheme, form_of(with_scheme)
    right = KLM.number(12)
    wrong = right[:-1] + ("A" if right[-1] != "A" else "C")
    typed(world, wrong[:-1])
    assert form.fields["number"].error == ""
    typed(world, wrong[-1])
    assert form.fields["number"].error.startswith("The last character does not fit the others: one of them is mistyped.")
    form.number.clear()
    typed(world, right.lower().replace("-", ""))
    assert form.fields["number"].error == ""
    world.qtbot.keyClick(form.number, Qt.Key.Key_Tab)
    assert form.number.text() == right


def test_another_clinics_number_is_taken_knowingly(with_scheme) -> None:
    world, form = with_scheme, form_of(with_scheme)
    world.open_film()
    typed(world, "HOSP/77")
    world.qtbot.keyClick(form.number, Qt.Key.Key_Tab)
    assert (
        form.fields["number"].error
        == f"A number of this clinic looks like {KLM.example}. Check it, or say that it is another clinic's."
    )
    typed(world, name="Abebe", born="2021-04-23")
    form.sex.setCurrentIndex(1)
    world.press(world.window.work.analyse)
    assert world.window.session.result is None
    assert form.number.hasFocus()
    world.press(form.number_tools.accept)
    assert form.fields["number"].error == ""
    world.analyse()
    assert form.number_tools.accepted.isVisible()
    assert "does not pass the clinic's own check" in form.number_tools.accepted.text()
    world.window.session.save(None, Letterhead())
    world.until(lambda: world.window.session.record is not None)
    assert world.store.saved[-1].notes == (NUMBER_ACCEPTED,)
    record = world.store.saved[-1].id
    world.window.actions_.new_patient.trigger()
    assert not form.number_tools.accepted.isVisible()
    world.window._open_record(record)
    world.until(form.number_tools.accepted.isVisible)


def test_accepted_is_the_number_that_was_seen_and_no_other(with_scheme) -> None:
    world, form = with_scheme, form_of(with_scheme)
    typed(world, "HOSP/77")
    world.qtbot.keyClick(form.number, Qt.Key.Key_Tab)
    world.press(form.number_tools.accept)
    assert form.number_tools.accepted.isVisible()
    typed(world, "8")  # another number is another question
    assert not form.number_tools.accepted.isVisible()
    assert form.problems()["number"] == "patient.number_other_form"


def test_a_number_of_the_own_pattern(world) -> None:
    world.settings = Settings(number_rule="pattern", number_pattern="AA-999")
    world.open()
    typed(world, "AB12")
    form = form_of(world)
    world.qtbot.keyClick(form.number, Qt.Key.Key_Tab)
    assert "looks like AB-123" in form.fields["number"].error
    assert not form.number_tools.fresh.isVisible()
    form.number.setText("KB-001")
    assert form.fields["number"].error == ""


def test_a_number_scheme_is_set_in_the_settings_with_its_example(world) -> None:
    from pneumo_desktop.ui.settings_dialog import SettingsDialog

    window = world.open()
    window.show_settings()
    world.until(lambda: window.findChildren(SettingsDialog))
    dialog = window.findChildren(SettingsDialog)[0]
    numbers = dialog.numbers
    assert not numbers.prefix.isVisible()
    numbers.rule.setCurrentIndex(1)
    numbers.prefix.setText("kibo")
    world.press(dialog.ok)
    assert "no B, I, O" in numbers.prefix_field.error
    assert dialog.isVisible()
    numbers.prefix.setText("klm")
    assert f"Such as {KLM.example}" in numbers.example.text()
    world.press(dialog.ok)
    world.until(lambda: world.kept)
    assert world.kept[-1].number_scheme == KLM
    assert form_of(world).number_tools.fresh.isVisible()


# --- unknown people ----------------------------------------------------------------------------------------------------


def test_an_unknown_person_gets_a_number_a_name_to_change_and_a_mark(world) -> None:
    window = world.open()
    world.open_film()
    form = form_of(world)
    world.press(form.number_tools.unknown)
    world.until(lambda: form.number.text())
    assert form.number.text() == UNKNOWN_PATIENTS.number(1)
    assert form.name.text() == "Unknown, 21 November 2026"
    assert form.number_tools.mark.isVisible()
    assert form.not_known.isChecked()
    assert form.sex.hasFocus()
    form.sex.setCurrentIndex(0)
    form.age.value.setText("2")
    typed(world, name=", found at the road")
    world.analyse()
    world.save()
    patient = world.store.saved[0].patient
    assert patient.provisional
    assert patient.name == "Unknown, 21 November 2026, found at the road"
    assert patient.estimated_age.unit is AgeUnit.YEARS
    window.show_records()
    world.until(lambda: window.records.model.rowCount())
    assert "(provisional)" in window.records.model.data(window.records.model.index(0, 3))


def test_a_provisional_number_typed_again_is_provisional_again(world) -> None:
    world.open()
    typed(world, UNKNOWN_PATIENTS.number(7))
    form = form_of(world)
    assert form.draft().provisional
    assert form.number_tools.mark.isVisible()
    typed(world, "1")
    assert not form.draft().provisional


def test_a_number_of_ones_own_takes_the_mark_away(world) -> None:
    world.open()
    form = form_of(world)
    world.press(form.number_tools.unknown)
    world.until(lambda: form.number.text())
    form.number.setText("K-7")
    assert not form.draft().provisional
    assert not form.number_tools.mark.isVisible()


# --- partial dates, words never lost -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "part", "understood"),
    [
        ("2023", PartialDate(2023), "2023  ·  about 40 months, estimated"),
        ("2023-04", PartialDate(2023, 4), "April 2023  ·  about 43 months, estimated"),
        ("4/2023", PartialDate(2023, 4), "April 2023  ·  about 43 months, estimated"),
        ("1980", PartialDate(1980), "1980  ·  about 46 years, estimated"),
    ],
)
def test_parts_of_a_birth_date(world, text, part, understood) -> None:
    world.open()
    typed(world, born=text)
    assert form_of(world).draft().partial_birth == part
    assert form_of(world).understood.text() == understood


@pytest.mark.parametrize("way", ["new_patient", "close", "record"])
def test_what_was_typed_is_not_lost_in_silence(world, way) -> None:
    world.keep_record(ABEBE)
    window = world.open()
    world.open_film()
    window.work.visit_form.signs.wheeze.buttons["yes"].click()
    leave = {
        "new_patient": window.actions_.new_patient.trigger,
        "close": window.close,
        "record": lambda: window.records.opened.emit(world.store.saved[0].id),
    }[way]
    leave()
    assert "What you typed" in world.box().text()
    world.answer(QMessageBox.StandardButton.Cancel)
    world.until(world.no_box)
    assert window.work.visit_form.signs.signs().wheeze == "yes"
    assert window.isVisible()
    if way != "close":
        leave()
        world.answer(QMessageBox.StandardButton.Discard)
        world.until(lambda: window.work.visit_form.signs.signs().wheeze == "")


def test_what_only_the_film_filled_in_is_nobodys_loss(world) -> None:
    from pneumo_desktop.domain.patient import PatientDraft

    header = PatientDraft("H-7", "DOE JANE", Sex.FEMALE, date(2018, 2, 3))
    world.decoder.films["a.png"] = make_film(1, header, acquired_at=NOW, view_position="PA")
    window = world.open()
    world.open_film()
    window.actions_.new_patient.trigger()
    assert world.no_box()
    assert form_of(world).draft().empty
