"""The README of a bundle, as text and as a page, in the language of its report: what each file is, how to open it, and what the
program's reading is not.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from html import escape

from pneumo_desktop.domain.record import Record
from pneumo_desktop.sentences import SOURCE_LANGUAGE, Sentences, load_sentences, nearest_language

README_TEXT, README_HTML = "README.txt", "README.html"
_WIDTH = 78
_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:#1b1f23}"
    "h1{font-size:1.5em}h2{font-size:1.15em;margin-top:1.6em}"
    ".warn{border-inline-start:6px solid #d08700;background:#fff6df;padding:.6em 1em}"
    "td{padding-block:.35em;padding-inline-end:1em;vertical-align:top}td:first-child{white-space:nowrap;font-family:monospace}"
)


@dataclass(frozen=True)
class Told:
    """What the README is about. `film_name` is the film's file for any program that shows pictures."""

    record: Record
    film_name: str
    is_dicom: bool
    anonymous: bool
    language: str = SOURCE_LANGUAGE


@dataclass(frozen=True)
class _Part:
    """A heading with paragraphs, or with rows of file name and words."""

    title: str
    lines: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()


def language_of(report: bytes) -> str:
    """The language that a report of this program is in, by its own word in the PDF."""
    found = re.search(rb"/Lang \(([A-Za-z-]{2,12})\)", report)
    return nearest_language(found.group(1).decode("ascii")) if found else SOURCE_LANGUAGE


def _parts(told: Told, sentences: Sentences) -> tuple[_Part, ...]:
    words, shared, record = sentences.readme, sentences.shared, told.record
    line = words["pseudonym_line" if told.anonymous else "report_line"]
    limits = (sentences.report["supports"], shared["not_assessed"], shared["not_healthy"])
    about = (
        words["what_text"],
        line.format(number=record.number, version=record.version, state=words[record.state]),
        words["outcome"].format(outcome=shared["outcomes"][record.reading.outcome]),
        words["conclusion_there" if record.final_read else "no_conclusion"],
    )
    last = _Part(words["keep_safe"], (words["keep_safe_text"],))
    if told.anonymous:
        last = _Part(words["deidentified"], (words["deidentified_text"], words["writing_text"]))
    return (
        _Part(words["what"], about),
        _Part(words["start"], (words["start_text"],)),
        _Part(words["files"], rows=_files(told, sentences)),
        _Part(words["is_not"], limits),
        last,
    )


def _files(told: Told, sentences: Sentences) -> tuple[tuple[str, str], ...]:
    words, not_dicom = sentences.readme, "film_anonymous" if told.anonymous else "film_own"
    of_unit = "dicom_film_anonymous" if told.anonymous else "dicom_film_own"
    return (
        ("report.pdf", words["report_pdf"]),
        (told.film_name, words["film_picture" if told.is_dicom else not_dicom]),
        ("heat_map.png", words["heat_map"]),
        ("record.json", words["record"]),
        ("dicom", words["dicom"]),
        ("  film.dcm", words[of_unit if told.is_dicom else "dicom_film_pixels"]),
        ("  result.dcm", words["dicom_result"]),
        ("  report.dcm", words["dicom_report"]),
        ("SHA256SUMS", words["sums"]),
    )


def readme_text(told: Told) -> bytes:
    """For any computer, with the line ends of Windows: plain ASCII in English, else UTF-8 with the mark that Notepad knows."""
    sentences = load_sentences(told.language)
    lines = [sentences.readme["title"].upper(), ""]
    for part in _parts(told, sentences):
        lines += [part.title.upper(), *(wrapped for line in part.lines for wrapped in _wrap(line, ""))]
        for name, words in part.rows:
            head = f"  {name:<16}"
            wrapped_words = _wrap(words, " " * len(head))
            lines += [head + wrapped_words[0].lstrip(), *wrapped_words[1:]]
        lines.append("")
    text = "\r\n".join(lines)
    return text.replace("“", '"').replace("”", '"').encode() if sentences.tag == SOURCE_LANGUAGE else text.encode("utf-8-sig")


def _wrap(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)


def readme_html(told: Told) -> bytes:
    """For a browser, with links; nothing is fetched from anywhere."""
    sentences = load_sentences(told.language)
    title = escape(sentences.readme["title"])
    body = [f"<h1>{title}</h1>", f'<p class="warn">{escape(sentences.readme["warn"])}</p>']
    for part in _parts(told, sentences):
        body.append(f"<h2>{escape(part.title)}</h2>")
        body += [f"<p>{escape(line)}</p>" for line in part.lines]
        if part.rows:
            rows = "".join(f"<tr><td>{_link(name)}</td><td>{escape(words)}</td></tr>" for name, words in part.rows)
            body.append(f"<table>{rows}</table>")
    head = f'<meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
    direction = ' dir="rtl"' if sentences.right_to_left else ""
    page = f'<!DOCTYPE html>\n<html lang="{sentences.tag}"{direction}><head>{head}</head><body>{"".join(body)}</body></html>\n'
    return page.encode("utf-8")


def _link(name: str) -> str:
    plain = name.strip()
    target = f"dicom/{plain}" if name.startswith(" ") else plain
    shown = f"&nbsp;&nbsp;{escape(plain)}" if name.startswith(" ") else escape(plain)
    return f'<a href="{escape(target)}" dir="ltr">{shown}</a>'
