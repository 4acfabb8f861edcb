"""Packs for tests: a key of their own, small models and programs, and packs bent in one way each."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import sign_pack
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.packs import Edition, PackKind
from pneumo_desktop.domain.reading import Thresholds
from pneumo_desktop.packs.archive import MEMBERS
from pneumo_desktop.packs.installing import Here, PackUpdates
from pneumo_desktop.packs.manifest import FORMAT, MANIFEST, SIGNATURE, Manifest
from pneumo_desktop.packs.shelf import Shelf
from pneumo_desktop.packs.signing import TrustedKey, key_id, sign

KEY = Ed25519PrivateKey.from_private_bytes(b"\x01" * 32)
STRANGER = Ed25519PrivateKey.from_private_bytes(b"\x02" * 32)
TRUSTED = (TrustedKey("The test's maker", sign_pack.public_bytes(KEY)),)
HERE = Here("0.5.0", "linux-x86_64-cpu", "torch", schema=3, takes_programs=True)


def make_model(folder: Path, version: str = "1", day: str = "2026-01-01", low: float = 0.3, high: float = 0.7) -> Path:
    """A folder with a card that `describe` below understands, and weights."""
    folder.mkdir(parents=True)
    weights = f"weights of {version}, {folder.name}".encode() * 500
    (folder / "weights.safetensors").write_bytes(weights)
    card = {"version": version, "date": day, "low": low, "high": high, "sha256": hashlib.sha256(weights).hexdigest()}
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")
    return folder


def describe(folder: Path) -> Edition:
    try:
        card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    except OSError as error:
        raise PneumoError("model.missing") from error
    thresholds = Thresholds(card["low"], card["high"])
    return Edition(PackKind.MODEL, "Reader", card["version"], card["date"], sha256=card["sha256"], thresholds=thresholds)


def model_facts(folder: Path, **changes: Any) -> dict[str, Any]:
    edition = describe(folder)
    facts: dict[str, Any] = {
        "kind": "model",
        "name": "Reader",
        "version": edition.version,
        "platform": "any",
        "needs_program": "0.1.0",
        "model_sha256": edition.sha256,
        "engines": ["torch"],
    }
    return facts | changes


def write_model_pack(out: Path, folder: Path, key: Ed25519PrivateKey = KEY, **changes: Any) -> Path:
    files = {f"torch/{file.name}": file for file in folder.iterdir()}
    return sign_pack.write_pack(out, model_facts(folder, **changes), files, key, describe(folder).made_on)


def make_program(folder: Path, version: str, does: str = "exit 0") -> Path:
    """A program that is a shell script; it says who it is and what it was asked to do."""
    (folder / "_internal").mkdir(parents=True)
    start = folder / "pneumo-desktop"
    start.write_text(f'#!/bin/sh\necho "program {version}: $*" >> "$PNEUMO_DATA/started.txt"\n{does}\n', encoding="utf-8")
    start.chmod(0o755)
    (folder / "_internal" / "library.so").write_bytes(b"a library" * 100)
    (folder / "_internal" / "same.so").write_bytes(b"a library" * 100)
    return folder


def write_program_pack(out: Path, folder: Path, version: str, key: Ed25519PrivateKey = KEY, **changes: Any) -> Path:
    facts = {
        "kind": "program",
        "name": "Pneumo Desktop",
        "version": version,
        "platform": "linux-x86_64-cpu",
        "needs_program": "0.1.0",
        "start": ["pneumo-desktop"],
        "schema": 3,
    }
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    return sign_pack.write_pack(out, facts | changes, files, key, "2026-10-01")


def write_raw_pack(
    out: Path,
    manifest: Mapping[str, Any] | bytes,
    members: Mapping[str, bytes],
    key: Ed25519PrivateKey = KEY,
    info: Callable[[zipfile.ZipInfo], None] = lambda _info: None,
) -> Path:
    """A pack with any manifest, rightly signed, and any members; `info` may change each of them."""
    data = manifest if isinstance(manifest, bytes) else json.dumps(manifest).encode()
    with zipfile.ZipFile(out, "w") as pack:
        pack.writestr(MANIFEST, data)
        pack.writestr(SIGNATURE, sign(data, key))
        for name, content in members.items():
            member = zipfile.ZipInfo(name)
            info(member)
            pack.writestr(member, content, zipfile.ZIP_DEFLATED)
    return out


def raw_manifest(files: Mapping[str, bytes], **changes: Any) -> dict[str, Any]:
    """A good model's manifest over `files`."""
    entries = [
        {"path": path, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()} for path, content in files.items()
    ]
    return {
        "format": FORMAT,
        "kind": "model",
        "name": "Reader",
        "version": "2",
        "made_on": "2026-02-02",
        "platform": "any",
        "needs_program": "0.1.0",
        "key": key_id(sign_pack.public_bytes(KEY)),
        "model_sha256": "ab" * 32,
        "engines": ["torch"],
        "files": entries,
    } | changes


def members_of(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {MEMBERS + hashlib.sha256(content).hexdigest(): content for content in files.values()}


class Trial:
    """The self-test's stand-in: notes what it was given, and fails or waits as a test wants."""

    def __init__(self) -> None:
        self.tried: list[tuple[PackKind, str]] = []
        self.error: Exception | None = None
        self.during: Callable[[Path, CancelToken], None] = lambda _files, _cancel: None
        self.tells: tuple[float, ...] = ()

    def __call__(
        self, kind: PackKind, files: Path, manifest: Manifest, cancel: CancelToken, told: Callable[[float], None]
    ) -> None:
        self.tried.append((kind, manifest.version))
        for share in self.tells:
            told(share)
        self.during(files, cancel)
        if self.error is not None:
            raise self.error


class Clinic:
    """A computer with a program, its bundled model, a stick and a shelf."""

    def __init__(self, folder: Path, here: Here = HERE) -> None:
        self.folder, self.here = folder, here
        self.stick = folder / "stick"
        self.stick.mkdir(parents=True)
        self.bundled = make_model(folder / "bundled", "1", "2026-01-01")
        self.trial = Trial()
        self.shelf = Shelf(folder / "data.packs", TRUSTED)

    @property
    def updates(self) -> PackUpdates:
        """A new one each time, as after a start."""
        return PackUpdates(self.shelf, self.here, describe, lambda: self.bundled, self.trial)

    def model_pack(self, version: str = "2", day: str = "2026-02-02", name: str = "", **changes: Any) -> Path:
        folder = make_model(self.folder / f"made-{version}-{name}", version, day, 0.2, 0.8)
        return write_model_pack(self.stick / f"model-{version}{name}.pneumo-pack", folder, **changes)

    def program_pack(self, version: str = "0.6.0", does: str = "exit 0", **changes: Any) -> Path:
        folder = make_program(self.folder / f"program-{version}", version, does)
        return write_program_pack(self.stick / f"program-{version}.pneumo-pack", folder, version, **changes)
