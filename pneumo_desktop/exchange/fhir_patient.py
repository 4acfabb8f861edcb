"""Patient, reader and visit as FHIR resources, and back."""

from __future__ import annotations

from typing import Any

from pneumo_desktop.domain.patient import Patient
from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.visit import VisitKind
from pneumo_desktop.exchange.fhir_parts import Document, Reader, Resource, absent, clean, first, own_code, quantity
from pneumo_desktop.exchange.fhir_words import (
    AGE,
    AGE_UNITS,
    AMBULATORY,
    CLINIC_NUMBER_SYSTEM,
    EXAM,
    MRN,
    NATIONAL,
    NATIONAL_SYSTEM,
    concept,
    own,
)

_UNITS = {code: unit.value for unit, (code, _) in AGE_UNITS.items()}


def write_patient(document: Document, patient: Patient, record: Record) -> None:
    """The Patient, and an Observation of the estimated age where that is all that is known."""
    details = patient.details
    text = clean(patient.name)
    number = clean(patient.number)
    document.add(
        "patient",
        "Patient",
        f"{patient.name}, {patient.number}, {patient.sex.value}",
        identifier=[
            {
                "use": "temp" if patient.provisional else "usual",
                "type": concept(MRN),
                "system": CLINIC_NUMBER_SYSTEM,
                "value": number,
            }
            if number
            else None,
            _national(clean(details.national_id)),
            _merged(record.merged_from),
        ],
        name=[{"use": "usual", "text": text, "family": clean(details.family_name)}],
        gender=patient.sex.value,
        birthDate=_birth(patient),
        _birthDate=None if _birth(patient) else absent("unknown"),
        address=[{"use": "home", "text": clean(details.village), "city": clean(details.village)}]
        if clean(details.village)
        else [],
        contact=_contact(patient),
    )
    if patient.estimated_age is not None:
        code, unit = AGE_UNITS[patient.estimated_age.unit]
        document.add(
            "estimated-age",
            "Observation",
            f"Estimated age: {patient.estimated_age.value} {unit}",
            status="final",
            category=[concept(EXAM)],
            code=concept(AGE, text="Estimated age"),
            method={"text": "Estimated"},
            subject=document.ref("patient"),
            effectiveDateTime=document.seen_on(record.visit.exam_at or record.reading.read_at),
            valueQuantity=quantity(patient.estimated_age.value, unit, code),
        )


def _national(value: str | None) -> Resource | None:
    if value is None:
        return None
    return {"use": "official", "type": concept(NATIONAL), "system": NATIONAL_SYSTEM, "value": value}


def _merged(patient: Patient | None) -> Resource | None:
    """The number that the record was kept under before, so that the receiver finds earlier papers."""
    value = clean(patient.number) if patient else None
    return {"use": "old", "type": concept(MRN), "system": CLINIC_NUMBER_SYSTEM, "value": value} if value else None


def _birth(patient: Patient) -> str | None:
    if patient.birth_date is not None:
        return patient.birth_date.isoformat()
    partial = patient.partial_birth
    if partial is None or not 1 <= partial.year <= 9999:
        return None
    month = f"-{partial.month:02d}" if partial.month is not None and 1 <= partial.month <= 12 else ""
    return f"{partial.year:04d}{month}"


def _contact(patient: Patient) -> list[Resource]:
    details = patient.details
    name, phone, relation = map(clean, (details.caregiver_name, details.caregiver_phone, details.caregiver_relationship))
    if not (name or phone or relation):
        return []
    return [
        {
            "relationship": [{"text": relation}] if relation else [],
            "name": {"text": name} if name else None if phone else absent("unknown"),  # invariant pat-1
            "telecom": [{"system": "phone", "value": phone}] if phone else [],
        }
    ]


def read_patient(reader: Reader) -> None:
    """What the Patient says, as far as FHIR carries it."""
    patient = reader.one("Patient") or {}
    identifiers = patient.get("identifier", [])
    number: Resource = next((i for i in identifiers if i["system"] == CLINIC_NUMBER_SYSTEM and i["use"] != "old"), {})
    national: Resource = next((i for i in identifiers if i["system"] == NATIONAL_SYSTEM), {})
    name: dict[str, Any] = first(patient, "name")
    put = reader.put
    put(("patient", "number"), number.get("value", ""))
    put(("patient", "provisional"), number.get("use") == "temp")
    put(("patient", "name"), name.get("text", ""))
    put(("patient", "sex"), patient.get("gender", "unknown"))
    _read_birth(reader, patient.get("birthDate"))
    details = ("patient", "details")
    put((*details, "family_name"), name.get("family", ""))
    put((*details, "national_id"), national.get("value", ""))
    put((*details, "village"), first(patient, "address").get("city", ""))
    contact = first(patient, "contact")
    put((*details, "caregiver_name"), contact.get("name", {}).get("text", ""))
    put((*details, "caregiver_phone"), first(contact, "telecom").get("value", ""))
    put((*details, "caregiver_relationship"), first(contact, "relationship").get("text", ""))


def _read_birth(reader: Reader, birth: str | None) -> None:
    """Birth date, year with or without month, or the estimated age."""
    put = reader.put
    age = reader.observation(AGE["code"])
    put(("patient", "birth_date"), birth if birth and len(birth) == 10 else None)
    if birth and len(birth) < 10:
        year, _, month = birth.partition("-")
        put(("patient", "partial_birth", "year"), int(year))
        put(("patient", "partial_birth", "month"), int(month) if month else None)
    else:
        put(("patient", "partial_birth"), None)
    if age:
        value = age["valueQuantity"]
        put(("patient", "estimated_age", "value"), value["value"])
        put(("patient", "estimated_age", "unit"), _UNITS[value["code"]])
    else:
        put(("patient", "estimated_age"), None)


def write_people(document: Document, record: Record) -> None:
    """The reader with the role, and who sent the patient, as far as they are named."""
    final = record.final_read
    if final is not None:
        document.add("reader", "Practitioner", f"Reader: {final.reader}", name=[{"text": clean(final.reader) or "-"}])
        if clean(final.role):
            document.add(
                "reader-role",
                "PractitionerRole",
                f"{final.reader}: {final.role}",
                practitioner=document.ref("reader"),
                code=[{"text": clean(final.role)}],
            )
    referrer = clean(record.visit.referring_person)
    if referrer:
        document.add("referrer", "Practitioner", f"Sent by: {referrer}", name=[{"text": referrer}])


def write_visit(document: Document, record: Record) -> None:
    """The visit as an Encounter; the complaint in the clinic's words is its reason."""
    visit = record.visit
    symptoms = clean(visit.symptoms)
    document.add(
        "visit",
        "Encounter",
        f"Visit{': ' + symptoms if symptoms else ''}",
        status="finished",
        **{"class": AMBULATORY},
        type=[concept(own(f"visit-{visit.kind.value}"))] if visit.kind is not VisitKind.UNKNOWN else [],
        subject=document.ref("patient"),
        participant=[{"individual": document.ref("referrer")}] if clean(visit.referring_person) else [],
        period={"start": document.seen_on(visit.exam_at)} if visit.exam_at else None,
        reasonCode=[{"text": symptoms}] if symptoms else [],
    )


def read_visit(reader: Reader) -> None:
    """What the Encounter says."""
    encounter = reader.one("Encounter") or {}
    kind = own_code(first(encounter, "type"), "visit-")
    participant = first(encounter, "participant").get("individual")
    referrer = reader.follow(participant) or {}
    reader.put(("visit", "kind"), kind or "")
    reader.put(("visit", "symptoms"), first(encounter, "reasonCode").get("text", ""))
    reader.put(("visit", "referring_person"), first(referrer, "name").get("text", ""))
