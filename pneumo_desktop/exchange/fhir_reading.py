"""Film, program's reading, heat map and the person's conclusion as FHIR resources, and back."""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass

from pneumo_desktop.domain.film import FilmFacts
from pneumo_desktop.domain.reading import FilmQuality, FinalRead, Outcome, Reading, WhoConclusion, shown_score
from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.visit import ViewPosition
from pneumo_desktop.exchange.fhir_parts import (
    Document,
    Reader,
    Resource,
    clean,
    component,
    first,
    own_code,
    own_extension,
    percent_of,
    quantity,
    read_extension,
    reason_absent,
    share_of,
    wall_clock,
)
from pneumo_desktop.exchange.fhir_words import (
    ACCESSION,
    ACCESSION_SYSTEM,
    CHEST_FILM,
    DICOM,
    FILM_HASH_SYSTEM,
    IMAGE,
    IMAGING,
    INTERPRETATION,
    MODEL_SYSTEM,
    NOT_MEASURED,
    NUMBER_SYSTEM,
    OWN_CODES,
    OWN_DISPLAYS,
    RADIOLOGY,
    STATUS,
    concept,
    own,
)
from pneumo_desktop.exchange.plain import flatten

_VIEWS = {ViewPosition.PA: "view-pa", ViewPosition.AP: "view-ap", ViewPosition.AP_SUPINE: "view-ap-supine"}
_MODALITIES = {
    "CR": "Computed Radiography",
    "DX": "Digital Radiography",
    "OT": "Other",
    "SC": "Secondary Capture",
}
_UNIT_100 = "of 100"


@dataclass(frozen=True)
class Attached:
    """What the document carries as files: the report's PDF, the heat map as PNG; and the film's place in DICOM's order.

    `language` is that of the PDF.
    `series` has `study`, `series`, `instance` and `sop_class` UIDs of the DICOM file in the bundle, None without one.
    """

    pdf: bytes | None = None
    heat_map_png: bytes | None = None
    series: dict[str, str] | None = None
    language: str = "en"


def write_film(document: Document, record: Record, attached: Attached) -> None:
    """The film as an ImagingStudy."""
    facts, visit = record.film_facts, record.visit
    study = attached.series["study"] if attached.series else clean(facts.study_instance_uid)
    accession, question = clean(facts.accession_number), clean(visit.clinical_question)
    document.add(
        "film",
        "ImagingStudy",
        f"Chest film, {facts.file_format}, {facts.width_px} x {facts.height_px} pixels{': ' + question if question else ''}",
        identifier=[
            {"system": "urn:dicom:uid", "value": f"urn:oid:{study}"} if study else None,
            {"type": concept(ACCESSION), "system": ACCESSION_SYSTEM, "value": accession} if accession else None,
            {"system": FILM_HASH_SYSTEM, "value": clean(record.film_sha256)} if clean(record.film_sha256) else None,
        ],
        status="available",
        modality=[_modality(facts)],
        subject=document.ref("patient"),
        encounter=document.ref("visit"),
        started=document.seen_on(visit.exam_at),
        referrer=document.ref("referrer") if clean(visit.referring_person) else None,
        procedureCode=[concept(CHEST_FILM, *([own(_VIEWS[visit.view_position])] if visit.view_position in _VIEWS else []))],
        reasonCode=[{"text": question}] if question else [],
        description=clean(facts.study_description),
        numberOfSeries=1,
        numberOfInstances=1,
        series=[_series(facts, attached.series)] if attached.series else [],
    )


def _modality(facts: FilmFacts) -> dict[str, str]:
    code = facts.modality if facts.modality in _MODALITIES else "OT"
    return {"system": DICOM, "code": code, "display": _MODALITIES[code]}


def _series(facts: FilmFacts, uids: dict[str, str]) -> Resource:
    return {
        "uid": uids["series"],
        "modality": _modality(facts),
        "numberOfInstances": 1,
        "instance": [
            {"uid": uids["instance"], "sopClass": {"system": "urn:ietf:rfc:3986", "code": f"urn:oid:{uids['sop_class']}"}}
        ],
    }


def read_film(reader: Reader) -> None:
    """What the ImagingStudy says."""
    study = reader.one("ImagingStudy") or {}
    by_system = {one["system"]: one["value"] for one in study.get("identifier", [])}
    views = {code: view.value for view, code in _VIEWS.items()}
    procedure = first(study, "procedureCode")
    reader.put(("visit", "exam_at"), wall_clock(study.get("started")))
    reader.put(("visit", "view_position"), views.get(own_code(procedure) or "", ""))
    reader.put(("visit", "clinical_question"), first(study, "reasonCode").get("text", ""))
    reader.put(("film_sha256",), by_system.get(FILM_HASH_SYSTEM, ""))
    reader.put(("reading", "film_sha256"), by_system.get(FILM_HASH_SYSTEM, ""))
    facts = ("film_facts",)
    reader.put((*facts, "accession_number"), by_system.get(ACCESSION_SYSTEM, ""))
    reader.put((*facts, "study_description"), study.get("description", ""))
    reader.put((*facts, "study_instance_uid"), by_system.get("urn:dicom:uid", "").removeprefix("urn:oid:"))
    reader.put((*facts, "modality"), first(study, "modality").get("code", ""))


def write_devices(document: Document, record: Record) -> None:
    """The program, and the model inside it with its hash."""
    version = clean(record.software_version)
    document.add(
        "program",
        "Device",
        f"Pneumo Desktop {record.software_version}: a computer aid, not a diagnosis",
        status="active",
        deviceName=[{"name": "Pneumo Desktop", "type": "user-friendly-name"}],
        version=[{"value": version}] if version else [],
    )
    model = record.reading.model
    if model is not None:
        named = {"id": model.id, "sha256": model.sha256, "card-sha256": model.card_sha256}
        identifiers = [(f"{MODEL_SYSTEM}/{kind}", clean(value)) for kind, value in named.items()]
        document.add(
            "model",
            "Device",
            f"Model {model.name} {model.version} of {model.date}, weights {model.sha256}",
            identifier=[{"system": system, "value": value} for system, value in identifiers if value],
            status="active",
            deviceName=[{"name": clean(model.name) or "-", "type": "model-name"}],
            version=[{"value": clean(model.version)}] if clean(model.version) else [],
            property=[{"type": {"text": "Date of the model"}, "valueCode": [{"text": clean(model.date)}]}]
            if clean(model.date)
            else [],
            note=[{"text": clean(model.trained_on)}] if clean(model.trained_on) else [],
            parent=document.ref("program"),
        )


def read_devices(reader: Reader) -> None:
    """What the Devices say."""
    model: Resource | None = None
    for device in reader.all("Device"):
        if "parent" in device:
            model = device
        else:
            reader.put(("software_version",), first(device, "version").get("value", ""))
    path = ("reading", "model")
    if model is None:
        reader.put(path, None)
        return
    by_system = {one["system"]: one["value"] for one in model.get("identifier", [])}
    reader.put((*path, "id"), by_system.get(f"{MODEL_SYSTEM}/id", ""))
    reader.put((*path, "sha256"), by_system.get(f"{MODEL_SYSTEM}/sha256", ""))
    reader.put((*path, "card_sha256"), by_system.get(f"{MODEL_SYSTEM}/card-sha256", ""))
    reader.put((*path, "name"), model["deviceName"][0]["name"])
    reader.put((*path, "version"), first(model, "version").get("value", ""))
    reader.put((*path, "date"), first(first(model, "property"), "valueCode").get("text", ""))
    reader.put((*path, "trained_on"), first(model, "note").get("text", ""))


def write_reading(document: Document, record: Record) -> list[Resource]:
    """The score with its thresholds, and what the program found out about the film."""
    reading = record.reading
    common = {
        "status": STATUS[record.state],
        "category": [concept(IMAGING)],
        "subject": document.ref("patient"),
        "encounter": document.ref("visit"),
        "effectiveDateTime": document.seen_on(record.visit.exam_at or reading.read_at),
        "issued": document.moment(reading.read_at),
        "device": document.ref("model" if reading.model is not None else "program"),
        "derivedFrom": [document.ref("film")],
    }
    score: Resource = {**common, "code": concept(own("score")), "component": _kinds(reading)}
    outcome = own(f"outcome-{reading.outcome.value}")
    if reading.score is not None and 0.0 <= reading.score <= 1.0:
        score["valueQuantity"] = quantity(percent_of(reading.score), _UNIT_100, "1")
        score["referenceRange"] = _ranges(reading)
        said = INTERPRETATION.get(reading.outcome)
        score["interpretation"] = [concept(*([said] if said else []), outcome, text=outcome["display"])]
        words = f"{shown_score(reading.score)} of 100: {outcome['display']}"
    else:
        score["dataAbsentReason"] = reason_absent(NOT_MEASURED, f"{outcome['display']}: {clean(reading.reason or '') or '-'}")
        score["interpretation"] = [concept(outcome)]
        words = str(score["dataAbsentReason"]["text"])
    scored = document.add("score", "Observation", f"Program's reading, an aid and not a diagnosis: {words}", **score)
    codes = [code for code in map(clean, reading.quality) if code]
    fitness: Resource = {**common, "code": concept(own("film-fitness"))}
    fitness["valueCodeableConcept"] = {
        "coding": [{"system": f"{OWN_CODES}-quality", "code": code.replace(" ", "_")} for code in codes],
        "text": ", ".join(codes) or "Nothing found that speaks against a reading",
    }
    second = document.add("film-fitness", "Observation", str(fitness["valueCodeableConcept"]["text"]), **fitness)
    return [scored, second]


def _kinds(reading: Reading) -> list[Resource]:
    return [
        {
            "code": {"coding": [{"system": f"{OWN_CODES}-kind", "code": name}], "text": name},
            "valueQuantity": quantity(share, "1", "1"),
        }
        for name, share in reading.kinds.items()
        if clean(name) == name and " " not in name and 0.0 <= share <= 1.0
    ]


def _ranges(reading: Reading) -> list[Resource]:
    """The thresholds as reference ranges, in order: no pattern, uncertain, suggests pneumonia."""
    thresholds = reading.thresholds
    if thresholds is None:
        return []
    low, high = percent_of(thresholds.low), percent_of(thresholds.high)
    origin = clean(thresholds.origin)
    who = [{"text": origin}] if origin else []
    names = [
        OWN_DISPLAYS[f"outcome-{one.value}"] for one in (Outcome.NO_PATTERN, Outcome.UNCERTAIN, Outcome.SUGGESTS_PNEUMONIA)
    ]
    ends: tuple[tuple[float | None, float | None], ...] = ((None, low), (low, high), (high, None))
    ranges: list[Resource] = [
        {
            "low": None if start is None else quantity(start, _UNIT_100, "1"),
            "high": None if end is None else quantity(end, _UNIT_100, "1"),
            "appliesTo": who,
            "text": name,
        }
        for name, (start, end) in zip(names, ends, strict=True)
    ]
    if thresholds.screening is not None:
        cut = quantity(percent_of(thresholds.screening), _UNIT_100, "1")
        ranges.append({"low": cut, "appliesTo": who, "text": OWN_DISPLAYS["screening-cut"]})
    return ranges


def read_reading(reader: Reader) -> None:
    """What the Observations of the reading say."""
    score = reader.observation("score") or {}
    path = ("reading",)
    value = score.get("valueQuantity", {}).get("value")
    said = own_code(first(score, "interpretation"), "outcome-")
    reader.put((*path, "outcome"), said)
    reader.put((*path, "score"), None if value is None else share_of(value))
    reason = score.get("dataAbsentReason", {}).get("text")
    reader.put((*path, "reason"), reason.partition(": ")[2] if reason else None)
    reader.put((*path, "read_at"), wall_clock(score.get("issued")))
    kinds = {one["code"]["text"]: one["valueQuantity"]["value"] for one in score.get("component", [])}
    reader.put((*path, "kinds"), kinds)
    ranges = score.get("referenceRange", [])
    if ranges:
        origin = first(ranges[0], "appliesTo").get("text", "")
        reader.put((*path, "thresholds", "low"), share_of(ranges[0]["high"]["value"]))
        reader.put((*path, "thresholds", "high"), share_of(ranges[2]["low"]["value"]))
        reader.put((*path, "thresholds", "origin"), origin)
        cut = ranges[3]["low"]["value"] if len(ranges) > 3 else None
        reader.put((*path, "thresholds", "screening"), None if cut is None else share_of(cut))
    else:
        reader.put((*path, "thresholds"), None)
    fitness = reader.observation("film-fitness") or {}
    reader.put((*path, "quality"), [one["code"] for one in fitness.get("valueCodeableConcept", {}).get("coding", [])])


def write_heat_map(document: Document, record: Record, attached: Attached) -> None:
    """The heat map as a picture, with its own values beside."""
    if record.heat_map is None:
        return
    grid = flatten(record)[("heat_map",)]
    values = own_extension(
        "heat-map-values",
        extension=[
            {"url": "rows", "valueInteger": grid["rows"]},
            {"url": "columns", "valueInteger": grid["columns"]},
            {"url": "float32", "valueBase64Binary": grid["float32"]} if grid["float32"] else None,
        ],
    )
    png = attached.heat_map_png
    content = {"contentType": "image/png", "title": "Heat map over the film; an aid, not a diagnosis"}
    document.add(
        "heat-map",
        "Media",
        "Heat map: shows what moved the score, not where disease is",
        extension=[values],
        status="completed",
        type=concept(IMAGE),
        subject=document.ref("patient"),
        encounter=document.ref("visit"),
        createdDateTime=document.moment(record.reading.read_at),
        device=document.ref("model" if record.reading.model is not None else "program"),
        content=content | ({"data": base64.b64encode(png).decode("ascii")} if png else {}),
    )


def read_heat_map(reader: Reader) -> None:
    """The values of the heat map."""
    media = reader.one("Media")
    if media is None:
        reader.put(("heat_map",), None)
        return
    parts = {one["url"]: one for one in read_extension(media, "heat-map-values")["extension"]}
    bytes_ = parts.get("float32", {}).get("valueBase64Binary", "")
    value = {"columns": parts["columns"]["valueInteger"], "float32": bytes_, "rows": parts["rows"]["valueInteger"]}
    reader.put(("heat_map",), value)


def write_final_read(document: Document, record: Record) -> list[Resource]:
    """What the person concluded, in codes; the words are the DiagnosticReport's conclusion."""
    final = record.final_read
    if final is None:
        return []
    parts: list[Resource] = [
        {"code": concept(own("agreement")), "valueCodeableConcept": concept(own(f"agreement-{final.agreement.value}"))},
        {"code": concept(own("read-first")), "valueBoolean": final.read_first},
    ]
    if final.film_quality is not FilmQuality.NOT_STATED:
        value = concept(own(f"quality-{final.film_quality.value}"))
        parts.append({"code": concept(own("film-quality")), "valueCodeableConcept": value})
    if final.who_conclusion is not WhoConclusion.NOT_STATED:
        value = concept(own(f"who-{final.who_conclusion.value}"))
        parts.append({"code": concept(own("who-conclusion")), "valueCodeableConcept": value})
    reference = document.add(
        "reader-read",
        "Observation",
        f"Final read by {final.reader}: {final.conclusion}",
        status=STATUS[record.state],
        category=[concept(IMAGING)],
        code=concept(own("reader-read")),
        subject=document.ref("patient"),
        encounter=document.ref("visit"),
        effectiveDateTime=document.seen_on(record.visit.exam_at or final.at),
        issued=document.moment(final.at),
        performer=[document.ref("reader")],
        valueString=clean(final.conclusion) or "-",
        note=[{"text": clean(final.disagreement_reason)}] if clean(final.disagreement_reason) else [],
        derivedFrom=[document.ref("film")],
        component=parts,
    )
    return [reference]


def read_final_read(reader: Reader) -> None:
    """The person's conclusion, if there is one."""
    found = reader.observation("reader-read")
    path = ("final_read",)
    if found is None:
        reader.put(path, None)
        return

    def code_of(name: str, prefix: str) -> str | None:
        part = component(found, name)
        return own_code(part["valueCodeableConcept"], prefix) if part else None

    who = reader.one("PractitionerRole") or {}
    person = reader.follow(found["performer"][0]) or {}
    before = component(found, "read-first") or {}
    reader.put((*path, "agreement"), code_of("agreement", "agreement-"))
    reader.put((*path, "conclusion"), found["valueString"])
    reader.put((*path, "disagreement_reason"), first(found, "note").get("text", ""))
    reader.put((*path, "reader"), person["name"][0]["text"])
    reader.put((*path, "at"), wall_clock(found["issued"]))
    reader.put((*path, "film_quality"), code_of("film-quality", "quality-") or "")
    reader.put((*path, "who_conclusion"), code_of("who-conclusion", "who-") or "")
    reader.put((*path, "read_first"), before.get("valueBoolean", False))
    reader.put((*path, "role"), first(who, "code").get("text", ""))


def write_report(document: Document, record: Record, results: list[Resource], attached: Attached) -> None:
    """The DiagnosticReport with the PDF; its conclusion is the person's, and there is none while no person has concluded."""
    final: FinalRead | None = record.final_read
    number = clean(record.number)
    pdf = attached.pdf
    form = None
    if pdf is not None:
        digest = hashlib.sha1(pdf, usedforsecurity=False).digest()  # FHIR R4 Attachment.hash is SHA-1
        form = {
            "contentType": "application/pdf",
            "language": attached.language,
            "data": base64.b64encode(pdf).decode("ascii"),
            "size": len(pdf),
            "hash": base64.b64encode(digest).decode("ascii"),
            "title": clean(record.report_file or ""),
        }
    document.add(
        "report",
        "DiagnosticReport",
        f"Report {record.number}, version {record.version}: "
        + (final.conclusion if final else "draft, no person has concluded yet"),
        identifier=[{"system": NUMBER_SYSTEM, "value": number}] if number else [],
        status=STATUS[record.state],
        category=[concept(RADIOLOGY)],
        code=concept(CHEST_FILM),
        subject=document.ref("patient"),
        encounter=document.ref("visit"),
        effectiveDateTime=document.seen_on(record.visit.exam_at or record.reading.read_at),
        issued=document.moment(record.saved_at),
        performer=[document.ref("reader")] if final else [],
        resultsInterpreter=[document.ref("reader")] if final else [],
        result=results,
        imagingStudy=[document.ref("film")],
        media=[{"comment": "Heat map", "link": document.ref("heat-map")}] if record.heat_map is not None else [],
        conclusion=clean(final.conclusion) if final else None,
        conclusionCode=[concept(own(f"who-{final.who_conclusion.value}"))] if final and final.who_conclusion else [],
        presentedForm=[form] if form else [],
    )


def read_report(reader: Reader) -> None:
    """Number, time and PDF of the DiagnosticReport."""
    report = reader.one("DiagnosticReport") or {}
    form = first(report, "presentedForm")
    reader.put(("number",), first(report, "identifier").get("value", ""))
    reader.put(("saved_at",), wall_clock(report.get("issued")))
    reader.put(("report_file",), form.get("title"))
    try:
        pdf = base64.b64decode(form.get("data", ""), validate=True)
    except binascii.Error:
        pdf = b""
    reader.put(("report_sha256",), hashlib.sha256(pdf).hexdigest() if pdf else None)
