"""The sentences of encryption: passphrases, recovery keys, and what becomes of an encrypted store."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """Mark `text` for lupdate, which looks for this name; Qt's own is typed as giving any object."""
    return text


ENCRYPTION: dict[str, str] = {
    "store.locked": QT_TRANSLATE_NOOP(
        "Messages",
        "The records are encrypted and were not opened. Give their passphrase: by typing it, or by --passphrase-file.",
    ),
    "store.wrong_passphrase": QT_TRANSLATE_NOOP(
        "Messages", "This is not the passphrase of these records. Type it again; you may try as often as you need."
    ),
    "store.wrong_recovery_key": QT_TRANSLATE_NOOP(
        "Messages", "This recovery key is well typed, but belongs to other records, or a newer page was printed since."
    ),
    "store.key_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The key file of the encrypted records is missing or damaged, so no passphrase opens them. Bring key.json back from a "
        "backup; nothing was changed.",
    ),
    "store.sealed": QT_TRANSLATE_NOOP(
        "Messages", "The records are encrypted, so there is no readable file of this. Export it."
    ),
    "store.copy_differs": QT_TRANSLATE_NOOP(
        "Messages",
        "The copy did not come out like the original, so everything was left as it was. Check the disk, then try again.",
    ),
    "restore.into_encrypted": QT_TRANSLATE_NOOP(
        "Messages",
        "The records on this computer are encrypted and stay so: type their passphrase or recovery key, and the backup is "
        "encrypted under it. Nothing was changed.",
    ),
    "restore.locked": QT_TRANSLATE_NOOP(
        "Messages", "This backup is encrypted: type its passphrase or its recovery key. Nothing was changed."
    ),
    "restore.wrong_passphrase": QT_TRANSLATE_NOOP(
        "Messages",
        "This is neither the passphrase nor the recovery key of this backup: it wants the one of the day it was made.",
    ),
    "restore.key_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The key file inside this encrypted backup is missing or damaged, so nothing opens it. Restore another backup.",
    ),
    "recovery.length": QT_TRANSLATE_NOOP(
        "Messages", "A recovery key has {wanted} letters and digits; these are {signs}. Compare it with the paper."
    ),
    "recovery.group": QT_TRANSLATE_NOOP("Messages", "Group {group} is mistyped. Compare it with the paper."),
    "recovery.other_group": QT_TRANSLATE_NOOP("Messages", "This is not what the paper has in this group."),
    "passphrase.too_short": QT_TRANSLATE_NOOP(
        "Messages", "At least 10 signs. Four words that do not belong together are good."
    ),
    "passphrase.too_even": QT_TRANSLATE_NOOP(
        "Messages", "Too few different signs. Four words that do not belong together are good."
    ),
    "passphrase.differ": QT_TRANSLATE_NOOP("Messages", "The two are not the same. Type the second one again."),
    "passphrase.unreadable": QT_TRANSLATE_NOOP(
        "Messages", "{file} with the passphrase could not be read. Check its name and rights."
    ),
}
