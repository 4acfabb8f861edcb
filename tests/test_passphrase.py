"""Commands on encrypted records: the passphrase comes from a file or the terminal, and from nowhere else."""

from __future__ import annotations

import argparse
import ast
from functools import partial
from pathlib import Path

import pytest

import pneumo_desktop
from pneumo_desktop import app, passphrase
from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.paths import find_paths
from pneumo_desktop.storage import key_file
from pneumo_desktop.storage.held import HeldStore

WORDS = "acacia hammer Gondar blué"


@pytest.fixture
def encrypted(monkeypatch) -> Path:
    """The clinic's own records, encrypted and empty."""
    monkeypatch.setattr(key_file, "SCRYPT_N", 2**7)
    data = find_paths().data
    with HeldStore(data) as held:
        held.encrypt(WORDS, make_recovery_key(), CancelToken(), no_progress)
    return data


def in_file(folder: Path, content: bytes) -> Path:
    file = folder / "passphrase.txt"
    file.write_bytes(content)
    return file


def code_of(call, *arguments) -> str:
    with pytest.raises(PneumoError) as caught:
        call(*arguments)
    return caught.value.code


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n", b"\nsecond line\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_first_line_of_the_file_counts(tmp_path, ending, mark) -> None:
    assert passphrase.read_passphrase(in_file(tmp_path, mark + WORDS.encode() + ending)) == WORDS


def test_blanks_at_its_end_belong_to_it(tmp_path) -> None:
    assert passphrase.read_passphrase(in_file(tmp_path, b" two words \n")) == " two words "


def test_a_file_that_cannot_be_read_is_told(tmp_path) -> None:
    assert code_of(passphrase.read_passphrase, tmp_path / "none") == "passphrase.unreadable"
    assert code_of(passphrase.read_passphrase, in_file(tmp_path, b"\xff\xfe")) == "passphrase.unreadable"


def test_the_terminal_is_asked_without_showing_what_is_typed(monkeypatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda prompt: WORDS)
    assert passphrase.read_passphrase(None) == WORDS
    monkeypatch.setattr("sys.stdin", None)
    assert code_of(passphrase.read_passphrase, None) == "store.locked"


def test_every_command_takes_the_file_and_none_takes_the_passphrase() -> None:
    commands = argparse.ArgumentParser().add_subparsers()
    for name in ("analyze", "later"):
        commands.add_parser(name)
    passphrase.add_passphrase_file(commands)
    for parser in commands.choices.values():
        assert parser.parse_args(["--passphrase-file", "x"]).passphrase_file == Path("x")
        assert "passphrase" not in {action.dest for action in parser._actions}


def test_a_command_opens_encrypted_records(encrypted, tmp_path) -> None:
    file = in_file(tmp_path, WORDS.encode())
    with app.open_locked_store(encrypted, partial(passphrase.read_passphrase, file)) as store:
        assert store.next_number(2026) == "P-2026-000001"
    wrong = in_file(tmp_path, b"wrong")

    def open_with(ask) -> None:
        with app.open_locked_store(encrypted, ask):
            raise AssertionError("it was opened")

    assert code_of(open_with, partial(passphrase.read_passphrase, wrong)) == "store.wrong_passphrase"
    assert code_of(open_with, None) == "store.locked"
    with app.open_locked_store(encrypted, lambda: WORDS) as store:
        assert store.next_number(2026) == "P-2026-000002"


def test_nothing_in_the_program_asks_for_a_readable_file_of_what_is_kept() -> None:
    """`film_path` and `report_path` fail on an encrypted store: whoever needs a film or report asks for its bytes."""
    source = Path(pneumo_desktop.__file__).parent
    asked = []
    for file in source.rglob("*.py"):
        if file.parent.name == "storage":
            continue
        calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
        names = {getattr(call.func, "attr", "") for call in calls}
        asked += [file.name for name in ("film_path", "report_path") if name in names]
    assert asked == []


def test_a_crash_writes_no_memory_to_the_disk() -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_CORE)
    try:
        app.forbid_memory_dumps()
        assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, before)
