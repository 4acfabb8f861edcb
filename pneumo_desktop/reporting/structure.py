"""The order of reading inside the PDF: its structure tree (ISO 32000-1, 14.7 and 14.8), for programs that read aloud."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from pneumo_desktop.reporting.marks import Tag
from pneumo_desktop.reporting.shaping import clean_text


class _Element:
    """A structure element under way: which pieces of marked content, on which pages, belong to it."""

    def __init__(self, tag: Tag) -> None:
        self.tag = tag
        self.pieces: list[tuple[int, int]] = []
        self.entry: Any = None


class Structure:
    """Gives out the marks of content while pages are drawn, then writes the tree. One for a document."""

    def __init__(self) -> None:
        self._elements: dict[int, _Element] = {}
        self._on_page: list[_Element] = []
        self._pages: list[tuple[Any, list[_Element]]] = []

    def begin(self, tag: Tag | None) -> str:
        """The operator that begins content of `tag`; without one the content is an artifact that nobody need hear."""
        if tag is None:
            return "/Artifact BMC"
        element = self._elements.setdefault(id(tag), _Element(tag))
        number = len(self._on_page)
        element.pieces.append((len(self._pages), number))
        self._on_page.append(element)
        return f"/{tag.role} << /MCID {number} >> BDC"

    def end_page(self, document: Any) -> None:
        """The page that was just shown holds what began since the last one."""
        page = document.Pages.pages[-1]
        page.StructParents, page.Tabs = len(self._pages), PDFName("S")
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        self._pages.append((page, self._on_page))
        self._on_page = []

    def write(self, document: Any) -> None:
        """Put the tree into the document's catalogue."""
        root, whole = PDFDictionary({"Type": PDFName("StructTreeRoot")}), PDFDictionary({})
        root_at, whole_at = document.Reference(root), document.Reference(whole)
        for element in self._elements.values():
            element.entry = document.Reference(self._entry(element, whole_at, document))
        whole.dict.update(
            {
                "Type": PDFName("StructElem"),
                "S": PDFName("Document"),
                "P": root_at,
                "K": PDFArray([element.entry for element in self._elements.values()]),
            }
        )
        parents: list[Any] = []
        for number, (_, elements) in enumerate(self._pages):
            parents += [number, document.Reference(PDFArray([element.entry for element in elements]))]
        tree = document.Reference(PDFDictionary({"Nums": PDFArray(parents)}))
        root.dict.update({"K": whole_at, "ParentTree": tree, "ParentTreeNextKey": len(self._pages)})
        document.Catalog.StructTreeRoot = root_at
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _entry(self, element: _Element, parent: Any, document: Any) -> Any:
        first = element.pieces[0][0]
        entry = {
            "Type": PDFName("StructElem"),
            "S": PDFName(element.tag.role),
            "P": parent,
            "Pg": document.Reference(self._pages[first][0]),
        }
        if element.tag.alt:
            entry["Alt"] = PDFString(element.tag.alt)
        if element.tag.spoken:
            entry["ActualText"] = PDFString(clean_text(element.tag.spoken))
        kids = [number if page == first else self._piece(page, number, document) for page, number in element.pieces]
        entry["K"] = kids[0] if len(kids) == 1 else PDFArray(kids)
        return PDFDictionary(entry)

    def _piece(self, page: int, number: int, document: Any) -> Any:
        """A piece on another page than the element's first."""
        return PDFDictionary({"Type": PDFName("MCR"), "Pg": document.Reference(self._pages[page][0]), "MCID": number})
