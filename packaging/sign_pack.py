"""Make and sign packs: updates for clinics without internet (docs/updates.md).

    python packaging/sign_pack.py keygen ~/keys/release.pem --name "Pneumo Desktop releases"
    python packaging/sign_pack.py model resources/models/ID --key ~/keys/release.pem --out dist
    python packaging/sign_pack.py program dist/pneumo-desktop --key ~/keys/release.pem --out dist

`keygen` writes a private key, which belongs on no computer with internet and never into this repository, and prints the entry
for resources/keys/trusted.json. A passphrase for the key is asked for; --no-passphrase leaves it out, for tries. `model`
brings the weights for the source and GPU program and the graph for the packaged one.
"""

from __future__ import annotations

import argparse
import base64
import getpass
import hashlib
import json
import os
import sys
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pneumo_desktop import __version__
from pneumo_desktop.domain.packs import PACK_SUFFIX
from pneumo_desktop.packs.archive import MEMBERS
from pneumo_desktop.packs.manifest import ANY_PLATFORM, FORMAT, MANIFEST, SIGNATURE, platform_here, read_manifest
from pneumo_desktop.packs.signing import key_id, sign

ROOT = Path(__file__).resolve().parents[1]
NAME = "pneumo-desktop"


def make_key(file: Path, passphrase: bytes) -> Ed25519PrivateKey:
    """A new private key in `file`, for this account alone; refuses a place in the repository."""
    if file.resolve().is_relative_to(ROOT):
        raise SystemExit("A private key never lies in the repository. Choose a place outside.")
    private = Ed25519PrivateKey.generate()
    protection = serialization.BestAvailableEncryption(passphrase) if passphrase else serialization.NoEncryption()
    pem = private.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, protection)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(pem)
    return private


def read_key(file: Path, passphrase: bytes | None) -> Ed25519PrivateKey:
    """The private key in `file`."""
    private = serialization.load_pem_private_key(file.read_bytes(), passphrase)
    if not isinstance(private, Ed25519PrivateKey):
        raise SystemExit("This is no Ed25519 key.")
    return private


def public_bytes(private: Ed25519PrivateKey) -> bytes:
    """The 32 bytes of its public part."""
    return private.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)


def trusted_entry(private: Ed25519PrivateKey, name: str) -> dict[str, str]:
    """What goes into resources/keys/trusted.json."""
    return {"name": name, "public": base64.b64encode(public_bytes(private)).decode()}


def write_pack(
    out: Path, facts: Mapping[str, Any], files: Mapping[str, Path], private: Ed25519PrivateKey, made_on: str
) -> Path:
    """Sign `facts` with the list of `files` (path in the pack to file) and write the pack; returns it.

    Each content is in it once, named by its hash: a program's libraries stand in several places.
    """
    entries, contents = [], {}
    for path, file in sorted(files.items()):
        data = file.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        contents[digest] = data
        entry = {"path": path, "bytes": len(data), "sha256": digest}
        entries.append(entry | ({"run": True} if facts["kind"] == "program" and os.access(file, os.X_OK) else {}))
    head = {"format": FORMAT, "made_on": made_on, "key": key_id(public_bytes(private))}
    manifest = json.dumps(head | dict(facts) | {"files": entries}, indent=1, ensure_ascii=False).encode("utf-8")
    read_manifest(manifest)  # what this program would refuse is not signed
    part = out.with_name(f"{out.name}.part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as pack:
        for name, data in ((MANIFEST, manifest), (SIGNATURE, sign(manifest, private))):
            pack.writestr(zipfile.ZipInfo(name), data)
        for digest, data in sorted(contents.items()):
            pack.writestr(zipfile.ZipInfo(MEMBERS + digest), data, zipfile.ZIP_DEFLATED)
    part.replace(out)
    return out


def model_pack(folder: Path, out: Path, private: Ed25519PrivateKey, needs: str, graph: bool = True) -> Path:
    """A pack of the model in `folder`, for torch and, with `graph`, for onnxruntime."""
    from pneumo_desktop.inference.model_card import CARD_FILE, read_card, read_weights

    card = read_card(folder)
    read_weights(card)
    files = {f"torch/{file.name}": file for file in (folder / CARD_FILE, card.weights_file)}
    engines = ["torch"]
    with TemporaryDirectory() as scratch:
        if graph:
            from build_model import build_model

            built = build_model(folder, Path(scratch))
            files |= {f"onnxruntime/{file.name}": file for file in built.iterdir()}
            engines.append("onnxruntime")
        facts = {
            "kind": "model",
            "name": card.identity.name,
            "version": card.identity.version,
            "platform": ANY_PLATFORM,
            "needs_program": needs,
            "model_sha256": card.identity.sha256,
            "engines": engines,
        }
        target = _place_for(out, f"{card.identity.id}{PACK_SUFFIX}")
        return write_pack(target, facts, files, private, card.identity.date)


def program_pack(folder: Path, out: Path, private: Ed25519PrivateKey, needs: str, variant: str = "cpu") -> Path:
    """A pack of the built program in `folder`; links in it become files of their own."""
    from pneumo_desktop.storage.migration import bundled_migrations

    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    starts = [name for name in (NAME, f"{NAME}.exe", f"{NAME}-cli.exe") if name in files]
    platform = platform_here("torch" if variant == "gpu" else "onnxruntime")
    facts = {
        "kind": "program",
        "name": "Pneumo Desktop",
        "version": __version__,
        "platform": platform,
        "needs_program": needs,
        "start": starts,
        "schema": len(bundled_migrations()),
    }
    target = _place_for(out, f"{NAME}-{__version__}-{platform}{PACK_SUFFIX}")
    return write_pack(target, facts, files, private, datetime.now(UTC).date().isoformat())


def _place_for(out: Path, name: str) -> Path:
    """`out` itself where it is named as a pack is, else `name` in the folder `out`, which is made if it is not there."""
    if out.suffix == PACK_SUFFIX and not out.is_dir():
        out.parent.mkdir(parents=True, exist_ok=True)
        return out
    try:
        out.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise SystemExit(f"{out} is a file. Name a folder, or a file that ends in {PACK_SUFFIX}.") from error
    return out / name


def _passphrase(args: argparse.Namespace, twice: bool) -> bytes:
    if args.no_passphrase:
        return b""
    typed = getpass.getpass("Passphrase of the key: ")
    if twice and getpass.getpass("Once more: ") != typed:
        raise SystemExit("These differ.")
    return typed.encode()


def main() -> None:
    """Make a key or a pack."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    keygen = commands.add_parser("keygen")
    keygen.add_argument("file", type=Path)
    keygen.add_argument("--name", required=True, help="whose key it is, as clinics will read it")
    packs = [commands.add_parser(kind) for kind in ("model", "program")]
    for pack in packs:
        pack.add_argument("folder", type=Path)
        pack.add_argument("--key", type=Path, required=True)
        pack.add_argument("--out", type=Path, default=Path())
        pack.add_argument("--needs", default=__version__, help="oldest program that may install it")
    packs[1].add_argument("--variant", choices=("cpu", "gpu"), default="cpu")
    for command in (keygen, *packs):
        command.add_argument("--no-passphrase", action="store_true")
    args = parser.parse_args()
    if args.command == "keygen":
        private = make_key(args.file, _passphrase(args, twice=True))
        print("For resources/keys/trusted.json:", json.dumps(trusted_entry(private, args.name)))
        return
    private = read_key(args.key, _passphrase(args, twice=False) or None)
    if args.command == "model":
        made = model_pack(args.folder, args.out, private, args.needs)
    else:
        made = program_pack(args.folder, args.out, private, args.needs, args.variant)
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
