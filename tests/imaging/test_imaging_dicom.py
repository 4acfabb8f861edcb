"""DICOM films: number formats, modality values, windows, tables and inversion, as PS3.4 N.2 orders them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.data import get_testdata_file
from pydicom.pixels.processing import apply_modality_lut
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.imaging.dicom import looks_like_dicom

TEST_FILES = Path(get_testdata_file("CT_small.dcm", download=False)).parent
MONOCHROME_FILES = [
    "CT_small.dcm", "MR_small.dcm", "MR_small_RLE.dcm", "MR_small_bigendian.dcm", "MR_small_expb.dcm", "MR_small_implicit.dcm",
    "MR_small_jp2klossless.dcm", "MR_small_jpeg_ls_lossless.dcm", "MR_small_padded.dcm", "693_J2KI.dcm",
    "J2K_pixelrep_mismatch.dcm",
    "JPEG2000.dcm", "JPEGLSNearLossless_08.dcm", "JPEGLSNearLossless_16.dcm", "examples_overlay.dcm", "image_dfl.dcm",
    "liver_1frame.dcm", "liver_expb_1frame.dcm", "rtdose_1frame.dcm", "rtdose_expb.dcm", "rtdose_rle.dcm",
]  # fmt: skip


def modality_values(film) -> np.ndarray:
    return film.pixels * film.slope + film.intercept


def bundled(name: str):
    return decode_film(TEST_FILES / name, CancelToken())


@pytest.mark.parametrize("name", MONOCHROME_FILES)
@pytest.mark.filterwarnings("ignore")
def test_modality_values_are_those_of_pydicom(name):
    film = bundled(name)
    dataset = pydicom.dcmread(TEST_FILES / name)
    array = dataset.pixel_array
    stored = array if array.ndim == 2 else array[0]
    expected = apply_modality_lut(stored, dataset).astype(np.float64)
    atol = 0 if np.ptp(expected) <= 65535 else np.ptp(expected) / 65535
    kept = stored != dataset.get("PixelPaddingValue", None)  # padding is painted over
    np.testing.assert_allclose(modality_values(film)[kept], expected[kept], atol=atol)


@pytest.mark.parametrize(("name", "note"), [("SC_rgb_rle_2frame.dcm", True), ("rtdose.dcm", True), ("MR_small.dcm", False)])
def test_first_of_several_frames_is_noted(name, note):
    assert ("first_frame_only" in bundled(name).facts.notes) is note


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    "name",
    [
        "SC_rgb_rle.dcm", "SC_rgb_jpeg_gdcm.dcm", "SC_rgb_dcmtk_+eb+cr.dcm", "SC_rgb_dcmtk_+eb+cy+np.dcm",
        "SC_rgb_jpeg_dcmtk.dcm",
        "SC_rgb_gdcm_KY.dcm", "SC_rgb_jls_lossy_line.dcm", "SC_rgb_jls_lossy_sample.dcm", "SC_ybr_full_422_uncompressed.dcm",
        "examples_rgb_color.dcm", "examples_jpeg2k.dcm", "ExplVR_BigEnd.dcm", "SC_rgb_jpeg_dcmd.dcm",
    ],
)  # fmt: skip
def test_colour_becomes_luma(name):
    film = bundled(name)
    rgb = pydicom.dcmread(TEST_FILES / name).pixel_array.astype(np.float64)
    luma = rgb @ [0.299, 0.587, 0.114]
    assert film.pixels.dtype == np.uint8
    np.testing.assert_allclose(film.pixels, luma, atol=1.01)
    assert "colour_converted" in film.facts.notes


def test_16_bit_colour_keeps_its_depth():
    film = bundled("SC_rgb_rle_16bit.dcm")
    rgb = pydicom.dcmread(TEST_FILES / "SC_rgb_rle_16bit.dcm").pixel_array
    np.testing.assert_allclose(film.pixels, rgb.astype(float) @ [0.299, 0.587, 0.114], atol=8)


def test_palette_colour():
    film = bundled("examples_palette.dcm")
    assert film.pixels.dtype == np.uint16
    assert len(np.unique(to_gray8(film))) > 50


def palette(dicom, indices: np.ndarray, first: int, entries: np.ndarray, bits: int, **elements: object):
    colours: dict[str, object] = {"PhotometricInterpretation": "PALETTE COLOR"}
    for colour in ("Red", "Green", "Blue"):
        colours[f"{colour}PaletteColorLookupTableDescriptor"] = [len(entries), first, bits]
        colours[f"{colour}PaletteColorLookupTableData"] = entries.tobytes()
    return dicom(indices, **colours, **elements)


def test_a_palette_shows_its_colours_and_not_their_range(decode, dicom, chest):
    """A film that uses a part of the scale shows the same in a palette as without."""
    gray = (chest(top=150) + 40).astype(np.uint8)
    ramp = np.arange(256).astype("<u2")
    for entries in (ramp * 257, ramp):  # the second as lesser writers have it
        np.testing.assert_array_equal(to_gray8(decode(palette(dicom, gray, 0, entries, 16))), gray)
    half = palette(dicom, gray // 2 + 100, 100, (np.arange(128) * 2).astype(np.uint8), 8)
    np.testing.assert_array_equal(to_gray8(decode(half)), gray // 2 * 2)
    deep = palette(dicom, chest(), 0, (np.arange(4096) * 16).astype("<u2"), 16, BitsStored=12, HighBit=11)
    assert np.abs(to_gray8(decode(deep)).astype(int) - chest() / 4096 * 256).max() < 2


def test_a_palette_in_segments(decode, dicom, chest):
    gray = (chest(top=150) + 40).astype(np.uint8)
    dataset = dicom(gray, PhotometricInterpretation="PALETTE COLOR")
    for colour in ("Red", "Green", "Blue"):
        setattr(dataset, f"{colour}PaletteColorLookupTableDescriptor", [256, 0, 16])
        segments = np.array([0, 1, 0, 1, 255, 65535], "<u2").tobytes()
        setattr(dataset, f"Segmented{colour}PaletteColorLookupTableData", segments)
    assert np.abs(to_gray8(decode(dataset)).astype(int) - gray).max() <= 1


@pytest.mark.parametrize(("photometric", "white"), [("MONOCHROME2", 1), ("MONOCHROME1", 0)])
def test_one_bit(decode, dicom, chest, photometric, white):
    bits = (chest() > 2000).astype(np.uint8)
    dataset = dicom(bits, BitsAllocated=1, BitsStored=1, HighBit=0, PhotometricInterpretation=photometric)
    packed = np.packbits(bits.ravel(), bitorder="little").tobytes()
    dataset.PixelData = packed + b"\0" * (len(packed) % 2)
    np.testing.assert_array_equal(to_gray8(decode(dataset)), np.where(bits == white, 255, 0))


def test_uncompressed_ycbcr(decode, dicom, chest):
    gray = (chest() >> 4).astype(np.uint8)
    rgb = np.dstack([gray, gray // 2, 255 - gray])
    film = decode(dicom(np.asarray(Image.fromarray(rgb).convert("YCbCr")), PhotometricInterpretation="YBR_FULL"))
    assert np.abs(film.pixels.astype(int) - np.asarray(Image.fromarray(rgb).convert("L"))).max() <= 1


def test_gray_stored_as_rgb_is_no_colour(decode, dicom, chest):
    gray = chest(top=255).astype(np.uint8)
    film = decode(dicom(np.repeat(gray[..., None], 3, axis=2)))
    np.testing.assert_array_equal(film.pixels, gray)
    assert film.facts.notes == ()


@pytest.mark.parametrize("planar", [0, 1])
def test_planar_configuration(decode, dicom, chest, planar):
    gray = chest(top=255).astype(np.uint8)
    rgb = np.repeat(gray[..., None], 3, axis=2)
    dataset = dicom(rgb, PlanarConfiguration=planar)
    if planar:
        dataset.PixelData = np.ascontiguousarray(rgb.transpose(2, 0, 1)).tobytes()
    np.testing.assert_array_equal(decode(dataset).pixels, gray)


@pytest.mark.parametrize("window", [{}, {"WindowCenter": 2000, "WindowWidth": 3000}])
@pytest.mark.parametrize("function", ["LINEAR", "LINEAR_EXACT", "SIGMOID"])
def test_monochrome1_shows_as_its_monochrome2_twin(decode, dicom, chest, window, function):
    values = chest()
    twin = 4095 - values
    twin_window = {"WindowCenter": 4095 - 2000 + (function == "LINEAR"), "WindowWidth": 3000} if window else {}
    stored = {"BitsStored": 12, "HighBit": 11, "VOILUTFunction": function}
    plain = decode(dicom(values, **stored, **window))
    turned = decode(dicom(twin, PhotometricInterpretation="MONOCHROME1", **stored, **twin_window))
    assert turned.inverted
    assert not plain.inverted
    difference = to_gray8(plain).astype(int) - to_gray8(turned)
    # Rounding halves up on both sides of the inversion leaves one level; nothing may leave more.
    assert np.abs(difference).max() <= 1
    assert (difference != 0).mean() < 0.1


def test_presentation_lut_shape_inverse_inverts_once(decode, dicom, chest):
    values = chest()
    assert decode(dicom(values, PresentationLUTShape="INVERSE")).inverted
    assert decode(dicom(values, PresentationLUTShape="INVERSE", PhotometricInterpretation="MONOCHROME1")).inverted
    assert not decode(dicom(values, PresentationLUTShape="IDENTITY")).inverted


def test_negative_slope_shows_as_its_twin(decode, dicom, chest):
    values = chest()
    window = {"WindowCenter": 2000, "WindowWidth": 3000, "RescaleType": "US"}
    plain = decode(dicom(values, RescaleSlope=1, RescaleIntercept=0, **window))
    turned = decode(dicom(4095 - values, RescaleSlope=-1, RescaleIntercept=4095, **window))
    assert turned.slope == -1.0
    np.testing.assert_array_equal(to_gray8(plain), to_gray8(turned))
    without = decode(dicom(4095 - values, RescaleSlope=-1, RescaleIntercept=4095))
    assert without.presentations[0].center == pytest.approx(float(values.min()) / 2 + float(values.max()) / 2)
    np.testing.assert_array_equal(to_gray8(without), to_gray8(decode(dicom(values))))


def test_12_bits_in_16_with_an_overlay_above(decode, dicom, chest):
    values = chest()
    with_overlay = values | np.uint16(0x8000)
    film = decode(dicom(with_overlay, BitsStored=12, HighBit=11))
    np.testing.assert_array_equal(film.pixels, values)
    assert film.facts.bits_stored == 12


@pytest.mark.parametrize("bits", [9, 10, 13, 15])
def test_odd_bit_depths_with_dirt_in_the_unused_bits(decode, dicom, chest, bits):
    values = chest(top=2**bits - 1)
    dirty = values | np.uint16(1 << bits)
    np.testing.assert_array_equal(decode(dicom(dirty, BitsStored=bits, HighBit=bits - 1)).pixels, values)


def test_high_bit_at_the_top_of_the_word(decode, dicom, chest):
    values = chest()
    shifted = decode(dicom(values << 4, BitsStored=12, HighBit=15))
    np.testing.assert_array_equal(shifted.pixels, values)
    # The same statement over values that lie below it is a mistake of the writer.
    np.testing.assert_array_equal(decode(dicom(values, BitsStored=12, HighBit=15)).pixels, values)


@pytest.mark.parametrize(("bits", "dtype"), [(16, np.int16), (12, np.int16), (8, np.int8)])
def test_signed_values(decode, dicom, chest, bits, dtype):
    half = 1 << (bits - 1)
    values = (chest(top=2 * half - 1).astype(np.int32) - half).astype(dtype)
    dirty = values.copy()
    if bits == 12:
        dirty &= 0x0FFF  # writers differ in whether they extend the sign
    film = decode(dicom(dirty, BitsStored=bits, HighBit=bits - 1, RescaleSlope=2, RescaleIntercept=10))
    np.testing.assert_array_equal(modality_values(film), values.astype(float) * 2 + 10)
    assert film.pixels.dtype == (np.uint8 if bits == 8 else np.uint16)


def test_signed_shows_as_its_unsigned_twin(decode, dicom, chest):
    values = chest()
    window = {"WindowCenter": 2000, "WindowWidth": 3000}
    shifted = (values.astype(np.int32) - 2048).astype(np.int16)
    signed = decode(dicom(shifted, BitsStored=12, HighBit=11, WindowCenter=2000 - 2048, WindowWidth=3000))
    np.testing.assert_array_equal(to_gray8(signed), to_gray8(decode(dicom(values, **window))))


@pytest.mark.parametrize("syntax", [ImplicitVRLittleEndian, ExplicitVRBigEndian, DeflatedExplicitVRLittleEndian])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_every_uncompressed_syntax(decode, dicom, chest, syntax, dtype):
    values = chest(top=255).astype(dtype)
    film = decode(dicom(values, syntax=syntax, WindowCenter=100, WindowWidth=150))
    np.testing.assert_array_equal(film.pixels, values)
    assert film.facts.transfer_syntax == syntax
    np.testing.assert_array_equal(to_gray8(film), to_gray8(decode(dicom(values, WindowCenter=100, WindowWidth=150))))


@pytest.mark.parametrize("syntax", [ImplicitVRLittleEndian, ExplicitVRLittleEndian, ExplicitVRBigEndian])
@pytest.mark.parametrize("with_meta", [True, False])
def test_without_preamble(decode, dicom, dicom_bytes, chest, syntax, with_meta):
    values = chest()
    whole = dicom_bytes(dicom(values, syntax=syntax, PatientName="DOE^JANE"))
    meta_end = 144 + int.from_bytes(whole[140:144], "little")
    bare = whole[132:] if with_meta else whole[meta_end:]
    assert looks_like_dicom(bare)
    film = decode(bare, "no suffix")
    np.testing.assert_array_equal(film.pixels, values)
    assert film.facts.patient.name == "DOE, JANE"


def test_rasters_do_not_look_like_dicom(raster, chest):
    from PIL import Image

    picture = Image.fromarray(chest(top=255).astype(np.uint8))
    assert not any(looks_like_dicom(raster(picture, kind)) for kind in ("JPEG", "PNG", "TIFF", "BMP", "WEBP", "JPEG2000"))


def test_32_bit_and_float_pixels(decode, dicom, chest):
    values = chest().astype(np.uint32) * 70000
    film = decode(dicom(values))
    np.testing.assert_allclose(modality_values(film), values, rtol=0, atol=70000 * 4095 / 65535)
    dataset = dicom(chest())
    del dataset.PixelData
    dataset.BitsAllocated = 32
    dataset.FloatPixelData = (chest().astype("<f4") / 4095).tobytes()
    film = decode(dataset)
    np.testing.assert_allclose(modality_values(film), chest() / 4095, atol=1e-4)
    assert to_gray8(film).max() == 255
