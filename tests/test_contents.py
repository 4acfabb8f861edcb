"""Where the files of a built folder came from, as Windows, macOS and Linux lay them, and the texts that go with them."""

import json
import sys
from pathlib import Path

import contents
import origins
import parts
import pytest
from contents import contents_of, write_licences
from parts import TEXTS, Part
from sbom import write_sbom

LOADER = Part("PyInstaller bootloader", "6", "generic", "GPL-2.0-or-later WITH Bootloader-exception", (parts.APACHE,))
WINDOWS = (
    "_ctypes.pyd", "_bz2.pyd", "_lzma.pyd", "_hashlib.pyd", "_elementtree.pyd", "unicodedata.pyd", "select.pyd", "pyexpat.pyd",
    "libffi-8.dll", "libcrypto-3.dll", "sqlite3.dll", "python311.dll", "python3.dll", "VCRUNTIME140.dll", "VCRUNTIME140_1.dll",
    "ucrtbase.dll", "api-ms-win-crt-runtime-l1-1-0.dll", "base_library.zip",
)  # fmt: skip
MACOS = (
    "libpython3.11.dylib", "Python.framework/Versions/3.11/Python", "Python", "libcrypto.3.dylib", "libssl.3.dylib",
    "python3.11/lib-dynload/_ctypes.cpython-311-darwin.so", "lib-dynload/_bz2.cpython-311-darwin.so", "liblzma.5.dylib",
    "libffi.8.dylib", "libsqlite3.0.dylib", "libncursesw.5.dylib", "libz.1.dylib",
)  # fmt: skip
WHEELS = ("cryptography", "sqlcipher3", "python-gdcm", "uharfbuzz", "PySide6_Pdf", "PySide6_Essentials", "pillow")
LINUX = ("libpython3.11.so.1.0", "python3.11/lib-dynload/_ctypes.cpython-311-x86_64-linux-gnu.so")


@pytest.fixture(autouse=True)
def loader(monkeypatch):
    monkeypatch.setattr(contents, "bootloader_part", lambda: LOADER)
    monkeypatch.setattr(origins.shutil, "which", lambda tool: None)  # no packages of a system


def laid(folder: Path, files: tuple[str, ...], content: bytes = b"made up") -> Path:
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.mark.parametrize("files", [WINDOWS, MACOS, LINUX], ids=["Windows", "macOS", "Linux"])
def test_a_folder_as_each_system_lays_it_holds_nothing_unknown(tmp_path, files):
    found = contents_of(laid(tmp_path, files), set())
    assert found.unknown == []
    assert [part.name for part in found.parts if not part.texts] == []
    assert "Python" in {part.name for part in found.parts}


def test_runtime_libraries_are_named_with_their_licences(tmp_path):
    found = {part.name: part for part in contents_of(laid(tmp_path, WINDOWS), set()).parts}
    assert found["Microsoft Visual C++ runtime"].texts == (TEXTS / "MicrosoftRuntime.txt",)
    assert found["libffi"].licence == "MIT"
    assert {"OpenSSL", "SQLite"} <= set(found)


def test_a_library_that_nobody_knows_is_told(tmp_path):
    laid(tmp_path, ("libmystery.so.7", "odd.dll", "notes.txt"))
    assert sorted(contents_of(tmp_path, set()).unknown) == ["libmystery.so.7", "odd.dll"]


def test_the_version_of_openssl_decides_its_licence(tmp_path):
    old = contents_of(laid(tmp_path / "a", ("libcrypto.so.1.1",), b"..OpenSSL 1.1.1k  FIPS 25 Mar 2021.."), set())
    new = contents_of(laid(tmp_path / "b", ("libcrypto.so.3",), b"..OpenSSL 3.6.0 1 Oct 2025.."), set())
    told = {part.version: part for part in (*old.parts, *new.parts) if part.name == "OpenSSL"}
    assert told["1.1.1k"].texts == (TEXTS / "OpenSSL-1.1.txt",)
    assert told["1.1.1k"].licence == "OpenSSL"
    assert told["3.6.0"].licence == "Apache-2.0"


def test_a_file_is_not_debians_for_its_name_alone(tmp_path, monkeypatch):
    ours, theirs = tmp_path / "libpng16.so.16", tmp_path / "system" / "libpng16.so.16"
    laid(tmp_path, ("libpng16.so.16",), b"another build")
    laid(tmp_path / "system", ("libpng16.so.16",), b"Debian's build")
    shown = type("Shown", (), {"stdout": f"libpng16-16:amd64: {theirs}\n"})()
    monkeypatch.setattr(origins.shutil, "which", lambda tool: f"/usr/bin/{tool}")
    monkeypatch.setattr(origins.subprocess, "run", lambda *args, **rest: shown)
    assert origins._system_part(ours) is None
    assert origins._system_part(theirs).name == "libpng16-16"


def test_what_wheels_hold_inside_is_named():
    found = {}
    for name in WHEELS:
        owner = contents.Distribution.from_name(name)
        files = [Path(str(owner.locate_file(file))) for file in owner.files]
        own = [*contents._libraries_inside(name, files), *parts.compiled_in(owner, files), *parts.named_by_wheel(owner)]
        found |= {(name, part.name): part for part in own}
    assert found["uharfbuzz", "HarfBuzz"].version
    assert found["sqlcipher3", "SQLCipher"].version.startswith("4.")
    assert found["sqlcipher3", "SQLite"].version.startswith("3.")
    assert found["sqlcipher3", "OpenSSL"].version
    assert found["cryptography", "asn1"].url.startswith("pkg:cargo/asn1@")
    assert found["PySide6_Pdf", "PDFium"].texts[0] == TEXTS / "PDFium.txt"
    assert found["PySide6_Essentials", "PCRE2"].texts == (TEXTS / "PCRE2.txt",)
    if sys.platform == "linux":
        assert found["python-gdcm", "OpenSSL"].version.startswith("1.1.1")
    assert not [name for _, name in found if "imagequant" in name or name.startswith("PIL.")]


@pytest.mark.skipif(sys.platform != "linux", reason="Qt brings ICU on Linux alone")
def test_a_library_that_lies_outside_its_wheels_folder_is_still_of_that_wheel(tmp_path):
    name = next(file.name for file in contents.Distribution.from_name("PySide6_Essentials").files if "libicudata" in file.name)
    listed = {part.name: part for part in contents_of(laid(tmp_path, (name,), b"..icudt73_dat.."), set()).parts}
    assert listed["ICU"].inside == "PySide6_Essentials"
    assert listed["ICU"].version == "73"
    assert "PySide6_Essentials" in listed


def test_every_text_that_is_named_is_there():
    named = {text for texts in parts._ADDED_TEXTS.values() for text in texts}
    named |= {text for known in parts.BY_FILE for text in known.texts}
    named |= {text for inner in parts.COMPILED_IN.values() for _, known in inner for text in known.texts}
    for text in named - {"Apache-2.0"}:
        assert (TEXTS / text).stat().st_size > 300, text
    assert "Eric Young" in (TEXTS / "OpenSSL-1.1.txt").read_text(encoding="utf-8")
    assert "CREATIS" in (TEXTS / "GDCM.txt").read_text(encoding="utf-8")
    assert "Google" in (TEXTS / "PDFium.txt").read_text(encoding="utf-8")


def test_fonts_and_model_are_in_the_list_of_contents_with_their_hashes(tmp_path):
    root = Path(parts.__file__).parents[1] / "resources"
    listed = {part.name: part for part in origins.resource_parts(root)}
    assert listed["DejaVuSans"].texts[0].name == "LICENSE_DEJAVU.txt"
    assert {"NotoSans-Regular", "NanumSquareR", "DroidSansFallbackFull"} <= set(listed)
    model = next(part for part in listed.values() if part.kind == "model")
    assert len(model.sha256) == 64
    out = tmp_path / "sbom.json"
    write_sbom(contents.Contents(list(listed.values())), out, "9.9", 1_700_000_000)
    again = tmp_path / "again.json"
    write_sbom(contents.Contents(list(listed.values())), again, "9.9", 1_700_000_000)
    assert again.read_bytes() == out.read_bytes()
    written = json.loads(out.read_text(encoding="utf-8"))
    by_name = {one["name"]: one for one in written["components"]}
    assert by_name[model.name]["type"] == "machine-learning-model"
    assert by_name[model.name]["hashes"][0]["content"] == model.sha256
    assert set(by_name) == set(listed)


def test_two_texts_of_one_name_are_both_kept(tmp_path):
    first, second = laid(tmp_path / "a", ("LICENSE",), b"one"), laid(tmp_path / "b", ("LICENSE",), b"two")
    part = Part("lib", "1", "library", "MIT", (first / "LICENSE", second / "LICENSE"))
    assert write_licences(contents.Contents([part]), tmp_path / "out") == 1
    assert {file.read_bytes() for file in (tmp_path / "out" / "lib-1").iterdir()} == {b"one", b"two"}
