"""The form for the final read: film quality, conclusion in the WHO's or one's own words, agreement, name."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QRadioButton, QWidget

from pneumo_desktop.domain.account import Account
from pneumo_desktop.domain.agreement import agreement_of_words
from pneumo_desktop.domain.reading import Agreement, FilmQuality, FinalRead, Impression, Outcome, Reading, WhoConclusion
from pneumo_desktop.domain.record import Record
from pneumo_desktop.ui.begun_read import (
    AGREEMENT_KEYS,
    QUALITY_KEYS,
    WHO_KEYS,
    Begun,
    Mode,
    Part,
    begun_of,
    begun_of_final,
    final_read_of,
    for_another_outcome,
    impression_of,
    missing_of,
)
from pneumo_desktop.ui.dates import short_moment
from pneumo_desktop.ui.fields import Field, TextBox, add_all, column_layout, heading, plain_label
from pneumo_desktop.ui.final_words import agreement_words, film_quality_words, impression_sentence, who_note, who_words
from pneumo_desktop.ui.messages import outcome_words
from pneumo_desktop.ui.one_of import OneOf
from pneumo_desktop.ui.quick_phrases import QuickPhrases


class FinalReadForm(QWidget):
    """Open for a reading without a final read; for a first impression while the reading is hidden; else read-only."""

    changed = Signal()
    committed = Signal()
    """The person wants to commit to a first impression."""

    def __init__(self, reader_name: str, reader_role: str = "") -> None:
        super().__init__()
        self._mode = Mode.CLOSED
        self._outcome: Outcome | None = None
        self._first: Impression | None = None
        """What was thought of the film before its reading was shown."""
        self._my_name, self._my_role = reader_name, reader_role
        self._signed_in: Account | None = None
        self._locked = False
        self._film, self._kept, self._opened_with = "", Begun(), Begun()
        self._kept_for: Outcome | None = None
        """The outcome that `_kept` was put in beside."""
        self._filled_in, self._computed = "", False
        self._build()
        self._connect()
        self.close_form()

    # Building

    def _build(self) -> None:
        self.quality = OneOf(film_quality_words(), QUALITY_KEYS, columns=2)
        own = {WhoConclusion.NOT_STATED: self.tr("Own words only")}
        self.who = OneOf({**who_words(), **own}, WHO_KEYS)
        words = {value: text for value, text in agreement_words().items() if value in AGREEMENT_KEYS}
        self.agreement = OneOf(words, {}, columns=2)
        self.words = TextBox(3, self.tr("Your conclusion"))
        self.reader, self.role = QLineEdit(self._my_name), QLineEdit(self._my_role)
        self.phrases = QuickPhrases(self.words)
        self.words_field = Field(self.tr("In your own words"), self.words, under=self.phrases)
        self.reader_field = Field(self.tr("Reader's name"), self.reader)
        self.role_field = Field(self.tr("Role"), self.role)
        self.quality_field = Field(self.tr("Film"), self.quality)
        self.who_field = Field(self.tr("Conclusion"), self.who, under=plain_label(who_note(), "quiet"))
        self._agreement_note = plain_label(name="quiet")
        self.agreement_field = Field(self.tr("Agreement with the program"), self.agreement, under=self._agreement_note)
        self.reason = TextBox(2, self.tr("What you see that the program does not, or the other way round"))
        self.no_reason = QCheckBox(self.tr("I leave the reason out"))
        self.reason_field = Field(self.tr("Why do you disagree?"), self.reason, under=self.no_reason)
        self._lead, self._note = plain_label(name="quiet"), plain_label(name="quiet")
        self.commit = QPushButton(self.tr("Keep impression, show reading"))
        self.commit.setObjectName("primary")
        self.commit.setToolTip(
            self.tr("Keep this as the first impression, which never changes, and show the program's reading")
        )
        self._title = heading(self.tr("Final read by a person"))
        self._asked = (self.who_field, self.words_field, self.agreement_field, self.reason_field, self.reader_field)
        layout = column_layout(self, spacing=8)
        add_all(layout, self._title, self._lead, self.quality_field, self.who_field, self.words_field)
        add_all(layout, self.agreement_field, self.reason_field)
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(self.reader_field, 3)
        names.addWidget(self.role_field, 2)
        layout.addLayout(names)
        layout.addWidget(self._note)

    @property
    def agree(self) -> QRadioButton:
        """The button that agrees with the program's reading."""
        return self.agreement.buttons[Agreement.AGREES]

    @property
    def own(self) -> QRadioButton:
        """The button for a conclusion in no word of the WHO."""
        return self.who.buttons[WhoConclusion.NOT_STATED]

    def _connect(self) -> None:
        self.quality.changed.connect(self._edited)
        self.who.changed.connect(self._who_chosen)
        self.agreement.changed.connect(self._agreement_chosen)
        self.words.textChanged.connect(self._edited)
        self.reason.textChanged.connect(self._edited)
        self.no_reason.toggled.connect(self._edited)
        self.reader.textChanged.connect(self._edited)
        self.role.textChanged.connect(self._edited)
        self.commit.clicked.connect(self.committed)

    # Who reads

    def set_my_name(self, name: str, role: str | None = None) -> None:
        """The name, and the role, that a new final read begins with; nothing while somebody is signed in."""
        self._my_name = name
        self._my_role = self._my_role if role is None else role
        self._show_reader()

    def set_signed_in(self, account: Account | None) -> None:
        """Whose name stands under the final read and cannot be typed over; None where there are no accounts."""
        self._signed_in = account
        self._show_reader()
        self._show_lock()

    def _show_reader(self) -> None:
        if self._mode is Mode.SHOWN:
            return
        account = self._signed_in
        name, role = (account.name, account.profession) if account else (self._my_name, self._my_role)
        for edit, text in ((self.reader, name), (self.role, role)):
            edit.blockSignals(True)
            edit.setText(text)
            edit.setCursorPosition(0)
            edit.blockSignals(False)

    # Opening and closing

    @property
    def touched(self) -> bool:
        """Whether there is something of a final read in the form that is not saved."""
        return self.isEnabled() and self._mode in (Mode.OPEN, Mode.IMPRESSION) and self._content() != Begun()

    @property
    def edited(self) -> bool:
        """Whether a person changed something since the form was opened."""
        return self.touched and self._content() != self._opened_with

    @property
    def asks_for_impression(self) -> bool:
        """Whether the program's reading waits for what is put in here."""
        return self._mode is Mode.IMPRESSION

    def open_for(self, reading: Reading, first: Impression | None = None, begun: Impression | None = None) -> None:
        """Ask for a final read of `reading`, beginning with what was begun on this film, else with the first impression."""
        self._open(Mode.OPEN, reading.film_sha256)
        self._outcome, self._first = reading.outcome, first
        mine = [said for said in (begun, first) if said is not None and said.reader == self.reader.text()]
        self._begin_with(begun_of(mine[0] if mine else None))
        notes = []
        if first is not None:
            notes.append(self.tr("First impression, kept as it is: {what}.").format(what=impression_sentence(first)))
            if mine:
                notes.append(self.tr("Change what stands below only if you now conclude otherwise."))
        self._lead_with(notes, begun)

    def open_for_impression(self, film_sha256: str, begun: Impression | None = None) -> None:
        """Ask for a first impression of a film whose reading is hidden until then."""
        self._open(Mode.IMPRESSION, film_sha256)
        self._title.setText(self.tr("Your first impression"))
        mine = begun is not None and begun.reader == self.reader.text()
        self._begin_with(begun_of(begun if mine else None))
        lead = self.tr("The program has read the film. Its reading is shown once you have said what you see.")
        self._lead_with([lead], None if mine else begun)

    def open_to_amend(self, record: Record, reading: Reading, begun: Impression | None = None) -> None:
        """Ask for a final read in place of that of `record`, beginning with it; `reading` may have been made anew."""
        final, first = record.final_read, record.first_impression
        self._open(Mode.OPEN, reading.film_sha256)
        self._outcome, self._first = reading.outcome, first
        said = begun_of_final(final) if final else Begun()
        same = reading.outcome is record.reading.outcome
        self._begin_with(said if same else for_another_outcome(said, ""))
        self._lead_with(
            [self.tr("First impression, kept as it is: {what}.").format(what=impression_sentence(first))] if first else [],
            begun,
        )

    def _begin_with(self, start: Begun) -> None:
        """Fill in what was begun on this film before, else `start`."""
        kept, self._kept = self._kept, Begun()
        if self._kept_for is not None and self._kept_for is not self._outcome:
            kept = for_another_outcome(kept, outcome_words(self._kept_for))
        self._opened_with = start
        self._fill(kept if kept != Begun() else start)

    def _lead_with(self, notes: list[str], begun: Impression | None) -> None:
        if begun is not None:
            notes.append(self.tr("Begun and not signed: {what}.").format(what=impression_sentence(begun)))
        self._lead.setText(" ".join(notes))
        self._lead.setVisible(bool(notes))
        self._edited()

    def _open(self, mode: Mode, film_sha256: str) -> None:
        if film_sha256 != self._film:
            self._kept = Begun()
        self._film = film_sha256
        self._reset(mode)
        self.setEnabled(True)

    def show_final(self, final_read: FinalRead, first: Impression | None = None) -> None:
        """Show a finished final read, read-only."""
        self._reset(Mode.SHOWN)
        self.setEnabled(True)
        self._fill(begun_of_final(final_read))
        self.agreement.choose(final_read.agreement)
        self.phrases.hide()
        self.reader.setText(final_read.reader)
        self.role.setText(final_read.role)
        self.reason_field.setVisible(bool(final_read.disagreement_reason))
        lines = [self.tr("Signed {when}").format(when=short_moment(final_read.at))]
        if first is not None:
            lines.insert(0, self.tr("First impression: {what}.").format(what=impression_sentence(first)))
        self._note.setText("\n".join(lines))
        self._note.show()

    def close_form(self) -> None:
        """Nothing to conclude on: empty and off; only the reader's name stays.

        What a person put in and did not save comes back with the next reading of the same film, until `forget_words`.
        """
        if self.edited:
            self._kept, self._kept_for = self._content(), self._outcome
        self._reset(Mode.CLOSED)
        self._outcome = None
        self.setEnabled(False)
        self._edited()

    def forget_words(self) -> None:
        """The film is gone, and with it what was begun on it."""
        self._film, self._kept = "", Begun()

    def begun(self, now: datetime) -> Impression | None:
        """What was begun and not saved, as its reader's own."""
        return self.impression(now) if self.edited else None

    def clear(self) -> None:
        """Take away what was begun; somebody else goes on."""
        self._kept = Begun()
        self._fill(Begun())
        self._opened_with = Begun()
        self._edited()

    def _reset(self, mode: Mode) -> None:
        self._mode = mode
        self._filled_in, self._computed = "", False
        self._fill(Begun())
        self._opened_with = Begun()
        self._title.setText(self.tr("Final read by a person"))
        self.agreement.show()
        for label in (self._lead, self._note, self._agreement_note):
            label.clear()
            label.hide()
        self.commit.setVisible(mode is Mode.IMPRESSION)
        self.phrases.setVisible(mode is not Mode.SHOWN)
        for field in self._asked:
            if field.error:  # taking an error away lays the field out anew
                field.show_error(None)
        self._show_reader()
        self._show_lock()
        self.agreement_field.setVisible(mode is not Mode.IMPRESSION)

    def set_locked(self, on: bool) -> None:
        """Nothing can be changed while it is being saved; what was begun stays."""
        self._locked = on
        self._show_lock()

    def _show_lock(self) -> None:
        open_ = self._mode is not Mode.SHOWN and not self._locked
        for choice in (self.quality, self.who):
            choice.set_open(open_)
        self.agreement.set_open(open_ and self._agreement_of_words() is None)
        for widget in (self.phrases, self.no_reason, self.commit):
            widget.setEnabled(open_)
        for box in (self.words, self.reason):
            box.setReadOnly(not open_)
            box.setProperty("readOnly", not open_)
        for edit in (self.reader, self.role):
            edit.setReadOnly(not open_ or self._signed_in is not None)

    # What is put in

    def _content(self) -> Begun:
        return Begun(
            self.quality.value,
            self.who.value,
            self.words.toPlainText().strip(),
            self.agreement.value if self._agreement_of_words() is None else None,
            self.reason.toPlainText().strip(),
            self.no_reason.isChecked(),
        )

    def _fill(self, begun: Begun) -> None:
        for box, text in ((self.words, begun.words), (self.reason, begun.reason)):
            box.blockSignals(True)
            box.setPlainText(text)
            box.blockSignals(False)
        self.quality.choose(begun.quality)
        self.who.choose(begun.who)
        self.agreement.choose(begun.agreement)
        self.no_reason.blockSignals(True)
        self.no_reason.setChecked(begun.no_reason)
        self.no_reason.blockSignals(False)

    def _agreement_of_words(self) -> Agreement | None:
        if self._outcome is None or self._mode is not Mode.OPEN:
            return None
        quality, who = self.quality.value, self.who.value
        return agreement_of_words(self._outcome, quality or FilmQuality.NOT_STATED, who or WhoConclusion.NOT_STATED)

    def _who_chosen(self) -> None:
        if self.who.value and self._filled_in and self.words.toPlainText() == self._filled_in:
            self.words.clear()  # the program's words, put in because the person agreed, are not those chosen now
        self._edited()
        if self.who.value is WhoConclusion.NOT_STATED:
            self.words.setFocus()

    def _agreement_chosen(self) -> None:
        """Who agrees without having said anything takes the program's own words, to be seen and changed."""
        if self.agreement.value is Agreement.AGREES and self._outcome is not None and not self.words.toPlainText().strip():
            self._filled_in = outcome_words(self._outcome)
            self.words.setPlainText(self._filled_in)
        elif self._filled_in and self.words.toPlainText() == self._filled_in:
            self.words.clear()
        self._edited()

    def show_problems(self) -> QWidget | None:
        """Complain beside what is missing of a begun final read; returns the first wrong editor."""
        if not self.touched:
            return None
        wrong = self._problems()
        for field in self._asked:
            field.show_error(wrong.get(field))
        return next((_focus_of(field) for field in self._asked if field in wrong), None)

    def _problems(self) -> dict[Field, str]:
        content, wanted = self._content(), self._mode is Mode.OPEN
        missing = missing_of(content, self._agreement(), self.reader.text(), ask_agreement=wanted)
        return {field: missing[part] for part, field in zip(Part, self._asked, strict=True) if part in missing}

    def impression_problems(self) -> QWidget | None:
        """Complain beside what an impression lacks, also of one that was not begun."""
        if self.touched:
            return self.show_problems()
        self.who_field.show_error("final.conclusion_missing")
        return _focus_of(self.who_field)

    def _agreement(self) -> Agreement | None:
        return self._agreement_of_words() or self.agreement.value

    def _needs_reason(self) -> bool:
        return self._mode is Mode.OPEN and self._agreement() is Agreement.DISAGREES

    def impression(self, now: datetime) -> Impression:
        """What stands in the form, unsigned."""
        return impression_of(self._content(), self.reader.text(), self.role.text(), now)

    def final_read(self, now: datetime) -> FinalRead | None:
        """What was concluded, None while nobody did; call `show_problems` first."""
        agreement = self._agreement()
        if not self.touched or self._mode is not Mode.OPEN or agreement is None:
            return None
        return final_read_of(self._content(), self.impression(now), agreement, self._first)

    def _edited(self) -> None:
        if self._signed_in is None and not self.reader.isReadOnly():
            self._my_name, self._my_role = self.reader.text(), self.role.text()
        by_words = self._agreement_of_words()
        if by_words is not None or self._computed:
            self.agreement.choose(by_words)
        self._computed = by_words is not None
        self.agreement.setVisible(self._outcome in (None, Outcome.SUGGESTS_PNEUMONIA, Outcome.NO_PATTERN))
        self._agreement_note.setText(self._agreement_words(by_words))
        self._agreement_note.setVisible(bool(self._agreement_note.text()))
        self.reason_field.setVisible(self._needs_reason())
        self.no_reason.setVisible(not self.reason.toPlainText().strip())
        self._show_lock()
        self._clear_mended()
        self.changed.emit()

    def _clear_mended(self) -> None:
        begun = [field for field in self._asked if field.error]
        still = self._problems() if begun else {}
        for field in begun:
            if field not in still:
                field.show_error(None)

    def _agreement_words(self, by_words: Agreement | None) -> str:
        if self._outcome is Outcome.UNCERTAIN and by_words is Agreement.PARTLY:
            return self.tr("Partly or uncertain, since the program's reading is uncertain.")
        if by_words is Agreement.NOT_COMPARABLE:
            return self.tr("Not comparable: the program or the person could not judge the film.")
        return self.tr("Follows from the words chosen above.") if by_words is not None else ""


def _focus_of(field: Field) -> QWidget:
    editor = field.editor
    return next(iter(editor.buttons.values())) if isinstance(editor, OneOf) else editor
