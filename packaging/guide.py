"""The quick guide: two A4 pages for the wall, with pictures of the program itself.

    PYTHONPATH=. python packaging/guide.py resources/guide [--language fr]

`make guide` makes all languages and puts the other documents of the Help menu beside them. What does not fit is an error.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guide_words import NOT_YET_IN_THE_WINDOW, WORDS
from PIL import Image
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from pneumo_desktop import __version__, app
from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.ports import Classifier
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.resources import resource

ROOT = Path(__file__).resolve().parents[1]
INK, PALE, TEAL, LINE, RED = (HexColor(c) for c in ("#14202b", "#eef3f6", "#1b6f80", "#c9d5dc", "#a3201d"))
OUTCOME_COLOURS = {
    Outcome.SUGGESTS_PNEUMONIA: HexColor("#b85a00"), Outcome.UNCERTAIN: HexColor("#6f6420"), Outcome.NO_PATTERN: TEAL,
}  # fmt: skip
WIDTH, HEIGHT = A4
MARGIN = 13 * mm
INSIDE = WIDTH - 2 * MARGIN
GAP, NARROW_GAP = 6 * mm, 3 * mm
HEAT_WIDTH, UPDATE_WIDTH = 48 * mm, 81 * mm
ENGLISH = ("Check this installation", "Known limits")
DOCUMENTS = {
    "known_limits.md": "known_limits_en.md",
    **{f"known_limits_{tag}.md": f"known_limits_{tag}.md" for tag in ("es", "fr", "pt")},
    "risks.md": "risks_en.md",
}
"""What they are called in docs, and in the package: by their language. The risks are for whoever installs it, in English."""
SCALE = "1.5"
_JPEG_QUALITY = 88


@dataclass
class Sheet:
    """One page, drawn from the top down; `y` is where the next thing begins, in points from the bottom."""

    canvas: Canvas
    y: float = HEIGHT

    def text(
        self, words: str, left: float, top: float, width: float, size: float = 10, bold: bool = False,
        colour: Color = INK, most: float = HEIGHT, middle: bool = False,
    ) -> float:  # fmt: skip
        """Draw a paragraph whose first line begins below `top`; its height. ValueError if it is higher than `most`."""
        style = ParagraphStyle(
            "guide", fontName="Guide-Bold" if bold else "Guide", fontSize=size, leading=size * 1.3, textColor=colour,
            alignment=1 if middle else 0,
        )  # fmt: skip
        paragraph = Paragraph(words, style)
        _, height = paragraph.wrap(width, HEIGHT)
        if height > most + 0.1 or max(map(paragraph_width(style), words.split()), default=0) > width:
            raise ValueError(f"does not fit: {words}")
        paragraph.drawOn(self.canvas, left, top - height)
        return float(height)

    def picture(self, image: Image.Image, left: float, top: float, width: float) -> float:
        """Draw a picture of that width; its height."""
        data = io.BytesIO()
        image.save(data, "JPEG", quality=_JPEG_QUALITY, subsampling=0, optimize=True)
        data.seek(0)
        height = width * image.height / image.width
        self.canvas.drawImage(ImageReader(data), left, top - height, width, height)
        return height

    def box(self, left: float, top: float, width: float, height: float, fill: Color = PALE, line: Color | None = None) -> None:
        """A rectangle with round corners."""
        self.canvas.setFillColor(fill)
        self.canvas.setStrokeColor(line or fill)
        self.canvas.roundRect(left, top - height, width, height, 5, stroke=1, fill=1)

    def number(self, number: int, x: float, y: float, radius: float = 9) -> None:
        """A numbered disc."""
        self.canvas.setFillColor(TEAL)
        self.canvas.setStrokeColor(HexColor("#ffffff"))
        self.canvas.setLineWidth(1.4)
        self.canvas.circle(x, y, radius, stroke=1, fill=1)
        self.canvas.setFillColor(HexColor("#ffffff"))
        self.canvas.setFont("Guide-Bold", radius * 1.25)
        self.canvas.drawCentredString(x, y - radius * 0.45, str(number))

    def heading(self, words: str, left: float = MARGIN, width: float = INSIDE) -> None:
        """The name of a part, with a line below it."""
        height = self.text(words, left, self.y, width, 14, bold=True, colour=TEAL)
        self.canvas.setStrokeColor(LINE)
        self.canvas.setLineWidth(0.8)
        self.canvas.line(left, self.y - height - 3, left + width, self.y - height - 3)
        self.y -= height + 9

    def head(self, title: str, subtitle: str) -> None:
        """The band on top."""
        band = 21 * mm
        self.canvas.setFillColor(INK)
        self.canvas.rect(0, HEIGHT - band, WIDTH, band, stroke=0, fill=1)
        side = 14 * mm
        icon = ImageReader(str(resource("icons", "pneumo-256.png")))
        self.canvas.drawImage(icon, MARGIN, HEIGHT - band / 2 - side / 2, side, side, mask="auto")
        left, white = MARGIN + side + 5 * mm, HexColor("#ffffff")
        self.text(f"Pneumo Desktop: {title}", left, HEIGHT - 3 * mm, WIDTH - left - MARGIN, 20, bold=True, colour=white)
        self.text(subtitle, left, HEIGHT - 13 * mm, WIDTH - left - MARGIN, 11, colour=HexColor("#cfe3ea"))
        self.y = HEIGHT - band - 4 * mm

    def foot(self, words: str, page: int) -> None:
        """The small print."""
        self.text(f"{words}  {page}/2", MARGIN, 12 * mm, INSIDE, 7.2, colour=HexColor("#5b6a75"), most=4 * mm)


def paragraph_width(style: ParagraphStyle) -> Any:
    """How wide a word is in this style."""
    return lambda word: pdfmetrics.stringWidth(word, style.fontName, style.fontSize)


def first_page(sheet: Sheet, words: dict[str, Any], pictures: Any, said: dict[str, str]) -> None:
    """The window with numbers on it, the six steps, and the warning."""
    sheet.head(words["title"], words["subtitle"])
    sheet.heading(words["steps_title"])
    top = sheet.y
    height = sheet.picture(pictures.window, MARGIN, top, INSIDE)
    sheet.canvas.setStrokeColor(INK)
    sheet.canvas.rect(MARGIN, top - height, INSIDE, height, stroke=1, fill=0)
    for number, (step, _, _) in enumerate(words["steps"], 1):
        x, y = pictures.places[step]
        sheet.number(number, MARGIN + x * INSIDE - 8, top - y * height)
    sheet.y = top - height - 6 * mm
    gap = 5 * mm
    width, tall = (INSIDE - gap) / 2, 31 * mm
    for number, (_, title, text) in enumerate(words["steps"], 1):
        column, row = (number - 1) % 2, (number - 1) // 2
        left, card = MARGIN + column * (width + gap), sheet.y - row * (tall + 3.5 * mm)
        sheet.box(left, card, width, tall)
        sheet.number(number, left + 6.5 * mm, card - 7 * mm, 11)
        inside = width - 17 * mm
        used = sheet.text(title.format(**said), left + 13 * mm, card - 3 * mm, inside, 12.5, bold=True)
        sheet.text(text.format(**said), left + 13 * mm, card - 4 * mm - used, inside, 10, most=tall - used - 6 * mm)
    sheet.y -= 3 * (tall + 3.5 * mm) + 1 * mm
    sheet.box(MARGIN, sheet.y, INSIDE, 22 * mm, HexColor("#fdecea"), RED)
    sheet.text(words["warning"], MARGIN + 5 * mm, sheet.y - 2.2 * mm, INSIDE - 10 * mm, 12, bold=True, colour=RED, most=19 * mm)
    sheet.y -= 22 * mm


def second_page(sheet: Sheet, words: dict[str, Any], pictures: Any, said: dict[str, str]) -> None:
    """What the answer means, the heat map, films that are refused, the care of the program, an update, and keys."""
    sheet.head(words["title"], words["subtitle"])
    begin = sheet.y
    outcomes_end = outcome_columns(sheet, words, pictures)
    sheet.y = begin
    heat_end = heat_column(sheet, words, pictures)
    sheet.y = begin = min(outcomes_end, heat_end) - 5 * mm
    half = (INSIDE - GAP) / 2
    sheet.heading(words["refused_title"], MARGIN, half)
    for name, what in words["refused"]:
        sheet.y -= sheet.text(f"<b>{name}.</b> {what}", MARGIN, sheet.y, half, 10) + 4
    refused_end, sheet.y = sheet.y, begin
    limits_and_care(sheet, words, said, MARGIN + half + GAP, half)
    sheet.y = min(refused_end, sheet.y) - 4 * mm
    update_row(sheet, words, pictures.update, said)
    key_cells(sheet, words)
    sheet.y -= sheet.text(words["more"].format(**said), MARGIN, sheet.y, INSIDE, 10)


def outcome_columns(sheet: Sheet, words: dict[str, Any], pictures: Any) -> float:
    """The three answers side by side; where the longest ends."""
    width = INSIDE - HEAT_WIDTH - GAP
    sheet.heading(words["outcomes_title"], MARGIN, width)
    third = (width - 2 * NARROW_GAP) / 3
    deepest = 0.0
    for column, ((outcome, image), text) in enumerate(zip(pictures.outcomes.items(), words["outcomes"], strict=True)):
        left = MARGIN + column * (third + NARROW_GAP)
        sheet.canvas.setFillColor(OUTCOME_COLOURS[outcome])
        sheet.canvas.rect(left, sheet.y - 2, third, 2, stroke=0, fill=1)
        used = sheet.picture(image, left, sheet.y - 2, third) + 6
        deepest = max(deepest, used + sheet.text(text, left, sheet.y - used, third, 10))
    return sheet.y - deepest


def heat_column(sheet: Sheet, words: dict[str, Any], pictures: Any) -> float:
    """The heat map and what it is not; where it ends."""
    left = MARGIN + INSIDE - HEAT_WIDTH
    sheet.heading(words["heat_title"], left, HEAT_WIDTH)
    sheet.y -= sheet.picture(pictures.film, left, sheet.y, HEAT_WIDTH) + 4
    return sheet.y - sheet.text(words["heat"], left, sheet.y, HEAT_WIDTH, 10)


def limits_and_care(sheet: Sheet, words: dict[str, Any], said: dict[str, str], left: float, width: float) -> None:
    """What is never looked for, and what is to be done every week."""
    sheet.heading(words["not_seen_title"], left, width)
    sheet.y -= sheet.text(words["not_seen"], left, sheet.y, width, 10) + 3 * mm
    sheet.heading(words["care_title"], left, width)
    for line in words["care"]:
        sheet.canvas.setStrokeColor(TEAL)
        sheet.canvas.setLineWidth(1.2)
        sheet.canvas.rect(left + 1, sheet.y - 11, 9, 9, stroke=1, fill=0)
        sheet.y -= sheet.text(line.format(**said), left + 6 * mm, sheet.y, width - 6 * mm, 10) + 3


def key_cells(sheet: Sheet, words: dict[str, Any]) -> None:
    """The keys that are used most, in two rows."""
    sheet.heading(words["keys_title"])
    cell, tall = (INSIDE + 2 * mm) / 5, 12 * mm
    for place, (key, does) in enumerate(words["keys"]):
        left, top = MARGIN + place % 5 * cell, sheet.y - place // 5 * (tall + 2 * mm)
        sheet.box(left, top, cell - 2 * mm, tall)
        sheet.text(key, left, top - 0.8 * mm, cell - 2 * mm, 11, bold=True, colour=TEAL, middle=True)
        sheet.text(does, left + 1 * mm, top - 6.2 * mm, cell - 4 * mm, 9, most=5 * mm, middle=True)
    sheet.y -= 2 * (tall + 2 * mm) + 1 * mm


def update_row(sheet: Sheet, words: dict[str, Any], update: Any, said: dict[str, str]) -> None:
    """The page of an update with numbers on it, and its steps."""
    sheet.heading(words["update_title"])
    top = sheet.y
    height = sheet.picture(update.page, MARGIN, top, UPDATE_WIDTH)
    for number, (x, y) in enumerate(update.places, 1):
        sheet.number(number, MARGIN + x * UPDATE_WIDTH - 8, top - y * height, 6)
    left, width = MARGIN + UPDATE_WIDTH + GAP, INSIDE - UPDATE_WIDTH - GAP
    for number, text in enumerate(words["update"], 1):
        sheet.number(number, left + 7, sheet.y - 8, 7)
        sheet.y -= sheet.text(text.format(**said), left + 7 * mm, sheet.y, width - 7 * mm, 10) + 3
    sheet.y -= sheet.text(words["update_back"].format(**said), left, sheet.y, width, 10)
    sheet.y = min(sheet.y, top - height) - 4 * mm


def write_guide(language: str, classifier: Classifier, out: Path) -> Path:
    """Take the pictures and write the two pages."""
    import guide_pictures

    pictures, words = guide_pictures.draw(language, classifier), WORDS[language]
    for name, font in (("Guide", "NotoSans-Regular"), ("Guide-Bold", "NotoSans-Bold")):
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", f"{font}.ttf"))))
    pdfmetrics.registerFontFamily("Guide", normal="Guide", bold="Guide-Bold", italic="Guide", boldItalic="Guide-Bold")
    file = out / f"quick_guide_{language}.pdf"
    canvas = Canvas(str(file), pagesize=A4, invariant=1, lang=language)
    canvas.setTitle(f"Pneumo Desktop: {words['title']}")
    newer = {name: text for name, text in NOT_YET_IN_THE_WINDOW.get(language, {}).items() if pictures.words[name] in ENGLISH}
    said = {name: f"<b>{text}</b>" for name, text in (pictures.words | newer).items()}
    for page, draw in enumerate((first_page, second_page), 1):
        sheet = Sheet(canvas)
        draw(sheet, words, pictures, said)
        if sheet.y < 13 * mm:
            raise ValueError(f"page {page} in {language} is too long by {(13 * mm - sheet.y) / mm:.0f} mm")
        sheet.foot(words["foot"].format(version=__version__), page)
        canvas.showPage()
    canvas.save()
    return file


def copy_documents(out: Path) -> None:
    """The Help menu's other documents, out of docs, into the package."""
    out.mkdir(parents=True, exist_ok=True)
    for in_docs, name in DOCUMENTS.items():
        shutil.copyfile(ROOT / "docs" / in_docs, out / name)


def main() -> None:
    """Every language, or the one that is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", choices=tuple(WORDS))
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    copy_documents(args.out.parent / "documents")
    classifier = app.load_classifier("cpu", CancelToken())
    for language in [args.language] if args.language else WORDS:
        file = write_guide(language, classifier, args.out)
        print(f"{file}: {file.stat().st_size / 1000:.0f} kB", flush=True)


if __name__ == "__main__":
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": SCALE}
    main()
