"""Kills a process at random moments of saving, and looks afterwards for anything lost or half there.

Run as `python tests/storage/torture_kill.py --rounds 100`. With `--every-step` it instead dies at each single file
operation and SQL statement in turn, from an empty folder to a saved record (needs fork). `--encrypted` does the same with an
encrypted store.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import closing
from datetime import datetime
from pathlib import Path

from storage_samples import make_film, make_record, next_version, write_report

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.storage import database, engine, inspection, migration
from pneumo_desktop.storage.codec import encode_record
from pneumo_desktop.storage.exchange import older_places
from pneumo_desktop.storage.files import film_file_name, make_folder
from pneumo_desktop.storage.keeping import ClosedStore, SqliteKeeping
from pneumo_desktop.storage.key_file import make_key_file, write_key_file
from pneumo_desktop.storage.lock import hold_store
from pneumo_desktop.storage.records import DATABASE_NAME, open_store
from pneumo_desktop.storage.sealing import StoreKey

KEY = StoreKey(bytes(range(32)))
PASSPHRASE = "granite window Lalibela nine"
Versions = dict[tuple[str, int], str]
"""Record id and version with the digest of what was saved."""


def digest(record) -> str:
    return hashlib.sha256(encode_record(record).encode()).hexdigest()


def say(*words: object) -> None:
    os.write(1, (" ".join(str(word) for word in words) + "\n").encode())


def save_forever(data: Path, seed: int, key: StoreKey | None = None) -> None:
    """The victim: saves new records and second versions, and says so each time that `save` has returned; now and then it
    erases a record, makes a backup, or restores the one it made."""
    chance = random.Random(seed)
    backup = data.parent / "victim.pneumo-backup"
    with hold_store(data) as lock, open_store(data, lock, key) as store:
        keeping = SqliteKeeping(store, "torture")
        say("open")
        while True:
            care_for(store, keeping, backup, chance)
            number = store.next_number(2026)
            say("number", number)
            film = make_film(chance.randrange(8), chance.randrange(100, 400_000))
            record = make_record(number, film)
            for version in (record, next_version(record)):
                saved = store.save(version, film, write_report(store, chance.randbytes(chance.randrange(10, 90_000))))
                say("saved", saved.id, saved.version, digest(saved))


def care_for(store, keeping: SqliteKeeping, backup: Path, chance: random.Random) -> None:
    """Once in a while what takes records away again; each is announced first, for it may be done when the kill comes."""
    number = chance.random()
    lines = store.search("", limit=30)
    if number < 0.1 and lines:
        doomed = chance.choice(lines).id
        say("erasing", doomed)
        keeping.erase([doomed], CancelToken(), no_progress)
        say("erased", doomed)
    elif number < 0.15:
        say("backing_up")
        keeping.back_up(backup, {}, datetime.now().replace(microsecond=0), CancelToken(), no_progress)
        say("backed_up")
    elif number < 0.2 and backup.exists():
        say("restoring")
        keeping.restore(backup, CancelToken(), no_progress)
        say("restored")
        for kept in older_places(store.files.data):
            shutil.rmtree(kept)


def check_files(data: Path, named: set[str]) -> None:
    """Assert that films/ and reports/ hold what rows name, and nothing else."""
    there = {path.name for folder in ("films", "reports") for path in (data / folder).rglob("*") if path.is_file()}
    assert there == named, f"{len(there - named)} files that no row names, {len(named - there)} files missing"


def check_store(data: Path, reported: Versions, key: StoreKey | None = None) -> int:
    """Assert that the store is sound, holds all that was reported and nothing half; returns the number of versions held."""
    found = read_sound_store(data, key)
    lost = {key for key, value in reported.items() if found.get(key) != value}
    assert not lost, f"{len(lost)} reported versions are lost or changed"
    return len(found)


def read_sound_store(data: Path, key: StoreKey | None = None) -> Versions:
    """Every version that the store holds; asserts that the store is sound and that nothing is half there."""
    with hold_store(data) as lock, open_store(data, lock, key) as store:
        left = [path.name for path in store.files.scratch.iterdir()]
        assert left == [], f"leftovers in scratch: {left}"
        with closing(engine.connect(data / DATABASE_NAME, key.database if key else None)) as connection:
            assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        found: Versions = {}
        named: set[str] = set()
        for line in store.search("", limit=-1):
            for version in store.versions(line.id):
                record = store.load(line.id, version)
                assert len(store.read_film(record.film_sha256)) > 0
                assert len(store.read_report(record)) > 0
                film = film_file_name(record.film_sha256, record.film_facts.file_format)
                named |= {store.files.film_path(film).name, store.files.report_path(str(record.report_file)).name}
                found[record.id, version] = digest(record)
        assert all((record_id, 1) in found for record_id, _ in found)
        check_files(data, named)
        check = SqliteKeeping(store, "torture").verify_audit(None, CancelToken(), no_progress)
        assert check.sound, f"the audit is broken at line {check.broken_at}: {check.reason}"
    return found


class Account:
    """What the victims reported, and what the store may therefore hold: after a restore it is what the backup holds.

    Where the kill came in the middle of a backup or a restore, either of two states will do, and nothing between them.
    """

    def __init__(self) -> None:
        self.numbers: list[str] = []
        self.saved = 0
        self.now: list[Versions] = [{}]
        self.in_backup: list[Versions] = []
        self._doomed: set[str] = set()
        self._erased: set[str] = set()

    def hear(self, word: str, *rest: str) -> None:
        """One line of a victim."""
        if word == "number":
            self.numbers.append(rest[0])
        elif word == "saved":
            self.saved += 1
            for state in self.now:
                state[rest[0], int(rest[1])] = rest[2]
        elif word in ("erasing", "erased"):
            (self._doomed if word == "erasing" else self._erased).add(rest[0])
        elif word == "backing_up":
            self.in_backup += [dict(state) for state in self.now]
        elif word == "backed_up":
            self.in_backup = [dict(state) for state in self.now]
        elif word in ("restoring", "restored"):
            before = self.now if word == "restoring" else []
            self.now = [*before, *(dict(state) for state in self.in_backup)]

    def settle(self, found: Versions) -> None:
        """Assert that `found` is one of the states that may be; from now on nothing of it may be lost."""
        lost = [
            sum(1 for place, value in state.items() if place[0] not in self._doomed and found.get(place) != value)
            for state in self.now
        ]
        assert 0 in lost, f"{min(lost)} reported versions are lost or changed"
        back = {record_id for record_id, _ in found} & self._erased
        assert not back, f"{len(back)} erased records are back"
        self.now = [dict(found)]


def run_rounds(rounds: int, data: Path, seed: int = 1, key: StoreKey | None = None) -> dict[str, int]:
    """`rounds` times: start a victim on the same store, kill it at a random moment, check everything so far."""
    chance = random.Random(seed)
    account, tally = Account(), Counter[str]()
    if key is not None:
        make_folder(data)
        write_key_file(data, make_key_file(key, PASSPHRASE, make_recovery_key()))
    for turn in range(rounds):
        output = _kill_one(data, chance, seed * 1000 + turn, key)
        for line in output.decode().split("\n")[:-1]:  # what follows the last line break was cut off
            account.hear(*line.split(" "))
            tally[line.split(" ")[0]] += 1
        account.settle(read_sound_store(data, key))
        check_backup(data, key)
    assert len(account.numbers) == len(set(account.numbers)), "a number was given twice"
    return {"rounds": rounds, "held": len(account.now[0]), **tally}


def check_backup(data: Path, key: StoreKey | None) -> None:
    """Assert that a backup under its name is a whole one; what is half made has another."""
    backup = data.parent / "victim.pneumo-backup"
    if backup.exists():
        assert ClosedStore(data, key=key).plan_restore(backup, CancelToken(), no_progress).checked
    assert list(data.parent.glob("data.restoring-*")) == [], "a restore that was cut off left its folder"


def _kill_one(data: Path, chance: random.Random, seed: int, key: StoreKey | None) -> bytes:
    victim = [sys.executable, __file__, "--victim", str(data), "--seed", str(seed)]
    victim += ["--encrypted"] if key else []
    with subprocess.Popen(victim, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        # Counted in what it says, not in seconds: on a busy computer it must get as far as on an idle one.
        head = b"".join(process.stdout.readline() for _ in range(chance.randrange(1, 16)))
        try:
            process.wait(timeout=chance.uniform(0.0, 0.04))
            raise AssertionError("the victim ended by itself")
        except subprocess.TimeoutExpired:
            process.kill()
        return head + process.stdout.read()


def kill_at_every_step(folder: Path, from_opening: bool, key: StoreKey | None = None) -> int:
    """Die at the first step, then in a fresh folder at the second, and so on until a run gets through; returns the steps.

    Steps are counted from the start in an empty folder, or only while saving.
    """
    for step in itertools.count(1):
        data = folder / str(step)
        reported, finished = _die_at(step, data, from_opening, key)
        held = check_store(data, reported, key)
        assert held == 1 or not finished
        with open_store(data, key=key) as store:
            number = store.next_number(2026)
            assert number not in {line.number for line in store.search("")}
            film = make_film()
            store.save(make_record(number, film), film, write_report(store))
        if finished:
            return step - 1
    raise AssertionError("unreachable")


def _die_at(step: int, data: Path, from_opening: bool, key: StoreKey | None) -> tuple[dict[tuple[str, int], str], bool]:
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        tick = _make_tick(step)
        if from_opening:
            _count_steps(tick)
        with hold_store(data) as lock, open_store(data, lock, key) as store:
            if not from_opening:
                _count_steps(tick)
                store._database._writer.set_trace_callback(tick)
            film = make_film()
            saved = store.save(make_record(store.next_number(2026), film), film, write_report(store))
            os.write(write_end, f"{saved.id} {saved.version} {digest(saved)}".encode())
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as pipe:
        words = pipe.read().decode().split()
    _, status = os.waitpid(child, 0)
    finished = os.WIFEXITED(status)
    assert os.WEXITSTATUS(status) == 0 if finished else os.WTERMSIG(status) == signal.SIGKILL
    return ({(words[0], int(words[1])): words[2]} if words else {}), finished


def _make_tick(last: int):
    """A function that kills this process when it is called for the `last` time."""
    steps = itertools.count(1)

    def tick(*_: object) -> None:
        if next(steps) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    return tick


def _count_steps(tick) -> None:
    """From now on call `tick` before each file operation and, on connections yet to be made, each SQL statement."""

    def counted(function):
        def call(*arguments, **named):
            tick()
            return function(*arguments, **named)

        return call

    for name in ("fsync", "replace", "unlink", "mkdir"):
        setattr(os, name, counted(getattr(os, name)))
    connect = engine.connect

    def connect_counted(*arguments, **named):
        connection = connect(*arguments, **named)
        connection.set_trace_callback(tick)
        return connection

    for module in (engine, database, inspection, migration):
        module.connect = connect_counted


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every-step", action="store_true")
    parser.add_argument("--encrypted", action="store_true")
    parser.add_argument("--victim", type=Path)
    asked = parser.parse_args()
    key = KEY if asked.encrypted else None
    if asked.victim:
        save_forever(asked.victim, asked.seed, key)
    with tempfile.TemporaryDirectory() as folder:
        if asked.every_step:
            print(f"died at {kill_at_every_step(Path(folder), True, key)} steps: nothing lost, nothing half there")
        else:
            print(run_rounds(asked.rounds, Path(folder) / "data", asked.seed, key), "nothing lost, nothing half there")


if __name__ == "__main__":
    main()
