"""What the page with the film says of the state that the session is in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pneumo_desktop.domain.record import RecordState
from pneumo_desktop.imci_sentences import say_corrected
from pneumo_desktop.ui.final_words import amendment_words
from pneumo_desktop.ui.messages import sentence_for, spoken_sentences, state_word
from pneumo_desktop.ui.model_state import ModelState
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.session import Session, Stage


def film_hint(session: Session) -> str:
    """In place of a film that is not there."""
    if session.stage is Stage.OPENING:
        return QCoreApplication.translate("WorkPage", "Opening…")
    if session.film_error is not None:
        return sentence_for(session.film_error)
    return QCoreApplication.translate("WorkPage", "Drop a chest film here, or open one with Ctrl+O")


def analyse_words(session: Session, model: ModelState) -> str:
    """What is under way, or why nothing can be read."""
    tr = QCoreApplication.translate
    words = {
        Stage.OPENING: tr("WorkPage", "Opening the film…"),
        Stage.CORRECTING: tr("WorkPage", "Putting the film right…"),
        Stage.WAITING_FOR_MODEL: tr("WorkPage", "Waiting for the model to load…"),
        Stage.READING: tr("WorkPage", "Reading the film…"),
        Stage.SAVING: tr("WorkPage", "Saving the record…"),
    }.get(session.stage, "")
    if not words and model.error is not None and session.record is None:
        return sentence_for(model.error)
    return words


def reading_words(session: Session) -> str:
    """In place of a reading that is not there, or not shown yet."""
    tr = QCoreApplication.translate
    if session.hidden:
        return tr("WorkPage", "The film has been read. Say first what you see; then the program's reading is shown.")
    if session.stage in (Stage.READING, Stage.WAITING_FOR_MODEL):
        return tr("WorkPage", "The program is reading the film.")
    if session.film is None:
        return tr("WorkPage", "No reading yet. Open a film, fill in the patient, then press Analyse.")
    return tr("WorkPage", "No reading yet. Fill in the patient, then press Analyse (F5).")


def record_words(session: Session) -> str:
    """Which record is on the screen; empty without one."""
    record, tr = session.record, QCoreApplication.translate
    if record is None:
        return ""
    if session.amending:
        return tr("WorkPage", "Amending record {number}, version {version}: {reason}").format(
            number=record.number, version=record.version, reason=amendment_words(session.amendment)
        )
    saved = tr("WorkPage", "Saved record {number}, version {version}, {state}").format(
        number=record.number, version=record.version, state=state_word(record.state)
    )
    return "\n".join([saved, *say_corrected(record, spoken_sentences())])


def save_label(session: Session, concluded: bool) -> str:
    """What saving would make of what is on the screen."""
    record, tr = session.record, QCoreApplication.translate
    if session.amending:
        return tr("WorkPage", "Save amended record")
    if record is not None and record.state is not RecordState.DRAFT:
        return tr("WorkPage", "Saved")
    return tr("WorkPage", "Save final record") if concluded else tr("WorkPage", "Save as draft")


def save_words(session: Session, parts: Parts) -> str:
    """Why nothing can be saved, or what a record still lacks."""
    record, tr = session.record, QCoreApplication.translate
    if parts.store is None and parts.store_error is not None:
        return sentence_for(parts.store_error)
    if record is not None and record.state is RecordState.DRAFT:
        return tr("WorkPage", "This draft has no final read yet. Conclude it and save again.")
    if record is not None and session.film is None and not session.busy:
        return tr("WorkPage", "Without its film this record cannot be amended.")
    return ""
