"""A part of a form that can be folded away; what is in it stays as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from pneumo_desktop.ui.fields import column_layout


class Fold(QWidget):
    """A header that opens and closes (Space or a click), and the body below it."""

    def __init__(self, title: str, opened: bool) -> None:
        super().__init__()
        self.header = QToolButton()
        self.header.setObjectName("fold")
        self.header.setText(title)
        self.header.setCheckable(True)
        self.header.setChecked(opened)
        self.header.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.header.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.inside = QWidget()
        self.body: QVBoxLayout = column_layout(self.inside, spacing=7)
        layout = column_layout(self, spacing=6)
        layout.addWidget(self.header)
        layout.addWidget(self.inside)
        self.header.toggled.connect(self._follow)
        self._follow(opened)

    @property
    def opened(self) -> bool:
        return self.header.isChecked()

    def open(self) -> None:
        """Unfold, as for something in it that is wrong."""
        self.header.setChecked(True)

    def _follow(self, opened: bool) -> None:
        self.inside.setVisible(opened)
        self.header.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
