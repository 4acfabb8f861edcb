"""DICOM files for the bundle: the report as Encapsulated PDF, the result as Secondary Capture, a copy of other films.

PS3.3 A.45.1 (Encapsulated PDF IOD) and A.8.1 (Secondary Capture Image IOD). All UIDs are new, below 2.25 (PS3.5 B.2); the study
is the film's own where its file has one, so that a PACS shows the results beside the film.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom import Dataset, dcmread, dcmwrite
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import UID, EncapsulatedPDFStorage, ExplicitVRLittleEndian, SecondaryCaptureImageStorage

from pneumo_desktop import __version__
from pneumo_desktop.domain.exports import COPY_KIND, MAKER, RESULT_KIND, film_copy_uid, make_uid, stable_uuid
from pneumo_desktop.domain.film import Film, Window
from pneumo_desktop.domain.patient import AgeUnit, Patient, Sex
from pneumo_desktop.domain.record import Record
from pneumo_desktop.exchange.fhir_parts import key_of

IMPLEMENTATION = UID(f"2.25.{stable_uuid('implementation').int}")
_SEXES = {Sex.FEMALE: "F", Sex.MALE: "M", Sex.OTHER: "O", Sex.UNKNOWN: ""}
_AGE_LETTERS = {AgeUnit.YEARS: "Y", AgeUnit.MONTHS: "M", AgeUnit.WEEKS: "W", AgeUnit.DAYS: "D"}
_LO, _SH = 64, 16
_STUDY_FACTS = ("StudyDate", "StudyTime", "StudyID", "AccessionNumber", "ReferringPhysicianName", "StudyDescription")
_UIDS = {"study": "StudyInstanceUID", "series": "SeriesInstanceUID", "instance": "SOPInstanceUID", "sop_class": "SOPClassUID"}
_LOSSY_METHODS = {"JPEG": "ISO_10918_1"}


@dataclass(frozen=True)
class Original:
    """The film's own file as DICOM: its header, None for a film that is none."""

    header: Dataset | None = None

    @property
    def uids(self) -> dict[str, str] | None:
        """Study, series, instance and SOP class of a DICOM original, if it states all four."""
        if self.header is None:
            return None
        keywords = {
            "study": "StudyInstanceUID",
            "series": "SeriesInstanceUID",
            "instance": "SOPInstanceUID",
            "sop_class": "SOPClassUID",
        }
        found = {name: str(_value(self.header, keyword) or "") for name, keyword in keywords.items()}
        return found if all(re.fullmatch(r"[0-9.]{1,64}", uid) for uid in found.values()) else None


def read_original(film: Film) -> Original:
    """The header of the film's own file; damage there leaves it out, for the pixels were readable."""
    if film.facts.file_format != "DICOM":
        return Original()
    try:
        return Original(dcmread(io.BytesIO(film.source), stop_before_pixels=True, force=True))
    except Exception:  # whatever a damaged header makes the library raise
        return Original()


def make_report_file(record: Record, pdf: bytes, original: Original) -> bytes:
    """The report as Encapsulated PDF (PS3.3 A.45.1)."""
    dataset = _start(record, original, "report", EncapsulatedPDFStorage, "DOC", 9001, "Report")
    dataset.ConversionType = "WSD"
    dataset.InstanceNumber = record.version
    _set_moment(dataset, "Content", record.saved_at)
    dataset.AcquisitionDateTime = _dt(record.visit.exam_at or record.film_facts.acquired_at)
    dataset.BurnedInAnnotation = "YES"
    dataset.DocumentTitle = f"Chest film report {record.number}, version {record.version}: AI-aided, not a diagnosis by AI"
    dataset.VerificationFlag = "VERIFIED" if record.final_read is not None else "UNVERIFIED"
    dataset.ConceptNameCodeSequence = [code_item("11528-7", "LN", "Radiology Report")]
    dataset.MIMETypeOfEncapsulatedDocument = "application/pdf"
    dataset.EncapsulatedDocument = pdf + b"\0" * (len(pdf) % 2)
    dataset.EncapsulatedDocumentLength = len(pdf)
    if original.uids:
        dataset.SourceInstanceSequence = [_reference(original.uids)]
    return _bytes_of(dataset)


def make_result_file(
    record: Record, picture: NDArray[np.uint8], original: Original, text_in_film: bool, urgent: str = ""
) -> bytes:
    """Film and heat map side by side, with its warning in the pixels, as Secondary Capture (PS3.3 A.8.1).

    `urgent` is the sentence of an urgent referral, which stands in the pixels too.
    """
    dataset = _start(record, original, "result", SecondaryCaptureImageStorage, "OT", 9002, "AI result - not a diagnosis")
    dataset.ConversionType = "WSD"
    dataset.ImageType = ["DERIVED", "SECONDARY", RESULT_KIND]
    dataset.InstanceNumber = record.version
    _set_moment(dataset, "Content", record.saved_at)
    dataset.BurnedInAnnotation = "YES" if text_in_film else "NO"
    dataset.DerivationDescription = "Film beside the same film under the program's heat map; AI result - not a diagnosis"
    dataset.ImageComments = ". ".join(filter(None, ("AI result - not a diagnosis", urgent)))
    if original.uids:
        reference = _reference(original.uids)
        reference.PurposeOfReferenceCodeSequence = [code_item("121322", "DCM", "Source image for image processing operation")]
        dataset.SourceImageSequence = [reference]
    dataset.PatientOrientation = ""
    dataset.BodyPartExamined = "CHEST"
    _set_pixels(dataset, picture, "RGB")
    dataset.LossyImageCompression = "01" if record.film_facts.lossy else "00"
    return _bytes_of(dataset)


def make_film_copy(record: Record, film: Film) -> bytes:
    """A film in JPEG, PNG, TIFF or BMP once more as Secondary Capture, pixel for pixel, for viewers that take DICOM alone.

    `film` is as its file has it, without what a person had done to it.
    """
    dataset = _start(record, Original(), "film-copy", SecondaryCaptureImageStorage, "OT", 1, "Copy of the film")
    dataset.SOPInstanceUID = UID(film_copy_uid(film.sha256))
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    dataset.ConversionType = "WSD"
    dataset.ImageType = ["DERIVED", "SECONDARY", COPY_KIND]
    dataset.InstanceNumber = 1
    _set_moment(dataset, "Content", record.saved_at)
    dataset.DerivationDescription = f"The pixels of a {film.facts.file_format} file, unchanged"
    dataset.PatientOrientation = ""
    dataset.BodyPartExamined = "CHEST"
    _set_pixels(dataset, film.pixels, "MONOCHROME1" if film.inverted else "MONOCHROME2")
    if (film.slope, film.intercept) != (1.0, 0.0):
        dataset.RescaleSlope, dataset.RescaleIntercept = short_decimal(film.slope), short_decimal(film.intercept)
        dataset.RescaleType = "US"
    window = film.presentations[0]
    if isinstance(window, Window) and film.pixels.dtype != np.uint8:
        dataset.WindowCenter, dataset.WindowWidth = short_decimal(window.center), short_decimal(window.width)
        dataset.VOILUTFunction = window.function.value
    _set_lossy(dataset, film)
    return _bytes_of(dataset)


def _set_lossy(dataset: Dataset, film: Film) -> None:
    method = _LOSSY_METHODS.get(film.facts.file_format.upper())
    dataset.LossyImageCompression = "01" if method or film.facts.lossy else "00"
    if method:
        dataset.LossyImageCompressionRatio = short_decimal(max(1.0, film.pixels.nbytes / max(1, len(film.source))))
        dataset.LossyImageCompressionMethod = method


def _start(
    record: Record, original: Original, kind: str, sop_class: UID, modality: str, series_number: int, series: str
) -> FileDataset:
    """What all files share: patient, study, series, equipment, SOP common (PS3.3 C.7, C.8.6.1, C.12.1)."""
    key = key_of(record.id, record.version)
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = sop_class
    meta.MediaStorageSOPInstanceUID = UID(make_uid(key, kind))
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    meta.ImplementationClassUID = IMPLEMENTATION
    meta.ImplementationVersionName = f"PNEUMO_{__version__}"[:_SH]
    dataset = FileDataset("", {}, file_meta=meta, preamble=bytes(128))
    dataset.SpecificCharacterSet = "ISO_IR 192"
    dataset.SOPClassUID = sop_class
    dataset.SOPInstanceUID = meta.MediaStorageSOPInstanceUID
    _set_moment(dataset, "InstanceCreation", record.saved_at)
    _set_patient(dataset, record)
    _set_study(dataset, record, original)
    dataset.Modality = modality
    dataset.SeriesInstanceUID = make_uid(key, kind, "series")
    dataset.SeriesNumber = series_number
    dataset.SeriesDescription = series
    dataset.Manufacturer = MAKER
    dataset.ManufacturerModelName = MAKER
    dataset.SoftwareVersions = _lo(record.software_version)
    dataset.SecondaryCaptureDeviceManufacturer = MAKER
    dataset.SecondaryCaptureDeviceManufacturerModelName = MAKER
    dataset.SecondaryCaptureDeviceSoftwareVersions = _lo(record.software_version)
    if record.reading.model is not None and kind != "film-copy":
        dataset.ContributingEquipmentSequence = [_model_item(record)]
    return dataset


def _model_item(record: Record) -> Dataset:
    """The model as the equipment that made the score (PS3.3 C.12.1.1.5)."""
    model = record.reading.model
    item = Dataset()
    item.PurposeOfReferenceCodeSequence = [code_item("109102", "DCM", "Processing Equipment")]
    item.Manufacturer = MAKER
    item.ManufacturerModelName = _lo(model.name if model else "")
    item.SoftwareVersions = _lo(f"{model.id} {model.version}" if model else "")
    item.ContributionDateTime = _dt(record.reading.read_at)
    item.ContributionDescription = f"Score and heat map; weights SHA-256 {model.sha256 if model else ''}"
    return item


def _set_patient(dataset: Dataset, record: Record) -> None:
    patient = record.patient
    dataset.PatientName = person_name(patient)
    dataset.PatientID = _lo(patient.number)
    dataset.PatientBirthDate = patient.birth_date.strftime("%Y%m%d") if patient.birth_date else ""
    dataset.PatientSex = _SEXES[patient.sex]
    age = patient.age_on(record.day)
    if age is not None and 0 <= age.value <= 999:
        dataset.PatientAge = f"{age.value:03d}{_AGE_LETTERS[age.unit]}"
    weight, height = record.visit.signs.weight_kg, record.visit.signs.height_cm
    if weight is not None and 0 < weight < 1000:
        dataset.PatientWeight = short_decimal(weight)
    if height is not None and 0 < height < 300:
        dataset.PatientSize = short_decimal(height / 100)


def person_name(patient: Patient) -> str:
    """A name in any order as VR PN (PS3.5 6.2.1): family name first where it is known, else the whole in the first part."""
    whole, family = _plain(patient.name), _plain(patient.details.family_name)
    found = re.search(rf"(?<!\S){re.escape(family)}(?![^\s,])", whole) if family else None
    if found:
        given = " ".join((whole[: found.start()] + whole[found.end() :]).replace(",", " ").split())
        if len(family) + len(given) < _LO:
            return f"{family}^{given}"
    return _one_part(whole)


def _one_part(name: str) -> str:
    """A name of unknown order in the first part alone; the caret tells that from the form of ACR-NEMA."""
    return f"{name[: _LO - 1].strip()}^" if name else ""


def _set_study(dataset: Dataset, record: Record, original: Original) -> None:
    """The film's own study, told as its own file tells it; else one made for this record."""
    facts, visit = record.film_facts, record.visit
    at = visit.exam_at or facts.acquired_at
    dataset.StudyDate = at.strftime("%Y%m%d") if at and at.year >= 1000 else ""
    dataset.StudyTime = at.strftime("%H%M%S") if at and at.time() != time() else ""  # at midnight only the day is known
    dataset.StudyID = _plain(record.number)[:_SH]
    dataset.AccessionNumber = _plain(facts.accession_number)[:_SH]
    dataset.ReferringPhysicianName = _one_part(_plain(visit.referring_person))
    dataset.StudyDescription = _lo(facts.study_description) or "Chest film"
    for keyword in _STUDY_FACTS if original.header is not None else ():
        value = _value(original.header, keyword)
        if value not in (None, ""):
            setattr(dataset, keyword, value)
    own_study = original.uids["study"] if original.uids else facts.study_instance_uid
    valid = re.fullmatch(r"[0-9.]{1,64}", own_study) and UID(own_study).is_valid
    dataset.StudyInstanceUID = UID(own_study) if valid else make_uid(record.id, "study")


def _value(header: Dataset | None, keyword: str) -> Any:
    try:
        return header.get(keyword) if header is not None else None
    except Exception:  # a damaged element
        return None


def _set_pixels(dataset: Dataset, pixels: NDArray[Any], photometric: str) -> None:
    bits = 8 * pixels.dtype.itemsize
    dataset.SamplesPerPixel = 3 if pixels.ndim == 3 else 1
    dataset.PhotometricInterpretation = photometric
    if pixels.ndim == 3:
        dataset.PlanarConfiguration = 0
    dataset.Rows, dataset.Columns = int(pixels.shape[0]), int(pixels.shape[1])
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = bits, bits, bits - 1, 0
    data = np.ascontiguousarray(pixels.astype(pixels.dtype.newbyteorder("<"))).tobytes()
    dataset.PixelData = data + b"\0" * (len(data) % 2)
    dataset["PixelData"].VR = "OB" if bits == 8 else "OW"


def _set_moment(dataset: Dataset, prefix: str, when: datetime) -> None:
    setattr(dataset, f"{prefix}Date", f"{when:%Y%m%d}" if when.year >= 1000 else "")
    setattr(dataset, f"{prefix}Time", f"{when:%H%M%S}")


def _dt(when: datetime | None) -> str:
    if when is None or when.year < 1000:
        return ""
    return f"{when:%Y%m%d}" if when.time() == time() else f"{when:%Y%m%d%H%M%S}"


def code_item(value: str, scheme: str, meaning: str) -> Dataset:
    """An item of a code sequence (PS3.3 8.8)."""
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, scheme, meaning
    return item


def _reference(uids: dict[str, str]) -> Dataset:
    item = Dataset()
    item.ReferencedSOPClassUID, item.ReferencedSOPInstanceUID = uids["sop_class"], uids["instance"]
    return item


def _plain(text: str) -> str:
    """One line without what DICOM gives a meaning: backslash, caret, equals sign (PS3.5 6.1, 6.2)."""
    kept = re.sub(r"[\\^=]", " ", text).encode("utf-8", "ignore").decode("utf-8")
    return " ".join("".join(c if c.isprintable() else " " for c in kept).split())


def _lo(text: str) -> str:
    return _plain(text)[:_LO].strip()


def short_decimal(value: float) -> str:
    """A number as VR DS, at most 16 characters."""
    for digits in range(15, 0, -1):
        text = f"{float(value):.{digits}g}"
        if len(text) <= 16:
            return text
    return "0"


def _bytes_of(dataset: Dataset) -> bytes:
    out = io.BytesIO()
    dcmwrite(out, dataset, enforce_file_format=True)
    return out.getvalue()
