"""A record as a FHIR R4 document Bundle, and back without a difference.

Every field that FHIR has a place for stands there and is read from there. What is left over - and only that - travels in the
extension `remainder` of the Composition: after the bundle is made it is read back, and each field that did not come back as
it was is written down with its path. So the way back is exact for every record, also for fields added later.
"""

from __future__ import annotations

import json
from datetime import timedelta, timezone, tzinfo
from typing import Any

from pneumo_desktop.domain.exports import stable_uuid
from pneumo_desktop.domain.record import Record, RecordState, split_amendment
from pneumo_desktop.exchange.fhir_imci import imci_words, write_imci
from pneumo_desktop.exchange.fhir_impression import read_impression, write_impression
from pneumo_desktop.exchange.fhir_parts import (
    Document,
    Reader,
    Resource,
    clean,
    drop_empty,
    key_of,
    own_extension,
    paragraphs,
    read_extension,
)
from pneumo_desktop.exchange.fhir_patient import read_patient, read_visit, write_patient, write_people, write_visit
from pneumo_desktop.exchange.fhir_reading import (
    Attached,
    read_devices,
    read_film,
    read_final_read,
    read_heat_map,
    read_reading,
    read_report,
    write_devices,
    write_film,
    write_final_read,
    write_heat_map,
    write_reading,
    write_report,
)
from pneumo_desktop.exchange.fhir_signs import read_signs, write_signs
from pneumo_desktop.exchange.fhir_words import (
    ANONYMISED,
    CLINICAL_INFORMATION,
    CONCLUSION,
    RADIOLOGY,
    REPORT_TYPE,
    STATUS,
    VERSION_EXTENSION,
    concept,
)
from pneumo_desktop.exchange.plain import Flat, Path, flatten, patient_of, same, to_json, unflatten
from pneumo_desktop.sentences import SOURCE_LANGUAGE, load_sentences

LIMITS = (
    "Pneumo Desktop is a computer aid for a first reading. It does not diagnose, does not rule out pneumonia or any "
    "other disease and does not grade severity. Not assessed: tuberculosis, pneumothorax, heart failure, foreign body, "
    "fracture, nodules."
)
_STATES = {status: state.value for state, status in STATUS.items()}
_UNSET = object()


def make_bundle(
    record: Record,
    attached: Attached | None = None,
    zone: tzinfo | None = None,
    anonymous: bool = False,
) -> Resource:
    """The document Bundle of one version of a record; the same arguments give the same bundle.

    `zone` is the clinic's, for FHIR wants an offset with every time of day.
    """
    attached = attached or Attached()
    document = Document(key_of(record.id, record.version), zone or timezone(timedelta(0)))
    write_patient(document, record.patient, record)
    write_people(document, record)
    write_visit(document, record)
    write_devices(document, record)
    write_film(document, record, attached)
    signs = [*write_imci(document, record), *write_signs(document, record)]
    reading = write_reading(document, record)
    conclusion = [*write_impression(document, record), *write_final_read(document, record)]
    write_heat_map(document, record, attached)
    write_report(document, record, [*conclusion, *reading], attached)
    first = _composition(document, record, signs, conclusion, reading)
    bundle: Resource = {
        "resourceType": "Bundle",
        "id": str(stable_uuid(document.key)),
        "meta": {"lastUpdated": document.moment(record.saved_at)},
        "identifier": {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{stable_uuid(document.key)}"},
        "type": "document",
        "timestamp": document.moment(record.saved_at),
        "entry": [
            {"fullUrl": document.url("composition"), "resource": first},
            *({"fullUrl": url, "resource": resource} for url, resource in document.entries),
        ],
    }
    if anonymous:
        bundle["meta"]["security"] = [ANONYMISED]
    _write_remainder(bundle, record)
    return bundle


def _composition(
    document: Document,
    record: Record,
    signs: list[Resource],
    conclusion: list[Resource],
    reading: list[Resource],
) -> Resource:
    final, patient = record.final_read, record.patient
    draft = "No person has concluded yet: this is a draft."
    words = f"{final.conclusion}\n{final.reader}{', ' + final.role if final.role else ''}" if final else draft
    if record.amendment_reason:
        reason, own = split_amendment(record.amendment_reason)
        chosen = f"{load_sentences(SOURCE_LANGUAGE).choices['amendment_reasons'][reason]}: " if reason else ""
        words += f"\nAmended: {chosen}{own}"
    clinical = "\n".join(part for part in (record.visit.clinical_question, record.visit.symptoms, imci_words(record)) if part)
    sections = [
        {
            "title": "Clinical information",
            "code": concept(CLINICAL_INFORMATION),
            "text": _narrative(clinical or "None written down."),
            "entry": [document.ref("visit"), *signs],
        },
        {
            "title": "Conclusion of the reader",
            "code": concept(CONCLUSION),
            "text": _narrative(words),
            "entry": [*conclusion, document.ref("report")],
        },
        {
            "title": "Reading of the program: an aid, not a diagnosis",
            "text": _narrative(LIMITS),
            "entry": [*reading, document.ref("film"), *([document.ref("heat-map")] if record.heat_map is not None else [])],
        },
    ]
    previous = f"urn:uuid:{stable_uuid(key_of(record.id, record.version - 1))}"
    composition = {
        "resourceType": "Composition",
        "id": document.url("composition").removeprefix("urn:uuid:"),
        "language": "en",
        "text": _narrative(f"Chest film report {record.number}, version {record.version}\n{patient.name}, {patient.number}"),
        "extension": [{"url": VERSION_EXTENSION, "valueString": str(record.version)}],
        "identifier": {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{clean(record.id) or '-'}"},
        "status": STATUS[record.state],
        "type": concept(REPORT_TYPE),
        "category": [concept(RADIOLOGY)],
        "subject": document.ref("patient"),
        "encounter": document.ref("visit"),
        "date": document.moment(record.saved_at),
        "author": [document.ref("reader") if final else document.ref("program")],
        "title": f"Chest film report {clean(record.number) or '-'}",
        "attester": [{"mode": "professional", "time": document.moment(final.at), "party": document.ref("reader")}]
        if final
        else [],
        "relatesTo": [{"code": "replaces", "targetIdentifier": {"system": "urn:ietf:rfc:3986", "value": previous}}]
        if record.state is RecordState.AMENDED
        else [],
        "section": sections,
    }
    return dict(drop_empty(composition))


def _narrative(text: str) -> Resource:
    return {"status": "generated", "div": paragraphs(text)}


def record_from_fhir(bundle: Resource) -> Record:
    """The record that `make_bundle` made the bundle from, to the last field; ValueError for any other bundle."""
    try:
        flat = _read(bundle)
        remainder = read_extension(bundle["entry"][0]["resource"], "remainder")
        for part in remainder.get("extension", []):
            _apply(flat, json.loads(part["valueString"]))
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise ValueError("this bundle holds no record of Pneumo Desktop") from error
    return unflatten(flat)


def _apply(flat: Flat, left: dict[str, Any]) -> None:
    path: Path = tuple(left["path"])
    if "value" in left:
        flat[path] = left["value"]
    else:
        flat.pop(path, None)


def remainder_of(bundle: Resource) -> list[Path]:
    """The paths of the fields that FHIR had no place for."""
    parts = read_extension(bundle["entry"][0]["resource"], "remainder").get("extension", [])
    return [tuple(json.loads(part["valueString"])["path"]) for part in parts]


def _write_remainder(bundle: Resource, record: Record) -> None:
    """Read the bundle back and write down what did not come back as it was."""
    found, wanted = _read(json.loads(json.dumps(bundle))), flatten(record)
    left = [
        {"path": list(path), "value": value}
        for path, value in wanted.items()
        if (back := found.get(path, _UNSET)) is _UNSET or not same(back, value)
    ]
    left += [{"path": list(path)} for path in found if path not in wanted]
    if left:
        parts = [{"url": "field", "valueString": to_json(one)} for one in left]
        bundle["entry"][0]["resource"]["extension"].append(own_extension("remainder", extension=parts))


def _read(bundle: Resource) -> Flat:
    """What FHIR's own places say."""
    reader = Reader(bundle)
    composition = reader.composition
    version = next(one["valueString"] for one in composition["extension"] if one["url"] == VERSION_EXTENSION)
    reader.put(("id",), composition["identifier"]["value"].removeprefix("urn:uuid:"))
    reader.put(("version",), int(version))
    reader.put(("state",), _STATES[composition["status"]])
    reader.put(("merged_from",), None)
    reader.put(("corrected_from",), None)
    for read in (
        read_patient,
        read_visit,
        read_film,
        read_devices,
        read_signs,
        read_reading,
        read_final_read,
        read_impression,
        read_heat_map,
        read_report,
    ):
        read(reader)
    reader.put(("reading", "patient_key"), _key_of(reader.flat))
    return reader.flat


def _key_of(flat: Flat) -> str | None:
    """The identity that the reading is bound to, from the patient as read."""
    patient = {path[1:]: value for path, value in flat.items() if path[0] == "patient"}
    try:
        return patient_of(patient).key
    except ValueError:
        return None
