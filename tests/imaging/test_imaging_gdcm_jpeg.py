"""What GDCM gets to see: it ends the program on streams that it does not expect, so these must never reach it."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pydicom import dcmread
from pydicom.data import get_testdata_file
from pydicom.encaps import get_frame

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.imaging.codestream import read_jpeg_facts
from pneumo_desktop.imaging.gdcm_jpeg import clean_stream, decode_with_gdcm


def stream_of(name: str) -> bytes:
    dataset = dcmread(Path(get_testdata_file(name, download=False)))
    return get_frame(dataset.PixelData, 0, number_of_frames=1)


@pytest.fixture(scope="module")
def lossless() -> bytes:
    return stream_of("SC_rgb_jpeg_gdcm.dcm")


@pytest.fixture(scope="module")
def extended() -> bytes:
    return stream_of("JPGExtended.dcm")


def code_of(stream: bytes) -> str:
    facts = read_jpeg_facts(stream)
    assert facts is not None
    with pytest.raises(PneumoError) as caught:
        decode_with_gdcm(stream, facts)
    return caught.value.code


def test_colour_and_gray(lossless, extended):
    assert decode_with_gdcm(lossless, read_jpeg_facts(lossless)).shape == (100, 100, 3)
    gray = decode_with_gdcm(extended, read_jpeg_facts(extended))
    assert (gray.shape, gray.dtype) == ((1024, 256), np.uint16)


def test_only_what_decoding_needs_is_kept(lossless):
    facts = read_jpeg_facts(lossless)
    assert b"Adobe" in lossless
    kept = clean_stream(lossless, facts)
    assert b"Adobe" not in kept
    assert kept.endswith(b"\xff\xd9")
    commented = lossless[:2] + b"\xff\xfe\x00\x06note" + b"\xff\xe0\x00\x08JFIF\x00\x09" + lossless[2:]
    assert clean_stream(commented + b"\x00", facts) == kept
    np.testing.assert_array_equal(decode_with_gdcm(commented, facts), decode_with_gdcm(lossless, facts))


def at(stream: bytes, marker: int) -> int:
    return stream.index(bytes((0xFF, marker)))


def changed(stream: bytes, place: int, value: int) -> bytes:
    return stream[:place] + bytes((value,)) + stream[place + 1 :]


@pytest.mark.parametrize(
    ("marker", "offset", "value"),
    [
        (0xC4, 0, 0xFB),  # junk before the scan: the change that made GDCM abort
        (0xC4, 1, 0xC5),  # an unknown marker
        (0xC4, 3, 0x05),  # a segment too short for its tables
        (0xC4, 4, 0x04),  # a table with a number there is not
        (0xC4, 5, 0x03),  # three codes of one bit
        (0xC4, 21, 0x11),  # a difference of 17 bits
        (0xC3, 4, 0x04),  # four bits: GDCM aborts on less than eight
        (0xC3, 4, 0x11),  # seventeen bits
        (0xC3, 9, 0x01),  # another number of components than follow
        (0xC3, 11, 0x21),  # subsampling
        (0xC3, 13, 0x52),  # two components of one name
        (0xDA, 4, 0x02),  # a scan over some of the components
        (0xDA, 5, 0x58),  # a component that the frame has not
        (0xDA, 6, 0x30),  # a table that was not defined
        (0xDA, 11, 0x00),  # no predictor
        (0xDA, 11, 0x08),  # a predictor there is not
        (0xDA, 12, 0x01),  # the end of a spectrum
        (0xDA, 13, 0x08),  # a shift by all bits
    ],
)
def test_damaged_lossless_header_is_refused(lossless, marker, offset, value):
    damaged = changed(lossless, at(lossless, marker) + offset, value)
    assert damaged != lossless
    assert code_of(damaged) == "film.unreadable"


@pytest.mark.parametrize(("marker", "offset", "value"), [(0xC1, 4, 0x0B), (0xDA, 6, 0x22), (0xDA, 7, 0x01), (0xDA, 8, 0x3E)])
def test_damaged_extended_header_is_refused(extended, marker, offset, value):
    assert code_of(changed(extended, at(extended, marker) + offset, value)) == "film.unreadable"


def test_marker_inside_the_data_is_refused(lossless):
    middle = (at(lossless, 0xDA) + len(lossless)) // 2
    for marker in (0xDA, 0xC4, 0xE0, 0x01):
        assert code_of(lossless[:middle] + bytes((0xFF, marker)) + lossless[middle:]) == "film.unreadable"
    assert code_of(lossless[:middle]) == "film.unreadable"


def test_two_frame_headers_are_refused(lossless):
    start = at(lossless, 0xC3)
    frame = lossless[start : start + 19]
    assert code_of(lossless[:start] + frame + lossless[start:]) == "film.unreadable"


def test_processes_that_gdcm_cannot(extended):
    facts = read_jpeg_facts(extended)
    for other in (replace(facts, frame_marker=0xC2), replace(facts, samples=3)):
        with pytest.raises(PneumoError) as caught:
            decode_with_gdcm(extended, other)
        assert caught.value.code == "film.unknown_codec"


def test_random_damage_never_ends_the_program(lossless, extended):
    rng = random.Random(5)
    decoded = refused = 0
    for _ in range(300):
        damaged = bytearray(rng.choice((lossless, extended)))
        for _ in range(rng.randint(1, 4)):
            place = rng.randrange(700 if rng.random() < 0.7 else len(damaged))
            damaged[place] ^= 1 << rng.randrange(8)
        facts = read_jpeg_facts(bytes(damaged))
        if facts is None or facts.width_px * facts.height_px > 4_000_000:
            continue
        try:
            decode_with_gdcm(bytes(damaged), facts)
            decoded += 1
        except (PneumoError, ValueError):
            refused += 1
    assert decoded > 30
    assert refused > 30
