"""The file: the same bytes for the same record, and what a disk can do."""

from __future__ import annotations

import errno
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from report_checks import AT, NAMES

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.patient import Patient, Sex
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.record import Record
from pneumo_desktop.reporting import pdf as pdf_module
from pneumo_desktop.reporting.pdf import write_report

MakeFilm = Callable[..., Film]
MakeRecord = Callable[..., Record]


def test_the_same_record_gives_the_same_bytes(film: Film, make_record: MakeRecord, print_report) -> None:
    record = make_record(film, Patient("7", NAMES["arabic"], Sex.MALE, date(2023, 3, 14)))
    first = print_report(record, film).data
    assert print_report(record, film).data == first
    assert print_report(record, film, at=datetime(2026, 11, 21, 10, 51)).data != first


def test_another_process_with_another_language_gives_the_same_bytes(
    film: Film, make_record: MakeRecord, print_report, tmp_path: Path
) -> None:
    record = make_record(film, Patient("7", NAMES["devanagari"], Sex.MALE, date(2023, 3, 14)))
    first = print_report(record, film).data
    (tmp_path / "job").write_bytes(pickle.dumps((record, film, Letterhead("Kisoro Hospital", "Hospital Road\nKisoro"))))
    code = (
        "import pickle, sys, datetime, pathlib\n"
        "from pneumo_desktop.reporting.pdf import write_report\n"
        "record, film, letterhead = pickle.loads(pathlib.Path(sys.argv[1]).read_bytes())\n"
        "write_report(record, film, letterhead, pathlib.Path(sys.argv[2]), datetime.datetime(2026, 11, 21, 10, 50, 12))\n"
    )
    environment = os.environ | {"LANG": "ar_EG.UTF-8", "LC_ALL": "C", "TZ": "Asia/Kolkata", "PYTHONHASHSEED": "7"}
    arguments = [sys.executable, "-c", code, str(tmp_path / "job"), str(tmp_path / "other.pdf")]
    subprocess.run(arguments, check=True, env=environment, timeout=60)
    assert (tmp_path / "other.pdf").read_bytes() == first


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "report.full"),
        (errno.EFBIG, "report.full"),
        (errno.EACCES, "report.no_rights"),
        (errno.EROFS, "report.no_rights"),
        (errno.EIO, "report.failed"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_fails_leaves_the_last_report_and_nothing_else(
    film: Film, make_record: MakeRecord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, code: str
) -> None:
    out = tmp_path / "report.pdf"
    out.write_bytes(b"the last good one")

    def fail(*arguments: object) -> None:
        raise OSError(number, "disk")

    monkeypatch.setattr(pdf_module.os, step, fail)
    with pytest.raises(PneumoError) as caught:
        write_report(make_record(film), film, Letterhead(), out, AT)
    assert caught.value.code == code
    assert out.read_bytes() == b"the last good one"
    assert [item.name for item in tmp_path.iterdir()] == ["report.pdf"]


def test_a_folder_that_is_not_there_is_a_failure_with_a_code(film: Film, make_record: MakeRecord, tmp_path: Path) -> None:
    with pytest.raises(PneumoError) as caught:
        write_report(make_record(film), film, Letterhead(), tmp_path / "nowhere" / "r.pdf", AT)
    assert caught.value.code == "report.failed"


def test_a_path_in_any_script_will_do(film: Film, make_record: MakeRecord, tmp_path: Path) -> None:
    folder = tmp_path / "ሪፖርት 😀"
    folder.mkdir()
    write_report(make_record(film), film, Letterhead(), folder / "r.pdf", AT)
    assert re.match(rb"%PDF-1\.7", (folder / "r.pdf").read_bytes())
