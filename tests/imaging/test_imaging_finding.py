"""Folders: which films are found, what is said of the rest, and how a search ends."""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from film_search import codes
from PIL import Image
from pydicom.dataset import FileMetaDataset
from pydicom.uid import DeflatedExplicitVRLittleEndian

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.found import THUMBNAIL_PX, SearchPhase, SearchStep
from pneumo_desktop.imaging import finding
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.imaging.finding import find_films, holds_films


def test_films_are_found_by_content_with_their_facts_and_a_thumbnail(search, folder, film_bytes, raster) -> None:
    deep = folder / "ጥቅምት" / "résumé"
    deep.mkdir(parents=True)
    (deep / "IM000001").write_bytes(film_bytes("ተስፋዬ^ሐና"))
    (folder / "report.txt").write_bytes(film_bytes())
    (folder / "photo.xyz").write_bytes(raster(Image.new("L", (300, 200), 90), "JPEG"))
    (folder / "letter.doc").write_bytes(b"Dear doctor")
    found = search(folder)
    assert codes(found) == {"photo.xyz": None, "report.txt": None, "ጥቅምት/résumé/IM000001": None}
    assert search.others == 1
    film = found["ጥቅምት/résumé/IM000001"]
    assert film.file == deep / "IM000001"
    assert film.place == folder
    assert film.size_bytes == film.file.stat().st_size
    assert (film.facts.patient.name, film.facts.patient.number) == ("ተስፋዬ, ሐና", "K-7")
    assert (film.facts.modality, film.facts.view_position) == ("DX", "PA")
    assert film.facts.acquired_at.isoformat() == "2026-11-20T10:15:00"
    assert max(film.thumbnail.shape) == THUMBNAIL_PX
    assert found["photo.xyz"].thumbnail.shape == (64, 96)
    assert abs(int(found["photo.xyz"].thumbnail.mean()) - 90) <= 1


def test_the_thumbnail_is_as_the_screen_shows_the_film(search, folder, dicom, dicom_bytes) -> None:
    ramp = np.tile(np.linspace(0, 4095, 400, dtype=np.uint16), (400, 1))
    for name, photometric in (("one", "MONOCHROME1"), ("two", "MONOCHROME2")):
        (folder / name).write_bytes(dicom_bytes(dicom(ramp, PhotometricInterpretation=photometric, BitsStored=12, HighBit=11)))
    found = search(folder)
    one, two = found["one"].thumbnail, found["two"].thumbnail
    assert one[0, 0] > 240
    assert one[0, -1] < 15
    assert np.abs(one.astype(int) + two - 255).max() <= 1


def test_headers_come_first_and_thumbnails_after_with_honest_progress(search, folder, film_bytes) -> None:
    for number in range(5):
        (folder / f"f{number}").write_bytes(film_bytes())
    search(folder)
    headers = [step for step in search.steps if step.phase is SearchPhase.HEADERS]
    pictures = [step for step in search.steps if step.phase is SearchPhase.THUMBNAILS]
    assert search.steps.index(headers[-1]) < search.steps.index(pictures[0])
    assert [(step.done, step.total) for step in headers] == [(n, 5) for n in range(1, 6)]
    assert [(step.done, step.total) for step in pictures] == [(n, 5) for n in range(1, 6)]
    assert all(step.found.thumbnail is None and step.found.facts is not None for step in headers)
    assert all(step.found.thumbnail is not None for step in pictures)


def test_what_claims_to_be_a_film_and_is_none_is_listed_with_the_reason(search, folder, film_bytes, raster) -> None:
    whole = film_bytes()
    (folder / "cut").write_bytes(whole[: len(whole) // 2])
    (folder / "empty.dcm").write_bytes(b"")
    (folder / "words.dcm").write_bytes(b"no film at all")
    (folder / "half.png").write_bytes(raster(Image.effect_noise((300, 300), 60), "PNG")[:3000])
    (folder / "huge").write_bytes(film_bytes(Rows=60000, Columns=60000))
    (folder / "small.zip").write_bytes(b"PK\x03\x04 and so on")
    (folder / "notes.txt").write_bytes(b"")
    (folder / "letter.docx").write_bytes(b"PK\x03\x04 and so on")
    found = search(folder)
    assert codes(found) == {
        "cut": "film.truncated",
        "empty.dcm": "film.empty",
        "half.png": "film.truncated",
        "huge": "film.too_many_pixels",
        "small.zip": "import.archive_inside",
        "words.dcm": "film.not_a_film",
    }
    assert search.others == 2
    assert {film.error.facts["file"] for film in found.values()} == set(found)


def test_icons_and_dicom_documents_are_counted_not_listed(search, folder, raster, film_bytes) -> None:
    (folder / "icon.png").write_bytes(raster(Image.new("L", (64, 64)), "PNG"))
    structured_report = "1.2.840.10008.5.1.4.1.1.88.11"
    (folder / "sr").write_bytes(film_bytes(SOPClassUID=structured_report, Rows=None, Columns=None))
    assert search(folder) == {}
    assert search.others == 2


def test_hidden_files_links_in_a_circle_and_pipes_are_left_alone(search, folder, film_bytes, tmp_path) -> None:
    (folder / ".hidden").write_bytes(film_bytes())
    (folder / "__MACOSX").mkdir()
    (folder / "__MACOSX" / "x").write_bytes(film_bytes())
    (folder / "seen").write_bytes(film_bytes())
    if sys.platform != "win32":
        outside = tmp_path / "outside"
        outside.mkdir()
        (outside / "other").write_bytes(film_bytes())
        (folder / "circle").symlink_to(folder)
        (folder / "itself").symlink_to(folder / "itself")
        (folder / "twice").symlink_to(folder / "seen")
        (folder / "elsewhere").symlink_to(outside)
        (folder / "linked").symlink_to(outside / "other")
        os.mkfifo(folder / "pipe.dcm")
    found = search(folder)
    assert set(found) == ({"seen", "linked"} if sys.platform != "win32" else {"seen"})


def test_a_closed_folder_is_named_and_the_rest_is_found(search, folder, film_bytes, monkeypatch) -> None:
    (folder / "closed").mkdir()
    (folder / "open").write_bytes(film_bytes())
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "closed")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert codes(search(folder)) == {"closed": "import.folder_no_rights", "open": None}


def test_a_deflated_film_is_not_inflated_for_its_header(search, folder, film_bytes) -> None:
    bomb = zlib.compressobj(9, wbits=-15)
    packed = bomb.compress(b"\0" * (600 * 2**20)) + bomb.flush()
    start = film_bytes()[:132]
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    uid = b"\x02\x00\x10\x00UI" + (22).to_bytes(2, "little") + DeflatedExplicitVRLittleEndian.encode()
    uid += b"\0" * (len(uid) % 2)
    length = b"\x02\x00\x00\x00UL\x04\x00" + len(uid).to_bytes(4, "little")
    (folder / "bomb").write_bytes(start + length + uid + packed)
    assert codes(search(folder)) == {"bomb": "film.unfolds_too_far"}


# Ends


def test_a_search_stops_between_two_files_when_it_is_cancelled(folder, film_bytes, tmp_path) -> None:
    for number in range(4):
        (folder / f"f{number}").write_bytes(film_bytes())
    cancel = CancelToken()
    steps = find_films([folder], tmp_path, decode_film, cancel)
    assert next(step for step in steps if step.found is not None).found.name == "f0"
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(steps)


def test_a_drive_pulled_out_in_the_middle_ends_the_search_and_keeps_what_was_found(folder, film_bytes, tmp_path) -> None:
    for number in range(40):
        (folder / f"f{number:02}.dcm").write_bytes(film_bytes())
    steps = find_films([folder], tmp_path, decode_film, CancelToken())
    found = [next(step for step in steps if step.found is not None).found]
    folder.rename(tmp_path / "pulled out")
    found += [step.found for step in steps if step.found is not None]
    errors = [film.error.code for film in found if film.error is not None]
    assert found[0].error is None
    assert "import.drive_gone" in errors
    assert len(errors) < 10


def test_a_drive_pulled_out_while_thumbnails_are_made_is_told_once(folder, film_bytes, tmp_path) -> None:
    for number in range(12):
        (folder / f"f{number:02}").write_bytes(film_bytes())

    def pull(path: Path, cancel: CancelToken) -> Film:
        if path.name == "f03" and folder.exists():
            folder.rename(tmp_path / "pulled out")
        return decode_film(path, cancel)

    steps: Iterator[SearchStep] = find_films([folder], tmp_path, pull, CancelToken())
    last = {step.found.number: step.found for step in steps if step.found is not None}
    errors = [film.error.code for film in last.values() if film.error is not None]
    assert errors == ["film.missing", "import.drive_gone"]
    assert sum(film.thumbnail is not None for film in last.values()) == 3


def test_a_place_that_is_not_there_is_told(search, tmp_path) -> None:
    assert codes(search(tmp_path / "gone")) == {"gone": "film.missing"}
    assert not holds_films(tmp_path / "gone")


def test_several_files_at_once_are_listed_each(search, folder, film_bytes) -> None:
    (folder / "a").write_bytes(film_bytes())
    (folder / "b.txt").write_bytes(b"words")
    assert codes(search(folder / "a", folder / "b.txt")) == {"a": None, "b.txt": "film.not_a_film"}


def test_a_telephones_picture_chosen_by_itself_is_named(search, folder) -> None:
    (folder / "photo.heic").write_bytes(b"\0\0\0\x18ftypheic" + b"\0" * 500)
    assert codes(search(folder / "photo.heic")) == {"photo.heic": "film.unknown_codec"}


def test_a_folder_with_too_many_files_says_so(search, folder, film_bytes, monkeypatch) -> None:
    monkeypatch.setattr(finding, "MAX_FILES", 3)
    for number in range(6):
        (folder / f"f{number}").write_bytes(film_bytes())
    assert "import.too_many_files" in codes(search(folder)).values()


def test_a_decoder_that_fails_without_a_file_name_is_told_with_the_name_on_the_screen(search, folder, film_bytes) -> None:
    (folder / "a").write_bytes(film_bytes())

    def fail(path: Path, cancel: CancelToken) -> Film:
        raise PneumoError("film.unreadable", file="something else")

    search.decode = fail
    assert search(folder)["a"].error.facts["file"] == "a"
