"""DICOM files to films: CR, DX and secondary capture, by PS3.4 N.2 up to the window."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from numpy.typing import NDArray
from pydicom import Dataset, dcmread
from pydicom.dataelem import DataElement, RawDataElement
from pydicom.pixels.processing import apply_color_lut
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    MediaStorageDirectoryStorage,
    UncompressedTransferSyntaxes,
)
from pydicom.valuerep import EXPLICIT_VR_LENGTH_32, STANDARD_VR

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.imaging.dicom_frames import lift_first_frame
from pneumo_desktop.imaging.dicom_header import Header, read_facts
from pneumo_desktop.imaging.dicom_padding import find_padding, paint_background, without_padding
from pneumo_desktop.imaging.dicom_pixels import StoredValues, read_layout, read_stored_values
from pneumo_desktop.imaging.dicom_window import apply_modality_table, read_presentations
from pneumo_desktop.imaging.limits import (
    FREE_PIXELS,
    MAX_FILE_BYTES,
    MAX_PIXELS_PER_BYTE,
    check_frames,
    check_ratio,
    check_size,
)
from pneumo_desktop.imaging.own_exports import refuse_dicom_export
from pneumo_desktop.imaging.pixels import fit_uint16, freeze, gray_of_colour
from pneumo_desktop.imaging.square_pixels import with_square_pixels

_PIXEL_KEYWORDS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
_UNDEFINED_LENGTH = 0xFFFFFFFF
_LARGEST_VALUE = 1e200
# The tags of Sequence Delimitation Item and Item Delimitation Item, little and big endian, less the zeros of their length.
_SEQUENCE_ENDS = (b"\xfe\xff\xdd\xe0", b"\xfe\xff\x0d\xe0", b"\xff\xfe\xe0\xdd", b"\xff\xfe\xe0\x0d")
_FIRST_GROUPS = (0x0002, 0x0008)
_DELIMITERS = 0xFFFE
_VRS, _LONG_VRS = frozenset(map(str, STANDARD_VR)), frozenset(map(str, EXPLICIT_VR_LENGTH_32))


def looks_like_dicom(source: bytes) -> bool:
    """Whether these are the bytes of a DICOM file (PS3.10 7.1), or of a data set alone without preamble."""
    return source[128:132] == b"DICM" or _starts_with_elements(source)


def _starts_with_elements(source: bytes, wanted: int = 3) -> bool:
    """Whether the first elements follow one another as PS3.5 7.1 has them: tags rise, values fit into the file."""
    order = "big" if source[:2] in (b"\x00\x02", b"\x00\x08") else "little"
    at, last_tag = 0, -1
    for _ in range(wanted):
        head = source[at : at + 12]
        if len(head) < 8:
            return False
        group, number = (int.from_bytes(head[i : i + 2], order) for i in (0, 2))  # type: ignore[arg-type]
        tag = group << 16 | number
        vr = head[4:6].decode("ascii", "replace")
        if vr in _VRS:
            start, width = (8, 4) if vr in _LONG_VRS else (6, 2)
            length = int.from_bytes(head[start : start + width], order)  # type: ignore[arg-type]
            at += start + width
        else:
            length = int.from_bytes(head[4:8], order)  # type: ignore[arg-type]
            at += 8
        if tag <= last_tag or (last_tag < 0 and group not in _FIRST_GROUPS) or number > 0x3000 or group > 0x7FE0:
            return False
        if length == _UNDEFINED_LENGTH:
            return True
        at, last_tag = at + length, tag
        if at > len(source):
            return False
    return True


def decode_dicom(source: bytes, sha256: str, cancel: CancelToken) -> Film:
    """The film in a DICOM file; raises PneumoError("film. ...") without the fact `file`, or whatever the libraries raise."""
    dataset = read_dataset(source)
    cut_off = _ends_early(dataset, source)  # before any element is looked at: pydicom then forgets where it lay
    lift_first_frame(dataset)
    header = Header(dataset)
    refuse_dicom_export(header)
    cancel.check()
    keyword = _find_pixels(dataset, header, cut_off)
    element = dataset[keyword]
    layout = read_layout(header, keyword, str(element.VR))
    check_size(layout.columns, layout.rows)
    check_frames(layout.frames)
    syntax = _transfer_syntax(dataset, element.is_undefined_length)
    if syntax not in UncompressedTransferSyntaxes:
        check_ratio(layout.rows * layout.columns, len(element.value))
    stored = read_stored_values(element.value, layout, syntax)
    cancel.check()
    notes: tuple[str, ...] = ("first_frame_only",) if layout.frames > 1 else ()
    if header.text("PresentationIntentType").upper() == "FOR PROCESSING":
        notes += ("for_processing",)
    if header.text("BurnedInAnnotation").upper() == "YES":
        notes += ("burned_in_text",)
    # Windows and VOI tables are for grey films alone (PS3.3 C.11.2): in colour they are left over from the film of before.
    voi = header if stored.values.ndim == 2 and layout.photometric != "PALETTE COLOR" else Header(Dataset())
    stored, colour_notes = _to_gray(stored, layout.photometric, dataset)
    inverted = layout.photometric == "MONOCHROME1" or header.text("PresentationLUTShape").upper() == "INVERSE"
    padding = find_padding(header, stored) if layout.photometric.startswith("MONOCHROME") else None
    stored = stored if padding is None else without_padding(stored, padding)
    pixels, slope, intercept = _to_modality(stored, header)
    presentations = read_presentations(voi, pixels, slope, intercept, _scale_top(stored, layout.photometric))
    cancel.check()
    facts = read_facts(header, str(syntax), layout.columns, layout.rows, stored.bits, notes + colour_notes)
    film = Film(freeze(pixels), presentations, facts, sha256, source, slope, intercept, inverted)
    return with_square_pixels(film if padding is None else paint_background(film, padding), header)


def read_dataset(source: bytes) -> Dataset:
    """The data set in the bytes of a file; raises PneumoError("film. ...") or whatever the library raises."""
    _check_deflated(source)
    # `force` takes data sets without preamble; looks_like_dicom has made sure that the bytes are one.
    try:
        return dcmread(BytesIO(source), force=True)
    except (ValueError, LookupError):
        blanked = _blank_charset(source)
        if blanked is None:
            raise
        return dcmread(BytesIO(blanked), force=True)


def _blank_charset(source: bytes) -> bytes | None:
    """The bytes with blanks for a Specific Character Set, on whose damage pydicom gives up the whole data set."""
    at = source.find(b"\x08\x00\x05\x00")
    if at < 0:
        return None
    width = 2 if source[at + 4 : at + 6] == b"CS" else 4
    start = at + 8
    length = int.from_bytes(source[start - width : start], "little")
    return source[:start] + b" " * length + source[start + length :] if start + length <= len(source) else None


def _check_deflated(source: bytes) -> None:
    """Refuse a deflated data set (PS3.5 A.5) that is cut off or unfolds without end; pydicom would take any size."""
    if source[132:140] != b"\x02\x00\x00\x00UL\x04\x00":
        return
    start = 144 + int.from_bytes(source[140:144], "little")
    if DeflatedExplicitVRLittleEndian.encode("ascii") not in source[144:start]:
        return
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    limit = min(MAX_FILE_BYTES, max(FREE_PIXELS, len(source) * MAX_PIXELS_PER_BYTE))
    unfolded = len(inflater.decompress(source[start:], limit + 1))
    if unfolded > MAX_FILE_BYTES:
        megabytes = MAX_FILE_BYTES // 2**20
        raise PneumoError("film.too_many_bytes", megabytes=megabytes, limit_megabytes=megabytes)
    check_ratio(unfolded, len(source))
    if not inflater.eof:
        raise PneumoError("film.truncated")


def _find_pixels(dataset: Dataset, header: Header, cut_off: bool) -> str:
    """The keyword of the pixel element; raises what is wrong with a file that has none or not all of it."""
    if _is_directory(dataset, header):
        raise PneumoError("film.dicomdir")
    for keyword in _PIXEL_KEYWORDS:
        if keyword in dataset:
            element: RawDataElement | DataElement | None = dataset.get_item(keyword)
            value = element.value if element is not None else None
            # pydicom takes what there is of a value and says nothing.
            if isinstance(element, RawDataElement) and len(value or b"") < element.length != _UNDEFINED_LENGTH:
                raise PneumoError("film.truncated")
            if not value:
                raise PneumoError("film.no_pixel_data")
            return keyword
    raise PneumoError("film.truncated" if cut_off else "film.no_pixel_data")


def _is_directory(dataset: Dataset, header: Header) -> bool:
    meta = Header(getattr(dataset, "file_meta", Dataset()))
    storage = meta.text("MediaStorageSOPClassUID") or header.text("SOPClassUID")
    return storage == MediaStorageDirectoryStorage or "DirectoryRecordSequence" in dataset


def _ends_early(dataset: Dataset, source: bytes) -> bool:
    """Whether the file stops inside an element: pydicom drops the broken one, so bytes are left or lacking at the end."""
    ends = [element.value_tell + element.length for element in _raw_elements(dataset) if element.length != _UNDEFINED_LENGTH]
    if source.rstrip(b"\x00").endswith(_SEQUENCE_ENDS):
        return False
    return not ends or max(ends) > len(source) or bool(source[max(ends) :].strip(b"\x00"))


def _raw_elements(dataset: Dataset) -> list[RawDataElement]:
    # Iterating a Dataset converts its elements. A delimiter more than there are sequences is no element and cannot be one.
    tags = (tag for tag in dataset.keys() if tag.group != _DELIMITERS)  # noqa: SIM118
    found: Iterable[RawDataElement | DataElement | None] = (dataset.get_item(tag) for tag in tags)
    return [element for element in found if isinstance(element, RawDataElement)]


def _transfer_syntax(dataset: Dataset, encapsulated: bool) -> UID:
    """The stated transfer syntax; for a data set without file meta the one its elements were found to be in."""
    stated = getattr(dataset, "file_meta", Dataset()).get("TransferSyntaxUID")
    if stated:
        return UID(str(stated))
    if encapsulated:
        raise PneumoError("film.unknown_codec", name="?")
    implicit, little = dataset.original_encoding
    if implicit:
        return ImplicitVRLittleEndian
    return ExplicitVRLittleEndian if little else ExplicitVRBigEndian


def _to_gray(stored: StoredValues, photometric: str, dataset: Dataset) -> tuple[StoredValues, tuple[str, ...]]:
    """Colour to grey, with the notes of that; grey passes as it is."""
    values = stored.values
    if photometric == "PALETTE COLOR" and values.ndim == 2:
        values = apply_color_lut(values, dataset)[..., :3]
    if values.ndim == 2:
        return stored, ()
    if values.dtype.itemsize > 2:
        values = fit_uint16(values)[0]
    gray, notes = gray_of_colour(values)
    return StoredValues(gray, 8 * gray.dtype.itemsize, False), notes


def _scale_top(stored: StoredValues, photometric: str) -> int | None:
    """The value that means white by itself: in 8 bits, like JPEG and PNG, and in a palette, whose entries are colours."""
    if stored.bits == 8 and not stored.signed:
        return 255
    if photometric != "PALETTE COLOR":
        return None
    return 255 if int(stored.values.max()) < 256 else 65535  # some writers put entries of 8 bits into words of 16


def _to_modality(stored: StoredValues, header: Header) -> tuple[NDArray[Any], float, float]:
    """(pixels, slope, intercept): unsigned pixels from which slope and intercept make the modality values."""
    values, bits = stored.values, stored.bits
    offset, scale = 0.0, 1.0
    if values.dtype.kind == "f" or bits > 16:
        signed = stored.signed and values.dtype.kind != "f"
        as_meant = values.view(values.dtype.str.replace("u", "i")) if signed else values
        pixels, scale, offset = fit_uint16(as_meant)
    elif stored.signed:
        sign = 1 << (bits - 1)
        pixels, offset = (values ^ values.dtype.type(sign)), -float(sign)
    else:
        pixels = values
    table = apply_modality_table(header, pixels, offset, stored.signed) if scale == 1.0 else None
    if table is not None:
        return table, 1.0, 0.0
    slope = header.number("RescaleSlope", 1.0) or 1.0
    intercept = header.number("RescaleIntercept", 0.0) + slope * offset
    if not abs(slope * scale) * 65535 + abs(intercept) < _LARGEST_VALUE:
        raise PneumoError("film.unreadable")
    return pixels, slope * scale, intercept
