"""Referral bundles, with all names and without any, and several reports joined into one file."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC
from io import BytesIO
from pathlib import Path

from pneumo_desktop.domain.cancel import no_progress
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.ports import BundleOrder, Letterhead
from pneumo_desktop.domain.record import Record
from pneumo_desktop.resources import resource
from pneumo_desktop.selftest.setting import Facts, FoundWrongError, Setting
from pneumo_desktop.ui.messages import sentence_for_code
from pneumo_desktop.ui.pdf_text import read_pages

NAME, CLINIC = "Nakato Selftestova", "Kebele of the self-test"
FILES = frozenset(
    {"README.txt", "README.html", "report.pdf", "film.png", "heat_map.png", "record.json", "SHA256SUMS"}
    | {f"dicom/{name}.dcm" for name in ("film", "report", "result")}
)


def check_bundle(setting: Setting) -> Facts:
    """Every file of a bundle is there with its checksum, and the FHIR document gives the record back."""
    from pneumo_desktop.exchange.fhir_bundle import record_from_fhir

    record, film = _film_with_a_name(setting)
    written = _write(setting, record, film, deidentified=False)
    files = {file.relative_to(written).as_posix(): file.read_bytes() for file in written.rglob("*") if file.is_file()}
    _check_files(files)
    back = record_from_fhir(json.loads(files["record.json"]))
    if (back.patient.name, back.number, back.reading.outcome) != (NAME, record.number, record.reading.outcome):
        raise FoundWrongError("the FHIR document does not give the record back")
    return {"files": len(files)}


def check_deidentified(setting: Setting) -> Facts:
    """A bundle without names: no file of it, nor the text of its report, has a word of patient or clinic."""
    record, film = _film_with_a_name(setting)
    with zipfile.ZipFile(_write(setting, record, film, deidentified=True)) as packed:
        files = {name.partition("/")[2]: packed.read(name) for name in packed.namelist()}
    _check_files(files)
    secrets = (*NAME.split(), record.patient.number, CLINIC, record.number)
    words = {name: content + name.encode() for name, content in files.items()}
    words["report.pdf"] += "".join(read_pages(files["report.pdf"])).encode()
    for name, content in words.items():
        if any(secret.encode() in content for secret in secrets):
            raise FoundWrongError(f"{name} of a bundle without names still names somebody")
    clean = setting.folder / "clean.dcm"
    clean.write_bytes(files["dicom/film.dcm"])
    if setting.parts.decode(clean, setting.cancel).pixels.tobytes() != film.pixels.tobytes():
        raise FoundWrongError("the film without names shows another picture")
    return {"files": len(files)}


def check_joining(setting: Setting) -> Facts:
    """Reports of two people in one file have all their pages, in order."""
    from pneumo_desktop.reporting.joining import join_reports

    film = setting.first[0].film
    names = ("Nakato", "Wanjiru")
    reports = [(name, _report(setting, setting.draft(name), film)) for name in names]
    pages = read_pages(join_reports(reports, "Self-test", "en"))
    apart = [name for name, report in reports for _page in read_pages(report)]
    if len(pages) != len(apart) or any(name not in page for name, page in zip(apart, pages, strict=True)):
        raise FoundWrongError("joined reports have not all pages of each")
    return {"reports": len(reports), "pages": len(pages)}


def _film_with_a_name(setting: Setting) -> tuple[Record, Film]:
    """A DICOM film that names its patient and clinic, and a record of it."""
    from pydicom import dcmread

    dataset = dcmread(resource("selftest", "dicom_implicit_little_endian.film"))
    dataset.PatientName, dataset.InstitutionName = "^".join(reversed(NAME.split())), CLINIC
    file = setting.folder / "named.dcm"
    dataset.save_as(file)
    film = setting.parts.decode(file, setting.cancel)
    record = setting.draft(NAME, "SELF-TEST-RECORD-1")
    reading = replace(record.reading, film_sha256=film.sha256)
    return replace(record, film_sha256=film.sha256, film_facts=film.facts, reading=reading), film


def _report(setting: Setting, record: Record, film: Film) -> bytes:
    out = BytesIO()
    setting.parts.write_report(record, film, Letterhead("Self-test"), out, setting.parts.now())
    return out.getvalue()


def _write(setting: Setting, record: Record, film: Film, *, deidentified: bool) -> Path:
    from pneumo_desktop.exchange.bundle import write_bundle

    folder = setting.folder / f"bundle-{deidentified}"
    folder.mkdir()
    report = _report(setting, record, film)
    order = BundleOrder(record, film, report, folder, zipped=deidentified, deidentified=deidentified)
    return write_bundle(
        order,
        setting.cancel,
        no_progress,
        write_report=setting.parts.write_report,
        say_code=lambda code: sentence_for_code(code).rstrip("."),
        zone=UTC,
    )


def _check_files(files: Mapping[str, bytes]) -> None:
    """Whether a bundle has all that it must have, as its list of checksums says."""
    if set(files) != FILES:
        raise FoundWrongError(f"of the bundle are missing or too many: {', '.join(sorted(FILES ^ set(files)))}")
    lines = (line.split("  ", 1) for line in files["SHA256SUMS"].decode().splitlines())
    promised = {name: digest for digest, name in lines}
    for name in FILES - {"SHA256SUMS"}:
        if promised.get(name) != hashlib.sha256(files[name]).hexdigest():
            raise FoundWrongError(f"{name} of the bundle is not as its checksum says")
