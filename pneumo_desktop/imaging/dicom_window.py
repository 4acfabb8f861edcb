"""Modality tables, VOI tables and windows of a DICOM film (PS3.3 C.11.1 and C.11.2)."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.film import VoiTable, Window, WindowFunction
from pneumo_desktop.imaging.dicom_header import Header
from pneumo_desktop.imaging.limits import MAX_PRESENTATIONS
from pneumo_desktop.imaging.pixels import full_window

_MAX_ENTRIES = 65536


def read_table(item: Header, signed: bool) -> tuple[int, NDArray[np.uint16], int] | None:
    """(first value mapped, entries, bits of an entry) of a LUT item (PS3.3 C.11.1.1); None if it is damaged.

    `signed` says that the values going in may be negative, and so that a first value above 32,767 stands for one.
    """
    descriptor = [int(number) for number in item.numbers("LUTDescriptor")]
    if len(descriptor) != 3:
        return None
    count, first, bits = (descriptor[0] & 0xFFFF) or _MAX_ENTRIES, descriptor[1], descriptor[2]
    if signed and first > 32767:
        first -= 65536
    entries = _read_entries(item, count)
    if entries is None or not 1 <= bits <= 16:
        return None
    return first, entries, max(bits, int(entries.max()).bit_length())


def _read_entries(item: Header, count: int) -> NDArray[np.uint16] | None:
    data = item.value("LUTData")
    if isinstance(data, bytes):
        # One byte an entry is allowed when there are 8 bits (PS3.3 C.11.1.1.1), padded to an even length.
        kind = "u1" if len(data) < 2 * count else item.word_type
        if len(data) < count * np.dtype(kind).itemsize:
            return None
        return np.frombuffer(data, kind, count).astype(np.uint16)
    words = [int(number) & 0xFFFF for number in item.numbers("LUTData")]
    return np.array(words[:count], np.uint16) if len(words) >= count else None


def apply_modality_table(header: Header, pixels: NDArray[Any], offset: float, signed: bool) -> NDArray[np.uint16] | None:
    """Modality values of `pixels` by the file's Modality LUT Sequence; None if there is none."""
    table = next((read_table(item, signed) for item in header.items("ModalityLUTSequence")), None)
    if table is None:
        return None
    first, entries, _ = table
    stored = np.arange(256 if pixels.dtype.itemsize == 1 else 65536) + int(offset)
    by_pixel = entries[np.clip(stored - first, 0, len(entries) - 1)]
    return np.take(by_pixel, pixels)


def read_presentations(
    header: Header,
    pixels: NDArray[Any],
    slope: float,
    intercept: float,
    top: int | None,
) -> tuple[Window | VoiTable, ...]:
    """Tables first, then windows, each in the file's order; what shows nothing of the film is left out.

    Without any, the range of the film's own values, or all from 0 to `top` where that value means white by
    itself, so that a picture reads the same in DICOM as outside of it.
    """
    low, high = sorted(float(v) * slope + intercept for v in (int(pixels.min()), int(pixels.max())))
    signed = low < 0
    found: list[Window | VoiTable] = []
    for item in header.items("VOILUTSequence"):
        table = _voi_table(item, signed)
        if table is not None and table.first < high and table.first + len(table.outputs) - 1 > low:
            found.append(table)
    found += [w for w in _read_windows(header) if w.center - w.width / 2 < high and w.center + w.width / 2 > low]
    if found:
        return tuple(found[:MAX_PRESENTATIONS])
    if top is not None:
        low, high = sorted((intercept, top * slope + intercept))
    return (full_window(low, high),)


def _voi_table(item: Header, signed: bool) -> VoiTable | None:
    table = read_table(item, signed)
    if table is None:
        return None
    first, entries, bits = table
    outputs = entries.astype(np.float32) / np.float32((1 << bits) - 1)
    return VoiTable(float(first), outputs, item.text("LUTExplanation"))


def _read_windows(header: Header) -> list[Window]:
    """Window Center, Width and Explanation by their place; LINEAR needs a width of 1, the others one above 0."""
    stated = header.text("VOILUTFunction").upper()
    function = WindowFunction(stated) if stated in list(WindowFunction) else WindowFunction.LINEAR
    explanations = header.texts("WindowCenterWidthExplanation")
    windows = []
    for place, (center, width) in enumerate(zip(header.numbers("WindowCenter"), header.numbers("WindowWidth"), strict=False)):
        if width >= 1 or (width > 0 and function is not WindowFunction.LINEAR):
            explanation = explanations[place] if place < len(explanations) else ""
            windows.append(Window(center, width, function, explanation))
    return windows
