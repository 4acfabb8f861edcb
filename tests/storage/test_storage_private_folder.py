"""Where an encrypted store puts what must be a readable file for a while."""

from __future__ import annotations

import os
import sys

import pytest

from pneumo_desktop.storage import private_folder as module
from pneumo_desktop.storage.lock import hold_store
from pneumo_desktop.storage.private_folder import clear_private_folder, private_folder
from pneumo_desktop.storage.records import open_store
from pneumo_desktop.storage.sealing import StoreKey

KEY = StoreKey(bytes(range(32)))
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such place")


@pytest.fixture(autouse=True)
def _memory(tmp_path, monkeypatch):
    (tmp_path / "memory").mkdir()
    monkeypatch.setattr(module, "_MEMORY", tmp_path / "memory")


def test_it_is_in_memory_for_this_account_alone_and_gone_when_the_store_is_closed(data, tmp_path):
    with open_store(data, key=KEY) as store:
        assert list((tmp_path / "memory").iterdir()) == [], "nothing is made before it is wanted"
        folder = store.scratch
        assert folder.parent == tmp_path / "memory"
        assert folder.stat().st_mode & 0o777 == 0o700
        assert store.scratch == folder
        (folder / "unpacked-1").write_bytes(b"a film")
    assert not folder.exists()


def test_what_a_killed_program_left_is_gone_at_the_next_start(data):
    left = private_folder(data)
    (left / "unpacked-1").write_bytes(b"a film")
    with hold_store(data) as lock, open_store(data, lock, KEY) as store:
        assert list(store.scratch.iterdir()) == []


def test_a_plain_store_keeps_using_its_own_folder(data):
    with open_store(data) as store:
        assert store.scratch == data / "scratch"


@pytest.mark.parametrize("trap", ["open to others", "a link", "a file"])
def test_a_place_that_somebody_prepared_is_not_used(data, tmp_path, trap):
    folder = private_folder(data)
    folder.rmdir()
    if trap == "open to others":
        folder.mkdir()
        folder.chmod(0o777)
    elif trap == "a link":
        (tmp_path / "elsewhere").mkdir(mode=0o700)
        folder.symlink_to(tmp_path / "elsewhere")
    else:
        folder.write_bytes(b"")
    assert private_folder(data) is None
    with open_store(data, key=KEY) as store:
        assert store.scratch == data / "scratch"
    clear_private_folder(data)
    assert os.path.lexists(folder)


def test_without_such_a_place_the_folder_of_the_store_serves(data, monkeypatch, tmp_path):
    monkeypatch.setattr(module, "_MEMORY", tmp_path / "none")
    with open_store(data, key=KEY) as store:
        assert store.scratch == data / "scratch"
