"""Warnings about a film: each is given to a film spoiled in its way, and none of them refuses."""

from __future__ import annotations

import io
import warnings
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from pneumo_desktop.domain.film import Film, FilmFacts, Window
from pneumo_desktop.domain.quality import READ_ANYWAY, Quality
from pneumo_desktop.imaging.quality import WARNINGS, judge_quality


def film_of(pixels: np.ndarray, **facts) -> Film:
    stated = FilmFacts("PNG", pixels.shape[1], pixels.shape[0], 8, **facts)
    return Film(np.clip(pixels, 0, 255).astype(np.uint8), (Window(127.5, 255),), stated, "", b"")


@pytest.fixture
def gray(chest) -> np.ndarray:
    return chest(512, 512, 255).astype(np.uint8)


def written_on(gray: np.ndarray, *lines: str) -> np.ndarray:
    picture = Image.fromarray(gray.astype(np.uint8))
    for row, words in enumerate(lines):
        ImageDraw.Draw(picture).text((20, 20 + 26 * row), words, fill=255, font=ImageFont.load_default(20))
    return np.asarray(picture)


def compressed(gray: np.ndarray) -> np.ndarray:
    file = io.BytesIO()
    Image.fromarray(gray).save(file, "JPEG", quality=8)
    return np.asarray(Image.open(file))


SPOILED = {
    "over_exposed": lambda gray: 200 * (gray / 255.0) ** 4,
    "under_exposed": lambda gray: 255 - (255.0 - gray) * 0.4,
    "clipped": lambda gray: (gray - 128.0) * 4 + 128,
    "strong_compression": compressed,
    "burned_in_text": lambda gray: written_on(np.asarray(gray * 0.6), "AAAA BBBB 12345 KIIIH", "2026-11-21 10:32 XMN"),
    "wide_border": lambda gray: np.pad(gray, 120),
}


@pytest.mark.parametrize("code", SPOILED)
def test_a_film_spoiled_in_its_way_is_warned_of_and_still_read(gray, code) -> None:
    assert code not in judge_quality(film_of(gray)).codes
    quality = judge_quality(film_of(SPOILED[code](gray)))
    assert code in quality.codes
    assert quality.refusal is None


def test_a_side_marker_is_no_writing(gray) -> None:
    assert judge_quality(film_of(written_on(np.asarray(gray * 0.6), "R"))).codes == ()
    assert judge_quality(film_of(written_on(np.asarray(gray * 0.6), "L  AP"))).codes == ()


def test_the_header_may_say_that_there_is_writing(dicom, decode, chest) -> None:
    film = decode(dicom(chest(300, 300), BurnedInAnnotation="YES"))
    assert judge_quality(film).codes == ("burned_in_text",)
    assert judge_quality(decode(dicom(chest(300, 300), BurnedInAnnotation="NO"))).codes == ()


def test_a_strongly_compressed_file_is_known_by_its_table(decode, gray) -> None:
    for quality, codes in ((10, ("strong_compression",)), (75, ())):
        file = io.BytesIO()
        Image.fromarray(gray).save(file, "JPEG", quality=quality)
        assert judge_quality(decode(file.getvalue())).codes == codes


def test_a_file_from_a_camera_is_a_photo_of_a_film(decode, gray) -> None:
    exif = Image.Exif()
    exif[271] = "Maker"
    exif.get_ifd(0x8769)[33434] = 0.01
    file = io.BytesIO()
    Image.fromarray(gray).save(file, "JPEG", quality=90, exif=exif)
    assert judge_quality(decode(file.getvalue())).codes == ("photo_of_film",)


def test_damaged_exif_is_passed_over_in_silence(decode, gray) -> None:
    file = io.BytesIO()
    Image.fromarray(gray).save(
        file, "JPEG", quality=90, exif=b"Exif\0\0II*\0\x08\0\0\0\x05\0\x0f\x01\x02\0\xff\0\0\0\xf0\0\0\0"
    )
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        assert judge_quality(decode(file.getvalue())).codes == ()
    assert told == []


def test_a_slanting_ripple_is_that_of_a_screen(gray) -> None:
    y, x = np.mgrid[0:512, 0:512]
    assert judge_quality(film_of(gray + 12 * np.sin(0.5 * x + 0.2 * y))).codes == ("photo_of_film",)


def test_lungs_that_reach_the_edge_are_cut_off(gray) -> None:
    trunk = Image.new("L", (300, 300), 5)
    ImageDraw.Draw(trunk).rectangle((24, 0, 276, 300), fill=170)
    for left, right in ((48, 129), (174, 252)):
        ImageDraw.Draw(trunk).ellipse((left, 42, right, 300), fill=70)
    ImageDraw.Draw(trunk).rectangle((24, 228, 276, 300), fill=170)
    grain = np.random.default_rng(5).normal(0, 6, (300, 300))
    whole = np.clip(np.asarray(trunk.filter(ImageFilter.GaussianBlur(2))) + grain, 0, 255)
    assert "lungs_cut_off" not in judge_quality(film_of(whole)).codes
    assert "lungs_cut_off" in judge_quality(film_of(whole[:, 55:])).codes
    assert "lungs_cut_off" in judge_quality(film_of(whole[:, :222])).codes


def test_every_warning_has_a_limit_that_can_be_broken() -> None:
    assert set(SPOILED) < set(WARNINGS)
    for limits in WARNINGS.values():
        assert all(np.isfinite([limit.least, limit.most]).any() for limit in limits)


@pytest.mark.parametrize(
    ("facts", "may"),
    [
        ({"modality": "XA"}, True),
        ({"view_position": "LATERAL"}, True),
        ({"modality": "XA", "view_position": "LL"}, True),
        ({"modality": "XA", "notes": ("colour_strong",)}, False),
        ({"notes": ("colour_strong",)}, False),
        ({}, False),
    ],
)
def test_only_what_the_file_says_of_itself_may_be_overridden(gray, facts, may) -> None:
    assert judge_quality(film_of(gray, **facts)).may_be_overridden is may


def test_a_picture_that_is_no_film_may_not_be_read_whatever_its_header_says(gray) -> None:
    for pixels in (np.tile(np.linspace(0, 255, 1000), (200, 1)), np.full((300, 300), 9), gray[:100]):
        assert not judge_quality(film_of(pixels, modality="XA")).may_be_overridden


def test_overriding_keeps_every_finding_and_says_so(gray) -> None:
    dark = replace(film_of(200 * (gray / 255.0) ** 4), facts=FilmFacts("DICOM", 512, 512, 8, view_position="LL"))
    quality = judge_quality(dark).overridden()
    assert quality.refusal is None
    assert quality.codes[0] == "lateral_view"
    assert "over_exposed" in quality.codes
    assert quality.codes[-1] == READ_ANYWAY
    with pytest.raises(ValueError, match="may not"):
        Quality(("too_small",), "too_small").overridden()
