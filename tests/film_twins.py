"""One picture in every way that a film can be stored: all twins have to be shown, and read, alike.

A twin is made from 12-bit grey values (0..4095, both ends present); shown, a value is `round(value / 4095 * 255)`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import gdcm
import numpy as np
from film_files import build_dicom, save_raster, to_bytes
from film_twins_deep import DEEP_TWINS
from film_twins_frames import FRAME_TWINS
from film_twins_padding import PADDING_TWINS
from jpeg_ls import encode_array as encode_jpeg_ls
from numpy.typing import NDArray
from openjpeg.utils import encode_array as encode_jpeg2000
from PIL import Image, TiffImagePlugin
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    JPEG2000,
    DeflatedExplicitVRLittleEndian,
    DigitalXRayImageStorageForPresentation,
    DigitalXRayImageStorageForProcessing,
    ExplicitVRBigEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLSLossless,
    JPEGLSNearLossless,
    RLELossless,
    SecondaryCaptureImageStorage,
)

TOP = 4095
_ENCAPSULATED_UNCOMPRESSED = "1.2.840.10008.1.2.1.98"
Gray = NDArray[np.uint16]
FULL: dict[str, Any] = {"BitsStored": 12, "HighBit": 11, "WindowCenter": 2048, "WindowWidth": 4096}


@dataclass(frozen=True)
class Twin:
    """`tolerance` is in shown grey levels (0..255); `notes` are those that the film has."""

    make: Callable[[Gray], bytes]
    tolerance: int = 1
    notes: tuple[str, ...] = ()


def expected_display(values: Gray) -> NDArray[np.uint8]:
    """What every twin of `values` shows."""
    return np.rint(values / TOP * 255).astype(np.uint8)


def to_8_bits(values: Gray) -> NDArray[np.uint8]:
    return expected_display(values)


def _dicom(change: Callable[[Gray], NDArray[Any]] = lambda values: values, syntax: str = "", **elements: Any) -> Any:
    options = {"syntax": syntax} if syntax else {}
    return lambda values: to_bytes(build_dicom(change(values), **options, **FULL | elements))


def _upside_down(values: Gray) -> Gray:
    return (TOP - values).astype(np.uint16)


def _without(count: int, **elements: Any) -> Callable[[Gray], bytes]:
    """Without the preamble and its magic word (132), or without the file meta information as well."""

    def make(values: Gray) -> bytes:
        source = to_bytes(build_dicom(values, syntax=ImplicitVRLittleEndian, **FULL | elements))
        return source[132:] if count == 132 else source[source.index(b"\x08\x00\x16\x00") :]

    return make


def _table(first: int, outputs: NDArray[Any], bits: int, **more: Any) -> Dataset:
    item = Dataset()
    item.add_new(0x00283002, "SS" if first < 0 else "US", [len(outputs), first, bits])
    item.add_new(0x00283006, "OW", outputs.astype("<u2").tobytes())
    for keyword, value in more.items():
        setattr(item, keyword, value)
    return item


def _voi_table(values: Gray) -> bytes:
    straight = _table(0, np.rint(np.arange(4096) / TOP * 65535), 16, LUTExplanation="STRAIGHT")
    return to_bytes(build_dicom(values, **FULL | {"VOILUTSequence": [straight], "WindowCenter": 1000, "WindowWidth": 10}))


def _modality_table(values: Gray) -> bytes:
    down = _table(0, np.arange(4096)[::-1], 12, ModalityLUTType="US")
    return to_bytes(build_dicom(_upside_down(values), **FULL | {"ModalityLUTSequence": [down]}))


def _palette(values: Gray) -> bytes:
    ramp = (np.arange(256) * 257).astype("<u2")[::-1].tobytes()
    elements: dict[str, Any] = {"PhotometricInterpretation": "PALETTE COLOR"}
    for colour in ("Red", "Green", "Blue"):
        elements[f"{colour}PaletteColorLookupTableDescriptor"] = [256, 0, 16]
        elements[f"{colour}PaletteColorLookupTableData"] = ramp
    return to_bytes(build_dicom(255 - to_8_bits(values), **elements))


def _colour(planar: int) -> Callable[[Gray], bytes]:
    def make(values: Gray) -> bytes:
        rgb = np.repeat(to_8_bits(values)[..., None], 3, axis=2)
        dataset = build_dicom(rgb, PlanarConfiguration=planar)
        if planar:
            dataset.PixelData = np.ascontiguousarray(rgb.transpose(2, 0, 1)).tobytes() + b"\0" * (rgb.size % 2)
        return to_bytes(dataset)

    return make


def _one_bit_frame(values: Gray) -> bytes:
    frames = np.stack([values, values[::-1], values[:, ::-1]])
    dataset = build_dicom(values, NumberOfFrames=3, **FULL)
    dataset.PixelData = frames.astype("<u2").tobytes()
    return to_bytes(dataset)


def _padded(values: Gray) -> bytes:
    """Black pixels but the first, where there are more, are padding far below; without a window the range is the picture's."""
    stored = (values + 1000).astype(np.uint16)
    padding = values == 0
    padding[0, 0] = False
    stored[padding] = 0
    return to_bytes(build_dicom(stored, PixelPaddingValue=0))


def _padded_range(values: Gray) -> bytes:
    """The same signed, padding being all values from -2,000 to -1,900."""
    stored = values.astype(np.int16)
    padding = values == 0
    padding[0, 0] = False
    stored[padding] = -1950
    return to_bytes(build_dicom(stored, PixelPaddingValue=-2000, PixelPaddingRangeLimit=-1900))


def _float(values: Gray) -> bytes:
    dataset = build_dicom(values, **FULL | {"BitsAllocated": 32, "BitsStored": None, "HighBit": None})
    for keyword in ("PixelData", "PixelRepresentation"):
        delattr(dataset, keyword)
    dataset.FloatPixelData = values.astype("<f4").tobytes()
    return to_bytes(dataset)


def _compressed(syntax: str, encode: Callable[[Gray], bytes], eight: bool = False) -> Callable[[Gray], bytes]:
    def make(values: Gray) -> bytes:
        if eight:
            return to_bytes(build_dicom(to_8_bits(values), syntax, encode(values)))
        return to_bytes(build_dicom(values, syntax, encode(values), **FULL))

    return make


def _jpeg_in_colour(values: Gray) -> bytes:
    rgb = np.repeat(to_8_bits(values)[..., None], 3, axis=2)
    frame = save_raster(Image.fromarray(rgb), "JPEG", quality=98)
    return to_bytes(build_dicom(rgb, JPEGBaseline8Bit, frame, PhotometricInterpretation="YBR_FULL_422"))


def _rle(values: Gray) -> bytes:
    dataset = build_dicom(values, **FULL)
    dataset.compress(RLELossless, encoding_plugin="pydicom", generate_instance_uid=False)
    return to_bytes(dataset)


def _encapsulated_uncompressed(values: Gray) -> bytes:
    return to_bytes(build_dicom(values, _ENCAPSULATED_UNCOMPRESSED, values.astype("<u2").tobytes(), **FULL))


def _two_frames_jpeg2000(values: Gray) -> bytes:
    frames = [bytes(encode_jpeg2000(frame, bits_stored=12)) for frame in (values, _upside_down(values))]
    dataset = build_dicom(values, JPEG2000Lossless, frames[0], NumberOfFrames=2, **FULL)
    dataset.PixelData = encapsulate(frames)
    dataset["PixelData"].is_undefined_length = True
    return to_bytes(dataset)


def _jpeg_lossless(values: Gray) -> bytes:
    """Through GDCM, which alone can write it."""
    with TemporaryDirectory() as folder:
        plain, packed = Path(folder) / "plain.dcm", Path(folder) / "packed.dcm"
        plain.write_bytes(to_bytes(build_dicom(values, **FULL)))
        reader, change, writer = gdcm.ImageReader(), gdcm.ImageChangeTransferSyntax(), gdcm.ImageWriter()
        reader.SetFileName(str(plain))
        assert reader.Read()
        change.SetTransferSyntax(gdcm.TransferSyntax(gdcm.TransferSyntax.JPEGLosslessProcess14_1))
        change.SetInput(reader.GetImage())
        assert change.Change()
        writer.SetFileName(str(packed))
        writer.SetFile(reader.GetFile())
        writer.SetImage(change.GetOutput())
        assert writer.Write()
        return packed.read_bytes()


def _raster(kind: str, change: Callable[[Gray], Image.Image], **options: Any) -> Callable[[Gray], bytes]:
    return lambda values: save_raster(change(values), kind, **options)


def _gray8(values: Gray) -> Image.Image:
    return Image.fromarray(to_8_bits(values))


def _gray16(values: Gray) -> Image.Image:
    return Image.fromarray(np.rint(values / TOP * 65535).astype(np.uint16))


def _mode(mode: str) -> Callable[[Gray], Image.Image]:
    return lambda values: _gray8(values).convert(mode)


def _mode_p(values: Gray) -> Image.Image:
    """Indices that mean nothing without their palette."""
    image = Image.fromarray(255 - to_8_bits(values)).convert("P")
    image.putpalette([255 - level for level in range(256) for _ in range(3)])
    return image


def _ink(values: Gray) -> Image.Image:
    """CMYK with black ink alone."""
    none = Image.new("L", values.shape[::-1], 0)
    return Image.merge("CMYK", (none, none, none, Image.fromarray(255 - to_8_bits(values))))


def _white_is_zero(bits: int) -> Callable[[Gray], bytes]:
    def make(values: Gray) -> bytes:
        image = _gray8(values) if bits == 8 else _gray16(values)
        inverted = Image.fromarray(np.iinfo(np.uint8 if bits == 8 else np.uint16).max - np.asarray(image))
        tags = TiffImagePlugin.ImageFileDirectory_v2()
        source = bytearray(save_raster(inverted, "TIFF", tiffinfo=tags))
        at = source.index((262).to_bytes(2, "little") + b"\x03\x00\x01\x00\x00\x00")
        source[at + 8] = 0
        return bytes(source)

    return make


def _turned(values: Gray) -> bytes:
    """Stored on its side, with the EXIF orientation that puts it upright."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return save_raster(Image.fromarray(np.rot90(to_8_bits(values))), "JPEG", quality=98, exif=exif)


def _several_pages(values: Gray) -> bytes:
    out = BytesIO()
    _gray8(values).save(out, "TIFF", save_all=True, append_images=[_gray8(_upside_down(values))])
    return out.getvalue()


_NO_WINDOW = {"WindowCenter": None, "WindowWidth": None}
_EXPLAINED = {"WindowCenter": [2048, 900], "WindowWidth": [4096, 100], "WindowCenterWidthExplanation": ["ALL", "DARK"]}
_SIGNED = {"WindowCenter": 0}

DICOM_TWINS: dict[str, Twin] = {
    "monochrome2": Twin(_dicom()),
    "monochrome1": Twin(_dicom(_upside_down, PhotometricInterpretation="MONOCHROME1")),
    "presentation lut inverse": Twin(_dicom(_upside_down, PresentationLUTShape="INVERSE")),
    "monochrome1 with presentation lut inverse": Twin(
        _dicom(_upside_down, PhotometricInterpretation="MONOCHROME1", PresentationLUTShape="INVERSE")
    ),
    "presentation lut identity": Twin(_dicom(PresentationLUTShape="IDENTITY")),
    "digital x-ray": Twin(_dicom(SOPClassUID=DigitalXRayImageStorageForPresentation, Modality="DX")),
    "secondary capture": Twin(_dicom(SOPClassUID=SecondaryCaptureImageStorage, Modality="OT")),
    "for processing": Twin(
        _dicom(SOPClassUID=DigitalXRayImageStorageForProcessing, PresentationIntentType="FOR PROCESSING"),
        notes=("for_processing",),
    ),
    "rescale -1": Twin(_dicom(_upside_down, RescaleSlope=-1, RescaleIntercept=TOP)),
    "rescale -1 as monochrome1": Twin(_dicom(RescaleSlope=-1, RescaleIntercept=TOP, PhotometricInterpretation="MONOCHROME1")),
    "rescale 0.25 - 100": Twin(
        _dicom(
            RescaleSlope=0.25, RescaleIntercept=-100, WindowCenter=411.875, WindowWidth=1023.75, VOILUTFunction="LINEAR_EXACT"
        )
    ),
    "several windows": Twin(_dicom(**_EXPLAINED)),
    "no window": Twin(_dicom(**_NO_WINDOW)),
    "voi table against window": Twin(_voi_table),
    "modality table": Twin(_modality_table),
    "signed": Twin(_dicom(lambda values: values.astype(np.int16) - 2048, **_SIGNED)),
    "signed with intercept": Twin(_dicom(lambda values: values.astype(np.int16) - 2048, RescaleIntercept=2048, RescaleSlope=1)),
    "dirt above 12 bits": Twin(_dicom(lambda values: values | np.uint16(0x5000))),
    "12 bits at the top of the word": Twin(_dicom(lambda values: values << 4, HighBit=15)),
    "10 bits": Twin(_dicom(lambda values: values >> 2, BitsStored=10, HighBit=9, WindowCenter=512, WindowWidth=1024)),
    "10 bits in the middle of the word": Twin(
        _dicom(lambda values: values >> 2 << 3, BitsStored=10, HighBit=12, WindowCenter=512, WindowWidth=1024)
    ),
    "12 signed bits without their sign spread": Twin(
        _dicom(lambda values: (values.astype(np.int16) - 2048) & np.int16(0x0FFF), **_SIGNED)
    ),
    "14 bits": Twin(_dicom(lambda values: values << 2, BitsStored=14, HighBit=13, WindowCenter=8190.5, WindowWidth=16381)),
    "8 bits": Twin(_dicom(to_8_bits, BitsStored=8, HighBit=7, **_NO_WINDOW)),
    "32 bits": Twin(_dicom(lambda values: values.astype(np.uint32) * 50_000, BitsStored=32, HighBit=31, **_NO_WINDOW)),
    "float": Twin(_float),
    "padding": Twin(_padded),
    "range of padding": Twin(_padded_range),
    "several frames": Twin(_one_bit_frame, notes=("first_frame_only",)),
    "palette": Twin(_palette),
    "colour by pixel": Twin(_colour(0)),
    "colour by plane": Twin(_colour(1)),
    "without preamble": Twin(_without(132)),
    "without file meta": Twin(_without(0)),
    "implicit little endian": Twin(_dicom(syntax=ImplicitVRLittleEndian)),
    "explicit big endian": Twin(_dicom(syntax=ExplicitVRBigEndian)),
    "big endian 8 bits": Twin(_dicom(to_8_bits, syntax=ExplicitVRBigEndian, BitsStored=8, HighBit=7, **_NO_WINDOW)),
    "big endian signed": Twin(_dicom(lambda values: values.astype(np.int16) - 2048, syntax=ExplicitVRBigEndian, **_SIGNED)),
    "deflated": Twin(_dicom(syntax=DeflatedExplicitVRLittleEndian)),
    "encapsulated uncompressed": Twin(_encapsulated_uncompressed),
    "rle": Twin(_rle),
    "jpeg baseline": Twin(
        _compressed(JPEGBaseline8Bit, lambda values: save_raster(_gray8(values), "JPEG", quality=98), eight=True), tolerance=5
    ),
    "jpeg baseline in colour": Twin(_jpeg_in_colour, tolerance=5),
    "jpeg 2000 under the name of jpeg": Twin(
        _compressed(JPEGBaseline8Bit, lambda values: bytes(encode_jpeg2000(values, bits_stored=12)))
    ),
    "jpeg lossless": Twin(_jpeg_lossless),
    "jpeg-ls": Twin(_compressed(JPEGLSLossless, lambda values: bytes(encode_jpeg_ls(values)))),
    "jpeg-ls near lossless": Twin(
        _compressed(JPEGLSNearLossless, lambda values: bytes(encode_jpeg_ls(values, lossy_error=8))), tolerance=2
    ),
    "jpeg 2000 lossless": Twin(_compressed(JPEG2000Lossless, lambda values: bytes(encode_jpeg2000(values, bits_stored=12)))),
    "jpeg 2000": Twin(
        _compressed(JPEG2000, lambda values: bytes(encode_jpeg2000(values, bits_stored=12, compression_ratios=[3]))),
        tolerance=5,
    ),
    "jpeg 2000 of two frames": Twin(_two_frames_jpeg2000, notes=("first_frame_only",)),
}

RASTER_TWINS: dict[str, Twin] = {
    "png 8 bits": Twin(_raster("PNG", _gray8)),
    "png 16 bits": Twin(_raster("PNG", _gray16)),
    "png in colour": Twin(_raster("PNG", _mode("RGB"))),
    "png palette": Twin(_raster("PNG", _mode_p)),
    "png alpha": Twin(_raster("PNG", _mode("RGBA"))),
    "png gray and alpha": Twin(_raster("PNG", _mode("LA"))),
    "tiff 8 bits": Twin(_raster("TIFF", _gray8)),
    "tiff 16 bits": Twin(_raster("TIFF", _gray16)),
    "tiff 16 bits deflate": Twin(_raster("TIFF", _gray16, compression="tiff_adobe_deflate")),
    "tiff lzw": Twin(_raster("TIFF", _gray8, compression="tiff_lzw")),
    "tiff palette": Twin(_raster("TIFF", _mode_p)),
    "tiff alpha": Twin(_raster("TIFF", _mode("RGBA"))),
    "tiff cmyk": Twin(_raster("TIFF", _ink)),
    "tiff white is zero": Twin(_white_is_zero(8)),
    "tiff 16 bits white is zero": Twin(_white_is_zero(16)),
    "tiff of two pages": Twin(_several_pages, notes=("first_frame_only",)),
    "bmp": Twin(_raster("BMP", _gray8)),
    "jpeg": Twin(_raster("JPEG", _gray8, quality=98), tolerance=5),
    "jpeg progressive": Twin(_raster("JPEG", _gray8, quality=98, progressive=True), tolerance=5),
    "jpeg in colour": Twin(_raster("JPEG", _mode("RGB"), quality=98), tolerance=5),
    "jpeg cmyk": Twin(_raster("JPEG", _ink, quality=98), tolerance=6),
    "jpeg turned by exif": Twin(_turned, tolerance=5, notes=("exif_turned",)),
    "jpeg 2000 8 bits": Twin(_raster("JPEG2000", _gray8, irreversible=False)),
    "jpeg 2000 16 bits": Twin(_raster("JPEG2000", _gray16, irreversible=False)),
    "webp": Twin(_raster("WEBP", _gray8, quality=98), tolerance=8),
    "webp lossless": Twin(_raster("WEBP", _gray8, lossless=True)),
}

RASTER_TWINS |= {name: Twin(make) for name, make in DEEP_TWINS.items()}
DICOM_TWINS |= {name: Twin(make) for name, make in PADDING_TWINS.items()}
DICOM_TWINS |= {name: Twin(make, notes=("first_frame_only",)) for name, make in FRAME_TWINS.items()}

TWINS = {**{f"dicom {name}": twin for name, twin in DICOM_TWINS.items()}, **RASTER_TWINS}
