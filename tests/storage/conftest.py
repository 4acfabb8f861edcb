"""A store in a folder of its own for every test that asks for one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # samples and torture are shared with scripts that run without pytest


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def store(data):
    from pneumo_desktop.storage.records import open_store

    with open_store(data) as opened:
        yield opened


@pytest.fixture
def cheap_guesses(monkeypatch):
    """scrypt at a thousandth of its cost, so that tests need not wait half a second for each passphrase."""
    from pneumo_desktop.storage import key_file

    monkeypatch.setattr(key_file, "SCRYPT_N", 2**7)


@pytest.fixture
def keeping(store):
    from pneumo_desktop.storage.keeping import SqliteKeeping

    return SqliteKeeping(store, "0.1.0")


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def made(store, keeping, stick):
    """A backup of the store with three records."""
    from backup_samples import back_up, three_records

    three_records(store)
    back_up(keeping, stick / "b", {"settings.json": b"{}"})
    return stick / "b"
