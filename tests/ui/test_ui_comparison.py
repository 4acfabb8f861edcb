"""An earlier film of the same patient beside the one on the desk: chosen, shown, linked, and of no effect on anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from fakes import Gate, make_film
from film_pictures import drag, seen, turn_wheel
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.patient import PatientDraft
from pneumo_desktop.domain.reading import Agreement, FinalRead, Outcome
from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.visit import ViewPosition, Visit
from pneumo_desktop.ui.earlier_films import EarlierFilmsPage
from pneumo_desktop.ui.film_view import FilmView, Tool
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.ui.session import Session, Stage
from pneumo_desktop.workflow import make_record

LEFT = Qt.MouseButton.LeftButton
MARCH, JULY = datetime(2026, 3, 1, 9, 0), datetime(2026, 7, 15, 9, 0)


def keep(world, record_id: str, taken: datetime, film: Film, conclusion: str = "") -> Record:
    """A record of the patient on the desk, as if it had been saved on that day."""
    session = world.window.session
    final = FinalRead(Agreement.OWN_WORDS, conclusion, "Hanna Tesfaye", taken) if conclusion else None
    made = make_record(session.patient, session.visit, session.film, session.result, final, "0.1.0", taken)
    record = replace(
        made,
        id=record_id,
        number=f"P-2026-{taken.month:06d}",
        visit=Visit(taken, ViewPosition.AP),
        film_sha256=film.sha256,
        film_facts=film.facts,
    )
    world.store._records[record_id] = [record]
    world.decoder.films[film.sha256] = film
    (world.store._folder / film.sha256).write_bytes(film.source)
    return record


@pytest.fixture
def desk(world):
    """A film read for a patient of whom the store keeps two earlier films of other sizes."""
    window = world.read()
    world.march = keep(world, "march", MARCH, wide_film(11), "Consolidation right lower zone.")
    world.july = keep(world, "july", JULY, make_film(12))
    window.comparison.look_up(again=True)
    world.until(lambda: len(window.comparison.earlier) == 2)
    world.until(lambda: window.isActiveWindow())
    window.work.film_view.setFocus()
    return window


def wide_film(seed: int) -> Film:
    pixels = np.random.default_rng(seed).integers(40, 200, (120, 180), dtype=np.uint8)
    film = make_film(seed)
    return replace(film, pixels=pixels, facts=replace(film.facts, width_px=180, height_px=120))


def choose(world, row: int) -> None:
    """Press E, and Enter on a row of the list."""
    world.qtbot.keyClick(world.window.work.film_view, Qt.Key.Key_E)
    world.until(lambda: world.window.findChildren(EarlierFilmsPage))
    (page,) = world.window.findChildren(EarlierFilmsPage)
    for _ in range(row):
        world.qtbot.keyClick(page.table, Qt.Key.Key_Down)
    with world.qtbot.waitSignal(page.destroyed):
        world.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    world.window.activateWindow()  # which a window manager does
    world.until(lambda: world.window.isActiveWindow())


def compare(world, row: int = 1) -> FilmView:
    choose(world, row)
    other = world.window.work.films.other
    world.until(lambda: other.film is not None)
    return other


def state_of(session: Session) -> tuple[object, ...]:
    return session.film, session.result, session.draft, session.visit, session.record, session._bound_key, session.view_state


# Choosing


def test_without_earlier_films_there_is_nothing_to_choose(world) -> None:
    window = world.read()
    world.until(lambda: "earlier films" not in window.jobs.names)
    actions = window.actions_.view
    assert not actions.compare.isEnabled()
    assert actions.compare_file.isEnabled()
    assert not actions.link_views.isEnabled()


def test_the_earlier_films_are_listed_newest_first_with_date_view_and_final_read(world, desk) -> None:
    assert desk.actions_.view.compare.isEnabled()
    world.qtbot.keyClick(desk.work.film_view, Qt.Key.Key_E)
    world.until(lambda: desk.findChildren(EarlierFilmsPage))
    (page,) = desk.findChildren(EarlierFilmsPage)
    name = desk.session.patient.name
    rows = [[page.model.data(page.model.index(row, column)) for column in range(5)] for row in range(2)]
    assert rows == [
        ["15 Jul 2026  09:00", "AP", "No final read yet", "P-2026-000007", name],
        ["1 Mar 2026  09:00", "AP", "Consolidation right lower zone.", "P-2026-000003", name],
    ]
    page.reject()


def test_the_only_earlier_film_is_shown_at_once(world, desk) -> None:
    del world.store._records["july"]
    desk.comparison.look_up(again=True)
    world.until(lambda: len(desk.comparison.earlier) == 1)
    world.qtbot.keyClick(desk.work.film_view, Qt.Key.Key_E)
    world.until(lambda: desk.work.films.other.film is not None)
    assert desk.actions_.view.compare.isChecked()


def test_other_patients_and_the_film_on_the_desk_are_no_earlier_films(world, desk) -> None:
    stranger = replace(world.march.patient, number="K-2")
    world.store._records["stranger"] = [replace(world.march, id="stranger", patient=stranger)]
    world.store._records["same film"] = [replace(world.march, id="same film", film_sha256=desk.session.film.sha256)]
    desk.comparison.look_up(again=True)
    world.until(lambda: "earlier films" not in desk.jobs.names)
    assert [record.id for record in desk.comparison.earlier] == ["july", "march"]


def test_a_film_of_another_person_under_the_same_number_says_so(world, desk) -> None:
    stranger = replace(world.march.patient, name="Somebody Else")
    world.store._records = {"stranger": [replace(world.march, id="stranger", patient=stranger)]}
    desk.comparison.look_up(again=True)
    world.until(lambda: len(desk.comparison.earlier) == 1)
    world.qtbot.keyClick(desk.work.film_view, Qt.Key.Key_E)
    world.until(lambda: desk.work.films.other.film is not None)
    words = [label.text() for label in desk.work.films.findChildren(QLabel)]
    assert any("Kept under ANOTHER PATIENT of the same number: Somebody Else" in text for text in words)


def test_the_number_typed_is_looked_up_without_another_step(world) -> None:
    window = world.read()
    keep(world, "march", MARCH, wide_film(11))
    window.session.start_over()
    world.open_film("b.png")
    assert not window.comparison.earlier
    world.type_patient()
    world.until(lambda: window.comparison.earlier)


def test_a_store_that_fails_leaves_no_earlier_films_and_no_harm(world) -> None:
    window = world.read()
    world.store.error = PneumoError("store.failed")
    window.comparison.look_up(again=True)
    world.until(lambda: "earlier films" not in window.jobs.names)
    assert not window.actions_.view.compare.isEnabled()


# Showing


def test_the_earlier_film_says_what_it_is(world, desk) -> None:
    other, films = compare(world), desk.work.films
    assert films.words.text() == ("Earlier film, 2026-03-01 · AP · Final read: Consolidation right lower zone. · P-2026-000003")
    assert other.accessibleName() == films.words.text()
    assert films.words.textFormat() is Qt.TextFormat.PlainText
    assert films.current_words.isVisible()
    assert other._top_left[:2] == ("Earlier film, 2026-03-01", "K-1 · Abebe Bikila")
    assert other.width() == pytest.approx(films.current.width(), abs=6)
    assert other.height() == pytest.approx(films.current.height(), abs=3)
    assert other.mapTo(desk, other.rect().topLeft()).x() > films.current.mapTo(desk, films.current.rect().topRight()).x()


def test_later_films_and_films_of_the_day_are_not_called_earlier(world, desk) -> None:
    for day, words in ((datetime(2026, 12, 1), "Later film, 2026-12-01"), (desk._parts.now(), "Other film of the same day")):
        record = replace(world.july, visit=Visit(day))
        assert desk.comparison._title(record).startswith(words)


def test_nothing_of_the_reading_changes(world, desk) -> None:
    before, form = state_of(desk.session), desk.work.patient_form.draft()
    other = compare(world)
    other.setFocus()
    for key in (Qt.Key.Key_R, Qt.Key.Key_I, Qt.Key.Key_H, Qt.Key.Key_4, Qt.Key.Key_K, Qt.Key.Key_M):
        world.qtbot.keyClick(other, key)
    drag(other, 30, 20)
    assert other.turn
    assert other.measures.items
    assert "Measures drawn now are not kept" in other._state_lines()
    assert state_of(desk.session) == before
    assert not desk.actions_.view.key_image.isChecked()
    assert desk.work.patient_form.draft() == form
    assert desk.work.save.text() == "Save as draft"
    world.save()
    assert world.store._records[desk.session.record.id][0].film_sha256 == before[0].sha256


def test_keys_are_for_the_film_touched_last(world, desk) -> None:
    other, current = compare(world), desk.work.film_view
    world.qtbot.mouseClick(other, LEFT)
    world.qtbot.keyClick(other, Qt.Key.Key_R)
    world.qtbot.keyClick(other, Qt.Key.Key_I)
    assert (other.turn.quarter_turns, current.turn.quarter_turns) == (1, 0)
    assert (other.inverted, current.inverted) == (True, False)
    assert desk.actions_.invert.isChecked()
    world.qtbot.mouseClick(current, LEFT)
    assert not desk.actions_.invert.isChecked()
    world.qtbot.keyClick(current, Qt.Key.Key_H)
    assert current.turn.mirrored
    assert not other.turn.mirrored
    world.qtbot.keyClick(current, Qt.Key.Key_M)
    assert (current.tool, other.tool) == (Tool.DISTANCE, Tool.DISTANCE)


def test_the_window_stays_each_film_s_own(world, desk) -> None:
    other, current = compare(world), desk.work.film_view
    before = current.window
    drag(other, 40, 10)
    assert other.window != before
    assert current.window == before


def test_the_heat_map_of_the_earlier_reading_is_shown_on_request(world, desk) -> None:
    other, films = compare(world), desk.work.films
    assert films.heat.isVisible()
    without = seen(other)
    world.qtbot.mouseClick(films.heat, LEFT, pos=films.heat.rect().center() - films.heat.rect().center() / 1.2)
    assert films.heat.isChecked()
    assert not np.array_equal(seen(other), without)
    assert "threshold" not in films.words.text()


def test_the_map_of_an_earlier_reading_below_the_threshold_is_shown_with_its_note(world, desk) -> None:
    reading = replace(world.july.reading, outcome=Outcome.NO_PATTERN, score=0.1)
    world.store._records["july"] = [replace(world.july, reading=reading)]
    desk.comparison.look_up(again=True)
    world.until(lambda: any(record.reading.score == 0.1 for record in desk.comparison.earlier))
    other, films = compare(world, 0), desk.work.films
    said = films.words.text()
    assert not other.heat_visible
    films.heat.click()
    assert films.words.text() == (
        f"{said}\nHeat map below the low threshold: what little moved the score is easily taken for a finding."
    )
    world.until(lambda: films.words.height() >= films.words.heightForWidth(films.words.width()))
    films.heat.click()
    assert films.words.text() == said


# In step


def centre_share(view: FilmView) -> tuple[float, float]:
    rect = view.film_rect
    centre = QPointF(view.rect().center()) + QPointF(0.5, 0.5) - rect.topLeft()
    return centre.x() / rect.width(), centre.y() / rect.height()


def test_films_of_different_sizes_stay_in_step(world, desk) -> None:
    current = desk.work.film_view
    turn_wheel(current, QPointF(100, 120), 3)
    other = compare(world)
    assert other.film.width_px != current.film.width_px
    for act in (
        lambda: None,
        lambda: turn_wheel(other, QPointF(200, 90), 4),
        lambda: drag(current, -40, 30, Qt.MouseButton.MiddleButton),
        lambda: desk.actions_.zoom_in.trigger(),
    ):
        act()
        assert centre_share(other) == pytest.approx(centre_share(current), abs=0.02)
        zooms = [view.zoom / view._placement.fit_zoom for view in (current, other)]
        assert zooms[0] == pytest.approx(zooms[1])
    world.qtbot.mouseDClick(other, LEFT)
    assert [view.zoom for view in (current, other)] == [view._placement.fit_zoom for view in (current, other)]


def test_the_link_can_be_switched_off_and_on(world, desk) -> None:
    other, current = compare(world), desk.work.film_view
    world.qtbot.keyClick(current, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    assert not desk.work.films.linked.isChecked()
    zoom = other.zoom
    turn_wheel(current, QPointF(100, 120), 3)
    assert other.zoom == zoom
    desk.work.films.linked.setChecked(True)
    assert other.zoom != zoom
    assert desk.actions_.view.link_views.isChecked()


# Closing


def test_the_same_key_closes_it_and_nothing_stays(world, desk) -> None:
    compare(world)
    whole = desk.work.films.width()
    world.qtbot.keyClick(desk.work.film_view, Qt.Key.Key_E)
    films = desk.work.films
    assert not films.comparing
    assert films.other.film is None
    assert not films.other.isVisible()
    assert not desk.actions_.view.compare.isChecked()
    world.until(lambda: films.current.width() == films.width() <= whole)


@pytest.mark.parametrize("how", ["film", "patient", "next", "record"])
def test_it_closes_when_film_or_patient_change(world, desk, how) -> None:
    compare(world)
    if how == "film":
        desk.session.open_film(Path("b.png"))
    elif how == "patient":
        desk.work.left.show()
        world.qtbot.keyClicks(desk.work.patient_form.number, "9")
    elif how == "next":
        desk.session.start_over()
    else:
        desk.session.open_record("july")
    assert not desk.work.films.comparing
    assert desk.work.films.other.film is None
    world.until(lambda: desk.session.stage is Stage.IDLE)


def test_a_film_that_comes_too_late_is_dropped(world, desk) -> None:
    world.decoder.gate = gate = Gate()
    choose(world, 1)
    assert gate.reached.wait(5)
    desk.comparison.close()
    gate.open()
    world.until(lambda: not desk.jobs.names)
    assert desk.work.films.other.film is None
    assert not desk.work.films.comparing


# What fails


@pytest.mark.parametrize("code", ["store.film_missing", "store.film_changed", "film.truncated", "film.decoder_crashed"])
def test_a_film_that_cannot_be_had_says_why_in_its_place(world, desk, code) -> None:
    error = PneumoError(code, file="x.dcm")
    if code.startswith("store"):
        world.store.film_error = error
    else:
        world.decoder.films[world.march.film_sha256] = error
    before = state_of(desk.session)
    choose(world, 1)
    world.until(lambda: desk.work.films.other._hint == sentence_for(error))
    assert desk.work.films.comparing
    assert state_of(desk.session) == before
    assert not desk.work.message.isVisible()


# A film from a file


def test_any_film_from_a_file_is_not_taken_for_one_of_this_patient(world, desk) -> None:
    header = PatientDraft(number="K-99", name="Derartu Tulu")
    world.decoder.films["other.dcm"] = make_film(20, header)
    desk.actions_.view.compare_file.trigger()
    (dialog,) = (child for child in desk.findChildren(QFileDialog) if child.isVisible())
    dialog.fileSelected.emit("/stick/other.dcm")
    dialog.reject()
    films = desk.work.films
    world.until(lambda: films.other.film is not None)
    assert films.words.text().startswith("Film from file, not from this patient's record: other.dcm")
    assert films.words.text().endswith("Its file names ANOTHER PATIENT.")
    assert films.other._top_left == ("Film from file, not from this patient's record", "K-99 · Derartu Tulu")
    assert not films.heat.isVisible()


def test_a_file_that_names_the_same_patient_is_still_not_of_the_record(world, desk) -> None:
    world.decoder.films["other.dcm"] = make_film(20, PatientDraft(number="K-1", name="Abebe Bikila"))
    desk.comparison.show_file(Path("other.dcm"))
    world.until(lambda: desk.work.films.other.film is not None)
    assert desk.work.films.words.text() == "Film from file, not from this patient's record: other.dcm"


# Room


@pytest.mark.parametrize(("width", "height", "least"), [(1366, 768, 500), (960, 540, 300)])
def test_two_films_have_room_on_a_small_screen(world, desk, width, height, least) -> None:
    desk.resize(width, height)
    compare(world)
    work = desk.work
    assert desk.size().width() == width
    assert not work.left.isVisible()
    assert work.films.current.width() >= least
    assert work.films.other.width() == pytest.approx(work.films.current.width(), abs=6)
    for child in (work.films.close_button, work.films.another, work.films.linked, work.films.heat):
        assert child.width() >= child.sizeHint().width()
    for label in work.films.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())
    desk.comparison.close()
    assert work.left.isVisible()


def test_the_patient_s_column_stays_while_it_is_needed(world, desk) -> None:
    desk.session._result = None
    compare(world)
    assert desk.work.left.isVisible()


def test_what_is_wrong_in_a_column_put_away_is_still_shown(world, desk) -> None:
    compare(world)
    field = desk.work.visit_form.exam_at
    desk.work.left.reveal(field)
    assert field.isVisible()
    assert QApplication.focusWidget() is field
