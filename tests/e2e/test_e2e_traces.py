"""What a thief of the disk finds: everything of a plain store, and of an encrypted one no name, number or piece of a film.

The program saves, prints, exports, unpacks a ZIP, searches and is killed in the middle of saving, twice; then its home, its
data folder and its temporary folder are searched byte by byte. The same search finds all of it in a plain store.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from day_at_the_clinic import NAME, NUMBER
from film_files import build_dicom, to_bytes
from traces import find_traces

from pneumo_desktop.storage.held import HeldStore
from pneumo_desktop.storage.private_folder import clear_private_folder, private_folder

HERE = Path(__file__).parent
PIXELS = np.random.default_rng(90417).integers(0, 4096, (300, 280), dtype=np.uint16)
ROW = PIXELS[150].tobytes()
WORDS: Mapping[str, bytes] = {
    "name": NAME.encode(),
    "first name": NAME.split()[0].encode(),
    "name in the header of the film": b"Zelalem^Tsehayinesh",
    "number": NUMBER.encode(),
    "pixels": ROW[:64],
    "header of the pixels": b"\xe0\x7f\x10\x00OW\x00\x00" + len(PIXELS.tobytes()).to_bytes(4, "little"),
    "film's hash": b"",  # filled in by the test
}
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs kill -9 and /dev/shm")


@pytest.fixture
def films(tmp_path: Path) -> Path:
    """One film of the patient in a folder called after the patient, and in a ZIP."""
    folder = tmp_path / "films"
    (folder / f"{NAME} {NUMBER}").mkdir(parents=True)
    dataset = build_dicom(
        PIXELS,
        PatientName="Zelalem^Tsehayinesh",
        PatientID=NUMBER,
        PatientBirthDate="20230402",
        PatientSex="F",
        ViewPosition="AP",
        Modality="CR",
    )
    content = to_bytes(dataset)
    (folder / f"{NAME} {NUMBER}" / "film.dcm").write_bytes(content)
    with zipfile.ZipFile(folder / "films.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(f"{NAME}/film.dcm", content)
    return folder


def work_a_day(tmp_path: Path, films: Path, kind: str, day: str) -> None:
    computer, out = tmp_path / "computer", tmp_path / "out"
    for folder in (computer / "home", computer / "tmp", out):
        folder.mkdir(parents=True, exist_ok=True)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment |= {
        "HOME": str(computer / "home"),
        "TMPDIR": str(computer / "tmp"),
        "PNEUMO_DATA": str(computer / "pneumo"),
        "PYTHONPATH": os.pathsep.join([str(HERE.parents[1]), str(HERE.parent)]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, str(HERE.parent / "day_at_the_clinic.py"), str(films), str(out), kind, day]
    done = subprocess.run(command, env=environment, cwd=computer, capture_output=True, text=True, timeout=280)
    assert "WORKED" in done.stdout, done.stderr
    assert done.returncode == -signal.SIGKILL


@pytest.mark.parametrize("kind", ["plain", "encrypted"])
def test_what_the_disk_tells_after_two_days_that_ended_in_a_power_cut(tmp_path: Path, films: Path, kind: str) -> None:
    import hashlib

    sha256 = hashlib.sha256((films / f"{NAME} {NUMBER}" / "film.dcm").read_bytes()).hexdigest()
    words = {**WORDS, "film's hash": sha256[:16].encode()}
    data = tmp_path / "computer" / "pneumo" / "data"
    try:
        for day in ("first", "second"):
            work_a_day(tmp_path, films, kind, day)
            found = find_traces(tmp_path / "computer", words)
            if kind == "plain":
                assert set(found) == set(words), f"the search itself misses {set(words) - set(found)}"
            else:
                assert found == {}
                held_in_memory = private_folder(data / "store-2")
                assert held_in_memory is None or not held_in_memory.is_relative_to(tmp_path)
                assert any(path.name.endswith("-wal") and path.stat().st_size for path in data.rglob("*"))
        assert {"name", "pixels"} <= set(find_traces(films, words)), "the search looks into ZIPs"
        with HeldStore(data) as held:
            if kind == "encrypted":
                held.unlock("acacia hammer Gondar blue")
            assert held.store.count() >= 1
            assert list(held.store.scratch.iterdir()) == [], "copies that the killed program left are gone at the next start"
    finally:
        for folder in (data, *data.glob("store-*")):
            clear_private_folder(folder)


def test_where_the_search_looks(tmp_path: Path) -> None:
    import base64
    import zlib

    hidden = b"... " + NAME.encode() + b" ..."
    for name, content in {
        "utf8": hidden,
        "utf16": NAME.encode("utf-16-le"),
        "small": NAME.casefold().encode(),
        "zlib": b"stream\n" + zlib.compress(hidden) + b"endstream",
        "base64": base64.b64encode(b"x" + hidden),
        "nothing": os.urandom(100_000),
    }.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / f"{NAME}.txt").write_bytes(b"")
    assert find_traces(tmp_path, {"name": NAME.encode()}) == {
        "name": {"utf8", "utf16", "small", "zlib", "base64", f"{NAME}.txt"}
    }
