"""The film: pixels as the modality meant them, and the facts of the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from pneumo_desktop.domain.patient import PatientDraft

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class WindowFunction(StrEnum):
    """VOI LUT Function (0028,1056), DICOM PS3.3 C.11.2.1.2."""

    LINEAR = "LINEAR"
    LINEAR_EXACT = "LINEAR_EXACT"
    SIGMOID = "SIGMOID"


@dataclass(frozen=True)
class Window:
    """Window centre and width in modality values (after slope and intercept); `width` is above 0."""

    center: float
    width: float
    function: WindowFunction = WindowFunction.LINEAR_EXACT
    explanation: str = ""


@dataclass(frozen=True, eq=False)
class VoiTable:
    """A VOI LUT of the file, already brought to 0..1: `outputs[i]` is the brightness of modality value `first + i`."""

    first: float
    outputs: NDArray[np.float32]
    explanation: str = ""


@dataclass(frozen=True)
class Correction:
    """How a person had a film put right before it was read: quarter turns clockwise (0 to 3), then grey scale inverted."""

    quarter_turns: int = 0
    inverted: bool = False

    def __post_init__(self) -> None:
        if self.quarter_turns not in (0, 1, 2, 3):
            raise ValueError("quarter turns are 0 to 3")

    def __bool__(self) -> bool:
        return self.quarter_turns != 0 or self.inverted


class SpacingKind(StrEnum):
    """What a length measured with the file's pixel spacing is (PS3.3 10.7.1.3): nobody may take one for another."""

    STATED = "stated"
    """Pixel Spacing alone: the file does not say whether at the detector or in the body."""
    DETECTOR = "detector"
    """On the detector or the sheet of film: larger than the body part."""
    MAGNIFIED = "magnified"
    """On the detector, with the magnification stated: divided by it, a length in the body."""
    CALIBRATED = "calibrated"
    """Corrected in the file already."""


_OPPOSITE_SIDES = str.maketrans("RLAPHF", "LRPAFH")


def opposite_side(letters: str) -> str:
    """The direction opposite to one of PS3.3 C.7.6.1.1.1: "R" to "L", "AF" to "PH"."""
    return letters.translate(_OPPOSITE_SIDES)


@dataclass(frozen=True)
class FilmFacts:
    """What the file says of itself, with DICOM's names; nothing here is needed to show the pixels.

    `notes` are codes of what the person should know ("first_frame_only", "exif_turned", ...).
    `pixel_spacing_mm` is (row, column) from Pixel Spacing or Imager Pixel Spacing, None where the file states none;
    `spacing_kind` says what it measures, and `magnification` is the file's own estimate (above 1) where that applies.
    `patient_orientation` is (along the rows, down the columns) in letters of PS3.3 C.7.6.1.1.1, ("L", "F") in a usual
    chest film, and empty where the file states none or nonsense. `laterality` is R, L, B, U or empty.
    `correction` is what a person had done to the pixels after decoding; sizes and spacing are those after it.
    """

    file_format: str
    width_px: int
    height_px: int
    bits_stored: int
    suffix: str = ""
    photometric_interpretation: str = ""
    transfer_syntax: str = ""
    lossy: bool = False
    patient: PatientDraft = field(default_factory=PatientDraft)
    acquired_at: datetime | None = None
    modality: str = ""
    view_position: str = ""
    accession_number: str = ""
    institution_name: str = ""
    study_description: str = ""
    study_instance_uid: str = ""
    sop_instance_uid: str = ""
    pixel_spacing_mm: tuple[float, float] | None = None
    notes: tuple[str, ...] = ()
    correction: Correction = Correction()
    spacing_kind: SpacingKind = SpacingKind.STATED
    magnification: float | None = None
    patient_orientation: tuple[str, ...] = ()
    laterality: str = ""
    series_number: str = ""
    series_description: str = ""

    @property
    def sides(self) -> tuple[str, ...]:
        """`patient_orientation` where it may be believed: none, if a film that a person put upright has its feet elsewhere."""
        upright = len(self.patient_orientation) == 2 and self.patient_orientation[1].startswith("F")
        return self.patient_orientation if upright or not self.correction.quarter_turns else ()


@dataclass(frozen=True, eq=False)
class Film:
    """A decoded chest film.

    `pixels` is (height, width), uint8 or uint16, C-contiguous and read-only. Modality value = pixel * `slope` +
    `intercept`. `inverted` is true for MONOCHROME1 (high values are dark). `presentations` holds the file's own windows
    and tables, the first being the one to show and to read; it is never empty. `source` is the file's bytes as read
    and `sha256` their hash in lower-case hex. `colour_cast` is the share 0..1 of the picture that has a colour.
    """

    pixels: NDArray[np.uint8] | NDArray[np.uint16]
    presentations: tuple[Window | VoiTable, ...]
    facts: FilmFacts
    sha256: str
    source: bytes = field(repr=False)
    slope: float = 1.0
    intercept: float = 0.0
    inverted: bool = False
    colour_cast: float = 0.0

    @property
    def width_px(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height_px(self) -> int:
        return int(self.pixels.shape[0])
