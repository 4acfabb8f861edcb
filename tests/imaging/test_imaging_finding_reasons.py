"""Nothing that somebody may miss is left out without a word: empty and cut files, foreign pictures, what a CD's list names."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from film_search import codes, write_index
from PIL import Image
from pydicom.data import get_testdata_file

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.found import FILM_SUFFIXES, FoundFilm
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.imaging.folder_watch import PATIENCE_S, WatchedFolder

Find = Callable[[dict[str, bytes]], dict[str, FoundFilm]]
HEIC = b"\0\0\0\x18ftypheic" + bytes(range(200))
AVIF = b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif" + bytes(range(200))
GIF = b"GIF89a" + (600).to_bytes(2, "little") + (500).to_bytes(2, "little") + bytes(range(200))
ICON = b"GIF89a" + (16).to_bytes(2, "little") + (16).to_bytes(2, "little") + bytes(range(200))
JPEG_XL = b"\xff\x0a" + bytes(range(120, 220))
FOREIGN = {
    "HEIC": HEIC,
    "AVIF": AVIF,
    "GIF": GIF,
    "JPEG XL": JPEG_XL,
    "Photoshop": b"8BPS\0\1" + bytes(60),
    "JPEG XR": b"II\xbc\x01" + bytes(range(60)),
}
# What lies on a CD beside the films and is no film: told by nobody, missed by nobody.
BESIDE = {
    "README.txt": b"Insert the CD and wait.\r\n",
    "README": b"Insert the CD and wait.\n",
    "LICENSE": b"MIT License\n\nBe nice.\n",
    "autorun.inf": b"[autorun]\r\nopen=viewer.exe\r\n",
    "empty.log": b"",
    "Thumbs.db": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "viewer.exe": b"MZ\x90\0" + bytes(600),
    "libviewer": b"\x7fELF\2\1\1" + bytes(600),
    "help.gif": ICON,
    "manual.pdf": b"%PDF-1.4\n",
    "movie.mp4": b"\0\0\0\x18ftypisom\0\0\2\0isomiso2avc1mp41",
    "unicode": b"\xff\xfeh\0i\0",
}


@pytest.fixture(params=["folder", "zip"])
def find(request, search, tmp_path) -> Find:
    """Search what lies in a folder, or in a ZIP."""

    def run(files: dict[str, bytes]) -> dict[str, FoundFilm]:
        root = tmp_path / "place"
        for name, content in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
        if request.param == "folder":
            return search(root)
        with zipfile.ZipFile(tmp_path / "place.zip", "w") as packed:
            for name, content in files.items():
                packed.writestr(name, content)
        return search(tmp_path / "place.zip")

    return run


def test_what_a_cd_carries_besides_is_counted(find, search) -> None:
    assert codes(find(BESIDE)) == {}
    assert search.others == len(BESIDE)


@pytest.mark.parametrize("name", FOREIGN)
def test_a_picture_of_a_kind_that_is_not_read_is_told_with_its_kind(find, name) -> None:
    found = find({"film.bin": FOREIGN[name], "IM1": FOREIGN[name]})
    assert codes(found) == {"film.bin": "film.unknown_codec", "IM1": "film.unknown_codec"}
    assert {(one.error.facts["name"], one.error.facts["file"]) for one in found.values()} == {(name, "film.bin"), (name, "IM1")}


@pytest.mark.parametrize("suffix", [*FILM_SUFFIXES, ".heic", ".avif", ".gif", ".jxl", ".J2K", ".JPE"])
def test_every_suffix_of_a_film_is_known(find, suffix) -> None:
    found = find({f"empty{suffix}": b"", f"words{suffix}": b"no film at all", f"zeros{suffix}": bytes(9000)})
    assert codes(found) == {
        f"empty{suffix}": "film.empty",
        f"words{suffix}": "film.not_a_film",
        f"zeros{suffix}": "film.truncated",
    }


def test_files_without_suffix_that_hold_nothing_or_a_beginning_are_told(find, film_bytes) -> None:
    whole = film_bytes()
    beginnings = {f"IM{count}": whole[:count] for count in (0, 40, 128, 130)}
    uid = "1.2.840.113619.2.5.1"
    found = find({**beginnings, uid: b"", "elements": whole[132:160], "sparse": bytes(200_000)})
    expected = dict.fromkeys([*beginnings, "elements", "sparse"], "film.truncated")
    assert codes(found) == {**expected, "IM0": "film.empty", uid: "film.empty"}


def test_damaged_pictures_of_every_format_are_told_whatever_they_are_called(find, raster) -> None:
    picture = Image.effect_noise((300, 300), 60)
    kinds = {".jpe": "JPEG", ".jfif": "JPEG", ".tif": "TIFF", ".webp": "WEBP", ".j2k": "JPEG2000", ".png": "PNG", ".xyz": "PNG"}
    files: dict[str, bytes] = {}
    for suffix, kind in kinds.items():
        whole = raster(picture, kind)
        files |= {f"{share}{suffix}": whole[: int(len(whole) * share / 100)] for share in (1, 50)}
        files |= {f"start{suffix}": whole[:14]}
    found = find(files)
    assert {name for name, code in codes(found).items() if code is None} == set()
    assert set(found) == set(files)
    assert set(codes(found).values()) <= {"film.truncated", "film.unreadable"}


# CDs


@pytest.mark.filterwarnings("ignore:Invalid value for VR CS")
def test_whatever_a_cds_list_names_gets_a_line(search, tmp_path, film_bytes, raster) -> None:
    contents = {
        "EMPTY": b"",
        "WORDS": b"These are words.",
        "NOTES.TXT": b"So are these.",
        "NOTHING.TXT": b"",
        "PROGRAM.EXE": b"MZ\x90\0" + bytes(300),
        "ZIPPED": b"PK\x03\x04" + bytes(300),
        "PHOTO": HEIC,
        "CUT": film_bytes()[:130],
        "REPORT": Path(get_testdata_file("reportsi.dcm", download=False)).read_bytes(),
        "ICON": raster(Image.new("L", (64, 64)), "PNG"),
        "FILM": film_bytes(),
    }
    root = tmp_path / "CD"
    (root / "FOLDER").mkdir(parents=True)
    for name, content in contents.items():
        (root / name).write_bytes(content)
    (root / "LETTER.TXT").write_bytes(b"Nobody named me.")
    names = [*contents, "FOLDER"]
    write_index(root, *names)
    expected = {
        "EMPTY": "film.empty", "WORDS": "film.not_a_film", "NOTES.TXT": "film.not_a_film", "NOTHING.TXT": "film.empty",
        "PROGRAM.EXE": "film.not_a_film", "ZIPPED": "import.archive_inside", "PHOTO": "film.unknown_codec",
        "CUT": "film.truncated", "REPORT": "film.no_pixel_data", "ICON": None, "FILM": None,
    }  # fmt: skip
    for place in (root, root / "DICOMDIR"):
        assert codes(search(place)) == {**expected, "FOLDER": "film.is_folder"}
    with zipfile.ZipFile(tmp_path / "cd.zip", "w") as packed:
        for name in ("DICOMDIR", "LETTER.TXT", *contents):
            packed.write(root / name, f"study 7/{name}")
    found = search(tmp_path / "cd.zip")
    missing = {"FOLDER": "import.reference_missing"}
    assert codes(found) == {f"study 7/{name}": code for name, code in expected.items()} | missing
    assert search.others == 2


def test_pictures_of_a_cds_viewer_are_not_missed_even_where_they_are_damaged(search, tmp_path, film_bytes) -> None:
    root = tmp_path / "CD"
    (root / "VIEWER").mkdir(parents=True)
    beside = {"VIEWER.EXE": b"MZ", "busy.gif": GIF, "splash.png": b"\x89PNG\r\n\x1a\n", "empty.jpg": b"", "demo.dcm": b""}
    for name, content in beside.items():
        (root / "VIEWER" / name).write_bytes(content)
    (root / "FILM").write_bytes(film_bytes())
    write_index(root, "FILM")
    assert codes(search(root)) == {"FILM": None, "VIEWER/demo.dcm": "film.empty"}


def test_a_file_chosen_by_itself_is_always_told(search, tmp_path) -> None:
    wanted = {
        "notes.txt": (b"", "film.empty"),
        "start": (bytes(100), "film.truncated"),
        "page.gif": (ICON, "film.unknown_codec"),
    }
    for name, (content, code) in wanted.items():
        (tmp_path / name).write_bytes(content)
        assert codes(search(tmp_path / name)) == {name: code}


def test_a_watched_folder_tells_them_too(tmp_path: Path) -> None:
    now = [0.0]
    watched = WatchedFolder(tmp_path, decode_film, lambda: now[0])
    watched.look(CancelToken())
    for name, content in {"photo.heic": HEIC, "IM1": b"", "README.txt": b"words"}.items():
        (tmp_path / name).write_bytes(content)
    watched.look(CancelToken())
    now[0] += PATIENCE_S
    told = {film.name: film.error.code for film in watched.look(CancelToken())}
    assert told == {"photo.heic": "film.unknown_codec", "IM1": "film.empty"}
