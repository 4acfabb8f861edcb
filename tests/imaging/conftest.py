"""Fixtures that make films and decode them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from film_files import build_dicom, chest_like, save_raster, to_bytes
from film_search import Search
from pydicom.dataset import Dataset
from pydicom.uid import generate_uid

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.imaging.decode import decode_film


@pytest.fixture
def decode(tmp_path: Path) -> Callable[..., Film]:
    """Decode bytes, or a data set, through a file."""

    def decode_bytes(source: bytes | Dataset, name: str = "film") -> Film:
        path = tmp_path / name
        path.write_bytes(to_bytes(source) if isinstance(source, Dataset) else source)
        return decode_film(path, CancelToken())

    return decode_bytes


@pytest.fixture
def refused(decode: Callable[..., Film]) -> Callable[..., PneumoError]:
    """The error that decoding ends with; fails where it ends with a film."""

    def error_of(source: bytes | Dataset, name: str = "film") -> PneumoError:
        with pytest.raises(PneumoError) as caught:
            decode(source, name)
        assert caught.value.facts["file"] == name
        return caught.value

    return error_of


@pytest.fixture
def chest() -> Callable[..., np.ndarray]:
    return chest_like


@pytest.fixture
def dicom() -> Callable[..., Dataset]:
    return build_dicom


@pytest.fixture
def raster() -> Callable[..., bytes]:
    return save_raster


@pytest.fixture
def dicom_bytes() -> Callable[[Dataset], bytes]:
    return to_bytes


@pytest.fixture
def search(tmp_path: Path) -> Search:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    return Search(scratch)


@pytest.fixture
def film_bytes(dicom, dicom_bytes, chest) -> Callable[..., bytes]:
    def make(name: str = "Tesfaye^Hanna", **elements: object) -> bytes:
        stated = {
            "SpecificCharacterSet": "ISO_IR 192",
            "PatientName": name,
            "PatientID": "K-7",
            "PatientBirthDate": "20210423",
            "PatientSex": "F",
            "StudyDate": "20261120",
            "StudyTime": "101500",
            "Modality": "DX",
            "ViewPosition": "PA",
            "StudyInstanceUID": generate_uid(),
            "SeriesInstanceUID": generate_uid(),
            "StudyID": "1",
            "SeriesNumber": 1,
            "InstanceNumber": 1,
        }
        made = dicom(chest(), **stated | elements)
        made.SOPInstanceUID = made.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        return dicom_bytes(made)

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "films"
    made.mkdir()
    return made
