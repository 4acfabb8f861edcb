"""The self-test in a process of its own: what it is given, how it fails, how it ends."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from self_test_scripts import DICOM, ENDLESS, PRINT, SCORES, report_lines, shell_lines, that_prints

sys.path.insert(0, str(Path(__file__).parent))
from pack_samples import Clinic

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.packs import PackKind
from pneumo_desktop.packs.archive import FILES, Pack
from pneumo_desktop.packs.trial import TRIED_MODEL, SelfTestInChild


def run(command: str | list[str], limit_s: float = 60.0, cancel: CancelToken | None = None) -> list[float]:
    """What is told of the share of the checks that are made."""
    words = [sys.executable, "-c", command] if isinstance(command, str) else command
    shares: list[float] = []
    SelfTestInChild(words, limit_s)(PackKind.MODEL, Path("/a/model"), None, cancel or CancelToken(), shares.append)
    return shares


def failure(*command, **more) -> tuple[str, dict]:
    with pytest.raises(PneumoError) as caught:
        run(*command, **more)
    return caught.value.code, dict(caught.value.facts)


def test_it_runs_in_a_data_folder_of_its_own_with_the_model_named(tmp_path, monkeypatch):
    monkeypatch.setenv("PNEUMO_DATA", "/the/clinic")
    out = tmp_path / "seen.txt"
    seen = f"[os.environ[{TRIED_MODEL!r}], os.environ['PNEUMO_DATA']]"
    words = "\n".join(report_lines(DICOM))
    run(f"import json, os; json.dump({seen}, open({str(out)!r}, 'w')); print({words!r})")
    model, data = json.loads(out.read_text())
    assert model == "/a/model"
    assert data != "/the/clinic"
    assert not Path(data).exists()


def test_the_share_of_the_checks_that_are_made_is_told():
    assert run(that_prints(report_lines(DICOM, DICOM), 0)) == [0.5, 1.0]


def test_what_failed_is_named():
    assert failure(that_prints(report_lines(DICOM, SCORES, PRINT), 1)) == (
        "pack.self_test_failed",
        {"checks": "scores, print"},
    )


@pytest.mark.parametrize(
    ("command", "checks"),
    [
        ("import os; os._exit(7)", "exit 7"),
        ("", "exit 0"),  # it says nothing at all, and is not believed
        (that_prints(["  scores    works    3 ms  a table of another time"]), "exit 0"),
        (["/no/such/program"], "not started"),
    ],
)
def test_what_tells_of_no_whole_self_test_failed(command, checks):
    assert failure(command) == ("pack.self_test_failed", {"checks": checks})


def test_one_that_hangs_is_given_up():
    assert failure(ENDLESS, limit_s=1.0) == ("pack.self_test_hung", {})


def test_it_can_be_cancelled():
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        run(ENDLESS, cancel=cancel)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_a_new_program_tries_itself_out(tmp_path):
    clinic = Clinic(tmp_path)
    good = clinic.program_pack("0.6.0", does=shell_lines(report_lines(DICOM)))
    bad = clinic.program_pack("0.7.0", does="exit 3")
    for file in (good, bad):
        with Pack(file, clinic.shelf.trusted, CancelToken()) as pack:
            pack.unpack(tmp_path / file.name, lambda _share: None)
            files, manifest = tmp_path / file.name / FILES, pack.manifest
        if file is good:
            SelfTestInChild()(PackKind.PROGRAM, files, manifest, CancelToken(), print)
            continue
        with pytest.raises(PneumoError) as caught:
            SelfTestInChild()(PackKind.PROGRAM, files, manifest, CancelToken(), print)
        assert caught.value.facts == {"checks": "exit 3"}
