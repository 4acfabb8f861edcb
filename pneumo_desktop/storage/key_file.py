"""The key file beside an encrypted database: the store's key, wrapped once by the passphrase and once by the recovery key.

It is written whole, flushed, and kept twice; either copy opens the store. A change of passphrase wraps the same key anew,
nothing else is written. scrypt's parameters stand in the file, so that they can grow with the computers that guess.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import unicodedata
import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.recovery_key import read_recovery_key
from pneumo_desktop.storage.files import placed_whole, sync_file
from pneumo_desktop.storage.sealing import KEY_BYTES, StoreKey, derive

KEY_FILE, KEY_FILE_COPY = "key.json", "key.copy.json"
VERSION = 1
SCRYPT_N, SCRYPT_R, SCRYPT_P = 2**17, 8, 1
"""The cost of one guess: 128 MiB of memory (128 * N * r bytes) and about half a second of one core; see docs/encryption.md."""
_MAX_N, _MAX_R, _MAX_P = 2**22, 16, 8  # what a damaged or hostile file may ask for
_SALT_BYTES, _NONCE_BYTES = 16, 12


@dataclass(frozen=True)
class KeyFile:
    """What stands in the file: `passphrase` and `recovery` are slots of plain values, the wrapped key among them.

    `serial` grows with each change, so that of two copies the newer one counts.
    """

    store: str
    serial: int
    passphrase: Mapping[str, Any]
    recovery: Mapping[str, Any]

    def text(self) -> str:
        """The file's content, with a checksum that shows a torn or changed one."""
        body = {
            "version": VERSION,
            "store": self.store,
            "serial": self.serial,
            "passphrase": dict(self.passphrase),
            "recovery": dict(self.recovery),
        }
        return json.dumps(body | {"sha256": _checksum(body)}, indent=2)


def make_key_file(key: StoreKey, passphrase: str, recovery_key: str) -> KeyFile:
    """A new file that gives `key` to either."""
    store = uuid.uuid4().hex
    return KeyFile(store, 1, _wrap_by_passphrase(key, passphrase, store), _wrap_by_recovery(key, recovery_key, store))


def with_passphrase(file: KeyFile, key: StoreKey, passphrase: str) -> KeyFile:
    """The same key under another passphrase; the recovery key stays good."""
    return replace(file, serial=file.serial + 1, passphrase=_wrap_by_passphrase(key, passphrase, file.store))


def with_recovery_key(file: KeyFile, key: StoreKey, recovery_key: str) -> KeyFile:
    """The same key under another recovery key; the old sheet of paper opens nothing any more."""
    return replace(file, serial=file.serial + 1, recovery=_wrap_by_recovery(key, recovery_key, file.store))


def open_by_passphrase(file: KeyFile, passphrase: str) -> StoreKey:
    """The store's key; raises PneumoError("store.wrong_passphrase"). Takes as long as one guess does."""
    slot = file.passphrase
    return _unwrap(slot, _stretch(passphrase, slot), _bound(file.store, slot), "store.wrong_passphrase")


def open_by_recovery_key(file: KeyFile, typed: str) -> StoreKey:
    """The store's key; raises PneumoError "recovery.length", "recovery.group" or "store.wrong_recovery_key"."""
    slot = file.recovery
    wrapping = _recovery_wrapping(read_recovery_key(typed), _unbase(slot["salt"]))
    return _unwrap(slot, wrapping, _bound(file.store, slot), "store.wrong_recovery_key")


def open_by_either(file: KeyFile, typed: str) -> StoreKey:
    """The store's key by the passphrase or by the recovery key, whichever was typed; raises what `open_by_passphrase` does."""
    try:
        return open_by_recovery_key(file, typed)
    except PneumoError:
        return open_by_passphrase(file, typed)


# --- on the disk -------------------------------------------------------------------------------------------------------


def has_key_file(folder: Path) -> bool:
    """Whether the store in `folder` is an encrypted one."""
    return (folder / KEY_FILE).exists() or (folder / KEY_FILE_COPY).exists()


def read_key_file(folder: Path) -> KeyFile:
    """The newer of the two copies that are whole.

    Raises PneumoError("store.key_damaged") where neither is and ("store.newer") for one of a newer program.
    """
    found = [file for name in (KEY_FILE, KEY_FILE_COPY) if (file := _read(folder / name)) is not None]
    if not found:
        raise PneumoError("store.key_damaged", folder=str(folder))
    return max(found, key=lambda file: file.serial)


def write_key_file(folder: Path, file: KeyFile) -> None:
    """Write both copies, one after the other, each whole or not at all."""
    for name in (KEY_FILE, KEY_FILE_COPY):
        target = folder / name
        part = target.with_name(name + ".part")
        with suppress(OSError):
            part.unlink(missing_ok=True)
        with placed_whole(part, target), part.open("x", encoding="ascii") as out:
            out.write(file.text())
            out.flush()
            sync_file(out.fileno())


def mend_key_file(folder: Path, file: KeyFile) -> None:
    """Write a copy anew that is missing, torn or older; call it once `file` has been seen to open the store."""
    if any(_read(folder / name) != file for name in (KEY_FILE, KEY_FILE_COPY)):
        write_key_file(folder, file)


def _read(path: Path) -> KeyFile | None:
    """The key file at `path`, None for one that is missing, torn or changed."""
    try:
        return parse_key_file(path.read_bytes())
    except OSError:
        return None


def parse_key_file(content: bytes) -> KeyFile | None:
    """A key file from what stands in it, None where that is torn or changed; raises PneumoError("store.newer")."""
    try:
        body = json.loads(content.decode("ascii"))
        checksum = body.pop("sha256")
        version = body["version"]
        if isinstance(version, int) and version > VERSION:
            raise PneumoError("store.newer", version=version, known=VERSION)
        if checksum != _checksum(body):
            return None
        file = KeyFile(body["store"], body["serial"], body["passphrase"], body["recovery"])
        _check_cost(file.passphrase)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return file


def _check_cost(slot: Mapping[str, Any]) -> None:
    n, r, p = slot["n"], slot["r"], slot["p"]
    if not (1 < n <= _MAX_N and n & (n - 1) == 0 and 1 <= r <= _MAX_R and 1 <= p <= _MAX_P):
        raise ValueError("no cost of ours")


def _checksum(body: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


# --- wrapping ----------------------------------------------------------------------------------------------------------


def _wrap_by_passphrase(key: StoreKey, passphrase: str, store: str) -> dict[str, Any]:
    slot = {"kdf": "scrypt", "n": SCRYPT_N, "r": SCRYPT_R, "p": SCRYPT_P, "salt": _base(os.urandom(_SALT_BYTES))}
    return _wrap(slot, key, _stretch(passphrase, slot), store)


def _wrap_by_recovery(key: StoreKey, recovery_key: str, store: str) -> dict[str, Any]:
    salt = os.urandom(_SALT_BYTES)
    slot = {"kdf": "hkdf-sha256", "salt": _base(salt)}
    return _wrap(slot, key, _recovery_wrapping(read_recovery_key(recovery_key), salt), store)


def _stretch(passphrase: str, slot: Mapping[str, Any]) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    words = unicodedata.normalize("NFC", passphrase).encode()
    return Scrypt(salt=_unbase(slot["salt"]), length=KEY_BYTES, n=slot["n"], r=slot["r"], p=slot["p"]).derive(words)


def _recovery_wrapping(recovery_key: str, salt: bytes) -> bytes:
    return derive(recovery_key.encode("ascii"), "recovery key 1", salt)


def _wrap(slot: dict[str, Any], key: StoreKey, wrapping: bytes, store: str) -> dict[str, Any]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE_BYTES)
    slot = slot | {"nonce": _base(nonce)}
    return slot | {"wrapped": _base(AESGCM(wrapping).encrypt(nonce, key.secret, _bound(store, slot)))}


def _unwrap(slot: Mapping[str, Any], wrapping: bytes, bound: bytes, wrong: str) -> StoreKey:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return StoreKey(AESGCM(wrapping).decrypt(_unbase(slot["nonce"]), _unbase(slot["wrapped"]), bound))
    except InvalidTag:
        raise PneumoError(wrong) from None


def _bound(store: str, slot: Mapping[str, Any]) -> bytes:
    """What the wrapped key is bound to: its store and all that stands in its slot beside it."""
    rest = {name: value for name, value in slot.items() if name != "wrapped"}
    return json.dumps({"store": store, "slot": rest}, sort_keys=True, separators=(",", ":")).encode()


def _base(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _unbase(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
