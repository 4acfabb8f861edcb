"""Erasing records for good: they are listed, the person types a word to confirm, and nothing brings them back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.clinic_number import plain_signs
from pneumo_desktop.domain.keeping import Erased, Keeping
from pneumo_desktop.domain.patient import clean_text
from pneumo_desktop.domain.record import RecordSummary
from pneumo_desktop.ui.dates import short_moment
from pneumo_desktop.ui.fields import Field, add_tick, plain_label, ticks_of
from pneumo_desktop.ui.imci_words import chart_words
from pneumo_desktop.ui.jobs import Jobs
from pneumo_desktop.ui.long_work import LongWorkPage, in_plural
from pneumo_desktop.ui.patient_words import patient_line


class ErasePage(LongWorkPage):
    """`lines` are what would be erased, `word` is what must be typed. `erased` brings what was done.

    Where they are of several `people`, it is chosen whose records are erased; none is chosen at first. `earlier` are records of
    other patients with an earlier version under the number, which is then the `word`: each goes as well if it is ticked.
    """

    erased = Signal(object)

    def __init__(
        self,
        keeping: Keeping,
        lines: Sequence[RecordSummary],
        word: str,
        jobs: Jobs,
        parent: QWidget,
        people: Sequence[Sequence[RecordSummary]] = (),
        earlier: Sequence[RecordSummary] = (),
    ) -> None:
        super().__init__(_title(), "", jobs, parent)
        self._keeping, self._word = keeping, word
        self._people = people if len(people) > 1 else [lines]
        self.people = self._person_list()
        self._earlier = earlier
        self.earlier = self._earlier_list()
        self._done = False
        self.begin.setText(self.tr("Erase for good"))
        self.list = QPlainTextEdit()
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(self.tr("Records to be erased"))
        self.list.setFixedHeight(min(120 if earlier else 200, 34 + 20 * len([*lines, *earlier])))
        self.typed = QLineEdit()
        self.typed.textChanged.connect(self.follow)
        words = self.tr(
            "These records are erased from this computer with their reports, and with films that no other record uses. "
            "Nothing brings them back. Backups made before still hold them; if one is restored here, they are erased again."
        )
        self.body.addWidget(plain_label(words, "quiet"))
        if len(self._people) > 1:
            whose = self.tr("Several people have this number. Tick those whose records are to be erased; no other is.")
            self.body.addWidget(plain_label(whose))
            self.body.addWidget(self.people)
        if earlier:
            self.body.addWidget(plain_label(_earlier_words(word)))
            self.body.addWidget(self.earlier)
        self._count = plain_label()
        self.body.addWidget(self._count)
        self.body.addWidget(self.list)
        self.body.addWidget(Field(self.tr("To confirm, type {word}").format(word=word), self.typed))
        self.begin.clicked.connect(self._begin)
        self._show_chosen()
        self.people.itemChanged.connect(self._show_chosen)
        self.earlier.itemChanged.connect(self._show_chosen)
        (self.people if len(self._people) > 1 else self.typed).setFocus()

    def _person_list(self) -> QListWidget:
        people = QListWidget()
        people.setAccessibleName(self.tr("People with this number"))
        for lines in self._people:
            count = in_plural(self.tr("%n record(s)", "", len(lines)), len(lines))
            who = patient_line(lines[0].patient, lines[0].day)
            add_tick(people, f"{who}   {count}   {lines[0].number}", len(self._people) == 1)
        _fit(people)
        return people

    def _earlier_list(self) -> QListWidget:
        earlier = QListWidget(self)
        earlier.setAccessibleName(self.tr("Reports of other patients with an earlier version under this number"))
        for line in self._earlier:
            add_tick(earlier, _line_words(line), ticked=False)
        _fit(earlier)
        earlier.setVisible(bool(self._earlier))
        return earlier

    @property
    def chosen(self) -> list[RecordSummary]:
        """What is erased if the person confirms."""
        people = [line for lines, tick in zip(self._people, ticks_of(self.people), strict=True) if tick for line in lines]
        return people + [line for line, tick in zip(self._earlier, ticks_of(self.earlier), strict=True) if tick]

    def _show_chosen(self) -> None:
        lines = self.chosen
        self._count.setText(in_plural(self.tr("%n record(s)", "", len(lines)), len(lines)))
        self.list.setPlainText("\n".join(_line_words(line) for line in lines))
        self.follow()

    def follow(self) -> None:
        self.people.setDisabled(self.busy or self._done)
        self.earlier.setDisabled(self.busy or self._done)
        self.typed.setReadOnly(self.busy or self._done)
        same = clean_text(plain_signs(self.typed.text())) == clean_text(plain_signs(self._word))
        self.begin.setEnabled(same and bool(self.chosen) and not self.busy and not self._done)

    def _begin(self) -> None:
        keeping, ids = self._keeping, [line.id for line in self.chosen]

        def work(cancel: CancelToken, progress: Progress) -> Erased:
            return keeping.erase(ids, cancel, progress)

        self.run(work, self._finished, "erase")

    def _finished(self, erased: Erased) -> None:
        self._done = True
        lines = [
            self.tr("Erased: {what}.").format(what=_erased_words(erased)),
            self.tr("Now make a new backup, and destroy the older ones when you no longer need them."),
        ]
        if not erased.rewritten:
            lines.append(self.tr("There was no room to write the database anew. Make room before the next erasure."))
        if erased.older_copies:
            lines.append(self.tr("These folders from before a restore may still hold them:"))
            lines += [str(folder) for folder in erased.older_copies]
        self.say(*lines)
        self.erased.emit(erased)


def _earlier_words(number: str) -> str:
    words = QCoreApplication.translate(
        "ErasePage",
        "These reports belong to other patients now, and hold an earlier version under the number {number}. "
        "They stay, with what was written then. Tick those that are to be erased too, with all their versions.",
    )
    return words.format(number=number)


def _fit(the_list: QListWidget) -> None:
    the_list.setCurrentRow(0)
    the_list.setFixedHeight(min(140, 10 + 24 * the_list.count()))


def _erased_words(erased: Erased) -> str:
    tr = QCoreApplication.translate
    counted = (
        (tr("ErasePage", "%n record(s)", "", erased.records), erased.records),
        (tr("ErasePage", "%n film(s)", "", erased.films), erased.films),
        (tr("ErasePage", "%n report(s)", "", erased.reports), erased.reports),
    )
    return ", ".join(in_plural(text, count) for text, count in counted)


def _title() -> str:
    return QCoreApplication.translate("ErasePage", "Erase records")


def _line_words(line: RecordSummary) -> str:
    urgent = [chart_words().urgent] if line.urgent else []
    return "   ".join([line.number, short_moment(line.seen_at), line.patient.number, line.patient.name, *urgent])
