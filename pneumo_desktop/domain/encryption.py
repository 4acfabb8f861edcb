"""Encryption of everything kept on this computer, as the window and the commands know it."""

from __future__ import annotations

import unicodedata
from typing import Protocol

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.keeping import Restoring
from pneumo_desktop.domain.ports import RecordStore

MIN_PASSPHRASE = 10
"""Fewest signs of a passphrase. It has to stand against guessing at leisure by whoever takes the disk away."""
_MIN_DIFFERENT = 5


def passphrase_problem(passphrase: str) -> str | None:
    """The code of what makes this passphrase too easy to guess, None if nothing obvious does."""
    plain = unicodedata.normalize("NFC", passphrase)
    if len(plain) < MIN_PASSPHRASE:
        return "passphrase.too_short"
    return "passphrase.too_even" if len(set(plain.casefold())) < _MIN_DIFFERENT else None


class Encryption(Protocol):
    """The store of this computer with its passphrase. Safe to call from any thread; calls take up to a second and more.

    All raise PneumoError: "store.wrong_passphrase", "store.wrong_recovery_key", "recovery. ..." for a key mistyped, and what
    opening a store raises.
    """

    @property
    def encrypted(self) -> bool:
        """Whether the store that counts now is an encrypted one."""

    @property
    def locked(self) -> bool:
        """Whether it is encrypted and its passphrase was not given yet."""

    @property
    def store(self) -> RecordStore:
        """The same object for good, whatever becomes of the store behind it; while locked, its calls raise "store.locked"."""

    @property
    def restoring(self) -> Restoring:
        """Restores a backup over a store that no key opens, or that is damaged behind its right key."""

    def unlock(self, passphrase: str) -> None:
        """Open the store."""

    def unlock_with_recovery_key(self, typed: str) -> None:
        """Open the store with the key from the printed page."""

    def check_passphrase(self, passphrase: str) -> None:
        """Raise PneumoError("store.wrong_passphrase") unless it is the one."""

    def set_passphrase(self, passphrase: str) -> None:
        """Take another one from now on; the store must be open. Only the key file is written."""

    def set_recovery_key(self, recovery_key: str) -> None:
        """Take another one from now on; the store must be open. The page printed before opens nothing any more."""

    def encrypt(self, passphrase: str, recovery_key: str, cancel: CancelToken, progress: Progress) -> None:
        """Encrypt all that is kept; calls of the store wait meanwhile. Cancelled or failed, everything is as before."""

    def decrypt(self, cancel: CancelToken, progress: Progress) -> None:
        """Have all lie plain again, under the same promises."""

    def tidy(self) -> bool:
        """Remove what a switch that was cut off left behind; false if some of it cannot be removed yet."""
