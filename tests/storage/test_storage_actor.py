"""Who is signed in stands in the audit, also for what the store writes by itself, and after it was encrypted."""

from __future__ import annotations

from pathlib import Path

import pytest

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.storage import key_file
from pneumo_desktop.storage.held import HeldStore
from pneumo_desktop.storage.records import SqliteRecordStore


def actor_inside(held: HeldStore) -> str:
    """The name that a save would be witnessed under."""
    opened = held._opened
    assert isinstance(opened, SqliteRecordStore)
    return opened.actor


def test_the_name_reaches_the_store_itself_and_outlives_a_switch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_file, "SCRYPT_N", 2**7)
    with HeldStore(tmp_path / "data") as held:
        alone = held.store.actor
        held.store.actor = "Hana Bekele"
        assert actor_inside(held) == held.store.actor == "Hana Bekele" != alone
        held.encrypt("acacia hammer Gondar blue", make_recovery_key(), CancelToken(), no_progress)
        assert actor_inside(held) == held.store.actor == "Hana Bekele"
        held.store.actor = "Sara Alemu"
        assert actor_inside(held) == "Sara Alemu"
