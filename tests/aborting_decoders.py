"""Stand-ins that abort for every decoder in C: a path that brings a film's bytes to one of them ends the test that walks it."""

from __future__ import annotations

import gdcm
import jpeg_ls
import openjpeg.utils
import pytest
import tifffile
from PIL import ImageFile, WebPImagePlugin

from pneumo_desktop.imaging import decode, dicom_pixels


class DecoderReachedError(BaseException):
    """As an abort in C, no handler of failures may take this: it is no Exception."""


def abort(*_: object, **__: object) -> None:
    raise DecoderReachedError


def make_decoders_abort(monkeypatch: pytest.MonkeyPatch, source: bytes | None = None) -> None:
    """From here on no picture may be unpacked in this process; the process that decodes has decoders of its own.

    With the `source` of a film, Pillow may unpack what comes from elsewhere: the program's own QR code.
    """
    load = ImageFile.ImageFile.load

    def abort_on_films(image: ImageFile.ImageFile) -> object:
        if source is None or _first_bytes(image) in source:
            raise DecoderReachedError
        return load(image)

    monkeypatch.setattr(ImageFile.ImageFile, "load", abort_on_films)
    monkeypatch.setattr(WebPImagePlugin._webp, "WebPAnimDecoder", abort)
    monkeypatch.setattr(openjpeg.utils, "decode", abort)
    monkeypatch.setattr(jpeg_ls, "decode_array", abort, raising=False)
    monkeypatch.setattr(tifffile, "TiffFile", abort)
    monkeypatch.setattr(gdcm, "ImageReader", abort)
    monkeypatch.setattr(dicom_pixels, "decode_with_gdcm", abort)
    monkeypatch.setattr(dicom_pixels, "get_decoder", abort)
    monkeypatch.setattr(decode, "decode_source", abort)


def _first_bytes(image: ImageFile.ImageFile) -> bytes:
    stream = image.fp
    if stream is None:  # unpacked before
        return b"\0no film"
    at = stream.tell()
    stream.seek(0)
    first = stream.read(64)
    stream.seek(at)
    return first
