"""The referral bundle as a person makes it: menu, dialog, film looked at and blackened, progress, cancel, failures."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from fakes import Gate, make_film
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import BundleOrder, Rectangle
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.ui.blackening import FilmBlackening
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.ui.referral_dialog import ReferralDialog


@dataclass
class FakeBundle:
    """Keeps the orders and writes an empty file, or raises `error`."""

    orders: list[BundleOrder] = field(default_factory=list)
    error: Exception | None = None
    gate: Gate | None = None
    cancelled: bool = False

    def __call__(self, order: BundleOrder, cancel: CancelToken, progress: Progress) -> Path:
        self.orders.append(order)
        progress("bundle", 0.5)
        if self.gate is not None:
            try:
                self.gate.wait(cancel)
            finally:
                self.cancelled = cancel.cancelled
        if self.error is not None:
            raise self.error
        place = order.folder / f"referral-{order.record.number}"
        place.touch()
        return place


@pytest.fixture
def bundle(world):
    made = FakeBundle()
    world.write_bundle = made
    yield made
    if made.gate is not None:
        made.gate.open()


def open_dialog(world) -> ReferralDialog:
    world.window.actions_.refer.trigger()
    world.until(lambda: world.window.referrals.dialog is not None)
    return world.window.referrals.dialog


def saved_and_open(world) -> ReferralDialog:
    world.read()
    world.save()
    return open_dialog(world)


def keep_record_films(world) -> None:
    """The fake store hands films out under their hash; the fake decoder must know them so."""
    film = make_film(1)
    world.decoder.films[film.sha256] = film


def test_bundle_of_a_saved_record_goes_where_the_person_chooses(world, bundle, tmp_path):
    keep_record_films(world)
    dialog = saved_and_open(world)
    assert dialog.write.isEnabled()
    world.press(dialog.write)
    world.until(lambda: dialog.findChildren(QFileDialog))
    dialog.findChildren(QFileDialog)[0].fileSelected.emit(str(tmp_path))
    world.until(lambda: bundle.orders and "Written whole" in dialog.note.text())
    order = bundle.orders[0]
    assert (order.folder, order.zipped, order.deidentified, order.blacked_out) == (tmp_path, False, False, ())
    assert order.record == world.window.session.record
    assert order.report.startswith(b"%PDF")
    assert "P-2026-000001" in world.window.statusBar().currentMessage()


def test_an_unsaved_reading_is_saved_first(world, bundle):
    keep_record_films(world)
    world.read()
    dialog = open_dialog(world)
    assert world.window.session.record is not None
    assert world.window.session.record.number in dialog.windowTitle()


def test_without_names_needs_a_look_at_the_film(world, bundle, tmp_path):
    keep_record_films(world)
    dialog = saved_and_open(world)
    dialog.anonymous.click()
    assert not dialog.write.isEnabled()
    dialog.looked.click()
    assert dialog.write.isEnabled()
    dialog.film.add_top_strip()
    assert not dialog.looked.isChecked()
    assert not dialog.write.isEnabled()
    dialog.looked.click()
    dialog.as_zip.click()
    dialog.write_to(tmp_path)
    world.until(lambda: bundle.orders)
    order = bundle.orders[0]
    assert (order.zipped, order.deidentified) == (True, True)
    assert order.blacked_out == dialog.film.places
    assert len(order.blacked_out) == 1


def test_places_blackened_by_mistake_do_not_touch_a_bundle_with_names(world, bundle, tmp_path):
    keep_record_films(world)
    dialog = saved_and_open(world)
    dialog.anonymous.click()
    dialog.film.add_bottom_strip()
    dialog.named.click()
    dialog.write_to(tmp_path)
    world.until(lambda: bundle.orders)
    assert bundle.orders[0].blacked_out == ()


def test_writing_in_the_film_is_warned_of(world, bundle):
    keep_record_films(world)
    world.judge.quality = Quality(("burned_in_text",))
    dialog = saved_and_open(world)
    dialog.anonymous.click()
    assert "There is writing in this film" in dialog.warning.text()
    assert dialog.warning.objectName() == "fieldError"


def test_cancel_stops_the_writing(world, bundle, tmp_path):
    keep_record_films(world)
    bundle.gate = Gate()
    dialog = saved_and_open(world)
    dialog.write_to(tmp_path)
    world.until(lambda: bundle.orders and dialog.progress.value() == 50)
    assert dialog.close_button.text() == "Cancel"
    assert not dialog.write.isEnabled()
    world.press(dialog.close_button)
    world.until(lambda: bundle.cancelled)
    assert "nothing was written" in dialog.note.text()
    assert dialog.write.isEnabled()


@pytest.mark.parametrize("code", ["bundle.full", "bundle.gone", "bundle.no_rights", "bundle.failed", "bundle.not_deidentified"])
def test_failures_are_told_in_the_dialog(world, bundle, tmp_path, code):
    keep_record_films(world)
    bundle.error = PneumoError(code, folder=str(tmp_path))
    dialog = saved_and_open(world)
    dialog.write_to(tmp_path)
    world.until(lambda: bundle.orders and not dialog.progress.isVisible())
    assert dialog.note.text() == sentence_for(bundle.error)
    assert dialog.write.isEnabled()


def test_a_film_that_is_gone_is_told(world, bundle):
    keep_record_films(world)
    world.read()
    world.save()
    world.store.film_error = PneumoError("store.film_missing")
    world.window.actions_.refer.trigger()
    world.until(lambda: world.window.work.message.text.text())
    assert world.window.referrals.dialog is None
    assert world.window.work.message.text.text() == sentence_for(PneumoError("store.film_missing"))


def test_no_bundle_without_a_reading(world, bundle):
    window = world.open()
    assert not window.actions_.refer.isEnabled()


# --- the film in the dialog ---------------------------------------------------------------------------------------------


def test_a_rectangle_drawn_with_the_mouse_lies_on_the_film(qtbot):
    widget = FilmBlackening(make_film(1))
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    shown = widget._shown()
    start = QPoint(round(shown.x() + shown.width() / 4), round(shown.y() + shown.height() / 4))
    end = QPoint(round(shown.x() + shown.width() / 2), round(shown.y() + shown.height() / 2))
    qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(widget, end)
    qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)
    (place,) = widget.places
    film = make_film(1)
    assert abs(place.left - film.width_px / 4) <= film.width_px / 100 + 1
    assert abs(place.top - film.height_px / 4) <= film.height_px / 100 + 1
    assert abs(place.left + place.width - film.width_px / 2) <= film.width_px / 100 + 2
    widget.remove_last()
    assert widget.places == ()


def test_a_slip_of_the_hand_draws_nothing_and_edges_hold(qtbot):
    widget = FilmBlackening(make_film(1))
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=QPoint(51, 51))
    assert widget.places == ()
    film = make_film(1)
    widget.add(Rectangle(-50, -50, 10_000, 10_000))
    assert widget.places == (Rectangle(0, 0, film.width_px, film.height_px),)
