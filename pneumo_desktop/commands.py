"""What the commands without a window share: their parts, their exit codes and a film made by us."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.clinic_number import NumberScheme
from pneumo_desktop.domain.clinic_thresholds import ClinicThresholds
from pneumo_desktop.domain.encryption import Encryption
from pneumo_desktop.domain.keeping import Keeping, Restoring
from pneumo_desktop.domain.ports import (
    Classifier,
    DecodeFilm,
    JudgeQuality,
    Letterhead,
    LoadClassifier,
    RecordStore,
    WriteReport,
)

EXIT_OK, EXIT_FAILED, EXIT_USAGE = 0, 1, 2


@dataclass(frozen=True)
class CommandParts:
    """What the commands are made of; `app` hands it over.

    `open_store` takes a data folder (None: the clinic's own) and holds it while it is entered. `expected_scores` gives
    the card's score of each sample film; `bare_pass` gives one pass of the network alone on so many threads; both raise
    PneumoError("model. ..."). For measuring: `fill_store` puts so many made-up records into an open store, `hold_encrypted`
    opens one by a passphrase, under which it encrypts it first if it is not.
    `expected_heat_maps` gives the values of the card's heat map of each sample film, none where the card has none. `keeping_of`
    cares for an open store, `restoring_in` restores into a folder, `hold_store` holds one with its passphrase. `program` is
    how this program starts itself.
    """

    decode: DecodeFilm
    judge: JudgeQuality
    load_classifier: LoadClassifier
    open_store: Callable[[Path | None], AbstractContextManager[RecordStore]]
    write_report: WriteReport
    letterhead: Letterhead
    device: str
    software_version: str
    data_folder: Path
    now: Callable[[], datetime]
    bare_pass: Callable[[Classifier, int], Callable[[], object]]
    expected_scores: Callable[[], Mapping[str, float]]
    fill_store: Callable[[RecordStore, int], None]
    hold_encrypted: Callable[[Path, str], AbstractContextManager[RecordStore]]
    expected_heat_maps: Callable[[], Mapping[str, NDArray[np.float32]]]
    keeping_of: Callable[[RecordStore], Keeping]
    restoring_in: Callable[[Path], Restoring]
    hold_store: Callable[[Path], AbstractContextManager[Encryption]]
    program: Sequence[str]
    clinic_thresholds: ClinicThresholds | None = None
    number_scheme: NumberScheme = field(default_factory=NumberScheme)


def make_dicom(pixels: NDArray[np.uint8] | NDArray[np.uint16], inverted: bool = False) -> bytes:
    """A Secondary Capture file that shows `pixels` (rows, columns), Explicit VR Little Endian (DICOM PS3.5, PS3.10).

    `inverted` stores the same picture as MONOCHROME1.
    """
    bits = 8 * pixels.itemsize
    stored = np.iinfo(pixels.dtype).max - pixels if inverted else pixels
    meta = _element(0x0002, 0x0002, b"UI", b"1.2.840.10008.5.1.4.1.1.7") + _element(0x0002, 0x0003, b"UI", b"1.2.3.4")
    meta += _element(0x0002, 0x0010, b"UI", b"1.2.840.10008.1.2.1")
    photometric = b"MONOCHROME1" if inverted else b"MONOCHROME2"
    body = [
        _element(0x0008, 0x0016, b"UI", b"1.2.840.10008.5.1.4.1.1.7"),
        _element(0x0008, 0x0018, b"UI", b"1.2.3.4"),
        _element(0x0008, 0x0060, b"CS", b"OT"),
        _element(0x0028, 0x0002, b"US", struct.pack("<H", 1)),
        _element(0x0028, 0x0004, b"CS", photometric),
        _element(0x0028, 0x0010, b"US", struct.pack("<H", pixels.shape[0])),
        _element(0x0028, 0x0011, b"US", struct.pack("<H", pixels.shape[1])),
        _element(0x0028, 0x0100, b"US", struct.pack("<H", bits)),
        _element(0x0028, 0x0101, b"US", struct.pack("<H", bits)),
        _element(0x0028, 0x0102, b"US", struct.pack("<H", bits - 1)),
        _element(0x0028, 0x0103, b"US", struct.pack("<H", 0)),
        _element(0x7FE0, 0x0010, b"OW", stored.astype(f"<u{pixels.itemsize}").tobytes()),
    ]
    length = _element(0x0002, 0x0000, b"UL", struct.pack("<I", len(meta)))
    return bytes(128) + b"DICM" + length + meta + b"".join(body)


def _element(group: int, element: int, vr: bytes, value: bytes) -> bytes:
    """One data element, padded to an even length (DICOM PS3.5 7.1.2)."""
    if len(value) % 2:
        value += b"\0" if vr in (b"UI", b"OW") else b" "
    if vr == b"OW":
        return struct.pack("<HH2sHI", group, element, vr, 0, len(value)) + value
    return struct.pack("<HH2sH", group, element, vr, len(value)) + value
