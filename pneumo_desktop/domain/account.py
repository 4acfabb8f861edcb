"""Who signs in, as what, and what that allows."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from pneumo_desktop.domain.patient import clean_text

LEAST_PASSWORD = 8
"""Signs that a password has at least."""
MOST_PASSWORD = 1024
MOST_NAME = 80
FREE_TRIES = 3
"""Wrong passwords in a row before the program begins to wait."""
LONGEST_WAIT_S = 60
"""However often a password was wrong, one can try again after this long: nobody is locked out for good."""


class Role(StrEnum):
    """What an account may do."""

    READER = "reader"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What administrators alone may do; everything else is open to every reader."""

    SETTINGS = "settings"
    THRESHOLDS = "thresholds"
    BACKUP = "backup"
    ERASURE = "erasure"
    ACCOUNTS = "accounts"
    LISTS = "lists"
    UPDATES = "updates"


_RIGHTS: dict[Role, frozenset[Right]] = {Role.READER: frozenset(), Role.ADMINISTRATOR: frozenset(Right)}


@dataclass(frozen=True)
class Account:
    """A person who signs in. `name` stands under the reports; `profession` is what the person is, in any words.

    A closed account signs in no more; its name stays taken, because it stands under reports.
    """

    id: str
    name: str
    role: Role
    profession: str = ""
    closed: bool = False

    def may(self, right: Right) -> bool:
        """Whether this person may do what `right` names."""
        return right in _RIGHTS[self.role] and not self.closed


def wait_after(failures: int) -> int:
    """Seconds to wait after so many wrong passwords in a row: none at first, then doubled up to LONGEST_WAIT_S."""
    if failures < FREE_TRIES:
        return 0
    return int(min(LONGEST_WAIT_S, 2 ** min(failures - FREE_TRIES + 1, 10)))


def check_account_name(name: str) -> str | None:
    """The code of what is wrong with the name of a new account."""
    if not clean_text(name):
        return "account.name_missing"
    return "account.name_too_long" if len(clean_text(name)) > MOST_NAME else None


def check_password(password: str) -> str | None:
    """The code of what is wrong with a new password; length is all that is asked for."""
    if len(password) < LEAST_PASSWORD:
        return "account.password_short"
    return "account.password_long" if len(password) > MOST_PASSWORD else None


def password_bytes(password: str) -> bytes:
    """A password as it is hashed: one spelling of each sign, whatever keyboard it came from."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")


def account_key(name: str) -> str:
    """A name as two accounts are compared: cleaned, without case."""
    return clean_text(name).casefold()
