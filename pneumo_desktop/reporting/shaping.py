"""Text into lines of placed glyphs: fonts by script, direction by UAX #9, shapes by HarfBuzz, breaks at the width."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise

import uharfbuzz as hb

from pneumo_desktop.reporting.bidi import base_level, is_right_to_left, resolve_levels, visual_order
from pneumo_desktop.reporting.breaking import split_clusters, split_pieces
from pneumo_desktop.reporting.fonts import FontFace, choose_face

_EXPLICIT = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_TOLERANCE = 0.2
_CAPITAL_HEIGHT = 0.72
_CLEARANCE = 0.06


@dataclass(frozen=True)
class Style:
    """`size` and `leading` in points; a line with tall scripts takes more than `leading`. `ink` is 0 black to 1 white."""

    size: float
    leading: float
    bold: bool = False
    ink: float = 0.0


@dataclass(frozen=True)
class Glyph:
    """A glyph of a font; lengths in em. `text` is what it stands for, "" for all but the first glyph of a cluster."""

    number: int
    x: float
    y: float
    advance: float
    text: str


@dataclass(frozen=True)
class Run:
    """Characters of one font and one direction; `glyphs` from left to right."""

    face: FontFace
    level: int
    text: str
    glyphs: tuple[Glyph, ...]

    @property
    def simple(self) -> bool:
        """Whether every glyph stands for text of its own, so that the glyphs alone give the text back."""
        return all(glyph.text for glyph in self.glyphs)


@dataclass(frozen=True)
class Line:
    """One line: `runs` from left to right, `text` as it was typed; lengths in points."""

    text: str
    style: Style
    runs: tuple[Run, ...]
    width: float
    height: float
    baseline: float
    right_to_left: bool


def clean_text(text: str) -> str:
    """Text without what could disturb a line: controls, direction overrides, halves of surrogate pairs; line ends are kept."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n").replace("\t", " ")
    return "".join(_clean_char(char) for char in unified)


def _clean_char(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Cs":
        return "\ufffd"
    return "" if (category == "Cc" and char != "\n") or char in _EXPLICIT else char


@lru_cache(maxsize=4096)
def shape_line(text: str, style: Style, base: int | None = None) -> Line:
    """`text` as one line, however wide; `base` is the direction of its paragraph (0 or 1), by its first letter if None."""
    text = clean_text(text).replace("\n", " ")
    direction = base_level(text) if base is None else base
    runs = [_shape_run(text, *span) for span in _itemise(text, style.bold, direction)]
    width = sum(glyph.advance for run in runs for glyph in run.glyphs) * style.size
    height, baseline = _height_and_baseline(runs, style)
    return Line(text, style, tuple(visual_order(runs)), width, height, baseline, bool(direction))


def _height_and_baseline(runs: Iterable[Run], style: Style) -> tuple[float, float]:
    """A line is as high as its leading, capitals in the middle, and higher where letters reach further."""
    above = (style.leading + style.size * _CAPITAL_HEIGHT) / 2
    below = style.leading - above
    for run in runs:
        for glyph in run.glyphs:
            top, bottom = run.face.inked(glyph.number)
            above = max(above, (top + glyph.y + _CLEARANCE) * style.size)
            below = max(below, (bottom - glyph.y + _CLEARANCE) * style.size)
    return above + below, above


def _itemise(text: str, bold: bool, base: int) -> Iterator[tuple[FontFace, int, int, int]]:
    """Font, level, start and end of each run in logical order."""
    levels = resolve_levels(text, base)
    placed: list[tuple[FontFace, int, int, int]] = []
    before: FontFace | None = None
    at = 0
    for cluster in split_clusters(text):
        before = _face_for(cluster, before, bold)
        placed.append((before, levels[at], at, at + len(cluster)))
        at += len(cluster)
    for (face, level), group in groupby(placed, key=lambda item: (item[0], item[1])):
        spans = list(group)
        yield face, level, spans[0][2], spans[-1][3]


def _face_for(cluster: str, before: FontFace | None, bold: bool) -> FontFace:
    """Blanks and punctuation stay in the font of what stands before them; digits and letters do not."""
    if before is not None and unicodedata.category(cluster[0])[0] in "ZP" and before.knows(cluster):
        return before
    return choose_face(cluster, bold)


def _shape_run(text: str, face: FontFace, level: int, start: int, end: int) -> Run:
    buffer = hb.Buffer()
    buffer.add_codepoints([ord(char) for char in text], start, end - start)
    buffer.direction = "rtl" if level % 2 else "ltr"
    buffer.language = "und"  # else HarfBuzz takes the language of this computer, and reports would differ
    buffer.guess_segment_properties()
    hb.shape(face.hb_font, buffer)
    starts = sorted({info.cluster for info in buffer.glyph_infos} | {end})
    texts = {first: text[first:last] for first, last in pairwise(starts)}
    glyphs = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        em = face.units_per_em
        x, y, advance = position.x_offset / em, position.y_offset / em, position.x_advance / em
        glyphs.append(Glyph(int(info.codepoint), x, y, advance, texts.pop(info.cluster, "")))
    return Run(face, level, text[start:end], tuple(glyphs))


def wrap(text: str, style: Style, width: float) -> list[Line]:
    """`text` as lines of at most `width` points, nothing left out; an empty text gives no line."""
    lines: list[Line] = []
    for paragraph in clean_text(text).strip().split("\n"):
        lines += _wrap_paragraph(paragraph.strip(), style, width)
    return lines if any(line.text for line in lines) else []


def _wrap_paragraph(paragraph: str, style: Style, width: float) -> Iterator[Line]:
    base = base_level(paragraph)
    whole = shape_line(paragraph, style, base)
    if whole.width <= width:
        yield whole
        return
    pieces = _fitting_pieces(paragraph, style, width, base)
    start = 0
    while start < len(pieces):
        end = _fill(pieces, start, style, width, base)
        line = shape_line("".join(pieces[start:end]).rstrip(), style, base)
        while line.width > width + _TOLERANCE and end > start + 1:
            end -= 1
            line = shape_line("".join(pieces[start:end]).rstrip(), style, base)
        yield line
        start = end


def _fitting_pieces(paragraph: str, style: Style, width: float, base: int) -> list[str]:
    """Breakable pieces, of which those wider than a line are cut into clusters."""
    pieces: list[str] = []
    for piece in split_pieces(paragraph):
        fits = shape_line(piece.rstrip(), style, base).width <= width
        pieces += [piece] if fits else split_clusters(piece)
    return pieces


def _fill(pieces: list[str], start: int, style: Style, width: float, base: int) -> int:
    """The end of the pieces from `start` on that fill one line, by the sum of their own widths; at least one."""
    used = 0.0
    for end in range(start, len(pieces)):
        if end > start and used + shape_line(pieces[end].rstrip(), style, base).width > width:
            return end
        used += shape_line(pieces[end], style, base).width
    return len(pieces)


def has_right_to_left(text: str) -> bool:
    """Whether any letter of `text` runs from right to left."""
    return any(is_right_to_left(char) for char in text)
