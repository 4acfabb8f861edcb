"""Every way of storing a film shows the same picture, decoded here and in a process of its own."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from film_files import build_dicom, chest_like, to_bytes
from film_twins import TOP, TWINS, expected_display
from pydicom.data import get_testdata_file
from pydicom.uid import HTJ2K, HTJ2KLossless, HTJ2KLosslessRPCL, JPEGExtended12Bit, JPEGLossless, JPEGLosslessSV1
from same_film import assert_same_film

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.imaging.isolated import IsolatedDecoder

STREAMS = Path(__file__).with_name("streams")
WINDOW = {"WindowCenter": 2048, "WindowWidth": 4096, "BitsStored": 12, "HighBit": 11}
WINDOW_16 = {"WindowCenter": 32768, "WindowWidth": 65536, "BitsStored": 16, "HighBit": 15}
# Written by other encoders (libjpeg-turbo, OpenJPH) from chest_like(64, 80): syntax, tolerance in shown grey levels.
FOREIGN: dict[str, tuple[str, int]] = {
    **{f"jpeg_lossless_12_bits_selection_{n}.jpg": (JPEGLosslessSV1 if n == 1 else JPEGLossless, 1) for n in range(1, 8)},
    "jpeg_lossless_16_bits_selection_1.jpg": (JPEGLosslessSV1, 1),
    "jpeg_extended_12_bits.jpg": (JPEGExtended12Bit, 2),
    "htj2k_reversible.j2c": (HTJ2KLossless, 1),
    "htj2k_irreversible.j2c": (HTJ2K, 3),
}
PYDICOM_FILES = sorted(Path(get_testdata_file("CT_small.dcm", download=False)).parent.rglob("*.dcm"))
# Those that show nothing, and why; pydicom itself, with the same plug-ins, reads none of them but the three of 3 x 3 pixels.
REFUSED_PYDICOM_FILES = {
    "film.dicomdir": {"DICOMDIR-empty.dcm"},
    "film.not_a_film": {"no_meta.dcm"},
    "film.too_few_pixels": {"SC_rgb_small_odd.dcm", "SC_rgb_small_odd_big_endian.dcm", "SC_rgb_small_odd_jpeg.dcm"},
    "film.unreadable": {
        "JPEG-lossy.dcm", "JPEG2000-embedded-sequence-delimiter.dcm", "meta_missing_tsyntax.dcm", "nested_priv_SQ.dcm",
    },
    "film.truncated": {
        "MR_truncated.dcm", "rtplan_truncated.dcm", "reportsi_with_empty_number_tags.dcm",
    },
    "film.no_pixel_data": {
        "ExplVR_BigEndNoMeta.dcm", "ExplVR_LitEndNoMeta.dcm", "UN_sequence.dcm", "empty_charset_LEI.dcm",
        "no_meta_group_length.dcm", "priv_SQ.dcm", "reportsi.dcm", "rtplan.dcm", "rtstruct.dcm", "test-SR.dcm",
        "waveform_ecg.dcm",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def isolated():
    decoder = IsolatedDecoder()
    yield decoder
    decoder.close()


@pytest.fixture(scope="module")
def values() -> np.ndarray:
    picture = chest_like(64, 80)
    picture[0, :3] = 0, TOP, 0  # the second black pixel is there to become padding
    return picture


def assert_shown(isolated, path: Path, expected: np.ndarray, tolerance: int):
    film = decode_film(path, CancelToken())
    assert_same_film(isolated(path, CancelToken()), film)
    shown = to_gray8(film)
    assert shown.shape == expected.shape
    assert np.abs(shown.astype(int) - expected).max() <= tolerance
    return film


@pytest.mark.parametrize("name", TWINS)
def test_twins_show_the_same(isolated, tmp_path, values, name):
    twin = TWINS[name]
    path = tmp_path / "film"
    path.write_bytes(twin.make(values))
    film = assert_shown(isolated, path, expected_display(values), twin.tolerance)
    assert film.facts.notes == twin.notes


@pytest.mark.parametrize("name", FOREIGN)
def test_streams_of_other_encoders_show_the_same(isolated, tmp_path, name):
    syntax, tolerance = FOREIGN[name]
    top, window = (65535, WINDOW_16) if "16_bits" in name else (TOP, WINDOW)
    values = chest_like(64, 80, top)
    path = tmp_path / "film.dcm"
    path.write_bytes(to_bytes(build_dicom(values, syntax, (STREAMS / name).read_bytes(), **window)))
    film = assert_shown(isolated, path, np.rint(values / top * 255), tolerance)
    assert film.facts.transfer_syntax == syntax


def test_htj2k_in_resolution_order_goes_the_same_way(isolated, tmp_path):
    path = tmp_path / "film.dcm"
    stream = (STREAMS / "htj2k_reversible.j2c").read_bytes()
    path.write_bytes(to_bytes(build_dicom(chest_like(64, 80), HTJ2KLosslessRPCL, stream, **WINDOW)))
    assert_shown(isolated, path, np.rint(chest_like(64, 80) / TOP * 255), 1)


@pytest.mark.parametrize("name", ["film", "film.dcm", "film.jpg", "film.txt", "IM0001.", "film.png.exe"])
def test_suffix_says_nothing(isolated, tmp_path, values, name):
    for twin in ("dicom monochrome2", "png 16 bits", "jpeg"):
        path = tmp_path / name
        path.write_bytes(TWINS[twin].make(values))
        assert_shown(isolated, path, expected_display(values), TWINS[twin].tolerance)


@pytest.mark.parametrize("path", PYDICOM_FILES, ids=lambda path: path.name)
def test_files_of_pydicom_end_alike_here_and_in_the_child(isolated, path):
    """What each shows is tested in test_imaging_dicom; here, that the child makes the same of it."""
    outcomes: list[object] = []
    for decode in (decode_film, isolated):
        try:
            outcomes.append(decode(path, CancelToken()))
        except PneumoError as error:
            outcomes.append((error.code, error.facts))
    refused = next((code for code, names in REFUSED_PYDICOM_FILES.items() if path.name in names), None)
    if refused is None:
        assert_same_film(outcomes[1], outcomes[0])
    else:
        assert outcomes[0] == outcomes[1]
        assert outcomes[0][0] == refused


def test_streams_are_all_in_the_table():
    assert {path.name for path in STREAMS.iterdir()} == set(FOREIGN)
