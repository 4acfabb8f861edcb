"""What the header says for the eye: sides of the patient, and what a length on the film is."""

from __future__ import annotations

import pytest

from pneumo_desktop.domain.film import SpacingKind


@pytest.mark.parametrize("stated", [["L", "F"], ["R", "F"], ["A", "F"], ["H", "L"], ["LP", "FP"], ["P", "F"]])
def test_the_sides_are_as_stated(decode, dicom, chest, stated):
    facts = decode(dicom(chest(), PatientOrientation=stated)).facts
    assert facts.patient_orientation == facts.sides == tuple(stated)


@pytest.mark.parametrize("stated", ["", "L", ["L", ""], ["L", "R"], ["L", "L"], ["LR", "F"], ["LEFT", "FOOT"], ["X", "F"]])
def test_sides_without_sense_are_not_stated(decode, dicom, chest, stated):
    assert decode(dicom(chest(), PatientOrientation=stated)).facts.patient_orientation == ()


@pytest.mark.parametrize(
    ("elements", "laterality"),
    [
        ({}, ""),
        ({"ImageLaterality": "R"}, "R"),
        ({"Laterality": "L"}, "L"),
        ({"ImageLaterality": "U", "Laterality": "L"}, "U"),
        ({"Laterality": "X"}, ""),
    ],
)
def test_laterality(decode, dicom, chest, elements, laterality):
    assert decode(dicom(chest(), **elements)).facts.laterality == laterality


def test_series(decode, dicom, chest):
    facts = decode(dicom(chest(), SeriesNumber="3", SeriesDescription="Thorax  a.p.")).facts
    assert (facts.series_number, facts.series_description) == ("3", "Thorax a.p.")
    facts = decode(dicom(chest())).facts
    assert (facts.series_number, facts.series_description) == ("", "")


PIXEL, IMAGER = {"PixelSpacing": [0.2, 0.201]}, {"ImagerPixelSpacing": [0.3, 0.3]}
SAME = {"PixelSpacing": [0.3, 0.3], **IMAGER}
FACTOR = {"EstimatedRadiographicMagnificationFactor": "1.15"}


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        ({}, (None, SpacingKind.STATED, None)),
        (FACTOR, (None, SpacingKind.STATED, None)),
        (PIXEL, ((0.2, 0.201), SpacingKind.STATED, None)),
        ({**PIXEL, **FACTOR}, ((0.2, 0.201), SpacingKind.STATED, None)),
        (IMAGER, ((0.3, 0.3), SpacingKind.DETECTOR, None)),
        (SAME, ((0.3, 0.3), SpacingKind.DETECTOR, None)),
        ({**IMAGER, **FACTOR}, ((0.3, 0.3), SpacingKind.MAGNIFIED, 1.15)),
        ({**SAME, **FACTOR}, ((0.3, 0.3), SpacingKind.MAGNIFIED, 1.15)),
        ({**PIXEL, **IMAGER}, ((0.2, 0.201), SpacingKind.CALIBRATED, None)),
        ({**PIXEL, **IMAGER, **FACTOR}, ((0.2, 0.201), SpacingKind.CALIBRATED, None)),
        ({**SAME, "PixelSpacingCalibrationType": "FIDUCIAL"}, ((0.3, 0.3), SpacingKind.CALIBRATED, None)),
        ({"NominalScannedPixelSpacing": [0.1, 0.1]}, ((0.1, 0.1), SpacingKind.DETECTOR, None)),
        ({**IMAGER, "EstimatedRadiographicMagnificationFactor": "1"}, ((0.3, 0.3), SpacingKind.DETECTOR, None)),
        ({**IMAGER, "EstimatedRadiographicMagnificationFactor": "0"}, ((0.3, 0.3), SpacingKind.DETECTOR, None)),
        ({**IMAGER, "EstimatedRadiographicMagnificationFactor": "115"}, ((0.3, 0.3), SpacingKind.DETECTOR, None)),
    ],
)
def test_what_a_length_on_the_film_is(decode, dicom, chest, elements, expected):
    facts = decode(dicom(chest(), **elements)).facts
    assert (facts.pixel_spacing_mm, facts.spacing_kind, facts.magnification) == expected
