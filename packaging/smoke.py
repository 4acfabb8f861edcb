"""Try a built program the way it will be found in clinics: odd folders, odd rights, no Python, no network.

    PYTHONPATH=. python packaging/smoke.py dist/pneumo-desktop [--chroot build/bare] [--films ../shared/data --most 200] [--all]

Each line of the table is one try. What this computer cannot try (no root, no tool) is said and counts as not tried, never as
passed; with `--all` it fails. `--chroot` is a bare Debian, made by debootstrap if it is not there; `--films` also compares
scores with the source tree on as many films, in the bare Debian too. The folder may be a bundle of macOS.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pneumo_desktop.domain.self_test import Verdict, read_report

ROOT = Path(__file__).resolve().parents[1]
NAME = "pneumo-desktop"
ODD_NAME = "Клиника № 1 – ድንበር clínica"
NOBODY = 65534
SCORE_BOUND = 1e-4
LIMIT_S = 600
REPORTING = (b"events.data.microsoft.com", b"OneCollector", b"sentry.io", b"google-analytics.com")
BARE_NEEDS = "libgl1,libegl1,fontconfig"


Lines = list[dict[str, Any]]
"""What `analyze --json` printed."""


class NotTriedError(Exception):
    """This computer cannot try it; the message says why."""


@dataclass
class Smoke:
    """The built folder, a scratch folder, and what came of each try."""

    folder: Path
    scratch: Path
    chroot: Path | None
    films: list[Path] = field(default_factory=list)
    by_source: Lines | None = None
    results: list[tuple[str, str, str]] = field(default_factory=list)

    def attempt(self, what: str, check: Callable[[], str]) -> None:
        try:
            self.results.append((what, "passed", check()))
        except NotTriedError as reason:
            self.results.append((what, "not tried", str(reason)))
        except Exception as error:  # whatever happens in one try, the others are made and this one has failed
            self.results.append((what, "FAILED", f"{type(error).__name__}: {error}"[-400:]))
        print(" | ".join(self.results[-1]), flush=True)

    # --- tries ---------------------------------------------------------------------------------------------------------

    def odd_folder(self) -> str:
        """From a folder with blanks and letters of several scripts."""
        place = self.copy_to(self.scratch / ODD_NAME)
        return self_test([str(program_of(place))], self.environment("odd"))

    def read_only(self) -> str:
        """From a medium that cannot be written, records in another folder."""
        need_mount()
        place = self.copy_to(self.scratch / "read-only")
        run(["mount", "--bind", str(place), str(place)])
        try:
            run(["mount", "-o", "remount,ro,bind", str(place)])
            return self_test([str(program_of(place))], self.environment("ro"))
        finally:
            run(["umount", "-l", str(place)])

    def without_home(self) -> str:
        """Without HOME and all that a desktop sets."""
        bare = {"PATH": "/usr/bin:/bin", "PNEUMO_DATA": str(self.scratch / "no-home"), **of_windows()}
        return self_test([str(program_of(self.folder))], bare)

    def plain_user(self) -> str:
        """As an account without rights and without a folder of its own."""
        need_root()
        need("setpriv")
        place = self.copy_to(self.scratch / "plain")
        data = self.scratch / "plain-data"
        data.mkdir()
        os.chown(data, NOBODY, NOBODY)
        self.scratch.chmod(0o755)
        command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", str(program_of(place))]
        return self_test(command, {"PATH": "/usr/bin:/bin", "PNEUMO_DATA": str(data)})

    def without_network(self) -> str:
        """In a network namespace without any interface."""
        need_root()
        need("unshare")
        return self_test(["unshare", "--net", str(program_of(self.folder))], self.environment("no-net"))

    def no_reporting(self) -> str:
        """No file of the package knows an address that libraries are known to report to (decision 20)."""
        files = [file for file in self.folder.rglob("*") if file.is_file() and not file.is_symlink()]
        found = [file.name for file in files if any(word in file.read_bytes() for word in REPORTING)]
        assert not found, f"parts that report over the network: {found}"
        return f"{len(files)} files, none with an address of a collector"

    def no_socket(self) -> str:
        """No system call for a socket of any network, watched from outside, children included."""
        need("strace")
        trace = self.scratch / "sockets.txt"
        said = self_test(
            ["strace", "-f", "-qq", "-e", "trace=socket,connect,bind", "-o", str(trace), str(program_of(self.folder))],
            self.environment("strace"),
        )
        lines = trace.read_text().splitlines()
        network = [line for line in lines if "AF_INET" in line or "AF_PACKET" in line]
        assert not network, f"sockets were opened: {network[:3]}"
        return f"{said}; {len(lines)} calls, none for a network"

    def bare_system(self) -> str:
        """In a bare Debian without Python, copied in alone, without network: its self-test, and the scores of the films."""
        need_mount()
        if self.chroot is None:
            raise NotTriedError("no --chroot was named")
        make_bare(self.chroot)
        assert not list((self.chroot / "usr/bin").glob("python3*")), "the bare system has Python"
        place = self.chroot / "opt" / NAME
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.folder, place, symlinks=True)
        for name in ("proc", "dev"):
            run(["mount", "--bind", f"/{name}", str(self.chroot / name)])
        try:
            inside = ["unshare", "--net", "chroot", str(self.chroot), "/usr/bin/env", "-i", "PNEUMO_DATA=/tmp/pneumo"]
            said = self_test([*inside, f"/opt/{NAME}/{NAME}"], dict(os.environ))
            if not self.films:
                return said
            listed = self.films_inside(self.chroot)
            return f"{said}; {self.hold_against_source(analyse([*inside, f'/opt/{NAME}/{NAME}'], listed, dict(os.environ)))}"
        finally:
            for name in ("dev", "proc"):
                subprocess.run(["umount", "-l", str(self.chroot / name)], check=False)

    def window(self) -> str:
        """The window opens and the model gets ready."""
        shown = subprocess.run(
            [str(program_of(self.folder)), "--time-start"],
            env=self.environment("window") | {"QT_QPA_PLATFORM": "offscreen"},
            capture_output=True, text=True, encoding="utf-8", timeout=LIMIT_S, check=True,
        )  # fmt: skip
        state = json.loads(shown.stdout.strip().splitlines()[-1])
        assert state["model"] == "READY", state
        return "window shown, model ready"

    def same_scores(self) -> str:
        """Scores of the built program against those of the source tree."""
        listed = self.scratch / "films.txt"
        listed.write_text("\n".join(map(str, self.films)), encoding="utf-8")
        return self.hold_against_source(analyse([str(program_of(self.folder))], listed, self.environment("built")))

    def hold_against_source(self, built: Lines) -> str:
        """What the source tree says of the same films, once, beside `built`."""
        if self.by_source is None:
            listed = self.scratch / "films-source.txt"
            listed.write_text("\n".join(map(str, self.films)), encoding="utf-8")
            environment = self.environment("source") | {"PYTHONPATH": str(ROOT)}
            self.by_source = analyse([sys.executable, "-m", "pneumo_desktop"], listed, environment)
        assert len(built) == len(self.by_source) == len(self.films), (len(built), len(self.by_source), len(self.films))
        return difference(built, self.by_source)

    # --- means ---------------------------------------------------------------------------------------------------------

    def copy_to(self, place: Path) -> Path:
        shutil.copytree(self.folder, place / self.folder.name, symlinks=True)
        return place / self.folder.name

    def environment(self, name: str) -> dict[str, str]:
        own = {"PATH": os.environ["PATH"], "HOME": str(self.scratch), "PNEUMO_DATA": str(self.scratch / f"data-{name}")}
        return own | of_windows()

    def films_inside(self, chroot: Path) -> str:
        """The films copied into the bare system; the list of them there, as it is called inside."""
        place = chroot / "opt" / "films"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        names = [f"/opt/films/{number:04d}{film.suffix}" for number, film in enumerate(self.films)]
        for film, name in zip(self.films, names, strict=True):
            shutil.copyfile(film, chroot / name.lstrip("/"))
        (place / "films.txt").write_text("\n".join(names), encoding="utf-8")
        return "/opt/films/films.txt"


def program_of(folder: Path) -> Path:
    """What prints: the program itself, its twin for consoles on Windows, the one inside a bundle of macOS."""
    inside = folder / "Contents" / "MacOS" / NAME
    twin = folder / f"{NAME}-cli.exe"
    return next((file for file in (inside, twin) if file.exists()), folder / NAME)


def of_windows() -> dict[str, str]:
    """What no program of Windows starts without."""
    return {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ} if os.name == "nt" else {}


def choose_films(folder: Path, most: int) -> list[Path]:
    """As many films below `folder`, drawn with a fixed seed."""
    paths = sorted(file.resolve() for file in folder.rglob("*") if file.suffix.lower() in {".jpeg", ".jpg", ".png", ".dcm"})
    return sorted(random.Random(2).sample(paths, min(most, len(paths))))


def difference(built: Lines, source: Lines) -> str:
    """The largest difference of a score; AssertionError where a film is read otherwise or a score parts too far."""
    pairs = list(zip(built, source, strict=True))
    others = [a["file"] for a, b in pairs if any(a[key] != b[key] for key in ("outcome", "reason", "quality"))]
    assert not others, f"{len(others)} films read otherwise, {others[0]} among them"
    apart = [abs(float(a["score"]) - float(b["score"])) for a, b in pairs if a["score"] is not None]
    assert apart, "no film has a score"
    assert max(apart) <= SCORE_BOUND, f"scores part by {max(apart)}"
    return f"{len(pairs)} films, {len(apart)} with a score, largest difference {max(apart):.1e}"


def self_test(command: list[str], environment: dict[str, str]) -> str:
    """Run the program's own self-test, in which nothing may fail and nothing be left untried; what it came to."""
    done = subprocess.run(
        [*command, "self-test", "--json"],
        env=environment,
        cwd="/",
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LIMIT_S,
        check=False,
    )
    try:
        report = read_report(done.stdout.splitlines())
    except ValueError as error:
        raise AssertionError(f"exit {done.returncode}, {error}: {done.stdout[-200:]} {done.stderr[-300:]}") from error
    others = [f"{one.check} {one.verdict}: {one.problem}" for one in report.checks if one.verdict is not Verdict.WORKS]
    assert not others, "; ".join(others)
    assert done.returncode == 0, f"everything works, but exit {done.returncode}"
    return f"{len(report.checks)} checks work, {sum(one.ms for one in report.checks) / 1000:.0f} s"


def analyse(command: list[str], listed: Path | str, environment: dict[str, str]) -> Lines:
    """What the program says of each film, one dictionary a line."""
    done = subprocess.run(
        [*command, "analyze", "--json", f"@{listed}"],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LIMIT_S,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def make_bare(folder: Path) -> None:
    """A Debian with nothing but what the package's own dependencies name."""
    if (folder / "usr/bin/env").exists():
        return
    need("debootstrap")
    run(["debootstrap", "--variant=minbase", f"--include={BARE_NEEDS}", "bookworm", str(folder)], limit_s=1200)


def run(command: list[str], limit_s: int = 120) -> None:
    """Run a tool of the system. That it fails is no reason not to have tried: RuntimeError."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=limit_s, check=False)
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr.strip()[-200:]}")


def need(tool: str) -> None:
    """NotTriedError where `tool` is not installed."""
    if shutil.which(tool) is None:
        raise NotTriedError(f"{tool} is not installed")


def need_root() -> None:
    """NotTriedError for accounts without rights."""
    if not hasattr(os, "geteuid") or os.geteuid():
        raise NotTriedError("needs root")


def need_mount() -> None:
    """NotTriedError where nothing may be mounted: no root, no Linux, or a container that forbids it."""
    need_root()
    need("unshare")
    if subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode:
        raise NotTriedError("nothing may be mounted here")


def main() -> int:
    """Try everything; 1 if anything failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--chroot", type=Path)
    parser.add_argument("--films", type=Path)
    parser.add_argument("--most", type=int, default=200)
    parser.add_argument("--all", action="store_true", help="what could not be tried counts as failed")
    parser.add_argument("--out", type=Path, help="write the table here as Markdown as well")
    args = parser.parse_args()
    films = choose_films(args.films, args.most) if args.films else []
    with tempfile.TemporaryDirectory(prefix="pneumo-smoke-") as scratch:
        smoke = Smoke(args.folder.resolve(), Path(scratch), args.chroot.resolve() if args.chroot else None, films)
        for what, check in tries_of(smoke):
            smoke.attempt(what, check)
    if args.out:
        args.out.write_text(as_markdown(smoke.results), encoding="utf-8")
    return outcome(smoke.results, args.all)


def tries_of(smoke: Smoke) -> list[tuple[str, Callable[[], str]]]:
    """Every try that makes sense on this system."""
    tries = [
        ("a folder with blanks and other scripts", smoke.odd_folder),
        ("no HOME", smoke.without_home),
        ("no part that reports", smoke.no_reporting),
        ("the window", smoke.window),
    ]
    if sys.platform == "linux":
        tries += [
            ("a read-only medium", smoke.read_only),
            ("a plain user", smoke.plain_user),
            ("no network interface", smoke.without_network),
            ("no socket opened", smoke.no_socket),
            ("a bare Debian without Python", smoke.bare_system),
        ]
    return [*tries, ("scores of the source tree", smoke.same_scores)] if smoke.films else tries


def outcome(results: list[tuple[str, str, str]], everything: bool) -> int:
    """Say how it ended; 1 if something failed, or was not tried where everything has to be."""
    failed = [what for what, state, _ in results if state == "FAILED"]
    left = [what for what, state, _ in results if state == "not tried"]
    print(f"{len(results)} tries, {len(failed)} failed, {len(left)} not tried{': ' + ', '.join(left) if left else ''}")
    return 1 if failed or (everything and left) else 0


def as_markdown(results: list[tuple[str, str, str]]) -> str:
    """The table, for whoever takes the package."""
    lines = [f"# What was tried of the package on {sys.platform}", "", "| what | outcome | |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| {what} | {state} | {said} |" for what, state, said in results)]) + "\n"


if __name__ == "__main__":
    sys.exit(main())
