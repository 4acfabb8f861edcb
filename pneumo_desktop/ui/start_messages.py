"""The sentences of what is noticed about this computer at the start, of the self-test and of help, for `ui.messages`."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """Mark `text` for lupdate, which looks for this name."""
    return text


START: dict[str, str] = {
    "start.little_memory": QT_TRANSLATE_NOOP(
        "Messages",
        "This computer has {gb} GB of memory; the program is made for 4 GB. Keep all other programs closed while films are "
        "read.",
    ),
    "start.memory_in_use": QT_TRANSLATE_NOOP(
        "Messages", "Other programs leave only {mb} MB of memory free. Close some of them, or reading a film may fail."
    ),
    "start.little_disk": QT_TRANSLATE_NOOP(
        "Messages",
        "Only {mb} MB are free on the disk that keeps the records. Make room, or saving a record will soon fail.",
    ),
    "start.clock_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The clock of this computer says {today}, a day before this program was made ({made}). Set date and time before you "
        "save anything: ages and records would be wrong.",
    ),
    "start.clock_ahead": QT_TRANSLATE_NOOP(
        "Messages",
        "The clock of this computer says {today}, more than ten years after this program was made ({made}). If that is wrong, "
        "set date and time before you save anything: ages and records would be wrong.",
    ),
    "start.small_screen": QT_TRANSLATE_NOOP(
        "Messages",
        "The screen shows {width} x {height} points; the window needs {needed_width} x {needed_height}. Parts of it lie "
        "outside. Choose a finer resolution or a smaller scale in the settings of the system.",
    ),
    "self_test.broken": QT_TRANSLATE_NOOP(
        "Messages",
        "The check broke off ({ended}): part of this copy of the program does not work. Install the program again.",
    ),
    "self_test.hung": QT_TRANSLATE_NOOP(
        "Messages",
        "The check did not end and was given up: part of this copy of the program does not work. Install the program again.",
    ),
    "help.missing": QT_TRANSLATE_NOOP("Messages", "{file} is missing from the program folder. Install the program again."),
}
