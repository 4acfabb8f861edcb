"""Films, records and reports made in code, for tests and scripts of the store."""

from __future__ import annotations

import hashlib
import random
import uuid
from dataclasses import replace
from datetime import date, datetime

import numpy as np

from pneumo_desktop.domain.film import Film, FilmFacts, Window
from pneumo_desktop.domain.patient import Age, AgeUnit, Patient, PatientDraft, Sex
from pneumo_desktop.domain.reading import (
    Agreement,
    FinalRead,
    HeatMap,
    ModelIdentity,
    Outcome,
    Reading,
    Thresholds,
)
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.domain.visit import ViewPosition, Visit

MODEL = ModelIdentity("m1", "Model One", "1.0", "2026-11-01", "ab" * 32, "films of one hospital")


def make_film(seed: int = 0, size: int = 3000, file_format: str = "DICOM") -> Film:
    source = random.Random(seed).randbytes(size)
    facts = FilmFacts(file_format, 4, 3, 8, suffix=".dcm", patient=PatientDraft(number="KH-1", birth_date=date(2024, 2, 29)))
    pixels = np.zeros((3, 4), np.uint8)
    return Film(pixels, (Window(128.0, 256.0),), facts, hashlib.sha256(source).hexdigest(), source)


def make_patient(number: str = "KH-001", name: str = "Abebe Bikila") -> Patient:
    return Patient(number, name, Sex.MALE, estimated_age=Age(30, AgeUnit.MONTHS))


def make_record(number: str, film: Film, patient: Patient | None = None, **changes: object) -> Record:
    patient = patient or make_patient()
    reading = Reading(
        film_sha256=film.sha256,
        patient_key=patient.key,
        outcome=Outcome.SUGGESTS_PNEUMONIA,
        reason=None,
        quality=("low_contrast",),
        score=0.1 + 0.2,
        kinds={"pneumonia": 0.7, "no_pneumonia": 0.3},
        model=MODEL,
        thresholds=Thresholds(0.4, 0.6),
        device="CPU",
        read_at=datetime(2026, 11, 21, 9, 30, 1, 123456),
        steps_ms={"decode": 12.5},
    )
    record = Record(
        id=str(uuid.uuid4()),
        number=number,
        version=1,
        state=RecordState.FINAL,
        patient=patient,
        visit=Visit(datetime(2026, 11, 21, 9, 0), ViewPosition.PA, "Dr. Müller", "Fever?", "cough"),
        film_sha256=film.sha256,
        film_facts=film.facts,
        reading=reading,
        heat_map=HeatMap(np.linspace(0, 1, 35, dtype=np.float32).reshape(5, 7)),
        final_read=FinalRead(Agreement.AGREES, "Findings suggest pneumonia", "Nurse Hana", datetime(2026, 11, 21, 9, 40)),
        saved_at=datetime(2026, 11, 21, 9, 41),
        software_version="0.1.0",
    )
    return replace(record, **changes)  # type: ignore[arg-type]


def next_version(record: Record, **changes: object) -> Record:
    changed = replace(record, version=record.version + 1, state=RecordState.AMENDED, report_file=None, report_sha256=None)
    return replace(changed, **changes)  # type: ignore[arg-type]


def write_report(store, content: bytes = b"%PDF-1.7 made by a test\n"):
    path = store.scratch / f"{uuid.uuid4().hex}.pdf"
    path.write_bytes(content)
    return path


def save_new(store, film: Film | None = None, patient: Patient | None = None, **changes: object) -> Record:
    """A record with a number of its own, saved as version 1."""
    film = film or make_film()
    return store.save(make_record(store.next_number(2026), film, patient, **changes), film, write_report(store))


def without_urgent_signs(connection) -> None:
    """Undo 0008_urgent_signs.sql, but for the store's number."""
    connection.execute("ALTER TABLE version_fact DROP COLUMN urgent_signs")


def without_filter_columns(connection) -> None:
    """Undo 0005_listing_of_filters.sql."""
    connection.execute("DROP INDEX record_listing")
    for column in ("day", "outcome", "state", "reader", "who_conclusion"):
        connection.execute(f"ALTER TABLE record DROP COLUMN {column}")
    connection.execute("CREATE INDEX record_listing ON record (newest, search_text)")
