"""A dialog for one piece of long work: what it is about, a way to begin, progress, a way to stop, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.ui.fields import column_layout, plain_label
from pneumo_desktop.ui.jobs import Job, Jobs, Lane, Work
from pneumo_desktop.ui.messages import sentence_for

T = TypeVar("T")
_WIDTH_PX = 560
_STEPS = 1000


def in_plural(text: str, count: int) -> str:
    """`text` of a `%n` sentence; without an English plural file the "(s)" of the source text shows through."""
    return text.replace("(s)", "" if count == 1 else "s")


class LongWorkPage(QDialog):
    """Title, body, outcome, progress, and a row of buttons; subclasses fill `body` and call `run`."""

    def __init__(self, title: str, begin: str, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._jobs = jobs
        self._job: Job | None = None
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.outcome = plain_label()
        self.outcome.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.progress = QProgressBar()
        self.progress.setRange(0, _STEPS)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.begin, self.stop = QPushButton(begin), QPushButton(self.tr("Close"))
        self.begin.setObjectName("primary")
        self.begin.setAutoDefault(False)
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.reject)
        layout = column_layout(self, spacing=12, margins=(20, 18, 20, 14))
        layout.addWidget(plain_label(title, "title"))
        layout.addLayout(self.body)
        layout.addWidget(self.outcome)
        layout.addWidget(self.progress)
        layout.addStretch(1)
        layout.addLayout(self._buttons())
        self.resize(_WIDTH_PX, 320)
        self.setMinimumWidth(_WIDTH_PX)

    def _buttons(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.stop)
        row.addWidget(self.begin)
        return row

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._job is not None

    def say(self, *sentences: str) -> None:
        """Show what is so, or what came of the work."""
        self.outcome.setText("\n".join(sentences))
        layout = self.layout()
        # The hint of a wrapped text is that of a narrow one, far too high.
        fits = layout is not None and layout.hasHeightForWidth()
        high = layout.totalHeightForWidth(self.width()) if layout is not None and fits else self.sizeHint().height()
        self.resize(max(self.width(), self.minimumSizeHint().width()), max(self.height(), high))

    def run(self, work: Work[T], done: Callable[[T], None], name: str, lane: Lane = Lane.KEEPING) -> None:
        """Start the work; it can be cancelled until it is done."""
        if self.busy:
            return
        self.say("")
        self._job = self._jobs.start(
            work,
            lambda value: self._ended(lambda: done(value)),
            lambda error: self._ended(lambda: self.failed(error)),
            self.progressed,
            name=name,
            lane=lane,
        )
        self.progress.setValue(0)
        self._follow_work()

    def progressed(self, _step: str, share: float) -> None:
        """A step is under way, or done."""
        self.progress.setValue(round(share * _STEPS))

    def cancelled_words(self) -> str:
        """What is said once the work was stopped."""
        return self.tr("Cancelled. Nothing was changed.")

    def failed(self, error: BaseException) -> None:
        """Say why; what else is to be done then is the subclass's business."""
        self.say(sentence_for(error if isinstance(error, PneumoError) else PneumoError("store.failed")))

    def follow(self) -> None:
        """Bring fields and buttons up to date; called whenever work begins or ends."""

    def _ended(self, then: Callable[[], None]) -> None:
        self._job = None
        then()
        self._follow_work()

    def _follow_work(self) -> None:
        self.progress.setVisible(self.busy)
        self.stop.setText(self.tr("Cancel") if self.busy else self.tr("Close"))
        self.begin.setDisabled(self.busy)
        self.follow()

    def reject(self) -> None:
        """Cancel the work, or close the dialog where there is none."""
        if self._job is None:
            super().reject()
            return
        self._job.cancel()
        self._job = None
        self.say(self.cancelled_words())
        self._follow_work()
