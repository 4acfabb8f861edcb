"""The sentence for every code: what is wrong and what to do, or what the program found."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from pneumo_desktop.domain.clinic_thresholds import clinic_day
from pneumo_desktop.domain.errors import Fact, PneumoError
from pneumo_desktop.domain.film import Correction
from pneumo_desktop.domain.quality import is_set_aside
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.domain.record import RecordState
from pneumo_desktop.sentences import Sentences, load_sentences
from pneumo_desktop.ui.clinic_messages import CLINIC
from pneumo_desktop.ui.dates import long_date
from pneumo_desktop.ui.encryption_messages import ENCRYPTION
from pneumo_desktop.ui.film_messages import DONE_TO_FILM, FILM, OFFERED_FOR_FILM
from pneumo_desktop.ui.keeping_messages import KEEPING
from pneumo_desktop.ui.pack_messages import PACKS
from pneumo_desktop.ui.paper_messages import PAPER
from pneumo_desktop.ui.person_messages import PATIENT
from pneumo_desktop.ui.start_messages import START


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """Mark `text` for lupdate, which looks for this name; Qt's own is typed as giving any object."""
    return text


ERRORS: dict[str, str] = {**KEEPING, **PACKS, **FILM, **PAPER} | {
    "model.missing": QT_TRANSLATE_NOOP(
        "Messages", "The model is missing from the program folder, so films cannot be analysed. Install the program again."
    ),
    "model.card_invalid": QT_TRANSLATE_NOOP(
        "Messages", "The model's card is damaged, so films cannot be analysed. Install the program again."
    ),
    "model.weights_missing": QT_TRANSLATE_NOOP(
        "Messages", "The model's weights are missing, so films cannot be analysed. Install the program again."
    ),
    "model.hash_mismatch": QT_TRANSLATE_NOOP(
        "Messages",
        "The model's weights are not those that were tested, so films are not analysed with them. Install the program again.",
    ),
    "model.load_failed": QT_TRANSLATE_NOOP(
        "Messages",
        "The model could not be loaded. Close other programs and try again; if that fails, install the program again.",
    ),
    "model.out_of_memory": QT_TRANSLATE_NOOP(
        "Messages", "There is not enough memory free to analyse the film. Close other programs and try again."
    ),
    "model.failed": QT_TRANSLATE_NOOP(
        "Messages", "The model failed on this film and gave no reading. Try again; if it fails again, read the film without it."
    ),
    "store.newer": QT_TRANSLATE_NOOP(
        "Messages", "The records were written by a newer version of this program. Install that version; nothing was changed."
    ),
    "store.damaged": QT_TRANSLATE_NOOP(
        "Messages", "The records cannot be read. They were left as they are: restore the last backup or ask for help."
    ),
    "store.full": QT_TRANSLATE_NOOP(
        "Messages", "The disk is full, so nothing was saved. Make room on the disk that holds the records, then save again."
    ),
    "store.no_rights": QT_TRANSLATE_NOOP(
        "Messages", "You may not write to the folder of the records. Ask for the right to write there, then start again."
    ),
    "store.in_use": QT_TRANSLATE_NOOP(
        "Messages", "Another window of this program is using the records. Close that one, then start this one again."
    ),
    "store.failed": QT_TRANSLATE_NOOP(
        "Messages", "The records could not be reached, so nothing was saved. Check the disk, then try again."
    ),
    "store.not_found": QT_TRANSLATE_NOOP("Messages", "This record is not there. Search the list of records again."),
    "store.version_conflict": QT_TRANSLATE_NOOP(
        "Messages", "This record was changed meanwhile. Open it again from the list and repeat the change."
    ),
    "store.film_missing": QT_TRANSLATE_NOOP(
        "Messages", "The kept film of this record is missing from the data folder. Restore it from the last backup."
    ),
    "store.film_changed": QT_TRANSLATE_NOOP(
        "Messages", "The kept film of this record was changed since it was saved and is not shown. Restore the last backup."
    ),
    "store.report_missing": QT_TRANSLATE_NOOP(
        "Messages", "The kept report of this record is missing from the data folder. Restore it from the last backup."
    ),
    "store.report_changed": QT_TRANSLATE_NOOP(
        "Messages", "The kept report of this record was changed since it was saved and is not used. Restore the last backup."
    ),
    "settings.unreadable": QT_TRANSLATE_NOOP(
        "Messages", "The settings file is damaged and was left as it is. What you change now holds only until you close."
    ),
    "settings.newer": QT_TRANSLATE_NOOP(
        "Messages", "The settings were written by a newer version and were left as they are. Changes hold only until you close."
    ),
    "settings.not_saved": QT_TRANSLATE_NOOP(
        "Messages", "The settings could not be saved in {folder}. Make room or ask for the right to write there."
    ),
}

DEVICE: dict[str, str] = {
    "cuda_disagrees": QT_TRANSLATE_NOOP("Messages", "the graphics card calculated differently from the CPU and is not used"),
    "cuda_failed_now_cpu": QT_TRANSLATE_NOOP("Messages", "the graphics card failed; the CPU goes on in its place"),
    "cuda_not_available": QT_TRANSLATE_NOOP("Messages", "no usable graphics card was found"),
}

_SENTENCES = {**ENCRYPTION, **ERRORS, **PATIENT, **DEVICE, **CLINIC, **START}
_UNKNOWN = QT_TRANSLATE_NOOP("Messages", "Something went wrong ({code}). Try again; the log file tells more.")
_NOUNS = {
    "file": QT_TRANSLATE_NOOP("Messages", "The file"),
    "folder": QT_TRANSLATE_NOOP("Messages", "that folder"),
    "name": QT_TRANSLATE_NOOP("Messages", "unknown"),
    "part": QT_TRANSLATE_NOOP("Messages", "unknown"),
}


class _Facts(dict[str, Fact]):
    """Facts with a plain word where one is missing."""

    def __missing__(self, key: str) -> str:
        return _tr(_NOUNS[key]) if key in _NOUNS else "?"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Messages", text)


def spoken_sentences() -> Sentences:
    """What screen and paper say alike, in the language of the window: its one home is `sentences`."""
    return load_sentences(QCoreApplication.translate("Language", "en"))


def _shared() -> Mapping[str, Any]:
    return spoken_sentences().shared


def origin_words(origin: str) -> str:
    """Where thresholds come from."""
    day, choices = clinic_day(origin), spoken_sentences().choices
    if day is not None:
        return str(choices["origins"]["clinic"]).format(date=long_date(day))
    return str(choices["origins"].get(origin, origin))


def has_sentence(code: str) -> bool:
    """Whether `code` has a sentence of its own."""
    return code in _SENTENCES or code in _shared()["remarks"]


def sentence_for(error: PneumoError) -> str:
    """The sentence of an expected failure with its facts filled in; plain text, to be shown as such."""
    return sentence_for_code(error.code, error.facts)


def sentence_for_code(code: str, facts: dict[str, Fact] | None = None) -> str:
    """The sentence of any code; an unknown code is named in a general one."""
    shared = _shared()
    if code in shared["reasons"] or code in shared["remarks"]:
        return str(shared["reasons"].get(code) or shared["remarks"][code])
    if code not in _SENTENCES:
        return _tr(_UNKNOWN).format(code=code)
    return _tr(_SENTENCES[code]).format_map(_Facts(facts or {}))


def quality_sentence(code: str, codes: Collection[str] = ()) -> str:
    """What the gate found, as a sentence that stands alone, with what to do about it, unless a person did so by `codes`."""
    shared = _shared()
    if code not in shared["remarks"]:
        return sentence_for_code(code)
    advice = "" if is_set_aside(code, codes) else advice_for(code)
    return " ".join(text for text in (shared["remarks"][code], advice) if text)


def advice_for(code: str) -> str:
    """What to do about a code of the gate, as a sentence; empty for any other code."""
    return str(_shared()["advice"].get(code, ""))


def done_sentence(correction: Correction) -> str:
    """What a person had done to the film, as a sentence; empty for nothing."""
    return _correction_words(DONE_TO_FILM, correction)


def offer_sentence(correction: Correction) -> str:
    """What would put the film right as far as the gate can tell, as a sentence; empty for nothing."""
    return _correction_words(OFFERED_FOR_FILM, correction)


def _correction_words(sentences: tuple[str, str, str], correction: Correction) -> str:
    if not correction:
        return ""
    turned, inverted, both = sentences
    words = both if correction.quarter_turns and correction.inverted else inverted if correction.inverted else turned
    return _tr(words).format(degrees=90 * correction.quarter_turns)


def outcome_words(outcome: Outcome, reason: str | None = None) -> str:
    """The program's own words for an outcome, with the reason where nothing was analysed."""
    shared = _shared()
    words = str(shared["outcomes"][outcome])
    if outcome is not Outcome.NOT_ANALYSED or reason is None:
        return words
    return str(shared["not_analysed_because"]).format(outcome=words, reason=sentence_for_code(reason))


def state_word(state: RecordState) -> str:
    """Draft, final or amended, in the language of the window."""
    return str(_shared()["states"][state])


def not_assessed() -> str:
    """The fixed line on what no reading says anything about."""
    shared = _shared()
    return f"{shared['not_assessed']} {shared['not_healthy']}"
