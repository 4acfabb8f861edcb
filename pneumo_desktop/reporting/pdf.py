"""The report: one record as an A4 paper for the patient's file."""

from __future__ import annotations

import errno
import io
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from reportlab.pdfgen.canvas import Canvas

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.record import Record
from pneumo_desktop.reporting.findings import final_read_rows, limitation_rows, picture_rows, program_rows, source_rows
from pneumo_desktop.reporting.flow import Placed, flow_rows
from pneumo_desktop.reporting.identity import foot_rows, head_rows, letterhead_rows, patient_and_visit_rows, title_rows
from pneumo_desktop.reporting.key_image import key_image_rows
from pneumo_desktop.reporting.layout import BOTTOM, PAGE_HEIGHT, PAGE_WIDTH, TOP
from pneumo_desktop.reporting.pen import Pen
from pneumo_desktop.reporting.pictures import check_logo, logo_image
from pneumo_desktop.reporting.stance import stance_rows
from pneumo_desktop.reporting.words import ENGLISH, Words

__all__ = ["check_logo", "write_report"]

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) if hasattr(errno, "EDQUOT") else (errno.ENOSPC, errno.EFBIG)
_NO_RIGHTS = (errno.EACCES, errno.EPERM, errno.EROFS)


def write_report(
    record: Record, film: Film, letterhead: Letterhead, out: Path | BinaryIO, printed_at: datetime, words: Words = ENGLISH
) -> None:
    """The WriteReport port: the same arguments give the same bytes, and `out` is whole or as it was before.

    Raises PneumoError("report.wrong_film" or "report.wrong_patient") for a reading that belongs to another film or
    patient, "report.full", "report.no_rights", "report.failed" for what the disk does, and "report.font_missing". A logo
    that cannot be read is left out; the log then holds "report.logo_unreadable".
    """
    _check_identity(record, film)
    pdf = _make_pdf(record, film, letterhead, printed_at, words)
    if isinstance(out, Path):
        _write_file(pdf, out)
    else:
        out.write(pdf)


def _check_identity(record: Record, film: Film) -> None:
    """The identity lock, once more before it is on paper."""
    reading = record.reading
    if not film.sha256 == record.film_sha256 == reading.film_sha256:
        raise PneumoError("report.wrong_film")
    if not film.facts.correction == record.film_facts.correction == reading.correction:
        raise PneumoError("report.wrong_film")
    if reading.patient_key not in (None, record.patient.key):
        raise PneumoError("report.wrong_patient")


def _make_pdf(record: Record, film: Film, letterhead: Letterhead, printed_at: datetime, words: Words) -> bytes:
    out = io.BytesIO()
    size = (PAGE_WIDTH, PAGE_HEIGHT)
    canvas = Canvas(out, pagesize=size, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=words.language)
    canvas.setTitle(record.number)
    canvas.setSubject(words.title)
    canvas.setAuthor("")
    canvas.setCreator(words.software_name.format(version=record.software_version))
    canvas.setDateFormatter(lambda *_: f"D:{printed_at:%Y%m%d%H%M%S}")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    pen = Pen(canvas, PAGE_HEIGHT)
    for page in lay_out(record, film, letterhead, printed_at, words):
        pen.draw_page(page)
    canvas.save()
    return out.getvalue()


def lay_out(record: Record, film: Film, letterhead: Letterhead, printed_at: datetime, words: Words) -> list[list[Placed]]:
    """The pages of a report as pairs of the y of a row's top and a mark in it."""
    printed = words.say_moment(printed_at)
    rows = [
        *letterhead_rows(letterhead, logo_image(letterhead.logo)),
        *title_rows(record, words),
        *patient_and_visit_rows(record, words),
        *final_read_rows(record.final_read, words),
        *stance_rows(record, words),
        *program_rows(record, words),
        *picture_rows(film, record, words),
        *key_image_rows(film, record, words),
        *source_rows(record, printed, words),
        *limitation_rows(record, words),
    ]
    return flow_rows(
        rows,
        TOP,
        BOTTOM,
        head=lambda number, _: head_rows(record, words, number),
        foot=lambda number, total: foot_rows(record, words, printed, number, total),
    )


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
