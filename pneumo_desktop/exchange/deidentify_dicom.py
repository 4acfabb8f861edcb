"""A DICOM file without what identifies: PS3.15 Annex E, Basic Application Level Confidentiality Profile with two options.

The options are Retain Patient Characteristics (113108: sex, age, size and weight stay) and Retain Longitudinal Temporal
Information With Modified Dates (113107: every date is moved by the same number of days, times of day go). What the table does
not know is dealt with as the graver of its kind: private and unknown elements go, names and unknown UIDs are replaced, dates
are moved.
"""

from __future__ import annotations

import io
import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom import Dataset, dcmread, dcmwrite
from pydicom.datadict import dictionary_has_tag
from pydicom.dataelem import DataElement
from pydicom.dataset import FileMetaDataset
from pydicom.encaps import encapsulate, generate_frames
from pydicom.sequence import Sequence
from pydicom.tag import BaseTag
from pydicom.uid import UID, ExplicitVRLittleEndian

from pneumo_desktop.domain.clinic_number import plain_signs
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film, Window
from pneumo_desktop.exchange.dicom_out import IMPLEMENTATION, code_item, short_decimal
from pneumo_desktop.exchange.stream_comments import blank_comments
from pneumo_desktop.resources import resource

BASIC, CLEAN_PIXELS, MODIFIED_DATES, CHARACTERISTICS = "113100", "113101", "113107", "113108"
METHODS = {
    BASIC: "Basic Application Confidentiality Profile",
    CLEAN_PIXELS: "Clean Pixel Data Option",
    MODIFIED_DATES: "Retain Longitudinal Temporal Information Modified Dates Option",
    CHARACTERISTICS: "Retain Patient Characteristics Option",
}
"""PS3.16 CID 7050."""

_RETAINED = frozenset({"PatientSex", "PatientAge", "PatientSize", "PatientWeight"})
_DATES, _TIMES = frozenset({"DA", "DT"}), frozenset({"TM"})
_WORDS = frozenset({"LO", "LT", "SH", "ST", "UC", "UT", "UR", "PN", "CS", "AE"})
_FREE_WORDS = frozenset({"LO", "LT", "SH", "ST", "UC", "UT", "PN"})
_DUMMIES: Mapping[str, Any] = {
    "PN": "Anonymous^", "LO": "REMOVED", "SH": "REMOVED", "ST": "REMOVED", "LT": "REMOVED", "UT": "REMOVED", "UC": "REMOVED",
    "CS": "REMOVED", "AE": "REMOVED", "DA": "19000101", "DT": "19000101000000", "TM": "000000", "AS": "000Y",
    "IS": "0", "DS": "0",
    "US": 0, "SS": 0, "UL": 0, "SL": 0, "FL": 0.0, "FD": 0.0, "OB": b"\0\0", "UN": b"\0\0", "OW": b"\0\0",
}  # fmt: skip
_OLDEST_AGE_YEARS = 89
_SHORTEST_SECRET = 3


_PIXEL_FACTS = (
    "FloatPixelData DoubleFloatPixelData NumberOfFrames PlanarConfiguration ModalityLUTSequence PixelPaddingValue "
    "PixelPaddingRangeLimit SmallestImagePixelValue LargestImagePixelValue RedPaletteColorLookupTableDescriptor "
    "GreenPaletteColorLookupTableDescriptor BluePaletteColorLookupTableDescriptor RedPaletteColorLookupTableData "
    "GreenPaletteColorLookupTableData BluePaletteColorLookupTableData ExtendedOffsetTable ExtendedOffsetTableLengths"
)

_GROUPS = ("PerFrameFunctionalGroupsSequence", "SharedFunctionalGroupsSequence")


@dataclass
class Disguise:
    """What replaces what in one export. `secrets` are words of the record and the header that may stand nowhere any more.

    UIDs that belong together stay together inside one export; nothing leads from it to another one.
    """

    pseudonym: str
    shift: timedelta
    secrets: tuple[str, ...] = ()
    uids: dict[str, str] = field(default_factory=dict)

    def uid(self, old: str) -> str:
        return self.uids.setdefault(old, f"2.25.{uuid.uuid4().int}")


_TABLE, _ROWS = "confidentiality.txt", 655


@cache
def actions() -> tuple[Mapping[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    """The table: actions by tag, and by pattern for repeating groups.

    Raises PneumoError("bundle.program_damaged") where it is missing or not whole: what its lost rows name would leave.
    """
    exact: dict[str, str] = {}
    patterns: list[tuple[re.Pattern[str], str]] = []
    try:
        lines = resource("dicom", _TABLE).read_text(encoding="ascii").splitlines()
        rows = [tuple(line.split()) for line in lines if not line.startswith("#")]
        for tag, action in rows:
            if "x" in tag:
                patterns.append((re.compile(tag.replace("x", "[0-9A-F]")), action))
            else:
                exact[tag] = action
    except (OSError, ValueError) as error:
        raise PneumoError("bundle.program_damaged", file=_TABLE) from error
    if len(exact) + len(patterns) != _ROWS:
        raise PneumoError("bundle.program_damaged", file=_TABLE)
    return exact, tuple(patterns)


def action_for(tag: BaseTag) -> str | None:
    """The basic profile's action for an attribute, None where it has none."""
    exact, patterns = actions()
    name = f"{int(tag):08X}"
    return exact.get(name) or next((action for pattern, action in patterns if pattern.fullmatch(name)), None)


def deidentify_file(source: bytes, disguise: Disguise, blackened: Film | None = None) -> bytes:
    """The bytes of a DICOM file without what identifies; with `blackened` its pixels are those of that film.

    Raises whatever the library raises on a damaged file: nothing of such a file may leave.
    """
    dataset = dcmread(io.BytesIO(source), force=True)
    syntax = dataset.file_meta.get("TransferSyntaxUID") or ExplicitVRLittleEndian
    disguise.secrets = (*disguise.secrets, *words_of_header(dataset))
    clean_dataset(dataset, disguise)
    if blackened is not None:
        replace_pixels(dataset, blackened)
        syntax = ExplicitVRLittleEndian
    elif syntax.is_compressed and not syntax.is_deflated:
        _clean_frames(dataset)
    mark(dataset, disguise, blackened is not None)
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    meta.TransferSyntaxUID = syntax
    meta.ImplementationClassUID = IMPLEMENTATION
    dataset.file_meta = meta
    dataset.preamble = bytes(128)
    out = io.BytesIO()
    dcmwrite(out, dataset, enforce_file_format=True)
    return out.getvalue()


def words_of_header(dataset: Dataset) -> tuple[str, ...]:
    """Names and numbers of the header, so that they are found wherever else somebody typed them."""
    keywords = (
        "PatientName PatientID OtherPatientIDs OtherPatientNames AccessionNumber InstitutionName ReferringPhysicianName "
        "OperatorsName PerformingPhysicianName PhysiciansOfRecord NameOfPhysiciansReadingStudy RequestingPhysician StationName"
    )
    found: list[str] = []
    for keyword in keywords.split():
        try:
            value = dataset.get(keyword)
        except Exception:  # nosec - a damaged element holds no word that can be read  # noqa: S112
            continue
        found += words_in(str(value or ""))
    return tuple(found)


def words_in(text: str) -> list[str]:
    """The parts of a name or number that are long enough to be looked for."""
    parts = re.split(r"[\s^=\\,;]+", text)
    return [part for part in (text.strip(), *parts) if len(part) >= _SHORTEST_SECRET]


def clean_dataset(dataset: Dataset, disguise: Disguise) -> None:
    """Apply the profile to a data set and all that is nested in it."""
    for tag in list(dataset.keys()):
        group = tag.group
        if tag.is_private or group in (0x0002, 0xFFFC) or group >> 8 in (0x50, 0x60) or not dictionary_has_tag(tag):
            del dataset[tag]
            continue
        element = dataset[tag]
        _clean_element(dataset, element, _decide(element), disguise)


def _decide(element: DataElement) -> str:
    """X, Z, D, U, K (keep, with what is nested in it cleaned) or C (dates moved, times of day gone)."""
    action = action_for(element.tag)
    vr = str(element.VR)
    if element.keyword in _RETAINED:
        return "K"
    if vr in _DATES | _TIMES:
        return action or "X" if element.keyword.startswith("PatientBirth") else "C"
    if action is None:
        return {"PN": "D", "UI": "U"}.get(vr, "K")
    if vr == "SQ":
        return {"X/Z/U*": "K", "D": "Z", "X/Z": "Z", "Z/D": "Z"}.get(action, "X" if action.startswith("X") else "Z")
    return {"X/Z": "Z", "X/D": "D", "X/Z/D": "D", "Z/D": "D", "X/Z/U*": "X"}.get(action, action)


def _clean_element(dataset: Dataset, element: DataElement, action: str, disguise: Disguise) -> None:
    vr = str(element.VR)
    if action == "X":
        del dataset[element.tag]
    elif element.keyword in ("PatientName", "PatientID"):
        element.value = f"{disguise.pseudonym}^" if vr == "PN" else disguise.pseudonym
    elif action == "Z":
        element.value = Sequence() if vr == "SQ" else "" if vr in _WORDS | _DATES | _TIMES | {"AS", "IS", "DS"} else None
    elif action == "D":
        element.value = _DUMMIES.get(vr, "REMOVED" if vr in _WORDS else None)
    elif action == "C":
        element.value = "" if element.is_empty else _moved(element, disguise.shift)
    elif vr == "UI":
        element.value = _new_uids(element.value, disguise)
    elif vr == "SQ":
        for item in element.value:
            clean_dataset(item, disguise)
    elif element.keyword == "PatientAge":
        element.value = _capped(str(element.value or ""))
    elif vr in _FREE_WORDS and _tells(element, disguise.secrets):
        element.value = _DUMMIES.get(vr, "")


def _tells(element: DataElement, secrets: Iterable[str]) -> bool:
    """In whatever digits a number was written; a secret of invisible signs alone is none."""
    text = plain_signs(str(element.value)).casefold()
    return any(plain and plain in text for plain in (plain_signs(secret).casefold() for secret in secrets))


def _new_uids(value: Any, disguise: Disguise) -> Any:
    """UIDs of the standard stay (classes, syntaxes), all others are replaced."""
    if value is None or value == "":
        return ""
    several = [value] if isinstance(value, str) else list(value)
    new = [str(one) if UID(str(one)).name != str(one) else disguise.uid(str(one)) for one in several]
    return new[0] if len(new) == 1 else new


def _moved(element: DataElement, shift: timedelta) -> Any:
    """A date moved by `shift`; a time of day becomes midnight. What is no date becomes empty."""
    values = [element.value] if isinstance(element.value, str) else list(element.value)
    if str(element.VR) == "TM":
        return ["000000"] * len(values)
    moved = []
    for value in values:
        match = re.match(r"(\d{4})\.?(\d\d)\.?(\d\d)", str(value))
        try:
            day = date(int(match[1]), int(match[2]), int(match[3])) + shift if match else None
        except (ValueError, OverflowError):
            day = None
        moved.append(f"{day:%Y%m%d}" + ("000000" if str(element.VR) == "DT" else "") if day and day.year >= 1000 else "")
    return moved


def _capped(age: str) -> str:
    """Ages above 89 years single a person out; they are told as 90."""
    match = re.fullmatch(r"(\d{3})([DWMY])", age.strip())
    if not match:
        return ""
    return "090Y" if match[2] == "Y" and int(match[1]) > _OLDEST_AGE_YEARS else age.strip()


def _clean_frames(dataset: Dataset) -> None:
    frames = int(dataset.get("NumberOfFrames") or 1)
    dataset.PixelData = encapsulate(
        [blank_comments(frame) for frame in generate_frames(dataset.PixelData, number_of_frames=frames)]
    )
    dataset["PixelData"].is_undefined_length = True


def replace_pixels(dataset: Dataset, film: Film) -> None:
    """The film's pixels as unsigned grey values, in modality units by slope and intercept; windows of the file still fit."""
    pixels: NDArray[Any] = np.ascontiguousarray(film.pixels.astype(film.pixels.dtype.newbyteorder("<")))
    bits = 8 * pixels.dtype.itemsize
    for keyword in _PIXEL_FACTS.split():
        if keyword in dataset:
            del dataset[keyword]
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME1" if film.inverted else "MONOCHROME2"
    if "PresentationLUTShape" in dataset:
        dataset.PresentationLUTShape = "INVERSE" if film.inverted else "IDENTITY"
    dataset.Rows, dataset.Columns = film.height_px, film.width_px
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = bits, bits, bits - 1, 0
    dataset.RescaleSlope, dataset.RescaleIntercept = short_decimal(film.slope), short_decimal(film.intercept)
    dataset.RescaleType = "US"
    _restate_view(dataset, film)
    if "made_square" in film.facts.notes:
        _state_square_pixels(dataset, film)
    data = pixels.tobytes()
    dataset.PixelData = data + b"\0" * (len(data) % 2)
    dataset["PixelData"].VR = "OB" if bits == 8 else "OW"
    dataset["PixelData"].is_undefined_length = False


def _restate_view(dataset: Dataset, film: Film) -> None:
    """State the window as the film has it, and of functional groups nothing: in other values they would be wrong."""
    groups = [keyword for keyword in _GROUPS if keyword in dataset]
    for keyword in groups:
        del dataset[keyword]
    if groups and film.facts.pixel_spacing_mm is not None:
        dataset.PixelSpacing = [short_decimal(side) for side in film.facts.pixel_spacing_mm]
    window = film.presentations[0]
    if isinstance(window, Window) and (groups or not {"WindowCenter", "VOILUTSequence"} & set(dataset.dir())):
        # Without one a viewer takes the range of the values, which the black places have changed.
        dataset.WindowCenter, dataset.WindowWidth = short_decimal(window.center), short_decimal(window.width)
        dataset.VOILUTFunction = window.function.value


def _state_square_pixels(dataset: Dataset, film: Film) -> None:
    """The film was decoded into other pixels than the file holds: their size is stated anew."""
    if "PixelAspectRatio" in dataset:
        del dataset.PixelAspectRatio
    for keyword in ("PixelSpacing", "ImagerPixelSpacing", "NominalScannedPixelSpacing"):
        if keyword in dataset and film.facts.pixel_spacing_mm is not None:
            setattr(dataset, keyword, [short_decimal(side) for side in film.facts.pixel_spacing_mm])


def mark(dataset: Dataset, disguise: Disguise, cleaned: bool) -> None:
    """Say what was done (PS3.15 E.1.1); the pixels count as cleaned only where a person blackened something."""
    codes = [BASIC, *([CLEAN_PIXELS] if cleaned else []), MODIFIED_DATES, CHARACTERISTICS]
    dataset.PatientName, dataset.PatientID = f"{disguise.pseudonym}^", disguise.pseudonym
    dataset.PatientIdentityRemoved = "YES"
    dataset.DeidentificationMethod = [METHODS[code][:64] for code in codes]
    dataset.DeidentificationMethodCodeSequence = [code_item(code, "DCM", METHODS[code]) for code in codes]
    dataset.LongitudinalTemporalInformationModified = "MODIFIED"
    if cleaned and "BurnedInAnnotation" in dataset:
        dataset.BurnedInAnnotation = "NO"


def mark_bytes(source: bytes, disguise: Disguise, cleaned: bool) -> bytes:
    """A file that this program made from a record without names, marked as de-identified."""
    dataset = dcmread(io.BytesIO(source))
    mark(dataset, disguise, cleaned)
    out = io.BytesIO()
    dcmwrite(out, dataset, enforce_file_format=True)
    return out.getvalue()
