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
from pneumo_desktop.ui.keeping_messages import KEEPING
from pneumo_desktop.ui.pack_messages import PACKS
from pneumo_desktop.ui.start_messages import START


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """Mark `text` for lupdate, which looks for this name; Qt's own is typed as giving any object."""
    return text


ERRORS: dict[str, str] = {**KEEPING, **PACKS} | {
    "film.missing": QT_TRANSLATE_NOOP(
        "Messages", "{file} is not there. If it is on a stick or CD, put that back; else check its name. Then open it again."
    ),
    "film.is_folder": QT_TRANSLATE_NOOP("Messages", "{file} is a folder. Open a film inside it."),
    "film.no_rights": QT_TRANSLATE_NOOP(
        "Messages", "You may not read {file}. Copy it to a folder of your own, or ask for the right to read it."
    ),
    "film.in_use": QT_TRANSLATE_NOOP(
        "Messages", "{file} is being written or used by another program. Wait until that is done, then open it again."
    ),
    "film.empty": QT_TRANSLATE_NOOP(
        "Messages", "{file} is empty: nothing was copied into it. Copy it again from the X-ray unit or the CD."
    ),
    "film.truncated": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} ends too early: the copy is incomplete. Copy it again from the X-ray unit or the CD, then open it again.",
    ),
    "film.not_a_film": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is not a picture that this program knows. Open a DICOM, JPEG, JPEG 2000, PNG, TIFF, WebP or BMP file.",
    ),
    "film.too_many_bytes": QT_TRANSLATE_NOOP(
        "Messages", "{file} is far larger than any chest film. Export a single film from the X-ray unit and open that."
    ),
    "film.too_many_pixels": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} claims {width_px} x {height_px} pixels, far more than any chest film. Export the film again in its own size.",
    ),
    "film.too_many_frames": QT_TRANSLATE_NOOP(
        "Messages", "{file} holds a long series of pictures, not a film. Export the one film from it and open that."
    ),
    "film.unfolds_too_far": QT_TRANSLATE_NOOP(
        "Messages", "{file} is far too small for the picture it claims to hold. Export the film again, without compression."
    ),
    "film.too_few_pixels": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} has only {width_px} x {height_px} pixels, too few for a film. Export the film again in its own size.",
    ),
    "film.read_failed": QT_TRANSLATE_NOOP(
        "Messages", "{file} could not be read from the disk, stick or CD. Copy it to this computer and open the copy."
    ),
    "film.unknown_codec": QT_TRANSLATE_NOOP(
        "Messages", "{file} is compressed in a way this program cannot read ({name}). Export it without compression or as JPEG."
    ),
    "film.no_pixel_data": QT_TRANSLATE_NOOP(
        "Messages", "{file} holds no picture, only words about one. Choose the file of the film itself."
    ),
    "film.dicomdir": QT_TRANSLATE_NOOP(
        "Messages", "{file} is the list of contents of a CD, not a film. Open one of the films beside it."
    ),
    "film.unreadable": QT_TRANSLATE_NOOP(
        "Messages", "{file} is damaged and cannot be read. Copy it again from the X-ray unit or the CD, then open it again."
    ),
    "film.too_large_for_memory": QT_TRANSLATE_NOOP(
        "Messages", "There is not enough memory free for {file}. Close other programs and open the film again."
    ),
    "film.decoder_crashed": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is damaged so badly that opening it failed; all else is untouched. "
        "Copy it again from the X-ray unit, or export it there without compression.",
    ),
    "film.decoder_hung": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} took far too long to open and was given up; all else is untouched. "
        "Copy it again from the X-ray unit, or export it there without compression.",
    ),
    "film.decoder_not_started": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} was not opened: the part of the program that opens films did not start. "
        "Close other programs and try again; if that fails, install the program again.",
    ),
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
    "report.full": QT_TRANSLATE_NOOP(
        "Messages", "The disk is full, so the report was not written and nothing was saved. Make room, then save again."
    ),
    "report.no_rights": QT_TRANSLATE_NOOP(
        "Messages", "The report may not be written there, and nothing was saved. Ask for the right to write, then save again."
    ),
    "report.failed": QT_TRANSLATE_NOOP(
        "Messages", "The report could not be written, and nothing was saved. Try again; if it fails again, restart the program."
    ),
    "report.font_missing": QT_TRANSLATE_NOOP(
        "Messages", "A font of the report is missing from the program folder, and nothing was saved. Install the program again."
    ),
    "report.wrong_film": QT_TRANSLATE_NOOP(
        "Messages", "The reading belongs to another film, so no report was written. Analyse this film again."
    ),
    "report.wrong_patient": QT_TRANSLATE_NOOP(
        "Messages", "The reading belongs to another patient, so no report was written. Analyse the film for this patient again."
    ),
    "report.logo_unreadable": QT_TRANSLATE_NOOP(
        "Messages", "The logo cannot be read. Choose a PNG or JPEG picture in the settings, or leave the logo out."
    ),
    "report.not_joined": QT_TRANSLATE_NOOP(
        "Messages", "The kept report {name} cannot be joined with others, so no file was written. Export the others without it."
    ),
    "report.no_printer": QT_TRANSLATE_NOOP(
        "Messages", "No printer is set up on this computer. Set one up in the system's settings, or export the PDF instead."
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
    "film.is_report": QT_TRANSLATE_NOOP(
        "Messages", "{file} is no film but a paper in DICOM form (PDF). Open the report beside it, or use a DICOM viewer."
    ),
    "film.is_result": QT_TRANSLATE_NOOP(
        "Messages", "{file} is no film but this program's picture of a reading. Open the film itself."
    ),
    "film.is_copy": QT_TRANSLATE_NOOP(
        "Messages", "{file} is a copy of a film that was found as well, made for other viewers. Open the film itself."
    ),
    # Finding films: folders, CDs, ZIPs, the watched folder.
    "import.folder_no_rights": QT_TRANSLATE_NOOP(
        "Messages", "You may not look into the folder {file}. Ask for the right to read it, or open a copy of your own."
    ),
    "import.folder_unreadable": QT_TRANSLATE_NOOP(
        "Messages", "The folder {file} could not be read. Check the stick, CD or drive, then search again."
    ),
    "import.drive_gone": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} cannot be reached any more: the stick, CD or drive is gone. What was found stays. Put it back, search again.",
    ),
    "import.too_many_files": QT_TRANSLATE_NOOP(
        "Messages", "{file} holds more than 100,000 files, and not all were searched. Open a folder further down."
    ),
    "import.index_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "{file}, the list of contents of the CD, is damaged. Open the folder of the CD: its films are found without it.",
    ),
    "import.reference_missing": QT_TRANSLATE_NOOP(
        "Messages", "{file} stands in the list of contents of the CD, but is not there. Have the CD or the copy made again."
    ),
    "import.reference_outside": QT_TRANSLATE_NOOP(
        "Messages",
        "The list of contents of the CD names {file}, which is not on it, and that was not opened. Have the CD made again.",
    ),
    "import.archive_damaged": QT_TRANSLATE_NOOP(
        "Messages", "{file} is a damaged or incomplete ZIP. Copy it again from where it came from, then open it again."
    ),
    "import.archive_too_many_entries": QT_TRANSLATE_NOOP(
        "Messages", "{file} holds more than 20,000 files and was not opened. Ask for a ZIP of the films alone."
    ),
    "import.archive_too_large": QT_TRANSLATE_NOOP(
        "Messages", "{file} would unpack to more than 8 gigabytes and was not opened. Ask for several smaller ZIPs."
    ),
    "import.archive_ratio": QT_TRANSLATE_NOOP(
        "Messages", "{file} would unpack to far more than any films do and was not opened. Ask who sent it for another copy."
    ),
    "import.archive_encrypted": QT_TRANSLATE_NOOP(
        "Messages", "{file} is locked with a password. Unpack the ZIP with that password, then open the folder."
    ),
    "import.archive_method": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is packed in a way this program cannot read. Unpack the ZIP with another program and open the folder.",
    ),
    "import.archive_inside": QT_TRANSLATE_NOOP(
        "Messages", "{file} is a ZIP inside what was searched, and was not looked into. Open it by itself."
    ),
    "import.archive_no_room": QT_TRANSLATE_NOOP(
        "Messages", "There is no room on this computer to unpack {file}. Make room on the disk, then open it again."
    ),
    "import.watch_unreachable": QT_TRANSLATE_NOOP(
        "Messages",
        "The watched folder {folder} cannot be reached. Check the drive or network, or choose another in the settings.",
    ),
    "export.full": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no room for the report in {folder}. Make room or choose another folder; the record itself is safe.",
    ),
    "export.no_rights": QT_TRANSLATE_NOOP(
        "Messages", "You may not write into {folder}. Choose another folder; the record itself is safe."
    ),
    "export.failed": QT_TRANSLATE_NOOP(
        "Messages",
        "The report could not be written to {folder}. Is the stick still in? Choose another folder; the record itself is safe.",
    ),
    "export.list_full": QT_TRANSLATE_NOOP("Messages", "There is no room for the list in {folder}. Choose another folder."),
    "export.list_no_rights": QT_TRANSLATE_NOOP(
        "Messages", "You may not write into {folder}. Choose another folder for the list."
    ),
    "export.list_failed": QT_TRANSLATE_NOOP(
        "Messages", "The list could not be written to {folder}. Is the stick still in? Choose another folder."
    ),
    "export.not_printed": QT_TRANSLATE_NOOP(
        "Messages", "The report could not be printed. Check the printer and print again; the record itself is safe."
    ),
    # The referral bundle.
    "bundle.full": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no room for the bundle in {folder}, and nothing was left there. Make room or choose another place.",
    ),
    "bundle.no_rights": QT_TRANSLATE_NOOP(
        "Messages", "You may not write into {folder}. Choose another place for the bundle, or unlock the stick."
    ),
    "bundle.gone": QT_TRANSLATE_NOOP(
        "Messages",
        "The bundle was not written, for {folder} cannot be reached. Put the stick back in and try again; nothing is lost.",
    ),
    "bundle.failed": QT_TRANSLATE_NOOP(
        "Messages", "The bundle could not be written to {folder}. Try another stick or folder; the record itself is safe."
    ),
    "bundle.wrong_film": QT_TRANSLATE_NOOP(
        "Messages", "The film is not the one that was read, so no bundle was written. Open the record again from the list."
    ),
    "bundle.not_deidentified": QT_TRANSLATE_NOOP(
        "Messages",
        "The film's header is damaged and its names could not be removed for certain, so nothing was written. "
        "Open a copy of the film as JPEG or PNG and make the bundle from that.",
    ),
    "bundle.program_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is missing from the program folder or damaged. Without it nobody can tell what of a film's header names the "
        "patient, so nothing was written; the film is not at fault. Install the program again.",
    ),
}

PATIENT: dict[str, str] = {
    "patient.number_missing": QT_TRANSLATE_NOOP("Messages", "Type the clinic number."),
    "patient.number_too_long": QT_TRANSLATE_NOOP("Messages", "The clinic number is too long: at most 200 characters."),
    "patient.name_missing": QT_TRANSLATE_NOOP("Messages", "Type at least one name."),
    "patient.name_too_long": QT_TRANSLATE_NOOP("Messages", "The name is too long: at most 200 characters."),
    "patient.sex_missing": QT_TRANSLATE_NOOP("Messages", 'Choose the sex, or "Not known".'),
    "patient.age_missing": QT_TRANSLATE_NOOP("Messages", 'Type the birth date, or tick "not known" and estimate the age.'),
    "patient.birth_date_in_future": QT_TRANSLATE_NOOP("Messages", "The birth date lies in the future. Check the year."),
    "patient.birth_date_too_old": QT_TRANSLATE_NOOP("Messages", "The birth date is more than 130 years ago. Check the year."),
    "patient.age_out_of_range": QT_TRANSLATE_NOOP("Messages", "The age must lie between 0 and 130 years."),
    "patient.birth_date_invalid": QT_TRANSLATE_NOOP("Messages", "This is no date. Type year-month-day, such as 2019-04-23."),
    "patient.birth_date_ambiguous": QT_TRANSLATE_NOOP(
        "Messages", "Day and month can be mistaken here. Type year-month-day, such as 2019-04-23."
    ),
    "patient.difference_open": QT_TRANSLATE_NOOP("Messages", "The file says something else. Choose which is right."),
    "visit.exam_at_invalid": QT_TRANSLATE_NOOP(
        "Messages", "This is no date. Type year-month-day hour:minute, or leave it empty."
    ),
    "final.reader_missing": QT_TRANSLATE_NOOP("Messages", "Type the reader's name."),
    "final.words_missing": QT_TRANSLATE_NOOP("Messages", "Type your own conclusion."),
    "final.conclusion_missing": QT_TRANSLATE_NOOP("Messages", "Choose a conclusion, or type your own."),
    "final.agreement_missing": QT_TRANSLATE_NOOP("Messages", "Choose how this stands to the program's reading."),
    "final.reason_missing": QT_TRANSLATE_NOOP("Messages", "Say why you disagree, or tick that you leave it out."),
    "final.amendment_reason_missing": QT_TRANSLATE_NOOP("Messages", "Say in words why the record is amended."),
    # Accounts
    "account.wrong": QT_TRANSLATE_NOOP("Messages", "Name and password do not belong together. Try again."),
    "account.wait": QT_TRANSLATE_NOOP("Messages", "The password was wrong several times. Try again in {wait_s} seconds."),
    "account.name_missing": QT_TRANSLATE_NOOP("Messages", "Type the person's name."),
    "account.name_too_long": QT_TRANSLATE_NOOP("Messages", "The name is too long: at most 80 characters."),
    "account.name_taken": QT_TRANSLATE_NOOP(
        "Messages", "There is an account of this name. Add something that tells the two apart."
    ),
    "account.password_short": QT_TRANSLATE_NOOP("Messages", "The password is too short: at least 8 characters, of any kind."),
    "account.password_long": QT_TRANSLATE_NOOP("Messages", "The password is too long: at most 1,024 characters."),
    "account.passwords_differ": QT_TRANSLATE_NOOP("Messages", "The two passwords differ. Type the new one twice."),
    "account.not_found": QT_TRANSLATE_NOOP("Messages", "This account is not there any more. Open the list of accounts again."),
    "account.last_administrator": QT_TRANSLATE_NOOP(
        "Messages", "This is the only administrator. Make somebody else one first; else nobody could change accounts any more."
    ),
    "account.not_allowed": QT_TRANSLATE_NOOP("Messages", "Only an administrator may do this. Ask one to sign in."),
}

DEVICE: dict[str, str] = {
    "cuda_disagrees": QT_TRANSLATE_NOOP("Messages", "the graphics card calculated differently from the CPU and is not used"),
    "cuda_failed_now_cpu": QT_TRANSLATE_NOOP("Messages", "the graphics card failed; the CPU goes on in its place"),
    "cuda_not_available": QT_TRANSLATE_NOOP("Messages", "no usable graphics card was found"),
}

# Each for turned alone, inverted alone, and both.
DONE_TO_FILM = (
    QT_TRANSLATE_NOOP("Messages", "The film was turned by {degrees} degrees clockwise by the reader; the file is unchanged."),
    QT_TRANSLATE_NOOP("Messages", "The film's grey scale was inverted by the reader; the file is unchanged."),
    QT_TRANSLATE_NOOP(
        "Messages",
        "The film was turned by {degrees} degrees clockwise and its grey scale inverted by the reader; the file is unchanged.",
    ),
)

OFFERED_FOR_FILM = (
    QT_TRANSLATE_NOOP("Messages", "It seems that turning the film by {degrees} degrees clockwise would put it upright."),
    QT_TRANSLATE_NOOP("Messages", "It seems that exchanging black and white would put the film right."),
    QT_TRANSLATE_NOOP(
        "Messages",
        "It seems that turning the film by {degrees} degrees clockwise and exchanging black and white would put it right.",
    ),
)

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
