"""The pieces that forms and panels are built of: labelled fields with their errors beside them, headings, rules, columns."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pneumo_desktop.domain.errors import Fact
from pneumo_desktop.ui.messages import sentence_for_code

_TYPING_AWAY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


def plain_label(text: str = "", name: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that wraps and never reads its text as markup."""
    return _made_plain(QLabel(text, parent), name)


def _made_plain(label: QLabel, name: str) -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if name:
        label.setObjectName(name)
    return label


def heading(text: str) -> QLabel:
    """The name of a part of a panel; never squeezed, however full the column."""
    return _made_plain(Heading(text), "heading")


class Heading(QLabel):
    """A label whose layout may not give it less than its whole height, in whatever font it stands at the end."""

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self.sizeHint().height() + 1))


def rule() -> QFrame:
    """A thin line between parts."""
    line = QFrame()
    line.setObjectName("rule")
    return line


def small_button(text: str) -> QPushButton:
    """A secondary button inside a form."""
    button = QPushButton(text)
    button.setObjectName("small")
    button.setAutoDefault(False)
    return button


def set_look(widget: QWidget, name: str, on: bool) -> None:
    """Give a widget a property that the style sheet knows, or take it away; what changes nothing costs nothing."""
    if bool(widget.property(name)) == on:
        return
    widget.setProperty(name, on)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def add_all(layout: QLayout, *widgets: QWidget) -> None:
    """Add widgets in order."""
    for widget in widgets:
        layout.addWidget(widget)


def panel_area(widget: QWidget) -> QScrollArea:
    """`widget` on a panel of a dialog that scrolls up and down; never a stop of the Tab key itself."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside = QFrame()
    inside.setObjectName("panelBody")
    box = column_layout(inside, margins=(10, 8, 12, 8))
    box.addWidget(widget)
    box.addStretch(1)
    area.setWidget(inside)
    return area


def column_layout(widget: QWidget, spacing: int = 10, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """A vertical layout on `widget`."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    return layout


def add_tick(to: QListWidget, words: str, ticked: bool) -> None:
    """Add a line with a box to tick."""
    item = QListWidgetItem(words)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    to.addItem(item)


def ticks_of(of: QListWidget) -> list[bool]:
    """Which lines are ticked, from the first to the last."""
    return [of.item(row).checkState() is Qt.CheckState.Checked for row in range(of.count())]


class FlowRow(QHBoxLayout):
    """Buttons side by side, from the leading edge."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(6)
        for widget in widgets:
            self.addWidget(widget)
        self.addStretch(1)


class Field(QWidget):
    """A label above an editor, an error below it, and below that what the film's file says where it differs."""

    left = Signal()
    """The person went on to another field."""
    file_chosen = Signal()
    mine_chosen = Signal()

    def __init__(self, label: str, editor: QWidget, required: bool = False, under: QWidget | None = None) -> None:
        super().__init__()
        self.editor = editor
        self.label = QLabel(f"{label} *" if required else label)
        self.label.setObjectName("fieldLabel")
        self.label.setBuddy(editor)
        editor.setAccessibleName(label)
        self._error = plain_label(name="fieldError")
        self._error.hide()
        self._difference: QFrame | None = None
        layout = column_layout(self, spacing=3)
        add_all(layout, self.label, editor)
        if under is not None:
            layout.addWidget(under)
        layout.addWidget(self._error)
        self._layout = layout
        editor.installEventFilter(self)

    def _make_difference(self) -> QFrame:
        """Made when a file first differs: of twenty fields hardly one ever needs it."""
        box = QFrame()
        box.setObjectName("notice")
        layout = column_layout(box, spacing=5, margins=(8, 6, 8, 6))
        self._file_says = plain_label()
        self.use_file = small_button(self.tr("Use file's"))
        self.keep_mine = small_button(self.tr("Keep mine"))
        self.use_file.clicked.connect(self.file_chosen)
        self.keep_mine.clicked.connect(self.mine_chosen)
        layout.addWidget(self._file_says)
        layout.addLayout(FlowRow(self.use_file, self.keep_mine))
        here = (part for part in self.findChildren(QWidget) if part.window() is self.window())
        *_, last = (part for part in here if part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        self._layout.addWidget(box)
        for before, after in pairwise((last, self.use_file, self.keep_mine)):
            self.setTabOrder(before, after)  # here, not after all that stands in the window already
        return box

    def show_error(self, code: str | None, facts: dict[str, Fact] | None = None) -> None:
        """Put the sentence of `code` beside the field, or take it away."""
        text = sentence_for_code(code, facts) if code else ""
        if text == self.error:
            return
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self.editor.setAccessibleDescription(text)
        set_look(self.editor, "wrong", bool(text))

    @property
    def error(self) -> str:
        """The sentence that stands beside the field now."""
        return self._error.text()

    def show_difference(self, file_says: str | None) -> None:
        """Show what the file says beside what is typed, with the choice between them."""
        if file_says is not None:
            self._difference = self._difference or self._make_difference()
            self._file_says.setText(self.tr("In the file: {value}").format(value=file_says))
        if self._difference is not None:
            self._difference.setVisible(file_says is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and event.reason() in _TYPING_AWAY:
            self.left.emit()
        return super().eventFilter(watched, event)


class TextBox(QPlainTextEdit):
    """A few lines of plain text; Tab goes on to the next field."""

    def __init__(self, lines: int, placeholder: str = "") -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self._lines = lines
        self._fit_height()

    def _fit_height(self) -> None:
        self.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * self._lines + 18)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_height()


class Column(QFrame):
    """A side panel: content that scrolls, between a head and a footer that never do."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        body = QWidget()
        body.setObjectName("panelBody")
        self.body = column_layout(body, spacing=12, margins=(14, 12, 14, 14))
        self.area = _WidthScroll()
        self.area.setWidget(body)
        self.head = QVBoxLayout()
        footer = QFrame()
        footer.setObjectName("footer")
        self.footer = column_layout(footer, spacing=8, margins=(14, 10, 14, 12))
        layout = column_layout(self, spacing=0)
        layout.addLayout(self.head)
        layout.addWidget(self.area, 1)
        layout.addWidget(footer)

    def to_top(self) -> None:
        """Begin at the beginning, as for another patient."""
        self.area.verticalScrollBar().setValue(0)

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that `widget` can be seen, in a column put away for two films as well."""
        if self.isHidden():
            self.show()
            widget.setFocus()
        self.area.ensureWidgetVisible(widget, 0, 40)


class _WidthScroll(QScrollArea):
    """Scrolls up and down only: content takes the width there is."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(200, 200)

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        inner = self.widget()
        if moved and focused is not None and inner is not None and inner.isAncestorOf(focused):
            self.ensureVisible(0, focused.mapTo(inner, QPoint(0, 0)).y(), 0, 60)
        return moved


class LettersStay(QObject):
    """Keeps plain letters typed into a field from firing short cuts, and the program's own Ctrl+E from the field.

    What has pages of its own, as a field of several lines has, keeps PgUp and PgDn too.
    On X11 a line of text takes Ctrl+E as "end of line", as Emacs does; here it exports, wherever the focus is.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            with_control = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            pages = event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and not isinstance(watched, QLineEdit)
            if not with_control and (pages or (event.text().isprintable() and event.text())):
                event.accept()
            elif with_control == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_E:
                event.ignore()
                return True
        return super().eventFilter(watched, event)
