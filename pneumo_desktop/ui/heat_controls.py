"""The heat map's controls: switch, strength, contour lines, why it is hidden, and how much of it lies over the lungs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QSlider, QWidget

from pneumo_desktop.domain.reading import WEAK_PEAK, shown_score
from pneumo_desktop.ui.fields import add_all, column_layout, plain_label


class HeatControls(QWidget):
    """Everything that is to be chosen and said about the heat map."""

    switched = Signal(bool)
    strength_changed = Signal(float)
    contours_changed = Signal(bool)

    def __init__(self, strength: float, contours: bool) -> None:
        super().__init__()
        self._below_threshold = False
        self.switch = QCheckBox(self.tr("Heat map"))
        self.switch.setToolTip(self.tr("Show or hide where the score came from (A)"))
        self.contours = QCheckBox(self.tr("Contour lines instead of colours"))
        self.contours.setToolTip(self.tr("Lines at 25, 50 and 75 % of the scale leave the film itself uncovered (Shift+C)"))
        self.contours.setChecked(contours)
        self.strength = QSlider(Qt.Orientation.Horizontal)
        self.strength.setRange(10, 100)
        self.strength.setPageStep(10)
        self.strength.setValue(round(strength * 100))
        self.strength.setAccessibleName(self.tr("Strength of the heat map"))
        self.strength.setToolTip(self.tr("Strength of the heat map"))
        self.caption = plain_label(name="quiet")
        self._build()
        self.switch.toggled.connect(self.switched)
        self.switch.toggled.connect(self._follow)
        self.contours.toggled.connect(self.contours_changed)
        self.strength.valueChanged.connect(lambda value: self.strength_changed.emit(value / 100))

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.switch)
        row.addWidget(self.strength, 1)
        self.hidden_note = QFrame()
        self.hidden_note.setObjectName("notice")
        words = self.tr(
            "The heat map is hidden because the score lies below the low threshold: what little moved it is easily taken "
            "for a finding."
        )
        self.show_it = QPushButton(self.tr("Show it all the same"))
        self.show_it.setAccessibleDescription(words)
        self.show_it.clicked.connect(lambda: self.switch.setChecked(True))
        add_all(column_layout(self.hidden_note, spacing=8, margins=(10, 8, 10, 10)), plain_label(words), self.show_it)
        layout = column_layout(self, spacing=6)
        layout.addLayout(row)
        add_all(layout, self.contours, self.hidden_note, self.caption)
        self.hidden_note.hide()

    def describe(self, share_over_lungs: float | None, below_threshold: bool, peak: float = 1.0) -> None:
        """Say of a new map what share 0..1 of it lies over the lungs, None if they were not found, and why it is hidden.

        `peak` is its hottest value; a map in which nothing can be seen is said to be empty.
        """
        from pneumo_desktop.domain.display import FAINTEST_SHOWN

        self._below_threshold = below_threshold
        self.show_visible(not below_threshold)
        always = self.tr("Shows what moved the score, not where disease is.")
        more = [self.tr("The map is empty: nothing here moved the score towards pneumonia.")]
        if peak >= FAINTEST_SHOWN:
            weak = self.tr("The map is weak: little here moved the score towards pneumonia.")
            more = [self._share_words(share_over_lungs), weak if peak < WEAK_PEAK else ""]
        self.caption.setText(" ".join(filter(None, (always, *more))))

    def set_contours(self, on: bool) -> None:
        """Lines instead of colours, as the box says it."""
        self.contours.setChecked(on)

    def _share_words(self, share: float | None) -> str:
        if share is None:
            return self.tr("The lungs could not be found on this film, so how much of it lies over them is not known.")
        return self.tr("About {percent} % of it lies over the lungs.").format(percent=shown_score(share))

    def show_visible(self, on: bool) -> None:
        """Follow what the film shows, without saying so again."""
        self.switch.blockSignals(True)
        self.switch.setChecked(on)
        self.switch.blockSignals(False)
        self._follow()

    def _follow(self) -> None:
        """Strength and lines belong to a map that is seen; the note to one that is hidden for its score."""
        on = self.switch.isChecked()
        self.hidden_note.setVisible(self._below_threshold and not on)
        self.contours.setVisible(on)
        self.caption.setVisible(on)
        self.strength.setEnabled(on)
