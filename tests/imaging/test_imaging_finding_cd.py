"""CDs: what their list of contents names, what lies beside it, and that no path leads outside."""

from __future__ import annotations

import shutil
import sys
import zipfile
from pathlib import Path

import pytest
from film_search import codes, write_index
from PIL import Image
from pydicom.fileset import FileSet

from pneumo_desktop.imaging.finding import holds_films

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")


@pytest.fixture
def cd(tmp_path: Path, film_bytes) -> Path:
    """Two films in a file set as pydicom writes it, with a viewer beside it."""
    source = tmp_path / "source"
    source.mkdir()
    file_set = FileSet()
    for name in ("One^A", "Two^B"):
        (source / name).write_bytes(film_bytes(name))
        file_set.add(source / name)
    root = tmp_path / "CD"
    file_set.write(root)
    file_set._stage["t"].cleanup()
    (root / "VIEWER").mkdir()
    Image.new("L", (400, 400)).save(root / "VIEWER" / "splash.png")
    (root / "VIEWER" / "VIEWER.EXE").write_bytes(b"MZ")
    return root


def test_a_cd_shows_what_its_list_names_and_not_the_pictures_of_its_viewer(search, cd) -> None:
    for place in (cd, cd / "DICOMDIR"):
        found = search(place)
        assert sorted(film.facts.patient.name for film in found.values()) == ["One, A", "Two, B"]
        assert all(film.thumbnail is not None and film.file.is_relative_to(cd) for film in found.values())
    assert holds_films(cd / "DICOMDIR")


def test_pictures_on_a_cd_that_are_not_its_viewers_are_found(search, cd, raster) -> None:
    for name in ("EXPORT/film.jpg", "film.png", "VIEWER/HELP/page.png"):
        (cd / name).parent.mkdir(exist_ok=True)
        (cd / name).write_bytes(raster(Image.new("L", (300, 300)), "PNG"))
    pictures = {name for name in search(cd) if not name.startswith("PT") and "IM" not in name}
    assert pictures == {"EXPORT/film.jpg", "film.png"}
    (cd / "AUTORUN.EXE").write_bytes(b"MZ")
    assert {name for name in search(cd) if "film" in name} == {"EXPORT/film.jpg"}


@pytest.mark.parametrize("below", ["", "study 7/"])
def test_a_cd_in_a_zip_shows_the_same_as_the_cd(search, cd, tmp_path, below) -> None:
    packed = tmp_path / "cd.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in cd.rglob("*"):
            archive.write(file, below + file.relative_to(cd).as_posix())

    def shown(place: Path) -> set[object]:
        facts = [film.facts for film in search(place).values()]
        return {(one.patient, one.acquired_at, one.view_position, one.study_instance_uid) for one in facts}

    assert shown(packed) == shown(cd)
    assert len(shown(cd)) == 2
    film = next(iter(name for name in search(packed) if "PT" in name))
    with zipfile.ZipFile(packed) as archive, zipfile.ZipFile(tmp_path / "less.zip", "w") as less:
        for info in archive.infolist():
            if info.filename != film:
                less.writestr(info, archive.read(info))
    assert sorted(str(code) for code in codes(search(tmp_path / "less.zip")).values()) == ["None", "import.reference_missing"]


def test_a_damaged_list_of_contents_in_a_zip_is_told_and_the_films_are_found(search, cd, tmp_path) -> None:
    packed = tmp_path / "cd.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in cd.rglob("*"):
            if file.is_file():
                content = file.read_bytes()
                archive.writestr(file.relative_to(cd).as_posix(), content[:200] if file.name == "DICOMDIR" else content)
    assert sorted(str(code) for code in codes(search(packed)).values()) == ["None", "None", "import.index_damaged"]


def test_a_cd_copied_in_lower_case_is_read_all_the_same(search, cd, tmp_path) -> None:
    lower = tmp_path / "lower"
    for file in [file for file in cd.rglob("*") if file.is_file()]:
        target = lower / file.relative_to(cd).as_posix().lower()
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    found = search(lower)
    assert len(found) == 2
    assert set(codes(found).values()) == {None}


def test_a_film_that_the_list_names_and_the_cd_lacks_is_told(search, cd) -> None:
    film = next(film for film in search(cd).values() if film.facts.patient.name == "Two, B")
    film.file.unlink()
    found = search(cd)
    missing = [film for film in found.values() if film.error]
    assert [film.error.code for film in missing] == ["import.reference_missing"]
    assert missing[0].error.facts["file"] == film.name
    assert len(found) == 2


def test_a_film_on_the_cd_that_its_list_forgot_is_found_as_well(search, cd, film_bytes) -> None:
    (cd / "EXTRA").write_bytes(film_bytes("Three^C"))
    assert "Three, C" in {film.facts.patient.name for film in search(cd).values()}
    assert "Three, C" not in {film.facts.patient.name for film in search(cd / "DICOMDIR").values()}


@pytest.mark.filterwarnings("ignore:Invalid value for VR CS")
@pytest.mark.parametrize("reference", [["..", "SECRET"], "../SECRET", "/etc/passwd", ["A", "..", "..", "SECRET"], "C:SECRET"])
def test_no_reference_leads_out_of_the_cd(search, tmp_path, film_bytes, reference) -> None:
    root = tmp_path / "CD"
    (root / "A").mkdir(parents=True)
    (tmp_path / "SECRET").write_bytes(film_bytes())
    (root / "ONE").write_bytes(film_bytes())
    index = write_index(root, reference, "ONE")
    found = search(index)
    assert sorted(str(code) for code in codes(found).values()) == ["None", "import.reference_outside"]
    assert all(film.file is None or film.file.name == "ONE" for film in found.values())


@needs_links
@pytest.mark.filterwarnings("ignore:Invalid value for VR CS")
def test_no_link_on_the_cd_leads_out_of_it(search, tmp_path, film_bytes) -> None:
    root = tmp_path / "CD"
    root.mkdir()
    (tmp_path / "SECRET").write_bytes(film_bytes())
    (root / "LINK").symlink_to(tmp_path)
    index = write_index(root, ["LINK", "SECRET"])
    assert codes(search(index)) == {"LINK/SECRET": "import.reference_outside"}


def test_a_damaged_list_of_contents_is_told_and_the_films_are_found_by_content(search, cd) -> None:
    index = cd / "DICOMDIR"
    index.write_bytes(index.read_bytes()[:400] + b"\xff" * 50)
    found = search(cd)
    assert codes(found)["DICOMDIR"] == "import.index_damaged"
    assert {"One, A", "Two, B"} <= {film.facts.patient.name for film in found.values() if film.facts}
    assert codes(search(index)) == {"DICOMDIR": "import.index_damaged"}


@pytest.mark.parametrize("lost", [1, 30, 200, 400])
def test_a_list_of_contents_cut_off_is_told_and_not_taken_for_the_whole(search, cd, lost) -> None:
    index = cd / "DICOMDIR"
    index.write_bytes(index.read_bytes()[:-lost])
    assert codes(search(index)) == {"DICOMDIR": "import.index_damaged"}
    found = search(cd)
    assert codes(found)["DICOMDIR"] == "import.index_damaged"
    assert {"One, A", "Two, B"} <= {film.facts.patient.name for film in found.values() if film.facts}
