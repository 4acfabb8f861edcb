"""A record as single plain values, each with the path of its field, and back: so can two records be compared field by field."""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

import numpy as np
from cattrs import Converter

from pneumo_desktop.domain.patient import Patient
from pneumo_desktop.domain.reading import HeatMap
from pneumo_desktop.domain.record import Record

Path = tuple[str, ...]
Flat = dict[Path, Any]
T = TypeVar("T")


def flatten(record: Record) -> Flat:
    """Every field that is not itself made of fields, as a value that JSON has: ("patient", "sex"): "female"."""
    return dict(_walk(record, ()))


def unflatten(flat: Mapping[Path, Any]) -> Record:
    """The record of these values; missing ones take their defaults. ValueError if they make none."""
    return _build(flat, Record)


def patient_of(flat: Mapping[Path, Any]) -> Patient:
    """The patient of these values, their paths being those inside the patient; ValueError if they make none."""
    return _build(flat, Patient)


def _build(flat: Mapping[Path, Any], kind: type[T]) -> T:
    nested: dict[str, Any] = {}
    for path, value in flat.items():
        place = nested
        for key in path[:-1]:
            inner = place.setdefault(key, {})
            if not isinstance(inner, dict):
                raise ValueError(f"{'.'.join(path)} lies inside a plain value")
            place = inner
        place[path[-1]] = value
    try:
        return _converter.structure(nested, kind)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"the values make no {kind.__name__}") from error


def same(one: Any, other: Any) -> bool:
    """Whether two plain values are the same to the last digit and type (1, 1.0 and True differ)."""
    return to_json(one) == to_json(other)


def to_json(value: Any) -> str:
    """A plain value as ASCII text that any file can hold."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"), sort_keys=True)


def _walk(thing: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if is_dataclass(thing) and not isinstance(thing, HeatMap):
        for field in fields(thing):
            yield from _walk(getattr(thing, field.name), (*path, field.name))
    else:
        yield path, _converter.unstructure(thing)


def _unstructure_float(value: float) -> float | str:
    plain = float(value)
    return plain if math.isfinite(plain) else str(plain)


def _unstructure_heat_map(heat_map: HeatMap) -> dict[str, Any]:
    values = np.ascontiguousarray(heat_map.values, dtype="<f4")
    rows, columns = values.shape
    return {"rows": rows, "columns": columns, "float32": base64.b64encode(values.tobytes()).decode("ascii")}


def _structure_heat_map(value: Any, _: type[HeatMap]) -> HeatMap:
    values = np.frombuffer(base64.b64decode(value["float32"], validate=True), dtype="<f4")
    return HeatMap(values.astype(np.float32, copy=False).reshape(int(value["rows"]), int(value["columns"])))


def _structure_text(value: Any, _: type[str]) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _make_converter() -> Converter:
    converter = Converter(detailed_validation=False)
    converter.register_unstructure_hook_func(lambda kind: kind is float, _unstructure_float)
    converter.register_unstructure_hook_func(lambda kind: kind is int, int)
    converter.register_structure_hook(str, _structure_text)
    converter.register_structure_hook(StrEnum, lambda value, kind: kind(value))
    converter.register_unstructure_hook(StrEnum, lambda value: value.value)
    converter.register_unstructure_hook_func(lambda kind: kind is datetime, datetime.isoformat)
    converter.register_structure_hook_func(lambda kind: kind is datetime, lambda value, _: datetime.fromisoformat(value))
    converter.register_unstructure_hook_func(lambda kind: kind is date, date.isoformat)
    converter.register_structure_hook_func(lambda kind: kind is date, lambda value, _: date.fromisoformat(value))
    converter.register_unstructure_hook(HeatMap, _unstructure_heat_map)
    converter.register_structure_hook(HeatMap, _structure_heat_map)
    return converter


_converter = _make_converter()
