"""No decoder in C sees a film in the window's own process: what crashes one costs one film, wherever that film is looked at."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from aborting_decoders import DecoderReachedError, make_decoders_abort
from film_twins import TWINS
from PIL import Image

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.imaging import decode as decode_module
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.imaging.dicom_tags import list_tags
from pneumo_desktop.imaging.finding import find_films
from pneumo_desktop.imaging.finding_header import look_at
from pneumo_desktop.imaging.folder_watch import QUIET_S, WatchedFolder
from pneumo_desktop.imaging.isolated import IsolatedDecoder
from pneumo_desktop.imaging.quality import judge_quality
from pneumo_desktop.imaging.quality_measures import Measures

FAKE = Path(__file__).with_name("fake_decoder.py")
# One of every decoder.
KINDS = (
    *("jpeg", "jpeg in colour", "png 8 bits", "tiff lzw", "bmp", "webp", "webp lossless", "jpeg 2000 8 bits"),
    *("dicom jpeg baseline", "dicom jpeg lossless", "dicom jpeg-ls", "dicom jpeg 2000", "dicom rle", "dicom deflated"),
)
TINTED = ("tinted.jpg", "tinted.webp", "tinted.png", "tinted.tif")


@pytest.fixture(scope="module")
def isolated():
    decoder = IsolatedDecoder()
    yield decoder
    decoder.close()


@pytest.fixture
def crashing():
    """A decoder whose process ends on every film."""
    decoder = IsolatedDecoder([sys.executable, str(FAKE), "abort"])
    yield decoder
    decoder.close()


@pytest.fixture
def films(folder, chest) -> Path:
    values = chest(300, 320)
    values[0, :3] = 0, 4095, 0
    for kind in KINDS:
        (folder / kind.replace(" ", "_")).write_bytes(TWINS[kind].make(values))
    rgb = np.dstack([values >> 4, values >> 5, values >> 6]).astype(np.uint8)  # tinted all over
    for name, options in {
        "tinted.jpg": {},
        "tinted.webp": {},
        "tinted.png": {},
        "tinted.tif": {"compression": "tiff_lzw"},
    }.items():
        Image.fromarray(rgb).save(folder / name, **options)
    return folder


def test_the_stand_ins_are_reached_by_decoding(films, monkeypatch) -> None:
    """Else the tests below would say nothing."""
    decode_source = decode_module.decode_source
    make_decoders_abort(monkeypatch)
    monkeypatch.setattr(decode_module, "decode_source", decode_source)
    for file in films.iterdir():
        if file.name not in (
            "dicom_deflated",
            "dicom_jpeg_lossless",
        ):  # the one needs no decoder, the other's is imported by name
            with pytest.raises(DecoderReachedError):
                decode_film(file, CancelToken())


def test_import_thumbnails_quality_tags_and_watch_decode_in_the_child_alone(isolated, films, tmp_path, monkeypatch) -> None:
    make_decoders_abort(monkeypatch)
    for file in films.iterdir():
        look_at(file, file.name)
        film = isolated(file, CancelToken())
        judge_quality(film)
        list_tags(film)
    last = {step.found.name: step.found for step in find_films([films], tmp_path, isolated, CancelToken()) if step.found}
    assert {name for name, one in last.items() if one.thumbnail is None} == set()
    assert set(last) == {file.name for file in films.iterdir()}
    now = [0.0]
    watched = WatchedFolder(tmp_path / "in", isolated, lambda: now[0])
    (tmp_path / "in").mkdir()
    watched.look(CancelToken())
    for file in films.iterdir():
        (tmp_path / "in" / file.name).write_bytes(file.read_bytes())
    watched.look(CancelToken())
    now[0] += QUIET_S
    assert {one.name for one in watched.look(CancelToken()) if one.thumbnail is not None} == set(last)


def test_a_decoder_that_crashes_on_every_film_costs_lines_of_the_list(crashing, films, tmp_path, monkeypatch) -> None:
    make_decoders_abort(monkeypatch)
    last = {step.found.name: step.found for step in find_films([films], tmp_path, crashing, CancelToken()) if step.found}
    assert {one.error.code for one in last.values()} == {"film.decoder_crashed"}
    assert set(last) == {file.name for file in films.iterdir()}


def test_the_tint_of_a_colour_film_comes_with_the_film(isolated, films) -> None:
    for name in TINTED:
        film = isolated(films / name, CancelToken())
        assert film.colour_cast > 0.5
        assert Measures(film).colour_cast() == film.colour_cast
        assert "photo_of_film" in judge_quality(film).codes
    assert isolated(films / "jpeg_in_colour", CancelToken()).colour_cast == 0.0


@pytest.mark.parametrize("options", [{}, {"lossless": True}, {"exact": True, "method": 0}, {"xmp": b"<x/>"}], ids=str)
@pytest.mark.parametrize("size", [(200, 150), (1000, 333), (16383, 130)])
def test_a_webp_header_is_read_by_hand(tmp_path, options, size) -> None:
    Image.new("RGB", size, (9, 9, 9)).save(tmp_path / "film.webp", **options)
    facts = look_at(tmp_path / "film.webp", "film.webp").facts
    assert (facts.width_px, facts.height_px) == size


def test_a_webp_header_with_alpha_and_pictures_in_a_row_is_read_by_hand(tmp_path) -> None:
    picture = Image.new("RGBA", (210, 160), (9, 9, 9, 100))
    picture.save(tmp_path / "a.webp")
    picture.save(tmp_path / "b.webp", save_all=True, append_images=[Image.new("RGBA", (210, 160))])
    for name in ("a.webp", "b.webp"):
        facts = look_at(tmp_path / name, name).facts
        assert (facts.width_px, facts.height_px) == (210, 160)


def test_a_webp_that_claims_too_much_is_refused_before_its_decoder_is_made(refused, raster, monkeypatch) -> None:
    source = bytearray(raster(Image.new("RGBA", (200, 200), (9, 9, 9, 100)), "WEBP", xmp=b"<x/>"))
    assert source[12:16] == b"VP8X"
    source[24:30] = (16383).to_bytes(3, "little") * 2
    monkeypatch.setattr("PIL.WebPImagePlugin._webp.WebPAnimDecoder", None)
    assert refused(bytes(source)).code == "film.too_many_pixels"
