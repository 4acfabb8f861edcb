"""Records to JSON and back, exactly; the heat map travels in it as base64 of its float32 values."""

from __future__ import annotations

import base64
import json
import math
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from pneumo_desktop.domain.patient import Patient
from pneumo_desktop.domain.reading import HeatMap
from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.visit import Signs

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")


def encode_record(record: Record) -> str:
    """`record` as ASCII JSON; numbers that JSON lacks (not a number, infinite) are written as words."""
    return _to_json(record)


def decode_record(text: str) -> Record:
    """The record in `text`: unknown keys are passed over, missing ones take their defaults; ValueError if it makes none."""
    return _from_json(text, Record)


def encode_patient(patient: Patient) -> str:
    """`patient` as ASCII JSON, for the list of records."""
    return _to_json(patient)


def decode_patient(text: str) -> Patient:
    """The patient in `text`, as `decode_record` does it; ValueError if it makes none."""
    return _from_json(text, Patient)


def decode_signs(text: str) -> Signs:
    """The bedside signs in `text`, as `decode_record` does it; ValueError if it makes none."""
    return _from_json(text, Signs)


def _to_json(thing: Record | Patient) -> str:
    return json.dumps(_converter().unstructure(thing), ensure_ascii=True, allow_nan=False, separators=(",", ":"))


def _from_json(text: str, kind: type[T]) -> T:
    try:
        return _converter().structure(json.loads(text), kind)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"payload makes no {kind.__name__}") from error


def _unstructure_float(value: float) -> float | str:
    plain = float(value)
    return plain if math.isfinite(plain) else str(plain)


def _structure_text(value: Any, _: type[str]) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _unstructure_heat_map(heat_map: HeatMap) -> dict[str, Any]:
    import numpy as np

    values = np.ascontiguousarray(heat_map.values, dtype="<f4")
    rows, columns = values.shape
    return {"rows": rows, "columns": columns, "float32": base64.b64encode(values.tobytes()).decode("ascii")}


def _structure_heat_map(value: Any, _: type[HeatMap]) -> HeatMap:
    import numpy as np

    values = np.frombuffer(base64.b64decode(value["float32"], validate=True), dtype="<f4")
    return HeatMap(values.astype(np.float32, copy=False).reshape(int(value["rows"]), int(value["columns"])))


@cache
def _converter() -> Converter:
    """Made at first use: the window need not wait for the library that does it."""
    from cattrs import Converter

    converter = Converter(detailed_validation=False)
    # A hook for a class takes its subclasses too: enums that are texts need one of their own, and numbers (bool) and
    # dates (datetime) go by exact type.
    converter.register_unstructure_hook_func(lambda kind: kind is float, _unstructure_float)
    converter.register_unstructure_hook_func(lambda kind: kind is int, int)
    converter.register_structure_hook(str, _structure_text)
    converter.register_structure_hook(StrEnum, lambda value, kind: kind(value))
    converter.register_unstructure_hook_func(lambda kind: kind is datetime, datetime.isoformat)
    converter.register_structure_hook_func(lambda kind: kind is datetime, lambda value, _: datetime.fromisoformat(value))
    converter.register_unstructure_hook_func(lambda kind: kind is date, date.isoformat)
    converter.register_structure_hook_func(lambda kind: kind is date, lambda value, _: date.fromisoformat(value))
    converter.register_unstructure_hook(HeatMap, _unstructure_heat_map)
    converter.register_structure_hook(HeatMap, _structure_heat_map)
    return converter
