"""Keys of an encrypted store, and its files: AES-256-GCM in chunks, bound to their order and to the name of the file.

The framing is STREAM (Hoang, Reyhanitabar, Rogaway, Vizar: Online Authenticated-Encryption and its Nonce-Reuse
Misuse-Resistance, 2015) as the file format age has it: every file has a key of its own, the nonce of a chunk is its number
and whether it is the last. So a file that was cut short, put together anew or exchanged for another one is not read.

The library of ciphers is loaded where it is needed: a plain store, and the start of the window, do without it.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from typing import BinaryIO

KEY_BYTES = 32
CHUNK_BYTES = 1 << 20
_MAGIC = b"PNEUMO-SEALED-1\x00"
_SALT_BYTES, _TAG_BYTES, _COUNTER_BYTES = 32, 16, 11
HEADER_BYTES = len(_MAGIC) + _SALT_BYTES


class BrokenSealError(Exception):
    """A sealed file is cut short, changed, another one, or of another store."""


def derive(secret: bytes, purpose: str, salt: bytes = b"") -> bytes:
    """A key of 32 bytes for one purpose (HKDF-SHA256, RFC 5869) out of a secret that is already full of chance."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt or None, f"pneumo-desktop {purpose}".encode()).derive(secret)


class StoreKey:
    """The random key of one store, and the keys of its parts derived from it."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != KEY_BYTES:
            raise ValueError("a store key has 32 bytes")
        self.secret = secret
        self.database = derive(secret, "database 1")
        self._files = derive(secret, "files 1")
        self._names = derive(secret, "file names 1")

    @classmethod
    def make(cls) -> StoreKey:
        """A new one at random."""
        return cls(os.urandom(KEY_BYTES))

    def disk_name(self, name: str) -> str:
        """What the file known as `name` is called on the disk: a keyed hash, since a film's plain hash recognises it."""
        return hmac.new(self._names, name.encode(), hashlib.sha256).hexdigest()

    def file_key(self, name: str, salt: bytes) -> bytes:
        """The key of one writing of the file known as `name`."""
        return derive(self._files, f"file {name}", salt)


def write_sealed(out: BinaryIO, content: bytes, key: StoreKey, name: str) -> None:
    """Encrypt `content` into `out` as the file known as `name`."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    header = _MAGIC + os.urandom(_SALT_BYTES)
    cipher = AESGCM(key.file_key(name, header[len(_MAGIC) :]))
    out.write(header)
    view = memoryview(content)
    starts = range(0, max(1, len(content)), CHUNK_BYTES)
    for number, start in enumerate(starts):
        chunk = view[start : start + CHUNK_BYTES]
        out.write(cipher.encrypt(_nonce(number, number == len(starts) - 1), chunk, header))


def sealed_size(size: int) -> int:
    """Bytes on the disk of a content of `size` bytes."""
    return HEADER_BYTES + size + _TAG_BYTES * max(1, -(-size // CHUNK_BYTES))


def read_sealed(stream: BinaryIO, key: StoreKey, name: str) -> bytes:
    """The content of the file known as `name`; raises BrokenSealError."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    header = stream.read(HEADER_BYTES)
    if len(header) < HEADER_BYTES or not header.startswith(_MAGIC):
        raise BrokenSealError("no sealed file")
    cipher = AESGCM(key.file_key(name, header[len(_MAGIC) :]))
    parts: list[bytes] = []
    sealed = stream.read(CHUNK_BYTES + _TAG_BYTES)
    while True:
        following = stream.read(CHUNK_BYTES + _TAG_BYTES)
        try:
            parts.append(cipher.decrypt(_nonce(len(parts), not following), sealed, header))
        except (InvalidTag, ValueError) as error:  # ValueError: less than a tag
            raise BrokenSealError("not as it was written") from error
        if not following:
            return parts[0] if len(parts) == 1 else b"".join(parts)
        sealed = following


def _nonce(number: int, is_last: bool) -> bytes:
    """12 bytes; safe to count, since no two files share a key."""
    return number.to_bytes(_COUNTER_BYTES, "big") + bytes([is_last])
