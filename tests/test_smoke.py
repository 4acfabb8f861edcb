"""The tries that a built program goes through, with a made-up program in its place."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import smoke
from smoke import NotTriedError, Smoke, choose_films, difference, outcome, program_of, run

from pneumo_desktop.domain.self_test import Checked, Verdict, check_line, end_line, head_line

LINE = {"file": "a.png", "score": 0.5, "outcome": "uncertain", "reason": None, "quality": []}
FAKE = """#!{python}
import json, os, sys
if "self-test" in sys.argv:
    print({report!r})
elif "analyze" in sys.argv:
    for line in open(sys.argv[-1][1:], encoding="utf-8").read().split():
        print(json.dumps({{"file": line, "score": {score}, "outcome": "uncertain", "reason": None, "quality": []}}))
else:
    print(json.dumps({{"model": "READY"}}))
"""


def program(folder: Path, name: str = "pneumo-desktop", score: float = 0.5) -> Path:
    folder.mkdir(parents=True)
    file = folder / name
    checked = Checked("films", Verdict.WORKS, 3.0)
    report = "\n".join([head_line("1", 1, {}), check_line(checked), end_line(True)])
    file.write_text(FAKE.format(python=sys.executable, score=score, report=report), encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return folder


@pytest.fixture
def tries(tmp_path):
    films = [tmp_path / "films" / name for name in ("one.png", "two.png")]
    films[0].parent.mkdir()
    for film in films:
        film.write_bytes(b"film")
    (tmp_path / "scratch").mkdir()
    return Smoke(program(tmp_path / "built"), tmp_path / "scratch", None, films)


def test_a_program_that_works_passes_what_needs_no_rights(tries):
    tries.by_source = [LINE, LINE]
    for check in (tries.odd_folder, tries.without_home, tries.window, tries.same_scores):
        tries.attempt(check.__name__, check)
    assert {state for _, state, _ in tries.results} == {"passed"}, tries.results
    assert outcome(tries.results, everything=True) == 0


def test_the_twin_for_consoles_is_started_on_windows_and_the_bundle_on_macos(tmp_path):
    windows = program(tmp_path / "windows", "pneumo-desktop.exe")
    (windows / "pneumo-desktop-cli.exe").write_bytes(b"")
    assert program_of(windows).name == "pneumo-desktop-cli.exe"
    bundle = tmp_path / "Pneumo Desktop.app"
    program(bundle / "Contents" / "MacOS")
    assert program_of(bundle) == bundle / "Contents" / "MacOS" / "pneumo-desktop"
    tried = Smoke(bundle, tmp_path, None)
    assert tried.odd_folder().startswith("1 checks work")


def test_without_root_and_on_windows_it_is_not_tried_and_with_all_that_fails(tries, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    tries.attempt("a plain user", tries.plain_user)
    monkeypatch.delattr(os, "geteuid")
    tries.attempt("a read-only medium", tries.read_only)
    assert [state for _, state, _ in tries.results] == ["not tried", "not tried"]
    assert outcome(tries.results, everything=False) == 0
    assert outcome(tries.results, everything=True) == 1


def test_a_tool_of_the_system_that_fails_is_a_failure(tries):
    tries.attempt("mount", lambda: run(["false"]))
    assert tries.results[0][1] == "FAILED"
    assert outcome(tries.results, everything=False) == 1


def test_whatever_goes_wrong_in_one_try_the_others_are_made(tries):
    def breaks() -> str:
        raise AttributeError("module 'os' has no attribute 'geteuid'")

    tries.attempt("breaks", breaks)
    tries.attempt("works", lambda: "fine")
    assert [state for _, state, _ in tries.results] == ["FAILED", "passed"]


def test_scores_that_part_fail(tries, tmp_path):
    tries.by_source = [LINE, LINE | {"score": 0.5002}]
    tries.attempt("scores", tries.same_scores)
    assert tries.results[0][1] == "FAILED"
    assert "part by" in tries.results[0][2]
    with pytest.raises(AssertionError, match="read otherwise"):
        difference([LINE], [LINE | {"quality": ["blurred"]}])
    with pytest.raises(AssertionError, match="no film has a score"):
        difference([LINE | {"score": None}], [LINE | {"score": None}])


@pytest.fixture
def bare(tries, tmp_path, monkeypatch):
    """A bare system of which entering it is made up: the command inside runs outside, on the folder that was copied in."""
    tries.chroot = tmp_path / "bare"
    (tries.chroot / "usr" / "bin").mkdir(parents=True)
    (tries.chroot / "usr" / "bin" / "env").write_bytes(b"")
    monkeypatch.setattr(smoke, "need_mount", lambda: None)
    monkeypatch.setattr(smoke, "run", lambda command, limit_s=0: None)
    real = subprocess.run

    def entered(command, **rest):
        if command[0] == "umount":
            return None
        if command[0] == "unshare":
            inside = [word.replace("/opt/", f"{tries.chroot}/opt/") for word in command[command.index("/usr/bin/env") + 3 :]]
            listed = tries.chroot / "opt" / "films" / "films.txt"
            text = listed.read_text() if listed.exists() else ""
            assert all((tries.chroot / line.lstrip("/")).is_file() for line in text.split())
            return real(inside, **rest)
        return real(command, **rest)

    monkeypatch.setattr(smoke.subprocess, "run", entered)
    return tries


def test_the_bare_system_runs_the_self_test_and_reads_the_films(bare):
    bare.by_source = [LINE, LINE]
    said = bare.bare_system()
    assert "1 checks work" in said
    assert "2 films, 2 with a score" in said


def test_scores_that_part_in_the_bare_system_alone_fail(bare):
    bare.by_source = [LINE, LINE | {"score": 0.6}]
    bare.attempt("bare", bare.bare_system)
    assert bare.results[0][1] == "FAILED"


def test_a_bare_system_with_python_is_none(bare):
    (bare.chroot / "usr" / "bin" / "python3.11").write_bytes(b"")
    bare.attempt("bare", bare.bare_system)
    assert bare.results[0][1:] == ("FAILED", "AssertionError: the bare system has Python")


def test_without_a_named_folder_the_bare_system_is_not_tried(tries, monkeypatch):
    monkeypatch.setattr(smoke, "need_mount", lambda: None)
    with pytest.raises(NotTriedError, match="--chroot"):
        tries.bare_system()


def test_films_are_drawn_alike_each_time(tmp_path):
    for number in range(20):
        (tmp_path / f"{number}.png").write_bytes(b"")
    (tmp_path / "notes.txt").write_bytes(b"")
    first = choose_films(tmp_path, 7)
    assert len(first) == 7
    assert choose_films(tmp_path, 7) == first
    assert len(choose_films(tmp_path, 200)) == 20


def test_the_table_is_written_for_those_who_take_the_package(tmp_path):
    text = smoke.as_markdown([("no HOME", "passed", "17 checks work")])
    assert "| no HOME | passed | 17 checks work |" in text
