"""Try a built program the way it will be found in clinics: odd folders, odd rights, no Python, no network.

    PYTHONPATH=. python packaging/smoke.py dist/pneumo-desktop [--chroot build/bare] [--films ../shared/data --most 200]

Each line of the table is one try. What this computer cannot try (no root, no tool) is said and counts as not tried, never as
passed. `--chroot` is a bare Debian, made by debootstrap if it is not there; `--films` also compares scores with the source
tree on as many films.
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

from pneumo_desktop.domain.self_test import Verdict, read_report

ROOT = Path(__file__).resolve().parents[1]
NAME = "pneumo-desktop"
ODD_NAME = "Клиника № 1 – ድንበር clínica"
NOBODY = 65534
SCORE_BOUND = 1e-4
LIMIT_S = 600
REPORTING = (b"events.data.microsoft.com", b"OneCollector", b"sentry.io", b"google-analytics.com")
BARE_NEEDS = "libgl1,libegl1,fontconfig"


class NotTriedError(Exception):
    """This computer cannot try it; the message says why."""


@dataclass
class Smoke:
    """The built folder, a scratch folder, and what came of each try."""

    folder: Path
    scratch: Path
    chroot: Path | None
    results: list[tuple[str, str, str]] = field(default_factory=list)

    def attempt(self, what: str, check: Callable[[], str]) -> None:
        try:
            self.results.append((what, "passed", check()))
        except NotTriedError as reason:
            self.results.append((what, "not tried", str(reason)))
        except (AssertionError, OSError, subprocess.SubprocessError, ValueError) as error:
            self.results.append((what, "FAILED", str(error)[-400:]))
        print(" | ".join(self.results[-1]), flush=True)

    # --- tries ---------------------------------------------------------------------------------------------------------

    def odd_folder(self) -> str:
        """From a folder with blanks and letters of several scripts."""
        place = self.copy_to(self.scratch / ODD_NAME)
        return self_test([str(place / NAME)], self.environment("odd"))

    def read_only(self) -> str:
        """From a medium that cannot be written, records in another folder."""
        need_root()
        place = self.copy_to(self.scratch / "read-only")
        run(["mount", "--bind", str(place), str(place)])
        try:
            run(["mount", "-o", "remount,ro,bind", str(place)])
            return self_test([str(place / NAME)], self.environment("ro"))
        finally:
            run(["umount", "-l", str(place)])

    def without_home(self) -> str:
        """Without HOME and all that a desktop sets."""
        bare = {"PATH": "/usr/bin:/bin", "PNEUMO_DATA": str(self.scratch / "no-home")}
        return self_test([str(self.folder / NAME)], bare)

    def plain_user(self) -> str:
        """As an account without rights and without a folder of its own."""
        need_root()
        need("setpriv")
        place = self.copy_to(self.scratch / "plain")
        data = self.scratch / "plain-data"
        data.mkdir()
        os.chown(data, NOBODY, NOBODY)
        self.scratch.chmod(0o755)
        command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", str(place / NAME)]
        return self_test(command, {"PATH": "/usr/bin:/bin", "PNEUMO_DATA": str(data)})

    def without_network(self) -> str:
        """In a network namespace without any interface."""
        need_root()
        need("unshare")
        return self_test(["unshare", "--net", str(self.folder / NAME)], self.environment("no-net"))

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
            ["strace", "-f", "-qq", "-e", "trace=socket,connect,bind", "-o", str(trace), str(self.folder / NAME)],
            self.environment("strace"),
        )
        lines = trace.read_text().splitlines()
        network = [line for line in lines if "AF_INET" in line or "AF_PACKET" in line]
        assert not network, f"sockets were opened: {network[:3]}"
        return f"{said}; {len(lines)} calls, none for a network"

    def bare_system(self) -> str:
        """In a bare Debian without Python, copied in alone, without network."""
        need_root()
        if self.chroot is None:
            raise NotTriedError("no --chroot was named")
        make_bare(self.chroot)
        assert not (self.chroot / "usr/bin/python3").exists(), "the bare system has Python"
        place = self.chroot / "opt" / NAME
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.folder, place, symlinks=True)
        for name in ("proc", "dev"):
            run(["mount", "--bind", f"/{name}", str(self.chroot / name)])
        try:
            inside = ["unshare", "--net", "chroot", str(self.chroot), "/usr/bin/env", "-i", "PNEUMO_DATA=/tmp/pneumo"]
            return self_test([*inside, f"/opt/{NAME}/{NAME}"], dict(os.environ))
        finally:
            for name in ("dev", "proc"):
                run(["umount", "-l", str(self.chroot / name)])

    def window(self) -> str:
        """The window opens and the model gets ready."""
        shown = subprocess.run(
            [str(self.folder / NAME), "--time-start"],
            env=self.environment("window") | {"QT_QPA_PLATFORM": "offscreen"},
            capture_output=True, text=True, timeout=LIMIT_S, check=True,
        )  # fmt: skip
        state = json.loads(shown.stdout.strip().splitlines()[-1])
        assert state["model"] == "READY", state
        return "window shown, model ready"

    def same_scores(self, films: Path, most: int) -> str:
        """Scores of the built program against those of the source tree."""
        paths = sorted(file for file in films.rglob("*") if file.suffix.lower() in {".jpeg", ".jpg", ".png", ".dcm"})
        chosen = sorted(random.Random(2).sample(paths, min(most, len(paths))))
        listed = self.scratch / "films.txt"
        listed.write_text("\n".join(map(str, chosen)), encoding="utf-8")
        built = analyse([str(self.folder / NAME)], listed, self.environment("built"))
        source = analyse(
            [sys.executable, "-m", "pneumo_desktop"], listed, self.environment("source") | {"PYTHONPATH": str(ROOT)}
        )
        assert len(built) == len(source) == len(chosen), (len(built), len(source))
        apart = [abs(a["score"] - b["score"]) for a, b in zip(built, source, strict=True) if a["score"] is not None]
        others = [
            a["file"] for a, b in zip(built, source, strict=True) if any(a[k] != b[k] for k in ("outcome", "reason", "quality"))
        ]
        assert not others, f"{len(others)} films read otherwise"
        assert max(apart) <= SCORE_BOUND, f"scores part by {max(apart)}"
        return f"{len(chosen)} films, {len(apart)} with a score, largest difference {max(apart):.1e}"

    # --- means ---------------------------------------------------------------------------------------------------------

    def copy_to(self, place: Path) -> Path:
        shutil.copytree(self.folder, place / NAME, symlinks=True)
        return place / NAME

    def environment(self, name: str) -> dict[str, str]:
        return {"PATH": os.environ["PATH"], "HOME": str(self.scratch), "PNEUMO_DATA": str(self.scratch / f"data-{name}")}


def self_test(command: list[str], environment: dict[str, str]) -> str:
    """Run the program's own self-test, in which nothing may fail and nothing be left untried; what it came to."""
    done = subprocess.run(
        [*command, "self-test", "--json"],
        env=environment,
        cwd="/",
        capture_output=True,
        text=True,
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


def analyse(command: list[str], listed: Path, environment: dict[str, str]) -> list[dict[str, object]]:
    """What the program says of each film, one dictionary a line."""
    done = subprocess.run(
        [*command, "analyze", "--json", f"@{listed}"],
        env=environment,
        capture_output=True,
        text=True,
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
    """Run a tool of the system; NotTriedError if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=limit_s, check=False)
    if done.returncode:
        raise NotTriedError(f"{command[0]} failed: {done.stderr.strip()[-200:]}")


def need(tool: str) -> None:
    """NotTriedError where `tool` is not installed."""
    if shutil.which(tool) is None:
        raise NotTriedError(f"{tool} is not installed")


def need_root() -> None:
    """NotTriedError for accounts without rights."""
    if os.geteuid():
        raise NotTriedError("needs root")


def main() -> int:
    """Try everything; 1 if anything failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--chroot", type=Path)
    parser.add_argument("--films", type=Path)
    parser.add_argument("--most", type=int, default=200)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pneumo-smoke-") as scratch:
        smoke = Smoke(args.folder.resolve(), Path(scratch), args.chroot.resolve() if args.chroot else None)
        for what, check in (
            ("a folder with blanks and other scripts", smoke.odd_folder),
            ("a read-only medium", smoke.read_only),
            ("no HOME", smoke.without_home),
            ("a plain user", smoke.plain_user),
            ("no network interface", smoke.without_network),
            ("no part that reports", smoke.no_reporting),
            ("no socket opened", smoke.no_socket),
            ("a bare Debian without Python", smoke.bare_system),
            ("the window", smoke.window),
        ):
            smoke.attempt(what, check)
        if args.films:
            smoke.attempt("scores of the source tree", lambda: smoke.same_scores(args.films, args.most))
    failed = [what for what, state, _ in smoke.results if state == "FAILED"]
    print(f"{len(smoke.results)} tries, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
