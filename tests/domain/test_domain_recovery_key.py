"""The recovery key as people type it."""

from __future__ import annotations

import re

import pytest

from pneumo_desktop.domain.encryption import passphrase_problem
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.recovery_key import BITS, make_recovery_key, read_recovery_key, same_group

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def failure(typed: str) -> tuple[str, dict]:
    with pytest.raises(PneumoError) as caught:
        read_recovery_key(typed)
    return caught.value.code, caught.value.facts


def test_a_key_is_seven_groups_and_long_enough_to_need_no_slow_derivation() -> None:
    key = make_recovery_key()
    assert re.fullmatch(rf"([{SIGNS}]{{5}}-){{6}}[{SIGNS}]{{5}}", key)
    assert BITS >= 128
    assert len({make_recovery_key() for _ in range(50)}) == 50


def test_it_is_taken_as_people_type_it() -> None:
    key = make_recovery_key()
    assert read_recovery_key(key) == key
    assert read_recovery_key(key.lower().replace("-", " ")) == key
    assert read_recovery_key("  " + key.replace("-", "") + "\n") == key
    assert read_recovery_key(key.replace("0", "o").replace("1", "l")) == key


def test_every_single_slip_is_found_in_its_group() -> None:
    key = make_recovery_key()
    signs = key.replace("-", "")
    for place, right in enumerate(signs):
        for wrong in SIGNS:
            if wrong != right:
                typed = signs[:place] + wrong + signs[place + 1 :]
                assert failure(typed) == ("recovery.group", {"group": place // 5 + 1})


def test_neighbours_exchanged_are_found_but_for_the_pair_that_luhn_cannot_tell() -> None:
    missed = 0
    for _ in range(40):
        signs = make_recovery_key().replace("-", "")
        for place in range(34):
            one, other = signs[place : place + 2]
            if one == other or place % 5 == 4:
                continue
            typed = signs[:place] + other + one + signs[place + 2 :]
            try:
                read_recovery_key(typed)
            except PneumoError:
                continue
            missed += 1
            assert {one, other} == {"0", "Z"}
    assert missed < 20


def test_groups_exchanged_are_found() -> None:
    groups = make_recovery_key().split("-")
    groups[1], groups[4] = groups[4], groups[1]
    assert failure("-".join(groups)) == ("recovery.group", {"group": 2})


@pytest.mark.parametrize("typed", ["", "ABCDE", "A" * 34, "A" * 36, "passphrase"])
def test_too_few_or_too_many_signs(typed: str) -> None:
    code, facts = failure(typed)
    assert (code, facts["wanted"], facts["signs"]) == ("recovery.length", 35, len(typed))


def test_a_group_typed_from_paper() -> None:
    assert same_group(" a0b1c ", "A0B1C")
    assert same_group("aObIc", "A0B1C")
    assert not same_group("", "A0B1C")
    assert not same_group("A0B1", "A0B1C")


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [
        ("", "passphrase.too_short"),
        ("nine signs"[:9], "passphrase.too_short"),
        ("aaaaaaaaaaaa", "passphrase.too_even"),
        ("abcABCabcABC", "passphrase.too_even"),
        ("acacia hammer Gondar blue", None),
        ("የጤና ጣቢያ መዝገብ", None),
        ("e\u0301" * 9, "passphrase.too_short"),
    ],
)
def test_what_is_too_easy_to_guess(passphrase: str, code: str | None) -> None:
    assert passphrase_problem(passphrase) == code
