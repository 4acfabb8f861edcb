"""Records for tests: one with every field filled, plain old ones, and variants; random ones are in record_strategies.py."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, datetime

import numpy as np

from pneumo_desktop.domain.film import Correction, FilmFacts
from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate, Patient, PatientDetails, PatientDraft, Sex
from pneumo_desktop.domain.reading import (
    Agreement,
    FilmQuality,
    FinalRead,
    HeatMap,
    ModelIdentity,
    Outcome,
    Reading,
    Thresholds,
    WhoConclusion,
)
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.domain.visit import DangerSign, OxygenSupport, Sign, Signs, ViewPosition, Visit, VisitKind

MODEL = ModelIdentity(
    "lite0-3", "EfficientNet-Lite0", "1.0.0", "2026-11-20", "9f3a" * 16, "children of one hospital", card_sha256="7c1d" * 16
)
SIGNS = Signs(
    cough=Sign.YES,
    cough_days=5,
    fever=Sign.NO,
    fever_days=2,
    respiratory_rate=54,
    respiratory_rate_seconds=60,
    chest_indrawing=Sign.YES,
    stridor=Sign.NO,
    wheeze=Sign.NOT_ASSESSED,
    oxygen_saturation=88,
    oxygen_support=OxygenSupport.AIR,
    temperature_c=38.4,
    weight_kg=12.3,
    height_cm=91.5,
    muac_mm=142,
    danger_signs={DangerSign.LETHARGIC: Sign.YES, DangerSign.CONVULSIONS: Sign.NO},
)
PATIENT = Patient(
    "KDH-20931-7",
    "Émilie Nakato-Ssebaggala",
    Sex.FEMALE,
    date(2023, 3, 14),
    details=PatientDetails("Ssebaggala", "NIN-CM230314", "Bwindi-Kayonza", "Ruth Akello", "+256 772 555 0199", "grandmother"),
)
FINAL = FinalRead(
    Agreement.OWN_WORDS,
    "Consolidation in the right lower zone <b>&</b> effusion.",
    "Dr. Miriam Okello",
    datetime(2026, 11, 19, 10, 49),
    FilmQuality.ADEQUATE,
    WhoConclusion.PRIMARY_END_POINT,
    True,
    "clinical officer",
)


def full_record(film_sha256: str = "ab" * 32, facts: FilmFacts | None = None, **changes: object) -> Record:
    """Every field filled; `changes` as of `replace`."""
    reading = Reading(
        film_sha256=film_sha256,
        patient_key=PATIENT.key,
        outcome=Outcome.SUGGESTS_PNEUMONIA,
        reason=None,
        quality=("low_contrast", "burned_in_text"),
        score=0.9312,
        kinds={"pneumonia": 0.9312, "no_pneumonia": 0.0688},
        model=MODEL,
        thresholds=Thresholds(0.35, 0.65, "factory", 0.21),
        device="CPU",
        read_at=datetime(2026, 11, 19, 10, 42, 7),
        steps_ms={"decode": 12.5, "read": 211.0},
    )
    record = Record(
        id="5f2c7d1e-0000-4000-8000-000000000001",
        number="P-2026-000123",
        version=2,
        state=RecordState.AMENDED,
        patient=PATIENT,
        visit=Visit(
            datetime(2026, 11, 19, 9, 15),
            ViewPosition.AP_SUPINE,
            "Nurse Amina Tumwine",
            "Pneumonia? Mother of Jonas fears so",
            "Cough since the market day",
            VisitKind.FOLLOW_UP,
            SIGNS,
        ),
        film_sha256=film_sha256,
        film_facts=facts or FilmFacts("JPEG", 300, 200, 8, suffix=".jpg"),
        reading=reading,
        heat_map=HeatMap(np.outer([0.1, 0.9, 0.2], [0.1, 1.0, 0.3]).astype(np.float32)),
        final_read=FINAL,
        saved_at=datetime(2026, 11, 19, 10, 50),
        software_version="0.1.0",
        report_file="P-2026-000123_v2.pdf",
        report_sha256=hashlib.sha256(b"%PDF-1.7 report").hexdigest(),
        amendment_reason="The side was wrong, said Dr. Okello",
    )
    return replace(record, **changes)  # type: ignore[arg-type]


def old_record() -> Record:
    """As the first version of the program kept it: no signs, no details, nothing concluded, nothing analysed."""
    full = full_record()
    patient = Patient("12", "Ana", Sex.UNKNOWN, estimated_age=Age(18, AgeUnit.MONTHS))
    reading = replace(
        full.reading,
        patient_key=None,
        outcome=Outcome.NOT_ANALYSED,
        reason="lateral",
        quality=(),
        score=None,
        kinds={},
        model=None,
        thresholds=None,
    )
    return Record(
        id=full.id,
        number=full.number,
        version=1,
        state=RecordState.DRAFT,
        patient=patient,
        visit=Visit(),
        film_sha256=full.film_sha256,
        film_facts=FilmFacts("PNG", 4, 3, 8),
        reading=reading,
        heat_map=None,
        final_read=None,
        saved_at=full.saved_at,
        software_version="0.1.0",
    )


def variants() -> dict[str, Record]:
    """Records that differ in what FHIR says differently."""
    full = full_record()
    unknown = Patient("NN-3", "Unknown man", Sex.MALE, partial_birth=PartialDate(1980), provisional=True)
    month = Patient("NN-4", "أمينة حسن", Sex.FEMALE, partial_birth=PartialDate(2024, 2))
    phone = replace(PATIENT, details=PatientDetails(caregiver_relationship="aunt"))
    unable = replace(SIGNS, respiratory_rate=None, respiratory_rate_seconds=None, respiratory_rate_unable=True)
    return {
        "full": full,
        "old": old_record(),
        "partial year": replace(full, patient=unknown, reading=replace(full.reading, patient_key=unknown.key)),
        "partial month": replace(full, patient=month, reading=replace(full.reading, patient_key=month.key)),
        "relationship alone": replace(full, patient=phone),
        "merged": replace(full, merged_from=unknown),
        "corrected": replace(full, corrected_from=replace(PATIENT, name="Abebe Bekila")),
        "rate not countable": replace(full, visit=replace(full.visit, signs=unable)),
        "strange words": replace(full, amendment_reason="a\x00b\x1f", visit=replace(full.visit, symptoms=" two  blanks \n")),
        "turned": replace(full, reading=replace(full.reading, correction=Correction(1, True))),
        "not a number": replace(full, reading=replace(full.reading, score=float("nan"), kinds={"a": float("inf")})),
        "no time": replace(full, visit=Visit()),
        "header": replace(full, film_facts=replace(full.film_facts, patient=PatientDraft("7", "X^Y"), modality="ZZ")),
    }
