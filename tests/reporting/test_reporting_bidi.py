"""Directions by UAX #9, on cases with known answers."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from pneumo_desktop.reporting.bidi import base_level, resolve_levels, visual_order


@dataclass(frozen=True)
class _Char:
    char: str
    level: int


def seen(text: str) -> str:
    """The characters from left to right; a bracket that runs to the left is drawn as its mirror image, not changed here."""
    levels = resolve_levels(text, base_level(text))
    return "".join(item.char for item in visual_order([_Char(*pair) for pair in zip(text, levels, strict=True)]))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("plain 12 words", "plain 12 words"),
        ("שלום", "םולש"),
        ("say שלום now", "say םולש now"),
        ("שלום abc 12", "abc 12 םולש"),
        ("אב 12 גד", "דג 12 בא"),
        ("אב 12-34 גד", "דג 12-34 בא"),
        ("a (אב) ב", "a (בא) ב"),  # both brackets go with the line, not the last one with the letters around it
        ("אב (ab) גד", "דג )ab( בא"),
        ("ع 12/03", "12/03 ع"),
        ("ع 12-34", "34-12 ع"),
        ("א 5%", "5% א"),
        ("א!", "!א"),
    ],
)
def test_characters_stand_in_the_order_of_the_standard(typed: str, expected: str) -> None:
    assert seen(typed) == expected


def test_base_is_the_first_letter_whatever_stands_before_it() -> None:
    assert base_level("12 (שלום abc") == 1
    assert base_level("12 (abc שלום") == 0
    assert base_level("12 ...") == 0


def test_blanks_at_the_end_of_a_line_stay_at_its_end() -> None:
    assert resolve_levels("ab אב  ", 0) == [0, 0, 0, 1, 1, 0, 0]


def test_a_vowel_sign_goes_with_its_letter_and_a_joiner_with_what_is_before() -> None:
    assert resolve_levels("a ב\u05b8", 0) == [0, 0, 1, 1]
    assert resolve_levels("ن\u200cم", 1) == [1, 1, 1]


def test_arabic_digits_run_to_the_right_inside_arabic_text() -> None:
    assert resolve_levels("ب١٢", 1) == [1, 2, 2]
