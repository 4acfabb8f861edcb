"""The sentences of films that cannot be opened or found, and of what is done to one; `ui.messages` takes them in."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """Mark `text` for lupdate, which looks for this name."""
    return text


FILM: dict[str, str] = {
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
