"""Referral bundles from the window: the record is fetched, the dialog asks, the bundle is written in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.record import Record
from pneumo_desktop.referral import open_for_referral, write_referral
from pneumo_desktop.ui.jobs import Job, Jobs, Lane
from pneumo_desktop.ui.parts import Parts

if TYPE_CHECKING:
    from pneumo_desktop.ui.referral_dialog import ReferralDialog


class Referrals(QObject):
    """`written` brings the place of a finished bundle, `failed` what kept the dialog from opening."""

    written = Signal(str)
    failed = Signal(object)

    def __init__(self, parts: Parts, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._jobs, self._window = parts, jobs, window
        self._folder = ""
        self._job: Job | None = None
        self.dialog: ReferralDialog | None = None

    @property
    def possible(self) -> bool:
        return self._parts.store is not None and self._parts.write_bundle is not None

    def ask(self, record: Record) -> None:
        """Fetch the record and its film as they are kept, and open the dialog."""
        store, decode = self._parts.store, self._parts.decode
        if store is None:
            return

        def work(cancel: CancelToken, _progress: Progress) -> tuple[Record, Film]:
            return open_for_referral(record.id, store, decode, cancel)

        self._jobs.start(work, self._open, self._fail, name="open for referral", lane=Lane.FILM)

    def _open(self, found: tuple[Record, Film]) -> None:
        from pneumo_desktop.ui.referral_dialog import ReferralDialog

        record, film = found
        dialog = ReferralDialog(record, film, self._folder, self._window)
        dialog.wanted.connect(lambda folder: self._write(dialog, record, film, folder))
        dialog.cancelled.connect(self._cancel)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _write(self, dialog: ReferralDialog, record: Record, film: Film, folder: Path) -> None:
        store, write_bundle = self._parts.store, self._parts.write_bundle
        if store is None or write_bundle is None:
            return
        self._folder = str(folder)
        zipped, deidentified, places = dialog.zipped, dialog.deidentified, dialog.film.places

        def work(cancel: CancelToken, progress: Progress) -> Path:
            return write_referral(
                record,
                film,
                store,
                write_bundle,
                folder,
                cancel,
                progress,
                zipped=zipped,
                deidentified=deidentified,
                blacked_out=places,
            )

        self._job = self._jobs.start(
            work, self._done, self._write_failed, self._follow, name="referral bundle", lane=Lane.STORE
        )

    def _follow(self, step: str, share: float) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(step, share)

    def _done(self, place: Path) -> None:
        self._job = None
        if self.dialog is not None:
            self.dialog.show_done(place)
        self.written.emit(str(place))

    def _write_failed(self, error: BaseException) -> None:
        self._job = None
        known = error if isinstance(error, PneumoError) else PneumoError("bundle.failed")
        if self.dialog is not None:
            self.dialog.show_failed(known)
        else:
            self.failed.emit(known)

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error if isinstance(error, PneumoError) else PneumoError("bundle.failed"))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _forget(self) -> None:
        self.dialog = None
