"""What several tests of the report look at: its pictures, its geometry, names in many scripts."""

from __future__ import annotations

import unicodedata
from datetime import datetime

import pypdfium2
import pypdfium2.raw as pdfium

from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.record import Record
from pneumo_desktop.reporting.layout import LEFT, PAPERS, WIDTH
from pneumo_desktop.reporting.marks import MM, Text
from pneumo_desktop.reporting.pdf import lay_out
from pneumo_desktop.reporting.words import words_of

CODE = 24 * MM
_DIRECTION_MARKS = dict.fromkeys(map(ord, "\u200e\u202a\u202b\u202c"))
AT = datetime(2026, 11, 21, 10, 50, 12)

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


def unmarked(text: str) -> str:
    """Without marks that are never seen, and with any white space as one blank."""
    return " ".join(unicodedata.normalize("NFC", text.translate(_DIRECTION_MARKS)).split())


def pictures(document: pypdfium2.PdfDocument) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right, top of each picture of all pages that is larger than a legend and is not the code."""
    pages = [document[index] for index in range(len(document))]
    found = [item.get_bounds() for page in pages for item in page.get_objects() if item.type == pdfium.FPDF_PAGEOBJ_IMAGE]
    return [bounds for bounds in found if bounds[3] - bounds[1] > 20 and not is_code(bounds)]


def is_code(bounds: tuple[float, float, float, float]) -> bool:
    """Whether a picture is the QR code: it alone is this large."""
    left, bottom, right, top = bounds
    return abs(right - left - CODE) < 0.1 and abs(top - bottom - CODE) < 0.1


def check_geometry(record: Record, film: Film, letterhead: Letterhead) -> int:
    """No text leaves the margins or lies over other text; the number of pages."""
    pages = lay_out(record, film, letterhead, AT, words_of(letterhead.language))
    height = PAPERS[letterhead.paper].height
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
            assert below < height - 10, text
        for index, one in enumerate(boxes):
            for other in boxes[index + 1 :]:
                apart = one[1] <= other[0] + 0.1 or other[1] <= one[0] + 0.1 or one[3] <= other[2] or other[3] <= one[2]
                assert apart, (one, other)
    return len(pages)
