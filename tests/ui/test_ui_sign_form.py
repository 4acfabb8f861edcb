"""Symptoms and signs by keys: one for an answer, counted breaths, values that cannot be, a minute for a whole child."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from pneumo_desktop.domain.imci import ImciClass
from pneumo_desktop.domain.patient import Patient, Sex
from pneumo_desktop.domain.visit import DangerSign, OxygenSupport, Sign, Signs, Visit, VisitKind

CHILD = Signs(
    cough=Sign.YES,
    cough_days=3,
    difficult_breathing=Sign.NO,
    fever=Sign.YES,
    fever_days=2,
    respiratory_rate=46,
    chest_indrawing=Sign.NO,
    stridor=Sign.NO,
    wheeze=Sign.NO,
    oxygen_saturation=95,
    oxygen_support=OxygenSupport.AIR,
    temperature_c=38.5,
    weight_kg=11.2,
    danger_signs=dict.fromkeys(DangerSign, Sign.NO),
)
MOST_KEYS = 120
"""Two keys a second for a minute, which a slow typist manages."""


def signs_of(world):
    return world.window.work.visit_form.signs


class Hands:
    """Types into whatever has the focus, as a person does, and counts."""

    def __init__(self, world) -> None:
        self._world, self.keys = world, 0

    def type(self, text: str) -> Hands:
        for sign in text:
            self._world.qtbot.keyClicks(self._world.window.focusWidget(), sign)
            self.keys += 1
        return self

    def tab(self) -> Hands:
        self._world.qtbot.keyClick(self._world.window.focusWidget(), Qt.Key.Key_Tab)
        self.keys += 1
        return self


def test_a_whole_child_with_visit_by_keys_in_a_minute(world) -> None:
    window = world.open()
    world.open_film()
    window.work.patient_form.number.setFocus()
    hands = Hands(world)
    hands.type("4711").tab().type("Almaz Ayana").tab().type("f").tab().type("20240203").tab().tab().tab()
    hands.type("i").tab()  # initial; past the fold
    hands.type("y3").tab().type("n").type("y2").tab().type("46").tab()  # cough, difficult breathing, fever, rate
    hands.type("nnn").type("95").tab().type("a").type("n")  # indrawing, stridor, wheeze, SpO2 on air, no danger sign
    hands.type("38.5").tab().type("11.2").tab()
    assert window.session.patient == Patient("4711", "Almaz Ayana", Sex.FEMALE, window.session.draft.birth_date)
    assert window.session.visit == Visit(kind=VisitKind.INITIAL, signs=CHILD)
    assert window.work.bedside.result.classification is ImciClass.PNEUMONIA
    world.qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F5)
    hands.keys += 1
    world.until(lambda: window.session.result is not None)
    assert hands.keys <= MOST_KEYS
    assert hands.keys == 61


@pytest.mark.parametrize(
    ("key", "value"),
    [("y", Sign.YES), ("N", Sign.NO), ("1", Sign.YES), ("2", Sign.NO), ("+", Sign.YES), ("0", Sign.NOT_ASSESSED)],
)
def test_one_key_answers_and_goes_on(world, key, value) -> None:
    window = world.open()
    signs = signs_of(world)
    signs.wheeze.value = Sign.NO if value is Sign.YES else Sign.YES
    signs.wheeze.setFocus()
    world.qtbot.keyClicks(signs.wheeze, key)
    assert signs.signs().wheeze is value
    assert window.focusWidget() is signs.saturation


def test_arrow_keys_and_clicks_answer_and_stay(world) -> None:
    window = world.open()
    signs = signs_of(world)
    signs.wheeze.setFocus()
    world.qtbot.keyClick(signs.wheeze, Qt.Key.Key_Left)
    assert signs.signs().wheeze is Sign.NO
    world.qtbot.keyClick(signs.wheeze, Qt.Key.Key_Left)
    assert signs.signs().wheeze is Sign.YES
    world.qtbot.keyClick(signs.wheeze, Qt.Key.Key_Backspace)
    assert signs.signs().wheeze is Sign.NOT_ASSESSED
    signs.stridor.setFocus()
    world.press(signs.stridor.buttons[Sign.YES])
    assert window.focusWidget() is signs.stridor
    assert window.session.visit.signs.stridor is Sign.YES
    assert signs.stridor.accessibleName() == "Stridor in a calm child: Yes"


def test_letters_on_a_question_fire_no_short_cut(world) -> None:
    window = world.read()
    view, signs = window.work.film_view, signs_of(world)
    before = (view.inverted, view.zoom, view.heat_visible)
    for row in (signs.cough, signs.support, signs.danger.any, window.work.visit_form.kind):
        for letter in ("i", "a", "=", "-", "A"):
            row.setFocus()
            world.qtbot.keyClicks(row, letter)
    assert (view.inverted, view.zoom, view.heat_visible) == before


def test_days_belong_to_a_symptom_that_is_there(world) -> None:
    window = world.open()
    signs = signs_of(world)
    assert not signs.cough_days.isEnabled()
    signs.cough.setFocus()
    world.qtbot.keyClicks(signs.cough, "y")
    assert window.focusWidget() is signs.cough_days
    world.qtbot.keyClicks(signs.cough_days, "5")
    assert window.session.visit.signs.cough_days == 5
    world.press(signs.cough.buttons[Sign.NO])
    assert window.session.visit.signs == Signs(cough=Sign.NO)


def test_none_of_the_danger_signs_is_one_key_and_some_asks_which(world) -> None:
    window = world.open()
    danger = signs_of(world).danger
    danger.any.setFocus()
    world.qtbot.keyClicks(danger.any, "n")
    assert window.session.visit.signs.danger_signs == dict.fromkeys(DangerSign, Sign.NO)
    danger.any.setFocus()
    world.qtbot.keyClicks(danger.any, "y")
    assert all(row.isVisible() for row in danger.rows.values())
    assert window.focusWidget() is danger.rows[DangerSign.CONVULSING_NOW]
    world.qtbot.keyClicks(window.focusWidget(), "n")
    world.qtbot.keyClicks(window.focusWidget(), "y")
    wanted = {DangerSign.CONVULSING_NOW: Sign.NO, DangerSign.LETHARGIC: Sign.YES}
    assert window.session.visit.signs.danger_signs == wanted
    assert window.work.bedside.urgent.isVisible()


def test_some_danger_sign_without_saying_which_holds_up_reading_and_saving(world) -> None:
    window = world.read()
    danger = signs_of(world).danger
    world.press(danger.any.buttons[Sign.YES])
    window.saving.save_now()
    assert window.session.record is None
    assert danger.message.text().startswith("Which danger sign?")
    assert window.focusWidget() is danger.rows[DangerSign.CONVULSING_NOW]
    world.qtbot.keyClicks(window.focusWidget(), "y")
    assert not danger.message.isVisible()
    world.save()


@pytest.mark.parametrize(
    ("name", "typed", "sentence", "kept"),
    [
        ("temperature", "377", "Temperature, °C: 377 cannot be. It must lie between 20 and 46.", None),
        ("temperature", "43", "Temperature, °C: 43 is unusual. Look at it once more.", 43.0),
        ("saturation", "101", "SpO2, %: 101 cannot be. It must lie between 1 and 100.", None),
        ("saturation", "55", "SpO2, %: 55 is unusual. Look at it once more.", 55),
        ("rate", "4x", "Breaths a minute: 4x is no number that can be kept here.", None),
        ("weight", "3,4", "", 3.4),
        ("muac", "13", "Arm (MUAC), mm: 13 cannot be. It must lie between 40 and 700.", None),
    ],
)
def test_values_are_held_against_what_can_be(world, name, typed, sentence, kept) -> None:
    world.open()
    signs = signs_of(world)
    edit = getattr(signs, name)
    row = next(row for row in signs.measure_rows if edit in row.edits)
    edit.setFocus()
    world.qtbot.keyClicks(edit, typed)
    world.qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert row.message.text() == sentence
    assert row.message.isVisible() is bool(sentence)
    assert edit.number == kept


def test_what_cannot_be_is_refused_before_reading_and_leads_there(world) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    signs = signs_of(world)
    window.work.visit_form.signs_fold.header.setChecked(False)
    signs.temperature.setText("377")
    world.press(window.work.analyse)
    assert window.session.result is None
    assert signs.temperature.hasFocus()
    signs.temperature.setText("37.7")
    world.analyse()


def test_a_number_still_being_typed_is_let_alone(world) -> None:
    world.open()
    signs = signs_of(world)
    signs.temperature.setFocus()
    world.qtbot.keyClicks(signs.temperature, "3")
    assert not signs.body_rows[0].message.isVisible()
    world.qtbot.keyClicks(signs.temperature, "77")
    assert signs.body_rows[0].message.isVisible()


# --- breaths -----------------------------------------------------------------------------------------------------------


def start_count(world, fast_from: int | None = 40):
    window = world.window
    signs = signs_of(world)
    now = [100.0]
    signs.counter.clock = lambda: now[0]
    if fast_from:
        window.work.patient_form.not_known.setChecked(True)
        world.qtbot.keyClicks(window.work.patient_form.age.value, "2")
    signs.rate.setFocus()
    world.qtbot.keyClicks(signs.rate, " ")
    assert signs.counter.tap.hasFocus()
    return signs, now


def tap(world, signs, times: int) -> None:
    for _ in range(times):
        world.qtbot.keyClick(signs.counter.tap, Qt.Key.Key_Space)


def test_breaths_are_counted_with_the_space_bar(world) -> None:
    window = world.open()
    signs, now = start_count(world)
    counter = signs.counter
    assert counter.limit.text() == "Fast for this age from 40 a minute on."
    tap(world, signs, 1)  # starts the time
    tap(world, signs, 39)
    now[0] += 20
    counter.look_at_clock()
    assert counter.words.text() == "39 breaths, 40 s left"
    assert counter.limit.text() == "Fast for this age from 40 a minute on."
    tap(world, signs, 1)
    assert counter.limit.text() == "Fast for this age already: 40 or more a minute."
    tap(world, signs, 4)
    now[0] += 40
    world.until(lambda: not counter.isVisible())  # its own timer sees that the time is over
    found = window.session.visit.signs
    assert (found.respiratory_rate, found.respiratory_rate_seconds) == (44, 60)
    assert signs.indrawing.hasFocus()


def test_half_a_minute_counts_double_and_a_typed_rate_has_no_seconds(world) -> None:
    window = world.open()
    signs, now = start_count(world, fast_from=None)
    assert "no limit" in signs.counter.limit.text()
    world.press(signs.counter.spans[30])
    tap(world, signs, 1 + 22)
    now[0] += 30
    signs.counter.look_at_clock()
    assert (window.session.visit.signs.respiratory_rate, window.session.visit.signs.respiratory_rate_seconds) == (44, 30)
    signs.rate.setFocus()
    signs.rate.selectAll()
    world.qtbot.keyClicks(signs.rate, "50")
    assert (window.session.visit.signs.respiratory_rate, window.session.visit.signs.respiratory_rate_seconds) == (50, None)


@pytest.mark.parametrize("by_key", [True, False])
def test_a_count_can_be_cancelled_and_typed_by_hand(world, by_key) -> None:
    window = world.open()
    signs, now = start_count(world)
    tap(world, signs, 10)
    if by_key:
        world.qtbot.keyClick(signs.counter.tap, Qt.Key.Key_Escape)
    else:
        world.press(signs.counter.stop)
    assert not signs.counter.isVisible()
    now[0] += 60
    assert signs.rate.hasFocus()
    assert window.session.visit.signs.respiratory_rate is None
    world.qtbot.keyClicks(signs.rate, "52")
    assert window.session.visit.signs.respiratory_rate == 52


def test_no_breath_counted_is_no_rate_of_zero(world) -> None:
    window = world.open()
    signs, now = start_count(world)
    tap(world, signs, 1)
    now[0] += 60
    signs.counter.look_at_clock()
    assert window.session.visit.signs.respiratory_rate is None
    assert not signs.counter.isVisible()


def test_breaths_that_could_not_be_counted(world) -> None:
    window = world.open()
    signs = signs_of(world)
    signs.rate.setFocus()
    world.qtbot.keyClicks(signs.rate, "44")
    world.qtbot.keyClicks(signs.rate, "u")
    assert window.session.visit.signs == Signs(respiratory_rate_unable=True)
    world.qtbot.keyClicks(signs.rate, "44")
    assert window.session.visit.signs == Signs(respiratory_rate=44)


# --- records -----------------------------------------------------------------------------------------------------------


def test_all_signs_come_back_with_the_record_and_cannot_be_changed(world) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    form = window.work.visit_form
    whole = Visit(symptoms="since Monday", kind=VisitKind.FOLLOW_UP, signs=CHILD)
    form.set_visit(whole)
    form.changed.emit()
    world.analyse()
    world.save()
    assert world.store.saved[0].visit == whole
    window.actions_.new_patient.trigger()
    assert form.visit() == Visit()
    window._open_record(world.store.saved[0].id)
    world.until(lambda: window.session.record is not None and not window.session.busy)
    assert form.visit() == whole
    form.signs.wheeze.setFocus()
    world.qtbot.keyClicks(form.signs.wheeze, "y")
    form.signs.rate.setFocus()
    world.qtbot.keyClicks(form.signs.rate, " u7")
    assert form.visit() == whole
    assert not form.signs.counter.isVisible()


def test_signs_and_details_leave_the_reading_as_it_is(world) -> None:
    window = world.read()
    result = window.session.result
    signs_of(world).wheeze.setFocus()
    world.qtbot.keyClicks(signs_of(world).wheeze, "y")
    more = window.work.patient_form.more
    more.open()
    world.qtbot.keyClicks(more.edits["village"], "Bahir Dar")
    assert window.session.result is result
    world.save()
    record = world.store.saved[0]
    assert record.visit.signs.wheeze is Sign.YES
    assert record.patient.details.village == "Bahir Dar"
    assert record.reading.patient_key == record.patient.key
