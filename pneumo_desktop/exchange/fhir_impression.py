"""What a person thought before the program's reading was shown, as a FHIR Observation of its own, and back."""

from __future__ import annotations

from pneumo_desktop.domain.reading import FilmQuality, WhoConclusion
from pneumo_desktop.domain.record import Record
from pneumo_desktop.exchange.fhir_parts import (
    Document,
    Reader,
    Resource,
    clean,
    component,
    own_code,
    own_extension,
    read_extension,
    wall_clock,
)
from pneumo_desktop.exchange.fhir_words import IMAGING, concept, own

_CODE = "first-impression"


def write_impression(document: Document, record: Record) -> list[Resource]:
    """A reference to the Observation of the first impression; none where nobody was asked for one.

    It is preliminary for good: nobody signs for it. Its reader is named and not referred to, for the one who signed the final
    read may be another.
    """
    said = record.first_impression
    if said is None:
        return []
    parts: list[Resource] = []
    if said.film_quality is not FilmQuality.NOT_STATED:
        value = concept(own(f"quality-{said.film_quality.value}"))
        parts.append({"code": concept(own("film-quality")), "valueCodeableConcept": value})
    if said.who_conclusion is not WhoConclusion.NOT_STATED:
        value = concept(own(f"who-{said.who_conclusion.value}"))
        parts.append({"code": concept(own("who-conclusion")), "valueCodeableConcept": value})
    role = clean(said.role)
    words = clean(said.words)
    shown = words or ", ".join(part["valueCodeableConcept"]["text"] for part in parts)
    content: Resource = {
        "status": "preliminary",
        "category": [concept(IMAGING)],
        "code": concept(own(_CODE)),
        "subject": document.ref("patient"),
        "encounter": document.ref("visit"),
        "effectiveDateTime": document.moment(record.visit.exam_at or said.at),
        "issued": document.moment(said.at),
        "performer": [{"display": clean(said.reader) or "-"}],
        "derivedFrom": [document.ref("film")],
        "component": parts,
    }
    if role:
        content["extension"] = [own_extension("role", valueString=role)]
    if words:
        content["valueString"] = words
    told = f"First impression of {said.reader}, before the program's reading was shown: {shown or '-'}"
    return [document.add(_CODE, "Observation", told, **content)]


def read_impression(reader: Reader) -> None:
    """The first impression, if there is one."""
    found, path = reader.observation(_CODE), ("first_impression",)
    if found is None:
        reader.put(path, None)
        return

    def code_of(name: str, prefix: str) -> str:
        part = component(found, name)
        return (own_code(part["valueCodeableConcept"], prefix) if part else None) or ""

    reader.put((*path, "reader"), found["performer"][0]["display"])
    reader.put((*path, "at"), wall_clock(found["issued"]))
    reader.put((*path, "film_quality"), code_of("film-quality", "quality-"))
    reader.put((*path, "who_conclusion"), code_of("who-conclusion", "who-"))
    reader.put((*path, "words"), found.get("valueString", ""))
    reader.put((*path, "role"), read_extension(found, "role").get("valueString", ""))
