"""Header to facts: names in every character set, dates, ages, and elements that are damaged."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import numpy as np
import pytest
from pydicom.data import get_charset_files

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.patient import Age, AgeUnit, PatientDraft, Sex
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.imaging.dicom_header import parse_age, parse_date, parse_time


def test_all_facts(decode, dicom, chest):
    film = decode(
        dicom(
            chest(),
            BitsStored=12,
            HighBit=11,
            PatientName="Doe^Jane^Mary^Dr^III",
            PatientID=" 7731 ",
            PatientSex="F",
            PatientBirthDate="20200229",
            PatientAge="006Y",
            StudyDate="20260102",
            StudyTime="080000",
            AcquisitionDate="20260103",
            AcquisitionTime="091502.123456",
            Modality="DX",
            ViewPosition="AP",
            AccessionNumber="A-1",
            InstitutionName="Clinic",
            StudyDescription="Chest",
            StudyInstanceUID="1.2.3",
            PixelSpacing=[0.2, 0.201],
            ImagerPixelSpacing=[0.3, 0.3],
            LossyImageCompression="01",
        )
    )
    facts = film.facts
    assert facts.patient == PatientDraft("7731", "Doe, Jane Mary", Sex.FEMALE, date(2020, 2, 29))
    assert facts.acquired_at == datetime(2026, 1, 3, 9, 15, 2)
    assert (facts.file_format, facts.suffix, facts.bits_stored) == ("DICOM", ".dcm", 12)
    assert (facts.width_px, facts.height_px) == (170, 150)
    assert (facts.modality, facts.view_position, facts.accession_number) == ("DX", "AP", "A-1")
    assert (facts.institution_name, facts.study_description) == ("Clinic", "Chest")
    assert (facts.study_instance_uid, facts.sop_instance_uid) == ("1.2.3", "1.2.826.0.1.3680043.8.498.1")
    assert facts.pixel_spacing_mm == (0.2, 0.201)
    assert facts.photometric_interpretation == "MONOCHROME2"
    assert facts.transfer_syntax == "1.2.840.10008.1.2.1"
    assert facts.lossy


def test_header_with_nothing_in_it(decode, dicom, chest):
    facts = decode(dicom(chest())).facts
    assert facts.patient.empty
    assert facts.acquired_at is None
    assert facts.pixel_spacing_mm is None
    assert not facts.lossy


CHARSET_NAMES = {
    "chrArab": "قباني, لنزار",
    "chrFren": "Buc, Jérôme",
    "chrFrenMulti": "Buc, Jérôme",
    "chrGerm": "Äneas, Rüdiger",
    "chrGreek": "Διονυσιος",
    "chrH31": "Yamada, Tarou",
    "chrHbrw": "שרון, דבורה",
    "chrI2": "Hong, Gildong",
    "chrRuss": "Люкceмбypг",
    "chrX1": "Wang, XiaoDong",
    "chrX2": "Wang, XiaoDong",
}


@pytest.mark.parametrize("name", CHARSET_NAMES)
def test_names_of_pydicoms_character_sets(name):
    [path] = get_charset_files(f"{name}.dcm")
    assert decode_film(Path(path), CancelToken()).facts.patient.name == CHARSET_NAMES[name]


@pytest.mark.parametrize(
    ("stored", "name"),
    [
        ("አበበ^ቢቂላ", "አበበ, ቢቂላ"),
        ("王小东", "王小东"),
        ("=山田^太郎=やまだ^たろう", "山田, 太郎"),
        ("==やまだ^たろう", "やまだ, たろう"),
        ("Yamada^Tarou=山田^太郎", "Yamada, Tarou"),
        ("^Jane", "Jane"),
        ("Doe^", "Doe"),
        ("Doe Jane", "Doe Jane"),
        ("Doe^^Mary", "Doe, Mary"),
        ("Zoe\u0308^A", "Zoë, A"),
        ("^^^^", ""),
        ("", ""),
    ],
)
def test_forms_of_a_name(decode, dicom, chest, stored, name):
    assert decode(dicom(chest(), SpecificCharacterSet="ISO_IR 192", PatientName=stored)).facts.patient.name == name


@pytest.mark.parametrize("declared", [None, "ISO_IR 6"])
def test_utf8_that_the_file_does_not_declare(decode, dicom, dicom_bytes, chest, declared):
    dataset = dicom(chest(), SpecificCharacterSet="ISO_IR 192", PatientName="አበበ^ቢቂላ", InstitutionName="ጤና ጣቢያ")
    source = dicom_bytes(dataset)
    at = source.index(b"\x08\x00\x05\x00CS\x0a\x00ISO_IR 192")
    instead = b"" if declared is None else b"\x08\x00\x05\x00CS\x08\x00ISO_IR 6"
    facts = decode(source[:at] + instead + source[at + 18 :]).facts
    assert facts.patient.name == "አበበ, ቢቂላ"
    assert facts.institution_name == "ጤና ጣቢያ"


def test_unknown_character_set_does_not_fail_the_film(decode, dicom, dicom_bytes, chest):
    dataset = dicom(chest(), SpecificCharacterSet="ISO_IR 100", PatientName="Doe^Jane", PatientID="7")
    facts = decode(dicom_bytes(dataset).replace(b"ISO_IR 100", b"ISO_XX 999")).facts
    assert facts.patient.number == "7"


@pytest.mark.parametrize(("stored", "sex"), [("F", Sex.FEMALE), ("M", Sex.MALE), ("O", Sex.OTHER), ("", None), ("X", None)])
def test_sex(decode, dicom, chest, stored, sex):
    assert decode(dicom(chest(), PatientSex=stored)).facts.patient.sex is sex


def test_sex_in_small_letters(decode, dicom, dicom_bytes, chest):
    source = dicom_bytes(dicom(chest(), PatientSex="F")).replace(b"CS\x02\x00F ", b"CS\x02\x00f ")
    assert decode(source).facts.patient.sex is Sex.FEMALE


def test_age_where_no_birth_date_is(decode, dicom, chest):
    patient = decode(dicom(chest(), PatientAge="018M")).facts.patient
    assert patient.estimated_age == Age(18, AgeUnit.MONTHS)
    assert patient.birth_date is None


def test_birth_after_the_film_is_no_birth_date(decode, dicom, chest):
    film = decode(dicom(chest(), PatientBirthDate="20270101", StudyDate="20260101", PatientAge="003Y"))
    assert film.facts.patient.birth_date is None
    assert film.facts.patient.estimated_age == Age(3, AgeUnit.YEARS)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20200229", date(2020, 2, 29)),
        ("2020.02.29", date(2020, 2, 29)),
        ("2020-02-29", date(2020, 2, 29)),
        ("20210229", None),
        ("00000000", None),
        ("2020", None),
        ("29022020", None),
        ("2020.02-29", None),
        ("UNKNOWN", None),
        ("", None),
    ],
)
def test_dates(text, day):
    assert parse_date(text) == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("091502.123456", time(9, 15, 2)),
        ("0915", time(9, 15)),
        ("09", time(9)),
        ("09:15:02", time(9, 15, 2)),
        ("235960", time(23, 59, 59)),
        ("256161", time()),
        ("noon", time()),
        ("", time()),
    ],
)
def test_times(text, moment):
    assert parse_time(text) == moment


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("018M", Age(18, AgeUnit.MONTHS)),
        ("045Y", Age(45, AgeUnit.YEARS)),
        ("3Y", Age(3, AgeUnit.YEARS)),
        ("002W", Age(2, AgeUnit.WEEKS)),
        ("000D", Age(0, AgeUnit.DAYS)),
        ("000Y", None),
        ("45", None),
        ("abcY", None),
        ("", None),
    ],
)
def test_ages(text, age):
    assert parse_age(text) == age


@pytest.mark.parametrize(
    ("elements", "moment"),
    [
        ({"AcquisitionDateTime": "20260103091502.5+0300"}, datetime(2026, 1, 3, 9, 15, 2)),
        ({"AcquisitionDateTime": "20260103-0500"}, datetime(2026, 1, 3)),
        ({"ContentDate": "20260103", "ContentTime": "0915", "StudyDate": "20260101"}, datetime(2026, 1, 3, 9, 15)),
        ({"StudyDate": "20260101", "StudyTime": ""}, datetime(2026, 1, 1)),
        ({"AcquisitionDate": "", "StudyDate": "20260101", "StudyTime": "10"}, datetime(2026, 1, 1, 10)),
        ({"StudyTime": "101010"}, None),
    ],
)
def test_when_the_film_was_taken(decode, dicom, chest, elements, moment):
    assert decode(dicom(chest(), **elements)).facts.acquired_at == moment


@pytest.mark.parametrize("spacing", [[0, 0], [-1, 1], [0.1], ""])
def test_spacing_without_sense(decode, dicom, chest, spacing):
    assert decode(dicom(chest(), PixelSpacing=spacing)).facts.pixel_spacing_mm is None
    film = decode(dicom(chest(), PixelSpacing=spacing, ImagerPixelSpacing=[0.3, 0.301]))
    assert film.facts.pixel_spacing_mm == (0.3, 0.301)


def test_no_damaged_element_fails_the_film(decode, dicom, dicom_bytes, chest):
    """Every value of the header, one after the other, filled with bytes that no value representation allows."""
    texts = {
        "SpecificCharacterSet": "ISO_IR 192", "StudyDate": "20260101", "StudyTime": "101010", "AccessionNumber": "ACC100",
        "Modality": "CRCR", "InstitutionName": "CLINIC", "StudyDescription": "CHESTS", "PatientName": "DOE^JANE",
        "PatientID": "771234",
        "PatientBirthDate": "20200101", "PatientSex": "FEMALE", "PatientAge": "003Y", "ViewPosition": "APAP",
        "StudyInstanceUID": "1.2.3.44.5678", "ImagerPixelSpacing": ["0.123456", "0.123654"], "WindowCenter": "2000.001",
        "WindowWidth": "3000.002", "RescaleIntercept": "0.000001", "RescaleSlope": "1.000001", "PixelPaddingRangeLimit": 77,
    }  # fmt: skip
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        source = dicom_bytes(dicom(chest(), **texts))
    decoded = 0
    for value in [text for text in texts.values() if isinstance(text, str)] + ["0.123456"]:
        for junk in (b"\xff\xfe\x80", b"\x1b$B\x00", b"\\\\=^"):
            filled = (junk * len(value))[: len(value)]
            film = decode(source.replace(value.encode(), filled))
            np.testing.assert_array_equal(film.pixels, chest())
            decoded += 1
    assert decoded == 57
