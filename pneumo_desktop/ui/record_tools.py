"""Joins amending, versions, earlier visits, figures and accounts to the window, the session and the pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from pneumo_desktop.domain.account import Account, Right
from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.record import AmendmentReason, split_amendment
from pneumo_desktop.ui.choices import Choices
from pneumo_desktop.ui.correcting import Correcting
from pneumo_desktop.ui.jobs import Jobs, Lane
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.people import People
from pneumo_desktop.ui.record_actions import RecordActions
from pneumo_desktop.ui.records_page import RecordsPage
from pneumo_desktop.ui.reports import Reports
from pneumo_desktop.ui.saving import Saving
from pneumo_desktop.ui.session import Session, Stage
from pneumo_desktop.ui.work_page import WorkPage
from pneumo_desktop.workflow import witness


class RecordTools(QObject):
    """`people` is who is signed in; the window asks it before it shows or allows anything."""

    def __init__(
        self,
        parts: Parts,
        jobs: Jobs,
        session: Session,
        work: WorkPage,
        records: RecordsPage,
        saving: Saving,
        reports: Reports,
        choices: Choices,
        actions: RecordActions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._parts, self._jobs, self._session, self._work, self._records = parts, jobs, session, work, records
        self._saving, self._reports, self._choices, self._actions, self._window = saving, reports, choices, actions, window
        accounts = parts.store.accounts if parts.store is not None else None
        self.people = People(accounts, self._audit, jobs, self._has_work, window)
        self._connect_reading()
        self._connect_people()
        self.correcting = Correcting(parts, jobs, session, choices, session.open_record, window)
        actions.correct.triggered.connect(lambda: self.correcting.begin())
        choices.changed.connect(self._take_choices)
        self._take_choices()

    def _connect_reading(self) -> None:
        actions, form = self._actions, self._work.final_read
        for choice, group in ((form.quality, actions.quality), (form.who, actions.who), (form.agreement, actions.agreement)):
            for value, action in group.items():
                action.triggered.connect(lambda _on=False, choice=choice, value=value: self._press(choice, value))
        actions.amend.triggered.connect(self.ask_to_amend)
        actions.versions.triggered.connect(self.show_versions)
        actions.figures.triggered.connect(self.show_figures)
        self._work.amend_wanted.connect(self.ask_to_amend)
        self._work.versions_wanted.connect(self.show_versions)

    def _press(self, choice: object, value: object) -> None:
        press = getattr(choice, "press", None)
        if press is not None and self._work.isVisible():
            press(value)
            focused = self._window.focusWidget()
            if focused is not None and self._work.right.isAncestorOf(focused):
                self._work.right.reveal(focused)

    def _connect_people(self) -> None:
        actions, people, cover = self._actions, self.people, self.people.cover
        actions.lock.triggered.connect(lambda: people.lock())
        actions.switch.triggered.connect(lambda: people.lock("switch_user"))
        actions.password.triggered.connect(self.change_password)
        actions.accounts.triggered.connect(people.only(Right.ACCOUNTS, self.show_accounts))
        people.changed.connect(self._take_account)
        people.uncovered.connect(self._begin_at_the_patient)
        people.work_question.connect(self._ask_about_work)
        people.work_left.connect(self._session.start_over)
        self._session.failed.connect(self._tell_behind_cover)
        cover.save_wanted.connect(self._save_for_another)
        cover.take_over_wanted.connect(self._take_over)

    def _take_choices(self) -> None:
        self._session.set_read_first(self._choices.now.read_first)
        self._records.model.read_first = self._choices.now.read_first
        self.people.set_idle_minutes(self._choices.now.lock_after_minutes)

    def follow(self) -> None:
        """Only what can be done now can be chosen."""
        actions, session, people = self._actions, self._session, self.people
        here = self._work.isVisible()
        for action in actions.of_the_read:
            action.setEnabled(here and self._work.final_read.isEnabled())
        for action in actions.agreement.values():
            action.setEnabled(here and self._work.final_read.isEnabled() and not session.hidden)
        actions.amend.setEnabled(here and session.can_amend)
        actions.correct.setEnabled(here and self.correcting.possible and not self._work.final_read.edited)
        actions.versions.setEnabled(here and session.record is not None and not session.busy and not session.hidden)
        actions.earlier.setEnabled(self._work.earlier.isEnabled())
        actions.figures.setEnabled(self._parts.store is not None)
        for action in (actions.lock, actions.switch, actions.password):
            action.setEnabled(people.any)
        actions.accounts.setEnabled(self._parts.store is not None and people.may(Right.ACCOUNTS))

    # Amending, versions, figures

    def ask_to_amend(self) -> None:
        """Ask why, then open the record for it."""
        from pneumo_desktop.ui.amending import AmendDialog

        record = self._session.record
        if record is not None and self._session.can_amend:
            dialog = AmendDialog(record, self._window)
            dialog.reason.connect(self._begin_amending)
            dialog.open()

    def _begin_amending(self, kept: str) -> None:
        """The patient's details are put right in a window of their own; for every other reason the record opens."""
        reason, words = split_amendment(kept)
        if reason is AmendmentReason.PATIENT:
            self.correcting.begin(words)
        else:
            self._session.begin_amending(kept)

    def show_versions(self) -> None:
        """Every version of the record on the screen."""
        from pneumo_desktop.ui.versions_page import VersionsPage

        record, store = self._session.record, self._parts.store
        if record is not None and store is not None and not self._session.hidden:
            VersionsPage(record, store, self._jobs, self._reports, self._window).open()

    def show_figures(self) -> None:
        """The page of the month."""
        from pneumo_desktop.ui.figures_page import FiguresPage

        store, parts = self._parts.store, self._parts
        if store is None:
            return
        FiguresPage(
            store,
            self._jobs,
            self._choices.now.clinic_name,
            lambda: parts.now().date(),
            self.people.may(Right.LISTS),
            self._choices.now.read_first,
            lambda names: self.people.note("export_list_with_names" if names else "export_list"),
            self._window,
        ).open()

    # People

    def show_accounts(self) -> None:
        """The list of accounts."""
        from pneumo_desktop.ui.account_dialogs import AccountsDialog

        store, choices = self._parts.store, self._choices
        if store is None:
            return
        minutes = choices.now.lock_after_minutes
        keep: Callable[[int], None] = lambda value: choices.change(lock_after_minutes=value)  # noqa: E731
        AccountsDialog(self.people, store.accounts, self._jobs, minutes, keep, self._window).open()

    def change_password(self) -> None:
        """Who is signed in changes the own password."""
        from pneumo_desktop.ui.account_dialogs import ask_new_password

        if self._parts.store is not None:
            ask_new_password(self.people, self._parts.store.accounts, self._jobs, self._window)

    def _audit(self, who: str, what: str, record: str = "") -> None:
        """Write a line off the window's thread; where it cannot be written, the log file says so and the work goes on."""
        store = self._parts.store
        if store is None:
            return

        def work(_cancel: CancelToken, _progress: Progress) -> None:
            witness(store, what, record, who)

        self._jobs.start(work, lambda _none: None, lambda _error: None, name="audit", lane=Lane.STORE, can_cancel=False)

    def _take_account(self) -> None:
        self._work.final_read.set_signed_in(self.people.account)
        self._saving.signed_in = self.people.any
        self.follow()

    def _begin_at_the_patient(self) -> None:
        if self._session.film is None and self._session.record is None and self._work.isVisible():
            self._work.patient_form.number.setFocus()

    def _has_work(self) -> bool:
        """Whether something lies open that is not saved, be it a typed patient alone."""
        session = self._session
        if session.record is not None:
            return session.amending or self._work.final_read.edited or session.stage is Stage.SAVING
        return session.film is not None or not session.draft.empty

    def _ask_about_work(self, coming: Account) -> None:
        can_save = self._session.can_save and not self._session.amending
        self.people.cover.ask_about_work(self.people.name, coming.name, can_save)

    def _save_for_another(self) -> None:
        def then() -> None:
            self._session.start_over()
            self.people.go_on()

        if not self._saving.save_unsigned(then):
            self.people.cover.ask_again()

    def _tell_behind_cover(self, error: PneumoError) -> None:
        """What fails behind the cover is told on it, without a word of the work."""
        if self.people.covered:
            self.people.cover.ask_again()
            self.people.cover.say(sentence_for(error))

    def _take_over(self) -> None:
        session, form = self._session, self._work.final_read
        session.begun = form.begun(self._parts.now()) or session.begun
        form.clear()
        self.people.note("take_over", session.record.id if session.record else "")
        self.people.go_on()
        session.reading_changed.emit()
