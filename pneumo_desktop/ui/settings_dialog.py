"""The settings: reports, reader, device, watched folder, language, and what is shown for research."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.fields import Field, column_layout, plain_label, rule
from pneumo_desktop.ui.i18n import available_languages, language_name
from pneumo_desktop.ui.number_settings import NumberSettings
from pneumo_desktop.ui.report_settings import ReportSettings

_BESIDE_EXAMPLE_PX = 24
"""Frame, padding and margin of a line edit, left and right together."""
_ROOM_FOR_FRAME_PX = 60

_REMINDER_DAYS = (0, 2, 3, 7, 14, 30)
_RETENTION_YEARS = (0, 5, 7, 10, 15, 20, 25, 30)


class SettingsDialog(QDialog):
    """Shows the settings in use; `chosen` brings the new ones."""

    chosen = Signal(object)
    encryption_wanted = Signal()
    thresholds_wanted = Signal()

    def __init__(
        self, settings: Settings, device_in_use: str, check_logo: Callable[[Path], None], logo_folder: Path, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._settings = settings
        self.report = ReportSettings(settings, check_logo, logo_folder)
        self.clinic_name, self.address, self.logo = self.report.clinic_name, self.report.address, self.report.logo
        self._logo_field = self.report.logo_field
        self._build(settings, device_in_use)

    def _build(self, settings: Settings, device_in_use: str) -> None:
        self.reader = QLineEdit(settings.reader_name)
        self.role = QLineEdit(settings.reader_role)
        self.role.setPlaceholderText(self.tr("such as radiographer"))
        self.read_first = QCheckBox(self.tr("A person reads first, then the program's reading is shown"))
        self.read_first.setChecked(settings.read_first)
        self.device = _combo(
            (("auto", self.tr("Automatic")), ("cpu", self.tr("CPU")), ("cuda", self.tr("Graphics card (CUDA)"))),
            settings.device,
        )
        languages = [("", self.tr("As the system")), *((tag, language_name(tag)) for tag in available_languages())]
        self.language = _combo(languages, settings.language)
        self.research_pattern = QCheckBox(self.tr("Show the research pattern: bacterial or viral"))
        self.research_pattern.setChecked(settings.show_research_pattern)
        research_words = self.tr(
            "A second, weaker output of the network, for films whose score is uncertain or higher. It is for research, not for "
            "choosing treatment, and is never printed."
        )
        self.research_pattern.setAccessibleDescription(research_words)
        self.invert_drag = QCheckBox(self.tr("Invert the drag direction on the film: up is darker"))
        self.invert_drag.setChecked(settings.invert_drag)
        self.watched_folder = QLineEdit(settings.watched_folder)
        self.watched_folder.setPlaceholderText(self.tr("No folder is watched"))
        self.watched_folder.setClearButtonEnabled(True)
        self.numbers = NumberSettings(settings)
        watch_words = self.tr("A film that appears in it is offered, never opened by itself.")
        layout = self._scrolling()
        for widget in (
            self._reader_and_role(),
            self.read_first,
            self.numbers,
            self._device_and_language(device_in_use),
            Field(
                self.tr("Watch this folder for new films"),
                _row_with_button(self.watched_folder, self._choose_folder, self.tr("Choose…")),
                under=plain_label(watch_words, "quiet"),
            ),
            rule(),
            self.invert_drag,
            self._keeping(settings),
            rule(),
            self.research_pattern,
            plain_label(research_words, "quiet"),
        ):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._fit_screen()
        for edit in (self.reader, self.watched_folder):
            edit.setCursorPosition(0)

    def _reader_and_role(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        example_px = self.role.fontMetrics().horizontalAdvance(self.role.placeholderText())
        self.role.setMinimumWidth(example_px + _BESIDE_EXAMPLE_PX)
        for field in (Field(self.tr("Reader's name"), self.reader), Field(self.tr("Role"), self.role)):
            layout.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _scrolling(self) -> QVBoxLayout:
        """The layout for everything that scrolls where the screen is low; the buttons below it stay."""
        body = QWidget()
        body.setObjectName("page")
        self._body = body
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(body)
        foot = QWidget()
        column_layout(foot, margins=(18, 8, 18, 14)).addWidget(self._buttons())
        self.tabs = QTabWidget()
        self.tabs.addTab(self._area, self.tr("Program"))
        self.tabs.addTab(self.report, self.tr("Report"))
        outer = column_layout(self, spacing=0)
        outer.addWidget(self.tabs, 1)
        outer.addWidget(foot)
        return column_layout(body, spacing=10, margins=(18, 16, 18, 10))

    def _fit_screen(self) -> None:
        """As high as the content, and never higher than the screen."""
        self.setMinimumWidth(500)
        room = self.screen().availableGeometry().height() - _ROOM_FOR_FRAME_PX
        self.resize(500, min(room, self._body.sizeHint().height() + 190))

    def _device_and_language(self, device_in_use: str) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        device = Field(self.tr("Device for analysing"), self.device, under=plain_label(device_in_use, "quiet"))
        language = Field(self.tr("Language (from the next start on)"), self.language)
        for field in (device, language):
            layout.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _keeping(self, settings: Settings) -> QWidget:
        self.reminder = _count_combo(settings.backup_reminder_days, _REMINDER_DAYS, self.tr("Never"), self.tr("{n} days"))
        self.retention = _count_combo(settings.retention_years, _RETENTION_YEARS, self.tr("Never"), self.tr("{n} years"))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(Field(self.tr("Remind of a backup after"), self.reminder), 1)
        layout.addWidget(Field(self.tr("List records as past their time after"), self.retention), 1)
        return row

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setObjectName("primary")
        self.ok.setText(self.tr("Keep these settings"))
        self.encryption = buttons.addButton(self.tr("Encryption…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.encryption.clicked.connect(self.reject)
        self.encryption.clicked.connect(self.encryption_wanted)
        self.thresholds = buttons.addButton(self.tr("Thresholds…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.thresholds.clicked.connect(self.reject)
        self.thresholds.clicked.connect(self.thresholds_wanted)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder to watch"), self.watched_folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.watched_folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _accept(self) -> None:
        report = self.report.taken(self._settings)
        if report is None:
            self.tabs.setCurrentWidget(self.report)
            return
        if not self.numbers.show_problems():
            self.tabs.setCurrentWidget(self._area)
            return
        self.chosen.emit(
            replace(
                self.numbers.put_into(report),
                reader_name=" ".join(self.reader.text().split()),
                reader_role=" ".join(self.role.text().split()),
                read_first=self.read_first.isChecked(),
                device=self.device.currentData(),
                language=self.language.currentData(),
                watched_folder=self.watched_folder.text().strip(),
                invert_drag=self.invert_drag.isChecked(),
                backup_reminder_days=self.reminder.currentData(),
                retention_years=self.retention.currentData(),
                show_research_pattern=self.research_pattern.isChecked(),
            )
        )
        self.accept()


def _row_with_button(edit: QLineEdit, choose: Callable[[], None], words: str) -> QWidget:
    row, button = QWidget(), QPushButton(words)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: choose())
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(edit, 1)
    layout.addWidget(button)
    row.setFocusProxy(edit)
    return row


def _count_combo(value: int, offered: tuple[int, ...], none: str, words: str) -> QComboBox:
    """Numbers in `words` ("{n} days"), 0 as a word of its own; one that was set by hand in the file is offered too."""
    combo = QComboBox()
    for number in sorted({*offered, value}):
        combo.addItem(words.format(n=number) if number else none, number)
    combo.setCurrentIndex(combo.findData(value))
    return combo


def _combo(choices: list[tuple[str, str]] | tuple[tuple[str, str], ...], current: str) -> QComboBox:
    combo = QComboBox()
    for value, words in choices:
        combo.addItem(words, value)
    combo.setCurrentIndex(max(0, combo.findData(current)))
    return combo
