"""How the reports look: letterhead, logo, line at the foot, paper and language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import PAPERS
from pneumo_desktop.sentences import languages, load_sentences
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.fields import Field, TextBox, column_layout, heading, plain_label, rule
from pneumo_desktop.ui.logo import raster_logo
from pneumo_desktop.ui.messages import sentence_for


class ReportSettings(QWidget):
    """Shows what of the settings concerns reports; `taken` gives them back changed.

    `check_logo` raises PneumoError("report.logo_unreadable"); a drawing (SVG) becomes a picture in `logo_folder`.
    """

    def __init__(self, settings: Settings, check_logo: Callable[[Path], None], logo_folder: Path) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._check_logo, self._logo_folder = check_logo, logo_folder
        self.clinic_name, self.phone = QLineEdit(settings.clinic_name), QLineEdit(settings.clinic_phone)
        self.address = TextBox(3)
        self.address.setPlainText(settings.clinic_address)
        self.logo, self.footer = QLineEdit(settings.logo_file), QLineEdit(settings.report_footer)
        self.paper = _combo([("", self.tr("Usual in this country")), *((name, name) for name in PAPERS)], settings.report_paper)
        spoken = [("", self.tr("As the window")), *((tag, load_sentences(tag).name) for tag in languages())]
        self.language = _combo(spoken, settings.report_language)
        self._build()
        for edit in (self.clinic_name, self.phone, self.logo, self.footer):
            edit.setCursorPosition(0)

    def _build(self) -> None:
        choose = QPushButton(self.tr("Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_logo)
        self.logo_field = Field(self.tr("Logo (PNG, JPEG or SVG)"), _row(self.logo, choose, stretches=(1, 0)))
        draft_words = self.tr("Languages other than English are machine-made drafts that need a native reader.")
        layout = column_layout(self, spacing=10, margins=(14, 12, 14, 12))
        for widget in (
            heading(self.tr("Head and foot of the report")),
            _row(Field(self.tr("Clinic"), self.clinic_name), Field(self.tr("Phone"), self.phone), stretches=(2, 1)),
            Field(self.tr("Address"), self.address),
            self.logo_field,
            Field(self.tr("Line at the foot of every page"), self.footer),
            rule(),
            _row(
                Field(self.tr("Paper"), self.paper), Field(self.tr("Language of the report"), self.language), stretches=(1, 1)
            ),
            plain_label(draft_words, "quiet"),
        ):
            layout.addWidget(widget)
        layout.addStretch(1)

    def _choose_logo(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a logo"), "", self.tr("Pictures (*.png *.jpg *.jpeg *.svg)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.logo.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def taken(self, settings: Settings) -> Settings | None:
        """`settings` with what stands here; None where the logo is no good, which is then said beside it."""
        logo = self._good_logo()
        if logo is None:
            return None
        return replace(
            settings,
            clinic_name=self.clinic_name.text().strip(),
            clinic_phone=self.phone.text().strip(),
            clinic_address=self.address.toPlainText().strip(),
            logo_file=logo,
            report_footer=self.footer.text().strip(),
            report_paper=self.paper.currentData(),
            report_language=self.language.currentData(),
        )

    def _good_logo(self) -> str | None:
        wanted = self.logo.text().strip()
        try:
            file = str(raster_logo(Path(wanted), self._logo_folder)) if wanted else ""
            if file:
                self._check_logo(Path(file))
        except PneumoError as error:
            self.logo_field.show_error(error.code)
            self.logo_field.setToolTip(sentence_for(error))
            self.logo.setFocus()
            return None
        self.logo_field.show_error(None)
        return file


def _row(*widgets: QWidget, stretches: tuple[int, ...]) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for widget, stretch in zip(widgets, stretches, strict=True):
        layout.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
    row.setFocusProxy(widgets[0])
    return row


def _combo(choices: list[tuple[str, str]], current: str) -> QComboBox:
    combo = QComboBox()
    for value, words in choices:
        combo.addItem(words, value)
    combo.setCurrentIndex(max(0, combo.findData(current)))
    return combo
