"""The whole report: contents, identity on every page, geometry, determinism, and what a disk can do."""

from __future__ import annotations

import errno
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image as Pillow

from pneumo_desktop.domain.correction import corrected
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Correction, Film
from pneumo_desktop.domain.patient import Age, AgeUnit, Patient, PatientDraft, Sex
from pneumo_desktop.domain.ports import Letterhead, WriteReport
from pneumo_desktop.domain.reading import Agreement, FinalRead, HeatMap, Thresholds
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.reporting import pdf as pdf_module
from pneumo_desktop.reporting.layout import LEFT, PAGE_HEIGHT, WIDTH
from pneumo_desktop.reporting.marks import Text
from pneumo_desktop.reporting.pdf import lay_out, write_report
from pneumo_desktop.reporting.words import ENGLISH, Words

MakeFilm = Callable[..., Film]
MakeRecord = Callable[..., Record]
AT = datetime(2026, 11, 21, 10, 50, 12)


def test_it_is_the_port() -> None:
    port: WriteReport = write_report
    assert port is write_report


# --- contents ------------------------------------------------------------------------------------------------------------


def test_a_final_report_says_everything(film: Film, make_record: MakeRecord, print_report) -> None:
    text = print_report(make_record(film), film).text()
    for expected in [
        "Kisoro Hospital",
        "Chest X-ray: first reading",
        "Report P-2026-000123, version 1",
        "Final",
        "Émilie Nakato",
        "KDH-20931",
        "Female",
        "14 Mar 2023",
        "44 months",
        "21 Nov 2026, 09:15",
        "AP (from the front)",
        "Nurse Amina",
        "Pneumonia?",
        "Cough, SpO2 ≥ 92 %",
        "Consolidation in the right lower zone.",
        "In the reader's own words.",
        "Dr. Miriam Okello",
        "21 Nov 2026, 10:49",
        "Signature",
        "Findings suggest pneumonia",
        "93",
        "35 and 65, as delivered with the model",
        "93 %",
        "7 %",
        "EfficientNet-Lite0 1.0.0 (2026-11-20)",
        "lite0-2026-11, 9f3ac0e24c59",
        "CPU",
        "Pneumo Desktop 0.1.0",
        "JPEG, 300 x 200 px, 8 bit",
        film.sha256[:12],
        "21 Nov 2026, 10:42",
        "21 Nov 2026, 10:50",
        "Shows what moved the score, not where disease is.",
        "does not rule out any disease",
        "tuberculosis, pneumothorax, heart failure, foreign body, fracture, nodules",
        "children of 1 to 5 years",
        "not been cleared by a regulator",
        "Page 1 of 1",
    ]:
        assert expected in text, expected
    assert film.sha256 not in text
    assert "DRAFT" not in text


def test_the_persons_conclusion_stands_above_the_programs_reading(film: Film, make_record: MakeRecord, print_report) -> None:
    page = print_report(make_record(film), film).document()[0].get_textpage()
    tops = {}
    for words in ("Consolidation in the right lower zone.", "Findings suggest pneumonia", "Not assessed"):
        index, count = page.search(words).get_next()
        tops[words] = page.get_rect(0) if count == 0 else page.get_charbox(index)[3]
    assert tops["Consolidation in the right lower zone."] > tops["Findings suggest pneumonia"] > tops["Not assessed"]


def test_a_draft_says_so_and_leaves_room_to_write(film: Film, make_record: MakeRecord, print_report) -> None:
    text = print_report(make_record(film, state=RecordState.DRAFT, final_read=None), film).text()
    assert text.count("DRAFT - no final read yet") >= 2
    assert "No person has concluded yet." in text
    assert "Signature" in text
    assert "Agrees" not in text


def test_an_amended_report_says_what_it_replaces(film: Film, make_record: MakeRecord, print_report) -> None:
    text = print_report(make_record(film, state=RecordState.AMENDED, version=3), film).text()
    assert "Amended, replaces version 2" in text
    assert "version 3" in text


def test_agreement_is_said(film: Film, make_record: MakeRecord, print_report) -> None:
    final = FinalRead(Agreement.AGREES, "Pneumonia, right.", "Dr. Okello", AT)
    assert "Agrees with the program's reading." in print_report(make_record(film, final_read=final), film).text()


def test_a_film_that_was_not_analysed_has_a_reason_and_no_score(film: Film, make_record: MakeRecord, print_report) -> None:
    printed = print_report(make_record(film, score=None), film)
    text = printed.text()
    assert "Not analysed: this looks like a film from the side; a frontal film is needed" in text
    for absent in ("Score", "Probabilities", " %", "No pneumonia pattern found\n", "Findings suggest", "Uncertain"):
        assert absent not in text.replace("SpO2 ≥ 92 %", "")
    assert len(pictures(printed.document()[0])) == 1


@pytest.mark.parametrize(
    ("correction", "sentence"),
    [
        (Correction(1), "The film was turned by 90 degrees clockwise by the reader before the reading."),
        (Correction(0, True), "The film's grey scale was inverted by the reader before the reading."),
        (
            Correction(3, True),
            "The film was turned by 270 degrees clockwise and its grey scale inverted by the reader before the reading.",
        ),
    ],
)
@pytest.mark.parametrize("score", [0.93, None])
def test_a_film_put_right_is_printed_so_and_it_says_so(
    film: Film, make_record: MakeRecord, print_report, correction: Correction, sentence: str, score: float | None
) -> None:
    right = corrected(film, correction)
    record = make_record(right, score=score)
    record = replace(record, reading=replace(record.reading, correction=correction))
    printed = print_report(record, right)
    assert sentence in printed.text()
    assert "JPEG, 300 x 200 px, 8 bit" in printed.text()
    left, bottom, edge, top = pictures(printed.document()[0])[0]
    assert (edge - left) / (top - bottom) == pytest.approx(right.width_px / right.height_px, rel=0.01)


def test_nothing_is_said_of_a_film_printed_as_its_file_has_it(film: Film, make_record: MakeRecord, print_report) -> None:
    assert "by the reader before" not in print_report(make_record(film), film).text()


def test_a_film_that_stands_otherwise_than_it_was_read_is_not_printed(film: Film, make_record: MakeRecord, tmp_path) -> None:
    right = corrected(film, Correction(1))
    for record, shown in ((make_record(film), right), (make_record(right), right)):
        with pytest.raises(PneumoError) as raised:
            write_report(record, shown, Letterhead(), tmp_path / "r.pdf", AT)
        assert raised.value.code == "report.wrong_film"


def test_the_research_pattern_never_comes_onto_paper(film: Film, make_record: MakeRecord, print_report) -> None:
    record = make_record(film)
    plain = print_report(record, film).data
    record = replace(record, reading=replace(record.reading, pattern={"bacterial": 0.71, "viral": 0.29}))
    assert print_report(record, film).data == plain


def test_the_screening_cut_is_named_where_there_is_one(film: Film, make_record: MakeRecord, print_report) -> None:
    record = make_record(film)
    assert "Screening cut" not in print_report(record, film).text()
    thresholds = replace(record.reading.thresholds, screening=0.072)
    record = replace(record, reading=replace(record.reading, thresholds=thresholds))
    assert "Screening cut 7.2, few films with pneumonia score lower" in print_report(record, film).text()


def test_quality_and_notes_are_sentences(film: Film, make_record: MakeRecord, print_report) -> None:
    record = make_record(film)
    record = replace(
        record,
        reading=replace(record.reading, quality=("low_contrast",)),
        film_facts=replace(record.film_facts, notes=("first_frame_only", "low_contrast")),
    )
    text = print_report(record, film).text()
    assert text.count("The film has little contrast; the reading is less certain.") == 1
    assert "only the first was read." in text
    assert "No remarks." not in text


def test_a_header_that_names_someone_else_is_told_without_repeating_it(
    film: Film, make_record: MakeRecord, print_report
) -> None:
    record = make_record(film)
    header = PatientDraft(number="OTHER-1", name="Somebody Else", sex=Sex.MALE)
    text = print_report(replace(record, film_facts=replace(record.film_facts, patient=header)), film).text()
    assert "The film's own header states another clinic number, another name, another sex." in text
    assert "Somebody" not in text


def test_an_estimated_age_stands_where_the_birth_date_would(film: Film, make_record: MakeRecord, print_report) -> None:
    patient = Patient("7", "Asha", Sex.FEMALE, estimated_age=Age(30, AgeUnit.MONTHS))
    text = print_report(make_record(film, patient), film).text()
    assert "Estimated age" in text
    assert "estimated age 30 months" in text
    assert "born" not in text


def test_an_empty_visit_and_letterhead_leave_no_holes(film: Film, make_record: MakeRecord, print_report) -> None:
    printed = print_report(make_record(film, visit=Visit()), film, Letterhead())
    text = printed.text()
    assert text.count("Not stated") == 6
    assert "Age at analysis" in text
    assert text.index("Chest X-ray") < 40


@pytest.mark.parametrize(("score", "shown"), [(0.0, 1), (0.004, 1), (0.5, 50), (0.999, 99), (1.0, 99)])
def test_no_score_is_shown_as_certain(film: Film, make_record: MakeRecord, print_report, score: float, shown: int) -> None:
    text = print_report(make_record(film, score=score), film).text()
    assert f"{shown} %" in text
    assert "100 %" not in text
    assert " 0 %" not in text


@pytest.mark.parametrize("pair", [(0.0, 1.0), (0.5, 0.5), (0.02, 0.04), (0.97, 0.99), (0.375, 0.625)])
def test_any_thresholds_are_printed_without_numbers_over_each_other(film: Film, make_record: MakeRecord, pair) -> None:
    record = make_record(film)
    record = replace(record, reading=replace(record.reading, thresholds=Thresholds(*pair)))
    check_geometry(record, film, Letterhead())


def test_a_weak_map_is_said_to_be_weak(film: Film, make_record: MakeRecord, print_report) -> None:
    weak = HeatMap(np.full((4, 4), 0.1, dtype=np.float32))
    assert "The map is weak" in print_report(make_record(film, score=0.5, heat_map=weak), film).text()
    assert "The map is weak" not in print_report(make_record(film), film).text()


# --- identity ------------------------------------------------------------------------------------------------------------

NAMES = {
    "latin": "Émilie Nakato Ssemakula",
    "arabic": "محمد عبد الله الحسن",
    "hebrew": "שרה כהן לוי",
    "devanagari": "आशा कृष्णमूर्ति शर्मा",
    "amharic": "አበበ በቂላ ተፈራ",
    "chinese": "王小明",
    "thai": "สมชาย ใจดีน้ำ",
    "mixed": "Dr. Ahmed أحمد علي (Kabul)",
    "mixed from the right": "أحمد Ahmed 123 علي",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_identity_stands_on_every_page_for_both_readers(name: str, film: Film, make_record: MakeRecord, print_report) -> None:
    patient = Patient("KDH-20931", name, Sex.MALE, date(2023, 3, 14))
    final = FinalRead(Agreement.OWN_WORDS, "A long conclusion in many words. " * 260, name, AT)
    printed = print_report(make_record(film, patient, final_read=final), film)
    for pages in (printed.pdfium_pages(), printed.poppler_pages()):
        assert len(pages) in (0, 3)
        for number, page in enumerate(pages, start=1):
            assert name in page
            assert "KDH-20931" in page
            assert "born 14 Mar 2023" in page
            assert "P-2026-000123" in page
            assert "Pneumo Desktop 0.1.0" in page
            assert f"Page {number} of 3" in page


@pytest.mark.parametrize("kind", ["arabic", "hebrew"])
def test_a_plain_name_from_right_to_left_comes_out_without_any_mark(
    kind: str, film: Film, make_record: MakeRecord, print_report
) -> None:
    printed = print_report(make_record(film, Patient("7", NAMES[kind], Sex.MALE, date(2023, 3, 14))), film)
    assert NAMES[kind] in printed.document()[0].get_textpage().get_text_range()


def test_properties_hold_the_number_and_nothing_of_the_patient(film: Film, make_record: MakeRecord, print_report) -> None:
    printed = print_report(make_record(film), film)
    properties = printed.document().get_metadata_dict()
    assert properties["Title"] == "P-2026-000123"
    assert properties["CreationDate"].startswith("D:20261121105012")
    assert "Nakato" not in str(properties)
    assert "KDH" not in str(properties)
    assert b"/Lang (en)" in printed.data


def test_a_reading_of_another_film_is_not_printed(
    film: Film, make_film: MakeFilm, make_record: MakeRecord, tmp_path: Path
) -> None:
    record, out = make_record(film), tmp_path / "r.pdf"
    with pytest.raises(PneumoError) as caught:
        write_report(record, make_film(301, 200), Letterhead(), out, AT)
    assert caught.value.code == "report.wrong_film"
    stale = replace(record, reading=replace(record.reading, film_sha256="0" * 64))
    with pytest.raises(PneumoError) as caught:
        write_report(stale, film, Letterhead(), out, AT)
    assert caught.value.code == "report.wrong_film"
    assert not out.exists()


def test_a_reading_of_another_patient_is_not_printed(film: Film, make_record: MakeRecord, tmp_path: Path) -> None:
    record = make_record(film)
    changed = replace(record, patient=replace(record.patient, name="Somebody Else"))
    with pytest.raises(PneumoError) as caught:
        write_report(changed, film, Letterhead(), tmp_path / "r.pdf", AT)
    assert caught.value.code == "report.wrong_patient"
    unbound = replace(changed, reading=replace(record.reading, patient_key=None))
    write_report(unbound, film, Letterhead(), tmp_path / "r.pdf", AT)
    assert (tmp_path / "r.pdf").is_file()


# --- geometry ------------------------------------------------------------------------------------------------------------


def pictures(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right, top of each picture that is larger than a legend."""
    found = [item.get_bounds() for item in page.get_objects() if item.type == pdfium.FPDF_PAGEOBJ_IMAGE]
    return [bounds for bounds in found if bounds[3] - bounds[1] > 20]


@pytest.mark.parametrize(("width", "height"), [(300, 200), (1468, 993), (200, 500), (700, 700), (1200, 100), (40, 30)])
def test_both_pictures_have_the_films_own_aspect_and_size(
    make_film: MakeFilm, make_record: MakeRecord, print_report, width: int, height: int
) -> None:
    film = make_film(width, height)
    document = print_report(make_record(film), film).document()
    first, second = [bounds for index in range(len(document)) for bounds in pictures(document[index])]
    for left, bottom, right, top in (first, second):
        assert (right - left) / (top - bottom) == pytest.approx(width / height, rel=0.005)
        assert right <= LEFT + WIDTH + 0.1
    assert first[1] == pytest.approx(second[1])
    assert second[0] > first[2]


def test_the_film_alone_is_larger(film: Film, make_record: MakeRecord, print_report) -> None:
    pair = pictures(print_report(make_record(film), film).document()[0])
    (alone,) = pictures(print_report(make_record(film, heat_map=None), film).document()[0])
    assert alone[2] - alone[0] > 1.4 * (pair[0][2] - pair[0][0])
    assert (alone[2] - alone[0]) / (alone[3] - alone[1]) == pytest.approx(1.5, rel=0.005)


def test_an_ordinary_report_is_one_page(make_film: MakeFilm, make_record: MakeRecord, print_report) -> None:
    film = make_film(1400, 1000)
    assert len(print_report(make_record(film), film).document()) == 1


def check_geometry(record: Record, film: Film, letterhead: Letterhead) -> int:
    """No text leaves the margins or lies over other text; the number of pages."""
    pages = lay_out(record, film, letterhead, AT, ENGLISH)
    for page in pages:
        boxes = []
        for top, mark in page:
            if isinstance(mark, Text) and mark.line.text:
                size = mark.line.style.size
                baseline = top + mark.y + mark.line.baseline
                boxes.append((mark.x, mark.x + mark.line.width, baseline - 0.6 * size, baseline, mark.line.text))
        for left, right, above, below, text in boxes:
            assert left >= LEFT - 0.1, text
            assert right <= LEFT + WIDTH + 0.3, text
            assert above > 0, text
            assert below < PAGE_HEIGHT - 10, text
        for index, one in enumerate(boxes):
            for other in boxes[index + 1 :]:
                apart = one[1] <= other[0] + 0.1 or other[1] <= one[0] + 0.1 or one[3] <= other[2] or other[3] <= one[2]
                assert apart, (one, other)
    return len(pages)


LONG_TEXTS = {
    "latin": "Wolfeschlegelsteinhausenbergerdorff of the house of many words ",
    "one word": "Wolfeschlegelsteinhausenbergerdorff",
    "arabic": "محمد عبد الله الحسن بن علي (2 سم) ",
    "thai": "นางสาวกรรณิการ์พิทักษ์วงศ์ไพบูลย์",
    "khmer": "សុខចាន់ដារាស្រីពេជ្រ",
    "chinese": "右下肺见大片状高密度影，边界不清。",
    "tamil": "தமிழ் ",
}


@pytest.mark.parametrize("text", LONG_TEXTS.values(), ids=LONG_TEXTS.keys())
def test_long_texts_wrap_and_flow_and_never_overlap(text: str, film: Film, make_record: MakeRecord) -> None:
    long = text * (5000 // len(text) + 1)
    patient = Patient(long[:200], long[:200], Sex.UNKNOWN, date(2023, 3, 14))
    visit = Visit(None, referring_person=long[:400], clinical_question=long[:1500], symptoms=long[:1500])
    final = FinalRead(Agreement.OWN_WORDS, long[:5000], long[:200], AT)
    record = make_record(film, patient, visit=visit, final_read=final)
    assert check_geometry(record, film, Letterhead(long[:200], long[:400])) >= 3


def test_a_very_long_referring_person_breaks_the_columns_instead_of_the_page(film: Film, make_record: MakeRecord) -> None:
    record = make_record(film, visit=Visit(None, referring_person="many words " * 500))
    assert check_geometry(record, film, Letterhead()) >= 2


@pytest.mark.parametrize("state", list(RecordState))
def test_ordinary_reports_have_nothing_over_each_other(film: Film, make_record: MakeRecord, state: RecordState) -> None:
    final = None if state is RecordState.DRAFT else make_record(film).final_read
    record = make_record(film, state=state, version=2, final_read=final)
    assert check_geometry(record, film, Letterhead("Clinic", "Street\nTown")) == 1


# --- untrusted text ------------------------------------------------------------------------------------------------------


def test_markup_and_controls_are_plain_text(film: Film, make_record: MakeRecord, print_report) -> None:
    nasty = "<b>&amp; {name} %s (a) \\n\x00\x07\x1b[0m \u202egnp.exe end"
    patient = Patient(nasty, nasty, Sex.OTHER, date(2023, 3, 14))
    final = FinalRead(Agreement.OWN_WORDS, nasty + "\n" + "x" * 5000, nasty, AT)
    record = make_record(film, replace(patient, number="n", name="n"), final_read=final)
    record = replace(
        record,
        patient=patient,
        reading=replace(record.reading, patient_key=patient.key),
        visit=Visit(None, clinical_question=nasty + " \ud800 half"),
    )
    printed = print_report(record, film, Letterhead(nasty, nasty))
    expected = "<b>&amp; {name} %s (a) \\n[0m gnp.exe end"
    assert printed.text().count(expected) >= 8
    assert "\ufffd half" in printed.text()
    assert printed.text().count("x" * 40) > 10
    assert sum(page.count("x") for page in printed.pdfium_pages()) >= 5000
    assert len(printed.document()) == 3


def test_other_languages_are_other_words(film: Film, make_record: MakeRecord, tmp_path: Path) -> None:
    french = Words(language="fr", title="Radiographie du thorax : première lecture", patient="Patiente")
    write_report(make_record(film), film, Letterhead(), tmp_path / "r.pdf", AT, french)
    data = (tmp_path / "r.pdf").read_bytes()
    text = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    assert "première lecture" in text
    assert "Patiente" in text
    assert b"/Lang (fr)" in data


# --- logo ----------------------------------------------------------------------------------------------------------------


def test_a_logo_is_drawn_at_its_aspect_and_a_broken_one_is_left_out(
    film: Film, make_record: MakeRecord, print_report, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    Pillow.new("RGB", (300, 150), "navy").save(tmp_path / "logo.png")
    with_logo = pictures(print_report(make_record(film), film, Letterhead("Clinic", "", tmp_path / "logo.png")).document()[0])
    assert len(with_logo) == 3
    left, bottom, right, top = with_logo[0]
    assert (right - left) / (top - bottom) == pytest.approx(2.0, rel=0.01)
    assert not caplog.records
    (tmp_path / "logo.png").write_bytes(b"broken")
    printed = print_report(make_record(film), film, Letterhead("Clinic", "", tmp_path / "logo.png"))
    assert len(pictures(printed.document()[0])) == 2
    assert "Clinic" in printed.text()
    assert [record.getMessage() for record in caplog.records] == ["report.logo_unreadable"]


# --- the file ------------------------------------------------------------------------------------------------------------


def test_the_same_record_gives_the_same_bytes(film: Film, make_record: MakeRecord, print_report) -> None:
    record = make_record(film, Patient("7", NAMES["arabic"], Sex.MALE, date(2023, 3, 14)))
    first = print_report(record, film).data
    assert print_report(record, film).data == first
    assert print_report(record, film, at=datetime(2026, 11, 21, 10, 51)).data != first


def test_another_process_with_another_language_gives_the_same_bytes(
    film: Film, make_record: MakeRecord, print_report, tmp_path: Path
) -> None:
    record = make_record(film, Patient("7", NAMES["devanagari"], Sex.MALE, date(2023, 3, 14)))
    first = print_report(record, film).data
    (tmp_path / "job").write_bytes(pickle.dumps((record, film, Letterhead("Kisoro Hospital", "Hospital Road\nKisoro"))))
    code = (
        "import pickle, sys, datetime, pathlib\n"
        "from pneumo_desktop.reporting.pdf import write_report\n"
        "record, film, letterhead = pickle.loads(pathlib.Path(sys.argv[1]).read_bytes())\n"
        "write_report(record, film, letterhead, pathlib.Path(sys.argv[2]), datetime.datetime(2026, 11, 21, 10, 50, 12))\n"
    )
    environment = os.environ | {"LANG": "ar_EG.UTF-8", "LC_ALL": "C", "TZ": "Asia/Kolkata", "PYTHONHASHSEED": "7"}
    arguments = [sys.executable, "-c", code, str(tmp_path / "job"), str(tmp_path / "other.pdf")]
    subprocess.run(arguments, check=True, env=environment, timeout=60)
    assert (tmp_path / "other.pdf").read_bytes() == first


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "report.full"),
        (errno.EFBIG, "report.full"),
        (errno.EACCES, "report.no_rights"),
        (errno.EROFS, "report.no_rights"),
        (errno.EIO, "report.failed"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_fails_leaves_the_last_report_and_nothing_else(
    film: Film, make_record: MakeRecord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, code: str
) -> None:
    out = tmp_path / "report.pdf"
    out.write_bytes(b"the last good one")

    def fail(*arguments: object) -> None:
        raise OSError(number, "disk")

    monkeypatch.setattr(pdf_module.os, step, fail)
    with pytest.raises(PneumoError) as caught:
        write_report(make_record(film), film, Letterhead(), out, AT)
    assert caught.value.code == code
    assert out.read_bytes() == b"the last good one"
    assert [item.name for item in tmp_path.iterdir()] == ["report.pdf"]


def test_a_folder_that_is_not_there_is_a_failure_with_a_code(film: Film, make_record: MakeRecord, tmp_path: Path) -> None:
    with pytest.raises(PneumoError) as caught:
        write_report(make_record(film), film, Letterhead(), tmp_path / "nowhere" / "r.pdf", AT)
    assert caught.value.code == "report.failed"


def test_a_path_in_any_script_will_do(film: Film, make_record: MakeRecord, tmp_path: Path) -> None:
    folder = tmp_path / "ሪፖርት 😀"
    folder.mkdir()
    write_report(make_record(film), film, Letterhead(), folder / "r.pdf", AT)
    assert re.match(rb"%PDF-1\.7", (folder / "r.pdf").read_bytes())


# --- the heat map on paper -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("share", "words"), [(None, "could not be found"), (0.62, "About 62 % of it lies over the lungs.")])
def test_paper_says_what_the_heat_map_is_and_where_it_lies(
    film: Film, make_record: MakeRecord, print_report, monkeypatch, share, words
) -> None:
    monkeypatch.setattr("pneumo_desktop.reporting.findings.share_over_lungs", lambda _heat_map, _film: share)
    text = " ".join(print_report(make_record(film), film).text().split())
    assert "Shows what moved the score, not where disease is." in text
    assert words in text


def test_below_the_low_threshold_no_heat_map_is_printed_and_why(film: Film, make_record: MakeRecord, print_report) -> None:
    report = print_report(make_record(film, score=0.05), film)
    assert len(pictures(report.document()[0])) == 1
    assert "No heat map is printed" in report.text()
