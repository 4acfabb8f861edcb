"""Clinic numbers: the check character finds mistakes, patterns say what they want."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pneumo_desktop.domain.clinic_number import (
    ALPHABET,
    CHECK_WRONG,
    OTHER_FORM,
    UNKNOWN_PATIENTS,
    NumberRule,
    NumberScheme,
    check_character,
    scheme_problem,
)

KLM = NumberScheme(NumberRule.CHECKED, prefix="KLM")


def test_the_check_character_is_that_of_openmrs_mod_30():
    """Worked by hand after the algorithm: doubled from the right, figures of 30 added up, what is missing to 30."""
    assert ALPHABET == "0123456789ACDEFGHJKLMNPRTUVWXY"
    assert check_character("139") == ALPHABET[(-(2 * 9 + 3 + 2 * 1)) % 30]
    assert check_character("Y") == ALPHABET[(-(29 * 2 // 30 + 29 * 2 % 30)) % 30]


@given(st.integers(1, 10**9 - 1), st.data())
def test_every_single_mistyped_character_is_found(serial: int, data: st.DataObject):
    number = KLM.number(serial)
    assert KLM.problem(number) is None
    plain = number.replace("-", "")
    place = data.draw(st.integers(3, len(plain) - 1))
    digits = "0123456789" if place < len(plain) - 1 else ALPHABET
    other = data.draw(st.sampled_from([sign for sign in digits if sign != plain[place]]))
    assert KLM.problem(plain[:place] + other + plain[place + 1 :]) == CHECK_WRONG


@given(st.integers(1, 10**6))
def test_digits_exchanged_are_found(serial: int):
    digits = f"{serial:05d}"
    for place in range(len(digits) - 1):
        a, b = digits[place : place + 2]
        if a != b:
            exchanged = digits[:place] + b + a + digits[place + 2 :]
            assert KLM.problem(f"KLM-{exchanged}-{KLM.number(serial)[-1]}") == CHECK_WRONG


@pytest.mark.parametrize("typed", ["klm00012{c}", "KLM 00012 {c}", "klm-00012-{c}", " KLM-00012{c} "])
def test_one_number_however_it_is_typed(typed: str):
    whole = KLM.number(12)
    typed = typed.format(c=whole[-1].lower())
    assert KLM.problem(typed) is None
    assert KLM.canonical(typed) == whole


@pytest.mark.parametrize("zero", ["٠", "۰", "०", "༠", "0", "𝟎"])
def test_digits_of_any_script_are_held_against_the_rule_and_kept_as_typed(zero: str):
    digits = str.maketrans({str(value): chr(ord(zero) + value) for value in range(10)})
    whole = KLM.number(12)
    typed = f"klm{whole[4:9].translate(digits)}{whole[-1].lower()}"
    assert KLM.problem(typed) is None
    assert KLM.canonical(typed) == f"KLM-{whole[4:9].translate(digits)}-{whole[-1]}"
    assert KLM.problem(typed.replace(digits[ord("1")], digits[ord("7")])) == CHECK_WRONG
    assert UNKNOWN_PATIENTS.problem(UNKNOWN_PATIENTS.number(1).translate(digits)) is None


def test_a_check_character_may_be_a_digit_of_another_script():
    serial = next(serial for serial in range(1, 100) if KLM.number(serial)[-1] in "0123456789")
    whole = KLM.number(serial)
    typed = whole.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert KLM.problem(typed) is None
    assert KLM.canonical(typed.replace("-", " ")) == typed


@pytest.mark.parametrize(
    ("pattern", "typed"),
    [
        ("9999/99", "٠٠١٢/٢٦"),
        ("2026-X99", "२०२६-०४१"),
        ("٢٠٢٦-99", "2026-41"),
        ("AA-99", "ＡＢ－４１"),
        ("99-A", "\u200f٤١-ب\u200e"),
    ],
)
def test_a_pattern_takes_digits_of_any_script_wide_signs_and_invisible_marks(pattern: str, typed: str):
    scheme = NumberScheme(NumberRule.PATTERN, pattern=pattern)
    assert scheme.problem(typed) is None
    assert scheme.problem(typed[:-2]) == OTHER_FORM


@pytest.mark.parametrize("typed", ["12", "ABC-00012-1", "KLM-0001", "KLM-00012-O", "KLM"])
def test_a_number_of_another_form_is_told_apart_from_a_mistyped_one(typed: str):
    assert KLM.problem(typed) == OTHER_FORM
    assert KLM.canonical(typed) == typed


def test_a_clinic_without_a_scheme_takes_any_number():
    assert NumberScheme().problem("anything 😀") is None


@pytest.mark.parametrize(
    ("pattern", "right", "wrong", "example"),
    [
        ("AAA-99999", "kib-00012", "KIB00012", "ABC-12345"),
        ("9999/99", "0012/26", "12/26", "1234/56"),
        ("X99", "B12", "B1", "123"),
        ("H.99", "H.12", "Hx12", "H.12"),
    ],
)
def test_a_pattern_of_the_clinic(pattern: str, right: str, wrong: str, example: str):
    scheme = NumberScheme(NumberRule.PATTERN, pattern=pattern)
    assert scheme.problem(right) is None
    assert scheme.problem(wrong) == OTHER_FORM
    assert scheme.example == example
    assert scheme.problem(scheme.example) is None


@pytest.mark.parametrize(
    ("scheme", "code"),
    [
        (NumberScheme(), None),
        (KLM, None),
        (NumberScheme(NumberRule.CHECKED, prefix=""), "settings.number_prefix"),
        (NumberScheme(NumberRule.CHECKED, prefix="KIBO"), "settings.number_prefix"),
        (NumberScheme(NumberRule.CHECKED, prefix="klm"), "settings.number_prefix"),
        (NumberScheme(NumberRule.CHECKED, prefix="ACDEFGHJK"), "settings.number_prefix"),
        (UNKNOWN_PATIENTS, "settings.number_prefix"),
        (NumberScheme(NumberRule.PATTERN, pattern="---"), "settings.number_pattern"),
        (NumberScheme(NumberRule.PATTERN, pattern="9" * 41), "settings.number_pattern"),
        (NumberScheme(NumberRule.PATTERN, pattern="9"), None),
    ],
)
def test_schemes_that_make_no_sense(scheme: NumberScheme, code: str | None):
    assert scheme_problem(scheme) == code
