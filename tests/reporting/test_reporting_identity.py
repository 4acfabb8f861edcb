"""Whose report it is: on every page, for every reader, and never another patient's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from report_checks import AT, NAMES

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.patient import Patient, Sex
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.reading import Agreement, FinalRead
from pneumo_desktop.domain.record import Record
from pneumo_desktop.reporting.pdf import write_report

MakeFilm = Callable[..., Film]
MakeRecord = Callable[..., Record]


@pytest.mark.parametrize("reader", ["pdfium", "poppler"])
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_identity_stands_on_every_page_for_both_readers(
    name: str, reader: str, film: Film, make_record: MakeRecord, print_report
) -> None:
    patient = Patient("KDH-20931", name, Sex.MALE, date(2023, 3, 14))
    final = FinalRead(Agreement.OWN_WORDS, "A long conclusion in many words. " * 260, name, AT)
    printed = print_report(make_record(film, patient, final_read=final), film)
    pages = printed.pages(reader)
    assert len(pages) == 4
    for number, page in enumerate(pages, start=1):
        assert name in page
        assert "KDH-20931" in page
        assert "born 14 Mar 2023" in page
        assert "P-2026-000123" in page
        assert "Pneumo Desktop 0.1.0" in page
        assert f"Page {number} of 4" in page


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
