"""The sentences of updates from a stick; `ui.messages` takes them in."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """Mark `text` for lupdate, which looks for this name."""
    return text


PACKS: dict[str, str] = {
    "pack.missing": QT_TRANSLATE_NOOP("Messages", "{file} cannot be reached. Is the stick in? Choose the update again."),
    "pack.no_rights": QT_TRANSLATE_NOOP(
        "Messages", "You may not read the update {file}. Copy it to a folder of your own, or ask for the right to read it."
    ),
    "pack.unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} could not be read to its end. Was the stick pulled out? Put it in and try again. Nothing was changed.",
    ),
    "pack.not_a_pack": QT_TRANSLATE_NOOP(
        "Messages", "{file} is no update of this program. Choose a file that ends in .pneumo-pack."
    ),
    "pack.cut_off": QT_TRANSLATE_NOOP(
        "Messages", "{file} ends too early: the copy is incomplete. Copy it to the stick again. Nothing was changed."
    ),
    "pack.damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is damaged: what is in it is not what was signed. Copy it to the stick again from where it came. "
        "Nothing was changed.",
    ),
    "pack.no_keys": QT_TRANSLATE_NOOP(
        "Messages", "This copy of the program trusts nobody's updates, so {file} was not installed. Install the program anew."
    ),
    "pack.unknown_key": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} was signed by somebody whom this program does not know, and was not installed. Ask who gave it to you where "
        "it comes from.",
    ),
    "pack.bad_signature": QT_TRANSLATE_NOOP(
        "Messages",
        "The signature of {file} is wrong: it was changed after it was made, and was not installed. Do not use this file.",
    ),
    "pack.too_large": QT_TRANSLATE_NOOP(
        "Messages", "{file} is far larger than any update and was not opened. Ask for another copy."
    ),
    "pack.needs_newer": QT_TRANSLATE_NOOP(
        "Messages", "{file} needs a newer program (version {version}). Update the program first. Nothing was changed."
    ),
    "pack.other_platform": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is for another kind of computer or another edition of this program. Ask for the one for this computer.",
    ),
    "pack.no_programs_here": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} brings a program, and this copy cannot be updated that way. Install the new version as this one was installed.",
    ),
    "pack.cannot_read_records": QT_TRANSLATE_NOOP(
        "Messages", "{file} brings a program too old to read the records on this computer. It was not installed."
    ),
    "pack.cannot_return": QT_TRANSLATE_NOOP(
        "Messages",
        "The program from before cannot read the records as they are stored now, so there is no return. Install a newer "
        "program, or install the old one anew and restore the backup from before.",
    ),
    "pack.older": QT_TRANSLATE_NOOP(
        "Messages", "{file} is older than what is in use. It is installed only if you say that you want the older one."
    ),
    "pack.in_use_already": QT_TRANSLATE_NOOP("Messages", "{file} is what is in use already. Nothing was changed."),
    "pack.no_room": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no room on this computer for the update ({megabytes} MB). Make room, then try again. Nothing was changed.",
    ),
    "pack.no_place": QT_TRANSLATE_NOOP(
        "Messages",
        "You may not write where updates are kept on this computer. Ask for the right to do so. Nothing was changed.",
    ),
    "pack.not_written": QT_TRANSLATE_NOOP(
        "Messages", "The update could not be written to this computer. Check the disk, then try again. Nothing was changed."
    ),
    "pack.busy": QT_TRANSLATE_NOOP(
        "Messages", "Another window or command is installing an update. Wait until it is done, then try again."
    ),
    "pack.self_test_failed": QT_TRANSLATE_NOOP(
        "Messages",
        "The update did not pass its self-test on this computer ({checks}) and was not put to use. What was in use "
        "stays in use.",
    ),
    "pack.self_test_hung": QT_TRANSLATE_NOOP(
        "Messages", "The self-test of the update did not end and was given up. What was in use stays in use."
    ),
    "pack.installed_damaged": QT_TRANSLATE_NOOP(
        "Messages", "What is on this computer of that update is damaged and is not used. Install it again from the stick."
    ),
    "pack.nothing_before": QT_TRANSLATE_NOOP("Messages", "There is nothing from before to return to."),
    "pack.model_fell_back": QT_TRANSLATE_NOOP(
        "Messages",
        "The model from the update is damaged on this computer. The model that came with the program reads films again, with "
        "its own thresholds. Install the update again.",
    ),
    "pack.program_fell_back": QT_TRANSLATE_NOOP(
        "Messages",
        "The program from the update did not start, so the program that was installed here runs again. Ask for another update.",
    ),
    "pack.program_replaced": QT_TRANSLATE_NOOP(
        "Messages",
        "The program was installed anew, so the one from an earlier update is no longer used. The records are untouched.",
    ),
    "pack.list_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The note of which updates are in use is damaged. The model and program that were installed here are in use; install "
        "updates again.",
    ),
    "pack.administrator_needed": QT_TRANSLATE_NOOP(
        "Messages", "People sign in here, so only an administrator may update. Say who you are with --account NAME."
    ),
}
