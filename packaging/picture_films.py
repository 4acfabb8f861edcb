"""Films for the pictures of the documentation: the sample films as a clinic's X-ray unit and its CDs would bring them."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
from PIL import Image
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian, generate_uid

_HEADER = {
    "SpecificCharacterSet": "ISO_IR 192",
    "Modality": "DX",
    "InstitutionName": "Kebele Health Centre",
    "Manufacturer": "Example",
    "StudyDescription": "Chest",
    "StudyDate": "20261121",
    "StudyTime": "091500",
    "AcquisitionDate": "20261121",
    "AcquisitionTime": "091732",
    "AccessionNumber": "A-2026-118",
    "BodyPartExamined": "CHEST",
    "SeriesNumber": "1",
    "SeriesDescription": "Chest AP",
    "ViewPosition": "AP",
    "ImagerPixelSpacing": [0.2, 0.2],
    "PatientOrientation": ["L", "F"],
    "PresentationIntentType": "FOR PRESENTATION",
    "LossyImageCompression": "00",
}


def write_dicom(source: Path, out: Path, number: str, name: str, sex: str, born: str, **header: object) -> None:
    """The picture in `source` as an uncompressed DX film of 12 bits, with a patient in its header."""
    with Image.open(source) as picture:
        gray = np.asarray(picture.convert("L"), np.uint16) * 16
    film = Dataset()
    film.file_meta = FileMetaDataset()
    film.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    film.file_meta.MediaStorageSOPClassUID = film.SOPClassUID = DigitalXRayImageStorageForPresentation
    film.file_meta.MediaStorageSOPInstanceUID = film.SOPInstanceUID = generate_uid(entropy_srcs=[number, out.name])
    film.StudyInstanceUID = generate_uid(entropy_srcs=[number])
    film.SeriesInstanceUID = generate_uid(entropy_srcs=[number, "series"])
    stated = {"PatientID": number, "PatientName": name, "PatientSex": sex, "PatientBirthDate": born, **_HEADER, **header}
    for keyword, value in stated.items():
        setattr(film, keyword, value)
    film.Rows, film.Columns = gray.shape
    film.SamplesPerPixel, film.PhotometricInterpretation = 1, "MONOCHROME2"
    film.BitsAllocated, film.BitsStored, film.HighBit, film.PixelRepresentation = 16, 12, 11, 0
    film.WindowCenter, film.WindowWidth = 2048, 4096
    film.PixelData = gray.tobytes()
    film.save_as(out, enforce_file_format=True)


def write_stick(folder: Path, samples: Path) -> None:
    """A folder as it comes on a stick: good films, one cut short, one that is none, and an empty file."""
    folder.mkdir()
    people = (
        ("PD-0412", "Tesfaye^Almaz", "F", "20230402", "child_bacterial_pneumonia.jpeg"),
        ("PD-0413", "حسن^مريم", "F", "20220815", "child_viral_pneumonia.jpeg"),
        ("PD-0414", "शर्मा^आरव", "M", "20211130", "child_normal_2.jpeg"),
    )
    for place, (number, name, sex, born, sample) in enumerate(people, start=1):
        write_dicom(samples / sample, folder / f"IM{place:04d}", number, name, sex, born)
    shutil.copy(samples / "child_normal.jpeg", folder / "photo from the ward.jpeg")
    (folder / "IM0004").write_bytes((folder / "IM0001").read_bytes()[:400_000])
    (folder / "copy.jpeg").write_bytes((samples / "child_normal.jpeg").read_bytes()[:20_000])
    (folder / "film 7.dcm").write_bytes(b"")
    (folder / "READ ME.txt").write_text("Films of November")
