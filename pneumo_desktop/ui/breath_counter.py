"""Counts breaths: a tap for each, over half a minute or a whole one."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QWidget

from pneumo_desktop.ui.fields import FlowRow, column_layout, plain_label, small_button

SPANS_S = (60, 30)
"""A whole minute first: it is what the WHO's chart asks for."""

_TICK_MS = 100


class BreathCounter(QFrame):
    """Space or a click starts the time, and then stands for one breath each. Esc gives up.

    `counted` brings breaths a minute and the seconds they were counted over; `given_up` says that there is no number.
    """

    counted = Signal(int, int)
    given_up = Signal()

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.clock = clock
        self._span_s, self._taps = SPANS_S[0], 0
        self._started: float | None = None
        self._fast_from: int | None = None
        self._build()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look_at_clock)
        self.hide()

    def _build(self) -> None:
        self.words = plain_label()
        self.limit = plain_label(name="quiet")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.tap = QPushButton()
        self.tap.setObjectName("primary")
        self.tap.setAutoDefault(False)
        self.tap.setMinimumHeight(46)
        self.tap.clicked.connect(self._tapped)
        self.spans = {seconds: self._span_button(seconds) for seconds in SPANS_S}
        self.stop = small_button(self.tr("Cancel (Esc)"))
        self.stop.clicked.connect(self.give_up)
        box = column_layout(self, spacing=6, margins=(8, 8, 8, 8))
        box.addWidget(self.words)
        box.addWidget(self.limit)
        box.addWidget(self.bar)
        box.addWidget(self.tap)
        box.addLayout(FlowRow(*self.spans.values(), self.stop))

    def _span_button(self, seconds: int) -> QPushButton:
        button = small_button(self.tr("{seconds} s").format(seconds=seconds))
        button.setAccessibleName(self.tr("Count for {seconds} seconds").format(seconds=seconds))
        button.setCheckable(True)
        button.clicked.connect(lambda: self._take_span(seconds))
        return button

    def open_for(self, fast_from: int | None) -> None:
        """Get ready to count; `fast_from` is the limit at this age, None where there is none."""
        self._fast_from, self._started, self._taps = fast_from, None, 0
        self._take_span(self._span_s)
        self.show()
        self.tap.setFocus()

    def set_fast_from(self, fast_from: int | None) -> None:
        """The age was typed meanwhile."""
        self._fast_from = fast_from
        self._follow()

    def _take_span(self, seconds: int) -> None:
        if self._started is None:
            self._span_s = seconds
        self._follow()
        self.tap.setFocus()

    @Slot()
    def _tapped(self) -> None:
        if self._started is None:
            self._started = self.clock()
            self._timer.start()
        else:
            self._taps += 1
        self.look_at_clock()

    @Slot()
    def look_at_clock(self) -> None:
        """Bring the display up to date; when the time is over, tell what was counted."""
        if self._started is not None and self.clock() - self._started >= self._span_s:
            self._timer.stop()
            rate, seconds = round(self._taps * 60 / self._span_s), self._span_s
            self._started = None
            self.hide()
            if self._taps:
                self.counted.emit(rate, seconds)
            else:
                self.given_up.emit()
            return
        self._follow()

    @Slot()
    def give_up(self) -> None:
        """End without a number; the rate can be typed by hand."""
        if not self.isHidden():
            self._timer.stop()
            self._started = None
            self.hide()
            self.given_up.emit()

    def close_quietly(self) -> None:
        """End without a word, as when another film is opened."""
        self._timer.stop()
        self._started = None
        self.hide()

    def _follow(self) -> None:
        running = self._started is not None
        passed = min(self._span_s, self.clock() - self._started) if self._started is not None else 0.0
        self.bar.setRange(0, self._span_s * 10)
        self.bar.setValue(round(passed * 10))
        for seconds, button in self.spans.items():
            button.setChecked(seconds == self._span_s)
            button.setEnabled(not running)
        if running:
            left = round(self._span_s - passed)
            self.words.setText(self.tr("{taps} breaths, {left} s left").format(taps=self._taps, left=left))
            self.tap.setText(self.tr("A breath (Space)"))
        else:
            self.words.setText(self.tr("Start when the child is calm, then press once for each breath."))
            self.tap.setText(self.tr("Start (Space)"))
        self.limit.setText(self._limit_words())
        self.limit.setVisible(bool(self.limit.text()))

    def _limit_words(self) -> str:
        if self._fast_from is None:
            return self.tr("There is no limit for fast breathing at this age, or the age is not typed yet.")
        if round(self._taps * 60 / self._span_s) >= self._fast_from:
            return self.tr("Fast for this age already: {limit} or more a minute.").format(limit=self._fast_from)
        return self.tr("Fast for this age from {limit} a minute on.").format(limit=self._fast_from)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
            return
        super().keyPressEvent(event)

    def watch_keys_of(self, *widgets: QWidget) -> None:
        """Let letters typed over the counter by mistake fire no short cuts."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return False


def _is_ours(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return plain and (event.key() == Qt.Key.Key_Escape or (bool(event.text()) and event.text().isprintable()))
