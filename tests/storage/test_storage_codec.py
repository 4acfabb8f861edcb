"""Records to JSON and back without a difference."""

from __future__ import annotations

import json
import math
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from storage_samples import make_film, make_record

from pneumo_desktop.domain.film import Correction, FilmFacts, SpacingKind, Window, WindowFunction
from pneumo_desktop.domain.measure import Measure, Spacing
from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate, Patient, PatientDetails, PatientDraft, Sex
from pneumo_desktop.domain.reading import Agreement, FinalRead, HeatMap, ModelIdentity, Outcome, Reading, Thresholds
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.domain.turn import Turn
from pneumo_desktop.domain.view_state import Crop, KeyImage, ViewState
from pneumo_desktop.domain.visit import DangerSign, OxygenSupport, Sign, Signs, ViewPosition, Visit, VisitKind
from pneumo_desktop.storage.codec import decode_patient, decode_record, encode_patient, encode_record

text = st.text(max_size=30) | st.sampled_from(
    ["Müller", "محمد", "राम", "ጌታቸው", "王伟", "Nguyễn", "a\x00b", "\ud800", "😀", "\u200f"]
)
numbers = st.floats(allow_nan=False)
shares = st.dictionaries(text, numbers, max_size=4)
moments = st.datetimes(timezones=st.none() | st.just(UTC) | st.just(timezone(timedelta(hours=5, minutes=45))))
ages = st.builds(Age, st.integers(0, 130), st.sampled_from(AgeUnit))
parts_of_dates = st.none() | st.builds(PartialDate, st.integers(1, 9999), st.none() | st.integers(1, 12))
details = st.builds(PatientDetails, text, text, text, text, text, text)
births = (st.none() | st.dates(), st.none() | ages, parts_of_dates, st.booleans(), details)
patients = st.builds(Patient, text, text, st.sampled_from(Sex), *births)
drafts = st.builds(PatientDraft, text, text, st.none() | st.sampled_from(Sex), *births)
found, wholes = st.sampled_from(Sign), st.none() | st.integers(0, 400)
bedside = st.builds(
    Signs,
    cough=found,
    cough_days=wholes,
    difficult_breathing=found,
    fever=found,
    fever_days=wholes,
    respiratory_rate=wholes,
    respiratory_rate_seconds=wholes,
    respiratory_rate_unable=st.booleans(),
    chest_indrawing=found,
    stridor=found,
    wheeze=found,
    oxygen_saturation=wholes,
    oxygen_support=st.sampled_from(OxygenSupport),
    temperature_c=st.none() | numbers,
    weight_kg=st.none() | numbers,
    height_cm=st.none() | numbers,
    muac_mm=wholes,
    danger_signs=st.dictionaries(st.sampled_from(DangerSign), found, max_size=5),
)
corrections = st.builds(Correction, st.integers(0, 3), st.booleans())
film_facts = st.builds(
    FilmFacts,
    file_format=text,
    width_px=st.integers(1, 99999),
    height_px=st.integers(1, 99999),
    bits_stored=st.integers(1, 16),
    suffix=text,
    lossy=st.booleans(),
    patient=drafts,
    acquired_at=st.none() | moments,
    study_description=text,
    pixel_spacing_mm=st.none() | st.tuples(numbers, numbers),
    notes=st.lists(text, max_size=3).map(tuple),
    correction=corrections,
    spacing_kind=st.sampled_from(SpacingKind),
    magnification=st.none() | numbers,
    patient_orientation=st.sampled_from([(), ("L", "F"), ("A", "F")]),
    laterality=text,
)
thresholds = st.tuples(st.floats(0, 1), st.floats(0, 1), text, st.none() | st.floats(0, 1)).map(
    lambda t: Thresholds(min(t[:2]), max(t[:2]), t[2], t[3])
)
age_spans = st.lists(st.tuples(st.integers(0, 130), st.none() | st.integers(0, 130)), max_size=3).map(tuple)
readings = st.builds(
    Reading,
    film_sha256=text,
    patient_key=st.none() | text,
    outcome=st.sampled_from(Outcome),
    reason=st.none() | text,
    quality=st.lists(text, max_size=3).map(tuple),
    score=st.none() | numbers,
    kinds=shares,
    model=st.none() | st.builds(ModelIdentity, text, text, text, text, text, text, age_spans),
    thresholds=st.none() | thresholds,
    device=text,
    read_at=moments,
    steps_ms=shares,
    pattern=shares,
    correction=corrections,
)
heat_maps = hnp.arrays(np.float32, hnp.array_shapes(min_dims=2, max_dims=2, min_side=0, max_side=12)).map(HeatMap)
points = st.tuples(numbers, numbers)
windows = st.builds(Window, numbers, numbers, st.sampled_from(WindowFunction), text)
key_images = st.builds(
    KeyImage,
    window=st.none() | windows,
    own=st.integers(0, 9),
    inverted=st.booleans(),
    turn=st.builds(Turn, st.integers(0, 3), st.booleans()),
    crop=st.none() | st.builds(Crop, numbers, numbers, numbers, numbers),
)
view_states = st.builds(
    ViewState,
    key_image=st.none() | key_images,
    measures=st.lists(st.builds(Measure, st.lists(points, min_size=2, max_size=3).map(tuple)), max_size=3).map(tuple),
    spacing=st.builds(Spacing, st.none() | points, st.sampled_from(SpacingKind), st.none() | numbers),
)
records = st.builds(
    Record,
    id=st.uuids().map(str),
    number=text,
    version=st.integers(1, 99),
    state=st.sampled_from(RecordState),
    patient=patients,
    visit=st.builds(
        Visit, st.none() | moments, st.sampled_from(ViewPosition), text, text, text, st.sampled_from(VisitKind), bedside
    ),
    film_sha256=text,
    film_facts=film_facts,
    reading=readings,
    heat_map=st.none() | heat_maps,
    final_read=st.none() | st.builds(FinalRead, st.sampled_from(Agreement), text, text, moments),
    saved_at=moments,
    software_version=text,
    report_file=st.none() | text,
    report_sha256=st.none() | text,
    view_state=view_states,
    amendment_reason=text,
    merged_from=st.none() | patients,
    notes=st.lists(text, max_size=2).map(tuple),
)


def assert_same(one: object, other: object) -> None:
    """Equal in every field, in type and, for numbers, to the last bit."""
    assert type(one) is type(other)
    if is_dataclass(one):
        for part in fields(one):
            assert_same(getattr(one, part.name), getattr(other, part.name))
    elif isinstance(one, np.ndarray):
        assert (one.dtype, one.shape, one.tobytes()) == (other.dtype, other.shape, other.tobytes())
    elif isinstance(one, float):
        assert repr(one) == repr(other)
    elif isinstance(one, dict):
        assert list(one) == list(other)
        for key in one:
            assert_same(one[key], other[key])
    else:
        assert one == other


@given(records)
@settings(max_examples=150, deadline=None)
def test_record_comes_back_the_same(record):
    coded = encode_record(record)
    assert coded.isascii()
    assert_same(decode_record(coded), record)


@given(patients)
def test_patient_comes_back_the_same(patient):
    assert decode_patient(encode_patient(patient)) == patient


def test_numbers_that_json_lacks_come_back():
    film = make_film()
    record = make_record("P-2026-000001", film)
    strange = replace(record, reading=replace(record.reading, score=math.nan, kinds={"a": math.inf, "b": -math.inf}))
    back = decode_record(encode_record(strange))
    assert math.isnan(back.reading.score)
    assert back.reading.kinds == {"a": math.inf, "b": -math.inf}
    json.loads(encode_record(strange), parse_constant=pytest.fail)


def test_numpy_numbers_are_written_as_plain_ones():
    film = make_film()
    record = make_record("P-2026-000001", film)
    coded = encode_record(
        replace(
            record,
            reading=replace(record.reading, score=np.float32(0.5), kinds={"a": np.float64(0.25)}),
            film_facts=replace(film.facts, width_px=np.int64(7)),
        )
    )
    back = decode_record(coded)
    assert (back.reading.score, back.reading.kinds, back.film_facts.width_px) == (0.5, {"a": 0.25}, 7)


def test_heat_map_of_another_layout_keeps_its_values():
    values = np.arange(12, dtype=">f4").reshape(3, 4).T
    record = replace(make_record("P-2026-000001", make_film()), heat_map=HeatMap(values))
    back = decode_record(encode_record(record)).heat_map.values
    assert back.dtype == np.float32
    assert np.array_equal(back, values)


def test_newer_keys_are_passed_over_and_missing_ones_take_defaults():
    record = make_record("P-2026-000001", make_film())
    tree = json.loads(encode_record(record))
    tree["triage"] = {"level": 3}
    tree["patient"]["village"] = "Adwa"
    del tree["report_file"], tree["visit"]["symptoms"], tree["film_facts"]["notes"], tree["reading"]["steps_ms"]
    back = decode_record(json.dumps(tree))
    assert (back.visit.symptoms, back.film_facts.notes, back.reading.steps_ms) == ("", (), {})
    assert back.patient == record.patient


def test_a_record_from_before_films_were_put_right_still_opens():
    film = make_film()
    record = make_record("P-2026-000001", film)
    tree = json.loads(encode_record(record))
    del tree["film_facts"]["correction"], tree["reading"]["correction"], tree["reading"]["pattern"]
    del tree["reading"]["thresholds"]["screening"]
    back = decode_record(json.dumps(tree))
    assert back.film_facts.correction == back.reading.correction == Correction()
    assert back.reading.pattern == {}
    assert back.reading.thresholds.screening is None
    assert back.reading.belongs_to(film, back.patient.key, record.reading.model, record.reading.thresholds)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("film_facts", "correction", "quarter_turns"), 4),
        (("reading", "thresholds", "screening"), 1.5),
        (("patient", "name"), None),
        (("patient", "sex"), "robot"),
        (("patient", "birth_date"), "yesterday"),
        (("reading", "outcome"), 3),
        (("reading", "thresholds", "low"), 2.0),
        (("heat_map", "float32"), "not base64!"),
        (("heat_map", "rows"), 4),
        (("saved_at",), 12),
        (("visit",), 3),
    ],
)
def test_payload_that_makes_no_record(path, value):
    tree = json.loads(encode_record(make_record("P-2026-000001", make_film())))
    place = tree
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValueError, match="payload makes no Record"):
        decode_record(json.dumps(tree))


@pytest.mark.parametrize("coded", ["", "null", "[]", "{}", '{"number": "x"}', "{"])
def test_text_that_makes_no_record(coded):
    with pytest.raises(ValueError, match="payload"):
        decode_record(coded)


def test_a_date_is_not_taken_for_a_moment():
    patient = Patient("1", "A", Sex.OTHER, date(2020, 2, 29))
    assert '"birth_date":"2020-02-29"' in encode_patient(patient)
    visit = Visit(datetime(2020, 2, 29, 0, 0))
    back = decode_record(encode_record(replace(make_record("P-2026-000001", make_film()), visit=visit)))
    assert type(back.visit.exam_at) is datetime


def test_a_record_of_before_marks_were_kept_has_none():
    record = make_record("P-2026-000001", make_film())
    old = json.loads(encode_record(record))
    del old["view_state"]
    assert_same(decode_record(json.dumps(old)).view_state, ViewState())
