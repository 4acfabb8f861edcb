"""A film as a message between two processes: JSON and the raw bytes of its arrays, and nothing that could be run.

A message is the length of its JSON (4 bytes, big endian), the JSON, and the arrays that it announces one after the other;
where there is a file in memory that both sides hold (`bulk`), the arrays stand in that, from its start.
The reader trusts nothing in it: the writer has handled a damaged file and may be under its control.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO

from pneumo_desktop.domain.errors import Fact, PneumoError
from pneumo_desktop.domain.film import Film, FilmFacts, VoiTable, Window
from pneumo_desktop.imaging.limits import MAX_PRESENTATIONS, check_size

if TYPE_CHECKING:
    from cattrs import Converter
    from numpy.typing import NDArray

MAX_JSON_BYTES = 4 * 1024 * 1024
SIZE_BYTES = 8
"""Every source that is sent to be decoded has its length before it, so many bytes big endian."""
_LENGTH_BYTES = 4
_TABLE_ENTRIES = 65536
_CODE = re.compile(r"film\.[a-z0-9_]{1,60}")
_PIXEL_TYPES = {"uint8": "u1", "uint16": "u2"}
_MAX_FACTS, _MAX_FACT_LENGTH = 8, 200
Message = dict[str, Any]


class BadMessageError(Exception):
    """What was read is no message, or no film of the kind that this program makes."""


def write_message(out: BinaryIO, message: Message, arrays: tuple[NDArray[Any], ...] = (), bulk: BinaryIO | None = None) -> None:
    """Write one message; `arrays` are C-contiguous. A header longer than any film's raises PneumoError("film.unreadable")."""
    text = json.dumps(message, separators=(",", ":")).encode("ascii")
    if len(text) > MAX_JSON_BYTES:
        raise PneumoError("film.unreadable")
    head = len(text).to_bytes(_LENGTH_BYTES, "big") + text
    if bulk is None:
        out.write(head)
    else:
        bulk.seek(0)
    for array in arrays:
        (bulk or out).write(array.data.cast("B"))
    if bulk is not None:
        out.write(head)  # last: when it arrives, the arrays are there
    out.flush()


def read_message(stream: BinaryIO) -> Message:
    """The JSON of the next message; raises EOFError where the writer is gone and BadMessageError for anything else."""
    length = int.from_bytes(_read_exactly(stream, _LENGTH_BYTES), "big")
    if length > MAX_JSON_BYTES:
        raise BadMessageError
    try:
        message = json.loads(_read_exactly(stream, length))
    except (ValueError, RecursionError):
        raise BadMessageError from None
    if not isinstance(message, dict):
        raise BadMessageError
    return message


def _read_exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data


def write_error(out: BinaryIO, error: PneumoError) -> None:
    """Write a failure with its facts."""
    write_message(out, {"error": error.code, "facts": error.facts})


def write_film(out: BinaryIO, film: Film, bulk: BinaryIO | None = None) -> None:
    """Write a film without its source and hash, which the other side has."""
    tables = [part for part in film.presentations if isinstance(part, VoiTable)]
    message = {
        "type": film.pixels.dtype.name,
        "shape": film.pixels.shape,
        "presentations": [_describe(part) for part in film.presentations],
        "facts": _converter().unstructure(film.facts),
        "slope": float(film.slope),
        "intercept": float(film.intercept),
        "inverted": bool(film.inverted),
        "colour_cast": float(film.colour_cast),
    }
    import numpy as np

    outputs = tuple(np.ascontiguousarray(table.outputs, np.float32) for table in tables)
    write_message(out, message, (film.pixels, *outputs), bulk)


def _describe(part: Window | VoiTable) -> Message:
    if isinstance(part, Window):
        return {"window": _converter().unstructure(part)}
    return {"first": float(part.first), "entries": len(part.outputs), "explanation": part.explanation}


def read_film(stream: BinaryIO, source: bytes, hash_source: Callable[[], str], bulk: BinaryIO | None = None) -> Film:
    """The film that the next message holds, with `source` and the hash of it, which is computed while the other side works.

    Raises the PneumoError("film. ...") that the message holds; EOFError and BadMessageError as `read_message`.
    """
    sha256 = hash_source()
    message = read_message(stream)
    if "error" in message:
        raise _error_in(message)
    try:
        if bulk is not None:
            bulk.seek(0)
        return _film_in(message, bulk or stream, source, sha256)
    except (EOFError, MemoryError, BadMessageError):
        raise
    except Exception:
        raise BadMessageError from None


def _error_in(message: Message) -> PneumoError:
    code, facts = message["error"], message.get("facts")
    if not isinstance(code, str) or not _CODE.fullmatch(code) or not isinstance(facts, dict) or len(facts) > _MAX_FACTS:
        raise BadMessageError
    kept: dict[str, Fact] = {}
    for name, fact in facts.items():
        if not name.isidentifier() or not isinstance(fact, str | int | float):
            raise BadMessageError
        kept[name] = fact[:_MAX_FACT_LENGTH] if isinstance(fact, str) else fact
    return PneumoError(code, **kept)


def _film_in(message: Message, stream: BinaryIO, source: bytes, sha256: str) -> Film:
    from pneumo_desktop.imaging.pixels import freeze

    height, width = message["shape"]
    check_size(_whole(width), _whole(height))
    facts = _converter().structure(message["facts"], FilmFacts)
    described = message["presentations"]
    if (facts.width_px, facts.height_px) != (width, height) or not 0 < len(described) <= MAX_PRESENTATIONS:
        raise BadMessageError
    pixels = _read_array(stream, (height, width), _PIXEL_TYPES[message["type"]])
    presentations = tuple(_presentation_in(part, stream) for part in described)
    slope, intercept, cast = (_finite(message[name]) for name in ("slope", "intercept", "colour_cast"))
    inverted = message["inverted"] is True
    return Film(freeze(pixels), presentations, facts, sha256, source, slope, intercept, inverted, cast)


def _presentation_in(part: Message, stream: BinaryIO) -> Window | VoiTable:
    if "window" in part:
        window = _converter().structure(part["window"], Window)
        if not window.width > 0:
            raise BadMessageError
        return replace(window, center=_finite(window.center), width=_finite(window.width))
    if not 0 < _whole(part["entries"]) <= _TABLE_ENTRIES:
        raise BadMessageError
    outputs = _read_array(stream, (part["entries"],), "f4")
    if not (outputs.min() >= 0 and outputs.max() <= 1):
        raise BadMessageError
    return VoiTable(_finite(part["first"]), outputs, _text(part["explanation"], str))


def _read_array(stream: BinaryIO, shape: tuple[int, ...], kind: str) -> NDArray[Any]:
    import numpy as np  # the window stands before it is loaded

    array: NDArray[Any] = np.empty(shape, kind)
    view = array.data.cast("B")
    if stream.readinto(view) < len(view):  # type: ignore[attr-defined]
        raise EOFError
    return array


def _finite(value: Any) -> float:
    number = float(value)
    if not math.isfinite(number):
        raise BadMessageError
    return number


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise BadMessageError
    return value


def _text(value: Any, _: type[str]) -> str:
    if not isinstance(value, str):
        raise BadMessageError
    return value


@cache
def _converter() -> Converter:
    """Made at first use: the window need not wait for the library that does it."""
    from cattrs import Converter

    converter = Converter(detailed_validation=False, forbid_extra_keys=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(StrEnum, lambda value, kind: kind(value))
    # A datetime is a date: each goes by its exact type.
    converter.register_unstructure_hook_func(lambda kind: kind is datetime, datetime.isoformat)
    converter.register_structure_hook_func(lambda kind: kind is datetime, lambda value, _: datetime.fromisoformat(value))
    converter.register_unstructure_hook_func(lambda kind: kind is date, date.isoformat)
    converter.register_structure_hook_func(lambda kind: kind is date, lambda value, _: date.fromisoformat(value))
    return converter
