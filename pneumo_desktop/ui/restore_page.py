"""Restoring a backup: the file is checked whole, what it would do is said, and only then it is done."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import BACKUP_SUFFIX, OpensWith, Restored, RestorePlan, Restoring
from pneumo_desktop.ui.backup_page import contents_words, trouble_lines
from pneumo_desktop.ui.dates import short_moment
from pneumo_desktop.ui.fields import Field, plain_label
from pneumo_desktop.ui.jobs import Jobs
from pneumo_desktop.ui.long_work import LongWorkPage, in_plural
from pneumo_desktop.ui.passphrase_fields import PassphraseField

_WANT_SECRET = ("restore.wrong_passphrase", "restore.into_encrypted", "restore.locked")


class RestorePage(LongWorkPage):
    """Asks for a backup, checks it, and puts it in the place of the records. `restored` brings what was done."""

    restored = Signal(object)

    def __init__(self, restoring: Restoring, folder: str, must_start_again: bool, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(_title(), "", jobs, parent)
        self._restoring, self._folder, self._must_start_again = restoring, folder, must_start_again
        self._plan: RestorePlan | None = None
        self._done = False
        self.begin.setText(self.tr("Restore"))
        self.file = QLineEdit()
        self.file.setReadOnly(True)
        self.file.setPlaceholderText(self.tr("No file chosen"))
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._ask)
        words = self.tr(
            "The records of the backup take the place of those on this computer. What is here now is not deleted: it moves to "
            "a folder beside."
        )
        self.body.addWidget(plain_label(words, "quiet"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.file, 1)
        line.addWidget(self.choose)
        self.body.addWidget(Field(self.tr("File of the backup"), row))
        self.secret = PassphraseField(self.tr("Passphrase or recovery key"))
        self.secret.hide()
        self.secret.line.returnPressed.connect(self._check_again)
        self.open_it = QPushButton(self.tr("Open the backup"))
        self.open_it.setAutoDefault(False)
        self.open_it.clicked.connect(self._check_again)
        self.body.addWidget(self.secret)
        self.body.addWidget(self.open_it, 0, Qt.AlignmentFlag.AlignLeft)
        self.sure = QCheckBox(self.tr("Put the backup in the place of the records that are here"))
        self.sure.hide()
        self.sure.toggled.connect(self.follow)
        self.body.addWidget(self.sure)
        self.begin.clicked.connect(self._begin)
        self.follow()
        self.choose.setFocus()

    def follow(self) -> None:
        self.choose.setDisabled(self.busy or self._done)
        self.secret.setDisabled(self.busy)
        self.open_it.setDisabled(self.busy)
        self.open_it.setVisible(self.secret.isVisibleTo(self))
        self.sure.setVisible(self._plan is not None and not self.busy and not self._done)
        self.begin.setEnabled(self.sure.isChecked() and self._plan is not None and not self.busy and not self._done)

    def _ask(self) -> None:
        dialog = QFileDialog(self, _title(), self._folder, self.tr("Backups (*{suffix})").format(suffix=BACKUP_SUFFIX))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.check(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def check(self, file: Path) -> None:
        """Look at a backup and say what restoring it would do; nothing is changed."""
        if self.file.text() != str(file):
            self.secret.clear()
            self.secret.hide()
        restoring, secret = self._restoring, self.secret.text
        self._plan = None
        self.sure.setChecked(False)
        self.file.setText(str(file))

        def work(cancel: CancelToken, progress: Progress) -> RestorePlan:
            return restoring.plan_restore(file, cancel, progress, secret)

        self.run(work, self._checked, "check backup")

    def _check_again(self) -> None:
        if self.secret.text and not self.busy:
            self.check(Path(self.file.text()))

    def _ask_secret(self) -> None:
        self.secret.show()
        self.secret.setEnabled(True)
        self.secret.setFocus()

    def failed(self, error: BaseException) -> None:
        """Where a passphrase is wanted, it is asked for."""
        super().failed(error)
        if isinstance(error, PneumoError) and error.code in _WANT_SECRET:
            self._ask_secret()

    def done(self, result: int) -> None:
        """Forget what was typed."""
        self.secret.clear()
        super().done(result)

    def _checked(self, plan: RestorePlan) -> None:
        if not plan.checked:
            self.say(self.tr("The backup is whole."), *plan_lines(plan))
            self._ask_secret()
            return
        self.secret.hide()
        self._plan = plan
        self.say(self.tr("The backup is whole."), *plan_lines(plan))

    def _begin(self) -> None:
        restoring, file, secret = self._restoring, Path(self.file.text()), self.secret.text

        def work(cancel: CancelToken, progress: Progress) -> Restored:
            return restoring.restore(file, cancel, progress, secret)

        self.run(work, self._finished, "restore")

    def _finished(self, restored: Restored) -> None:
        self._done = True
        lines = [self.tr("The backup is restored.")]
        if restored.kept_in is not None:
            lines.append(self.tr("The records from before are kept in {folder}").format(folder=restored.kept_in))
        if self._must_start_again:
            lines.append(self.tr("Close the program and start it again."))
        self.say(*lines)
        self.restored.emit(restored)


def _opens_words(plan: RestorePlan) -> str:
    """What opens the records afterwards, where that is not as clear as day."""
    tr = QCoreApplication.translate
    if plan.opens_with is OpensWith.BACKUP:
        return tr("RestorePage", "Afterwards the passphrase and the recovery key of the backup open the records.")
    if plan.opens_with is OpensWith.NOTHING:
        return ""
    if plan.facts.encrypted:
        return tr("RestorePage", "The passphrase of the records stays the one of now.")
    return tr("RestorePage", "Restored, it is encrypted as the records here are, under the same passphrase.")


def _title() -> str:
    return QCoreApplication.translate("RestorePage", "Restore a backup")


def plan_lines(plan: RestorePlan) -> list[str]:
    """What restoring would do, a sentence a line."""
    facts, tr = plan.facts, QCoreApplication.translate
    made = tr("RestorePage", "It was made on {moment} by version {version}.")
    lines = [made.format(moment=short_moment(facts.made_at), version=facts.software_version), contents_words(facts)]
    if not plan.checked:
        lines.append(
            tr("RestorePage", "Type the passphrase of the day it was made, or its recovery key: then it is looked into.")
        )
        return lines
    if words := _opens_words(plan):
        lines.append(words)
    if plan.here is None:
        lines.append(tr("RestorePage", "The records on this computer cannot be read; they are kept as they are."))
    elif plan.only_here:
        words = tr(
            "RestorePage", "%n record(s) of this computer not in the backup: kept in the folder beside.", "", plan.only_here
        )
        lines.append(in_plural(words, plan.only_here))
    if plan.erased_again:
        words = tr("RestorePage", "%n record(s) of the backup erased here since: erased again.", "", plan.erased_again)
        lines.append(in_plural(words, plan.erased_again))
    return [*lines, *trouble_lines(facts)]
