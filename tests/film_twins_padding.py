"""Twins whose black, but for the first black pixel, is padding of some kind: shown and read as the film's own black."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from film_files import build_dicom, to_bytes
from numpy.typing import NDArray
from pydicom.dataset import Dataset

TOP = 4095
WINDOW = {"WindowCenter": 2048, "WindowWidth": 4096}
Gray = NDArray[np.uint16]
Make = Callable[[Gray], bytes]


def _padded(value: float, change: Callable[[Gray], NDArray[Any]] = lambda values: values, **elements: Any) -> Make:
    def make(values: Gray) -> bytes:
        return to_bytes(build_dicom(_fill(values, change, value), **elements))

    return make


def _fill(values: Gray, change: Callable[[Gray], NDArray[Any]], value: float) -> NDArray[Any]:
    padding = values == 0
    padding[0, 0] = False  # the window of a film that states none ends at its own black
    stored = change(values).copy()
    stored[padding] = value
    return stored


def _turned(values: Gray) -> Gray:
    return (TOP - values).astype(np.uint16)


def _table(outputs: NDArray[Any]) -> list[Dataset]:
    item = Dataset()
    item.add_new(0x00283002, "US", [len(outputs), 0, 16])
    item.add_new(0x00283006, "OW", outputs.astype("<u2").tobytes())
    return [item]


def _floating(values: Gray) -> bytes:
    stored = _fill(values, lambda plain: plain.astype(np.float32), 1e9)
    dataset = build_dicom(values, BitsAllocated=32, BitsStored=None, HighBit=None, FloatPixelPaddingValue=1e9)
    for keyword in ("PixelData", "PixelRepresentation"):
        delattr(dataset, keyword)
    dataset.FloatPixelData = stored.astype("<f4").tobytes()
    return to_bytes(dataset)


# What the tables make of the padding is as light as can be: it may not even widen the range.
_DOWN_THEN_LIGHT = np.concatenate([np.arange(TOP, -1, -1), np.full(4096, 60_000)])
_UP_THEN_LIGHT = np.concatenate([np.rint(np.arange(4096) / TOP * 60_000), np.full(4096, 60_000)]) * (65535 / 60_000)
_BITS_13 = {"BitsStored": 13, "HighBit": 12}

PADDING_TWINS: dict[str, Make] = {
    "light padding": _padded(8191, PixelPaddingValue=8191, **_BITS_13),
    "light padding in a window": _padded(8191, PixelPaddingValue=8191, **_BITS_13, **WINDOW),
    "light range of padding": _padded(6000, PixelPaddingValue=5000, PixelPaddingRangeLimit=8191, **_BITS_13),
    "range of padding stated from its upper end": _padded(
        6000, PixelPaddingValue=8191, PixelPaddingRangeLimit=5000, **_BITS_13
    ),
    "light padding of a signed film": _padded(32767, lambda values: values.astype(np.int16) - 2048, PixelPaddingValue=32767),
    "padding of monochrome1": _padded(
        0, lambda values: _turned(values) + np.uint16(100), PhotometricInterpretation="MONOCHROME1", PixelPaddingValue=0
    ),
    "padding of monochrome1 in a window": _padded(
        0,
        lambda values: _turned(values) + np.uint16(100),
        PhotometricInterpretation="MONOCHROME1",
        PixelPaddingValue=0,
        WindowCenter=2148,
        WindowWidth=4096,
    ),
    "padding of an inverse presentation": _padded(
        0, lambda values: _turned(values) + np.uint16(100), PresentationLUTShape="INVERSE", PixelPaddingValue=0
    ),
    "padding under a falling rescale": _padded(
        0, lambda values: _turned(values) + np.uint16(9), RescaleSlope=-1, RescaleIntercept=0, PixelPaddingValue=0
    ),
    "padding under a modality table": _padded(
        5000, _turned, PixelPaddingValue=5000, ModalityLUTSequence=_table(_DOWN_THEN_LIGHT), **_BITS_13
    ),
    "padding under a voi table": _padded(5000, PixelPaddingValue=5000, VOILUTSequence=_table(_UP_THEN_LIGHT), **_BITS_13),
    "light padding of floats": _floating,
}
