"""The right-hand panel: what the program read, how sure, what it could not judge, what would help, its heat map."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pneumo_desktop.domain.film import Correction
from pneumo_desktop.domain.reading import HeatMap, ModelIdentity, Outcome, Reading
from pneumo_desktop.ui import icons, theme
from pneumo_desktop.ui.dates import short_moment
from pneumo_desktop.ui.fields import add_all, column_layout, heading, plain_label, rule
from pneumo_desktop.ui.heat_controls import HeatControls
from pneumo_desktop.ui.messages import (
    advice_for,
    not_assessed,
    offer_sentence,
    origin_words,
    outcome_words,
    quality_sentence,
    sentence_for_code,
    spoken_sentences,
)
from pneumo_desktop.ui.score_scale import ClassBars, ScoreScale

_ICON_PX = 30


class OutcomeCard(QFrame):
    """The outcome in words, with its sign and its colour at the edge."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._sign = QLabel()
        self._sign.setFixedSize(_ICON_PX, _ICON_PX)
        self.words = plain_label()
        self.reason, self.advice = plain_label(name="quiet"), plain_label()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        add_all(texts, self.words, self.reason, self.advice)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 11, 12, 11)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def show_outcome(self, outcome: Outcome, reason: str | None) -> None:
        """Show one of the program's four words, with the reason where there is one and what to do about it."""
        colour = theme.OUTCOME_COLOURS[outcome]
        self._sign.setPixmap(_sharp(outcome, self.devicePixelRatioF()))
        self._sign.setAccessibleName(outcome_words(outcome))
        self.words.setText(outcome_words(outcome) + (":" if reason else ""))
        self.words.setStyleSheet(f"font-size: 16px; font-weight: 600; color: {colour};")
        self.reason.setText(_sentence(sentence_for_code(reason)) if reason else "")
        self.reason.setVisible(bool(reason))
        self.advice.setText(advice_for(reason) if reason else "")
        self.advice.setVisible(bool(self.advice.text()))
        self.setStyleSheet(f"#card {{ border-left: 4px solid {colour}; border-radius: 2px; }}")


class CorrectionOffer(QFrame):
    """Offers to put a refused film right; whether it is done is the person's choice alone."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.words = plain_label()
        self.button = QPushButton()
        self.button.clicked.connect(self.wanted)
        add_all(column_layout(self, spacing=8, margins=(10, 8, 10, 10)), self.words, self.button)
        self.hide()

    def show_offer(self, correction: Correction) -> None:
        """Say what would put the film right, nothing for no correction."""
        self.setVisible(bool(correction))
        self.button.setEnabled(bool(correction))
        only_if = self.tr("Do so only if you agree; the file stays as it is.")
        self.words.setText(f"{offer_sentence(correction)} {only_if}" if correction else "")
        self.button.setText(self._button_words(correction))
        self.button.setToolTip(self.tr("Changes the film in this window alone, reads it again, and can be undone"))
        self.button.setAccessibleName(self.button.text().replace("\n", " "))
        self.button.setAccessibleDescription(self.words.text())

    def _button_words(self, correction: Correction) -> str:
        if correction.quarter_turns and correction.inverted:
            return self.tr("Put both right and read again")
        if correction.inverted:
            return self.tr("Turn the grey scale round\nand read again")
        return self.tr("Turn upright and read again")


class AnywayOffer(QFrame):
    """Offers to read a film that was refused only for what its file says; whether it is done is the person's choice alone."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        words = self.tr(
            "Files are sometimes labelled wrongly. If you see that this is one frontal chest film, it can be read anyway; "
            "the reading and its report will say so."
        )
        self.button = QPushButton(self.tr("Read anyway"))
        self.button.setAccessibleDescription(words)
        self.button.clicked.connect(self.wanted)
        add_all(column_layout(self, spacing=8, margins=(10, 8, 10, 10)), plain_label(words), self.button)
        self.hide()


class ResearchPattern(QWidget):
    """The bars of the research head, for who asked for them in the settings, and only under a heading that says for what."""

    def __init__(self, wanted: bool) -> None:
        super().__init__()
        self._wanted = wanted
        self._lines: tuple[tuple[str, float], ...] = ()
        self.bars = ClassBars()
        self.bars.setAccessibleName(self.tr("Research pattern, not for choosing treatment"))
        layout = column_layout(self, spacing=6)
        add_all(layout, plain_label(self.tr("Research pattern, not for choosing treatment"), "heading"), self.bars)
        self._follow()

    def set_wanted(self, wanted: bool) -> None:
        """Show patterns from now on, or no longer."""
        self._wanted = wanted
        self._follow()

    def show_pattern(self, reading: Reading | None) -> None:
        """The pattern of `reading`, where it has one and its score is not below the low threshold."""
        self._lines = ()
        if reading is not None and reading.score is not None and reading.thresholds is not None:
            names = {"bacterial": self.tr("Bacterial"), "viral": self.tr("Viral")}
            if reading.score >= reading.thresholds.low:
                self._lines = _named(reading.pattern, names)
        self._follow()

    def _follow(self) -> None:
        shown = self._lines if self._wanted else ()
        self.bars.show_classes(shown)
        self.setVisible(bool(shown))


class ReadingPanel(QWidget):
    """A reading in full, or what to do to get one."""

    def __init__(self, heat_map_strength: float, heat_map_contours: bool, show_research_pattern: bool) -> None:
        super().__init__()
        self.hint = plain_label(name="quiet")
        self.card = OutcomeCard()
        self.offer, self.anyway = CorrectionOffer(), AnywayOffer()
        self.scale = ScoreScale()
        self.bars = ClassBars()
        self.pattern = ResearchPattern(show_research_pattern)
        self.quality = plain_label()
        self.heat = HeatControls(heat_map_strength, heat_map_contours)
        self.limits = plain_label(not_assessed(), "quiet")
        self._body = QWidget()
        body = column_layout(self._body, spacing=11)
        add_all(body, self.card, self.offer, self.anyway, self.scale, self.bars, self.pattern, self._quality_row(), self.heat)
        layout = column_layout(self, spacing=11)
        add_all(layout, heading(self.tr("Reading of the program")), self.hint, self._body, self.limits)
        self.clear()

    def _quality_row(self) -> QWidget:
        self._quality_box = QWidget()
        row = QHBoxLayout(self._quality_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(icons.tool_pixmap("warning", 18, theme.OUTCOME_COLOURS[Outcome.UNCERTAIN]))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.quality, 1)
        return self._quality_box

    def clear(self) -> None:
        """No reading: nothing of an earlier one may be left on the screen."""
        self._body.hide()
        for label in (self.card.words, self.card.reason, self.card.advice):
            label.clear()
        self.quality.clear()
        self.offer.show_offer(Correction())
        self.bars.show_classes(())
        self.pattern.show_pattern(None)
        self.hint.show()

    def set_hint(self, text: str) -> None:
        """What to do next, while there is no reading."""
        self.hint.setText(text)

    def show_reading(self, reading: Reading, heat_map: HeatMap | None, share_over_lungs: float | None = None) -> None:
        """Show everything that `reading` says, and of its heat map the share 0..1 that lies over the lungs, None if unknown."""
        analysed = reading.score is not None and reading.thresholds is not None
        self.card.show_outcome(reading.outcome, reading.reason)
        if reading.score is not None and reading.thresholds is not None:
            self.scale.show_score(reading.score, reading.thresholds, reading.outcome)
        self.bars.show_classes(_class_lines(reading.kinds))
        self.scale.setVisible(analysed)
        self.bars.setVisible(bool(reading.kinds))
        self.pattern.show_pattern(reading)
        others = [quality_sentence(code, reading.quality) for code in reading.quality if code != reading.reason]
        self.quality.setText("\n".join(others if len(others) == 1 else (f"• {each}" for each in others)))
        self._quality_box.setVisible(bool(others))
        if heat_map is not None:
            self.heat.describe(share_over_lungs, reading.outcome is Outcome.NO_PATTERN, heat_map.peak)
        self.heat.setVisible(heat_map is not None)
        self.hint.hide()
        self._body.show()


class DetailsPanel(QWidget):
    """The small print of a reading: model, device, thresholds, times."""

    def __init__(self) -> None:
        super().__init__()
        self.text = plain_label(name="quiet")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        add_all(column_layout(self, spacing=8), rule(), heading(self.tr("How it was read")), self.text)
        self.hide()

    def show_reading(self, reading: Reading | None) -> None:
        """Lines about `reading`, nothing if there is none."""
        self.setVisible(reading is not None)
        self.text.setText("\n".join(self._lines(reading)) if reading else "")

    def _lines(self, reading: Reading) -> list[str]:
        lines = [self.tr("Read: {when}").format(when=short_moment(reading.read_at))]
        if reading.model is not None:
            lines.append(model_line(reading.model))
        lines.append(self.tr("Device: {device}").format(device=reading.device))
        if reading.thresholds is not None:
            low, high = (f"{round(value * 100, 1):g}" for value in (reading.thresholds.low, reading.thresholds.high))
            origin = origin_words(reading.thresholds.origin)
            lines.append(self.tr("Thresholds: {low} and {high} ({origin})").format(low=low, high=high, origin=origin))
            if reading.thresholds.screening is not None:
                cut = f"{round(reading.thresholds.screening * 100, 1):g}"
                lines.append(self.tr("Screening cut: {cut}; few films with pneumonia score lower").format(cut=cut))
        if reading.steps_ms:
            total = round(sum(reading.steps_ms.values()))
            lines.append(self.tr("Time: {ms} ms").format(ms=total))
        lines.append(self.tr("Film: SHA-256 {start}").format(start=reading.film_sha256[:12]))
        return lines


def model_line(model: ModelIdentity) -> str:
    """Name, version and date of a model in one line."""
    return " · ".join(part for part in (model.name, model.version, model.date) if part)


def _class_lines(kinds: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    return _named(kinds, spoken_sentences().choices["kinds"])


def _named(shares: Mapping[str, float], names: Mapping[str, str]) -> tuple[tuple[str, float], ...]:
    """Shares under the names to show, in their own order; a word without a name is shown as it is."""
    return tuple((names.get(key.lower(), key.replace("_", " ").capitalize()), share) for key, share in shares.items())


def _sentence(words: str) -> str:
    return words if words.endswith(".") else words[:1].upper() + words[1:] + "."


def _sharp(outcome: Outcome, ratio: float) -> QPixmap:
    pixmap = icons.outcome_pixmap(outcome, round(_ICON_PX * ratio))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
