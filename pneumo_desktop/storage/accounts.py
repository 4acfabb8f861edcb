"""Who may sign in on this computer: names, roles and hashed passwords, beside the records and under the same key."""

from __future__ import annotations

import hashlib
import hmac
import os
import sqlite3
import time
import uuid
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager

from pneumo_desktop.domain.account import (
    Account,
    Role,
    account_key,
    check_account_name,
    check_password,
    password_bytes,
    wait_after,
)
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.patient import clean_text
from pneumo_desktop.storage.database import Database
from pneumo_desktop.storage.failures import coded_failures

COST = "scrypt:15:8:3"
"""N = 2 to the power of 15, r = 8, p = 3: one of the settings that OWASP's password storage cheat sheet gives for scrypt.

It takes 32 MiB, and about half a second on the two slow cores that the program is built for.
"""
_MEMORY = 256 * 2**20
_SALT_BYTES, _HASH_BYTES = 16, 32
_COLUMNS = "id, name, role, profession, closed"


class SqliteAccounts:
    """The `Accounts` port on the records' own database."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._clock = clock

    def all(self) -> Sequence[Account]:
        """As the port says, by name."""
        with self._failures(), self._database.reading() as connection:
            rows = connection.execute(f"SELECT {_COLUMNS} FROM account ORDER BY name_key").fetchall()  # noqa: S608
        return tuple(_account(row) for row in rows)

    def sign_in(self, name: str, password: str) -> Account:
        """As the port says. A name that is not there costs the time of one that is."""
        with self._failures(), self._database.reading() as connection:
            row = connection.execute(
                "SELECT id, hash, salt, cost, closed FROM account WHERE name_key = ?", (account_key(name),)
            ).fetchone()
        account_id, known, salt, cost, closed = row or ("", b"\0" * _HASH_BYTES, b"\0" * _SALT_BYTES, COST, 1)
        self._wait_first(account_id)
        good = hmac.compare_digest(_hash(password, salt, cost), known)
        if not good or closed:
            self._note_failure(account_id)
            self._wait_first(account_id)
            raise PneumoError("account.wrong")
        with self._failures(), self._database.writing() as connection:
            connection.execute("UPDATE account SET failures = 0 WHERE id = ?", (account_id,))
            if cost != COST:
                _set_password(connection, account_id, password)
            return _find(connection, account_id)

    def add(self, name: str, password: str, role: Role, profession: str = "") -> Account:
        """As the port says; looking whether it is the first and adding it are one transaction."""
        _refuse(check_account_name(name) or check_password(password))
        account_id, salt = uuid.uuid4().hex, os.urandom(_SALT_BYTES)
        hashed = _hash(password, salt, COST)
        with self._failures(), self._database.writing() as connection:
            if connection.execute("SELECT 1 FROM account WHERE name_key = ?", (account_key(name),)).fetchone():
                raise PneumoError("account.name_taken")
            first = connection.execute("SELECT 1 FROM account").fetchone() is None
            connection.execute(
                "INSERT INTO account (id, name, name_key, role, profession, hash, salt, cost) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    account_id,
                    clean_text(name),
                    account_key(name),
                    (Role.ADMINISTRATOR if first else role).value,
                    clean_text(profession),
                    hashed,
                    salt,
                    COST,
                ),
            )
            return _find(connection, account_id)

    def change_password(self, account_id: str, old: str, new: str) -> None:
        """As the port says; a wrong old password counts as one at signing in."""
        _refuse(check_password(new))
        with self._failures(), self._database.reading() as connection:
            name = _find(connection, account_id).name
        self.sign_in(name, old)
        self.reset_password(account_id, new)

    def reset_password(self, account_id: str, new: str) -> None:
        _refuse(check_password(new))
        with self._failures(), self._database.writing() as connection:
            _find(connection, account_id)
            _set_password(connection, account_id, new)
            connection.execute("UPDATE account SET failures = 0 WHERE id = ?", (account_id,))

    def change(self, account: Account) -> None:
        """As the port says; the name stays, since it stands under reports."""
        with self._failures(), self._database.writing() as connection:
            connection.execute(
                "UPDATE account SET role = ?, profession = ?, closed = ? WHERE id = ?",
                (account.role.value, clean_text(account.profession), int(account.closed), account.id),
            )
            administrators = "SELECT 1 FROM account WHERE role = 'administrator' AND closed = 0"
            if connection.execute(administrators).fetchone() is None:
                raise PneumoError("account.last_administrator")

    # Waiting after wrong passwords

    def _wait_first(self, account_id: str) -> None:
        left = self._wait_left(account_id)
        if left > 0:
            raise PneumoError("account.wait", wait_s=left)

    def _wait_left(self, account_id: str) -> int:
        """Seconds until the next try; a clock that was set back since the last one begins the wait anew, never a longer one."""
        with self._failures(), self._database.writing() as connection:
            row = connection.execute("SELECT failures, failed_at FROM account WHERE id = ?", (account_id,)).fetchone()
            if row is None:
                return 0
            failures, failed_at = row
            now = self._clock()
            if failed_at > now:
                connection.execute("UPDATE account SET failed_at = ? WHERE id = ?", (now, account_id))
                failed_at = now
        left = failed_at + wait_after(failures) - now
        return max(0, int(-(-left // 1)))

    def _note_failure(self, account_id: str) -> None:
        with self._failures(), self._database.writing() as connection:
            connection.execute(
                "UPDATE account SET failures = failures + 1, failed_at = ? WHERE id = ?", (self._clock(), account_id)
            )

    def _failures(self) -> AbstractContextManager[None]:
        return coded_failures(self._database.path.parent)


def _refuse(code: str | None) -> None:
    if code is not None:
        raise PneumoError(code)


def _hash(password: str, salt: bytes, cost: str) -> bytes:
    """scrypt of RFC 7914 with the cost as COST writes it."""
    _, power, r, p = cost.split(":")
    return hashlib.scrypt(
        password_bytes(password), salt=salt, n=2 ** int(power), r=int(r), p=int(p), maxmem=_MEMORY, dklen=_HASH_BYTES
    )


def _set_password(connection: sqlite3.Connection, account_id: str, password: str) -> None:
    salt = os.urandom(_SALT_BYTES)
    connection.execute(
        "UPDATE account SET hash = ?, salt = ?, cost = ? WHERE id = ?", (_hash(password, salt, COST), salt, COST, account_id)
    )


def _find(connection: sqlite3.Connection, account_id: str) -> Account:
    row = connection.execute(f"SELECT {_COLUMNS} FROM account WHERE id = ?", (account_id,)).fetchone()  # noqa: S608
    if row is None:
        raise PneumoError("account.not_found")
    return _account(row)


def _account(row: tuple[str, str, str, str, int]) -> Account:
    account_id, name, role, profession, closed = row
    return Account(account_id, name, Role(role), profession, bool(closed))
