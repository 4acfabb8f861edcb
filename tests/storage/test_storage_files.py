"""Films and reports as files."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

import pytest
from storage_samples import make_film

from pneumo_desktop.storage import files as files_module
from pneumo_desktop.storage.files import KeptFiles, film_file_name, hash_file, make_folder


@pytest.fixture
def kept(data):
    kept = KeptFiles(data)
    kept.make_folders()
    return kept


@pytest.mark.parametrize(
    ("file_format", "suffix"),
    [
        ("DICOM", ".dcm"),
        ("dicom", ".dcm"),
        ("JPEG", ".jpg"),
        ("PNG", ".png"),
        ("TIFF", ".tif"),
        ("BMP", ".bmp"),
        ("../x", ".bin"),
    ],
)
def test_film_is_named_by_its_hash_and_what_it_is(file_format, suffix):
    assert film_file_name("ab" * 32, file_format) == "ab" * 32 + suffix


def test_film_lies_in_a_folder_by_its_first_letters(kept):
    film = make_film()
    name = film_file_name(film.sha256, "PNG")
    kept.keep_film(film.source, film.sha256, name)
    path = kept.data / "films" / film.sha256[:2] / name
    assert path.read_bytes() == film.source
    assert hash_file(path) == film.sha256


def test_whole_film_is_left_and_a_damaged_one_replaced(kept, monkeypatch):
    film = make_film()
    name = film_file_name(film.sha256, "PNG")
    kept.keep_film(film.source, film.sha256, name)
    path = kept.film_path(name)
    inode = path.stat().st_ino
    kept.keep_film(film.source, film.sha256, name)
    assert path.stat().st_ino == inode
    path.write_bytes(b"bit rot")
    kept.keep_film(film.source, film.sha256, name)
    assert path.read_bytes() == film.source


def test_order_on_the_disk(kept, monkeypatch):
    """Content synced before the rename, the folder after it: a power cut finds the old name or the whole file."""
    done = []
    open_files = Path("/proc/self/fd")
    fsync, replace = os.fsync, os.replace

    def fsync_noted(descriptor):
        target = (open_files / str(descriptor)).readlink().name if open_files.exists() else ""
        done.append(("fsync", target.rpartition(".")[2]))
        fsync(descriptor)

    def replace_noted(source, target):
        done.append(("replace", ""))
        replace(source, target)

    report = kept.scratch / "x.pdf"
    report.write_bytes(b"%PDF")
    monkeypatch.setattr(os, "fsync", fsync_noted)
    monkeypatch.setattr(os, "replace", replace_noted)
    assert kept.keep_report(report, "P-2026-000001_v1.pdf") == hashlib.sha256(b"%PDF").hexdigest()
    assert [step for step, _ in done] == ["fsync", "replace", "fsync"]
    if open_files.exists():
        assert [what for step, what in done if step == "fsync"] == ["part", "reports"]
    assert report.is_file()


def test_failed_write_leaves_neither_part_nor_target(kept, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files_module, "sync_file", full)
    film = make_film()
    with pytest.raises(OSError, match="No space"):
        kept.keep_film(film.source, film.sha256, film_file_name(film.sha256, "PNG"))
    assert [path for path in kept.data.rglob("*") if path.is_file()] == []


def test_new_folders_are_for_this_account_alone(tmp_path):
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    if os.name == "posix":
        assert (tmp_path / "a").stat().st_mode & 0o077 == 0


def test_leftovers_are_cleared_whatever_their_date_but_notes_stay(kept):
    tomorrow = time.time_ns() + 86_400 * 10**9
    for name, moment in (("old.pdf", 10**18), ("of_tomorrow.part", tomorrow), ("note.saving", 10**18)):
        (kept.scratch / name).write_bytes(b"x")
        os.utime(kept.scratch / name, ns=(moment, moment))
    (kept.scratch / "folder").mkdir()
    kept.clear_scratch()
    assert sorted(path.name for path in kept.scratch.iterdir()) == ["folder", "note.saving"]
