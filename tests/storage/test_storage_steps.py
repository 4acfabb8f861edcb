"""Each step of a store to its next version, taken by a store of the version before."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from storage_samples import make_film, make_patient, save_new

from pneumo_desktop.domain.patient import clean_text
from pneumo_desktop.storage.database import open_database
from pneumo_desktop.storage.engine import connect
from pneumo_desktop.storage.migration import Migration, bundled_migrations
from pneumo_desktop.storage.records import DATABASE_NAME, open_store
from pneumo_desktop.storage.sealing import StoreKey

NUMBERS = ("KH-2041", "KH-٢٠٤١", "ｋｈ－２０４１", "kh-२०४२")


def keys_of(path: Path, key: StoreKey | None) -> list[str]:
    with closing(connect(path, key.database if key else None)) as connection:
        return [row[0] for row in connection.execute("SELECT patient_key FROM record ORDER BY newest")]


def as_version_5(data: Path, key: StoreKey | None) -> list[str]:
    """Put the keys back as they were before 0006_numbers_in_any_digits.sql, and return them."""
    keys = [clean_text(number).casefold() for number in NUMBERS]
    with closing(connect(data / DATABASE_NAME, key.database if key else None)) as connection:
        rows = connection.execute("SELECT id FROM record ORDER BY newest").fetchall()
        for (record_id,), old in zip(rows, keys, strict=True):
            connection.execute("UPDATE record SET patient_key = ? WHERE id = ?", (old, record_id))
        connection.execute("PRAGMA user_version = 5")
    return keys


@pytest.fixture(params=[None, StoreKey(bytes(range(32)))], ids=["plain", "encrypted"])
def key(request):
    return request.param


@pytest.fixture
def of_before(data, key):
    """A store of version 5 with four records under two numbers, three of them typed in digits of three scripts."""
    with open_store(data, key=key) as store:
        for seed, number in enumerate(NUMBERS):
            save_new(store, make_film(seed), make_patient(number, f"Name {seed}"))
    return as_version_5(data, key)


def test_step_6_makes_one_number_of_digits_of_every_script(data, key, of_before):
    with open_store(data, key=key) as store:
        assert [line.patient.number for line in store.records_under("KH-2041")] == list(NUMBERS[2::-1])
        assert [line.patient.number for line in store.records_under("kh-٢٠٤٢")] == [NUMBERS[3]]
        assert sorted(store.load(line.id).patient.number for line in store.search("")) == sorted(NUMBERS)
    assert keys_of(data / DATABASE_NAME, key) == ["kh-2041"] * 3 + ["kh-2042"]
    assert keys_of(data / "records.v5.sqlite3", key) == of_before


def test_step_6_is_whole_or_not_taken(data, key, of_before):
    steps = list(bundled_migrations())
    steps[5] = Migration(6, steps[5].sql + "\nINSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        open_database(data / DATABASE_NAME, False, steps, key.database if key else None).close()
    assert keys_of(data / DATABASE_NAME, key) == of_before
    with open_store(data, key=key) as store:  # the step as it is goes on from there
        assert len(store.records_under("KH-2041")) == 3
