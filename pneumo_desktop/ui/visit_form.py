"""The form for the visit: what was found at the bedside, when and how the film was taken, who asked for it and why.

Nothing in it is required.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from pneumo_desktop.domain.film import FilmFacts
from pneumo_desktop.domain.visit import ViewPosition, Visit, VisitKind
from pneumo_desktop.ui.choice_row import Answer, ChoiceRow
from pneumo_desktop.ui.dates import NotADateError, parse_moment, short_moment, typed_moment
from pneumo_desktop.ui.fields import Field, TextBox, add_all, column_layout, plain_label
from pneumo_desktop.ui.fold import Fold
from pneumo_desktop.ui.sign_form import SignForm


class VisitForm(QWidget):
    """Kind of visit, symptoms and signs, exam time, view, referring person, question and free text."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._born_from: date | None = None
        self._filled_exam = ""
        self._filled_view = ViewPosition.UNKNOWN
        self._silent = False
        self._read_only = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.kind = ChoiceRow(
            self.tr("Kind"),
            (
                Answer(VisitKind.INITIAL, self.tr("Initial")),
                Answer(VisitKind.FOLLOW_UP, self.tr("Follow up")),
                Answer(VisitKind.UNKNOWN, "–", "0-"),
            ),
        )
        self.signs = SignForm()
        self.signs_fold = Fold(self.tr("Symptoms and signs"), opened=True)
        self.signs_fold.body.addWidget(self.signs)
        self.exam_at, self.referring, self.question = QLineEdit(), QLineEdit(), QLineEdit()
        self.exam_at.setPlaceholderText(self.tr("yyyy-mm-dd hh:mm"))
        self.view = QComboBox()
        for view, words in (
            (ViewPosition.UNKNOWN, self.tr("Not stated")),
            (ViewPosition.PA, self.tr("PA, standing")),
            (ViewPosition.AP, self.tr("AP")),
            (ViewPosition.AP_SUPINE, self.tr("AP, lying")),
        ):
            self.view.addItem(words, view)
        self.symptoms = TextBox(3, self.tr("What else is to be told"))
        self._understood = plain_label(name="quiet")
        self._understood.hide()
        self.exam_field = Field(self.tr("Film taken"), self.exam_at, under=self._understood)
        self.film_fold = Fold(self.tr("Film and request"), opened=True)
        add_all(
            self.film_fold.body,
            self.exam_field,
            Field(self.tr("View"), self.view),
            Field(self.tr("Referred by"), self.referring),
            Field(self.tr("Clinical question"), self.question),
            Field(self.tr("Symptoms in words"), self.symptoms),
        )
        add_all(column_layout(self, spacing=7), self.kind, self.signs_fold, self.film_fold)

    def _connect(self) -> None:
        for edit in (self.exam_at, self.referring, self.question, self.symptoms):
            edit.textChanged.connect(self._edited)
        self.view.currentIndexChanged.connect(self._edited)
        self.kind.changed.connect(self._edited)
        self.signs.changed.connect(self._edited)
        self.exam_field.left.connect(lambda: self.exam_field.show_error(self._complaint()))

    def visit(self) -> Visit:
        """What stands in the form; an exam time that is no date counts as not stated, as does a value that cannot be."""
        return Visit(
            exam_at=self._typed_exam()[0],
            view_position=ViewPosition(self.view.currentData()),
            referring_person=self.referring.text().strip(),
            clinical_question=self.question.text().strip(),
            symptoms=self.symptoms.toPlainText().strip(),
            kind=VisitKind(self.kind.value),
            signs=self.signs.signs(),
        )

    @property
    def typed(self) -> bool:
        """Whether a person typed anything: what a film's file filled in does not count."""
        if self.exam_at.text() not in ("", self._filled_exam) or self.view.currentData() != self._filled_view:
            return True
        visit = self.visit()
        return visit != Visit(exam_at=visit.exam_at, view_position=visit.view_position)

    def set_visit(self, visit: Visit) -> None:
        """Show `visit`; `changed` is not emitted."""
        self._silent = True
        self.exam_at.setText(typed_moment(visit.exam_at))
        self.view.setCurrentIndex(self.view.findData(visit.view_position))
        self.referring.setText(visit.referring_person)
        self.question.setText(visit.clinical_question)
        self.symptoms.setPlainText(visit.symptoms)
        self.kind.value = visit.kind
        self.signs.set_signs(visit.signs)
        for edit in (self.referring, self.question):
            edit.setCursorPosition(0)
        self._filled_exam, self._filled_view = "", ViewPosition.UNKNOWN
        self._silent = False
        self._refresh()

    def set_born_from(self, day: date | None) -> None:
        """The first day on which the patient can have been born: a film taken before it is complained of."""
        if day != self._born_from:
            self._born_from = day
            self._refresh()

    def set_facts(self, facts: FilmFacts | None) -> None:
        """Fill exam time and view from a newly opened film; take back what an earlier film filled."""
        self._silent = True
        if self.exam_at.text() == self._filled_exam:
            self.exam_at.clear()
        if self.view.currentData() == self._filled_view:
            self.view.setCurrentIndex(0)
        self._filled_exam, self._filled_view = "", ViewPosition.UNKNOWN
        if facts is not None:
            self._fill(facts)
        self._silent = False
        self._edited()

    def _fill(self, facts: FilmFacts) -> None:
        if not self.exam_at.text().strip() and facts.acquired_at:
            self._filled_exam = typed_moment(facts.acquired_at)
            self.exam_at.setText(self._filled_exam)
        stated = facts.view_position.strip().upper()
        if self.view.currentIndex() == 0 and stated in (ViewPosition.PA, ViewPosition.AP):
            self._filled_view = ViewPosition(stated)
            self.view.setCurrentIndex(self.view.findData(self._filled_view))

    def show_problems(self) -> QWidget | None:
        """Complain beside the field; returns the editor of what is wrong."""
        code = self._typed_exam()[1]
        self.exam_field.show_error(self._complaint())
        wrong = self.signs.show_problems()
        if wrong is not None:
            self.signs_fold.open()
            return wrong
        if code:
            self.film_fold.open()
        return self.exam_at if code else None

    def set_read_only(self, on: bool) -> None:
        """Lock the form while it shows a saved record."""
        self._read_only = on
        for edit in (self.exam_at, self.referring, self.question):
            edit.setReadOnly(on)
        self.symptoms.setReadOnly(on)
        self.symptoms.setProperty("readOnly", on)
        self.view.setEnabled(not on)
        self.kind.set_read_only(on)
        self.signs.set_read_only(on)

    def _typed_exam(self) -> tuple[datetime | None, str | None]:
        try:
            return parse_moment(self.exam_at.text()), None
        except NotADateError as wrong:
            return None, wrong.code

    def _complaint(self) -> str | None:
        """What is wrong, or odd: ages count from this day, and a clock of the X-ray unit may be wrong, so it can be kept."""
        moment, code = self._typed_exam()
        if code or moment is None:
            return code
        if moment.date() > self._today():
            return "visit.exam_at_in_future"
        before = self._born_from is not None and moment.date() < self._born_from
        return "visit.exam_before_birth" if before else None

    def _edited(self) -> None:
        if not self._silent:
            self._refresh()
            self.changed.emit()

    def _refresh(self) -> None:
        moment, code = self._typed_exam()
        if code is None:
            self.exam_field.show_error(None if self._read_only else self._complaint())
        plain = self.exam_at.text().strip() == typed_moment(moment)
        self._understood.setVisible(moment is not None and not plain)
        if moment is not None:
            self._understood.setText(short_moment(moment))
