"""Nothing that names a person leaves in a de-identified bundle, and nothing clinical is lost."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pypdfium2
import pytest
from exchange_films import SECRETS, decoded, dicom_with_words, jpeg_with_words, picture, png_with_words
from exchange_records import full_record, old_record
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from test_exchange_bundle import record_of

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.correction import corrected
from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Correction, Film, FilmFacts
from pneumo_desktop.domain.ports import BundleOrder, Letterhead, Rectangle
from pneumo_desktop.domain.reading import Agreement, WhoConclusion
from pneumo_desktop.domain.record import Record
from pneumo_desktop.exchange import deidentify_dicom
from pneumo_desktop.exchange.bundle import write_bundle
from pneumo_desktop.exchange.deidentify import _clean_facts, clean_record, new_disguise
from pneumo_desktop.exchange.deidentify_dicom import METHODS, Disguise, actions, clean_dataset
from pneumo_desktop.exchange.fhir_bundle import record_from_fhir
from pneumo_desktop.exchange.plain import flatten, unflatten
from pneumo_desktop.exchange.stream_comments import blank_comments
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.reporting.pdf import write_report
from pneumo_desktop.resources import resource

SOURCES: dict[str, Callable[[], bytes]] = {
    "jpeg": jpeg_with_words,
    "png": png_with_words,
    "dicom": dicom_with_words,
    "dicom monochrome1": lambda: dicom_with_words("monochrome1"),
    "dicom jpeg": lambda: dicom_with_words("jpeg"),
    "dicom jpeg 2000": lambda: dicom_with_words("j2k"),
}


def write(folder: Path, film: Film, record: Record, *places: Rectangle, zipped: bool = False) -> Path:
    report = folder / "kept.pdf"
    write_report(record, film, Letterhead("Mulago Hospital"), report, record.saved_at)
    stick = folder / "stick"
    stick.mkdir(exist_ok=True)
    order = BundleOrder(record, film, report.read_bytes(), stick, zipped, True, places)
    zone = timezone(timedelta(hours=3))
    return write_bundle(order, CancelToken(), no_progress, write_report=write_report, say_code=str, zone=zone)


def all_text(folder: Path) -> dict[str, str]:
    """Everything in the bundle as text: bytes as Latin-1 and UTF-8, PDF pages unpacked, DICOM headers spelled out."""
    found = {}
    for file in sorted(one for one in folder.rglob("*") if one.is_file()):
        data = file.read_bytes()
        words = [data.decode("latin-1"), data.decode("utf-8", "ignore"), data.decode("utf-16", "ignore")]
        if file.suffix == ".dcm":
            dataset = pydicom.dcmread(file)
            words.append(str(dataset))
            if "EncapsulatedDocument" in dataset:
                words.append(pdf_text(bytes(dataset.EncapsulatedDocument)))
        if file.suffix == ".pdf":
            words.append(pdf_text(data))
        if file.name == "record.json":
            report = next(
                e["resource"] for e in json.loads(data)["entry"] if e["resource"]["resourceType"] == "DiagnosticReport"
            )
            assert report["presentedForm"][0]["data"]
        found[f"{folder.name}/{file.relative_to(folder)}"] = "\n".join(words)
    return found


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    return "\n".join([*pages, str(document.get_metadata_dict())])


def assert_nobody_is_named(folder: Path, extra: tuple[str, ...] = ()) -> None:
    for name, words in all_text(folder).items():
        haystack = (name + words).casefold()
        told = [secret for secret in (*SECRETS, *extra) if secret.casefold() in haystack]
        assert not told, (name, told)


@pytest.mark.parametrize("kind", SOURCES)
def test_nothing_exported_names_anybody(tmp_path: Path, kind: str) -> None:
    film = decoded(tmp_path, SOURCES[kind]())
    record = record_of(film)
    written = write(tmp_path, film, record)
    assert_nobody_is_named(written, (record.film_sha256, record.id, "2026:11:19", "19 November 2026", "Émilie"))


def test_the_whole_bundle_does_name_the_patient(tmp_path: Path) -> None:
    """So that the test above can fail."""
    film = decoded(tmp_path, dicom_with_words())
    record = record_of(film)
    report = tmp_path / "kept.pdf"
    write_report(record, film, Letterhead("Mulago Hospital"), report, record.saved_at)
    order = BundleOrder(record, film, report.read_bytes(), tmp_path)
    written = write_bundle(order, CancelToken(), no_progress, write_report=write_report, say_code=str, zone=UTC)
    told = {secret for words in all_text(written).values() for secret in SECRETS if secret in words}
    assert told == set(SECRETS)


def test_zip_names_nobody_either(tmp_path: Path) -> None:
    film = decoded(tmp_path, dicom_with_words())
    packed = write(tmp_path, film, record_of(film), zipped=True)
    with zipfile.ZipFile(packed) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        archive.extractall(tmp_path / "out")
    assert_nobody_is_named(tmp_path / "out")
    assert not any(secret in packed.name for secret in SECRETS)


@pytest.mark.parametrize("kind", SOURCES)
def test_clinical_facts_stay(tmp_path: Path, kind: str) -> None:
    film = decoded(tmp_path, SOURCES[kind]())
    before = record_of(film)
    written = write(tmp_path, film, before)
    after = record_from_fhir(json.loads((written / "record.json").read_text(encoding="utf-8")))
    assert after.visit.signs == before.visit.signs
    assert (after.reading.score, after.reading.outcome, after.reading.model) == (
        0.9312,
        before.reading.outcome,
        before.reading.model,
    )
    assert after.patient.sex is before.patient.sex
    assert after.patient.age_on(after.saved_at.date()) == before.patient.age_on(before.visit.exam_at.date())
    assert after.final_read is not None
    assert after.final_read.who_conclusion is before.final_read.who_conclusion
    assert after.final_read.conclusion == "Primary end-point pneumonia"
    shifts = {
        (after.visit.exam_at.date() - before.visit.exam_at.date()),
        (after.saved_at.date() - before.saved_at.date()),
        (after.reading.read_at.date() - before.reading.read_at.date()),
    }
    assert len(shifts) == 1
    assert -3650 <= shifts.pop().days <= -30


@pytest.mark.parametrize("kind", [kind for kind in SOURCES if "dicom" in kind])
def test_dicom_film_keeps_its_pixels_and_says_what_was_done(
    tmp_path: Path, dciodvfy: Callable[[Path], list[str]], kind: str
) -> None:
    film = decoded(tmp_path, SOURCES[kind]())
    written = write(tmp_path, film, record_of(film))
    cleaned = pydicom.dcmread(written / "dicom" / "film.dcm")
    assert np.array_equal(decode_film(written / "dicom" / "film.dcm", CancelToken()).pixels, film.pixels)
    assert cleaned.PatientIdentityRemoved == "YES"
    assert [item.CodeValue for item in cleaned.DeidentificationMethodCodeSequence] == ["113100", "113107", "113108"]
    assert cleaned.LongitudinalTemporalInformationModified == "MODIFIED"
    assert (cleaned.PatientSex, cleaned.PatientAge, cleaned.PatientBirthDate) == ("F", "003Y", "")
    assert not [element for element in cleaned.iterall() if element.tag.is_private]
    assert cleaned.preamble == bytes(128)
    before = pydicom.dcmread(io.BytesIO(film.source))
    assert set(errors(dciodvfy, written / "dicom" / "film.dcm")) <= set(errors(dciodvfy, save(before, tmp_path)))


def save(dataset: pydicom.Dataset, folder: Path) -> Path:
    dataset.save_as(folder / "before.dcm")
    return folder / "before.dcm"


def errors(dciodvfy: Callable[[Path], list[str]], file: Path) -> list[str]:
    return [re.sub(r"<[^>]*>$", "", line) for line in dciodvfy(file)]


@pytest.mark.parametrize("kind", SOURCES)
def test_all_dicom_files_are_marked_and_stand_together(
    tmp_path: Path, dciodvfy: Callable[[Path], list[str]], kind: str
) -> None:
    film = decoded(tmp_path, SOURCES[kind]())
    written = write(tmp_path, film, record_of(film))
    files = {name: pydicom.dcmread(written / "dicom" / f"{name}.dcm") for name in ("film", "report", "result")}
    assert {one.PatientIdentityRemoved for one in files.values()} == {"YES"}
    assert len({one.PatientID for one in files.values()}) == 1
    assert len({one.StudyInstanceUID for one in files.values()}) == 1
    for name in ("report", "result"):
        assert dciodvfy(written / "dicom" / f"{name}.dcm") == []
    if "dicom" in kind:
        before = pydicom.dcmread(io.BytesIO(film.source))
        uids = {before.StudyInstanceUID, before.SeriesInstanceUID, before.SOPInstanceUID}
        assert not uids & {element.value for element in files["film"].iterall() if element.VR == "UI"}
        inner = files["film"].ReferencedImageSequence[0].ReferencedSOPInstanceUID
        assert inner == files["film"].SOPInstanceUID == files["film"].file_meta.MediaStorageSOPInstanceUID


def test_dates_of_the_header_move_together_and_times_go(tmp_path: Path) -> None:
    film = decoded(tmp_path, dicom_with_words())
    written = write(tmp_path, film, record_of(film))
    cleaned = pydicom.dcmread(written / "dicom" / "film.dcm")
    days = {
        cleaned.StudyDate,
        cleaned.SeriesDate,
        cleaned.ContentDate,
        cleaned.AcquisitionDate,
        cleaned.AcquisitionDateTime[:8],
    }
    assert len(days) == 1
    assert "20161120" <= days.pop() <= "20261020"
    assert {cleaned.StudyTime, cleaned.ContentTime} == {"000000"}


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_pictures_carry_nothing_but_pixels(tmp_path: Path, kind: str) -> None:
    film = decoded(tmp_path, SOURCES[kind]())
    written = write(tmp_path, film, record_of(film))
    with Image.open(written / "film.png") as image:
        assert image.info == {}
        assert np.array_equal(np.asarray(image), film.pixels)


@pytest.mark.parametrize("kind", SOURCES)
@pytest.mark.parametrize("turns", [0, 1])
def test_blackened_places_are_black_in_every_picture(tmp_path: Path, kind: str, turns: int) -> None:
    film = corrected(decoded(tmp_path, SOURCES[kind]()), Correction(turns))
    place = Rectangle(10, 20, 60, 30)
    record = record_of(film)
    record = replace(record, reading=replace(record.reading, correction=film.facts.correction))
    written = write(tmp_path, film, record, place)
    file = written / ("dicom/film.dcm" if "dicom" in kind else "film.png")
    again = corrected(decode_film(file, CancelToken()), Correction(turns))
    seen = to_gray8(again)
    assert (seen[20:50, 10:70] == seen[20, 10]).all()
    assert seen[20, 10] <= to_gray8(film).min()
    before = to_gray8(film)
    outside = np.ones(before.shape, bool)
    outside[20:50, 10:70] = False
    assert np.abs(seen.astype(int) - before.astype(int))[outside].max() <= 1
    if "dicom" in kind:
        cleaned = pydicom.dcmread(file)
        assert "113101" in [item.CodeValue for item in cleaned.DeidentificationMethodCodeSequence]
        assert cleaned.BurnedInAnnotation == "NO"
        shown = to_gray8(decoded(tmp_path, (written / "film.png").read_bytes(), "look.png"))
        assert (shown[22:48, 12:68] <= 2).all()


def test_no_text_of_the_record_leaves_but_codes() -> None:
    """Every text of a record filled with a secret: fields that are added later must not leave unless they are named here."""
    may_leave = {"device", "quality", "reason", "software_version", "modality", "view_position", "notes", "laterality"}
    may_leave |= {"photometric_interpretation", "transfer_syntax", "patient_orientation", "kinds", "origin"}
    record = full_record(merged_from=full_record().patient, corrected_from=full_record().patient)
    flat = {path: "Geheimnis" if _is_free(path, value, may_leave) else value for path, value in flatten(record).items()}
    filled = unflatten(flat)
    assert sum(value == "Geheimnis" for value in flat.values()) >= 30
    disguise = new_disguise(filled)
    cleaned = clean_record(filled, disguise_facts(filled, disguise), "ab" * 32, disguise)
    assert [path for path, value in flatten(cleaned).items() if "Geheimnis" in str(value)] == []


def test_the_details_of_before_a_correction_are_as_secret_as_those_of_now() -> None:
    before = replace(full_record().patient, name="Xanthippe Quux")
    assert {"Xanthippe", "Quux"} <= set(new_disguise(full_record(corrected_from=before)).secrets)
    assert "Quux" not in new_disguise(full_record()).secrets


def _is_free(path: tuple[str, ...], value: object, may_leave: set[str]) -> bool:
    if not isinstance(value, str) or path[-1] in may_leave or path[:2] == ("reading", "model") or path[-1] in ("id", "sha256"):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return path[-1] not in _CODES
    return False


_CODES = (
    "sex",
    "unit",
    "state",
    "outcome",
    "agreement",
    "film_quality",
    "who_conclusion",
    "kind",
    "view_position",
    "spacing_kind",
)
_CODES += ("oxygen_support", "cough", "difficult_breathing", "fever", "chest_indrawing", "stridor", "wheeze")


def disguise_facts(record: Record, disguise: Disguise) -> FilmFacts:
    return _clean_facts(record.film_facts, disguise)


def test_oldest_ages_are_capped(tmp_path: Path) -> None:
    film = decoded(tmp_path, dicom_with_words(PatientAge="097Y", PatientBirthDate="19290101"))
    record = record_of(film)
    born = replace(record.patient, birth_date=record.patient.birth_date.replace(year=1929))
    record = replace(record, patient=born, reading=replace(record.reading, patient_key=born.key))
    written = write(tmp_path, film, record)
    assert {pydicom.dcmread(written / "dicom" / f"{name}.dcm").PatientAge for name in ("film", "report")} == {"090Y"}


@pytest.mark.parametrize(("kept", "written"), [("KDH-٢٠٩٣١", "see kdh-20931"), ("KDH-20931", "see KDH-२०९३१")])
def test_a_number_is_found_in_other_digits_too(kept: str, written: str) -> None:
    """As a record keeps it and as somebody wrote it into a tag that the profile lets through."""
    dataset = pydicom.Dataset()
    dataset.Manufacturer, dataset.ManufacturerModelName = "Maker 20", written
    patient = replace(full_record().patient, number=kept)
    clean_dataset(dataset, new_disguise(replace(full_record(), patient=patient)))
    assert (dataset.Manufacturer, dataset.ManufacturerModelName) == ("Maker 20", "REMOVED")


def test_two_exports_cannot_be_joined(tmp_path: Path) -> None:
    film = decoded(tmp_path, dicom_with_words())
    one, other = (pydicom.dcmread(write(tmp_path, film, record_of(film)) / "dicom" / "film.dcm") for _ in range(2))
    assert one.PatientID != other.PatientID
    assert one.StudyInstanceUID != other.StudyInstanceUID


def test_an_old_record_is_disguised_too(tmp_path: Path) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    written = write(tmp_path, film, record_of(film, old_record()))
    assert record_from_fhir(json.loads((written / "record.json").read_text(encoding="utf-8"))).final_read is None


def test_own_words_without_who_words_go(tmp_path: Path) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    record = full_record()
    said = replace(
        record.final_read, conclusion="Nakato has a shadow", who_conclusion=type(record.final_read.who_conclusion)("")
    )
    written = write(tmp_path, film, record_of(film, replace(record, final_read=said)))
    assert_nobody_is_named(written, ("shadow",))


AGREES = "Agrees with the program's reading: Findings suggest pneumonia."
REMOVED = "[Words removed for confidentiality]"


@pytest.mark.parametrize(
    ("who", "own_words", "said"),
    [
        (WhoConclusion.NOT_STATED, "Findings suggest pneumonia", AGREES),
        (WhoConclusion.NOT_STATED, "Aspect évocateur d'une pneumonie", AGREES),
        (WhoConclusion.NOT_STATED, "As Nakato's brother had", f"{AGREES} {REMOVED}"),
        (WhoConclusion.PRIMARY_END_POINT, "Findings suggest pneumonia", "Primary end-point pneumonia"),
    ],
)
def test_who_agreed_is_not_said_to_have_written_the_programs_words(tmp_path: Path, who, own_words: str, said: str) -> None:
    film = decoded(tmp_path, jpeg_with_words())
    record = full_record()
    final = replace(record.final_read, agreement=Agreement.AGREES, conclusion=own_words, who_conclusion=who)
    written = write(tmp_path, film, record_of(film, replace(record, final_read=final)))
    document = json.loads((written / "record.json").read_text(encoding="utf-8"))
    (report,) = (one["resource"] for one in document["entry"] if one["resource"]["resourceType"] == "DiagnosticReport")
    assert (report["conclusion"], record_from_fhir(document).final_read.conclusion) == (said, said)
    with closing(pypdfium2.PdfDocument(written / "report.pdf")) as paper:
        words = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in paper).split())
    assert said in words
    person, heading, _ = words.partition("Reading by the program")
    assert heading
    assert "Findings suggest pneumonia" not in person.replace(AGREES, "")


def test_a_header_that_cannot_be_cleaned_does_not_leave(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    film = decoded(tmp_path, dicom_with_words())

    def fail(*_: Any) -> None:
        raise KeyError("damaged")

    monkeypatch.setattr("pneumo_desktop.exchange.deidentify_dicom.mark", fail)
    with pytest.raises(PneumoError) as raised:
        write(tmp_path, film, record_of(film))
    assert raised.value.code == "bundle.not_deidentified"
    assert list((tmp_path / "stick").iterdir()) == []


@pytest.mark.parametrize("table", ["gone", "cut short", "scrambled"])
def test_a_table_that_is_not_whole_lets_nothing_leave_and_does_not_blame_the_film(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    film = decoded(tmp_path, dicom_with_words())
    text = resource("dicom", "confidentiality.txt").read_text(encoding="ascii")
    if table != "gone":
        changed = text[: len(text) // 2] + "\n" if table == "cut short" else text.replace(" ", "")
        (tmp_path / "confidentiality.txt").write_text(changed.rpartition("\n")[0], encoding="ascii")
    monkeypatch.setattr(deidentify_dicom, "resource", lambda *parts: tmp_path / parts[-1])
    actions.cache_clear()
    with pytest.raises(PneumoError) as raised:
        write(tmp_path, film, record_of(film))
    assert (raised.value.code, raised.value.facts) == ("bundle.program_damaged", {"file": "confidentiality.txt"})
    assert list((tmp_path / "stick").iterdir()) == []


def test_table_is_the_standards() -> None:
    """Rows of PS3.15 Table E.1-1 that everybody knows, and the number of rows of edition 2026c."""
    exact, patterns = actions()
    assert len(exact) + len(patterns) == 655
    for tag, action in {
        "00080050": "Z",
        "00080080": "X/Z/D",
        "00080090": "Z",
        "00081030": "X",
        "00100010": "Z",
        "00100020": "Z/D",
        "00100030": "Z",
        "00101010": "X",
        "0020000D": "U",
        "00080018": "U",
        "00204000": "X",
        "FFFCFFFC": "X",
    }.items():
        assert exact[tag] == action, tag
    assert METHODS["113100"].startswith("Basic")


@given(comment=st.binary(min_size=1, max_size=40))
@settings(max_examples=20, deadline=None)
def test_comments_go_from_streams_and_pixels_stay(comment: bytes) -> None:
    for options in ({"format": "JPEG", "quality": 90}, {"format": "JPEG2000", "no_jp2": True}):
        out = io.BytesIO()
        words = b"Nakato" + (comment if options["format"] == "JPEG" else b"")
        Image.fromarray(picture()).save(out, comment=words, **options)
        blanked = blank_comments(out.getvalue())
        assert b"Nakato" in out.getvalue()
        assert b"Nakato" not in blanked
        assert len(blanked) == len(out.getvalue())
        one, other = (np.asarray(Image.open(io.BytesIO(data))) for data in (out.getvalue(), blanked))
        assert np.array_equal(one, other)


@given(stream=st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_damaged_streams_harm_nobody(stream: bytes) -> None:
    for start in (b"", b"\xff\xd8", b"\xff\x4f", b"\xff\xd8\xff\xfe", b"\xff\x4f\xff\x90\x00\x0a\x00\x00"):
        assert len(blank_comments(start + stream)) == len(start + stream)
