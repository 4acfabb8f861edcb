"""Windows, VOI tables, modality tables and padding of DICOM films."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pydicom.data import get_testdata_file
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRBigEndian, ImplicitVRLittleEndian

from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.film import VoiTable, Window, WindowFunction

TEST_FILES = Path(get_testdata_file("CT_small.dcm", download=False)).parent


def modality_values(film) -> np.ndarray:
    return film.pixels * film.slope + film.intercept


def test_all_windows_in_their_order(decode, dicom, chest):
    film = decode(
        dicom(
            chest(),
            WindowCenter=[2000, 1000.5],
            WindowWidth=[3000, 500],
            WindowCenterWidthExplanation=["NORMAL", "HARD"],
            VOILUTFunction="SIGMOID",
        )
    )
    assert film.presentations == (
        Window(2000.0, 3000.0, WindowFunction.SIGMOID, "NORMAL"),
        Window(1000.5, 500.0, WindowFunction.SIGMOID, "HARD"),
    )


def test_window_function_is_linear_where_none_is_stated_or_known(decode, dicom, chest):
    for stated in (None, "", "LOGARITHMIC"):
        film = decode(dicom(chest(), WindowCenter=2000, WindowWidth=3000, VOILUTFunction=stated))
        assert film.presentations == (Window(2000.0, 3000.0, WindowFunction.LINEAR, ""),)


@pytest.mark.parametrize(
    ("center", "width"),
    [(2000, 0), (2000, -5), (9000, 100), (-500, 100), ("", ""), (2000, "")],
)
def test_window_that_shows_nothing_is_left_out(decode, dicom, chest, center, width):
    values = chest()
    film = decode(dicom(values, WindowCenter=center, WindowWidth=width))
    low, high = float(values.min()), float(values.max())
    assert film.presentations == (Window((low + high) / 2, high - low),)


def test_window_with_a_decimal_comma(decode, dicom, dicom_bytes, chest):
    source = dicom_bytes(dicom(chest(), WindowCenter="2000.5", WindowWidth="3000.5"))
    film = decode(source.replace(b"2000.5", b"2000,5").replace(b"3000.5", b"3000,5"))
    assert film.presentations[0] == Window(2000.5, 3000.5, WindowFunction.LINEAR)


def test_without_window_deep_films_show_their_own_range(decode, dicom, chest):
    values = chest() + np.uint16(1000)
    shown = to_gray8(decode(dicom(values)))
    assert (shown.min(), shown.max()) == (0, 255)


def test_without_window_8_bits_show_as_in_a_jpeg(decode, dicom, chest):
    values = (chest(top=150) + 40).astype(np.uint8)
    np.testing.assert_array_equal(to_gray8(decode(dicom(values))), values)
    inverse = decode(dicom(255 - values, RescaleSlope=-1, RescaleIntercept=255))
    np.testing.assert_array_equal(to_gray8(inverse), values)


@pytest.mark.parametrize("limit", [None, 40])
def test_padding_does_not_count_for_the_range(decode, dicom, chest, limit):
    values = chest() + np.uint16(1000)
    inside = values[20:].copy()
    values[:20] = 40 if limit is None else np.arange(21, 41)[:, None]
    film = decode(dicom(values, PixelPaddingValue=40 if limit is None else 21, PixelPaddingRangeLimit=limit))
    window = film.presentations[0]
    assert window.center - window.width / 2 == inside.min()
    assert window.center + window.width / 2 == inside.max()
    assert (to_gray8(film)[:20] == 0).all()


def test_signed_padding(decode, dicom, chest):
    values = chest().astype(np.int16)
    values[:20] = -2000
    film = decode(dicom(values, PixelPaddingValue=-2000))
    assert film.presentations[0].center - film.presentations[0].width / 2 == values[20:].min()


def test_padding_is_black_even_where_the_films_own_black_is_grey(decode, dicom, chest):
    """The window begins below the film: its darkest is shown grey, and the background darker still."""
    values = chest() + np.uint16(2000)
    values[:20] = 8000
    film = decode(dicom(values, PixelPaddingValue=8000, WindowCenter=4000, WindowWidth=8000))
    shown = to_gray8(film)
    assert shown[20:].min() > 50
    assert (shown[:20] == 0).all()
    one = decode(
        dicom(values, PixelPaddingValue=8000, WindowCenter=4000, WindowWidth=8000, PhotometricInterpretation="MONOCHROME1")
    )
    assert (to_gray8(one)[:20] == 0).all()


def test_padding_beyond_the_bits_that_are_stored_is_none(decode, dicom, chest):
    values = chest()
    for stated in ({"PixelPaddingValue": 0xFFFF}, {"PixelPaddingValue": 5000, "PixelPaddingRangeLimit": 6000}):
        np.testing.assert_array_equal(decode(dicom(values, BitsStored=12, HighBit=11, **stated)).pixels, values)


def test_negative_padding_stated_as_an_unsigned_word(decode, dicom, chest):
    values = chest().astype(np.int16)
    values[:20] = -2000
    dataset = dicom(values)
    dataset.add_new("PixelPaddingValue", "US", 65536 - 2000)
    assert decode(dataset).presentations[0].center - decode(dataset).presentations[0].width / 2 == values[20:].min()


def test_padding_means_nothing_in_colour(decode, dicom, chest):
    gray = chest(top=255).astype(np.uint8)
    rgb = np.repeat(gray[..., None], 3, axis=2)
    np.testing.assert_array_equal(decode(dicom(rgb, PixelPaddingValue=int(gray[5, 5]))).pixels, gray)


def test_film_of_padding_alone(decode, dicom):
    film = decode(dicom(np.full((30, 30), 7, np.uint16), PixelPaddingValue=7))
    assert len(np.unique(to_gray8(film))) == 1


def lut(descriptor: list[int], data: bytes | list[int], vr: str = "OW", explanation: str = "") -> Sequence:
    item = Dataset()
    item.add_new("LUTDescriptor", "US" if descriptor[1] >= 0 else "SS", descriptor)
    item.add_new("LUTData", vr, data)
    if explanation:
        item.LUTExplanation = explanation
    return Sequence([item])


def s_curve(count: int, top: int) -> np.ndarray:
    return np.rint(top / (1 + np.exp(-8 * (np.arange(count) / count - 0.5)))).astype("<u2")


def test_voi_table_comes_before_the_window(decode, dicom, chest):
    values, curve = chest(), s_curve(4096, 1023)
    film = decode(
        dicom(
            values,
            WindowCenter=2000,
            WindowWidth=3000,
            VOILUTSequence=lut([4096, 0, 10], curve.tobytes(), explanation="THORAX"),
        )
    )
    table, window = film.presentations
    assert isinstance(table, VoiTable)
    assert isinstance(window, Window)
    assert table.explanation == "THORAX"
    np.testing.assert_array_equal(to_gray8(film), np.rint(curve[values] / 1023 * 255).astype(np.uint8))
    assert (to_gray8(film) != to_gray8(film, window)).any()


def test_voi_table_twins(decode, dicom, chest):
    values, curve = chest(), s_curve(4096, 255)
    plain = to_gray8(decode(dicom(values, VOILUTSequence=lut([4096, 0, 8], curve.tobytes()))))
    packed = lut([4096, 0, 8], curve.astype(np.uint8).tobytes())
    np.testing.assert_array_equal(to_gray8(decode(dicom(values, VOILUTSequence=packed))), plain)
    words = lut([4096, 0, 8], curve.tolist(), vr="US")
    np.testing.assert_array_equal(to_gray8(decode(dicom(values, VOILUTSequence=words))), plain)
    signed = (values.astype(np.int32) - 2048).astype(np.int16)
    shifted = lut([4096, -2048, 8], curve.tobytes())
    np.testing.assert_array_equal(to_gray8(decode(dicom(signed, VOILUTSequence=shifted))), plain)
    wrapped = lut([4096, 65536 - 2048, 8], curve.tobytes())
    np.testing.assert_array_equal(to_gray8(decode(dicom(signed, VOILUTSequence=wrapped))), plain)
    big = lut([4096, 0, 8], curve.astype(">u2").tobytes())
    film = decode(dicom(values, syntax=ExplicitVRBigEndian, VOILUTSequence=big))
    np.testing.assert_array_equal(to_gray8(film), plain)
    implicit = decode(dicom(values, syntax=ImplicitVRLittleEndian, VOILUTSequence=lut([4096, 0, 8], curve.tobytes())))
    np.testing.assert_array_equal(to_gray8(implicit), plain)


def test_voi_table_of_65536_entries_and_inversion(decode, dicom, chest):
    values, curve = chest(top=65535), s_curve(65536, 65535)
    film = decode(dicom(values, PhotometricInterpretation="MONOCHROME1", VOILUTSequence=lut([0, 0, 16], curve.tobytes())))
    expected = 255 - np.rint(curve[values] / 65535 * 255)
    np.testing.assert_array_equal(to_gray8(film), expected.astype(np.uint8))


@pytest.mark.parametrize(
    "broken",
    [
        lut([4096, 0, 8], b"\x01\x02"),
        lut([4096, 0, 40], s_curve(4096, 255).tobytes()),
        lut([16, 9000, 8], s_curve(16, 255).tobytes()),
        Sequence([Dataset()]),
        Sequence([]),
    ],
    ids=["short", "bits", "beside the values", "empty item", "no item"],
)
def test_broken_voi_table_gives_way_to_the_window(decode, dicom, chest, broken):
    film = decode(dicom(chest(), WindowCenter=2000, WindowWidth=3000, VOILUTSequence=broken))
    assert film.presentations == (Window(2000.0, 3000.0, WindowFunction.LINEAR),)


def test_modality_table(decode, dicom, chest):
    values, curve = chest(), s_curve(4096, 60000)
    film = decode(dicom(values, RescaleSlope=3, RescaleIntercept=5, ModalityLUTSequence=lut([4096, 0, 16], curve.tobytes())))
    np.testing.assert_array_equal(modality_values(film), curve[values])
    signed = (values.astype(np.int32) - 2048).astype(np.int16)
    film = decode(dicom(signed, ModalityLUTSequence=lut([4096, -2048, 16], curve.tobytes())))
    np.testing.assert_array_equal(modality_values(film), curve[values])


def test_a_window_left_over_in_colour_means_nothing(decode, dicom, chest):
    """PS3.3 C.11.2: windows are for grey films; exports in colour keep those of the film that they were made of."""
    gray = (chest() >> 4).astype(np.uint8)
    film = decode(dicom(np.repeat(gray[..., None], 3, axis=2), WindowCenter=40, WindowWidth=80))
    assert np.array_equal(to_gray8(film), gray)
