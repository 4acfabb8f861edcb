"""Pictures at the film's own geometry, and no text over another or off the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image as Pillow
from report_checks import AT, check_geometry, pictures

from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.patient import Patient, Sex
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.reading import Agreement, FinalRead
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.reporting.layout import LEFT, WIDTH

MakeFilm = Callable[..., Film]
MakeRecord = Callable[..., Record]


@pytest.mark.parametrize(("width", "height"), [(300, 200), (1468, 993), (200, 500), (700, 700), (1200, 100), (40, 30)])
def test_both_pictures_have_the_films_own_aspect_and_size(
    make_film: MakeFilm, make_record: MakeRecord, print_report, width: int, height: int
) -> None:
    film = make_film(width, height)
    document = print_report(make_record(film), film).document()
    first, second = pictures(document)
    for left, bottom, right, top in (first, second):
        assert (right - left) / (top - bottom) == pytest.approx(width / height, rel=0.005)
        assert right <= LEFT + WIDTH + 0.1
    assert first[1] == pytest.approx(second[1])
    assert second[0] > first[2]


def test_the_film_alone_is_larger(film: Film, make_record: MakeRecord, print_report) -> None:
    pair = pictures(print_report(make_record(film), film).document())
    (alone,) = pictures(print_report(make_record(film, heat_map=None), film).document())
    assert alone[2] - alone[0] > 1.4 * (pair[0][2] - pair[0][0])
    assert (alone[2] - alone[0]) / (alone[3] - alone[1]) == pytest.approx(1.5, rel=0.005)


def test_an_ordinary_report_is_one_sheet_of_two_sides(make_film: MakeFilm, make_record: MakeRecord, print_report) -> None:
    film = make_film(1400, 1000)
    first, second = print_report(make_record(film), film).pdfium_pages()
    assert "Consolidation in the right lower zone." in first
    assert "What this reading cannot tell" in second


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
    assert check_geometry(record, film, Letterhead("Clinic", "Street\nTown")) == 2


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


def test_a_logo_is_drawn_at_its_aspect_and_a_broken_one_is_left_out(
    film: Film, make_record: MakeRecord, print_report, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    Pillow.new("RGB", (300, 150), "navy").save(tmp_path / "logo.png")
    with_logo = pictures(print_report(make_record(film), film, Letterhead("Clinic", "", tmp_path / "logo.png")).document())
    assert len(with_logo) == 3
    left, bottom, right, top = with_logo[0]
    assert (right - left) / (top - bottom) == pytest.approx(2.0, rel=0.01)
    assert not caplog.records
    (tmp_path / "logo.png").write_bytes(b"broken")
    printed = print_report(make_record(film), film, Letterhead("Clinic", "", tmp_path / "logo.png"))
    assert len(pictures(printed.document())) == 2
    assert "Clinic" in printed.text()
    assert [record.getMessage() for record in caplog.records] == ["report.logo_unreadable"]
