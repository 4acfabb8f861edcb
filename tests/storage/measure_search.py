"""Measures search and start with many records: `python tests/storage/measure_search.py --records 100000 [--encrypted]`."""

from __future__ import annotations

import argparse
import random
import tempfile
import uuid
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

from storage_samples import make_film, make_patient, make_record

from pneumo_desktop.storage.records import DATABASE_NAME, SqliteRecordStore, insert_version, open_store
from pneumo_desktop.storage.sealing import StoreKey

SYLLABLES = [
    "ma",
    "ri",
    "ka",
    "to",
    "né",
    "be",
    "sha",
    "lu",
    "om",
    "abe",
    "geb",
    "tes",
    "fay",
    "wor",
    "ku",
    "王",
    "小",
    "ራ",
    "म",
]
SEARCHES = ["", "a", "王", "mari", "kato tes", "000042", "KH0", "mari kato tesbe shalu om", "nobody-of-this-name", "%"]


def fill(store: SqliteRecordStore, records: int) -> None:
    """Put records in without their files, in one transaction."""
    chance = random.Random(7)
    film = make_film()
    template = make_record("P-2026-000001", film)
    with store._database.writing() as connection:
        for count in range(1, records + 1):
            number = f"P-2026-{count:06d}"
            name = " ".join("".join(chance.choices(SYLLABLES, k=3)) for _ in range(3))
            patient = make_patient(f"KH{chance.randrange(10**7):07d}", name)
            report, sha256 = f"{number}_v1.pdf", "0" * 64
            made = {"id": str(uuid.UUID(int=chance.getrandbits(128))), "number": number, "patient": patient}
            record = replace(template, **made, report_file=report, report_sha256=sha256)
            insert_version(connection, record, report, sha256, f"{film.sha256}.dcm", 1)


def measure(store: SqliteRecordStore) -> dict[str, float]:
    """Median of 5, in ms: a page of 200, and the count, for each of `SEARCHES`; and the newest patient of a number."""
    times = {}
    for text in SEARCHES:
        times[f"search {text!r}"] = _median_ms(lambda text=text: store.search(text))
        times[f"count {text!r}"] = _median_ms(lambda text=text: store.count(text))
    times["last page"] = _median_ms(lambda: store.search("", offset=max(0, store.count() - 200)))
    times["find_patient"] = _median_ms(lambda: store.find_patient("KH0000042"))
    return times


def _median_ms(call) -> float:
    times = []
    for _ in range(5):
        started = perf_counter()
        call()
        times.append((perf_counter() - started) * 1000)
    return median(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--encrypted", action="store_true")
    asked = parser.parse_args()
    key = StoreKey(bytes(range(32))) if asked.encrypted else None
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        with open_store(data, key=key) as store:
            fill(store, asked.records)
        print(f"{asked.records} records, {(data / DATABASE_NAME).stat().st_size / 1e6:.0f} MB")
        started = perf_counter()
        with open_store(data, key=key) as store:
            print(f"{(perf_counter() - started) * 1000:8.1f} ms  open")
            started = perf_counter()
            store.search("nobody")
            print(f"{(perf_counter() - started) * 1000:8.1f} ms  first search")
            for name, time_ms in measure(store).items():
                print(f"{time_ms:8.1f} ms  {name}")


if __name__ == "__main__":
    main()
