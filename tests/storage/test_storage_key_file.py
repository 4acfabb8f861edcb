"""The key file: opened by either key, changed without touching the store, and not lost when it is torn."""

from __future__ import annotations

import json
import os

import pytest

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.storage import key_file
from pneumo_desktop.storage.key_file import (
    KEY_FILE,
    KEY_FILE_COPY,
    has_key_file,
    make_key_file,
    mend_key_file,
    open_by_passphrase,
    open_by_recovery_key,
    read_key_file,
    with_passphrase,
    with_recovery_key,
    write_key_file,
)
from pneumo_desktop.storage.sealing import StoreKey

KEY = StoreKey(bytes(range(32)))
PASSPHRASE = "acacia hammer Gondar blue"


@pytest.fixture(autouse=True)
def _cheap(cheap_guesses):
    pass


def code_of(call, *arguments) -> str:
    with pytest.raises(PneumoError) as caught:
        call(*arguments)
    return caught.value.code


def test_either_key_opens_and_others_do_not():
    recovery = make_recovery_key()
    file = make_key_file(KEY, PASSPHRASE, recovery)
    assert open_by_passphrase(file, PASSPHRASE).secret == KEY.secret
    assert open_by_recovery_key(file, recovery.lower()).secret == KEY.secret
    assert code_of(open_by_passphrase, file, PASSPHRASE + " ") == "store.wrong_passphrase"
    assert code_of(open_by_passphrase, file, "") == "store.wrong_passphrase"
    assert code_of(open_by_recovery_key, file, make_recovery_key()) == "store.wrong_recovery_key"
    assert code_of(open_by_recovery_key, file, "rubbish") == "recovery.length"


def test_a_passphrase_is_the_same_however_its_accents_are_typed():
    file = make_key_file(KEY, "d\u00e9j\u00e0 vu \u00e9t\u00e9", make_recovery_key())
    assert open_by_passphrase(file, "de\u0301ja\u0300 vu e\u0301te\u0301").secret == KEY.secret


def test_the_stated_cost_is_the_real_one(monkeypatch):
    monkeypatch.undo()
    assert (key_file.SCRYPT_N, key_file.SCRYPT_R, key_file.SCRYPT_P) == (2**17, 8, 1)
    file = make_key_file(KEY, PASSPHRASE, make_recovery_key())
    assert {name: file.passphrase[name] for name in ("kdf", "n", "r", "p")} == {"kdf": "scrypt", "n": 2**17, "r": 8, "p": 1}


def test_the_cost_in_the_file_counts_not_that_of_the_program(monkeypatch):
    file = make_key_file(KEY, PASSPHRASE, make_recovery_key())
    monkeypatch.setattr(key_file, "SCRYPT_N", 2**8)
    assert open_by_passphrase(file, PASSPHRASE).secret == KEY.secret
    assert with_passphrase(file, KEY, "another one").passphrase["n"] == 2**8


def test_nothing_of_the_keys_stands_in_the_file():
    recovery = make_recovery_key()
    text = make_key_file(KEY, PASSPHRASE, recovery).text()
    for secret in (PASSPHRASE, recovery, recovery.replace("-", ""), KEY.secret.hex(), KEY.database.hex()):
        assert secret not in text
    assert json.loads(text)["version"] == 1


def test_slots_cannot_be_mixed_between_files_or_made_cheaper():
    one, other = (make_key_file(KEY, PASSPHRASE, make_recovery_key()) for _ in range(2))
    mixed = key_file.replace(one, passphrase=other.passphrase)
    assert code_of(open_by_passphrase, mixed, PASSPHRASE) == "store.wrong_passphrase"
    cheaper = key_file.replace(one, passphrase={**one.passphrase, "n": 2**6})
    assert code_of(open_by_passphrase, cheaper, PASSPHRASE) == "store.wrong_passphrase"


def test_changes_wrap_the_same_key_anew():
    recovery = make_recovery_key()
    first = make_key_file(KEY, PASSPHRASE, recovery)
    second = with_passphrase(first, KEY, "quite another one")
    assert open_by_passphrase(second, "quite another one").secret == KEY.secret
    assert open_by_recovery_key(second, recovery).secret == KEY.secret
    assert code_of(open_by_passphrase, second, PASSPHRASE) == "store.wrong_passphrase"
    later = make_recovery_key()
    third = with_recovery_key(second, KEY, later)
    assert open_by_recovery_key(third, later).secret == KEY.secret
    assert open_by_passphrase(third, "quite another one").secret == KEY.secret
    assert code_of(open_by_recovery_key, third, recovery) == "store.wrong_recovery_key"
    assert [file.serial for file in (first, second, third)] == [1, 2, 3]


def test_it_comes_back_from_the_disk(tmp_path):
    file = make_key_file(KEY, PASSPHRASE, make_recovery_key())
    assert not has_key_file(tmp_path)
    write_key_file(tmp_path, file)
    assert has_key_file(tmp_path)
    assert read_key_file(tmp_path) == file
    assert sorted(path.name for path in tmp_path.iterdir()) == [KEY_FILE_COPY, KEY_FILE]


@pytest.mark.parametrize("hurt", [KEY_FILE, KEY_FILE_COPY])
@pytest.mark.parametrize("damage", ["torn", "zeros", "empty", "gone", "bit", "binary", "cost", "folder"])
def test_one_copy_torn_in_any_way_is_made_good_by_the_other(tmp_path, hurt, damage):
    file = make_key_file(KEY, PASSPHRASE, make_recovery_key())
    write_key_file(tmp_path, file)
    path = tmp_path / hurt
    content = path.read_bytes()
    path.unlink()
    if damage == "folder":
        path.mkdir()
    elif damage != "gone":
        path.write_bytes(
            {
                "torn": content[:-40],
                "zeros": bytes(len(content)),
                "empty": b"",
                "bit": content.replace(b"wrapped", b"wrapqed", 1),
                "binary": b"\xff\xfe\x00",
                "cost": content.replace(b'"n": 128', b'"n": 999999999999'),
            }[damage]
        )
    assert read_key_file(tmp_path) == file
    if damage != "folder":
        mend_key_file(tmp_path, file)
        assert path.read_bytes() == content


def test_both_copies_torn_is_told(tmp_path):
    write_key_file(tmp_path, make_key_file(KEY, PASSPHRASE, make_recovery_key()))
    for name in (KEY_FILE, KEY_FILE_COPY):
        (tmp_path / name).write_bytes(b"{")
    assert code_of(read_key_file, tmp_path) == "store.key_damaged"


def test_a_file_of_a_newer_program_is_told(tmp_path):
    (tmp_path / KEY_FILE).write_text('{"version": 2, "sha256": "x"}')
    assert code_of(read_key_file, tmp_path) == "store.newer"


def test_a_change_that_is_cut_off_leaves_one_that_opens(tmp_path, monkeypatch):
    """At each file operation: one of the two passphrases opens the store, and mending leaves two equal copies."""
    recovery = make_recovery_key()
    old = make_key_file(KEY, PASSPHRASE, recovery)
    new = with_passphrase(old, KEY, "quite another one")
    fsync = os.fsync
    for failing in range(1, 20):
        write_key_file(tmp_path, old)
        calls = []

        def dies(descriptor, failing=failing, calls=calls):
            calls.append(descriptor)
            if len(calls) == failing:
                raise KeyboardInterrupt
            fsync(descriptor)

        monkeypatch.setattr(os, "fsync", dies)
        try:
            write_key_file(tmp_path, new)
        except KeyboardInterrupt:
            died = True
        else:
            died = False
        monkeypatch.setattr(os, "fsync", fsync)
        kept = read_key_file(tmp_path)
        assert kept in (old, new)
        assert open_by_recovery_key(kept, recovery).secret == KEY.secret
        mend_key_file(tmp_path, kept)
        assert (tmp_path / KEY_FILE).read_bytes() == (tmp_path / KEY_FILE_COPY).read_bytes() == kept.text().encode()
        if not died:
            assert kept == new
            assert failing > 3
            return
    raise AssertionError("it never got through")
