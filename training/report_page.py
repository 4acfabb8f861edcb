"""A report as sections of text, tables and pictures, written as one HTML file that needs nothing else, and as a PDF."""

from __future__ import annotations

import base64
import html
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, LongTable, Paragraph, SimpleDocTemplate, Spacer, TableStyle
from reportlab.platypus import Image as PdfImage

from pneumo_desktop.resources import resource

_TEXT_WIDTH = A4[0] - 32 * mm
_PADDING = {"TOP": 1, "BOTTOM": 2, "LEFT": 2, "RIGHT": 2}


@dataclass(frozen=True)
class Text:
    """A paragraph of plain text."""

    words: str


@dataclass(frozen=True)
class Table:
    """Rows of plain text under a head, with a caption above; the first column is the name of the row."""

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Picture:
    """PNG or JPEG bytes with a caption; `share` is the part of the page's width, `frame` a colour or nothing."""

    data: bytes
    caption: str
    share: float = 1.0
    frame: str = ""


@dataclass(frozen=True)
class Gallery:
    """Small pictures side by side, `columns` in a row."""

    pictures: Sequence[Picture]
    columns: int = 4


Block = Text | Table | Picture | Gallery


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it; `key` is its address in the page."""

    key: str
    title: str
    blocks: Sequence[Block]


def as_jpeg(pixels: NDArray[np.uint8]) -> bytes:
    """(h, w) or (h, w, 3) pixels as the bytes of a JPEG file."""
    kept = io.BytesIO()
    Image.fromarray(pixels).save(kept, "JPEG", quality=85)
    return kept.getvalue()


_CSS = """
body{font:15px/1.45 system-ui,'Segoe UI','Noto Sans',sans-serif;color:#1b1b1b;max-width:1060px;margin:24px auto;padding:0 20px}
h1{font-size:26px;margin:0 0 6px}h2{font-size:20px;margin:34px 0 8px;border-bottom:2px solid #0072B2;padding-bottom:3px}
nav a{margin-right:14px;white-space:nowrap}a{color:#005a8f}p{max-width:80ch}
table{border-collapse:collapse;margin:6px 0 18px;font-size:13px;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:6px 0}th,td{border-bottom:1px solid #ddd;padding:3px 10px;text-align:right}
th:first-child,td:first-child{text-align:left}thead th{border-bottom:2px solid #999;vertical-align:bottom}
figure{margin:10px 0;break-inside:avoid}figure img{max-width:100%;height:auto}figcaption{font-size:13px;color:#444}
.gallery{display:grid;gap:12px}.gallery figure{margin:0}.gallery img{width:100%;display:block;box-sizing:border-box}
.gallery figcaption{font-size:12px;overflow-wrap:anywhere}
@media print{body{margin:0;max-width:none;font-size:11px}nav{display:none}h2{break-after:avoid}tr{break-inside:avoid}
table{font-size:9.5px}th,td{padding:2px 6px}@page{size:A4;margin:15mm}}
"""


def write_html(title: str, sections: Sequence[Section], file: Path) -> None:
    """One file with every picture inside it."""
    links = " ".join(f'<a href="#{s.key}">{html.escape(s.title)}</a>' for s in sections)
    parts = [
        f'<section id="{s.key}"><h2>{html.escape(s.title)}</h2>{"".join(map(_html, s.blocks))}</section>' for s in sections
    ]
    name = html.escape(title)
    head = f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{name}</title>'
    body = f"<body><h1>{name}</h1><nav>{links}</nav>{''.join(parts)}</body></html>\n"
    file.write_text(f"{head}<style>{_CSS}</style></head>{body}", encoding="utf-8")


def _html(block: Block) -> str:
    if isinstance(block, Text):
        return f"<p>{html.escape(block.words)}</p>"
    if isinstance(block, Table):
        head = "".join(f"<th>{html.escape(cell)}</th>" for cell in block.head)
        rows = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in block.rows)
        caption = html.escape(block.caption)
        return f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    if isinstance(block, Gallery):
        inside = "".join(map(_html, block.pictures))
        return f'<div class="gallery" style="grid-template-columns:repeat({block.columns},1fr)">{inside}</div>'
    kind = "png" if block.data.startswith(b"\x89PNG") else "jpeg"
    frame = f"border:5px solid {block.frame};" if block.frame else ""
    style = f"{frame}width:{round(100 * block.share)}%"
    source = f"data:image/{kind};base64,{base64.b64encode(block.data).decode('ascii')}"
    caption = html.escape(block.caption)
    return f'<figure><img style="{style}" alt="{caption}" src="{source}"><figcaption>{caption}</figcaption></figure>'


def write_pdf(title: str, sections: Sequence[Section], file: Path) -> None:
    """The same sections on A4 pages, with page numbers."""
    for name, font in (("Report", "NotoSans-Regular.ttf"), ("ReportBold", "NotoSans-Bold.ttf")):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(resource("fonts") / font)))
    story: list[Flowable] = [Paragraph(html.escape(title), _style(16, bold=True, after=8))]
    for section in sections:
        blocks = [flowable for block in section.blocks for flowable in _pdf(block)]
        heading = Paragraph(html.escape(section.title), _style(13, bold=True, before=10, after=4))
        story += [KeepTogether([heading, *blocks[:1]]), *blocks[1:]]
    margins = {"leftMargin": 16 * mm, "rightMargin": 16 * mm, "topMargin": 15 * mm, "bottomMargin": 16 * mm}
    SimpleDocTemplate(str(file), pagesize=A4, title=title, **margins).build(
        story, onFirstPage=_number_page, onLaterPages=_number_page
    )


def _style(size: float, bold: bool = False, before: float = 0, after: float = 3) -> ParagraphStyle:
    font = "ReportBold" if bold else "Report"
    return ParagraphStyle("s", fontName=font, fontSize=size, leading=size * 1.3, spaceBefore=before, spaceAfter=after)


def _number_page(canvas: Canvas, document: SimpleDocTemplate) -> None:
    canvas.setFont("Report", 8)
    canvas.drawRightString(A4[0] - 16 * mm, 9 * mm, str(document.page))


def _pdf(block: Block) -> list[Flowable]:
    if isinstance(block, Text):
        return [Paragraph(html.escape(block.words), _style(9))]
    if isinstance(block, Picture):
        return [KeepTogether([*_pdf_picture(block, _TEXT_WIDTH * block.share), Spacer(1, 8)])]
    if isinstance(block, Gallery):
        return [_pdf_gallery(block), Spacer(1, 8)] if block.pictures else []
    size = 8.0 if len(block.head) <= 4 else 6.0
    rows = [
        [Paragraph(html.escape(cell), _style(size, bold=row is block.head, after=0)) for cell in row]
        for row in (block.head, *block.rows)
    ]
    widths = _column_widths(block)
    table = LongTable(rows, colWidths=widths, repeatRows=1, hAlign="LEFT")
    styles: list[tuple[object, ...]] = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.3, colors.lightgrey),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        *((f"{side}PADDING", (0, 0), (-1, -1), points) for side, points in _PADDING.items()),
    ]
    table.setStyle(TableStyle(styles))
    return [Paragraph(html.escape(block.caption), _style(9, bold=True, before=6)), table, Spacer(1, 6)]


def _column_widths(table: Table) -> list[float]:
    """The name of the row takes what it needs at most, whole numbers little, everything else shares the rest."""
    columns = len(table.head)
    counts = [all(row[i].isdigit() for row in table.rows) for i in range(1, columns)]
    first = 0.5 if columns <= 3 else 0.16
    count = 0.08
    rest = (1 - first - count * sum(counts)) / max(1, columns - 1 - sum(counts)) if not all(counts) else count
    return [_TEXT_WIDTH * share for share in (first, *(count if whole else rest for whole in counts))]


def _pdf_picture(picture: Picture, width: float, size: float = 8) -> list[Flowable]:
    pixels_wide, pixels_high = Image.open(io.BytesIO(picture.data)).size
    height = width * pixels_high / pixels_wide
    return [PdfImage(io.BytesIO(picture.data), width, height), Paragraph(html.escape(picture.caption), _style(size))]


def _pdf_gallery(gallery: Gallery) -> Flowable:
    width = _TEXT_WIDTH / gallery.columns
    cells = [_pdf_picture(picture, width - 14, 6.5) for picture in gallery.pictures]
    cells += [[]] * (-len(cells) % gallery.columns)
    rows = [cells[i : i + gallery.columns] for i in range(0, len(cells), gallery.columns)]
    table = LongTable(rows, colWidths=[width] * gallery.columns, hAlign="LEFT")
    styles: list[tuple[object, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    for i, picture in enumerate(gallery.pictures):
        if picture.frame:
            at = (i % gallery.columns, i // gallery.columns)
            styles.append(("BOX", at, at, 3, colors.HexColor(picture.frame)))
    table.setStyle(TableStyle(styles))
    return table
