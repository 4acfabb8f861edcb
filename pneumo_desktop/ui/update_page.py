"""Updates from a stick: what is in use, what a pack would bring, installing it, and one click back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.packs import PACK_SUFFIX, Edition, PackKind, Standing, UpdatePlan, Updates
from pneumo_desktop.ui.dates import long_date
from pneumo_desktop.ui.fields import Field, plain_label, small_button
from pneumo_desktop.ui.jobs import Jobs
from pneumo_desktop.ui.long_work import LongWorkPage

_LOOK = "look for updates"


class UpdatePage(LongWorkPage):
    """Checks the pack that was chosen at once and says what it would do. `switched` brings the kind that is another now."""

    switched = Signal(object)

    def __init__(self, updates: Updates, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(_title(), "", jobs, parent)
        self._updates = updates
        self._plan: UpdatePlan | None = None
        self._standing: Mapping[PackKind, Standing] = {}
        self.begin.setText(self.tr("Install"))
        self.file = QLineEdit()
        self.file.setReadOnly(True)
        self.file.setPlaceholderText(self.tr("No file chosen"))
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._ask)
        words = self.tr(
            "An update comes as a signed file on a stick; no internet is needed. It is checked, tried out beside what is in "
            "use, and only then put to use. What was in use before is kept."
        )
        self.body.addWidget(plain_label(words, "quiet"))
        self._rows: dict[PackKind, tuple[QLabel, QPushButton]] = {}
        self.body.addLayout(self._what_is_in_use())
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.file, 1)
        line.addWidget(self.choose)
        self.body.addWidget(Field(self.tr("File of the update"), row))
        self.older = QCheckBox(self.tr("Install it although it is older than what is in use"))
        self.older.toggled.connect(self.follow)
        self.body.addWidget(self.older)
        self.begin.clicked.connect(self._install)
        self.follow()
        self.look()

    def _what_is_in_use(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        for kind, words in ((PackKind.MODEL, self.tr("Model in use")), (PackKind.PROGRAM, self.tr("Program in use"))):
            label, button = plain_label(), small_button("")
            button.hide()
            button.clicked.connect(lambda _checked=False, kind=kind: self._go_back(kind))
            holder = QWidget()
            line = QHBoxLayout(holder)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(label, 1)
            line.addWidget(button)
            form.addRow(words, holder)
            self._rows[kind] = label, button
        return form

    def back(self, kind: PackKind) -> QPushButton:
        """The button that returns to what was before."""
        return self._rows[kind][1]

    def in_use(self, kind: PackKind) -> str:
        """The words about what is in use."""
        return self._rows[kind][0].text()

    def follow(self) -> None:
        plan = self._plan
        self.choose.setDisabled(self.busy)
        self.older.setVisible(plan is not None and plan.older and not plan.in_use_already and not self.busy)
        good = plan is not None and not plan.in_use_already and (not plan.older or self.older.isChecked())
        self.begin.setEnabled(good and not self.busy)
        for kind, (_label, button) in self._rows.items():
            standing = self._standing.get(kind)
            button.setVisible(standing is not None and standing.before is not None)
            button.setDisabled(self.busy)

    # What is in use

    def look(self, *said: str) -> None:
        """Ask what is in use, and show it; `said` stays on the page then."""
        updates = self._updates

        def work(_cancel: CancelToken, _progress: Progress) -> dict[PackKind, Standing]:
            return {kind: updates.standing(kind) for kind in PackKind}

        def done(standing: Mapping[PackKind, Standing]) -> None:
            self._show(standing)
            self.say(*said)
            QTimer.singleShot(0, self.choose, self.choose.setFocus)  # it is enabled by then

        self.run(work, done, _LOOK)

    def _show(self, standing: Mapping[PackKind, Standing]) -> None:
        self._standing = standing
        for kind, (label, button) in self._rows.items():
            label.setText(edition_words(standing[kind].now))
            before = standing[kind].before
            if before is not None:
                button.setText(self.tr("Return to {version}").format(version=f"{before.name} {before.version}"))

    # Choosing and installing

    def _ask(self) -> None:
        dialog = QFileDialog(self, _title(), "", self.tr("Updates (*{suffix})").format(suffix=PACK_SUFFIX))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.check(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def check(self, file: Path) -> None:
        """Check the pack and say what it would do; nothing is changed."""
        updates = self._updates
        self._plan = None
        self.older.setChecked(False)
        self.file.setText(str(file))

        def work(cancel: CancelToken, progress: Progress) -> UpdatePlan:
            return updates.plan(file, cancel, progress)

        self.run(work, self._checked, "check update")

    def _checked(self, plan: UpdatePlan) -> None:
        self._plan = plan
        self.say(*plan_lines(plan))

    def _install(self) -> None:
        updates, file, older, plan = self._updates, Path(self.file.text()), self.older.isChecked(), self._plan
        if plan is None:
            return
        self._plan = None

        def work(cancel: CancelToken, progress: Progress) -> Standing:
            return updates.install(file, older, cancel, progress)

        self.run(work, self._switched, "install update")
        self.outcome.setText(self.tr("The update is unpacked and tried out. This takes a minute or two; you can cancel."))

    def _go_back(self, kind: PackKind) -> None:
        updates = self._updates
        self._plan = None

        def work(_cancel: CancelToken, _progress: Progress) -> Standing:
            return updates.go_back(kind)

        self.run(work, self._switched, "return")

    def _switched(self, standing: Standing) -> None:
        self.file.clear()
        self.switched.emit(standing.now.kind)
        self.look(*switched_lines(standing))

    def reject(self) -> None:
        """Cancel, and say what the work had come to by then once it has really ended; or close the dialog."""
        before, working = self._standing, self._job is not None and self._job.name != _LOOK
        if self._job is not None and not working:
            self._job.cancel()
            self._job = None
        super().reject()
        if working:
            self._plan = None
            self.file.clear()
            self._look_after_cancel(before)

    def _look_after_cancel(self, before: Mapping[PackKind, Standing]) -> None:
        updates = self._updates

        def work(_cancel: CancelToken, _progress: Progress) -> dict[PackKind, Standing]:
            return {kind: updates.standing(kind) for kind in PackKind}

        def done(standing: Mapping[PackKind, Standing]) -> None:
            self._show(standing)
            changed = [kind for kind in PackKind if kind in before and standing[kind] != before[kind]]
            for kind in changed:
                self.switched.emit(kind)
            if changed:
                self.say(self.tr("It was too late to cancel."), *switched_lines(standing[changed[0]]))
            else:
                self.say(self.tr("Cancelled. Nothing was changed."))

        self.run(work, done, _LOOK)


def _title() -> str:
    return QCoreApplication.translate("UpdatePage", "Update from USB")


def edition_words(edition: Edition) -> str:
    """Name, version, day, and where it came from."""
    tr = QCoreApplication.translate
    day = f", {_day(edition.made_on)}" if edition.made_on else ""
    came = tr("UpdatePage", "came with the program") if edition.bundled else tr("UpdatePage", "from an update")
    return f"{edition.name} {edition.version}{day} ({came})"


def _day(iso: str) -> str:
    try:
        return long_date(date.fromisoformat(iso))
    except ValueError:
        return iso


def plan_lines(plan: UpdatePlan) -> list[str]:
    """What installing the pack would do, a sentence a line."""
    tr = QCoreApplication.translate
    size = QLocale().formattedDataSize(plan.unpacked_bytes)
    brings = (
        tr("UpdatePage", "The update is whole. It brings the model {name} {version} ({size}), signed by {signer}.")
        if plan.edition.kind is PackKind.MODEL
        else tr("UpdatePage", "The update is whole. It brings the program {name} {version} ({size}), signed by {signer}.")
    )
    name, version = plan.edition.name, plan.edition.version
    lines = [brings.format(name=name, version=version, size=size, signer=plan.signed_by)]
    if plan.in_use_already:
        return [*lines, tr("UpdatePage", "It is what is in use already; there is nothing to install.")]
    if plan.older:
        lines.append(tr("UpdatePage", "It is older than what is in use."))
    lines += threshold_lines(plan)
    if plan.rewrites_records:
        lines.append(
            tr(
                "UpdatePage",
                "The new program stores the records in a new way, which the program of now cannot read: there is no return. "
                "Make a backup first.",
            )
        )
    return lines


def threshold_lines(plan: UpdatePlan) -> list[str]:
    """A new model brings thresholds of its own; those of the old one never judge its scores."""
    if plan.edition.thresholds is None or plan.now.thresholds is None or plan.edition.key == plan.now.key:
        return []
    new, now = plan.edition.thresholds, plan.now.thresholds
    words = QCoreApplication.translate(
        "UpdatePage",
        "The new model has thresholds of its own: scores from {low} to {high} will be called uncertain (now: {low_now} to "
        "{high_now}). The thresholds in use now are not used with it.",
    )
    shares = {"low": new.low, "high": new.high, "low_now": now.low, "high_now": now.high}
    return [words.format(**{name: round(100 * share) for name, share in shares.items()})]


def switched_lines(standing: Standing) -> list[str]:
    """What is in use now, and from when on."""
    tr = QCoreApplication.translate
    lines = [tr("UpdatePage", "In use now: {words}").format(words=edition_words(standing.now))]
    if standing.now.kind is PackKind.PROGRAM:
        lines.append(tr("UpdatePage", "Close the program and start it again."))
    else:
        lines.append(
            tr(
                "UpdatePage",
                "Films are read with it from now on. Records keep the model and thresholds that they were read with.",
            )
        )
    return lines
