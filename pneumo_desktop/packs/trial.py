"""The self-test of what a pack brought, in a process and a data folder of its own."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.packs import PackKind
from pneumo_desktop.own_process import end_with_children, own_command
from pneumo_desktop.packs.manifest import Manifest
from pneumo_desktop.paths import DATA_VARIABLE

TRIED_MODEL = "PNEUMO_TRIED_MODEL"
"""Environment variable with a model's folder for `self-test`; no other command looks at it, and no film of a clinic is read."""
SELF_TEST = "self-test"
LIMIT_S = 900.0
"""A slow computer needs a minute; what takes so long hangs."""
_LOOK_S = 0.1
_FAILED = re.compile(r"^\s*(\S+)\s+FAILS\b", re.MULTILINE)


class SelfTestInChild:
    """Runs `self-test`: of this program with a new model, or of a new program."""

    def __init__(self, command: Sequence[str] | None = None, limit_s: float = LIMIT_S) -> None:
        self._command = list(command or own_command())
        self._limit_s = limit_s

    def __call__(self, kind: PackKind, files: Path, manifest: Manifest, cancel: CancelToken) -> None:
        """As `TryOut` says."""
        environment = {name: value for name, value in os.environ.items() if name != TRIED_MODEL}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = self._command
        if kind is PackKind.MODEL:
            environment[TRIED_MODEL] = str(files)
        else:
            command = [str(files / _start_of(manifest))]
        with TemporaryDirectory(prefix="pneumo-self-test-", ignore_cleanup_errors=True) as folder:
            environment[DATA_VARIABLE] = folder
            printed = Path(folder) / "printed.txt"
            with printed.open("wb") as out:
                code = self._run([*command, SELF_TEST], environment, out.fileno(), cancel)
            if code != 0:
                failed = _FAILED.findall(printed.read_text(encoding="utf-8", errors="replace"))
                raise PneumoError("pack.self_test_failed", checks=", ".join(failed) or f"exit {code}")

    def _run(self, command: list[str], environment: dict[str, str], out: int, cancel: CancelToken) -> int:
        try:
            child = subprocess.Popen(  # noqa: S603 - this program, or one that was signed for it
                command, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT
            )
        except OSError as error:
            raise PneumoError("pack.self_test_failed", checks=type(error).__name__) from error
        until = time.monotonic() + self._limit_s
        try:
            while True:
                with suppress(subprocess.TimeoutExpired):
                    return child.wait(_LOOK_S)
                cancel.check()
                if time.monotonic() > until:
                    raise PneumoError("pack.self_test_hung")
        finally:
            end_with_children(child)


def _start_of(manifest: Manifest) -> str:
    """The file that starts a program without a window, where it has one of its own (Windows)."""
    return next((name for name in manifest.start if "-cli" in name), manifest.start[0])
