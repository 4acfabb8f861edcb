"""A whole report in Arabic: every line in the order of reading, for four programs and for those that read aloud."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader
from report_checks import AT, unmarked

from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.patient import Patient, PatientDetails, Sex
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.reading import Agreement, FinalRead
from pneumo_desktop.domain.record import Record
from pneumo_desktop.reporting.joining import join_reports
from pneumo_desktop.reporting.marks import Text
from pneumo_desktop.reporting.pdf import lay_out, make_report
from pneumo_desktop.reporting.words import words_of

MakeRecord = Callable[..., Record]
READERS = ("pdfium", "qt", "poppler", "pypdf")
NAMES = {
    "arabic alone": "محمد عبد الله الحسن",
    "brackets and a number": "محمد (Ali) عبد الله 12-3",
    "vowel signs": "مُحَمَّد عَلِيّ",
    "latin": "Émilie O'Neil-Nakato",
    "latin first": "Dr. Ahmed أحمد علي (Kabul)",
    "arabic digits": "زينب ٣٤-ب",
    "a number first": "12 محمد",
    "persian letters": "پروین گُل‌افشان ۱۲",
    "hebrew": "שרה (לוי) כהן",
    "thaana": "އައިޝަތު",
    "amharic": "አበበ በቂላ ተፈራ",
    "chinese": "王小明",
    "two lines": "عبد الرحمن محمد " * 9 + "الأخير",
}
CLINIC = Letterhead("مستوصف النور (Nur)", "شارع 12\nKabul", language="ar")
READ = FinalRead(
    Agreement.OWN_WORDS, "التهاب رئوي في الفص السفلي الأيمن (2 سم) مع انصباب.\nSee film 12-3.", "د. علي Okello", AT
)


def patient_of(name: str) -> Patient:
    return Patient("K-1", name, Sex.FEMALE, date(2023, 3, 14))


def lines_of(record: Record, film: Film, letterhead: Letterhead) -> list[list[str]]:
    """What is drawn on each page, line by line."""
    pages = lay_out(record, film, letterhead, AT, words_of(letterhead.language))
    return [[unmarked(mark.line.text) for _, mark in page if isinstance(mark, Text)] for page in pages]


def missing(lines: list[str], page: str) -> list[str]:
    """Lines that do not come out; a figure and its sign may do so without the blank between them ("7%")."""
    close = page.replace(" ", "")
    found = (line in page or (line.endswith("%") and line.replace(" ", "") in close) for line in lines)
    return [line for line, is_found in zip(lines, found, strict=True) if not is_found]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_every_line_of_a_report_in_arabic_comes_out_as_it_is_read(
    name: str, reader: str, film: Film, make_record: MakeRecord, print_report
) -> None:
    record = make_record(film, patient_of(name), final_read=READ)
    read = print_report(record, film, CLINIC, AT).pages(reader)
    drawn = lines_of(record, film, CLINIC)
    assert len(read) == len(drawn)
    for lines, page in zip(drawn, read, strict=True):
        assert missing(lines, page) == []
    assert any("ا" in line for line in drawn[-1])
    assert all("K-1" in page for page in read)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("kind", ["arabic alone", "brackets and a number", "vowel signs", "a number first", "hebrew"])
def test_such_a_name_comes_out_of_reports_in_latin_letters_too(
    kind: str, reader: str, language: str, film: Film, make_record: MakeRecord, print_report
) -> None:
    record = make_record(film, patient_of(NAMES[kind]))
    letterhead = Letterhead("Clinic", language=language)
    pages = print_report(record, film, letterhead, AT).pages(reader)
    for lines, page in zip(lines_of(record, film, letterhead), pages, strict=True):
        assert missing(lines, page) == []


def test_several_reports_in_one_file_keep_the_order(film: Film, make_record: MakeRecord, print_report) -> None:
    records = [make_record(film, patient_of(NAMES[kind])) for kind in ("arabic alone", "brackets and a number")]
    letterheads = [CLINIC, replace(CLINIC, language="en")]
    reports = [(record.number, make_report(record, film, head, AT)) for record, head in zip(records, letterheads, strict=True)]
    joined = join_reports(reports, "Two reports", "en")
    printed = print_report(records[0], film, CLINIC, AT)
    printed.path.write_bytes(joined)
    for reader in ("pdfium", "qt", "pypdf"):
        pages = printed.pages(reader)
        assert len(pages) == 4
        assert NAMES["arabic alone"] in pages[0]
        assert NAMES["brackets and a number"] in pages[2]


@pytest.mark.parametrize("kind", ["arabic alone", "brackets and a number", "latin"])
def test_read_aloud_it_goes_from_title_to_limits_and_label_before_value(
    kind: str, film: Film, make_record: MakeRecord, print_report
) -> None:
    program = shutil.which("pdfinfo")
    if program is None:
        pytest.skip("pdfinfo is not installed (Debian: apt-get install poppler-utils)")
    printed = print_report(make_record(film, patient_of(NAMES[kind])), film, CLINIC, AT)
    done = subprocess.run([program, "-struct-text", "-enc", "UTF-8", str(printed.path)], capture_output=True, check=True)
    spoken, words = unmarked(done.stdout.decode("utf-8")), words_of("ar")
    wanted = [words(key) for key in ("patient", "name_label")] + [NAMES[kind], words("clinic_number"), "K-1"]
    places = [spoken.find(unmarked(text)) for text in wanted]
    assert -1 not in places
    assert places == sorted(places)


def test_pages_state_arabic_and_leave_the_direction_to_each_line(film: Film, make_record: MakeRecord) -> None:
    root = PdfReader(io.BytesIO(make_report(make_record(film), film, CLINIC, AT))).root_object
    assert root["/Lang"] == "ar"
    assert "/Direction" not in root["/ViewerPreferences"], "PDFium would turn every line round"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_number_in_a_sentence_is_seen_as_it_is_alone(film: Film, make_record: MakeRecord, language: str) -> None:
    """After Arabic letters "2026-0123" would be drawn as "0123-2026": another patient's number on every page."""
    details = PatientDetails(caregiver_name="أمينة", caregiver_phone="+251-911-123")
    patient = Patient("2026-0123", "محمد علي", Sex.MALE, date(2024, 2, 3), details=details)
    before = Patient("2025-0999", "غير معروف", Sex.MALE, date(2024, 2, 3), provisional=True)
    record = make_record(film, patient, merged_from=before)
    pages = lay_out(record, film, Letterhead("", language=language), AT, words_of(language))
    drawn = [_as_seen(mark.line) for page in pages for _y, mark in page if isinstance(mark, Text)]
    for number, times in (("2026-0123", 1 + len(pages)), ("+251-911-123", 1), ("2025-0999", 1)):
        assert sum(number in line for line in drawn) >= times, (number, [line for line in drawn if number[-3:] in line])


def _as_seen(line) -> str:
    """The signs of a line from left to right."""
    return "".join(glyph.text for run in line.runs for glyph in run.glyphs).replace("\u200e", "")
