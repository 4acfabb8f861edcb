"""Pages of plain words: intended use and its acceptance, short cuts, the program."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from pneumo_desktop.ui.fields import column_layout, plain_label
from pneumo_desktop.ui.icons import program_pixmap
from pneumo_desktop.ui.messages import not_assessed

_BESIDE_BAR_PX = 16
_MOST_KEYS_PX = (1280, 680)
"""The page of short cuts on a screen of 1366 x 768; it scrolls."""
INTENDED_USE_EDITION = "1"
"""Changes with the meaning of the text; whoever accepted an older edition is asked again."""


def intended_use() -> tuple[str, ...]:
    """The paragraphs of the intended use."""
    tr = QCoreApplication.translate
    return (
        tr(
            "IntendedUse",
            "Pneumo Desktop helps trained health workers with a first look at frontal chest films. It points out patterns that "
            "suggest pneumonia. It is one piece of information beside the history, the examination, the breathing rate and "
            "the oxygen saturation.",
        ),
        tr(
            "IntendedUse",
            "It does not name a disease. It cannot rule out pneumonia or any other disease, does not say how severe it is and "
            "does not tell bacteria from viruses. Never delay treatment or referral because of what it says.",
        ),
        not_assessed(),
        tr(
            "IntendedUse",
            "Read with special care: films taken lying down, turned or breathing out, photographs of films, scars, tubes and "
            'devices, and children under two months. The model was trained on films of particular patients; "About this '
            'model" says which. It may be wrong for others.',
        ),
        tr(
            "IntendedUse",
            "A health professional makes the final decision and signs for it. No regulator has cleared this program.",
        ),
    )


class TextPage(QDialog):
    """A window with a title, paragraphs and a button to close."""

    def __init__(self, title: str, paragraphs: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QPlainTextEdit("\n\n".join(paragraphs))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        layout = column_layout(self, spacing=12, margins=(20, 18, 20, 14))
        layout.addWidget(plain_label(title, "title"))
        layout.addWidget(self.text, 1)
        layout.addWidget(self.buttons)
        self.resize(640, 620)  # all of it in view in every language, on the smallest screen too


class IntendedUsePage(TextPage):
    """Asks for acceptance before the program is used for the first time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("IntendedUse", "What this program is for"), intended_use(), parent)
        self.agree = QCheckBox(self.tr("I have read this and will use the program accordingly"))
        self.buttons.clear()
        self.accept_button = self.buttons.addButton(self.tr("Begin"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setObjectName("primary")
        self.accept_button.setEnabled(False)
        self.buttons.addButton(self.tr("Close the program"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.agree.toggled.connect(self.accept_button.setEnabled)
        column = self.layout()
        if column is not None:
            column.removeWidget(self.buttons)
            column.addWidget(self.agree)
            column.addWidget(self.buttons)
        self.agree.setFocus()


def mouse_rows() -> list[tuple[str, str]]:
    """What the hand on the mouse does, and how."""
    tr = QCoreApplication.translate
    return [
        (tr("ShortCutsPage", "Brightness and contrast"), tr("ShortCutsPage", "drag left button")),
        (tr("ShortCutsPage", "Move the film"), tr("ShortCutsPage", "drag middle button, or Space and drag")),
        (tr("ShortCutsPage", "Zoom"), tr("ShortCutsPage", "wheel")),
        (tr("ShortCutsPage", "Fit"), tr("ShortCutsPage", "double click")),
        (tr("ShortCutsPage", "Menu of the film"), tr("ShortCutsPage", "right click")),
        (tr("ShortCutsPage", "Reset the view"), tr("ShortCutsPage", "tap Space on the film")),
        (tr("ShortCutsPage", "Measure"), tr("ShortCutsPage", "tool, then drag; drag an end to move it; Esc ends it")),
    ]


class ShortCutsPage(QDialog):
    """Every action that has a key, with its key."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Short cuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = column_layout(self, spacing=12, margins=(20, 18, 20, 14))
        layout.addWidget(plain_label(self.tr("Short cuts"), "title"))
        body = QWidget()
        body.setObjectName("panelBody")
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, _BESIDE_BAR_PX, 0)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(2)
        rows = self._rows(actions)
        half = (len(rows) + 1) // 2
        for place, (words, keys) in enumerate(rows):
            row, column = place % half, place // half * 2
            key_label = QLabel(keys)
            key_label.setObjectName("heading")
            grid.addWidget(QLabel(words), row, column)
            grid.addWidget(key_label, row, column + 1)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        layout.addWidget(area, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        wanted, room = body.sizeHint(), self.screen().availableSize()
        width, height = wanted.width() + 2 * _BESIDE_BAR_PX + 40, wanted.height() + 130
        self.resize(min(width, room.width() - 80, _MOST_KEYS_PX[0]), min(height, room.height() - 80, _MOST_KEYS_PX[1]))

    def _rows(self, actions: Iterable[QAction]) -> list[tuple[str, str]]:
        rows = [
            (action.text().replace("&", "").rstrip("…"), "  ".join(key.toString() for key in action.shortcuts()))
            for action in actions
            if action.shortcuts()
        ]
        return rows + mouse_rows()


def about_page(version: str, folders: Iterable[tuple[str, str]], parent: QWidget) -> TextPage:
    """The program, its licence, and where it keeps what it keeps."""
    tr = QCoreApplication.translate
    page = TextPage(
        tr("Help", "About Pneumo Desktop"),
        [
            tr("Help", "Pneumo Desktop {version}").format(version=version),
            tr("Help", "A first reading of chest films for clinics without internet. Nothing leaves this computer by itself."),
            tr("Help", "Free software under the Apache License 2.0; THIRD_PARTY.md names the parts made by others."),
            "\n".join(f"{name}: {folder}" for name, folder in folders),
        ],
        parent,
    )
    page.setWindowIcon(program_pixmap(64))
    return page
