"""Symptoms, signs and measurements of the visit as FHIR Observations, and back; what nobody measured says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.visit import DangerSign, OxygenSupport, Sign, Signs
from pneumo_desktop.exchange.fhir_parts import Document, Reader, Resource, component, own_code, quantity, reason_absent
from pneumo_desktop.exchange.fhir_words import (
    COULD_NOT,
    EXAM,
    HEIGHT,
    NOT_ASKED,
    NOT_MEASURED,
    OXYGEN_SATURATION,
    RESPIRATORY_RATE,
    TEMPERATURE,
    VITAL_SIGNS,
    WEIGHT,
    Coding,
    concept,
    own,
)

# Field of Signs, codes, unit in words, UCUM.
_MEASURED: tuple[tuple[str, tuple[Coding, ...], str, str], ...] = (
    ("respiratory_rate", (RESPIRATORY_RATE,), "breaths/minute", "/min"),
    ("oxygen_saturation", OXYGEN_SATURATION, "%", "%"),
    ("temperature_c", (TEMPERATURE,), "°C", "Cel"),
    ("weight_kg", (WEIGHT,), "kg", "kg"),
    ("height_cm", (HEIGHT,), "cm", "cm"),
    ("muac_mm", (own("muac"),), "mm", "mm"),
)
# Field of Signs, its own code, field of the days it has lasted.
_SEEN: tuple[tuple[str, str, str | None], ...] = (
    ("cough", "cough", "cough_days"),
    ("difficult_breathing", "difficult-breathing", None),
    ("fever", "fever", "fever_days"),
    ("chest_indrawing", "chest-indrawing", None),
    ("stridor", "stridor", None),
    ("wheeze", "wheeze", None),
)


def write_signs(document: Document, record: Record) -> list[Resource]:
    """References to one Observation for every sign that the record knows of, measured or not."""
    signs = record.visit.signs
    common = {
        "status": "final",
        "subject": document.ref("patient"),
        "encounter": document.ref("visit"),
        "effectiveDateTime": document.seen_on(record.visit.exam_at or record.reading.read_at),
    }
    references = []
    for field, codes, unit, ucum in _MEASURED:
        value = getattr(signs, field)
        category = VITAL_SIGNS if field != "muac_mm" else EXAM
        content: Resource = {**common, "category": [concept(category)], "code": concept(*codes)}
        content |= {"valueQuantity": quantity(value, unit, ucum)} if _plain(value) else _absent(signs, field)
        content["component"] = list(_beside(signs, field))
        words = f"{value} {unit}" if _plain(value) else content["dataAbsentReason"]["text"]
        references.append(document.add(field, "Observation", f"{codes[0]['display']}: {words}", **content))
    for field, code, days_field in _SEEN:
        days = getattr(signs, days_field) if days_field else None
        seen = _seen(common, code, getattr(signs, field))
        if days is not None and days_field:
            seen["component"] = [{"code": concept(own(f"{code}-days")), "valueQuantity": quantity(days, "days", "d")}]
        references.append(document.add(field, "Observation", _words(seen), **seen))
    for sign in DangerSign:
        seen = _seen(common, f"danger-{sign.value}", signs.danger_signs.get(sign, Sign.NOT_ASSESSED))
        references.append(document.add(f"danger-{sign.value}", "Observation", _words(seen), **seen))
    return references


def _plain(value: float | None) -> bool:
    """Whether there is a number that JSON can hold."""
    return value is not None and value == value and abs(value) != float("inf")


def _absent(signs: Signs, field: str) -> Resource:
    if field == "respiratory_rate" and signs.respiratory_rate_unable:
        return {"dataAbsentReason": reason_absent(COULD_NOT, "Tried, but could not be counted")}
    return {"dataAbsentReason": reason_absent(NOT_MEASURED, "Not measured")}


def _beside(signs: Signs, field: str) -> Iterator[Resource]:
    if field == "respiratory_rate" and signs.respiratory_rate_seconds is not None:
        value = quantity(signs.respiratory_rate_seconds, "s", "s")
        yield {"code": concept(own("counted-seconds")), "valueQuantity": value}
    if field == "oxygen_saturation" and signs.oxygen_support is not OxygenSupport.UNKNOWN:
        value = concept(own(f"oxygen-{signs.oxygen_support.value}"))
        yield {"code": concept(own("breathing")), "valueCodeableConcept": value}


def _seen(common: Resource, code: str, sign: Sign) -> Resource:
    content = {**common, "category": [concept(EXAM)], "code": concept(own(code))}
    if sign is Sign.NOT_ASSESSED:
        return content | {"dataAbsentReason": reason_absent(NOT_ASKED, "Not assessed: cannot be excluded")}
    return content | {"valueBoolean": sign is Sign.YES}


def _words(seen: Resource) -> str:
    value = seen.get("valueBoolean")
    words = seen["dataAbsentReason"]["text"] if value is None else "yes" if value else "no"
    return f"{seen['code']['text']}: {words}"


def read_signs(reader: Reader) -> None:
    """What the Observations of signs say."""
    for field, codes, _, _ in _MEASURED:
        found = reader.observation(codes[0]["code"]) or {}
        _put(reader, field, found.get("valueQuantity", {}).get("value"))
        if field == "respiratory_rate":
            seconds = component(found, "counted-seconds") or {}
            unable = any(one["code"] == COULD_NOT["code"] for one in found.get("dataAbsentReason", {}).get("coding", []))
            _put(reader, "respiratory_rate_unable", unable)
            _put(reader, "respiratory_rate_seconds", seconds.get("valueQuantity", {}).get("value"))
        if field == "oxygen_saturation":
            breathing = component(found, "breathing") or {}
            _put(reader, "oxygen_support", own_code(breathing.get("valueCodeableConcept"), "oxygen-") or "")
    for field, code, days_field in _SEEN:
        found = reader.observation(code) or {}
        _put(reader, field, _sign(found))
        if days_field:
            _put(reader, days_field, (component(found, f"{code}-days") or {}).get("valueQuantity", {}).get("value"))
    danger = {sign.value: _sign(reader.observation(f"danger-{sign.value}") or {}) for sign in DangerSign}
    _put(reader, "danger_signs", {code: word for code, word in danger.items() if word})


def _put(reader: Reader, field: str, value: Any) -> None:
    reader.put(("visit", "signs", field), value)


def _sign(found: Resource) -> str:
    value = found.get("valueBoolean")
    return "" if value is None else "yes" if value else "no"
