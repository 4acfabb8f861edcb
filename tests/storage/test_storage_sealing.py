"""Sealed files: what was written comes back, and nothing that was changed does."""

from __future__ import annotations

import io
import random

import pytest

from pneumo_desktop.storage import sealing
from pneumo_desktop.storage.sealing import CHUNK_BYTES, HEADER_BYTES, BrokenSealError, StoreKey, read_sealed, write_sealed

KEY = StoreKey(bytes(range(32)))
PIECE = CHUNK_BYTES + 16


def seal(content: bytes, key: StoreKey = KEY, name: str = "films/a") -> bytes:
    out = io.BytesIO()
    write_sealed(out, content, key, name)
    return out.getvalue()


def unseal(sealed: bytes, key: StoreKey = KEY, name: str = "films/a") -> bytes:
    return read_sealed(io.BytesIO(sealed), key, name)


@pytest.mark.parametrize(
    "size", [0, 1, 1000, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 2 * CHUNK_BYTES + 7]
)
def test_content_comes_back(size):
    content = random.Random(size).randbytes(size)
    assert unseal(seal(content)) == content


def test_the_same_content_looks_different_each_time_and_shows_nothing():
    content = b"Abebe Bikila " * 1000
    one, other = seal(content), seal(content)
    assert one != other
    assert one[HEADER_BYTES:] != other[HEADER_BYTES:]
    assert b"Abebe" not in one
    assert len(one) == HEADER_BYTES + len(content) + 16


def test_each_changed_byte_of_a_small_file_is_found():
    sealed = seal(b"small film")
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(BrokenSealError):
            unseal(bytes(changed))


@pytest.mark.parametrize("cut", [0, 5, HEADER_BYTES, HEADER_BYTES + 3, HEADER_BYTES + PIECE, HEADER_BYTES + 2 * PIECE, -1])
def test_a_file_that_was_cut_short_is_found(cut):
    sealed = seal(bytes(2 * CHUNK_BYTES + 100))
    with pytest.raises(BrokenSealError):
        unseal(sealed[:cut])


def test_chunks_exchanged_repeated_or_left_out_are_found():
    sealed = seal(bytes(3 * CHUNK_BYTES))
    head = sealed[:HEADER_BYTES]
    one, two, three = (sealed[HEADER_BYTES + i * PIECE :][:PIECE] for i in range(3))
    assert head + one + two + three == sealed
    for wrong in (two + one + three, one + three, one + one + three, one + two + three + three, one + two):
        with pytest.raises(BrokenSealError):
            unseal(head + wrong)


def test_a_file_put_in_the_place_of_another_is_found():
    with pytest.raises(BrokenSealError):
        unseal(seal(b"x", name="films/a"), name="films/b")
    with pytest.raises(BrokenSealError):
        unseal(seal(b"x", name="films/a"), name="reports/a")


def test_a_file_of_another_store_is_found():
    with pytest.raises(BrokenSealError):
        unseal(seal(b"x"), key=StoreKey(bytes(32)))


def test_keys_for_each_purpose_differ_and_names_say_nothing():
    assert KEY.database not in (KEY.secret, KEY.file_key("films/a", bytes(32)))
    assert KEY.file_key("films/a", bytes(32)) != KEY.file_key("films/b", bytes(32))
    assert KEY.file_key("films/a", bytes(32)) != KEY.file_key("films/a", bytes(31) + b"1")
    name = KEY.disk_name("films/" + "ab" * 32)
    assert len(name) == 64
    assert "abab" not in name
    assert name == KEY.disk_name("films/" + "ab" * 32) != StoreKey(bytes(32)).disk_name("films/" + "ab" * 32)
    assert StoreKey.make().secret != StoreKey.make().secret
    with pytest.raises(ValueError, match="32 bytes"):
        StoreKey(b"short")


def test_derivation_is_hkdf_as_the_rfc_has_it():
    """RFC 5869, test case 3 gives its first 32 bytes for an empty salt and info; ours adds its own info."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    assert HKDF(SHA256(), 32, None, b"").derive(b"\x0b" * 22).hex().startswith("8da4e775a563c18f715f802a063c5a31")
    assert sealing.derive(b"\x0b" * 32, "x") == HKDF(SHA256(), 32, None, b"pneumo-desktop x").derive(b"\x0b" * 32)
