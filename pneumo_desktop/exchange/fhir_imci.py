"""The class of the WHO's chart as a FHIR Observation. It follows from patient and visit, so nothing is read back from it."""

from __future__ import annotations

from datetime import date

from pneumo_desktop.domain.imci import ImciResult, ImciScope, classify
from pneumo_desktop.domain.record import Record
from pneumo_desktop.exchange.fhir_parts import Document, Resource, reason_absent
from pneumo_desktop.exchange.fhir_words import EXAM, NOT_MEASURED, OWN_DISPLAYS, concept, own

_NO_CLASS = {
    ImciScope.YOUNG_INFANT: "Under 2 months: the WHO has a chart of its own for young infants",
    ImciScope.OLDER: "60 months and over: the chart is for children of 2 to 59 months",
    ImciScope.NO_COUGH: "No cough or difficult breathing",
    ImciScope.COUGH_NOT_ASSESSED: "Cough and difficult breathing were not assessed",
    ImciScope.AGE_NOT_KNOWN: "The age is not known",
    ImciScope.APPLIES: "Not all was assessed that the chart asks for",
}


def imci_words(record: Record) -> str:
    """The class in one line, with "Refer urgently" before it where a sign says so; empty outside the chart's ages."""
    result = _result(record)
    if result is None or (not result.urgent and result.scope is not ImciScope.APPLIES):
        return ""
    urgent = "Refer urgently. " if result.urgent else ""
    return f"{urgent}{OWN_DISPLAYS['imci-class']}: {_class_words(result)} ({result.edition})"


def write_imci(document: Document, record: Record) -> list[Resource]:
    """A reference to the Observation of the class; none where it cannot be told at all."""
    result = _result(record)
    if result is None:
        return []
    content: Resource = {
        "status": "final",
        "category": [concept(EXAM)],
        "code": concept(own("imci-class")),
        "subject": document.ref("patient"),
        "encounter": document.ref("visit"),
        "effectiveDateTime": document.seen_on(record.visit.exam_at or record.reading.read_at),
        "method": {"text": result.edition},
        "component": [{"code": concept(own("imci-urgent")), "valueBoolean": result.urgent}],
    }
    if result.classification is not None:
        content["valueCodeableConcept"] = concept(own(f"imci-{result.classification.value}"))
    else:
        content["dataAbsentReason"] = reason_absent(NOT_MEASURED, _NO_CLASS[result.scope])
    said = [("Found", result.reasons), ("Not assessed, cannot be excluded", result.missing), ("Notes", result.notes)]
    words = "; ".join(f"{name}: {', '.join(codes)}" for name, codes in said if codes)
    content["note"] = [{"text": words}] if words else []
    return [document.add("imci-class", "Observation", imci_words(record) or _class_words(result), **content)]


def _class_words(result: ImciResult) -> str:
    if result.classification is None:
        return _NO_CLASS[result.scope]
    return OWN_DISPLAYS[f"imci-{result.classification.value}"]


def _result(record: Record) -> ImciResult | None:
    day: date = record.day
    try:
        return classify(record.patient, record.visit, day)
    except (ValueError, OverflowError):  # a partial date that is none, from an old or foreign record
        return None
