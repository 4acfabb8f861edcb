"""The dialog of a referral bundle: with names or without, folder or ZIP, where to; and how far the writing is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.record import Record
from pneumo_desktop.referral import warns_of_text
from pneumo_desktop.ui.blackening import FilmBlackening
from pneumo_desktop.ui.fields import FlowRow, column_layout, heading, plain_label, rule, small_button
from pneumo_desktop.ui.messages import sentence_for

_WIDTH_PX, _WIDE_PX = 460, 900


class ReferralDialog(QDialog):
    """Asks what is to be written and shows how it goes; `wanted` brings the folder, `cancelled` a wish to stop."""

    wanted = Signal(Path)
    cancelled = Signal()

    def __init__(self, record: Record, film: Film, folder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Referral bundle of {number}").format(number=record.number))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._folder = folder
        self._writing = False
        self.film = FilmBlackening(film)
        self._build(warns_of_text(record, film))
        self._follow()

    # What was chosen

    @property
    def deidentified(self) -> bool:
        return self.anonymous.isChecked()

    @property
    def zipped(self) -> bool:
        return self.as_zip.isChecked()

    # Building

    def _build(self, text_found: bool) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        words = self.tr("Report, film, heat map, FHIR record, DICOM files, checksums and a README, for another clinic.")
        left.addWidget(plain_label(words))
        left.addWidget(rule())
        self.named, self.anonymous = self._choice(
            left,
            self.tr("What"),
            (self.tr("With the patient's name"), self.tr("For treatment elsewhere. The film is the clinic's own file.")),
            (
                self.tr("De-identified"),
                self.tr(
                    "For advice or teaching. Names, numbers, free words, times and true dates are removed by DICOM PS3.15; "
                    "sex, age, signs, film and reading stay."
                ),
            ),
        )
        left.addWidget(rule())
        self.as_folder, self.as_zip = self._choice(
            left, self.tr("How"), (self.tr("A folder"), ""), (self.tr("One ZIP file"), "")
        )
        left.addStretch(1)
        self.note = plain_label()
        self.note.hide()
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.hide()
        left.addWidget(self.note)
        left.addWidget(self.progress)
        self._right = self._build_right(text_found)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addLayout(left, 1)
        both.addWidget(self._right, 1)
        layout = column_layout(self, spacing=14, margins=(18, 16, 18, 14))
        layout.addLayout(both, 1)
        layout.addLayout(self._buttons())

    def _choice(
        self, layout: QVBoxLayout, title: str, first: tuple[str, str], second: tuple[str, str]
    ) -> tuple[QRadioButton, QRadioButton]:
        layout.addWidget(heading(title))
        group = QButtonGroup(self)
        buttons = []
        for name, words in (first, second):
            button = QRadioButton(name)
            button.setAccessibleDescription(words)
            group.addButton(button)
            layout.addWidget(button)
            if words:
                under = plain_label(words, "quiet")
                under.setContentsMargins(26, 0, 0, 4)
                layout.addWidget(under)
            button.toggled.connect(self._follow)
            buttons.append(button)
        buttons[0].setChecked(True)
        return buttons[0], buttons[1]

    def _build_right(self, text_found: bool) -> QWidget:
        """The film, to be looked at and blackened, and the word that somebody did."""
        right = QWidget()
        layout = column_layout(right, spacing=8)
        words = self.tr("Is there writing in the film? Draw a black rectangle over every name, number or date.")
        if text_found:
            words = self.tr(
                "There is writing in this film. Draw a black rectangle over every name, number or date: "
                "nothing else removes it."
            )
        self.warning = plain_label(words, "fieldError" if text_found else "")
        top, bottom = small_button(self.tr("Black strip above")), small_button(self.tr("Black strip below"))
        self.take_back = small_button(self.tr("Take back"))
        top.clicked.connect(self.film.add_top_strip)
        bottom.clicked.connect(self.film.add_bottom_strip)
        self.take_back.clicked.connect(self.film.remove_last)
        self.film.changed.connect(self._film_changed)
        self.looked = QCheckBox(self.tr("I have looked: nothing left in the film names the patient"))
        self.looked.toggled.connect(self._follow)
        layout.addWidget(self.warning)
        layout.addWidget(self.film, 1)
        layout.addLayout(FlowRow(top, bottom, self.take_back))
        layout.addWidget(self.looked)
        return right

    def _buttons(self) -> QHBoxLayout:
        self.write = QPushButton(self.tr("Choose place and write…"))
        self.write.setObjectName("primary")
        self.write.setDefault(True)
        self.write.clicked.connect(self._ask_place)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self._close_or_cancel)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.write)
        return row

    # Following

    def _film_changed(self) -> None:
        self.looked.setChecked(False)  # what changed must be looked at again
        self._follow()

    def _follow(self) -> None:
        if not hasattr(self, "write"):
            return
        hidden = self.deidentified
        if self._right.isHidden() == hidden:
            self._right.setVisible(hidden)
            self.resize(_WIDE_PX if hidden else _WIDTH_PX, 560 if hidden else 360)
        self.write.setEnabled(not self._writing and (not hidden or self.looked.isChecked()))
        self.take_back.setEnabled(bool(self.film.places))
        for widget in (self.named, self.anonymous, self.as_folder, self.as_zip, self._right):
            widget.setEnabled(not self._writing)
        self.close_button.setText(self.tr("Cancel") if self._writing else self.tr("Close"))

    def _ask_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Where the bundle is to lie"), self._folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(lambda name: self.write_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_to(self, folder: Path) -> None:
        """Have the bundle written into `folder`."""
        self._folder = str(folder)
        self._set_writing(True)
        self.note.setText(self.tr("Writing…"))
        self.wanted.emit(folder)

    def show_progress(self, _step: str, share: float) -> None:
        """How far it is, 0 to 1."""
        self.progress.setValue(round(share * 100))

    def show_done(self, place: Path) -> None:
        """It is whole."""
        self._set_writing(False)
        self.note.setText(
            self.tr("Written whole: {place}\nTake the stick out only by the system's own way.").format(place=place)
        )

    def show_failed(self, error: PneumoError) -> None:
        """It was not written, and why."""
        self._set_writing(False)
        self.note.setText(sentence_for(error))

    def _set_writing(self, on: bool) -> None:
        self._writing = on
        self.note.show()
        self.progress.setValue(0)
        self.progress.setVisible(on)
        self._follow()

    def _close_or_cancel(self) -> None:
        if self._writing:
            self._stop()
        else:
            self.reject()

    def _stop(self) -> None:
        self.cancelled.emit()
        self._set_writing(False)
        self.note.setText(self.tr("Cancelled: nothing was written."))

    def reject(self) -> None:
        if self._writing:
            self._stop()
        super().reject()
