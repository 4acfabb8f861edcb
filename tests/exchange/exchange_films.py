"""Films in files that name people everywhere a file can."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image, PngImagePlugin
from pydicom import Dataset, dcmwrite
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    DigitalXRayImageStorageForPresentation,
    ExplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    generate_uid,
)

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.film import Film
from pneumo_desktop.imaging.decode import decode_film

SECRETS = [
    "Nakato",
    "Ssebaggala",
    "KDH-20931",
    "Okello",
    "Tumwine",
    "Mulago",
    "ACC-77812",
    "20230314",
    "20261119",
    "2026-11-19",
    "2023-03-14",
    "Ruth Akello",
    "555 0199",
    "Bwindi",
    "NIN-CM230314",
    "P-2026-000123",
    "Jonas",
    "market day",
]
"""Words of the records and headers of these tests; none may be in a de-identified bundle."""


def picture(height: int = 220, width: int = 260) -> np.ndarray:
    rows, columns = np.mgrid[0:height, 0:width]
    return ((rows * 150) // height + (columns * 100) // width).astype(np.uint8)


def jpeg_with_words() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = "Nakato Ssebaggala KDH-20931"
    exif[0x013B] = "Dr Okello"
    exif[0x0132] = "2026:11:19 09:15:00"
    out = io.BytesIO()
    image = Image.fromarray(picture())
    image.save(out, "JPEG", quality=92, exif=exif, comment=b"Nakato 2026-11-19", xmp=b"<x>Ssebaggala Mulago</x>")
    return out.getvalue()


def png_with_words() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "Dr Okello")
    info.add_itxt("Description", "Nakato Ssebaggala")
    out = io.BytesIO()
    Image.fromarray(picture()).save(out, "PNG", pnginfo=info)
    return out.getvalue()


def dicom_with_words(kind: str = "plain", **changes: object) -> bytes:
    """A digital film with names in the header, in sequences, in private tags and in the compressed stream."""
    pixels = (picture().astype(np.uint16) * 16) if kind in ("plain", "monochrome1") else picture()
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = DigitalXRayImageStorageForPresentation
    meta.MediaStorageSOPInstanceUID = generate_uid()
    meta.TransferSyntaxUID = {"jpeg": JPEGBaseline8Bit, "j2k": JPEG2000Lossless}.get(kind, ExplicitVRLittleEndian)
    dataset = FileDataset("", {}, file_meta=meta, preamble=b"Nakato".ljust(128, b"\0"))
    dataset.SpecificCharacterSet = "ISO_IR 192"
    dataset.SOPClassUID, dataset.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = generate_uid(), generate_uid()
    dataset.PatientName, dataset.PatientID = "Ssebaggala^Émilie Nakato", "KDH-20931-7"
    dataset.PatientBirthDate, dataset.PatientSex, dataset.PatientAge = "20230314", "F", "003Y"
    dataset.StudyDate = dataset.SeriesDate = dataset.ContentDate = dataset.AcquisitionDate = "20261119"
    dataset.StudyTime = dataset.SeriesTime = dataset.ContentTime = dataset.AcquisitionTime = "091500"
    dataset.AcquisitionDateTime = "20261119091500.00+0300"
    dataset.AccessionNumber, dataset.StudyID, dataset.StudyDescription = "ACC-77812", "7", "Chest of Nakato"
    dataset.InstitutionName, dataset.StationName = "Mulago Hospital", "MULAGO1"
    dataset.ReferringPhysicianName, dataset.OperatorsName = "Tumwine^Amina", "Okello^Jonas"
    dataset.Manufacturer, dataset.DeviceSerialNumber = "Maker", "SN-KDH-20931"
    dataset.ImageComments = "Nakato breathes fast since the market day"
    dataset.SeriesDescription = "AP"
    dataset.ProtocolName = "Chest Nakato"
    dataset.PatientComments = "Mother Ruth Akello"
    dataset.Modality, dataset.SeriesNumber, dataset.InstanceNumber = "DX", 1, 1
    item = Dataset()
    item.ReferencedSOPClassUID, item.ReferencedSOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
    dataset.ReferencedImageSequence = [item]
    nested = Dataset()
    nested.PatientID, nested.AccessionNumber, nested.RequestedProcedureDescription = "KDH-20931-7", "ACC-77812", "Nakato"
    nested.ScheduledProcedureStepStartDate = "20261119"
    dataset.RequestAttributesSequence = [nested]
    anatomy = Dataset()
    anatomy.CodeValue, anatomy.CodingSchemeDesignator, anatomy.CodeMeaning = "51185008", "SCT", "Chest of Nakato"
    dataset.AnatomicRegionSequence = [anatomy]
    block = dataset.private_block(0x0009, "MAKER PRIVATE", create=True)
    block.add_new(0x01, "LO", "Nakato Ssebaggala")
    dataset.add_new(0x60000010, "US", 8)
    dataset.add_new(0x60003000, "OW", b"Nakato\0\0")
    dataset.ImageType = ["ORIGINAL", "PRIMARY"]
    dataset.BurnedInAnnotation = "NO"
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME1" if kind == "monochrome1" else "MONOCHROME2"
    dataset.PresentationLUTShape = "INVERSE" if kind == "monochrome1" else "IDENTITY"
    dataset.PresentationIntentType = "FOR PRESENTATION"
    dataset.Rows, dataset.Columns = pixels.shape
    bits = 12 if pixels.dtype == np.uint16 else 8
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = (
        8 * pixels.itemsize,
        bits,
        bits - 1,
        0,
    )
    dataset.RescaleIntercept, dataset.RescaleSlope, dataset.RescaleType = 0, 1, "US"
    dataset.WindowCenter, dataset.WindowWidth = (2048, 4096) if bits == 12 else (128, 256)
    dataset.ImagerPixelSpacing, dataset.PatientOrientation, dataset.BodyPartExamined = [0.15, 0.15], ["L", "F"], "CHEST"
    dataset.LossyImageCompression = "01" if kind == "jpeg" else "00"
    stream = _stream(kind, pixels)
    dataset.PixelData = encapsulate([stream]) if stream else pixels.tobytes()
    dataset["PixelData"].VR = "OB" if stream or bits == 8 else "OW"
    for keyword, value in changes.items():
        setattr(dataset, keyword, value)
    out = io.BytesIO()
    dcmwrite(out, dataset, enforce_file_format=True)
    return out.getvalue()


def _stream(kind: str, pixels: np.ndarray) -> bytes:
    out = io.BytesIO()
    if kind == "jpeg":
        Image.fromarray(pixels).save(out, "JPEG", quality=90, comment=b"Nakato Ssebaggala")
    elif kind == "j2k":
        Image.fromarray(pixels).save(out, "JPEG2000", irreversible=False, no_jp2=True, comment=b"Nakato Ssebaggala")
    return out.getvalue()


def decoded(folder: Path, source: bytes, name: str = "source.bin") -> Film:
    file = folder / name
    file.write_bytes(source)
    return decode_film(file, CancelToken())
