"""Words in every language, a film drawn, and the whole window as it starts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

from pneumo_desktop.computer import has_screen
from pneumo_desktop.selftest.setting import Facts, FoundWrongError, NotTriedError, Setting
from pneumo_desktop.sentences import languages, load_sentences

WINDOW_LIMIT_S = 60.0
_SOURCE = str(Path(__file__).parents[2])
_LOOK_S = 0.1
_FEWEST_COLOURS = 20
"""An empty or half-built window has a handful; text and icons alone have hundreds."""


WINDOW_LANGUAGES = ("en", "es", "fr", "pt")
REPORT_LANGUAGES = ("en", "ar", "es", "fr", "pt")
"""What is promised: a copy that lost a language finds one less, and would not notice."""


def check_languages(_setting: Setting) -> Facts:
    """Every language of the report, and every one of the window with its translations."""
    from pneumo_desktop.ui.self_check import window_languages

    for tag in {*REPORT_LANGUAGES, *languages()}:
        if tag not in languages() or load_sentences(tag).tag != tag:
            raise FoundWrongError(f"the words of {tag} cannot be read")
    in_window = window_languages()
    for tag in {*WINDOW_LANGUAGES, *in_window}:
        if not in_window.get(tag):
            raise FoundWrongError(f"the window's words in {tag} cannot be read")
    return {"window": ", ".join(in_window), "report": ", ".join(languages())}


def check_canvas(setting: Setting) -> Facts:
    """A film drawn off the screen is no empty picture, and its heat map changes it."""
    if threading.current_thread() is not threading.main_thread():
        raise NotTriedError("only a program of its own may draw")
    from pneumo_desktop.ui.self_check import draw_film

    prepared, result = max(setting.readings.values(), key=lambda read: read[1].reading.score or 0.0, default=setting.first)
    levels, coloured = draw_film(prepared.film, result.heat_map)
    if levels < _FEWEST_COLOURS:
        raise FoundWrongError(f"a film is drawn with {levels} grey levels")
    if result.heat_map is not None and not coloured:
        raise FoundWrongError("the heat map is not drawn")
    return {"levels": levels}


def check_window(setting: Setting) -> Facts:
    """The program starts in a process of its own, with empty records: the window is painted and the model gets ready."""
    if not setting.with_window:
        raise NotTriedError("left out")
    environment = os.environ | {"PNEUMO_DATA": str(setting.folder / "window")}
    if not getattr(sys, "frozen", False):
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (_SOURCE, os.environ.get("PYTHONPATH"))))
    if not has_screen():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [*setting.parts.program, "--time-start"]
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows alone has it
    with subprocess.Popen(  # noqa: S603 (this program itself)
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        creationflags=flags, text=True, encoding="utf-8", errors="replace",
    ) as child:  # fmt: skip
        said = _wait(child, setting)
    try:
        state = json.loads(said.strip().splitlines()[-1])
        colours, ready = int(state["colours"]), state["model"] == "READY"
    except (IndexError, ValueError, KeyError, TypeError) as error:
        raise FoundWrongError(f"the window did not come; the program ended with {child.returncode}") from error
    if colours < _FEWEST_COLOURS:
        raise FoundWrongError(f"the window is empty: it has {colours} colours")
    if not ready:
        raise FoundWrongError("the window came, but its model is not available")
    return {"width": int(state["width"]), "height": int(state["height"])}


def _wait(child: subprocess.Popen[str], setting: Setting) -> str:
    """What the child says until it ends; it is ended when nobody waits any more, or for good when it takes too long."""
    waited = 0.0
    while True:
        try:
            return child.communicate(timeout=_LOOK_S)[0]
        except subprocess.TimeoutExpired:
            waited += _LOOK_S
            if setting.cancel.cancelled or waited > WINDOW_LIMIT_S:
                child.kill()
                setting.cancel.check()
                raise FoundWrongError(f"the window did not come within {WINDOW_LIMIT_S:.0f} seconds") from None
