"""Several kept reports as one PDF, with a bookmark for each: their pages as they are, nothing printed anew."""

from __future__ import annotations

import io
from collections.abc import Sequence

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from pneumo_desktop.domain.errors import PneumoError


def join_reports(reports: Sequence[tuple[str, bytes]], title: str, language: str) -> bytes:
    """The JoinReports port: the same reports give the same bytes. Raises PneumoError("report.not_joined", name=name)."""
    writer = PdfWriter()
    writer.pdf_header = "%PDF-1.7"
    order = _ReadingOrder(writer)
    for name, data in reports:
        try:
            first = len(writer.pages)
            reader = PdfReader(io.BytesIO(data), strict=True)
            for page in reader.pages:
                writer.add_page(page)
            order.take(reader, first)
            writer.add_outline_item(title=name, page_number=first)
        except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
            raise PneumoError("report.not_joined", name=name) from error
    order.write()
    writer.page_mode = "/UseOutlines"
    writer.metadata = {"/Title": title, "/Producer": "Pneumo Desktop"}
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


class _ReadingOrder:
    """The structure trees of all reports as one (ISO 32000-1, 14.7)."""

    def __init__(self, writer: PdfWriter) -> None:
        self._writer = writer
        self._root = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
        self._root_at = writer._add_object(self._root)
        self._documents = ArrayObject()
        self._parents = ArrayObject()

    def take(self, reader: PdfReader, first: int) -> None:
        """The tree of a report whose pages stand from page `first` on; a report without one is left as it is."""
        tree = reader.root_object.get("/StructTreeRoot")
        if tree is None:
            return
        cloned = tree.get_object().clone(self._writer)
        document = cloned["/K"].get_object()
        document[NameObject("/P")] = self._root_at
        self._documents.append(document.indirect_reference)
        numbers = cloned["/ParentTree"].get_object()["/Nums"]
        for index in range(0, len(numbers), 2):
            place = first + int(numbers[index])
            self._parents.extend((NumberObject(place), numbers[index + 1].indirect_reference))
            self._writer.pages[place][NameObject("/StructParents")] = NumberObject(place)

    def write(self) -> None:
        if not self._documents:
            return
        tree = self._writer._add_object(DictionaryObject({NameObject("/Nums"): self._parents}))
        self._root.update({NameObject("/K"): self._documents, NameObject("/ParentTree"): tree})
        root = self._writer.root_object
        root[NameObject("/StructTreeRoot")] = self._root_at
        root[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
