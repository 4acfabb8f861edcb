"""The recovery key as people read, print and type it: seven groups, each with a check sign of its own.

Crockford's base 32 (digits and letters without I, L, O and U). Four signs of a group carry 20 bits of the key; the fifth
is a Luhn check sign (mod 32) over the number of the group and these four, so that a slip of the pen, two signs or two
groups exchanged are found where they are.
"""

from __future__ import annotations

import secrets
import unicodedata

from pneumo_desktop.domain.errors import PneumoError

GROUPS = 7
GROUP_SIGNS = 5
_DATA_SIGNS = GROUP_SIGNS - 1
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("OIL", "011")
BITS = GROUPS * _DATA_SIGNS * 5
"""Chance in a key: 140 bits, too many for any search, so no slow derivation is needed behind it."""


def make_recovery_key() -> str:
    """A new key at random, as it is printed: groups with a hyphen between them."""
    groups = []
    for number in range(GROUPS):
        data = "".join(secrets.choice(_ALPHABET) for _ in range(_DATA_SIGNS))
        groups.append(data + _check_sign(number, data))
    return "-".join(groups)


def read_recovery_key(typed: str) -> str:
    """The key in `typed` as it is printed; small letters, blanks and O for 0, I or L for 1 are taken as meant.

    Raises PneumoError("recovery.length") for too few or too many signs and ("recovery.group", group=...) for the first
    group, counted from 1, that does not agree with its check sign.
    """
    upper = unicodedata.normalize("NFKC", typed).upper().translate(_ALIKE)
    signs = "".join(sign for sign in upper if sign.isalnum())
    if len(signs) != GROUPS * GROUP_SIGNS:
        raise PneumoError("recovery.length", signs=len(signs), wanted=GROUPS * GROUP_SIGNS)
    groups = [signs[start : start + GROUP_SIGNS] for start in range(0, len(signs), GROUP_SIGNS)]
    for number, group in enumerate(groups):
        if not is_whole_group(number, group):
            raise PneumoError("recovery.group", group=number + 1)
    return "-".join(groups)


def is_whole_group(number: int, group: str) -> bool:
    """Whether `group` may stand at place `number` (from 0) of a key."""
    data, check = group[:_DATA_SIGNS], group[_DATA_SIGNS:]
    return all(sign in _ALPHABET for sign in group) and check == _check_sign(number, data)


def same_group(typed: str, group: str) -> bool:
    """Whether a person typed this group of a key."""
    upper = unicodedata.normalize("NFKC", typed).upper().translate(_ALIKE)
    return "".join(upper.split()) == group


def _check_sign(number: int, data: str) -> str:
    """Luhn's sum over the group's place and its data, taken mod 32."""
    total, doubled = 0, True
    for value in reversed([number + 1, *(_ALPHABET.index(sign) for sign in data)]):
        addend = value * (2 if doubled else 1)
        total += addend // 32 + addend % 32
        doubled = not doubled
    return _ALPHABET[-total % 32]
