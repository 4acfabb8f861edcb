"""Updates from a stick as a person meets them, with the real packs behind the window and a stand-in for the self-test."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from fakes import MODEL, THRESHOLDS, FakeClassifier, Gate
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox

from pneumo_desktop.domain.account import Role
from pneumo_desktop.domain.clinic_thresholds import ClinicThresholds
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.packs import Edition, PackKind, UpdatePlan
from pneumo_desktop.domain.reading import Thresholds
from pneumo_desktop.ui.session import Stage
from pneumo_desktop.ui.update_page import UpdatePage, threshold_lines

sys.path.insert(0, str(Path(__file__).parents[1] / "packs"))
from pack_samples import HERE, STRANGER, Clinic

MODEL_KIND, PROGRAM_KIND = PackKind.MODEL, PackKind.PROGRAM
OTHER = replace(MODEL, id="fake-2", version="2.0", sha256="cd" * 32)


@pytest.fixture
def clinic(world, tmp_path):
    made = Clinic(tmp_path / "clinic")
    world.updates = made.updates
    yield made
    for window in world.windows:
        for page in window.findChildren(UpdatePage):
            page.close()


def settled(world) -> None:
    world.until(lambda: not world.window.jobs.names)


def open_page(world) -> UpdatePage:
    action = world.window.updating.action
    assert action.isEnabled()
    action.trigger()
    world.until(lambda: page_of(world) is not None)
    page = page_of(world)
    world.until(lambda: not page.busy)
    return page


def page_of(world) -> UpdatePage | None:
    shown = [page for page in world.window.findChildren(UpdatePage) if page.isVisible()]
    return shown[-1] if shown else None


def choose(world, page: UpdatePage, file: Path) -> None:
    """Choose the file as a person does."""
    world.press(page.choose)
    world.until(lambda: page.findChildren(QFileDialog))
    dialog = page.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    world.until(lambda: not page.busy)


def install(world, page: UpdatePage, file: Path) -> None:
    choose(world, page, file)
    world.press(page.begin)
    world.until(lambda: not page.busy)
    settled(world)


def test_a_model_is_checked_installed_and_taken_back_by_one_click(world, clinic):
    window = world.open()
    page = open_page(world)
    assert page.in_use(MODEL_KIND) == "Reader 1, 1 January 2026 (came with the program)"
    assert "0.5.0 (came with the program)" in page.in_use(PROGRAM_KIND)
    assert not page.begin.isEnabled()
    assert not page.back(MODEL_KIND).isVisible()
    choose(world, page, clinic.model_pack())
    words = page.outcome.text()
    assert "It brings the model Reader 2" in words
    assert "signed by The test's maker" in words
    assert "scores from 20 to 80 will be called uncertain (now: 30 to 70)" in words
    assert "are not used with it" in words
    assert not page.older.isVisible()
    loads = len(world.loader.settings)
    world.press(page.begin)
    world.until(lambda: "In use now: Reader 2" in page.outcome.text() and not page.busy)
    assert page.in_use(MODEL_KIND) == "Reader 2, 2 February 2026 (from an update)"
    world.until(lambda: len(world.loader.settings) == loads + 1)
    settled(world)
    assert [what for _, what, _ in world.store.audited] == ["update_install"]
    assert not page.begin.isEnabled()

    assert page.back(MODEL_KIND).text() == "Return to Reader 1"
    world.press(page.back(MODEL_KIND))
    world.until(lambda: "In use now: Reader 1" in page.outcome.text() and not page.busy)
    world.until(lambda: len(world.loader.settings) == loads + 2)
    settled(world)
    assert [what for _, what, _ in world.store.audited] == ["update_install", "update_return"]
    assert window.model.classifier is not None


def test_a_reading_of_the_old_model_never_meets_the_new_one(world, clinic):
    """Saved or discarded before the page opens; a film on the desk is read again, with the new model and its thresholds."""
    window = world.read()
    assert window.session.result.reading.model == MODEL
    window.updating.action.trigger()
    world.answer(QMessageBox.StandardButton.Discard)
    world.until(lambda: page_of(world) is not None)
    page = page_of(world)
    world.until(lambda: not page.busy)

    def brought(_files, _cancel) -> None:
        world.loader.classifier = FakeClassifier(model=OTHER, thresholds=Thresholds(0.1, 0.2))

    clinic.trial.during = brought
    install(world, page, clinic.model_pack())
    world.until(lambda: window.model.classifier is not None)
    assert window.session.result is None
    assert not window.actions_.export.isEnabled()
    page.reject()
    world.analyse()
    reading = window.session.result.reading
    assert (reading.model, reading.thresholds) == (OTHER, Thresholds(0.1, 0.2))
    assert reading.thresholds != THRESHOLDS


def test_thresholds_that_the_clinic_set_for_the_old_model_never_judge_the_new_one(world, clinic):
    day = date(2026, 11, 1)
    world.settings = world.settings.with_thresholds(ClinicThresholds(5, 6, MODEL.key, day))
    window = world.read()
    assert window.session.result.reading.thresholds.low == 0.05
    window.session.start_over()
    page = open_page(world)
    world.loader.classifier = FakeClassifier(model=OTHER, thresholds=Thresholds(0.1, 0.2))
    install(world, page, clinic.model_pack())
    page.reject()
    world.open_film()
    world.type_patient()
    world.analyse()
    assert window.session.result.reading.thresholds == Thresholds(0.1, 0.2)


def test_a_model_that_reads_alike_is_not_said_to_bring_thresholds_of_its_own():
    now = Edition(MODEL_KIND, "Reader", "1", "2026-01-01", sha256="ab" * 32, thresholds=THRESHOLDS, card_sha256="cd" * 32)
    recalibrated = replace(now, card_sha256="ef" * 32)
    assert threshold_lines(UpdatePlan(recalibrated, now, "its maker", 1))
    assert not threshold_lines(UpdatePlan(replace(now, bundled=True), now, "its maker", 1))


def test_unsaved_work_may_stay_and_no_page_opens(world, clinic):
    window = world.read()
    window.updating.action.trigger()
    world.answer(QMessageBox.StandardButton.Cancel)
    world.until(world.no_box)
    assert page_of(world) is None
    assert window.session.result is not None


def test_a_record_keeps_the_model_it_was_read_with(world, clinic):
    window = world.read()
    world.save()
    page = open_page(world)
    world.loader.classifier = FakeClassifier(model=OTHER)
    install(world, page, clinic.model_pack())
    page.reject()
    assert window.session.record is not None
    assert window.session.result.reading.model == MODEL


def test_it_waits_while_a_film_is_read(world, clinic):
    world.open()
    world.open_film()
    world.type_patient()
    world.loader.classifier.gate = Gate()
    world.press(world.window.work.analyse)
    world.until(lambda: world.window.session.stage is Stage.READING)
    assert not world.window.updating.action.isEnabled()
    world.loader.classifier.gate.open()
    world.until(lambda: world.window.session.result is not None)
    assert world.window.updating.action.isEnabled()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda clinic: clinic.stick / "absent.pneumo-pack", "cannot be reached"),
        (lambda clinic: clinic.model_pack(key=STRANGER), "signed by somebody whom this program does not know"),
        (lambda clinic: cut(clinic.model_pack()), "ends too early"),
        (lambda clinic: bent(clinic.model_pack()), "signature of model-2.pneumo-pack is wrong"),
        (lambda clinic: clinic.model_pack(needs_program="7.0"), "needs a newer program (version 7.0)"),
        (lambda clinic: clinic.program_pack(platform="macos-arm64-cpu"), "for another kind of computer"),
    ],
)
def test_each_refusal_is_a_sentence_and_nothing_can_be_installed(world, clinic, make, words):
    world.open()
    page = open_page(world)
    choose(world, page, make(clinic))
    assert words in page.outcome.text()
    assert not page.begin.isEnabled()
    assert not page.older.isVisible()


def cut(file: Path) -> Path:
    file.write_bytes(file.read_bytes()[:-100])
    return file


def bent(file: Path) -> Path:
    """The manifest is stored as it is: another name in it, with the ZIP's own checksum put right."""
    import zipfile

    with zipfile.ZipFile(file) as pack:
        contents = {name: pack.read(name) for name in pack.namelist()}
    contents["manifest.json"] = contents["manifest.json"].replace(b"Reader", b"Writer")
    with zipfile.ZipFile(file, "w") as pack:
        for name, content in contents.items():
            pack.writestr(name, content)
    return file


def test_a_failed_self_test_is_said_and_the_old_model_stays(world, clinic):
    world.open()
    page = open_page(world)
    clinic.trial.error = PneumoError("pack.self_test_failed", checks="predict")
    install(world, page, clinic.model_pack())
    assert "did not pass its self-test on this computer (predict)" in page.outcome.text()
    assert "Reader 1" in page.in_use(MODEL_KIND)
    assert not world.store.audited


def test_an_older_one_needs_a_tick(world, clinic):
    world.open()
    page = open_page(world)
    install(world, page, clinic.model_pack("3", "2026-03-03"))
    choose(world, page, clinic.model_pack("2", "2026-02-02"))
    assert "It is older than what is in use." in page.outcome.text()
    assert not page.begin.isEnabled()
    world.qtbot.mouseClick(page.older, Qt.MouseButton.LeftButton, pos=QPoint(8, page.older.height() // 2))
    world.press(page.begin)
    world.until(lambda: "In use now: Reader 2" in page.outcome.text())
    world.until(lambda: not page.busy)


def test_what_is_in_use_already_cannot_be_installed(world, clinic):
    world.open()
    page = open_page(world)
    file = clinic.model_pack()
    install(world, page, file)
    choose(world, page, file)
    assert "in use already" in page.outcome.text()
    assert not page.begin.isEnabled()


def test_cancelling_the_self_test_changes_nothing(world, clinic):
    world.open()
    page = open_page(world)
    gate = Gate()
    clinic.trial.during = lambda _files, cancel: gate.wait(cancel)
    choose(world, page, clinic.model_pack())
    world.press(page.begin)
    world.until(gate.reached.is_set)
    assert "takes a minute or two" in page.outcome.text()
    assert page.stop.text() == "Cancel"
    world.press(page.stop)
    world.until(lambda: page.outcome.text() == "Cancelled. Nothing was changed.")
    assert "Reader 1" in page.in_use(MODEL_KIND)
    settled(world)
    assert not world.store.audited


def test_how_far_the_self_test_is_moves_the_bar(world, clinic):
    """The trial takes most of the time: a bar that stands still through it looks like a program that hangs."""
    world.open()
    page = open_page(world)
    gate, seen = Gate(), []
    page.progress.valueChanged.connect(seen.append)
    clinic.trial.tells, clinic.trial.during = (0.25, 0.5), lambda _files, cancel: gate.wait(cancel)
    choose(world, page, clinic.model_pack())
    seen.clear()
    world.press(page.begin)
    world.until(gate.reached.is_set)
    world.until(lambda: page.progress.value() == 700)
    assert seen == sorted(seen)
    gate.open()
    world.until(lambda: not page.busy)
    settled(world)


def test_nothing_on_the_page_can_be_squeezed_away(world, clinic):
    """However small the window is made, every sentence stays whole."""
    world.open()
    page = open_page(world)
    install(world, page, clinic.model_pack("3", "2026-03-03"))
    choose(world, page, clinic.model_pack("2", "2026-02-02"))
    for width in (page.minimumWidth(), page.minimumWidth() + 200):
        page.resize(width, 1)
        world.until(lambda width=width: page.width() == width)
        QApplication.processEvents()
        for label in page.findChildren(QLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
        assert page.older.height() >= page.older.sizeHint().height()


def test_cancelling_too_late_is_said(world, clinic):
    """The switch was made before the wish to cancel came through."""
    world.open()
    page = open_page(world)
    gate = Gate()

    def during(_files, cancel):
        cancel.check = lambda: None  # the wish comes after the last look at it
        gate.wait()

    clinic.trial.during = during
    choose(world, page, clinic.model_pack())
    world.press(page.begin)
    world.until(gate.reached.is_set)
    world.press(page.stop)
    gate.open()
    world.until(lambda: "It was too late to cancel." in page.outcome.text())
    assert "In use now: Reader 2" in page.outcome.text()
    world.until(lambda: not page.busy)
    settled(world)
    assert [what for _, what, _ in world.store.audited] == ["update_install"]


def test_a_program_asks_to_be_started_again(world, clinic):
    world.open()
    page = open_page(world)
    choose(world, page, clinic.program_pack(schema=4))
    assert "brings the program Pneumo Desktop 0.6.0" in page.outcome.text()
    assert "there is no return" in page.outcome.text()
    loads = len(world.loader.settings)
    world.press(page.begin)
    world.until(lambda: "Close the program and start it again." in page.outcome.text() and not page.busy)
    assert "0.6.0" in page.in_use(PROGRAM_KIND)
    assert page.back(PROGRAM_KIND).text() == "Return to Pneumo Desktop 0.5.0"
    settled(world)
    assert len(world.loader.settings) == loads


def test_only_administrators_update(world, clinic):
    world.store.accounts.add("Hana Bekele", "hana's password", Role.ADMINISTRATOR, "radiographer")
    world.store.accounts.add("Meron Alemu", "meron's password", Role.READER, "nurse")
    window = world.open()
    for name, allowed in (("Meron Alemu", False), ("Hana Bekele", True)):
        cover = window.people.cover
        cover.name.setCurrentText(name)
        cover.password.clear()
        world.qtbot.keyClicks(cover.password, f"{name.split()[0].lower()}'s password")
        world.qtbot.keyClick(cover.password, Qt.Key.Key_Return)
        world.until(lambda: not window.people.covered)
        window.updating.action.trigger()
        if allowed:
            world.until(lambda: page_of(world) is not None)
            world.until(lambda: not page_of(world).busy)
        else:
            assert page_of(world) is None
            assert "Only an administrator" in window.work.message.text.text()
            window.people.lock()


def test_what_fell_back_is_told_at_the_start_once_and_witnessed(world, clinic):
    from pneumo_desktop.domain.cancel import CancelToken, no_progress

    clinic.updates.install(clinic.model_pack(), False, CancelToken(), no_progress)
    clinic.shelf.give_up(MODEL_KIND, clinic.shelf.active().model.now, "pack.model_fell_back")
    window = world.open()
    world.until(lambda: "The model from the update is damaged" in window.work.message.text.text())
    settled(world)
    assert [what for _, what, _ in world.store.audited] == ["update_install", "update_fallback"]
    assert not clinic.updates.take_notices()


def test_without_updates_the_menu_entry_is_off(world):
    assert not world.open().updating.action.isEnabled()


def test_everything_fits_a_small_screen(world, clinic):
    """1366 x 768, with the longest outcome there is."""
    clinic.here = replace(HERE, schema=3)
    world.updates = clinic.updates
    world.open()
    page = open_page(world)
    install(world, page, clinic.model_pack("3", "2026-03-03"))
    choose(world, page, clinic.model_pack("2", "2026-02-02"))
    size = page.sizeHint().expandedTo(page.size())
    assert size.width() <= 1366
    assert size.height() <= 700
    world.until(lambda: page.outcome.height() >= page.outcome.heightForWidth(page.outcome.width()))
