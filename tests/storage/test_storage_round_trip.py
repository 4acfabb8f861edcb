"""Random records through store, backup and restore, without a difference. `make torture` draws 10,000 of them."""

from __future__ import annotations

import dataclasses
import os
import tempfile
import uuid
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from record_strategies import objects_of, records, same, values_of
from storage_samples import write_report

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.patient import Patient
from pneumo_desktop.domain.record import Record
from pneumo_desktop.storage.codec import decode_record, encode_record
from pneumo_desktop.storage.keeping import ClosedStore, SqliteKeeping
from pneumo_desktop.storage.records import open_store

RECORDS = int(os.environ.get("PNEUMO_RECORDS", "60"))
BATCH = 25
"""Records of one store: a backup of each store is made and restored."""
_SLOW_IS_FINE = {
    "deadline": None,
    "phases": (Phase.explicit, Phase.generate),
    "suppress_health_check": list(HealthCheck),
    "database": None,
}


@settings(max_examples=RECORDS, **_SLOW_IS_FINE)
@given(records())
def test_record_to_json_and_back(drawn):
    record, _film = drawn
    assert same(decode_record(encode_record(record)), record)


def test_records_through_store_backup_and_restore():
    """Drawn one by one and kept in stores of `BATCH` each."""
    batch: list[tuple[Record, Film]] = []

    @settings(max_examples=RECORDS, **_SLOW_IS_FINE)
    @given(records())
    def draw(drawn):
        record, film = drawn
        # Which id and number a record got is the store's business; drawn ones might come twice.
        batch.append((dataclasses.replace(record, id=str(uuid.uuid4()), number=f"P-2026-{len(batch) + 1:06d}"), film))
        if len(batch) == BATCH:
            keep_and_bring_back(batch)
            batch.clear()

    draw()
    keep_and_bring_back(batch)


def keep_and_bring_back(batch) -> None:
    """One store, its backup, and the store restored from it on another computer."""
    with tempfile.TemporaryDirectory() as folder:
        here, there, file = Path(folder) / "data", Path(folder) / "elsewhere" / "data", Path(folder) / "b"
        kept = {}
        with open_store(here) as store:
            for record, film in batch:
                saved = store.save(record, film, write_report(store, record.id.encode()))
                assert same(dataclasses.replace(saved, report_file=None, report_sha256=None), record)
                kept[record.id] = saved, film
            assert_whole(store, kept)
            SqliteKeeping(store, "x").back_up(file, {}, datetime(2026, 11, 21), CancelToken(), no_progress)
        ClosedStore(there).restore(file, CancelToken(), no_progress)
        with open_store(there) as store:
            assert_whole(store, kept)
            assert SqliteKeeping(store, "x").verify_audit(None, CancelToken(), no_progress).sound


def assert_whole(store, kept) -> None:
    assert store.count() == len(kept)
    lines = {line.id: line for line in store.search("", limit=-1)}
    for record_id, (saved, film) in kept.items():
        assert same(store.load(record_id), saved)
        assert same(lines[record_id].patient, saved.patient)
        assert store.film_path(film.sha256).read_bytes() == film.source
        assert store.report_path(saved).read_bytes() == record_id.encode()


def test_a_new_field_is_covered_by_itself():
    """A class with a field that nobody has heard of yet: drawn by its type, kept by the codec's library."""

    @dataclasses.dataclass(frozen=True)
    class Wider(Patient):
        village: str = "no village drawn"
        caregivers: tuple[str, ...] = ("none drawn",)

    globals()["Wider"] = Wider
    found = []

    @settings(max_examples=30, **_SLOW_IS_FINE)
    @given(objects_of(Wider))
    def draw(person):
        found.append((person.village, person.caregivers))

    draw()
    assert len({village for village, _ in found}) > 5
    assert all(village != "no village drawn" for village, _ in found)


def test_every_field_of_a_record_varies():
    """No rule may pin a field that holds what a clinic typed."""
    seen: dict[str, set[str]] = {}

    @settings(max_examples=60, **_SLOW_IS_FINE)
    @given(records())
    def draw(drawn):
        for owner in (drawn[0], drawn[0].patient, drawn[0].visit, drawn[0].reading, drawn[0].film_facts):
            for field in dataclasses.fields(owner):
                seen.setdefault(f"{type(owner).__name__}.{field.name}", set()).add(repr(getattr(owner, field.name))[:80])

    draw()
    fixed = {name for name, values in seen.items() if len(values) < 2}
    assert fixed == {"Record.version", "Record.report_file", "Record.report_sha256"}


def test_a_type_without_a_strategy_is_told():
    with pytest.raises(TypeError, match="no strategy"):
        values_of(complex)
    assert not same(Record, Patient)
