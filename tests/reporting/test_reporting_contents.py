"""What the report says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from report_checks import AT, check_geometry, pictures

from pneumo_desktop.domain.correction import corrected
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Correction, Film
from pneumo_desktop.domain.patient import Age, AgeUnit, Patient, PatientDraft, Sex
from pneumo_desktop.domain.ports import Letterhead, WriteReport
from pneumo_desktop.domain.reading import Agreement, FinalRead, HeatMap, Thresholds
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.reporting.pdf import write_report

MakeFilm = Callable[..., Film]
MakeRecord = Callable[..., Record]


def test_it_is_the_port() -> None:
    port: WriteReport = write_report
    assert port is write_report


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
        "Page 1 of 2",
    ]:
        assert expected in text, expected
    assert film.sha256 not in text
    assert "DRAFT" not in text


def test_the_persons_conclusion_stands_above_the_programs_reading(film: Film, make_record: MakeRecord, print_report) -> None:
    text = print_report(make_record(film), film).text()
    order = ["Clinical information", "Technique", "Comparison", "Conclusion of the reader", "Reading by the program"]
    order += ["Source of this reading", "What this reading cannot tell", "This code holds"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert text.index("Consolidation in the right lower zone.") < text.index("Findings suggest pneumonia")


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
    for absent in ("Score", "Probabilities", "No pneumonia pattern found\n", "Findings suggest", "Uncertain"):
        assert absent not in text.replace("“No pneumonia pattern found” does not", "")
    assert len(pictures(printed.document())) == 1


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
    left, bottom, edge, top = pictures(printed.document())[0]
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


def test_a_header_of_somebody_of_another_age_is_told(film: Film, make_record: MakeRecord, print_report) -> None:
    patient = Patient("7", "Asha", Sex.FEMALE, estimated_age=Age(30, AgeUnit.MONTHS))
    record = make_record(film, patient)
    for header in (PatientDraft(birth_date=date(1980, 2, 3)), PatientDraft(estimated_age=Age(46, AgeUnit.YEARS))):
        text = print_report(replace(record, film_facts=replace(record.film_facts, patient=header)), film).text()
        assert "The film's own header states another birth date or age." in text


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


def test_an_empty_map_is_said_to_be_empty_and_nothing_of_lungs(film: Film, make_record: MakeRecord, print_report) -> None:
    empty = HeatMap(np.full((4, 4), 0.05, dtype=np.float32))
    text = print_report(make_record(film, score=0.5, heat_map=empty), film).text()
    assert "The map is empty" in text
    assert "lungs could not be found" not in text


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
    assert len(pictures(report.document())) == 1
    assert "No heat map is printed" in report.text()
