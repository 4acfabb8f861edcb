"""The words of the self-test: what each check is called, and what is said of one that works."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pneumo_desktop.domain.self_test import Checked, Verdict
from pneumo_desktop.ui.messages import sentence_for_code


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """Mark `text` for lupdate, which looks for this name."""
    return text


NAMES: dict[str, str] = {
    "dicom": QT_TRANSLATE_NOOP("SelfTest", "Films of every DICOM compression"),
    "pictures": QT_TRANSLATE_NOOP("SelfTest", "Pictures of every other format"),
    "damaged": QT_TRANSLATE_NOOP("SelfTest", "A damaged film"),
    "tags": QT_TRANSLATE_NOOP("SelfTest", "Tags of a film"),
    "search": QT_TRANSLATE_NOOP("SelfTest", "Search in folders, ZIPs and CDs"),
    "model": QT_TRANSLATE_NOOP("SelfTest", "The model"),
    "scores": QT_TRANSLATE_NOOP("SelfTest", "Scores of the sample films"),
    "heat_maps": QT_TRANSLATE_NOOP("SelfTest", "Heat maps of the sample films"),
    "languages": QT_TRANSLATE_NOOP("SelfTest", "Languages"),
    "documents": QT_TRANSLATE_NOOP("SelfTest", "Guide, documents and icons"),
    "canvas": QT_TRANSLATE_NOOP("SelfTest", "Drawing of a film"),
    "print": QT_TRANSLATE_NOOP("SelfTest", "Reports in every script"),
    "joining": QT_TRANSLATE_NOOP("SelfTest", "Several reports in one file"),
    "bundle": QT_TRANSLATE_NOOP("SelfTest", "Referral bundle"),
    "deidentified": QT_TRANSLATE_NOOP("SelfTest", "Bundle without names"),
    "record": QT_TRANSLATE_NOOP("SelfTest", "Saving a record"),
    "backup": QT_TRANSLATE_NOOP("SelfTest", "Backup and restore"),
    "audit": QT_TRANSLATE_NOOP("SelfTest", "Audit"),
    "encryption": QT_TRANSLATE_NOOP("SelfTest", "Encryption"),
    "data": QT_TRANSLATE_NOOP("SelfTest", "Place for the records"),
    "window": QT_TRANSLATE_NOOP("SelfTest", "The window"),
    "network": QT_TRANSLATE_NOOP("SelfTest", "No network"),
}

WORKS: dict[str, str] = {
    "dicom": QT_TRANSLATE_NOOP("SelfTest", "{films} films in {syntaxes} transfer syntaxes show the right picture"),
    "pictures": QT_TRANSLATE_NOOP("SelfTest", "{films} pictures show the right picture: {formats}"),
    "damaged": QT_TRANSLATE_NOOP("SelfTest", "half a film is refused, and the next one is opened"),
    "tags": QT_TRANSLATE_NOOP("SelfTest", "{lines} lines of a film's header are listed"),
    "search": QT_TRANSLATE_NOOP("SelfTest", "{films} films were found in a folder and a ZIP, and that of a CD by its list"),
    "model": QT_TRANSLATE_NOOP("SelfTest", "{name}, {sha256}, on {device}"),
    "scores": QT_TRANSLATE_NOOP("SelfTest", "{films} films score as on the model's card, {apart} apart at most"),
    "heat_maps": QT_TRANSLATE_NOOP("SelfTest", "{films} heat maps are those of the model's card, {apart} apart at most"),
    "languages": QT_TRANSLATE_NOOP("SelfTest", "window: {window}; report: {report}"),
    "documents": QT_TRANSLATE_NOOP("SelfTest", "guide in {guides}; {documents} documents and {icons} icons can be opened"),
    "canvas": QT_TRANSLATE_NOOP("SelfTest", "a film is drawn in {levels} grey levels, and its heat map over it"),
    "print": QT_TRANSLATE_NOOP(
        "SelfTest", "{reports} reports in {languages} languages and {fonts} fonts give their names back"
    ),
    "joining": QT_TRANSLATE_NOOP("SelfTest", "{reports} reports became one file of {pages} pages"),
    "bundle": QT_TRANSLATE_NOOP("SelfTest", "{files} files, whole; the FHIR document gives the record back"),
    "deidentified": QT_TRANSLATE_NOOP("SelfTest", "{files} files name neither patient nor clinic"),
    "record": QT_TRANSLATE_NOOP("SelfTest", "a record came back with film ({film_kb} kB) and report ({report_kb} kB)"),
    "backup": QT_TRANSLATE_NOOP("SelfTest", "a backup of {kb} kB was restored into another folder"),
    "audit": QT_TRANSLATE_NOOP("SelfTest", "{lines} lines, unbroken"),
    "encryption": QT_TRANSLATE_NOOP("SelfTest", "{files} files show nothing without the passphrase, and all with it"),
    "data": QT_TRANSLATE_NOOP("SelfTest", "can be written, {mb} MB free"),
    "window": QT_TRANSLATE_NOOP("SelfTest", "started, painted in {width} x {height}, model ready"),
    "network": QT_TRANSLATE_NOOP("SelfTest", "no socket was opened"),
}


def check_name(check: str) -> str:
    """What a check is called, in the language of the window."""
    return QCoreApplication.translate("SelfTest", NAMES.get(check, check))


def verdict_word(verdict: Verdict) -> str:
    """In the language of the window."""
    tr = QCoreApplication.translate
    return {
        Verdict.WORKS: tr("SelfTest", "works"),
        Verdict.FAILS: tr("SelfTest", "FAILS"),
        Verdict.NOT_TRIED: tr("SelfTest", "not tried"),
    }[verdict]


def check_words(checked: Checked) -> str:
    """What was found: a sentence of the window where there is one, else the plain English of the check."""
    if checked.code:
        return sentence_for_code(checked.code, dict(checked.facts))
    if checked.verdict is not Verdict.WORKS:
        return checked.problem
    try:
        return QCoreApplication.translate("SelfTest", WORKS[checked.check]).format_map(dict(checked.facts))
    except (KeyError, ValueError, IndexError):  # a report of another version of the program
        return ", ".join(f"{key} {fact}" for key, fact in checked.facts.items())
