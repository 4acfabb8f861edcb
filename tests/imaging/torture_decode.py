"""Damages films in a thousand ways and decodes what comes of it: every file has to end in a film or in a code.

Run as `PYTHONPATH=.:tests python tests/imaging/torture_decode.py --seconds 300 --seed 1`. The files are the twins of
film_twins, streams of other encoders and pydicom's own test files, with bits turned, bytes put in, taken out and repeated,
numbers made huge and files cut and joined. They are decoded as the program does it, in a process of its own. It fails on
anything but a film or a PneumoError, on a decoder that hung, and on memory above the limit; crashes of the decoder are
counted and kept as files in build/torture, since the program survives them.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from film_files import build_dicom, chest_like, to_bytes
from film_twins import TOP, TWINS
from pydicom.data import get_testdata_file

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.imaging.isolated import IsolatedDecoder
from pneumo_desktop.imaging.limits import MAX_PIXELS

MEMORY_LIMIT_BYTES = 1024**3
TIME_LIMIT_S = 20.0
KEPT = Path("build/torture")
_FILE_BYTES = 120_000
_NUMBERS = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_STREAM_SYNTAXES = {"jpeg_l": "1.2.840.10008.1.2.4.57", "jpeg_e": "1.2.840.10008.1.2.4.51", "htj2k_": "1.2.840.10008.1.2.4.201"}


def collect() -> dict[str, bytes]:
    """The intact files by name."""
    values = chest_like(64, 80)
    values[0, :3] = 0, TOP, 0
    files = {name: twin.make(values) for name, twin in TWINS.items()}
    for path in sorted(Path(__file__).with_name("streams").iterdir()):
        bits = 16 if "16_bits" in path.name else 12
        elements = {"BitsStored": bits, "HighBit": bits - 1}
        files[path.name] = to_bytes(build_dicom(values, _STREAM_SYNTAXES[path.name[:6]], path.read_bytes(), **elements))
    for path in sorted(Path(get_testdata_file("CT_small.dcm", download=False)).parent.rglob("*.dcm")):
        if path.stat().st_size <= _FILE_BYTES:
            files[path.name] = path.read_bytes()
    return files


def damage(source: bytes, other: bytes, chance: random.Random) -> bytes:
    """`source` after one to six accidents; headers are hit more often than they would be by chance."""
    data = bytearray(source)
    for _ in range(chance.randint(1, 6)):
        if len(data) < 16:
            break
        at = chance.randrange(min(len(data) - 8, 2000) if chance.random() < 0.6 else len(data) - 8)
        _ACCIDENTS[chance.randrange(len(_ACCIDENTS))](data, at, other, chance)
    return bytes(data)


def _turn_a_bit(data: bytearray, at: int, _other: bytes, chance: random.Random) -> None:
    data[at] ^= 1 << chance.randrange(8)


def _replace(data: bytearray, at: int, _other: bytes, chance: random.Random) -> None:
    data[at : at + 4] = chance.randbytes(4)


def _put_a_number(data: bytearray, at: int, _other: bytes, chance: random.Random) -> None:
    width = chance.choice((1, 2, 4))
    number = chance.choice(_NUMBERS) & (256**width - 1)
    data[at : at + width] = number.to_bytes(width, chance.choice(("little", "big")))  # type: ignore[arg-type]


def _put_in(data: bytearray, at: int, _other: bytes, chance: random.Random) -> None:
    data[at:at] = chance.randbytes(chance.randint(1, 16))


def _take_out(data: bytearray, at: int, _other: bytes, chance: random.Random) -> None:
    del data[at : at + chance.randint(1, 64)]


def _repeat(data: bytearray, at: int, _other: bytes, chance: random.Random) -> None:
    part = data[at : at + chance.randint(1, 200)]
    data[at:at] = part * chance.randint(1, 20)


def _cut(data: bytearray, at: int, _other: bytes, chance: random.Random) -> None:
    if chance.random() < 0.3:
        del data[at:]


def _join(data: bytearray, at: int, other: bytes, chance: random.Random) -> None:
    start = chance.randrange(max(1, len(other)))
    data[at : at + chance.randint(1, 500)] = other[start : start + chance.randint(1, 500)]


_ACCIDENTS = (_turn_a_bit, _turn_a_bit, _replace, _put_a_number, _put_a_number, _put_in, _take_out, _repeat, _cut, _join)


@dataclass
class Outcomes:
    """What came of the files, and the largest of everything."""

    codes: Counter[str] = field(default_factory=Counter)
    peak_bytes: int = 0
    longest_s: float = 0.0
    longest_name: str = ""
    problems: list[str] = field(default_factory=list)


def decode_one(decoder: IsolatedDecoder, path: Path, name: str, outcomes: Outcomes) -> str:
    """The code that the file at `path` ends with ("film" if it is one), with everything measured."""
    started = time.monotonic()
    try:
        code = check_film(decoder(path, CancelToken()), outcomes, name)
    except PneumoError as error:
        code = error.code
    except Exception as error:
        code = type(error).__name__
        outcomes.problems.append(f"{name}: {code} instead of a code")
    took_s = time.monotonic() - started
    if took_s > outcomes.longest_s:
        outcomes.longest_s, outcomes.longest_name = took_s, f"{name} ({code})"
    outcomes.codes[code] += 1
    return code


def check_film(film: Film, outcomes: Outcomes, name: str) -> str:
    if film.pixels.shape != (film.facts.height_px, film.facts.width_px) or film.pixels.size > MAX_PIXELS:
        outcomes.problems.append(f"{name}: a film of {film.pixels.shape}")
    if not np.isfinite(film.slope) or not film.presentations:
        outcomes.problems.append(f"{name}: a film that cannot be shown")
    return "film"


def peak_memory(process_id: int | None) -> int:
    """The most that the process ever held, in bytes; 0 where the system does not tell."""
    status = Path(f"/proc/{process_id}/status")
    try:
        return int(status.read_text().split("VmHWM:")[1].split()[0]) * 1024
    except (OSError, IndexError):
        return 0


def torture(seconds: float, seed: int) -> Outcomes:
    """Damage and decode until the time is over."""
    chance = random.Random(seed)
    files = collect()
    names = sorted(files)
    outcomes = Outcomes()
    decoder = IsolatedDecoder(time_limit_s=TIME_LIMIT_S)
    deadline = time.monotonic() + seconds
    with tempfile.TemporaryDirectory(prefix="pneumo-torture-") as folder:
        path = Path(folder) / "film"
        try:
            while time.monotonic() < deadline:
                name, other = chance.choice(names), chance.choice(names)
                source = damage(files[name], files[other], chance)
                path.write_bytes(source)
                code = decode_one(decoder, path, name, outcomes)
                peak = peak_memory(decoder.process_id)
                outcomes.peak_bytes = max(outcomes.peak_bytes, peak)
                if peak > MEMORY_LIMIT_BYTES or code in ("film.decoder_crashed", "film.decoder_hung"):
                    _keep(source, code, name, outcomes)
                if peak > MEMORY_LIMIT_BYTES:
                    outcomes.problems.append(f"{name}: {peak // 2**20} MiB ({code})")
                    decoder.close()
                if code in ("film.decoder_hung", "film.decoder_not_started"):
                    outcomes.problems.append(f"{name}: {code}")
        finally:
            decoder.close()
    return outcomes


def _keep(source: bytes, code: str, name: str, outcomes: Outcomes) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{code}_{outcomes.codes.total()}_{Path(name).stem.replace(' ', '_')}").write_bytes(source)


def main() -> int:
    """Torture, tell what came of it; 0 if every file ended as it should."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=300.0)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    outcomes = torture(args.seconds, args.seed)
    total = outcomes.codes.total()
    print(f"{total} damaged films, seed {args.seed}, {total / args.seconds:.0f} a second")
    for code, count in outcomes.codes.most_common():
        print(f"{count:8d}  {code}")
    own = peak_memory(os.getpid())
    print(f"peak memory of the program itself {own / 2**20:.0f} MiB")
    if own > MEMORY_LIMIT_BYTES:
        outcomes.problems.append("the program itself took too much memory")
    print(f"longest {outcomes.longest_s:.2f} s: {outcomes.longest_name}; peak memory {outcomes.peak_bytes / 2**20:.0f} MiB")
    for problem in outcomes.problems:
        print("PROBLEM", problem)
    return 1 if outcomes.problems or not outcomes.codes["film"] else 0


if __name__ == "__main__":
    sys.exit(main())
