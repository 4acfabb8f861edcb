"""Functional groups of the first frame, and pixels that are not square."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from film_files import build_dicom, chest_like, to_bytes
from film_twins_frames import SPACING_MM, frame, item, per_frame
from pydicom import dcmread

from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.film import SpacingKind, Window, WindowFunction
from pneumo_desktop.domain.measure import Measure, measured_angle, measured_length, spacing_in
from pneumo_desktop.imaging import square_pixels
from pneumo_desktop.imaging.dicom_frames import lift_first_frame
from pneumo_desktop.imaging.finding_header import look_at
from pneumo_desktop.imaging.limits import MAX_PIXELS


def test_spacing_window_and_rescale_are_the_first_frames(decode, tmp_path):
    film = decode(per_frame(chest_like(64, 80)))
    assert film.facts.pixel_spacing_mm == (SPACING_MM, SPACING_MM)
    assert film.presentations == (Window(2048.0, 4096.0, WindowFunction.LINEAR),)
    assert (film.slope, film.intercept) == (1.0, -100.0)
    assert look_at(tmp_path / "film", "film").facts.pixel_spacing_mm == (SPACING_MM, SPACING_MM)


def test_moment_side_and_spacing_of_the_detector_are_the_first_frames(decode, dicom, chest):
    groups = item(
        FrameContentSequence=[item(FrameAcquisitionDateTime="20261120101500")],
        FrameAnatomySequence=[item(FrameLaterality="U")],
        FramePixelDataPropertiesSequence=[item(ImagerPixelSpacing=[0.2, 0.2])],
        PatientOrientationInFrameSequence=[item(PatientOrientation=["L", "F"])],
    )
    facts = decode(dicom(chest(), PerFrameFunctionalGroupsSequence=[groups])).facts
    assert facts.acquired_at.isoformat() == "2026-11-20T10:15:00"
    assert (facts.laterality, facts.patient_orientation) == ("U", ("L", "F"))
    assert (facts.pixel_spacing_mm, facts.spacing_kind) == ((0.2, 0.2), SpacingKind.DETECTOR)


@pytest.mark.parametrize("damage", [b"", b"\xff" * 40])
def test_a_damaged_group_is_as_none(decode, dicom, dicom_bytes, chest, damage):
    values = chest()
    source = dicom_bytes(dicom(values, WindowCenter=2000, WindowWidth=3000))
    at = source.index(b"\xe0\x7f\x10\x00OW")
    group = b"\x00\x52\x30\x92SQ\0\0" + len(damage).to_bytes(4, "little") + damage
    assert decode(source[:at] + group + source[at:]).presentations[0].center == 2000.0
    nested = dicom(values, PerFrameFunctionalGroupsSequence=[frame(1, 0, 100, 50)])
    source = dicom_bytes(nested).replace(b"DS\x04\x00100 ", b"DS\x04\x00abcd")
    assert decode(source).width_px == values.shape[1]


def test_lifting_leaves_a_film_without_groups_as_it_is(dicom_bytes, dicom, chest):
    source = dicom_bytes(dicom(chest(), WindowCenter=2000, WindowWidth=3000))
    dataset, same = dcmread(BytesIO(source)), dcmread(BytesIO(source))
    lift_first_frame(dataset)
    assert dataset == same


# Pixels that are not square


def circle(height: int, width: int) -> np.ndarray:
    """A disc in the middle that is round where pixels are as high as the picture is wide, over `height` and `width` of them."""
    y, x = ((np.arange(size) + 0.5) / size - 0.5 for size in (height, width))
    return np.where(np.hypot(*np.meshgrid(y, x, indexing="ij")) < 0.3, 4000, 100).astype(np.uint16)


def extent(film, axis: int) -> int:
    return int((to_gray8(film) > 128).any(axis=1 - axis).sum())


FORMS = {
    "spacing, low": ({"PixelSpacing": [0.1, 0.2]}, (400, 200), (0.1, 0.1)),
    "spacing, high": ({"PixelSpacing": [0.2, 0.1]}, (200, 400), (0.1, 0.1)),
    "detector": ({"ImagerPixelSpacing": [0.3, 0.15]}, (150, 300), (0.15, 0.15)),
    "aspect": ({"PixelAspectRatio": [4, 3]}, (300, 400), None),
    "aspect, low": ({"PixelAspectRatio": ["1", "2"]}, (400, 200), None),
}


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("bits", [8, 16])
def test_a_round_thing_is_shown_round(decode, dicom, name, bits):
    stated, (height, width), spacing = FORMS[name]
    values = circle(height, width) if bits == 16 else (circle(height, width) >> 4).astype(np.uint8)
    film = decode(dicom(values, **stated))
    assert abs(extent(film, 0) - extent(film, 1)) <= 2
    assert film.facts.pixel_spacing_mm == spacing
    assert film.pixels.shape == (film.facts.height_px, film.facts.width_px) == (max(height, width),) * 2
    assert film.facts.notes == ("made_square",)
    assert (film.pixels.min(), film.pixels.max()) == (values.min(), values.max())


def test_lengths_and_angles_are_those_of_the_body(decode, dicom):
    film = decode(dicom(circle(200, 400), PixelSpacing=[0.2, 0.1]))
    spacing = spacing_in(film.facts)
    down, across = Measure(((10, 0), (10, 200))), Measure(((0, 10), (200, 10)))
    assert measured_length(down, spacing) == pytest.approx(20.0)
    assert measured_length(across, spacing) == pytest.approx(20.0)
    assert measured_angle(Measure(((100, 0), (0, 0), (100, 100))), spacing) == pytest.approx(45.0)


@pytest.mark.parametrize(
    "stated",
    [
        {"PixelSpacing": [0.143, 0.1431]},
        {"PixelSpacing": [0.1, 0.1], "PixelAspectRatio": [2, 1]},
        {"PixelAspectRatio": [1, 1]},
        {"PixelAspectRatio": [0, 1]},
        {"PixelSpacing": [14.3, 0.143]},
    ],
    ids=str,
)
def test_square_pixels_and_slips_are_left_alone(decode, dicom, chest, stated):
    film = decode(dicom(chest(), **stated))
    np.testing.assert_array_equal(film.pixels, chest())
    assert film.facts.notes == ()


def test_a_film_that_would_grow_too_large_gives_up_pixels_instead(decode, dicom, monkeypatch):
    assert square_pixels.MAX_PIXELS == MAX_PIXELS
    monkeypatch.setattr(square_pixels, "MAX_PIXELS", 100_000)
    film = decode(dicom(circle(200, 400), PixelSpacing=[0.2, 0.1]))
    assert film.pixels.shape == (200, 200)
    assert film.facts.pixel_spacing_mm == (0.2, 0.2)
    assert abs(extent(film, 0) - extent(film, 1)) <= 2


def test_padding_stays_black_beside_a_stretched_film(decode, dicom):
    values = circle(200, 400)
    values[:50] = 5000
    film = decode(to_bytes(build_dicom(values, PixelSpacing=[0.2, 0.1], PixelPaddingValue=5000)))
    assert to_gray8(film)[:99].max() == 0
