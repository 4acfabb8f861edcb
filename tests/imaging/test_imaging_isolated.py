"""Decoding in a process of its own: the same films, and whatever ends that process ends one film and no more."""

from __future__ import annotations

import dataclasses
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from same_film import assert_same_film

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.film import Film, VoiTable
from pneumo_desktop.imaging import isolated as isolated_module
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.imaging.isolated import CHILD_OPTION, IsolatedDecoder, child_command
from pneumo_desktop.ui.messages import has_sentence

FAKE = Path(__file__).with_name("fake_decoder.py")
needs_proc = pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="looks into /proc")
SOON_S = 15.0


def is_alive(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until(fact, what: str) -> None:
    deadline = time.monotonic() + SOON_S
    while not fact():
        assert time.monotonic() < deadline, what
        time.sleep(0.01)


@pytest.fixture
def png(raster, chest) -> bytes:
    return raster(Image.fromarray(chest(top=255).astype(np.uint8)), "PNG")


@pytest.fixture
def film_file(tmp_path, png):
    def write(word: str = "") -> Path:
        path = tmp_path / f"{word or 'film'}.png"
        path.write_bytes(f"{word} ".encode() + png if word else png)
        return path

    return write


@pytest.fixture
def fake():
    """A decoder with the child of fake_decoder.py, ended with the test."""
    made: list[IsolatedDecoder] = []

    def make(*words: str, time_limit_s: float = 60.0, memory_limit_bytes: int = 2**31) -> IsolatedDecoder:
        made.append(IsolatedDecoder([sys.executable, str(FAKE), *words], time_limit_s, memory_limit_bytes))
        return made[-1]

    yield make
    for decoder in made:
        decoder.close()


@pytest.fixture(scope="module")
def real():
    decoder = IsolatedDecoder()
    yield decoder
    decoder.close()


def code_of(decoder: IsolatedDecoder, path: Path) -> str:
    with pytest.raises(PneumoError) as caught:
        decoder(path, CancelToken())
    assert caught.value.facts["file"] == path.name
    return caught.value.code


# --- the same films ----------------------------------------------------------------------------------------------------


def test_film_facts_hash_and_source_are_those_of_the_bare_decoder(real, tmp_path, dicom, dicom_bytes, chest):
    dataset = dicom(
        chest(),
        PatientName="ABEBE^BIKILA=ምስራቅ",
        SpecificCharacterSet="ISO_IR 192",
        PatientID="7731",
        PatientBirthDate="20190423",
        StudyDate="20260101",
        StudyTime="101112",
        ViewPosition="PA",
        PixelSpacing=[0.143, 0.1431],
        WindowCenter=[2000, 1000],
        WindowWidth=[3000, 500.25],
        WindowCenterWidthExplanation=["CHEST", "ሳንባ"],
        RescaleSlope=-0.25,
        RescaleIntercept=4095,
        PhotometricInterpretation="MONOCHROME1",
    )
    path = tmp_path / "film.dcm"
    path.write_bytes(dicom_bytes(dataset))
    film = real(path, CancelToken())
    assert film.facts.patient.number == "7731"
    assert film.source == path.read_bytes()
    assert_same_film(film, decode_film(path, CancelToken()))


def test_tables_come_through(real, tmp_path, dicom, dicom_bytes, chest):
    from pydicom.dataset import Dataset

    item = Dataset()
    item.LUTDescriptor, item.LUTExplanation = [4096, 0, 12], "BONE"
    item.add_new(0x00283006, "OW", np.arange(4096, dtype="<u2")[::-1].tobytes())
    path = tmp_path / "film.dcm"
    path.write_bytes(dicom_bytes(dicom(chest(), VOILUTSequence=[item], WindowCenter=2000, WindowWidth=3000)))
    film = real(path, CancelToken())
    assert isinstance(film.presentations[0], VoiTable)
    assert_same_film(film, decode_film(path, CancelToken()))


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
@pytest.mark.parametrize("limit", ["-v 1200000", "-t 40"])
def test_limits_of_the_system_below_ours_are_kept_and_films_are_decoded(film_file, limit):
    decoder = IsolatedDecoder(["sh", "-c", f'ulimit {limit} && exec "$@"', "sh", *child_command()])
    try:
        film = film_file()
        assert_same_film(decoder(film, CancelToken()), decode_film(film, CancelToken()))
    finally:
        decoder.close()


def test_system_without_files_in_memory_sends_all_through_the_pipe(film_file, monkeypatch):
    monkeypatch.setattr(isolated_module, "_open_bulk", lambda: None)
    decoder = IsolatedDecoder()
    try:
        for _ in range(2):
            assert_same_film(decoder(film_file(), CancelToken()), decode_film(film_file(), CancelToken()))
    finally:
        decoder.close()


def test_failures_are_those_of_the_bare_decoder_and_keep_the_child(real, tmp_path, film_file, png):
    whole = film_file()
    real(whole, CancelToken())
    process_id = real.process_id
    files = {"empty": b"", "words": b"only words", "cut": png[: len(png) // 2]}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    for name in (*files, "missing"):
        with pytest.raises(PneumoError) as bare:
            decode_film(tmp_path / name, CancelToken())
        with pytest.raises(PneumoError) as alone:
            real(tmp_path / name, CancelToken())
        assert (alone.value.code, alone.value.facts) == (bare.value.code, bare.value.facts)
    assert real.process_id == process_id


# --- what can go wrong -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["segfault", "abort", "wrong"])
def test_crash_is_a_code_and_the_next_film_gets_a_new_child(fake, film_file, word, caplog):
    decoder = fake()
    decoder(film_file("fine"), CancelToken())
    first = decoder.process_id
    assert code_of(decoder, film_file(word)) == "film.decoder_crashed"
    assert has_sentence("film.decoder_crashed")
    exit_codes = {"segfault": -11, "abort": -6}
    if os.name != "nt":
        assert f"decoder ended: EOFError, {exit_codes.get(word, '')}" in caplog.text
    assert decoder(film_file("fine"), CancelToken()).width_px == 170
    assert decoder.process_id != first
    assert not is_alive(first)


@pytest.mark.parametrize("word", ["hang", "spin"])
def test_hang_ends_at_the_time_limit(fake, film_file, word):
    decoder = fake(time_limit_s=2.0)
    with pytest.raises(PneumoError) as caught:
        decoder(film_file(word), CancelToken())
    assert (caught.value.code, caught.value.facts["seconds"]) == ("film.decoder_hung", 2)
    assert has_sentence("film.decoder_hung")
    assert decoder(film_file("fine"), CancelToken()).width_px == 170


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of address space is of Linux")
def test_decoder_that_eats_memory_is_ended_where_the_system_sets_no_limit(fake, film_file):
    """The limit of Windows and macOS; it counts what a film takes, not what the process had before."""
    decoder = fake("unlimited", memory_limit_bytes=300 * 2**20)
    assert decoder(film_file("fine"), CancelToken()).width_px == 170
    before = decoder.process_id
    assert code_of(decoder, film_file("eat")) == "film.too_large_for_memory"
    assert not is_alive(before)
    assert decoder(film_file("fine"), CancelToken()).width_px == 170


def test_memory_of_a_process_that_is_gone_is_none() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    assert isolated_module.resident_bytes(process.pid) == 0
    assert isolated_module.resident_bytes(os.getpid()) > 10 * 2**20


def test_decoder_that_eats_memory_is_held(fake, film_file):
    decoder = fake("small")
    assert code_of(decoder, film_file("eat")) == "film.too_large_for_memory"
    assert decoder(film_file("fine"), CancelToken()).width_px == 170


def test_what_a_library_prints_is_no_answer(fake, film_file):
    assert fake()(film_file("print"), CancelToken()).width_px == 170


@pytest.mark.parametrize("word", ["hang", "spin"])
def test_cancel_in_the_middle(fake, film_file, word):
    decoder, token = fake(), CancelToken()
    decoder(film_file("fine"), token)
    first = decoder.process_id
    timer = threading.Timer(0.3, token.cancel)
    timer.start()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        decoder(film_file(word), token)
    assert time.monotonic() - started < 5
    timer.join()
    assert not is_alive(first)
    assert decoder(film_file("fine"), CancelToken()).width_px == 170


def test_cancel_while_another_film_has_its_turn(fake, film_file):
    decoder, first, second = fake(), CancelToken(), CancelToken()
    outcomes: list[str] = []

    def decode(name: str, token: CancelToken) -> None:
        try:
            decoder(film_file(name), token)
        except Cancelled:
            outcomes.append(name)

    threads = [threading.Thread(target=decode, args=pair) for pair in (("hang", first), ("fine", second))]
    threads[0].start()
    wait_until(decoder._turn.locked, "no film has its turn")
    threads[1].start()
    second.cancel()
    threads[1].join(SOON_S)
    assert outcomes == ["fine"]
    first.cancel()
    threads[0].join(SOON_S)
    assert outcomes == ["fine", "hang"]


def test_child_killed_between_films(fake, film_file):
    decoder = fake()
    decoder(film_file("fine"), CancelToken())
    first = decoder.process_id
    os.kill(first, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    wait_until(lambda: decoder._child.process.poll() is not None, "the child lives on")
    assert decoder(film_file("fine"), CancelToken()).width_px == 170
    assert decoder.process_id != first


def test_child_killed_in_the_middle(fake, film_file):
    decoder = fake()
    decoder(film_file("fine"), CancelToken())
    timer = threading.Timer(0.3, os.kill, (decoder.process_id, getattr(signal, "SIGKILL", signal.SIGTERM)))
    timer.start()
    assert code_of(decoder, film_file("hang")) == "film.decoder_crashed"
    timer.join()
    assert decoder(film_file("fine"), CancelToken()).width_px == 170


@pytest.mark.parametrize(
    "command",
    [["/no/such/program"], [sys.executable, str(FAKE), "die"], [sys.executable, str(FAKE), "chatter"]],
    ids=["missing", "dies at once", "says something else"],
)
def test_child_that_cannot_be_started_is_told_and_nothing_is_decoded_here(film_file, monkeypatch, command):
    def forbidden(*_):
        raise AssertionError("decoded in the program itself")

    monkeypatch.setattr("pneumo_desktop.imaging.decode.decode_source", forbidden)
    decoder = IsolatedDecoder(command)
    decoder.start()
    try:
        for _ in range(2):
            assert code_of(decoder, film_file()) == "film.decoder_not_started"
    finally:
        decoder.close()
    assert has_sentence("film.decoder_not_started")


def test_many_films_leave_memory_files_and_processes_as_they_were(real, film_file):
    path = film_file()
    open_files = Path("/proc/self/fd")

    def measure() -> tuple[int, int, int]:
        status = Path(f"/proc/{real.process_id}/status").read_text() if open_files.exists() else "VmRSS: 0"
        size = int(status.split("VmRSS:")[1].split()[0])
        files = len(list(open_files.iterdir())) if open_files.exists() else 0
        return size, files, real.process_id

    for _ in range(50):
        real(path, CancelToken())
    before = measure()
    for _ in range(300):
        real(path, CancelToken())
    after = measure()
    assert after[1:] == before[1:]
    assert after[0] - before[0] < 4 * 1024


@needs_proc
def test_children_that_crashed_leave_nothing(fake, film_file):
    decoder = fake()
    decoder(film_file("fine"), CancelToken())
    files = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(3):
        assert code_of(decoder, film_file("abort")) == "film.decoder_crashed"
    decoder(film_file("fine"), CancelToken())
    assert len(list(Path("/proc/self/fd").iterdir())) == files
    mine = [int(number) for number in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()]
    assert decoder.process_id in mine
    decoder.close()
    wait_until(lambda: not Path(f"/proc/{mine[-1]}").exists(), "the child lives on")


def test_close_ends_the_child_and_a_later_film_gets_a_new_one(fake, film_file):
    decoder = fake()
    decoder.start()
    first = decoder.process_id
    decoder.close()
    assert decoder.process_id is None
    assert not is_alive(first)
    assert decoder(film_file("fine"), CancelToken()).width_px == 170


@pytest.mark.skipif(os.name == "nt", reason="asks for a process by signal")
def test_child_ends_with_the_program_however_that_ends(film_file):
    code = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from pneumo_desktop.domain.cancel import CancelToken\n"
        "from pneumo_desktop.imaging.isolated import IsolatedDecoder\n"
        "decoder = IsolatedDecoder()\n"
        "decoder(Path(sys.argv[1]), CancelToken())\n"
        "print(decoder.process_id, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code, str(film_file())], capture_output=True, text=True, cwd=root, timeout=60)
    assert done.returncode == -9, done.stderr
    wait_until(lambda: not is_alive(int(done.stdout)), "the child outlived the program")


# --- what the child is -------------------------------------------------------------------------------------------------


@needs_proc
def test_child_holds_no_window_and_no_network(real, film_file):
    real(film_file(), CancelToken())
    loaded = Path(f"/proc/{real.process_id}/maps").read_text()
    assert "numpy" in loaded
    for word in ("PySide6", "libQt6", "torch"):
        assert word not in loaded


@needs_proc
def test_child_has_its_limits(real, film_file):
    real(film_file(), CancelToken())
    limits = Path(f"/proc/{real.process_id}/limits").read_text()
    values = {line[:26].strip(): line[26:].split()[0] for line in limits.splitlines()}
    assert values["Max core file size"] == "0"
    assert int(values["Max address space"]) < 3 * 2**30
    assert int(values["Max cpu time"]) < 200


def test_program_starts_itself_from_source_and_frozen(monkeypatch):
    main = (Path(isolated_module.__file__).parents[1] / "__main__.py").read_text(encoding="utf-8")
    assert f'["{CHILD_OPTION}"]' in main
    assert main.index(CHILD_OPTION) < main.index("import torch")
    assert child_command() == [sys.executable, "-m", "pneumo_desktop", CHILD_OPTION]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command() == [sys.executable, CHILD_OPTION]


def test_child_opens_no_socket(tmp_path, film_file, monkeypatch):
    (tmp_path / "sitecustomize.py").write_text(
        "import socket\n"
        "def no(*a, **k):\n"
        "    import os; os._exit(9)\n"
        "socket.socket.__init__ = socket.socket.connect = socket.socket.bind = socket.getaddrinfo = no\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    decoder = IsolatedDecoder()
    try:
        assert decoder(film_file(), CancelToken()).width_px == 170
    finally:
        decoder.close()


def test_every_field_of_a_film_crosses():
    """A field that is added to Film has to be sent: this list is to be looked at together with film_message."""
    assert {field.name for field in dataclasses.fields(Film)} == {
        "pixels", "presentations", "facts", "sha256", "source", "slope", "intercept", "inverted",
        "colour_cast",
    }  # fmt: skip
