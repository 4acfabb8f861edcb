from __future__ import annotations

from datetime import date, datetime

import pytest
from fakes import Gate, make_film
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from pneumo_desktop.domain.patient import Age, AgeUnit, PatientDraft, Sex, make_patient
from pneumo_desktop.domain.visit import ViewPosition, Visit
from pneumo_desktop.ui.film_corners import patient_lines

HEADER = PatientDraft("H-7", "DOE JANE", Sex.FEMALE, date(2018, 2, 3))


def form_of(world):
    return world.window.work.patient_form


def test_analyse_leads_to_the_first_wrong_field_with_its_sentence(world) -> None:
    window = world.open()
    world.open_film()
    form = form_of(world)
    world.press(window.work.analyse)
    assert form.number.hasFocus()
    assert form.fields["number"].error == "Type the clinic number."
    assert form.fields["sex"].error == 'Choose the sex, or "Not known".'
    assert "Type the birth date" in form.fields["birth_date"].error
    assert form.number.accessibleDescription() == "Type the clinic number."
    world.qtbot.keyClicks(form.number, "K-1")
    assert form.fields["number"].error == ""
    world.press(window.work.analyse)
    assert form.name.hasFocus()
    assert window.session.result is None


def test_an_error_stands_beside_the_field_once_it_was_left(world) -> None:
    world.open()
    form = form_of(world)
    form.number.setFocus()
    assert form.fields["number"].error == ""
    world.qtbot.keyClick(form.number, Qt.Key.Key_Tab)
    assert form.name.hasFocus()
    assert form.fields["number"].error == "Type the clinic number."
    assert form.fields["name"].error == ""


@pytest.mark.parametrize(
    ("typed", "error", "understood"),
    [
        ("2019-04-23", "", "23 April 2019"),
        ("23/4/2019", "", "23 April 2019"),
        ("3/4/2019", "Day and month can be mistaken", ""),
        ("2030-01-01", "lies in the future", ""),
        ("1860-01-01", "130 years", ""),
        ("soon", "This is no date", ""),
    ],
)
def test_birth_dates_as_people_type_them(world, typed, error, understood) -> None:
    world.open()
    form = form_of(world)
    world.qtbot.keyClicks(form.birth_date, typed)
    form.show_problems()
    shown = form.fields["birth_date"].error
    assert (error in shown) if error else shown == ""
    if understood:
        assert form.understood.text().startswith(understood)
        assert "7 years" in form.understood.text()


def test_an_estimated_age_in_months(world) -> None:
    world.open()
    form = form_of(world)
    form.not_known.click()
    world.qtbot.keyClicks(form.age.value, "18")
    form.age.unit.setCurrentIndex(1)
    assert form.draft().estimated_age == Age(18, AgeUnit.MONTHS)
    assert form.draft().birth_date is None
    assert not form.birth_date.isEnabled()
    form.age.value.setText("200")
    form.age.unit.setCurrentIndex(0)
    form.show_problems()
    assert "between 0 and 130" in form.fields["age"].error


def test_the_header_fills_an_empty_form(world) -> None:
    world.decoder.films["a.png"] = make_film(1, HEADER, acquired_at=datetime(2026, 11, 20, 8, 5), view_position="PA")
    window = world.open()
    world.open_film()
    assert form_of(world).draft() == HEADER
    assert window.work.visit_form.visit().exam_at == datetime(2026, 11, 20, 8, 5)
    assert window.work.visit_form.visit().view_position is ViewPosition.PA
    world.analyse()


def test_an_age_in_the_header_becomes_an_estimated_age(world) -> None:
    world.decoder.films["a.png"] = make_film(1, PatientDraft("H-7", "X", Sex.UNKNOWN, None, Age(8, AgeUnit.MONTHS)))
    world.open()
    world.open_film()
    draft = form_of(world).draft()
    assert draft.estimated_age == Age(8, AgeUnit.MONTHS)
    assert draft.sex is None  # "unknown" in a header is no choice of a person


def test_what_a_person_typed_is_not_overwritten_and_the_difference_is_shown(world) -> None:
    world.decoder.films["a.png"] = make_film(1, HEADER)
    window = world.open()
    world.type_patient()
    world.open_film()
    form = form_of(world)
    assert form.draft().number == "K-1"
    assert form.open_differences() == ("number", "name", "sex", "birth_date")
    assert form.fields["name"]._file_says.text() == "In the file: DOE JANE"
    assert form.fields["birth_date"]._file_says.text() == "In the file: 3 February 2018"
    world.press(window.work.analyse)
    assert window.session.result is None  # not before somebody chose
    assert form.number.hasFocus()
    world.press(form.fields["number"].use_file)
    world.press(form.fields["name"].keep_mine)
    world.press(form.fields["sex"].use_file)
    world.press(form.fields["birth_date"].keep_mine)
    assert form.open_differences() == ()
    draft = form.draft()
    assert (draft.number, draft.name, draft.sex, draft.birth_date) == ("H-7", "Abebe Bikila", Sex.FEMALE, date(2021, 4, 23))
    world.analyse()


def type_estimate(world, age: str) -> None:
    form = form_of(world)
    form.not_known.setChecked(True)
    form.age.value.clear()
    world.qtbot.keyClicks(form.age.value, age)


@pytest.mark.parametrize(
    ("header", "words"),
    [
        (PatientDraft(birth_date=date(1980, 2, 3)), "3 February 1980"),
        (PatientDraft(estimated_age=Age(45, AgeUnit.YEARS)), "45 years"),
    ],
)
def test_the_film_of_somebody_of_another_age_is_asked_about(world, header: PatientDraft, words: str) -> None:
    """A child's age was estimated; the film's file is of a grown person. Nothing else stands in it."""
    world.decoder.films["a.png"] = make_film(1, header)
    window = world.open()
    world.type_patient(born="")
    type_estimate(world, "2")
    world.open_film()
    form = form_of(world)
    assert form.open_differences() == ("birth_date",)
    assert form.fields["age"]._file_says.text() == f"In the file: {words}"
    assert form.fields["age"].keep_mine.isVisible()
    world.press(window.work.analyse)
    assert window.session.result is None
    assert form.age.value.hasFocus()
    world.press(form.fields["age"].keep_mine)
    assert form.open_differences() == ()
    type_estimate(world, "3")
    assert form.open_differences() == ("birth_date",)
    world.press(form.fields["age"].use_file)
    assert (form.draft().birth_date, form.draft().estimated_age) == (header.birth_date, header.estimated_age)
    assert form.open_differences() == ()
    world.analyse()


def test_an_age_in_the_file_is_held_against_a_typed_birth_date(world) -> None:
    world.decoder.films["a.png"] = make_film(1, PatientDraft(estimated_age=Age(45, AgeUnit.YEARS)))
    world.open()
    world.type_patient()
    world.open_film()
    form = form_of(world)
    assert form.open_differences() == ("birth_date",)
    world.press(form.fields["birth_date"].use_file)
    assert form.draft().estimated_age == Age(45, AgeUnit.YEARS)
    assert form.draft().birth_date is None


def test_the_choice_between_file_and_typed_is_reached_by_tab_from_its_field(world) -> None:
    world.decoder.films["a.png"] = make_film(1, HEADER)
    window = world.open()
    world.type_patient()
    world.open_film()
    form = form_of(world)
    for name in ("name", "sex", "birth_date"):
        field = form.fields[name]
        field.editor.setFocus()
        while window.focusWidget() is not field.use_file:
            assert field.isAncestorOf(window.focusWidget()), name
            world.qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        world.qtbot.keyClick(field.use_file, Qt.Key.Key_Tab)
        assert field.keep_mine.hasFocus()
        world.qtbot.keyClick(field.keep_mine, Qt.Key.Key_Tab)
        assert not field.isAncestorOf(window.focusWidget())


def test_mine_that_changes_again_is_asked_about_again(world) -> None:
    world.decoder.films["a.png"] = make_film(1, HEADER)
    world.open()
    world.type_patient()
    world.open_film()
    form = form_of(world)
    world.press(form.fields["name"].keep_mine)
    assert "name" not in form.open_differences()
    world.qtbot.keyClicks(form.name, "x")
    assert "name" in form.open_differences()


def test_the_next_film_takes_back_what_the_last_header_filled_but_not_what_was_typed(world) -> None:
    world.decoder.films["a.png"] = make_film(1, HEADER)
    world.open()
    world.qtbot.keyClicks(form_of(world).number, "H-7")
    world.open_film("a.png")
    assert form_of(world).draft() == HEADER
    world.open_film("b.png")
    assert form_of(world).draft() == PatientDraft(number="H-7")


def test_a_half_typed_birth_date_is_left_alone(world) -> None:
    world.decoder.films["a.png"] = make_film(1, HEADER)
    world.open()
    world.qtbot.keyClicks(form_of(world).birth_date, "2018-0")
    world.open_film("a.png")
    assert form_of(world).birth_date.text() == "2018-0"


def test_a_known_number_offers_the_stored_patient(world) -> None:
    window = world.read()
    world.save()
    world.press(window.work.next)
    form = form_of(world)
    world.qtbot.keyClicks(form.number, "K-1")
    world.qtbot.keyClick(form.number, Qt.Key.Key_Tab)
    world.until(form.known.isVisible)
    assert form.known.text.text() == "Known here: Abebe Bikila, Male, 23 April 2021 (5 years)"
    world.press(form.known.use)
    assert form.draft().name == "Abebe Bikila"
    assert not form.known.isVisible()
    assert window.session.patient is not None


def test_an_offer_for_another_number_is_never_shown(world) -> None:
    window = world.read()
    world.save()
    world.press(window.work.next)
    form = form_of(world)
    world.qtbot.keyClicks(form.number, "K-1")
    form.number.editingFinished.emit()
    world.qtbot.keyClicks(form.number, "2")
    world.until(lambda: "find patient" not in window.jobs.names)
    assert not form.known.isVisible()


def test_names_of_any_script_and_one_name_alone(world) -> None:
    window = world.open()
    world.open_film()
    world.type_patient(name="")
    for name in ("ማርያም", "डॉ. सीता", "محمد", "李", "Châu", "Ōe 😀"):
        form_of(world).name.setText(name)
        assert window.session.patient.name == name
    world.analyse()
    assert window.session.result.reading.patient_key == window.session.patient.key


def test_the_whole_form_is_walked_with_the_tab_key(world) -> None:
    window = world.open()
    world.open_film()
    work, form, visit = window.work, form_of(world), window.work.visit_form
    signs = visit.signs
    wanted = [form.number, form.name, form.sex, form.birth_date, form.not_known, form.more.header]
    wanted += [visit.kind, visit.signs_fold.header, signs.cough, signs.difficult, signs.fever, signs.rate]
    wanted += [signs.indrawing, signs.stridor, signs.wheeze, signs.saturation, signs.danger.any]
    wanted += [signs.temperature, signs.weight, signs.height_cm, signs.muac, visit.film_fold.header]
    wanted += [visit.exam_at, visit.view, visit.referring, visit.question, visit.symptoms]
    form.number.setFocus()
    order = [window.focusWidget()]
    for _ in wanted[1:]:
        world.qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        order.append(window.focusWidget())
    assert order == wanted
    world.qtbot.keyClick(visit.symptoms, Qt.Key.Key_Tab)
    assert window.focusWidget() is work.analyse
    for _ in wanted:
        world.qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is form.number


def test_what_is_folded_away_is_no_stop_of_the_tab_key(world) -> None:
    window = world.open()
    form, visit = form_of(world), window.work.visit_form
    visit.signs_fold.header.setFocus()
    world.qtbot.keyClick(visit.signs_fold.header, Qt.Key.Key_Space)
    world.qtbot.keyClick(visit.signs_fold.header, Qt.Key.Key_Tab)
    assert window.focusWidget() is visit.film_fold.header
    form.more.header.setFocus()
    world.qtbot.keyClick(form.more.header, Qt.Key.Key_Space)
    world.qtbot.keyClick(form.more.header, Qt.Key.Key_Tab)
    assert window.focusWidget() is form.more.edits["family_name"]


def test_an_exam_time_that_is_none_is_told_before_analysing(world) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    world.qtbot.keyClicks(window.work.visit_form.exam_at, "half past nine")
    world.press(window.work.analyse)
    assert window.session.result is None
    assert window.work.visit_form.exam_at.hasFocus()
    assert "This is no date" in window.work.visit_form.exam_field.error


def test_a_film_taken_tomorrow_is_asked_about_and_can_be_kept(world) -> None:
    world.open()
    world.open_film()
    world.type_patient()
    form = world.window.work.visit_form
    form.exam_at.setText("2062-11-21")
    assert form.exam_field.error.startswith("This day has not come yet.")
    world.analyse()
    form.exam_at.setText("2026-11-21")
    assert form.exam_field.error == ""


def test_a_film_taken_before_the_birth_is_asked_about_at_once_and_has_no_age_on_it(world) -> None:
    """An X-ray unit with a reset clock: found out whichever of the two days is typed last."""
    window = world.open()
    world.open_film()
    world.type_patient()
    work = window.work
    form = work.visit_form
    born = work.patient_form.birth_date
    born.setText("2024-05-01")
    assert form.exam_field.error == ""
    form.exam_at.setText("2001-01-01")
    assert form.exam_field.error.startswith("This day is before the patient's birth date.")
    assert not any("month" in line or "year" in line for line in work.film_view._top_left)
    born.setText("2000-12")
    assert form.exam_field.error == ""
    born.setText("2001-01-02")
    assert form.exam_field.error.startswith("This day is before the patient's birth date.")


def test_letters_typed_into_fields_never_fire_short_cuts(world) -> None:
    window = world.read()
    view = window.work.film_view
    before = (view.inverted, view.zoom)
    fields = [edit for edit in window.findChildren(QLineEdit) if edit.isVisible()]
    assert len(fields) > 5
    for edit in [*fields, window.work.visit_form.symptoms, window.work.patient_form.sex, window.work.visit_form.view]:
        edit.setFocus()
        for letters in ("i", "a", "I", "A", "=", "+", "-"):
            world.qtbot.keyClicks(edit, letters)
        assert (view.inverted, view.zoom) == before
    assert "iaIA=+-" in window.work.visit_form.symptoms.toPlainText()


def test_the_same_letters_work_on_the_film(world) -> None:
    window = world.read()
    view = window.work.film_view
    view.setFocus()
    world.qtbot.keyClick(view, Qt.Key.Key_I)
    assert view.inverted
    assert window.actions_.invert.isChecked()
    world.qtbot.keyClick(view, Qt.Key.Key_A)
    assert not view.heat_visible
    assert not window.work.reading_panel.heat.switch.isChecked()
    zoom = view.zoom
    world.qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > zoom
    world.qtbot.keyClick(view, Qt.Key.Key_Equal)
    assert view.zoom == pytest.approx(zoom)


def offer_known(world) -> None:
    form = form_of(world)
    form.show_known(make_patient(HEADER, date(2026, 11, 21)))
    assert form.known.isVisible()


def test_the_offer_of_a_known_patient_goes_while_saving(world) -> None:
    window = world.read()
    offer_known(world)
    world.store.save_gate = Gate()
    world.press(window.work.save)
    world.until(world.store.save_gate.reached.is_set)
    form = form_of(world)
    assert not form.known.isVisible()
    form.known.use.click()
    form._take_known()
    assert form.draft().name == window.session.draft.name == "Abebe Bikila"
    world.store.save_gate.open()
    world.until(lambda: window.session.record is not None)
    assert window.session.record.patient.name == "Abebe Bikila"
    form.show_known(make_patient(HEADER, date(2026, 11, 21)))
    form._take_known()
    assert form.draft().name == "Abebe Bikila"


def test_a_locked_form_takes_no_known_patient_offered_before(world) -> None:
    world.open()
    form = form_of(world)
    offer_known(world)
    form.set_read_only(True)
    form._take_known()
    form.set_read_only(False)
    form._take_known()
    assert form.draft().empty
    assert not form.known.isVisible()


def test_another_header_and_another_draft_end_the_offer(world) -> None:
    world.open()
    form = form_of(world)
    for change in (form.set_header, form.set_draft):
        offer_known(world)
        change(PatientDraft())
        assert not form.known.isVisible()
        form._take_known()
        assert form.draft().empty


def test_the_session_takes_no_patient_and_no_visit_while_saving_or_from_a_record(world) -> None:
    window = world.read()
    before, session = window.session.draft, window.session
    world.store.save_gate = Gate()
    world.press(window.work.save)
    world.until(world.store.save_gate.reached.is_set)
    session.set_patient(HEADER)
    session.set_visit(Visit(symptoms="of another"))
    assert session.draft == before
    assert session.result is not None
    world.store.save_gate.open()
    world.until(lambda: session.record is not None)
    session.set_patient(HEADER)
    session.set_visit(Visit(symptoms="of another"))
    assert (session.draft, session.visit.symptoms) == (before, "")


@pytest.mark.parametrize(
    ("draft", "last"),
    [
        (PatientDraft("K-1", "Abebe", Sex.MALE, date(2023, 4, 2)), "Male · 2 April 2023 · 43 months"),
        (PatientDraft("K-1", "Abebe", Sex.MALE, estimated_age=Age(4, AgeUnit.YEARS)), "Male · 4 years"),
        (PatientDraft("K-1", "Abebe", Sex.MALE), "Male"),
    ],
)
def test_date_and_age_in_the_corner_are_kept_apart(world, draft, last) -> None:
    window = world.open()
    world.open_film()
    form_of(world).set_draft(draft)
    form_of(world).changed.emit()
    lines = patient_lines(window.session.draft, window.session.patient, window.work.day)
    assert [line for line in lines if line][-1] == last
