"""From the film to the reading on the screen."""

from __future__ import annotations

import threading
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from time import perf_counter, thread_time

import pytest
from fakes import Gate, make_film
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import DeviceInUse
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.ui.model_state import ModelStage
from pneumo_desktop.ui.session import Stage
from pneumo_desktop.ui.work_words import film_hint

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_whole_reading_by_hand(world) -> None:
    window = world.read()
    work, reading = window.work, window.session.result.reading
    assert reading.patient_key == window.session.patient.key
    assert work.reading_panel.card.words.text() == "Findings suggest pneumonia"
    assert work.reading_panel.scale.accessibleDescription().startswith("Score 87 of 100. Below 35")
    assert work.reading_panel.bars.accessibleDescription() == "Pneumonia 87 %, No pneumonia pattern 13 %"
    assert "Fake network · 1.0 · 2026-11-01" in work.details.text.text()
    assert "Device: CPU" in work.details.text.text()
    assert "Not assessed: tuberculosis" in work.reading_panel.limits.text()
    assert work.film_view.heat_visible
    assert work.reading_panel.heat.switch.isChecked()
    assert window.actions_.heat_map.isChecked()
    assert world.loader.classifier.threads == {"pneumo-network"}


@pytest.mark.parametrize(
    ("score", "outcome", "shows_map"),
    [
        (0.87, "Findings suggest pneumonia", True),
        (0.5, "Uncertain: needs a human reading", True),
        (0.05, "No pneumonia pattern found", False),
    ],
)
def test_outcomes_in_words_and_the_heat_map_only_where_something_speaks_for_pneumonia(world, score, outcome, shows_map) -> None:
    world.loader.classifier.score = score
    window = world.read()
    assert window.work.reading_panel.card.words.text() == outcome
    assert window.work.film_view.heat_visible is shows_map
    assert window.work.reading_panel.heat.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_Return])
def test_analyse_by_key_even_from_inside_a_field(world, key) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    world.qtbot.keyClick(
        window.work.patient_form.name, key, CTRL if key == Qt.Key.Key_Return else Qt.KeyboardModifier.NoModifier
    )
    world.until(lambda: window.session.result is not None)


def test_a_refused_film_gives_no_score_and_says_why(world) -> None:
    world.loader.classifier.quality = Quality(("lateral", "low_contrast"), "lateral")
    window = world.read()
    panel = window.work.reading_panel
    assert panel.card.words.text() == "Not analysed:"
    assert "from the side" in panel.card.reason.text()
    assert not panel.scale.isVisible()
    assert not panel.heat.isVisible()
    assert "little contrast" in panel.quality.text()
    assert not window.actions_.heat_map.isEnabled()
    assert not window.work.final_read.agree.isVisible()


def test_quality_findings_stand_beside_the_reading(world) -> None:
    world.judge.quality = Quality(("low_contrast",))
    window = world.read()
    words = window.work.reading_panel.quality.text()
    assert words == "The film has little contrast; the reading is less certain. Look at it through a narrower window."


def test_notes_of_the_film_stand_below_it(world) -> None:
    world.decoder.films["a.png"] = make_film(1, notes=("first_frame_only", "exif_turned"))
    window = world.open()
    world.open_film()
    assert window.work.notes.isVisible()
    assert "only the first was read" in window.work.notes.text()
    world.open_film("b.png")
    assert not window.work.notes.isVisible()


def test_the_model_loads_after_the_window_is_shown(world) -> None:
    world.loader.gate = Gate()
    window = world.open(wait_for_model=False)
    world.until(world.loader.gate.reached.is_set)
    assert window.isVisible()
    assert window.model.stage is ModelStage.LOADING
    assert "loading" in window._model_label.text()
    world.loader.gate.open()
    world.until(lambda: window.model.stage is ModelStage.READY)
    assert "Model ready on CPU" in window._model_label.text()
    assert world.loader.settings == ["auto"]


def test_the_film_that_the_program_was_started_with_comes_before_the_model(world) -> None:
    world.decoder.gate = Gate()
    window = world.open(wait_for_model=False)
    window.open_film(Path("a.png"))
    assert world.decoder.gate.reached.wait(5)
    with world.qtbot.assertNotEmitted(window.model.changed, wait=200):
        pass
    assert world.loader.settings == []
    world.decoder.gate.open()
    world.until(lambda: window.model.stage is ModelStage.READY)
    assert window.session.film is not None


def test_analyse_pressed_while_the_model_loads_goes_on_by_itself(world) -> None:
    world.loader.gate = Gate()
    window = world.open(wait_for_model=False)
    world.open_film()
    world.type_patient()
    world.press(window.work.analyse)
    assert window.session.stage is Stage.WAITING_FOR_MODEL
    assert "model" in window.work.analyse_note.text()
    world.loader.gate.open()
    world.until(lambda: window.session.result is not None)


def test_a_model_that_does_not_load_leaves_the_rest_and_can_be_tried_again(world) -> None:
    world.loader.error = PneumoError("model.hash_mismatch")
    window = world.open()
    world.open_film()
    world.type_patient()
    assert not window.work.analyse.isEnabled()
    assert "not those that were tested" in window.work.analyse_note.text()
    assert "not available" in window._model_label.text()
    window.show_records()
    world.until(lambda: window.records.note.text())
    window.show_work()
    world.loader.error = None
    world.press(window.work.retry)
    world.until(lambda: window.model.stage is ModelStage.READY)
    assert not window.work.retry.isVisible()
    world.analyse()


def test_a_model_that_fails_while_analyse_waits_tells_so(world) -> None:
    world.loader.gate, world.loader.error = Gate(), PneumoError("model.missing")
    window = world.open(wait_for_model=False)
    world.open_film()
    world.type_patient()
    world.press(window.work.analyse)
    world.loader.gate.open()
    world.until(lambda: window.session.stage is Stage.IDLE)
    assert "model is missing" in window.work.message.text.text()


@pytest.mark.parametrize("error", [PneumoError("model.failed"), ValueError("unforeseen")])
def test_a_failing_read_is_told_and_leaves_no_reading(world, error) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    world.loader.classifier.error = error
    told = []
    window.jobs.unexpected.connect(told.append)
    world.press(window.work.analyse)
    world.until(lambda: window.work.message.isVisible())
    assert "gave no reading" in window.work.message.text.text()
    assert window.session.result is None
    assert not window.work.save.isEnabled()
    assert told == ([] if isinstance(error, PneumoError) else [error])


def test_a_device_that_gave_way_is_named_with_the_reason(world) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    world.loader.classifier.device = DeviceInUse("auto", "CPU", "cuda_failed_now_cpu")
    world.analyse()
    assert "the graphics card failed" in window._model_label.text()


def test_analyse_without_a_film_asks_for_one(world) -> None:
    window = world.open()
    assert not window.work.analyse.isEnabled()
    world.qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.statusBar().currentMessage() == "Open a film first."


def test_the_event_loop_never_stands_still_while_reading(world) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    world.loader.classifier.gate = Gate()
    beats: list[tuple[float, float]] = []
    heart = QTimer()
    heart.setInterval(0)
    heart.timeout.connect(lambda: beats.append((perf_counter(), thread_time())))
    world.press(window.work.analyse)
    heart.start()
    world.until(world.loader.classifier.gate.reached.is_set)
    world.until(lambda: len(beats) > 50)
    world.loader.classifier.gate.open()
    world.until(lambda: window.session.result is not None)
    heart.stop()
    waits, works = zip(*((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(beats)), strict=True)
    assert max(works) < 0.1  # of its own: a computer with other work to do makes every step longer
    assert max(waits) < 1


def test_another_film_can_be_opened_while_one_is_read(world) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    world.loader.classifier.gate = Gate()
    world.press(window.work.analyse)
    world.until(world.loader.classifier.gate.reached.is_set)
    world.open_film("b.png")
    assert window.session.film.sha256 == make_film(2).sha256


def drop(window, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)
    assert event.isAccepted() is bool(paths)


def test_a_film_is_dropped_anywhere(world) -> None:
    window = world.open()
    drop(window, Path("/x/a.png"))
    world.until(lambda: window.session.film is not None)
    assert world.decoder.opened == ["a.png"]


def test_dropped_text_is_no_film(world) -> None:
    window = world.open()
    drop(window)
    assert window.session.stage is Stage.IDLE


def test_open_by_dialog_and_again_from_the_recent_films(world) -> None:
    window = world.open()
    world.qtbot.keyClick(window, Qt.Key.Key_O, CTRL)
    dialog = window.findChild(QFileDialog)
    assert dialog.isVisible()
    dialog.filesSelected.emit(["/films/a.png"])
    dialog.reject()
    world.until(lambda: window.session.film is not None)
    window.actions_.recent.aboutToShow.emit()
    assert [action.text() for action in window.actions_.recent.actions()] == ["a.png (in films)"]
    window.session.close_film()
    window.actions_.recent.actions()[0].trigger()
    world.until(lambda: window.session.film is not None)
    assert world.decoder.opened == ["a.png", "a.png"]


def test_cancel_while_a_film_is_being_opened(world) -> None:
    world.decoder.gate = Gate()
    window = world.open()
    window.open_film(Path("a.png"))
    world.until(world.decoder.gate.reached.is_set)
    world.press(window.work.cancel)
    assert window.session.stage is Stage.IDLE
    assert "Drop a chest film" in film_hint(window.session)


@pytest.mark.parametrize("stubborn", [False, True])
def test_closing_in_mid_run_is_clean(world, stubborn) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    classifier = world.loader.classifier
    classifier.gate, classifier.stubborn = Gate(), stubborn
    world.press(window.work.analyse)
    world.until(classifier.gate.reached.is_set)
    opener = threading.Timer(0.2, classifier.gate.open)
    if stubborn:
        opener.start()  # the network comes to its end only while the window is already waiting for it
    assert window.close()
    if stubborn:
        opener.join()
    assert not window.isVisible()
    assert window.session.result is None


def test_the_question_is_asked_once_and_cancel_stays(world) -> None:
    window = world.read()
    window.close()
    window.close()
    assert len(window.findChildren(QMessageBox)) == 1
    world.answer(QMessageBox.StandardButton.Cancel)
    assert window.isVisible()
    assert window.session.result is not None


def test_discard_closes(world) -> None:
    window = world.read()
    window.close()
    world.answer(QMessageBox.StandardButton.Discard)
    world.until(lambda: not window.isVisible())
    assert world.store.saved == []


def test_save_in_the_question_saves_and_then_closes(world) -> None:
    window = world.read()
    window.close()
    world.answer(QMessageBox.StandardButton.Save)
    world.until(lambda: not window.isVisible())
    assert len(world.store.saved) == 1


def test_save_in_the_question_saves_and_then_opens_the_other_film(world) -> None:
    window = world.read()
    window.open_film(Path("b.png"))
    world.answer(QMessageBox.StandardButton.Save)
    world.until(lambda: window.session.film is not None and window.session.film.sha256 == make_film(2).sha256)
    assert len(world.store.saved) == 1
    assert window.session.record is None


def test_a_refused_film_is_left_without_a_question(world) -> None:
    world.judge.quality = Quality(("no_contrast",), "no_contrast")
    window = world.read()
    assert window.session.result.reading.outcome is Outcome.NOT_ANALYSED
    window.open_film(Path("b.png"))
    world.until(lambda: window.session.film is not None and window.session.film.sha256 == make_film(2).sha256)
    assert world.no_box()


def test_the_folder_of_the_last_film_is_offered_again_and_written_nowhere(world, tmp_path) -> None:
    window = world.open()
    folder = tmp_path / "Abebe Bikila"
    folder.mkdir()
    world.save_error = RuntimeError("settings are out of order")
    window.open_film(folder / "a.png")
    world.until(lambda: window.session.film is not None)
    window.intake.ask_for_film()
    dialog = [dialog for dialog in window.findChildren(QFileDialog) if dialog.isVisible()][-1]
    assert dialog.directory().absolutePath() == str(folder)
    dialog.reject()
    assert world.kept == []


@pytest.mark.parametrize("state", ["draft", "final"])
def test_analyse_again_with_save_in_the_question_saves_and_says_how_to_go_on(world, state) -> None:
    window = world.read()
    if state == "final":
        world.press(window.work.final_read.agree)
    calls = world.loader.classifier.calls
    world.press(window.work.analyse)
    world.answer(QMessageBox.StandardButton.Save)
    world.until(lambda: window.session.record is not None)
    said = window.statusBar().currentMessage()
    assert said == "Saved as P-2026-000001. For a new reading of this film begin a new visit with New patient."
    assert world.loader.classifier.calls == calls
    assert window.work.next.isVisible()


def choose_device(window, device: str) -> None:
    window._take_settings(replace(window.choices.now, device=device))


def test_a_device_chosen_during_a_reading_is_used_once_the_reading_is_there(world) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    world.loader.classifier.gate = Gate()
    world.press(window.work.analyse)
    world.until(world.loader.classifier.gate.reached.is_set)
    choose_device(window, "cpu")
    assert world.loader.settings == ["auto"]
    world.loader.classifier.gate.open()
    world.until(lambda: world.loader.settings == ["auto", "cpu"])
    world.until(lambda: window.model.stage is ModelStage.READY)
    assert window.session.result is not None
    choose_device(window, "cpu")
    assert world.loader.settings == ["auto", "cpu"]


def test_a_device_chosen_during_a_reading_and_chosen_back_loads_nothing(world) -> None:
    window = world.open()
    world.open_film()
    world.type_patient()
    world.loader.classifier.gate = Gate()
    world.press(window.work.analyse)
    world.until(world.loader.classifier.gate.reached.is_set)
    choose_device(window, "cpu")
    choose_device(window, "auto")
    world.loader.classifier.gate.open()
    world.until(lambda: window.session.result is not None)
    window.model.load("auto")  # queued behind whatever else was to be loaded
    world.until(lambda: window.model.stage is ModelStage.READY)
    assert world.loader.settings == ["auto", "auto"]


def test_a_device_chosen_while_analyse_waits_is_used_after_the_reading(world) -> None:
    world.loader.gate = Gate()
    window = world.open(wait_for_model=False)
    world.open_film()
    world.type_patient()
    world.press(window.work.analyse)
    world.until(world.loader.gate.reached.is_set)
    choose_device(window, "cpu")
    world.loader.gate.open()
    world.until(lambda: window.session.result is not None)
    world.until(lambda: world.loader.settings == ["auto", "cpu"])
