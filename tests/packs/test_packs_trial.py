"""The self-test in a process of its own: what it is given, how it fails, how it ends."""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from pack_samples import Clinic

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.packs import PackKind
from pneumo_desktop.packs.archive import FILES, Pack
from pneumo_desktop.packs.trial import TRIED_MODEL, SelfTestInChild


def run(command: str, limit_s: float = 60.0, cancel: CancelToken | None = None) -> None:
    trial = SelfTestInChild([sys.executable, "-c", command], limit_s)
    trial(PackKind.MODEL, Path("/a/model"), None, cancel or CancelToken())


def test_it_runs_in_a_data_folder_of_its_own_with_the_model_named(tmp_path, monkeypatch):
    monkeypatch.setenv("PNEUMO_DATA", "/the/clinic")
    out = tmp_path / "seen.txt"
    seen = f"[*sys.argv[1:], os.environ[{TRIED_MODEL!r}], os.environ['PNEUMO_DATA']]"
    run(f"import json, os, sys; json.dump({seen}, open({str(out)!r}, 'w'))")
    *words, model, data = json.loads(out.read_text())
    assert (words, model) == (["self-test"], "/a/model")
    assert data != "/the/clinic"
    assert not Path(data).exists()


def test_what_failed_is_named():
    table = "  decode    works       3 ms  all\\n  predict   FAILS      12 ms  film: score 0.1\\n  print     FAILS  1 ms  x\\n"
    with pytest.raises(PneumoError) as caught:
        run(f"print({table!r}); raise SystemExit(1)".replace("\\\\n", "\\n"))
    assert (caught.value.code, caught.value.facts) == ("pack.self_test_failed", {"checks": "predict, print"})


def test_a_crash_is_a_failure_with_its_exit_code():
    with pytest.raises(PneumoError) as caught:
        run("import os; os._exit(7)")
    assert caught.value.facts == {"checks": "exit 7"}


def test_a_program_that_cannot_be_started():
    with pytest.raises(PneumoError) as caught:
        SelfTestInChild(["/no/such/program"])(PackKind.MODEL, Path("/a"), None, CancelToken())
    assert caught.value.code == "pack.self_test_failed"


_SLEEP = "import time; time.sleep(600)"
_ENDLESS = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {_SLEEP!r}]); {_SLEEP}"


@pytest.fixture
def left():
    """What a test leaves running."""
    before = set(psutil.Process().children(recursive=True))
    return lambda: psutil.wait_procs(set(psutil.Process().children(recursive=True)) - before, timeout=5)[1]


def test_one_that_hangs_is_ended_with_all_it_started(left):
    with pytest.raises(PneumoError) as caught:
        run(_ENDLESS, limit_s=1.0)
    assert caught.value.code == "pack.self_test_hung"
    assert not left()


def test_cancelling_ends_it_at_once(left):
    cancel = CancelToken()
    timer = threading.Timer(0.5, cancel.cancel)
    timer.start()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        run(_ENDLESS, cancel=cancel)
    timer.join()
    assert time.monotonic() - started < 10
    assert not left()


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_a_new_program_tries_itself_out(tmp_path):
    clinic = Clinic(tmp_path)
    good, bad = clinic.program_pack("0.6.0"), clinic.program_pack("0.7.0", does="exit 3")
    for file in (good, bad):
        with Pack(file, clinic.shelf.trusted, CancelToken()) as pack:
            pack.unpack(tmp_path / file.name, lambda _share: None)
            files, manifest = tmp_path / file.name / FILES, pack.manifest
        if file is good:
            SelfTestInChild()(PackKind.PROGRAM, files, manifest, CancelToken())
            continue
        with pytest.raises(PneumoError) as caught:
            SelfTestInChild()(PackKind.PROGRAM, files, manifest, CancelToken())
        assert caught.value.facts == {"checks": "exit 3"}
