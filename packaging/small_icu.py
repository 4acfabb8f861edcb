"""Qt's ICU without the tables that this program never asks for (Linux): names of units, currencies, zones and countries, old
encodings, breaking of lines, transliteration. What Qt does ask for stays: the order of letters in every language, normal forms.

The library that Qt loads is nothing but ICU's common data under one symbol, so it is made anew from the entries that stay. The
format of the data: ICU User Guide, "ICU Data"; source/common/ucmndata.h (a header, a count, pairs of offsets of name and data,
sorted by name). Needs gcc; without it the library stays as it is.
"""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

KEPT = re.compile(
    r"coll/.+"
    r"|[^/]+\.(icu|nrm|spp|cfu)"
    r"|(root|pool|res_index|supplementalData|likelySubtags|langInfo|numberingSystems|keyTypeData|timezoneTypes|zoneinfo64"
    r"|windowsZones|metaZones|metadata|plurals|pluralRanges|icustd|icuver|genderList|dayPeriods|grammaticalFeatures"
    r"|(en|fr|es|pt|ar)(_[A-Z0-9]+)?)\.res"
)
"""Names below `icudtNNl/`."""


def entries(data: bytes) -> tuple[bytes, list[tuple[str, bytes]]]:
    """The header of ICU's common data and its entries, by name. ValueError if it is something else."""
    (size,) = struct.unpack_from("<H", data, 0)
    if data[2:4] != b"\xda\x27" or data[12:16] != b"CmnD":
        raise ValueError("not the common data of ICU in this machine's byte order")
    (count,) = struct.unpack_from("<I", data, size)
    offsets = [struct.unpack_from("<II", data, size + 4 + 8 * number) for number in range(count)]
    names = [data[size + name : data.index(b"\0", size + name)].decode("ascii") for name, _ in offsets]
    ends = [start for _, start in offsets[1:]] + [len(data) - size]
    parts = [data[size + start : size + end] for (_, start), end in zip(offsets, ends, strict=True)]
    return data[:size], list(zip(names, parts, strict=True))


def joined(header: bytes, kept: list[tuple[str, bytes]]) -> bytes:
    """Common data of these entries; each begins at a multiple of 16 bytes, as ICU asks."""
    table = 4 + 8 * len(kept)
    names = b"".join(name.encode("ascii") + b"\0" for name, _ in kept)
    offsets, name_at, data_at = [], table, _aligned(table + len(names))
    begin = data_at
    body = bytearray()
    for name, part in kept:
        offsets.append(struct.pack("<II", name_at, data_at))
        name_at += len(name) + 1
        body += part.ljust(_aligned(len(part)), b"\xaa")
        data_at = begin + len(body)
    index = struct.pack("<I", len(kept)) + b"".join(offsets) + names
    return header + index.ljust(begin, b"\xaa") + bytes(body)


def _aligned(place: int) -> int:
    return (place + 15) // 16 * 16


def make_smaller(library: Path) -> None:
    """Write `library` (libicudata.so.NN) anew with what KEPT names."""
    symbol, place, size = _data_of(library)
    header, all_entries = entries(library.read_bytes()[place : place + size])
    kept = [(name, part) for name, part in all_entries if KEPT.fullmatch(name.split("/", 1)[1])]
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder) / "data.s", Path(folder) / library.name
        (Path(folder) / "data.bin").write_bytes(joined(header, kept))
        source.write_text(
            f'.section .rodata\n.globl {symbol}\n.type {symbol}, @object\n.balign 16\n{symbol}:\n.incbin "{folder}/data.bin"\n'
            f'.size {symbol}, .-{symbol}\n.section .note.GNU-stack,"",@progbits\n',
            encoding="ascii",
        )
        options = ["-shared", "-nostdlib", f"-Wl,-soname,{library.name}", "-Wl,--build-id=none"]
        subprocess.run(["gcc", *options, "-o", str(made), str(source)], check=True)
        shutil.copyfile(made, library)


def _data_of(library: Path) -> tuple[str, int, int]:
    """The symbol of the data, where it begins in the file and its length in bytes."""
    shown = subprocess.run(["readelf", "-WsS", str(library)], capture_output=True, text=True, check=True).stdout
    found = re.search(r"\s([0-9a-f]{16})\s+(0x[0-9a-f]+|\d+)\s+OBJECT\s+GLOBAL\s+DEFAULT\s+\d+\s+(icudt\d+_dat)", shown)
    section = re.search(r"\.rodata\s+PROGBITS\s+([0-9a-f]+)\s+([0-9a-f]+)", shown)
    if found is None or section is None:
        raise ValueError(f"{library.name} does not hold ICU's data as expected")
    address, begins, at = int(found[1], 16), int(section[1], 16), int(section[2], 16)
    return found[3], at + address - begins, int(found[2], 0)


def make_all_smaller(folder: Path) -> None:
    """Every libicudata below `folder`; without gcc nothing changes, and that is said."""
    if shutil.which("gcc") is None:
        print("no gcc: the tables of ICU stay whole", file=sys.stderr)
        return
    for library in folder.rglob("libicudata.so.*"):
        if not library.is_symlink():
            make_smaller(library)


if __name__ == "__main__":
    make_all_smaller(Path(sys.argv[1]))
