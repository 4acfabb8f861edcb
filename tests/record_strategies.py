"""Random records, drawn from the dataclasses' own types: a field added to one of them is covered from then on.

`records()` gives whole records; what the types alone do not say (which values a field may hold, what must fit together) stands
in `RULES` and `_fit_together`, and a field without a rule takes whatever its type allows.
"""

from __future__ import annotations

import dataclasses
import hashlib
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

import numpy as np
from hypothesis import strategies as st

from pneumo_desktop.domain.film import Correction, Film, FilmFacts, VoiTable, Window
from pneumo_desktop.domain.patient import Age, Patient
from pneumo_desktop.domain.reading import HeatMap, Reading, Thresholds
from pneumo_desktop.domain.record import Record, RecordState

TEXT = st.text(max_size=24) | st.sampled_from(
    ["", "Abebe Bikila", "ማርያም", "王小明", "مريم حسن", "आरव शर्मा", "Ĳsbrand 'x' \"y\" \\ \x00", "\ud800"]
)
"""Any signs at all, with some that have been trouble elsewhere: lone surrogates, quotes, a zero byte, five scripts."""
NUMBER = st.floats(allow_nan=False, width=64)
SHARE = st.floats(0.0, 1.0)
MOMENT = st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31))


def values_of(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type as the dataclasses state it: texts, numbers, dates, enums, options, tuples, mappings, dataclasses."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return st.one_of(*(values_of(argument) for argument in arguments))
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return st.lists(values_of(arguments[0]), max_size=4).map(tuple)
        return st.tuples(*(values_of(argument) for argument in arguments))
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping | dict):
        return st.dictionaries(values_of(arguments[0]), values_of(arguments[1]), max_size=4)
    if origin is not None and isinstance(origin, type) and issubclass(origin, frozenset | list):
        return st.lists(values_of(arguments[0]), max_size=4).map(origin)
    return _plain(kind)


def _plain(kind: Any) -> st.SearchStrategy[Any]:
    known: dict[Any, st.SearchStrategy[Any]] = {
        str: TEXT,
        int: st.integers(-(2**53), 2**53),
        float: NUMBER,
        bool: st.booleans(),
        type(None): st.none(),
        date: st.dates(date(1900, 1, 1), date(2100, 12, 31)),
        datetime: MOMENT,
        HeatMap: heat_maps(),
    }
    if kind in known:
        return known[kind]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    if dataclasses.is_dataclass(kind):
        return objects_of(kind)
    raise TypeError(f"no strategy for {kind}: add one here")


@cache
def objects_of(kind: type) -> st.SearchStrategy[Any]:
    """Objects of a dataclass, every field drawn by its rule or its type; what does not fit together is not drawn."""
    hints = typing.get_type_hints(kind)
    fields = {field.name: _field(kind, field.name, hints[field.name]) for field in dataclasses.fields(kind) if field.init}
    return st.builds(_try, st.just(kind), st.fixed_dictionaries(fields)).filter(lambda made: made is not None)


def _try(kind: type, values: dict[str, Any]) -> Any:
    try:
        return kind(**values)
    except ValueError:  # the class itself refuses this combination
        return None


def _field(kind: type, name: str, hint: Any) -> st.SearchStrategy[Any]:
    rule = RULES.get((kind, name))
    return rule() if rule is not None else values_of(hint)


def heat_maps() -> st.SearchStrategy[HeatMap]:
    """Small grids of float32 in 0..1."""
    shapes = st.tuples(st.integers(1, 4), st.integers(1, 4))
    return st.builds(
        lambda shape, seed: HeatMap(np.random.default_rng(seed).random(shape, dtype=np.float32)), shapes, st.integers(0, 2**32)
    )


@st.composite
def _thresholds(draw: st.DrawFn) -> tuple[float, float]:
    low = draw(SHARE)
    return low, draw(st.floats(low, 1.0))


def _optional(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def _hashes() -> st.SearchStrategy[str]:
    return st.integers(0, 2**64).map(lambda seed: hashlib.sha256(str(seed).encode()).hexdigest())


RULES: dict[tuple[type, str], Callable[[], st.SearchStrategy[Any]]] = {
    (Age, "value"): lambda: st.integers(0, 130),
    (Correction, "quarter_turns"): lambda: st.integers(0, 3),
    (Thresholds, "low"): lambda: st.floats(0.0, 0.5),
    (Thresholds, "high"): lambda: st.floats(0.5, 1.0),
    (Thresholds, "screening"): lambda: _optional(SHARE),
    (Reading, "score"): lambda: _optional(SHARE),
    (Reading, "film_sha256"): _hashes,
    (FilmFacts, "file_format"): lambda: st.sampled_from(["DICOM", "JPEG", "PNG", "TIFF", "BMP"]),
    (FilmFacts, "width_px"): lambda: st.integers(1, 20_000),
    (FilmFacts, "height_px"): lambda: st.integers(1, 20_000),
    (FilmFacts, "bits_stored"): lambda: st.integers(1, 16),
    (Record, "id"): lambda: st.uuids(version=4).map(str),
    (Record, "number"): lambda: st.integers(1, 10**7).map(lambda number: f"P-2026-{number:06d}"),
    (Record, "version"): lambda: st.just(1),
    (Record, "film_sha256"): _hashes,
    (Record, "report_file"): st.none,
    (Record, "report_sha256"): st.none,
    (Window, "width"): lambda: st.floats(1.0, 65_536.0),
    (VoiTable, "outputs"): lambda: st.just(np.zeros(2, np.float32)),
}
"""What a field may hold beyond its type."""


def patients() -> st.SearchStrategy[Patient]:
    """Patients as the form lets them through: one of birth date and estimated age."""
    return st.tuples(values_of(Patient), st.dates(date(1900, 1, 1), date(2100, 1, 1)), objects_of(Age), st.booleans()).map(
        lambda drawn: dataclasses.replace(
            drawn[0], birth_date=drawn[1] if drawn[3] else None, estimated_age=None if drawn[3] else drawn[2]
        )
    )


def films() -> st.SearchStrategy[Film]:
    """Small films with any bytes for their file."""
    return st.builds(_film, st.binary(min_size=1, max_size=2000), objects_of(FilmFacts))


def _film(source: bytes, facts: FilmFacts) -> Film:
    return Film(np.zeros((2, 3), np.uint8), (Window(128.0, 256.0),), facts, hashlib.sha256(source).hexdigest(), source)


@st.composite
def records(draw: st.DrawFn) -> tuple[Record, Film]:
    """An unsaved first version with the film it rests on."""
    record, film = draw(objects_of(Record)), draw(films())
    return _fit_together(record, film, draw(patients())), film


def any_versions() -> st.SearchStrategy[Record]:
    """Any version of a record that the types allow, whether or not a form would let it through: what leaves the clinic may have
    been kept by an older program, or restored from elsewhere."""
    return st.builds(
        dataclasses.replace,
        objects_of(Record),
        version=st.integers(1, 10**6),
        report_file=_optional(TEXT),
        report_sha256=_optional(_hashes()),
    )


def _fit_together(record: Record, film: Film, patient: Patient) -> Record:
    """The identity lock: a reading is of this film and of this patient."""
    reading = dataclasses.replace(record.reading, film_sha256=film.sha256, patient_key=_key(patient))
    state = RecordState.FINAL if record.final_read else RecordState.DRAFT
    return dataclasses.replace(
        record, patient=patient, film_sha256=film.sha256, film_facts=film.facts, reading=reading, state=state
    )


def _key(patient: Patient) -> str | None:
    try:
        return patient.key
    except UnicodeEncodeError:  # a name with half a sign; `clean_text` keeps such names out of the form
        return None


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal in every field, arrays and not-a-number included; also across `eq=False`."""
    if isinstance(one, np.ndarray):
        return isinstance(other, np.ndarray) and one.dtype == other.dtype and np.array_equal(one, other, equal_nan=True)
    if dataclasses.is_dataclass(one) and not isinstance(one, type):
        return type(one) is type(other) and all(
            same(getattr(one, field.name), getattr(other, field.name)) for field in dataclasses.fields(one)
        )
    if isinstance(one, tuple | list):
        return type(one) is type(other) and len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, Mapping):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, float) and isinstance(other, float):
        return one == other or (one != one and other != other)
    return bool(type(one) is type(other) and one == other)
