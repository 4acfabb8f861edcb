"""The README of a bundle, as text and as a page: what each file is, how to open it, and what the program's reading is not."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from html import escape

from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.exchange.fhir_bundle import LIMITS
from pneumo_desktop.exchange.fhir_words import OWN_DISPLAYS

README_TEXT, README_HTML = "README.txt", "README.html"
_STATES = {
    RecordState.DRAFT: "DRAFT: no person has concluded yet",
    RecordState.FINAL: "Final: a person has concluded",
    RecordState.AMENDED: "Amended: a person has changed an earlier report",
}
_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:#1b1f23}"
    "h1{font-size:1.5em}h2{font-size:1.15em;margin-top:1.6em}"
    ".warn{border-left:6px solid #d08700;background:#fff6df;padding:.6em 1em}"
    "td{padding:.35em 1em .35em 0;vertical-align:top}td:first-child{white-space:nowrap;font-family:monospace}"
)


@dataclass(frozen=True)
class _Part:
    """A heading with paragraphs, or with rows of file name and words."""

    title: str
    lines: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()


def _parts(record: Record, film_name: str, is_dicom: bool, anonymous: bool) -> tuple[_Part, ...]:
    outcome = OWN_DISPLAYS[f"outcome-{record.reading.outcome.value}"]
    who = "Report" if not anonymous else "Pseudonym"
    parts = [
        _Part(
            "What this is",
            (
                "Everything that belongs to one chest film, from a clinic that reads films with Pneumo Desktop.",
                f"{who} {record.number}, version {record.version}. {_STATES[record.state]}.",
                f"The program's reading, an aid: {outcome}. The person's conclusion stands in the report.",
            ),
        ),
        _Part("Start here", ("Open report.pdf. It is what the clinic signed; all other files are for looking closer.",)),
        _Part(
            "The files",
            rows=(
                ("report.pdf", "The report. Any PDF viewer or browser opens it."),
                (film_name, _film_words(is_dicom, anonymous)),
                ("heat_map.png", "The film beside the same film under the program's heat map, if it has one. Not a diagnosis."),
                ("record.json", "The record for another medical program: a FHIR R4 document. Nothing for reading by eye."),
                ("dicom", "The same for a PACS or DICOM viewer. Import this folder."),
                ("  film.dcm", _dicom_words(is_dicom, anonymous)),
                ("  result.dcm", "The picture of heat_map.png, as Secondary Capture."),
                ("  report.dcm", "The report, as Encapsulated PDF."),
                ("SHA256SUMS", 'Checksums. "sha256sum -c SHA256SUMS" tells whether every file arrived whole.'),
            ),
        ),
        _Part("What the program's reading is not", (LIMITS, "No pneumonia pattern does not mean a healthy chest.")),
    ]
    if anonymous:
        parts.append(
            _Part(
                "De-identified",
                (
                    "Names, numbers, free words, times of day and the staff were removed by DICOM PS3.15 (113100, with 113107 "
                    "and 113108). Sex, age, size, weight and signs were kept. All dates were moved by the same number of days.",
                    "Writing inside the film's picture is removed only where a person blackened it. Check the film.",
                ),
            )
        )
    else:
        parts.append(
            _Part("Keep it safe", ("These files name the patient. Delete them from the stick when they have arrived.",))
        )
    return tuple(parts)


def _film_words(is_dicom: bool, anonymous: bool) -> str:
    if is_dicom:
        return "The film as a picture, for a first look. Any program for pictures opens it. For reading take dicom/film.dcm."
    return "The film, written anew without names." if anonymous else "The film: the clinic's own file, byte for byte."


def _dicom_words(is_dicom: bool, anonymous: bool) -> str:
    if is_dicom:
        return "The film without what identifies." if anonymous else "The film: the X-ray unit's own file, byte for byte."
    return "The film's pixels, as Secondary Capture."


def readme_text(record: Record, film_name: str, is_dicom: bool, anonymous: bool) -> bytes:
    """For any computer: plain ASCII with the line ends of Windows."""
    lines = ["CHEST FILM FOR REFERRAL", ""]
    for part in _parts(record, film_name, is_dicom, anonymous):
        lines += [part.title.upper(), *(wrapped for line in part.lines for wrapped in _wrap(line, ""))]
        for name, words in part.rows:
            head = f"  {name:<16}"
            wrapped_words = _wrap(words, " " * len(head))
            lines += [head + wrapped_words[0].lstrip(), *wrapped_words[1:]]
        lines.append("")
    return "\r\n".join(lines).encode("ascii", "replace")


def _wrap(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, 78, initial_indent=indent, subsequent_indent=indent)


def readme_html(record: Record, film_name: str, is_dicom: bool, anonymous: bool) -> bytes:
    """For a browser, with links; nothing is fetched from anywhere."""
    body = ["<h1>Chest film for referral</h1>"]
    body.append('<p class="warn">The program\'s reading is an aid. It is not a diagnosis: a health worker decides.</p>')
    for part in _parts(record, film_name, is_dicom, anonymous):
        body.append(f"<h2>{escape(part.title)}</h2>")
        body += [f"<p>{escape(line)}</p>" for line in part.lines]
        if part.rows:
            rows = "".join(f"<tr><td>{_link(name)}</td><td>{escape(words)}</td></tr>" for name, words in part.rows)
            body.append(f"<table>{rows}</table>")
    head = f'<meta charset="utf-8"><title>Chest film for referral</title><style>{_STYLE}</style>'
    page = f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body>{"".join(body)}</body></html>\n'
    return page.encode("utf-8")


def _link(name: str) -> str:
    plain = name.strip()
    target = f"dicom/{plain}" if name.startswith(" ") else plain
    shown = f"&nbsp;&nbsp;{escape(plain)}" if name.startswith(" ") else escape(plain)
    return f'<a href="{escape(target)}">{shown}</a>'
