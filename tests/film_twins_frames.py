"""Twins whose first frame says in functional groups how it is shown, where the data set and the second frame say otherwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from film_files import build_dicom, to_bytes
from numpy.typing import NDArray
from pydicom.dataset import Dataset

Gray = NDArray[np.uint16]
SPACING_MM = 0.143
_WRONG = {"WindowCenter": 10, "WindowWidth": 5, "RescaleSlope": 7, "RescaleIntercept": 7}


def item(**elements: Any) -> Dataset:
    """A sequence item with these elements."""
    made = Dataset()
    for keyword, value in elements.items():
        setattr(made, keyword, value)
    return made


def rescale(slope: float, intercept: float) -> Dataset:
    return item(RescaleSlope=slope, RescaleIntercept=intercept, RescaleType="US")


def frame(slope: float, intercept: float, center: float, width: float) -> Dataset:
    """The groups of one frame."""
    window = item(WindowCenter=center, WindowWidth=width)
    return item(PixelValueTransformationSequence=[rescale(slope, intercept)], FrameVOILUTSequence=[window])


def _series(values: Gray, shared: Dataset, frames: list[Dataset], **elements: Any) -> bytes:
    dataset = build_dicom(values, BitsStored=13, HighBit=12, NumberOfFrames=2, **elements)
    dataset.SharedFunctionalGroupsSequence, dataset.PerFrameFunctionalGroupsSequence = [shared], frames
    dataset.PixelData = np.stack([values, values[::-1]]).astype("<u2").tobytes()
    return to_bytes(dataset)


def per_frame(values: Gray) -> bytes:
    """Each frame has its own rescale and window; the spacing is that of all."""
    shared = item(PixelMeasuresSequence=[item(PixelSpacing=[SPACING_MM, SPACING_MM])])
    frames = [frame(1, -100, 2048, 4096), frame(3, 5, 9000, 100)]
    return _series(values + np.uint16(100), shared, frames, **_WRONG)


def _shared(values: Gray) -> bytes:
    return _series(values + np.uint16(100), frame(1, -100, 2048, 4096), [Dataset(), Dataset()], **_WRONG)


def _frame_before_shared(values: Gray) -> bytes:
    return _series(values + np.uint16(100), frame(9, 9, 9, 9), [frame(1, -100, 2048, 4096), frame(3, 5, 9000, 100)])


def _table(values: Gray) -> bytes:
    """A VOI table of the frame against a window of the data set."""
    table = item()
    table.add_new(0x00283002, "US", [4096, 0, 16])
    table.add_new(0x00283006, "OW", np.rint(np.arange(4096) / 4095 * 65535).astype("<u2").tobytes())
    return _series(values, item(FrameVOILUTSequence=[item(VOILUTSequence=[table])]), [], WindowCenter=10, WindowWidth=5)


FRAME_TWINS: dict[str, Callable[[Gray], bytes]] = {
    "groups of each frame": per_frame,
    "groups of all frames": _shared,
    "groups of a frame before those of all": _frame_before_shared,
    "voi table in a group": _table,
}
