"""Names in every script that the fonts know: shaped, embedded, and given back by two independent readers."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import pypdfium2
import pytest
from pypdf import PdfReader
from report_checks import AT

from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.patient import Patient, Sex
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.record import Record
from pneumo_desktop.reporting.fonts import is_printable
from pneumo_desktop.reporting.pdf import make_report
from pneumo_desktop.reporting.shaping import Style, shape_line

MakeRecord = Callable[..., Record]
BODY = Style(8.5, 11.2)

NAMES = {
    "korean": ("김민준", "NanumSquareR"),
    "a rare korean syllable": ("뷁쀍", "NanumSquareR"),
    "japanese": ("山田 はなこ ヤマダ", "DroidSansFallbackFull"),
    "tamil": ("முத்துலட்சுமி", "NotoSansTamil-Regular"),
    "telugu": ("శ్రీనివాస్ రావు", "NotoSansTelugu-Regular"),
    "gujarati": ("કૃષ્ણા પટેલ", "NotoSansGujarati-Regular"),
    "gurmukhi": ("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "NotoSansGurmukhi-Regular"),
    "kannada": ("ಲಕ್ಷ್ಮಿ ಗೌಡ", "NotoSansKannada-Regular"),
    "malayalam": ("ശ്രീലക്ഷ്മി നായർ", "NotoSansMalayalam-Regular"),
    "sinhala": ("ක්‍රිශාන්ත පෙරේරා", "NotoSansSinhala-Regular"),
    "oriya": ("ଶ୍ରୀକାନ୍ତ", "NotoSansOriya-Regular"),
    "lao": ("ບຸນມີ ແກ້ວ", "NotoSansLao-Regular"),
    "georgian": ("ნინო ბერიძე", "NotoSansGeorgian-Regular"),
    "armenian": ("Անի Պետրոսյան", "NotoSansArmenian-Regular"),
    "tibetan": ("བསྟན་འཛིན་སྒྲོལ་མ", "NotoSerifTibetan-Regular"),
    "bengali": ("ক্ষমা চট্টোপাধ্যায়", "NotoSansBengali-Regular"),
    "khmer": ("សុខ ស្រីពេជ្រ", "NotoSansKhmer-Regular"),
    "thaana": ("އައިޝަތު", "NotoSansThaana-Regular"),
    "amharic": ("አበበ በቂላ", "NotoSansEthiopic-Regular"),
    "combining marks": ("Nguyễn Thị Hồng Ṣẹ́gun", "NotoSans-Regular"),
    "digits in arabic": ("محمد 12 علي ٣٤", "NotoSansArabic-Regular"),
    "four scripts": ("Anna 안나 アンナ आन्ना", "NotoSans-Regular"),
}


@pytest.mark.parametrize(("name", "font"), NAMES.values(), ids=NAMES.keys())
def test_a_name_is_drawn_by_a_font_of_its_script_without_a_box(name: str, font: str) -> None:
    runs = shape_line(name, BODY).runs
    assert font in {run.face.name for run in runs}
    assert all(glyph.number for run in runs for glyph in run.glyphs if glyph.text.strip() and glyph.text != "\u200d")
    assert all(is_printable(char) for char in name)


@pytest.mark.parametrize("reader", ["pdfium", "poppler"])
@pytest.mark.parametrize("name", [name for name, _ in NAMES.values()], ids=NAMES.keys())
def test_two_readers_give_the_name_back(name: str, reader: str, film: Film, make_record: MakeRecord, print_report) -> None:
    printed = print_report(make_record(film, Patient("KDH-20931", name, Sex.FEMALE, date(2023, 3, 14))), film)
    pages = printed.pages(reader)
    assert len(pages) == 2
    for page in pages:
        assert name.replace("\u200d", "") in page.replace("\u200d", "")


@pytest.mark.parametrize("name", [name for name, _ in NAMES.values()], ids=NAMES.keys())
def test_the_structure_gives_the_name_back(name: str, film: Film, make_record: MakeRecord, print_report) -> None:
    printed = print_report(make_record(film, Patient("KDH-20931", name, Sex.FEMALE, date(2023, 3, 14))), film)
    assert name in spoken_texts(printed.data)


def spoken_texts(data: bytes) -> list[str]:
    """What the structure tree says in words, in the order of reading."""
    root = PdfReader(io.BytesIO(data)).root_object
    (document,) = [root["/StructTreeRoot"]["/K"].get_object()]
    elements = [item.get_object() for item in document["/K"]]
    return [str(element["/ActualText"]) for element in elements if "/ActualText" in element]


@pytest.mark.parametrize("reader", ["pdfium", "poppler"])
@pytest.mark.parametrize("kind", ["korean", "tamil", "arabic"])
def test_a_name_of_200_characters_is_printed_whole(
    kind: str, reader: str, film: Film, make_record: MakeRecord, print_report
) -> None:
    part = {"korean": "김민준 ", "tamil": "முத்து ", "arabic": "محمد "}[kind]
    name = (part * 200)[:200].strip()
    printed = print_report(make_record(film, Patient("7", name, Sex.MALE, date(2023, 3, 14))), film)
    pages = printed.pages(reader)
    assert len(pages) == 2
    for page in pages:
        assert page.replace(" ", "").count(part.strip()) >= name.count(part.strip())


@pytest.mark.parametrize(("sign", "number"), [("\U0001fae0", "U+1FAE0"), ("𒀀", "U+12000")])
def test_a_sign_without_a_font_is_a_box_and_the_paper_says_which(
    sign: str, number: str, film: Film, make_record: MakeRecord, print_report
) -> None:
    printed = print_report(make_record(film, Patient("7", f"Asha {sign}", Sex.MALE, date(2023, 3, 14))), film)
    assert f"□ stands for a sign that this paper cannot show: {number}." in printed.text()
    assert f"Asha {sign}" in printed.text()
    assert any(not glyph.number for run in shape_line(sign, BODY).runs for glyph in run.glyphs)


def test_nothing_is_said_of_boxes_where_there_are_none(film: Film, make_record: MakeRecord, print_report) -> None:
    assert "stands for a sign" not in print_report(make_record(film), film).text()


def test_only_the_glyphs_in_use_are_in_the_file(film: Film, make_record: MakeRecord) -> None:
    record = make_record(film, Patient("7", "김민준 山田", Sex.MALE, date(2023, 3, 14)))
    data = make_report(record, film, Letterhead(), AT)
    assert len(data) < 90_000
    document = pypdfium2.PdfDocument(data)
    document.close()
    reader = PdfReader(io.BytesIO(data))
    fonts = reader.pages[0]["/Resources"]["/Font"]
    files = [
        font["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"] for font in fonts.values() if "/DescendantFonts" in font
    ]
    assert files
    assert all(len(file.get_data()) < 60_000 for file in files)
