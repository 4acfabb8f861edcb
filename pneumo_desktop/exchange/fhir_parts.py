"""Small parts that every FHIR resource is made of, and their way back: texts, moments, quantities, identifiers, references."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timezone, tzinfo
from decimal import Decimal
from html import escape
from typing import Any

from pneumo_desktop.domain.exports import stable_uuid
from pneumo_desktop.exchange.fhir_words import ABSENT_EXTENSION, EXTENSION, OWN_CODES, UCUM, Coding, concept
from pneumo_desktop.exchange.plain import Flat, Path

Resource = dict[str, Any]

# FHIR R4 `string` (datatypes.html): no control characters but tab, line feed and carriage return, and never empty.
_STRANGE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ODD_BLANK = re.compile(r"[^\S \r\n\t]")


def clean(text: str) -> str | None:
    """`text` as FHIR and XHTML can carry it, None if nothing is left: what is lost stands in the remainder."""
    kept = _ODD_BLANK.sub(" ", _STRANGE.sub("", text)).strip()
    return kept or None


def drop_empty(thing: Any) -> Any:
    """The same without None, empty lists and empty objects, which FHIR's JSON forbids."""
    if isinstance(thing, dict):
        inner = {key: drop_empty(value) for key, value in thing.items()}
        return {key: value for key, value in inner.items() if value not in (None, {}, [])}
    if isinstance(thing, list):
        return [value for value in map(drop_empty, thing) if value not in (None, {}, [])]
    return thing


@dataclass
class Document:
    """The resources of one bundle under construction. `zone` is the clinic's: records keep local time without a zone."""

    key: str
    zone: tzinfo = UTC
    entries: list[tuple[str, Resource]] = field(default_factory=list)

    def url(self, name: str) -> str:
        """The fullUrl of the resource `name`: the same for the same record and version."""
        return f"urn:uuid:{stable_uuid(f'{self.key}/{name}')}"

    def add(self, called: str, kind: str, narrative: str | None = None, /, **content: Any) -> dict[str, str]:
        """Add the resource `called` so and return a reference to it; `narrative` are its words, one line each."""
        resource: Resource = {"resourceType": kind, "id": self.url(called).removeprefix("urn:uuid:")}
        if narrative is not None:
            resource["text"] = {"status": "generated", "div": paragraphs(narrative)}
        self.entries.append((self.url(called), resource | drop_empty(content)))
        return self.ref(called)

    def ref(self, name: str) -> dict[str, str]:
        return {"reference": self.url(name)}

    def moment(self, when: datetime | None) -> str | None:
        """A local time with the clinic's offset, which FHIR demands of every dateTime with a time."""
        if when is None:
            return None
        if when.tzinfo is not None:
            return when.isoformat()
        offset = self.zone.utcoffset(None) or UTC.utcoffset(None)
        return when.replace(tzinfo=timezone(offset)).isoformat()

    def seen_on(self, when: datetime | None) -> str | None:
        """When something was found: the date alone where no time of day is known, which midnight stands for."""
        return when.date().isoformat() if when is not None and when.time() == time() else self.moment(when)


def key_of(record_id: str, version: int) -> str:
    """What the names of all resources of one version are made from."""
    return f"{record_id}/{version}"


def paragraphs(text: str) -> str:
    """XHTML of plain text: untrusted words stay words."""
    lines = [escape(line.strip(), quote=False) for line in (clean(text) or "-").splitlines() if line.strip()]
    return '<div xmlns="http://www.w3.org/1999/xhtml">' + "".join(f"<p>{line}</p>" for line in lines) + "</div>"


def own_extension(name: str, **value: Any) -> dict[str, Any]:
    """An extension of this project's own."""
    return {"url": f"{EXTENSION}/{name}", **value}


def read_extension(element: Resource, name: str) -> dict[str, Any]:
    """The extension of that name, {} if there is none."""
    return next((found for found in element.get("extension", []) if found["url"] == f"{EXTENSION}/{name}"), {})


def absent(reason: str) -> dict[str, Any]:
    """The extension that says why an element has no value."""
    return {"extension": [{"url": ABSENT_EXTENSION, "valueCode": reason}]}


def quantity(value: float, unit: str, code: str) -> dict[str, Any]:
    """A FHIR Quantity in UCUM."""
    return {"value": value, "unit": unit, "system": UCUM, "code": code}


def percent_of(share: float) -> float:
    """A share of 1 in hundredths, without the noise of binary multiplication."""
    return float(Decimal(repr(float(share))) * 100)


def share_of(percent: float) -> float:
    """Back from `percent_of`; nearly always the same to the last digit."""
    return float(Decimal(repr(float(percent))) / 100)


def reason_absent(reason: Coding, text: str) -> dict[str, Any]:
    """A data absent reason in code and words."""
    return concept(reason, text=text)


def own_code(concept_: Resource | None, prefix: str = "") -> str | None:
    """This project's own code in a CodeableConcept, without `prefix`; None if it holds none."""
    for found in (concept_ or {}).get("coding", []):
        if found.get("system") == OWN_CODES and found["code"].startswith(prefix):
            return str(found["code"]).removeprefix(prefix)
    return None


def wall_clock(moment: str | None) -> str | None:
    """The local time of a FHIR dateTime as the record keeps it: ISO 8601 without the offset."""
    return None if moment is None else datetime.fromisoformat(moment).replace(tzinfo=None).isoformat()


class Reader:
    """A bundle read back: resources by name, and the plain values found so far."""

    def __init__(self, bundle: Resource) -> None:
        self._by_url = {entry["fullUrl"]: entry["resource"] for entry in bundle["entry"]}
        self._first = bundle["entry"][0]["resource"]
        self.flat: Flat = {}

    @property
    def composition(self) -> Resource:
        return dict(self._first)

    def all(self, kind: str) -> list[Resource]:
        return [resource for resource in self._by_url.values() if resource["resourceType"] == kind]

    def one(self, kind: str) -> Resource | None:
        return next(iter(self.all(kind)), None)

    def follow(self, reference: Resource | None) -> Resource | None:
        return self._by_url.get(reference["reference"]) if reference else None

    def observation(self, code: str) -> Resource | None:
        """The observation with this code, in any system."""
        for found in self.all("Observation"):
            if any(one["code"] == code for one in found["code"]["coding"]):
                return found
        return None

    def put(self, path: Path, value: Any) -> None:
        self.flat[path] = value


def first(resource: Resource, element: str) -> Resource:
    """The first of a resource's elements, {} if there is none."""
    found = resource.get(element)
    return dict(found[0]) if found else {}


def component(observation: Resource | None, code: str) -> Resource | None:
    """The component of this project's own code."""
    for found in (observation or {}).get("component", []):
        if own_code(found["code"]) == code:
            return dict(found)
    return None
