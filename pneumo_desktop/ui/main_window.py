"""The window: joins pages, menus and session, and sees to opening, saving and leaving in good order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent, QShowEvent

from pneumo_desktop.domain.account import Right
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.patient import clean_text
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.action_states import enable_actions
from pneumo_desktop.ui.help_pages import (
    INTENDED_USE_EDITION,
    IntendedUsePage,
    ShortCutsPage,
    TextPage,
    about_page,
    intended_use,
)
from pneumo_desktop.ui.list_steps import ListSteps
from pneumo_desktop.ui.merging import Merging
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.session import Stage
from pneumo_desktop.ui.space_bar import SpaceBar
from pneumo_desktop.ui.status_words import device_words, model_words, store_words
from pneumo_desktop.ui.view_tools import ViewTools
from pneumo_desktop.ui.window_parts import WindowParts

_SHUTDOWN_MS = 10_000
_UNSEEN_MS = 1000
"""A window that is not painted by then is hidden from its start, and begins all the same."""
_STRENGTH_STEP = 10


class MainWindow(WindowParts):
    """The whole program on the screen. `open_film` takes a file from the command line."""

    stands = Signal()
    """Painted for the first time: what that need not wait for comes now."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._may_close, self._started = False, False
        self.setWindowTitle(self.tr("Pneumo Desktop"))
        self._connect()
        self._tell_start_errors()
        self.people.begin(self.choices.now.lock_after_minutes)
        self._follow()

    def _connect(self) -> None:
        a, work, session = self.actions_, self.work, self.session
        view = work.film_view
        pairs: tuple[tuple[QAction, Callable[..., object]], ...] = (
            (a.open, self.intake.ask_for_film),
            (a.open_folder, self.intake.ask_for_folder),
            (a.import_cd, self.intake.ask_for_cd),
            (a.open_zip, self.intake.ask_for_zip),
            (a.found_films, self.show_found_films),
            (a.save, self.saving.save_now),
            (a.export, self.saving.export),
            (a.print, self.saving.print_report),
            (a.preview, lambda: self.preview.show_now()),
            (a.refer, lambda: self.saving.hand_over(self.referrals.ask)),
            (a.close_film, lambda: self._leave(session.close_film, session.forgets_form and self._is_more_typed())),
            (a.exit, self.close),
            (a.new_patient, lambda: self._leave(self._start_over, forgets_form=True)),
            (a.next_number, self.lookup.give_next_number),
            (a.unknown_patient, self.lookup.begin_unknown),
            (a.view.compare, self.comparison.toggle),
            (a.view.compare_file, self.comparison.ask_for_file),
            (a.view.link_views, lambda on: work.films.linked.setChecked(on)),
            (a.heat_map, view.set_heat_visible),
            (a.heat_more, lambda: self._change_strength(_STRENGTH_STEP)),
            (a.heat_less, lambda: self._change_strength(-_STRENGTH_STEP)),
            (a.heat_contours, work.reading_panel.heat.set_contours),
            (a.tags, self._show_tags),
            (a.analyse, self.analyse),
            (a.cancel, session.cancel),
            (a.thresholds, self.people.only(Right.THRESHOLDS, self.thresholds.show)),
            (a.about_model, self._show_model),
            (a.records, self.show_records),
            (a.settings, self.people.only(Right.SETTINGS, self.show_settings)),
            (a.encryption, self.people.only(Right.SETTINGS, self.encrypting.show)),
            (a.more.earlier, lambda: self.show_earlier(self.session.draft.number)),
            (a.short_cuts, lambda: ShortCutsPage(a.all, self).open()),
            (a.intended_use, lambda: TextPage(self.tr("Intended use"), intended_use(), self).open()),
            (a.about, self._show_about),
        )
        for action, slot in pairs:
            action.triggered.connect(slot if action.isCheckable() else lambda _checked=False, slot=slot: slot())
        self.view_tools = ViewTools(a, work.films, self)
        self._space_bar = SpaceBar(self)
        self._steps = ListSteps(session, self.intake.page, self.records, a.next_in_list, a.previous_in_list)
        self.comparison.changed.connect(self._follow)
        view.heat_visible_changed.connect(a.heat_map.setChecked)
        a.recent.aboutToShow.connect(lambda: self.intake.fill_recent(a.recent))
        self.intake.film_wanted.connect(self.open_film)
        self.intake.page_wanted.connect(self.show_found_films)
        self.intake.page.left.connect(self.show_work)
        work.analyse_wanted.connect(self.analyse)
        work.cancel_wanted.connect(session.cancel)
        work.retry_wanted.connect(self.loading.load)
        work.put_right_wanted.connect(lambda: self._leave(lambda: self._read_anew(session.put_right)))
        work.anyway_wanted.connect(lambda: self._leave(lambda: self._read_anew(session.read_anyway)))
        work.put_back_wanted.connect(lambda: self._leave(lambda: self._read_anew(session.put_back)))
        work.next_wanted.connect(a.new_patient.trigger)
        work.save_wanted.connect(self.saving.save_now)
        work.export_wanted.connect(self.saving.export)
        work.print_wanted.connect(self.saving.print_report)
        work.final_read.changed.connect(self._follow)
        work.reading_panel.heat.strength.sliderReleased.connect(self._keep_strength)
        a.heat_contours.setChecked(self.choices.now.heat_map_contours)
        work.reading_panel.heat.contours_changed.connect(a.heat_contours.setChecked)
        work.reading_panel.heat.contours_changed.connect(lambda on: self.choices.change(heat_map_contours=on))
        session.film_changed.connect(self.statusBar().clearMessage)  # what it says is of the film before
        for signal in (session.film_changed, session.reading_changed, session.stage_changed, self.model.changed):
            signal.connect(self._follow)
        # Queued: between two steps of one reading the session is idle for a moment.
        session.stage_changed.connect(self.loading.use_chosen_device, Qt.ConnectionType.QueuedConnection)
        work.earlier_wanted.connect(self.show_earlier)
        self.people.uncovered.connect(self._follow)
        self.people.changed.connect(self._follow)
        failing_ones = (session, self.choices, self.reports, self.lookup, self.referrals)
        for failing in (*(each.failed for each in failing_ones), self.people.refused):
            failing.connect(self._tell_error)
        self.saving.said.connect(self._say)
        self.reports.exported.connect(lambda place: self._say(self.tr("Report exported: {place}").format(place=place)))
        self.referrals.written.connect(lambda place: self._say(self.tr("Bundle written: {place}").format(place=place)))
        self.reports.printed.connect(lambda: self._say(self.tr("Report sent to the printer.")))
        self.records.opened.connect(lambda record_id: self._leave(lambda: self._open_record(record_id), forgets_form=True))
        self.records.merge_wanted.connect(lambda record_id: self._leave(lambda: self._merge(record_id)))
        self.records.left.connect(self.show_work)
        self.records.preview_wanted.connect(lambda record_id: self.preview.show_kept(record_id))
        self.records.export_wanted.connect(self.reports.export_many)
        self.records.erase_wanted.connect(self.keeping.erase_patient)
        self.keeping.said.connect(self.work.message.say)
        self.keeping.clock_behind.connect(lambda sentence: self.start_notices.say("store.clock_back", sentence))
        self.keeping.exchanged.connect(self._records_exchanged)
        self.keeping.follow(self.people)
        self.updating.said.connect(self.work.message.say)
        self.updating.model_switched.connect(self.loading.load)
        self.updating.follow(self.people, self._leave)
        session.saved.connect(self.keeping.refresh)

    # Starting and ending

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(_UNSEEN_MS, self._begin)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._started:
            QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        if self._started:
            return
        self._started = True
        self.stands.emit()
        self.loading.begin()
        self.encrypting.tidy()
        self.keeping.refresh()
        self.updating.begin()
        self.start_notices.add(self._parts.look_at_computer())
        if self._parts.ask_intended_use and self.choices.now.accepted_intended_use != INTENDED_USE_EDITION:
            page = IntendedUsePage(self)
            page.accepted.connect(lambda: self.choices.change(accepted_intended_use=INTENDED_USE_EDITION))
            page.accepted.connect(self.encrypting.offer_once)
            page.rejected.connect(self.close)
            page.open()
            return
        if self._parts.ask_intended_use:
            self.encrypting.offer_once()
        if self.session.film is None and self.session.stage is Stage.IDLE and not self.people.covered:
            self.work.patient_form.number.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.session.stage is Stage.SAVING:
            self.saving.go_on_with(self._close_now)
            self._say(self.tr("Saving the record, then closing."))
            event.ignore()
            return
        if self.people.covered and not self._may_close and (self._is_unsaved() or self._is_more_typed()):
            self.people.cover.say(self.tr("There is work that is not saved. Sign in to save or discard it, then close."))
            event.ignore()
            return
        if not self._may_close and (self._is_unsaved() or self._is_more_typed()):
            self._leaving.ask(self._close_now, self.session.can_save, self._is_more_typed())
            event.ignore()
            return
        self.session.cancel()
        if "preview" in vars(self):
            self.preview.close()
        self.people.stop()
        self.jobs.shutdown(_SHUTDOWN_MS)
        self.intake.close()
        event.accept()

    def _close_now(self) -> None:
        self._may_close = True
        self.close()

    def _tell_start_errors(self) -> None:
        errors = [error for error in (self._parts.store_error, self._parts.settings_error) if error is not None]
        self.work.message.say("\n".join(sentence_for(error) for error in errors))

    # Opening

    def open_film(self, path: Path) -> None:
        """Open the film at `path`, after what is unsaved was seen to, and not before somebody is signed in."""

        def leave_and_open() -> None:
            self._leave(lambda: self._open_now(path), forgets_form=self.session.forgets_form and self._is_more_typed())

        self.people.when_uncovered(leave_and_open)

    def _open_now(self, path: Path) -> None:
        if self.session.stage is Stage.SAVING:
            return
        self.show_work()
        self._forget_last_words()
        self.intake.remember(path)
        self.session.open_film(path)

    def _open_record(self, record_id: str) -> None:
        self.show_work()
        self.work.message.say("")
        self.session.open_record(record_id)

    def _merge(self, record_id: str) -> None:
        if self.session.record is not None:  # it may get another version behind the form's back
            self.session.start_over()
        merging = Merging(self._parts, self.jobs, self.choices, self)
        merging.failed.connect(self._tell_error)
        merging.merged.connect(self.records.refresh)
        merging.said.connect(self._say)
        merging.begin(record_id)

    def _records_exchanged(self) -> None:
        """A backup was restored, or records were erased: nothing of before may stay on the screen."""
        if self.session.record is not None:
            self.session.start_over()
        if self.pages.currentWidget() is self.records:
            self.records.refresh()
        self._follow()

    def _forget_last_words(self) -> None:
        """What was said of the patient before is not to be read beside the next one."""
        self.work.message.say("")
        self.statusBar().clearMessage()

    def _start_over(self) -> None:
        self.show_work()
        self._forget_last_words()
        self.session.start_over()
        self.work.patient_form.number.setFocus()

    def _leave(self, then: Callable[[], None], forgets_form: bool = False) -> None:
        self._leaving.ask(then, self.session.can_save, forgets_form and self._is_typed())

    # Reading

    def analyse(self) -> None:
        """Read the film, or lead to what is still missing for that."""
        self.show_work()
        work, session = self.work, self.session
        if session.prepared is None and session.stage is Stage.IDLE:
            self._say(self.tr("Open a film first."))
        wrong = None if session.record else (work.patient_form.show_problems() or work.visit_form.show_problems())
        if wrong is not None:
            wrong.setFocus()
            work.left.reveal(wrong)
        elif session.amending:
            session.analyse()
        elif session.can_analyse:
            self._leave(lambda: self._read_anew(session.analyse))

    def _read_anew(self, begin: Callable[[], None]) -> None:
        record = self.session.record
        if record is None or self.session.amending:
            self.work.message.say("")
            begin()
        else:  # the question before was answered with Save
            words = self.tr("Saved as {number}. For a new reading of this film begin a new visit with New patient.")
            self._say(words.format(number=record.number))

    def _change_strength(self, step: int) -> None:
        slider = self.work.reading_panel.heat.strength
        slider.setValue(slider.value() + step)
        self._keep_strength()

    def _keep_strength(self) -> None:
        self.choices.change(heat_map_strength=self.work.reading_panel.heat.strength.value() / 100)

    # Pages and dialogs

    def show_work(self) -> None:
        """The page with the film."""
        self.pages.setCurrentWidget(self.work)
        self._follow()

    def show_records(self) -> None:
        """The list of records, searched anew."""
        self.pages.setCurrentWidget(self.records)
        self.records.refresh()
        self.records.search.setFocus()
        self.records.search.selectAll()
        self._follow()

    def show_earlier(self, number: str) -> None:
        """The records of one patient, newest first."""
        if clean_text(number):
            self.pages.setCurrentWidget(self.records)
            self.records.show_patient(clean_text(number))
            self.records.table.setFocus()
            self._follow()

    def show_found_films(self) -> None:
        """The list of found films."""
        self.pages.setCurrentWidget(self.intake.page)
        self.intake.page.table.setFocus()
        self._follow()

    def show_settings(self) -> None:
        """The settings in a dialog, which is loaded when it is opened, as those below."""
        from pneumo_desktop.ui.settings_dialog import SettingsDialog

        dialog = SettingsDialog(
            self.choices.now, device_words(self.model), self._parts.check_logo, self._parts.paths.settings_file.parent, self
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._take_settings)
        dialog.thresholds.setEnabled(self.actions_.thresholds.isEnabled())
        dialog.thresholds_wanted.connect(self.actions_.thresholds.trigger)
        dialog.encryption.setEnabled(self.encrypting.available)
        dialog.encryption_wanted.connect(self.encrypting.show)
        dialog.open()

    def _take_settings(self, settings: Settings) -> None:
        self.choices.take(settings)
        self.work.final_read.set_my_name(settings.reader_name, settings.reader_role)
        self.work.reading_panel.pattern.set_wanted(settings.show_research_pattern)
        self.work.films.set_drag_inverted(settings.invert_drag)
        self.lookup.follow_scheme()
        self.loading.use_chosen_device()

    def _show_tags(self) -> None:
        from pneumo_desktop.ui.tags_page import open_tags_page

        open_tags_page(self.session.film, self._parts.list_tags, self.jobs, self)

    def _show_model(self) -> None:
        from pneumo_desktop.ui.model_page import about_model_page

        about_model_page(self._parts.describe_model(), self).open()

    def _show_about(self) -> None:
        paths = self._parts.paths
        folders = ((self.tr("Records"), str(paths.data)), (self.tr("Settings"), str(paths.settings_file)))
        about_page(self._parts.software_version, (*folders, (self.tr("Log"), str(paths.logs))), self).open()

    # Saying how things stand

    def _follow(self) -> None:
        """Bring actions and status bar up to date."""
        a, session, work = self.actions_, self.session, self.work
        here = self.pages.currentWidget() is work
        free = session.stage is not Stage.SAVING
        enable_actions(a, session, work, here)
        a.refer.setEnabled(work.export.isEnabled() and self.referrals.possible)
        self.comparison.follow(a.view, here)
        self._steps.follow(here)
        self.updating.set_free(not session.busy)
        a.thresholds.setEnabled(free and self.model.delivered is not None)
        a.encryption.setEnabled(free and self.encrypting.available)
        self.record_tools.follow()
        self._model_label.setText(model_words(self.model))
        self._store_label.setText(store_words(self._parts.store is not None))

    def _say(self, sentence: str) -> None:
        self.statusBar().showMessage(sentence, 15_000)

    def _tell_error(self, error: PneumoError) -> None:
        self.work.message.say(sentence_for(error))
