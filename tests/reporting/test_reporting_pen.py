"""What is drawn can be seen, and what is read out of the PDF is what was typed."""

from __future__ import annotations

import io
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Sequence

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from reportlab.pdfgen.canvas import Canvas

from pneumo_desktop.reporting.marks import Text
from pneumo_desktop.reporting.pen import Pen
from pneumo_desktop.reporting.shaping import Style, shape_line

BODY = Style(12, 16)
LATIN = "These are English words that stand on every page of a report and outweigh the name, as they do there."
EXACT = {
    "latin": "Émilie Nguyễn",
    "arabic": "محمد عبد الله الحسن",
    "hebrew": "שרה כהן לוי",
    "devanagari": "आशा कृष्णमूर्ति शर्मा",
    "bengali": "রহিমা খাতুন ক্ষ",
    "amharic": "አበበ በቂላ ተፈራ",
    "thai": "สมชาย ใจดีน้ำ",
    "khmer": "សុខ ចាន់ដារា ស្រី",
    "burmese": "မောင်မောင် ကျော်",
    "chinese": "王小明 李华",
    "latin and devanagari": "Asha (आशा) Sharma 2",
    "latin and chinese": "Wang 王小明 (2)",
    "unknown script": "김민수 தமிழ்",
    "face": "Émilie 😀 Ngọc",
    "ligatures": "office first fluid",
}
MARKED = {
    "latin first": "Dr. Ahmed أحمد علي (Kabul)",
    "arabic first": "أحمد Ahmed 123 علي",
    "with number": "محمد, born 2021",
    "vowel signs": "مُحَمَّد عَلِيّ",
    "points": "מֹשֶׁה בֶּן",
    "brackets": "שרה (לוי) כהן",
    "number inside": "عمر 3 سنوات (تقريبا).",
    "arabic digits": "١٢٣٤-ب",
    "pdf syntax": "a) (b \\ <c> >> [d] % e /F1 Tf",
}


def draw(lines: Sequence[tuple[float, str]], style: Style = BODY) -> bytes:
    """One page; lines of the same height are set side by side."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    tops: dict[float, float] = {}
    placed = []
    for top, text in lines:
        line = shape_line(text, style)
        left = tops.get(top, 40.0)
        tops[top] = left + line.width + 30
        placed.append((top, Text(left, 0, line)))
    Pen(canvas, 842).draw_page(placed)
    canvas.save()
    return out.getvalue()


def by_pdfium(data: bytes) -> str:
    return pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()


def by_poppler(data: bytes) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed (Debian: apt-get install poppler-utils)")
    done = subprocess.run([program, "-enc", "UTF-8", "-", "-"], input=data, capture_output=True, check=True, timeout=60)
    assert done.stderr == b""
    return done.stdout.decode("utf-8")


@pytest.fixture(params=[by_pdfium, by_poppler])
def read(request: pytest.FixtureRequest) -> Callable[[bytes], str]:
    return lambda data: unicodedata.normalize("NFC", request.param(data))


@pytest.mark.parametrize("name", EXACT.values(), ids=EXACT.keys())
def test_a_name_comes_out_exactly_beside_other_words(name: str, read: Callable[[bytes], str]) -> None:
    data = draw([(100, "Name"), (100, name), (100, "Exam 21 Nov 2026 by a nurse of ward 7"), (130, LATIN), (160, name)])
    assert read(data).count(unicodedata.normalize("NFC", name)) == 2


@pytest.mark.parametrize("name", MARKED.values(), ids=MARKED.keys())
def test_a_mixed_name_comes_out_in_the_order_of_reading(name: str, read: Callable[[bytes], str]) -> None:
    data = draw([(100, "Name"), (100, name), (100, "Exam 21 Nov 2026 by a nurse of ward 7"), (130, LATIN), (160, name)])
    marks = dict.fromkeys(map(ord, "\u200e\u202a\u202b\u202c"))
    assert read(data).translate(marks).count(unicodedata.normalize("NFC", name)) == 2


def test_a_page_mostly_in_arabic_comes_out_in_the_order_of_reading(read: Callable[[bytes], str]) -> None:
    typed = ["التهاب رئوي في الفص السفلي", "الأيمن (2 سم) مع انصباب بسيط", "محمد عبد الله"]
    data = draw([(100, "Name"), *[(130 + 30 * index, text) for index, text in enumerate(typed * 5)]])
    marks = dict.fromkeys(map(ord, "\u200e\u202a\u202b\u202c"))
    text = read(data).translate(marks)
    for line in typed:
        assert text.count(line) == 5


def ink(data: bytes) -> NDArray[np.uint8]:
    bitmap = pypdfium2.PdfDocument(data)[0].render(scale=2, grayscale=True)
    return 255 - np.array(bitmap.to_numpy()[150:300, 60:700])


@pytest.mark.parametrize("name", EXACT.values(), ids=EXACT.keys())
def test_a_name_is_seen_and_its_width_is_the_measured_one(name: str) -> None:
    drawn = ink(draw([(90, name)]))
    columns = np.flatnonzero(drawn.max(axis=0) > 64)
    line = shape_line(name, BODY)
    assert drawn.max() > 200
    assert (columns[-1] - columns[0]) / 2 == pytest.approx(line.width, abs=3)


@pytest.mark.parametrize(
    "kind", ["arabic", "hebrew", "devanagari", "bengali", "amharic", "thai", "khmer", "burmese", "chinese"]
)
def test_a_name_does_not_look_like_boxes(kind: str) -> None:
    name = EXACT[kind]
    boxes = ink(draw([(90, "한" * len(name))]))
    drawn = ink(draw([(90, name)]))
    assert np.abs(boxes.astype(int) - drawn).sum() > 0.3 * boxes.sum()
    assert boxes.sum() > 0


def test_bold_in_a_script_without_a_bold_font_is_thicker() -> None:
    plain, bold = (ink(draw([(90, "王小明")], Style(12, 16, bold=is_bold))).sum() for is_bold in (False, True))
    assert bold > plain * 1.05


def test_only_the_glyphs_in_use_are_embedded() -> None:
    assert len(draw([(90, "王小明")])) < 12_000
