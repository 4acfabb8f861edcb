"""How the window looks: colours, sizes and style sheet of a calm, dark place for viewing films."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.resources import resource

FILM = "#08090b"
WINDOW = "#16191d"
PANEL = "#1e2227"
RAISED = "#2a3037"
FIELD = "#14171b"
LINE = "#343b43"
FIELD_LINE = "#56606b"
MARK_LINE = "#8a95a1"
TEXT = "#d7dce2"
QUIET = "#a4aeb9"
OFF = "#7c8691"
ACCENT = "#1d7688"
ACCENT_HOVER = "#238ba0"
FOCUS = "#67c6d6"
ON_ACCENT = "#ffffff"
ERROR = "#ff9f8c"
NOTICE = "#33301f"
NOTICE_LINE = "#a08c3c"
SAVED = "#17333a"
OTHER_FILM = "#4d3a12"
URGENT = "#4d1d19"
URGENT_LINE = "#e2624f"

OUTCOME_COLOURS: dict[Outcome, str] = {
    Outcome.SUGGESTS_PNEUMONIA: "#f2a444",
    Outcome.UNCERTAIN: "#cdc48c",
    Outcome.NO_PATTERN: "#5cb8cb",
    Outcome.NOT_ANALYSED: "#a4aeb9",
}

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    (TEXT, WINDOW),
    (TEXT, PANEL),
    (TEXT, OTHER_FILM),
    (TEXT, FIELD),
    (TEXT, RAISED),
    (QUIET, PANEL),
    (QUIET, WINDOW),
    (QUIET, FILM),
    (ERROR, PANEL),
    (TEXT, NOTICE),
    (TEXT, SAVED),
    (ON_ACCENT, URGENT),
    (ON_ACCENT, ACCENT),
    *((colour, PANEL) for colour in OUTCOME_COLOURS.values()),
)
"""Text colours with what they stand on; a test holds each pair to a contrast of 4.5 or more."""

CELL_PADDING_PX = 8
"""Left and right of what stands in a cell of a table."""


def in_quotes(path: str) -> str:
    """A path as it is written between the quotes of a style sheet: one that it cannot read is left out whole."""
    return path.replace("\\", "\\\\").replace('"', '\\"')


_SIGNS = in_quotes(resource("icons").as_posix())

_STYLE = f"""
QWidget {{ color: {TEXT}; }}
QMainWindow, QDialog {{ background: {WINDOW}; }}
QToolTip {{ background: {RAISED}; color: {TEXT}; border: 1px solid {FIELD_LINE}; padding: 4px 6px; }}
QMenuBar {{ background: {WINDOW}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 3px; background: transparent; }}
QMenuBar::item:selected {{ background: {RAISED}; }}
QMenu {{ background: {PANEL}; border: 1px solid {LINE}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 22px; border-radius: 3px; }}
QMenu::item:selected {{ background: {ACCENT}; color: {ON_ACCENT}; }}
QMenu::item:disabled {{ color: {OFF}; }}
QMenu::separator {{ height: 1px; background: {LINE}; margin: 4px 8px; }}
QToolBar {{ background: {WINDOW}; border: 0; border-bottom: 1px solid {LINE}; spacing: 2px; padding: 3px 6px; }}
QToolBar::separator {{ width: 1px; background: {LINE}; margin: 5px 5px; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 4px 6px; }}
QToolButton:hover {{ background: {RAISED}; }}
QToolButton:pressed {{ background: {LINE}; }}
QToolButton:checked {{ background: {ACCENT}; color: {ON_ACCENT}; }}
QToolButton:focus {{ border-color: {FOCUS}; }}
QToolButton:disabled {{ color: {OFF}; }}
QStatusBar {{ background: {WINDOW}; border-top: 1px solid {LINE}; color: {QUIET}; }}
QStatusBar::item {{ border: 0; }}
QStatusBar QLabel {{ color: {QUIET}; padding: 1px 8px; }}
#panel, #panel QScrollArea, #panelBody {{ background: {PANEL}; border: 0; }}
#footer {{ background: {PANEL}; border-top: 1px solid {LINE}; }}
#page {{ background: {WINDOW}; }}
QLabel#heading {{ font-size: 13px; font-weight: 600; color: {TEXT}; }}
QLabel#title {{ font-size: 18px; font-weight: 600; }}
QLabel#quiet, QLabel#fieldLabel {{ color: {QUIET}; font-size: 12px; }}
QLabel#fieldError {{ color: {ERROR}; font-size: 12px; }}
QFrame#rule {{ background: {LINE}; max-height: 1px; min-height: 1px; border: 0; }}
QFrame#notice {{ background: {NOTICE}; border: 1px solid {NOTICE_LINE}; border-radius: 4px; }}
QFrame#currentFilm {{ background: {RAISED}; border: 0; border-bottom: 3px solid {RAISED}; }}
QFrame#otherFilm {{ background: {OTHER_FILM}; border: 0; border-bottom: 3px solid {OTHER_FILM}; }}
QFrame#currentFilm[active="true"], QFrame#otherFilm[active="true"] {{ border-bottom: 3px solid {FOCUS}; }}
QFrame#otherFrame {{ background: {OTHER_FILM}; border: 0; }}
QLabel#stripWords {{ font-weight: 600; }}
QFrame#otherFilm QCheckBox {{ background: transparent; }}
QFrame#saved {{ background: {SAVED}; border: 0; border-bottom: 1px solid {ACCENT}; }}
QFrame#card {{ background: {RAISED}; border-radius: 5px; }}
QLineEdit, QPlainTextEdit, QTextBrowser, QComboBox, QAbstractSpinBox {{
  background: {FIELD}; border: 1px solid {FIELD_LINE}; border-radius: 4px; padding: 4px 7px;
  selection-background-color: {ACCENT}; selection-color: {ON_ACCENT}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextBrowser:focus, QComboBox:focus, QAbstractSpinBox:focus {{
  border: 2px solid {FOCUS}; padding: 3px 6px; }}
QLineEdit[wrong="true"], QComboBox[wrong="true"], QAbstractSpinBox[wrong="true"], QPlainTextEdit[wrong="true"] {{
  border-color: {ERROR}; }}
QLineEdit:read-only, QPlainTextEdit[readOnly="true"], QComboBox:disabled, QAbstractSpinBox:disabled, QLineEdit:disabled {{
  background: {PANEL}; border-color: {LINE}; }}
QComboBox {{ padding-left: 9px; }}
QComboBox:focus {{ padding-left: 8px; }}
QComboBox::drop-down {{ border: 0; width: 24px; }}
QComboBox::down-arrow {{ image: url("{_SIGNS}/down.png"); width: 12px; height: 12px; }}
QComboBox::down-arrow:disabled {{ image: none; }}
QAbstractSpinBox {{ padding-right: 26px; }}
QAbstractSpinBox:focus {{ padding-right: 25px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
  subcontrol-origin: border; width: 25px; background: {RAISED}; border: 1px solid {FIELD_LINE}; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; border-top-right-radius: 4px; border-bottom: 0; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; border-bottom-right-radius: 4px; }}
QAbstractSpinBox::up-button:focus, QAbstractSpinBox::down-button:focus {{ border-color: {FOCUS}; }}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{ background: {LINE}; }}
QAbstractSpinBox::up-button:pressed, QAbstractSpinBox::down-button:pressed {{ background: {ACCENT}; }}
QAbstractSpinBox::up-button:disabled, QAbstractSpinBox::down-button:disabled {{ background: {PANEL}; border-color: {LINE}; }}
QAbstractSpinBox::up-arrow {{ image: url("{_SIGNS}/up.png"); width: 12px; height: 12px; }}
QAbstractSpinBox::down-arrow {{ image: url("{_SIGNS}/down.png"); width: 12px; height: 12px; }}
QAbstractSpinBox::up-arrow:off, QAbstractSpinBox::down-arrow:off,
QAbstractSpinBox::up-arrow:disabled, QAbstractSpinBox::down-arrow:disabled {{ image: none; }}
QComboBox QAbstractItemView {{ background: {PANEL}; border: 1px solid {FIELD_LINE}; selection-background-color: {ACCENT}; }}
QPushButton {{ background: {RAISED}; border: 1px solid {FIELD_LINE}; border-radius: 4px; padding: 5px 12px; min-height: 18px; }}
QPushButton:hover {{ background: {LINE}; }}
QPushButton:pressed {{ background: {FIELD}; }}
QPushButton:focus {{ border: 2px solid {FOCUS}; padding: 4px 11px; }}
QPushButton:disabled {{ color: {OFF}; background: {PANEL}; border-color: {LINE}; }}
QPushButton#primary {{
  background: {ACCENT}; border-color: {ACCENT_HOVER}; color: {ON_ACCENT}; font-weight: 600; min-height: 24px; }}
QPushButton#primary:hover {{ background: {ACCENT_HOVER}; }}
QPushButton#primary:focus {{ border-color: {ON_ACCENT}; }}
QPushButton#primary:disabled {{ background: {RAISED}; border-color: {LINE}; color: {OFF}; }}
QPushButton#small {{ padding: 2px 8px; font-size: 12px; min-height: 16px; }}
QPushButton#small:focus {{ padding: 1px 7px; }}
QFrame#choiceRow {{ border: 1px solid transparent; border-radius: 4px; }}
QFrame#choiceRow:focus {{ border-color: {FOCUS}; }}
QPushButton#choice {{ padding: 1px 7px; font-size: 12px; min-height: 18px; min-width: 12px; border-radius: 3px; }}
QPushButton#choice:checked {{ background: {ACCENT}; border-color: {ACCENT_HOVER}; color: {ON_ACCENT}; }}
QPushButton#choice:disabled {{ color: {OFF}; }}
QPushButton#choice:checked:disabled {{ background: {LINE}; border-color: {FIELD_LINE}; color: {TEXT}; }}
QPushButton#small:checked {{ background: {ACCENT}; border-color: {ACCENT_HOVER}; color: {ON_ACCENT}; }}
QToolButton#fold {{ text-align: left; padding: 3px 2px; font-weight: 600; font-size: 12px; color: {QUIET}; }}
QToolButton#fold:checked {{ background: transparent; color: {QUIET}; }}
QFrame#urgent {{
  background: {URGENT}; border: 1px solid {URGENT_LINE}; border-left: 5px solid {URGENT_LINE}; border-radius: 4px; }}
QFrame#urgent QLabel {{ color: {ON_ACCENT}; }}
QLabel#imciClass {{ font-size: 15px; font-weight: 600; }}
QLabel#urgentTitle {{ font-size: 16px; font-weight: 600; }}
QProgressBar {{ background: {FIELD}; border: 1px solid {LINE}; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {FOCUS}; border-radius: 2px; }}
QRadioButton, QCheckBox {{ spacing: 8px; padding: 1px 2px; border: 1px solid transparent; border-radius: 3px; }}
QRadioButton:focus, QCheckBox:focus {{ border-color: {FOCUS}; }}
QRadioButton:disabled, QCheckBox:disabled {{ color: {OFF}; }}
QCheckBox::indicator, QListWidget::indicator, QRadioButton::indicator {{
  width: 14px; height: 14px; background: {FIELD}; border: 1px solid {MARK_LINE}; }}
QCheckBox::indicator, QListWidget::indicator {{ border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {FOCUS}; }}
QCheckBox::indicator:checked, QListWidget::indicator:checked {{
  background: {ACCENT}; border-color: {ACCENT_HOVER}; image: url("{_SIGNS}/check.png"); }}
QRadioButton::indicator:checked {{ background: {ACCENT}; border-color: {ACCENT_HOVER}; image: url("{_SIGNS}/dot.png"); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {PANEL}; border-color: {LINE}; }}
QScrollArea {{ border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {FIELD_LINE}; border-radius: 3px; min-height: 28px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {FIELD_LINE}; border-radius: 3px; min-width: 28px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTableView {{ background: {FIELD}; alternate-background-color: #181c20; border: 1px solid {LINE}; gridline-color: {LINE};
  selection-background-color: {ACCENT}; selection-color: {ON_ACCENT}; outline: 0; }}
QTableView:focus {{ border: 1px solid {FOCUS}; }}
QTableView::item {{ padding: 3px {CELL_PADDING_PX}px; border: 0; }}
QHeaderView::section {{ background: {PANEL}; color: {QUIET}; border: 0; border-bottom: 1px solid {LINE}; padding: 5px 11px; }}
QSlider:focus {{ border: 1px solid {FOCUS}; border-radius: 3px; }}
QSlider {{ border: 1px solid transparent; min-height: 20px; }}
QSlider::groove:horizontal {{ height: 4px; background: {FIELD_LINE}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {FOCUS}; border-radius: 2px; }}
QSlider::handle:horizontal {{ width: 12px; height: 12px; margin: -5px 0; border-radius: 6px; background: {TEXT}; }}
QSlider::sub-page:horizontal:disabled {{ background: {FIELD_LINE}; }}
QSlider::handle:horizontal:disabled {{ background: {OFF}; }}
"""


STYLE_WORDS = ("-style", "fusion")
"""Qt's own words for Fusion on the command line of a new application: asking for it later costs Python every word of QStyle."""


def apply_theme(app: QApplication, styled: bool = False) -> None:
    """Fusion, dark palette and style sheet for the whole program; call it once, after the fonts are registered.

    `styled` says that the application was made with STYLE_WORDS.
    """
    if not styled:
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(_palette())
    font = QFont(app.font())
    font.setPixelSize(13)
    app.setFont(font)
    app.setStyleSheet(_STYLE)


@contextmanager
def dressed_at_the_end(app: QApplication) -> Iterator[None]:
    """Build widgets without the style sheet and put it on once: Qt asks the sheet again at each step of putting together."""
    sheet = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)


def _palette() -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for group_role, colour in (
        (role.Window, PANEL),
        (role.WindowText, TEXT),
        (role.Base, FIELD),
        (role.AlternateBase, WINDOW),
        (role.Text, TEXT),
        (role.Button, RAISED),
        (role.ButtonText, TEXT),
        (role.BrightText, ON_ACCENT),
        (role.ToolTipBase, RAISED),
        (role.ToolTipText, TEXT),
        (role.Highlight, ACCENT),
        (role.HighlightedText, ON_ACCENT),
        (role.Accent, FOCUS),
        (role.Link, FOCUS),
        (role.PlaceholderText, OFF),
        (role.Light, LINE),
        (role.Midlight, LINE),
        (role.Mid, FIELD_LINE),
        (role.Dark, FIELD_LINE),
        (role.Shadow, FILM),
    ):
        palette.setColor(group_role, QColor(colour))
    for off in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, off, QColor(OFF))
    return palette
