"""What a multi-frame film states of its first frame, in its functional groups (PS3.3 C.7.6.16), as if stated of the film."""

from __future__ import annotations

from collections.abc import Iterator

from pydicom import Dataset
from pydicom.datadict import tag_for_keyword
from pydicom.sequence import Sequence

# Macros of PS3.3 C.7.6.16.2 and C.8.19.6, and what in them says how a frame is to be shown and measured.
_MACROS: dict[str, tuple[str, ...]] = {
    "PixelMeasuresSequence": ("PixelSpacing",),
    "FramePixelDataPropertiesSequence": ("ImagerPixelSpacing",),
    "PixelValueTransformationSequence": ("RescaleSlope", "RescaleIntercept", "RescaleType"),
    "FrameVOILUTSequence": (
        *("WindowCenter", "WindowWidth", "WindowCenterWidthExplanation", "VOILUTFunction", "VOILUTSequence"),
    ),
    "FrameContentSequence": ("FrameAcquisitionDateTime",),
    "FrameAnatomySequence": ("FrameLaterality",),
    "PatientOrientationInFrameSequence": ("PatientOrientation",),
}
# Under another name in a frame than in a film.
_NAMES_OF_FILM = {"FrameAcquisitionDateTime": "AcquisitionDateTime", "FrameLaterality": "ImageLaterality"}
# The frame's own group comes before the one that all frames share.
_GROUPS = ("PerFrameFunctionalGroupsSequence", "SharedFunctionalGroupsSequence")


def lift_first_frame(dataset: Dataset) -> None:
    """Put what the functional groups state of the first frame among the elements of `dataset`, where it replaces theirs.

    A damaged group is as none. Do it before anything is read of `dataset`, and after its raw elements were looked at.
    """
    lifted: set[str] = set()
    for group in _GROUPS:
        first = _first_item(dataset, group)
        for macro, keywords in _MACROS.items():
            item = _first_item(first, macro) if first is not None else None
            for keyword in _stated(item, keywords):
                if keyword not in lifted and item is not None:
                    lifted.add(keyword)
                    _lift(dataset, item, keyword)


def _first_item(dataset: Dataset, keyword: str) -> Dataset | None:
    try:
        value = dataset.get(keyword)
        return value[0] if isinstance(value, Sequence) and len(value) else None
    except Exception:  # what a damaged element raises is pydicom's affair
        return None


def _stated(item: Dataset | None, keywords: tuple[str, ...]) -> Iterator[str]:
    return (keyword for keyword in keywords if item is not None and keyword in item)


def _lift(dataset: Dataset, item: Dataset, keyword: str) -> None:
    tag = tag_for_keyword(_NAMES_OF_FILM.get(keyword, keyword))
    try:
        element = item[keyword]
        if tag is not None:
            dataset.add_new(tag, element.VR, element.value)
    except Exception:  # noqa: S110 - as above
        pass
