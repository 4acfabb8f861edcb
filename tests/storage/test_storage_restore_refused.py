"""A backup that is damaged, cut off, foreign or of a newer program is refused with its reason, and nothing changes."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from backup_samples import code_of, plan, restore, rewritten, whole

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled
from pneumo_desktop.storage.archive import MANIFEST


def assert_refused(keeping, store, file: Path, code: str, part: str | None = None) -> None:
    """Refused by the check and by the restore itself; the store is as before, and nothing is left over."""
    before = whole(store)
    for call in (plan, restore):
        error = code_of(call, keeping, file)
        assert error.code == code
        if part is not None:
            assert error.facts["part"] == part
    assert whole(store) == before
    data = store.files.data
    assert [path.name for path in data.parent.iterdir() if path.name.startswith(f"{data.name}.")] == []
    assert list(store.scratch.iterdir()) == []


def test_no_file_and_no_backup(store, keeping, stick, made):
    assert_refused(keeping, store, stick / "nothing", "restore.missing")
    assert_refused(keeping, store, stick, "restore.missing")
    (stick / "film.jpg").write_bytes(b"\xff\xd8" * 100)
    assert_refused(keeping, store, stick / "film.jpg", "restore.not_a_backup")
    with zipfile.ZipFile(stick / "other.zip", "w") as archive:
        archive.writestr("letter.txt", "x")
    assert_refused(keeping, store, stick / "other.zip", "restore.not_a_backup")
    with zipfile.ZipFile(stick / "other.zip", "w") as archive:
        archive.writestr(MANIFEST, '{"program": "Another"}')
    assert_refused(keeping, store, stick / "other.zip", "restore.not_a_backup")


@pytest.mark.parametrize("left", [0.99, 0.5, 0.01])
def test_backup_that_was_cut_off(store, keeping, made, left):
    content = made.read_bytes()
    made.write_bytes(content[: int(len(content) * left)])
    assert_refused(keeping, store, made, "restore.cut_off")


def test_every_damaged_part_is_named(store, keeping, made):
    content = made.read_bytes()
    with zipfile.ZipFile(made) as archive:
        infos = [info for info in archive.infolist() if info.filename != "README.txt"]
    assert len(infos) == 9
    for info in infos:
        spoilt = bytearray(content)
        begin = info.header_offset + 30 + int.from_bytes(content[info.header_offset + 26 : info.header_offset + 28], "little")
        begin += int.from_bytes(content[info.header_offset + 28 : info.header_offset + 30], "little")
        spoilt[begin + info.file_size // 2] ^= 0x40
        made.write_bytes(spoilt)
        assert_refused(keeping, store, made, "restore.damaged", info.filename)


def test_part_that_is_missing(store, keeping, made, stick):
    with zipfile.ZipFile(made) as archive, zipfile.ZipFile(stick / "less", "w") as less:
        lost = next(name for name in archive.namelist() if name.startswith("films/"))
        for name in archive.namelist():
            if name != lost:
                less.writestr(name, archive.read(name))
    assert_refused(keeping, store, stick / "less", "restore.damaged", lost)


def test_film_that_the_manifest_does_not_name(store, keeping, made, stick):
    lost = []

    def change(_folder, manifest):
        lost.append(next(part for part in manifest["parts"] if part["name"].startswith("films/")))
        manifest["parts"].remove(lost[0])

    rewritten(made, stick / "less", change)
    assert_refused(keeping, store, stick / "less", "restore.damaged", lost[0]["name"])


def test_contents_that_do_not_count_what_they_should(store, keeping, made, stick):
    rewritten(made, stick / "other", lambda _folder, manifest: manifest.update(records=4))
    assert_refused(keeping, store, stick / "other", "restore.store_damaged")


@pytest.mark.parametrize("name", ["../evil", "films/../../evil", "/tmp/evil", "C:evil", "films/ab/\u202eevil", "a\\b"])
def test_names_that_lead_out_of_the_folder(store, keeping, made, stick, name):
    def change(_folder, manifest):
        manifest["parts"].append({"name": name, "bytes": 0, "sha256": ""})

    rewritten(made, stick / "evil", change)
    assert_refused(keeping, store, stick / "evil", "restore.damaged", MANIFEST)


@pytest.mark.parametrize("newer", [{"schema": 999}, {"format": 2}])
def test_newer_backup(store, keeping, made, stick, newer):
    rewritten(made, stick / "newer", lambda _folder, manifest: manifest.update(newer))
    assert_refused(keeping, store, stick / "newer", "restore.newer")


def test_restore_can_be_cancelled(store, keeping, made):
    before, cancel = whole(store), CancelToken()
    with pytest.raises(Cancelled):
        keeping.restore(made, cancel, lambda _step, share: cancel.cancel() if share > 0.5 else None)
    assert whole(store) == before
    assert [path.name for path in store.files.data.parent.iterdir() if "restor" in path.name] == []
