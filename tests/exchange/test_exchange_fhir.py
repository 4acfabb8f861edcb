"""The FHIR document: valid R4 by two judges, complete, and read back without a difference."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any
from xml.etree import ElementTree

import pytest
from exchange_records import full_record, old_record, variants
from hypothesis import HealthCheck, given, settings
from record_strategies import any_versions

from pneumo_desktop.domain.patient import Sex
from pneumo_desktop.domain.reading import FilmQuality, Impression, WhoConclusion
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.exchange.fhir_bundle import make_bundle, record_from_fhir, remainder_of
from pneumo_desktop.exchange.fhir_reading import Attached
from pneumo_desktop.exchange.plain import flatten, same

KAMPALA = timezone(timedelta(hours=3))
ATTACHED = Attached(
    b"%PDF-1.7 report",
    b"\x89PNG map",
    {"study": "2.25.1", "series": "2.25.2", "instance": "2.25.3", "sop_class": "1.2.840.10008.5.1.4.1.1.7"},
)
CheckR4 = Callable[[dict[str, Any]], list[str]]


def through_json(bundle: dict[str, Any]) -> dict[str, Any]:
    return json.loads(json.dumps(bundle, allow_nan=False).encode("utf-8"))


def resources(bundle: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [entry["resource"] for entry in bundle["entry"] if entry["resource"]["resourceType"] == kind]


def observation(bundle: dict[str, Any], code: str) -> dict[str, Any]:
    return next(one for one in resources(bundle, "Observation") if any(c["code"] == code for c in one["code"]["coding"]))


def walk(thing: Any) -> Iterator[dict[str, Any]]:
    if isinstance(thing, dict):
        yield thing
        for value in thing.values():
            yield from walk(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from walk(value)


def assert_same(one: Record, other: Record) -> None:
    before, after = flatten(one), flatten(other)
    assert {path for path in before.keys() | after.keys() if not same(before.get(path), after.get(path))} == set()


@pytest.mark.parametrize("record", variants().values(), ids=variants().keys())
def test_bundle_comes_back_as_the_same_record(record: Record) -> None:
    assert_same(record, record_from_fhir(through_json(make_bundle(record, ATTACHED, KAMPALA))))
    assert_same(record, record_from_fhir(through_json(make_bundle(record))))


@given(record=any_versions())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_random_records_come_back_the_same(record: Record) -> None:
    assert_same(record, record_from_fhir(through_json(make_bundle(record, Attached(b"x"), KAMPALA))))


@pytest.mark.parametrize("record", variants().values(), ids=variants().keys())
def test_bundle_is_fhir_r4_by_hl7s_schema(record: Record, check_r4: CheckR4) -> None:
    assert check_r4(through_json(make_bundle(record, ATTACHED, KAMPALA))) == []
    assert check_r4(through_json(make_bundle(record))) == []


@pytest.mark.parametrize("record", variants().values(), ids=variants().keys())
def test_bundle_is_fhir_by_the_library(record: Record) -> None:
    bundles = pytest.importorskip("fhir.resources.R4B.bundle")
    bundle = through_json(make_bundle(record, ATTACHED, KAMPALA))
    model = bundles.Bundle.model_validate(bundle)
    again = json.loads(model.model_dump_json(exclude_none=True))
    assert len(again["entry"]) == len(bundle["entry"])
    assert resources(again, "Patient")[0]["gender"] == record.patient.sex.value


@given(record=any_versions())
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_random_records_are_fhir_r4(check_r4: CheckR4, record: Record) -> None:
    assert check_r4(through_json(make_bundle(record, Attached(b"x"), KAMPALA))) == []


def test_the_schema_would_complain(check_r4: CheckR4) -> None:
    bundle = make_bundle(full_record())
    resources(bundle, "Patient")[0]["gender"] = "girl"
    resources(bundle, "Observation")[0]["colour"] = "red"
    assert len(check_r4(bundle)) == 2


def test_document_rules_of_r4() -> None:
    """Invariants bdl-7 to bdl-11 and dom-6, ext-1, ele-1, obs-6, obs-7, cmp-1, pat-1, ref-1, which a JSON schema cannot say."""
    for record in variants().values():
        bundle = through_json(make_bundle(record, ATTACHED, KAMPALA))
        urls = [entry["fullUrl"] for entry in bundle["entry"]]
        assert len(set(urls)) == len(urls)
        assert bundle["type"] == "document"
        assert bundle["identifier"]["system"]
        assert bundle["identifier"]["value"]
        assert bundle["timestamp"]
        assert bundle["entry"][0]["resource"]["resourceType"] == "Composition"
        for entry in bundle["entry"]:
            assert uuid.UUID(entry["fullUrl"].removeprefix("urn:uuid:"))
            assert entry["resource"]["id"] == entry["fullUrl"].removeprefix("urn:uuid:")
            assert entry["resource"]["text"]["div"]
        for element in walk(bundle):
            if "reference" in element:
                assert element["reference"] in urls
            if "url" in element and "entry" not in element:
                assert ("extension" in element) != any(key.startswith("value") for key in element)
        for one in resources(bundle, "Observation"):
            assert ("dataAbsentReason" in one) != any(key.startswith("value") for key in one)
        for section in resources(bundle, "Composition")[0]["section"]:
            assert section["text"]["div"]
            assert section["entry"]
        for contact in resources(bundle, "Patient")[0].get("contact", []):
            assert "name" in contact or "telecom" in contact


def test_everything_in_the_document_is_reached_from_its_composition() -> None:
    bundle = make_bundle(full_record(), ATTACHED, KAMPALA)
    by_url = {entry["fullUrl"]: entry["resource"] for entry in bundle["entry"]}
    reached, waiting = set(), [bundle["entry"][0]["fullUrl"]]
    while waiting:
        url = waiting.pop()
        if url not in reached:
            reached.add(url)
            waiting += [element["reference"] for element in walk(by_url[url]) if "reference" in element]
    unreached = {by_url[url]["resourceType"] for url in set(by_url) - reached}
    assert unreached <= {"Observation", "PractitionerRole"}  # they point into the document (bdl: reverse references)
    assert "Media" not in unreached


def test_fhir_itself_carries_the_clinical_facts() -> None:
    """Nothing that a receiving doctor's program could read hides in the remainder."""
    left = {".".join(path) for path in remainder_of(make_bundle(full_record(), ATTACHED, KAMPALA))}
    allowed = re.compile(
        r"film_facts\.|reading\.(steps_ms|device|correction|pattern|model\.ages_years)|amendment_reason|view_state|begun_read|notes"
    )
    assert {path for path in left if not allowed.match(path)} == set()


def test_codes_and_values_stand_where_a_reader_looks() -> None:
    bundle = make_bundle(full_record(), ATTACHED, KAMPALA)
    assert observation(bundle, "9279-1")["valueQuantity"] == {
        "value": 54,
        "unit": "breaths/minute",
        "system": "http://unitsofmeasure.org",
        "code": "/min",
    }
    assert observation(bundle, "59408-5")["valueQuantity"]["value"] == 88
    assert observation(bundle, "8310-5")["valueQuantity"]["value"] == 38.4
    assert observation(bundle, "29463-7")["valueQuantity"]["value"] == 12.3
    assert observation(bundle, "8302-2")["valueQuantity"]["value"] == 91.5
    assert "Not assessed" in observation(bundle, "wheeze")["dataAbsentReason"]["text"]
    assert observation(bundle, "danger-lethargic")["valueBoolean"] is True
    score = observation(bundle, "score")
    assert score["valueQuantity"]["value"] == 93.12
    assert [one["coding"][0]["code"] for one in score["interpretation"]] == ["POS"]
    assert [(one.get("low", {}).get("value"), one.get("high", {}).get("value")) for one in score["referenceRange"][:3]] == [
        (None, 35.0),
        (35.0, 65.0),
        (65.0, None),
    ]
    imci = observation(bundle, "imci-class")
    assert imci["valueCodeableConcept"]["text"] == "Severe pneumonia or very severe disease"
    assert imci["component"][0]["valueBoolean"] is True
    report = resources(bundle, "DiagnosticReport")[0]
    assert report["conclusion"].startswith("Consolidation")
    assert report["code"]["coding"][0]["code"] == "36554-4"
    assert resources(bundle, "ImagingStudy")[0]["started"] == "2026-11-19T09:15:00+03:00"
    assert {one["deviceName"][0]["name"] for one in resources(bundle, "Device")} == {"Pneumo Desktop", "EfficientNet-Lite0"}


def test_a_first_impression_is_an_observation_of_its_own() -> None:
    """Told apart from the final read, though the two may be of one person and say the same."""
    when = datetime(2026, 11, 19, 9, 40)
    said = Impression("Hana Bekele", when, FilmQuality.ADEQUATE, WhoConclusion.NO_FINDING, "", "radiographer")
    bundle = make_bundle(full_record(first_impression=said), ATTACHED, KAMPALA)
    found = observation(bundle, "first-impression")
    assert found["status"] == "preliminary"
    assert found["performer"] == [{"display": "Hana Bekele"}]
    assert found["issued"] == "2026-11-19T09:40:00+03:00"
    assert [part["valueCodeableConcept"]["text"] for part in found["component"]] == [
        "Adequate",
        "No consolidation, infiltrate or effusion",
    ]
    assert "before the program's reading was shown" in found["text"]["div"]
    reached = [one["reference"] for one in resources(bundle, "DiagnosticReport")[0]["result"]]
    assert next(e["fullUrl"] for e in bundle["entry"] if e["resource"] is found) in reached
    assert not [path for path in remainder_of(bundle) if path[0] == "first_impression"]
    assert record_from_fhir(bundle).first_impression == said
    without = resources(make_bundle(full_record(first_impression=None)), "Observation")
    assert "first-impression" not in [one["code"]["coding"][0]["code"] for one in without]


@pytest.mark.parametrize(
    ("state", "status"),
    [(RecordState.DRAFT, "preliminary"), (RecordState.FINAL, "final"), (RecordState.AMENDED, "amended")],
)
def test_status_follows_the_state_of_the_version(state: RecordState, status: str) -> None:
    bundle = make_bundle(full_record(state=state))
    assert resources(bundle, "Composition")[0]["status"] == status
    assert resources(bundle, "DiagnosticReport")[0]["status"] == status


def test_a_draft_has_no_conclusion_of_the_program() -> None:
    bundle = make_bundle(full_record(state=RecordState.DRAFT, final_read=None))
    assert "conclusion" not in resources(bundle, "DiagnosticReport")[0]
    assert "attester" not in resources(bundle, "Composition")[0]


def test_names_of_resources_are_stable_and_differ_between_versions() -> None:
    one, same_again, next_version = (make_bundle(full_record(version=v)) for v in (2, 2, 3))
    assert one == same_again
    assert not {e["fullUrl"] for e in one["entry"]} & {e["fullUrl"] for e in next_version["entry"]}
    replaced = resources(next_version, "Composition")[0]["relatesTo"][0]["targetIdentifier"]["value"]
    assert replaced == one["identifier"]["value"]


def test_narratives_are_xhtml_and_words_stay_words() -> None:
    bundle = make_bundle(full_record(), ATTACHED)
    divs = [element["div"] for element in walk(bundle) if "div" in element]
    for div in divs:
        root = ElementTree.fromstring(div)
        assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {"div", "p"}
    assert any("&lt;b&gt;&amp;&lt;/b&gt;" in div for div in divs)


def test_every_code_has_its_display() -> None:
    bundle = make_bundle(full_record(), ATTACHED)
    for element in walk(bundle):
        if "system" in element and "code" in element and "value" not in element and "display" not in element:
            assert re.search(r"record-(quality|kind)$|rfc:3986$", element["system"]), element


def test_sexes_are_fhirs_own_words() -> None:
    for sex in Sex:
        record = full_record(patient=replace(full_record().patient, sex=sex))
        assert resources(make_bundle(record), "Patient")[0]["gender"] == sex.value


def test_a_foreign_bundle_makes_no_record() -> None:
    for bundle in ({}, {"entry": []}, {"entry": [{"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient"}}]}):
        with pytest.raises(ValueError, match="bundle"):
            record_from_fhir(bundle)


def test_an_old_record_says_what_was_not_measured() -> None:
    bundle = make_bundle(old_record())
    assert observation(bundle, "9279-1")["dataAbsentReason"]["coding"][0]["code"] == "not-performed"
    assert observation(bundle, "30525-0")["valueQuantity"]["code"] == "mo"
    assert observation(bundle, "score")["dataAbsentReason"]["text"] == "Not analysed: lateral"
