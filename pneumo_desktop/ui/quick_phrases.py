"""A button that puts phrases into a box of text, which most conclusions are made of."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from pneumo_desktop.ui.fields import TextBox


class QuickPhrases(QToolButton):
    """Its menu adds to what stands in `box`."""

    def __init__(self, box: TextBox) -> None:
        super().__init__()
        self._box = box
        self.setText(self.tr("Quick phrases"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for phrase in (
            self.tr("Consolidation: "),
            self.tr("Patchy shadowing of both lungs."),
            self.tr("Pleural effusion: "),
            self.tr("No consolidation, no effusion."),
            self.tr("Film not good enough to be judged; repeat it."),
            self.tr("Refer to a physician today."),
        ):
            action = QAction(phrase.strip().rstrip(":"), menu)
            action.triggered.connect(lambda _checked=False, phrase=phrase: self._insert(phrase))
            menu.addAction(action)
        self.setMenu(menu)

    def _insert(self, phrase: str) -> None:
        before = self._box.toPlainText()
        cursor = self._box.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        cursor.insertText((" " if before and not before.endswith((" ", "\n")) else "") + phrase)
        self._box.setTextCursor(cursor)
        self._box.setFocus()
