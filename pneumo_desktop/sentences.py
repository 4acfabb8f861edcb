"""The sentences that screen and paper share, and those of the report alone: one file a language, `resources/words/TAG.json`.

Outcomes, reasons, remarks on a film and the classes of the WHO's chart have their only home there; `ui.messages` and
`reporting.words` both read it. The rest of the window's words are Qt's, in `resources/i18n`.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pneumo_desktop.resources import resource

SOURCE_LANGUAGE = "en"
GROUPS = ("shared", "imci", "report", "choices", "readme")

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Sentences:
    """One language. `tag` is its BCP 47 tag; the groups hold sentences by key, with names in braces to be filled in.

    `plural` names the rule by which numbers choose their form (`plural_form`).
    """

    tag: str
    name: str
    right_to_left: bool
    plural: str
    shared: Mapping[str, Any]
    imci: Mapping[str, Any]
    report: Mapping[str, str]
    choices: Mapping[str, Any]
    readme: Mapping[str, str]


def languages() -> list[str]:
    """Tags of the languages that a report can be in, English first."""
    found = sorted(file.stem for file in resource("words").glob("*.json"))
    return [SOURCE_LANGUAGE, *(tag for tag in found if tag != SOURCE_LANGUAGE)]


def nearest_language(tag: str) -> str:
    """The language that serves `tag`: "pt_BR" and "pt-BR" are served by "pt", and what nothing serves by English."""
    spoken = languages()
    plain = tag.replace("_", "-")
    return next((one for one in (plain, plain.split("-")[0]) if one in spoken), SOURCE_LANGUAGE)


@cache
def load_sentences(tag: str) -> Sentences:
    """The sentences of the language nearest to `tag`; English where a file of another language is damaged."""
    chosen = nearest_language(tag)
    try:
        return _read(chosen)
    except (OSError, ValueError, KeyError) as error:
        if chosen == SOURCE_LANGUAGE:
            raise
        _log.error("words of %s not read: %s", chosen, type(error).__name__)
        return load_sentences(SOURCE_LANGUAGE)


def _read(tag: str) -> Sentences:
    raw = json.loads(resource("words", f"{tag}.json").read_text(encoding="utf-8"))
    groups = {group: raw[group] for group in GROUPS}
    return Sentences(raw["language"], raw["name"], raw["right_to_left"], raw["plural"], **groups)


def plural_form(rule: str, n: int) -> str:
    """The form that `n` takes, by the plural rules of Unicode CLDR for whole numbers."""
    if rule == "zero_one_other":  # French, Portuguese
        return "one" if n in (0, 1) else "other"
    if rule == "arabic":
        few, many = 3 <= n % 100 <= 10, 11 <= n % 100 <= 99
        return {0: "zero", 1: "one", 2: "two"}.get(n, "few" if few else "many" if many else "other")
    return "one" if n == 1 else "other"
