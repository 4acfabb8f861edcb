"""The sentences of reports, exports and referral bundles; `ui.messages` takes them in."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """Mark `text` for lupdate, which looks for this name."""
    return text


PAPER: dict[str, str] = {
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
