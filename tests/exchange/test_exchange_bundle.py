"""The bundle as a whole: every file, whole or not there, read back by the program itself."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pydicom
import pytest
from exchange_films import decoded, dicom_with_words, jpeg_with_words, png_with_words
from exchange_records import full_record, old_record
from fakes import MINIMAL_PDF, FakeReport
from PIL import Image

from pneumo_desktop import app
from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.patient import PatientDetails
from pneumo_desktop.domain.ports import BundleOrder, Letterhead
from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.visit import DangerSign, Sign
from pneumo_desktop.exchange import bundle as bundle_module
from pneumo_desktop.exchange.bundle import SUMS, write_bundle
from pneumo_desktop.exchange.dicom_out import person_name
from pneumo_desktop.exchange.fhir_bundle import record_from_fhir
from pneumo_desktop.exchange.plain import flatten
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.imaging.finding import find_films

SOURCES = {
    "jpeg": jpeg_with_words,
    "png": png_with_words,
    "dicom": dicom_with_words,
    "dicom jpeg": lambda: dicom_with_words("jpeg"),
}


def record_of(film: Film, record: Record | None = None) -> Record:
    made = record or full_record()
    reading = replace(made.reading, film_sha256=film.sha256)
    return replace(made, film_sha256=film.sha256, film_facts=film.facts, reading=reading)


def write(folder: Path, film: Film, record: Record, target: Path | None = None, **changes: object) -> Path:
    report = folder / "kept.pdf"
    report.write_bytes(MINIMAL_PDF)
    if target is None:
        target = folder / "stick"
        target.mkdir(exist_ok=True)
    order = replace(BundleOrder(record, film, report.read_bytes(), target), **changes)
    zone = timezone(timedelta(hours=3))
    return write_bundle(order, CancelToken(), no_progress, write_report=FakeReport(), say_code=str, zone=zone)


def names(folder: Path) -> set[str]:
    return {str(file.relative_to(folder)).replace("\\", "/") for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("kind", SOURCES)
def test_folder_holds_everything_and_the_film_byte_for_byte(tmp_path: Path, kind: str) -> None:
    source = SOURCES[kind]()
    film = decoded(tmp_path, source)
    written = write(tmp_path, film, record_of(film))
    assert written.name == "referral-P-2026-000123-v2"
    film_name = "film.png" if kind != "jpeg" else "film.jpg"
    expected = {
        "report.pdf",
        film_name,
        "heat_map.png",
        "record.json",
        "dicom/film.dcm",
        "dicom/report.dcm",
        "dicom/result.dcm",
    }
    assert names(written) == expected | {"README.txt", "README.html", SUMS}
    original = written / ("dicom/film.dcm" if "dicom" in kind else film_name)
    assert original.read_bytes() == source
    assert (written / "report.pdf").read_bytes() == (tmp_path / "kept.pdf").read_bytes()
    assert [one.name for one in (tmp_path / "stick").iterdir()] == [written.name]


@pytest.mark.parametrize("kind", SOURCES)
def test_record_in_the_bundle_is_the_record(tmp_path: Path, kind: str) -> None:
    film = decoded(tmp_path, SOURCES[kind]())
    record = record_of(film)
    written = write(tmp_path, film, record)
    again = record_from_fhir(json.loads((written / "record.json").read_text(encoding="utf-8")))
    assert flatten(again) == flatten(record)


def test_a_film_without_a_time_of_day_gets_none_in_dicom(tmp_path: Path) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    record = record_of(film)
    record = replace(record, visit=replace(record.visit, exam_at=datetime(2026, 3, 4)))
    folder = write(tmp_path, film, record) / "dicom"
    report = pydicom.dcmread(folder / "report.dcm")
    assert (report.StudyDate, report.StudyTime, report.AcquisitionDateTime) == ("20260304", "", "20260304")


def test_the_readme_says_refer_urgently_whatever_the_reading(tmp_path: Path) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    record = record_of(film)
    signs = replace(record.visit.signs, danger_signs={DangerSign.LETHARGIC: Sign.YES})
    written = write(tmp_path, film, replace(record, visit=replace(record.visit, signs=signs)))
    assert "REFER URGENTLY. Because of: lethargic" in " ".join((written / "README.txt").read_text(encoding="utf-8").split())
    calm = replace(record.visit.signs, danger_signs={}, oxygen_saturation=97, stridor=Sign.NO)
    plain = write(tmp_path, film, replace(record, visit=replace(record.visit, signs=calm)))
    assert "REFER URGENTLY" not in (plain / "README.txt").read_text(encoding="utf-8")


def test_the_checksums_are_those_of_all_files(tmp_path: Path) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    written = write(tmp_path, film, record_of(film))
    lines = (written / SUMS).read_text(encoding="ascii").splitlines()
    assert {line.partition("  ")[2] for line in lines} == names(written) - {SUMS}
    for line in lines:
        digest, _, name = line.partition("  ")
        assert hashlib.sha256((written / name).read_bytes()).hexdigest() == digest


def test_sha256sum_accepts_the_checksums(tmp_path: Path) -> None:
    program = shutil.which("sha256sum")
    if program is None:
        pytest.skip("sha256sum is not installed (Debian: apt-get install coreutils)")
    film = decoded(tmp_path, jpeg_with_words())
    written = write(tmp_path, film, record_of(film))
    done = subprocess.run([program, "--strict", "-c", SUMS], cwd=written, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr


def test_zip_holds_the_same_files_as_the_folder(tmp_path: Path) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    folder = write(tmp_path, film, record_of(film))
    packed = write(tmp_path, film, record_of(film), zipped=True)
    assert packed.name == "referral-P-2026-000123-v2.zip"
    with zipfile.ZipFile(packed) as archive:
        assert archive.testzip() is None
        inside = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
    assert inside == {name: (folder / name).read_bytes() for name in names(folder)}


def test_an_earlier_bundle_is_kept(tmp_path: Path) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    first, second = (write(tmp_path, film, record_of(film)) for _ in range(2))
    assert (first.name, second.name) == ("referral-P-2026-000123-v2", "referral-P-2026-000123-v2_2")
    assert names(first) == names(second)


@pytest.mark.parametrize("kind", SOURCES)
def test_an_old_record_makes_a_bundle_too(tmp_path: Path, kind: str) -> None:
    film = decoded(tmp_path, SOURCES[kind]())
    record = record_of(film, old_record())
    written = write(tmp_path, film, record)
    assert "DRAFT" in (written / "README.txt").read_text()
    assert flatten(record_from_fhir(json.loads((written / "record.json").read_text(encoding="utf-8")))) == flatten(record)


@pytest.mark.parametrize("record", [full_record(), old_record()], ids=["full", "old"])
@pytest.mark.parametrize("kind", SOURCES)
def test_dciodvfy_finds_no_error(tmp_path: Path, dciodvfy: Callable[[Path], list[str]], kind: str, record: Record) -> None:
    film = decoded(tmp_path, SOURCES[kind]())
    written = write(tmp_path, film, record_of(film, record))
    made = ["report.dcm", "result.dcm", *([] if "dicom" in kind else ["film.dcm"])]
    for name in made:
        assert dciodvfy(written / "dicom" / name) == [], name


def test_dciodvfy_would_complain(tmp_path: Path, dciodvfy: Callable[[Path], list[str]]) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    file = write(tmp_path, film, record_of(film)) / "dicom" / "result.dcm"
    dataset = pydicom.dcmread(file)
    del dataset.ConversionType
    dataset.save_as(file)
    assert dciodvfy(file)


def test_dicom_files_stand_in_the_films_own_study(tmp_path: Path) -> None:
    film = decoded(tmp_path, dicom_with_words())
    written = write(tmp_path, film, record_of(film))
    original, report, result = (pydicom.dcmread(written / "dicom" / f"{name}.dcm") for name in ("film", "report", "result"))
    assert {one.StudyInstanceUID for one in (original, report, result)} == {original.StudyInstanceUID}
    assert len({one.SeriesInstanceUID for one in (original, report, result)}) == 3
    assert len({one.SOPInstanceUID for one in (original, report, result)}) == 3
    assert result.SourceImageSequence[0].ReferencedSOPInstanceUID == original.SOPInstanceUID
    assert report.SOPInstanceUID.startswith("2.25.")
    assert result.ContributingEquipmentSequence[0].ManufacturerModelName == "EfficientNet-Lite0"
    assert report.AccessionNumber == "ACC-77812"


def test_names_of_any_script_stand_in_dicom(tmp_path: Path) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    for name in ("أمينة حسن", "अनीता देवी", "王小明", "Владимир Ёлкин"):
        record = record_of(film)
        patient = replace(record.patient, name=name, details=replace(record.patient.details, family_name=""))
        record = replace(record, patient=patient, reading=replace(record.reading, patient_key=patient.key))
        written = write(tmp_path, film, record)
        dataset = pydicom.dcmread(written / "dicom" / "report.dcm")
        assert dataset.SpecificCharacterSet == "ISO_IR 192"
        assert str(dataset.PatientName).rstrip("^") == name


@pytest.mark.parametrize(
    ("name", "family", "expected"),
    [
        ("Émilie Nakato Ssebaggala", "Ssebaggala", "Ssebaggala^Émilie Nakato"),
        ("Ssebaggala, Émilie", "Ssebaggala", "Ssebaggala^Émilie"),
        ("Émilie Nakato-Ssebaggala", "Ssebaggala", "Émilie Nakato-Ssebaggala^"),
        ("Ana", "", "Ana^"),
        ("Ana^=\\\n", "", "Ana^"),
    ],
)
def test_family_name_comes_first_where_it_is_known(name: str, family: str, expected: str) -> None:
    patient = replace(full_record().patient, name=name, details=PatientDetails(family))
    assert person_name(patient) == expected


def test_encapsulated_pdf_comes_out_again(tmp_path: Path) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    written = write(tmp_path, film, record_of(film))
    dataset = pydicom.dcmread(written / "dicom" / "report.dcm")
    pdf = bytes(dataset.EncapsulatedDocument)[: dataset.EncapsulatedDocumentLength]
    assert pdf == (written / "report.pdf").read_bytes()


def test_dicom_copy_of_a_jpeg_has_the_same_pixels(tmp_path: Path) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    copy = decode_film(write(tmp_path, film, record_of(film)) / "dicom" / "film.dcm", CancelToken())
    assert np.array_equal(copy.pixels, film.pixels)
    assert copy.facts.lossy


def test_result_picture_names_nobody_and_says_what_it_is_not(tmp_path: Path) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    written = write(tmp_path, film, record_of(film))
    picture = np.asarray(Image.open(written / "heat_map.png"))
    stored = pydicom.dcmread(written / "dicom" / "result.dcm").pixel_array
    assert np.array_equal(picture, stored)
    head = picture[20:80]
    assert (head.max(axis=2) > 200).sum() > 400  # the warning's letters


# --- read back -----------------------------------------------------------------------------------------------------------


def search(place: Path, scratch: Path) -> tuple[list[str], dict[str, str]]:
    scratch.mkdir(exist_ok=True)
    found = {}
    for step in find_films([place], scratch, decode_film, CancelToken()):
        if step.found is not None:
            found[step.found.number] = step.found
    films = [film.name.rpartition("/")[2] for film in found.values() if film.error is None]
    named = {film.name.rpartition("/")[2]: film.error.code for film in found.values() if film.error is not None}
    return films, named


@pytest.mark.parametrize("zipped", [False, True], ids=["folder", "zip"])
@pytest.mark.parametrize("deidentified", [False, True], ids=["whole", "without names"])
@pytest.mark.parametrize("kind", SOURCES)
def test_the_program_finds_its_own_bundles_film_once(tmp_path: Path, kind: str, deidentified: bool, zipped: bool) -> None:
    film = decoded(tmp_path, SOURCES[kind]())
    written = write(tmp_path, film, record_of(film), zipped=zipped, deidentified=deidentified)
    films, named = search(written, tmp_path / "scratch")
    picture = "film.jpg" if kind == "jpeg" and not deidentified else "film.png"
    assert films == (["film.dcm"] if "dicom" in kind else [picture])
    copy = picture if "dicom" in kind else "film.dcm"
    assert named == {
        "heat_map.png": "film.is_result",
        "result.dcm": "film.is_result",
        "report.dcm": "film.is_report",
        copy: "film.is_copy",
    }


def test_a_copy_without_its_original_is_a_film(tmp_path: Path) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    written = write(tmp_path, film, record_of(film))
    assert search(written / "dicom", tmp_path / "scratch")[0] == ["film.dcm"]
    assert search(written / "dicom" / "film.dcm", tmp_path / "scratch")[0] == ["film.dcm"]


@pytest.mark.parametrize(
    ("name", "code"), [("heat_map.png", "result"), ("dicom/result.dcm", "result"), ("dicom/report.dcm", "report")]
)
def test_a_result_is_never_opened_as_a_film(tmp_path: Path, name: str, code: str) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    written = write(tmp_path, film, record_of(film))
    with pytest.raises(PneumoError) as raised:
        decode_film(written / name, CancelToken())
    assert raised.value.code == f"film.is_{code}"


# --- whole or not there --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("zipped", [False, True], ids=["folder", "zip"])
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "bundle.full"),
        (errno.EROFS, "bundle.no_rights"),
        (errno.EIO, "bundle.gone"),
        (errno.EINVAL, "bundle.failed"),
    ],
)
def test_nothing_half_is_left_when_the_disk_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zipped: bool, number: int, code: str
) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    calls = []

    def fail(_descriptor: int) -> None:
        calls.append(1)
        if zipped or len(calls) == 4:
            raise OSError(number, "the disk")

    record = record_of(film)
    report = tmp_path / "kept.pdf"
    report.write_bytes(MINIMAL_PDF)
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(bundle_module.os, "fsync", fail)
    order = BundleOrder(record, film, report.read_bytes(), stick, zipped)
    with pytest.raises(PneumoError) as raised:
        write_bundle(order, CancelToken(), no_progress, write_report=FakeReport(), say_code=str, zone=UTC)
    assert raised.value.code == code
    assert raised.value.facts["folder"] == str(stick)
    assert calls
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize("zipped", [False, True], ids=["folder", "zip"])
def test_cancelling_leaves_nothing(tmp_path: Path, zipped: bool) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    record = record_of(film)
    report = tmp_path / "kept.pdf"
    report.write_bytes(MINIMAL_PDF)
    stick = tmp_path / "stick"
    stick.mkdir()
    cancel = CancelToken()

    def progress(_step: str, share: float) -> None:
        if share > 0.8:
            cancel.cancel()

    order = BundleOrder(record, film, report.read_bytes(), stick, zipped)
    with pytest.raises(Cancelled):
        write_bundle(order, cancel, progress, write_report=FakeReport(), say_code=str, zone=UTC)
    assert list(stick.iterdir()) == []


def test_a_stick_that_is_gone_is_told(tmp_path: Path) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    with pytest.raises(PneumoError) as raised:
        write(tmp_path, film, record_of(film), target=tmp_path / "pulled")
    assert raised.value.code == "bundle.gone"


def test_another_film_is_refused(tmp_path: Path) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    record = record_of(film)
    order = BundleOrder(replace(record, film_sha256="cd" * 32), film, b"", tmp_path)
    with pytest.raises(PneumoError) as raised:
        write_bundle(order, CancelToken(), no_progress, write_report=FakeReport(), say_code=str, zone=UTC)
    assert raised.value.code == "bundle.wrong_film"


def test_names_of_files_tell_nothing_of_the_patient(tmp_path: Path) -> None:
    film = decoded(tmp_path, dicom_with_words())
    written = write(tmp_path, film, record_of(film))
    for name in (written.name, *names(written)):
        assert not any(word in name for word in ("Nakato", "KDH", "Ssebaggala"))


@pytest.mark.parametrize(
    ("tag", "start", "words"),
    [("fr", "CLICHÉ THORACIQUE", "une aide"), ("ar", "صورة صدر", "مساعدة"), ("pt", "RADIOGRAFIA", "uma ajuda")],
)
def test_the_readme_speaks_the_language_of_the_report(tmp_path: Path, tag: str, start: str, words: str) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    record = record_of(film)
    report = app.make_report(record, film, Letterhead(language=tag), record.saved_at)
    order = BundleOrder(record, film, report, tmp_path)
    written = write_bundle(order, CancelToken(), no_progress, write_report=FakeReport(), say_code=str, zone=UTC)
    text = (written / "README.txt").read_bytes().decode("utf-8-sig")
    page = (written / "README.html").read_text(encoding="utf-8")
    assert text.startswith(start)
    assert words in page
    assert f'lang="{tag}"' in page
    assert ('dir="rtl"' in page) is (tag == "ar")
    for name in names(written) - {"README.txt", "README.html"}:
        assert name.rpartition("/")[2] in text
    forms = json.loads((written / "record.json").read_text(encoding="utf-8"))["entry"]
    attached = next(e["resource"] for e in forms if e["resource"]["resourceType"] == "DiagnosticReport")["presentedForm"][0]
    assert attached["language"] == tag


def test_readme_pages_are_ascii_or_utf8_and_name_every_file(tmp_path: Path) -> None:
    film = decoded(tmp_path, dicom_with_words())
    written = write(tmp_path, film, record_of(film))
    text = (written / "README.txt").read_bytes().decode("ascii")
    page = (written / "README.html").read_text(encoding="utf-8")
    for name in names(written) - {"README.txt", "README.html"}:
        assert name.rpartition("/")[2] in text
        assert f'href="{name}"' in page
    assert max(len(line) for line in text.splitlines()) <= 100
    assert "not a diagnosis" in page
    assert io.StringIO(text).readline().startswith("CHEST FILM")
