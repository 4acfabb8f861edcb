"""Films made in code: DICOM from an array and elements, rasters through Pillow."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import ComputedRadiographyImageStorage, ExplicitVRLittleEndian


def chest_like(height: int = 150, width: int = 170, top: int = 4095) -> np.ndarray:
    """Two dark lungs on a bright body with a little grain, 0..top as uint16."""
    y, x = np.mgrid[0:height, 0:width] / np.array([height, width])[:, None, None]
    lungs = sum(np.exp(-(((x - c) / 0.13) ** 2) - ((y - 0.5) / 0.28) ** 2) for c in (0.3, 0.7))
    grain = np.random.default_rng(7).normal(0, 0.01, (height, width))
    return np.clip((0.85 - 0.7 * lungs + grain) * top, 0, top).astype(np.uint16)


def to_bytes(dataset: Dataset) -> bytes:
    buffer = BytesIO()
    dataset.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def build_dicom(
    pixels: np.ndarray, syntax: str = ExplicitVRLittleEndian, frame: bytes | None = None, **elements: Any
) -> Dataset:
    """A CR data set of `pixels`, or of the compressed `frame` in their place; `elements` replace or add, None removes."""
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.SOPClassUID = dataset.file_meta.MediaStorageSOPClassUID = ComputedRadiographyImageStorage
    dataset.SOPInstanceUID = dataset.file_meta.MediaStorageSOPInstanceUID = "1.2.826.0.1.3680043.8.498.1"
    bits = pixels.dtype.itemsize * 8
    dataset.Rows, dataset.Columns = pixels.shape[:2]
    dataset.SamplesPerPixel = 1 if pixels.ndim == 2 else 3
    dataset.PhotometricInterpretation = "MONOCHROME2" if pixels.ndim == 2 else "RGB"
    if pixels.ndim == 3:
        dataset.PlanarConfiguration = 0
    dataset.BitsAllocated = dataset.BitsStored = bits
    dataset.HighBit = bits - 1
    dataset.PixelRepresentation = int(pixels.dtype.kind == "i")
    for keyword, value in elements.items():
        setattr(dataset, keyword, value)
        if value is None:
            delattr(dataset, keyword)
    big = syntax == "1.2.840.10008.1.2.2"
    data = pixels.astype(pixels.dtype.newbyteorder(">" if big else "<")).tobytes()
    dataset.PixelData = encapsulate([frame]) if frame is not None else data + b"\0" * (len(data) % 2)
    dataset["PixelData"].VR = "OB" if frame is not None or bits == 8 else "OW"
    if frame is not None:
        dataset["PixelData"].is_undefined_length = True
    return dataset


def save_raster(image: Image.Image, kind: str, **options: Any) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()
