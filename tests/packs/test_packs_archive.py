"""What is refused before anything is unpacked: signatures, names, sizes, ZIPs that lie."""

from __future__ import annotations

import json
import stat
import sys
import zipfile
from contextlib import suppress
from pathlib import Path
from unittest.mock import patch

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from pack_samples import (
    KEY,
    STRANGER,
    TRUSTED,
    Clinic,
    make_model,
    make_program,
    members_of,
    raw_manifest,
    write_model_pack,
    write_program_pack,
    write_raw_pack,
)

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.packs.archive import FILES, Pack
from pneumo_desktop.packs.manifest import MANIFEST, SIGNATURE, ManifestError, read_manifest, version_key
from pneumo_desktop.packs.signing import read_trusted_keys
from pneumo_desktop.resources import resource

FILES_HERE = {"torch/card.json": b"{}", "torch/weights.safetensors": b"weights" * 100}


def open_pack(file: Path, trusted=TRUSTED) -> None:
    """Everything that `plan` looks at."""
    with Pack(file, trusted, CancelToken()) as pack:
        pack.verify(lambda _share: None)


def code_of(file: Path, trusted=TRUSTED) -> str:
    with pytest.raises(PneumoError) as caught:
        open_pack(file, trusted)
    return caught.value.code


@pytest.fixture
def good(tmp_path):
    return write_raw_pack(tmp_path / "good.pneumo-pack", raw_manifest(FILES_HERE), members_of(FILES_HERE))


def test_a_good_pack_is_opened_and_unpacked_as_it_was_signed(good, tmp_path):
    with Pack(good, TRUSTED, CancelToken()) as pack:
        pack.verify(lambda _share: None)
        assert pack.key.name == "The test's maker"
        pack.unpack(tmp_path / "out", lambda _share: None)
    found = {
        path.relative_to(tmp_path / "out" / FILES).as_posix(): path.read_bytes()
        for path in (tmp_path / "out" / FILES).rglob("*")
        if path.is_file()
    }
    assert found == FILES_HERE


# --- signatures


def test_no_key_came_with_the_source_so_every_pack_is_refused(good):
    trusted = read_trusted_keys(resource("keys", "trusted.json"))
    assert trusted == ()
    assert code_of(good, trusted) == "pack.no_keys"


@pytest.mark.parametrize("content", ["", "{", '{"keys": 3}', '{"keys": [{"name": "x", "public": "AAAA"}]}'])
def test_a_damaged_list_of_keys_trusts_nobody(tmp_path, content):
    (tmp_path / "keys.json").write_text(content)
    assert read_trusted_keys(tmp_path / "keys.json") == ()


def test_a_key_that_is_not_known_is_told_from_a_wrong_signature(tmp_path):
    folder = make_model(tmp_path / "m")
    assert code_of(write_model_pack(tmp_path / "a", folder, STRANGER)) == "pack.unknown_key"
    stolen = raw_manifest(FILES_HERE)  # names the trusted key, signed by the stranger
    assert code_of(write_raw_pack(tmp_path / "b", stolen, members_of(FILES_HERE), STRANGER)) == "pack.bad_signature"


def test_one_changed_sign_of_the_manifest_breaks_the_signature(good, tmp_path):
    with zipfile.ZipFile(good) as pack:
        contents = {name: pack.read(name) for name in pack.namelist()}
    contents[MANIFEST] = contents[MANIFEST].replace(b'"version": "2"', b'"version": "3"')
    with zipfile.ZipFile(tmp_path / "bent", "w") as pack:
        for name, content in contents.items():
            pack.writestr(name, content)
    assert code_of(tmp_path / "bent") == "pack.bad_signature"


@pytest.mark.parametrize("signature", [b"", b"\0" * 64, b"\0" * 63])
def test_a_signature_that_is_none(tmp_path, signature):
    manifest = json.dumps(raw_manifest(FILES_HERE)).encode()
    with zipfile.ZipFile(tmp_path / "p", "w") as pack:
        pack.writestr(MANIFEST, manifest)
        pack.writestr(SIGNATURE, signature)
    assert code_of(tmp_path / "p") == "pack.bad_signature"


def test_a_signature_over_the_bare_manifest_does_not_count(tmp_path):
    manifest = json.dumps(raw_manifest(FILES_HERE)).encode()
    with zipfile.ZipFile(tmp_path / "p", "w") as pack:
        pack.writestr(MANIFEST, manifest)
        pack.writestr(SIGNATURE, KEY.sign(manifest))
    assert code_of(tmp_path / "p") == "pack.bad_signature"


# --- the file itself


def test_what_is_no_pack(tmp_path):
    assert code_of(tmp_path / "absent") == "pack.missing"
    assert code_of(tmp_path) == "pack.unreadable"
    (tmp_path / "text").write_text("hello")
    assert code_of(tmp_path / "text") == "pack.not_a_pack"
    with zipfile.ZipFile(tmp_path / "zip", "w") as other:
        other.writestr("film.dcm", b"film")
    assert code_of(tmp_path / "zip") == "pack.not_a_pack"


def test_every_length_of_a_copy_that_was_cut_off_is_refused(good, tmp_path):
    whole = good.read_bytes()
    codes = set()
    for length in range(0, len(whole), max(1, len(whole) // 60)):
        (tmp_path / "cut").write_bytes(whole[:length])
        codes.add(code_of(tmp_path / "cut"))
    assert codes <= {"pack.cut_off", "pack.not_a_pack", "pack.damaged"}


def test_every_changed_byte_is_found(good, tmp_path):
    """Bytes of the ZIP's own dress (times, attributes) may change, but then what comes out is what was signed."""
    whole = good.read_bytes()
    for at in range(0, len(whole), 7):
        bent = bytearray(whole)
        bent[at] ^= 0x41
        (tmp_path / "bent").write_bytes(bent)
        with suppress(PneumoError):  # any other failure fails the test
            open_pack(tmp_path / "bent")


@pytest.mark.skipif(sys.platform == "win32", reason="rights as POSIX has them")
def test_a_pack_that_may_not_be_read(good):
    with patch.object(Path, "open", side_effect=PermissionError()):
        assert code_of(good) == "pack.no_rights"
    with patch.object(Path, "open", side_effect=OSError(5, "stick gone")):
        assert code_of(good) == "pack.unreadable"


# --- members


def test_members_that_the_manifest_does_not_know_or_misses(tmp_path):
    members = members_of(FILES_HERE)
    extra = write_raw_pack(tmp_path / "a", raw_manifest(FILES_HERE), members | {"../../evil": b"x"})
    assert code_of(extra) == "pack.damaged"
    fewer = write_raw_pack(tmp_path / "b", raw_manifest(FILES_HERE), dict(list(members.items())[:1]))
    assert code_of(fewer) == "pack.damaged"


def test_the_same_member_twice(tmp_path):
    members = members_of(FILES_HERE)
    file = write_raw_pack(tmp_path / "a", raw_manifest(FILES_HERE), members)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(file, "a") as pack:
        pack.writestr(next(iter(members)), b"other")
    assert code_of(file) == "pack.damaged"


def test_a_member_whose_bytes_are_others(tmp_path):
    members = members_of(FILES_HERE)
    name = next(iter(members))
    longer = write_raw_pack(tmp_path / "a", raw_manifest(FILES_HERE), members | {name: b"[] "})
    assert code_of(longer) == "pack.damaged"
    same_size = write_raw_pack(tmp_path / "b", raw_manifest(FILES_HERE), members | {name: b"[]"})
    assert code_of(same_size) == "pack.damaged"


def test_a_bomb_unpacks_no_further_than_its_signed_size(tmp_path):
    members = members_of(FILES_HERE)
    name = next(iter(members))
    file = write_raw_pack(tmp_path / "a", raw_manifest(FILES_HERE), members | {name: b"\0" * 50_000_000})
    assert file.stat().st_size < 100_000
    assert code_of(file) == "pack.damaged"
    # The same with a list of contents that lies about the size, as a bomb's would.
    whole = bytearray(file.read_bytes())
    size = (50_000_000).to_bytes(4, "little")
    while (at := whole.find(size)) >= 0:
        whole[at : at + 4] = (2).to_bytes(4, "little")
    file.write_bytes(whole)
    assert code_of(file) == "pack.damaged"


def test_a_link_in_the_zip_is_only_ever_bytes(tmp_path):
    def link(info: zipfile.ZipInfo) -> None:
        info.create_system = 3
        info.external_attr = (stat.S_IFLNK | 0o777) << 16

    files = {"torch/card.json": b"/etc/passwd"}
    file = write_raw_pack(tmp_path / "a", raw_manifest(files), members_of(files), info=link)
    with Pack(file, TRUSTED, CancelToken()) as pack:
        pack.unpack(tmp_path / "out", lambda _share: None)
    made = tmp_path / "out" / FILES / "torch" / "card.json"
    assert not made.is_symlink()
    assert made.read_bytes() == b"/etc/passwd"


def test_an_endless_list_of_contents_is_not_taken_into_memory(tmp_path):
    with zipfile.ZipFile(tmp_path / "a", "w") as pack:
        for number in range(20_003):
            pack.writestr(str(number), b"")
    with patch.object(zipfile, "ZipFile", side_effect=AssertionError("read")):
        assert code_of(tmp_path / "a") == "pack.too_large"


def test_cancelling_while_it_is_read(good):
    cancel = CancelToken()
    with Pack(good, TRUSTED, cancel) as pack:
        cancel.cancel()
        with pytest.raises(Cancelled):
            pack.verify(lambda _share: None)


# --- the manifest


@pytest.mark.parametrize(
    "path",
    [
        "../evil",
        "torch/../../evil",
        "/etc/passwd",
        "C:/windows/evil",
        "torch\\..\\evil",
        "torch//card.json",
        "torch/./card.json",
        "",
        "torch/",
        "torch/con",
        "torch/LPT1.txt",
        "torch/name.",
        "torch/ name",
        "torch/stream:name",
        "torch/new\nline",
        "torch/nul\0",
        "a/" * 150 + "b",
        "torch/what?",
        "torch/\ud800",
    ],
)
def test_paths_that_no_pack_may_have(path):
    with pytest.raises(ManifestError):
        read_manifest(json.dumps(raw_manifest({path: b"x"})).encode())


@pytest.mark.parametrize(
    "files",
    [{"torch/a": b"1", "torch/A": b"2"}, {"torch/a": b"1", "torch/a/b": b"2"}, {"torch/A": b"1", "torch/a/b": b"2"}, {}],
)
def test_files_that_would_write_over_each_other(files):
    with pytest.raises(ManifestError):
        read_manifest(json.dumps(raw_manifest(files)).encode())


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "virus"},
        {"version": "1; rm"},
        {"version": 2},
        {"made_on": "soon"},
        {"name": "a\nb"},
        {"name": " "},
        {"name": "\u202egnissim"},
        {"key": "zz"},
        {"model_sha256": "AB" * 32},
        {"engines": []},
        {"engines": ["../torch"]},
        {"platform": "linux-x86_64-cpu"},
        {"files": None},
        {"files": [{"path": "torch/a", "bytes": -1, "sha256": "ab" * 32}]},
        {"files": [{"path": "torch/a", "bytes": True, "sha256": "ab" * 32}]},
        {"files": [{"path": "torch/a", "bytes": 1, "sha256": "ab" * 32, "run": True}]},
        {"files": [{"path": "torch/a", "bytes": 1 << 50, "sha256": "ab" * 32}]},
        {"format": "1"},
    ],
)
def test_manifests_that_are_not_taken(change):
    with pytest.raises(ManifestError):
        read_manifest(json.dumps(raw_manifest(FILES_HERE) | change).encode())


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b"3", b"[" * 100_000, b"null"])
def test_what_is_no_manifest_at_all(data):
    with pytest.raises(ManifestError):
        read_manifest(data)


def test_a_manifest_of_a_newer_program_says_so(tmp_path):
    file = write_raw_pack(tmp_path / "a", raw_manifest(FILES_HERE, format=2), members_of(FILES_HERE))
    assert code_of(file) == "pack.needs_newer"


def test_a_program_must_start_with_a_file_of_its_own(tmp_path):
    program = make_program(tmp_path / "p", "0.6.0")
    with pytest.raises(ManifestError):
        write_program_pack(tmp_path / "a", program, "0.6.0", start=["elsewhere"])
    with pytest.raises(ManifestError):
        write_program_pack(tmp_path / "a", program, "0.6.0", start=["_internal/library.so"])


def test_versions_in_order():
    order = ["0.9", "0.10", "1", "1.0.1", "1.2", "10"]
    assert sorted(order, key=version_key) == order
    assert version_key("1.0") == version_key("1")


def test_a_program_keeps_what_may_run_and_its_twin_libraries(tmp_path):
    clinic = Clinic(tmp_path)
    with Pack(clinic.program_pack(), TRUSTED, CancelToken()) as pack:
        pack.unpack(tmp_path / "out", lambda _share: None)
    root = tmp_path / "out" / FILES
    assert (root / "pneumo-desktop").stat().st_mode & 0o111
    assert not (root / "_internal" / "library.so").stat().st_mode & 0o111
    assert (root / "_internal" / "same.so").read_bytes() == (root / "_internal" / "library.so").read_bytes()
