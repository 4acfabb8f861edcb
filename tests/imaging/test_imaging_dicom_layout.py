"""What stands in for the elements that lesser writers leave out, and what is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from openjpeg.utils import encode_array as encode_jpeg2000
from pydicom.data import get_testdata_file
from pydicom.uid import DeflatedExplicitVRLittleEndian, JPEG2000Lossless

TEST_FILES = Path(get_testdata_file("CT_small.dcm", download=False)).parent


@pytest.mark.parametrize(
    "missing", ["PhotometricInterpretation", "SamplesPerPixel", "BitsStored", "HighBit", "PixelRepresentation", "SOPClassUID"]
)
def test_missing_element(decode, dicom, chest, missing):
    np.testing.assert_array_equal(decode(dicom(chest(), **{missing: None})).pixels, chest())


@pytest.mark.parametrize(
    ("elements", "code"),
    [
        ({"Rows": None}, "film.unreadable"),
        ({"Columns": 0}, "film.unreadable"),
        ({"BitsAllocated": 12}, "film.unreadable"),
        ({"BitsStored": 17}, "film.unreadable"),
        ({"SamplesPerPixel": 4}, "film.unreadable"),
        ({"Rows": 151}, "film.truncated"),
        ({"NumberOfFrames": 2}, "film.truncated"),
    ],
)
def test_layout_without_sense_is_refused(refused, dicom, chest, elements, code):
    assert refused(dicom(chest(), **elements)).code == code


def test_no_pixel_data(refused, dicom, chest):
    dataset = dicom(chest())
    dataset.PixelData = b""
    assert refused(dataset).code == "film.no_pixel_data"
    del dataset.PixelData
    assert refused(dataset).code == "film.no_pixel_data"


@pytest.mark.parametrize("name", ["reportsi.dcm", "test-SR.dcm", "rtplan.dcm", "waveform_ecg.dcm", "rtstruct.dcm"])
def test_documents_without_pixels(refused, name):
    assert refused((TEST_FILES / name).read_bytes()).code == "film.no_pixel_data"


@pytest.mark.parametrize("name", ["MR_truncated.dcm", "rtplan_truncated.dcm"])
def test_truncated_files_of_pydicom(refused, name):
    assert refused((TEST_FILES / name).read_bytes()).code == "film.truncated"


def test_deflated_bomb(refused, dicom, dicom_bytes, monkeypatch):
    from pneumo_desktop.imaging import dicom as dicom_module

    source = dicom_bytes(dicom(np.zeros((2000, 2000), np.uint16), syntax=DeflatedExplicitVRLittleEndian))
    assert len(source) < 100_000
    monkeypatch.setattr(dicom_module, "MAX_FILE_BYTES", 2**20)
    assert refused(source).code == "film.too_many_bytes"


def test_unknown_transfer_syntax_is_named(refused, dicom, dicom_bytes, chest):
    source = dicom_bytes(dicom(chest(), syntax="1.2.840.10008.1.2.4.100", frame=b"\0\0\1"))
    error = refused(source)
    assert error.code == "film.unknown_codec"
    assert error.facts["name"] == "MPEG-2 video"
    error = refused(source.replace(b"1.2.840.10008.1.2.4.100", b"1.2.840.99999.1.2.4.100"))
    assert (error.code, error.facts["name"]) == ("film.unknown_codec", "1.2.840.99999.1.2.4.100")


def test_detector_data_are_noted(decode, dicom, chest):
    assert decode(dicom(chest(), PresentationIntentType="FOR PROCESSING")).facts.notes == ("for_processing",)
    assert decode(dicom(chest(), PresentationIntentType="FOR PRESENTATION")).facts.notes == ()


def test_endless_frames_are_refused(refused, decode, dicom, chest):
    error = refused(dicom(chest(), NumberOfFrames=1001))
    assert (error.code, error.facts["frames"], error.facts["limit"]) == ("film.too_many_frames", 1001, 1000)


def test_stream_that_unfolds_too_far_is_refused(refused, dicom):
    frame = bytes(encode_jpeg2000(np.zeros((2000, 3000), np.uint8)))
    assert refused(dicom(np.zeros((2000, 3000), np.uint8), JPEG2000Lossless, frame)).code == "film.unfolds_too_far"


@pytest.mark.parametrize("elements", [{"RescaleSlope": "1e308"}, {"RescaleIntercept": "1e308"}])
def test_rescale_beyond_all_measure_is_refused(refused, dicom, chest, elements):
    assert refused(dicom(chest(), **elements)).code == "film.unreadable"


def test_a_delimiter_too_many_after_the_frames_costs_nothing(decode, dicom, dicom_bytes, chest):
    stream = bytes(encode_jpeg2000(chest(), bits_stored=12))
    source = dicom_bytes(dicom(chest(), JPEG2000Lossless, stream, BitsStored=12, HighBit=11))
    film = decode(source + b"\xfe\xff\xdd\xe0\0\0\0\0")
    np.testing.assert_array_equal(film.pixels, chest())
