"""Installing, returning, falling back; a crash at any moment leaves what was in use in use."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import FakeStore

sys.path.insert(0, str(Path(__file__).parent))
from pack_samples import HERE, TRUSTED, Clinic, Trial, write_model_pack

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.packs import PackKind
from pneumo_desktop.packs import archive, disk
from pneumo_desktop.packs.archive import FILES
from pneumo_desktop.packs.shelf import BUNDLED, Shelf, Slot
from pneumo_desktop.updates import load_or_fall_back

MODEL, PROGRAM = PackKind.MODEL, PackKind.PROGRAM


@pytest.fixture
def clinic(tmp_path):
    return Clinic(tmp_path / "clinic")


def install(clinic: Clinic, file: Path, older: bool = False):
    return clinic.updates.install(file, older, CancelToken(), no_progress)


def plan(clinic: Clinic, file: Path):
    return clinic.updates.plan(file, CancelToken(), no_progress)


def code(act: Callable[[], object]) -> str:
    with pytest.raises(PneumoError) as caught:
        act()
    return caught.value.code


def version(clinic: Clinic, kind: PackKind = MODEL) -> str:
    return clinic.updates.standing(kind).now.version


def is_untouched(clinic: Clinic) -> bool:
    """The bundled model reads, and nothing half lies about."""
    left = [
        path for path in clinic.shelf.folder.rglob("*") if path.is_file() and path.name not in ("packs.lock", "active.json")
    ]
    return clinic.updates.model_folder() == clinic.bundled and clinic.shelf.active().model.now == BUNDLED and not left


# --- a model


def test_a_plan_says_what_would_be_and_changes_nothing(clinic):
    made = plan(clinic, clinic.model_pack())
    assert (made.edition.version, made.now.version, made.now.bundled) == ("2", "1", True)
    assert made.signed_by == "The test's maker"
    assert (made.edition.thresholds.low, made.now.thresholds.low) == (0.2, 0.3)
    assert (made.older, made.in_use_already, made.rewrites_records) == (False, False, False)
    assert not clinic.shelf.folder.exists()


def test_a_model_is_tried_out_then_used_and_one_call_returns(clinic):
    standing = install(clinic, clinic.model_pack())
    assert clinic.trial.tried == [(MODEL, "2")]
    assert (standing.now.version, standing.now.bundled, standing.before.version) == ("2", False, "1")
    folder = clinic.updates.model_folder()
    assert (folder / "weights.safetensors").read_bytes() == (clinic.folder / "made-2-" / "weights.safetensors").read_bytes()
    back = clinic.updates.go_back(MODEL)
    assert (back.now.bundled, back.before.version) == (True, "2")
    assert clinic.updates.model_folder() == clinic.bundled
    again = clinic.updates.go_back(MODEL)
    assert again.now.version == "2"
    assert clinic.updates.model_folder() == folder


def test_the_self_test_runs_before_the_switch_beside_the_old_one(clinic):
    seen = []

    def during(files: Path, _cancel: CancelToken) -> None:
        seen.append((clinic.updates.model_folder() == clinic.bundled, (files / "torch" / "card.json").is_file()))

    clinic.trial.during = during
    install(clinic, clinic.model_pack())
    assert seen == [(True, True)]


def test_a_failed_self_test_leaves_everything_as_it_was(clinic):
    clinic.trial.error = PneumoError("pack.self_test_failed", checks="predict")
    assert code(lambda: install(clinic, clinic.model_pack())) == "pack.self_test_failed"
    assert is_untouched(clinic)
    clinic.trial.error = None
    assert install(clinic, clinic.stick / "model-2.pneumo-pack").now.version == "2"


@pytest.mark.parametrize("step", ["unpack", "read_back", "self_test"])
def test_cancelling_at_any_step_leaves_everything_as_it_was(clinic, step):
    cancel = CancelToken()

    def progress(name: str, share: float) -> None:
        if name == step:
            cancel.cancel()

    clinic.trial.during = lambda _files, token: token.check()
    with pytest.raises(Cancelled):
        clinic.updates.install(clinic.model_pack(), False, cancel, progress)
    assert is_untouched(clinic)


def test_the_third_model_takes_the_first_off_the_disk(clinic):
    install(clinic, clinic.model_pack("2", "2026-02-02"))
    install(clinic, clinic.model_pack("3", "2026-03-03"))
    standing = install(clinic, clinic.model_pack("4", "2026-04-04"))
    assert (standing.now.version, standing.before.version) == ("4", "3")
    assert len(list((clinic.shelf.folder / "model").iterdir())) == 2


def test_an_older_model_is_taken_only_on_request(clinic):
    install(clinic, clinic.model_pack("3", "2026-03-03"))
    older = clinic.model_pack("2", "2026-02-02")
    assert plan(clinic, older).older
    assert code(lambda: install(clinic, older)) == "pack.older"
    assert version(clinic) == "3"
    assert install(clinic, older, older=True).now.version == "2"


def test_what_is_in_use_already_is_not_installed_again(clinic):
    file = clinic.model_pack()
    install(clinic, file)
    assert plan(clinic, file).in_use_already
    assert code(lambda: install(clinic, file)) == "pack.in_use_already"
    clinic.updates.go_back(MODEL)
    assert install(clinic, file).now.version == "2"


def test_the_same_weights_with_other_thresholds_are_another_model(clinic):
    install(clinic, clinic.model_pack())
    folder = clinic.folder / "made-2-"
    card = json.loads((folder / "card.json").read_text())
    (folder / "card.json").write_text(json.dumps(card | {"low": 0.4}))
    file = write_model_pack(clinic.stick / "other", folder)
    assert not plan(clinic, file).in_use_already
    assert install(clinic, file).now.thresholds.low == 0.4


@pytest.mark.parametrize(
    ("changes", "expected"),
    [({"needs_program": "0.5.1"}, "pack.needs_newer"), ({"engines": ["onnxruntime"]}, "pack.other_platform")],
)
def test_models_that_this_program_cannot_use(clinic, changes, expected):
    file = clinic.model_pack(**changes)
    assert code(lambda: plan(clinic, file)) == expected
    assert code(lambda: install(clinic, file)) == expected
    assert is_untouched(clinic)


def test_a_card_of_other_weights_than_were_signed_for_is_refused(clinic):
    assert code(lambda: plan(clinic, clinic.model_pack(model_sha256="ab" * 32))) == "pack.damaged"


def test_no_room(clinic, monkeypatch):
    usage = shutil.disk_usage("/")
    monkeypatch.setattr(archive.shutil, "disk_usage", lambda _folder: usage._replace(free=1_000_000))
    assert code(lambda: install(clinic, clinic.model_pack())) == "pack.no_room"
    assert is_untouched(clinic)


def test_no_more_room_is_asked_for_than_the_pack_and_its_self_test_take(clinic, monkeypatch):
    usage = shutil.disk_usage("/")
    file = clinic.model_pack()
    needed = plan(clinic, file).unpacked_bytes
    monkeypatch.setattr(archive.shutil, "disk_usage", lambda _folder: usage._replace(free=needed + 30_000_000))
    assert code(lambda: install(clinic, file)) == "pack.no_room"
    monkeypatch.setattr(archive.shutil, "disk_usage", lambda _folder: usage._replace(free=needed + 70_000_000))
    install(clinic, file)


@pytest.mark.parametrize(("number", "expected"), [(errno.ENOSPC, "pack.no_room"), (errno.EIO, "pack.not_written")])
def test_a_disk_that_fails_while_writing(clinic, monkeypatch, number, expected):
    file = clinic.model_pack()
    left = 2

    def fail(_stream) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(number, os.strerror(number))

    monkeypatch.setattr(archive, "sync_file", fail)
    assert code(lambda: install(clinic, file)) == expected
    monkeypatch.undo()
    clinic.updates.standing(MODEL)
    assert clinic.updates.model_folder() == clinic.bundled
    assert install(clinic, file).now.version == "2"


def test_a_disk_that_fails_at_the_switch(clinic, monkeypatch):
    file = clinic.model_pack()
    monkeypatch.setattr(disk, "sync_file", lambda _stream: (_ for _ in ()).throw(OSError(errno.EIO, "io")))
    assert code(lambda: install(clinic, file)) == "pack.not_written"
    assert clinic.updates.model_folder() == clinic.bundled


def test_two_installations_at_once_are_one_after_the_other(clinic, monkeypatch):
    from pneumo_desktop.packs import shelf

    monkeypatch.setattr(shelf, "_LOCK_TIMEOUT_S", 0.05)
    first, second = clinic.model_pack("2"), clinic.model_pack("3", "2026-03-03")
    codes: list[str] = []

    def during(_files: Path, _cancel: CancelToken) -> None:
        thread = threading.Thread(target=lambda: codes.append(code(lambda: install(clinic, second))))
        thread.start()
        thread.join()

    clinic.trial.during = during
    install(clinic, first)
    assert codes == ["pack.busy"]
    assert version(clinic) == "2"


# --- thresholds


def test_thresholds_come_with_the_model_and_go_with_it(clinic):
    def low() -> float:
        return clinic.updates.standing(MODEL).now.thresholds.low

    assert low() == 0.3
    install(clinic, clinic.model_pack())
    assert low() == 0.2
    clinic.updates.go_back(MODEL)
    assert low() == 0.3


def test_the_same_weights_with_another_card_are_another_model(clinic):
    def recalibrated(**changes) -> Path:
        folder = clinic.folder / "recalibrated"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(clinic.bundled, folder)
        card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        (folder / "card.json").write_text(json.dumps(card | changes), encoding="utf-8")
        return write_model_pack(clinic.stick / "again.pneumo-pack", folder)

    assert plan(clinic, recalibrated()).in_use_already
    assert plan(clinic, recalibrated(figures={"auc": 0.9})).in_use_already  # measured again, and read alike
    assert not plan(clinic, recalibrated(calibration={"offset": -2.0})).in_use_already
    install(clinic, recalibrated(calibration={"offset": -2.0}))
    standing = clinic.updates.standing(MODEL)
    assert standing.now.sha256 == standing.before.sha256
    assert standing.now.key != standing.before.key


# --- damage, and falling back


def bend_byte(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.chmod(0o644)
    file.write_bytes(data)


@pytest.mark.parametrize(
    "what", ["torch/card.json", "torch/weights.safetensors", "manifest", "signature", "extra", "gone", "link"]
)
def test_whatever_is_changed_in_an_installed_model_brings_the_bundled_one_back(clinic, what):
    install(clinic, clinic.model_pack())
    place = clinic.shelf.place(MODEL, clinic.shelf.active().model.now)
    if what == "manifest":
        bend_byte(place / "manifest.json")
    elif what == "signature":
        bend_byte(place / "manifest.sig")
    elif what == "extra":  # would switch the engine
        (place / FILES / "torch" / "built.json").write_text("{}")
    elif what == "gone":
        shutil.rmtree(place)
    elif what == "link":
        card = place / FILES / "torch" / "card.json"
        card.rename(clinic.folder / "card.json")
        card.symlink_to(clinic.folder / "card.json")
    else:
        bend_byte(place / FILES / what)
    updates = clinic.updates
    assert updates.model_folder() == clinic.bundled
    assert [notice.code for notice in updates.take_notices()] == ["pack.model_fell_back"]
    assert not updates.take_notices()
    assert not clinic.updates.take_notices()
    assert clinic.updates.standing(MODEL).now.bundled
    assert clinic.shelf.active().model == Slot()


def test_a_model_that_does_not_load_brings_the_bundled_one_back(clinic):
    install(clinic, clinic.model_pack())
    loaded: list[Path] = []

    def load(folder: Path) -> str:
        loaded.append(folder)
        if folder != clinic.bundled:
            raise PneumoError("model.load_failed")
        return "bundled"

    from pneumo_desktop import updates as module

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "bundled_model", lambda: clinic.bundled)
        assert load_or_fall_back(clinic.updates, load) == "bundled"
    assert len(loaded) == 2
    assert [notice.code for notice in clinic.updates.take_notices()] == ["pack.model_fell_back"]


def test_one_run_of_the_program_checks_a_model_once_and_follows_every_switch(clinic, monkeypatch):
    updates = clinic.updates
    checks: list[str] = []
    check = clinic.shelf.check

    def counted(kind, pack: str, whole: bool):
        checks.append(pack)
        return check(kind, pack, whole)

    assert updates.model_folder() == clinic.bundled
    updates.install(clinic.model_pack(), False, CancelToken(), no_progress)
    monkeypatch.setattr(clinic.shelf, "check", counted)
    second = updates.model_folder()
    assert updates.model_folder() == second != clinic.bundled
    assert len(checks) == 1
    updates.install(clinic.model_pack("3", "2026-03-03"), False, CancelToken(), no_progress)
    third = updates.model_folder()
    assert json.loads((third / "card.json").read_text())["version"] == "3"
    updates.go_back(MODEL)
    updates.go_back(MODEL)
    checks.clear()
    bend_byte(third / "card.json")  # what was left for a while is looked at anew, although it was checked in this run
    assert updates.model_folder() == clinic.bundled
    assert len(checks) == 1


def test_a_broken_model_that_cannot_be_noted_as_such_is_told_once_and_not_asked_again(clinic, monkeypatch):
    """Such as on a disk that is full."""
    install(clinic, clinic.model_pack())
    bend_byte(clinic.shelf.place(MODEL, clinic.shelf.active().model.now) / FILES / "torch" / "weights.safetensors")
    updates = clinic.updates
    with monkeypatch.context() as patch:
        patch.setattr(Shelf, "_write", refuse_to_write)
        for _ in range(3):
            assert updates.model_folder() == clinic.bundled
        assert [notice.code for notice in updates.take_notices()] == ["pack.model_fell_back"]
        assert updates.model_folder() == clinic.bundled
        assert not updates.take_notices()
    good = clinic.stick / "model-2.pneumo-pack"
    assert code(lambda: updates.install(good, False, CancelToken(), no_progress)) == "pack.in_use_already"
    assert clinic.updates.model_folder() == clinic.bundled  # the next start notes it
    assert updates.install(good, False, CancelToken(), no_progress).now.version == "2"
    assert updates.model_folder() != clinic.bundled


def refuse_to_write(*_):
    raise PneumoError("pack.not_written")


def test_too_little_memory_is_no_reason_to_change_the_model(clinic):
    install(clinic, clinic.model_pack())

    def load(_folder: Path) -> None:
        raise PneumoError("model.out_of_memory")

    from pneumo_desktop import updates as module

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "bundled_model", lambda: clinic.bundled)
        assert code(lambda: load_or_fall_back(clinic.updates, load)) == "model.out_of_memory"
    assert version(clinic) == "2"
    assert not clinic.updates.take_notices()


@pytest.mark.parametrize("content", ["", "{", "[]", "3", '{"format": 2}', '{"format": 1, "model": {}}', "\0" * 100])
def test_a_damaged_note_of_what_is_in_use_means_the_bundled_one_and_is_kept_aside(clinic, content):
    install(clinic, clinic.model_pack())
    (clinic.shelf.folder / "active.json").write_text(content)
    updates = clinic.updates
    assert updates.model_folder() == clinic.bundled
    assert [notice.code for notice in updates.take_notices()] == ["pack.list_damaged"]
    assert not updates.take_notices()
    assert install(clinic, clinic.stick / "model-2.pneumo-pack").now.version == "2"
    assert (clinic.shelf.folder / "active.json.damaged").read_text() == content


@pytest.mark.parametrize("name", ["../../etc", "/etc", "0123456789abcdeF", "x"])
def test_an_id_that_is_a_path_is_damage(clinic, name):
    install(clinic, clinic.model_pack())
    file = clinic.shelf.folder / "active.json"
    raw = json.loads(file.read_text())
    raw["model"]["now"] = name
    file.write_text(json.dumps(raw))
    assert clinic.shelf.active().damaged
    assert clinic.updates.model_folder() == clinic.bundled


def test_a_damaged_model_from_before_is_not_returned_to(clinic):
    install(clinic, clinic.model_pack("2"))
    install(clinic, clinic.model_pack("3", "2026-03-03"))
    before = clinic.shelf.active().model.before
    bend_byte(clinic.shelf.place(MODEL, before) / FILES / "torch" / "weights.safetensors")
    assert code(lambda: clinic.updates.go_back(MODEL)) == "pack.installed_damaged"
    assert version(clinic) == "3"


def test_nothing_to_return_to(clinic):
    for kind in PackKind:
        assert code(lambda kind=kind: clinic.updates.go_back(kind)) == "pack.nothing_before"


# --- the audit


def test_each_switch_is_witnessed_once_with_model_and_hash(clinic, tmp_path):
    store = FakeStore(tmp_path / "store")
    written: list[tuple[str, dict]] = []
    store.audit = lambda who, what, record="", detail=None: written.append((str(what), dict(detail)))
    install(clinic, clinic.model_pack())
    clinic.updates.witness(store)
    clinic.updates.witness(store)
    clinic.updates.go_back(MODEL)
    clinic.updates.witness(store)
    sha256 = json.loads((clinic.folder / "made-2-" / "card.json").read_text())["sha256"]
    assert [what for what, _ in written] == ["update_install", "update_return"]
    assert written[0][1]["sha256"] == sha256
    assert written[0][1]["version"] == "2"
    assert written[1][1]["pack"] == "bundled"


def test_an_audit_that_cannot_be_written_is_written_later(clinic, tmp_path):
    store = FakeStore(tmp_path / "store")

    def fail(*_args, **_named) -> None:
        raise PneumoError("store.full")

    store.audit = fail
    install(clinic, clinic.model_pack())
    assert code(lambda: clinic.updates.witness(store)) == "store.full"
    assert len(clinic.shelf.active().unwitnessed) == 1


def test_the_real_audit_takes_the_lines(clinic, tmp_path):
    from pneumo_desktop.storage.keeping import SqliteKeeping
    from pneumo_desktop.storage.records import open_store

    install(clinic, clinic.model_pack())
    install(clinic, clinic.program_pack())
    clinic.updates.go_back(MODEL)
    place = clinic.shelf.place(PROGRAM, clinic.shelf.active().program.now)
    clinic.shelf.give_up(PROGRAM, place.name, "pack.program_fell_back")
    with open_store(tmp_path / "records") as store:
        clinic.updates.witness(store)
        lines = SqliteKeeping(store, "0.1.0").audit_lines(10)
    assert [line.what for line in reversed(lines)][-4:] == [
        "update_install",
        "update_install",
        "update_return",
        "update_fallback",
    ]


# --- programs


def test_a_program_is_tried_out_and_then_in_use_from_the_next_start_on(clinic):
    standing = install(clinic, clinic.program_pack())
    assert clinic.trial.tried == [(PROGRAM, "0.6.0")]
    assert (standing.now.version, standing.before.version, standing.before.bundled) == ("0.6.0", "0.5.0", True)
    assert clinic.shelf.active().program.base == "0.5.0"
    assert version(clinic, MODEL) == "1"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"platform": "windows-x86_64-cpu"}, "pack.other_platform"),
        ({"platform": "linux-x86_64-gpu"}, "pack.other_platform"),
        ({"schema": 2}, "pack.cannot_read_records"),
        ({"needs_program": "0.6"}, "pack.needs_newer"),
    ],
)
def test_programs_that_do_not_fit_here(clinic, changes, expected):
    assert code(lambda: install(clinic, clinic.program_pack(**changes))) == expected


def test_a_copy_that_runs_from_its_source_takes_no_programs(clinic):
    clinic.here = replace(HERE, takes_programs=False)
    assert code(lambda: plan(clinic, clinic.program_pack())) == "pack.no_programs_here"


def test_a_program_that_rewrites_the_records_says_so_before_and_has_no_return_after(clinic):
    file = clinic.program_pack(schema=4)
    assert plan(clinic, file).rewrites_records
    install(clinic, file)
    clinic.here = replace(HERE, version="0.6.0", schema=4, from_pack=clinic.shelf.active().program.now)
    assert code(lambda: clinic.updates.go_back(PROGRAM)) == "pack.cannot_return"
    assert version(clinic, PROGRAM) == "0.6.0"


def test_an_update_of_an_updated_program_keeps_the_installed_one_as_the_base(clinic):
    install(clinic, clinic.program_pack("0.6.0"))
    clinic.here = replace(HERE, version="0.6.0", from_pack=clinic.shelf.active().program.now)
    standing = install(clinic, clinic.program_pack("0.7.0"))
    assert (standing.now.version, standing.before.version) == ("0.7.0", "0.6.0")
    assert clinic.shelf.active().program.base == "0.5.0"


# --- kill -9


def die_while_installing(folder: Path, file: Path, die_at: int) -> int:
    """Install in a process that dies at the n-th touch of the disk below `folder`; how it ended, as `os.wait` has it."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1]
    steps, touching = 0, {"open", "os.rename", "os.remove", "os.mkdir", "os.link", "os.chmod", "os.rmdir"}

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal steps
        if event in touching and str(folder) in str(arguments):
            steps += 1
            if steps == die_at:
                os.kill(os.getpid(), signal.SIGKILL)

    try:
        sys.addaudithook(watch)
        install(reopened(folder), file)
        os._exit(0)
    finally:
        os._exit(1)


def reopened(folder: Path) -> Clinic:
    """The clinic in `folder`, as the next start finds it."""
    clinic = Clinic.__new__(Clinic)
    clinic.folder, clinic.here, clinic.trial = folder, HERE, Trial()
    clinic.stick, clinic.bundled = folder / "stick", folder / "bundled"
    clinic.shelf = Shelf(folder / "data.packs", TRUSTED)
    return clinic


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 as POSIX has it")
def test_kill_9_at_every_step_of_an_installation_leaves_a_working_model(clinic, tmp_path):
    """After each death the old model works or the new one does, whole; it can be installed again, and there is a return."""
    install(clinic, clinic.model_pack("2"))
    second = clinic.model_pack("3", "2026-03-03").name
    seen: list[str] = []
    ended = 1
    for die_at in range(1, 300):
        copy = tmp_path / f"copy{die_at}"
        shutil.copytree(clinic.folder, copy, symlinks=True)
        ended = die_while_installing(copy, copy / "stick" / second, die_at)
        after = reopened(copy)
        assert after.updates.model_folder() != after.bundled, "an installed model was lost"
        seen.append(version(after))
        assert not after.updates.take_notices()
        if seen[-1] == "2":
            assert install(after, copy / "stick" / second).now.version == "3"
        assert not (copy / "data.packs" / "incoming").exists() or seen[-1] == "3"
        assert after.updates.go_back(MODEL).now.version == "2"
        shutil.rmtree(copy)
        if ended == 0:
            break
        assert ended == signal.SIGKILL
    assert ended == 0
    assert len(seen) > 15
    assert seen == sorted(seen)
    assert set(seen) == {"2", "3"}
