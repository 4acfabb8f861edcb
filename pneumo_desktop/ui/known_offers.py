"""Who else the typed patient could be: offers to be used or put away, and a warning that stays where a number is shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame

from pneumo_desktop.domain.likeness import Known, different_people, differing_facts, facts_taken, patient_on
from pneumo_desktop.domain.patient import Patient, PatientDraft
from pneumo_desktop.domain.record import NUMBER_SHARED
from pneumo_desktop.ui.fields import FlowRow, column_layout, plain_label, small_button
from pneumo_desktop.ui.messages import sentence_for_code
from pneumo_desktop.ui.patient_words import patient_line


@dataclass(frozen=True)
class Found:
    """What the store knows for a draft: who has its number, and who under another number is like it."""

    under: Sequence[Known] = ()
    like: Sequence[Known] = ()


class Offer(QFrame):
    """One known patient, with the choice to use what is known or to say that it is somebody else."""

    used = Signal()
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.text = plain_label()
        self.use = small_button(self.tr("Use"))
        self.refuse = small_button(self.tr("Not this one"))
        self.use.clicked.connect(self.used)
        self.refuse.clicked.connect(self.refused)
        box = column_layout(self, spacing=5, margins=(8, 6, 8, 6))
        box.addWidget(self.text)
        box.addLayout(FlowRow(self.use, self.refuse))
        self.hide()

    def say(self, words: str) -> None:
        """Show the offer."""
        self.text.setText(words)
        self.use.setAccessibleDescription(words)
        self.show()


class SharedNumber(QFrame):
    """The warning that a number is used for more than one person. Nobody can put it away."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("urgent")
        self.text = plain_label()
        column_layout(self, spacing=4, margins=(8, 6, 8, 6)).addWidget(self.text)
        self.hide()

    def show_people(self, people: Sequence[Patient], today: date) -> None:
        """Warn of these people under one number; of nobody, hide."""
        lines = [sentence_for_code(NUMBER_SHARED), *(f"– {patient_line(patient, today)}" for patient in people)]
        self.text.setText("\n".join(lines) if people else "")
        self.setVisible(bool(people))


def same_number_words(known: Known, draft: PatientDraft, today: date) -> str:
    """Who the store has under this number, and in what that differs from what is typed."""
    tr = QCoreApplication.translate
    words = tr("KnownOffers", "Known here: {patient}").format(patient=patient_line(patient_on(known, today), today))
    return _with_differences(words, differing_facts(known, draft, today))


def _with_differences(words: str, facts: Sequence[str]) -> str:
    tr = QCoreApplication.translate
    names = {
        "name": tr("KnownOffers", "name"),
        "sex": tr("KnownOffers", "sex"),
        "birth_date": tr("KnownOffers", "birth date or age"),
    }
    differing = ", ".join(names[fact] for fact in facts)
    if not differing:
        return words
    return (
        words.rstrip(".")
        + ".\n"
        + tr("KnownOffers", "You typed otherwise: {facts}. Is it the same person?").format(facts=differing)
    )


def like_words(known: Known, draft: PatientDraft, today: date) -> str:
    """Who under another number has a name like the one typed, and what else differs; a name may be spelt in two ways."""
    words = QCoreApplication.translate("KnownOffers", "Already here under number {number}? {patient}")
    offer = words.format(number=known.patient.number, patient=patient_line(patient_on(known, today), today))
    return _with_differences(offer, [fact for fact in differing_facts(known, draft, today) if fact != "name"])


def people_sharing(found: Found, draft: PatientDraft, refused: set[Patient], today: date) -> tuple[Patient, ...]:
    """People between whom the number of the draft is shared: two that are stored, or one that the draft was said not to be."""
    people = [patient_on(known, today) for known in different_people(found.under)]
    if len(people) > 1:
        return tuple(people)
    others = [known for known in found.under if known.patient in refused and differing_facts(known, draft, today)]
    return tuple(patient_on(known, today) for known in others[:1])


def says_the_same(draft: PatientDraft, known: Known, today: date) -> bool:
    """Whether the form holds already what an offer would bring, and nothing that speaks against it."""
    brought = facts_taken(known, draft, today)
    same = (draft.name, draft.sex, draft.birth_date, draft.estimated_age, draft.partial_birth) == (
        brought.name,
        brought.sex,
        brought.birth_date,
        brought.estimated_age,
        brought.partial_birth,
    )
    return same and not differing_facts(known, draft, today)
