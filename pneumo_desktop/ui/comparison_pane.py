"""The film on the desk and, at its right, the one it is compared with: two views, each under a strip that says what it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.reading import HeatMap
from pneumo_desktop.domain.view_state import ViewState
from pneumo_desktop.ui.fields import column_layout, plain_label, set_look, small_button
from pneumo_desktop.ui.film_view import FilmView
from pneumo_desktop.ui.view_link import ViewLink


class FilmsSideBySide(QWidget):
    """`current` alone, until `begin` puts another film beside it.

    The other one is for the eye alone: nothing here knows the reading, the patient or the record.
    """

    closing = Signal()
    another_wanted = Signal()

    def __init__(self, current: FilmView) -> None:
        super().__init__()
        self.current, self.other = current, FilmView()
        self._said, self._below_threshold = "", False
        self.link = ViewLink(current, self.other, self)
        self.current_strip, self.other_strip = _strip("currentFilm"), _strip("otherFilm")
        self.current_words = plain_label(self.tr("Film on the desk"), "stripWords")
        self.words = plain_label(name="stripWords")
        self.linked = QCheckBox(self.tr("Linked zoom"))
        self.linked.setToolTip(self.tr("Zoom and pan both films together (Shift+E)"))
        self.linked.setChecked(True)
        self.heat = QCheckBox(self.tr("Heat map"))
        self.heat.setToolTip(self.tr("The heat map of the reading stored with this film"))
        self.another = small_button(self.tr("Another film…"))
        self.close_button = small_button(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Show the film on the desk alone (E)"))
        self._lay_out()
        self.linked.toggled.connect(self._link)
        self.heat.toggled.connect(self.other.set_heat_visible)
        self.heat.toggled.connect(self._say_what_the_map_is_worth)
        self.other.heat_visible_changed.connect(self.heat.setChecked)
        self.another.clicked.connect(self.another_wanted)
        self.close_button.clicked.connect(self.closing)
        self.end()

    def _lay_out(self) -> None:
        column_layout(self.current_strip, margins=(10, 6, 10, 6)).addWidget(self.current_words)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.words, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        bottom.setSpacing(10)
        bottom.addWidget(self.linked)
        bottom.addWidget(self.heat)
        bottom.addStretch(1)
        bottom.addWidget(self.another)
        body = column_layout(self.other_strip, spacing=4, margins=(10, 6, 8, 6))
        body.addLayout(top)
        body.addLayout(bottom)
        self._frame = QFrame()
        self._frame.setObjectName("otherFrame")
        framed = QVBoxLayout(self._frame)
        framed.setContentsMargins(2, 0, 2, 2)
        framed.addWidget(self.other)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.current_strip, 0, 0)
        grid.addWidget(self.other_strip, 0, 1)
        grid.addWidget(self.current, 1, 0)
        grid.addWidget(self._frame, 1, 1)
        grid.setRowStretch(1, 1)

    @property
    def comparing(self) -> bool:
        """Whether there are two."""
        return not self.other_strip.isHidden()

    def begin(self, words: str, hint: str) -> None:
        """Make room for another film: `words` say which it is, `hint` stands in its place until it is there."""
        self._set_room(True)
        self.say(words)
        self.heat.hide()
        self.other.clear()
        self.other.set_hint(hint)

    def say(self, words: str) -> None:
        """Which film the other one is."""
        self._said, self._below_threshold = words, False
        self.words.setText(words)
        self.other.set_name(words)

    def _say_what_the_map_is_worth(self, shown: bool) -> None:
        note = self.tr("Heat map below the low threshold: what little moved the score is easily taken for a finding.")
        self.words.setText(f"{self._said}\n{note}" if shown and self._below_threshold else self._said)

    def show_other(
        self,
        film: Film,
        top_left: tuple[str, ...],
        top_right: tuple[str, ...],
        heat_map: HeatMap | None,
        below_threshold: bool = False,
    ) -> None:
        """The film itself, where the one on the desk is zoomed to; its heat map only on request, and with what it is worth."""
        self.other.show_film(film)
        self.other.lock_marks(ViewState())
        self.other.set_corner_texts(top_left, top_right)
        self.other.set_heat_map(heat_map)
        self.other.set_heat_visible(False)
        self.heat.setChecked(False)
        self._below_threshold = below_threshold
        self.heat.setVisible(heat_map is not None)
        self.link.lead(self.current, self.other)

    def show_failure(self, sentence: str) -> None:
        """Why there is no film to compare with."""
        self.other.set_hint(sentence)

    def end(self) -> None:
        """One film again; nothing of the other stays."""
        self._set_room(False)
        self.other.clear()
        self.say("")

    def _set_room(self, on: bool) -> None:
        for widget in (self.current_strip, self.other_strip, self._frame):
            widget.setVisible(on)
        layout = self.layout()
        if isinstance(layout, QGridLayout):
            layout.setColumnStretch(0, 1)
            layout.setColumnStretch(1, 1 if on else 0)

    def _link(self, on: bool) -> None:
        self.link.set_on(on)
        if on:
            self.link.lead(self.current, self.other)

    def set_drag_inverted(self, on: bool) -> None:
        """As `FilmView` has it, for both."""
        for view in (self.current, self.other):
            view.set_drag_inverted(on)

    def mark_active(self, view: FilmView) -> None:
        """Show which of the two the keys are for."""
        for strip, mine in ((self.current_strip, self.current), (self.other_strip, self.other)):
            set_look(strip, "active", mine is view)


def _strip(name: str) -> QFrame:
    strip = QFrame()
    strip.setObjectName(name)
    return strip
