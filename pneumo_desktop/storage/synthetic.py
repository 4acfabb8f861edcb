"""Fills a store with many made-up records, for measuring: true rows and a true audit, but films and reports are not written."""

from __future__ import annotations

import hashlib
import random
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import numpy as np

from pneumo_desktop.domain.film import FilmFacts
from pneumo_desktop.domain.keeping import Act
from pneumo_desktop.domain.patient import Patient, Sex
from pneumo_desktop.domain.reading import Agreement, FinalRead, HeatMap, ModelIdentity, Outcome, Reading, Thresholds
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.storage.audit import append_line, payload_digest
from pneumo_desktop.storage.records import SqliteRecordStore, insert_version

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
_HEAT_MAP_CELLS = 14
_BATCH = 2000
_YEAR = 2026


def fill_store(store: SqliteRecordStore, count: int, seed: int = 7) -> None:
    """Add `count` records of one version each, in batches of one transaction."""
    made = _records(random.Random(seed), count)
    left = count
    while left > 0:
        with store.database.writing() as connection:
            for _ in range(min(_BATCH, left)):
                record = next(made)
                report, report_sha256 = f"{record.number}_v1.pdf", "0" * 64
                kept = replace(record, report_file=report, report_sha256=report_sha256)
                payload = insert_version(connection, kept, report, report_sha256, f"{record.film_sha256}.dcm", 1)
                detail: dict[str, str | int] = {"version": 1, "payload": payload_digest(payload)}
                append_line(connection, store.actor, Act.SAVE, record.id, detail)
        left -= _BATCH


def _records(chance: random.Random, count: int) -> Iterator[Record]:
    template = _template()
    for number in range(1, count + 1):
        saved_at = datetime(_YEAR, 1, 1) + timedelta(minutes=3 * number)
        name = " ".join("".join(chance.choices(SYLLABLES, k=3)) for _ in range(3))
        born = date(_YEAR - chance.randrange(1, 80), chance.randrange(1, 13), chance.randrange(1, 28))
        patient = Patient(f"KH{chance.randrange(10**7):07d}", name, chance.choice(list(Sex)), born)
        film = hashlib.sha256(number.to_bytes(8, "big")).hexdigest()
        score = chance.random()
        reading = replace(template.reading, film_sha256=film, patient_key=patient.key, score=score, read_at=saved_at)
        yield replace(
            template,
            id=str(uuid.UUID(int=chance.getrandbits(128), version=4)),
            number=f"P-{_YEAR}-{number:06d}",
            patient=patient,
            visit=replace(template.visit, exam_at=saved_at),
            film_sha256=film,
            reading=reading,
            saved_at=saved_at,
        )


def _template() -> Record:
    at = datetime(_YEAR, 1, 1)
    patient = Patient("KH0000000", "Template", Sex.UNKNOWN, date(2020, 1, 1))
    model = ModelIdentity("synthetic", "Synthetic", "1", "2026-01-01", "0" * 64)
    return Record(
        id="",
        number="",
        version=1,
        state=RecordState.FINAL,
        patient=patient,
        visit=Visit(at, clinical_question="Cough for four days, fast breathing", referring_person="Health officer"),
        film_sha256="0" * 64,
        film_facts=FilmFacts("DICOM", 2500, 3000, 12),
        reading=Reading(
            film_sha256="0" * 64,
            patient_key=None,
            outcome=Outcome.SUGGESTS_PNEUMONIA,
            reason=None,
            quality=(),
            score=0.5,
            kinds={"pneumonia": 0.5, "no_pneumonia": 0.5},
            model=model,
            thresholds=Thresholds(0.4, 0.6),
            device="CPU",
            read_at=at,
        ),
        heat_map=HeatMap(np.linspace(0, 1, _HEAT_MAP_CELLS**2, dtype=np.float32).reshape(_HEAT_MAP_CELLS, -1)),
        final_read=FinalRead(Agreement.AGREES, "Findings suggest pneumonia", "Synthetic", at),
        saved_at=at,
        software_version="synthetic",
    )
