"""Accounts in the store: passwords, waiting, the last administrator."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from pneumo_desktop.domain.account import LONGEST_WAIT_S, Role
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage import accounts as module
from pneumo_desktop.storage.accounts import COST, SqliteAccounts
from pneumo_desktop.storage.records import DATABASE_NAME, open_store

GOOD = "correct horse"


class Clock:
    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def accounts(store, clock, monkeypatch) -> SqliteAccounts:
    monkeypatch.setattr(module, "COST", "scrypt:10:8:1")  # the cost itself has a test of its own
    return SqliteAccounts(store._database, clock)


def code_of(call, *words) -> tuple[str, object]:
    with pytest.raises(PneumoError) as caught:
        call(*words)
    return caught.value.code, caught.value.facts.get("wait_s")


def test_a_store_begins_without_accounts_and_the_first_is_an_administrators(accounts) -> None:
    assert accounts.all() == ()
    first = accounts.add("Hana Bekele", GOOD, Role.READER, " radiographer ")
    assert (first.role, first.profession, first.closed) == (Role.ADMINISTRATOR, "radiographer", False)
    second = accounts.add("ማርያም", GOOD, Role.READER)
    assert second.role is Role.READER
    assert accounts.all() == (first, second)


def test_signing_in_knows_name_and_password(accounts) -> None:
    made = accounts.add("Hana Bekele", GOOD, Role.READER)
    assert accounts.sign_in(" hana  BEKELE", GOOD) == made
    assert code_of(accounts.sign_in, "Hana Bekele", "wrong horse") == ("account.wrong", None)
    assert code_of(accounts.sign_in, "Nobody", GOOD) == ("account.wrong", None)
    assert code_of(accounts.add, "HANA bekele", GOOD, Role.READER)[0] == "account.name_taken"
    assert code_of(accounts.add, "Other", "short", Role.READER)[0] == "account.password_short"


def test_wrong_passwords_slow_down_and_nobody_is_locked_out(accounts, clock) -> None:
    accounts.add("Hana", GOOD, Role.READER)
    for _ in range(2):
        assert code_of(accounts.sign_in, "Hana", "wrong horse")[0] == "account.wrong"
    assert code_of(accounts.sign_in, "Hana", "wrong horse") == ("account.wait", 2)
    assert code_of(accounts.sign_in, "Hana", GOOD) == ("account.wait", 2)  # not even the right one, before its time
    for _ in range(12):
        clock.now += LONGEST_WAIT_S
        code_of(accounts.sign_in, "Hana", "wrong horse")
    clock.now += LONGEST_WAIT_S
    assert accounts.sign_in("Hana", GOOD).name == "Hana"
    assert code_of(accounts.sign_in, "Hana", "wrong horse") == ("account.wrong", None)


def test_the_wait_outlives_the_program_but_not_a_clock_set_back(accounts, clock, store) -> None:
    accounts.add("Hana", GOOD, Role.READER)
    for _ in range(5):
        clock.now += LONGEST_WAIT_S
        code_of(accounts.sign_in, "Hana", "wrong horse")
    again = SqliteAccounts(store._database, clock)
    assert code_of(again.sign_in, "Hana", GOOD)[0] == "account.wait"
    clock.now -= 10 * 365 * 86_400
    left = code_of(again.sign_in, "Hana", GOOD)[1]
    assert 0 < left <= LONGEST_WAIT_S
    clock.now += left
    assert again.sign_in("Hana", GOOD)


def test_passwords_are_changed_with_the_old_and_reset_without(accounts) -> None:
    made = accounts.add("Hana", GOOD, Role.READER)
    assert code_of(accounts.change_password, made.id, "wrong horse", "battery staple")[0] == "account.wrong"
    accounts.change_password(made.id, GOOD, "battery staple")
    assert code_of(accounts.sign_in, "Hana", GOOD)[0] == "account.wrong"
    accounts.reset_password(made.id, "third password")
    assert accounts.sign_in("Hana", "third password") == made


def test_the_last_administrator_stays_one(accounts) -> None:
    hana = accounts.add("Hana", GOOD, Role.READER)
    meron = accounts.add("Meron", GOOD, Role.READER)
    for change in (replace(hana, role=Role.READER), replace(hana, closed=True)):
        assert code_of(accounts.change, change)[0] == "account.last_administrator"
    accounts.change(replace(meron, role=Role.ADMINISTRATOR))
    accounts.change(replace(hana, closed=True))
    assert code_of(accounts.sign_in, "Hana", GOOD)[0] == "account.wrong"
    assert [account.closed for account in accounts.all()] == [True, False]


def test_a_password_is_not_in_the_files_and_costs_what_is_stated(data) -> None:
    with open_store(data) as store:
        made = store.accounts.add("Hana", "Geheimnis-9876", Role.READER)
        assert store.accounts.sign_in("Hana", "Geheimnis-9876") == made
    assert not any(b"Geheimnis-9876" in file.read_bytes() for file in data.rglob("*") if file.is_file())
    connection = sqlite3.connect(data / DATABASE_NAME)
    hashed, salt, cost = connection.execute("SELECT hash, salt, cost FROM account").fetchone()
    connection.close()
    assert (len(hashed), len(salt), cost) == (32, 16, "scrypt:15:8:3") == (32, 16, COST)


def test_an_older_cost_is_raised_at_the_next_sign_in(accounts, store, monkeypatch) -> None:
    accounts.add("Hana", GOOD, Role.READER)
    monkeypatch.setattr(module, "COST", "scrypt:11:8:1")
    accounts.sign_in("Hana", GOOD)
    with store._database.reading() as connection:
        assert connection.execute("SELECT cost FROM account").fetchone()[0] == "scrypt:11:8:1"
    assert accounts.sign_in("Hana", GOOD)
