"""A process that decodes as `decoder_child` does, save that the first word of a file says what goes wrong in it."""

from __future__ import annotations

import ctypes
import os
import sys
import time

from pneumo_desktop.domain.film import Film
from pneumo_desktop.imaging import decoder_child
from pneumo_desktop.imaging.decoder_child import decode_bytes, serve


def decode(source: bytes) -> Film:
    word = source.split(b" ", 1)[0]
    if "abort" in sys.argv:  # whatever it is given, as a damaged file makes a decoder's own code do
        os.abort()
    if word == b"segfault":
        ctypes.string_at(0)
    if word == b"abort":
        os.abort()
    if word == b"hang":
        while True:
            time.sleep(3600)
    if word == b"spin":
        ctypes.CDLL(None).getc  # noqa: B018
        while True:
            pass
    if word == b"eat":
        eaten = []
        while True:
            eaten.append(bytearray(os.urandom(2**20) * 64))
    if word == b"print":
        os.write(1, b"a library that talks\n" * 5000)
        os.write(2, b"and talks\n" * 50_000)
    if word == b"wrong":
        raise KeyError("a mistake of our own")
    return decode_bytes(source.partition(b" ")[2])


if __name__ == "__main__":
    if "small" in sys.argv:
        decoder_child.MAX_DECODER_MEMORY_BYTES = 256 * 2**20
    if "unlimited" in sys.argv:  # as on Windows and macOS
        decoder_child._limit_memory = lambda limit_bytes: None
    if "die" in sys.argv:
        sys.exit(3)
    if "chatter" in sys.argv:
        os.write(1, b"Welcome to this program!\n")
    sys.exit(serve([word for word in sys.argv if word.isdigit()], decode))
