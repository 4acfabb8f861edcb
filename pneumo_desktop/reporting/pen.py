"""Draws marks on a reportlab canvas so that they look right and their text can be taken out again.

Programs that take text out of a PDF guess the direction of what they find. Poppler, two releases of PDFium (one of them
Qt's) and pypdf were tried with every form:

- Lines that run from left to right come out right by the text of their glyphs. Runs in which several glyphs make one
  character (Devanagari, Khmer, Myanmar ...) carry their text as /ActualText (ISO 32000-1, 14.9.4).
- Lines of right-to-left letters and blanks alone come out exactly by the text of their glyphs, provided that nothing else
  stands on the same line. PDFium takes for a line what is drawn one after the other at the same height, so an unseen
  blank elsewhere is drawn before and after.
- All other lines with right-to-left letters (numbers, brackets or Latin words between, or vowel signs) carry their text as
  /ActualText in the order of reading. Poppler and PDFium would turn each stretch of such letters round once more; a
  left-to-right mark (U+200E, never seen) after each letter leaves nothing to turn. One more in front gives those marks the
  majority, by which older releases of PDFium choose the direction of the whole line.
- pypdf reads no /ActualText, and turns round what it finds letter by letter; text of several characters of one glyph it
  leaves as it is. So the glyphs of such a line stand for the mark alone, and an unseen dot after them stands for the line.
  The dot takes 30 characters at once, for Poppler refuses more than 63 units of UTF-16 (ISO 32000-1 allows 256).
- A viewer preference /Direction /R2L is left out: PDFium then takes every line for right to left and turns it round.
- Poppler turns a whole page round that holds more right-to-left letters than others. On such pages every line with
  such letters is done in the third way, where the marks hold the balance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any
from unicodedata import bidirectional

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream

from pneumo_desktop.reporting.bidi import is_right_to_left
from pneumo_desktop.reporting.embedding import EmbeddedFont, hex_utf16
from pneumo_desktop.reporting.fonts import FontFace, choose_face
from pneumo_desktop.reporting.marks import Box, Image, Mark, Picture, Tag, Text, Wedge
from pneumo_desktop.reporting.shaping import Glyph, Line, Run, has_right_to_left
from pneumo_desktop.reporting.structure import Structure

_LEFT_TO_RIGHT_MARK = "\u200e"
_UNSEEN, _FILLED, _THICKENED = 3, 0, 2
_THICKENING = 0.013
_STEP = 0.5
_DOT_HOLDS = 30


class Pen:
    """Draws on one document, page after page; `page_height` turns y, which runs down here, into PDF's; `shift` moves x."""

    def __init__(self, canvas: Any, page_height: float, shift: float = 0.0) -> None:
        self._canvas = canvas
        self._page_height = page_height
        self._shift = shift
        self._structure = Structure()
        self._fonts: dict[str, EmbeddedFont] = {}
        self._images: dict[int, str] = {}
        self._separators = 0

    def draw_page(self, placed: Sequence[tuple[float, Mark]]) -> None:
        """Draw one page: pairs of the y of a row's top and a mark in it."""
        lines = [mark.line.text for _, mark in placed if isinstance(mark, Text)]
        plain = _runs_to_the_right(lines)
        if self._shift:
            self._canvas.addLiteral(f"1 0 0 1 {self._shift:.3f} 0 cm")
        for tag, marks in groupby(placed, key=lambda pair: _tag_of(pair[1])):
            self._canvas.addLiteral(self._structure.begin(tag))
            for top, mark in marks:
                if isinstance(mark, Text):
                    self._draw_line(mark.line, mark.x, self._page_height - top - mark.y - mark.line.baseline, plain)
                else:
                    self._draw_shape(mark, top)
            self._canvas.addLiteral("EMC")
        self._canvas.showPage()
        self._structure.end_page(self._canvas._doc)

    def finish(self) -> None:
        """Once all pages are drawn: write down the order in which they are read."""
        self._structure.write(self._canvas._doc)

    def _draw_shape(self, mark: Box | Wedge | Picture, top: float) -> None:
        y = self._page_height - top - mark.y
        if isinstance(mark, Box):
            self._draw_box(mark, y)
        elif isinstance(mark, Wedge):
            half, high = mark.size / 2, mark.size
            path = f"{mark.x:.2f} {y:.2f} m {mark.x - half:.2f} {y + high:.2f} l {mark.x + half:.2f} {y + high:.2f} l h f"
            self._canvas.addLiteral(f"0 g {path}")
        else:
            name = self._image_name(mark.image)
            self._canvas.addLiteral(f"q {mark.width:.3f} 0 0 {mark.height:.3f} {mark.x:.3f} {y - mark.height:.3f} cm")
            self._canvas.doForm(name)
            self._canvas.addLiteral("Q")

    def _draw_box(self, box: Box, y: float) -> None:
        ops = [f"{box.x:.2f} {y - box.height:.2f} {box.width:.2f} {box.height:.2f} re"]
        if box.fill is not None:
            ops.insert(0, f"{box.fill:g} g")
        if box.stroke is not None:
            ops.insert(0, f"{box.stroke:g} G {box.line_width:g} w")
        ops.append("B" if box.fill is not None and box.stroke is not None else "f" if box.fill is not None else "S")
        self._canvas.addLiteral(" ".join(ops))

    def _image_name(self, image: Image) -> str:
        if id(image) not in self._images:
            self._images[id(image)] = name = f"Im{len(self._images) + 1}"
            self._canvas._doc.addForm(name, _stored_image(image))
        return self._images[id(image)]

    # --- text ----------------------------------------------------------------------------------------------------------

    def _draw_line(self, line: Line, x: float, y: float, plain: bool) -> None:
        self._canvas.addLiteral(f"{line.style.ink:g} g")
        if not has_right_to_left(line.text):
            self._draw_runs(line, x, y, marked=True)
        elif plain and _is_plain(line):
            self._draw_unseen(" ", y)
            self._draw_runs(line, x, y, marked=False)
            self._draw_unseen(_LEFT_TO_RIGHT_MARK, y)  # after which pypdf turns no more digits round
        else:
            self._canvas.addLiteral(_begin_actual_text(_with_marks(line.text)))
            self._draw_runs(line, x, y, marked=False, silent=True)
            for part in _dots_of(line.text):
                self._draw_unseen(part, None, x, y)
            self._canvas.addLiteral("EMC")

    def _draw_runs(self, line: Line, x: float, y: float, marked: bool, silent: bool = False) -> None:
        for run in line.runs:
            own_text = marked and not run.simple
            if own_text:
                self._canvas.addLiteral(_begin_actual_text(run.text))
            x = self._draw_run(run, line, x, y, silent)
            if own_text:
                self._canvas.addLiteral("EMC")

    def _draw_run(self, run: Run, line: Line, x: float, y: float, silent: bool) -> float:
        font, size = self._font(run.face), line.style.size
        thick = line.style.bold and not run.face.bold
        mode = f"{_THICKENED} Tr {line.style.ink:g} G {size * _THICKENING:.3f} w" if thick else f"{_FILLED} Tr"
        shown = _show_glyphs(run.glyphs, font, size, silent)
        self._canvas.addLiteral(f"BT {mode} /{font.resource_name} {size:g} Tf 1 0 0 1 {x:.3f} {y:.3f} Tm {shown} ET")
        return x + sum(glyph.advance for glyph in run.glyphs) * size

    def _draw_unseen(self, text: str, away_from: float | None, x: float = 0.0, y: float = 0.0) -> None:
        """A dot that is not painted and stands for `text`: at (`x`, `y`), or at a height far from `away_from`."""
        if away_from is not None:
            self._separators += 1  # PDFium leaves out what repeats at the same place
            x, y = 4.0 + self._separators * 9 % 500, 4.0 if away_from > self._page_height / 2 else self._page_height - 8.0
        face = choose_face(".", False)
        font = self._font(face)
        code = font.code_for(int(face.hb_font.get_nominal_glyph(ord("."))), text)
        self._canvas.addLiteral(
            f"BT {_UNSEEN} Tr /{font.resource_name} 4 Tf 1 0 0 1 {x:.3f} {y:.3f} Tm <{code:04X}> Tj {_FILLED} Tr ET"
        )

    def _font(self, face: FontFace) -> EmbeddedFont:
        if face.name not in self._fonts:
            self._fonts[face.name] = EmbeddedFont(face, self._canvas._doc)
        return self._fonts[face.name]


def _show_glyphs(glyphs: Iterable[Glyph], font: EmbeddedFont, size: float, silent: bool) -> str:
    """PDF operators that show glyphs from the present place on: TJ with corrections, Ts where a glyph stands higher."""
    ops: list[str] = []
    shown: list[str] = []
    rise, owed = 0.0, 0.0  # `owed`: thousandths of an em between where the next glyph must stand and where it would
    for glyph in glyphs:
        if abs(glyph.y * size - rise) > 0.001:
            ops += [f"[{''.join(shown)}] TJ"] if shown else []
            rise, shown = glyph.y * size, []
            ops.append(f"{rise:.3f} Ts")
        shift = owed + glyph.x * 1000
        if abs(shift) > _STEP:
            shown.append(f"{-shift:.1f} ")
            owed -= shift
        shown.append(f"<{font.code_for(glyph.number, _LEFT_TO_RIGHT_MARK if silent else glyph.text):04X}>")
        owed += glyph.advance * 1000 - font.stated_advance(glyph.number)
    ops += [f"[{''.join(shown)}] TJ"] if shown else []
    return " ".join([*ops, "0 Ts"] if rise else ops)


def _tag_of(mark: Mark) -> Tag | None:
    return mark.tag if isinstance(mark, Text | Picture) else None


def _stored_image(image: Image) -> Any:
    entries = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Image"),
        "Width": image.width_px,
        "Height": image.height_px,
        "BitsPerComponent": 8,
        "ColorSpace": PDFName("DeviceGray" if image.channels == 1 else "DeviceRGB"),
        "Filter": PDFName("FlateDecode" if image.deflated else "DCTDecode"),
    }
    return PDFStream(PDFDictionary(entries), image.data)


def _begin_actual_text(text: str) -> str:
    return f"/Span << /ActualText <FEFF{hex_utf16(text)}> >> BDC"


def _with_marks(text: str) -> str:
    """`text` with a mark in front and after each letter that runs to the left."""
    mark = _LEFT_TO_RIGHT_MARK
    return mark + "".join(char + mark if is_right_to_left(char) else char for char in text)


def _dots_of(text: str) -> Iterable[str]:
    """What each unseen dot of a line stands for; the blank at the end parts it from what stands beside it."""
    return (f"{text} "[start : start + _DOT_HOLDS] for start in range(0, len(text) + 1, _DOT_HOLDS))


def _is_plain(line: Line) -> bool:
    """Whether a line holds right-to-left letters and blanks alone, each with a glyph of its own."""
    letters = all(bidirectional(char) in ("R", "AL", "WS") for char in line.text)
    return letters and all(run.simple for run in line.runs)


def _runs_to_the_right(lines: Iterable[str]) -> bool:
    """Whether a page holds more letters that run to the right than to the left."""
    kinds = [bidirectional(char) for line in lines for char in line]
    return kinds.count("L") > kinds.count("R") + kinds.count("AL")
