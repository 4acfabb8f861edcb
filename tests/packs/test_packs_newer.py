"""The installed program hands on to a newer one, and takes over again where that is broken."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from pack_samples import HERE, TRUSTED, Clinic

from pneumo_desktop import __version__, newer
from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.packs import PackKind
from pneumo_desktop.packs.archive import FILES
from pneumo_desktop.packs.shelf import BUNDLED, MOST_STARTS, Shelf
from pneumo_desktop.paths import find_paths

PROGRAM = PackKind.PROGRAM
ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


@pytest.fixture
def clinic(tmp_path, monkeypatch):
    """A computer with version 9.0 of the program installed from a stick."""
    made = Clinic(tmp_path / "clinic", replace(HERE, version=__version__))
    monkeypatch.setenv("PNEUMO_DATA", str(made.folder))
    assert find_paths().packs == made.shelf.folder
    made.updates.install(made.program_pack("9.0"), False, CancelToken(), no_progress)
    return made


def installed(clinic: Clinic) -> Path:
    """The folder of the newer program."""
    return clinic.shelf.place(PROGRAM, clinic.shelf.active().program.now) / FILES


def start_instead(clinic: Clinic, me: str = "/opt/pneumo-desktop/pneumo-desktop") -> Path | None:
    return newer.newer_program(find_paths(), Shelf(clinic.shelf.folder, TRUSTED), Path(me))


def notices(clinic: Clinic) -> list[str]:
    return [notice.code for notice in clinic.updates.take_notices()]


# What the frozen program does at its start, with the test's key and a stand-in for the rest of the program.
_LAUNCH = f"""
import sys
sys.path[:0] = {[str(ROOT), str(ROOT / "tests"), str(ROOT / "packaging"), str(Path(__file__).parent)]!r}
from pack_samples import TRUSTED
from pneumo_desktop import newer
from pneumo_desktop.packs import signing
signing.read_trusted_keys = lambda _file: TRUSTED
sys.executable = "/opt/pneumo-desktop/pneumo-desktop"
code = newer.hand_on(sys.argv[1:])
print("the installed program runs", code)
"""


def launch(*words: str) -> str:
    return subprocess.run([sys.executable, "-c", _LAUNCH, *words], capture_output=True, text=True, check=False).stdout


def started(clinic: Clinic) -> list[str]:
    file = clinic.folder / "started.txt"
    return file.read_text().splitlines() if file.exists() else []


def test_without_packs_the_installed_program_runs(tmp_path, monkeypatch):
    monkeypatch.setenv("PNEUMO_DATA", str(tmp_path))
    assert newer.hand_on([]) is None
    assert not (tmp_path / "data.packs").exists()


def test_the_newer_program_gets_the_words_and_gives_its_exit_code(clinic):
    assert launch("film one.dcm", "--time-start") == ""
    assert started(clinic) == ["program 9.0: film one.dcm --time-start"]


def test_the_newer_program_itself_hands_on_to_nobody(clinic):
    assert start_instead(clinic, str(installed(clinic) / "pneumo-desktop")) is None


@pytest.mark.parametrize("words", [("--decode-films", "3"), ("pack", "return", "program")])
def test_its_own_decoder_and_the_way_back_stay_with_the_installed_program(clinic, words):
    assert "installed program runs" in launch(*words)
    assert started(clinic) == []


def test_a_program_that_fails_to_start_twice_is_given_up(clinic):
    for _ in range(MOST_STARTS):
        assert launch() == ""
    assert "installed program runs" in launch()
    assert started(clinic) == ["program 9.0: "] * MOST_STARTS
    assert clinic.shelf.active().program.now == BUNDLED
    assert notices(clinic) == ["pack.program_fell_back"]
    assert "installed program runs" in launch()
    assert notices(clinic) == []


def test_a_program_that_stands_is_trusted_again(clinic):
    pack = clinic.shelf.active().program.now
    stands = replace(clinic.here, version="9.0", from_pack=pack)
    for _ in range(2 * MOST_STARTS + 1):
        assert launch() == ""
        clinic.here = stands
        clinic.updates.confirm_start()
    assert len(started(clinic)) == 2 * MOST_STARTS + 1


def test_clicking_often_while_it_loads_is_no_failure(clinic):
    """Starts that are under way, of a process that lives, are not counted."""
    pack = clinic.shelf.active().program.now
    (clinic.shelf.folder / "program" / f"{pack}.starts").write_text(f"{os.getppid()}\n" * 5)
    assert clinic.shelf.count_start(pack) == 0


@pytest.mark.parametrize("what", ["start", "size", "gone", "extra", "manifest"])
def test_a_program_that_is_not_as_it_was_signed_never_runs(clinic, what):
    folder = installed(clinic)
    start = folder / "pneumo-desktop"
    if what == "start":
        data = start.read_bytes()
        start.write_bytes(data.replace(b"program 9.0", b"program 9.1"))
        assert start.stat().st_size == len(data)
    elif what == "size":
        with (folder / "_internal" / "library.so").open("ab") as out:
            out.write(b"x")
    elif what == "gone":
        (folder / "_internal" / "library.so").unlink()
    elif what == "extra":
        (folder / "_internal" / "evil.so").write_bytes(b"x")
    else:
        manifest = folder.parent / "manifest.json"
        manifest.write_bytes(manifest.read_bytes().replace(b'"schema": 3', b'"schema": 2'))
    assert "installed program runs" in launch()
    assert started(clinic) == []
    assert notices(clinic) == ["pack.program_fell_back"]


def test_a_start_file_that_the_system_refuses(clinic):
    start = installed(clinic) / "pneumo-desktop"
    start.chmod(0o644)
    assert "installed program runs" in launch()
    assert notices(clinic) == ["pack.program_fell_back"]


def test_a_program_installed_anew_by_other_means_is_the_one_that_runs(clinic):
    file = clinic.shelf.folder / "active.json"
    raw = json.loads(file.read_text())
    raw["program"]["base"] = "0.0.1"
    file.write_text(json.dumps(raw))
    assert start_instead(clinic) is None
    assert notices(clinic) == ["pack.program_replaced"]


def test_after_the_return_the_installed_program_runs(clinic):
    clinic.updates.go_back(PROGRAM)
    assert "installed program runs" in launch()
    clinic.updates.go_back(PROGRAM)
    assert launch() == ""


def test_a_damaged_note_means_the_installed_program(clinic):
    (clinic.shelf.folder / "active.json").write_text("{")
    assert "installed program runs" in launch()
