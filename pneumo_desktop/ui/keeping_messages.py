"""The sentences of backup, restore, erasure and audit; `ui.messages` takes them in."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """Mark `text` for lupdate, which looks for this name."""
    return text


KEEPING: dict[str, str] = {
    "store.clock_back": QT_TRANSLATE_NOOP(
        "Messages",
        "The clock of this computer stands before the last record, of {name}. Check date and time before you save anything.",
    ),
    "backup.no_folder": QT_TRANSLATE_NOOP(
        "Messages", "No backup was made: {folder} is not there. Is the stick in? Choose another folder."
    ),
    "backup.inside_store": QT_TRANSLATE_NOOP(
        "Messages", "A backup in the folder of the records would be lost with them. Choose a stick or another drive."
    ),
    "backup.full": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no room for the backup in {folder}. The last backup there is untouched. Make room, or choose another drive.",
    ),
    "backup.file_too_large": QT_TRANSLATE_NOOP(
        "Messages",
        "The drive of {folder} takes no file as large as this; FAT32 ends at 4 GB. Use a stick formatted as exFAT or NTFS.",
    ),
    "backup.no_rights": QT_TRANSLATE_NOOP(
        "Messages", "You may not write into {folder}, so no backup was made. Choose another folder, or open the stick's lock."
    ),
    "backup.failed": QT_TRANSLATE_NOOP(
        "Messages",
        "The backup to {folder} was broken off, and nothing of it counts. Was the stick pulled out? Put it in and try again.",
    ),
    "backup.not_verified": QT_TRANSLATE_NOOP(
        "Messages",
        "What was written to {folder} did not come back the same, so it is no backup. Use another stick; this one may be worn.",
    ),
    "backup.store_damaged": QT_TRANSLATE_NOOP(
        "Messages", "The records themselves are damaged, so no backup was made of them. Keep the last one, and restore it."
    ),
    "backup.records_changed": QT_TRANSLATE_NOOP(
        "Messages",
        "These records were changed after they were saved, behind the program's back: {name}. They are in the backup as "
        "they are now. Check the audit, and keep the backups from before.",
    ),
    "backup.busy": QT_TRANSLATE_NOOP(
        "Messages", "A backup, a restore or an erasure is under way. Wait until it is done, then try again."
    ),
    "restore.missing": QT_TRANSLATE_NOOP("Messages", "{file} cannot be reached. Is the stick in? Choose the backup again."),
    "restore.no_rights": QT_TRANSLATE_NOOP(
        "Messages", "You may not read the backup {file}. Copy it to a folder of your own, or ask for the right to read it."
    ),
    "restore.not_a_backup": QT_TRANSLATE_NOOP(
        "Messages", "{file} is not a backup of this program. Choose a file that ends in .pneumo-backup."
    ),
    "restore.cut_off": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} ends too early: the copy is incomplete. Copy it again, or restore an older backup. Nothing was changed.",
    ),
    "restore.newer": QT_TRANSLATE_NOOP(
        "Messages", "{file} was made by a newer version of this program. Install that version first; nothing was changed."
    ),
    "restore.damaged": QT_TRANSLATE_NOOP(
        "Messages", "{file} is damaged: its part {part} is not what it was. Restore another backup; nothing was changed."
    ),
    "restore.store_damaged": QT_TRANSLATE_NOOP(
        "Messages", "The records inside this backup do not hold together. Restore another backup; nothing was changed."
    ),
    "restore.full": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no room on this computer to unpack the backup beside the records. Make room, then restore again.",
    ),
    "restore.no_rights_here": QT_TRANSLATE_NOOP(
        "Messages", "You may not write to the folder of the records, so nothing was restored. Ask for the right to write there."
    ),
    "restore.failed": QT_TRANSLATE_NOOP(
        "Messages",
        "The backup could not be unpacked, and nothing was changed. Was the stick pulled out? Put it in and try again.",
    ),
    "restore.not_exchanged": QT_TRANSLATE_NOOP(
        "Messages",
        "The records could not be exchanged for those of the backup, and are as before. "
        "Close other programs that have films or reports open, then restore again.",
    ),
    "erase.not_found": QT_TRANSLATE_NOOP(
        "Messages", "One of these records is not there any more. Search again; none was erased."
    ),
    "erase.changed": QT_TRANSLATE_NOOP(
        "Messages", "One of these records was changed meanwhile, so none was erased. Look at them again."
    ),
    "audit.missing": QT_TRANSLATE_NOOP("Messages", "This line was taken out."),
    "audit.changed": QT_TRANSLATE_NOOP("Messages", "This line, or one before it, was changed after it was written."),
    "audit.cut_off": QT_TRANSLATE_NOOP("Messages", "This line and those after it were cut off the end."),
    "audit.other_head": QT_TRANSLATE_NOOP(
        "Messages", "This line is not the one that was written down, or that the backup has."
    ),
    "audit.record_changed": QT_TRANSLATE_NOOP(
        "Messages",
        "Record {name}, saved with this line, was changed afterwards, or was saved without a line of its own. "
        "Do not use it; restore the newest backup from before the change.",
    ),
    "audit.columns_changed": QT_TRANSLATE_NOOP(
        "Messages",
        "All lines are whole, but what lists, searches and reports read of these records was changed after they were saved: "
        "{name}. Opened, each still shows what was saved: do not trust its line in the list nor its kept report, and "
        "restore the newest backup from before the change.",
    ),
    "audit.record_vanished": QT_TRANSLATE_NOOP(
        "Messages", "The record that was saved with this line is gone, and nobody erased it with this program."
    ),
}
