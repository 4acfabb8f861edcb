"""What a DICOM header says of film and patient, read so that no damaged element can fail the film."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time
from functools import partial
from typing import Any

from pydicom.datadict import dictionary_has_tag, dictionary_VR, tag_for_keyword
from pydicom.dataelem import RawDataElement
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLSNearLossless,
)
from pydicom.valuerep import PersonName

from pneumo_desktop.domain.film import FilmFacts, SpacingKind, opposite_side
from pneumo_desktop.domain.patient import MAX_TEXT_LENGTH, Age, AgeUnit, PatientDraft, Sex, clean_text
from pneumo_desktop.imaging.dicom_text import UNREADABLE, CharacterSet, decode_text, read_character_set

_LOSSY_SYNTAXES = frozenset({JPEGBaseline8Bit, JPEGExtended12Bit, JPEGLSNearLossless, JPEG2000, HTJ2K})
_SEXES = {"F": Sex.FEMALE, "M": Sex.MALE, "O": Sex.OTHER}
_AGE_UNITS = {"Y": AgeUnit.YEARS, "M": AgeUnit.MONTHS, "W": AgeUnit.WEEKS, "D": AgeUnit.DAYS}
_SPACING_TOLERANCE = 1e-3
_LARGEST_MAGNIFICATION = 10.0
_LATERALITIES = ("R", "L", "B", "U")
_MOMENTS = (("AcquisitionDate", "AcquisitionTime"), ("ContentDate", "ContentTime"), ("StudyDate", "StudyTime"))
# The value representations to which Specific Character Set applies (PS3.5 6.2); those in the second set have one value.
_IN_CHARACTER_SET = frozenset({"PN", "LO", "SH", "UC", "LT", "ST", "UT"})
_OF_ONE_VALUE = frozenset({"LT", "ST", "UT"})


class Header:
    """A data set read by keyword; what is missing or damaged comes out empty."""

    def __init__(self, dataset: Dataset, character_set: CharacterSet | None = None) -> None:
        self._dataset = dataset
        self._texts: dict[int, str | None] = {}
        stated = [str(value) for value in _all(self.value("SpecificCharacterSet"))]
        # Items that state none use that of the data set around them (PS3.5 6.1.2.1).
        self.character_set = read_character_set(stated) if stated or character_set is None else character_set

    def value(self, keyword: str) -> Any:
        """The value as pydicom converts it, or None."""
        try:
            return self._dataset.get(keyword)
        except Exception:  # any damaged element; pydicom raises what its converters raise
            return None

    def text(self, keyword: str) -> str:
        """The first value as one line of text, with UNREADABLE for letters of an unknown character set."""
        return next(iter(self.texts(keyword)), "")

    def texts(self, keyword: str) -> list[str]:
        tag = tag_for_keyword(keyword)
        text = self.text_beyond_ascii(tag) if tag is not None else None
        if text is not None:
            several = dictionary_VR(keyword) not in _OF_ONE_VALUE
            return [clean_text(part) for part in (text.split("\\") if several else [text])]
        return [clean_text(str(value).replace("\x00", "")) for value in _all(self.value(keyword))]

    def numbers(self, keyword: str) -> list[float]:
        """All values as finite numbers; a decimal comma is understood, a value that is no number leaves the list empty."""
        parts = [str(part).replace(",", ".").strip(" \x00") for part in _all(self.value(keyword))]
        try:
            found = [float(part) for part in parts if part]
        except ValueError:
            return []
        return found if all(map(math.isfinite, found)) else []

    def number(self, keyword: str, default: float) -> float:
        return next(iter(self.numbers(keyword)), default)

    def integer(self, keyword: str, default: int) -> int:
        return int(self.number(keyword, default))

    def items(self, keyword: str) -> list[Header]:
        """The items of a sequence."""
        value = self.value(keyword)
        return [Header(item, self.character_set) for item in value] if isinstance(value, Sequence) else []

    def name(self, keyword: str) -> str:
        """A person's name as "Family, Given Middle", in its alphabetic form, or if that is empty in its native script.

        A form that cannot be read counts as empty.
        """
        return next((name for name in self._names(keyword) if name and UNREADABLE not in name), "")

    def is_unreadable(self, keyword: str) -> bool:
        """Whether there is a text or name, and none of it in a character set that can be believed."""
        names = [name for name in self._names(keyword) if name]
        return bool(names) and all(UNREADABLE in name for name in names)

    def _names(self, keyword: str) -> list[str]:
        tag = tag_for_keyword(keyword)
        text = self.text_beyond_ascii(tag) if tag is not None else None
        value = text.split("\\")[0] if text is not None else _first(self.value(keyword))
        try:
            return [_plain_name(group) for group in str(value).split("=")] if value is not None else []
        except Exception:  # what a damaged element raises is pydicom's affair
            return []

    @property
    def word_type(self) -> str:
        """The numpy type of 16-bit words in the byte order of the file."""
        _, little = self._dataset.original_encoding
        return ">u2" if little is False else "<u2"

    def text_beyond_ascii(self, tag: int) -> str | None:
        """The whole text of an element that needs a character set, else None; ask before pydicom converts its bytes."""
        if tag not in self._texts:
            raw, is_known_text = self._raw(tag)
            plain = is_known_text and raw.isascii() and b"\x1b" not in raw
            self._texts[tag] = None if plain else decode_text(raw.rstrip(b"\x00 "), self.character_set)
        return self._texts[tag]

    def _raw(self, tag: int) -> tuple[bytes, bool]:
        """The bytes of a text, and whether the file itself says that it is one; b"" for what has no character set."""
        try:
            element: Any = self._dataset.get_item(tag)
        except Exception:  # absent or not to be parsed
            return b"", True
        if not isinstance(element, RawDataElement):
            return b"", True
        stated = str(element.VR or "")
        vr = dictionary_VR(tag) if dictionary_has_tag(tag) else stated
        if vr not in _IN_CHARACTER_SET:
            return b"", True
        return element.value or b"", stated in ("", *_IN_CHARACTER_SET)


def _all(value: Any) -> list[Any]:
    if value is None:
        return []
    if isinstance(value, (str, bytes, int, float, PersonName)):
        return [value]
    try:
        return list(value)
    except TypeError:
        return [value]


def _first(value: Any) -> Any:
    return next(iter(_all(value)), None)


def _plain_name(group: str) -> str:
    parts = [clean_text(part) for part in group.replace("\x00", "").split("^")]
    family, given = parts[0], " ".join(part for part in parts[1:3] if part)
    return ", ".join(part for part in (family, given) if part)


def read_facts(
    header: Header, transfer_syntax: str, width_px: int, height_px: int, bits: int, notes: tuple[str, ...]
) -> FilmFacts:
    """The facts of a film; `notes` are those that decoding found."""
    acquired_at = read_moment(header)
    spacing, spacing_kind, magnification = _read_spacing(header)
    if header.is_unreadable("PatientName") or header.is_unreadable("PatientID"):
        notes = (*notes, "patient_unreadable")
    return FilmFacts(
        file_format="DICOM",
        width_px=width_px,
        height_px=height_px,
        bits_stored=bits,
        suffix=".dcm",
        photometric_interpretation=header.text("PhotometricInterpretation"),
        transfer_syntax=transfer_syntax,
        lossy=header.text("LossyImageCompression") == "01" or transfer_syntax in _LOSSY_SYNTAXES,
        patient=read_patient(header, acquired_at),
        acquired_at=acquired_at,
        modality=header.text("Modality").upper(),
        view_position=header.text("ViewPosition").upper(),
        accession_number=header.text("AccessionNumber"),
        institution_name=header.text("InstitutionName"),
        study_description=header.text("StudyDescription"),
        study_instance_uid=header.text("StudyInstanceUID"),
        sop_instance_uid=header.text("SOPInstanceUID"),
        pixel_spacing_mm=spacing,
        notes=notes,
        spacing_kind=spacing_kind,
        magnification=magnification,
        patient_orientation=_read_orientation(header),
        laterality=_read_laterality(header),
        series_number=header.text("SeriesNumber"),
        series_description=header.text("SeriesDescription"),
    )


def read_patient(header: Header, acquired_at: datetime | None) -> PatientDraft:
    """The patient as the header has it; the stated age is taken only where there is no birth date."""
    birth_date = parse_date(header.text("PatientBirthDate"))
    if birth_date and acquired_at and birth_date > acquired_at.date():
        birth_date = None
    return PatientDraft(
        number="" if header.is_unreadable("PatientID") else header.text("PatientID")[:MAX_TEXT_LENGTH],
        name=header.name("PatientName")[:MAX_TEXT_LENGTH],
        sex=_SEXES.get(header.text("PatientSex").upper()),
        birth_date=birth_date,
        estimated_age=None if birth_date else parse_age(header.text("PatientAge")),
    )


def read_moment(header: Header) -> datetime | None:
    """When the film was taken, else when the study began: local time of the X-ray unit, midnight where no time stands."""
    stamp = header.text("AcquisitionDateTime")
    day = parse_date(stamp[:8])
    if day:
        return datetime.combine(day, parse_time(re.split(r"[+\-]", stamp[8:])[0]))
    for day_keyword, time_keyword in _MOMENTS:
        day = parse_date(header.text(day_keyword))
        if day:
            return datetime.combine(day, parse_time(header.text(time_keyword)))
    return None


def parse_date(text: str) -> date | None:
    """VR DA (PS3.5 6.2), also with the dots of ACR-NEMA or with hyphens; None for anything that is no day."""
    match = re.fullmatch(r"(\d{4})([.\-]?)(\d\d)\2(\d\d)", text.strip())
    if not match:
        return None
    try:
        return date(int(match[1]), int(match[3]), int(match[4]))
    except ValueError:
        return None


def parse_time(text: str) -> time:
    """VR TM (PS3.5 6.2), also with colons; midnight for anything that is no time."""
    match = re.fullmatch(r"(\d\d):?(\d\d)?:?(\d\d)?(?:\.\d*)?", text.strip())
    if not match:
        return time()
    hour, minute, second = (int(part or 0) for part in match.groups())
    try:
        return time(hour, minute, min(second, 59))
    except ValueError:
        return time()


def parse_age(text: str) -> Age | None:
    """VR AS (PS3.5 6.2), "018M"; None for anything else and for 0 years, months or weeks, which stand for "unknown"."""
    match = re.fullmatch(r"(\d{1,3})([YMWD])", text.strip().upper())
    if not match:
        return None
    age = Age(int(match[1]), _AGE_UNITS[match[2]])
    return None if age.value == 0 and age.unit is not AgeUnit.DAYS else age


def _read_spacing(header: Header) -> tuple[tuple[float, float] | None, SpacingKind, float | None]:
    """(spacing, what it measures, magnification) by PS3.3 10.7.1.3: a Pixel Spacing that differs from Imager Pixel Spacing
    was corrected; one that equals it was not.
    """
    pixel, imager, scanned = map(partial(_pair, header), ("PixelSpacing", "ImagerPixelSpacing", "NominalScannedPixelSpacing"))
    if pixel is not None and (header.text("PixelSpacingCalibrationType") or (imager is not None and _differ(pixel, imager))):
        return pixel, SpacingKind.CALIBRATED, None
    if imager is not None:
        factor = header.number("EstimatedRadiographicMagnificationFactor", 0.0)
        if 1.0 < factor <= _LARGEST_MAGNIFICATION:
            return imager, SpacingKind.MAGNIFIED, factor
        return imager, SpacingKind.DETECTOR, None
    if pixel is not None:
        return pixel, SpacingKind.STATED, None
    return scanned, SpacingKind.STATED if scanned is None else SpacingKind.DETECTOR, None


def _pair(header: Header, keyword: str) -> tuple[float, float] | None:
    numbers = header.numbers(keyword)
    return (numbers[0], numbers[1]) if len(numbers) == 2 and min(numbers) > 0 else None


def _differ(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return any(abs(a - b) > _SPACING_TOLERANCE * b for a, b in zip(one, other, strict=True))


def _read_orientation(header: Header) -> tuple[str, ...]:
    """Patient Orientation (0020,0020), if both directions stand there, are known letters and lie on two axes of the body."""
    found = tuple(text.upper() for text in header.texts("PatientOrientation"))
    if len(found) != 2 or not all(re.fullmatch("[RLAPHF]{1,3}", letters) for letters in found):
        return ()
    axes = [{min(letter, opposite_side(letter)) for letter in letters} for letters in found]
    whole = all(len(axis) == len(letters) for axis, letters in zip(axes, found, strict=True))
    return found if whole and found[0] not in (found[1], opposite_side(found[1])) else ()


def _read_laterality(header: Header) -> str:
    """Image Laterality (0020,0062), else Laterality (0020,0060)."""
    stated = header.text("ImageLaterality").upper() or header.text("Laterality").upper()
    return stated if stated in _LATERALITIES else ""
