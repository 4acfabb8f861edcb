"""Making a backup: where to, how it goes, what it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.keeping import BACKUP_SUFFIX, BackupFacts, Keeping, backup_name
from pneumo_desktop.ui.audit_words import changed_words
from pneumo_desktop.ui.dates import short_moment
from pneumo_desktop.ui.fields import Field, plain_label
from pneumo_desktop.ui.jobs import Jobs
from pneumo_desktop.ui.long_work import LongWorkPage, in_plural


class BackupPage(LongWorkPage):
    """Asks for a place and writes the backup there. `made` brings the folder in which it stands."""

    made = Signal(str)

    def __init__(
        self,
        keeping: Keeping,
        extras: Mapping[str, bytes],
        folder: str,
        last: datetime | None,
        now: Callable[[], datetime],
        jobs: Jobs,
        parent: QWidget,
    ) -> None:
        super().__init__(_title(), "", jobs, parent)
        self._keeping, self._extras, self._now = keeping, extras, now
        self._name = backup_name(now())
        self.begin.setText(self.tr("Back up now"))
        self.file = QLineEdit(str(Path(folder) / self._name) if folder else "")
        self.file.setPlaceholderText(self.tr("Choose a stick or another drive"))
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._ask)
        self.file.textChanged.connect(self.follow)
        words = self.tr(
            "All records with their films and reports, the audit and the letterhead go into one file, which is then read back "
            "and checked. Put it on a stick or another drive, and keep that in another place: what stands beside this computer "
            "is lost with it."
        )
        self.body.addWidget(plain_label(words, "quiet"))
        age = self.tr("Last backup: {moment}").format(moment=short_moment(last)) if last else self.tr("There is no backup yet.")
        self.body.addWidget(plain_label(age))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.file, 1)
        line.addWidget(self.choose)
        self.body.addWidget(Field(self.tr("File of the backup"), row))
        self.begin.clicked.connect(self._begin)
        self.follow()
        self.file.setFocus()

    def follow(self) -> None:
        self.begin.setEnabled(not self.busy and bool(self.file.text().strip()))
        self.file.setReadOnly(self.busy)
        self.choose.setDisabled(self.busy)

    def _ask(self) -> None:
        start = self.file.text().strip() or self._name
        dialog = QFileDialog(self, _title(), start, self.tr("Backups (*{suffix})").format(suffix=BACKUP_SUFFIX))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(BACKUP_SUFFIX.removeprefix("."))
        dialog.selectFile(start)
        dialog.fileSelected.connect(self.file.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _begin(self) -> None:
        target, keeping, extras, made_at = self._target(), self._keeping, self._extras, self._now()

        def work(cancel: CancelToken, progress: Progress) -> BackupFacts:
            return keeping.back_up(target, extras, made_at, cancel, progress)

        self.run(work, lambda facts: self._done(facts, target), "backup")

    def _target(self) -> Path:
        file = Path(self.file.text().strip()).expanduser()
        return file / self._name if file.is_dir() else file

    def _done(self, facts: BackupFacts, target: Path) -> None:
        lines = [
            self.tr("The backup is made and was read back whole."),
            contents_words(facts),
            "",
            self.tr("Head of the audit, to be written down and kept apart:"),
            str(facts.head),
        ]
        lines[2:2] = trouble_lines(facts)
        self.say(*lines)
        self.begin.setText(self.tr("Back up again"))
        self.made.emit(str(target.parent))


def _title() -> str:
    return QCoreApplication.translate("BackupPage", "Backup")


def contents_words(facts: BackupFacts) -> str:
    """What a backup holds, and whether it is protected by itself."""
    size = QLocale().formattedDataSize(facts.bytes)
    records = in_plural(QCoreApplication.translate("BackupPage", "%n record(s)", "", facts.records), facts.records)
    films = in_plural(QCoreApplication.translate("BackupPage", "%n film(s)", "", facts.films), facts.films)
    held = f"{records}, {films}, {size}."
    if facts.encrypted:
        return held + " " + QCoreApplication.translate("BackupPage", "It is encrypted, as the records are.")
    return (
        held + " " + QCoreApplication.translate("BackupPage", "It is not encrypted: keep it as safe as the records themselves.")
    )


def trouble_lines(facts: BackupFacts) -> list[str]:
    """What was not right with the records already when the backup was made, a sentence a line."""
    return [*([faults_words(facts)] if facts.faults else []), *([changed_words(facts)] if facts.changed else [])]


def faults_words(facts: BackupFacts) -> str:
    """Films and reports that were lost before."""
    return QCoreApplication.translate(
        "BackupPage",
        "{count} films or reports were missing or changed on this computer already; look for them in an older backup.",
    ).format(count=len(facts.faults))
