"""Who may make packs: Ed25519 keys (RFC 8032) that came with the program, and the check of a signature against them."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.packs.manifest import key_named_by

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SIGNATURE_BYTES = 64
_PREFIX = b"pneumo-desktop pack manifest 1\0"
"""Signed with the manifest, so that no signature given for something else counts here."""


@dataclass(frozen=True)
class TrustedKey:
    """A public key (32 bytes) and whose it is."""

    name: str
    public: bytes

    @property
    def id(self) -> str:
        return key_id(self.public)


def key_id(public: bytes) -> str:
    """What a key is called: the beginning of its hash."""
    return hashlib.sha256(public).hexdigest()[:16]


def read_trusted_keys(file: Path) -> tuple[TrustedKey, ...]:
    """The keys in `file`; none where it is missing or damaged, so that then nothing is trusted."""
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        keys = [TrustedKey(str(entry["name"]), base64.b64decode(entry["public"], validate=True)) for entry in raw["keys"]]
    except (OSError, ValueError, KeyError, TypeError):
        return ()
    return tuple(key for key in keys if len(key.public) == 32)


def sign(manifest: bytes, private: Ed25519PrivateKey) -> bytes:
    """The signature that goes beside the manifest; for the tool that makes packs, and tests."""
    return private.sign(_PREFIX + manifest)


def check_signature(manifest: bytes, signature: bytes, trusted: Sequence[TrustedKey], file: str) -> TrustedKey:
    """The trusted key that signed `manifest`.

    Raises PneumoError("pack.no_keys") where this program trusts nobody, "pack.unknown_key" for a key it does not know and
    "pack.bad_signature" for a signature that does not fit.
    """
    from cryptography.exceptions import InvalidSignature  # only here: the start of the program does not wait for it
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if not trusted:
        raise PneumoError("pack.no_keys", file=file)
    named = key_named_by(manifest)
    for key in trusted:
        if key.id != named:
            continue
        try:
            Ed25519PublicKey.from_public_bytes(key.public).verify(signature, _PREFIX + manifest)
        except (InvalidSignature, ValueError):
            raise PneumoError("pack.bad_signature", file=file) from None
        return key
    raise PneumoError("pack.unknown_key", file=file)
