"""The report: one record as a paper for the patient's file."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from reportlab.pdfgen.canvas import Canvas

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.record import EarlierExam, Record
from pneumo_desktop.reporting.clinical import clinical_rows, comparison_rows, technique_rows
from pneumo_desktop.reporting.findings import final_read_rows, picture_rows, program_rows
from pneumo_desktop.reporting.flow import Placed, flow_rows
from pneumo_desktop.reporting.identity import foot_rows, head_rows, letterhead_rows, patient_rows, title_rows
from pneumo_desktop.reporting.key_image import key_image_rows
from pneumo_desktop.reporting.layout import PAGE_WIDTH, PAPERS, TOP
from pneumo_desktop.reporting.marks import mirrored
from pneumo_desktop.reporting.pen import Pen
from pneumo_desktop.reporting.pictures import check_logo, logo_image
from pneumo_desktop.reporting.provenance import code_rows, limitation_rows, source_rows, unknown_sign_rows
from pneumo_desktop.reporting.stance import stance_rows
from pneumo_desktop.reporting.words import Words, words_of

__all__ = ["check_logo", "make_report", "write_report"]

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) if hasattr(errno, "EDQUOT") else (errno.ENOSPC, errno.EFBIG)
_NO_RIGHTS = (errno.EACCES, errno.EPERM, errno.EROFS)


def write_report(
    record: Record,
    film: Film,
    letterhead: Letterhead,
    out: Path | BinaryIO,
    printed_at: datetime,
    earlier: Sequence[EarlierExam] = (),
) -> None:
    """The WriteReport port: the same arguments give the same bytes, and `out` is whole or as it was before.

    Raises what `make_report` raises, and PneumoError("report.full", "report.no_rights", "report.failed") for what disks do.
    """
    pdf = make_report(record, film, letterhead, printed_at, earlier)
    if isinstance(out, Path):
        _write_file(pdf, out)
    else:
        out.write(pdf)


def make_report(
    record: Record, film: Film, letterhead: Letterhead, printed_at: datetime, earlier: Sequence[EarlierExam] = ()
) -> bytes:
    """The MakeReport port: the report as bytes, the same for the same arguments.

    Raises PneumoError("report.wrong_film" or "report.wrong_patient") for a reading that belongs to another film or
    patient, and "report.font_missing". A logo that cannot be read is left out; the log then holds "report.logo_unreadable".
    """
    _check_identity(record, film)
    words = words_of(letterhead.language)
    paper = PAPERS[letterhead.paper]
    out = io.BytesIO()
    size = (paper.width, paper.height)
    canvas = Canvas(out, pagesize=size, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=words.language)
    canvas.setTitle(record.number)
    canvas.setSubject(words("title"))
    canvas.setAuthor("")
    canvas.setCreator(words("software_name", version=record.software_version))
    canvas.setDateFormatter(lambda *_: f"D:{printed_at:%Y%m%d%H%M%S}")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    pen = Pen(canvas, paper.height, paper.shift)
    for page in lay_out(record, film, letterhead, printed_at, words, earlier):
        pen.draw_page(page)
    pen.finish()
    canvas.save()
    return out.getvalue()


def _check_identity(record: Record, film: Film) -> None:
    """The identity lock, once more before it is on paper."""
    reading = record.reading
    if not film.sha256 == record.film_sha256 == reading.film_sha256:
        raise PneumoError("report.wrong_film")
    if not film.facts.correction == record.film_facts.correction == reading.correction:
        raise PneumoError("report.wrong_film")
    if reading.patient_key not in (None, record.patient.key):
        raise PneumoError("report.wrong_patient")


def lay_out(
    record: Record,
    film: Film,
    letterhead: Letterhead,
    printed_at: datetime,
    words: Words,
    earlier: Sequence[EarlierExam] = (),
) -> list[list[Placed]]:
    """The pages of a report as pairs of the y of a row's top and a mark in it, in the order of reading."""
    printed = words.say_moment(printed_at)
    rows = [
        *letterhead_rows(letterhead, logo_image(letterhead.logo), words),
        *title_rows(record, words),
        *patient_rows(record, words),
        *clinical_rows(record, words),
        *technique_rows(record, words),
        *comparison_rows(earlier, words),
        *final_read_rows(record.final_read, words),
        *stance_rows(record, words),
        *program_rows(record, words),
        *picture_rows(film, record, words),
        *key_image_rows(film, record, words),
        *source_rows(record, printed, words),
        *limitation_rows(record, words),
    ]
    rows += [*unknown_sign_rows(rows, words), *code_rows(record, words)]
    paper = PAPERS[letterhead.paper]
    pages = flow_rows(
        rows,
        TOP,
        paper.bottom,
        head=lambda number, _: head_rows(record, words, number),
        foot=lambda number, total: foot_rows(record, letterhead, words, printed, number, total),
    )
    if not words.right_to_left:
        return pages
    return [[(top, mirrored(mark, PAGE_WIDTH)) for top, mark in page] for page in pages]


def _write_file(data: bytes, out: Path) -> None:
    """Write beside, flush, replace."""
    beside = out.with_name(out.name + ".part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, out)  # noqa: PTH105 (one call that tests can make fail)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise PneumoError(_code_for(error)) from error


def _code_for(error: OSError) -> str:
    if error.errno in _FULL:
        return "report.full"
    return "report.no_rights" if error.errno in _NO_RIGHTS else "report.failed"
