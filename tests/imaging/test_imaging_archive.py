"""ZIPs: films in them are found; bombs, locks and names that point elsewhere do no harm."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled
from pneumo_desktop.domain.found import FoundFilm
from pneumo_desktop.imaging import archive
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.imaging.finding import find_films, holds_films


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    made = tmp_path / "scratch"
    made.mkdir()
    return made


@pytest.fixture
def search(scratch: Path) -> Callable[[Path], dict[str, FoundFilm]]:
    def run(place: Path) -> dict[str, FoundFilm]:
        steps = find_films([place], scratch, decode_film, CancelToken())
        last = {step.found.number: step.found for step in steps if step.found is not None}
        return {found.name: found for found in last.values()}

    return run


@pytest.fixture
def film(dicom, dicom_bytes, chest) -> bytes:
    return dicom_bytes(dicom(chest(), PatientName="Tesfaye^Hanna"))


def pack(place: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(place, "w", method) as packed:
        for name, content in members.items():
            packed.writestr(zipfile.ZipInfo(name), content, method)
    return place


def codes(found: dict[str, FoundFilm]) -> dict[str, str | None]:
    return {name: one.error.code if one.error else None for name, one in found.items()}


def test_films_in_a_zip_are_found_and_opened_from_a_copy_with_the_same_bytes(search, tmp_path, scratch, film) -> None:
    place = pack(tmp_path / "export", {"CD/IM1": film, "CD/readme.txt": b"words", "CD/": b"", "__MACOSX/IM1": film})
    assert holds_films(place)
    found = search(place)
    assert codes(found) == {"CD/IM1": None}
    one = found["CD/IM1"]
    assert one.file.parent == scratch
    assert decode_film(one.file, CancelToken()).source == film
    assert one.facts.patient.name == "Tesfaye, Hanna"
    assert one.thumbnail is not None
    assert list(scratch.iterdir()) == [one.file]


@pytest.mark.parametrize("name", ["../../evil.dcm", "/etc/evil.dcm", "C:\\evil.dcm", "a/../../evil.dcm", "..\\evil.dcm", ".."])
def test_a_name_that_points_elsewhere_is_only_a_name(search, tmp_path, scratch, film, name) -> None:
    before = set(tmp_path.rglob("*"))
    found = search(pack(tmp_path / "a.zip", {name: film}))
    (one,) = found.values()
    assert one.error is None
    assert ".." not in one.name.split("/")
    assert not one.name.startswith("/")
    new = set(tmp_path.rglob("*")) - before
    assert new == {tmp_path / "a.zip", one.file}
    assert one.file.parent == scratch


@pytest.mark.parametrize(("stored", "shown"), [("ሐና.dcm".encode(), "ሐና.dcm"), (b"r\x82sum\x82.dcm", "résumé.dcm")])
def test_names_in_other_encodings_are_read(search, tmp_path, film, stored, shown) -> None:
    place = pack(tmp_path / "a.zip", {"x" * len(stored): film})
    place.write_bytes(place.read_bytes().replace(b"x" * len(stored), stored))
    assert codes(search(place)) == {shown: None}


def test_what_fails_in_a_zip_is_listed_and_leaves_no_copy(search, tmp_path, scratch, film) -> None:
    inner = BytesIO()
    with zipfile.ZipFile(inner, "w") as packed:
        packed.writestr("IM1", film)
    members = {"cut": film[:3000], "empty.dcm": b"", "inner.zip": inner.getvalue(), "letter.docx": inner.getvalue()}
    found = search(pack(tmp_path / "a.zip", members))
    assert codes(found) == {"cut": "film.truncated", "empty.dcm": "film.empty", "inner.zip": "import.archive_inside"}
    assert found["inner.zip"].error.facts["file"] == "inner.zip"
    assert [copy.name for copy in scratch.iterdir()] == [found["cut"].file.name]


def test_a_locked_member_says_so_and_the_others_are_found(search, tmp_path, film) -> None:
    place = pack(tmp_path / "a.zip", {"locked": film, "plain": film})
    raw = bytearray(place.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + offset] |= 1
    place.write_bytes(raw)
    assert codes(search(place)) == {"locked": "import.archive_encrypted", "plain": None}


def test_a_way_of_packing_that_takes_unlimited_memory_is_refused(search, tmp_path, film) -> None:
    assert codes(search(pack(tmp_path / "a.zip", {"a": film}, zipfile.ZIP_LZMA))) == {"a": "import.archive_method"}


def test_a_damaged_member_costs_itself_alone(search, tmp_path, scratch, film) -> None:
    place = pack(tmp_path / "a.zip", {"bad": film, "good": film}, zipfile.ZIP_STORED)
    raw = bytearray(place.read_bytes())
    raw[len(film) // 2] ^= 0xFF
    place.write_bytes(raw)
    found = search(place)
    assert codes(found) == {"bad": "film.unreadable", "good": None}
    assert list(scratch.iterdir()) == [found["good"].file]


def test_a_bomb_is_refused_before_anything_is_unpacked(search, tmp_path, scratch) -> None:
    place = tmp_path / "bomb.zip"
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("a.dcm", "w") as out:
        for _ in range(64):
            out.write(bytes(2**20))
    assert place.stat().st_size < 100_000
    assert codes(search(place)) == {"bomb.zip": "import.archive_ratio"}
    assert list(scratch.iterdir()) == []


def test_a_bomb_hidden_beside_honest_bytes_is_refused_alone(search, tmp_path, scratch, film) -> None:
    place = tmp_path / "a.zip"
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("honest", film)
        packed.writestr("ballast.bin", Image.effect_noise((1000, 1000), 90).tobytes(), zipfile.ZIP_STORED)
        with packed.open("a.dcm", "w") as out:
            for _ in range(48):
                out.write(bytes(2**20))
    assert codes(search(place)) == {"honest": None, "a.dcm": "import.archive_ratio"}


def test_overlapping_members_do_not_multiply(search, tmp_path, scratch, film) -> None:
    """The list of contents names one member many times over, as the bombs without nesting do."""
    place = pack(tmp_path / "a.zip", {"a": bytes(2**20)})
    raw = place.read_bytes()
    at, end = raw.index(b"PK\x01\x02"), raw.index(b"PK\x05\x06")
    entries = raw[at:end] * 400
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 400, 400, len(entries), at, 0)
    place.write_bytes(raw[:at] + entries + tail)
    assert codes(search(place)) == {"a.zip": "import.archive_ratio"}


def test_too_many_entries_are_refused_before_the_list_is_read(search, tmp_path, film, monkeypatch) -> None:
    monkeypatch.setattr(archive, "MAX_ENTRIES", 3)
    monkeypatch.setattr(archive.zipfile, "ZipFile", None)
    place = tmp_path / "a.zip"
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 4, 4, 184, 0, 0)
    place.write_bytes(b"PK\x03\x04" + bytes(200) + tail)
    assert codes(search(place)) == {"a.zip": "import.archive_too_many_entries"}


def test_limits_on_all_and_on_one_unpacked_size(search, tmp_path, film, monkeypatch) -> None:
    place = pack(tmp_path / "a.zip", {"a": film, "b": film})
    monkeypatch.setattr(archive, "MAX_FILE_BYTES", len(film) - 1)
    assert set(codes(search(place)).values()) == {"film.too_many_bytes"}
    monkeypatch.setattr(archive, "MAX_UNPACKED_BYTES", len(film) * 2 - 1)
    assert codes(search(place)) == {"a.zip": "import.archive_too_large"}


def test_a_full_disk_is_told_before_anything_is_written(search, tmp_path, scratch, film, monkeypatch) -> None:
    monkeypatch.setattr(archive, "_ROOM_TO_LEAVE_BYTES", 2**60)
    assert codes(search(pack(tmp_path / "a.zip", {"a": film}))) == {"a.zip": "import.archive_no_room"}
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("damage", [lambda raw: raw[:-30], lambda raw: raw[: len(raw) // 2], lambda raw: b"PK\x03\x04junk"])
def test_a_damaged_zip_says_so(search, tmp_path, film, damage) -> None:
    place = pack(tmp_path / "a.zip", {"a": film})
    place.write_bytes(damage(place.read_bytes()))
    assert codes(search(place)) == {"a.zip": "import.archive_damaged"}


def test_an_empty_zip_holds_no_films(search, tmp_path) -> None:
    assert search(pack(tmp_path / "a.zip", {})) == {}


def test_cancelling_in_the_middle_of_a_member_leaves_no_half_copy(tmp_path, scratch, film) -> None:
    place = pack(tmp_path / "a.zip", {"a": film})
    cancel = CancelToken()
    with archive.Archive(place, cancel) as opened:
        cancel.cancel()
        with pytest.raises(Cancelled):
            opened.unpack(opened.members[0], scratch)
    assert list(scratch.iterdir()) == []
