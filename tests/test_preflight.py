"""What is wrong with a computer is said at the start, each with stand-ins for the computer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import namedtuple
from datetime import date, datetime
from pathlib import Path

import psutil
import pytest

from pneumo_desktop import computer, preflight, processor, refusal
from pneumo_desktop.preflight import look_at_computer, program_date
from pneumo_desktop.processor import NEEDED, missing_features

ROOT = Path(__file__).parents[1]
NOW = datetime(2027, 3, 1, 9, 0)
Memory = namedtuple("Memory", "total available")
Disk = namedtuple("Disk", "total used free")
CORE2 = "processor : 0\nmodel name : Intel(R) Core(TM)2 Duo CPU E6600\nflags : fpu sse sse2 pni ssse3 cx16 lm\n"
NEHALEM = "model name : Intel(R) Core(TM) i5 CPU 750\nflags : sse sse2 pni ssse3 cx16 sse4_1 sse4_2 popcnt lm\n"


@pytest.fixture
def in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with 4 GB and an empty disk, on a day after the program was made."""
    monkeypatch.setattr(psutil, "virtual_memory", lambda: Memory(3_900_000_000, 2_000_000_000))
    monkeypatch.setattr(computer.shutil, "disk_usage", lambda _place: Disk(10**11, 10**10, 9 * 10**10))


@pytest.fixture
def cpuinfo(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Gives the computer another processor until the end of the test."""

    def give(text: str) -> None:
        (tmp_path / "cpuinfo").write_text(text, encoding="ascii")
        monkeypatch.setattr(processor, "_CPUINFO", tmp_path / "cpuinfo")
        monkeypatch.setattr(processor.platform, "system", lambda: "Linux")
        monkeypatch.setattr(processor.platform, "machine", lambda: "x86_64")
        processor.processor_features.cache_clear()

    yield give
    processor.processor_features.cache_clear()


def codes(now: datetime = NOW, folder: Path = ROOT) -> list[str]:
    return [finding.code for finding in look_at_computer(folder, now)]


def test_nothing_is_said_of_a_computer_in_order(in_order):
    assert codes() == []


@pytest.mark.parametrize(
    ("memory", "said"),
    [
        (Memory(2_050_000_000, 1_500_000_000), ["start.little_memory"]),
        (Memory(3_900_000_000, 500_000_000), ["start.memory_in_use"]),
        (Memory(1_000_000_000, 100_000_000), ["start.little_memory"]),
        (Memory(3_600_000_000, 700_000_000), []),
    ],
)
def test_too_little_memory(in_order, monkeypatch: pytest.MonkeyPatch, memory: Memory, said: list[str]):
    monkeypatch.setattr(psutil, "virtual_memory", lambda: memory)
    assert codes() == said


@pytest.mark.parametrize(("free", "said"), [(499_000_000, ["start.little_disk"]), (500_000_000, [])])
def test_too_little_disk_where_the_records_are(in_order, monkeypatch: pytest.MonkeyPatch, free: int, said: list[str], tmp_path):
    asked = []

    def usage(place: Path) -> Disk:
        asked.append(place)
        return Disk(10**11, 0, free)

    monkeypatch.setattr(computer.shutil, "disk_usage", usage)
    assert codes(folder=tmp_path / "not" / "there yet") == said
    assert asked == [tmp_path]


@pytest.mark.parametrize(("day", "said"), [(date(1970, 1, 1), True), (date(2026, 11, 20), True), (date(2026, 11, 21), False)])
def test_a_clock_before_the_program_was_made(in_order, day: date, said: bool):
    assert (codes(datetime.combine(day, datetime.min.time())) == ["start.clock_wrong"]) is said


@pytest.mark.parametrize(("years", "said"), [(9, False), (11, True), (70, True)])
def test_a_clock_many_years_after_the_program_was_made(in_order, years: int, said: bool):
    """A copy may well serve for years; a clock that ran ahead makes children old and records late."""
    made = program_date()
    assert made is not None
    day = datetime(made.year + years, made.month, 1)
    assert codes(day) == (["start.clock_ahead"] if said else [])
    if said:
        (finding,) = look_at_computer(ROOT, day)
        assert finding.facts == {"today": day.date().isoformat(), "made": made.isoformat()}


def test_a_clock_at_the_end_of_time_is_told_as_well(in_order):
    assert codes(datetime(9999, 12, 31)) == ["start.clock_ahead"]
    assert [finding.code for finding in preflight._look_at_clock(date(9999, 12, 31), date(9998, 1, 1))] == []


def test_the_day_of_building_counts_where_it_is_told(in_order, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    made = program_date()
    assert made is not None
    (tmp_path / "built.json").write_text(json.dumps({"date": "2027-02-01"}), encoding="utf-8")
    bundled = preflight.resource
    monkeypatch.setattr(preflight, "resource", lambda *p: tmp_path / p[0] if p == ("built.json",) else bundled(*p))
    assert program_date() == date(2027, 2, 1)
    assert codes(datetime(2027, 1, 31)) == ["start.clock_wrong"]
    (tmp_path / "built.json").write_text("[]", encoding="utf-8")
    assert program_date() == made


def test_what_the_processor_lacks_is_named(cpuinfo):
    cpuinfo(CORE2)
    assert missing_features() == ("popcnt", "sse4_1", "sse4_2")
    assert processor.processor_name().endswith("E6600")


@pytest.mark.parametrize("text", [NEHALEM, "", "flags :\n"], ids=["new enough", "not told", "nothing told"])
def test_a_processor_that_will_do_or_is_not_known_is_not_refused(cpuinfo, text: str):
    cpuinfo(text)
    assert missing_features() == ()


def test_other_kinds_of_processor_are_not_asked(cpuinfo, monkeypatch: pytest.MonkeyPatch):
    cpuinfo(CORE2)
    monkeypatch.setattr(processor.platform, "machine", lambda: "aarch64")
    assert missing_features() == ()


def test_numpy_needs_no_more_than_is_asked_for():
    """numpy names what it begins with; a wheel that wants more must not come in unseen."""
    from numpy._core._multiarray_umath import __cpu_baseline__

    assert set(__cpu_baseline__) <= {"X86_V2", "SSE", "SSE2", "SSE3", "SSSE3", "SSE41", "SSE42", "POPCNT", "CX16", "LAHF"}
    assert {"sse4_2", "popcnt"} <= set(NEEDED)


@pytest.mark.parametrize("words", [[], ["self-test"], ["--decode-films"]])
def test_an_old_processor_is_refused_in_words_before_anything_is_loaded(tmp_path: Path, words: list[str]):
    (tmp_path / "cpuinfo").write_text(CORE2, encoding="ascii")
    code = (
        "import sys, pathlib\n"
        "from pneumo_desktop import processor\n"
        f"processor._CPUINFO = pathlib.Path({str(tmp_path / 'cpuinfo')!r})\n"
        "from pneumo_desktop.__main__ import main\n"
        "code = main()\n"
        "heavy = [name for name in ('numpy', 'PySide6', 'torch', 'PIL', 'onnxruntime', 'psutil') if name in sys.modules]\n"
        "sys.exit(9 if heavy else code)"
    )
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LANG": "fr_FR.UTF-8", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", code, *words], env=environment, capture_output=True, text=True, cwd="/")
    assert done.returncode == 1, done.stderr
    assert "trop ancien" in done.stderr
    assert "popcnt, sse4_1, sse4_2" in done.stderr


def test_a_box_is_tried_with_the_first_tool_there_is(monkeypatch: pytest.MonkeyPatch, capsys):
    called = []
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(refusal.platform, "system", lambda: "Linux")
    monkeypatch.setattr(refusal.shutil, "which", lambda name: name if name in ("kdialog", "xmessage") else None)
    monkeypatch.setattr(refusal.subprocess, "run", lambda command, **_: called.append(command))
    assert refusal.refuse(("popcnt",), with_box=True) == 1
    assert [command[0] for command in called] == ["kdialog"]
    assert "popcnt" in called[0][-1]
    assert "popcnt" in capsys.readouterr().err
    refusal.refuse(("popcnt",), with_box=False)
    assert len(called) == 1


@pytest.mark.parametrize(
    ("words", "is_command"),
    [
        ([], False), (["self-test"], True), (["analyze", "--json"], True), (["--decode-films"], True), (["--time-start"], True),
        (["C:/films/child.dcm"], False), (["IM0001"], False),
    ],
)  # fmt: skip
def test_only_somebody_at_a_window_gets_a_box(words: list[str], is_command: bool):
    assert refusal.names_a_command(words) is is_command


def test_a_box_that_fails_leaves_the_sentence(monkeypatch: pytest.MonkeyPatch, capsys):
    monkeypatch.setattr(refusal, "show_box", lambda _sentence: 1 / 0)
    assert refusal.refuse(("sse4_2",), with_box=True) == 1
    assert "sse4_2" in capsys.readouterr().err


@pytest.mark.parametrize("tag", ["en", "fr", "es", "pt", "ar"])
def test_the_refusal_is_there_in_every_language(monkeypatch: pytest.MonkeyPatch, tag: str):
    monkeypatch.setattr(refusal, "_system_language", lambda: f"{tag}_XX")
    said = refusal.refusal_sentence(("popcnt", "sse4_2"))
    assert "popcnt, sse4_2" in said
    assert (said == refusal.load_sentences("en").shared["processor_too_old"].format(features="popcnt, sse4_2")) is (tag == "en")


@pytest.mark.skipif(sys.platform == "win32", reason="the box of Windows is no program of its own")
@pytest.mark.parametrize(("before", "seen"), [(None, "none"), ("/opt/clinic", "/opt/clinic")])
def test_the_systems_box_is_not_given_the_libraries_of_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, before, seen
):
    """They are of another time than the system's, and the box would end before it shows itself."""
    box = tmp_path / "zenity"
    box.write_text(f'#!/bin/sh\necho "${{LD_LIBRARY_PATH-none}} $*" > {tmp_path}/said.txt\n')
    box.chmod(0o755)
    monkeypatch.setattr(refusal.platform, "system", lambda: "Linux")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setenv("DISPLAY", ":9")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/pneumo-desktop/_internal")
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    refusal.show_box("too old")
    said = (tmp_path / "said.txt").read_text()
    assert said.startswith(f"{seen} --error")
    assert "too old" in said
