"""Clinic numbers: the program's own with a check character, the clinic's own pattern, or any."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

ALPHABET = "0123456789ACDEFGHJKLMNPRTUVWXY"
"""No B, I, O, Q, S, Z, which are taken for figures: the characters of OpenMRS' Luhn mod 30 identifiers."""

SERIAL_DIGITS = 5
MAX_PREFIX = 8
MAX_PATTERN = 40

CHECK_WRONG = "patient.number_check_wrong"
OTHER_FORM = "patient.number_other_form"


class NumberRule(StrEnum):
    """What a clinic's numbers are held against."""

    FREE = "free"
    CHECKED = "checked"
    PATTERN = "pattern"


@dataclass(frozen=True)
class NumberScheme:
    """How numbers of this clinic look.

    CHECKED is PREFIX-00012-C: `prefix` of ALPHABET, a serial number, a check character over both (Luhn mod 30).
    PATTERN is `pattern`: 9 stands for a digit, A for a letter, X for either, anything else for itself.
    """

    rule: NumberRule = NumberRule.FREE
    prefix: str = ""
    pattern: str = ""

    def number(self, serial: int) -> str:
        """The number with this serial, of a CHECKED scheme."""
        digits = f"{serial:0{SERIAL_DIGITS}d}"
        return f"{self.prefix}-{digits}-{check_character(self.prefix + digits)}"

    @property
    def example(self) -> str:
        """A number as it should look; its serial is never given."""
        if self.rule is NumberRule.CHECKED:
            return self.number(0)
        samples = {"9": iter("123456789012345678901234567890123456789012"), "A": iter("ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 2)}
        samples["X"] = samples["9"]
        return "".join(next(samples[sign]) if sign in samples else sign for sign in self.pattern)

    def problem(self, text: str) -> str | None:
        """CHECK_WRONG, OTHER_FORM or None for a number as typed."""
        if self.rule is NumberRule.FREE:
            return None
        if self.rule is NumberRule.PATTERN:
            return None if _regular(self.pattern).fullmatch(plain_signs(text).strip()) else OTHER_FORM
        match = self._take_apart(text)
        if match is None:
            return OTHER_FORM
        return None if check_character(self.prefix + match[1]) == match[2] else CHECK_WRONG

    def canonical(self, text: str) -> str:
        """A right CHECKED number in capitals with its hyphens, so that it is one number however typed; others as they are.

        Its digits stay those of the script that they were typed in.
        """
        match = self._take_apart(text) if self.rule is NumberRule.CHECKED and self.problem(text) is None else None
        if match is None:
            return text
        typed = _without_parting(text).upper()
        return f"{self.prefix}-{typed[-1 - len(match[1]) : -1]}-{typed[-1]}"

    def _take_apart(self, text: str) -> re.Match[str] | None:
        plain = plain_signs(_without_parting(text)).upper()
        return re.fullmatch(rf"{re.escape(self.prefix)}([0-9]{{{SERIAL_DIGITS},9}})([{ALPHABET}])", plain)


UNKNOWN_PATIENTS = NumberScheme(NumberRule.CHECKED, prefix="NN")
"""Provisional numbers of people who are not known by name yet."""


def breaks_rule(number: str, scheme: NumberScheme) -> bool:
    """Whether a number is none of this clinic's: who types it has to say that it is another's. Provisional ones are ours."""
    return UNKNOWN_PATIENTS.problem(number) is not None and scheme.problem(number) is not None


def scheme_problem(scheme: NumberScheme) -> str | None:
    """The code of what is wrong with a scheme as set, None for nothing."""
    if scheme.rule is NumberRule.CHECKED:
        fits = 1 <= len(scheme.prefix) <= MAX_PREFIX and set(scheme.prefix) <= set(ALPHABET)
        return None if fits and scheme.prefix != UNKNOWN_PATIENTS.prefix else "settings.number_prefix"
    if scheme.rule is NumberRule.PATTERN:
        fits = len(scheme.pattern) <= MAX_PATTERN and bool(set("9AX") & set(scheme.pattern))
        return None if fits else "settings.number_pattern"
    return None


def check_character(text: str) -> str:
    """The Luhn mod N check character of `text`, which is of ALPHABET: every single mistake and most exchanges change it."""
    total, size = 0, len(ALPHABET)
    for place, sign in enumerate(reversed(text)):
        addend = ALPHABET.index(sign) * (2 if place % 2 == 0 else 1)
        total += addend // size + addend % size
    return ALPHABET[-total % size]


def plain_signs(text: str) -> str:
    """A number as it is compared: digits of every script as 0 to 9, full-width signs as plain ones, invisible signs out."""
    return text if text.isascii() else "".join(_plain_sign(sign) for sign in text)


def _plain_sign(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    if category == "Cf":  # marks that turn the writing direction come with Arabic keyboards
        return ""
    return unicodedata.normalize("NFKC", sign) if unicodedata.decomposition(sign).startswith("<wide>") else sign


def _without_parting(text: str) -> str:
    """Without what only parts the number for the eye."""
    shown = (sign for sign in text if unicodedata.category(sign) != "Cf")
    return re.sub(r"[\s\-–－]", "", "".join(shown))


def _regular(pattern: str) -> re.Pattern[str]:
    parts = {"9": r"\d", "A": r"[^\W\d_]", "X": r"[^\W_]"}
    return re.compile("".join(parts.get(sign, re.escape(plain_signs(sign))) for sign in pattern.strip()), re.IGNORECASE)
