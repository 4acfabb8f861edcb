"""The bundled fonts: loaded once, asked which characters they know, cut down to the glyphs that a report uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

import uharfbuzz as hb

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.reporting.breaking import is_ignorable
from pneumo_desktop.resources import resource

# In this order; the first font that knows a whole cluster draws it. The last two are large and seldom needed.
_SCRIPT_FONTS = (
    "NotoSansArabic-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSansEthiopic-Regular",
    "NotoSansBengali-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansThai-Regular",
    "NotoSansKhmer-Regular",
    "NotoSansMyanmar-Regular",
    "NotoSansTamil-Regular",
    "NotoSansTelugu-Regular",
    "NotoSansGujarati-Regular",
    "NotoSansGurmukhi-Regular",
    "NotoSansKannada-Regular",
    "NotoSansMalayalam-Regular",
    "NotoSansSinhala-Regular",
    "NotoSansOriya-Regular",
    "NotoSansLao-Regular",
    "NotoSansGeorgian-Regular",
    "NotoSansArmenian-Regular",
    "NotoSansThaana-Regular",
    "NotoSerifTibetan-Regular",
    "DejaVuSans",
    "DroidSansFallbackFull",
    "NanumSquareR",
)
_PLAIN, _BOLD = "NotoSans-Regular", "NotoSans-Bold"
_DROPPED_TABLES = ("GSUB", "GPOS", "GDEF", "name", "post", "OS/2", "DSIG")


class FontFace:
    """One font file. Lengths are shares of the type size (1.0 is one em)."""

    def __init__(self, name: str) -> None:
        path = resource("fonts", f"{name}.ttf")
        try:
            data = path.read_bytes()
        except OSError as error:
            raise PneumoError("report.font_missing", file=path.name) from error
        self.name = name
        self.bold = name == _BOLD
        self._face = hb.Face(hb.Blob(data))
        self.hb_font = hb.Font(self._face)
        self.units_per_em = int(self._face.upem)
        self._inked: dict[int, tuple[float, float]] = {}
        extents = self.hb_font.get_font_extents("ltr")
        self.ascent = extents.ascender / self.units_per_em
        self.descent = -extents.descender / self.units_per_em

    def knows(self, text: str) -> bool:
        """Whether there is a glyph for every character that needs one."""
        return all(is_ignorable(char) or self.hb_font.get_nominal_glyph(ord(char)) for char in text)

    def advance(self, glyph: int) -> float:
        """Width of a glyph."""
        return float(self.hb_font.get_glyph_h_advance(glyph)) / self.units_per_em

    def inked(self, glyph: int) -> tuple[float, float]:
        """How far a glyph reaches above and below its baseline; below is positive."""
        if glyph not in self._inked:
            extents = self.hb_font.get_glyph_extents(glyph)
            top, height = (extents.y_bearing, extents.height) if extents else (0, 0)
            self._inked[glyph] = top / self.units_per_em, -(top + height) / self.units_per_em
        return self._inked[glyph]

    def subset(self, glyphs: Iterable[int]) -> tuple[bytes, Mapping[int, int]]:
        """A TrueType file of these glyphs alone, for embedding, and the new number of each."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(glyphs)
        wanted.flags |= hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
        for table in _DROPPED_TABLES:
            wanted.drop_table_tag_set.add(int.from_bytes(table.encode("ascii"), "big"))
        plan = hb.SubsetPlan(self._face, wanted)
        return bytes(plan.execute().blob.data), plan.old_to_new_glyph_mapping


@cache
def load_face(name: str) -> FontFace:
    """The font of this name, kept for the next report."""
    return FontFace(name)


@lru_cache(maxsize=4096)
def choose_face(cluster: str, bold: bool) -> FontFace:
    """The first font that knows all of `cluster`, else its first character, else the one whose box stands for it."""
    latin = load_face(_BOLD if bold else _PLAIN)
    for text in (cluster, cluster[0]):
        if latin.knows(text):
            return latin
        for name in _SCRIPT_FONTS:
            if load_face(name).knows(text):
                return load_face(name)
    return latin


@lru_cache(maxsize=4096)
def is_printable(char: str) -> bool:
    """Whether a font has a sign for `char`, or none is needed; else a box stands for it."""
    return is_ignorable(char) or char.isspace() or choose_face(char, False).knows(char)
