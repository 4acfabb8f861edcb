"""Fonts inside a PDF: the glyphs a report uses, cut out of their font, and the text that each of them stands for."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress

from pneumo_desktop.reporting.fonts import FontFace

_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
)
_CMAP_TAIL = "endcmap CMapName currentdict /CMap defineresource pop end end"
_CMAP_SECTION = 100
_SYMBOLIC = 4


class EmbeddedFont:
    """A composite font (ISO 32000-1, 9.7) of one document, with a code for each pair of glyph and text.

    A glyph that stands for different texts gets as many codes, so that the text of every glyph can be told exactly.
    """

    def __init__(self, face: FontFace, document: Any) -> None:
        self.face = face
        self.fontName = face.name  # the names that reportlab asks of a font
        self.resource_name = f"F{len(document.fontMapping) + 1}"
        self._codes: dict[tuple[int, str], int] = {}
        document.fontMapping[face.name] = f"/{self.resource_name}"
        document.delayedFonts.append(self)

    def code_for(self, glyph: int, text: str) -> int:
        """The code by which the page shows `glyph` where it stands for `text`."""
        return self._codes.setdefault((glyph, text), len(self._codes) + 1)

    def stated_advance(self, glyph: int) -> int:
        """Width of `glyph` as the document states it, in thousandths of an em."""
        return round(self.face.advance(glyph) * 1000)

    def addObjects(self, document: Any) -> None:
        """Called by reportlab once all pages are drawn: write the font."""
        glyphs = [glyph for glyph, _ in self._codes]
        program, renumbered = self.face.subset(glyphs)
        name = PDFName(f"PNEUMO+{self.face.name}")
        numbers = b"\0\0" + b"".join(renumbered[glyph].to_bytes(2, "big") for glyph in glyphs)
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": name,
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": document.Reference(self._descriptor(name, program, document)),
                "DW": 0,
                "W": PDFArray([1, PDFArray([self.stated_advance(glyph) for glyph in glyphs])]),
                "CIDToGIDMap": document.Reference(_stream(numbers)),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": name,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_stream(self._unicode_map().encode("ascii"))),
            }
        )
        document.idToObject["BasicFonts"].dict[self.resource_name] = document.Reference(font)

    def _descriptor(self, name: Any, program: bytes, document: Any) -> Any:
        face = self.face
        above, below = round(face.ascent * 1000), round(face.descent * 1000)
        file = _stream(program)
        file.dictionary["Length1"] = len(program)
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": name,
                "Flags": _SYMBOLIC,
                "FontBBox": PDFArray([-1000, -below, 2000, above]),
                "ItalicAngle": 0,
                "Ascent": above,
                "Descent": -below,
                "CapHeight": 714,
                "StemV": 140 if face.bold else 90,
                "FontFile2": document.Reference(file),
            }
        )

    def _unicode_map(self) -> str:
        """The ToUnicode CMap (ISO 32000-1, 9.10.3) of all codes that stand for text."""
        lines = [f"<{code:04X}> <{hex_utf16(text)}>" for (_, text), code in self._codes.items() if text]
        sections = [lines[start : start + _CMAP_SECTION] for start in range(0, len(lines), _CMAP_SECTION)]
        body = "".join(f"{len(section)} beginbfchar\n" + "\n".join(section) + "\nendbfchar\n" for section in sections)
        return _CMAP_HEAD + body + _CMAP_TAIL


def hex_utf16(text: str) -> str:
    """UTF-16BE in hexadecimal digits, as PDF wants text."""
    return text.encode("utf-16-be").hex().upper()


def _stream(content: bytes) -> Any:
    return PDFStream(content=content, filters=[PDFZCompress])
