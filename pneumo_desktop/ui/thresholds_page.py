"""The page of the thresholds: what the model was delivered with, what this clinic uses instead, and what that means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QSpinBox, QWidget

from pneumo_desktop.domain.clinic_thresholds import LEAST, MOST, ClinicThresholds, in_use, unsure_thresholds
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import Classifier
from pneumo_desktop.domain.reading import Outcome, Thresholds
from pneumo_desktop.ui.choices import Choices
from pneumo_desktop.ui.fields import Field, add_all, column_layout, plain_label, rule
from pneumo_desktop.ui.messages import origin_words, outcome_words
from pneumo_desktop.ui.model_state import ModelState

_HEIGHT_PX = 30
"""As the other lines to type in."""


class ThresholdsPage(QDialog):
    """`chosen` brings the clinic's thresholds, None for those of the model."""

    chosen = Signal(object)

    def __init__(self, classifier: Classifier, now: ClinicThresholds | None, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Thresholds"))
        self.setMinimumWidth(520)
        self._factory, self._model, self._today = classifier.thresholds, classifier.model, today
        used = in_use(self._factory, self._model, now)
        self.low, self.high = _points(used.low), _points(used.high)
        self._used = used
        self._build()
        self._follow()

    def _build(self) -> None:
        self.zones, self.warning, self.origin = plain_label(), plain_label(name="fieldError"), plain_label(name="quiet")
        lead = self.tr(
            "Scores below the low threshold are read as “{no_pattern}”, above the high one as “{suggests}”, and between them "
            "as “{uncertain}”. Change them only after films of your own, with a conclusion known for certain, have shown that "
            "it is right: an X-ray unit or patients unlike those of the model shift the score."
        ).format(
            no_pattern=outcome_words(Outcome.NO_PATTERN),
            suggests=outcome_words(Outcome.SUGGESTS_PNEUMONIA),
            uncertain=outcome_words(Outcome.UNCERTAIN),
        )
        kept = self.tr(
            "New readings use them from now on, and each record keeps and prints those it was made with and where they come "
            "from. A new model begins with its own. The change is written down in the audit."
        )
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field(self.tr("Low threshold"), self.low), 1)
        row.addWidget(Field(self.tr("High threshold"), self.high), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setObjectName("primary")
        self.ok.setText(self.tr("Use these thresholds"))
        self.factory = buttons.addButton(self.tr("As delivered"), QDialogButtonBox.ButtonRole.ResetRole)
        self.factory.clicked.connect(self._take_factory)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        layout = column_layout(self, spacing=10, margins=(18, 16, 18, 14))
        add_all(layout, plain_label(self.tr("Thresholds of the score"), "title"), plain_label(lead), self.origin)
        layout.addLayout(row)
        add_all(layout, self.zones, self.warning, rule(), plain_label(kept, "quiet"))
        layout.addStretch(1)
        layout.addWidget(buttons)
        for box in (self.low, self.high):
            box.valueChanged.connect(self._follow)

    def _follow(self) -> None:
        low, high, factory = self.low.value(), self.high.value(), self._factory
        self.origin.setText(
            self.tr("In use: {low} and {high}, {origin}. Delivered with the model: {factory_low} and {factory_high}.").format(
                low=round(self._used.low * 100),
                high=round(self._used.high * 100),
                origin=origin_words(self._used.origin),
                factory_low=round(factory.low * 100),
                factory_high=round(factory.high * 100),
            )
        )
        self.zones.setText(self._zones(low, high))
        self.warning.setText(self._warning(low, high, factory))
        self.warning.setVisible(bool(self.warning.text()))
        self.ok.setEnabled(low <= high)

    def _zones(self, low: int, high: int) -> str:
        if low > high:
            return ""
        if low == high:
            words = self.tr(
                "below {low}: no pattern  ·  above {low}: suggests pneumonia  ·  nothing between is called uncertain"
            )
        else:
            words = self.tr("below {low}: no pattern  ·  {low} to {high}: uncertain  ·  above {high}: suggests pneumonia")
        return words.format(low=low, high=high)

    def _warning(self, low: int, high: int, factory: Thresholds) -> str:
        if low > high:
            return self.tr("The low threshold must not lie above the high one.")
        if factory.screening is not None and low > factory.screening * 100:
            words = self.tr(
                "Above {cut}, the screening cut of the model, more than 1 in 40 films with pneumonia would be read as "
                "“{no_pattern}”."
            )
            return words.format(cut=round(factory.screening * 100), no_pattern=outcome_words(Outcome.NO_PATTERN))
        return ""

    def _take_factory(self) -> None:
        self.chosen.emit(None)
        self.accept()

    def _accept(self) -> None:
        low, high = self.low.value(), self.high.value()
        if (low, high) == (round(self._used.low * 100), round(self._used.high * 100)):
            self.reject()  # the same as before: neither a new origin nor a line in the audit
        elif low <= high:
            self.chosen.emit(ClinicThresholds(low, high, self._model.key, self._today))
            self.accept()


def _points(share: float) -> QSpinBox:
    box = QSpinBox()
    box.setRange(LEAST, MOST)
    box.setValue(round(share * 100))
    box.lineEdit().setStyleSheet("border: 0; padding: 0 7px; background: transparent")  # the frame is the box's own
    box.setMinimumHeight(_HEIGHT_PX)
    return box


class ThresholdTools(QObject):
    """Keeps the model in use at the clinic's thresholds, and opens the page for them."""

    def __init__(
        self, model: ModelState, choices: Choices, note: Callable[[str], None], today: Callable[[], date], window: QWidget
    ) -> None:
        super().__init__(window)
        self._model, self._choices, self._note, self._today, self._window = model, choices, note, today, window
        choices.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._model.use_thresholds(self._choices.now.clinic_thresholds)

    def drop_unsure(self) -> Sequence[PneumoError]:
        """Forget thresholds that nobody can tell the model of, and return what must be said then."""
        said = unsure_thresholds(self._choices.now.clinic_thresholds)
        if said:
            self._note("thresholds")
            self._choices.take(self._choices.now.with_thresholds(None))
        return said

    def show(self) -> None:
        """The page; nothing while there is no model that thresholds could be of."""
        delivered = self._model.delivered
        if delivered is None:
            return
        page = ThresholdsPage(delivered, self._choices.now.clinic_thresholds, self._today(), self._window)
        page.chosen.connect(self._take)
        page.open()

    def _take(self, chosen: ClinicThresholds | None) -> None:
        if chosen == self._choices.now.clinic_thresholds:
            return
        self._note("thresholds")
        self._choices.take(self._choices.now.with_thresholds(chosen))
