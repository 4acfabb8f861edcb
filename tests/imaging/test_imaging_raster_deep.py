"""16 bits and more in colour and in odd layouts keep every level; what cannot be read is named, never shown wrongly."""

from __future__ import annotations

import struct
import tracemalloc
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from film_files import chest_like
from film_twins_deep import DEEP_TWINS, in_colour, png_of, tiff_of
from PIL import Image

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.imaging.decode import decode_source

TIFFS = Path(__file__).with_name("tiffs")
"""Written by tifffile with imagecodecs from chest_like(40, 48, 65535); the packed one of its upper 14 bits."""
REFUSED_TIFFS = {
    "colour_16_bits_lzw_planes.tif": "TIFF LZW, 16 bits",
    "gray_14_bits_packed.tif": "TIFF, 14 bits",
}


@pytest.mark.parametrize("name", DEEP_TWINS)
def test_no_level_is_lost(decode, name) -> None:
    """A ramp of 3,000 levels, of which 8 bits would leave 256."""
    values = np.tile(np.linspace(0, 4095, 3000).astype(np.uint16), (64, 1))
    film = decode(DEEP_TWINS[name](values))
    levels = 200 if name == "tiff signed bytes" else 2000
    assert len(np.unique(film.pixels)) > levels


@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("make", [png_of, tiff_of])
def test_16_bit_colour_becomes_16_bit_luma(decode, make, alpha) -> None:
    bands = np.random.default_rng(3).integers(0, 65536, (40, 50, 4 if alpha else 3)).astype(np.uint16)
    film = decode(make(bands, **({"extrasamples": [2]} if alpha and make is tiff_of else {})))
    luma = bands[..., :3].astype(float) @ [0.299, 0.587, 0.114]
    if alpha:
        luma *= bands[..., 3] / 65535.0
    np.testing.assert_allclose(film.pixels * film.slope + film.intercept, luma, atol=8)
    assert film.facts.notes[0] == "colour_converted"
    assert film.facts.bits_stored == 16


def test_16_bit_colour_with_one_transparent_colour(decode) -> None:
    values = chest_like(60, 70, 60000)
    source = png_of(in_colour(values))
    hole = int(values[30, 35])
    at = source.index(b"IDAT") - 4
    data = struct.pack(">HHH", hole, hole, hole)
    chunk = struct.pack(">I", 6) + b"tRNS" + data + struct.pack(">I", zlib.crc32(b"tRNS" + data))
    film = decode(source[:at] + chunk + source[at:])
    np.testing.assert_array_equal(film.pixels, np.where(values == hole, 0, values))


@pytest.mark.parametrize("name", sorted(path.name for path in TIFFS.iterdir()))
def test_tiff_of_other_encoders(decode, refused, name) -> None:
    source = (TIFFS / name).read_bytes()
    if name in REFUSED_TIFFS:
        error = refused(source)
        assert (error.code, error.facts["name"]) == ("film.unknown_codec", REFUSED_TIFFS[name])
        return
    values = chest_like(40, 48, 65535)
    film = decode(source)
    assert len(np.unique(film.pixels)) == len(np.unique(values))
    shown = to_gray8(film).astype(int)
    low, high = int(values.min()), int(values.max())
    assert np.abs(shown - np.rint((values.astype(float) - low) / (high - low) * 255)).max() <= 1


def test_first_of_several_deep_pages_is_noted(decode) -> None:
    pages = np.stack([in_colour(chest_like(60, 70, 65535))] * 2)
    pages[1] //= 2
    film = decode(tiff_of(pages, photometric="rgb", planarconfig="contig"))
    assert "first_frame_only" in film.facts.notes
    np.testing.assert_array_equal(film.pixels, chest_like(60, 70, 65535))
    film = decode(tiff_of(np.moveaxis(pages, 3, 1).copy(), photometric="rgb", planarconfig="separate"))
    assert "first_frame_only" in film.facts.notes
    np.testing.assert_array_equal(film.pixels, chest_like(60, 70, 65535))


@pytest.mark.parametrize("turn", [1, 3, 6, 8])
def test_deep_tiff_is_turned_upright(decode, turn) -> None:
    values = chest_like(60, 70, 65535)
    stored = {1: values, 3: np.rot90(values, 2), 6: np.rot90(values), 8: np.rot90(values, -1)}[turn]
    planes = np.moveaxis(in_colour(np.ascontiguousarray(stored)), 2, 0).copy()
    film = decode(tiff_of(planes, planarconfig="separate", extratags=[(274, "H", 1, turn, True)]))
    np.testing.assert_array_equal(film.pixels, values)
    assert ("exif_turned" in film.facts.notes) is (turn != 1)


@pytest.mark.parametrize("name", ["png 16 bits in colour", "tiff 16 bits in colour", "tiff 16 bits by plane", "tiff double"])
def test_cut_off_deep_file_is_refused(refused, name) -> None:
    source = DEEP_TWINS[name](chest_like())
    assert refused(source[: len(source) * 2 // 3]).code in ("film.truncated", "film.unreadable")


def test_adobe_cmyk_jpeg_is_not_inverted(decode) -> None:
    """Adobe's programs store the inks inverted and say so in a marker; Pillow writes such files."""
    gray = chest_like(60, 70, 255).astype(np.uint8)
    none = Image.new("L", (70, 60), 0)
    out = BytesIO()
    Image.merge("CMYK", (none, none, none, Image.fromarray(255 - gray))).save(out, "JPEG", quality=98)
    assert b"Adobe" in out.getvalue()
    assert np.abs(to_gray8(decode(out.getvalue())).astype(int) - gray).max() <= 8


@pytest.mark.parametrize(("kind", "most_bytes"), [("tiff", 22), ("alpha", 28), ("planes", 20)])
def test_deep_colour_takes_little_memory_on_the_way(kind, most_bytes) -> None:
    """A damaged header may claim many more pixels than there are; found by the fuzzer at 1.8 GiB."""
    bands = in_colour(np.tile(np.linspace(0, 65535, 2000).astype(np.uint16), (2000, 1)), alpha=kind == "alpha")
    bands[..., 1] //= 2
    bands[..., 3:] //= 3
    source = {
        "tiff": lambda: tiff_of(bands),
        "alpha": lambda: tiff_of(bands, extrasamples=[2]),
        "planes": lambda: tiff_of(np.moveaxis(bands, 2, 0).copy(), planarconfig="separate"),
    }[kind]()
    tracemalloc.start()
    try:
        decode_source(source, "", CancelToken())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < most_bytes * 4_000_000


@pytest.mark.parametrize("largest", [1e308, 1e200, np.inf, np.nan])
def test_values_beyond_all_measure_leave_finite_numbers(decode, largest) -> None:
    """Found by the fuzzer: a film whose slope was infinite was taken for a crash of the decoder."""
    values = chest_like(60, 70) / 4095
    values[0, :2] = largest, -largest
    film = decode(tiff_of(values))
    assert np.isfinite([film.slope, film.intercept, film.presentations[0].center, film.presentations[0].width]).all()
