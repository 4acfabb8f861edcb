"""The referral bundle: all files of one record in a folder or ZIP, written whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime, tzinfo
from pathlib import Path

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.correction import back_to_file, corrected
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.ports import BundleOrder, Letterhead, WriteReport
from pneumo_desktop.domain.record import Record
from pneumo_desktop.exchange.deidentify import disguise_all, new_disguise
from pneumo_desktop.exchange.deidentify_dicom import Disguise, actions, mark_bytes
from pneumo_desktop.exchange.dicom_out import make_film_copy, make_report_file, make_result_file, read_original
from pneumo_desktop.exchange.fhir_bundle import make_bundle
from pneumo_desktop.exchange.fhir_reading import Attached
from pneumo_desktop.exchange.pictures import film_png, result_picture, result_png, urgent_sentence
from pneumo_desktop.exchange.readme import README_HTML, README_TEXT, Told, language_of, readme_html, readme_text
from pneumo_desktop.sentences import load_sentences

REPORT, RESULT_PICTURE, RECORD, SUMS = "report.pdf", "heat_map.png", "record.json", "SHA256SUMS"
FILM, FILM_COPY = "film", "film.png"
DICOM_FILM, DICOM_REPORT, DICOM_RESULT = "dicom/film.dcm", "dicom/report.dcm", "dicom/result.dcm"
BURNED_IN = "burned_in_text"

_SUFFIXES = {"jpeg": ".jpg", "png": ".png", "tiff": ".tif", "bmp": ".bmp"}
_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NO_RIGHTS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENODEV, errno.EIO, errno.ENXIO, errno.ENOTDIR, errno.ESTALE})
_ZIP_FIRST_DAY = (1980, 1, 1, 0, 0, 0)

Files = dict[str, bytes]


def write_bundle(
    order: BundleOrder,
    cancel: CancelToken,
    progress: Progress,
    *,
    write_report: WriteReport,
    say_code: Callable[[str], str],
    zone: tzinfo,
) -> Path:
    """The WriteBundle port. `say_code` has the words for a code, `zone` is the clinic's.

    Raises PneumoError "bundle.full", "bundle.no_rights", "bundle.gone", "bundle.failed", "bundle.wrong_film",
    "bundle.not_deidentified" or "bundle.program_damaged", those of the report, and Cancelled; nothing half is then left behind.
    """
    record, film = order.record, order.film
    if not film.sha256 == record.film_sha256 == record.reading.film_sha256:
        raise PneumoError("bundle.wrong_film")
    progress("bundle", 0.0)
    if order.deidentified:
        files, name = _make_disguised(order, cancel, write_report, say_code, zone)
    else:
        files = make_files(record, film, order.report, say_code, zone, cancel)
        version = f"-v{record.version}" if record.version > 1 else ""
        name = f"referral-{record.number}{version}"
    progress("bundle", 0.6)
    files[SUMS] = checksums(files)
    with _coded(order.folder):
        place = _zip_files if order.zipped else _place_files
        when = None if order.deidentified else record.saved_at
        return place(files, order.folder, name, when, cancel, progress)


def make_files(
    record: Record,
    film: Film,
    pdf: bytes,
    say_code: Callable[[str], str],
    zone: tzinfo,
    cancel: CancelToken,
    disguise: Disguise | None = None,
    cleaned: bool = False,
) -> Files:
    """The files of a bundle by name, without their checksums; with `disguise` record and film name nobody already."""
    original = read_original(film)
    is_dicom = film.facts.file_format == "DICOM"
    suffix = film.facts.suffix or _SUFFIXES.get(film.facts.file_format.casefold(), ".bin")
    language = language_of(pdf)
    picture = result_picture(record, film, say_code, language)
    map_png = result_png(picture)
    cancel.check()
    text_in_film = BURNED_IN in (*record.reading.quality, *film.facts.notes) and not cleaned
    files: Files = {REPORT: pdf, (FILM_COPY if is_dicom else FILM + suffix): film_png(film) if is_dicom else film.source}
    files[RESULT_PICTURE] = map_png
    cancel.check()
    urgent = urgent_sentence(record, load_sentences(language))
    made = {
        DICOM_REPORT: make_report_file(record, pdf, original),
        DICOM_RESULT: make_result_file(record, picture, original, text_in_film, urgent),
    }
    if is_dicom:
        files[DICOM_FILM] = film.source
    else:
        made[DICOM_FILM] = make_film_copy(record, corrected(film, back_to_file(film)))
    files |= {name: mark_bytes(content, disguise, cleaned) for name, content in made.items()} if disguise else made
    cancel.check()
    series = original.uids if is_dicom else None
    bundle = make_bundle(record, Attached(pdf, map_png, series, language), zone, anonymous=disguise is not None)
    files[RECORD] = json.dumps(bundle, ensure_ascii=False, allow_nan=False, indent=1).encode("utf-8")
    film_name = FILM_COPY if is_dicom else FILM + suffix
    told = Told(record, film_name, is_dicom, disguise is not None, language)
    files[README_TEXT], files[README_HTML] = readme_text(told), readme_html(told)
    return files


def _make_disguised(
    order: BundleOrder,
    cancel: CancelToken,
    write_report: WriteReport,
    say_code: Callable[[str], str],
    zone: tzinfo,
) -> tuple[Files, str]:
    """The same files of a record and film that name nobody; the report is printed anew for that."""
    disguise = new_disguise(order.record)
    actions()  # a table that is not there is the program's fault, and not the film's
    try:
        hidden = disguise_all(order.record, order.film, order.blacked_out, disguise)
    except Exception as error:  # a header that cannot be cleaned must not leave
        raise PneumoError("bundle.not_deidentified") from error
    cancel.check()
    with _coded(Path(tempfile.gettempdir())), tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / REPORT
        write_report(hidden.record, hidden.film, Letterhead(), out, hidden.record.saved_at)
        pdf = out.read_bytes()
    files = make_files(hidden.record, hidden.film, pdf, say_code, zone, cancel, disguise, hidden.cleaned)
    return files, f"film-{disguise.pseudonym}"


def checksums(files: Mapping[str, bytes]) -> bytes:
    """SHA-256 of every file, in the form that `sha256sum -c` reads."""
    lines = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return "".join(lines).encode("ascii")


def _place_files(
    files: Files, folder: Path, name: str, _when: datetime | None, cancel: CancelToken, progress: Progress
) -> Path:
    """A folder of its own: filled under another name, brought to the disk, then renamed."""
    part = folder / f".{name}.{os.getpid()}.part"
    try:
        part.mkdir()
        for number, (inside, content) in enumerate(files.items()):
            cancel.check()
            target = part / inside
            target.parent.mkdir(exist_ok=True)
            _write_synced(target, content)
            progress("bundle", 0.6 + 0.4 * number / len(files))
        cancel.check()
        target = _free_name(folder, name, "")
        part.rename(target)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    progress("bundle", 1.0)
    return target


def _zip_files(files: Files, folder: Path, name: str, when: datetime | None, cancel: CancelToken, progress: Progress) -> Path:
    """One ZIP: written under another name, brought to the disk, then renamed."""
    part = folder / f".{name}.{os.getpid()}.part"
    stamp = when.timetuple()[:6] if when is not None and 1980 <= when.year <= 2107 else _ZIP_FIRST_DAY
    try:
        with part.open("xb") as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
                for number, (inside, content) in enumerate(files.items()):
                    cancel.check()
                    entry = zipfile.ZipInfo(f"{name}/{inside}", stamp)
                    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
                    archive.writestr(entry, content)
                    progress("bundle", 0.6 + 0.4 * number / len(files))
            stream.flush()
            os.fsync(stream.fileno())
        cancel.check()
        target = _free_name(folder, name, ".zip")
        part.rename(target)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    progress("bundle", 1.0)
    return target


def _write_synced(target: Path, content: bytes) -> None:
    with target.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _free_name(folder: Path, name: str, suffix: str) -> Path:
    """The name, or with a number behind it: an earlier bundle is never overwritten."""
    target, number = folder / f"{name}{suffix}", 2
    while target.exists():
        target, number = folder / f"{name}_{number}{suffix}", number + 1
    return target


@contextmanager
def _coded(folder: Path) -> Iterator[None]:
    """Turn what the disk does into PneumoError("bundle. ...", folder=...)."""
    try:
        yield
    except OSError as error:
        raise PneumoError(_code_of(error), folder=str(folder)) from error


def _code_of(error: OSError) -> str:
    if error.errno in _NO_ROOM:
        return "bundle.full"
    if error.errno in _NO_RIGHTS:
        return "bundle.no_rights"
    return "bundle.gone" if error.errno in _GONE else "bundle.failed"
