"""`pack` as typed, with the real model, the real self-test in a process of its own, and the real records."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
import sign_pack

from pneumo_desktop import app, updates
from pneumo_desktop.domain.account import Role
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.packs import PackKind
from pneumo_desktop.inference.model_card import find_model
from pneumo_desktop.packs.shelf import Shelf
from pneumo_desktop.paths import find_paths
from pneumo_desktop.resources import resource
from pneumo_desktop.storage.keeping import SqliteKeeping
from pneumo_desktop.storage.records import DATABASE_NAME

sys.path.insert(0, str(Path(__file__).parent / "packs"))
from pack_samples import KEY, TRUSTED, Trial

SAMPLE = resource("samples", "child_normal.jpeg")


@pytest.fixture(scope="module")
def newer_model(tmp_path_factory):
    """The bundled weights with other thresholds and a later day: another model to everything but its scores."""
    folder = tmp_path_factory.mktemp("model") / "newer"
    shutil.copytree(find_model(resource("models")), folder)
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    card |= {"version": "99", "date": "2031-01-01"}
    card["thresholds"] |= {"low": 0.02, "high": 0.05}
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def pack(newer_model, tmp_path_factory):
    out = tmp_path_factory.mktemp("stick") / "newer.pneumo-pack"
    return sign_pack.model_pack(newer_model, out, KEY, "0.1.0", graph=False)


@pytest.fixture
def run(capsys, monkeypatch):
    monkeypatch.setattr(updates, "trusted_keys", lambda: TRUSTED)

    def typed(*words: str) -> tuple[int, str, str]:
        code = app.run(list(words))
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return typed


@pytest.fixture
def no_self_test(monkeypatch):
    trial = Trial()
    monkeypatch.setattr(updates, "SelfTestInChild", lambda: trial)
    return trial


def audited() -> list[tuple[str, str, dict]]:
    with app.open_locked_store(find_paths().data) as store:
        lines = SqliteKeeping(store, "0.1.0").audit_lines(50)
    return [(line.who, line.what, dict(line.detail)) for line in reversed(lines) if line.what.startswith("update")]


def reading(run) -> dict:
    code, out, _ = run("analyze", "--json", "--device", "cpu", str(SAMPLE))
    assert code == 0
    return json.loads(out)


def test_a_model_from_a_stick_reads_films_after_its_own_self_test_and_goes_again(run, pack):
    """The whole way, with nothing but the key and the model made up."""
    before = reading(run)
    code, out, _ = run("pack", "verify", str(pack))
    assert code == 0
    assert "signed by: The test's maker" in out
    assert "scores from 2 to 5 uncertain" in out
    code, out, err = run("pack", "install", str(pack))
    assert (code, err) == (0, ""), err
    assert "99 of 2031-01-01" in out
    after = reading(run)
    assert after["score"] == before["score"]
    assert (before["outcome"], after["outcome"]) == ("no_pattern", "suggests_pneumonia")
    assert (after["threshold_low"], after["threshold_high"]) == (0.02, 0.05)
    described = app.describe_model()
    assert (described.identity.version, described.thresholds.high) == ("99", 0.05)
    code, out, _ = run("pack", "list")
    assert "99 of 2031-01-01" in out
    assert "came with the program" in out
    code, out, _ = run("pack", "return", "model")
    assert code == 0
    assert reading(run) | {"ms": 0} == before | {"ms": 0}
    sha256 = before["model"] and json.loads((find_model(resource("models")) / "card.json").read_text())["weights"]["sha256"]
    assert [(what, detail.get("sha256", "")) for _, what, detail in audited()] == [
        ("update_install", sha256),
        ("update_return", ""),
    ]


def test_a_model_that_fails_its_self_test_is_not_used(run, newer_model, tmp_path):
    """Its card expects other scores than it gives: the self-test, in its own process, finds that."""
    folder = tmp_path / "wrong"
    shutil.copytree(newer_model, folder)
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    card["expected_scores"] = dict.fromkeys(card["expected_scores"], 0.5)
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")
    file = sign_pack.model_pack(folder, tmp_path / "wrong.pneumo-pack", KEY, "0.1.0", graph=False)
    code, _, err = run("pack", "install", str(file))
    assert code == 1
    assert "did not pass its self-test on this computer (" in err
    assert "scores" in err
    assert reading(run)["outcome"] == "no_pattern"
    assert audited() == []


def test_the_source_itself_trusts_nobody(capsys, pack):
    assert app.run(["pack", "verify", str(pack)]) == 1
    assert "trusts nobody's updates" in capsys.readouterr().err


def test_a_model_damaged_on_the_disk_is_told_and_the_bundled_one_reads(run, pack, no_self_test):
    run("pack", "install", str(pack))
    (weights,) = find_paths().packs.rglob("weights.safetensors")
    weights.write_bytes(weights.read_bytes()[:-1] + b"\0")
    code, out, err = run("analyze", "--json", "--device", "cpu", str(SAMPLE))
    assert code == 0
    assert json.loads(out)["outcome"] == "no_pattern"
    assert "The model from the update is damaged on this computer" in err
    code, _, err = run("analyze", "--json", "--device", "cpu", str(SAMPLE))
    assert err == ""
    run("pack", "list")
    assert [what for _, what, _ in audited()] == ["update_install"]


def test_a_damaged_model_is_told_even_where_that_cannot_be_noted(run, pack, no_self_test, monkeypatch):
    run("pack", "install", str(pack))
    (weights,) = find_paths().packs.rglob("weights.safetensors")
    weights.write_bytes(weights.read_bytes()[:-1] + b"\0")

    def full(_shelf, _how):
        raise PneumoError("pack.not_written")

    monkeypatch.setattr(Shelf, "change", full)
    _, out, err = run("analyze", "--json", "--device", "cpu", str(SAMPLE))
    assert json.loads(out)["outcome"] == "no_pattern"
    assert "The model from the update is damaged on this computer" in err


def test_the_model_in_use_is_checked_once_in_a_run_and_switched_under_it(run, pack, no_self_test, monkeypatch):
    """Every part of the program asks which model is in use; the window and its loader ask the same updates."""
    run("pack", "install", str(pack))
    checked: list[str] = []
    check = Shelf.check
    monkeypatch.setattr(Shelf, "check", lambda *asked, **more: checked.append(asked[2]) or check(*asked, **more))
    assert app.describe_model().identity.version == "99"
    app.expected_scores()
    app.expected_heat_maps()
    assert len(checked) == 1
    updates.build_updates(find_paths()).go_back(PackKind.MODEL)
    assert app.describe_model().identity.version != "99"
    updates.build_updates(find_paths()).go_back(PackKind.MODEL)
    assert app.describe_model().identity.version == "99"


def test_only_administrators_install_where_people_sign_in(run, pack, no_self_test, tmp_path):
    with app.open_locked_store(find_paths().data) as store:
        store.accounts.add("Hana", "hana's password", Role.ADMINISTRATOR)
        store.accounts.add("Meron", "meron's password", Role.READER)
    code, _, err = run("pack", "install", str(pack))
    assert code == 1
    assert "--account NAME" in err
    for name, allowed in (("Meron", False), ("Hana", True)):
        password = tmp_path / name
        password.write_text(f"{name.lower()}'s password\n")
        code, _, err = run("pack", "install", str(pack), "--account", name, "--password-file", str(password))
        assert (code == 0) is allowed, err
    (tmp_path / "wrong").write_text("no\n")
    code, _, err = run("pack", "return", "model", "--account", "Hana", "--password-file", str(tmp_path / "wrong"))
    assert code == 1
    assert [(who, what) for who, what, _ in audited()] == [("Hana", "update_install")]


def test_while_a_window_is_open_the_command_stays_away(run, pack, no_self_test):
    with app.open_locked_store(find_paths().data):
        code, _, err = run("pack", "install", str(pack))
    assert code == 1
    assert "Another window" in err
    assert not no_self_test.tried


def test_records_that_cannot_be_opened_do_not_keep_an_update_away(run, pack, no_self_test):
    """A newer program wrote them, or they are damaged: an update may be what mends that. The audit is written later."""
    paths = find_paths()
    with app.open_locked_store(paths.data):
        pass
    database = paths.data / DATABASE_NAME
    whole = database.read_bytes()
    for name in (f"{database}-wal", f"{database}-shm"):
        Path(name).unlink(missing_ok=True)
    database.write_bytes(b"no database" * 1000)
    code, _, err = run("pack", "install", str(pack))
    assert code == 0
    assert "Not written into the audit yet" in err
    database.write_bytes(whole)
    run("pack", "return", "model")
    assert [what for _, what, _ in audited()] == ["update_install", "update_return"]


@pytest.mark.parametrize("words", [("install",), ("return",), ("return", "everything"), ("verify",), ("install", "/absent")])
def test_words_that_do_not_make_sense(run, words):
    code, out, err = run("pack", *words)
    assert code == 1
    assert err.strip()
    assert out == ""


def test_a_private_key_is_made_outside_the_repository_alone(tmp_path, monkeypatch, capsys):
    with pytest.raises(SystemExit, match="never lies in the repository"):
        sign_pack.make_key(Path(sign_pack.__file__).parent / "key.pem", b"")
    monkeypatch.setattr(
        sys, "argv", ["sign_pack", "keygen", str(tmp_path / "k.pem"), "--name", "A ministry", "--no-passphrase"]
    )
    sign_pack.main()
    entry = json.loads(capsys.readouterr().out.split(": ", 1)[1])
    (tmp_path / "trusted.json").write_text(json.dumps({"format": 1, "keys": [entry]}))
    from pneumo_desktop.packs.signing import read_trusted_keys

    (trusted,) = read_trusted_keys(tmp_path / "trusted.json")
    assert trusted.name == "A ministry"
    private = sign_pack.read_key(tmp_path / "k.pem", None)
    assert trusted.public == sign_pack.public_bytes(private)
    assert (tmp_path / "k.pem").stat().st_mode & 0o077 == 0
    with pytest.raises(FileExistsError):
        sign_pack.make_key(tmp_path / "k.pem", b"")


def test_asking_a_newer_program_for_its_version_is_no_failed_start(monkeypatch, capsys):
    pack = "0123456789abcdef"
    monkeypatch.setattr(updates, "pack_of_program", lambda _paths: pack)
    starts = find_paths().packs / "program" / f"{pack}.starts"
    starts.parent.mkdir(parents=True)
    for words in (["--version"], ["--help"], ["analyse"]):
        starts.write_text("1\n")
        with pytest.raises(SystemExit):
            app.run(words)
        assert not starts.exists(), words


def test_the_engine_of_this_copy_is_known_by_the_file_that_the_engine_itself_looks_for(tmp_path, monkeypatch):
    from pneumo_desktop.inference import built_model

    assert updates.BUILT_FILE == built_model.BUILT_FILE
    assert updates.engine_here() == updates.TORCH
    (tmp_path / "models" / "one").mkdir(parents=True)
    (tmp_path / "models" / "one" / updates.BUILT_FILE).write_text("{}")
    monkeypatch.setattr(updates, "resource", lambda *parts: tmp_path.joinpath(*parts))
    assert updates.engine_here() == updates.ONNXRUNTIME


def test_a_pack_of_the_real_model_serves_both_engines(newer_model, tmp_path):
    from pneumo_desktop.domain.cancel import CancelToken
    from pneumo_desktop.inference.classifier import load_classifier
    from pneumo_desktop.packs.archive import FILES, Pack

    file = sign_pack.model_pack(newer_model, tmp_path / "both.pneumo-pack", KEY, "0.1.0")
    with Pack(file, TRUSTED, CancelToken()) as opened:
        assert opened.manifest.engines == ("torch", "onnxruntime")
        opened.unpack(tmp_path / "out", lambda _share: None)
    models = [
        load_classifier(tmp_path / "out" / FILES / engine, "cpu", CancelToken()).model.sha256
        for engine in opened.manifest.engines
    ]
    assert len(set(models)) == 1


def test_a_pack_goes_into_the_folder_that_is_named_and_a_new_one_is_made(newer_model, tmp_path):
    folder = tmp_path / "not" / "there yet"
    file = sign_pack.model_pack(newer_model, folder, KEY, "0.1.0", graph=False)
    assert file.parent == folder
    assert file.suffix == ".pneumo-pack"
    with pytest.raises(SystemExit, match="is a file"):
        sign_pack._place_for(newer_model / "card.json", file.name)
