"""Every compression that films come in gives the pixels that went in."""

from __future__ import annotations

from pathlib import Path

import gdcm
import numpy as np
import pytest
from openjpeg.utils import encode_array as encode_jpeg2000
from PIL import Image
from pydicom import dcmread
from pydicom.data import get_testdata_file
from pydicom.encaps import encapsulate
from pydicom.uid import (
    JPEG2000,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    RLELossless,
)

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.imaging import dicom_pixels
from pneumo_desktop.imaging.codestream import is_complete, read_jpeg2000_facts, read_jpeg_facts
from pneumo_desktop.imaging.decode import decode_film

BITS = {"BitsStored": 12, "HighBit": 11}


def jpeg_lossless(tmp_path: Path, dataset) -> bytes:
    """The file that GDCM makes of `dataset` in JPEG Lossless, which nothing else here can write."""
    plain, packed = tmp_path / "plain.dcm", tmp_path / "packed.dcm"
    dataset.save_as(plain, enforce_file_format=True)
    reader = gdcm.ImageReader()
    reader.SetFileName(str(plain))
    assert reader.Read()
    change = gdcm.ImageChangeTransferSyntax()
    change.SetTransferSyntax(gdcm.TransferSyntax(gdcm.TransferSyntax.JPEGLosslessProcess14_1))
    change.SetInput(reader.GetImage())
    assert change.Change()
    writer = gdcm.ImageWriter()
    writer.SetFileName(str(packed))
    writer.SetFile(reader.GetFile())
    writer.SetImage(change.GetOutput())
    assert writer.Write()
    return packed.read_bytes()


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("top", [255, 4095, 65535])
def test_jpeg_lossless(decode, dicom, chest, tmp_path, top, signed):
    values = chest(top=top)
    bits = top.bit_length()
    if signed:
        values = (values.astype(np.int32) - (top + 1) // 2).astype(np.int16)
    elif bits == 8:
        values = values.astype(np.uint8)
    film = decode(jpeg_lossless(tmp_path, dicom(values, BitsStored=bits, HighBit=bits - 1)))
    assert film.facts.transfer_syntax == JPEGLosslessSV1
    np.testing.assert_array_equal(film.pixels * film.slope + film.intercept, values)


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize(("syntax", "plugin"), [(RLELossless, "pydicom"), (JPEGLSLossless, "pyjpegls")])
@pytest.mark.parametrize("bits", [8, 12, 16])
def test_rle_and_jpeg_ls(decode, dicom, chest, syntax, plugin, bits, signed):
    top = 2**bits - 1
    values = chest(top=top).astype(np.int32)
    kind = np.dtype(f"{'i' if signed else 'u'}{1 if bits == 8 else 2}")
    values = (values - (top + 1) // 2 if signed else values).astype(kind)
    dataset = dicom(values, BitsStored=bits, HighBit=bits - 1)
    dataset.compress(syntax, encoding_plugin=plugin, generate_instance_uid=False)
    film = decode(dataset)
    np.testing.assert_array_equal(film.pixels * film.slope + film.intercept, values)
    assert not film.facts.lossy


def test_jpeg_ls_near_lossless(decode, dicom, chest):
    dataset = dicom(chest(), **BITS)
    dataset.compress(JPEGLSNearLossless, jls_error=3, encoding_plugin="pyjpegls", generate_instance_uid=False)
    film = decode(dataset)
    assert film.facts.lossy
    assert 0 < np.abs(film.pixels.astype(int) - chest()).max() <= 3


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("bits", [8, 10, 12, 16])
def test_jpeg_2000_lossless(decode, dicom, chest, bits, signed):
    top = 2**bits - 1
    values = chest(top=top).astype(np.int32)
    kind = np.dtype(f"{'i' if signed else 'u'}{1 if bits == 8 else 2}")
    values = (values - (top + 1) // 2 if signed else values).astype(kind)
    frame = bytes(encode_jpeg2000(values, bits_stored=bits))
    film = decode(dicom(values, syntax=JPEG2000Lossless, frame=frame, BitsStored=bits, HighBit=bits - 1))
    np.testing.assert_array_equal(film.pixels * film.slope + film.intercept, values)
    facts = read_jpeg2000_facts(frame)
    assert (facts.width_px, facts.height_px, facts.samples, facts.precision) == (170, 150, 1, bits)
    assert facts.signed is signed
    assert facts.reversible


def test_jpeg_2000_lossy_and_in_colour(decode, dicom, chest):
    values = chest()
    frame = bytes(encode_jpeg2000(values, bits_stored=12, compression_ratios=[5]))
    film = decode(dicom(values, syntax=JPEG2000, frame=frame, **BITS))
    assert film.facts.lossy
    assert not read_jpeg2000_facts(frame).reversible
    np.testing.assert_allclose(film.pixels, values.astype(int), atol=80)
    gray = (values >> 4).astype(np.uint8)
    rgb = np.repeat(gray[..., None], 3, axis=2)
    frame = bytes(encode_jpeg2000(rgb, photometric_interpretation=1, use_mct=True))
    dataset = dicom(rgb, syntax=JPEG2000Lossless, frame=frame, PhotometricInterpretation="YBR_RCT")
    np.testing.assert_array_equal(decode(dataset).pixels, gray)


def test_jpeg_baseline(decode, dicom, chest, raster):
    gray = chest(top=255).astype(np.uint8)
    frame = raster(Image.fromarray(gray), "JPEG", quality=95)
    film = decode(dicom(gray, syntax=JPEGBaseline8Bit, frame=frame))
    np.testing.assert_array_equal(film.pixels, decode(frame).pixels)
    assert film.facts.lossy


def test_gray_jpeg_in_ycbcr(decode, dicom, chest, raster):
    gray = chest(top=255).astype(np.uint8)
    rgb = np.repeat(gray[..., None], 3, axis=2)
    frame = raster(Image.fromarray(rgb), "JPEG", quality=95)
    film = decode(dicom(rgb, syntax=JPEGBaseline8Bit, frame=frame, PhotometricInterpretation="YBR_FULL_422"))
    np.testing.assert_array_equal(film.pixels, decode(frame).pixels)
    assert film.facts.notes == ()


def test_jpeg_extended_of_12_bits():
    """Known values of this file: pydicom's own tests of its JPEG decoders."""
    film = decode_film(Path(get_testdata_file("JPGExtended.dcm", download=False)), CancelToken())
    assert film.pixels.shape == (1024, 256)
    assert film.pixels[420, 140] == 244
    assert film.pixels[230, 120] == 95
    assert film.facts.bits_stored == 12


def test_jpeg_process_is_that_of_the_stream(decode, dicom, dicom_bytes, chest, tmp_path):
    """Files state JPEG Baseline or Extended over a lossless stream, and the other way round."""
    source = jpeg_lossless(tmp_path, dicom(chest(), **BITS))
    wrong = dcmread(tmp_path / "packed.dcm")
    assert wrong.file_meta.TransferSyntaxUID == JPEGLosslessSV1
    wrong.file_meta.TransferSyntaxUID = JPEGExtended12Bit
    np.testing.assert_array_equal(decode(wrong).pixels, chest())
    assert decode(source).facts.transfer_syntax == JPEGLosslessSV1


def test_frame_in_several_fragments(decode, dicom, chest):
    frame = bytes(encode_jpeg2000(chest(), bits_stored=12))
    dataset = dicom(chest(), syntax=JPEG2000Lossless, frame=frame, **BITS)
    dataset.PixelData = encapsulate([frame], fragments_per_frame=3, has_bot=False)
    dataset["PixelData"].is_undefined_length = True
    np.testing.assert_array_equal(decode(dataset).pixels, chest())


def test_first_of_two_frames(decode, dicom, chest):
    frames = [bytes(encode_jpeg2000(values, bits_stored=12)) for values in (chest(), 4095 - chest())]
    dataset = dicom(chest(), syntax=JPEG2000Lossless, frame=frames[0], NumberOfFrames=2, **BITS)
    dataset.PixelData = encapsulate(frames)
    dataset["PixelData"].is_undefined_length = True
    film = decode(dataset)
    np.testing.assert_array_equal(film.pixels, chest())
    assert film.facts.notes == ("first_frame_only",)


def compressed_frames(chest, raster) -> dict[str, tuple[bytes, str]]:
    from jpeg_ls import encode_array as encode_jpeg_ls

    gray = chest(top=255).astype(np.uint8)
    return {
        "jpeg": (raster(Image.fromarray(gray), "JPEG"), JPEGBaseline8Bit),
        "jpeg-ls": (bytes(encode_jpeg_ls(gray)), JPEGLSLossless),
        "jpeg 2000": (bytes(encode_jpeg2000(gray)), JPEG2000Lossless),
    }


@pytest.mark.parametrize("kind", ["jpeg", "jpeg-ls", "jpeg 2000"])
def test_cut_stream_inside_an_intact_file_is_truncated(refused, decode, dicom, chest, raster, kind):
    frame, syntax = compressed_frames(chest, raster)[kind]
    gray = chest(top=255).astype(np.uint8)
    assert is_complete(frame)
    assert decode(dicom(gray, syntax=syntax, frame=frame)).width_px == 170
    for share in (0.3, 0.6, 0.9, 0.99):
        cut = frame[: int(len(frame) * share)]
        assert refused(dicom(gray, syntax=syntax, frame=cut)).code == "film.truncated"


@pytest.mark.parametrize("kind", ["jpeg", "jpeg-ls", "jpeg 2000"])
def test_stream_of_another_size_than_the_header_is_refused_before_decoding(refused, dicom, chest, raster, kind):
    frame, syntax = compressed_frames(chest, raster)[kind]
    gray = chest(top=255).astype(np.uint8)
    assert refused(dicom(gray[:100], syntax=syntax, frame=frame)).code == "film.unreadable"


def test_stream_far_too_long_for_its_picture_is_refused(refused, dicom, chest):
    gray = chest(top=255).astype(np.uint8)
    endless = bytes(64) + b"\x81\x00" * 2_000_000
    assert refused(dicom(gray, syntax=RLELossless, frame=endless)).code == "film.unreadable"


@pytest.mark.parametrize(
    "stream", [b"", b"\xff\xd8", b"\xff\xd8\xff\xda\x00\x08", b"\xff\xd8\x00\x00\x00\x00", b"\xff\xd8\xff\xc0\x00\x11"]
)
def test_streams_without_a_frame_header(stream):
    assert read_jpeg_facts(stream) is None
    assert read_jpeg2000_facts(stream) is None


def test_missing_codec_is_named(refused, dicom, chest, monkeypatch):
    class Without:
        available_plugins = ()

    dataset = dicom(chest(), **BITS)
    dataset.compress(JPEGLSLossless, encoding_plugin="pyjpegls", generate_instance_uid=False)
    monkeypatch.setattr(dicom_pixels, "get_decoder", lambda _syntax: Without)
    error = refused(dataset)
    assert error.code == "film.unknown_codec"
    assert "JPEG-LS" in error.facts["name"]


@pytest.mark.parametrize(
    ("module", "syntax", "word"), [("gdcm", None, "JPEG Extended"), ("openjpeg.utils", JPEG2000Lossless, "JPEG 2000")]
)
def test_missing_module_is_named(refused, dicom, chest, monkeypatch, module, syntax, word):
    import sys

    if syntax is None:
        source = Path(get_testdata_file("JPGExtended.dcm", download=False)).read_bytes()
    else:
        source = dicom(chest(), syntax=syntax, frame=bytes(encode_jpeg2000(chest(), bits_stored=12)), **BITS)
    monkeypatch.setitem(sys.modules, module, None)
    error = refused(source)
    assert error.code == "film.unknown_codec"
    assert word in error.facts["name"]
