"""Each step of a store to its next version, taken by a store of the version before."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from storage_samples import make_film, make_patient, make_record, next_version, save_new, without_urgent_signs, write_report

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.listing import AgeBand, RecordFilter
from pneumo_desktop.domain.patient import PartialDate, clean_text
from pneumo_desktop.domain.visit import DangerSign, Sign, Signs, Visit
from pneumo_desktop.storage.database import open_database
from pneumo_desktop.storage.engine import connect
from pneumo_desktop.storage.keeping import SqliteKeeping
from pneumo_desktop.storage.migration import Migration, bundled_migrations
from pneumo_desktop.storage.records import DATABASE_NAME, open_store
from pneumo_desktop.storage.sealing import StoreKey

NUMBERS = ("KH-2041", "KH-٢٠٤١", "ｋｈ－２０４１", "kh-२०४२")


def keys_of(path: Path, key: StoreKey | None) -> list[str]:
    with closing(connect(path, key.database if key else None)) as connection:
        return [row[0] for row in connection.execute("SELECT patient_key FROM record ORDER BY newest")]


def as_version_6(data: Path, key: StoreKey | None) -> None:
    """Count every version by the day of its saving, as before 0007_day_of_the_reading.sql."""
    with closing(connect(data / DATABASE_NAME, key.database if key else None)) as connection:
        connection.execute(
            "UPDATE version_fact SET day = substr(v.saved_at, 1, 10), age_days = 69 FROM record_version AS v"
            " WHERE v.id = version_id AND v.exam_at IS NULL"
        )
        connection.execute("UPDATE record SET day = f.day FROM version_fact AS f WHERE f.version_id = newest")
        without_urgent_signs(connection)
        connection.execute("PRAGMA user_version = 6")


def as_version_5(data: Path, key: StoreKey | None) -> list[str]:
    """Put the keys back as they were before 0006_numbers_in_any_digits.sql, and return them."""
    keys = [clean_text(number).casefold() for number in NUMBERS]
    with closing(connect(data / DATABASE_NAME, key.database if key else None)) as connection:
        rows = connection.execute("SELECT id FROM record ORDER BY newest").fetchall()
        for (record_id,), old in zip(rows, keys, strict=True):
            connection.execute("UPDATE record SET patient_key = ? WHERE id = ?", (old, record_id))
        without_urgent_signs(connection)
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


def facts_of(data: Path, key: StoreKey | None) -> list[tuple[str, float]]:
    with closing(connect(data / DATABASE_NAME, key.database if key else None)) as connection:
        asked = "SELECT f.day, f.age_days FROM version_fact AS f JOIN record AS r ON f.version_id = r.newest AND f.day = r.day"
        return [tuple(row) for row in connection.execute(f"{asked} ORDER BY version_id")]


def test_step_7_counts_a_film_without_a_day_of_its_exam_by_its_reading(data, key):
    """Two of January that were amended in March: one without a day of its exam, one of a person with an estimated age."""
    january, march = datetime(2026, 1, 20, 9), datetime(2026, 3, 14, 9)
    born = replace(make_patient("K-1"), estimated_age=None, birth_date=date(2026, 1, 4))
    with open_store(data, key=key) as store:
        for seed, (person, visit) in enumerate([(born, Visit()), (make_patient("K-2"), Visit()), (born, Visit(march))]):
            film = make_film(seed)
            reading = replace(make_record("", film, person).reading, read_at=january)
            first = save_new(store, film, person, visit=visit, reading=reading, saved_at=january)
            anew = replace(reading, read_at=march)  # two of them were also read anew
            store.save(next_version(first, saved_at=march, reading=anew if seed else reading), film, write_report(store))
        right = facts_of(data, key)
    assert [day for day, _ in right] == ["2026-01-20", "2026-01-20", "2026-03-14"]
    as_version_6(data, key)
    with closing(connect(data / DATABASE_NAME, key.database if key else None)) as connection:
        connection.execute("UPDATE version_fact SET age_days = 913.125 WHERE version_id IN (3, 4)")  # an estimate has no day
        assert connection.execute("SELECT DISTINCT day FROM record").fetchall() == [("2026-03-14",)]
    with open_store(data, key=key) as store:
        assert len(store.listed(RecordFilter(until=date(2026, 1, 31)))) == 2
    assert facts_of(data, key) == right
    assert (data / "records.v6.sqlite3").is_file()


def test_step_8_keeps_urgent_signs_beside_the_facts_and_the_audit_is_sound(data, key):
    """Each of three patients, one of them amended; what the step makes is what a new store has."""
    signs = (Signs(oxygen_saturation=85), Signs(danger_signs={DangerSign.LETHARGIC: Sign.YES}), Signs(oxygen_saturation=97))

    def column() -> list[str]:
        with closing(connect(data / DATABASE_NAME, key.database if key else None)) as connection:
            return [row[0] for row in connection.execute("SELECT urgent_signs FROM version_fact ORDER BY version_id")]

    with open_store(data, key=key) as store:
        for seed, seen in enumerate(signs):
            first = save_new(store, make_film(seed), visit=Visit(signs=seen))
        store.save(next_version(first, visit=Visit(signs=signs[0])), make_film(2), write_report(store))
    right = column()
    assert [bool(one) for one in right] == [True, True, False, True]
    with closing(connect(data / DATABASE_NAME, key.database if key else None)) as connection:
        without_urgent_signs(connection)
        connection.execute("PRAGMA user_version = 7")
    with open_store(data, key=key) as store:
        assert [line.urgent for line in store.search("")] == [True, True, True]
        assert SqliteKeeping(store, "x").verify_audit(None, CancelToken(), no_progress).sound
    assert column() == right
    assert (data / "records.v7.sqlite3").is_file()


def test_step_9_counts_ages_of_partial_birth_dates_anew_and_looks_away_from_nothing_else(data, key):
    """Two who were born in the year and in the month of their film, and one of a whole birth date, whose record was amended."""
    partial = [replace(make_patient(), estimated_age=None, partial_birth=PartialDate(2026, month)) for month in (None, 11)]
    whole = replace(make_patient(), estimated_age=None, birth_date=date(2026, 1, 4))
    with open_store(data, key=key) as store:
        for seed, person in enumerate([*partial, whole]):
            first = save_new(store, make_film(seed), person, visit=Visit(datetime(2026, 11, 5, 9)))
        store.save(next_version(first), make_film(2), write_report(store))
        (number,) = {line.number for line in store.search("") if line.patient == whole}
    right = facts_of(data, key)
    assert [age for _, age in right] == [154.0, 2.0, 305.0]
    with closing(connect(data / DATABASE_NAME, key.database if key else None)) as connection:
        connection.execute("UPDATE version_fact SET age_days = iif(version_id = 1, 143, -10) WHERE version_id < 3")
        connection.execute("PRAGMA user_version = 8")
    with open_store(data, key=key) as store:
        assert SqliteKeeping(store, "x").verify_audit(None, CancelToken(), no_progress).sound
        assert AgeBand.NOT_KNOWN not in [group.age_band for group in store.film_groups()]
    assert facts_of(data, key) == right
    assert (data / "records.v8.sqlite3").is_file()
    with closing(connect(data / DATABASE_NAME, key.database if key else None)) as connection:
        connection.execute("UPDATE version_fact SET age_days = 4000 WHERE version_id = 4")
        connection.execute("PRAGMA user_version = 8")
    with open_store(data, key=key) as store:
        assert dict(SqliteKeeping(store, "x").verify_audit(None, CancelToken(), no_progress).changed) == {number: "age_days"}
