"""Raster films of every number type and colour model come out as the grey that was meant."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from jpeg_ls import encode_array as encode_jpeg_ls
from PIL import Image, ImageCms, features

from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.imaging import limits as limits_module
from pneumo_desktop.imaging import raster as raster_module


@pytest.fixture
def gray(chest) -> np.ndarray:
    return chest(top=255).astype(np.uint8)


def as_rgb(gray: np.ndarray) -> np.ndarray:
    return np.repeat(gray[..., None], 3, axis=2)


@pytest.mark.parametrize(
    ("kind", "options", "name", "suffix"),
    [
        ("PNG", {}, "PNG", ".png"),
        ("BMP", {}, "BMP", ".bmp"),
        ("TIFF", {}, "TIFF", ".tif"),
        ("TIFF", {"compression": "tiff_lzw"}, "TIFF", ".tif"),
        ("TIFF", {"compression": "tiff_adobe_deflate"}, "TIFF", ".tif"),
        ("TIFF", {"compression": "packbits"}, "TIFF", ".tif"),
        ("TIFF", {"big_tiff": True}, "TIFF", ".tif"),
        ("JPEG2000", {}, "JPEG 2000", ".jp2"),
        ("JPEG2000", {"no_jp2": True}, "JPEG 2000", ".jp2"),
        ("WEBP", {"lossless": True}, "WebP", ".webp"),
    ],
)
def test_lossless_gray_comes_out_as_it_went_in(decode, raster, gray, kind, options, name, suffix):
    film = decode(raster(Image.fromarray(gray), kind, **options))
    assert film.pixels.dtype == np.uint8
    np.testing.assert_array_equal(film.pixels, gray)
    np.testing.assert_array_equal(to_gray8(film), gray)
    assert (film.facts.file_format, film.facts.suffix, film.facts.bits_stored) == (name, suffix, 8)
    assert (film.facts.width_px, film.facts.height_px) == (170, 150)
    assert film.facts.notes == ()
    assert not film.facts.lossy


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"quality": 40}])
def test_jpeg_gray_is_what_pillow_decodes(decode, raster, gray, options):
    import io

    source = raster(Image.fromarray(gray), "JPEG", **options)
    film = decode(source)
    np.testing.assert_array_equal(to_gray8(film), np.asarray(Image.open(io.BytesIO(source))))
    assert film.facts.lossy


def test_gray_jpeg_stored_in_colour_is_no_colour_and_keeps_its_values(decode, raster, gray):
    import io

    source = raster(Image.fromarray(as_rgb(gray)), "JPEG", quality=75)
    decoded = np.asarray(Image.open(io.BytesIO(source)))
    assert (decoded[..., 0] == decoded[..., 2]).all()
    film = decode(source)
    np.testing.assert_array_equal(film.pixels, decoded[..., 0])
    assert film.facts.notes == ()


@pytest.mark.parametrize(("kind", "lossy"), [("WEBP", True), ("JPEG2000", True)])
def test_lossy_files_say_so(decode, raster, gray, kind, lossy):
    options = {"quality": 50} if kind == "WEBP" else {"irreversible": True, "quality_layers": [20]}
    assert decode(raster(Image.fromarray(gray), kind, **options)).facts.lossy is lossy


def test_tiff_in_jpeg_says_lossy(decode, raster, gray):
    assert decode(raster(Image.fromarray(gray), "TIFF", compression="jpeg")).facts.lossy


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
@pytest.mark.parametrize("top", [65535, 4095, 300])
def test_16_bits_are_kept_whole(decode, raster, chest, kind, top):
    values = chest(top=top)
    film = decode(raster(Image.fromarray(values), kind))
    assert film.pixels.dtype == np.uint16
    np.testing.assert_array_equal(film.pixels, values)
    assert (film.slope, film.intercept, film.facts.bits_stored) == (1.0, 0.0, 16)
    shown = to_gray8(film)
    assert (shown.min(), shown.max()) == (0, 255)
    assert len(np.unique(shown)) > 150


def test_16_bits_big_endian(decode, chest):
    values = chest(top=65535)
    film = decode(make_tiff(values.astype(">u2").tobytes(), 150, 170, order=">", bits=16))
    np.testing.assert_array_equal(film.pixels, values)


def make_tiff(
    data: bytes, height: int, width: int, order: str = "<", bits: int = 16, photometric: int = 1, sample_format: int = 1
) -> bytes:
    """A TIFF of one uncompressed strip, for what Pillow itself does not write."""
    entries = [
        (256, 4, width),
        (257, 4, height),
        (258, 3, bits),
        (259, 3, 1),
        (262, 3, photometric),
        (273, 4, 8 + 2 + 10 * 12 + 4),
        (277, 3, 1),
        (278, 4, height),
        (279, 4, len(data)),
        (339, 3, sample_format),
    ]
    head = struct.pack(order + "2sHI", b"II" if order == "<" else b"MM", 42, 8) + struct.pack(order + "H", len(entries))
    for tag, kind, value in entries:
        packed = struct.pack(order + ("HH" if kind == 3 else "I"), *((value, 0) if kind == 3 else (value,)))
        head += struct.pack(order + "HHI", tag, kind, 1) + packed
    return head + bytes(4) + data


@pytest.mark.parametrize("bits", [8, 16])
def test_white_is_zero_tiff_shows_as_its_twin(decode, chest, bits):
    top = 2**bits - 1
    values = chest(top=top).astype(f"<u{bits // 8}")
    values[0, 0], values[0, 1] = 0, top
    plain = decode(make_tiff(values.tobytes(), 150, 170, bits=bits))
    turned = decode(make_tiff((top - values).astype(values.dtype).tobytes(), 150, 170, bits=bits, photometric=0))
    np.testing.assert_array_equal(to_gray8(plain), to_gray8(turned))


@pytest.mark.parametrize(
    ("dtype", "sample_format", "scale", "offset"),
    [
        ("<i2", 2, 1, -1000),
        ("<i4", 2, 1, -70000),
        ("<i4", 2, 100000, -5),
        ("<u4", 1, 1000000, 0),
        ("<u4", 1, 1, 2**32 - 5000),
        ("<f4", 3, 0.001, -1.5),
    ],
)
def test_deep_tiffs_are_not_clipped(decode, chest, dtype, sample_format, scale, offset):
    values = (chest(top=4095).astype(np.float64) * scale + offset).astype(dtype)
    film = decode(make_tiff(values.tobytes(), 150, 170, bits=values.dtype.itemsize * 8, sample_format=sample_format))
    back = film.pixels * film.slope + film.intercept
    span = float(values.max()) - float(values.min())
    np.testing.assert_allclose(back, values.astype(np.float64), atol=0 if span <= 65535 and sample_format < 3 else span / 65000)
    shown = to_gray8(film)
    assert (shown.min(), shown.max()) == (0, 255)


def test_float_tiff_with_holes(decode, chest):
    values = chest(top=4095).astype("<f4")
    values[3, 4], values[5, 6] = np.nan, np.inf
    film = decode(make_tiff(values.tobytes(), 150, 170, bits=32, sample_format=3))
    assert to_gray8(film)[3, 4] == 0
    assert len(np.unique(to_gray8(film))) > 150


def test_flat_picture_is_a_film(decode, raster):
    film = decode(raster(Image.fromarray(np.full((40, 40), 1234, np.uint16)), "PNG"))
    assert len(np.unique(to_gray8(film))) == 1


def test_one_bit(decode, raster, gray):
    bits = gray > 128
    for kind, options in (("PNG", {}), ("TIFF", {}), ("TIFF", {"compression": "group4"}), ("BMP", {})):
        film = decode(raster(Image.fromarray(bits), kind, **options))
        np.testing.assert_array_equal(to_gray8(film), np.where(bits, 255, 0))
    assert decode(raster(Image.fromarray(bits), "PNG")).facts.bits_stored == 1


def test_gray_palette_is_no_colour(decode, raster, gray):
    palette = Image.fromarray(gray).convert("P")
    film = decode(raster(palette, "PNG"))
    np.testing.assert_array_equal(to_gray8(film), gray)
    assert film.facts.notes == ()


def test_colour_palette_becomes_luma(decode, raster):
    picture = Image.new("P", (40, 40), 1)
    picture.putpalette([0, 0, 0, 255, 0, 0])
    film = decode(raster(picture, "PNG"))
    assert set(np.unique(film.pixels)) == {76}
    assert "colour_converted" in film.facts.notes


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
def test_alpha_lies_on_black(decode, raster, gray, kind):
    alpha = np.full_like(gray, 255)
    alpha[:50], alpha[50:60] = 0, 128
    picture = Image.fromarray(np.dstack([as_rgb(gray), alpha]))
    film = decode(raster(picture, kind, **({"lossless": True, "exact": True} if kind == "WEBP" else {})))
    assert (film.pixels[:50] == 0).all()
    np.testing.assert_allclose(film.pixels[50:60], gray[50:60] / 2, atol=1)
    np.testing.assert_array_equal(film.pixels[60:], gray[60:])
    assert film.facts.notes == ()


def test_gray_with_alpha(decode, raster, gray):
    alpha = np.full_like(gray, 255)
    alpha[:50] = 0
    film = decode(raster(Image.fromarray(np.dstack([gray, alpha]), "LA"), "PNG"))
    assert (film.pixels[:50] == 0).all()
    np.testing.assert_array_equal(film.pixels[50:], gray[50:])


def test_cmyk_jpeg_and_tiff(decode, raster, gray):
    picture = Image.fromarray(as_rgb(gray)).convert("CMYK")
    for kind in ("JPEG", "TIFF"):
        np.testing.assert_allclose(decode(raster(picture, kind)).pixels, gray.astype(int), atol=12)


def test_lab_tiff_keeps_its_lightness(decode, raster, gray):
    lab = Image.merge("LAB", [Image.fromarray(gray), *[Image.new("L", (170, 150), 128)] * 2])
    np.testing.assert_array_equal(decode(raster(lab, "TIFF")).pixels, gray)


def test_colour_profile_does_not_touch_the_values(decode, raster, gray):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    np.testing.assert_array_equal(decode(raster(Image.fromarray(gray), "PNG", icc_profile=profile)).pixels, gray)


def test_true_colour_is_noted(decode, raster, gray):
    rgb = as_rgb(gray)
    rgb[10:20, 10:40] = (255, 0, 0)
    film = decode(raster(Image.fromarray(rgb), "PNG"))
    assert film.facts.notes == ("colour_converted",)
    assert set(np.unique(film.pixels[10:20, 10:40])) == {76}
    np.testing.assert_array_equal(film.pixels[20:], gray[20:])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("turn", range(1, 9))
def test_exif_turn(decode, raster, gray, kind, turn):
    picture = Image.fromarray(gray[:96, :160])
    exif = Image.Exif()
    exif[0x0112] = turn
    options = {"lossless": True} if kind == "WEBP" else {"quality": 100} if kind == "JPEG" else {}
    film = decode(raster(picture, kind, exif=exif, **options))
    turned = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
    upright = np.asarray(picture.transpose(turned[turn]) if turn in turned else picture)
    assert film.pixels.shape == upright.shape
    np.testing.assert_allclose(film.pixels, upright.astype(int), atol=3 if kind == "JPEG" else 0)
    assert film.facts.notes == (("exif_turned",) if turn > 1 else ())
    assert (film.facts.width_px, film.facts.height_px) == upright.shape[::-1]


def test_16_bit_png_is_turned_too(decode, raster, chest):
    values = chest(top=65535)
    exif = Image.Exif()
    exif[0x0112] = 6
    film = decode(raster(Image.fromarray(values), "PNG", exif=exif))
    np.testing.assert_array_equal(film.pixels, np.rot90(values, -1))
    assert film.pixels.flags.c_contiguous


def test_damaged_exif_costs_nothing_but_the_turn(decode, raster, gray):
    film = decode(raster(Image.fromarray(gray), "JPEG", exif=b"Exif\x00\x00II*\x00\xff\xff\xff\x7f"))
    assert film.facts.notes == ()


def test_first_of_several_pages(decode, raster, gray):
    pages = [Image.fromarray(gray), Image.fromarray(255 - gray)]
    film = decode(raster(pages[0], "TIFF", save_all=True, append_images=pages[1:]))
    np.testing.assert_array_equal(film.pixels, gray)
    assert film.facts.notes == ("first_frame_only",)


def test_damaged_second_page_does_not_cost_the_first(decode, raster, gray):
    pages = [Image.fromarray(gray), Image.fromarray(255 - gray)]
    source = raster(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    cut = source[: len(raster(pages[0], "TIFF")) + 20]
    np.testing.assert_array_equal(decode(cut).pixels, gray)


def test_photo_with_preview_is_one_picture(decode, raster, gray):
    pages = [Image.fromarray(gray), Image.fromarray(gray[:50, :50])]
    film = decode(raster(pages[0], "MPO", save_all=True, append_images=pages[1:]))
    assert (film.facts.file_format, film.facts.notes, film.width_px) == ("JPEG", (), 170)


def test_codec_that_this_build_lacks_is_named(refused, raster, gray, monkeypatch):
    source = raster(Image.fromarray(gray), "WEBP")
    monkeypatch.setattr(features, "check", lambda _name: False)
    error = refused(source)
    assert (error.code, error.facts["name"]) == ("film.unknown_codec", "WebP")


@pytest.mark.parametrize(
    ("stream", "name"),
    [
        ("jpeg_lossless_12_bits_selection_1.jpg", "JPEG Lossless"),
        ("jpeg_extended_12_bits.jpg", "JPEG, 12 bits"),
        (None, "JPEG-LS"),
    ],
)
def test_rare_kinds_of_jpeg_are_named(refused, gray, stream, name):
    streams = Path(__file__).with_name("streams")
    source = bytes(encode_jpeg_ls(gray)) if stream is None else (streams / stream).read_bytes()
    error = refused(source)
    assert (error.code, error.facts["name"]) == ("film.unknown_codec", name)


def test_tiff_of_endless_pages_is_refused(refused, raster, monkeypatch):
    pages = [Image.new("L", (16, 16)) for _ in range(6)]
    source = raster(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    monkeypatch.setattr(raster_module, "MAX_FRAMES", 4)
    monkeypatch.setattr(limits_module, "MAX_FRAMES", 4)
    error = refused(source)
    assert (error.code, error.facts["frames"], error.facts["limit"]) == ("film.too_many_frames", 5, 4)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP", "JPEG2000"])
def test_picture_that_unfolds_too_far_is_refused(refused, decode, raster, kind):
    blank = raster(Image.new("L", (3000, 2000)), kind, **({"compression": "tiff_adobe_deflate"} if kind == "TIFF" else {}))
    error = refused(blank)
    assert error.code == "film.unfolds_too_far"
    assert error.facts["pixels"] > error.facts["bytes"] * error.facts["limit"]
    assert decode(raster(Image.new("L", (1500, 1500)), kind)).width_px == 1500


def test_blank_jpeg_of_full_size_is_still_a_film(decode, raster):
    assert decode(raster(Image.new("L", (3000, 2500)), "JPEG")).width_px == 3000
