"""Which DICOM transfer syntaxes are read, by which decoder, and what is missing for the others."""

from __future__ import annotations

from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    HTJ2KLossless,
    HTJ2KLosslessRPCL,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    RLELossless,
)

ENCAPSULATED_UNCOMPRESSED = UID("1.2.840.10008.1.2.1.98")
_NATIVE, _JPEG = "pydicom", "Pillow (8 bits), GDCM (12 bits)"

READ_BY: dict[UID, str] = {
    ImplicitVRLittleEndian: _NATIVE,
    ExplicitVRLittleEndian: _NATIVE,
    ENCAPSULATED_UNCOMPRESSED: _NATIVE,
    DeflatedExplicitVRLittleEndian: _NATIVE,
    ExplicitVRBigEndian: _NATIVE,
    JPEGBaseline8Bit: _JPEG,
    JPEGExtended12Bit: _JPEG,
    JPEGLossless: "GDCM",
    JPEGLosslessSV1: "GDCM",
    JPEGLSLossless: "pyjpegls (CharLS)",
    JPEGLSNearLossless: "pyjpegls (CharLS)",
    JPEG2000Lossless: "pylibjpeg-openjpeg (OpenJPEG)",
    JPEG2000: "pylibjpeg-openjpeg (OpenJPEG)",
    HTJ2KLossless: "pylibjpeg-openjpeg (OpenJPEG)",
    HTJ2KLosslessRPCL: "pylibjpeg-openjpeg (OpenJPEG)",
    HTJ2K: "pylibjpeg-openjpeg (OpenJPEG)",
    RLELossless: "pydicom",
}

_JPEG_RETIRED, _JPIP = "JPEG of a retired process", "JPIP: the picture is on a server, not in the file"
_ROOT = "1.2.840.10008.1.2."
_MISSING: dict[str, str] = {
    **{f"{_ROOT}4.{number}": _JPEG_RETIRED for number in (*range(52, 57), *range(58, 67))},
    **{f"{_ROOT}4.{number}": "JPEG 2000 Part 2, multi-component" for number in (92, 93)},
    **{f"{_ROOT}4.{number}": _JPIP for number in (94, 95, 204, 205)},
    **{f"{_ROOT}4.{number}": "MPEG-2 video" for number in ("100", "100.1", "101", "101.1")},
    **{f"{_ROOT}4.{number}": "H.264 video" for number in range(102, 107)},
    **{f"{_ROOT}4.{number}.1": "H.264 video" for number in range(102, 107)},
    **{f"{_ROOT}4.{number}": "H.265 video" for number in (107, 108)},
    **{f"{_ROOT}4.{number}": "JPEG XL" for number in (110, 111, 112)},
    f"{_ROOT}6.1": "MIME parts",
    f"{_ROOT}6.2": "XML",
    f"{_ROOT}7.1": "SMPTE ST 2110 stream",
    f"{_ROOT}7.2": "SMPTE ST 2110 stream",
    f"{_ROOT}7.3": "SMPTE ST 2110 stream",
    "1.2.840.10008.1.20": "Papyrus 3",
}


def missing_codec(syntax: UID) -> str:
    """What a film in a transfer syntax that is not read would need; the syntax itself where that is not known."""
    return _MISSING.get(str(syntax), syntax.name)
