"""Says that this processor cannot run the program, with nothing but the standard library: all else would end without a word."""

from __future__ import annotations

import locale
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pneumo_desktop.sentences import load_sentences

TITLE = "Pneumo Desktop"
_BOX_LIMIT_S = 600
_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def refuse(missing: Sequence[str], with_box: bool) -> int:
    """Tell on stderr, and in a box where the system has one to offer; returns the exit code."""
    sentence = refusal_sentence(missing)
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            sys.stderr.write(sentence + "\n")
    if with_box:
        with suppress(Exception):  # no box must keep the sentence from being the last word
            show_box(sentence)
    return 1


def names_a_command(words: Sequence[str]) -> bool:
    """Whether the program was started to work without a window, where nobody may be there to close a box."""
    first = words[0] if words else ""
    return first.startswith("-") or (first.replace("-", "").isalpha() and not Path(first).exists())


def refusal_sentence(missing: Sequence[str]) -> str:
    """In the language of the system, as far as the program speaks it."""
    return str(load_sentences(_system_language()).shared["processor_too_old"]).format(features=", ".join(missing))


def show_box(sentence: str) -> None:
    """A box of the system's own, with the first tool that is there."""
    if platform.system() == "Windows":
        import ctypes

        vars(ctypes)["windll"].user32.MessageBoxW(None, sentence, TITLE, 0x10)
        return
    quoted = sentence.replace("\\", "").replace('"', "'")
    commands = (
        ("osascript", "-e", f'display dialog "{quoted}" with title "{TITLE}" buttons {{"OK"}} with icon stop'),
        ("zenity", "--error", "--no-markup", "--title", TITLE, "--text", sentence),
        ("kdialog", "--title", TITLE, "--error", sentence),
        ("xmessage", "-center", sentence),
    )
    if platform.system() != "Darwin" and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        return
    for command in commands:
        if shutil.which(command[0]):
            environment = environment_of_the_system()
            subprocess.run(command, env=environment, check=False, timeout=_BOX_LIMIT_S, capture_output=True)  # noqa: S603
            return


def environment_of_the_system() -> dict[str, str]:
    """That of this process as the system gave it: the packaged program looks for libraries in its own folder first, and the
    system's programs would find ours there, which are not theirs."""
    given = dict(os.environ)
    if getattr(sys, "frozen", False):
        for name in _LIBRARY_PATHS:
            before = given.pop(f"{name}_ORIG", None)
            given.pop(name, None)
            if before is not None:
                given[name] = before
    return given


def _system_language() -> str:
    if platform.system() == "Windows":
        import ctypes

        number = vars(ctypes)["windll"].kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(number, "en")
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((name for name in named if name), "en").partition(".")[0]
