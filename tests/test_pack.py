"""The packed forms of a built folder: the same files give the same bytes, whenever they were written."""

import hashlib
import os
import shutil
import sys

import lock
import pack
import pytest


def made_up(folder, time_s):
    files = {"pneumo-desktop": b"#!/bin/sh\n", "_internal/a.so": b"a", "_internal/resources/words/fr.json": b"{}"}
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / "pneumo-desktop").chmod(0o755)
    (folder / "_internal" / "b.so").symlink_to("a.so")
    for file in [folder, *folder.rglob("*")]:
        os.utime(file, (time_s, time_s), follow_symlinks=False)
    return folder


@pytest.mark.skipif(shutil.which("dpkg-deb") is None or shutil.which("zstd") is None, reason="Debian's tools alone")
def test_the_same_files_of_three_days_are_packed_into_the_same_bytes(tmp_path):
    epoch = 1_700_000_000
    hashes = {"deb": set(), "tar": set()}
    for number, time_s in enumerate((epoch - 90_000, epoch, epoch + 90_000)):
        folder, out = made_up(tmp_path / f"built{number}" / "pneumo-desktop", time_s), tmp_path / f"out{number}"
        out.mkdir()
        for kind, make in (("deb", pack.pack_deb), ("tar", pack.pack_tar)):
            hashes[kind].add(hashlib.sha256(make(folder, out, epoch).read_bytes()).hexdigest())
    assert {kind: len(found) for kind, found in hashes.items()} == {"deb": 1, "tar": 1}


def test_the_bundle_of_macos_gets_licences_and_contents(tmp_path, monkeypatch):
    folder, bundle = tmp_path / "pneumo-desktop", tmp_path / "Pneumo Desktop.app"
    (folder / "licenses" / "Python-3").mkdir(parents=True)
    (folder / "licenses" / "Python-3" / "LICENSE.txt").write_text("PSF")
    for name in ("LICENSE", "THIRD_PARTY.md", "sbom.cdx.json"):
        (folder / name).write_text(name)
    (bundle / "Contents" / "Resources").mkdir(parents=True)
    monkeypatch.setattr(pack.shutil, "which", lambda tool: None)
    for _ in range(2):
        pack.add_to_bundle(folder, bundle)
    inside = bundle / "Contents" / "Resources"
    assert (inside / "licenses" / "Python-3" / "LICENSE.txt").read_text() == "PSF"
    assert (inside / "sbom.cdx.json").is_file()


@pytest.mark.parametrize(
    ("platform", "packed", "name"),
    [
        ("win32", "pneumo-desktop-1-windows-x86_64-setup.exe", "SHA256SUMS-windows"),
        ("darwin", "pneumo-desktop-1-macos-arm64.dmg", "SHA256SUMS-macos"),
        ("linux", "pneumo-desktop_1_amd64.deb", "SHA256SUMS-linux"),
    ],
)
def test_every_system_gets_checksums_of_its_own(tmp_path, monkeypatch, platform, packed, name):
    monkeypatch.setattr(sys, "platform", platform)
    (tmp_path / packed).write_bytes(b"packed")
    (tmp_path / "notes.txt").write_bytes(b"not given away")
    pack.write_sums(tmp_path)
    assert (tmp_path / name).read_bytes() == f"{hashlib.sha256(b'packed').hexdigest()}  {packed}\n".encode()


def test_the_lock_of_every_system_names_what_the_program_pins():
    pinned = {lock.plain(name): version for name, _, version in (line.partition("==") for line in lock.wanted())}
    for system in ("Linux", "Windows", "macOS"):
        locked = {
            name: version.partition("+")[0]
            for name, version in lock.read(lock.ROOT / "packaging" / f"lock-{system}.txt").items()
        }
        assert {name: locked.get(name) for name in pinned} == pinned, system


def test_an_environment_that_parts_from_the_lock_is_told():
    locked = {"numpy": "2.4.6", "torch": "2.13.0+cpu", "pillow": "13.0.0"}
    assert lock.differences(locked, {**locked, "pytest": "9"}) == []
    assert lock.differences(locked, {"numpy": "2.4.6", "torch": "2.13.0"}) == [
        "pillow 13.0.0 is not installed",
        "torch is 2.13.0 here and 2.13.0+cpu in the lock",
    ]


def test_the_check_fails_where_a_version_is_another(monkeypatch, capsys):
    monkeypatch.setattr(lock, "distributions", lambda: [])
    assert lock.check() == 1
    assert "numpy" in capsys.readouterr().out
