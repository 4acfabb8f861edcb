"""Messages between the program and the process that decodes: films cross whole, and nothing else is believed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import numpy as np
import pytest

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film, FilmFacts, VoiTable, Window, WindowFunction
from pneumo_desktop.domain.patient import PatientDraft, Sex
from pneumo_desktop.imaging.film_message import (
    MAX_JSON_BYTES,
    BadMessageError,
    read_film,
    read_message,
    write_error,
    write_film,
    write_message,
)
from pneumo_desktop.imaging.pixels import freeze

PIXELS = freeze(np.arange(20 * 30, dtype=np.uint16).reshape(20, 30))
TABLE = VoiTable(-5.0, np.linspace(0, 1, 100, dtype=np.float32), "ጥቁር")
FACTS = FilmFacts(
    "DICOM", 30, 20, 12, patient=PatientDraft(number="77", name="ABEBE \ud800", sex=Sex.FEMALE, birth_date=date(2019, 4, 23)),
    acquired_at=datetime(2026, 1, 1, 10, 11, 12), pixel_spacing_mm=(0.143, 0.1), notes=("first_frame_only",),
)  # fmt: skip
WINDOW = Window(2000.5, 3000.0, WindowFunction.SIGMOID, "CHEST")
FILM = Film(PIXELS, (WINDOW, TABLE), FACTS, "", b"", -0.25, 4095.0, True)


def sent(film: Film = FILM) -> bytes:
    out = BytesIO()
    write_film(out, film)
    return out.getvalue()


def receive(data: bytes) -> Film:
    return read_film(BytesIO(data), b"source", lambda: "hash")


def changed(**parts: object) -> bytes:
    """The message of FILM with parts of its JSON replaced."""
    data = sent()
    length = int.from_bytes(data[:4], "big")
    text = json.dumps(json.loads(data[4 : 4 + length]) | parts).encode("ascii")
    return len(text).to_bytes(4, "big") + text + data[4 + length :]


def test_film_crosses_whole():
    film = receive(sent())
    assert (film.source, film.sha256) == (b"source", "hash")
    np.testing.assert_array_equal(film.pixels, PIXELS)
    assert not film.pixels.flags.writeable
    assert film.facts == FACTS
    assert film.presentations[0] == WINDOW
    np.testing.assert_array_equal(film.presentations[1].outputs, TABLE.outputs)
    assert (film.presentations[1].first, film.presentations[1].explanation) == (-5.0, "ጥቁር")
    assert (film.slope, film.intercept, film.inverted) == (-0.25, 4095.0, True)


@pytest.mark.parametrize("junk", [0, 5000])
def test_film_crosses_through_a_file_in_memory(junk):
    out, bulk = BytesIO(), BytesIO(b"x" * junk)
    write_film(out, FILM, bulk)
    film = read_film(BytesIO(out.getvalue()), b"source", lambda: "hash", bulk)
    np.testing.assert_array_equal(film.pixels, PIXELS)
    np.testing.assert_array_equal(film.presentations[1].outputs, TABLE.outputs)
    with pytest.raises(EOFError):
        read_film(BytesIO(out.getvalue()), b"source", lambda: "hash", BytesIO(bulk.getvalue()[:500]))


def test_failure_crosses_with_its_facts():
    out = BytesIO()
    write_error(out, PneumoError("film.too_many_pixels", width_px=30000, name="x" * 5000))
    with pytest.raises(PneumoError) as caught:
        receive(out.getvalue())
    assert (caught.value.code, caught.value.facts) == ("film.too_many_pixels", {"width_px": 30000, "name": "x" * 200})


facts = json.loads(sent()[4 : 4 + int.from_bytes(sent()[:4], "big")])["facts"]
window = {"center": 1.0, "width": 1.0, "function": "LINEAR", "explanation": ""}


@pytest.mark.parametrize(
    "parts",
    [
        {"type": "float64"},
        {"type": "object"},
        {"shape": [20]},
        {"shape": [20, 31]},
        {"shape": [-20, -30]},
        {"shape": [20.0, 30.0]},
        {"shape": [20000, 30000], "facts": facts | {"width_px": 30000, "height_px": 20000}},
        {"facts": facts | {"width_px": 31}},
        {"facts": facts | {"unheard_of": 1}},
        {"facts": facts | {"modality": ["CR"]}},
        {"facts": facts | {"acquired_at": "yesterday"}},
        {"facts": None},
        {"presentations": []},
        {"presentations": [{"window": window}] * 65},
        {"presentations": [{"window": window | {"width": 0}}]},
        {"presentations": [{"window": window | {"center": float("nan")}}]},
        {"presentations": [{"window": window | {"function": "CUBIC"}}]},
        {"presentations": [{"first": 0, "entries": 10**9, "explanation": ""}]},
        {"presentations": [{"first": 0, "entries": -1, "explanation": ""}]},
        {"presentations": ["window"]},
        {"slope": float("inf")},
        {"intercept": "zero"},
        {"error": "film.missing"},
        {"error": "../../etc", "facts": {}},
        {"error": "film.missing", "facts": {"file": ["x"]}},
        {"error": "film.missing", "facts": {f"n{i}": i for i in range(9)}},
    ],
    ids=str,
)
def test_message_that_makes_no_film_is_bad(parts):
    with pytest.raises(BadMessageError):
        receive(changed(**parts))


@pytest.mark.parametrize("values", [np.array([0.0, 1.5]), np.array([0.0, np.nan]), np.array([-0.1, 1.0])])
def test_table_beyond_black_and_white_is_bad(values):
    with pytest.raises(BadMessageError):
        receive(sent(replace(FILM, presentations=(replace(TABLE, outputs=values.astype(np.float32)),))))


@pytest.mark.parametrize("text", [b"[]", b"12", b"{", b"\xff\xff", b"[" * 100_000])
def test_what_is_no_object_is_bad(text):
    with pytest.raises(BadMessageError):
        read_message(BytesIO(len(text).to_bytes(4, "big") + text))


def test_endless_message_is_not_read_and_not_written():
    with pytest.raises(BadMessageError):
        read_message(BytesIO((MAX_JSON_BYTES + 1).to_bytes(4, "big")))
    with pytest.raises(PneumoError, match=r"film\.unreadable"):
        write_message(BytesIO(), {"text": "x" * MAX_JSON_BYTES})


def test_message_cut_anywhere_ends_early():
    whole = sent()
    for length in range(0, len(whole), 7):
        with pytest.raises(EOFError):
            receive(whole[:length])
